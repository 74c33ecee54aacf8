using System.Text.Json.Serialization;

namespace ElectionAnalysis.Plotly;

/// <summary>Votes that the reader can change under a figure, and rules that make seats of them at once, in the page itself.</summary>
/// <param name="Parties">The parties' names.</param>
/// <param name="Votes">Their votes.</param>
/// <param name="Actual">The seats they got, to stand beside; null where they are not known.</param>
/// <param name="Seats">How many seats there are at first.</param>
/// <param name="Methods">The methods' names.</param>
/// <param name="Rules">The methods' keys, by which the page knows their divisors and quotas.</param>
/// <param name="Rest">Votes of no party that is named: they count for shares and thresholds.</param>
/// <param name="Method">The method to begin with, by its place among <paramref name="Methods"/>.</param>
/// <param name="Threshold">The threshold to begin with, in steps of half a percent of all votes.</param>
public sealed record FigureLab(
    IReadOnlyList<string> Parties,
    IReadOnlyList<double> Votes,
    IReadOnlyList<int>? Actual,
    int Seats,
    [property: JsonIgnore] IReadOnlyList<string> Methods,
    IReadOnlyList<string> Rules,
    double Rest = 0,
    [property: JsonIgnore] int Method = 0,
    [property: JsonIgnore] int Threshold = 0)
{
    /// <summary>The highest threshold that can be chosen, in steps of half a percent.</summary>
    internal const int MostThreshold = 30;
}
