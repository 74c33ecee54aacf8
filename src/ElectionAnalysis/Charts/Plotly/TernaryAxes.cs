using System.Text.Json.Serialization;

namespace ElectionAnalysis.Plotly;

/// <summary>The three axes of a ternary plot.</summary>
/// <param name="AAxis">The upper corner's.</param>
/// <param name="BAxis">The left corner's.</param>
/// <param name="CAxis">The right corner's.</param>
public sealed record TernaryAxes(TernaryAxis AAxis, TernaryAxis BAxis, TernaryAxis CAxis)
{
    /// <summary>What the three add up to.</summary>
    public double Sum { get; } = 1;

    /// <summary>The background; see-through.</summary>
    [JsonPropertyName("bgcolor")]
    public string Background { get; } = "rgba(0,0,0,0)";
}
