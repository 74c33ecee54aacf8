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

    /// <summary>What it is called by those who look for it; it is not shown.</summary>
    public string? Name { get; init; }

    /// <summary>How many pixels to the right of its place it stands, without an arrow.</summary>
    public double? XShift { get; init; }

    /// <summary>How many pixels above its place it stands, without an arrow.</summary>
    public double? YShift { get; init; }

    /// <summary>How many pixels to the right of its place it stands, with an arrow.</summary>
    public double? AX { get; init; }

    /// <summary>How many pixels below its place it stands, with an arrow.</summary>
    public double? AY { get; init; }

    /// <summary>The arrow's head; 0 for a line alone.</summary>
    public int? ArrowHead { get; init; }

    /// <summary>The arrow's width in pixels.</summary>
    public double? ArrowWidth { get; init; }

    /// <summary>The arrow's colour.</summary>
    public string? ArrowColor { get; init; }

    /// <summary>How many pixels before its place the arrow ends.</summary>
    public double? Standoff { get; init; }
}
