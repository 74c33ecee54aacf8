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
        Take(Fewest(votes, seats), Most(votes, seats));
        return range;

        // A block that widens nothing holds no number of parties that does; another one is halved until it is small.
        void Take(double fewest, double most)
        {
            if (most < fewest)
            {
                return;
            }

            var block = Over(fewest, most);
            var isSmall = most <= fewest || fewest * Growth >= Math.Min(most, Endless);
            if (block.Low >= range.Low && block.High <= range.High || isSmall)
            {
                range = Wider(range, block);
                return;
            }

            var middle = Math.Clamp(Math.Floor(Math.Sqrt(Math.Max(1, fewest) * Math.Min(most, Endless))), fewest, most - 1);
            Take(fewest, middle);
            Take(middle + 1, most);
        }

        // The range for so many unlisted parties.
        (double Low, double High) Over(double fewest, double most)
        {
            var block = (Low: double.PositiveInfinity, High: double.NegativeInfinity);
            var (higher, lower) = constant ? (1 / Math.Max(1, certain + fewest), 1 / Math.Max(1, possible + most)) : (0, 0);
            foreach (var t in (ReadOnlySpan<double>)[higher, lower])
            {
                foreach (var square in (ReadOnlySpan<double>)[squareLow, squareHigh])
                {
                    // Where the party with the seats may be, and the others' squares: part · (rest − x)².
                    ReadOnlySpan<(double From, double To, double Part, double Whole)> pieces =
                    [
                        fewest == 0 ? (0, 0, 0, 0) : (v.Left.Low, v.Left.High, 0, 0), (0, v.Left.Low, 1 / (most - 1), v.Left.Low),
                        (0, v.Left.High, 1, v.Left.High),
                    ];
                    foreach (var (from, to, part, rest) in most < 2 ? pieces[..1] : pieces)
                    {
                        var low = Quotient(productLow - t, s.Left.Low, square - t, part, rest, from, to);
                        var high = Quotient(productHigh - t, s.Left.High, square - t, part, rest, from, to);
                        block = Wider(block, (low.Low, high.High));
                    }
                }
            }

            return block;
        }
    }

    private static (double Low, double High) Wider((double Low, double High) one, (double Low, double High) other) =>
        (Math.Min(one.Low, other.Low), Math.Max(one.High, other.High));

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

        // The larger root by its formula, the other by their product, or digits are lost where s is next to nothing.
        var larger = (a * p) + (a >= 0 ? root : -root);
        var (one, other) = (larger.Equals(0) ? lowest : ((s * c) - (a * q)) / larger, s > 0 ? -larger / (s * p) : lowest);
        foreach (var x in (ReadOnlySpan<double>)[from, to, Math.Clamp(one, from, to), Math.Clamp(other, from, to)])
        {
            var value = (a + (s * x)) / ((p * x * x) + (q * x) + c);
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return (low, high);
    }

    private static double Fewest(WeightRange votes, WeightRange seats) =>
        votes.TotalLow - votes.High.Sum() > 1e-9 * votes.TotalLow || seats.TotalLow - seats.High.Sum() > 1e-9 * seats.TotalLow ? 1 : 0;

    private static double Most(WeightRange votes, WeightRange seats) => Count(votes) + Count(seats);

    private static double Count(WeightRange range) =>
        range.MostRest <= 1e-12 * range.TotalHigh
            ? 0
            : range.Unit > 0 ? Math.Floor((range.MostRest / range.Unit) + 1e-6) : double.PositiveInfinity;

    private static (double[] Low, double[] High, (double Low, double High) Left) Shares(WeightRange range)
    {
        double[] low = [.. range.Low.Select(w => range.TotalHigh > 0 ? w / range.TotalHigh : 0)];
        double[] high = [.. range.High.Select(w => range.TotalLow > 0 ? Math.Min(1, w / range.TotalLow) : w > 0 ? 1 : 0)];
        return (low, high, (ShareRange.Slip(1 - high.Sum()), ShareRange.Slip(1 - low.Sum())));
    }
}
