namespace ElectionAnalysis;

/// <summary>Ranges that the sums of deviations of seats from votes cannot leave.</summary>
/// <remarks>
/// A divergence's term f(v, s) is convex and grows in proportion to both shares, so merging parties never makes the sum larger:
/// it is least with the rest as one party. It is most with the seats of the rest on parties of one vote each, one such party or
/// one for every seat, and all other votes on parties without seats. Squares and the largest deviation are bounded by the rest's
/// surplus and deficit, each in one party at most and spread as far as seats allow at least. With rounding, and where a party's
/// seats are not given, every listed party's term is bounded on its own, so that the range may be wider than need be, never
/// narrower.
/// </remarks>
internal sealed partial class DeviationBounds
{
    private readonly (double Low, double High)[] votes;
    private readonly (double Low, double High)[] seats;
    private readonly (double Low, double High) votesLeft;
    private readonly (double Low, double High) seatsLeft;

    /// <summary>The least share of votes that a party has which has any.</summary>
    private readonly double vote;

    /// <summary>How many can hold the seats that are left, by the least and by the most of them.</summary>
    private readonly (double Low, double High) most;

    private DeviationBounds(WeightRange votes, WeightRange seats)
    {
        this.votes = [.. votes.Low.Zip(votes.High, (low, high) => (low / votes.TotalHigh, Math.Min(1, high / votes.TotalLow)))];
        this.seats = [.. seats.Low.Zip(seats.High, (low, high) => (low / seats.TotalLow, high / seats.TotalLow))];
        votesLeft = (ShareRange.Slip(1 - this.votes.Sum(v => v.High)), ShareRange.Slip(1 - this.votes.Sum(v => v.Low)));
        seatsLeft = (ShareRange.Slip(1 - this.seats.Sum(s => s.High)), ShareRange.Slip(1 - this.seats.Sum(s => s.Low)));
        vote = votes.Unit / votes.TotalHigh;
        double Holders(double left) =>
            seats.Unit > 0 ? Math.Max(1, Math.Round(left * seats.TotalLow / seats.Unit)) : double.PositiveInfinity;
        most = (Holders(seatsLeft.Low), Holders(seatsLeft.High));
    }

    /// <summary>The range; null where it is not derived.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="votes">Votes.</param>
    /// <param name="seats">Seats of the same parties, of a known total.</param>
    public static (double Low, double High)? Of(DisproportionalityMeasure measure, WeightRange votes, WeightRange seats)
    {
        if (votes.Low.Length == 0 || !(votes.TotalLow > 0 && seats.TotalLow > 0) || seats.TotalLow < seats.TotalHigh)
        {
            return null;
        }

        var bounds = new DeviationBounds(votes, seats);
        return measure == Disproportionality.LoosemoreHanby || measure == Disproportionality.SainteLague ? bounds.Divergence(measure)
            : measure == Disproportionality.KullbackLeibler && bounds.Divergence(measure) is var nats
                ? (Math.Max(0, nats.Low), Math.Max(0, nats.High))
            : (measure == Disproportionality.Hellinger || measure == Disproportionality.SzalaiWeighted)
                && bounds.Divergence(measure) is var sum ? (Math.Sqrt(Math.Max(0, sum.Low)), Math.Sqrt(sum.High))
            : measure == Disproportionality.Gallagher && bounds.Squares() is var squares
                ? (Math.Sqrt(squares.Low / 2), Math.Sqrt(squares.High / 2))
            : measure == Disproportionality.LijphartLargest ? bounds.Largest()
            : measure == Disproportionality.DHondt ? bounds.Advantage()
            : measure == Disproportionality.GiniOfSeats ? bounds.Area()
            : bounds.OfProducts(measure) ?? bounds.OfSums(measure) ?? bounds.OfMeans(measure);
    }

