namespace ElectionAnalysis.Plotly;

/// <summary>Points.</summary>
public sealed record ScatterTrace : Trace
{
    /// <summary>Positions along x.</summary>
    public required IReadOnlyList<double?> X { get; init; }

    /// <summary>Positions along y.</summary>
    public required IReadOnlyList<double?> Y { get; init; }

    /// <summary><c>markers</c>, <c>lines</c>, <c>text</c>, or several joined by +.</summary>
    public string? Mode { get; init; }

    /// <summary>A label per point.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where labels stand: <c>middle right</c>, <c>top center</c> and so on.</summary>
    public string? TextPosition { get; init; }

    /// <summary>Whether labels may be cut at the edge of the plot.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <summary>What hovering over the point does: <c>skip</c> for nothing.</summary>
    public string? HoverInfo { get; init; }

    /// <summary>What hovering says, one per point.</summary>
    public IReadOnlyList<string>? HoverText { get; init; }

    /// <summary>How the points look.</summary>
    public Marker? Marker { get; init; }

    /// <summary>What is filled: <c>toself</c> for the inside of the line.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of the filling.</summary>
    public string? FillColor { get; init; }

    /// <summary>How the line looks, with the mode <c>lines</c>.</summary>
    public ShapeLine? Line { get; init; }

    /// <summary>What hovering seizes: <c>points</c>, or <c>fills</c> for the inside of the line, whose text is the series' name.</summary>
    public string? HoverOn { get; init; }

    /// <summary>The hatching of the filling.</summary>
    public FillPattern? FillPattern { get; init; }

    /// <summary>How labels look.</summary>
    public TextFont? TextFont { get; init; }
}
