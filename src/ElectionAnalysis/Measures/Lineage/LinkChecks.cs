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

        if (party.Status == PartyStatus.New && links is [{ Kind: PartyLinkKind.Id or PartyLinkKind.Name } same])
        {
            findings.Add(CheckKind.LastElection, Verdict.Disagrees, Severity.Warning,
                $"{name} is called new, and the document of {before.ShortName} lists it.",
                FindingSide.Text("new", (party.PreviousSeats ?? (Sourced)party.Party).Source),
                FindingSide.Text(same.Before!.Party.Value, same.Before.Party.Source));
            return;
        }

        var olds = links.ConvertAll(l => l.Before!);
        if (party.PreviousSeats is { } stated)
        {
            Seats(party, stated, olds, olds.ConvertAll(o => o.Seats));
        }

        if (party.PreviousVoteShare is { } share)
        {
            Shares(party, share, olds);
        }
    }

    private void Seats(PartyResult party, Sourced<int> stated, List<PartyResult> olds, List<Sourced<int>?> given)
    {
        var left = FindingSide.Of(ClaimKind.PreviousSeats, null, ClaimValue.Of(stated.Value), stated.Source);
        var who = Who(party, olds);
        if (given.Contains(null))
        {
            findings.Add(CheckKind.LastElection, Verdict.CannotTell, Severity.Info,
                $"{who}: the document of {before.ShortName} does not give the seats ({stated.Value} as the one of {after.ShortName} says).", left,
                FindingSide.Text(olds[0].Party.Value, olds[0].Party.Source));
            return;
        }

        var sum = given.Sum(g => g!.Value);
        findings.Compare(CheckKind.LastElection, sum == stated.Value, Severity.Warning,
            $"{who}: {stated.Value} seats at the previous election, as the document of {after.ShortName} says; {sum} in the document of {before.ShortName}.",
            left, FindingSide.Of(ClaimKind.SeatsWon, null, ClaimValue.Of(sum), given[0]!.Source));
    }

    private void Shares(PartyResult party, Sourced<double> stated, List<PartyResult> olds)
    {
        var tolerance = party.PreviousVoteShareTolerance;
        var left = FindingSide.Of(ClaimKind.PreviousVoteShare, null, ClaimValue.OfShare(stated.Value, tolerance), stated.Source);
        var who = Who(party, olds);
        if (olds.Exists(o => o.VoteShare is null))
        {
            findings.Add(CheckKind.LastElection, Verdict.CannotTell, Severity.Info,
                $"{who}: the document of {before.ShortName} does not give the share of the vote ({stated.Value:0.##%} as the one of {after.ShortName} says).",
                left, FindingSide.Text(olds[0].Party.Value, olds[0].Party.Source));
            return;
        }

        var sum = olds.Sum(o => o.VoteShare!.Value);
        var oldTolerance = olds.Sum(o => o.VoteShareTolerance);
        var agrees = Math.Abs(sum - stated.Value) <= tolerance + oldTolerance + 1e-9;
        findings.Compare(CheckKind.LastElection, agrees, Severity.Warning,
            $"{who}: {stated.Value:0.##%} of the vote at the previous election, as the document of {after.ShortName} says; {sum:0.##%} in the document of {before.ShortName}.",
            left, FindingSide.Of(ClaimKind.VoteShare, null, ClaimValue.OfShare(sum, oldTolerance), olds[0].VoteShare!.Source));
    }

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
        if (now.TurnoutChangeStated is { } stated && (now.Turnout ?? now.TurnoutStated?.Value) is { } current
            && (then.Turnout ?? then.TurnoutStated?.Value) is { } was && (then.TurnoutStated ?? (Sourced?)then.Cast) is { } place)
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

    private static string Who(PartyResult party, List<PartyResult> olds) =>
        olds is [var only] && only.Party.Value == party.Party.Value ? party.Party.Value
            : $"{party.Party.Value} (then {Words.List(olds.ConvertAll(o => o.Party.Value))})";
}
