using System.ComponentModel;

namespace CSharpKernel;

/// <summary>Ends a cell that was interrupted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellInterruptedException : OperationCanceledException;
