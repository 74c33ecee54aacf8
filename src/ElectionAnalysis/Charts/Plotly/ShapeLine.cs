namespace ElectionAnalysis.Plotly;

/// <summary>How a line looks.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Dash">Its dashes: <c>solid</c>, <c>dash</c>, <c>dot</c>.</param>
public sealed record ShapeLine(string Color, double Width, string Dash);
