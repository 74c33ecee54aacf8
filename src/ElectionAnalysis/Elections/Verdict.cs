namespace ElectionAnalysis;

/// <summary>What a check found.</summary>
public enum Verdict
{
    /// <summary>Both sides say the same, within the rounding of what is written.</summary>
    Agrees,

    /// <summary>The sides differ.</summary>
    Disagrees,

    /// <summary>One side is missing.</summary>
    CannotTell,
}
