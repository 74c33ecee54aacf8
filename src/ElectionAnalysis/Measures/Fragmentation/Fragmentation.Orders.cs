namespace ElectionAnalysis;

/// <content>Measures with a parameter.</content>
public static partial class Fragmentation
{
    /// <summary>
    /// Hill's diversity number of order q: 0 counts the parties, 1 is Wildgen's, 2 Laakso and Taagepera's, infinity 1/p₁.
    /// </summary>
    /// <param name="q">The order, 0 to infinity.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is negative or not a number.</exception>
    public static DistributionMeasure Hill(double q)
    {
        if (!(q >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(q), q, "The order of a Hill number is 0 or more.");
        }

        var order = double.IsPositiveInfinity(q) ? "infinity" : q.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new()
        {
            Key = $"hill_{order}",
            Name = "Hill number",
            Variant = $"order {order}",
            Family = MeasureFamily.Fragmentation,
            Formula = @"{}^{q}D = \left(\sum_i p_i^q\right)^{1/(1-q)}",
            Citation = "Hill, M. O. (1973). Diversity and evenness: a unifying notation and its consequences. Ecology 54(2), 427–432.",
            Range = "1 to the number of parties",
            Unit = MeasureUnit.Number,
            Closing = q switch { 0 => "the number of parties with a share", 1 => "exp(Σ(−p·ln p))", double.PositiveInfinity => "1 ÷ p₁",
                _ => "(Σp^q)^(1 ÷ (1 − q))" },
            Terms = q switch
            {
                0 => [new("counted", static (p, _) => p > 0 ? 1 : 0)],
                1 => [new("−p·ln p", static (p, _) => p > 0 ? -p * Math.Log(p) : 0)],
                double.PositiveInfinity => [],
                _ => [new("p^q", (p, _) => p > 0 ? Math.Pow(p, q) : 0)],
            },
            Note = "The higher the order, the less small parties count.",
            Grouped = (groups, total, _) => HillOf(groups, total, q),
            Rule = q is 2 ? RestRule.Mean : RestRule.None,
            Compute = q switch
            {
                0 => static (weights, in _) => weights.Length - weights.Count(0.0),
                1 => static (weights, in d) => ExponentialEntropy(weights, d.Total),
                double.PositiveInfinity => static (_, in d) => 1 / d.LargestShare,
                _ => (weights, in d) => PowerMean(weights, d, q),
            },
        };
    }

    /// <summary>The share of the n largest parties together.</summary>
    /// <param name="n">How many, 1 to 32.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is out of range.</exception>
    public static DistributionMeasure Concentration(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 32);
        return new()
        {
            Key = Invariant($"concentration_{n}"),
            Name = "Concentration ratio",
            Variant = Invariant($"{n} largest"),
            Family = MeasureFamily.Fragmentation,
            Formula = @"C_n = \sum_{i=1}^{n} p_{(i)}",
            Citation =
                "Siaroff, A. (2003). Two-and-a-half-party systems and the comparative role of the 'half'. Party Politics 9(3), 267–290.",
            Range = "n ÷ number of parties, to 1",
            Unit = MeasureUnit.Share,
            Closing = Invariant($"the sum of the {n} largest shares"),
            Note = "Reads off the table what few parties hold together.",
            Grouped = (groups, total, _) => TopOf(groups, total, n),
            Compute = (weights, in d) => TopSum(weights, n) / d.Total,
        };
    }

    private static double ExponentialEntropy(ReadOnlySpan<double> weights, double total)
    {
        var entropy = 0.0;
        foreach (var weight in weights)
        {
            if (weight > 0)
            {
                var p = weight / total;
                entropy -= p * Math.Log(p);
            }
        }

        return Math.Exp(entropy);
    }

    /// <summary>Relative to the largest share, so that no power under- or overflows.</summary>
    private static double PowerMean(ReadOnlySpan<double> weights, in Distribution d, double q)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (weight > 0)
            {
                sum += Math.Pow(weight / d.Largest, q);
            }
        }

        return Math.Exp(((q * Math.Log(d.LargestShare)) + Math.Log(sum)) / (1 - q));
    }

    private static double TopSum(ReadOnlySpan<double> weights, int n)
    {
        Span<double> top = stackalloc double[n];
        foreach (var weight in weights)
        {
            var held = weight;
            for (var i = 0; i < n && held > 0; i++)
            {
                if (held > top[i])
                {
                    (top[i], held) = (held, top[i]);
                }
            }
        }

        var sum = 0.0;
        foreach (var value in top)
        {
            sum += value;
        }

        return sum;
    }
}
