namespace ElectionAnalysis;

/// <summary>What the cells of a column in a table of results are.</summary>
internal enum ColumnRole
{
    None,
    Party,
    Candidate,

    /// <summary>Both in one cell: "Ann Lee – Alpha".</summary>
    CandidateAndParty,
    Alliance,

    /// <summary>What was won on one of two ballots, which is no party's whole.</summary>
    SeatsOfBallot,
    Votes,
    Share,
    Swing,
    Seats,
    SeatChange,
    PreviousVotes,
    PreviousShare,
    PreviousSeats,
}
