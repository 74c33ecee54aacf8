namespace ElectionAnalysis.Plotly;

/// <summary>The nodes of a <see cref="SankeyTrace"/>.</summary>
/// <param name="Label">Their labels.</param>
/// <param name="Color">Their colours.</param>
/// <param name="CustomData">What hovering says of each.</param>
/// <param name="HoverTemplate">How it says it.</param>
/// <param name="Pad">The gap between them, in pixels.</param>
/// <param name="Thickness">Their width, in pixels.</param>
public sealed record SankeyNodes(
    IReadOnlyList<string> Label, IReadOnlyList<string> Color, IReadOnlyList<string> CustomData, string HoverTemplate, double Pad,
    double Thickness);
