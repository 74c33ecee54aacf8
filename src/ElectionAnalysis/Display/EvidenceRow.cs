namespace ElectionAnalysis;

/// <summary>One number and where it was read.</summary>
/// <param name="What">What it is, such as "Rally for Mali: seats".</param>
/// <param name="Value">The number, as people read it.</param>
/// <param name="At">Where it stands, as <c>file:line</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The line of the infobox or the sentence.</param>
/// <param name="Contradictions">What the checks hold against it.</param>
public sealed record EvidenceRow(string What, string Value, string At, int Line, string Text, IReadOnlyList<string> Contradictions);
