namespace ElectionAnalysis.Workbook;

/// <summary>A still picture of a chart.</summary>
/// <param name="Figure">The chart it was drawn from, as the chart's HTML names it.</param>
/// <param name="Words">What the chart says in words.</param>
/// <param name="Png">The picture as base64.</param>
/// <param name="Width">Its width in CSS pixels.</param>
/// <param name="Height">Its height in CSS pixels.</param>
internal sealed record Picture(string Figure, string Words, string Png, int Width, int Height);
