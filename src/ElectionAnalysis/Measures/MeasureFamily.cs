namespace ElectionAnalysis;

/// <summary>What a measure is about.</summary>
public enum MeasureFamily
{
    /// <summary>How many parties, and how unequal.</summary>
    Fragmentation,

    /// <summary>How far seats depart from votes.</summary>
    Disproportionality,

    /// <summary>Change between two elections.</summary>
    Swing,

    /// <summary>Taking part.</summary>
    Turnout,

    /// <summary>Turning votes into seats.</summary>
    Apportionment,

    /// <summary>Who can make and break majorities.</summary>
    Power,

    /// <summary>How votes and seats are spread over a country.</summary>
    Territory,
}
