namespace ElectionAnalysis;

/// <summary>
/// The least and the most that a formula gives over everything a document allows: every way to share out what belongs to no
/// listed party, every number that the rounding of the listed ones admits, every total.
/// </summary>
internal sealed class BoundsSearch
{
    private const int MostSteps = 8;

    private readonly GroupFormulation formula;
    private readonly WeightRange first;
    private readonly WeightRange second;
    private readonly int parties;
    private readonly PartyGroup[] groups;
    private readonly double[] sizes;

    /// <param name="formula">The formula.</param>
    /// <param name="first">The first weights.</param>
    /// <param name="second">The second, of the same parties; null where the formula takes one.</param>
    /// <param name="threshold">The share from which the formula counts a party; 0 for none.</param>
    public BoundsSearch(GroupFormulation formula, WeightRange first, WeightRange? second, double threshold)
    {
        parties = first.Low.Length;
        var none = new double[parties];
        (this.formula, this.first) = (formula, first);
        this.second = second ?? new(none, none, none, 0, 0, 0, 0);
        groups = new PartyGroup[parties + RestShape.MostGroups];
        var largest = first.Middle.OrderDescending().Take(4).Select(w => first.Total > 0 ? w / first.Total : 0).SelectMany(s => new[] { s * (1 - 1e-9), s * (1 + 1e-9) });
        sizes = [.. largest, threshold, threshold * (1 - 1e-9)];
    }

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
    public (double Low, double High) OverAll() => (-Most(-1), Most(1));

    private double Most(double sign)
    {
        var best = double.NegativeInfinity;
        foreach (var start in Starts())
        {
            best = Math.Max(best, Climb(start, sign));
        }

        return best;
    }

    private double Climb(Point at, double sign)
    {
        var best = double.NegativeInfinity;
        for (var round = 0; round < 3; round++)
        {
            var (shape, value) = BestShape(at, sign);
            if (double.IsNegativeInfinity(value) || double.IsPositiveInfinity(value))
            {
                return Math.Max(best, value);
            }

            var (moved, climbed) = Move(at, shape, value, sign);
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

    private (RestShape Shape, double Value) BestShape(Point at, double sign)
    {
        var best = (Shape: default(RestShape), Value: double.NegativeInfinity);
        foreach (var shape in Shapes(at))
        {
            var value = sign * Value(at, shape);
            if (value > best.Value)
            {
                best = (shape, value);
            }
        }

        // What still grows with the number of parties has no limit, where nothing limits the number.
        if (Value(at, best.Shape, RestShape.Many * 1e3) * sign is var more && double.IsFinite(best.Value) && more > best.Value + (1e-2 * (1 + Math.Abs(best.Value))))
        {
            return (best.Shape, double.PositiveInfinity);
        }

        return best;
    }

    private List<RestShape> Shapes(Point at)
    {
        var (firstRest, secondRest) = Rests(at);
        return firstRest <= 0 && secondRest <= 0 ? [default] : RestShape.All(secondRest > 0, sizes, at.TotalFirst > 0 ? firstRest / at.TotalFirst : 0);
    }

    /// <summary>Steps along the slopes within what rounding admits, as far as they lead up.</summary>
    private (Point At, double Value) Move(Point at, RestShape shape, double value, double sign)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var target = new Point(
                Aim(at.First, first, at.TotalFirst, Slopes(at, shape, sign, isFirst: true)),
                Aim(at.Second, second, at.TotalSecond, Slopes(at, shape, sign, isFirst: false)), at.TotalFirst, at.TotalSecond);
            var moved = false;
            foreach (var part in (ReadOnlySpan<double>)[1, 0.5, 0.2, 0.05])
            {
                var next = at.Towards(target, part);
                var reached = sign * Value(next, shape);
                if (reached > value + (1e-13 * Math.Abs(value)))
                {
                    (at, value, moved) = (next, reached, true);
                    break;
                }
            }

            if (!moved)
            {
                break;
            }
        }

        return (at, value);
    }

