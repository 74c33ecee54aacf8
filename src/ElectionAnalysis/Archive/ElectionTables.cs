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
            Column.OfText("kind",
                e.Select(x => x.Kind == ElectionKind.Unknown ? null : TableRecords.SnakeCase(x.Kind.ToString()).Replace('_', '-'))),
            Column.OfNullable("year", e.Select(x => x.Year)),
            Column.OfNullable("first_date", e.Select(x => x.Rounds.Min(r => r.FirstDay?.Value))),
            Column.OfNullable("last_date", e.Select(x => x.Rounds.Max(r => r.Date?.Value))),
            Column.Of("rounds", e.Select(x => x.Rounds.Count)),
            Column.OfNullable("seats", e.Select(x => x.HouseSeats?.Value)),
            Column.OfNullable("majority", e.Select(x => x.MajorityStated?.Value ?? (x.HouseSeats?.Value / 2) + 1)),
            Column.Of("parties", e.Select(x => x.Parties.Count(p => !p.IsOthers))),
            Column.OfText("largest_party", e.Select(Largest)),
            Column.OfText("previous_election", e.Select(x => x.PreviousElection?.Value)),
            Column.OfText("next_election", e.Select(x => x.NextElection?.Value)),
            Column.OfNullable("main_round", e.Select(x => x.MainRound)),
            Column.OfText("main_ballot",
                e.Select(x => x.MainBallotBecause.Length == 0 ? null : TableRecords.SnakeCase(x.MainBallot.ToString()))),
            Column.OfText("question", e.Select(x => x.Question?.Value)),
            Column.OfText("document", e.Select(x => x.Document.Name)));
    }

    public static Table Parties(IReadOnlyList<(string Key, Election Election)> all) => new(
    [
        .. Keys(all, e => e.Parties),
        Column.OfText("country", all.SelectMany(x => x.Election.Parties.Select(_ => x.Election.Country?.Value))),
        .. all.SelectMany(x => x.Election.Parties).ToTable().Columns,
    ])
    {
        Origin = new ElectionRows(all),
    };

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

    public static Table Districts(IReadOnlyList<(string Key, Election Election)> all)
    {
        var rows = all.SelectMany(x => x.Election.Districts.Select(d => (x.Key, District: d))).ToList();
        return new(
            Column.OfText("election", rows.Select(r => r.Key)),
            Column.OfText("district", rows.Select(r => (string?)r.District.District)),
            Column.OfText("party", rows.Select(r => (string?)r.District.Party)),
            Column.OfText("ballot", rows.Select(r => TableRecords.SnakeCase(r.District.Ballot.ToString()))),
            Column.OfNullable("votes", rows.Select(r => r.District.Votes)),
            Column.OfNullable("seats", rows.Select(r => r.District.Seats)));
    }

    public static Table Alliances(IReadOnlyList<(string Key, Election Election)> all) =>
        new([.. Keys(all, e => e.Alliances), .. all.SelectMany(x => x.Election.Alliances).ToTable().Columns]);

    public static Table Rounds(IReadOnlyList<(string Key, Election Election)> all) =>
        new([.. Keys(all, e => e.Rounds), .. all.SelectMany(x => x.Election.Rounds).ToTable().Columns]);

    public static Table Offices(IReadOnlyList<(string Key, Election Election)> all) =>
        new([.. Keys(all, e => e.Offices), .. all.SelectMany(x => x.Election.Offices).ToTable().Columns]);

    public static Table Claims(IReadOnlyList<(string Key, Election Election)> all) =>
        new([.. Keys(all, e => e.Claims), .. all.SelectMany(x => x.Election.Claims).ToTable().Columns]);

    public static Table Findings(IEnumerable<(string? Key, Finding Finding)> all)
    {
        var rows = all.ToList();
        return new([Column.OfText("election", rows.Select(r => r.Key)), .. rows.Select(r => r.Finding).ToTable().Columns]);
    }

    /// <summary>The party with the most seats; parties that tie stand together.</summary>
    private static string? Largest(Election election)
    {
        var most = election.LargestParty?.Seats?.Value;
        return most is null
            ? null
            : string.Join(" / ",
                election.Parties.Where(p => p.Seats?.Value == most && !p.IsIndependents && !p.IsOthers).Select(p => p.Party.Value));
    }

    private static Column[] Keys<T>(IReadOnlyList<(string Key, Election Election)> all, Func<Election, IEnumerable<T>> rows) =>
        [Column.OfText("election", all.SelectMany(x => rows(x.Election).Select(_ => x.Key)))];
}
