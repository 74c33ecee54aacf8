namespace ElectionAnalysis;

/// <summary>One election, as one document tells it. What the document does not give is null; nothing is invented.</summary>
public sealed partial record Election
{
    /// <summary>The title of the document.</summary>
    public required string Title { get; init; }

    public required ElectionDocument Document { get; init; }

    /// <summary>The country or territory.</summary>
    public Sourced<string>? Country { get; init; }

    /// <summary>What was elected.</summary>
    public ElectionKind Kind { get; init; }

    /// <summary>The year of the first round, or the first year in the title.</summary>
    public int? Year { get; init; }

    /// <summary>The voting rounds in order; at least one.</summary>
    public required IReadOnlyList<VotingRound> Rounds { get; init; }

    /// <summary>Seats that were up for election.</summary>
    public Sourced<int>? SeatsContested { get; init; }

    /// <summary>Seats of the whole house; the seats contested unless the source says "N of the M seats".</summary>
    public Sourced<int>? HouseSeats { get; init; }

    /// <summary>What is elected, in the source's words, such as "All 147 seats to the National Assembly".</summary>
    public Sourced<string>? SeatsAsWritten { get; init; }

    /// <summary>Seats needed for a majority, as the source states it.</summary>
    public Sourced<int>? MajorityStated { get; init; }

    /// <summary>The parties in the document's order.</summary>
    public required IReadOnlyList<PartyResult> Parties { get; init; }

    /// <summary>The article's table of results, joined with the infobox.</summary>
    internal ResultTables? ResultTables { get; init; }

    /// <summary>
    /// The round whose votes the parties' <see cref="PartyResult.Votes"/> and shares are; null where the source names none.
    /// </summary>
    public int? MainRound { get; init; }

    /// <summary>The ballot whose votes the parties' <see cref="PartyResult.Votes"/> and shares are.</summary>
    public Ballot MainBallot { get; init; }

    /// <summary>Why that round and ballot, in one sentence; empty where no votes are given.</summary>
    public string MainBallotBecause { get; init; } = "";

    /// <summary>"votes", or which where the document has several: "regional votes", "votes of round 1".</summary>
    internal string VotesUsed => ElectionAnalysis.MainBallot.Used(this);

    /// <summary>The round in which the parties' votes were cast; the first where the source names none.</summary>
    internal VotingRound RoundOfVotes => Rounds.FirstOrDefault(r => r.Round == MainRound) ?? Rounds[0];

    /// <summary>The question put to the voters of a referendum.</summary>
    public Sourced<string>? Question { get; init; }

    /// <summary>The alliances of the parties, in the order of their first party.</summary>
    public IReadOnlyList<Alliance> Alliances =>
        [.. Parties.Where(p => p.Alliance is not null).GroupBy(p => p.Alliance!.Value, StringComparer.Ordinal)
            .Select(g => new Alliance(g.Key, [.. g]))];

    /// <summary>The offices decided.</summary>
    public required IReadOnlyList<Office> Offices { get; init; }

    /// <summary>Whether candidates stood, and no lists.</summary>
    internal bool IsOfCandidates => Kind is ElectionKind.Presidential or ElectionKind.ByElection && SeatsListed is null;

    /// <summary>What stands in the list: parties, candidates, answers.</summary>
    internal string Nouns => Kind == ElectionKind.Referendum ? "answers" : IsOfCandidates ? "candidates" : "parties";

    /// <summary>The previous election, as the source names it.</summary>
    public Sourced<string>? PreviousElection { get; init; }

    /// <summary>
    /// Voters and ballots at the previous election, where the document has them beside its own; null where it has none of them.
    /// </summary>
    public VotingRound? PreviousTotals { get; init; }

    /// <summary>The size of the previous house, where the infobox states it or the table's total says of its change.</summary>
    internal Sourced<int>? PreviousHouse { get; init; }

    /// <summary>The next election, as the source names it.</summary>
    public Sourced<string>? NextElection { get; init; }

    /// <summary>An id of the election, such as ParlGov's.</summary>
    public Sourced<string>? Id { get; init; }

    /// <summary>The id of the previous election.</summary>
    public Sourced<string>? PreviousElectionId { get; init; }

    /// <summary>The numbers stated in prose.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The results by district, where the source is a table of districts; else empty.</summary>
    public IReadOnlyList<DistrictResult> Districts { get; init; } = [];

    /// <summary>The checks made and what they found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Infobox entries whose key this library does not know. They are kept, never dropped.</summary>
    public IReadOnlyList<InfoboxEntry> UnknownEntries { get; init; } = [];

    /// <summary>Values that could not be read, and other problems of the document.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>Short name for labels: country and year, or the title when either is missing.</summary>
    public string ShortName => Country is { } country && Year is { } year ? Invariant($"{country.Value} {year}") : Title;

    /// <summary>
    /// The party with the most seats (with ties, the first of them); null when no seats are given, or when one whose seats are not
    /// given may have more.
    /// </summary>
    public PartyResult? LargestParty =>
        Parties.Where(p => p.Seats is not null && !p.IsIndependents && !p.IsOthers).MaxBy(p => p.Seats!.Value) is { } largest
            && (Parties.All(p => p.Seats is not null || p.IsIndependents || p.IsOthers)
                || UnlistedSeats is { } rest && rest.High < largest.Seats!.Value)
            ? largest
            : null;

    /// <summary>The sum of the parties' seats, or null when none is given or no house could hold them.</summary>
    public int? SeatsListed => Sum(p => p.Seats?.Value);

    /// <summary>
    /// The sum of the candidates' members of an electoral college, or null when none is given or no college could hold them.
    /// </summary>
    public int? ElectoralVotesListed => Sum(p => p.ElectoralVotes?.Value);

    /// <summary>Makes sense of a document: typed values, claims, checks. Never throws on content.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The election.</returns>
    public static Election From(ElectionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var election = new ElectionReader(document).Read();
        var previousHouse = election.PreviousHouseSeats is { IsPoint: true } before ? (int?)before.Low : null;
        var votes = VoteTotal.Of(election) is { Slack: 0, Exact: > 0 and var total } ? total : (double?)null;
        foreach (var party in election.Parties)
        {
            party.ShareOfVotes = party.VoteShare is null ? party.Votes?.Value / votes : null;
            (party.House, party.PreviousHouse) = (election.HouseSeats?.Value, previousHouse);
        }

        return election with { Findings = ElectionChecks.Check(election) };
    }

    /// <summary>Reads an election from a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>The election.</returns>
    /// <exception cref="DocumentException">The file cannot be read.</exception>
    public static Election Read(string path) => From(ElectionDocument.Read(path));

    /// <inheritdoc/>
    public override string ToString() => Title;

    /// <summary>The sum, or null when there is none or it is above two thousand million, which <see cref="SeatChecks"/> reports.</summary>
    private int? Sum(Func<PartyResult, int?> seats)
    {
        long sum = 0;
        var any = false;
        foreach (var party in Parties)
        {
            if (seats(party) is { } value)
            {
                sum += value;
                any = true;
            }
        }

        return any && sum <= int.MaxValue ? (int)sum : null;
    }
}
