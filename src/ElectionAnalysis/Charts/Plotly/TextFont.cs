namespace ElectionAnalysis.Plotly;

/// <summary>How labels look, where they stand on colours.</summary>
/// <param name="Size">Their size in pixels.</param>
/// <param name="Color">Their colours, one each.</param>
public sealed record TextFont(double Size, IReadOnlyList<string> Color);
