namespace ElectionAnalysis.Workbook;

/// <summary>A kernel cannot be started as its connection file says. The message is one line: file, line, what is wrong, and the remedy.</summary>
internal sealed class ConnectionFileException(string message) : Exception(message);
