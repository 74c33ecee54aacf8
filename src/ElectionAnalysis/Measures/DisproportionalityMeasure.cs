namespace ElectionAnalysis;

/// <summary>A measure of how far seats depart from votes.</summary>
public sealed class DisproportionalityMeasure : Measure
{
    internal delegate MeasureValue Formulation(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats);

    internal DisproportionalityMeasure()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the votes of every party", "the seats of every party"];

    internal Formulation Compute { get; init; } = null!;

    /// <summary>A party's summand, from its shares of votes and seats, for worked steps; null when the formula is no sum over parties.</summary>
    internal Func<double, double, double>? Term { get; init; }

    /// <summary>What the summand is called in a table of steps.</summary>
    internal string TermName { get; init; } = "";

    /// <summary>The measure of one election.</summary>
    /// <param name="votes">Votes or vote shares; 0 for a party that won seats without any.</param>
    /// <param name="seats">Seats or seat shares, for the same parties in the same order; 0 for a party without seats.</param>
    /// <returns>The value; undefined when a total is zero, and where the formula divides by the votes of a party that has seats but none.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureValue Of(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats)
    {
        var totalVotes = PairedWeights.Totals(votes, seats, "of votes", "of seats", out var totalSeats);
        return totalVotes > 0 && totalSeats > 0 ? Compute(votes, seats, totalVotes, totalSeats)
            : MeasureValue.Undefined(votes.IsEmpty ? "there are no parties" : totalVotes > 0 ? "the total of seats is zero" : "the total of votes is zero");
    }
}
