namespace ElectionAnalysis;

/// <summary>Something in a document that could not be taken as it stands, though the document could be read.</summary>
/// <param name="Kind">What is wrong, in snake case, such as <c>duplicate_key</c>.</param>
/// <param name="Message">What is wrong and what to do, in one line.</param>
/// <param name="Source">Where.</param>
public sealed record ReadingProblem(string Kind, string Message, Provenance Source)
{
    /// <summary>Whether it says only how the document was read, such as which column holds the parties, and nothing is wrong.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether the document contradicts itself there, whatever else it says.</summary>
    public bool IsContradiction { get; init; }
}
