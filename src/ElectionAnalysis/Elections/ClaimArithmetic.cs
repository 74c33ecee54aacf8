namespace ElectionAnalysis;

/// <summary>What the other numbers of a document make of a number that the prose states.</summary>
internal static class ClaimArithmetic
{
    /// <summary>The values that would fit, none when nothing can be computed.</summary>
    public static List<FindingSide> Of(Election election, Claim claim, Func<ClaimKind, int?, IEnumerable<double>> counted) =>
        claim.Subject.Party is { } party ? OfParty(election, claim, party)
        : claim.Kind == ClaimKind.MajoritySeats
            ? [.. SeatChecks.Majorities(election).Select(n => Side(claim, ClaimValue.Of(n / 2 + 1), election.HouseSeats?.Source))]
        : Round(election, claim) is { } round ? OfRound(claim, round, counted) : [];

    private static VotingRound? Round(Election election, Claim claim) => claim.Subject.Round is { } number
        ? election.Rounds.FirstOrDefault(r => r.Round == number) : election.Rounds.Count == 1 ? election.Rounds[0] : null;

    /// <summary>Invalid votes with and without the blank ones: documents count either way, and say so rarely.</summary>
    private static void Invalid(Func<ClaimKind, int?, IEnumerable<double>> counted, Claim claim, VotingRound round, List<FindingSide> sides)
    {
        var apart =
            new List<double>(counted(claim.Kind == ClaimKind.Invalid ? ClaimKind.Blank : ClaimKind.Invalid, claim.Subject.Round)) { 0 };
        if (claim.Kind == ClaimKind.Invalid && round.Blank is { } blank)
        {
            apart.Add(blank.Value);
        }

        if (round is { Cast: { } all, Valid: { } valid })
        {
            foreach (var part in claim.Kind == ClaimKind.Invalid ? apart : [])
            {
                sides.Add(Side(claim, ClaimValue.Of(all.Value - valid.Value - (long)part), valid.Source,
                    VoteChecks.Side(round, ClaimKind.Cast, all), VoteChecks.Side(round, ClaimKind.Valid, valid)));
            }
        }

        if (round.InvalidStated is { } stated && stated.Source != claim.Source)
        {
            foreach (var part in apart.Where(p => p > 0 && p < stated.Value))
            {
                sides.Add(Side(claim, ClaimValue.Of(stated.Value - (long)part), stated.Source));
            }
        }
    }

    private static List<FindingSide> OfRound(Claim claim, VotingRound round, Func<ClaimKind, int?, IEnumerable<double>> counted)
    {
        var sides = new List<FindingSide>();
        switch (claim.Kind)
        {
            case ClaimKind.Turnout when round.Turnout is not null:
                sides.Add(VoteChecks.Computed(round));
                break;
            case ClaimKind.Abstention:
                if (round.TurnoutStated is { } stated)
                {
                    sides.Add(Side(claim, ClaimValue.OfShare(1 - stated.Value, round.TurnoutTolerance), stated.Source,
                        VoteChecks.TurnoutSide(round)));
                }

                if (round.Turnout is { } turnout)
                {
                    var computed = VoteChecks.Computed(round);
                    sides.Add(Side(claim, ClaimValue.OfShare(1 - turnout, 0), computed.Source, [.. computed.Parts]));
                }

                break;
            case ClaimKind.Abstained when round is { Registered: { } registered, Cast: { } cast }:
                sides.Add(Side(claim, ClaimValue.Of(registered.Value - cast.Value), cast.Source,
                    VoteChecks.Side(round, ClaimKind.Registered, registered), VoteChecks.Side(round, ClaimKind.Cast, cast)));
                break;
            case ClaimKind.Invalid or ClaimKind.Blank when claim.Value is ClaimValue.Count:
                Invalid(counted, claim, round, sides);
                break;
        }

        return sides;
    }

