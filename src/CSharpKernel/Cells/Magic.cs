namespace CSharpKernel;

/// <summary>A command of a cell, written <c>#!name</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="IsLanguage">Whether the lines after it belong to it.</param>
/// <param name="Run">Does it.</param>
public sealed record Magic(string Name, IReadOnlyList<string> Aliases, string Summary, bool IsLanguage,
    Func<CellPart, MagicContext, CellError?> Run);
