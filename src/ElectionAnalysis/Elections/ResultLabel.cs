namespace ElectionAnalysis;

/// <summary>A round or a ballot named in a text, and where.</summary>
internal readonly record struct ResultLabel(RoundName Round, Ballot? Ballot, int Start, int End);
