namespace ElectionAnalysis.Plotly;

/// <summary>A text placed in a plot.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Its place along x.</param>
/// <param name="Y">Its place along y.</param>
/// <param name="XRef">What x counts in: <c>x</c> or <c>paper</c>.</param>
/// <param name="YRef">What y counts in: <c>y</c> or <c>paper</c>.</param>
public sealed record Annotation(string Text, double X, double Y, string XRef, string YRef)
{
    /// <summary>Whether an arrow points from it.</summary>
    public bool ShowArrow { get; init; }

    /// <summary>Which side of it stands at <see cref="X"/>.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Which side of it stands at <see cref="Y"/>.</summary>
    public string? YAnchor { get; init; }

    public Font? Font { get; init; }
}
