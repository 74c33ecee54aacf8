namespace ElectionAnalysis;

/// <summary>A row of a table of results: a party or candidate, or one of the totals.</summary>
internal sealed record ResultRow(Sourced<string> Name, IReadOnlyList<string> Targets, IReadOnlyList<ResultCell> Cells)
{
    public Sourced<string>? Candidate { get; init; }

    public Sourced<string>? Alliance { get; init; }

    /// <summary>Whether a cell says that the party is new.</summary>
    public bool IsNew { get; init; }

    /// <summary>The total that the row gives; none for a party or candidate.</summary>
    public TotalKind Total { get; init; }
}
