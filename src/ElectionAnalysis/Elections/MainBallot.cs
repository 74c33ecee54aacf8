namespace ElectionAnalysis;

/// <summary>
/// Chooses the one round and ballot whose votes stand for the parties, so that no measure mixes two. It is the one
/// that most parties have; where several have as many, the ballot for parties before the one for persons (list,
/// second, regional, popular, first preferences, the only one, constituency, first, after preferences), and of these
/// the earliest round, because later rounds keep only some of the candidates. A college's votes are never the parties'.
/// </summary>
internal static class MainBallot
{
    private static readonly Ballot[] Preference =
        [Ballot.PartyList, Ballot.Second, Ballot.Regional, Ballot.Popular, Ballot.FirstPreferences, Ballot.Only, Ballot.Constituency,
            Ballot.First, Ballot.AfterPreferences];

    public static (int? Round, Ballot Ballot, string Because) Choose(IEnumerable<PartyResult> parties)
    {
        // Independents have no lists, and others are counted together: they do not tell which ballot parties have.
        var all = parties.SelectMany(p => p.Results.Select(r => (Result: r, Counts: !p.IsIndependents && !p.IsOthers)))
            .Where(x => x.Result.Ballot != Ballot.Electoral && (x.Result.Votes is not null || x.Result.VoteShare is not null))
            .GroupBy(x => (x.Result.Round, x.Result.Ballot))
            .Select(g => (g.Key.Round, g.Key.Ballot, Count: g.Count(x => x.Counts), Votes: g.Sum(x => x.Result.Votes?.Value ?? 0)))
                .ToList();

        // A candidate of nobody's stands in one ballot only: where all voters' votes are there, no party is missing.
        var most = all.Select(g => g.Votes).DefaultIfEmpty().Max();
        all = all.Select(g => g is { Votes: > 0, Ballot: Ballot.PartyList or Ballot.Second } && g.Votes >= 0.95 * most
                ? g with { Count = all.Max(o => o.Count) } : g)
            .OrderByDescending(g => g.Count).ThenBy(g => Array.IndexOf(Preference, g.Ballot)).ThenBy(g => g.Round ?? int.MaxValue).ToList();
        if (all.Count == 0)
        {
            return (null, Ballot.Only, "");
        }

        var (round, ballot, count, _) = all[0];
        var name = Name(round, ballot);
        var others = all.Count == 1
            ? ""
            : $"; the document also gives {string.Join(", ", all.Skip(1).Select(o => "the " + Name(o.Round, o.Ballot)))}";
        var because = all.Count == 1 ? "no others are given"
            : all[1].Count < count ? Invariant($"more parties ({count}) have them than any others")
            : all[1].Ballot != ballot ? "votes for parties go before votes for persons"
            : all[1].Round is null ? "the source names their round" : "the earlier round has all candidates";
        return (round, ballot, $"The parties' votes are the {name}, because {because}{others}.");
    }

    public static PartyResult Apply(PartyResult party, int? round, Ballot ballot) =>
        party.Results.FirstOrDefault(r => r.Round == round && r.Ballot == ballot) is { } main
            ? party with
            {
                Votes = main.Votes,
                VotesTolerance = main.VotesTolerance,
                VoteShare = main.VoteShare,
                VoteShareTolerance = main.VoteShareTolerance,
                SwingStated = party.SwingStated ?? main.VoteShareChange,
            }
            : party;

    /// <summary>What the votes of an election are, where its document gives others too: "regional votes", "votes of round 1".</summary>
    public static string Used(Election election) => HasOthers(election) ? Name(election.MainRound, election.MainBallot) : "votes";

    /// <summary>Whether parties have votes of several rounds or ballots.</summary>
    public static bool HasOthers(Election election) => election.Parties.SelectMany(p => p.Results)
        .Where(r => r.Ballot != Ballot.Electoral && (r.Votes is not null || r.VoteShare is not null))
        .Select(r => (r.Round, r.Ballot)).Distinct().Skip(1).Any();

    private static string Name(int? round, Ballot ballot)
    {
        var votes = ballot switch
        {
            Ballot.Only => "votes",
            Ballot.PartyList => "party list votes",
            Ballot.FirstPreferences => "first preferences",
            Ballot.AfterPreferences => "votes after preferences",
            _ => $"{ballot.ToString().ToLowerInvariant()} votes",
        };
        return round is { } number ? Invariant($"{votes} of round {number}") : votes;
    }
}
