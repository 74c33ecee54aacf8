namespace ElectionAnalysis.Plotly;

public sealed record BarTrace : Trace
{
    /// <summary>Positions or lengths along x.</summary>
    public required IReadOnlyList<double?> X { get; init; }

    /// <summary>Positions or lengths along y.</summary>
    public required IReadOnlyList<double?> Y { get; init; }

    /// <summary><c>h</c> for bars that run along x, <c>v</c> along y.</summary>
    public string? Orientation { get; init; }

    /// <summary>A label per bar.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where labels stand: <c>outside</c>, <c>inside</c>, <c>auto</c>.</summary>
    public string? TextPosition { get; init; }

    /// <summary>How labels look.</summary>
    public Font? TextFont { get; init; }

    /// <summary>Where labels are made smaller to fit their bars: nowhere, since they would not be read.</summary>
    public string ConstrainText { get; } = "none";

    /// <summary>Whether labels may be cut at the edge of the plot.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <summary>What hovering says, one per bar.</summary>
    public IReadOnlyList<string>? HoverText { get; init; }

    /// <summary>How the bars look.</summary>
    public Marker? Marker { get; init; }

    /// <summary>Where each bar begins beside its place, in places.</summary>
    public IReadOnlyList<double>? Offset { get; init; }

    /// <summary>How wide the bars are, in places.</summary>
    public double? Width { get; init; }
}
