namespace ElectionAnalysis;

/// <summary>The law around a method: who takes part, and what everybody gets who does.</summary>
public sealed record SeatRules
{
    /// <summary>What a party must reach to take part; null when every party with a vote does.</summary>
    public Threshold? Threshold { get; init; }

    /// <summary>Seats that every party gets which takes part, such as 1 for each state of the United States.</summary>
    public int MinimumSeats { get; init; }

    /// <summary>Seats each party has won by other ways, such as in districts, for <see cref="Threshold.OfSeatsWon"/>.</summary>
    public IReadOnlyList<int>? SeatsWon { get; init; }

    /// <summary>
    /// The votes that a threshold is a share of, when they are more than those of the parties listed, such as with blank ballots;
    /// null for the sum of the parties.
    /// </summary>
    public double? VotesCounted { get; init; }

    internal bool[] Passes(ExactVotes exact)
    {
        if (SeatsWon is { } won && won.Count != exact.Count)
        {
            throw new MeasureException($"There are {exact.Count} parties and {won.Count} numbers of seats won; give every party one.");
        }

        var total = exact.Total;
        if (VotesCounted is { } counted)
        {
            Measure.CheckWeight(counted, exact.Count);
            var (digits, decimals) = ExactVotes.Parse(counted);

            // Compared at the parties' own scale, rounded down by less than its last decimal.
            total = digits * exact.Scale / System.Numerics.BigInteger.Pow(10, decimals);
            if (total < exact.Total)
            {
                throw new MeasureException(Invariant($"The parties have more votes than the {counted} counted; give all votes, or none."));
            }
        }

        var passes = new bool[exact.Count];
        for (var i = 0; i < exact.Count; i++)
        {
            passes[i] = Threshold is null || Threshold.Passes(exact[i], total, SeatsWon?[i]);
        }

        return passes;
    }
}
