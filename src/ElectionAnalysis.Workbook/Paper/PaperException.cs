namespace ElectionAnalysis.Workbook;

/// <summary>A paper that cannot be made. The message says why and what to do.</summary>
internal sealed class PaperException(string message) : Exception(message);
