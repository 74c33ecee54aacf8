namespace ElectionAnalysis;

/// <summary>A value by the measure's rule for what is missing, and the least and the most that the document allows.</summary>
/// <param name="Value">The value, or why there is none.</param>
/// <param name="Low">The least, infinite where there is no limit; null where nothing can be said.</param>
/// <param name="High">The most.</param>
/// <param name="Rule">The rule the value follows, as a sentence; null where nothing is missing.</param>
internal sealed record MeasureBounds(MeasureValue Value, double? Low, double? High, string? Rule)
{
    /// <summary>Why there is no value, for the least and the most that all ways of counting allow; null where there is one.</summary>
    private Func<double, double, MeasureValue>? OpenValue { get; init; }

    /// <summary>Nothing can be said.</summary>
    public static MeasureBounds Nothing(string because) => new(MeasureValue.Undefined(because), null, null, null);

    /// <summary>Nothing is missing and nothing rounded.</summary>
    public static MeasureBounds Exactly(MeasureValue value) => new(value, value.OrNull, value.OrNull, null);

    /// <param name="measure">The measure.</param>
    /// <param name="range">The least and the most that the document allows, where others are no party.</param>
    /// <param name="direct">The value by the formula as it is, where nothing is proven to be missing.</param>
    /// <param name="unknown">Why there can be no value by a rule, or null when there can.</param>
    /// <param name="byRule">The value by the measure's rule for what is missing, or NaN, and the rule in words.</param>
    public static MeasureBounds Of(Measure measure, (double Low, double High) range, Func<MeasureValue>? direct, string? unknown,
        Func<(double Point, string? Words)> byRule)
    {
        var (low, high) = range;
        if (low > high)
        {
            return Nothing("the formula gives no number with what the document allows");
        }

        // A range that is wider than need be is no wider than the measure.
        (low, high) = (Math.Max(low, measure.Limits.Low), Math.Min(high, measure.Limits.High));

        if (direct is not null && unknown is null)
        {
            var value = direct();
            return value.IsDefined
                ? new(value, Math.Min(low, value.Value), Math.Max(high, value.Value), null)
                : new(value, Finite(low), Finite(high), null);
        }

        var (point, words) = unknown is null ? byRule() : (double.NaN, null);
        if (!double.IsFinite(point))
        {
            (point, words) = Agreed(range);
        }

        if (double.IsFinite(point) && point >= low - (1e-9 * Math.Abs(low)) && point <= high + (1e-9 * Math.Abs(high)))
        {
            return new(MeasureValue.Of(point), Math.Min(low, point), Math.Max(high, point), words);
        }

        MeasureValue Open(double from, double to) =>
            MeasureValue.Undefined($"the document allows {Span(measure, from, to)}{(unknown is null ? "" : $", because {unknown}")}");
        return new(Open(low, high), low, high, measure.WhenIncomplete) { OpenValue = Open };
    }

    /// <param name="measure">The measure.</param>
    /// <param name="all">Everything the document allows, where others are no party.</param>
    /// <param name="counted">What the value counts.</param>
    /// <param name="direct">The value by the formula as it is, where nothing is proven to be missing.</param>
    /// <param name="unknown">Why there can be no value by a rule, or null when there can.</param>
    /// <param name="proven">A range that is proven to hold every value, where there is one; it is not searched for then.</param>
    public static MeasureBounds Of(Measure measure, BoundsSearch all, BoundsSearch counted, Func<MeasureValue>? direct, string? unknown,
        (double Low, double High)? proven)
    {
        var range = proven ?? Widened(measure, all);

        // Gallagher leaves the rest out as if it were arbitrarily many; votes cannot be split that far.
        if (direct is null && unknown is null && measure.Rule == RestRule.LeftOut && !counted.HasSecondRest && range.Low <= range.High)
        {
            range.Low = Math.Min(range.Low, counted.WithoutRest());
        }

        return Of(measure, range, direct, unknown, () => ByRule(measure, counted));
    }

    /// <summary>The value, where every way to share out the rest gives the same.</summary>
    public static (double Point, string? Words) Agreed((double Low, double High) range) =>
        double.IsFinite(range.High) && range.High - range.Low <= 1e-9 * Math.Max(1, Math.Abs(range.High))
            ? ((range.Low + range.High) / 2, "However the rest is shared out, the value is the same.")
            : (double.NaN, null);

    /// <summary>With the bounds of other ways of counting: independents as one group or each a party, a rule of succession.</summary>
    public MeasureBounds Spanning(IEnumerable<MeasureBounds> others)
    {
        var (low, high) = (Low, High);
        foreach (var other in others)
        {
            low = low is null || other.Low is null ? low : Math.Min(low.Value, other.Low.Value);
            high = high is null || other.High is null ? high : Math.Max(high.Value, other.High.Value);
        }

        return this with
        {
            Value = OpenValue is { } open && low is { } from && high is { } to ? open(from, to) : Value,
            Low = low,
            High = high,
        };
    }

    /// <summary>A range in words.</summary>
    public static string Span(Measure measure, double low, double high) =>
        double.IsInfinity(high)
            ? (double.IsInfinity(low) ? "any number: nothing limits it" : $"{measure.Show(MeasureValue.Of(low))} and more")
        : (measure.Show(MeasureValue.Of(low)), measure.Show(MeasureValue.Of(high))) is var (from, to) && from == to
            ? $"numbers that all round to {from}"
            : $"{from} to {to}";

    /// <summary>
    /// What was searched for among shares that rounding leaves open may lie a little further out: the largest rounding is added
    /// at each end.
    /// </summary>
    private static (double Low, double High) Widened(Measure measure, BoundsSearch all)
    {
        var (low, high) = all.OverAll();
        return measure is DisproportionalityMeasure && double.IsFinite(high - low)
            ? (low - Math.Min(all.Rounding, low >= 0 ? low : 1), high + all.Rounding)
            : (low, high);
    }

    private static double? Finite(double bound) => double.IsNaN(bound) ? null : bound;

    private static (double Point, string? Words) ByRule(Measure measure, BoundsSearch search)
    {
        if (measure.Rule == RestRule.LeftOut)
        {
            return (search.WithoutRest(), measure.WhenIncomplete);
        }

        if (measure.Rule == RestRule.Mean)
        {
            var (one, many) = (search.AtMiddle(new(1, false, 1, 0, 0, false)), search.AtMiddle(new(0, false, 0, 0, 0, true)));
            return (measure.RestMean(one, many), measure.WhenIncomplete);
        }

        return Agreed(search.OverSplits());
    }
}
