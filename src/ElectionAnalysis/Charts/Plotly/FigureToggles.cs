namespace ElectionAnalysis.Plotly;

/// <summary>A box for every series of a figure, to put it in or leave it out, with the sum of what is in against a line.</summary>
/// <param name="Label">What is chosen.</param>
/// <param name="Names">The series' names.</param>
/// <param name="Weights">What each counts.</param>
/// <param name="Chosen">Whether each is in at first.</param>
/// <param name="Needed">The sum to reach.</param>
/// <param name="Total">The sum of all there is.</param>
/// <param name="Sets">Ready choices: a name, and the series that are in.</param>
public sealed record FigureToggles(
    string Label,
    IReadOnlyList<string> Names,
    IReadOnlyList<int> Weights,
    IReadOnlyList<bool> Chosen,
    int Needed,
    int Total,
    IReadOnlyList<(string Name, IReadOnlyList<int> Members)> Sets);
