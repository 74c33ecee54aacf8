namespace ElectionAnalysis;

/// <summary>A check that was made, with both sides and both places.</summary>
/// <param name="Check">The check, in snake case, such as <c>seats_sum</c>.</param>
/// <param name="Verdict">What it found.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">The finding in one sentence.</param>
/// <param name="Left">One side, in words.</param>
/// <param name="LeftAt">Where it stands, <c>file:line</c>.</param>
/// <param name="Right">The other side, in words; null when there is none.</param>
/// <param name="RightAt">Where that stands; null when it was computed or is missing.</param>
public sealed record Finding(
    string Check, Verdict Verdict, Severity Severity, string Message, string? Left, string? LeftAt, string? Right, string? RightAt)
{
    /// <inheritdoc/>
    public override string ToString() => $"{LeftAt ?? RightAt}: {Message}";
}
