namespace ElectionAnalysis;

/// <summary>Ranges that the sums of deviations of seats from votes cannot leave.</summary>
/// <remarks>
/// A divergence's term f(v, s) is convex and grows in proportion to both shares, so merging parties never makes the sum larger:
/// it is least with the rest as one party. It is most with the seats of the rest on parties of one vote each, one such party or
/// one for every seat, and all other votes on parties without seats. Squares and the largest deviation are bounded by the rest's
/// surplus and deficit, each in one party at most and spread as far as seats allow at least. With rounding every listed party's
/// term is bounded on its own, so that the range may be wider than need be, never narrower.
/// </remarks>
internal sealed partial class DeviationBounds
{
    private readonly (double Low, double High)[] votes;
    private readonly double[] seats;
    private readonly (double Low, double High) votesLeft;
    private readonly double seatsLeft;
    private readonly double vote;
    private readonly double most;

    private DeviationBounds(WeightRange votes, WeightRange seats)
    {
        this.votes = [.. votes.Low.Zip(votes.High, (low, high) => (low / votes.TotalHigh, Math.Min(1, high / votes.TotalLow)))];
        this.seats = [.. seats.Low.Select(w => w / seats.TotalLow)];
        votesLeft = (Slip(1 - this.votes.Sum(v => v.High)), Slip(1 - this.votes.Sum(v => v.Low)));
        seatsLeft = Slip(1 - this.seats.Sum());
        vote = votes.Unit / votes.TotalHigh;
        most = seats.Unit > 0 ? Math.Max(1, Math.Round(seatsLeft * seats.TotalLow / seats.Unit)) : double.PositiveInfinity;
    }

    /// <summary>The range; null where it is not derived.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="votes">Votes.</param>
    /// <param name="seats">Seats of the same parties.</param>
    public static (double Low, double High)? Of(DisproportionalityMeasure measure, WeightRange votes, WeightRange seats)
    {
        if (votes.Low.Length == 0 || !(votes.TotalLow > 0 && seats.TotalLow > 0) || seats.TotalLow < seats.TotalHigh
            || !seats.Low.AsSpan().SequenceEqual(seats.High))
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
        if (!(seatsLeft > 0))
        {
            return Math.Max(term(votesLeft.Low, 0), term(votesLeft.High, 0));
        }

        if (vote <= 0)
        {
            return term(votesLeft.High, 0) + term(0, seatsLeft);
        }

        var (single, holders) = (seatsLeft / most, Math.Max(1, Math.Min(most, Math.Floor((votesLeft.High / vote) + 1e-6))));
        double Held(double count) =>
            term(Math.Max(0, votesLeft.High - (count * vote)), 0) + term(vote, seatsLeft - ((count - 1) * single))
                + ((count - 1) * term(vote, single));
        return Math.Max(Held(1), Held(holders));
    }

    private (double Low, double High) Squares()
    {
        var surplus = Math.Max(0, seatsLeft - votesLeft.High);
        var (over, under) = Extremes();
        var (low, high) = ((surplus * surplus / most) + (seatsLeft > 0 ? 0 : votesLeft.Low * Math.Min(vote, votesLeft.Low)),
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
        var (low, high) = (Math.Max(0, seatsLeft - votesLeft.High) / most, Math.Max(over, under));
        for (var i = 0; i < votes.Length; i++)
        {
            var (least, largest) = Convex(static (v, s) => Math.Abs(s - v), votes[i], seats[i]);
            (low, high) = (Math.Max(low, least), Math.Max(high, largest));
        }

        return (low, high);
    }

    /// <summary>The most that unlisted parties have too many seats and too few.</summary>
    private (double Over, double Under) Extremes() => seatsLeft > 0
        ? (Math.Max(0, seatsLeft - vote),
            Math.Max(0, votesLeft.High - vote) is var under && votesLeft.High >= vote ? under : votesLeft.High) : (0, votesLeft.High);

    /// <summary>A term that is convex in the votes and least where they are as the seats.</summary>
    private static (double Low, double High) Convex(Func<double, double, double> term, (double Low, double High) votes, double seats)
    {
        var (one, other) = (term(votes.Low, seats), term(votes.High, seats));
        return (Math.Min(Math.Min(one, other), term(Math.Clamp(seats, votes.Low, votes.High), seats)), Math.Max(one, other));
    }

    /// <summary>What is left of a total by rounding of the arithmetic is nothing.</summary>
    private static double Slip(double rest) => rest > 1e-12 ? rest : 0;
}
