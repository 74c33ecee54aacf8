namespace ElectionAnalysis.Workbook;

/// <summary>Why a cell failed, for people.</summary>
/// <param name="Name">The kind of error.</param>
/// <param name="Message">One line, which starts with the cell's own line where it is known.</param>
/// <param name="Traceback">The message, the line of code, and where it was called from.</param>
internal sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback);
