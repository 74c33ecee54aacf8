namespace ElectionAnalysis;

/// <summary>Checks of shares of the vote against votes, and of both against their wholes.</summary>
internal static class ShareChecks
{
    public static void Check(Election election, FindingList findings)
    {
        AgainstVotes(election, findings);
        ShareSum(election, findings);
        VotesSum(election, findings);
    }

    /// <summary>
    /// Every party's votes and share imply a total, up to the share's rounding. The total that most parties allow is
    /// taken for the right one; a party that does not allow it contradicts itself.
    /// </summary>
    private static void AgainstVotes(Election election, FindingList findings)
    {
        var both = election.Parties.Where(p => p is { Votes.Value: > 0, VoteShare.Value: > 0 }).ToList();
        if (both.Count < 2)
        {
            return;
        }

        var ranges = both.ConvertAll(Total);
        var total = Common(ranges);
        var largest = both.MaxBy(p => p.Votes!.Value)!;
        var isWhole = false;
        if (both.Count == 2 && !Within(ranges[0], total) | !Within(ranges[1], total))
        {
            // Nothing tells which of the two is wrong; where their shares make a whole, their votes do.
            isWhole = Math.Abs(both.Sum(p => p.VoteShare!.Value) - 1) <= both.Sum(p => p.VoteShareTolerance) + 1e-9;
            total = isWhole ? both.Sum(p => (double)p.Votes!.Value) : largest.Votes!.Value / largest.VoteShare!.Value;
        }

        for (var i = 0; i < both.Count; i++)
        {
            var party = both[i];
            if (both.Count == 2 && !isWhole && ReferenceEquals(party, largest))
            {
                continue;
            }

            var agrees = Within(ranges[i], total);
            var expected = agrees ? party.VoteShare!.Value : party.Votes!.Value / total;
            var subject = ClaimSubject.Of(party, party.Party.Value, "the infobox");
            findings.Compare(CheckKind.VoteShare, agrees, Severity.Warning,
                agrees
                    ? (FormattableString)$"{party.Party.Value}: {party.Votes!.Value:N0} votes and {party.VoteShare!.Value:0.##%} fit the other {election.Nouns}' votes and shares."
                : $"{party.Party.Value}: {party.Votes!.Value:N0} votes make {expected:0.00%} of {(isWhole ? "all" : $"the total that the other {election.Nouns}' votes and shares imply")}; {party.VoteShare!.Value:0.##%} is stated.",
                FindingSide.Of(ClaimKind.VoteShare, subject, ClaimValue.OfShare(party.VoteShare.Value, party.VoteShareTolerance),
                    party.VoteShare.Source),
                FindingSide.Of(ClaimKind.Votes, subject, ClaimValue.Of(party.Votes.Value),
                    party.Votes.Source) with { Words = Invariant($"{expected:0.00%}") });
        }
    }

    private static (double Low, double High) Total(PartyResult party)
    {
        var (votes, around) = ((double)party.Votes!.Value, party.VotesTolerance);
        var (share, tolerance) = (party.VoteShare!.Value, party.VoteShareTolerance + 1e-9);

        // Some offices cut the last digit off instead of rounding it.
        return ((votes - around) / (share + 2 * tolerance),
            share > tolerance ? (votes + around) / (share - tolerance) : double.PositiveInfinity);
    }

    private static bool Within((double Low, double High) range, double total) =>
        total >= range.Low * (1 - 1e-9) && total <= range.High * (1 + 1e-9);

    /// <summary>A number that lies in as many of the ranges as any does.</summary>
    private static double Common(List<(double Low, double High)> ranges)
    {
        var ends = ranges.SelectMany(r => new[] { (At: r.Low, Step: 1), (At: r.High, Step: -1) }).OrderBy(e => e.At)
            .ThenByDescending(e => e.Step).ToList();
        var (best, most, open) = (ends[0].At, 0, 0);
        for (var i = 0; i < ends.Count; i++)
        {
            open += ends[i].Step;
            if (open > most)
            {
                most = open;
                best = i + 1 < ends.Count && double.IsFinite(ends[i + 1].At) ? (ends[i].At + ends[i + 1].At) / 2 : ends[i].At;
            }
        }

        return best;
    }

