namespace ElectionAnalysis.Workbook;

/// <summary>The cell that the running code belongs to; threads and tasks that a cell starts inherit it.</summary>
internal static class CellContext
{
    private static readonly AsyncLocal<ICellSink?> Running = new();

    public static ICellSink? Sink
    {
        get => Running.Value;
        set => Running.Value = value;
    }
}
