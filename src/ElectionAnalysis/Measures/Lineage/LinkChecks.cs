namespace ElectionAnalysis;

/// <summary>What a document says of the election before, against what that election's own document says.</summary>
internal sealed class LinkChecks
{
    private readonly FindingList findings = new();
    private readonly ElectionLink link;
    private readonly Election before;
    private readonly Election after;

    private LinkChecks(ElectionLink link) => (this.link, before, after) = (link, link.Before!, link.After);

    public static IReadOnlyList<Finding> Of(ElectionLink link)
    {
        var checks = new LinkChecks(link);
        foreach (var heirs in link.Parties.Where(p => p.IsLinked && p.Kind is not (PartyLinkKind.PreviousResult or PartyLinkKind.Group))
            .GroupBy(p => p.After!.Party.Value, StringComparer.Ordinal))
        {
            checks.Party(heirs.First().After!, [.. heirs]);
        }

        foreach (var party in link.Parties.Where(p => p is { Before: null, After: not null }))
        {
            checks.Unlinked(party);
        }

        checks.House();
        checks.Turnout();
        return checks.findings.All;
    }

    private void Party(PartyResult party, List<PartyLink> links)
    {
        var name = party.Party.Value;

        // A part of a party that goes on has a previous result that no list gives.
        if (links.Exists(l => l.Succession == SuccessionKind.Split))
        {
            return;
        }

        if (party.Status == PartyStatus.New && links is [{ Kind: PartyLinkKind.Id or PartyLinkKind.Name } same]
            && (IsNewByLastElection(party) || same.Before!.Seats is { Value: > 0 }))
        {
            findings.Add(CheckKind.LastElection, Verdict.Disagrees, Severity.Warning,
                $"{name} is called new, and the document of {before.ShortName} lists it.",
                FindingSide.Text("new", (party.PreviousSeats ?? (Sourced)party.Party).Source),
                FindingSide.Text(same.Before!.Party.Value, same.Before.Party.Source));
            return;
        }

        if (party.PreviousSeats is { } stated)
        {
            Seats(party, stated, links);
        }

        if (party.PreviousVoteShare is { } share)
        {
            Shares(party, share, links);
        }
    }

    private void Seats(PartyResult party, Sourced<int> stated, List<PartyLink> links)
    {
        static int Sum(List<PartyResult> olds) => olds.Sum(o => o.Seats!.Value);
        var left = FindingSide.Of(ClaimKind.PreviousSeats, null, ClaimValue.Of(stated.Value), stated.Source);
        var (verdict, olds) = Judge(links, p => p.Seats is not null, p => Sum(p) == stated.Value);
        var who = Who(party, olds);
        if (olds.Exists(o => o.Seats is null))
        {
            findings.Add(CheckKind.LastElection, verdict, Severity.Info,
                $"{who}: the document of {before.ShortName} does not give the seats ({stated.Value} as the one of {after.ShortName} says).", left,
                FindingSide.Text(olds[0].Party.Value, olds[0].Party.Source));
            return;
        }

        findings.Add(CheckKind.LastElection, verdict, verdict == Verdict.Disagrees ? Severity.Warning : Severity.Info,
            $"{who}: {stated.Value} seats at the previous election, as the document of {after.ShortName} says; {Sum(olds)} in the document of {before.ShortName}{Unsure(verdict, olds)}.",
            left, FindingSide.Of(ClaimKind.SeatsWon, null, ClaimValue.Of(Sum(olds)), olds[0].Seats!.Source));
    }

    private void Shares(PartyResult party, Sourced<double> stated, List<PartyLink> links)
    {
        static double Sum(List<PartyResult> olds) => olds.Sum(o => o.VoteShare!.Value);
        static double Rounding(List<PartyResult> olds) => olds.Sum(o => o.VoteShareTolerance);
        var tolerance = party.PreviousVoteShareTolerance;
        var left = FindingSide.Of(ClaimKind.PreviousVoteShare, null, ClaimValue.OfShare(stated.Value, tolerance), stated.Source);
        var (verdict, olds) = Judge(links, p => p.VoteShare is not null,
            p => Math.Abs(Sum(p) - stated.Value) <= tolerance + Rounding(p) + 1e-9);
        var who = Who(party, olds);
        if (olds.Exists(o => o.VoteShare is null))
        {
            findings.Add(CheckKind.LastElection, verdict, Severity.Info,
                $"{who}: the document of {before.ShortName} does not give the share of the vote ({stated.Value:0.##%} as the one of {after.ShortName} says).",
                left, FindingSide.Text(olds[0].Party.Value, olds[0].Party.Source));
            return;
        }

        findings.Add(CheckKind.LastElection, verdict, verdict == Verdict.Disagrees ? Severity.Warning : Severity.Info,
            $"{who}: {stated.Value:0.##%} of the vote at the previous election, as the document of {after.ShortName} says; {Sum(olds):0.##%} in the document of {before.ShortName}{Unsure(verdict, olds)}.",
            left, FindingSide.Of(ClaimKind.VoteShare, null, ClaimValue.OfShare(Sum(olds), Rounding(olds)), olds[0].VoteShare!.Source));
    }

