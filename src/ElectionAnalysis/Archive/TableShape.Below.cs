namespace ElectionAnalysis;

/// <content>Rows below the last district of a table in which a district is named once, above its parties.</content>
internal sealed partial class TableShape
{
    /// <summary>
    /// The first row below the parties of the last district, such as of all districts together or of voters abroad; the number of rows
    /// where there is none. There a party has the sum of its rows above, or all come again that no other district has twice, or a total
    /// is of
    /// more than the district.
    /// </summary>
    private int LastOfDistricts(Column district)
    {
        var rows = Table.RowCount;
        if (Columns.Party is not { } party || (Columns.Votes ?? Columns.Seats) is not { } counted || !Table[counted].IsNumeric
            || new[] { Columns.Election, Columns.Country, Columns.Date, Columns.Year, Columns.Kind, Columns.Round, Columns.Ballot,
                Columns.Leader }
                .Any(c => c is not null))
        {
            return rows;
        }

        double Number(int row) => Table[counted].Number(row) ?? 0;
        string Party(int row) => Table[party].Text(row)?.Trim() ?? "";
        bool IsTotal(int row) => ResultTableReader.KindOf(Party(row)) != TotalKind.None;
        var starts = Enumerable.Range(0, rows).Where(r => !district.IsNull(r)).ToList();
        var start = starts.Count > 1 ? starts[^1] : rows;
        bool AreSums(IReadOnlyCollection<int> tail, ILookup<string, int> above) => tail.Count(r => Number(r) > 0) > 1
            && tail.All(r => Math.Abs(above[Party(r)].Sum(Number) - Number(r)) < 0.5);

        // All districts together under a name of their own are found as one that sums up the others.
        if (AreSums([.. Enumerable.Range(start, rows - start).Where(r => !IsTotal(r))],
            Enumerable.Range(0, start).Where(r => !IsTotal(r)).ToLookup(Party)))
        {
            return rows;
        }

        bool Repeats(int from, int to) => Enumerable.Range(from, to - from).Where(r => !IsTotal(r)).GroupBy(Party).Any(g => g.Count() > 1);
        for (var first = start + 1; first < rows; first++)
        {
            var tail = Enumerable.Range(first, rows - first).Where(r => !IsTotal(r)).ToList();
            var above = Enumerable.Range(0, first).Where(r => !IsTotal(r)).ToLookup(Party);
            if (AreSums(tail, above))
            {
                return first;
            }
        }

        // Whose parties come again, in the same order or not, where nobody else's do.
        var again = Enumerable.Range(start, rows - start).FirstOrDefault(r => !IsTotal(r) && Enumerable.Range(start, r - start)
            .Any(o => Party(o) == Party(r)), rows);
        var others = starts.SkipLast(1).Zip(starts.Skip(1)).Any(s => Repeats(s.First, s.Second));
        var isBlock = Enumerable.Range(again, rows - again).Where(r => !IsTotal(r)).Select(Party).ToList() is { Count: > 1 } block
            && block.Distinct(StringComparer.Ordinal).Count() == block.Count
            && block.TrueForAll(p => Enumerable.Range(0, again).Any(r => Party(r) == p));
        if (again < rows && !others && isBlock)
        {
            return again;
        }

        // A total of the whole ends the last district.
        var own = Enumerable.Range(start, rows - start).Where(r => !IsTotal(r)).Sum(Number);
        var all = Enumerable.Range(0, rows).Where(r => !IsTotal(r)).Sum(Number);
        return Enumerable.Range(start, rows - start).FirstOrDefault(r => IsTotal(r) && Number(r) > own + 0.5
            && Math.Abs(all - Number(r)) < 0.5
            && Enumerable.Range(r, rows - r).All(IsTotal), rows);
    }

    /// <summary>What stands alone above such rows, such as "Abroad" where the parties have their names; null where nothing does.</summary>
    private string? NameOfBelow(int first) => first > 0 && first < Table.RowCount && Columns.Party is { } party
        && Table[party].Text(first - 1) is { } text
        && Table.Columns.All(c => !c.IsNumeric || c.IsNull(first - 1)) && ResultTableReader.KindOf(text) == TotalKind.None
        && Enumerable.Range(0, Table.RowCount).Count(r => Table[party].Text(r) == text) == 1 ? text.Trim() : null;

    /// <summary>
    /// Says what stands below the districts, and leaves out the row of their name and the rows that are sums of those above.
    /// </summary>
    private void TakeSums(int first, string district, int name)
    {
        var (party, counted) = (Table[Columns.Party!], Table[(Columns.Votes ?? Columns.Seats)!]);
        var above = Enumerable.Range(0, first).ToLookup(r => party.Text(r)?.Trim());
        var sums = Enumerable.Range(first, Table.RowCount - first).Where(r => counted.Number(r) is { } own
            && above[party.Text(r)?.Trim()].ToList() is { Count: > 1 } parts
                && Math.Abs(parts.Sum(p => counted.Number(p) ?? 0) - own) < 0.5).ToHashSet();
        Say("below_districts", sums.Count > 0
            ? Invariant($"{sums.Count} rows from here on are sums over '{district}', and were left out.")
            : $"The rows from here on are of no '{district}': the last one has all its rows above them.", Lines[first]);
        var kept = Enumerable.Range(0, Table.RowCount).Where(r => r != name && !sums.Contains(r)).ToArray();
        (Table, Lines) = (Table.Take(kept), Array.ConvertAll(kept, r => Lines[r]));
    }
}
