namespace ElectionAnalysis;

/// <summary>Somebody whom a sentence names, and the words that do.</summary>
internal sealed record Mention(int First, int Last, ClaimSubject Subject)
{
    /// <summary>Whether it points back: it, the party, his party.</summary>
    public bool IsPronoun { get; init; }
}
