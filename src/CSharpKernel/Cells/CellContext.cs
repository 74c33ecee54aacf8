namespace CSharpKernel;

/// <summary>The cell that the running code belongs to; threads and tasks that a cell starts inherit it.</summary>
internal static class CellContext
{
    private static readonly AsyncLocal<(ICellSink Sink, IKernelHost Host)?> Running = new();

    public static ICellSink? Sink => Running.Value?.Sink;

    public static IKernelHost? Host => Running.Value?.Host;

    public static void Enter(ICellSink sink, IKernelHost host) => Running.Value = (sink, host);
}