    /// <summary>
    /// Whether a previous result fits those of the parties then, and of which of them. Of a merger one document means all, another the
    /// party that goes on; and not all that merged need be listed, so that what fits neither tells nothing.
    /// </summary>
    private static (Verdict Verdict, List<PartyResult> Olds) Judge(List<PartyLink> links, Predicate<PartyResult> isGiven,
        Predicate<List<PartyResult>> fits)
    {
        var all = links.ConvertAll(l => l.Before!);
        var own = links.FindAll(l => l.Succession == SuccessionKind.Renamed).ConvertAll(l => l.Before!);
        return Array.Find([all, own], olds => olds.Count > 0 && olds.TrueForAll(isGiven) && fits(olds)) is { } fitting
            ? (Verdict.Agrees, fitting)
            : (own.Count == all.Count && all.TrueForAll(isGiven) ? Verdict.Disagrees : Verdict.CannotTell, all);
    }

    private static string Unsure(Verdict verdict, List<PartyResult> olds) => verdict != Verdict.CannotTell ? ""
        : olds.Count > 1 ? " together, and which of them the later one counts, nothing tells" : ", and what merged with it, nothing tells";

    /// <summary>A party that had seats and has no link: the earlier list is not whole, or has it under another name.</summary>
    private void Unlinked(PartyLink party)
    {
        if (party.After!.PreviousSeats is { Value: > 0 } stated)
        {
            findings.Add(CheckKind.LastElection, Verdict.Incomplete, Severity.Info,
                $"{party.After.Party.Value}: {stated.Value} seats at the previous election, as the document of {after.ShortName} says; the document of {before.ShortName} has no party linked to it ({party.Because}).",
                FindingSide.Of(ClaimKind.PreviousSeats, null, ClaimValue.Of(stated.Value), stated.Source),
                FindingSide.Text(before.Title, before.Document.Title.Source));
        }
    }

    private void House()
    {
        if (after.PreviousHouseStated is { Value.Number: { } seats } stated && before.HouseSeats is { } house)
        {
            findings.Compare(CheckKind.LastElection, seats.Equals(house.Value), Severity.Warning,
                $"The previous house had {seats:0} seats by the document of {after.ShortName}, and {house.Value} by that of {before.ShortName}.",
                stated, FindingSide.Of(ClaimKind.HouseSeats, null, ClaimValue.Of(house.Value), house.Source));
        }
    }

    /// <summary>A change of turnout that a document states, against the turnouts of both.</summary>
    private void Turnout()
    {
        var (then, now) = (before.Rounds[0], after.Rounds[0]);
        if (now.TurnoutChangeStated is { } stated && now.TurnoutKnown is { } current
            && then.TurnoutKnown is { } was && (then.TurnoutStated ?? (Sourced?)then.Cast) is { } place)
        {
            var tolerance = now.TurnoutChangeTolerance;
            static double Rounding(VotingRound round) => round.Turnout is null ? round.TurnoutTolerance : round.ComputedTolerance;
            var rounding = tolerance + Rounding(now) + Rounding(then) + 1e-9;
            findings.Compare(CheckKind.LastElection, Math.Abs(current - was - stated.Value) <= rounding, Severity.Warning,
                $"Turnout changed by {stated.Value * 100:+0.##;−0.##;0} points, as the document of {after.ShortName} says; the two documents give {was:0.##%} and {current:0.##%}.",
                FindingSide.Of(ClaimKind.TurnoutChange, null, ClaimValue.OfShare(stated.Value, tolerance), stated.Source),
                FindingSide.Of(ClaimKind.Turnout, null, ClaimValue.OfShare(was, Rounding(then)), place.Source));
        }
    }

    /// <summary>Whether it is called new where its previous result belongs; a change that is new may be of the house alone.</summary>
    private static bool IsNewByLastElection(PartyResult party) => party.Entries.Any(e => e.Source == party.PreviousSeats?.Source
        && e.Name is not ("seat change" or "swing") && InfoboxValues.IsNew(e.Value));

    private static string Who(PartyResult party, List<PartyResult> olds) =>
        olds is [var only] && only.Party.Value == party.Party.Value ? party.Party.Value
            : $"{party.Party.Value} (then {Words.List(olds.ConvertAll(o => o.Party.Value))})";
}
