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
        var seatSquares = seats.Sum(s => s * s);
        if (measure == Disproportionality.GrofmanVotes)
        {
            return (2 * low * squaresLow, 2 * high * squaresHigh);
        }

        if (measure == Disproportionality.GrofmanSeats)
        {
            return (low * (seatSquares + (seatsLeft * seatsLeft / most)), high * (seatSquares + (seatsLeft * seatsLeft)));
        }

        if (measure == Disproportionality.RaeAll)
        {
            var fewest = votes.Zip(seats).Count(p => p.First.Low > 0 || p.Second > 0) + (votesLeft.Low > 0 || seatsLeft > 0 ? 1 : 0);
            var parties = votes.Zip(seats).Count(p => p.First.High > 0 || p.Second > 0)
                + (votesLeft.High <= 0 && seatsLeft <= 0
                    ? 0
                    : vote > 0 ? Math.Max(1, Math.Floor((votesLeft.High / vote) + 1e-6)) : double.PositiveInfinity);
            return (2 * low / parties, 2 * high / Math.Max(1, fewest));
        }

        if (measure == Disproportionality.Ortona)
        {
            var (least, largest) = (votes.Max(v => v.Low), Math.Max(votes.Max(v => v.High), votesLeft.High));
            return (low / (1 - least), largest < 1 ? high / (1 - largest) : double.PositiveInfinity);
        }

        return null;
    }

    /// <summary>
    /// The area is the sum over all pairs of |v·s′ − v′·s|; of a listed party with all unlisted ones least where they are one.
    /// </summary>
    private (double Low, double High) Area()
    {
        var (low, high) = (0.0, votesLeft.High * seatsLeft);
        for (var i = 0; i < votes.Length; i++)
        {
            low += Apart(votes[i], seats[i], votesLeft, seatsLeft).Low;
            high += (votes[i].High * seatsLeft) + (votesLeft.High * seats[i]);
            for (var j = 0; j < i; j++)
            {
                var (least, largest) = Apart(votes[i], seats[i], votes[j], seats[j]);
                (low, high) = (low + least, high + largest);
            }
        }

        return (Math.Max(0, low), high);
    }

    private static (double Low,
        double High) Apart((double Low, double High) votes, double seats, (double Low, double High) otherVotes, double otherSeats)
    {
        var (down, up) = ((votes.Low * otherSeats) - (otherVotes.High * seats), (votes.High * otherSeats) - (otherVotes.Low * seats));
        return (Math.Max(0, Math.Max(down, -up)), Math.Max(Math.Abs(down), Math.Abs(up)));
    }

    private (double Low, double High) Advantage()
    {
        static double Over(double s, double v) => v > 0 ? s / v : s > 0 ? double.PositiveInfinity : 0;
        var (low, high) = (Over(seatsLeft, votesLeft.High), Over(seatsLeft, Math.Min(vote, votesLeft.High)));
        for (var i = 0; i < votes.Length; i++)
        {
            (low, high) = (Math.Max(low, Over(seats[i], votes[i].High)), Math.Max(high, Over(seats[i], votes[i].Low)));
        }

        return (double.IsFinite(low) ? low : 0, high);
    }

    /// <summary>The range of a formula that is monotone in each of Σs·v, Σs² and Σv² when the others stay.</summary>
    private (double Low, double High) Range(Func<double, double, double, double> formula, Func<double, double, double, bool> defined)
    {
        double productLow = 0, productHigh = 0, squareLow = 0, squareHigh = 0, seatSquares = 0;
        for (var i = 0; i < votes.Length; i++)
        {
            productLow += votes[i].Low * seats[i];
            productHigh += votes[i].High * seats[i];
            squareLow += votes[i].Low * votes[i].Low;
            squareHigh += votes[i].High * votes[i].High;
            seatSquares += seats[i] * seats[i];
        }

        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        var least = Math.Min(vote, votesLeft.High) * seatsLeft;
        foreach (var a in Parts(Math.Sqrt(votesLeft.Low * Math.Min(vote, votesLeft.Low)), votesLeft.High))
        {
            foreach (var b in Parts(seatsLeft / Math.Sqrt(most), seatsLeft))
            {
                foreach (var x in (ReadOnlySpan<double>)[productLow + Math.Min(least, a.To * b.To), productHigh + (a.To * b.To)])
                {
                    foreach (var v in (ReadOnlySpan<double>)[squareLow + (a.From * a.From), squareHigh + (a.To * a.To)])
                    {
                        foreach (var s in (ReadOnlySpan<double>)[seatSquares + (b.From * b.From), seatSquares + (b.To * b.To)])
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
