namespace ElectionAnalysis;

/// <summary>
/// Something computed for every group of a <see cref="GroupedTable"/>. Nulls are left out; a group of only nulls gives null.
/// </summary>
public sealed class Aggregate
{
    private readonly Func<GroupedTable, string, Column> compute;
    private readonly string name;

    private Aggregate(string name, Func<GroupedTable, string, Column> compute)
    {
        this.name = name;
        this.compute = compute;
    }

    /// <summary>The number of rows.</summary>
    /// <returns>The aggregate, named <c>count</c>.</returns>
    public static Aggregate Count() =>
        new("count", (g, name) => Column.Of(name, Enumerable.Range(0, g.Count).Select(i => g.Starts[i + 1] - g.Starts[i])));

    /// <summary>The sum of a column; of whole numbers a whole number.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The aggregate, named after the column.</returns>
    public static Aggregate Sum(string column) => new(column, (g, name) => Numeric(g.Table[column], "add up").Type == typeof(double)
        ? Numbers(g, column, name, v => v.Sum())
        : Column.OfNullable(name, Groups(g, column, rows => rows.Count == 0 ? (long?)null : Whole(g.Table[column], rows))));

    /// <summary>The mean of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The aggregate, named after the column.</returns>
    public static Aggregate Mean(string column) => new(column, (g, name) => Numbers(g, column, name, v => v.Average()));

    /// <summary>The median of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The aggregate, named after the column.</returns>
    public static Aggregate Median(string column) => new(column, (g, name) => Numbers(g, column, name, v =>
    {
        v.Sort();
        return Quantile(v, 0.5);
    }));

    /// <summary>The smallest value of a column, in the column's own type and order.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The aggregate, named after the column.</returns>
    public static Aggregate Min(string column) => Pick(column, (c, a, b) => c.CompareRows(a, b) < 0);

    /// <summary>The largest value of a column, in the column's own type and order.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The aggregate, named after the column.</returns>
    public static Aggregate Max(string column) => Pick(column, (c, a, b) => c.CompareRows(a, b) > 0);

    /// <summary>The first value of a column that is not null.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The aggregate, named after the column.</returns>
    public static Aggregate First(string column) => Pick(column, (_, _, _) => false);

    /// <summary>This aggregate under another name.</summary>
    /// <param name="column">The name of the new column.</param>
    /// <returns>The aggregate.</returns>
    public Aggregate As(string column) => new(column, compute);

    internal Column Over(GroupedTable groups) => compute(groups, name);

    /// <summary>The quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan 1996, R's default).</summary>
    internal static double Quantile(List<double> sorted, double q)
    {
        var at = q * (sorted.Count - 1);
        var below = (int)at;
        return below + 1 < sorted.Count ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    private static long Whole(Column column, List<int> rows)
    {
        var sum = rows.Aggregate(Int128.Zero,
            (sum, r) => sum + Convert.ToInt64(column.Value(r), System.Globalization.CultureInfo.InvariantCulture));
        return sum >= long.MinValue && sum <= long.MaxValue ? (long)sum
            : throw new TableException(Invariant($"The sum of '{column.Name}' is {sum}, more than a whole number of a table can be; make it a column of double first."));
    }

    private static Aggregate Pick(string column, Func<Column, int, int, bool> better) => new(column, (g, name) =>
    {
        var source = g.Table[column];
        var rows = Groups(g, column, list =>
        {
            var best = -1;
            foreach (var row in list)
            {
                best = best < 0 || better(source, row, best) ? row : best;
            }

            return best;
        });
        return source.Take([.. rows]).Renamed(name);
    });

    private static Column Numbers(GroupedTable groups, string column, string name, Func<List<double>, double> compute)
    {
        var source = Numeric(groups.Table[column], "compute with");
        return Column.OfNullable(name,
            Groups(groups, column, rows => rows.Count == 0 ? (double?)null : compute(rows.ConvertAll(r => source.Number(r)!.Value))));
    }

    private static Column Numeric(Column column, string what) =>
        column.IsNumeric
            ? column
            : throw new TableException($"Column '{column.Name}' is {column.TypeName}; there are no numbers to {what}.");

    /// <summary>The rows of each group in which the column is not null.</summary>
    private static IEnumerable<T> Groups<T>(GroupedTable groups, string column, Func<List<int>, T> compute)
    {
        var source = groups.Table[column];
        for (var g = 0; g < groups.Count; g++)
        {
            yield return compute([.. groups.RowsOf(g).Where(r => !source.IsNull(r))]);
        }
    }
}
