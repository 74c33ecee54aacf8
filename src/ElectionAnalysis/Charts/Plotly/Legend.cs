namespace ElectionAnalysis.Plotly;

/// <param name="Orientation"><c>h</c> or <c>v</c>.</param>
/// <param name="X">Its place along x, 0–1.</param>
/// <param name="Y">Its place along y, 0–1; negative below the plot.</param>
public sealed record Legend(string Orientation, double X, double Y)
{
    /// <summary>Which edge of it stands at <see cref="Y"/>.</summary>
    public string YAnchor { get; init; } = "top";
}
