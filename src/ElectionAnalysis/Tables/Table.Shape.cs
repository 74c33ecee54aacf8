namespace ElectionAnalysis;

/// <content>Operations that change a table's shape: joins, pivots, summaries.</content>
public sealed partial class Table
{
    /// <summary>Joins another table to this one on columns that both have. Nulls match nulls.</summary>
    /// <param name="right">The other table.</param>
    /// <param name="on">The columns to match on.</param>
    /// <param name="kind">Which rows to keep.</param>
    /// <returns>This table's columns, then the other's; a name that both have gets <c>_right</c> there.</returns>
    /// <exception cref="TableException">A column is missing, or of another type in the other table.</exception>
    public Table Join(Table right, IEnumerable<string> on, JoinKind kind = JoinKind.Inner)
    {
        ArgumentNullException.ThrowIfNull(right);
        var keys = on.ToArray();
        var codes = RowCodes.Of(Array.ConvertAll(keys, k => this[k].Append(right[k])), RowCount + right.RowCount, out var count);
        var partners = new List<int>?[count];
        for (var i = 0; i < right.RowCount; i++)
        {
            (partners[codes[RowCount + i]] ??= []).Add(i);
        }

        var leftRows = new List<int>();
        var rightRows = new List<int>();
        var matched = new bool[right.RowCount];
        for (var i = 0; i < RowCount; i++)
        {
            foreach (var partner in partners[codes[i]] ?? (kind == JoinKind.Inner ? [] : [-1]))
            {
                leftRows.Add(i);
                rightRows.Add(partner);
                if (partner >= 0)
                {
                    matched[partner] = true;
                }
            }
        }

        for (var i = 0; kind == JoinKind.Full && i < matched.Length; i++)
        {
            if (!matched[i])
            {
                leftRows.Add(-1);
                rightRows.Add(i);
            }
        }

        // Where a row has no left side, its key comes from the right.
        int[] left = [.. leftRows], other = [.. rightRows];
        var both = left.Zip(other, (l, r) => l >= 0 ? l : RowCount + r).ToArray();
        var joined = columns.Select(c => keys.Contains(c.Name) ? c.Append(right[c.Name]).Take(both) : c.Take(left));
        var added = right.columns.Where(c => !keys.Contains(c.Name)).Select(c => c.Take(other))
            .Select(c => Has(c.Name) ? c.Renamed(c.Name + "_right") : c);
        return new(joined.Concat(added));
    }

    /// <summary>Joins another table to this one on one column.</summary>
    /// <param name="right">The other table.</param>
    /// <param name="on">The column to match on.</param>
    /// <param name="kind">Which rows to keep.</param>
    /// <returns>The joined table.</returns>
    /// <exception cref="TableException">The column is missing, or of another type in the other table.</exception>
    public Table Join(Table right, string on, JoinKind kind = JoinKind.Inner) => Join(right, [on], kind);

    /// <summary>Long to wide: one row per value of <paramref name="rows"/>, one column per value of <paramref name="across"/>.</summary>
    /// <param name="rows">The column whose values become rows.</param>
    /// <param name="across">The column whose values become column names.</param>
    /// <param name="values">The column that fills the cells; a cell without a row is null.</param>
    /// <returns>The wide table.</returns>
    /// <exception cref="TableException">A column is missing, or two rows fall into one cell.</exception>
    public Table Pivot(string rows, string across, string values)
    {
        var rowCodes = this[rows].Codes(out var rowCount);
        var acrossCodes = this[across].Codes(out var acrossCount);
        var cells = new int[acrossCount][];
        for (var a = 0; a < acrossCount; a++)
        {
            cells[a] = new int[rowCount];
            Array.Fill(cells[a], -1);
        }

        var names = new string[acrossCount];
        var firsts = new int[rowCount];
        for (var i = RowCount - 1; i >= 0; i--)
        {
            names[acrossCodes[i]] = this[across].Text(i) ?? "null";
            firsts[rowCodes[i]] = i;
            ref var cell = ref cells[acrossCodes[i]][rowCodes[i]];
            if (cell >= 0)
            {
                throw new TableException(Invariant($"Rows {i} and {cell} both belong to '{this[rows].Text(i)}' and '{this[across].Text(i)}'; aggregate with GroupBy first."));
            }

            cell = i;
        }

        return new(cells.Select((c, a) => this[values].Take(c).Renamed(names[a])).Prepend(this[rows].Take(firsts)));
    }

