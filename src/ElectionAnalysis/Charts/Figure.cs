using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElectionAnalysis;

/// <summary>A chart: plotly.js's data, layout and config, with its source and the words for those who cannot see it.</summary>
public sealed partial record Figure
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = new LowerCaseNaming(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Escapes HTML's own characters, so that the JSON can stand inside a script element.
        Encoder = JsonText.Encoder,
    };

    /// <summary>The version of plotly.js that figures are made for and tested with.</summary>
    public const string PlotlyVersion = "4.1.2";

    /// <summary>Where that plotly.js can be loaded from.</summary>
    public static string PlotlySource => $"https://cdn.plot.ly/plotly-{PlotlyVersion}.min.js";

    /// <summary>The series.</summary>
    public required IReadOnlyList<Trace> Data { get; init; }

    /// <summary>Title, axes, legend.</summary>
    public required Layout Layout { get; init; }

    /// <summary>How it behaves.</summary>
    public FigureConfig Config { get; init; } = new();

    /// <summary>Where the numbers come from and how to read the chart, shown below it.</summary>
    public required string Caption { get; init; }

    /// <summary>What the chart shows, in words, from the same numbers.</summary>
    public required string Description { get; init; }

    /// <summary>What the reader can choose; none for a figure that stands still.</summary>
    public IReadOnlyList<FigureControl> Controls { get; init; } = [];

    /// <summary>What the figure shows for every choice, the last control's choices running fastest.</summary>
    public IReadOnlyList<FigureState> States { get; init; } = [];

    /// <summary>Series the reader can put in and leave out; null for none.</summary>
    public FigureToggles? Toggles { get; init; }

    /// <summary>Votes the reader can move, and the rules that make seats of them; null for none.</summary>
    public FigureLab? Lab { get; init; }

    /// <summary>Names of which the reader can colour some; null for none.</summary>
    public FigureHighlight? Highlight { get; init; }

    /// <summary>The measures that it shows, for a bibliography.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Its number in a write-up, such as "Figure 2"; null outside of one.</summary>
    public string? Number { get; init; }

    /// <summary>The figure as JSON: <c>{"data": …, "layout": …, "config": …}</c>, safe inside a script element.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonSerializer.Serialize(new { Data, Layout = (object?)WholeLayout ?? Drawn, Config }, Options);

    /// <summary>The layout without a legend that is not shown, at whose place plotly.js's own check fails.</summary>
    private Layout Drawn => Layout.ShowLegend ? Layout : Layout with { Legend = null };

    /// <summary>The states as JSON, safe inside a script element.</summary>
    internal string StatesJson() => JsonSerializer.Serialize(States.Select(s => s with { Words = VisibleText.Show(s.Words) }), Options);

    /// <inheritdoc/>
    public override string ToString() =>
        VisibleText.Show(Layout.Title.Text.Length == 0 ? Description
            : $"{WebUtility.HtmlDecode(Layout.Title.Text)}: {Description}", hasLines: true);
}
