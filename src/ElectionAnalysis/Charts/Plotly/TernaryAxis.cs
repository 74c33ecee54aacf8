namespace ElectionAnalysis.Plotly;

/// <summary>One axis of a ternary plot.</summary>
/// <param name="Title">Its title.</param>
public sealed record TernaryAxis(Title Title)
{
    /// <summary>The number format of the ticks.</summary>
    public string TickFormat { get; } = ".0%";

    /// <summary>The colour of the grid, faint on light and dark.</summary>
    public string GridColor { get; } = "rgba(138,138,138,0.35)";

    /// <summary>The colour of the axis itself.</summary>
    public string LineColor { get; } = "rgba(138,138,138,0.8)";
}
