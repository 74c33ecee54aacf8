namespace ElectionAnalysis.Plotly;

/// <summary>A font. Its colour is the page's own and set when the figure is drawn.</summary>
/// <param name="Family">The font families, best first.</param>
/// <param name="Size">The size in pixels.</param>
public sealed record Font(string? Family, double Size)
{
    /// <summary>The reader's own sans-serif.</summary>
    internal static Font Default { get; } = new("system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif", 13);
}
