namespace ElectionAnalysis;

/// <summary>
/// From where a table's rows are. Rows that are taken from it keep it, so that what they do not say can be asked there.
/// </summary>
internal abstract class TableOrigin;
