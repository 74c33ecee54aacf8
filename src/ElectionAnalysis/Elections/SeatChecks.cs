namespace ElectionAnalysis;

/// <summary>Checks of seats: against the house, the majority, the change, and the previous house.</summary>
internal static class SeatChecks
{
    public static void Check(Election election, FindingList findings)
    {
        SeatsSum(election, findings);
        Majority(election, findings);
        SeatChanges(election, findings);
        PreviousSeats(election, findings);
    }

    private static void SeatsSum(Election election, FindingList findings)
    {
        // A presidential college is a house too; its members are the candidates' electoral votes.
        var college = election.Parties.All(p => p.Seats is null) && election.Parties.Any(p => p.ElectoralVotes is not null);
        var kind = college ? ClaimKind.ElectoralVotes : ClaimKind.SeatsWon;
        var parts = Parts(election, kind, p => college ? p.ElectoralVotes : p.Seats);
        var sum = parts.Sum(p => p.Value!.Number!.Value);
        if (sum > int.MaxValue)
        {
            TooMany(CheckKind.SeatsSum, "The parties' seats", parts, findings);
            return;
        }

        // Seats that are taken as all prove nothing.
        if (election.Document.Problems.Any(p => p.Kind == "house_from_seats"))
        {
            return;
        }

        if (election.SeatsContested is not { } contested || parts.Count == 0)
        {
            if (election.SeatsContested is { } alone)
            {
                findings.Add(CheckKind.SeatsSum, Verdict.CannotTell, Severity.Info, $"The document gives no party's seats.", null,
                    House(alone));
            }
            else if (parts.Count > 0)
            {
                findings.Add(CheckKind.SeatsSum, Verdict.CannotTell, Severity.Info,
                    $"The document does not say how many seats were up for election.",
                    FindingSide.Sum(ClaimValue.Of((long)sum), parts));
            }

            return;
        }

        var left = FindingSide.Sum(ClaimValue.Of((long)sum), parts);
        var house = election.HouseSeats is { } whole && whole.Value > contested.Value
            && (sum > contested.Value || election.Parties.Any(p => p.SeatsAreAfter)) ? whole : contested;
        var what = ReferenceEquals(house, contested) ? "seats up for election" : "seats of the house";
        var (verdict, severity) = sum == house.Value
            ? (Verdict.Agrees, Severity.Info)
            : sum < house.Value ? (Verdict.Incomplete, Severity.Info) : (Verdict.Disagrees, Severity.Error);
        FormattableString message = verdict switch
        {
            Verdict.Agrees => $"The parties' seats add up to the {house.Value} {what}.",
            Verdict.Incomplete =>
                $"The parties' seats add up to {sum}; {house.Value - sum} of the {house.Value} seats {Belong(house.Value - sum)} to no listed party.",
            _ => $"The parties' seats add up to {sum}, {sum - house.Value} more than the {house.Value} {what}.",
        };
        findings.Add(CheckKind.SeatsSum, verdict, severity, message, left, House(house));
    }

    private static void Majority(Election election, FindingList findings)
    {
        if (election.MajorityStated is not { } stated)
        {
            return;
        }

        var left = FindingSide.Of(ClaimKind.MajoritySeats, ClaimSubject.House, ClaimValue.Of(stated.Value), stated.Source);
        if (election.HouseSeats is not { } house)
        {
            findings.Add(CheckKind.Majority, Verdict.CannotTell, Severity.Info, $"A majority is stated but not the number of seats.", left);
            return;
        }

        // Where some seats are appointed or vacant, sources state the majority of either number.
        var of = Majorities(election).FirstOrDefault(n => n / 2 + 1 == stated.Value, house.Value);
        var computed = of / 2 + 1;
        var agrees = computed == stated.Value;
        if (!agrees && election.Kind is ElectionKind.Presidential or ElectionKind.Unknown && Math.Abs(computed - stated.Value) == 1)
        {
            findings.Add(CheckKind.Majority, Verdict.CannotTell, Severity.Info,
                $"Half of {of} and one is {computed}; {stated.Value} are needed, which the rules of such a vote may ask for.", left);
            return;
        }

        findings.Compare(CheckKind.Majority, agrees, Severity.Warning,
            agrees
                ? (FormattableString)$"A majority of {of} seats is {computed}, as stated."
                : $"A majority of {of} seats is {computed}, but {stated.Value} is stated.",
            left,
            FindingSide.Of(ClaimKind.MajoritySeats, ClaimSubject.House, ClaimValue.Of(computed), null) with { Source = house.Source,
                Kind = ClaimKind.HouseSeats });
    }

    /// <summary>The sizes of house that a majority may be of.</summary>
    internal static IEnumerable<long> Majorities(Election election) =>
        new long?[] { election.HouseSeats?.Value, election.SeatsContested?.Value }.OfType<long>()
            .Concat(election.Claims.Where(c => c is { Kind: ClaimKind.HouseSeats, IsFact: true }).Select(c => (long)c.Value.Number!.Value))
            .Distinct();

