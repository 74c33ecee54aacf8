using System.Globalization;

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
        var college = election.SeatsListed is null && election.ElectoralVotesListed is not null;
        var listed = college ? election.ElectoralVotesListed : election.SeatsListed;
        var first = election.Parties.Select(p => (college ? p.ElectoralVotes : p.Seats)?.Source).FirstOrDefault(s => s is not null);
        if (election.SeatsContested is not { } house || listed is not { } sum)
        {
            if (election.SeatsContested is not null || listed is not null)
            {
                findings.Add("seats_sum", Verdict.CannotTell, Severity.Info,
                    election.SeatsContested is null ? "The document does not say how many seats were up for election." : "The document gives no party's seats.",
                    listed?.ToString(CultureInfo.InvariantCulture), first, election.SeatsContested?.Value.ToString(CultureInfo.InvariantCulture), election.SeatsContested?.Source);
            }

            return;
        }

        var difference = (long)sum - house.Value;
        findings.Compare("seats_sum", difference == 0, difference > 0 ? Severity.Error : Severity.Warning,
            difference == 0 ? Invariant($"The parties' seats add up to the {house.Value} seats up for election.")
            : difference < 0 ? Invariant($"The parties' seats add up to {sum}; {-difference} of the {house.Value} seats belong to no listed party.")
            : Invariant($"The parties' seats add up to {sum}, {difference} more than the {house.Value} seats up for election."),
            sum.ToString(CultureInfo.InvariantCulture), first, house.Value.ToString(CultureInfo.InvariantCulture), house.Source);
    }

    private static void Majority(Election election, FindingList findings)
    {
        if (election.MajorityStated is not { } stated)
        {
            return;
        }

        if (election.HouseSeats is not { } house)
        {
            findings.Add("majority", Verdict.CannotTell, Severity.Info, "A majority is stated but not the number of seats.", stated.Value.ToString(CultureInfo.InvariantCulture), stated.Source, null, null);
            return;
        }

        // Where some seats are appointed, sources state the majority of either number.
        var ofContested = election.SeatsContested!.Value / 2 + 1;
        var computed = stated.Value == ofContested ? ofContested : house.Value / 2 + 1;
        findings.Compare("majority", computed == stated.Value, Severity.Warning,
            computed == stated.Value ? Invariant($"A majority of {(computed == ofContested ? election.SeatsContested.Value : house.Value)} seats is {computed}, as stated.") : Invariant($"A majority of {house.Value} seats is {computed}, but {stated.Value} is stated."),
            stated.Value.ToString(CultureInfo.InvariantCulture), stated.Source, computed.ToString(CultureInfo.InvariantCulture), house.Source);
    }

    private static void SeatChanges(Election election, FindingList findings)
    {
        foreach (var party in election.Parties)
        {
            if (party.SeatChangeStated is { } stated && party.SeatChange is { } computed)
            {
                findings.Compare("seat_change", stated.Value == computed, Severity.Warning,
                    stated.Value == computed
                        ? Invariant($"{party.Party.Value}'s seat change of {computed:+0;−0;0} follows from its seats.")
                        : Invariant($"{party.Party.Value}'s seat change is stated as {stated.Value:+0;−0;0}, but its seats went from {party.PreviousSeats!.Value} to {party.Seats!.Value}, which is {computed:+0;−0;0}."),
                    Invariant($"{stated.Value:+0;−0;0}"), stated.Source, Invariant($"{computed:+0;−0;0}"), party.PreviousSeats!.Source);
            }
        }
    }

    private static void PreviousSeats(Election election, FindingList findings)
    {
        if (election.PreviousSeatsListed is not { } listed)
        {
            return;
        }

        var first = election.Parties.First(p => p.PreviousSeats is not null).PreviousSeats!.Source;
        if (election.HouseSeats is not { } house)
        {
            findings.Add("previous_seats", Verdict.CannotTell, Severity.Info, Invariant($"{listed} previous seats are listed, but the size of the house is not given."), listed.ToString(CultureInfo.InvariantCulture), first, null, null);
            return;
        }

        var difference = house.Value - listed;
        findings.Compare("previous_seats", difference == 0, difference < 0 ? Severity.Error : Severity.Warning,
            difference == 0 ? Invariant($"The previous seats listed add up to the house of {house.Value}.")
            : difference > 0 ? Invariant($"{listed} of the previous {house.Value} seats are listed; {difference} belong to no listed party (if the previous house had as many seats as this one).")
            : Invariant($"The previous seats listed add up to {listed}, {-difference} more than the house of {house.Value} (the previous house may have been larger)."),
            listed.ToString(CultureInfo.InvariantCulture), first, house.Value.ToString(CultureInfo.InvariantCulture), house.Source);
    }
}
