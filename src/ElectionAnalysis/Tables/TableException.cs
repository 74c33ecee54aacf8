namespace ElectionAnalysis;

/// <summary>A table operation that cannot be done. The message says what was wrong and what to do.</summary>
public sealed class TableException : Exception
{
    internal TableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
