namespace ElectionAnalysis;

/// <summary>What a measure's value does with a part that belongs to no listed party.</summary>
internal enum RestRule
{
    /// <summary>No rule is published: a value only where every way to split the rest gives the same.</summary>
    None,

    /// <summary>Taagepera's: the mean of the effective numbers with the rest as one party and as arbitrarily many.</summary>
    Mean,

    /// <summary>Gallagher's: shares of all votes and seats, and the rest left out of the sum.</summary>
    LeftOut,
}
