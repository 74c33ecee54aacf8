namespace ElectionAnalysis.Plotly;

/// <summary>What surrounds the series: title, axes, legend, notes.</summary>
public sealed record Layout
{
    public required Title Title { get; init; }

    /// <summary>The horizontal axis.</summary>
    public Axis? XAxis { get; init; }

    /// <summary>The vertical axis.</summary>
    public Axis? YAxis { get; init; }

    /// <summary>The three axes of a ternary plot.</summary>
    public TernaryAxes? Ternary { get; init; }

    /// <summary>The height in pixels; the width follows the page.</summary>
    public required double Height { get; init; }

    /// <summary>The space around the plot.</summary>
    public required Margin Margin { get; init; }

    public Legend? Legend { get; init; }

    /// <summary>Whether there is a legend.</summary>
    public bool ShowLegend { get; init; }

    /// <summary>How bars of several series stand: <c>group</c>, <c>overlay</c>, <c>relative</c>.</summary>
    public string? BarMode { get; init; }

    /// <summary>The gap between bars, 0–1.</summary>
    public double? BarGap { get; init; }

    /// <summary>What hovering seizes: <c>closest</c>.</summary>
    public string HoverMode { get; init; } = "closest";

    /// <summary>Whether dragging zooms; null for yes. Where it does not, a finger on it moves the page.</summary>
    public bool? DragMode { get; init; }

    public Font Font { get; init; } = Font.Default;

    /// <summary>The background of the whole figure; see-through, so that the page's own shows.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("paper_bgcolor")]
    public string PaperColor { get; init; } = "rgba(0,0,0,0)";

    /// <summary>The background of the plot.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("plot_bgcolor")]
    public string? PlotColor { get; init; } = "rgba(0,0,0,0)";

    /// <summary>The buttons above the plot.</summary>
    public ModeBar ModeBar { get; } = new("rgba(0,0,0,0)", "#8A8A8A", "#0072B2");

    /// <summary>Lines drawn over the plot.</summary>
    public IReadOnlyList<Shape>? Shapes { get; init; }

    /// <summary>Texts placed in the plot.</summary>
    public IReadOnlyList<Annotation>? Annotations { get; init; }
}