    private static void ShareSum(Election election, FindingList findings)
    {
        var shares = election.Parties.Where(p => p.VoteShare is not null).ToList();
        var sum = shares.Sum(p => p.VoteShare!.Value);
        if (sum > 1 + shares.Sum(p => p.VoteShareTolerance) + 1e-9)
        {
            var parts = shares.ConvertAll(p =>
                FindingSide.Of(ClaimKind.VoteShare, ClaimSubject.Of(p, p.Party.Value, "the infobox"),
                    ClaimValue.OfShare(p.VoteShare!.Value, p.VoteShareTolerance), p.VoteShare.Source));
            findings.Add(CheckKind.VoteShareSum, Verdict.Disagrees, Severity.Error,
                $"The {election.Nouns}' vote shares add up to {sum:0.##%}, more than 100%.",
                FindingSide.Sum(ClaimValue.OfShare(sum, 0), parts), FindingSide.Text("100%", null));
        }
    }

    /// <summary>
    /// The parties' votes are at most the valid ones. Voters who have several votes each make them many more, which is no
    /// contradiction.
    /// </summary>
    private static void VotesSum(Election election, FindingList findings)
    {
        var round = election.RoundOfVotes;
        if ((election.MainRound is null && election.Rounds.Count > 1) || (round.Valid ?? round.Cast) is not { } stated)
        {
            return;
        }

        var whole = stated with { Value = round.ValidCount is > 0 and var valid ? valid : stated.Value };
        var kind = round.Valid is null && whole.Value == round.Cast?.Value ? ClaimKind.Cast : ClaimKind.Valid;
        var parts = election.Parties.Where(p => p.Votes is not null)
            .Select(p =>
                FindingSide.Of(ClaimKind.Votes, ClaimSubject.Of(p, p.Party.Value, "the infobox"),
                    ClaimValue.Of(p.Votes!.Value, p.VotesTolerance), p.Votes.Source)).ToList();
        var slack = election.Parties.Sum(p => p.VotesTolerance) + round.ToleranceOf(kind);
        var sum = parts.Sum(p => p.Value!.Number!.Value);
        if (parts.Count == 0 || sum > whole.Value * 1.5)
        {
            return;
        }

        var verdict = sum - slack > whole.Value ? Verdict.Disagrees : sum + slack >= whole.Value ? Verdict.Agrees : Verdict.Incomplete;

        // A total of the text is not where the reader of a table looks for it.
        var place = election.Claims.Any(c => c.Source == whole.Source) ? Invariant($" that line {whole.Source.Line} gives") : "";
        FormattableString message = verdict switch
        {
            Verdict.Agrees => $"The {election.Nouns}' votes add up to the {whole.Value:N0} votes{place}.",
            Verdict.Incomplete when kind == ClaimKind.Cast =>
                $"The {election.Nouns}' votes add up to {sum:N0}; {whole.Value - sum:N0} of the {whole.Value:N0} ballots cast{place} are invalid or went to no listed party.",
            Verdict.Incomplete =>
                $"The {election.Nouns}' votes add up to {sum:N0}; {whole.Value - sum:N0} of the {whole.Value:N0} votes{place} went to no listed party.",
            _ => $"The {election.Nouns}' votes add up to {sum:N0}, {sum - whole.Value:N0} more than the {whole.Value:N0} votes{place}.",
        };
        findings.Add(CheckKind.VotesSum, verdict, verdict == Verdict.Disagrees ? Severity.Error : Severity.Info, message,
            FindingSide.Sum(ClaimValue.Of((long)sum), parts), VoteChecks.Side(round, kind, whole));
    }
}
