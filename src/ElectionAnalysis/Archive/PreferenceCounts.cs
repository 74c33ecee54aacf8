using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Counts by preferences, of which the first is of first preferences, and the others of transferred votes.</summary>
internal static partial class PreferenceCounts
{
    private const int Fewest = 3;

    private const int Most = 60;

    /// <summary>The table without the counts behind the first, which stand beside or below it; the same where there are none.</summary>
    public static Table First(Table table) => Below(Beside(table));

    /// <summary>"Count 1", "Count 2", "Count 3": the first has the votes.</summary>
    private static Table Beside(Table table)
    {
        var counts = table.Columns.Select(c => (Column: c, Number: Numbered().Match(c.Name) is { Success: true } m
            ? int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture) : 0)).Where(c => c.Number > 0 && c.Column.IsNumeric).ToList();
        if (counts.Count < Fewest || !counts.Select(c => c.Number).SequenceEqual(Enumerable.Range(1, counts.Count))
            || table.Columns.Any(c => ColumnVocabulary.Is(c.Name, nameof(ElectionColumns.Votes)))
            || counts.Zip(counts.Skip(1)).Any(p => p.First.Column.NullCount > p.Second.Column.NullCount))
        {
            return table;
        }

        var left = counts.Skip(1).Select(c => c.Column.Name).ToHashSet(StringComparer.Ordinal);
        return table.Reshaped(table.Columns.Where(c => !left.Contains(c.Name)).Select(c => c == counts[0].Column ? c.Renamed("Votes") : c),
            [.. table.Said.Where(n => n.Column is null || !left.Contains(n.Column)),
            Invariant($"There are {counts.Count} counts by preferences side by side; the votes are those of the first.")]);
    }

    /// <summary>A row for every candidate and count: those of the first.</summary>
    private static Table Below(Table table)
    {
        var number = table.Columns.FirstOrDefault(c => c.IsNumeric && c.NullCount == 0 && OfCount().IsMatch(ColumnVocabulary.Plain(c.Name))
            && Enumerable.Range(0, c.Length).All(r => c.Number(r) is >= 1 and <= Most && double.IsInteger(c.Number(r)!.Value)));
        if (number is null)
        {
            return table;
        }

        var counts = Enumerable.Range(0, table.RowCount).Select(r => (int)number.Number(r)!.Value).ToArray();
        var texts = table.Columns.Where(c => c.Type == typeof(string) && c.NullCount * 4 < c.Length && !IsOfFate(c.Name)).ToList();
        string Who(int row) => string.Join('|', texts.Select(c => c.Text(row)));
        var people = Enumerable.Range(0, table.RowCount).GroupBy(Who, StringComparer.Ordinal).ToList();
        var first = Enumerable.Range(0, table.RowCount).Where(r => counts[r] == 1).ToArray();

        // Two rows for everybody may be of two rounds, unless votes were transferred, as none is in the first count.
        var areTransferred = table.Columns.Any(c => c.IsNumeric && OfTransfers().IsMatch(ColumnVocabulary.Plain(c.Name))
            && Array.TrueForAll(first, r => c.Number(r) is null or 0) && c.NullCount < c.Length);
        var areCounts = counts.Max() >= (areTransferred ? 2 : Fewest)
            && (areTransferred || people.Count(g => g.Count() > 1) * 2 > people.Count)
            && first.Length == people.Count && people.TrueForAll(g => g.Select(r => counts[r]).Distinct().Count() == g.Count());
        if (!areCounts)
        {
            return table;
        }

        var byWho = people.ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

        // "Elected" stands in the count in which it happened, and in those behind it.
        string? Fate(Column column, int row) => byWho[Who(row)].Select(column.Text).OfType<string>().ToList() is var said
            && said.Find(ColumnVocabulary.SaysElected) is { } elected ? elected : said.FirstOrDefault();
        Column Of(Column column) => column.Type != typeof(string) || texts.Contains(column) ? column.Take(first)
            : Column.OfText(column.Name, first.Select(r => Fate(column, r)));
        return table.Reshaped(WithoutCopies([.. table.Columns.Where(c => c != number).Select(Of)]),
            [.. table.Said, Invariant($"'{number.Name}' numbers the counts by preferences; the votes are those of the first.")],
            [.. first.Select(table.LineOf)]);
    }

    /// <summary>In the first count the total of a candidate is that of the votes; it is no total of all.</summary>
    private static List<Column> WithoutCopies(List<Column> columns)
    {
        var votes = columns.Find(c => c.IsNumeric && ColumnVocabulary.Plain(c.Name) is "votes" or "vote");
        bool IsCopy(Column column) => votes is not null && column != votes && column.IsNumeric && Enumerable.Range(0, column.Length)
            .All(r => column.Number(r).Equals(votes.Number(r)));
        return columns.FindAll(c => !IsCopy(c));
    }

    /// <summary>Whether a column says what became of a candidate, which is not the same in every count.</summary>
    private static bool IsOfFate(string name) => ColumnVocabulary.Plain(name) is var plain
        && (ColumnVocabulary.Of(nameof(ElectionColumns.Elected)).Contains(plain) || plain.EndsWith("_status", StringComparison.Ordinal));

    [GeneratedRegex("(^|_)(transfers?|transferred|surplus)(_|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfTransfers();

    [GeneratedRegex(@"^\s*(count|stage|contagem|zählung|conteo)\s*_?(?<number>[0-9]{1,2})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex("^(count|stage|contagem|zahlung|conteo)(_(number|no|num|nr))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfCount();
}
