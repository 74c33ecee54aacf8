namespace ElectionAnalysis.Plotly;

/// <summary>The hatching of bars.</summary>
/// <param name="Shape">The strokes: <c>/</c>, <c>x</c>, <c>.</c> and so on.</param>
public sealed record MarkerPattern(string Shape)
{
    /// <summary><c>overlay</c> for strokes over the bars' colour; null for strokes in it.</summary>
    public string? FillMode { get; init; }
}
