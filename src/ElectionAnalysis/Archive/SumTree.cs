namespace ElectionAnalysis;

/// <summary>Finds the rows or columns that are sums of the ones behind them, at any depth, such as a country, its regions, their
/// districts.</summary>
internal static class SumTree
{
    /// <summary>Sums of so few votes come about by chance.</summary>
    public const double Least = 1_000;

    /// <summary>Which of some numbers in a row are the sum of two or more that follow and are no part of another sum.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="others">Other numbers of the same places, which must add up as well: one of thousands adds up by chance.</param>
    public static HashSet<int> Sums(IReadOnlyList<double> numbers, IReadOnlyList<double>? others = null)
    {
        var sums = new HashSet<int>();

        // The numbers behind that are in no sum yet, nearest last.
        var open = new List<(double Number, double Other, int At)>();
        for (var i = numbers.Count - 1; i >= 0; i--)
        {
            var (sum, other, parts, filled) = (0.0, 0.0, 0, 0);
            for (var k = open.Count - 1; k >= 0 && sum < numbers[i] - 0.5; k--)
            {
                sum += open[k].Number;
                other += open[k].Other;
                parts++;
                filled += open[k].Number > 0 ? 1 : 0;
            }

            var own = others?[i] ?? 0;
            if (numbers[i] >= Least && filled > 1 && Math.Abs(sum - numbers[i]) < 0.5 && Math.Abs(other - own) < 0.5)
            {
                sums.Add(i);

                // The same total again further on: what stands between is a level of its own, such as regions before their districts.
                if (parts < open.Count - 1 && Math.Abs(open.Take(open.Count - parts).Sum(o => o.Number) - numbers[i]) < 0.5)
                {
                    sums.UnionWith(open.Skip(open.Count - parts).Select(o => o.At));
                }

                open.RemoveRange(open.Count - parts, parts);
            }

            open.Add((numbers[i], own, i));
        }

        return sums;
    }
}
