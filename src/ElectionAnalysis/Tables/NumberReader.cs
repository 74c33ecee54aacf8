namespace ElectionAnalysis;

/// <summary>
/// Reads a numeric column group by group as doubles: where they lie if they are doubles in the groups' order, else
/// by the block, so that a million small groups are converted at the speed of one large one.
/// </summary>
internal ref struct NumberReader
{
    private const int BlockRows = 4096;

    private readonly Column column;
    private readonly ReadOnlySpan<int> order;
    private readonly ReadOnlySpan<bool> nulls;
    private ReadOnlySpan<double> window;
    private double[] block = [];
    private int start;

    /// <param name="column">A column of int, long or double.</param>
    /// <param name="order">The row at each place; none when places are rows.</param>
    public NumberReader(Column column, int[]? order)
    {
        this.column = column;
        this.order = order;
        nulls = column.Nulls;
        window = order is null && column is Column<double> plain ? plain.Values : default;
    }

    public readonly bool HasNulls => !nulls.IsEmpty;

    public readonly bool IsNull(int place) => !nulls.IsEmpty && nulls[order.IsEmpty ? place : order[place]];

    /// <summary>The numbers at some places, anything where null; good until the next call.</summary>
    public ReadOnlySpan<double> Read(int from, int length)
    {
        if (from < start || from - start + length > window.Length)
        {
            Fill(from, Math.Min(Math.Max(length, BlockRows), column.Length - from));
        }

        return window.Slice(from - start, length);
    }

    private void Fill(int from, int count)
    {
        if (block.Length < count)
        {
            block = new double[count];
        }

        if (order.IsEmpty)
        {
            column.CopyNumbers(from, block.AsSpan(0, count));
        }
        else
        {
            column.GatherNumbers(order.Slice(from, count), block.AsSpan(0, count));
        }

        window = block.AsSpan(0, count);
        start = from;
    }
}