    private static void SeatChanges(Election election, FindingList findings)
    {
        foreach (var party in election.Parties)
        {
            if (party is not { SeatChangeStated: { } stated, Seats: { } now } || (party.PreviousSeats ?? party.SeatsBefore) is not { } then)
            {
                continue;
            }

            // The previous seats follow from the change, which proves nothing.
            if (party.PreviousSeats?.Source == stated.Source)
            {
                continue;
            }

            // A change may be counted from the last election or from the seats held at the dissolution, and, where only a part of
            // the house is elected, from the seats held before to those held after.
            var held = new[] { party.PreviousSeats, party.SeatsBefore }.OfType<Sourced<int>>();
            var after = new[] { now, party.SeatsAfter }.OfType<Sourced<int>>().ToList();
            var agrees = held.Any(b => after.Exists(a => a.Value - b.Value == stated.Value));
            var computed = agrees ? stated.Value : now.Value - then.Value;
            var subject = ClaimSubject.Of(party, party.Party.Value, "the infobox");
            findings.Compare(CheckKind.SeatChange, agrees, Severity.Warning,
                agrees ? (FormattableString)$"{Words.Possessive(party.Party.Value)} seat change of {computed:+0;−0;0} follows from its seats."
                : $"{Words.Possessive(party.Party.Value)} seat change is stated as {stated.Value:+0;−0;0}, but its seats went from {then.Value} to {now.Value}, which is {computed:+0;−0;0}.",
                FindingSide.Of(ClaimKind.SeatChange, subject, ClaimValue.Of(stated.Value), stated.Source),
                FindingSide.Of(ClaimKind.SeatChange, subject, ClaimValue.Of(computed), then.Source) with
                {
                    Parts = [FindingSide.Of(ClaimKind.PreviousSeats, subject, ClaimValue.Of(then.Value), then.Source),
                        FindingSide.Of(ClaimKind.SeatsWon, subject, ClaimValue.Of(now.Value), now.Source)],
                });
        }
    }

    private static void PreviousSeats(Election election, FindingList findings)
    {
        var parts = Parts(election, ClaimKind.PreviousSeats, p => p.PreviousSeats);
        if (parts.Sum(p => p.Value!.Number!.Value) > int.MaxValue)
        {
            TooMany(CheckKind.PreviousSeats, "The previous seats listed", parts, findings);
        }

        if (election.PreviousSeatsListed is not { } listed)
        {
            return;
        }

        var left = FindingSide.Sum(ClaimValue.Of(listed), parts);
        var stated = election.PreviousHouseStated;
        if ((stated?.Value?.Number ?? election.HouseSeats?.Value) is not { } house)
        {
            findings.Add(CheckKind.PreviousSeats, Verdict.CannotTell, Severity.Info,
                $"{listed} previous seats are listed, but the size of the house is not given.", left);
            return;
        }

        // Without its own size the previous house is taken to have had as many seats; if it had more, that is no contradiction.
        var difference = house - listed;
        var (verdict, severity) = difference == 0 ? (Verdict.Agrees, Severity.Info) : difference > 0 ? (Verdict.Incomplete, Severity.Info)
            : stated is null ? (Verdict.CannotTell, Severity.Info) : (Verdict.Disagrees, Severity.Error);
        FormattableString message = verdict switch
        {
            Verdict.Agrees => $"The previous seats listed add up to the house of {house}.",
            Verdict.Incomplete when stated is null =>
                $"{listed} of the previous {house} seats are listed; {difference} {Belong(difference)} to no listed party (if the previous house had as many seats as this one).",
            Verdict.Incomplete => $"{listed} of the previous {house} seats are listed; {difference} {Belong(difference)} to no listed party.",
            Verdict.CannotTell =>
                $"The previous seats listed add up to {listed}, {-difference} more than the house of {house} (the previous house may have been larger).",
            _ => $"The previous seats listed add up to {listed}, {-difference} more than the previous house of {house}.",
        };
        findings.Add(CheckKind.PreviousSeats, verdict, severity, message, left,
            stated ?? House(election.HouseSeats!));
    }

    private static void TooMany(CheckKind check, string what, List<FindingSide> parts, FindingList findings)
    {
        var sum = parts.Sum(p => p.Value!.Number!.Value);
        findings.Add(check, Verdict.Disagrees, Severity.Error,
            $"{what} add up to {sum:N0}, more than any house can have, so their sum is not used; check the source.",
            FindingSide.Sum(ClaimValue.Of((long)sum), parts));
    }

    private static List<FindingSide> Parts(Election election, ClaimKind kind, Func<PartyResult, Sourced<int>?> seats)
    {
        var parts = new List<FindingSide>();
        foreach (var party in election.Parties)
        {
            if (seats(party) is { } value)
            {
                parts.Add(FindingSide.Of(kind, ClaimSubject.Of(party, party.Party.Value, "the infobox"), ClaimValue.Of(value.Value),
                    value.Source));
            }
        }

        return parts;
    }

    private static FindingSide House(Sourced<int> seats) =>
        FindingSide.Of(ClaimKind.HouseSeats, ClaimSubject.House, ClaimValue.Of(seats.Value), seats.Source);

    private static string Belong(double seats) => seats == 1 ? "belongs" : "belong";
}
