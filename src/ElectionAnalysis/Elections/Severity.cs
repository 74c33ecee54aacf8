namespace ElectionAnalysis;

/// <summary>How much a <see cref="Finding"/> matters to somebody who uses the numbers.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>A number needs care.</summary>
    Warning,

    /// <summary>A number is wrong somewhere.</summary>
    Error,
}
