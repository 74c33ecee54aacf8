namespace ElectionAnalysis;

/// <summary>A number or a day that the document's prose states.</summary>
/// <param name="Kind">What is stated.</param>
/// <param name="Subject">Of whom or what.</param>
/// <param name="Value">The number or the days.</param>
/// <param name="Section">The section's heading; empty for the lead.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Source">The document and line; the text is the number's own.</param>
public sealed record Claim(ClaimKind Kind, ClaimSubject Subject, ClaimValue Value, string Section, string Sentence, Provenance Source)
{
    /// <summary>seats, votes, voters, states, candidates, share or date.</summary>
    public string Unit => Kind switch
    {
        ClaimKind.Registered or ClaimKind.Abstained => "voters",
        ClaimKind.Candidates => "candidates",
        ClaimKind.StatesCarried => "states",
        ClaimKind.RoundDate => "date",
        _ when Value is ClaimValue.Share => "share",
        ClaimKind.SeatsWon or ClaimKind.SeatChange or ClaimKind.PreviousSeats or ClaimKind.HouseSeats or ClaimKind.PreviousHouseSeats
            or ClaimKind.MajoritySeats => "seats",
        _ => "votes",
    };

    /// <summary>Whether the words leave no doubt what it is of: then it is held against the infobox however far it is from it.</summary>
    internal bool IsPlain { get; init; }

    /// <summary>Whether the document states it as a fact of this election.</summary>
    internal bool IsFact => Subject.Kind is not (SubjectKind.OtherElection or SubjectKind.Unresolved);

    /// <inheritdoc/>
    public override string ToString() => $"{Source.Place}: {TableRecords.SnakeCase(Kind.ToString())} of {Subject}: {Value}";
}
