namespace ElectionAnalysis;

/// <summary>The kinds of <see cref="Claim"/>.</summary>
public static class ClaimKind
{
    /// <summary>Seats a party won.</summary>
    public const string SeatsWon = "seats_won";

    /// <summary>Seats of the house.</summary>
    public const string HouseSeats = "house_seats";

    /// <summary>Registered voters.</summary>
    public const string Registered = "registered";

    /// <summary>Ballots cast.</summary>
    public const string Cast = "cast";

    /// <summary>Valid ballots.</summary>
    public const string Valid = "valid";

    /// <summary>Invalid ballots.</summary>
    public const string Invalid = "invalid";

    /// <summary>Turnout, 0–1.</summary>
    public const string Turnout = "turnout";

    /// <summary>A party's share of the vote, 0–1.</summary>
    public const string VoteShare = "vote_share";

    /// <summary>Candidates, of a party or in total.</summary>
    public const string Candidates = "candidates";

    /// <summary>Votes in the election of an office by the house.</summary>
    public const string OfficeVotes = "office_votes";

    /// <summary>The day of a voting round, as yyyymmdd.</summary>
    public const string RoundDate = "round_date";
}
