namespace ElectionAnalysis;

/// <summary>How far the leading parties were apart, in every round and ballot of the infobox.</summary>
internal sealed class Margins
{
    // Nobody writes how far the thirteenth was ahead of the fourteenth.
    private const int Leading = 12;

    private readonly List<List<(PartyResult Party, BallotResult Result)>> byVotes;
    private readonly List<List<(PartyResult Party, BallotResult Result)>> byShare;

    public Margins(Election election)
    {
        byVotes = Ranked(election, r => r.Votes?.Value);
        byShare = Ranked(election, r => r.VoteShare?.Value);
        Leaders = [.. byVotes.Concat(byShare).SelectMany(b => b.Select(x => x.Party)).DistinctBy(p => p.Number)];
    }

    /// <summary>The parties that lead in some round or ballot, the first of each ballot first.</summary>
    public IReadOnlyList<PartyResult> Leaders { get; }

    /// <summary>The first two of the last round, the first one first.</summary>
    public IReadOnlyList<PartyResult> LastTwo =>
        [.. byVotes.Concat(byShare).MaxBy(b => b[0].Result.Round ?? 0)?.Take(2).Select(x => x.Party) ?? []];

    /// <summary>The distances between the one of whom it is said and each other one; the first two of a ballot before all others.</summary>
    public List<FindingSide> Of(Claim claim)
    {
        var sides = new List<FindingSide>();
        foreach (var ranked in claim.Kind == ClaimKind.VoteMargin ? byVotes : byShare)
        {
            if (claim.Subject.Round is { } round && ranked[0].Result.Round is { } own && own != round)
            {
                continue;
            }

            for (var i = 0; i < ranked.Count; i++)
            {
                for (var j = i + 1; j < ranked.Count; j++)
                {
                    if (claim.Subject.Party is { } of
                        ? of.Number == ranked[i].Party.Number || of.Number == ranked[j].Party.Number
                        : i == 0 && j == 1)
                    {
                        sides.Insert(i == 0 && j == 1 ? 0 : sides.Count, Side(claim, ranked[i], ranked[j]));
                    }
                }
            }
        }

        return sides;
    }

    private static List<List<(PartyResult Party, BallotResult Result)>> Ranked(Election election, Func<BallotResult, double?> number) =>
        [.. election.Parties.Where(p => !p.IsOthers).SelectMany(p => p.Results.Select(r => (Party: p, Result: r)))
            .Where(x => number(x.Result) is not null)
            .GroupBy(x => (x.Result.Round, x.Result.Ballot))
            .Select(b => b.OrderByDescending(x => number(x.Result)).Take(Leading).ToList())];

    private static FindingSide Side(Claim claim, (PartyResult Party, BallotResult Result) a, (PartyResult Party, BallotResult Result) b)
    {
        var value = claim.Kind == ClaimKind.VoteMargin
            ? (ClaimValue)ClaimValue.Of((double)a.Result.Votes!.Value - b.Result.Votes!.Value,
                a.Result.VotesTolerance + b.Result.VotesTolerance)
            : ClaimValue.OfShare(a.Result.VoteShare!.Value - b.Result.VoteShare!.Value,
                a.Result.VoteShareTolerance + b.Result.VoteShareTolerance);
        return FindingSide.Of(claim.Kind, claim.Subject, value,
            claim.Kind == ClaimKind.VoteMargin ? a.Result.Votes!.Source : a.Result.VoteShare!.Source) with { Parts = [Part(claim.Kind, a),
                Part(claim.Kind, b)] };
    }

    private static FindingSide Part(ClaimKind kind, (PartyResult Party, BallotResult Result) of)
    {
        var subject = ClaimSubject.Of(of.Party, of.Party.Party.Value, "the infobox");
        return kind == ClaimKind.VoteMargin
            ? FindingSide.Of(ClaimKind.Votes, subject, ClaimValue.Of(of.Result.Votes!.Value), of.Result.Votes.Source)
            : FindingSide.Of(ClaimKind.VoteShare, subject, ClaimValue.OfShare(of.Result.VoteShare!.Value, of.Result.VoteShareTolerance),
                of.Result.VoteShare.Source);
    }
}
