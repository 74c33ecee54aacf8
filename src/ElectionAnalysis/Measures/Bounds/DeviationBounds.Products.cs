namespace ElectionAnalysis;

/// <content>
/// Measures made of Σs·v, Σs² and Σv², and of Σ|d| beside them. Of the rest's three sums, the first is at most the root of the
/// product of the others; those are taken in blocks. What else they have to do with each other is left aside, so that the
/// range may be wider than need be, never narrower.
/// </content>
internal sealed partial class DeviationBounds
{
    private const int Blocks = 24;

    private (double Low, double High)? OfProducts(DisproportionalityMeasure measure)
    {
        var monroe = measure == Disproportionality.Monroe;
        var gatev = measure == Disproportionality.Gatev;
        var ryabtsev = measure == Disproportionality.Ryabtsev;
        if (monroe || gatev || ryabtsev)
        {
            var (low, high) = Range(
                (x, s, v) => monroe ? -(1 + (2 * x) - s) / (1 + v) : -2 * x / (s + v), (x, s, v) => monroe || s + v > 0);
            double Of(double negative) =>
                Math.Sqrt(Math.Max(0, ryabtsev ? (1 + Math.Max(-1, negative)) / (1 - Math.Max(-1, negative)) : 1 + negative));
            return (Of(low), Of(high));
        }

        double angle = measure == Disproportionality.FarinaDegrees ? 180 : measure == Disproportionality.FarinaHundred ? 200 : 0;
        if (angle > 0 || measure == Disproportionality.Cosine)
        {
            var (low, high) = Range((x, s, v) => -x / Math.Sqrt(s * v), (x, s, v) => s > 0 && v > 0);

            // Near a right cosine the angle's own arithmetic is finer than the cosine's.
            double Of(double negative, double slip) => angle > 0
                ? Math.Acos(Math.Clamp(slip - negative, 0, 1)) * angle / Math.PI : Math.Max(0, 1 + Math.Clamp(negative, -1, 0));
            return (Of(low, 1e-14), Of(high, -1e-14));
        }

        return null;
    }

    private (double Low, double High)? OfSums(DisproportionalityMeasure measure)
    {
        var (low, high) = Divergence(Disproportionality.LoosemoreHanby);
        var (squaresLow, squaresHigh) = (votes.Sum(v => v.Low * v.Low) + (votesLeft.Low * vote),
            votes.Sum(v => v.High * v.High) + (votesLeft.High * votesLeft.High));
        var (seatSquaresLow, seatSquaresHigh) = (seats.Sum(s => s.Low * s.Low) + (seatsLeft.Low * seatsLeft.Low / most.Low),
            seats.Sum(s => s.High * s.High) + (seatsLeft.High * seatsLeft.High));
        if (measure == Disproportionality.GrofmanVotes)
        {
            return (2 * low * squaresLow, 2 * high * squaresHigh);
        }

        if (measure == Disproportionality.GrofmanSeats)
        {
            return (low * seatSquaresLow, high * seatSquaresHigh);
        }

        if (measure == Disproportionality.RaeAll)
        {
            var (fewest, parties) = Parties();
            return (2 * low / parties, 2 * high / fewest);
        }

        if (measure == Disproportionality.GiniOverParties)
        {
            // By the parties' order the votes are ahead of the seats by the distortion once, never by more, and last by nothing.
            var parties = Parties().Most;
            return (2 * low / parties, 2 * high * (1 - (1 / parties)));
        }

        if (measure == Disproportionality.Ortona)
        {
            var (least, largest) = (votes.Max(v => v.Low), Math.Max(votes.Max(v => v.High), votesLeft.High));
            return (low / (1 - least), largest < 1 ? high / (1 - largest) : double.PositiveInfinity);
        }

        return null;
    }

    /// <summary>How many parties there can be.</summary>
    private (double Fewest, double Most) Parties() =>
        (Math.Max(1, votes.Zip(seats).Count(p => p.First.Low > 0 || p.Second.Low > 0) + (votesLeft.Low > 0 || seatsLeft.Low > 0 ? 1 : 0)),
            Math.Max(1, votes.Zip(seats).Count(p => p.First.High > 0 || p.Second.High > 0)
                + Math.Max(Unlisted, seatsLeft.High > 0 ? 1 : 0)));

