using System.Globalization;

namespace ElectionAnalysis;

/// <summary>Builds the tidy tables from elections.</summary>
internal static class ElectionTables
{
    public static Table Elections(IReadOnlyList<(string Key, Election Election)> all)
    {
        var e = all.Select(x => x.Election).ToList();
        return new(
            Column.OfText("election", all.Select(x => x.Key)),
            Column.OfText("country", e.Select(x => x.Country?.Value)),
            Column.OfText("kind", e.Select(x => x.Kind == ElectionKind.Unknown ? null : TableRecords.SnakeCase(x.Kind.ToString()).Replace('_', '-'))),
            Column.OfNullable("year", e.Select(x => x.Year)),
            Column.OfNullable("first_date", e.Select(x => x.Rounds.Min(r => r.FirstDay?.Value))),
            Column.OfNullable("last_date", e.Select(x => x.Rounds.Max(r => r.Date?.Value))),
            Column.Of("rounds", e.Select(x => x.Rounds.Count)),
            Column.OfNullable("seats", e.Select(x => x.HouseSeats?.Value)),
            Column.OfNullable("majority", e.Select(x => x.MajorityStated?.Value ?? (x.HouseSeats?.Value / 2) + 1)),
            Column.Of("parties", e.Select(x => x.Parties.Count)),
            Column.OfText("largest_party", e.Select(Largest)),
            Column.OfText("previous_election", e.Select(x => x.PreviousElection?.Value)),
            Column.OfText("next_election", e.Select(x => x.NextElection?.Value)),
            Column.OfNullable("main_round", e.Select(x => x.MainRound)),
            Column.OfText("main_ballot", e.Select(x => x.MainBallotBecause.Length == 0 ? null : TableRecords.SnakeCase(x.MainBallot.ToString()))),
            Column.OfText("question", e.Select(x => x.Question?.Value)),
            Column.OfText("document", e.Select(x => x.Document.Name)));
    }

