namespace ElectionAnalysis;

/// <summary>Of whom or what a claim speaks, and why it was taken so.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name as the text has it; empty where there is none.</param>
/// <param name="Because">Why it was resolved so, or why it could not be.</param>
public sealed record ClaimSubject(SubjectKind Kind, string Text, string Because)
{
    /// <summary>The party, where it is one of the infobox.</summary>
    public PartyResult? Party { get; init; }

    /// <summary>The voting round the sentence speaks of, from 1, or null when it names none.</summary>
    public int? Round { get; init; }

    /// <summary>The year of the other election, where the text gives it.</summary>
    public int? Year { get; init; }

    /// <summary>The office that was voted on.</summary>
    public string? Office { get; init; }

    /// <summary>The parties that are counted together, where the text names them all; else empty.</summary>
    internal IReadOnlyList<PartyResult> Parties { get; init; } = [];

    /// <summary>
    /// The subject as the tables have it: the party's name in the infobox, <c>house</c>, <c>election</c>, <c>round 2</c>,
    /// <c>?</c>.
    /// </summary>
    public string Name => Kind switch
    {
        SubjectKind.Party => Party!.Party.Value,
        SubjectKind.House => "house",
        SubjectKind.Election => "election",
        SubjectKind.Round => Invariant($"round {Round}"),
        SubjectKind.Alliance => $"alliance: {Text}",
        SubjectKind.Total => "total",
        SubjectKind.Person => $"office: {Text}",
        SubjectKind.OtherElection => Year is { } year ? Invariant($"other: {year}") : "other",
        _ => "?",
    };

    internal static ClaimSubject House { get; } = new(SubjectKind.House, "", "the house of this election");

    internal static ClaimSubject Total { get; } = new(SubjectKind.Total, "", "no party is named");

    internal static ClaimSubject Of(PartyResult party, string text, string because) =>
        new(SubjectKind.Party, text, because) { Party = party };

    internal static ClaimSubject Of(int? round) =>
        round is { } number
            ? new(SubjectKind.Round, "", "the round is named") { Round = number }
            : new(SubjectKind.Election, "", "no round is named");

    internal static ClaimSubject Unresolved(string text, string because) => new(SubjectKind.Unresolved, text, because);

    /// <summary>Whether both speak of the same party, alliance, round or person.</summary>
    internal bool Same(ClaimSubject other) =>
        Kind == other.Kind && Party?.Number == other.Party?.Number && Round == other.Round && Year == other.Year && Office == other.Office
        && (Kind is not (SubjectKind.Person or SubjectKind.Alliance or SubjectKind.Unresolved)
            || string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
