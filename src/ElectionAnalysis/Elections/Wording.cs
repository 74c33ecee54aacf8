namespace ElectionAnalysis;

/// <summary>How exact a text says its number is.</summary>
public enum Wording
{
    /// <summary>The number itself, up to its rounding.</summary>
    Exact,

    /// <summary>About, around, some.</summary>
    About,

    /// <summary>More than, over, at least.</summary>
    Over,

    /// <summary>Fewer than, under, nearly.</summary>
    Under,
}
