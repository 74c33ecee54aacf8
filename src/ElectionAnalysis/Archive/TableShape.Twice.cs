using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Rows that count what other rows count: totals beside their parts, parts of the row above, and rows that stand twice.</content>
internal sealed partial class TableShape
{
    private void Twice()
    {
        if (Columns is { Party: { } party, Votes: { } votes } && Table[votes].IsNumeric && Table[party].Type == typeof(string))
        {
            PartsOfRowAbove(party, votes);

            // Without a column of districts, the one with "Total" may be that, and a party that comes again is told as such.
            if (Columns.District is not null)
            {
                TotalsBesideParts(party, votes);
                IdenticalRows(party, votes);
            }
        }
    }

    /// <summary>
    /// "of which: Greens" is part of the row above it, unless it is a number of ballots, such as "of which valid"; several that make all
    /// of it stand for it.
    /// </summary>
    private void PartsOfRowAbove(string party, string votes)
    {
        var parts = Enumerable.Range(1, Math.Max(Table.RowCount - 1, 0)).Where(r => Table[party].Text(r) is { } text
            && OfWhich().Match(text) is { Success: true } match && text[match.Length..].Trim() is { Length: > 0 } rest
            && rest.Any(char.IsLetter) && ResultTableReader.KindOf(rest) == TotalKind.None
            && ResultTableReader.KindOf(text) == TotalKind.None).ToHashSet();
        foreach (var first in parts.Where(r => !parts.Contains(r - 1)).ToList())
        {
            int[] own = [.. Enumerable.Range(first, Table.RowCount - first).TakeWhile(parts.Contains)];
            if (own.Length > 1 && Math.Abs(own.Sum(r => Table[votes].Number(r) ?? 0) - (Table[votes].Number(first - 1) ?? -1)) < 0.5)
            {
                parts.ExceptWith(own);
            }
        }

        if (parts.Count > 0 && parts.Count * 2 < Table.RowCount)
        {
            var first = parts.Min();
            Say("parts_of_row_above", Invariant($"{Words.Count(parts.Count, "row")} such as '{DocumentParser.Shorten(Table[party].Text(first)!)}' {(parts.Count == 1 ? "is" : "are")} part of the row above and {(parts.Count == 1 ? "was" : "were")} left out, so that nothing counts twice."), Lines[first]);
            Without(parts);
        }
    }

    /// <summary>
    /// Where a column such as "mode" says "TOTAL" of some rows, and other rows of the same place and party stand beside such a row, these
    /// are its parts; the total counts, also where they do not make it.
    /// </summary>
    private void TotalsBesideParts(string party, string votes)
    {
        bool IsTotal(string? text) => text is not null && ColumnVocabulary.Is(text, "Total");
        var named = Columns with { Level = null };
        foreach (var mode in Table.Columns.Where(c => c.Type == typeof(string) && !named.Named().Contains(c.Name)
            && c.Codes(out var values).Length >= 2 * values && values > 1
            && Enumerable.Range(0, c.Length).Any(r => IsTotal(c.Text(r)))).ToList())
        {
            var keys = Keys(mode.Name);
            var groups = Enumerable.Range(0, Table.RowCount).Where(r => !Table[party].IsNull(r) && !mode.IsNull(r))
                .GroupBy(r => keys[r]).Select(g => g.ToLookup(r => IsTotal(mode.Text(r))))
                .Where(g => g[true].Count() == 1 && g[false].Any() && Table[votes].Number(g[true].First()) is not null).ToList();
            if (groups.Count == 0)
            {
                continue;
            }

            double Made(ILookup<bool, int> group) => group[false].Sum(r => Table[votes].Number(r) ?? 0);
            double Stated(ILookup<bool, int> group) => Table[votes].Number(group[true].First())!.Value;
            var wrong = groups.FindAll(g => Math.Abs(Made(g) - Stated(g)) > 0.5);
            if (wrong.Count > 0)
            {
                var row = wrong[0][true].First();
                Say("rows_do_not_add_up", Invariant($"In {wrong.Count} of {groups.Count} cases the parts do not make the row that '{mode.Name}' calls '{mode.Text(row)}': '{DocumentParser.Shorten(Table[party].Text(row)!)}' has {Stated(wrong[0]):#,0.##} there, and {Made(wrong[0]):#,0.##} in its parts; the former counts."), Lines[row], isNote: false);
            }

            var parts = groups.SelectMany(g => g[false]).ToHashSet();
            Say("totals_beside_parts", Invariant($"'{mode.Name}' says of {Words.Count(groups.Count, "row")} '{mode.Text(groups[0][true].First())}'; the {Words.Count(parts.Count, "row")} of parts beside them {(parts.Count == 1 ? "was" : "were")} left out, so that nothing counts twice."), Lines[parts.Min()]);
            Without(parts);
        }
    }

    /// <summary>
    /// Rows that are alike in every cell count once, where all other rows differ in what they are of: then nothing is left that could tell
    /// them apart. Independents of one place may be several with the same votes.
    /// </summary>
    private void IdenticalRows(string party, string votes)
    {
        var cells = RowCodes.Of([.. Table.Columns], Table.RowCount, out _);
        var keys = Keys(null);
        var again = new HashSet<int>();
        var known = new Dictionary<int, int>();
        foreach (var row in Enumerable.Range(0, Table.RowCount).Where(r => Table[votes].Number(r) > 0))
        {
            if (known.TryAdd(keys[row], cells[row]))
            {
                continue;
            }

            if (known[keys[row]] != cells[row])
            {
                return;
            }

            if (Columns.Leader is { } leader && !Table[leader].IsNull(row) ? true : Table[party].Text(row) is { Length: > 0 } name
                && !PartyNames.IsOthers(name) && !PartyNames.IsIndependents(name))
            {
                again.Add(row);
            }
        }

        if (again.Count > 0)
        {
            var first = again.Min();
            Say("rows_twice", Invariant($"{Words.Count(again.Count, "row")} {(again.Count == 1 ? "stands" : "stand")} twice, alike in every cell, such as of '{DocumentParser.Shorten(Table[party].Text(first) ?? "")}'; {(again.Count == 1 ? "it counts" : "they count")} once."), Lines[first], isNote: false);
            Without(again);
        }
    }

    /// <summary>A number for what each row is of: its texts, its day and its codes, but for one column.</summary>
    private int[] Keys(string? without)
    {
        string?[] times = [Columns.Date, Columns.Year, Columns.Round, Columns.Election, Columns.District];
        return RowCodes.Of([.. Table.Columns.Where(c => c.Name != without
            && (!c.IsNumeric || times.Contains(c.Name) || Code().IsMatch(c.Name)))], Table.RowCount, out _);
    }

    [GeneratedRegex(@"^\W*(of (which|whom|these)|davon|darunter|hiervon|dont|di cui|de (los|las) cuales|dos quais|das quais|w tym|z toho|в том числе|в т\. ?ч\.|из них|у тому числі|з них|waarvan|varav|herav|heraf|joista)(?![\p{L}'’])\s*:?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfWhich();
}
