namespace ElectionAnalysis.Plotly;

/// <summary>A line over a plot.</summary>
/// <param name="X0">Start along x.</param>
/// <param name="Y0">Start along y.</param>
/// <param name="X1">End along x.</param>
/// <param name="Y1">End along y.</param>
/// <param name="XRef">What x counts in: <c>x</c> or <c>paper</c>.</param>
/// <param name="YRef">What y counts in: <c>y</c> or <c>paper</c>.</param>
/// <param name="Line">How it looks.</param>
public sealed record Shape(double X0, double Y0, double X1, double Y1, string XRef, string YRef, ShapeLine Line)
{
    /// <summary>The kind of shape.</summary>
    public string Type { get; } = "line";
}
