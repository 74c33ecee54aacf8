namespace ElectionAnalysis;

/// <summary>An heir of a party and what share of it the heir inherits; null when nobody knows.</summary>
internal sealed record LineageLink(string Before, string After, double? Share);
