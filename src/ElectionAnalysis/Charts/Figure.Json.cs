using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElectionAnalysis;

/// <content>Figures that others made.</content>
public sealed partial record Figure
{
    private const double DefaultHeight = 450;

    private static readonly HashSet<string> OnAxes = new(StringComparer.Ordinal)
    {
        "bar", "box", "candlestick", "contour", "funnel", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "ohlc", "scatter",
        "scattergl",
        "violin", "waterfall",
    };

    /// <summary>The layout as it came, in the house's style; null when it is <see cref="Layout"/> alone.</summary>
    private JsonObject? WholeLayout { get; init; }

    /// <summary>
    /// A figure of plotly.js's own JSON, as Plotly.NET, Python and R write it. It is shown as ours are: as wide as the
    /// page, in its colours, with the house's font. Templates and widths are left out for that; anything else stays.
    /// </summary>
    /// <param name="json">An object with <c>data</c> and, if need be, <c>layout</c>.</param>
    /// <param name="caption">Where the numbers come from and how to read the chart.</param>
    /// <param name="title">Its title; by default the one it has.</param>
    /// <param name="description">What it shows, in words; by default its series are named.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">It is no JSON, or no figure's.</exception>
    public static Figure FromJson(string json, string caption, string? title = null, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(caption);
        JsonObject figure;
        try
        {
            figure = JsonNode.Parse(json) as JsonObject
                ?? throw new ArgumentException("A figure is a JSON object with data and layout.", nameof(json));
        }
        catch (JsonException e)
        {
            throw new ArgumentException(Invariant($"This is no JSON: line {e.LineNumber + 1}. {e.Message.Split(". Path")[0]}."),
                nameof(json), e);
        }

        if (figure["data"] is not JsonArray data || data.Any(t => t is not JsonObject))
        {
            throw new ArgumentException("A figure's JSON has its series in 'data', a list of objects.", nameof(json));
        }

        var traces = data.Select(t => Trace(t!.AsObject())).ToList();
        var whole = figure["layout"]?.DeepClone() as JsonObject ?? [];
        var layout = Style(whole, title, traces.Count);
        if (traces.Any(t => OnAxes.Contains(t.Attributes["type"].ToString())))
        {
            // The page paints the lines of axes that are there; a template that made room for their labels is gone.
            whole.TryAdd("xaxis", new JsonObject());
            whole.TryAdd("yaxis", new JsonObject());
            foreach (var axis in whole.Where(p =>
                p.Key.StartsWith("xaxis", StringComparison.Ordinal) || p.Key.StartsWith("yaxis", StringComparison.Ordinal)))
            {
                (axis.Value as JsonObject)?.TryAdd("automargin", true);
                InPercent(axis.Key, axis.Value as JsonObject, traces);
            }
        }

        return new()
        {
            Data = traces,
            Layout = layout,
            WholeLayout = whole,
            Caption = caption,
            Description = description ?? Series(traces),
        };
    }

    private static OtherTrace Trace(JsonObject trace)
    {
        trace = trace.DeepClone().AsObject();

        // plotly.js takes a series without a type for points.
        trace.TryAdd("type", "scatter");
        return new() { Attributes = trace.ToDictionary(p => p.Key, p => JsonSerializer.SerializeToElement(p.Value),
            StringComparer.Ordinal) };
    }

    /// <summary>Gives a layout what every figure of the house has, unless it has its own; and tells of it what we keep apart.</summary>
    private static Layout Style(JsonObject whole, string? asked, int series)
    {
        var height = whole["height"] is JsonValue h && h.TryGetValue<double>(out var given) && given != 600 ? given : DefaultHeight;
        var title = asked ?? (whole["title"] is JsonValue text ? $"{text}" : $"{whole["title"]?["text"]}");
        var layout = new Layout { Title = Charts.Heading(title), Height = height, Margin = new(16, 16, title.Length > 0 ? 56 : 24, 48),
            ShowLegend = series > 1 };
        whole.Remove("template");
        whole.Remove("width");
        whole.Remove("height");
        if (whole["title"] is not JsonObject own)
        {
            whole["title"] = own = [];
        }

        own["text"] = title;

        foreach (var (name, value) in JsonSerializer.SerializeToNode(layout, Options)!.AsObject())
        {
            if (!whole.TryAdd(name, value?.DeepClone()) && whole[name] is JsonObject has && value is JsonObject house)
            {
                foreach (var (inner, part) in house)
                {
                    has.TryAdd(inner, part?.DeepClone());
                }
            }
        }

        whole.TryAdd("colorway", new JsonArray([.. Palette.Parties.Select(c => (JsonNode)c)]));
        return layout;
    }

    /// <summary>Along an axis that is called after shares and has none above what shares can be stand percentages.</summary>
    private static void InPercent(string name, JsonObject? axis, List<OtherTrace> traces)
    {
        var letter = name[..1];
        var (own, first) = (letter + name[5..], name.Length == 5);
        var values = traces.Where(t => t.Attributes.TryGetValue(letter + "axis", out var on) ? on.ToString() == own : first)
            .Where(t => t.Attributes.ContainsKey(letter)).Select(t => t.Attributes[letter]).ToList();
        var numbers = values.Where(v => v.ValueKind == JsonValueKind.Array).SelectMany(v => v.EnumerateArray())
            .Where(v => v.ValueKind == JsonValueKind.Number).Select(v => v.GetDouble()).ToList();
        var title = axis?["title"] is JsonObject parts ? parts["text"] : axis?["title"];
        if (axis is not null && title is JsonValue text && numbers.Count > 0 && !axis.ContainsKey("ticktext")
            && values.TrueForAll(v => v.ValueKind == JsonValueKind.Array)
            && ColumnUnits.Of(Column.Of($"{text}", numbers)) == MeasureUnit.Share)
        {
            axis.TryAdd("tickformat", PlotText.PercentTicks);
        }
    }

    private static string Series(List<OtherTrace> traces)
    {
        var named =
            traces.Select(t => t.Attributes.TryGetValue("name", out var n) && n.ValueKind == JsonValueKind.String ? n.GetString()! : "")
            .Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var count = traces.Count == 1 ? "one series" : Invariant($"{traces.Count} series");
        return named.Count == 0
            ? $"{char.ToUpperInvariant(count[0])}{count[1..]}."
            : $"{char.ToUpperInvariant(count[0])}{count[1..]}: {Words.List(named, "and")}.";
    }
}
