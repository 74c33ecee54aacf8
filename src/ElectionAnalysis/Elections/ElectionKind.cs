namespace ElectionAnalysis;

/// <summary>What an election decides, as its title or its infobox's <c>Type</c> says.</summary>
public enum ElectionKind
{
    /// <summary>Neither title nor infobox says.</summary>
    Unknown,

    /// <summary>A parliament, an assembly or its lower house.</summary>
    Parliamentary,

    /// <summary>A head of state.</summary>
    Presidential,

    /// <summary>Parliament, or several offices at once, where the source says "general".</summary>
    General,

    /// <summary>A senate or another upper house.</summary>
    Senate,

    /// <summary>A municipality, a county, a state or a region.</summary>
    Local,

    /// <summary>One vacant seat.</summary>
    ByElection,

    /// <summary>The European Parliament, or another assembly above the states.</summary>
    Supranational,

    /// <summary>A question put to the voters.</summary>
    Referendum,
}
