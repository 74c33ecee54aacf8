namespace CSharpKernel;

/// <summary>Looks at a line of a cell that does not compile for one kind of mistake.</summary>
/// <param name="line">The line.</param>
/// <returns>What was meant and how it is written, or null.</returns>
internal delegate string? LineRule(CellLine line);
