namespace ElectionAnalysis.Workbook;

/// <summary>A magic or a directive that cannot be done. The message is one line: what is wrong, and the remedy.</summary>
internal sealed class SessionException(string message) : Exception(message);
