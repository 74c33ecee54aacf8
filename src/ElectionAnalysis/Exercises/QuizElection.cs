using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>An election as a quiz may ask of it: what is contradicted is left out.</summary>
internal sealed partial class QuizElection
{
    private static readonly CheckKind[] Sums =
        [CheckKind.SeatsSum, CheckKind.PreviousSeats, CheckKind.VotesSum, CheckKind.VoteShareSum, CheckKind.CandidatesSum];

    /// <summary>What is no party's.</summary>
    private static readonly ClaimKind[] OfAll =
        [ClaimKind.HouseSeats, ClaimKind.MajoritySeats, ClaimKind.PreviousHouseSeats, ClaimKind.Turnout, ClaimKind.Registered,
            ClaimKind.Cast, ClaimKind.Valid, ClaimKind.Invalid, ClaimKind.Blank, ClaimKind.RoundDate];

    private readonly HashSet<(ClaimKind Kind, int? Party)> disputed = [];
    private readonly HashSet<CheckKind> failed = [];
    private readonly HashSet<string> twice;

    public QuizElection(Election election)
    {
        Election = election;
        foreach (var finding in Disagreements)
        {
            failed.Add(finding.Kind);
            Dispute(finding.Left, !Sums.Contains(finding.Kind));
            Dispute(finding.Right, !Sums.Contains(finding.Kind));
        }

        // A key that is written twice gives two values, of which one was taken.
        foreach (var problem in election.Problems.Where(p => p.Kind == "duplicate_key"))
        {
            var digits = Trailing().Match(problem.Source.Text).ValueSpan;
            int? party = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            disputed.UnionWith((party is null ? OfAll : Enum.GetValues<ClaimKind>()).Select(kind => (kind, party)));
        }

        twice = [.. election.Parties.Select(p => Words.Plain(Plainly(p))).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => g.Key)];
    }

    public Election Election { get; }

    public IEnumerable<Finding> Disagreements => Election.Findings.Where(f => f.Verdict == Verdict.Disagrees);

    public string Name => VisibleText.Show(DocumentParser.Shorten(Election.ShortName, 80));

    public bool IsReferendum => Election.Kind == ElectionKind.Referendum;

    /// <summary>What stands in the list: a party, a candidate, an answer.</summary>
    public string Noun => IsReferendum ? "answer" : Election.IsOfCandidates ? "candidate" : "party";

    public string Nouns => Election.Nouns;

    /// <summary>The seats of the whole house, where all of it was elected and nothing about it is contradicted.</summary>
    public int? House => Election.HouseSeats is { Value: > 0 } house
        && (Election.SeatsContested is not { } contested || contested.Value == house.Value)
        && !IsDisputed(ClaimKind.HouseSeats) && !IsDisputed(ClaimKind.SeatsWon) && !failed.Contains(CheckKind.SeatsSum)
        && Election.SeatsListed is { } listed && listed <= house.Value ? house.Value : null;

    /// <summary>The seats of a majority, where the document states no other number.</summary>
    public int? Majority => House is { } house && !IsDisputed(ClaimKind.MajoritySeats) && !failed.Contains(CheckKind.Majority)
        && (Election.MajorityStated is not { } stated || stated.Value == (house / 2) + 1) ? (house / 2) + 1 : null;

    /// <summary>
    /// The parties whose seats are given and not contradicted, the largest first; independents are a group of their own. Of a house
    /// of which a part was elected, what they hold after it is no result.
    /// </summary>
    public IReadOnlyList<PartyResult> BySeats => [.. Named(p => p is { Seats: not null, SeatsAreAfter: false }
        && !IsDisputed(ClaimKind.SeatsWon, p))
        .OrderByDescending(p => p.Seats!.Value)];

    /// <summary>Whether the seats of all that are listed are given and not contradicted.</summary>
    public bool AllSeats => Election.Parties.Count > 0
        && Election.Parties.All(p => p is { Seats: not null, SeatsAreAfter: false } && !IsDisputed(ClaimKind.SeatsWon, p));

    /// <summary>The parties and candidates whose votes are given and not contradicted, the largest first.</summary>
    public IReadOnlyList<PartyResult> ByVotes => [.. Named(p => p is { Votes: not null, VotesTolerance: <= 0 }
        && !IsDisputed(ClaimKind.Votes, p) && !IsDisputed(ClaimKind.VoteShare, p)).OrderByDescending(p => p.Votes!.Value)];

    /// <summary>Those whose share of the vote is stated and not contradicted, the largest first.</summary>
    public IReadOnlyList<PartyResult> ByShare => [.. Named(p => p.VoteShare is not null && !IsDisputed(ClaimKind.VoteShare, p)
        && !IsDisputed(ClaimKind.Votes, p)).OrderByDescending(p => p.VoteShare!.Value)];

    /// <summary>What the votes are, such as "second votes"; "votes" where the document names no ballot.</summary>
    public string Votes => (Election.MainBallot switch
    {
        Ballot.Constituency => "constituency votes",
        Ballot.PartyList => "party list votes",
        Ballot.Regional => "regional votes",
        Ballot.First => "first votes",
        Ballot.Second => "second votes",
        Ballot.FirstPreferences => "first preferences",
        Ballot.AfterPreferences => "votes after preferences",
        _ => "votes",
    }) + (Election.MainRound is { } round ? Invariant($" of round {round}") : "");

    /// <summary>Whether the document says two things about a number, of a party or of anything.</summary>
    public bool IsDisputed(ClaimKind kind, PartyResult? party = null) =>
        disputed.Contains((kind, null)) || (party is not null && disputed.Contains((kind, party.Number)));

    /// <summary>Whether a sum or a comparison failed.</summary>
    public bool Failed(CheckKind check) => failed.Contains(check);

    /// <summary>A party's name as a question has it; a candidate's, where candidates stood.</summary>
    public string Label(PartyResult party) => twice.Contains(Words.Plain(Plainly(party))) && party.Leader is { } leader
        && !Election.IsOfCandidates
        ? $"{Plainly(party)} ({Short(leader.Value)})" : Plainly(party);

    public bool Claims(params ReadOnlySpan<ClaimKind> kinds)
    {
        foreach (var claim in Election.Claims)
        {
            if (kinds.Contains(claim.Kind))
            {
                return true;
            }
        }

        return false;
    }

    private static string Short(string name) => VisibleText.Show(DocumentParser.Shorten(name, 80));

    private string Plainly(PartyResult party) => Short(Election.IsOfCandidates && party.Leader is { } leader
        ? leader.Value : party.Party.Value);

    private IEnumerable<PartyResult> Named(Func<PartyResult, bool> fits) =>
        Election.Parties.Where(p => !p.IsOthers && fits(p) && Words.Plain(Plainly(p)).Length > 0);

    private void Dispute(FindingSide? side, bool parts)
    {
        if (side is null)
        {
            return;
        }

        // Of an alliance, or of somebody who is not listed, it may be any party's number.
        if (side.Kind is { } kind)
        {
            disputed.Add((kind, side.Subject?.Party?.Number));
        }

        if (parts)
        {
            foreach (var part in side.Parts)
            {
                Dispute(part, parts);
            }
        }
    }

    [GeneratedRegex(@"\d+(?=\s*[:=])")]
    private static partial Regex Trailing();
}
