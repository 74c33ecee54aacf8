namespace ElectionAnalysis;

/// <summary>A table of an article as a reader sees it, every cell in all the places that it spans.</summary>
/// <param name="Caption">Its caption, or an empty text.</param>
/// <param name="Heading">The heading of the section it stands in, or an empty text for the lead.</param>
/// <param name="Line">The document's line on which it starts, counted from 1.</param>
/// <param name="Rows">Its rows, all of one length; null where a row has no cell.</param>
public sealed record DocumentTable(string Caption, string Heading, int Line, IReadOnlyList<IReadOnlyList<DocumentCell?>> Rows)
{
    /// <summary>The headings of higher levels above its section's, the nearest last: "Primary election" above "Results".</summary>
    internal IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Whether its percentages and sums are what a template makes of its rows.</summary>
    internal bool IsComputed { get; init; }

    /// <summary>Whether it is of one district, so that several such tables are parts of an election.</summary>
    internal bool IsOfOneDistrict { get; init; }
}
