using System.Globalization;

namespace ElectionAnalysis;

/// <summary>Checks of the prose against the infobox and against its own sums.</summary>
internal static class ClaimChecks
{
    public static void Check(Election election, FindingList findings)
    {
        var byName = new Dictionary<string, PartyResult>(StringComparer.Ordinal);
        foreach (var party in election.Parties)
        {
            byName.TryAdd(party.Party.Value, party);
        }

        foreach (var claim in election.Claims)
        {
            switch (claim.Kind)
            {
                case ClaimKind.SeatsWon when byName.TryGetValue(claim.Subject, out var party) && party.Seats is { } seats:
                    Count(findings, "prose_seats", $"{party.Party.Value}'s seats", claim, seats.Value, seats.Source);
                    break;
                case ClaimKind.HouseSeats when election.HouseSeats is { } house && claim.Subject == "house":
                    Count(findings, "prose_house", "The seats of the house", claim, house.Value, house.Source);
                    break;
                case ClaimKind.VoteShare when byName.TryGetValue(claim.Subject, out var party) && party.VoteShare is { } share:
                    findings.Compare("prose_vote_share", Math.Abs(share.Value - claim.Value) <= claim.Tolerance + 5e-4, Severity.Warning,
                        Invariant($"{party.Party.Value}'s vote share is {claim.Value:0.##%} in the text and {share.Value:0.##%} in the infobox."), Invariant($"{claim.Value:0.##%}"), claim.Source, Invariant($"{share.Value:0.##%}"), share.Source);
                    break;
                default:
                    Round(election, claim, findings);
                    break;
            }
        }

        Candidates(election, findings);
        OfficeVotes(election, findings);
    }

    private static void Count(FindingList findings, string check, string what, Claim claim, long other, Provenance at)
    {
        var agrees = (long)claim.Value == other;
        findings.Compare(check, agrees, Severity.Warning,
            agrees ? Invariant($"{what}: the text and the infobox both say {other:N0}.") : Invariant($"{what}: the text says {claim.Value:N0}, the infobox {other:N0}."),
            Invariant($"{claim.Value:N0}"), claim.Source, Invariant($"{other:N0}"), at);
    }

    private static void Round(Election election, Claim claim, FindingList findings)
    {
        var number = claim.Round ?? (election.Rounds.Count == 1 ? 1 : 0);
        if (election.Rounds.FirstOrDefault(r => r.Round == number) is not { } round)
        {
            return;
        }

        if (claim.Kind == ClaimKind.Turnout && round.TurnoutStated is { } stated && stated.Source != claim.Source)
        {
            var tolerance = Math.Max(claim.Tolerance, round.TurnoutTolerance) + 1e-12;
            var agrees = Math.Abs(stated.Value - claim.Value) <= tolerance;
            var computed = round.Turnout is { } turnout
                ? Invariant($" ({round.Cast!.Value:N0} of {round.Registered!.Value:N0} registered is {turnout:0.00%})") : "";
            var where = claim.Section.Length > 0 ? $"section '{claim.Section}'" : "the lead";
            findings.Compare("prose_turnout", agrees, Severity.Warning,
                agrees ? Invariant($"Round {number}: {where} and line {stated.Source.Line} both give a turnout of {stated.Value:0.##%}{computed}.")
                : Invariant($"Round {number}: {where} gives a turnout of {claim.Value:0.##%}, line {stated.Source.Line} gives {stated.Value:0.##%}{computed}."),
                Invariant($"{claim.Value:0.##%}"), claim.Source, Invariant($"{stated.Value:0.##%}"), stated.Source);
        }
        else if (claim.Kind == ClaimKind.RoundDate && round.Date is { } date && date.Source != claim.Source)
        {
            var day = date.Value.Year * 10_000 + date.Value.Month * 100 + date.Value.Day;
            var said = (int)claim.Value;
            findings.Compare("prose_date", day == said, Severity.Warning,
                day == said ? Invariant($"Round {number}: the text and line {date.Source.Line} both give {date.Value:yyyy-MM-dd}.") : Invariant($"Round {number}: the text gives {said / 10_000:0000}-{said / 100 % 100:00}-{said % 100:00}, line {date.Source.Line} gives {date.Value:yyyy-MM-dd}."),
                Invariant($"{said / 10_000:0000}-{said / 100 % 100:00}-{said % 100:00}"), claim.Source, Invariant($"{date.Value:yyyy-MM-dd}"), date.Source);
        }
        else if (Stated(round, claim.Kind) is { } count && count.Source != claim.Source)
        {
            var agrees = Math.Abs(claim.Value - count.Value) <= claim.Tolerance;
            findings.Compare($"prose_{claim.Kind}", agrees, Severity.Warning,
                Invariant($"Round {number}: the text gives {claim.Value:N0} ({claim.Kind}), line {count.Source.Line} {count.Value:N0}."),
                Invariant($"{claim.Value:N0}"), claim.Source, Invariant($"{count.Value:N0}"), count.Source);
        }
    }

    private static Sourced<long>? Stated(VotingRound round, string kind) => kind switch
    {
        ClaimKind.Registered => round.Registered,
        ClaimKind.Cast => round.Cast,
        ClaimKind.Valid => round.Valid,
        ClaimKind.Invalid => round.InvalidStated,
        _ => null,
    };

    /// <summary>The total number of candidates against the parties' own, where the text gives both.</summary>
    private static void Candidates(Election election, FindingList findings)
    {
        var all = election.Claims.Where(c => c.Kind == ClaimKind.Candidates).ToList();
        var total = all.Find(c => c.Subject == "total");
        var parts = all.Where(c => c.Subject != "total" && c.Round is null).DistinctBy(c => c.Subject).ToList();
        if (total is null || parts.Count < 2)
        {
            return;
        }

        var sum = parts.Sum(c => c.Value);
        var shown = string.Join(" + ", parts.Select(c => Invariant($"{c.Value:0}")));
        findings.Compare("candidates_sum", sum == total.Value, Severity.Warning,
            sum == total.Value ? Invariant($"{shown} candidates make the total of {total.Value:0}.") : Invariant($"The text counts {total.Value:0} candidates in total, but {shown} make {sum:0}."),
            Invariant($"{total.Value:0}"), total.Source, Invariant($"{shown} = {sum:0}"), parts[0].Source);
    }

    /// <summary>The votes in the house's election of an office against the seats of the house.</summary>
    private static void OfficeVotes(Election election, FindingList findings)
    {
        foreach (var office in election.Claims.Where(c => c.Kind == ClaimKind.OfficeVotes).GroupBy(c => c.Office, StringComparer.Ordinal))
        {
            var votes = office.DistinctBy(c => c.Subject).ToList();
            if (votes.Count < 2 || election.HouseSeats is not { } house)
            {
                continue;
            }

            var sum = votes.Sum(c => c.Value);
            var shown = string.Join(" + ", votes.Select(c => Invariant($"{c.Value:0}")));
            findings.Compare("office_votes_sum", sum == house.Value, sum > house.Value ? Severity.Error : Severity.Info,
                sum == house.Value ? Invariant($"The {shown} votes in the election of the {office.Key} add up to the house of {house.Value}.")
                : Invariant($"The {shown} votes in the election of the {office.Key} make {sum:0}; the house has {house.Value} seats."),
                Invariant($"{shown} = {sum:0}"), votes[0].Source, house.Value.ToString(CultureInfo.InvariantCulture), house.Source);
        }
    }
}
