namespace ElectionAnalysis;

/// <content>Totals that are told by what others are called, and levels by the zeros in their codes.</content>
internal sealed partial class TableDistricts
{
    /// <summary>
    /// Where most of those with one name within their places, such as station "0000", are sums of the rows beside them, so are the others
    /// that have the sum of those up to the next of that name, be it of a single row.
    /// </summary>
    private static void CalledAlike(List<(string Name, int First, double Sum)> districts, HashSet<int> sums)
    {
        string Own(int district) => districts[district].Name.Split(": ")[^1];
        foreach (var name in sums.Where(s => districts[s].Name.Contains(": ", StringComparison.Ordinal)).GroupBy(Own, StringComparer.Ordinal)
            .Where(g => g.Count() > 1).Select(g => g.Key).ToList())
        {
            var called = Enumerable.Range(0, districts.Count).Where(i => Own(i) == name).ToList();
            bool IsSum(int from, int to, int of) => to > from
                && Math.Abs(Enumerable.Range(from, to - from).Sum(i => districts[i].Sum) - districts[of].Sum) < 0.5;
            bool IsAbove(int k) => IsSum(called[k] + 1, k + 1 < called.Count ? called[k + 1] : districts.Count, called[k]);
            bool IsBelow(int k) => IsSum(k == 0 ? 0 : called[k - 1] + 1, called[k], called[k]);
            var all = Enumerable.Range(0, called.Count).ToList();
            if (called.Count(sums.Contains) * 2 > called.Count && (all.TrueForAll(IsAbove) || all.TrueForAll(IsBelow)))
            {
                sums.UnionWith(called);
            }
        }
    }

    /// <summary>
    /// The rows of one level of codes of one length, in which zeros at the end stand for what is within ("G00000", "G10000", "G10100"):
    /// of the levels that have the whole's votes for every party, and its voters and ballots, the one with most rows. Null where none has.
    /// </summary>
    private int[]? LevelOfZeros(int[] rows, List<int> whole, Func<int, bool> isTotal)
    {
        bool IsOfCodes(Column column) => column.Type == typeof(string) && column.Name != columns.Party && column.NullCount == 0
            && column.Text(rows[0]) is { Length: > 2 } first
            && Array.TrueForAll(rows, r => column.Text(r) is { } code && code.Length == first.Length
                && code.AsSpan().IndexOfAny(' ', '.') < 0)
            && column.Text(whole[0])!.EndsWith("00", StringComparison.Ordinal);
        string[] counts = [.. new[] { columns.Registered, columns.Cast, columns.Valid, columns.Invalid }.OfType<string>()
            .Where(c => table[c].IsNumeric)];
        double[] Counts(IEnumerable<int> of) => [.. of.DistinctBy(r => shape.Lines[r]).ToList() is var once
            ? counts.Select(c => once.Sum(r => table[c].Number(r) ?? 0)) : []];
        var (votes, own) = (VotesOf(whole), Counts(whole));
        foreach (var codes in table.Columns.Where(IsOfCodes))
        {
            var top = codes.Text(whole[0])!.TrimEnd('0').Length;
            var level = Array.FindAll(rows, r => !isTotal(r)).GroupBy(r => codes.Text(r)!.TrimEnd('0').Length)
                .Where(g => g.Key > top && g.Select(r => codes.Text(r)).Distinct(StringComparer.Ordinal).Count() > 1
                    && Is(VotesOf(g), votes, 1) && Counts(g).Zip(own).All(p => Math.Abs(p.First - p.Second) < 0.5))
                .MaxBy(g => g.Count());
            if (level is not null)
            {
                var lines = level.Select(r => shape.Lines[r]).ToHashSet();
                return Array.FindAll(rows, r => lines.Contains(shape.Lines[r]));
            }
        }

        return null;
    }
}
