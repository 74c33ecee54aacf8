namespace ElectionAnalysis;

/// <summary>What an exercise says to an answer.</summary>
/// <param name="IsRight">Whether the answer is right.</param>
/// <param name="Message">The reply in words.</param>
/// <param name="IsAnswered">Whether there was an answer at all.</param>
[TypeFormatterSource(typeof(ExerciseFormatters))]
public sealed record ExerciseReply(bool IsRight, string Message, bool IsAnswered = true)
{
    /// <summary>A tick, a cross, or an empty circle.</summary>
    public string Mark => IsRight ? "✓" : IsAnswered ? "✗" : "○";

    /// <inheritdoc/>
    public override string ToString() => $"{Mark} {Message}";
}
