namespace ElectionAnalysis;

/// <summary>The votes of a party or candidate in one round and on one ballot. What the source does not give is null.</summary>
public sealed record BallotResult
{
    /// <summary>The round the source names, from 1; null where it names none.</summary>
    public int? Round { get; init; }

    public Ballot Ballot { get; init; }

    /// <summary>Votes won.</summary>
    public Sourced<long>? Votes { get; init; }

    /// <summary>Share of the vote as the source states it, 0–1.</summary>
    public Sourced<double>? VoteShare { get; init; }

    /// <summary>The change of the share as the source states it, in shares (0.05 is five points).</summary>
    public Sourced<double>? VoteShareChange { get; init; }

    /// <summary>What the writing of <see cref="Votes"/> leaves open, in votes: 50,000 for "1.2m", 0 for a number written out.</summary>
    internal double VotesTolerance { get; init; }

    /// <summary>Half a unit of the last digit of <see cref="VoteShare"/>, as a share.</summary>
    internal double VoteShareTolerance { get; init; }
}