    public static Table Parties(IReadOnlyList<(string Key, Election Election)> all)
    {
        var rows = all.SelectMany(x =>
        {
            // Sums over all parties: once per election, not once per row.
            var previousHouse = (int?)x.Election.PreviousHouseSeats?.Low;
            return x.Election.Parties.Select(p => (x.Key, x.Election, Party: p, PreviousHouse: previousHouse));
        }).ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.OfText("country", rows.Select(r => r.Election.Country?.Value)),
            Column.OfNullable("rank", rows.Select(r => r.Party.Rank)),
            Column.OfText("party", rows.Select(r => r.Party.Party.Value)),
            Column.OfText("leader", rows.Select(r => r.Party.Leader?.Value)),
            Column.OfText("alliance", rows.Select(r => r.Party.Alliance?.Value)),
            Column.OfNullable("seats", rows.Select(r => r.Party.Seats?.Value)),
            Column.OfNullable("seat_share", rows.Select(r => Share(r.Party.Seats?.Value, r.Election.HouseSeats?.Value))),
            Column.OfNullable("previous_seats", rows.Select(r => r.Party.PreviousSeats?.Value)),
            Column.OfText("status", rows.Select(r => r.Party.Status.ToString().ToLowerInvariant())),
            Column.OfNullable("seat_change", rows.Select(r => r.Party.SeatChange)),
            Column.OfNullable("seat_change_points", rows.Select(r => Share(r.Party.Seats?.Value, r.Election.HouseSeats?.Value) - Share(r.Party.PreviousSeats?.Value, r.PreviousHouse))),
            Column.OfNullable("votes", rows.Select(r => r.Party.Votes?.Value)),
            Column.OfNullable("vote_share", rows.Select(r => r.Party.VoteShare?.Value)),
            Column.OfNullable("previous_vote_share", rows.Select(r => r.Party.PreviousVoteShare?.Value)),
            Column.OfNullable("vote_change_points", rows.Select(r => r.Party.SwingStated?.Value ?? r.Party.VoteShare?.Value - r.Party.PreviousVoteShare?.Value)),
            Column.OfNullable("seats_before", rows.Select(r => r.Party.SeatsBefore?.Value)),
            Column.OfNullable("seats_after", rows.Select(r => r.Party.SeatsAfter?.Value)),
            Column.OfNullable("electoral_votes", rows.Select(r => r.Party.ElectoralVotes?.Value)),
            Column.OfNullable("states_carried", rows.Select(r => r.Party.StatesCarried?.Value)),
            Column.OfNullable("delegates", rows.Select(r => r.Party.Delegates?.Value)),
            Column.OfText("running_mate", rows.Select(r => r.Party.RunningMate?.Value)),
            Column.OfText("home_state", rows.Select(r => r.Party.HomeState?.Value)),
            Column.OfText("leaders_seat", rows.Select(r => r.Party.LeadersSeat?.Value)));
    }

    public static Table Results(IReadOnlyList<(string Key, Election Election)> all)
    {
        var rows = all.SelectMany(x => x.Election.Parties.SelectMany(p => p.Results.Select(r => (x.Key, Party: p, Result: r)))).ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.OfText("party", rows.Select(r => r.Party.Party.Value)),
            Column.OfText("candidate", rows.Select(r => r.Party.Leader?.Value)),
            Column.OfNullable("round", rows.Select(r => r.Result.Round)),
            Column.OfText("ballot", rows.Select(r => TableRecords.SnakeCase(r.Result.Ballot.ToString()))),
            Column.OfNullable("votes", rows.Select(r => r.Result.Votes?.Value)),
            Column.OfNullable("vote_share", rows.Select(r => r.Result.VoteShare?.Value)));
    }

    public static Table Alliances(IReadOnlyList<(string Key, Election Election)> all)
    {
        var rows = all.SelectMany(x => x.Election.Alliances.Select(a => (x.Key, x.Election, Alliance: a))).ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.OfText("alliance", rows.Select(r => r.Alliance.Name)),
            Column.Of("parties", rows.Select(r => r.Alliance.Parties.Count)),
            Column.OfNullable("seats", rows.Select(r => r.Alliance.Seats)),
            Column.OfNullable("seat_share", rows.Select(r => r.Election.HouseSeats is { Value: > 0 } house ? r.Alliance.Seats / (double)house.Value : null)),
            Column.OfNullable("previous_seats", rows.Select(r => r.Alliance.PreviousSeats)),
            Column.OfNullable("votes", rows.Select(r => r.Alliance.Votes)),
            Column.OfNullable("vote_share", rows.Select(r => r.Alliance.VoteShare)));
    }

    public static Table Rounds(IReadOnlyList<(string Key, Election Election)> all)
    {
        var rows = all.SelectMany(x => x.Election.Rounds.Select(r => (x.Key, Round: r))).ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.Of("round", rows.Select(r => r.Round.Round)),
            Column.OfNullable("date", rows.Select(r => r.Round.Date?.Value)),
            Column.OfNullable("registered", rows.Select(r => r.Round.Registered?.Value)),
            Column.OfNullable("cast", rows.Select(r => r.Round.Cast?.Value)),
            Column.OfNullable("valid", rows.Select(r => r.Round.Valid?.Value)),
            Column.OfNullable("invalid", rows.Select(r => r.Round.Invalid)),
            Column.OfNullable("turnout_stated", rows.Select(r => r.Round.TurnoutStated?.Value)),
            Column.OfNullable("turnout", rows.Select(r => r.Round.Turnout)),
            Column.OfNullable("blank", rows.Select(r => r.Round.Blank?.Value)),
            Column.OfNullable("turnout_change_points", rows.Select(r => r.Round.TurnoutChangeStated?.Value)));
    }

    public static Table Offices(IReadOnlyList<(string Key, Election Election)> all)
    {
        var rows = all.SelectMany(x => x.Election.Offices.Select(o => (x.Key, Office: o))).ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.OfText("office", rows.Select(r => r.Office.Name?.Value)),
            Column.OfText("before", rows.Select(r => r.Office.Before?.Value)),
            Column.OfText("before_party", rows.Select(r => r.Office.BeforeParty?.Value)),
            Column.OfText("after", rows.Select(r => r.Office.After?.Value)),
            Column.OfText("after_party", rows.Select(r => r.Office.AfterParty?.Value)));
    }

    public static Table Claims(IReadOnlyList<(string Key, Election Election)> all)
    {
        var rows = all.SelectMany(x => x.Election.Claims.Select(c => (x.Key, Claim: c))).ToList();
        static double? Finite(double? value) => value is { } v && double.IsFinite(v) ? v : null;
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.OfText("kind", rows.Select(r => TableRecords.SnakeCase(r.Claim.Kind.ToString()))),
            Column.OfText("subject", rows.Select(r => r.Claim.Subject.Name)),
            Column.OfNullable("value", rows.Select(r => r.Claim.Value.Number)),
            Column.OfNullable("low", rows.Select(r => Finite(r.Claim.Value.Range?.Low))),
            Column.OfNullable("high", rows.Select(r => Finite(r.Claim.Value.Range?.High))),
            Column.OfNullable("date", rows.Select(r => (r.Claim.Value as ClaimValue.Day)?.Last)),
            Column.OfText("unit", rows.Select(r => r.Claim.Unit)),
            Column.OfText("resolved", rows.Select(r => r.Claim.Subject.Because)),
            Column.OfText("section", rows.Select(r => r.Claim.Section)),
            Column.OfText("sentence", rows.Select(r => r.Claim.Sentence)),
            Column.OfText("document", rows.Select(r => r.Claim.Source.Document)),
            Column.Of("line", rows.Select(r => r.Claim.Source.Line)));
    }

    public static Table Findings(IEnumerable<(string? Key, Finding Finding)> all)
    {
        var rows = all.ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.OfText("check", rows.Select(r => r.Finding.Check)),
            Column.OfText("verdict", rows.Select(r => TableRecords.SnakeCase(r.Finding.Verdict.ToString()).Replace('_', ' '))),
            Column.OfText("severity", rows.Select(r => r.Finding.Severity.ToString().ToLower(CultureInfo.InvariantCulture))),
            Column.OfText("message", rows.Select(r => r.Finding.Message)),
            Column.OfText("left", rows.Select(r => r.Finding.Left?.ToString())),
            Column.OfText("left_at", rows.Select(r => r.Finding.LeftAt)),
            Column.OfText("right", rows.Select(r => r.Finding.Right?.ToString())),
            Column.OfText("right_at", rows.Select(r => r.Finding.RightAt)));
    }

    /// <summary>The party with the most seats; parties that tie stand together.</summary>
    private static string? Largest(Election election)
    {
        var most = election.LargestParty?.Seats?.Value;
        return most is null ? null : string.Join(" / ", election.Parties.Where(p => p.Seats?.Value == most && !p.IsIndependents && !p.IsOthers).Select(p => p.Party.Value));
    }

    private static double? Share(int? part, int? whole) => part is { } p && whole is > 0 and var w ? (double)p / w : null;
}
