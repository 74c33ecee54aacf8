using System.Numerics;

namespace ElectionAnalysis;

/// <summary>
/// A method of highest averages: seat after seat goes to the party whose votes, divided by what its seats so far say, are the
/// most.
/// </summary>
public sealed class DivisorMethod : ApportionmentMethod
{
    /// <summary>Seats of a larger house are not listed one by one.</summary>
    private const int MostSeatsListed = 1_000;

    internal DivisorMethod()
    {
    }

    /// <summary>
    /// The divisor of a party that has k seats, as a fraction; squared when <see cref="Squared"/>. A zero puts the party first.
    /// </summary>
    internal Func<int, (BigInteger Numerator, BigInteger Denominator)> Divisor { get; init; } = null!;

    /// <summary>Whether divisors are square roots, so that their squares are compared.</summary>
    internal bool Squared { get; init; }

    /// <summary>
    /// Whether the divisors grow by one and the same step but for the first few. If not, every one is twice the one
    /// before. Either way most seats can be given at once.
    /// </summary>
    internal bool Linear { get; init; }

    /// <summary>The first divisors, such as 1, 2, 3.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The divisors; 0 where every party gets a seat first.</returns>
    public IReadOnlyList<double> Divisors(int count) => [.. Enumerable.Range(0, count).Select(Number)];

    internal override SeatRound Give(ExactVotes votes, int seats, int minimum)
    {
        var first = minimum == 0 && Divisor(0).Numerator.IsZero ? 1 : minimum;
        if (first > minimum && votes.Count > seats)
        {
            return SeatRound.Impossible(Invariant($"the method gives every party a seat first, and {seats} seats do not go round {votes.Count} parties; set a threshold or choose a method that does not"));
        }

        var given = Start(votes, seats, first);
        var left = seats - given.Sum(g => (long)g);

        // Where every seat halves a claim, seats that all have change nothing but the unit of the claims.
        var common = Linear ? 0 : first;
        var queue = new PriorityQueue<int, Quotient>(votes.Count, LargestFirst.Instance);
        for (var i = 0; i < given.Length; i++)
        {
            queue.Enqueue(i, Of(votes, i, given[i] - common));
        }

        var lowest = Linear ? default : queue.UnorderedItems.Select(x => x.Priority).Max(LargestFirst.Instance);
        var rounds = 0;
        while (left > 0)
        {
            queue.TryPeek(out _, out var best);
            if (!Linear && rounds == 0 && left > votes.Count && LargestFirst.Instance.Compare(best, lowest) >= 0)
            {
                // No claim is above the lowest one at the start any more, and none is below half of it. From here on every
                // party gets one seat of as many as there are parties, in the same order again and again.
                rounds = (int)(left / votes.Count);
                left -= (long)rounds * votes.Count;
                continue;
            }

            var tied = new List<int>();
            while (queue.TryPeek(out var next, out var quotient) && LargestFirst.Instance.Compare(quotient, best) == 0)
            {
                tied.Add(next);
                queue.Dequeue();
            }

            if (tied.Count > left)
            {
                tied.Sort();
                return new(Array.ConvertAll(given, g => g + rounds), [.. tied], (int)left);
            }

            foreach (var i in tied)
            {
                given[i]++;
                left--;
                queue.Enqueue(i, Of(votes, i, given[i] - common));
            }
        }

        return new(Array.ConvertAll(given, g => g + rounds), [], 0);
    }

    /// <summary>
    /// Seats that every party is sure of, a few less than it will get: those whose quotients are above one that is
    /// high enough for all the seats with higher ones to be there. Only the last few are then given one by one.
    /// </summary>
    private int[] Start(ExactVotes votes, int seats, int first)
    {
        // A divisor d(k) of these methods lies between step × k and step × k + 3, so x divisors below a bound are counted to within four.
        const int slack = 4;
        if (!Linear || seats <= (long)votes.Count * Math.Max(first, slack))
        {
            return [.. Enumerable.Repeat(first, votes.Count)];
        }

        var step = Math.Round(Number(1_001) - Number(1_000));
        var shares = Enumerable.Range(0, votes.Count).Select(i => ExactRatio.ToDouble(votes[i], votes.Total)).ToArray();
        bool Fits(double size) => shares.Sum(s => Math.Max(first, Math.Floor(s * size / step) + slack)) <= seats;
        var (low, high) = (0.0, step * seats);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Fits(middle) ? (middle, high) : (low, middle);
        }

