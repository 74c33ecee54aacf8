using System.Text.Json.Serialization;

namespace ElectionAnalysis.Plotly;

/// <summary>How a figure behaves: it follows the page's width, and sends nothing anywhere.</summary>
public sealed record FigureConfig
{
    /// <summary>Whether it follows the width of the page.</summary>
    public bool Responsive { get; } = true;

    /// <summary>Whether plotly.js shows its logo.</summary>
    public bool DisplayLogo { get; } = false;

    /// <summary>Whether there is a button that uploads the figure.</summary>
    [JsonPropertyName("showSendToCloud")]
    public bool ShowSendToCloud { get; } = false;

    /// <summary>Whether the buttons show only on hovering.</summary>
    [JsonPropertyName("displayModeBar")]
    public string DisplayModeBar { get; } = "hover";

    /// <summary>The buttons left out.</summary>
    [JsonPropertyName("modeBarButtonsToRemove")]
    public IReadOnlyList<string> ModeBarButtonsToRemove { get; } = ["select2d", "lasso2d", "autoScale2d"];
}
