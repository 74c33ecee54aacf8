using System.Buffers;

namespace ElectionAnalysis;

/// <content>The formulas that are no sums, over groups of parties that are alike.</content>
public static partial class Disproportionality
{
    private static double LargestDeviation(ReadOnlySpan<PartyGroup> groups, double totalVotes, double totalSeats)
    {
        var largest = 0.0;
        foreach (var (votes, seats, _) in groups)
        {
            largest = Math.Max(largest, Math.Abs((seats / totalSeats) - (votes / totalVotes)));
        }

        return largest;
    }

    private static double LargestAdvantage(ReadOnlySpan<PartyGroup> groups, double totalVotes, double totalSeats)
    {
        var largest = 0.0;
        foreach (var (votes, seats, _) in groups)
        {
            largest = Math.Max(largest, Over(seats / totalSeats, votes / totalVotes));
        }

        return largest;
    }

    private static double OrtonaOf(ReadOnlySpan<PartyGroup> groups, double totalVotes, double totalSeats)
    {
        double largest = 0, deviations = 0;
        foreach (var (votes, seats, count) in groups)
        {
            largest = Math.Max(largest, votes / totalVotes);
            deviations += count * Math.Abs((seats / totalSeats) - (votes / totalVotes));
        }

        return largest < 1 ? deviations / 2 / (1 - largest) : double.PositiveInfinity;
    }

    /// <summary>
    /// Ties are not broken here: of parties with equal votes either may be meant, and groups near the tie on both sides are
    /// tried.
    /// </summary>
    private static double TwoLargestOf(ReadOnlySpan<PartyGroup> groups, double totalVotes, double totalSeats)
    {
        PartyGroup first = default, second = default;
        foreach (var group in groups)
        {
            if (group.First > first.First)
            {
                (first, second) = (group, first);
            }
            else if (group.First > second.First)
            {
                second = group;
            }
        }

        second = first.Count >= 2 ? first : second;
        double Apart(PartyGroup group) => Math.Abs((group.Second / totalSeats) - (group.First / totalVotes));
        return second.First > 0 ? (Apart(first) + Apart(second)) / 2 : double.NaN;
    }

    private static double AngleOf(ReadOnlySpan<PartyGroup> groups, double totalVotes, double totalSeats)
    {
        double apart = 0, together = 0, squaredVotes = 0, squaredSeats = 0;
        foreach (var (votes, seats, count) in groups)
        {
            var (v, s) = (votes / totalVotes, seats / totalSeats);
            squaredVotes += count * v * v;
            squaredSeats += count * s * s;
        }

        var (lengthVotes, lengthSeats) = (Math.Sqrt(squaredVotes), Math.Sqrt(squaredSeats));
        foreach (var (votes, seats, count) in groups)
        {
            var (v, s) = (votes / totalVotes / lengthVotes, seats / totalSeats / lengthSeats);
            apart += count * (v - s) * (v - s);
            together += count * (v + s) * (v + s);
        }

        return 2 * Math.Atan2(Math.Sqrt(apart), Math.Sqrt(together));
    }

    private static double LorenzOf(ReadOnlySpan<PartyGroup> groups, double totalVotes, double totalSeats, bool overParties)
    {
        var sorted = ArrayPool<PartyGroup>.Shared.Rent(groups.Length);
        try
        {
            var count = 0;
            foreach (var group in groups)
            {
                if (group.First > 0 || group.Second > 0)
                {
                    sorted[count++] = group;
                }
            }

            var order = sorted.AsSpan(0, count);
            order.Sort(LeastFavoured);
            double cumulatedVotes = 0, cumulatedSeats = 0, distance = 0, area = 0, parties = 0;
            foreach (var (votes, seats, many) in order)
            {
                var (v, s) = (votes / totalVotes, seats / totalSeats);
                area += many * v * ((2 * cumulatedSeats) + (many * s));
                distance += (many * (cumulatedVotes - cumulatedSeats)) + ((v - s) * many * (many + 1) / 2);
                cumulatedVotes += many * v;
                cumulatedSeats += many * s;
                parties += many;
            }

            return Math.Max(0, overParties ? 2 * distance / parties : 1 - area);
        }
        finally
        {
            ArrayPool<PartyGroup>.Shared.Return(sorted);
        }
    }

    /// <summary>Of equally favoured ones the larger first; what differs by the rounding of the arithmetic is equal.</summary>
    private static int LeastFavoured(PartyGroup left, PartyGroup right)
    {
        static long Advantage(PartyGroup group) => (BitConverter.DoubleToInt64Bits(Over(group.Second, group.First)) + (1 << 11)) >> 12;
        var order = Advantage(left).CompareTo(Advantage(right));
        return order != 0 ? order : right.First.CompareTo(left.First);
    }
}
