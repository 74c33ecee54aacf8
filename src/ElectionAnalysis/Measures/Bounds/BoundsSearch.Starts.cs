namespace ElectionAnalysis;

internal sealed partial class BoundsSearch
{
    private IEnumerable<Point> Starts()
    {
        foreach (var totalFirst in Totals(first))
        {
            foreach (var totalSecond in Totals(second))
            {
                yield return Start(totalFirst, totalSecond);
                if (IsRange(first) || IsRange(second))
                {
                    yield return Alike(totalFirst, totalSecond);
                    yield return new([.. first.Low], [.. second.Low], totalFirst, totalSecond);
                }
            }
        }
    }

    /// <summary>The ends, the middle, and where the total is wide open, some between.</summary>
    private static IEnumerable<double> Totals(WeightRange range)
    {
        var (low, span) = (range.TotalLow, range.TotalHigh - range.TotalLow);
        double[] between = IsWide(range) ? [low + (span / 500), low + (span / 50), low + (span / 8), low + (span / 2)] : [];
        return between.Concat([range.Total, low, range.TotalHigh]).Distinct();
    }

    private static bool IsWide(WeightRange range) => range.TotalHigh - range.TotalLow > 0.01 * range.TotalHigh;

    private Point Start(double totalFirst, double totalSecond) =>
        new(Within(first.Middle, first, totalFirst), Within(second.Middle, second, totalSecond), totalFirst, totalSecond);

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
}
