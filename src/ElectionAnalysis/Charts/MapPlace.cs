namespace ElectionAnalysis;

/// <summary>A place of a map.</summary>
/// <param name="Key">What the table calls it.</param>
/// <param name="Over">Where along the slider; null without one.</param>
/// <param name="Class">The place of its class; −1 where it has no value.</param>
/// <param name="Number">Its value, where that is a number.</param>
/// <param name="Lines">Its value in words.</param>
internal sealed record MapPlace(string Key, string? Over, int Class, double? Number, IReadOnlyList<string> Lines);
