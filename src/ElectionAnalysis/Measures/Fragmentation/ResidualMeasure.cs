namespace ElectionAnalysis;

/// <summary>A bound on a measure when some parties are only known together, as "others".</summary>
public sealed class ResidualMeasure : Measure
{
    internal delegate double Formulation(double squares, double other, double total);

    internal ResidualMeasure()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the weight of every known party", "the weight of all others together"];

    internal Formulation Compute { get; init; } = null!;

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="known">The weights of the known parties, in seats, votes or percent.</param>
    /// <param name="other">The weight of all others together, in the same unit.</param>
    /// <returns>The value; undefined when the total is zero.</returns>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public MeasureValue Calculate(ReadOnlySpan<double> known, double other)
    {
        CheckWeight(other, known.Length);
        var distribution = Distribution.Of(known);
        var total = distribution.Total + other;
        if (!(total > 0))
        {
            return MeasureValue.Undefined("the total is zero");
        }

        var squares = distribution.Total > 0 ? distribution.SquaredShares * distribution.Total * distribution.Total : 0;
        return MeasureValue.Of(Compute(squares, other, total));
    }

    internal override WorkedExample Example => new(
        "Three parties with 40, 30 and 20 percent, and 10 percent for others.",
        Of("", WorkedExample.Parties, [40, 30, 20], 10));

    internal override IReadOnlyList<string> Columns { get; } = ["the weight of every party", "its name, such as Others"];

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="known">The weights of the known parties, in seats, votes or percent.</param>
    /// <param name="other">The weight of all others together, in the same unit.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(ReadOnlySpan<double> known, double other) => Of("", Numbered(known.Length), known, other);

    /// <summary>The bound, with its worked steps.</summary>
    /// <param name="subject">What is measured, such as "Mali 2013".</param>
    /// <param name="parties">The known parties' names.</param>
    /// <param name="known">Their weights, in the same order.</param>
    /// <param name="other">The weight of all others together, in the same unit.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureResult Of(string subject, IReadOnlyList<string> parties, ReadOnlySpan<double> known, double other)
    {
        CheckNames(parties, known.Length);
        var weights = known.ToArray();
        var table = new Table(Column.OfText("party", parties), Column.Of("weight", weights));
        var steps = StepTerm.AddTo(table, [new("w²", static (w, _) => w * w)], [.. weights.Select(w => (w, 0.0))]);
        return new(Calculate(known, other), steps)
        {
            Measure = this,
            Subject = subject,
            Notes = [Invariant($"All others together have R = {other:0.####}, so the total is T = {weights.Sum() + other:0.####}.")],
        };
    }
}