    /// <summary>
    /// The area is the sum over all pairs of |v·s′ − v′·s|; of a listed party with all unlisted ones least where they are one.
    /// </summary>
    private (double Low, double High) Area()
    {
        var (low, high) = (0.0, votesLeft.High * seatsLeft.High);
        for (var i = 0; i < votes.Length; i++)
        {
            low += Apart(votes[i], seats[i], votesLeft, seatsLeft).Low;
            high += (votes[i].High * seatsLeft.High) + (votesLeft.High * seats[i].High);
            for (var j = 0; j < i; j++)
            {
                var (least, largest) = Apart(votes[i], seats[i], votes[j], seats[j]);
                (low, high) = (low + least, high + largest);
            }
        }

        return (Math.Max(0, low), high);
    }

    private static (double Low, double High) Apart((double Low, double High) votes, (double Low, double High) seats,
        (double Low, double High) otherVotes, (double Low, double High) otherSeats)
    {
        var (down, up) = ((votes.Low * otherSeats.Low) - (otherVotes.High * seats.High),
            (votes.High * otherSeats.High) - (otherVotes.Low * seats.Low));
        return (Math.Max(0, Math.Max(down, -up)), Math.Max(Math.Abs(down), Math.Abs(up)));
    }

    private (double Low, double High) Advantage()
    {
        var (low, high) = (Over(seatsLeft.Low, votesLeft.High), Over(seatsLeft.High, Math.Min(vote, votesLeft.High)));
        for (var i = 0; i < votes.Length; i++)
        {
            (low, high) = (Math.Max(low, Over(seats[i].Low, votes[i].High)), Math.Max(high, Over(seats[i].High, votes[i].Low)));
        }

        return (double.IsFinite(low) ? low : 0, high);
    }

    private static double Over(double seats, double votes) => votes > 0 ? seats / votes : seats > 0 ? double.PositiveInfinity : 0;

    /// <summary>The range of a formula that is monotone in each of Σs·v, Σs² and Σv² when the others stay.</summary>
    private (double Low, double High) Range(Func<double, double, double, double> formula, Func<double, double, double, bool> defined)
    {
        double productLow = 0, productHigh = 0, squareLow = 0, squareHigh = 0, seatSquaresLow = 0, seatSquaresHigh = 0;
        for (var i = 0; i < votes.Length; i++)
        {
            productLow += votes[i].Low * seats[i].Low;
            productHigh += votes[i].High * seats[i].High;
            squareLow += votes[i].Low * votes[i].Low;
            squareHigh += votes[i].High * votes[i].High;
            seatSquaresLow += seats[i].Low * seats[i].Low;
            seatSquaresHigh += seats[i].High * seats[i].High;
        }

        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        var least = Math.Min(vote, votesLeft.High) * seatsLeft.Low;
        foreach (var a in Parts(Math.Sqrt(votesLeft.Low * Math.Min(vote, votesLeft.Low)), votesLeft.High))
        {
            foreach (var b in Parts(seatsLeft.Low / Math.Sqrt(most.Low), seatsLeft.High))
            {
                foreach (var x in (ReadOnlySpan<double>)[productLow + Math.Min(least, a.To * b.To), productHigh + (a.To * b.To)])
                {
                    foreach (var v in (ReadOnlySpan<double>)[squareLow + (a.From * a.From), squareHigh + (a.To * a.To)])
                    {
                        foreach (var s in (ReadOnlySpan<double>)[seatSquaresLow + (b.From * b.From), seatSquaresHigh + (b.To * b.To)])
                        {
                            var value = defined(x, s, v) ? formula(x, s, v) : 0;
                            (low, high) = (Math.Min(low, value), Math.Max(high, value));
                        }
                    }
                }
            }
        }

        return (low, high);
    }

    private static IEnumerable<(double From, double To)> Parts(double from, double to)
    {
        var count = to - from > 1e-12 ? Blocks : 1;
        return Enumerable.Range(0, count).Select(i => (from + ((to - from) * i / count), from + ((to - from) * (i + 1) / count)));
    }
}
