namespace ElectionAnalysis;

/// <summary>What one pass over the weights of parties tells: every formula starts from it.</summary>
internal readonly struct Distribution
{
    private Distribution(double total, double squaredShares, double largest)
    {
        Total = total;
        SquaredShares = squaredShares;
        Largest = largest;
    }

    public double Total { get; }

    /// <summary>The sum of the squared shares.</summary>
    public double SquaredShares { get; }

    public double Largest { get; }

    public double LargestShare => Largest / Total;

    /// <param name="weights">The parties' weights.</param>
    /// <param name="nobody">Weight that counts in the total and belongs to nobody.</param>
    public static Distribution Of(ReadOnlySpan<double> weights, double nobody = 0)
    {
        double total = nobody, squares = 0, largest = 0, smallest = 0;
        foreach (var weight in weights)
        {
            total += weight;
            squares += weight * weight;
            largest = double.MaxNative(largest, weight);
            smallest = double.MinNative(smallest, weight);
        }

        if (smallest < 0 || !double.IsFinite(total))
        {
            for (var i = 0; i < weights.Length; i++)
            {
                Measure.CheckWeight(weights[i], i);
            }

            throw new MeasureException("The weights add up to more than a number can hold; scale them down.");
        }

        // Squares of very large or very small weights leave the range of numbers though the shares are fine.
        if (total > 0 && (!double.IsFinite(squares) || squares < 1e-280))
        {
            squares = 0;
            foreach (var weight in weights)
            {
                squares += weight / total * (weight / total);
            }

            return new(total, squares, largest);
        }

        return new(total, squares / (total * total), largest);
    }
}
