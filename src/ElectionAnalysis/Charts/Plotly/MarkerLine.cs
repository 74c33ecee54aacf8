namespace ElectionAnalysis.Plotly;

/// <summary>The outline of bars and points.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Its width in pixels.</param>
public sealed record MarkerLine(string Color, double Width);
