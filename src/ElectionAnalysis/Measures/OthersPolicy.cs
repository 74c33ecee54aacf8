namespace ElectionAnalysis;

/// <summary>How a row that lumps parties together as "others" is counted.</summary>
public enum OthersPolicy
{
    OneParty,

    /// <summary>Not at all; shares are of the rest.</summary>
    LeftOut,
}
