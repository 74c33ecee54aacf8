namespace ElectionAnalysis;

/// <summary>Weights of the listed parties and of all, as far as they are known.</summary>
/// <param name="Low">The least of every listed party.</param>
/// <param name="Middle">The number as given; halfway where none is.</param>
/// <param name="High">The most.</param>
/// <param name="TotalLow">The least that all have together.</param>
/// <param name="Total">The total that the value is computed by.</param>
/// <param name="TotalHigh">The most.</param>
/// <param name="Unit">The least that a party has which has any: a seat, a vote; 0 where there is no such least.</param>
internal sealed record WeightRange(double[] Low, double[] Middle, double[] High, double TotalLow, double Total, double TotalHigh,
    double Unit)
{
    private const int MostTotals = 200;
    private const double Endless = 1e4;

    /// <summary>Numbers known exactly, of which nothing is missing.</summary>
    public static WeightRange Exactly(double[] weights, double unit = 0) =>
        new(weights, weights, weights, weights.Sum(), weights.Sum(), weights.Sum(), unit);

    /// <summary>The most that nobody listed can have.</summary>
    public double MostRest => Math.Max(0, TotalHigh - Low.Sum());

    /// <summary>What nobody listed has, where the value is computed.</summary>
    public double Rest => Slip(Total - Middle.Sum());

    /// <summary>Whether every number is known and none is missing.</summary>
    public bool IsExact => Slip(MostRest) == 0;

    /// <summary>What the value is computed by, as if it were known exactly.</summary>
    public WeightRange AtValue => new(Middle, Middle, Middle, Total, Total, Total, Unit);

    /// <summary>
    /// An open total in blocks, so that what holds for every total of a block is near what holds for each; few seats or votes one by
    /// one.
    /// </summary>
    /// <param name="most">How many blocks at most, of which none is a single total.</param>
    public IEnumerable<(double From, double To)> TotalBlocks(int most)
    {
        var low = Math.Max(TotalLow, Low.Sum());
        if (Unit.Equals(1) && double.IsInteger(low) && double.IsInteger(TotalHigh) && TotalHigh - low is > 0 and < MostTotals)
        {
            for (var total = low; total <= TotalHigh; total++)
            {
                yield return (total, total);
            }

            yield break;
        }

        if (double.IsInfinity(TotalHigh) && low > 0)
        {
            // Small steps at first: what is near the least makes the narrowest difference.
            for (var (from, step) = (low, 1.0005); from < low * Endless; step = Math.Pow(step, 1.2))
            {
                var to = from * step < low * Endless ? from * step : double.PositiveInfinity;
                yield return (from, to);
                from = to;
            }

            yield break;
        }

        var ratio = Math.Max(1, TotalHigh / low);
        var blocks = double.IsFinite(ratio) ? Math.Clamp((int)Math.Ceiling(Math.Log(ratio) / 0.001), 1, most) : 1;
        for (var i = 0; i < blocks; i++)
        {
            yield return (low * Math.Pow(ratio, i / (double)blocks),
                i == blocks - 1 ? Math.Max(low, TotalHigh) : low * Math.Pow(ratio, (i + 1) / (double)blocks));
        }
    }

    /// <summary>What is left of a total by rounding of the arithmetic is nothing.</summary>
    private double Slip(double rest) => double.IsFinite(rest) && rest <= 1e-12 * Math.Max(1, TotalHigh) ? 0 : rest;
}
