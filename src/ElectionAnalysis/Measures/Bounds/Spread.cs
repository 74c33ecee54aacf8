namespace ElectionAnalysis;

/// <summary>How a measure of a distribution answers to inequality.</summary>
internal enum Spread
{
    /// <summary>It never falls, or never rises, when weights become more unequal.</summary>
    Majorized,

    /// <summary>It is a sum over the other parties beside a given largest share.</summary>
    BesideLargest,
}
