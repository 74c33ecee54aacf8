namespace ElectionAnalysis;

/// <summary>
/// The least and the most that a formula gives over everything a document allows: every way to share out what belongs to no
/// listed party, every number that the rounding of the listed ones admits, every total.
/// </summary>
internal sealed partial class BoundsSearch
{
    private const int MostSteps = 8;
    private const int MostTries = 100;

    private static readonly List<RestShape> None = [default];

    private readonly GroupFormulation formula;
    private readonly WeightRange first;
    private readonly WeightRange second;
    private readonly int parties;
    private readonly PartyGroup[] groups;
    private readonly double threshold;
    private readonly bool ordered;

    /// <param name="formula">The formula.</param>
    /// <param name="first">The first weights.</param>
    /// <param name="second">The second, of the same parties; null where the formula takes one.</param>
    /// <param name="threshold">The share from which the formula counts a party; 0 for none.</param>
    /// <param name="ordered">Whether the formula goes through the parties in an order, and jumps where two of them change places.</param>
    public BoundsSearch(GroupFormulation formula, WeightRange first, WeightRange? second, double threshold, bool ordered = false)
    {
        parties = first.Low.Length;
        var none = new double[parties];
        (this.formula, this.first) = (formula, first);
        this.second = second ?? new(none, none, none, 0, 0, 0, 0);
        groups = new PartyGroup[parties + RestShape.MostGroups];
        (this.threshold, this.ordered) = (threshold, ordered);
    }

    /// <summary>Whether there is a rest of the second weights, where the value is computed.</summary>
    public bool HasSecondRest => second.Rest > 0;

    /// <summary>What the formula gives with the numbers as they are and the rest shared out in one way.</summary>
    public double AtMiddle(RestShape shape) => Value(Start(first.Total, second.Total), shape);

    /// <summary>What the formula gives when the rest counts in the totals alone.</summary>
    public double WithoutRest()
    {
        Fill(Start(first.Total, second.Total));
        return formula(groups.AsSpan(0, parties), first.Total, second.Total);
    }

    /// <summary>The least and the most by the ways to share out the rest, with all numbers as they are.</summary>
    public (double Low, double High) OverSplits()
    {
        var at = Start(first.Total, second.Total);
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var shape in Shapes(at))
        {
            var value = Value(at, shape);
            (low, high) = (Min(low, value), Max(high, value));
        }

