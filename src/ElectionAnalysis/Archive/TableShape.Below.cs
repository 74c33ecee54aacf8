namespace ElectionAnalysis;

/// <content>Rows below the last district of a table in which a district is named once, above its parties.</content>
internal sealed partial class TableShape
{
    /// <summary>
    /// The first row below the parties of the last district, such as of all districts together or of voters abroad; the number of rows
    /// where there is none. There a party has the sum of its rows above, or all come again that no other district has twice, or a total
    /// is of more than the district.
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

        double[] numbers = [.. Enumerable.Range(0, rows).Select(r => Table[counted].Number(r) ?? 0)];
        string[] parties = [.. Enumerable.Range(0, rows).Select(r => Table[party].Text(r)?.Trim() ?? "")];
        var totals = parties.Distinct(StringComparer.Ordinal).Where(p => ResultTableReader.KindOf(p) != TotalKind.None)
            .ToHashSet(StringComparer.Ordinal);
        bool IsTotal(int row) => totals.Contains(parties[row]);
        var starts = Enumerable.Range(0, rows).Where(r => !district.IsNull(r)).ToList();
        var start = starts.Count > 1 ? starts[^1] : rows;

        // All districts together under a name of their own are found as one that sums up the others.
        if (FirstOfSums(start, parties, numbers, IsTotal) is { } sums)
        {
            return sums == start ? rows : sums;
        }

        // Whose parties come again, in the same order or not, where nobody else's do.
        bool Repeats(int from, int to) => Enumerable.Range(from, to - from).Where(r => !IsTotal(r)).GroupBy(r => parties[r])
            .Any(g => g.Count() > 1);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var again = Enumerable.Range(start, rows - start).FirstOrDefault(r => !seen.Add(parties[r]) && !IsTotal(r), rows);
        var others = starts.SkipLast(1).Zip(starts.Skip(1)).Any(s => Repeats(s.First, s.Second));
        var known = parties.Take(again).ToHashSet(StringComparer.Ordinal);
        var isBlock = Enumerable.Range(again, rows - again).Where(r => !IsTotal(r)).Select(r => parties[r]).ToList() is { Count: > 1 } block
            && block.Distinct(StringComparer.Ordinal).Count() == block.Count && block.TrueForAll(known.Contains);
        if (again < rows && !others && isBlock)
        {
            return again;
        }

        // A total of the whole ends the last district.
        var own = Enumerable.Range(start, rows - start).Where(r => !IsTotal(r)).Sum(r => numbers[r]);
        var all = Enumerable.Range(0, rows).Where(r => !IsTotal(r)).Sum(r => numbers[r]);
        return Enumerable.Range(start, rows - start).FirstOrDefault(r => IsTotal(r) && numbers[r] > own + 0.5
            && Math.Abs(all - numbers[r]) < 0.5
            && Enumerable.Range(r, rows - r).All(IsTotal), rows);
    }

    /// <summary>
    /// The first row, from one on, from which every row of a party has the sum of the party's rows above that row; null where there is none
    /// with two such parties. Goes over the rows once: what a party has above grows, and the least and most that it has below are known.
    /// </summary>
    private static int? FirstOfSums(int start, string[] parties, double[] numbers, Func<int, bool> isTotal)
    {
        var below = new Dictionary<string, (double Least, double Most)>(StringComparer.Ordinal);
        var after = new (double Least, double Most)?[numbers.Length];
        var open = 0;
        for (var r = numbers.Length - 1; r >= start; r--)
        {
            if (!isTotal(r))
            {
                after[r] = below.TryGetValue(parties[r], out var known) ? known : null;
                below[parties[r]] = after[r] is { } b ? (Math.Min(b.Least, numbers[r]), Math.Max(b.Most, numbers[r]))
                    : (numbers[r], numbers[r]);
                open += numbers[r] > 0 ? 1 : 0;
            }
        }

        var above = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var r = 0; r < start; r++)
        {
            above[parties[r]] = above.GetValueOrDefault(parties[r]) + (isTotal(r) ? 0 : numbers[r]);
        }

        bool IsOff(string party) => below.TryGetValue(party, out var b)
            && !(Math.Abs(above.GetValueOrDefault(party) - b.Least) < 0.5 && Math.Abs(above.GetValueOrDefault(party) - b.Most) < 0.5);
        var off = below.Keys.Count(IsOff);
        for (var first = start; first < numbers.Length; first++)
        {
            if (off == 0 && open > 1)
            {
                return first;
            }

            if (isTotal(first))
            {
                continue;
            }

            var party = parties[first];
            off -= IsOff(party) ? 1 : 0;
            above[party] = above.GetValueOrDefault(party) + numbers[first];
            open -= numbers[first] > 0 ? 1 : 0;
            if (after[first] is { } rest)
            {
                below[party] = rest;
            }
            else
            {
                below.Remove(party);
            }

            off += IsOff(party) ? 1 : 0;
        }

        return null;
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
        Without(sums.Append(name));
    }
}
