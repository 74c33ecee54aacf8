using global::Plotly.NET;
using global::Plotly.NET.LayoutObjects;
using global::Plotly.NET.TraceObjects;
using Microsoft.FSharp.Collections;
using Newtonsoft.Json.Linq;
using Object = DynamicObj.DynamicObj;

namespace ElectionAnalysis;

/// <summary>plotly.js's JSON as Plotly.NET's objects, in the types under which its own functions look for them.</summary>
internal static class PlotlyNetJson
{
    public static GenericChart Chart(string json)
    {
        var figure = JObject.Parse(json);
        var traces = figure["data"]!.Cast<JObject>().Select(t => Fill(new Trace((string)t["type"]!), t));
        var chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
        chart = GenericChart.setLayout(Fill(new Layout(), (JObject)figure["layout"]!), chart);
        return GenericChart.setConfig(Fill(new Config(), (JObject)figure["config"]!), chart);
    }

    private static T Fill<T>(T target, JObject source)
        where T : Object
    {
        foreach (var property in source.Properties().Where(p => target is not Trace || p.Name != "type"))
        {
            target.SetProperty(property.Name, Value(property.Name, property.Value));
        }

        return target;
    }

    private static object? Value(string name, JToken token) => token switch
    {
        JObject o => Fill(New(name), o),
        JArray a => a.Select(t => Value(name.TrimEnd('s'), t)).ToList(),
        JValue v => v.Value,
        _ => token,
    };

    private static Object New(string name) => name switch
    {
        "title" => new Title(),
        "font" => new Font(),
        "margin" => new Margin(),
        "legend" => new Legend(),
        "marker" => new Marker(),
        "line" => new Line(),
        "ternary" => new Ternary(),
        "annotation" => new Annotation(),
        "shape" => new Shape(),
        _ when name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal)
            || name is "aaxis" or "baxis" or "caxis" => new LinearAxis(),
        _ => new Object(),
    };
}