    private (double Low, double High) Divergence(DisproportionalityMeasure measure)
    {
        var term = measure.Terms[0].Of;
        var (low, high) = Convex(term, votesLeft, seatsLeft) is var one ? (one.Low, MostOfRest(term)) : default;
        for (var i = 0; i < votes.Length; i++)
        {
            var (least, largest) = Convex(term, votes[i], seats[i]);
            (low, high) = (low + least, high + largest);
        }

        return (low, high);
    }

    private double MostOfRest(Func<double, double, double> term)
    {
        var without = seatsLeft.Low > 0 ? double.NegativeInfinity : Math.Max(term(votesLeft.Low, 0), term(votesLeft.High, 0));
        var (each, single) = (Math.Min(vote, votesLeft.High), seatsLeft.High / most.High);
        if (!(seatsLeft.High > 0))
        {
            return without;
        }

        // Parties apart are never less than together: all votes on some, all seats on others.
        if (each <= 0 || (single < each && seatsLeft.Low < seatsLeft.High))
        {
            return Math.Max(without, term(votesLeft.High, 0) + term(0, seatsLeft.High));
        }

        // From a seat a party that has but one vote, the more seats the more.
        double Held(double count) =>
            term(Math.Max(0, votesLeft.High - (count * each)), 0) + term(each, seatsLeft.High - ((count - 1) * single))
                + ((count - 1) * term(each, single));
        return Math.Max(without, Math.Max(Held(1), Held(Holders)));
    }

    private (double Low, double High) Squares()
    {
        var surplus = Math.Max(0, seatsLeft.Low - votesLeft.High);
        var (over, under) = Extremes();
        var (low, high) = ((surplus * surplus / most.Low) + (seatsLeft.High > 0 ? 0 : votesLeft.Low * Math.Min(vote, votesLeft.Low)),
            (over * over) + (under * under));
        for (var i = 0; i < votes.Length; i++)
        {
            var (least, largest) = Convex(static (v, s) => (s - v) * (s - v), votes[i], seats[i]);
            (low, high) = (low + least, high + largest);
        }

        return (low, high);
    }

    private (double Low, double High) Largest()
    {
        var (over, under) = Extremes();
        var (low, high) = (Math.Max(0, seatsLeft.Low - votesLeft.High) / most.Low, Math.Max(over, under));
        for (var i = 0; i < votes.Length; i++)
        {
            var (least, largest) = Convex(static (v, s) => Math.Abs(s - v), votes[i], seats[i]);
            (low, high) = (Math.Max(low, least), Math.Max(high, largest));
        }

        return (low, high);
    }

    /// <summary>The most that unlisted parties have too many seats and too few.</summary>
    private (double Over, double Under) Extremes() => seatsLeft.High > 0
        ? (Math.Max(0, seatsLeft.High - Math.Min(vote, votesLeft.High)),
            seatsLeft.Low > 0 && votesLeft.High >= vote ? votesLeft.High - vote : votesLeft.High)
        : (0, votesLeft.High);

    /// <summary>
    /// A term that grows the further seats and votes are apart, whichever has more: most at a corner, least where they are nearest.
    /// </summary>
    private static (double Low, double High) Convex(Func<double, double, double> term, (double Low, double High) votes,
        (double Low, double High) seats)
    {
        // That of Kullback and Leibler is least not where seats are as the votes, but where they are their e-th part.
        var near = Math.Clamp(Math.Max(votes.Low, seats.Low), votes.Low, votes.High);
        var (low, high) = (term(near, Math.Clamp(near, seats.Low, seats.High)), double.NegativeInfinity);
        low = Math.Min(low, term(votes.High, Math.Clamp(votes.High / Math.E, seats.Low, seats.High)));
        foreach (var v in (ReadOnlySpan<double>)[votes.Low, votes.High])
        {
            foreach (var s in (ReadOnlySpan<double>)[seats.Low, seats.High])
            {
                var value = term(v, s);
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        return (low, high);
    }
}
