namespace ElectionAnalysis.Workbook;

/// <summary>The cell that a magic stands in.</summary>
/// <param name="sink">Where outputs go.</param>
/// <param name="path">What messages call it.</param>
/// <param name="number">Its execution count.</param>
/// <param name="cancellation">Cancelled when the cell is to stop.</param>
internal sealed class MagicContext(ICellSink sink, string path, int number, CancellationToken cancellation)
{
    private readonly List<Action> afterwards = [];

    public ICellSink Sink => sink;

    public string Path => path;

    public int Number => number;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Has something done when the cell's parts have run.</summary>
    public void Afterwards(Action action) => afterwards.Add(action);

    public void Finish() => afterwards.ForEach(a => a());
}
