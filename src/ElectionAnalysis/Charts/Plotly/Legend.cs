namespace ElectionAnalysis.Plotly;

/// <param name="Orientation"><c>h</c> or <c>v</c>.</param>
/// <param name="X">Its place along x, 0–1.</param>
/// <param name="Y">Its place along y, 0–1; negative below the plot.</param>
public sealed record Legend(string Orientation, double X, double Y)
{
    /// <summary>At the figure's foot, below all that belongs to the axis.</summary>
    internal static Legend Below { get; } = new("h", 0, 0) { YAnchor = "bottom", YRef = "container" };

    /// <summary>Which edge of it stands at <see cref="Y"/>.</summary>
    public string YAnchor { get; init; } = "top";

    /// <summary>What y counts in: the plot where it is null, or <c>container</c> for the whole figure.</summary>
    public string? YRef { get; init; }
}
