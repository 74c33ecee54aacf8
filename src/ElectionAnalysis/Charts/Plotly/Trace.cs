using System.Text.Json.Serialization;

namespace ElectionAnalysis.Plotly;

/// <summary>One series of a figure, in plotly.js's terms.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BarTrace), "bar")]
[JsonDerivedType(typeof(ScatterTrace), "scatter")]
[JsonDerivedType(typeof(SankeyTrace), "sankey")]
[JsonDerivedType(typeof(TernaryTrace), "scatterternary")]
[JsonDerivedType(typeof(OtherTrace))]
public abstract record Trace
{
    /// <summary>The series' name in the legend.</summary>
    public string? Name { get; init; }

    /// <summary>The text shown on hovering, with plotly.js's placeholders.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>Whether the legend lists the series.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>The group of series that the legend switches together.</summary>
    public string? LegendGroup { get; init; }

    /// <summary>Whom or what the whole series is about; pointing at it points at the same in the other figures of a page.</summary>
    [JsonPropertyName("meta")]
    public string? Key { get; init; }

    /// <summary>Whom or what each point is about, where that differs within the series.</summary>
    [JsonPropertyName("customdata")]
    public IReadOnlyList<string>? Keys { get; init; }
}
