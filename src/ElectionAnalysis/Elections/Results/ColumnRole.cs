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
    Votes,
    Share,
    Swing,
    Seats,
    SeatChange,
    PreviousVotes,
    PreviousShare,
    PreviousSeats,
}
