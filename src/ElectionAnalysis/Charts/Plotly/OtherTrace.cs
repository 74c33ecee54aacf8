using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElectionAnalysis.Plotly;

/// <summary>A series of any kind that plotly.js knows, as its own JSON says it.</summary>
public sealed record OtherTrace : Trace
{
    /// <summary>All of its attributes by plotly.js's names, <c>type</c> among them.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();
}
