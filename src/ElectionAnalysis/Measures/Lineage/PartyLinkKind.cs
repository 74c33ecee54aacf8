namespace ElectionAnalysis;

/// <summary>By what a party of one election is known again at another.</summary>
public enum PartyLinkKind
{
    /// <summary>Both documents give the same id.</summary>
    Id,

    /// <summary>The same name, but for case, accents and punctuation.</summary>
    Name,

    /// <summary>Another form of its name: a short one, initials, without the country, without "Party".</summary>
    OtherName,

    /// <summary>A document states that the one became the other.</summary>
    Stated,

    /// <summary>A list of several parties, whose names it joins.</summary>
    JointList,

    /// <summary>What its document says of its previous result is the result of one party then, and of no other.</summary>
    PreviousResult,

    /// <summary>The independents, or the parties without a name; a group, and no party.</summary>
    Group,

    /// <summary>Several may be meant, and nothing tells which.</summary>
    Ambiguous,

    /// <summary>Nothing links it.</summary>
    Unlinked,
}
