namespace ElectionAnalysis;

/// <content>The formulas over groups of parties that are alike.</content>
public static partial class Fragmentation
{
    private static double Squares(ReadOnlySpan<PartyGroup> groups, double total)
    {
        var sum = 0.0;
        foreach (var (weight, _, count) in groups)
        {
            var p = weight / total;
            sum += p * p * count;
        }

        return sum;
    }

    private static double Top(ReadOnlySpan<PartyGroup> groups, double total)
    {
        var largest = 0.0;
        foreach (var group in groups)
        {
            largest = Math.Max(largest, group.First);
        }

        return largest / total;
    }

    private static double GolosovOf(ReadOnlySpan<PartyGroup> groups, double total)
    {
        var (sum, largest) = (0.0, Top(groups, total));
        foreach (var (weight, _, count) in groups)
        {
            var p = weight / total;
            sum += weight > 0 ? count * p / (p + (largest * largest) - (p * p)) : 0;
        }

        return sum;
    }

    private static double HillOf(ReadOnlySpan<PartyGroup> groups, double total, double q)
    {
        if (double.IsPositiveInfinity(q))
        {
            return 1 / Top(groups, total);
        }

        var sum = 0.0;
        foreach (var (weight, _, count) in groups)
        {
            if (weight > 0)
            {
                var p = weight / total;
                sum += count * (q switch { 0 => 1, 1 => -p * Math.Log(p), 2 => p * p, _ => Math.Pow(p, q) });
            }
        }

        return q switch { 1 => Math.Exp(sum), _ => Math.Pow(sum, 1 / (1 - q)) };
    }

    private static double TopOf(ReadOnlySpan<PartyGroup> groups, double total, int n)
    {
        Span<PartyGroup> top = stackalloc PartyGroup[n];
        foreach (var group in groups)
        {
            var held = group;
            for (var i = 0; i < n && held.First > 0; i++)
            {
                if (held.First > top[i].First)
                {
                    (top[i], held) = (held, top[i]);
                }
            }
        }

        var (sum, left) = (0.0, (double)n);
        foreach (var (weight, _, count) in top)
        {
            var taken = Math.Min(left, count);
            sum += taken * weight;
            left -= taken;
        }

        return sum / total;
    }
}
