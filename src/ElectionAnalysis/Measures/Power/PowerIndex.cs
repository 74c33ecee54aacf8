namespace ElectionAnalysis;

/// <summary>
/// A measure of how much a party's seats let it decide. Coalitions are counted exactly; only the last division is rounded.
/// </summary>
public sealed class PowerIndex : Measure
{
    internal PowerIndex()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the seats of every party", "the seats needed for a decision"];

    internal override WorkedExample Example => new(
        "Four parties with 4, 2, 1 and 1 seats; 5 decide.",
        new VotingGame(["A", "B", "C", "D"], [4, 2, 1, 1], 5).Measure(this));

    private protected override string OtherDoor => "Ask election.VotingGame().Measure(…).";

    /// <summary>What is counted of every party, by a number from 1: of members, of critical members, of places in an order.</summary>
    internal Func<ICoalitionCounts, double[][]> Parts { get; init; } = null!;

    /// <summary>What a part is called; {0} is its number.</summary>
    internal string PartName { get; init; } = "";

    /// <summary>Whether each part is divided by its number.</summary>
    internal bool Divided { get; init; }

    /// <summary>Whether the values are divided by their sum.</summary>
    internal bool Normalised { get; init; }

    /// <summary>Every party's power.</summary>
    /// <param name="seats">The seats of every party.</param>
    /// <param name="quota">The seats needed for a decision; a coalition with at least so many wins.</param>
    /// <returns>One value per party, in the same order; a party without seats has none and 0.</returns>
    /// <exception cref="MeasureException">
    /// A number is negative, no coalition can reach the quota, or the game is too large to count.
    /// </exception>
    public IReadOnlyList<double> Of(ReadOnlySpan<int> seats, int quota) =>
        new VotingGame(Numbered(seats.Length), seats, quota).Measure(this).Power;

    internal double[] Of(double[][] parts)
    {
        var values = Array.ConvertAll(parts, p => p.Index().Sum(part => Divided ? part.Item / (part.Index + 1) : part.Item));
        var total = values.Sum();
        return Normalised && total > 0 ? Array.ConvertAll(values, v => v / total) : values;
    }
}
