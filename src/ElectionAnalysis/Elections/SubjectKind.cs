namespace ElectionAnalysis;

/// <summary>What a <see cref="ClaimSubject"/> is.</summary>
public enum SubjectKind
{
    /// <summary>A party (or list, or candidate) of the infobox.</summary>
    Party,

    House,

    /// <summary>The election as a whole.</summary>
    Election,

    /// <summary>One voting round.</summary>
    Round,

    /// <summary>An alliance of parties.</summary>
    Alliance,

    /// <summary>All parties together.</summary>
    Total,

    /// <summary>A person in the election of an office, or its blank, invalid and missing votes.</summary>
    Person,

    /// <summary>Another election.</summary>
    OtherElection,

    /// <summary>Somebody, but the document does not tell who.</summary>
    Unresolved,
}
