namespace ElectionAnalysis;

/// <summary>What a merger or a split is to volatility.</summary>
public enum LineageRule
{
    /// <summary>
    /// Bartolini and Mair (1990): a merger is compared with all that merged, and what came out of a split, taken
    /// together, with what split; so neither makes volatility by itself.
    /// </summary>
    BartoliniMair,

    /// <summary>
    /// Mainwaring, Gervasoni and España-Nájera (2017): a merger goes on from the largest that merged and a party that
    /// split goes on in the largest that came of it; all others left or are new.
    /// </summary>
    Mainwaring,
}
