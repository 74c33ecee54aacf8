namespace ElectionAnalysis;

/// <summary>
/// A range that the slope of seats on votes, b = (Σs·v − t) ÷ (Σv² − t), cannot leave; t is 1/n, or 0 for a line through the origin.
/// </summary>
/// <remarks>
/// The denominator is never negative, so b grows with Σs·v, which is linear in how the rest's seats are shared out: it is
/// largest and least when one unlisted party holds them all. With that party's share of votes x, the rest of votes r and the
/// sum q of the other unlisted parties' squares, b = (A + x·S − t) ÷ (B + x² + q − t). It is monotone in each of A, B, S, q and t
/// when the others stay, so its extremes over a box of them are at the corners; q lies between (r − x)² ÷ (k − 1), for k
/// unlisted parties, and (r − x)². At a corner b is a quotient of quadratics in x, whose stationary points are known. Many
/// unlisted parties are taken in blocks of k; each block's box holds every k in it. Without rounding the range is as tight as
/// the blocks and a vote; with rounding A and B range on their own, so it is somewhat wider than it need be, never narrower.
/// </remarks>
internal static class SlopeBounds
{
    private const double Single = 40;
    private const double Growth = 1.05;
    private const double Endless = 1e6;

    /// <param name="votes">Votes.</param>
    /// <param name="seats">Seats of the same parties.</param>
    /// <param name="constant">Whether the line has a constant.</param>
    /// <returns>The range; infinite where all parties may have the same share of votes.</returns>
    public static (double Low, double High) Of(WeightRange votes, WeightRange seats, bool constant)
    {
        var (v, s) = (Shares(votes), Shares(seats));
        double productLow = 0, productHigh = 0, squareLow = 0, squareHigh = 0;
        int certain = 0, possible = 0;
        for (var i = 0; i < votes.Low.Length; i++)
        {
            productLow += v.Low[i] * s.Low[i];
            productHigh += v.High[i] * s.High[i];
            squareLow += v.Low[i] * v.Low[i];
            squareHigh += v.High[i] * v.High[i];
            certain += v.Low[i] > 0 || s.Low[i] > 0 ? 1 : 0;
            possible += v.High[i] > 0 || s.High[i] > 0 ? 1 : 0;
        }

        var range = (Low: double.PositiveInfinity, High: double.NegativeInfinity);
        foreach (var (least, most) in Blocks(Fewest(votes, seats), Most(votes, seats)))
        {
            double[] ts = constant ? [1 / Math.Max(1, certain + least), double.IsInfinity(most) ? 0 : 1 / Math.Max(1, possible + most)] : [0];
            foreach (var t in ts)
            {
                foreach (var square in (ReadOnlySpan<double>)[squareLow, squareHigh])
                {
                    foreach (var (from, to, part, rest) in Pieces(v.Left, least, most))
                    {
                        var low = Quotient(productLow - t, s.Left.Low, square - t, part, rest, from, to);
                        var high = Quotient(productHigh - t, s.Left.High, square - t, part, rest, from, to);
                        range = (Math.Min(range.Low, low.Low), Math.Max(range.High, high.High));
                    }
                }
            }
        }

        return range;
    }

    /// <summary>Where the party with the seats may be, and q = part · (rest − x)² there.</summary>
    private static IEnumerable<(double From, double To, double Part, double Whole)> Pieces((double Low, double High) rest, double least, double most)
    {
        yield return least == 0 ? (0, 0, 0, 0) : (rest.Low, rest.High, 0, 0);
        if (most < 2)
        {
            yield break;
        }

        yield return (0, rest.Low, 1 / (most - 1), rest.Low);
        yield return (0, rest.High, 1, rest.High);
    }

    /// <summary>The least and the most of (a + s·x) ÷ (b + x² + part · (rest − x)²) for x from one number to another.</summary>
    private static (double Low, double High) Quotient(double a, double s, double b, double part, double rest, double from, double to)
    {
        // The denominator is p·x² + q·x + c; the slope's numerator −s·p·x² − 2·a·p·x + s·c − a·q.
        var (p, q, c) = (1 + part, -2 * part * rest, b + (part * rest * rest));
        var lowest = Math.Clamp(-q / (2 * p), from, to);
        if ((p * lowest * lowest) + (q * lowest) + c <= 1e-15)
        {
            return (double.NegativeInfinity, double.PositiveInfinity);
        }

        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        var root = Math.Sqrt(Math.Max(0, (a * a * p * p) + (s * p * ((s * c) - (a * q)))));
        double[] still = s > 0 ? [(-(a * p) - root) / (s * p), (-(a * p) + root) / (s * p)] : [lowest];
        foreach (var x in (ReadOnlySpan<double>)[from, to, .. still.Select(x => Math.Clamp(x, from, to))])
        {
            var value = (a + (s * x)) / ((p * x * x) + (q * x) + c);
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return (low, high);
    }

    private static IEnumerable<(double Least, double Most)> Blocks(double fewest, double most)
    {
        for (var k = fewest; k <= most;)
        {
            var next = k < Single ? k : k < Endless ? Math.Min(most, Math.Floor(k * Growth)) : most;
            yield return (k, next);
            k = double.IsInfinity(next) ? double.PositiveInfinity : next + 1;
            if (double.IsInfinity(k))
            {
                yield break;
            }
        }
    }

    private static double Fewest(WeightRange votes, WeightRange seats) =>
        votes.TotalLow - votes.High.Sum() > 1e-9 * votes.TotalLow || seats.TotalLow - seats.High.Sum() > 1e-9 * seats.TotalLow ? 1 : 0;

    private static double Most(WeightRange votes, WeightRange seats) => Count(votes) + Count(seats);

    private static double Count(WeightRange range) =>
        range.MostRest <= 1e-12 * range.TotalHigh ? 0 : range.Unit > 0 ? Math.Floor((range.MostRest / range.Unit) + 1e-6) : double.PositiveInfinity;

    private static (double[] Low, double[] High, (double Low, double High) Left) Shares(WeightRange range)
    {
        double[] low = [.. range.Low.Select(w => range.TotalHigh > 0 ? w / range.TotalHigh : 0)];
        double[] high = [.. range.High.Select(w => range.TotalLow > 0 ? Math.Min(1, w / range.TotalLow) : w > 0 ? 1 : 0)];
        return (low, high, (Math.Max(0, 1 - high.Sum()), Math.Max(0, 1 - low.Sum())));
    }
}
