namespace ElectionAnalysis;

/// <summary>What both the infobox and the table of results give, held against each other.</summary>
internal static class ResultChecks
{
    public static void Check(Election election, FindingList findings)
    {
        if (election.ResultTables is not { } results)
        {
            return;
        }

        foreach (var party in results.Infobox.Values.Where(p => results.Rows.ContainsKey(p.Number)
            && !results.OfAlliances.Contains(p.Number)))
        {
            Party(party, results, findings);
        }

        foreach (var (number, total) in results.Totals(election.MainBallot))
        {
            if (election.Rounds.FirstOrDefault(r => r.Round == number) is { } round)
            {
                Round(round, total, findings);
            }
        }
    }

    private static void Party(PartyResult party, ResultTables results, FindingList findings)
    {
        var subject = ClaimSubject.Of(party, party.Party.Value, "the infobox");
        void Add(ClaimKind kind, FormattableString what, ClaimValue left, Provenance at, ClaimValue right, Provenance cell)
        {
            if (at != cell)
            {
                Compare(findings, kind, subject, $"{party.Party.Value}: {Invariant(what)}", left, at, right, cell);
            }
        }

        foreach (var cell in results.Rows[party.Number].Cells)
        {
            var q = cell.Number;
            var (round, ballot) = results.Of(cell.Column);
            var own = party.Results.FirstOrDefault(r => r.Round == round && r.Ballot == ballot);
            switch (cell.Column.Role)
            {
                case ColumnRole.Votes when own?.Votes is { } votes:
                    Add(ClaimKind.Votes, $"votes", ClaimValue.Of(votes.Value, own.VotesTolerance), votes.Source,
                        ClaimValue.Of(q.Number, q.CountTolerance), cell.Source);
                    break;
                case ColumnRole.Share when own?.VoteShare is { } share:
                    Add(ClaimKind.VoteShare, $"share of the vote", ClaimValue.OfShare(share.Value, own.VoteShareTolerance), share.Source,
                        ClaimValue.OfShare(q.Share, q.ShareTolerance), cell.Source);
                    break;
                case ColumnRole.Seats when party.Seats is { } seats:
                    Add(ClaimKind.SeatsWon, $"seats", ClaimValue.Of(seats.Value), seats.Source, ClaimValue.Of((long)q.Number), cell.Source);
                    break;
                case ColumnRole.SeatChange when party.SeatChangeStated is { } change && (q.Sign != 0 || q.Number == 0):
                    Add(ClaimKind.SeatChange, $"change of seats", ClaimValue.Of(change.Value), change.Source,
                        ClaimValue.Of(q.Sign * (long)q.Number), cell.Source);
                    break;
            }
        }
    }

    private static void Round(VotingRound round, VotingRound total, FindingList findings)
    {
        void Count(ClaimKind kind, Sourced<long>? left, Sourced<long>? right)
        {
            if (left is not null && right is not null && left.Source != right.Source)
            {
                Compare(findings, kind, ClaimSubject.Of(round.Round), $"Round {round.Round}, {Words(kind)}",
                    ClaimValue.Of(left.Value, round.ToleranceOf(kind)), left.Source, ClaimValue.Of(right.Value), right.Source);
            }
        }

        Count(ClaimKind.Registered, round.Registered, total.Registered);
        Count(ClaimKind.Cast, round.Cast, total.Cast);
        Count(ClaimKind.Valid, round.Valid, total.Valid);
        Count(ClaimKind.Invalid, round.InvalidStated, total.InvalidStated);
        if (round.TurnoutStated is { } turnout && total.TurnoutStated is { } stated && turnout.Source != stated.Source)
        {
            Compare(findings, ClaimKind.Turnout, ClaimSubject.Of(round.Round), $"Round {round.Round}, turnout",
                ClaimValue.OfShare(turnout.Value, round.TurnoutTolerance), turnout.Source,
                ClaimValue.OfShare(stated.Value, total.TurnoutTolerance), stated.Source);
        }
    }

    private static string Words(ClaimKind kind) => kind switch
    {
        ClaimKind.Registered => "registered voters",
        ClaimKind.Cast => "votes cast",
        ClaimKind.Valid => "valid votes",
        _ => "invalid votes",
    };

    private static void Compare(FindingList findings, ClaimKind kind, ClaimSubject subject, FormattableString what, ClaimValue left,
        Provenance at, ClaimValue right, Provenance cell)
    {
        var (one, other) = (FindingSide.Of(kind, subject, left, at), FindingSide.Of(kind, subject, right, cell));
        var agrees = left.Meets(right);
        findings.Compare(CheckKind.ResultsTable, agrees, Severity.Warning,
            agrees ? (FormattableString)$"{Invariant(what)}: the infobox and the table of results both give {one}."
                : $"{Invariant(what)}: the infobox gives {one}, the table of results {other}.", one, other);
    }
}
