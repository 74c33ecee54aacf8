namespace ElectionAnalysis;

/// <summary>What a row below the parties counts.</summary>
internal enum TotalKind
{
    None,

    /// <summary>All of the above.</summary>
    Total,
    Valid,
    Invalid,
    Blank,
    Cast,
    Registered,
    Turnout,

    /// <summary>Something else that is no party.</summary>
    Other,
}
