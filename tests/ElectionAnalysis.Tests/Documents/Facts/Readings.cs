using System.Globalization;

namespace ElectionAnalysis.Tests.Documents.Facts;

/// <summary>What was read from a document, in the words of a fact sheet.</summary>
internal static class Readings
{
    /// <summary>The typed values of the infobox, as kind, subject and value.</summary>
    public static IEnumerable<(string Kind, string Subject, string Value)> OfInfobox(Election election)
    {
        IEnumerable<(string Kind, string Subject, object? Value)> all =
            [.. election.Parties.SelectMany(OfParty), .. election.Rounds.SelectMany(OfRound), .. OfElection(election),
                .. election.Offices.SelectMany(OfOffice)];
        return all.Where(v => v.Value is not null).Select(v => (v.Kind, v.Subject, Text(v.Value!)));
    }

    /// <summary>Whom a claim is about, in the words of a fact sheet.</summary>
    public static string Subject(Claim claim, Election election) => claim.Subject switch
    {
        { Kind: SubjectKind.Party, Party: { } party } => party.Party.Value,
        { Kind: SubjectKind.House } => "house",
        { Kind: SubjectKind.Round, Round: { } round } => election.Rounds.Count > 1 ? Invariant($"round {round}") : "election",
        { Kind: SubjectKind.Election } => "election",
        { Kind: SubjectKind.Alliance, Text: var name } => $"alliance: {name}",
        { Kind: SubjectKind.Total } => "total",
        { Kind: SubjectKind.OtherElection, Year: var year } => Invariant($"other: {year}"),
        { Kind: SubjectKind.Person, Text: var name } => claim.Kind == ClaimKind.OfficeVotes ? $"office: {name}" : "?",
        _ => "?",
    };

    /// <summary>The least and the most that a claim allows; a day counts as its number.</summary>
    public static (double Low, double High) Range(ClaimValue value) => value switch
    {
        ClaimValue.Day day => (day.First.DayNumber, day.Last.DayNumber),
        ClaimValue.Count count => (count.Low, count.High),
        ClaimValue.Share share => (share.Low, share.High),
        _ => (double.NaN, double.NaN),
    };

    private static IEnumerable<(string Kind, string Subject, object? Value)> OfParty(PartyResult p)
    {
        var name = p.Party.Value;
        (string Kind, object? Value)[] values =
        [
            ("seats", p.Seats?.Value), ("previous_seats", p.Status == PartyStatus.New ? null : p.PreviousSeats?.Value),
            ("seats_before", p.SeatsBefore?.Value),
            ("seats_after", p.SeatsAfter?.Value), ("seats_needed", p.SeatsNeeded?.Value), ("seat_change", p.SeatChangeStated?.Value),
            ("votes", p.Votes?.Value), ("vote_share", p.VoteShare?.Value), ("previous_vote_share", p.PreviousVoteShare?.Value),
            ("swing", p.SwingStated?.Value), ("electoral_votes", p.ElectoralVotes?.Value), ("states_carried", p.StatesCarried?.Value),
            ("delegates", p.Delegates?.Value), ("leader", p.Leader?.Value), ("candidate", p.Leader?.Value),
            ("running_mate", p.RunningMate?.Value),
            ("alliance", p.Alliance?.Value), ("home_state", p.HomeState?.Value), ("leaders_seat", p.LeadersSeat?.Value),
            ("leader_since", p.LeaderSince?.Value), ("status", p.Status == PartyStatus.New ? "new" : null),
        ];
        foreach (var (kind, value) in values)
        {
            yield return (kind, name, value);
        }

        foreach (var result in p.Results)
        {
            var subjects = from round in new[] { result.Round is { } r ? Invariant($" @ round {r}") : "", "" }
                           from ballot in new[] { BallotText(result.Ballot), "" }
                           select name + round + ballot;
            foreach (var subject in subjects.Distinct(StringComparer.Ordinal))
            {
                yield return ("votes", subject, result.Votes?.Value);
                yield return ("vote_share", subject, result.VoteShare?.Value);
                yield return ("swing", subject, result.VoteShareChange?.Value);
            }
        }
    }

    private static string BallotText(Ballot ballot) => ballot switch
    {
        Ballot.PartyList or Ballot.Second => " @ party list",
        Ballot.Constituency or Ballot.First => " @ constituency",
        Ballot.Regional => " @ regional",
        Ballot.Popular => " @ popular",
        _ => "",
    };

    private static IEnumerable<(string Kind, string Subject, object? Value)> OfRound(VotingRound r)
    {
        var name = Invariant($"round {r.Round}");
        return
        [
            ("registered", name, r.Registered?.Value), ("cast", name, r.Cast?.Value), ("valid", name, r.Valid?.Value),
            ("invalid", name, r.InvalidStated?.Value), ("blank", name, r.Blank?.Value),
            ("turnout", name, r.TurnoutStated?.Value), ("turnout_change", name, r.TurnoutChangeStated?.Value),
            ("date", name,
                r is { FirstDay: { } first, Date: { } last } && first.Value != last.Value
                    ? Invariant($"{first.Value:yyyy-MM-dd}/{last.Value:yyyy-MM-dd}")
                    : r.Date?.Value), ("first_date", name, r.FirstDay?.Value),
        ];
    }

    private static IEnumerable<(string Kind, string Subject, object? Value)> OfElection(Election e) =>
    [
        ("country", "election", e.Country?.Value), ("seats_contested", "election", e.SeatsContested?.Value),
        ("house_seats", "election", e.HouseSeats?.Value),
        ("majority", "election", e.MajorityStated?.Value), ("previous_election", "election", e.PreviousElection?.Value),
        ("next_election", "election", e.NextElection?.Value), ("question", "election", e.Question?.Value),
    ];

    private static IEnumerable<(string Kind, string Subject, object? Value)> OfOffice(Office o) =>
        from name in new[] { o.Name?.Value ?? "office", "office" }.Distinct(StringComparer.Ordinal)
        from value in new (string Kind, string? Value)[] { ("before", o.Before?.Value), ("before_party", o.BeforeParty?.Value),
            ("after", o.After?.Value), ("after_party", o.AfterParty?.Value) }
        select (value.Kind, name, (object?)value.Value);

    private static string Text(object value) => value switch
    {
        double share => (share * 100).ToString("R", CultureInfo.InvariantCulture) + "%",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
