namespace ElectionAnalysis.Plotly;

/// <summary>The hatching of a filled shape.</summary>
/// <param name="Shape">The strokes: <c>/</c>, <c>x</c>, <c>.</c> and so on; empty for none.</param>
/// <param name="FillMode"><c>replace</c> for strokes in the filling's colour, <c>overlay</c> for strokes over it.</param>
/// <param name="Solidity">How much of the area they take, 0–1.</param>
public sealed record FillPattern(string Shape, string FillMode, double Solidity);
