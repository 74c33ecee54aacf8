namespace ElectionAnalysis.Plotly;

/// <summary>A list of names under a figure: those chosen have a colour each in it, the others are grey.</summary>
/// <param name="Label">What is chosen.</param>
/// <param name="Names">The names.</param>
/// <param name="Chosen">Whether each is chosen at first.</param>
/// <param name="Traces">The series of each, by their places from 0.</param>
public sealed record FigureHighlight(
    string Label, IReadOnlyList<string> Names, IReadOnlyList<bool> Chosen, IReadOnlyList<IReadOnlyList<int>> Traces);
