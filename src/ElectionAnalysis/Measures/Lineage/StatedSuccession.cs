namespace ElectionAnalysis;

/// <summary>A succession that a document states, in its own names.</summary>
/// <param name="Before">The party then.</param>
/// <param name="After">The party now.</param>
/// <param name="Kind">How the one follows the other.</param>
/// <param name="Because">The statement, in a sentence.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record StatedSuccession(PartyResult Before, PartyResult After, SuccessionKind Kind, string Because, Provenance Source);
