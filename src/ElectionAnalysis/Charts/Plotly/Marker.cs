namespace ElectionAnalysis.Plotly;

/// <summary>How bars and points look. Colours are one for each, the rest is one for all.</summary>
public sealed record Marker
{
    /// <summary>The colours, one per bar or point.</summary>
    public IReadOnlyList<string>? Color { get; init; }

    /// <summary>The points' size in pixels.</summary>
    public double? Size { get; init; }

    /// <summary>The points' shape.</summary>
    public string? Symbol { get; init; }

    /// <summary>How far they cover what is behind them, 0–1; null for wholly.</summary>
    public double? Opacity { get; init; }

    /// <summary>The outline.</summary>
    public MarkerLine? Line { get; init; }

    /// <summary>The bars' hatching.</summary>
    public MarkerPattern? Pattern { get; init; }
}
