namespace ElectionAnalysis;

/// <summary>Bounds of change between and within blocs, where it is not known to which bloc some weights belong.</summary>
internal static class BlocBounds
{
    public static MeasureBounds Of(BlocMeasure measure, ElectionPair pair, IReadOnlyList<string> blocs)
    {
        var (before, after) = pair.Ranges(null, default, named: false);
        var codes = Column.OfText("bloc", blocs).Codes(out _).ToArray();
        MeasureValue Direct() => measure.Of(before.Middle, after.Middle, codes);
        if (before.IsExact && after.IsExact)
        {
            return MeasureBounds.Exactly(Direct());
        }

        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        var units = codes.Length == 0 ? 0 : codes.Max() + 1;
        foreach (var totalBefore in new[] { before.TotalLow, before.Total, before.TotalHigh }.Distinct())
        {
            foreach (var totalAfter in new[] { after.TotalLow, after.Total, after.TotalHigh }.Distinct())
            {
                // The rest of either election as a party of its own, in a bloc of its own or in any of the others.
                foreach (var then in Enumerable.Range(0, units + 1))
                {
                    foreach (var now in Enumerable.Range(0, units + 2))
                    {
                        var value = measure.Of(
                            [.. before.Middle, Math.Max(0, totalBefore - before.Middle.Sum()), 0],
                            [.. after.Middle, 0, Math.Max(0, totalAfter - after.Middle.Sum())],
                            [.. codes, then, now]);
                        (low, high) = value.OrNull is { } v ? (Math.Min(low, v), Math.Max(high, v)) : (low, high);
                    }
                }
            }
        }

        if (low > high)
        {
            return MeasureBounds.Nothing("the total is zero");
        }

        // A part of the rest can fill the changes of several blocs; so the least is what it cannot fill.
        var direct = Direct();
        var most = (before.MostRest / before.TotalHigh) + (after.MostRest / after.TotalHigh);
        low = Math.Max(0, Math.Min(low, (direct.OrNull ?? low) - most));
        return before.Rest > 0 || after.Rest > 0 || pair.Unknown is not null
            ? new(MeasureValue.Undefined($"the document allows {MeasureBounds.Span(measure, low, high)}"), low, high, null)
            : new(direct, Math.Min(low, direct.OrNull ?? low), Math.Max(high, direct.OrNull ?? high), null);
    }
}
