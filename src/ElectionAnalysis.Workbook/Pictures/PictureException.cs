namespace ElectionAnalysis.Workbook;

/// <summary>Pictures that could not be drawn. The message is a clause that says why.</summary>
internal sealed class PictureException(string message) : Exception(message);
