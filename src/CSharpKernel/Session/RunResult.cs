using System.Text.Json.Nodes;

namespace CSharpKernel;

/// <summary>How a notebook's run ended.</summary>
/// <param name="Notebook">The notebook with its outputs.</param>
/// <param name="Cells">How many cells ran.</param>
/// <param name="Error">Why the last of them failed, or null.</param>
/// <param name="Exports">What outputs offer beside what they show.</param>
public sealed record RunResult(
    Notebook Notebook,
    int Cells,
    CellError? Error,
    IReadOnlyDictionary<JsonObject, IReadOnlyList<(string Mime, string Content)>> Exports)
{
    /// <summary>The variables at the end, newest first, where <see cref="NotebookRunner.KeepsVariables"/> was asked for.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];
}
