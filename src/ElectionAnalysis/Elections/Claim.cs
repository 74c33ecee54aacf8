namespace ElectionAnalysis;

/// <summary>A number that the document's prose states.</summary>
/// <param name="Kind">What is counted, in snake case: see <see cref="ClaimKind"/>.</param>
/// <param name="Subject">Of whom or what: a party, <c>round 2</c>, <c>total</c>, a candidate for an office.</param>
/// <param name="Value">The number; a share for percentages; yyyymmdd for a date.</param>
/// <param name="Unit">seats, votes, voters, candidates, share or yyyymmdd.</param>
/// <param name="Section">The section's heading; empty for the lead.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Source">The document and line; the text is the number's own.</param>
public sealed record Claim(string Kind, string Subject, double Value, string Unit, string Section, string Sentence, Provenance Source)
{
    /// <summary>The voting round the sentence speaks of, or null when it names none.</summary>
    public int? Round { get; init; }

    /// <summary>The office an <see cref="ClaimKind.OfficeVotes"/> claim is about.</summary>
    public string? Office { get; init; }

    /// <summary>Half a unit of the number's last digit.</summary>
    internal double Tolerance { get; init; }
}
