namespace ElectionAnalysis;

/// <summary>A table of an article that gives the results of parties or candidates.</summary>
internal sealed record ResultTable(DocumentTable Source, IReadOnlyList<ResultRow> Parties, IReadOnlyList<ResultRow> Totals)
{
    /// <summary>The headings of votes that are not read, because nothing tells which they are.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The party with which another count begins below the total, such as one after preferences, which is not read.</summary>
    public Sourced<string>? Again { get; init; }

    public bool Has(ColumnRole role) => Parties.Any(p => p.Cells.Any(c => c.Column.Role == role));

    /// <summary>The seats of all rows together; null where one lacks them or none has any.</summary>
    public int? Seats => Parties.Select(p => p.Cells.FirstOrDefault(c => c.Column.Role == ColumnRole.Seats)) is var seats
        && seats.All(s => s.Column is not null) && seats.Sum(s => s.Number.Number) is var sum and > 0 and < int.MaxValue ? (int)sum : null;
}
