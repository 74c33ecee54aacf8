namespace ElectionAnalysis;

/// <summary>
/// Of several columns with the same votes as percentages, such as of the registered voters, of those who voted and of the valid votes, the
/// one of the fewest: that is the share of the votes, in whatever language the others are called.
/// </summary>
internal static class ShareBases
{
    private const int MostColumns = 40;
    private const int MostRows = 200;
    private const int LeastRows = 3;

    /// <summary>Two bases that are nearer to each other are one, for percentages are rounded.</summary>
    private const double Apart = 1.004;

    /// <summary>The table without the percentages of more than the valid votes; the same where it has but one.</summary>
    public static Table Reduce(Table table)
    {
        var rows = Math.Min(table.RowCount, MostRows);
        var numbers = table.Columns.Take(MostColumns).Select(c => (c.Name, Numbers: ComputedColumns.Numbers(c, rows))).ToList();
        var shares = numbers.FindAll(n => n.Numbers.OfType<double>().ToList() is { Count: >= LeastRows } all
            && all.TrueForAll(v => v is >= 0 and <= 100)
            && (ColumnVocabulary.SaysPercent(n.Name) || all.Exists(v => !double.IsInteger(v))));
        var found = new List<(string Name, string Votes, double Base)>();
        foreach (var votes in numbers.Except(shares).Where(n => n.Numbers.OfType<double>().Any(v => v > 100)))
        {
            var bases = shares.Select(s => (s.Name, Base: Base(votes.Numbers, s.Numbers))).Where(s => s.Base > 0).OrderBy(s => s.Base)
                .ToList();
            found.AddRange(bases.Where(b => b.Base > bases[0].Base * Apart).Select(b => (b.Name, votes.Name, b.Base)));
        }

        found.RemoveAll(f => found.Exists(o => o.Name == f.Name && o.Votes != f.Votes));
        return found.Count == 0 ? table : table.Reshaped([.. table.Columns.Where(c => !found.Exists(f => f.Name == c.Name))],
            [
                .. table.Said.Where(n => n.Column is null || !found.Exists(f => f.Name == n.Column)),
                .. found.Select(f => (TableNotice)Invariant($"'{f.Name}' has '{f.Votes}' in percent of about {f.Base:N0}, which are more than the valid votes beside it, so it was left out.")),
            ]);
    }

    /// <summary>Of how many all votes are these percentages; 0 where they are not of one number.</summary>
    private static double Base(double?[] votes, double?[] shares)
    {
        var pairs = votes.Zip(shares).Where(p => p is { First: > 0, Second: > 0 and <= 100 })
            .Select(p => (Votes: p.First!.Value, Share: p.Second!.Value)).ToList();
        if (pairs.Count < LeastRows || pairs.ConvertAll(p => p.Votes).Distinct().Count() < LeastRows)
        {
            return 0;
        }

        // The largest share is the one that its rounding changes least.
        var largest = pairs.MaxBy(p => p.Share);
        var all = largest.Votes / largest.Share * 100;
        var unit = pairs.TrueForAll(p => p.Share <= 1) ? 0.01 : 1;
        return pairs.TrueForAll(p => Math.Abs((p.Votes / all * 100) - p.Share) <= Rounding(p.Share, unit)) ? all : 0;
    }

    private static double Rounding(double share, double unit) => unit * (double.IsInteger(Math.Round(share / unit * 10, 6)) ? 0.06 : 0.02);
}
