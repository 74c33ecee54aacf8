namespace ElectionAnalysis;

/// <summary>What kind of numbers a text is expected to hold, which decides the writings that are ambiguous by themselves.</summary>
internal enum QuantityStyle
{
    /// <summary>Anything.</summary>
    Prose,

    /// <summary>Counts: <c>36 254</c> is one number, and <c>66/147</c> are two.</summary>
    Count,

    /// <summary>Percentages: <c>44,4</c> is one number.</summary>
    Percentage,
}
