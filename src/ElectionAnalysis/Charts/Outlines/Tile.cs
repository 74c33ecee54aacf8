namespace ElectionAnalysis;

/// <summary>The place of a district in a grid of tiles.</summary>
/// <param name="Name">The district.</param>
/// <param name="Row">Its row, from the top.</param>
/// <param name="Column">Its column, from the left.</param>
public sealed record Tile(string Name, int Row, int Column);
