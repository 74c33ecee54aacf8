namespace ElectionAnalysis.Workbook;

/// <summary>A notebook that cannot be read. The message is one line: file, line, what is wrong, and the remedy.</summary>
internal sealed class NotebookException(string message) : Exception(message);
