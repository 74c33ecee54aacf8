namespace ElectionAnalysis;

/// <summary>Ranges that Golosov's and Molinar's numbers cannot leave, by blocks of the largest share.</summary>
/// <remarks>
/// Where the largest share lies from a to b, every other party's term is monotone in its share and in the largest. Terms for
/// their share of the rest lie between those of single units and of parties as large as there can be.
/// </remarks>
internal sealed class LargestShareBounds
{
    private const int Blocks = 200;

    private readonly double[] low;
    private readonly double[] high;
    private readonly double unit;
    private readonly (double Low, double High) rest;

    /// <param name="range">The weights.</param>
    /// <param name="from">The least total.</param>
    /// <param name="to">The most.</param>
    public LargestShareBounds(WeightRange range, double from, double to)
    {
        low = [.. range.Low.Select(w => w / to)];
        high = [.. range.High.Select(w => Math.Min(1, w / from))];
        unit = range.Unit / to;
        rest = (Math.Max(0, 1 - high.Sum()), Math.Max(0, 1 - low.Sum()));
    }

    /// <summary>The range.</summary>
    /// <param name="golosov">Whether of Golosov's number; else of Molinar's.</param>
    public (double Low, double High) Of(bool golosov)
    {
        Func<double, double, bool, (double Low, double High)> block = golosov ? Golosov : Molinar;
        var (least, most) = (low.Max(), high.Max());
        var (lowest, highest) = block(least, most, true);
        for (var i = 0; i < Blocks && rest.High >= least; i++)
        {
            var width = (rest.High - least) / Blocks;
            var (down, up) = block(least + (i * width), least + ((i + 1) * width), false);
            (lowest, highest) = (Math.Min(lowest, down), Math.Max(highest, up));
        }

        return (lowest, highest);
    }

    private (double Low, double High) Molinar(double a, double b, bool listed)
    {
        var (least, most) = Others(a, b, listed);
        var (fewest, largest) = (least * unit, most * Math.Min(b, most));
        foreach (var share in low)
        {
            fewest += share * share;
        }

        foreach (var share in high)
        {
            largest += Math.Min(share, b) * Math.Min(share, b);
        }

        (fewest, largest) = listed ? (Math.Max(0, fewest - (a * a)), largest - (b * b)) : (fewest, largest);
        static double Number(double squares, double first) => 1 + (squares / (((first * first) + squares) * ((first * first) + squares)));
        return (Math.Min(Number(fewest, b), Number(largest, b)), Number(Math.Clamp(a * a, fewest, Math.Max(fewest, largest)), a));
    }

    private (double Low, double High) Golosov(double a, double b, bool listed)
    {
        static double Term(double p, double first) => p / (p + (first * first) - (p * p));
        var (little, much) = Others(a, b, listed);
        var size = Math.Min(Math.Min(much, b), 0.5);
        var (fewest, most) = (1 + (little / ((b * b) + size - (size * size))), 1 + (much / ((a * a) + unit - (unit * unit))));
        foreach (var share in low)
        {
            fewest += Term(share, b);
        }

        foreach (var share in high)
        {
            most += Term(Math.Min(share, b), a);
        }

        // The largest listed party is no other; its term is replaced by 1.
        return listed ? (fewest - Term(a, b), most - Term(b, a)) : (fewest, most);
    }

    /// <summary>What the unlisted parties have, but for the largest where it is one of them.</summary>
    private (double Least, double Most) Others(double a, double b, bool listed) =>
        listed ? rest : (Math.Max(0, rest.Low - b), Math.Max(0, rest.High - a));
}
