namespace ElectionAnalysis;

/// <summary>A party of one election and the one it is at the next, with the reason; or a party without such a link, and why.</summary>
/// <param name="Before">The party then; null where a party of now has no link.</param>
/// <param name="After">The party now; null where a party of then has no link.</param>
/// <param name="Kind">By what the two are known to be linked.</param>
/// <param name="Because">The reason, in a sentence.</param>
public sealed record PartyLink(PartyResult? Before, PartyResult? After, PartyLinkKind Kind, string Because)
{
    /// <summary>How the one follows the other; null for a party without a link.</summary>
    public SuccessionKind? Succession { get; init; }

    /// <summary>Where a document states it; null where it follows from names or numbers.</summary>
    public Provenance? Source { get; init; }

    /// <summary>Whether there are two parties.</summary>
    public bool IsLinked => Before is not null && After is not null;

    /// <summary>Whether it is a party that came or went as far as is known; what a document has left over is none.</summary>
    internal bool IsUnlinkedParty => !IsLinked && Kind != PartyLinkKind.Group;

    /// <inheritdoc/>
    public override string ToString() =>
        IsLinked ? $"{Before!.Party.Value} → {After!.Party.Value}: {Because}" : $"{(Before ?? After)!.Party.Value}: {Because}";
}
