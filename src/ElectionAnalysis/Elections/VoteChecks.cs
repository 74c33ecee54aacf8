namespace ElectionAnalysis;

/// <summary>Checks of votes and turnout within the infobox and the rounds.</summary>
internal static class VoteChecks
{
    public static void Check(Election election, FindingList findings)
    {
        foreach (var round in election.Rounds)
        {
            Turnout(round, findings);
            Order(round, findings);
        }

        VoteShares(election, findings);
        Swings(election, findings);
    }

    private static void Turnout(VotingRound round, FindingList findings)
    {
        if (round.TurnoutStated is { } stated)
        {
            if (stated.Value is < 0 or > 1)
            {
                findings.Add("turnout_range", Verdict.Disagrees, Severity.Error, Invariant($"A turnout of {stated.Value:0.##%} in round {round.Round} cannot be; it must lie between 0% and 100%."), Invariant($"{stated.Value:0.##%}"), stated.Source, "0%–100%", null);
            }

            if (round.Turnout is { } computed)
            {
                var agrees = Math.Abs(stated.Value - computed) <= round.TurnoutTolerance + 1e-12;
                findings.Compare("turnout", agrees, Severity.Warning,
                    Invariant($"Round {round.Round}: {round.Cast!.Value:N0} cast of {round.Registered!.Value:N0} registered is {computed:0.00##%}; {stated.Value:0.##%} is stated."),
                    Invariant($"{stated.Value:0.##%}"), stated.Source, Invariant($"{computed:0.00##%}"), round.Cast.Source);
            }
            else
            {
                findings.Add("turnout", Verdict.CannotTell, Severity.Info, Invariant($"Round {round.Round}: the turnout of {stated.Value:0.##%} cannot be recomputed, because {Missing(round)} not given."), Invariant($"{stated.Value:0.##%}"), stated.Source, null, null);
            }
        }
        else if (round.Turnout is null)
        {
            findings.Add("turnout", Verdict.CannotTell, Severity.Info, Invariant($"Round {round.Round}: no turnout is stated, and none can be computed because {Missing(round)} not given."), null, round.Date?.Source, null, null);
        }
    }

    private static string Missing(VotingRound round) => (round.Cast, round.Registered) switch
    {
        (null, null) => "votes cast and registered voters are",
        (null, _) => "votes cast are",
        _ => "registered voters are",
    };

    private static void Order(VotingRound round, FindingList findings)
    {
        if (round is { Valid: { } valid, Cast: { } cast })
        {
            findings.Compare("valid_in_cast", valid.Value <= cast.Value, Severity.Error,
                valid.Value <= cast.Value ? Invariant($"Round {round.Round}: {valid.Value:N0} valid votes are at most the {cast.Value:N0} cast.") : Invariant($"Round {round.Round}: {valid.Value:N0} valid votes are more than the {cast.Value:N0} cast."),
                Invariant($"{valid.Value:N0}"), valid.Source, Invariant($"{cast.Value:N0}"), cast.Source);
            if (round.InvalidStated is { } invalid)
            {
                findings.Compare("valid_and_invalid", valid.Value + invalid.Value == cast.Value || valid.Value + invalid.Value + round.Blank?.Value == cast.Value, Severity.Warning,
                    Invariant($"Round {round.Round}: {valid.Value:N0} valid and {invalid.Value:N0} invalid make {valid.Value + invalid.Value:N0}; {cast.Value:N0} were cast."),
                    Invariant($"{valid.Value + invalid.Value:N0}"), invalid.Source, Invariant($"{cast.Value:N0}"), cast.Source);
            }
        }

        if (round is { Cast: { } all, Registered: { } registered })
        {
            findings.Compare("cast_in_registered", all.Value <= registered.Value, Severity.Error,
                all.Value <= registered.Value ? Invariant($"Round {round.Round}: {all.Value:N0} votes cast are at most the {registered.Value:N0} registered.") : Invariant($"Round {round.Round}: {all.Value:N0} votes cast are more than the {registered.Value:N0} registered."),
                Invariant($"{all.Value:N0}"), all.Source, Invariant($"{registered.Value:N0}"), registered.Source);
        }
    }

    /// <summary>
    /// Percentages against votes, by their ratios to the party with the most votes, because the total they refer
    /// to is usually not given; and their sum against 100%.
    /// </summary>
    private static void VoteShares(Election election, FindingList findings)
    {
        var both = election.Parties.Where(p => p is { Votes.Value: > 0, VoteShare.Value: > 0 }).ToList();
        if (both.Count >= 2)
        {
            var largest = both.MaxBy(p => p.Votes!.Value)!;
            foreach (var party in both.Where(p => !ReferenceEquals(p, largest)))
            {
                var expected = largest.VoteShare!.Value * party.Votes!.Value / largest.Votes!.Value;
                var agrees = Math.Abs(expected - party.VoteShare!.Value) <= party.VoteShareTolerance + largest.VoteShareTolerance + 1e-9;
                findings.Compare("vote_share", agrees, Severity.Warning,
                    Invariant($"{party.Party.Value}: {party.Votes.Value:N0} votes beside {largest.Party.Value}'s {largest.Votes.Value:N0} ({largest.VoteShare.Value:0.##%}) make {expected:0.00%}; {party.VoteShare.Value:0.##%} is stated."),
                    Invariant($"{party.VoteShare.Value:0.##%}"), party.VoteShare.Source, Invariant($"{expected:0.00%}"), party.Votes.Source);
            }
        }

        var shares = election.Parties.Where(p => p.VoteShare is not null).ToList();
        var sum = shares.Sum(p => p.VoteShare!.Value);
        if (sum > 1 + shares.Sum(p => p.VoteShareTolerance) + 1e-9)
        {
            findings.Add("vote_share_sum", Verdict.Disagrees, Severity.Error, Invariant($"The parties' vote shares add up to {sum:0.##%}, more than 100%."), Invariant($"{sum:0.##%}"), shares[0].VoteShare!.Source, "100%", null);
        }
    }

    private static void Swings(Election election, FindingList findings)
    {
        foreach (var party in election.Parties)
        {
            if (party is { SwingStated: { } stated, VoteShare: { } now, PreviousVoteShare: { } then })
            {
                var computed = now.Value - then.Value;
                findings.Compare("swing", Math.Abs(computed - stated.Value) <= party.VoteShareTolerance * 3 + 1e-9, Severity.Warning,
                    Invariant($"{party.Party.Value}: the vote share went from {then.Value:0.##%} to {now.Value:0.##%}, a change of {computed * 100:+0.##;−0.##;0} points; {stated.Value * 100:+0.##;−0.##;0} is stated."),
                    Invariant($"{stated.Value * 100:+0.##;−0.##;0} points"), stated.Source, Invariant($"{computed * 100:+0.##;−0.##;0} points"), then.Source);
            }
        }
    }
}
