namespace CSharpKernel;

/// <summary>The cell that a magic stands in.</summary>
public sealed class MagicContext
{
    private readonly Func<IReadOnlyList<Variable>> variables;
    private readonly Func<string, MagicContext, CellError?> run;
    private readonly List<Action> afterwards = [];

    /// <param name="variables">Reads the variables in sight.</param>
    /// <param name="run">Runs C# as a part of the cell.</param>
    internal MagicContext(Func<IReadOnlyList<Variable>> variables, Func<string, MagicContext, CellError?> run)
    {
        this.variables = variables;
        this.run = run;
    }

    /// <summary>Where outputs go.</summary>
    public required ICellSink Sink { get; init; }

    /// <summary>What messages call the cell.</summary>
    public required string Path { get; init; }

    /// <summary>Its execution count.</summary>
    public required int Number { get; init; }

    /// <summary>Cancelled when the cell is to stop.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>The variables in sight, newest first.</summary>
    public IReadOnlyList<Variable> Variables => variables();

    /// <summary>Makes a value a variable of the cells that follow.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="type">Its type, as a cell must write it that has no usings.</param>
    /// <param name="value">The value.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public CellError? Declare(string name, string type, object? value)
    {
        HandedOver.Value = value;
        return run($"var {name} = ({type})global::{typeof(HandedOver).FullName}.{nameof(HandedOver.Value)};", this);
    }

    /// <summary>Has something done when the cell's parts have run.</summary>
    /// <param name="action">What to do.</param>
    public void Afterwards(Action action) => afterwards.Add(action);

    internal void Finish() => afterwards.ForEach(a => a());
}
