namespace ElectionAnalysis;

/// <summary>Two weights of every party, checked: before and after, or votes and seats.</summary>
internal static class PairedWeights
{
    /// <summary>The totals of both.</summary>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public static double Totals(ReadOnlySpan<double> first, ReadOnlySpan<double> second, string firstName, string secondName,
        out double totalSecond)
    {
        if (first.Length != second.Length)
        {
            throw new MeasureException($"There are {first.Length} weights {firstName} and {second.Length} {secondName}; give both for the same parties in the same order, 0 for a party that did not stand.");
        }

        double totalFirst = 0, smallest = 0;
        totalSecond = 0;
        for (var i = 0; i < first.Length; i++)
        {
            totalFirst += first[i];
            totalSecond += second[i];
            smallest = double.MinNative(smallest, double.MinNative(first[i], second[i]));
        }

        if (smallest < 0 || !double.IsFinite(totalFirst) || !double.IsFinite(totalSecond))
        {
            for (var i = 0; i < first.Length; i++)
            {
                Measure.CheckWeight(first[i], i);
                Measure.CheckWeight(second[i], i);
            }

            throw new MeasureException("The weights add up to more than a number can hold; scale them down.");
        }

        return totalFirst;
    }
}