        return Array.ConvertAll(shares, s => (int)Math.Max(first, Math.Floor(s * low / step) - slack));
    }

    internal override Table Steps(SeatAllocation allocation) =>
        allocation.House > MostSeatsListed ? Margins(allocation) : Awards(allocation);

    /// <summary>Every party's last quotient that won a seat, and the next, which did not: no next one is above any last one.</summary>
    private Table Margins(SeatAllocation allocation)
    {
        var parties = Enumerable.Range(0, allocation.Parties.Count).Where(i => allocation.Passed[i] && allocation.Votes[i] > 0).ToList();
        double? Quotient(int party, int before) =>
            before < allocation.Rules.MinimumSeats || Number(before) == 0 ? null : allocation.Votes[party] / Number(before);
        return new(
            Column.OfText("party", parties.Select(i => allocation.Parties[i])),
            Column.Of("votes", parties.Select(i => allocation.Votes[i])),
            Column.Of("seats", parties.Select(i => allocation.Seats[i])),
            Column.OfNullable("last quotient", parties.Select(i => Quotient(i, allocation.Seats[i] - 1))),
            Column.OfNullable("next quotient", parties.Select(i => Quotient(i, allocation.Seats[i]))));
    }

    private Table Awards(SeatAllocation allocation)
    {
        var votes = ExactVotes.Of([.. allocation.Votes]);
        var awards = new List<(int Party, int Before, Quotient Quotient, bool Tied)>();
        for (var i = 0; i < votes.Count; i++)
        {
            for (var k = 0; k < allocation.Seats[i]; k++)
            {
                awards.Add((i, k, k < allocation.Rules.MinimumSeats ? Quotient.First : Of(votes, i, k), false));
            }

            if (allocation.Tie is { } tie && tie.Indices.Contains(i))
            {
                awards.Add((i, allocation.Seats[i], Of(votes, i, allocation.Seats[i]), true));
            }
        }

        awards = [.. awards.OrderBy(a => a.Quotient, LargestFirst.Instance).ThenBy(a => a.Party)];
        double? Divided((int Party, int Before, Quotient Quotient, bool Tied) a) =>
            a.Before < allocation.Rules.MinimumSeats ? null : Number(a.Before);
        var steps = new Table(
            Column.Of("seat", awards.Select((_, n) => Math.Min(n + 1, allocation.House))),
            Column.OfText("party", awards.Select(a => allocation.Parties[a.Party])),
            Column.Of("votes", awards.Select(a => allocation.Votes[a.Party])),
            Column.OfNullable("divisor", awards.Select(Divided)),
            Column.OfNullable("quotient",
                awards.Select(a => Divided(a) is > 0 and var divisor ? allocation.Votes[a.Party] / divisor : (double?)null)),
            Column.Of("its seats", awards.Select(a => a.Before + 1)));
        return allocation.Tie is null ? steps : steps.With(Column.Of("tied", awards.Select(a => a.Tied)));
    }

    private double Number(int seats)
    {
        // A divisor that doubles is beyond every double by then, and takes as many bits as there are seats.
        const int beyond = 1_100;
        if (!Linear && seats > beyond)
        {
            return double.PositiveInfinity;
        }

        var (numerator, denominator) = Divisor(seats);
        var number = ExactRatio.ToDouble(numerator, denominator);
        return Squared ? Math.Sqrt(number) : number;
    }

    private Quotient Of(ExactVotes votes, int party, int seats)
    {
        var (numerator, denominator) = Divisor(seats);
        return new((Squared ? votes[party] * votes[party] : votes[party]) * denominator, numerator);
    }

    /// <summary>Votes over divisor.</summary>
    private readonly record struct Quotient(BigInteger Numerator, BigInteger Denominator)
    {
        public static readonly Quotient First = new(1, 0);
    }

    private sealed class LargestFirst : IComparer<Quotient>
    {
        public static readonly LargestFirst Instance = new();

        public int Compare(Quotient x, Quotient y) => (y.Numerator * x.Denominator).CompareTo(x.Numerator * y.Denominator);
    }
}
