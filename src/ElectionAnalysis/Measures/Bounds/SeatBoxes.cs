namespace ElectionAnalysis;

/// <summary>
/// A range over all seats that parties may have whose seats are not given. A bound that holds for a box of seats is taken for
/// smaller and smaller ones, those first that may lead furthest, down to single numbers where there are few enough.
/// </summary>
internal static class SeatBoxes
{
    private const int MostSplits = 300;

    /// <param name="seats">The seats; their total is known.</param>
    /// <param name="range">A range for what the given seats allow, wider than need be or not; null where there is none.</param>
    public static (double Low, double High)? Over(WeightRange seats, Func<WeightRange, (double Low, double High)?> range)
    {
        if (range(seats) is not { } whole)
        {
            return null;
        }

        return seats.Low.AsSpan().SequenceEqual(seats.High) ? whole
            : (Least(seats, whole.Low, box => range(box)!.Value.Low), -Least(seats, -whole.High, box => -range(box)!.Value.High));
    }

    private static double Least(WeightRange seats, double bound, Func<WeightRange, double> of)
    {
        var open = new PriorityQueue<(WeightRange Box, double Bound), double>();
        open.Enqueue((seats, bound), bound);
        for (var splits = 0; splits < MostSplits && open.Peek() is var (box, least) && Widest(box) is { } party; splits++)
        {
            open.Dequeue();
            foreach (var half in Halves(box, party))
            {
                // What holds for a box holds for each part of it.
                var own = Math.Max(least, of(half));
                open.Enqueue((half, own), own);
            }
        }

        return open.Peek().Bound;
    }

    private static int? Widest(WeightRange box) =>
        Enumerable.Range(0, box.Low.Length).MaxBy(i => box.High[i] - box.Low[i]) is var party && box.High[party] > box.Low[party]
            ? party : null;

    private static IEnumerable<WeightRange> Halves(WeightRange box, int party)
    {
        var middle = Math.Floor((box.Low[party] + box.High[party]) / 2);
        yield return With(box, party, box.Low[party], middle);
        var upper = With(box, party, middle + 1, box.High[party]);
        var left = upper.TotalHigh - upper.Low.Sum();
        if (left >= 0)
        {
            // The more one has, the less is left for the others.
            yield return upper with { High = [.. upper.High.Select((w, i) => Math.Min(w, upper.Low[i] + left))] };
        }
    }

    private static WeightRange With(WeightRange box, int party, double from, double to)
    {
        double[] low = [.. box.Low], high = [.. box.High];
        (low[party], high[party]) = (from, to);
        return box with { Low = low, High = high };
    }
}
