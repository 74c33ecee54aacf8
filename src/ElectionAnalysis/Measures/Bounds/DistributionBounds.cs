namespace ElectionAnalysis;

/// <summary>
/// A range that a measure of one distribution cannot leave, derived for every way to share out the rest and every rounding.
/// </summary>
/// <remarks>
/// Most of these measures follow majorization: what is more unequal never counts as more parties. The least unequal weights are
/// the listed parties' least and the rest in single units. No weights are more unequal than those whose k largest have, for each
/// k, the most that any k can have; without rounding they exist, with it they may be a little too unequal, so that the range is
/// never too narrow. An open total is taken in blocks.
/// Golosov's and Molinar's numbers follow it only beside a known largest share, so they are bounded by blocks of it.
/// </remarks>
internal static class DistributionBounds
{
    private const double Many = 1e9;
    private const double Nothing = 1e-12;

    /// <summary>The range; null where it is not derived.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="formula">Its formula, with what belongs to nobody.</param>
    /// <param name="range">The weights.</param>
    /// <param name="nobody">Weight that belongs to nobody but counts in the total.</param>
    public static (double Low, double High)? Of(DistributionMeasure measure, GroupFormulation formula, WeightRange range, double nobody)
    {
        if (range.Low.Length == 0 || !(range.Low.Max() > 0)
            || (nobody > 0 && (measure.Spread == Spread.BesideLargest || range.TotalLow < range.TotalHigh)))
        {
            return null;
        }

        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (from, to) in range.TotalBlocks(64))
        {
            var (least, most) = measure.Spread == Spread.BesideLargest
                ? new LargestShareBounds(range, from, to).Of(measure == Fragmentation.Golosov)
                : Ordered(formula(Unequal(range, from, to), to, 0), Equal(formula, range, to));
            (low, high) = (Math.Min(low, least), Math.Max(high, most));
        }

        // Where both are the same number, the arithmetic may round them apart.
        return Ordered(low, high);
    }

    private static (double Low, double High) Ordered(double one, double other) => (Math.Min(one, other), Math.Max(one, other));

    private static double Equal(GroupFormulation formula, WeightRange range, double total)
    {
        var rest = total - range.Low.Sum();
        if (rest <= Nothing * total)
        {
            return formula([.. range.Low.Select(w => new PartyGroup(w, 0))], total, 0);
        }

        double Split(double count) => formula([.. range.Low.Select(w => new PartyGroup(w, 0)), new(rest / count, 0, count)], total, 0);
        if (range.Unit > 0)
        {
            return Split(Math.Max(1, rest / range.Unit));
        }

        // What still grows with the number of parties has no limit, where nothing limits the number.
        var (many, more) = (Split(Many), Split(Many * 1e3));
        return more > many + (1e-2 * (1 + many)) ? double.PositiveInfinity : more;
    }

    /// <summary>Weights that no others are more unequal than.</summary>
    private static PartyGroup[] Unequal(WeightRange range, double from, double to)
    {
        double[] low = [.. range.Low.OrderDescending()], high = [.. range.High.OrderDescending()];
        var blocks = new Stack<(double Sum, int Count)>();
        var (tail, top, before) = (low.Sum(), 0.0, 0.0);
        for (var k = 0; k <= low.Length; k++)
        {
            // The rest and the k largest; or k + 1 listed ones.
            var most = 1 - (tail / to);
            if (k < low.Length)
            {
                top += high[k];
                tail -= low[k];
                most = Math.Max(most, Math.Min(top / from, 1 - (tail / to)));
            }
            else
            {
                most = 1;
            }

            most = Math.Max(before, most);
            var block = (Sum: most - before, Count: 1);
            before = most;
            while (blocks.TryPeek(out var last) && last.Sum / last.Count < block.Sum / block.Count)
            {
                blocks.Pop();
                block = (last.Sum + block.Sum, last.Count + block.Count);
            }

            blocks.Push(block);
        }

        return [.. blocks.Where(b => b.Sum / b.Count > Nothing).Select(b => new PartyGroup(b.Sum / b.Count * to, 0, b.Count))];
    }
}
