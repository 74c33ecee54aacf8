namespace ElectionAnalysis.Plotly;

/// <summary>The flows of a <see cref="SankeyTrace"/>.</summary>
/// <param name="Source">The node each comes from.</param>
/// <param name="Target">The node each goes to.</param>
/// <param name="Value">How much.</param>
/// <param name="Color">Their colours.</param>
/// <param name="CustomData">What hovering says of each.</param>
/// <param name="HoverTemplate">How it says it.</param>
public sealed record SankeyLinks(
    IReadOnlyList<int> Source, IReadOnlyList<int> Target, IReadOnlyList<double> Value, IReadOnlyList<string> Color,
    IReadOnlyList<string> CustomData, string HoverTemplate);
