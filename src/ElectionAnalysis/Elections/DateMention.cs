namespace ElectionAnalysis;

/// <summary>A day named in a text, and where.</summary>
internal readonly record struct DateMention(DateOnly Date, int Start, int End);
