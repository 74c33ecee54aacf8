namespace ElectionAnalysis.Plotly;

/// <summary>Points between three corners.</summary>
public sealed record TernaryTrace : Trace
{
    /// <summary>Weights towards the upper corner.</summary>
    public required IReadOnlyList<double> A { get; init; }

    /// <summary>Weights towards the left corner.</summary>
    public required IReadOnlyList<double> B { get; init; }

    /// <summary>Weights towards the right corner.</summary>
    public required IReadOnlyList<double> C { get; init; }

    /// <summary><c>markers</c>, <c>lines</c>, <c>text</c>, or several joined by +.</summary>
    public required string Mode { get; init; }

    /// <summary>A label per point.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where labels stand.</summary>
    public string? TextPosition { get; init; }

    /// <summary>What hovering says, one per point.</summary>
    public IReadOnlyList<string>? HoverText { get; init; }

    /// <summary>How the points look.</summary>
    public Marker? Marker { get; init; }
}
