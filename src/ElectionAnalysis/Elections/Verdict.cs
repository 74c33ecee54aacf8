namespace ElectionAnalysis;

/// <summary>What a check found.</summary>
public enum Verdict
{
    /// <summary>Both sides can be true, within the rounding of what is written.</summary>
    Agrees,

    /// <summary>The sides cannot both be true.</summary>
    Disagrees,

    /// <summary>The sides differ because one of them is a list that does not claim to be whole.</summary>
    Incomplete,

    /// <summary>One side is missing.</summary>
    CannotTell,

    /// <summary>Nothing was compared: this says what was decided to read the document.</summary>
    Note,
}
