using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>A cell that is compiled and has not run.</summary>
/// <param name="compilation">The cell after those before it.</param>
/// <param name="image">The compiled code.</param>
/// <param name="variables">Reads the variables of the cells before it.</param>
public sealed class CompiledCell(CSharpCompilation compilation, Stream image, Func<IReadOnlyList<Variable>> variables)
{
    private readonly Lazy<IReadOnlyList<Variable>> known = new(variables);

    /// <summary>The cell after those before it.</summary>
    public CSharpCompilation Compilation => compilation;

    /// <summary>The compiled code, wherever it was read to.</summary>
    public Stream Image => image;

    /// <summary>The variables of the cells before it, newest first.</summary>
    public IReadOnlyList<Variable> Variables => known.Value;
}
