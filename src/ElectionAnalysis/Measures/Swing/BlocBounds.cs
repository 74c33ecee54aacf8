namespace ElectionAnalysis;

/// <summary>Ranges that change between and within blocs cannot leave, where it is not known to which bloc some weights belong.</summary>
/// <remarks>
/// With a bloc's gains G and losses L, both sums over its parties, change between blocs is ½Σ|G − L| and within them Σ min(G, L).
/// What no listed party has now adds to gains, what none had to losses, in a bloc of its own or in any other.
/// </remarks>
internal static class BlocBounds
{
    public static MeasureBounds Of(BlocMeasure measure, ElectionPair pair, IReadOnlyList<string> blocs)
    {
        var (before, after) = pair.Ranges(null, default, named: false);
        var codes = Column.OfText("bloc", blocs).Codes(out _).ToArray();
        MeasureValue Direct() => measure.Calculate(before.Middle, after.Middle, codes);
        return before.IsExact && after.IsExact ? MeasureBounds.Exactly(Direct()) : MeasureBounds.Of(
            measure, Range(measure, before, after, codes), before.Rest > 0 || after.Rest > 0 ? null : Direct, pair.Unknown,
            () => MeasureBounds.Agreed(Range(measure, before.AtValue, after.AtValue, codes)));
    }

    private static (double Low, double High) Range(BlocMeasure measure, WeightRange before, WeightRange after, int[] blocs)
    {
        var range = (Low: double.PositiveInfinity, High: double.NegativeInfinity);
        foreach (var then in ShareRange.Of(before))
        {
            foreach (var now in ShareRange.Of(after))
            {
                var (low, high) = measure.IsWithin ? Within(then, now, blocs) : Between(then, now, blocs);

                // The least weights and beside them all that is left, which makes no more of a difference than it weighs.
                var left = (then.Left.High + now.Left.High) / (measure.IsWithin ? 1 : 2);
                var leasts = measure.IsWithin ? Within(then.Leasts, now.Leasts, blocs).Low : Between(then.Leasts, now.Leasts, blocs).Low;
                (low, high) = (Math.Max(low, leasts - left), Math.Min(1, Math.Min(high, leasts + left)));

                // Where both are the same number, the arithmetic may round them apart.
                range = (Math.Min(range.Low, Math.Min(low, high)), Math.Max(range.High, Math.Max(low, high)));
            }
        }

        return range;
    }

    private static (double Low, double High) Between(ShareRange then, ShareRange now, int[] blocs)
    {
        var (least, most, rest) = (0.0, 0.0, then.Left.High + now.Left.High);
        foreach (var (gainLow, gainHigh, lossLow, lossHigh) in Nets(then, now, blocs))
        {
            least += Math.Max(0, Math.Max(gainLow - lossHigh, lossLow - gainHigh));
            most += Math.Max(gainHigh - lossLow, lossHigh - gainLow);
        }

        return (Math.Max(0, least - rest) / 2, (most + rest) / 2);
    }

    private static (double Low, double High) Within(ShareRange then, ShareRange now, int[] blocs)
    {
        var (low, high) = (0.0, then.Left.High + now.Left.High);
        foreach (var (gainLow, gainHigh, lossLow, lossHigh) in Nets(then, now, blocs))
        {
            low += Math.Min(gainLow, lossLow);
            high += Math.Min(gainHigh, lossHigh);
        }

        return (low, high);
    }

    /// <summary>Every bloc's least and most gains and losses.</summary>
    private static (double GainLow, double GainHigh, double LossLow, double LossHigh)[] Nets(ShareRange then, ShareRange now, int[] blocs)
    {
        var nets = new (double GainLow, double GainHigh, double LossLow, double LossHigh)[blocs.Length == 0 ? 0 : blocs.Max() + 1];
        for (var i = 0; i < blocs.Length; i++)
        {
            ref var net = ref nets[blocs[i]];
            net.GainLow += Math.Max(0, now.Low[i] - then.High[i]);
            net.GainHigh += Math.Max(0, now.High[i] - then.Low[i]);
            net.LossLow += Math.Max(0, then.Low[i] - now.High[i]);
            net.LossHigh += Math.Max(0, then.High[i] - now.Low[i]);
        }

        return nets;
    }
}