        return (low, high);
    }

    /// <summary>The least and the most over everything.</summary>
    public (double Low, double High) OverAll()
    {
        var starts = Starts().ToList();
        var (least, most) = (new Dictionary<(double, bool, int, double, bool), (RestShape Shape, double Value)>(),
            new Dictionary<(double, bool, int, double, bool), (RestShape Shape, double Value)>());
        if (IsWide(first) && second.MostRest > 0)
        {
            return (-Most(starts, null, -1), Most(starts, null, 1));
        }

        foreach (var at in IsWide(first) ? starts : starts.Take(3))
        {
            Fill(at);
            var rests = Rests(at);
            foreach (var shape in Shapes(at))
            {
                var value = Value(at, rests, shape);
                Keep(least, shape, -value);
                Keep(most, shape, value);
            }
        }

        return (-Most(starts, [.. least.Values.Select(v => v.Shape)], -1), Most(starts, [.. most.Values.Select(v => v.Shape)], 1));
    }

    /// <summary>Of every kind of shape the best.</summary>
    private static void Keep(Dictionary<(double, bool, int, double, bool), (RestShape Shape, double Value)> best, RestShape shape,
        double value)
    {
        var kind = (shape.Holders + shape.Small, shape.Uneven, shape.Tilt, Math.Min(3, shape.Blocks), shape.Dust);
        if (!double.IsNaN(value) && (!best.TryGetValue(kind, out var held) || value > held.Value))
        {
            best[kind] = (shape, value);
        }
    }

    private double Most(List<Point> starts, List<RestShape>? shapes, double sign)
    {
        var best = double.NegativeInfinity;
        foreach (var start in starts)
        {
            best = Math.Max(best, Climb(start, shapes, sign));
            if (shapes is not null && IsRange(first) && second.MostRest <= 0)
            {
                // Roundings can make up for a shape that is a little worse without them.
                best = shapes.Aggregate(best, (most, shape) => Math.Max(most, Climb(start, [shape], sign)));
            }
        }

        return best;
    }

    private double Climb(Point at, List<RestShape>? shapes, double sign)
    {
        var best = double.NegativeInfinity;
        for (var round = 0; round < 3; round++)
        {
            var (shape, value) = BestShape(at, shapes ?? Shapes(at), sign);
            if (double.IsInfinity(value))
            {
                return Math.Max(best, value);
            }

            var (moved, climbed) = Move(at, shape, value, sign);
            (moved, climbed) = Slide(moved, shape, climbed, sign);
            (moved, climbed) = OneByOne(moved, shape, climbed, sign);
            (moved, climbed) = ordered ? TwoByTwo(moved, shape, climbed, sign) : (moved, climbed);
            var gained = climbed > best + (1e-12 * Math.Abs(climbed));
            best = Math.Max(best, climbed);
            if (!gained || moved == at)
            {
                break;
            }

            at = moved;
        }

        return best;
    }

    private (RestShape Shape, double Value) BestShape(Point at, List<RestShape> shapes, double sign)
    {
        Fill(at);
        var rests = Rests(at);
        var best = (Shape: default(RestShape), Value: double.NegativeInfinity);
        var bestOfParts = best;
        foreach (var shape in rests is (0, 0) ? None : shapes)
        {
            var value = sign * Value(at, rests, shape);
            if (value > best.Value)
            {
                best = (shape, value);
            }

            if (value > bestOfParts.Value && shape is { Blocks: > 0 } && (shape.Size >= 0 || (rests.Second <= 0 && rests.First > 0)))
            {
                bestOfParts = (shape.Size >= 0
                    ? shape
                    : shape with { Size = Math.Min(1 / shape.Blocks, -shape.Size * at.TotalFirst / rests.First) }, value);
            }
        }

        best = Refine(at, best, sign);
        if (best.Shape is not { Blocks: > 0, Size: >= 0 } && Refine(at, bestOfParts, sign) is var refined && refined.Value > best.Value)
        {
            best = refined;
        }

        // What still grows with the number of parties has no limit, where nothing limits the number.
        var more = sign * Value(at, best.Shape, RestShape.Many * 1e3);
        return double.IsFinite(best.Value) && more > best.Value + (1e-2 * (1 + Math.Abs(best.Value)))
            ? (best.Shape, double.PositiveInfinity)
            : best;
    }

    /// <summary>The shape's parts a little larger or smaller, as long as that leads up.</summary>
    private (RestShape Shape, double Value) Refine(Point at, (RestShape Shape, double Value) best, double sign)
    {
        if (best.Shape.Blocks < 0 || !double.IsFinite(best.Value))
        {
            return best;
        }

        Fill(at);
        var rests = Rests(at);
        for (var (step, tries) = (0.05, 0); step > 1e-9 && tries < MostTries; tries++)
        {
            var before = best.Value;
            foreach (var by in (ReadOnlySpan<double>)[step, -step])
            {
                best = Better(at, rests, best, best.Shape with { Size = Math.Clamp(best.Shape.Size + by, 0, 1) }, sign,
                    best.Shape is { Blocks: > 0, Size: >= 0 });
                best = Better(at, rests, best, best.Shape with { Held = Math.Clamp(best.Shape.Held + by, 0, 1) }, sign,
                    best.Shape.Held >= 0);
                best = Better(at, rests, best, best.Shape with { Held = best.Shape.Held * (1 + by) }, sign, best.Shape.Held < 0);
                best = Better(at, rests, best, best.Shape with { Small = Math.Clamp(best.Shape.Small + by, 0, 0.5) }, sign,
                    best.Shape.Small > 0);
            }

            step = best.Value > before ? step : step / 2;
        }

        return best;
    }

    private (RestShape Shape, double Value) Better(
        Point at, (double First, double Second) rests, (RestShape Shape, double Value) best, RestShape shape, double sign, bool applies)
    {
        var value = applies ? sign * Value(at, rests, shape) : double.NaN;
        return value > best.Value ? (shape, value) : best;
    }

    private List<RestShape> Shapes(Point at)
    {
        var rests = Rests(at);
        if (rests is (0, 0))
        {
            return None;
        }

        var total = Math.Max(at.TotalFirst, double.Epsilon);
        var largest = at.First.OrderDescending().Take(4).SelectMany(w => new[] { w / total * (1 - 1e-9), w / total * (1 + 1e-9) });
        return RestShape.All(rests.Second > 0, [.. largest, threshold, threshold * (1 - 1e-9), threshold * (1 + 1e-9)],
            rests.First / total);
    }

    private double Value(Point at, RestShape shape, double many = RestShape.Many)
    {
        Fill(at);
        return Value(at, Rests(at), shape, many);
    }

    /// <summary>The value, when the groups hold the listed parties already.</summary>
    private double Value(Point at, (double First, double Second) rests, RestShape shape, double many = RestShape.Many)
    {
        var count = shape.Write(groups.AsSpan(parties), rests, (at.TotalFirst, at.TotalSecond), (first.Unit, second.Unit), many);
        return count < 0 ? double.NaN : formula(groups.AsSpan(0, parties + count), at.TotalFirst, at.TotalSecond);
    }

    private void Fill(Point at)
    {
        for (var i = 0; i < parties; i++)
        {
            groups[i] = new(at.First[i], at.Second[i]);
        }
    }

    private static (double First, double Second) Rests(Point at) => (Rest(at.First, at.TotalFirst), Rest(at.Second, at.TotalSecond));

    private static double Rest(double[] weights, double total) => total - weights.Sum() is var rest && rest > 1e-12 * total ? rest : 0;

    /// <summary>By how much rounding leaves a listed share of the first weights open at most.</summary>
    public double Rounding =>
        first.TotalLow > 0 ? first.Low.Zip(first.High, (low, high) => high - low).DefaultIfEmpty().Max() / first.TotalLow : 0;

    private static bool IsRange(WeightRange range) => !range.Low.AsSpan().SequenceEqual(range.High);

    private static double Min(double low, double value) => double.IsNaN(value) ? low : Math.Min(low, value);

    private static double Max(double high, double value) => double.IsNaN(value) ? high : Math.Max(high, value);

    /// <summary>One set of numbers that a document allows.</summary>
    private sealed record Point(double[] First, double[] Second, double TotalFirst, double TotalSecond)
    {
        public Point Towards(Point other, double part) =>
            this with { First = Between(First, other.First, part), Second = Between(Second, other.Second, part) };

        private static double[] Between(double[] from, double[] to, double part) => [.. from.Select((w, i) => w + (part * (to[i] - w)))];
    }
}
