namespace ElectionAnalysis;

/// <summary>The seats that an electoral system makes of votes.</summary>
public sealed partial record SystemResult
{
    internal SystemResult()
    {
    }

    /// <summary>The system.</summary>
    public required ElectoralSystem System { get; init; }

    /// <summary>The parties.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The votes of each for its list, in the whole country.</summary>
    public required IReadOnlyList<double> Votes { get; init; }

    /// <summary>All valid votes, of which vote shares are; those of the parties together where they were not given.</summary>
    public required double ValidVotes { get; init; }

    /// <summary>The seats of each that are certain.</summary>
    public required IReadOnlyList<int> Seats { get; init; }

    /// <summary>The seats of each by tier, in the system's order; below zero where a tier takes overhang away.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> TierSeats { get; init; }

    /// <summary>tier, area, party, seats: every area's seats.</summary>
    public required Table Areas { get; init; }

    /// <summary>Who ties where for how many seats, which the law decides and not arithmetic.</summary>
    public required IReadOnlyList<string> Ties { get; init; }

    /// <summary>What else a reader must know, such as how many seats the house grew by.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>All seats given.</summary>
    public int House => Seats.Sum();

    /// <summary>Every party with votes or seats, the one with most seats first.</summary>
    /// <returns>party, votes, vote_share, the seats of each tier where there are several, seats, seat_share.</returns>
    public Table ToTable()
    {
        var order = Enumerable.Range(0, Parties.Count).OrderByDescending(p => Seats[p]).ThenByDescending(p => Votes[p]).ToArray();
        var (votes, house) = (Math.Max(ValidVotes, double.Epsilon), Math.Max(House, 1));
        return new(
        [
            Column.OfText("party", order.Select(p => Parties[p])),
            Column.Of("votes", order.Select(p => Votes[p])),
            Column.Of("vote_share", order.Select(p => Votes[p] / votes)),
            .. System.Tiers.Count < 2 ? [] : System.Tiers.Select((t, i) => Column.Of(Invariant($"{t.Name}_{i + 1}"), order.Select(p => TierSeats[i][p]))),
            Column.Of("seats", order.Select(p => Seats[p])),
            Column.Of("seat_share", order.Select(p => (double)Seats[p] / house)),
        ]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{System.Name}: " + string.Join(", ", Enumerable.Range(0, Parties.Count).Where(p => Seats[p] > 0)
        .OrderByDescending(p => Seats[p]).Select(p => Invariant($"{Parties[p]} {Seats[p]}"))) + string.Concat(Ties.Select(t => $"; {t}"));
}
