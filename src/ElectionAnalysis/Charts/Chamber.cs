namespace ElectionAnalysis;

/// <summary>How a house sits.</summary>
public sealed record Chamber
{
    /// <summary>The form of the chamber.</summary>
    public ChamberShape Shape { get; init; }

    /// <summary>
    /// The parties on the left of <see cref="ChamberShape.Benches"/>, as a document or people name them; the largest party when empty.
    /// </summary>
    public IReadOnlyList<string> Government { get; init; } = [];

    /// <summary>The party one of whose seats is the speaker's, who sits in the middle; null for none.</summary>
    public string? Speaker { get; init; }
}
