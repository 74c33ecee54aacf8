using System.Text.Json.Serialization;

namespace ElectionAnalysis.Plotly;

/// <summary>What a figure shows for one choice of every control, computed beforehand.</summary>
/// <param name="Words">The choice in words, with its numbers.</param>
/// <param name="Traces">The series that change, by their places from 0.</param>
/// <param name="Data">What changes in them, in plotly.js's terms: an attribute's path, and a value for each of the series.</param>
/// <param name="Layout">What changes around them, such as <c>annotations[0].text</c>; null for nothing.</param>
public sealed record FigureState(
    [property: JsonPropertyName("says")] string Words,
    IReadOnlyList<int> Traces,
    IReadOnlyDictionary<string, IReadOnlyList<object?>> Data,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, object>? Layout = null);
