namespace ElectionAnalysis;

/// <summary>The rows of a table in groups of equal keys, groups in order of first appearance.</summary>
public sealed class GroupedTable
{
    private readonly int[]? rows;
    private readonly int[] starts;

    internal GroupedTable(Table table, string[] keys)
    {
        if (keys is null or [])
        {
            throw new TableException("Name at least one column to group by.");
        }

        Table = table;
        Keys = keys;
        var columns = Array.ConvertAll(keys, k => table[k]);

        // A table that is already sorted by its key needs no lookup and no copy: its groups are slices.
        if (columns is [var only] && only.SortedRuns() is { } runs)
        {
            starts = runs;
            return;
        }

        var codes = RowCodes.Of(columns, table.RowCount, out var count);
        starts = new int[count + 1];
        foreach (var code in codes)
        {
            starts[code + 1]++;
        }

        for (var g = 0; g < count; g++)
        {
            starts[g + 1] += starts[g];
        }

        rows = new int[codes.Length];
        var next = starts[..^1];
        for (var i = 0; i < codes.Length; i++)
        {
            rows[next[codes[i]]++] = i;
        }
    }

    /// <summary>The table that was grouped.</summary>
    public Table Table { get; }

    /// <summary>The columns grouped by.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The number of groups.</summary>
    public int Count => starts.Length - 1;

    /// <summary>One row per group: the keys and the aggregates.</summary>
    /// <param name="aggregates">What to compute, such as <c>Aggregate.Sum("seats")</c>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">There is no such column, or it cannot be aggregated so.</exception>
    public Table Aggregate(params Aggregate[] aggregates)
    {
        ArgumentNullException.ThrowIfNull(aggregates);
        return new([.. KeyColumns(), .. aggregates.Select(a => a.Over(this))]);
    }

    /// <summary>The groups, each as a table of its own.</summary>
    /// <returns>The tables in order.</returns>
    public IEnumerable<Table> Tables() => Enumerable.Range(0, Count).Select(g => Table.Take(RowsOf(g)));

    internal IEnumerable<Column> KeyColumns()
    {
        var firsts = starts[..^1];
        if (rows is not null)
        {
            for (var g = 0; g < firsts.Length; g++)
            {
                firsts[g] = rows[firsts[g]];
            }
        }

        return Keys.Select(k => Table[k].Take(firsts));
    }

    internal int[] RowsOf(int group) =>
        rows is null ? [.. Enumerable.Range(starts[group], starts[group + 1] - starts[group])] : rows[starts[group]..starts[group + 1]];

    /// <summary>The groups' places in <see cref="Order"/>: group g holds places starts[g] to starts[g+1].</summary>
    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>The row at each place, or null when places are rows.</summary>
    internal int[]? Order => rows;
}
