namespace ElectionAnalysis.Plotly;

/// <summary>A list or a slider under a figure. It is the page's own, so that it can be reached by keyboard and read in the dark.</summary>
/// <param name="Label">What it chooses.</param>
/// <param name="Choices">The choices, in order.</param>
/// <param name="IsSlider">Whether the choices are steps of a slider.</param>
/// <param name="Start">The choice the figure is drawn with.</param>
public sealed record FigureControl(string Label, IReadOnlyList<string> Choices, bool IsSlider = false, int Start = 0);
