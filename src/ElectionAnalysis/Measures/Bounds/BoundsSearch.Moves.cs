namespace ElectionAnalysis;

internal sealed partial class BoundsSearch
{
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

    /// <summary>Larger and smaller totals, as long as they lead up.</summary>
    private (Point At, double Value) Slide(Point at, RestShape shape, double value, double sign)
    {
        foreach (var isFirst in (ReadOnlySpan<bool>)[true, false])
        {
            var range = isFirst ? first : second;
            var span = range.TotalHigh - range.TotalLow;
            for (var step = span / 8; step > span * 1e-7; step /= 2)
            {
                foreach (var by in (ReadOnlySpan<double>)[step, -step])
                {
                    var total = Math.Clamp((isFirst ? at.TotalFirst : at.TotalSecond) + by, range.TotalLow, range.TotalHigh);
                    var next = isFirst ? at with { TotalFirst = total } : at with { TotalSecond = total };
                    if ((isFirst ? at.First : at.Second).Sum() <= total && sign * Value(next, shape) is var reached && reached > value)
                    {
                        (at, value) = (next, reached);
                    }
                }
            }
        }

        return (at, value);
    }

    /// <summary>One number after the other to either of its ends, where a formula jumps and slopes do not tell.</summary>
    private (Point At, double Value) OneByOne(Point at, RestShape shape, double value, double sign)
    {
        at = at with { First = [.. at.First], Second = [.. at.Second] };
        foreach (var (weights, range, total) in new[] { (at.First, first, at.TotalFirst), (at.Second, second, at.TotalSecond) })
        {
            for (var i = 0; i < parties; i++)
            {
                foreach (var end in (ReadOnlySpan<double>)[range.Low[i], range.High[i]])
                {
                    var here = weights[i];
                    weights[i] = end;
                    var reached = range.High[i] > range.Low[i] && weights.Sum() <= total ? sign * Value(at, shape) : double.NaN;
                    (weights[i], value) = reached > value ? (end, reached) : (here, value);
                }
            }
        }

        return (at, value);
    }

    /// <summary>Two numbers at once to their ends, where parties change places only so.</summary>
    private (Point At, double Value) TwoByTwo(Point at, RestShape shape, double value, double sign)
    {
        var (weights, open) = (at.First, Enumerable.Range(0, parties).Where(i => first.High[i] > first.Low[i]).ToList());
        foreach (var (i, j) in open.SelectMany(i => open.Where(j => j != i).Select(j => (i, j))))
        {
            var here = (weights[i], weights[j]);
            (weights[i], weights[j]) = (first.Low[i], first.High[j]);
            var reached = weights.Sum() <= at.TotalFirst ? sign * Value(at, shape) : double.NaN;
            (weights[i], weights[j], value) = reached > value ? (weights[i], weights[j], reached) : (here.Item1, here.Item2, value);
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
}
