namespace CSharpKernel;

/// <summary>Why a cell failed, for people.</summary>
/// <param name="Name">The kind of error.</param>
/// <param name="Message">One line: the cell's own line where it is known, what is wrong, and what to do.</param>
/// <param name="Traceback">The message, the line of code, and the cells it was called from.</param>
/// <param name="Trace">The full stack, down into the libraries, or null when it says no more than the traceback.</param>
public sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback, string? Trace = null);
