namespace ElectionAnalysis.Plotly;

/// <param name="Text">The text.</param>
public sealed record Title(string Text)
{
    /// <summary>Where along the figure it stands, 0–1.</summary>
    public double? X { get; init; }

    /// <summary>Which side of it stands there.</summary>
    public string? XAnchor { get; init; }

    public Font? Font { get; init; }
}
