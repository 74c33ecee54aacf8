namespace ElectionAnalysis;

/// <param name="Heading">The heading, or an empty string for the lead before the first heading.</param>
/// <param name="Line">The heading's line, counted from 1.</param>
/// <param name="Paragraphs">The section's paragraphs in order.</param>
public sealed record DocumentSection(string Heading, int Line, IReadOnlyList<Paragraph> Paragraphs);
