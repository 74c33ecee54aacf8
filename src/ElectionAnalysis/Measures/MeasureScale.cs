namespace ElectionAnalysis;

/// <summary>What the parties are weighed by.</summary>
public enum MeasureScale
{
    /// <summary>Seats won.</summary>
    Seats,

    /// <summary>Votes won; vote shares where the document gives no votes.</summary>
    Votes,
}
