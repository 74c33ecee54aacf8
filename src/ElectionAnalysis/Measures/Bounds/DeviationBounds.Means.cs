namespace ElectionAnalysis;

/// <content>
/// Means over the parties that count. A party that may or may not count is taken where it leads further; unlisted ones are as
/// many as votes, seats and the share from which they count allow, each with the least or all together with the most there is.
/// </content>
internal sealed partial class DeviationBounds
{
    private double Holders => seatsLeft.High <= 0 ? 0 : votesLeft.High > 0 ? Math.Min(most.High, Unlisted) : most.High;

    /// <summary>How many unlisted parties there can be.</summary>
    private double Unlisted => votesLeft.High <= 0 ? Holders
        : vote > 0 ? Math.Max(1, Math.Floor((votesLeft.High / vote) + 1e-6)) : double.PositiveInfinity;

    private (double Low, double High)? OfMeans(DisproportionalityMeasure measure) =>
        measure == Disproportionality.Szalai ? Szalai()
        : measure == Disproportionality.AleskerovPlatonov ? Advantages()
        : measure == Disproportionality.RaeLarger ? Larger(measure.CountsFrom)
        : measure == Disproportionality.LijphartTwoLargest ? TwoLargest()
        : null;

    /// <summary>
    /// Any two of those who can be the two with the most votes: the two that lead furthest, an unlisted one among them where it
    /// can be so large.
    /// </summary>
    private (double Low, double High)? TwoLargest()
    {
        List<double> low = [], high = [];
        for (var i = 0; i < votes.Length; i++)
        {
            var own = votes[i].High;
            if (votes.Count(v => v.Low > own) < 2)
            {
                var (least, largest) = Convex(static (v, s) => Math.Abs(s - v), votes[i], seats[i]);
                low.Add(least);
                high.Add(largest);
            }
        }

        if (votesLeft.High > 0 && votes.Count(v => v.Low > votesLeft.High) < 2)
        {
            low.AddRange([0, 0]);
            high.AddRange([Math.Max(votesLeft.High, seatsLeft.High), Math.Max(votesLeft.High, seatsLeft.High)]);
        }

        return low.Count < 2 ? null : (low.Order().Take(2).Sum() / 2, Math.Min(1, high.OrderDescending().Take(2).Sum() / 2));
    }

    private (double Low, double High) Szalai()
    {
        var rest = Unlisted;
        var alone = votesLeft.Low > 0 && seatsLeft.High <= 0 ? 1 : 0;
        var (low, high, certain, possible) = (0.0, 0.0, 0, 0);
        for (var i = 0; i < votes.Length; i++)
        {
            var (least, largest) = Convex(static (v, s) => v + s > 0 ? (v - s) * (v - s) / ((v + s) * (v + s)) : 0, votes[i], seats[i]);
            var counts = votes[i].Low > 0 || seats[i].Low > 0;
            (low, certain) = counts ? (low + least, certain + 1) : (low, certain);
            (high, possible) = counts || votes[i].High > 0 || seats[i].High > 0 ? (high + largest, possible + 1) : (high, possible);
        }

        var fewest = (low + alone) / Math.Max(1, certain + alone + Holders);
        return (Math.Sqrt(fewest), double.IsInfinity(rest) ? 1 : Math.Sqrt(Math.Min(1, (high + rest) / Math.Max(1, possible + rest))));
    }

    private (double Low, double High) Advantages()
    {
        List<double> certainLow = [], certainHigh = [], maybeHigh = [];
        for (var i = 0; i < votes.Length; i++)
        {
            var (least, largest) = (Over(seats[i].Low, votes[i].High), Over(seats[i].High, votes[i].Low));
            if (least > 1 + 1e-9)
            {
                certainLow.Add(least);
                certainHigh.Add(largest);
            }
            else if (largest > 1 - 1e-9)
            {
                maybeHigh.Add(largest);
            }
        }

        // What hardly counts adds 1; all unlisted holders together have no more than their seats over one vote.
        var small = maybeHigh.Count + Holders;
        if (seatsLeft.High > 0)
        {
            maybeHigh.Add(Over(seatsLeft.High, Math.Min(vote, votesLeft.High)));
        }

        var low = certainLow.Count == 0 || double.IsInfinity(small) ? 1 : (certainLow.Sum() + small) / (certainLow.Count + small);
        return (low, Math.Max(1, Mean(certainHigh.Sum(), certainHigh.Count, maybeHigh, largest: true)));
    }

    private (double Low, double High)? Larger(double threshold)
    {
        var (low, high, certain) = (0.0, 0.0, 0);
        List<double> maybeLow = [], maybeHigh = [];
        for (var i = 0; i < votes.Length; i++)
        {
            var (least, largest) = Convex(static (v, s) => Math.Abs(s - v), votes[i], seats[i]);
            if (votes[i].Low >= threshold * (1 + 1e-9))
            {
                (low, high, certain) = (low + least, high + largest, certain + 1);
            }
            else if (votes[i].High >= threshold * (1 - 1e-9))
            {
                maybeLow.Add(least);
                maybeHigh.Add(largest);
            }
        }

        if (certain == 0)
        {
            return null;
        }

        var more = Math.Floor((votesLeft.High / threshold) + 1e-9);
        var without = Math.Min(more, Holders);
        double Least(double count) => Mean(low + (threshold * Math.Max(0, count - without)), certain + count, maybeLow, largest: false);
        var all = 2 * MostOfRest(static (v, s) => Math.Abs(s - v) / 2);
        var single = Mean(high, certain, maybeHigh, largest: true);
        return (Math.Min(Least(0), Math.Min(Least(without), Least(more))),
            more > 0 ? Math.Max(single, Mean(high + all, certain + 1, maybeHigh, largest: true)) : single);
    }

    /// <summary>The largest or least mean of some numbers and any of others.</summary>
    private static double Mean(double sum, double count, IEnumerable<double> others, bool largest)
    {
        foreach (var other in largest ? others.OrderDescending() : others.Order())
        {
            if (!(count > 0) || (largest ? other > sum / count : other < sum / count))
            {
                (sum, count) = (sum + other, count + 1);
            }
        }

        return count > 0 ? sum / count : 0;
    }
}
