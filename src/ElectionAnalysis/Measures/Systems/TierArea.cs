namespace ElectionAnalysis;

/// <summary>Where the seats of a tier are given out.</summary>
public enum TierArea
{
    /// <summary>In every district.</summary>
    District,

    /// <summary>In every region, which holds districts.</summary>
    Region,

    /// <summary>In the whole country at once.</summary>
    Country,
}
