using System.Numerics;

namespace ElectionAnalysis;

/// <summary>A method of largest remainders: a seat for every full quota, and the rest to those with the most votes left over.</summary>
public sealed class QuotaMethod : ApportionmentMethod
{
    internal QuotaMethod()
    {
    }

    /// <summary>The quota as a fraction, from all votes, what stands for one vote, and the seats.</summary>
    internal Func<BigInteger, BigInteger, int, (BigInteger Numerator, BigInteger Denominator)> Quota { get; init; } = null!;

    internal override SeatRound Give(ExactVotes votes, int seats, int minimum)
    {
        // Parties that would get less than the minimum get it, and the others share the rest by a quota of their own.
        var open = Enumerable.Range(0, votes.Count).ToList();
        var given = new int[votes.Count];
        while (true)
        {
            var left = seats - (minimum * (votes.Count - open.Count));
            var round = GiveOnce(votes, open, left);
            if (round.UndefinedBecause is not null)
            {
                return round;
            }

            var below = open.Where((party, k) => round.Seats[k] < minimum).ToList();
            if (below.Count == 0)
            {
                for (var k = 0; k < open.Count; k++)
                {
                    given[open[k]] = round.Seats[k];
                }

                return new(given, [.. round.Tied.Select(k => open[k])], round.AtStake);
            }

            foreach (var party in below)
            {
                given[party] = minimum;
                open.Remove(party);
            }

            if (open.Count == 0)
            {
                return new(given, [], 0);
            }
        }
    }

    internal override Table Steps(SeatAllocation allocation)
    {
        if (allocation.House == 0)
        {
            return allocation.Values;
        }

        var votes = ExactVotes.Of([.. allocation.Votes]);
        var taking = Enumerable.Range(0, votes.Count).Where(i => allocation.Passed[i]).ToList();
        var total = taking.Aggregate(BigInteger.Zero, (sum, i) => sum + votes[i]);
        var (numerator, denominator) = Quota(total, votes.Scale, allocation.House);
        var whole = taking.ConvertAll(i => (int)(votes[i] * denominator / numerator));
        var steps = new Table(
            Column.OfText("party", taking.Select(i => allocation.Parties[i])),
            Column.Of("votes", taking.Select(i => allocation.Votes[i])),
            Column.Of("quota", taking.Select(_ => ExactRatio.ToDouble(numerator, denominator * votes.Scale))),
            Column.Of("votes ÷ quota", taking.Select(i => ExactRatio.ToDouble(votes[i] * denominator, numerator))),
            Column.Of("full quotas", whole),
            Column.Of("votes left over",
                taking.Select(i => ExactRatio.ToDouble(votes[i] * denominator % numerator, denominator * votes.Scale))));
        var seats = Column.Of("seats", taking.Select(i => allocation.Seats[i]));

        // With a minimum the others share the rest by further quotas; the seats then are no sum of the two columns.
        return allocation.Rules.MinimumSeats > 0 ? steps.With(seats)
            : steps.With(Column.Of("by remainder", taking.Select((i, k) => allocation.Seats[i] - whole[k]))).With(seats);
    }

    private SeatRound GiveOnce(ExactVotes votes, List<int> parties, int seats)
    {
        var total = parties.Aggregate(BigInteger.Zero, (sum, i) => sum + votes[i]);
        if (seats == 0)
        {
            return new(new int[parties.Count], [], 0);
        }

        var (numerator, denominator) = Quota(total, votes.Scale, seats);
        var whole = parties.ConvertAll(i => votes[i] * denominator / numerator);
        var rest = parties.ConvertAll(i => votes[i] * denominator % numerator);
        var left = seats - whole.Aggregate(BigInteger.Zero, (sum, w) => sum + w);
        if (left == -1 && rest.TrueForAll(r => r.IsZero) && (seats + BigInteger.One) * numerator == total * denominator)
        {
            // All parties fill their quotas to the last vote, and these are one more than the seats.
            var holders = Enumerable.Range(0, whole.Count).Where(k => whole[k] > 0).ToArray();
            return new([.. whole.Select(w => (int)w - (w > 0 ? 1 : 0))], holders.Length > 1 ? holders : [], holders.Length - 1);
        }

        if (left < 0)
        {
            return SeatRound.Impossible(Invariant($"the full quotas are {seats - left}, and there are {seats} seats; choose a larger quota, such as Droop's"));
        }

        if (left > parties.Count)
        {
            return SeatRound.Impossible(Invariant($"{left} seats are left after the full quotas, and {parties.Count} parties can get one each; the quota is too large for so few votes (are they shares?), choose Hare's"));
        }

        var order = Enumerable.Range(0, parties.Count).OrderByDescending(k => rest[k]).ToArray();
        var next = (int)left;
        var tied = next == 0 || next == order.Length || rest[order[next - 1]] != rest[order[next]] ? []
            : order.Where(k => rest[k] == rest[order[next]]).Order().ToArray();
        var given = whole.ConvertAll(w => (int)w).ToArray();
        var sure = order.Take(next).Where(k => !tied.Contains(k)).ToList();
        sure.ForEach(k => given[k]++);
        return new(given, tied, tied.Length == 0 ? 0 : next - sure.Count);
    }
}
