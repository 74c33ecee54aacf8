namespace ElectionAnalysis;

/// <summary>A row that a measure does not count, and why.</summary>
/// <param name="Row">The row, such as a party's name.</param>
/// <param name="Because">Why.</param>
public sealed record LeftOut(string Row, string Because);
