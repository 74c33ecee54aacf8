namespace ElectionAnalysis.Plotly;

/// <summary>The space around a plot, in pixels; axes add what their labels need.</summary>
/// <param name="L">Left.</param>
/// <param name="R">Right.</param>
/// <param name="T">Top.</param>
/// <param name="B">Bottom.</param>
public sealed record Margin(double L, double R, double T, double B);