    private static List<FindingSide> OfParty(Election election, Claim claim, PartyResult party)
    {
        var sides = new List<FindingSide>();
        switch (claim.Kind)
        {
            case ClaimKind.SeatChange when party.Seats is { } now:
                foreach (var then in new[] { party.PreviousSeats, party.SeatsBefore }.OfType<Sourced<int>>())
                {
                    sides.Add(Side(claim, ClaimValue.Of(now.Value - then.Value), then.Source, Part(ClaimKind.SeatsWon, claim, now),
                        Part(ClaimKind.PreviousSeats, claim, then)));
                }

                break;
            case ClaimKind.PreviousSeats when party is { Seats: { } seats, SeatChangeStated: { } change }:
                sides.Add(Side(claim, ClaimValue.Of(seats.Value - change.Value), change.Source, Part(ClaimKind.SeatsWon, claim, seats),
                    Part(ClaimKind.SeatChange, claim, change)));
                break;
            case ClaimKind.VoteShareChange when party is { VoteShare: { } share, PreviousVoteShare: { } previous }:
                sides.Add(Side(claim,
                    ClaimValue.OfShare(share.Value - previous.Value, party.VoteShareTolerance + VoteChecks.Tolerance(previous)),
                    previous.Source,
                    Part(ClaimKind.VoteShare, claim, share), Part(ClaimKind.PreviousVoteShare, claim, previous)));
                break;
            // Of several ballots each has its own.
            case ClaimKind.PreviousVoteShare when party?.Results.Count(r => r is { VoteShare: not null, VoteShareChange: not null }) > 1:
                sides.AddRange(party.Results.Where(r => r is { VoteShare: not null, VoteShareChange: not null }).Select(r =>
                    Side(claim, ClaimValue.OfShare(r.VoteShare!.Value - r.VoteShareChange!.Value,
                        r.VoteShareTolerance + VoteChecks.Tolerance(r.VoteShareChange)), r.VoteShareChange.Source,
                        Part(ClaimKind.VoteShare, claim, r.VoteShare), Part(ClaimKind.VoteShareChange, claim, r.VoteShareChange))));
                break;
            case ClaimKind.PreviousVoteShare when party is { VoteShare: { } share, SwingStated: { } swing }:
                sides.Add(Side(claim,
                    ClaimValue.OfShare(share.Value - swing.Value, party.VoteShareTolerance + VoteChecks.Tolerance(swing)), swing.Source,
                    Part(ClaimKind.VoteShare, claim, share), Part(ClaimKind.VoteShareChange, claim, swing)));
                break;
            case ClaimKind.VoteShare when party.Votes is { } votes && election.Rounds is [var round]:
                var answers = election.Kind == ElectionKind.Referendum && election.Parties.Count == 2
                    && election.Parties.All(p => p.Votes is not null)
                    ? new Sourced<long>(election.Parties.Sum(p => p.Votes!.Value), votes.Source) : null;
                var counted = round is { Cast: { } cast, InvalidStated: { } invalid }
                    ? new Sourced<long>(cast.Value - invalid.Value, invalid.Source)
                    : null;
                foreach (var whole in new[] { round.Valid ?? answers ?? counted, round.Cast }.OfType<Sourced<long>>())
                {
                    sides.Add(Side(claim, ClaimValue.OfShare((double)votes.Value / Math.Max(1, whole.Value), 0), votes.Source,
                        FindingSide.Of(ClaimKind.Votes, claim.Subject, ClaimValue.Of(votes.Value), votes.Source),
                        VoteChecks.Side(round, ReferenceEquals(whole, round.Cast) ? ClaimKind.Cast : ClaimKind.Valid, whole)));
                }

                break;
        }

        return sides;
    }

    private static FindingSide Side(Claim claim, ClaimValue value, Provenance? source, params FindingSide[] parts) =>
        FindingSide.Of(claim.Kind, claim.Subject, value, source) with { Parts = parts };

    private static FindingSide Part(ClaimKind kind, Claim claim, Sourced<int> value) =>
        FindingSide.Of(kind, claim.Subject, ClaimValue.Of(value.Value), value.Source);

    private static FindingSide Part(ClaimKind kind, Claim claim, Sourced<double> value) =>
        FindingSide.Of(kind, claim.Subject, ClaimValue.OfShare(value.Value, 0), value.Source);
}
