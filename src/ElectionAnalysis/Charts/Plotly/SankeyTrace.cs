namespace ElectionAnalysis.Plotly;

/// <summary>Flows between nodes.</summary>
public sealed record SankeyTrace : Trace
{
    public required SankeyNodes Node { get; init; }

    /// <summary>The flows.</summary>
    public required SankeyLinks Link { get; init; }

    /// <summary>How plotly.js places nodes: <c>snap</c>, <c>fixed</c>.</summary>
    public string? Arrangement { get; init; }

    /// <summary>The unit that hovering names.</summary>
    public string? ValueSuffix { get; init; }
}
