namespace ElectionAnalysis;

/// <summary>How one party follows another.</summary>
public enum SuccessionKind
{
    /// <summary>The same party under another name.</summary>
    Renamed,

    /// <summary>One of several that became one party.</summary>
    Merged,

    /// <summary>A party that came out of another, which may go on.</summary>
    Split,

    /// <summary>A list on which parties stand together without becoming one.</summary>
    JointList,
}
