using System.ComponentModel;

namespace ElectionAnalysis.Workbook;

/// <summary>Ends a cell that was interrupted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellInterruptedException : OperationCanceledException;
