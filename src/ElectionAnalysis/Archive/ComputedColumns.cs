using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// Columns that say nothing but what others say: differences of two, and under headings the sums of all others. The numbers prove them,
/// in whatever language they are called; left in, they would be taken for results of somebody's.
/// </summary>
internal static class ComputedColumns
{
    /// <summary>More columns are not tried against each other.</summary>
    private const int MostColumns = 40;

    /// <summary>So many rows prove it.</summary>
    private const int MostRows = 200;

    private const int LeastRows = 3;

    /// <summary>Rounded shares differ by so much from the difference of rounded shares.</summary>
    private const double Rounding = 0.1501;

    /// <summary>The table without them; the same where it has none.</summary>
    public static Table Without(Table table) => WithoutTotals(WithoutDifferences(table));

    private static Table WithoutDifferences(Table table)
    {
        var rows = Math.Min(table.RowCount, MostRows);
        var numbers = table.Columns.Take(MostColumns).Select(c => (Column: c, Numbers: Numbers(c, rows)))
            .Where(c => c.Numbers.Count(n => n is not null) >= LeastRows).ToList();
        var found = new List<(string Name, string Of)>();
        foreach (var (column, changes) in numbers.Where(c => IsSigned(c.Column, rows)))
        {
            var others = numbers.FindAll(o => o.Column.Name != column.Name && !IsSigned(o.Column, rows));
            if (others.SelectMany(a => others.Where(b => b.Column.Name != a.Column.Name), (a, b) => (a, b))
                .FirstOrDefault(p => IsDifference(changes, p.a.Numbers, p.b.Numbers)) is { a.Column: { } now, b.Column: { } before })
            {
                found.Add((column.Name, $"'{column.Name}' is '{now.Name}' less '{before.Name}'"));
            }
        }

        return found.Count == 0 ? table
            : Left(table, [.. found.Select(f => f.Name)], $"{Words.List([.. found.Select(f => f.Of)])}, which can be computed, so it was left out.");
    }

    /// <summary>A heading over the sums of all others, such as that of the country beside its districts.</summary>
    private static Table WithoutTotals(Table table)
    {
        var groups = table.Columns.Where(c => table.Headings.ContainsKey(c.Name)).GroupBy(c => table.Headings[c.Name].Above, StringComparer.Ordinal)
            .Select(g => (g.Key, Columns: g.ToDictionary(c => table.Headings[c.Name].Own, c => Numbers(c, MostRows), StringComparer.Ordinal)))
            .ToList();
        if (groups.Count is < 3 or > MostColumns || !groups.TrueForAll(g => g.Columns.Count == groups[0].Columns.Count
            && g.Columns.Keys.All(groups[0].Columns.ContainsKey)))
        {
            return table;
        }

        foreach (var total in groups)
        {
            var parts = groups.FindAll(g => g.Key != total.Key);
            if (total.Columns.All(c => IsSum(c.Value, parts.ConvertAll(p => p.Columns[c.Key]))))
            {
                return Left(table, [.. table.Columns.Select(c => c.Name).Where(n => table.Headings.TryGetValue(n, out var h) && h.Above == total.Key)],
                    $"'{total.Key}' is the sum of the {parts.Count} headings beside it and was left out.");
            }
        }

        return table;
    }

    private static Table Left(Table table, HashSet<string> names, string why) =>
        table.Reshaped([.. table.Columns.Where(c => !names.Contains(c.Name))],
            [.. table.Said.Where(n => n.Column is null || !names.Contains(n.Column)), why]);

    public static bool IsDifference(double?[] changes, double?[] now, double?[] before)
    {
        var (held, told) = (0, 0);
        for (var r = 0; r < changes.Length; r++)
        {
            if (changes[r] is { } change && now[r] is { } a && before[r] is { } b)
            {
                var rounding = double.IsInteger(a) && double.IsInteger(b) ? 0.01 : Rounding;
                if (Math.Abs(change - (a - b)) > rounding)
                {
                    return false;
                }

                held++;
                told += Math.Abs(change) > rounding ? 1 : 0;
            }
        }

        return held >= LeastRows && told >= LeastRows;
    }

    private static bool IsSum(double?[] total, List<double?[]> parts)
    {
        var held = 0;
        for (var r = 0; r < total.Length; r++)
        {
            if (total[r] is { } sum && parts.Exists(p => p[r] is not null))
            {
                if (Math.Abs(sum - parts.Sum(p => p[r] ?? 0)) > 0.01)
                {
                    return false;
                }

                held += sum > 0 ? 1 : 0;
            }
        }

        return held >= LeastRows;
    }

    /// <summary>Whether numbers have signs: losses, and gains where nothing else has a sign.</summary>
    private static bool IsSigned(Column column, int rows) => Enumerable.Range(0, rows).Any(r => column.Text(r)?.Trim() is
        ['+' or '-' or '−' or '–' or '▲' or '▼' or '△' or '▽' or '↑' or '↓', not '-' and not '−' and not '–', ..]);

    public static double?[] Numbers(Column column, int rows) =>
        [.. Enumerable.Range(0, Math.Min(rows, column.Length)).Select(r => column.IsNumeric ? column.Number(r) : Loose(column.Text(r)))];

    /// <summary>A number with a sign of its own and marks between its thousands; null for anything else.</summary>
    public static double? Loose(string? cell)
    {
        var text = cell.AsSpan().Trim().Trim("%٪");
        var isLoss = text is ['-' or '−' or '–' or '▼' or '▽' or '↓', ..];
        var digits = text.Trim("+-−–▲▼△▽↑↓ \u00A0").ToString();
        if (digits.Length is 0 or > 20 || digits.AsSpan().IndexOfAnyExcept("0123456789.,' ’\u00A0\u202F\u2009") >= 0)
        {
            return null;
        }

        var mark = digits.LastIndexOfAny(['.', ',']);
        var isFraction = mark >= 0 && digits.Length - mark - 1 is 1 or 2;
        var whole = string.Concat((isFraction ? digits[..mark] : digits).Where(char.IsAsciiDigit));
        return double.TryParse(isFraction ? $"{whole}.{digits[(mark + 1)..]}" : whole, NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) ? isLoss ? -number : number : null;
    }
}
