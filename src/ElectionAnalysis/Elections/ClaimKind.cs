namespace ElectionAnalysis;

/// <summary>What a <see cref="Claim"/> states. In tables the names are in snake case: <c>seats_won</c>.</summary>
public enum ClaimKind
{
    SeatsWon,

    /// <summary>Seats gained (positive) or lost (negative) since the previous election.</summary>
    SeatChange,

    /// <summary>Seats held before, or won at the previous election.</summary>
    PreviousSeats,

    /// <summary>Seats of the house, or those up for election.</summary>
    HouseSeats,

    PreviousHouseSeats,

    /// <summary>Seats that a majority takes.</summary>
    MajoritySeats,

    /// <summary>Registered voters.</summary>
    Registered,

    /// <summary>Ballots cast.</summary>
    Cast,

    /// <summary>Valid ballots.</summary>
    Valid,

    /// <summary>Invalid ballots.</summary>
    Invalid,

    /// <summary>Blank ballots.</summary>
    Blank,

    /// <summary>Turnout, 0–1.</summary>
    Turnout,

    /// <summary>The change of the turnout, in shares (0.05 is five points).</summary>
    TurnoutChange,

    /// <summary>The share of registered voters who did not vote, 0–1.</summary>
    Abstention,

    /// <summary>Registered voters who did not vote.</summary>
    Abstained,

    /// <summary>Votes won.</summary>
    Votes,

    /// <summary>A share of the vote, 0–1.</summary>
    VoteShare,

    /// <summary>The change of a share of the vote, in shares.</summary>
    VoteShareChange,

    /// <summary>A share of the vote at the previous election, 0–1.</summary>
    PreviousVoteShare,

    /// <summary>Members of an electoral college won.</summary>
    ElectoralVotes,

    /// <summary>States or provinces carried.</summary>
    StatesCarried,

    /// <summary>Candidates, of a party or in total.</summary>
    Candidates,

    /// <summary>The share of the vote that a list needs, 0–1.</summary>
    Threshold,

    /// <summary>Votes between the first and the second.</summary>
    VoteMargin,

    /// <summary>Share of the vote between the first and the second, 0–1.</summary>
    ShareMargin,

    /// <summary>Votes in the election of an office by the house.</summary>
    OfficeVotes,

    /// <summary>The day of a voting round.</summary>
    RoundDate,
}