    /// <summary>Wide to long: one row per row and named column.</summary>
    /// <param name="columnsToStack">The columns to stack, all of one type.</param>
    /// <param name="nameTo">The name of the new column that holds their names.</param>
    /// <param name="valueTo">The name of the new column that holds their values.</param>
    /// <returns>The long table: the other columns, then those two.</returns>
    /// <exception cref="TableException">A column is missing, none is named, or their types differ.</exception>
    public Table Unpivot(IEnumerable<string> columnsToStack, string nameTo, string valueTo)
    {
        var stacked = columnsToStack.Select(n => this[n]).ToList();
        if (stacked.Count == 0)
        {
            throw new TableException("Name at least one column to stack.");
        }

        var rest = Drop(stacked.Select(c => c.Name));
        var rows = Enumerable.Range(0, RowCount).SelectMany(i => Enumerable.Repeat(i, stacked.Count)).ToArray();
        var values = stacked.Skip(1).Aggregate(stacked[0], (above, below) => above.Append(below));
        var places = Enumerable.Range(0, RowCount).SelectMany(i => Enumerable.Range(0, stacked.Count).Select(c => (c * RowCount) + i))
            .ToArray();
        var names = Enumerable.Range(0, RowCount).SelectMany(_ => stacked.Select(c => c.Name));
        return new([.. rest.Take(rows).columns, ElectionAnalysis.Column.OfText(nameTo, names), values.Take(places).Renamed(valueTo)]);
    }

    /// <summary>One row per column: type, counts, and for numbers mean, standard deviation (n − 1) and quartiles.</summary>
    /// <returns>The summary.</returns>
    public Table Describe()
    {
        var numbers = columns.Select(c =>
        {
            var sorted = c.IsNumeric ? Enumerable.Range(0, c.Length).Select(c.Number).OfType<double>().Order().ToList() : [];
            var mean = sorted.Count > 0 ? sorted.Average() : (double?)null;
            var deviation = sorted.Count > 1
                ? Math.Sqrt(sorted.Sum(v => (v - mean!.Value) * (v - mean.Value)) / (sorted.Count - 1))
                : (double?)null;
            return (Sorted: sorted, Mean: mean, Deviation: deviation);
        }).ToList();
        Column Quantile(string name, double q) =>
            ElectionAnalysis.Column.OfNullable(name,
                numbers.Select(n => n.Sorted.Count > 0 ? Aggregate.Quantile(n.Sorted, q) : (double?)null));
        return new(
            ElectionAnalysis.Column.OfText("column", columns.Select(c => c.Name)),
            ElectionAnalysis.Column.OfText("type", columns.Select(c => c.TypeName)),
            ElectionAnalysis.Column.Of("count", columns.Select(c => c.Length - c.NullCount)),
            ElectionAnalysis.Column.Of("nulls", columns.Select(c => c.NullCount)),
            ElectionAnalysis.Column.Of("distinct", columns.Select(c =>
            {
                c.Codes(out var distinct);
                return distinct - (c.NullCount > 0 ? 1 : 0);
            })),
            ElectionAnalysis.Column.OfNullable("mean", numbers.Select(n => n.Mean)),
            ElectionAnalysis.Column.OfNullable("sd", numbers.Select(n => n.Deviation)),
            Quantile("min", 0),
            Quantile("q25", 0.25),
            Quantile("median", 0.5),
            Quantile("q75", 0.75),
            Quantile("max", 1));
    }

    /// <summary>How often each value of a column occurs, most frequent first.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The column's distinct values, <c>count</c>, and <c>share</c> of all rows (0–1).</returns>
    /// <exception cref="TableException">There is no such column.</exception>
    public Table ValueCounts(string column) =>
        GroupBy(column).Aggregate(Aggregate.Count()).With("share", r => r.Number("count") / RowCount).Sort(SortKey.Descending("count"));
}
