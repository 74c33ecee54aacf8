namespace ElectionAnalysis.Plotly;

/// <summary>The look of the buttons above a plot.</summary>
/// <param name="BgColor">The background.</param>
/// <param name="Color">The buttons.</param>
/// <param name="ActiveColor">The button under the pointer.</param>
public sealed record ModeBar(string BgColor, string Color, string ActiveColor);
