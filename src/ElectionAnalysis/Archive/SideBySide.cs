using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Several tables of the same columns beside each other on a sheet, such as of two houses, stacked into one.</summary>
internal static partial class SideBySide
{
    /// <summary>What tells the tables apart.</summary>
    public const string Column = "\u0002table";

    private static readonly string[] Counted = [nameof(ElectionColumns.Votes), nameof(ElectionColumns.Seats),
        nameof(ElectionColumns.VoteShare)];

    /// <summary>The tables below each other; null where there is but one.</summary>
    public static Table? Stack(Table table)
    {
        var names = table.Columns.Select(c => (c.Name, Base: Again().Replace(c.Name, ""))).ToList();
        if (names.Count < 4 || table.Columns[0].Type != typeof(string))
        {
            return null;
        }

        var starts = Enumerable.Range(0, names.Count).Where(i => names[i].Base == names[0].Base && table.Columns[i].Type == typeof(string))
            .ToList();
        var blocks = starts.Select((s, k) => names[s..(k + 1 < starts.Count ? starts[k + 1] : names.Count)]
            .FindAll(n => !n.Name.StartsWith("column_", StringComparison.Ordinal)))
            .ToList();
        if (blocks.Count < 2 || !blocks[0].Exists(n => Counted.Any(c => ColumnVocabulary.Of(c).Contains(ColumnVocabulary.Plain(n.Base))))
            || !blocks.TrueForAll(b => b.Select(n => n.Base).SequenceEqual(blocks[0].Select(n => n.Base))))
        {
            return null;
        }

        var titles = table.Above.Count >= blocks.Count ? table.Above.TakeLast(blocks.Count).ToList()
            : [.. blocks.Select((_, k) => Invariant($"table {k + 1}"))];
        var tables = blocks.ConvertAll(b => Enumerable.Range(0, table.RowCount).Where(r => b.Exists(n => !table[n.Name].IsNull(r))).ToArray() is var rows
            ? new Table(b.Select((n, i) => table[n.Name].Take(rows).Renamed(blocks[0][i].Base))) { RowLines = [.. rows.Select(table.LineOf)] } : null!);
        return TableStack.Join(tables, Column, titles,
        [
            .. table.Said.Where(n => n.Column is null && !n.Text.StartsWith("A column without", StringComparison.Ordinal)),
            $"{blocks.Count} tables stand side by side, each of an election: {Words.List(titles)}.",
        ]);
    }

    [GeneratedRegex("_[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Again();
}
