namespace ElectionAnalysis;

/// <summary>Checks of votes and turnout within the infobox and the rounds.</summary>
internal static class VoteChecks
{
    public static void Check(Election election, FindingList findings)
    {
        foreach (var round in election.Rounds)
        {
            Turnout(round, findings);
            Order(election, round, findings);
        }

        ShareChecks.Check(election, findings);
        Swings(election, findings);
    }

    internal static FindingSide Side(VotingRound round, ClaimKind kind, Sourced<long> count) =>
        FindingSide.Of(kind, ClaimSubject.Of(round.Round), ClaimValue.Of(count.Value, round.ToleranceOf(kind)), count.Source);

    internal static FindingSide TurnoutSide(VotingRound round) =>
        FindingSide.Of(ClaimKind.Turnout, ClaimSubject.Of(round.Round),
            ClaimValue.OfShare(round.TurnoutStated!.Value, round.TurnoutTolerance), round.TurnoutStated.Source);

    private static void Turnout(VotingRound round, FindingList findings)
    {
        if (round.TurnoutStated is { } stated)
        {
            var left = TurnoutSide(round);
            if (stated.Value is < 0 or > 1)
            {
                findings.Add(CheckKind.TurnoutRange, Verdict.Disagrees, Severity.Error,
                    $"A turnout of {stated.Value:0.##%} in round {round.Round} cannot be; it must lie between 0% and 100%.", left,
                    FindingSide.Text("0%–100%", null));
            }

            if (round.Turnout is { } computed)
            {
                // Rounded, or cut off after the last digit.
                var off = computed - stated.Value;
                var fits = off >= -round.TurnoutTolerance - round.ComputedTolerance - 1e-12
                    && off < 2 * round.TurnoutTolerance + round.ComputedTolerance + 1e-12;
                findings.Compare(CheckKind.Turnout, fits, Severity.Warning,
                    $"Round {round.Round}: {round.Cast!.Value:N0} cast of {round.Registered!.Value:N0} registered is {computed:0.00##%}; {stated.Value:0.##%} is stated.", left, Computed(round));
            }
            else
            {
                findings.Add(CheckKind.Turnout, Verdict.CannotTell, Severity.Info,
                    $"Round {round.Round}: the turnout of {stated.Value:0.##%} cannot be recomputed, because {Missing(round)} not found.",
                    left);
            }
        }
        else if (round.Turnout is null)
        {
            findings.Add(CheckKind.Turnout, Verdict.CannotTell, Severity.Info,
                $"Round {round.Round}: no turnout is stated, and none can be computed because {Missing(round)} not found.",
                round.Date is { } date ? FindingSide.Text("", date.Source) : null);
        }
    }

    /// <summary>The turnout that cast and registered make, which stand beside it as its parts.</summary>
    internal static FindingSide Computed(VotingRound round) =>
        FindingSide.Of(ClaimKind.Turnout, ClaimSubject.Of(round.Round), ClaimValue.OfShare(round.Turnout!.Value, round.ComputedTolerance),
            round.Cast!.Source) with
        {
            Parts = [Side(round, ClaimKind.Cast, round.Cast), Side(round, ClaimKind.Registered, round.Registered!)],
        };

    /// <summary>
    /// Half a unit of the last digit that the source gives of a share; half a tenth of a point where that cannot be told.
    /// </summary>
    internal static double Tolerance(Sourced<double> share)
    {
        var text = share.Source.Text;
        foreach (var q in QuantityScanner.Scan(text.AsSpan(0, Math.Min(200, text.Length))))
        {
            if (Math.Abs(q.Share - Math.Abs(share.Value)) < 1e-9)
            {
                return q.ShareTolerance;
            }
        }

        return 5e-4;
    }

    private static string Missing(VotingRound round) => (round.Cast, round.Registered) switch
    {
        (null, null) => "votes cast and registered voters are",
        (null, _) => "votes cast are",
        _ => "registered voters are",
    };