    private double[] Slopes(Point at, RestShape shape, double sign, bool isFirst)
    {
        var range = isFirst ? first : second;
        var weights = isFirst ? at.First : at.Second;
        var slopes = new double[parties];
        for (var i = 0; i < parties; i++)
        {
            if (range.High[i] > range.Low[i])
            {
                var here = weights[i];
                weights[i] = range.High[i];
                var up = Value(at, shape);
                weights[i] = range.Low[i];
                var down = Value(at, shape);
                weights[i] = here;
                slopes[i] = sign * (up - down) / (range.High[i] - range.Low[i]);
                slopes[i] = double.IsNaN(slopes[i]) ? 0 : slopes[i];
            }
        }

        return slopes;
    }

    /// <summary>The corner that the slopes point to, as far as the total has room.</summary>
    private static double[] Aim(double[] from, WeightRange range, double total, double[] slopes)
    {
        var aim = new double[from.Length];
        var over = -total;
        for (var i = 0; i < aim.Length; i++)
        {
            aim[i] = slopes[i] > 0 ? range.High[i] : slopes[i] < 0 ? range.Low[i] : from[i];
            over += aim[i];
        }

        if (over > 0)
        {
            foreach (var i in Enumerable.Range(0, aim.Length).OrderBy(i => slopes[i]))
            {
                var less = Math.Min(over, aim[i] - range.Low[i]);
                aim[i] -= less;
                over -= less;
                if (over <= 0)
                {
                    break;
                }
            }
        }

        return aim;
    }

    private double Value(Point at, RestShape shape, double many = RestShape.Many)
    {
        Fill(at);
        var count = shape.Write(groups.AsSpan(parties), Rests(at), (at.TotalFirst, at.TotalSecond), (first.Unit, second.Unit), many);
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

    private IEnumerable<Point> Starts()
    {
        foreach (var totalFirst in new[] { first.Total, first.TotalLow, first.TotalHigh }.Distinct())
        {
            foreach (var totalSecond in new[] { second.Total, second.TotalLow, second.TotalHigh }.Distinct())
            {
                yield return Start(totalFirst, totalSecond);
                yield return Alike(totalFirst, totalSecond);
            }
        }
    }

    private Point Start(double totalFirst, double totalSecond) => new(Within(first.Middle, first, totalFirst), Within(second.Middle, second, totalSecond), totalFirst, totalSecond);

    /// <summary>Where the two weights of every party are as near to each other as they can be.</summary>
    private Point Alike(double totalFirst, double totalSecond)
    {
        var near = new double[parties];
        var seats = Within(second.Middle, second, totalSecond);
        for (var i = 0; i < parties; i++)
        {
            near[i] = Math.Clamp(totalSecond > 0 ? seats[i] / totalSecond * totalFirst : first.Middle[i], first.Low[i], first.High[i]);
        }

        return new(Within(near, first, totalFirst), seats, totalFirst, totalSecond);
    }

    /// <summary>The weights, drawn down towards their least where together they are more than the total.</summary>
    private static double[] Within(double[] weights, WeightRange range, double total)
    {
        var (sum, least) = (weights.Sum(), range.Low.Sum());
        if (sum <= total || sum <= least)
        {
            return [.. weights];
        }

        var part = Math.Clamp((total - least) / (sum - least), 0, 1);
        return [.. weights.Select((w, i) => range.Low[i] + (part * (w - range.Low[i])))];
    }

    private static double Min(double low, double value) => double.IsNaN(value) ? low : Math.Min(low, value);

    private static double Max(double high, double value) => double.IsNaN(value) ? high : Math.Max(high, value);

    /// <summary>One set of numbers that a document allows.</summary>
    private sealed record Point(double[] First, double[] Second, double TotalFirst, double TotalSecond)
    {
        public Point Towards(Point other, double part) => this with { First = Between(First, other.First, part), Second = Between(Second, other.Second, part) };

        private static double[] Between(double[] from, double[] to, double part) => [.. from.Select((w, i) => w + (part * (to[i] - w)))];
    }
}
