namespace ElectionAnalysis;

/// <summary>The checks. In tables the names are in snake case: <c>seats_sum</c>.</summary>
public enum CheckKind
{
    /// <summary>The parties' seats against the seats up for election.</summary>
    SeatsSum,

    /// <summary>A majority against the house.</summary>
    Majority,

    /// <summary>A seat change against the seats now and then.</summary>
    SeatChange,

    /// <summary>The previous seats against the previous house.</summary>
    PreviousSeats,

    /// <summary>A turnout that is no share.</summary>
    TurnoutRange,

    /// <summary>A turnout against cast and registered.</summary>
    Turnout,

    /// <summary>Valid ballots are at most those cast.</summary>
    ValidInCast,

    /// <summary>Valid and invalid ballots against those cast.</summary>
    ValidAndInvalid,

    /// <summary>Ballots cast are at most the voters registered.</summary>
    CastInRegistered,

    /// <summary>A share of the vote against the votes.</summary>
    VoteShare,

    /// <summary>The parties' shares against 100%.</summary>
    VoteShareSum,

    /// <summary>The parties' votes against the valid votes.</summary>
    VotesSum,

    /// <summary>A change of the share against the shares now and then.</summary>
    Swing,

    /// <summary>An article's table of results against the infobox.</summary>
    ResultsTable,

    /// <summary>The text against the infobox.</summary>
    Prose,

    /// <summary>The text against another place of the text.</summary>
    ProseTwice,

    /// <summary>The text against what other numbers make.</summary>
    ProseComputed,

    /// <summary>The parties' candidates against their total.</summary>
    CandidatesSum,

    /// <summary>The votes in the election of an office against the house.</summary>
    OfficeVotesSum,

    /// <summary>An alliance against its parties, or against the votes its candidate got in the house.</summary>
    AllianceSum,

    /// <summary>What a document says of the election before, against the document of that election.</summary>
    LastElection,

    /// <summary>A day that no calendar has.</summary>
    ImpossibleDate,

    /// <summary>An infobox entry whose key is not known.</summary>
    UnknownKey,

    /// <summary>A problem of the document: <see cref="Finding.Problem"/> says which.</summary>
    ReadingProblem,

    /// <summary>Two documents with one title.</summary>
    RepeatedTitle,

    /// <summary>A document that could not be read.</summary>
    UnreadableDocument,
}
