namespace ElectionAnalysis;

/// <summary>What the word before a number says of it.</summary>
internal enum QuantityBound
{
    /// <summary>Nothing.</summary>
    Exact,

    /// <summary>About, c., ~.</summary>
    About,

    /// <summary>Over, more than, at least.</summary>
    AtLeast,

    /// <summary>Nearly, fewer than, up to.</summary>
    AtMost,
}
