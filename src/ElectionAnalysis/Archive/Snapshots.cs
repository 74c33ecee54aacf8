using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>An evening's count at several moments in one table, of which the last one is the result.</summary>
internal static partial class Snapshots
{
    /// <summary>No count takes longer.</summary>
    private const int MostDays = 100;

    /// <summary>The rows of the last moment; the same table where there is no such column.</summary>
    public static Table Last(Table table)
    {
        if (table.Columns.FirstOrDefault(c => IsOfMoments(c)) is not { } moments)
        {
            return table;
        }

        var at = Enumerable.Range(0, table.RowCount).GroupBy(r => moments.Text(r)!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Moment: g.Key, Rows: g.ToArray())).ToList();
        var texts = table.Columns.Where(c => c.Type == typeof(string) && c != moments).ToList();
        string Key(int row) => string.Join('|', texts.Select(c => c.Text(row)));
        var last = at[^1].Rows.Select(Key).ToHashSet(StringComparer.Ordinal);
        var before = at.SkipLast(1).SelectMany(m => m.Rows).Select(Key).Where(last.Contains).Distinct(StringComparer.Ordinal).Count();

        // Places that are counted at moments of their own are no snapshots of the same.
        if (texts.Count == 0 || last.Count < at[^1].Rows.Length || before * 2 <= last.Count)
        {
            return table;
        }

        return table.Reshaped(table.Columns.Where(c => c != moments).Select(c => c.Take(at[^1].Rows)),
            [.. table.Said.Where(n => n.Column != moments.Name), Invariant($"'{moments.Name}' has {at.Count} moments of one count; the last, {at[^1].Moment}, is read.")],
            [.. at[^1].Rows.Select(table.LineOf)]);
    }

    private static bool IsOfMoments(Column column)
    {
        if (column.Type != typeof(string) || column.NullCount > 0 || column.Length == 0 || !Moment().IsMatch(column.Text(0)!))
        {
            return false;
        }

        var values = Enumerable.Range(0, column.Length).Select(r => column.Text(r)!).ToHashSet(StringComparer.Ordinal);
        return values.Count > 1 && values.Count * 2 <= column.Length && values.All(v => Moment().IsMatch(v)) && AreOfOneCount(values);
    }

    /// <summary>Midnight behind every day is none, and moments of many months are of several elections.</summary>
    private static bool AreOfOneCount(IReadOnlyCollection<string> moments)
    {
        var days = moments.Where(m => m.Length > 10).Select(m => ElectionColumns.DayOf(m[..10])).OfType<DateOnly>().ToList();
        return days.Count == 0 || (days.Max().DayNumber - days.Min().DayNumber <= MostDays
            && !moments.All(m => ElectionColumns.DayOf(m) is not null));
    }

    /// <summary>A day with a time, or a time; both sort as they are written.</summary>
    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}[ T])?[0-9]{2}:[0-9]{2}(:[0-9]{2})?(\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();
}
