namespace ElectionAnalysis;

/// <summary>The parties' shares and what is left for nobody listed, for totals from one number to another.</summary>
/// <param name="Low">The least share of every listed party.</param>
/// <param name="High">The most.</param>
/// <param name="Left">The least and the most that no listed party has.</param>
/// <param name="Unit">The least share that a party has which has any; 0 where there is no such least.</param>
internal readonly record struct ShareRange(double[] Low, double[] High, (double Low, double High) Left, double Unit)
{
    /// <summary>Whether a listed party's share is not given: it has some of what is left, or nothing.</summary>
    public bool IsOpen(int i) => Low[i] <= 0 && High[i] >= Left.High && High[i] > 0;

    /// <summary>The least shares alone, as if nothing were left.</summary>
    public ShareRange Leasts => this with { High = Low, Left = (0, 0) };

    /// <summary>The shares, for an open total in blocks of it.</summary>
    public static IEnumerable<ShareRange> Of(WeightRange range)
    {
        // Without a total there are no shares.
        foreach (var (from, to) in range.TotalHigh > 0 ? range.TotalBlocks(16) : [])
        {
            double[] low = [.. range.Low.Select(w => to > 0 ? w / to : 0)];
            var most = Slip(1 - low.Sum());
            double[] high = [.. range.High.Select((w, i) => Math.Min(low[i] + most, from > 0 ? w / from : w > 0 ? 1 : 0))];
            yield return new(low, high, (Slip(1 - high.Sum()), most), to > 0 ? range.Unit / to : 0);
        }
    }

    /// <summary>What is left of a total by rounding of the arithmetic is nothing.</summary>
    internal static double Slip(double rest) => rest > 1e-12 ? rest : 0;
}
