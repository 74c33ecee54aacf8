namespace ElectionAnalysis;

/// <summary>
/// Input that no measure can take: negative, not finite, or of mismatched lengths. The message says what was wrong and what to
/// do.
/// </summary>
public sealed class MeasureException : ArgumentException
{
    internal MeasureException(string message)
        : base(message)
    {
    }
}
