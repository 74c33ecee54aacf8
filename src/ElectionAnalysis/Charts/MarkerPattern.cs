namespace ElectionAnalysis;

/// <summary>The hatching of bars.</summary>
/// <param name="Shape">One shape per bar: empty for none, or <c>/</c>, <c>x</c>, <c>.</c> and so on.</param>
public sealed record MarkerPattern(IReadOnlyList<string> Shape);