    private static void Order(Election election, VotingRound round, FindingList findings)
    {
        // A sum of valid and invalid papers says nothing about them.
        if (round is { Valid: { } valid, Cast: { } cast } && cast.Source != valid.Source)
        {
            var fits = valid.Value - cast.Value <= round.ValidTolerance + round.CastTolerance;
            findings.Compare(CheckKind.ValidInCast, fits, Severity.Error,
                fits ? (FormattableString)$"Round {round.Round}: {valid.Value:N0} valid votes are at most the {cast.Value:N0} cast."
                : $"Round {round.Round}: {valid.Value:N0} valid votes are more than the {cast.Value:N0} cast.",
                Side(round, ClaimKind.Valid, valid), Side(round, ClaimKind.Cast, cast));
            if (round.InvalidStated is { } invalid)
            {
                Parts(election, round, valid, invalid, cast, findings);
            }
        }

        if (round is { Cast: { } all, Registered: { } registered })
        {
            var fits = all.Value - registered.Value <= round.CastTolerance + round.RegisteredTolerance;
            findings.Compare(CheckKind.CastInRegistered, fits, Severity.Error,
                fits
                    ? (FormattableString)$"Round {round.Round}: {all.Value:N0} votes cast are at most the {registered.Value:N0} registered."
                : $"Round {round.Round}: {all.Value:N0} votes cast are more than the {registered.Value:N0} registered.",
                Side(round, ClaimKind.Cast, all), Side(round, ClaimKind.Registered, registered));
        }
    }

    private static void Parts(
        Election election, VotingRound round, Sourced<long> valid, Sourced<long> invalid, Sourced<long> cast, FindingList findings)
    {
        // Blank votes are a part of the invalid ones in some documents and beside them in others.
        var blank = election.Claims.Where(c =>
            c is { Kind: ClaimKind.Blank, Value: ClaimValue.Count } && (c.Subject.Round ?? round.Round) == round.Round)
            .Select(c => (long)c.Value.Number!.Value).Append(round.Blank?.Value ?? 0).Append(0);
        var (sum, tolerance) = (valid.Value + invalid.Value, round.ValidTolerance + round.InvalidTolerance);
        var beside = blank.Cast<long?>().FirstOrDefault(b => Math.Abs(sum + b!.Value - cast.Value) <= tolerance + round.CastTolerance);
        findings.Compare(CheckKind.ValidAndInvalid, beside is not null, Severity.Warning,
            beside is > 0
                ? (FormattableString)$"Round {round.Round}: {valid.Value:N0} valid, {invalid.Value:N0} invalid and {beside.Value:N0} blank make {sum + beside.Value:N0}; {cast.Value:N0} were cast."
                : $"Round {round.Round}: {valid.Value:N0} valid and {invalid.Value:N0} invalid make {sum:N0}; {cast.Value:N0} were cast.",
            FindingSide.Sum(ClaimValue.Of(sum, tolerance), [Side(round, ClaimKind.Invalid, invalid), Side(round, ClaimKind.Valid, valid)]),
            Side(round, ClaimKind.Cast, cast));
    }

    private static void Swings(Election election, FindingList findings)
    {
        foreach (var party in election.Parties)
        {
            // A previous share that follows from the swing proves nothing.
            if (party is { SwingStated: { } stated, PreviousVoteShare: { } then } && then.Source != stated.Source
                && (party.VoteShare ?? (party is { ShareOfVotes: { } part, Votes: { } votes } ? new(part, votes.Source) : null)) is { } now)
            {
                var computed = now.Value - then.Value;
                var subject = ClaimSubject.Of(party, party.Party.Value, "the infobox");
                findings.Compare(CheckKind.Swing,
                    Math.Abs(computed - stated.Value)
                        <= party.VoteShareTolerance + party.PreviousVoteShareTolerance + Tolerance(stated) + 1e-9,
                    Severity.Warning,
                    $"{party.Party.Value}: the vote share went from {then.Value:0.##%} to {now.Value:0.##%}, a change of {computed * 100:+0.##;−0.##;0} points; {stated.Value * 100:+0.##;−0.##;0} is stated.",
                    FindingSide.Of(ClaimKind.VoteShareChange, subject, ClaimValue.OfShare(stated.Value, 0), stated.Source),
                    FindingSide.Of(ClaimKind.VoteShareChange, subject, ClaimValue.OfShare(computed, 0), then.Source) with
                    {
                        Parts = [FindingSide.Of(ClaimKind.PreviousVoteShare, subject, ClaimValue.OfShare(then.Value, 0), then.Source),
                            FindingSide.Of(ClaimKind.VoteShare, subject, ClaimValue.OfShare(now.Value, 0), now.Source)],
                    });
            }
        }
    }
}
