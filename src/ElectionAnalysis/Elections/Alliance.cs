namespace ElectionAnalysis;

/// <summary>An alliance of parties in one election, with the totals of its parties.</summary>
/// <param name="Name">The alliance's name.</param>
/// <param name="Parties">Its listed parties, in the document's order.</param>
public sealed record Alliance(string Name, IReadOnlyList<PartyResult> Parties)
{
    /// <summary>The sum of its parties' seats; null when one of them is not given, because a part is no total.</summary>
    public long? Seats => Sum(p => p.Seats?.Value);

    /// <summary>Share of the seats of the whole house, 0–1; null when either is not given.</summary>
    public double? SeatShare => PartyResult.Share(Seats, Parties[0].House);

    /// <summary>The sum of its parties' previous seats; null when one of them is not given.</summary>
    public long? PreviousSeats => Sum(p => p.PreviousSeats?.Value);

    /// <summary>The sum of its parties' votes in the election's main round and ballot; null when one of them is not given.</summary>
    public long? Votes => Sum(p => p.Votes?.Value);

    /// <summary>The sum of its parties' shares, 0–1, in the election's main round and ballot; null when one of them is not given.</summary>
    public double? VoteShare => Parties.All(p => p.VoteShare is not null) ? (double)Parties.Sum(p => (decimal)p.VoteShare!.Value) : null;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private long? Sum(Func<PartyResult, long?> value) => Parties.All(p => value(p) is not null) ? Parties.Sum(p => value(p)!.Value) : null;
}
