using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Blocks below each other in one column, as a page has them: the name of a place alone on its row, below it who stood there, and last a
/// row without a name that has the block's totals.
/// </summary>
internal static partial class PlacesBetween
{
    /// <summary>Fewer blocks may be two tables.</summary>
    private const int LeastBlocks = 3;

    private const string Place = "district";

    private const string Name = "party";

    /// <summary>The table with a column of the places and the totals on every row of their block; the same without blocks.</summary>
    public static Table Beside(Table table)
    {
        if (table.Columns.Count < 2 || table.RowCount < 3 * LeastBlocks || table.Columns[0].Type != typeof(string)
            || table.Has(Place) || table.Columns.Skip(1).Any(c => c.Name == Name))
        {
            return table;
        }

        var (names, cells) = (table.Columns[0], table.Columns.Skip(1).ToList());
        var counted = Enumerable.Range(0, table.RowCount).Select(r => cells.Exists(c => Number(c, r) is not null)).ToArray();
        bool IsHead(int row) => !names.IsNull(row) && cells.TrueForAll(c => c.IsNull(row));
        var heads = Enumerable.Range(0, table.RowCount).Where(IsHead).ToList();
        if (heads.Count < LeastBlocks || heads[0] != 0 || heads.Exists(h => IsOfSomethingElse(names.Text(h)!)))
        {
            return table;
        }

        var blocks = heads.Zip(heads.Skip(1).Append(table.RowCount), (head, end) => (Head: head,
            Rows: Enumerable.Range(head + 1, end - head - 1).Where(r => counted[r] && !names.IsNull(r)).ToList(),
            Totals: Enumerable.Range(head + 1, end - head - 1).Where(r => counted[r] && names.IsNull(r)).ToList())).ToList();
        if (!blocks.TrueForAll(b => b.Rows.Count > 1 && b.Totals.Count < 2 && (b.Totals.Count == 0 || b.Totals[0] > b.Rows[^1]))
            || blocks.Select(b => names.Text(b.Head)!.Trim()).Distinct(StringComparer.Ordinal).Count() < blocks.Count
            || !AreSame(blocks.ConvertAll(b => b.Rows.ConvertAll(r => names.Text(r)!.Trim()))))
        {
            return table;
        }

        var rows = blocks.SelectMany(b => b.Rows.Select(r => (Row: r, b.Head, Total: b.Totals.Count > 0 ? b.Totals[0] : -1))).ToList();
        int[] kept = [.. rows.Select(r => r.Row)];

        // What only the last row has is the block's; a count that its rows make is their sum.
        string? Cell(Column column, int at) => rows[at] is var (row, _, total)
            && (column.Text(row) ?? (total < 0 ? null : column.Text(total)))
            is { } text ? text : null;
        var ofBlocks = cells.Where(c => Array.TrueForAll(kept, c.IsNull)).ToHashSet();
        var columns = cells.Select(c => ofBlocks.Contains(c) ? Retyped(c.Name, [.. kept.Select((_, i) => Cell(c, i))])
            : Retyped(c.Name, [.. kept.Select(c.Text)]));
        var lost = Enumerable.Range(0, table.RowCount).Count(r => !counted[r] && !IsHead(r));
        return table.Reshaped([Column.OfText(Place, rows.Select(r => names.Text(r.Head)?.Trim())),
                Column.OfText(Name, kept.Select(names.Text)), .. columns],
            [.. table.Said.Where(n => n.Column is null && !n.IsOfUnnamed),
                Invariant($"{blocks.Count} rows such as '{DocumentParser.Shorten(names.Text(0)!)}' have a name alone, so each is the place of the rows below it{(lost > 0 ? Invariant($"; {lost} rows without a number, such as headings, were left out") : "")}.")],
            Array.ConvertAll(kept, table.LineOf));
    }

    /// <summary>"2019", "Question 2", "Party list", "Second count", "Total": years, votes and counts are no places.</summary>
    private static bool IsOfSomethingElse(string heading) => TableBlocks.Year(heading) is not null
        || BallotWords.OfHeading(heading) is not null
        || RoundWords.Cut(heading) is not null || ResultTableReader.KindOf(heading) != TotalKind.None || OfVote().IsMatch(heading);

    [GeneratedRegex(@"\b(questions?|propositions?|proposals?|measures?|amendments?|referendums?|frage|pregunta|pergunta|quesito|vraag|counts?|preferences?|ballots?|rounds?|votes?|elections?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OfVote();

    /// <summary>Whether most names of most blocks stand in others, too, and none twice in one.</summary>
    private static bool AreSame(List<List<string>> blocks)
    {
        var times = blocks.SelectMany(b => b.Distinct(StringComparer.Ordinal)).GroupBy(n => n, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return blocks.TrueForAll(b => b.Distinct(StringComparer.Ordinal).Count() == b.Count)
            && blocks.Count(b => b.Count(n => times[n] > 1) * 2 > b.Count) * 2 > blocks.Count;
    }

    private static double? Number(Column column, int row) =>
        column.IsNumeric ? column.Number(row) : ComputedColumns.Loose(column.Text(row));

    /// <summary>A column of whole numbers, where its cells are: without the headings among them it is one again.</summary>
    private static Column Retyped(string name, string?[] cells) => Array.TrueForAll(cells, c => c is null || long.TryParse(c,
        System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _))
            && Array.Exists(cells, c => c is not null)
        ? Column.OfNullable(name, cells.Select(c => c is null ? null
            : (long?)long.Parse(c, System.Globalization.CultureInfo.InvariantCulture))) : Column.OfText(name, cells);
}
