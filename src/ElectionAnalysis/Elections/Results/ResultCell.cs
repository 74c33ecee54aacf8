namespace ElectionAnalysis;

/// <summary>A number of a table of results, with the column it stands in.</summary>
internal readonly record struct ResultCell(ResultColumn Column, Quantity Number, string Text, Provenance Source);
