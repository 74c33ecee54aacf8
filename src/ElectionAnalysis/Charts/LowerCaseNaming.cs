using System.Text.Json;

namespace ElectionAnalysis;

/// <summary>plotly.js names its attributes in one lower-case word.</summary>
internal sealed class LowerCaseNaming : JsonNamingPolicy
{
    public override string ConvertName(string name) => name.ToLowerInvariant();
}
