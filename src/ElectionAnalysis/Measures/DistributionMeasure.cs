namespace ElectionAnalysis;

/// <summary>A measure of how something is distributed over parties.</summary>
public sealed class DistributionMeasure : Measure
{
    internal delegate double Formulation(ReadOnlySpan<double> weights, in Distribution distribution);

    internal DistributionMeasure()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the weight (seats or votes) of every party"];

    internal Formulation Compute { get; init; } = null!;

    /// <summary>A party's summand, from its share and the largest share, for worked steps; null when the formula is no sum.</summary>
    internal Func<double, double, double>? Term { get; init; }

    /// <summary>What the summand is called in worked steps.</summary>
    internal string TermName { get; init; } = "term";

    /// <summary>The measure of some weights.</summary>
    /// <param name="weights">Seats, votes or shares, one per party, in any order; they need not add up to anything.</param>
    /// <returns>The value; undefined when there are no parties or the total is zero.</returns>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public MeasureValue Of(params ReadOnlySpan<double> weights)
    {
        var distribution = Distribution.Of(weights);
        return distribution.Total > 0 ? MeasureValue.Of(Compute(weights, distribution))
            : MeasureValue.Undefined(weights.IsEmpty ? "there are no parties" : "the total is zero");
    }
}
