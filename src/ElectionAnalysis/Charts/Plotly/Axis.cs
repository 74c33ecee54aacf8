namespace ElectionAnalysis.Plotly;

public sealed record Axis
{
    public Title? Title { get; init; }

    /// <summary>How places are spaced where not evenly: <c>log</c>, on which ends and annotations are given as logarithms.</summary>
    public string? Type { get; init; }

    /// <summary>The places of the ticks.</summary>
    public IReadOnlyList<double>? TickVals { get; init; }

    /// <summary>The labels of the ticks.</summary>
    public IReadOnlyList<string>? TickText { get; init; }

    /// <summary>The number format of the ticks, in d3's terms.</summary>
    public string? TickFormat { get; init; }

    /// <summary>Its two ends.</summary>
    public IReadOnlyList<double>? Range { get; init; }

    /// <summary>Whether it is reversed or starts at zero: <c>reversed</c>, <c>tozero</c>.</summary>
    public string? RangeMode { get; init; }

    /// <summary>Whether margins grow with the labels.</summary>
    public bool? AutoMargin { get; init; }

    /// <summary>Whether it is drawn.</summary>
    public bool? Visible { get; init; }

    /// <summary>Whether grid lines are drawn.</summary>
    public bool? ShowGrid { get; init; }

    /// <summary>Whether the line at zero is drawn.</summary>
    public bool? ZeroLine { get; init; }

    /// <summary>The axis whose scale it keeps to, such as <c>x</c>.</summary>
    public string? ScaleAnchor { get; init; }

    /// <summary>Whether the reader cannot zoom it.</summary>
    public bool? FixedRange { get; init; }
}
