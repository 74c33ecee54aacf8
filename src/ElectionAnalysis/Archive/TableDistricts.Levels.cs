namespace ElectionAnalysis;

/// <content>Rows of a whole and of its parts at several levels, each of which has all votes.</content>
internal sealed partial class TableDistricts
{
    private bool isWhole;

    /// <summary>Codes of more lengths are no levels.</summary>
    private const int MostLengths = 6;

    /// <summary>
    /// The districts of the finest level, where codes that grow from the whole to its parts ("01", "0102", "010203") say of each to which
    /// it belongs, and the levels have the same votes for every party; null where they do not.
    /// </summary>
    private HashSet<int>? FinestOfCodes(List<(string Name, List<int> Rows)> groups)
    {
        var codes = groups.ConvertAll(g => g.Name.Trim());
        var lengths = codes.Select(c => c.Length).Distinct().Order().ToList();
        if (lengths.Count is < 2 or > MostLengths
            || !codes.TrueForAll(c => c.Length is > 0 and < 16 && c.Any(char.IsDigit) && !c.Contains(' ')))
        {
            return null;
        }

        var known = codes.ToHashSet(StringComparer.Ordinal);
        bool IsWithin(string code) => lengths.Exists(l => l < code.Length && known.Contains(code[..l]));
        if (codes.Count(c => c.Length > lengths[0] && !IsWithin(c)) * 20 > codes.Count)
        {
            return null;
        }

        // The row of the whole has a code as short as those of its largest parts.
        var levels = lengths.ConvertAll(l => Enumerable.Range(0, groups.Count).Where(i => codes[i].Length == l).ToList());
        var finest = levels[^1];
        var whole = VotesOf(finest.SelectMany(i => groups[i].Rows));
        return IsCertain(whole) && levels.SkipLast(1).Any(level => Is(VotesOf(level.SelectMany(i => groups[i].Rows)), whole, 1)
            || level.Exists(i => Is(VotesOf(groups[i].Rows), whole, 1))) ? [.. finest] : null;
    }

    /// <summary>
    /// The row of the whole, where all rows together have its votes two times or more for every party alike: what stands beside it are
    /// parts of several kinds, each of which counts all, and nothing tells them apart.
    /// </summary>
    private int? WholeOfSeveral(List<(string Name, List<int> Rows)> groups, HashSet<int> sums)
    {
        var all = VotesOf(groups.Where((_, i) => !sums.Contains(i)).SelectMany(g => g.Rows));
        var sum = all.Values.Sum();
        if (!IsCertain(all))
        {
            return null;
        }

        var whole = Enumerable.Range(0, groups.Count).MaxBy(i => groups[i].Rows.Sum(r => table[Counted!].Number(r) ?? 0));
        var votes = VotesOf(groups[whole].Rows);
        var times = Math.Round(sum / votes.Values.Sum());
        isWhole = times >= (sums.Contains(whole) ? 2 : 3) && Is(all, votes, times);
        return isWhole ? whole : null;
    }

    private Dictionary<string, double> VotesOf(IEnumerable<int> rows) => rows.GroupBy(Party, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Sum(r => table[Counted!].Number(r) ?? 0), StringComparer.Ordinal);

    /// <summary>Whether numbers are too many and too large to be alike by chance.</summary>
    private static bool IsCertain(Dictionary<string, double> votes) => votes.Values.Count(v => v > 0) > 1
        && votes.Values.Sum() >= SumTree.Least;

    private static bool Is(Dictionary<string, double> sums, Dictionary<string, double> votes, double times) => sums.Keys.Union(votes.Keys)
        .All(p => Math.Abs(sums.GetValueOrDefault(p) - (times * votes.GetValueOrDefault(p))) < 0.5);
}
