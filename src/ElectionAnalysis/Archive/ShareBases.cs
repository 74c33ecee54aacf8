namespace ElectionAnalysis;

/// <summary>
/// Of several columns with the same votes as percentages, such as of the registered voters, of those who voted and of the valid votes, the
/// one that is of all of them, else of the fewest: that is the share of the votes, in whatever language the others are called.
/// </summary>
internal static class ShareBases
{
    private const int MostColumns = 40;
    private const int MostRows = 200;
    private const int LeastRows = 3;

    /// <summary>Two bases that are nearer to each other are one, for percentages are rounded.</summary>
    private const double Apart = 1.004;

    /// <summary>So near to the sum of the votes is the base that is this sum.</summary>
    private const double Same = 0.002;

    /// <summary>The table without the percentages of others than the valid votes; the same where it has but one.</summary>
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
            if (bases.Count < 2)
            {
                continue;
            }

            // A row of all has the sum of the others.
            var (sum, most) = (votes.Numbers.OfType<double>().Sum(), votes.Numbers.OfType<double>().Max());
            var all = Math.Abs(sum - (2 * most)) < 0.5 ? most : sum;
            var chosen = bases.Find(b => Math.Abs(b.Base - all) < Same * all) is { Base: > 0 } whole ? whole : bases[0];
            found.AddRange(bases.Where(b => Math.Max(b.Base / chosen.Base, chosen.Base / b.Base) > Apart)
                .Select(b => (b.Name, votes.Name, b.Base)));
        }

        // What fits the votes of two years is of neither.
        found = [.. found.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.DistinctBy(f => f.Votes).Count() == 1)
            .Select(g => g.First())];
        return found.Count == 0 ? table : table.Reshaped([.. table.Columns.Where(c => !found.Exists(f => f.Name == c.Name))],
            [
                .. table.Said.Where(n => n.Column is null || !found.Exists(f => f.Name == n.Column)),
                .. found.Select(f => (TableNotice)Invariant($"'{f.Name}' has '{f.Votes}' in percent of about {f.Base:N0}, and another column is taken for the share of the votes.")),
            ]);
    }

    /// <summary>Of how many all votes are these percentages; 0 where they are not of one number.</summary>
    internal static double Base(double?[] votes, double?[] shares)
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
