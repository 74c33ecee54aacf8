namespace ElectionAnalysis.Plotly;

/// <summary>
/// A box for every series of a figure, to put it in or leave it out (so does a click on the series), with the sum of what is in
/// against a line. What is out stands pale.
/// </summary>
/// <param name="Label">What is chosen.</param>
/// <param name="Names">The series' names.</param>
/// <param name="Weights">What each counts.</param>
/// <param name="Chosen">Whether each is in at first.</param>
/// <param name="Colours">The series' colours.</param>
/// <param name="Apart">Pairs of series, by their places, of which one rules the other out.</param>
/// <param name="Needed">The sum to reach.</param>
/// <param name="Total">The sum of all there is.</param>
/// <param name="Sets">Ready choices: a name, and the series that are in.</param>
public sealed record FigureToggles(
    string Label,
    IReadOnlyList<string> Names,
    IReadOnlyList<int> Weights,
    IReadOnlyList<bool> Chosen,
    IReadOnlyList<string> Colours,
    IReadOnlyList<(int One, int Other)> Apart,
    int Needed,
    int Total,
    IReadOnlyList<(string Name, IReadOnlyList<int> Members)> Sets);
