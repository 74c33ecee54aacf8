namespace ElectionAnalysis;

/// <summary>Which paper, or which count of it, a vote belongs to, as the source names it.</summary>
public enum Ballot
{
    /// <summary>The source names none, as where there is but one.</summary>
    Only,

    /// <summary>The vote for a candidate of a constituency (electorate, district).</summary>
    Constituency,

    /// <summary>The vote for a party or its list.</summary>
    PartyList,

    /// <summary>The vote for a regional list.</summary>
    Regional,

    /// <summary>The first of two votes, such as Germany's.</summary>
    First,

    /// <summary>The second of two votes, such as Germany's, which is for the list.</summary>
    Second,

    /// <summary>The voters' votes, where a college votes too.</summary>
    Popular,

    /// <summary>The college's votes.</summary>
    Electoral,

    /// <summary>First preferences, before any are transferred.</summary>
    FirstPreferences,

    /// <summary>The count after preferences, such as two-party-preferred.</summary>
    AfterPreferences,
}
