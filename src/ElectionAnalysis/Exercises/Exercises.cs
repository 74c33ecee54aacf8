namespace ElectionAnalysis;

/// <summary>Exercises on an election, for students who have never programmed. The answers follow the data.</summary>
public static partial class Exercises
{
    /// <summary>How many seats make a majority.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Majority(Election election) => Exercise.Number(
            $"How many seats make a majority in {Of(election)}?",
            () => election.HouseSeats is { } house ? (house.Value / 2) + 1 : double.NaN,
            "More than half of all seats of the house: halve them, and take the next whole number above.")
        .Because(() => election.HouseSeats is not { } house ? null
            : Invariant($"half of {house.Value} seats is {house.Value / 2.0:0.#}, and {(house.Value / 2) + 1} is the first whole number above."))
        .Instead(() => election.HouseSeats is { } house ? house.Value / 2.0 : double.NaN,
            "That is half of the seats. A majority is more than half, and seats are whole.")
        .Instead(() => election.HouseSeats is { } house ? house.Value / 2 : double.NaN,
            "With that many, the others have as many or more. A majority is more than half.")
        .Instead(() => election.HouseSeats is { } house ? house.Value : double.NaN, "That is the whole house.")
        .Instead(() => SeatsOfLargest(election), "That is what the largest party has. How many would it need?");

    /// <summary>The largest party's share of the seats.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise LargestShare(Election election) => Exercise.Share(
            $"What share of the seats does the largest party have in {Of(election)}?",
            () => election.Measure(Fragmentation.LargestShare).Value.OrNull ?? double.NaN,
            "Its seats divided by all seats.")
        .Because(() => election is { LargestParty.Seats: { } seats, HouseSeats: { } house }
            && Same(seats / house, election.Measure(Fragmentation.LargestShare).Value.OrNull)
                ? Invariant($"{seats.Value} of {house.Value} seats are {seats / house:0.0%}.") : null)
        .Instead(() => election.LargestParty?.VoteShare?.Value ?? double.NaN, "That is its share of the votes; seats are asked.")
        .Instead(() => election is { LargestParty.Seats: { } seats, MajorityStated: { } majority } ? seats / majority : double.NaN,
            "That is its seats as a share of a majority; a share of all seats is asked.")
        .Instead(() => Second(election) is { Seats: { } seats } && election.HouseSeats is { } house ? seats / house : double.NaN,
            "That is the second largest party.")
        .Instead(() => election is { LargestParty.Seats: { } seats, SeatsListed: { } listed } && listed > seats.Value
                ? (double)seats.Value / (listed - seats.Value) : double.NaN,
            "You divided by the seats of the others. Its own are part of the house, too.")
        .Instead(() => 1.0 / election.Parties.Count, "That is 1 divided by the number of parties. Count seats and not parties.")
        .Instead(() => SeatsOfLargest(election) / 100, "That is its number of seats. What share of all is it?");

    /// <summary>The party that lost the most seats.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise BiggestLoser(Election election) => Exercise.Name(
            $"Which party lost the most seats in {Of(election)}?",
            () => Losers(election).Select(p => p.Party.Value),
            "Look at the column seat_change for the smallest number, and write the party's name as it stands in the table.")
        .Because(() => Losers(election).FirstOrDefault() is { } p
            ? Invariant($"{p.Party.Value} went from {p.PreviousSeats?.Value} seats to {p.Seats?.Value}, a change of {Signed(p.SeatChange)}.") : null)
        .Instead(() => Losers(election).Select(p => (double)p.SeatChange!.Value).FirstOrDefault(double.NaN),
            "That is how many it lost. Which party was it? Names stand in quotation marks: \"Some Party\".")
        .Instead(() => Gainers(election).Select(p => p.Party.Value), "That is the party that won the most. Look for the smallest number, below 0.")
        .Instead(() => Relative(election).Select(p => p.Party.Value),
            "That party lost the largest part of what it had. Asked is who lost the most seats.")
        .Instead(() => election.Parties.Where(p => p.SeatChange is null).Select(p => p.Party.Value),
            "What that party had before is not in the document, so nobody can say what it lost.")
        .Among(election);

    /// <summary>The seats the largest party gained.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise LargestGain(Election election) => Exercise.Number(
            $"By how many seats did the largest party of {Of(election)} change? A loss is negative.",
            () => election.LargestParty?.SeatChange ?? double.NaN,
            "Its seats now less its seats before.")
        .Because(() => election.LargestParty is { Seats: { } now, PreviousSeats: { } then } p
            ? Invariant($"{now.Value} seats now less {then.Value} before are {Signed(p.SeatChange)}.") : null)
        .Instead(() => election.LargestParty?.PreviousSeats?.Value ?? double.NaN, "That is what it had before. Take it from what it has now.")
        .Instead(() => SeatsOfLargest(election), "That is what it has now. Take from it what it had before.")
        .Instead(() => election.LargestParty is { PreviousSeats.Value: > 0 and var then, Seats: { } now }
                ? (double)now.Value / then : double.NaN,
            "That is how many times as many seats it has. The difference is asked.");

    /// <summary>The sum of the squared shares.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise SumOfSquares(Election election) => Exercise.Number(
            $"Square every party's share of the seats (0–1) in {Of(election)} and add the squares up. What do you get?",
            () => Herfindahl(election),
            "A party with half of the seats adds 0.25. Shares are 0.45, not 45.",
            decimals: 3)
        .Because(() => election is { LargestParty.Seats: { } seats, HouseSeats: { } house }
            ? Invariant($"{Herfindahl(election):0.0000}. The largest party alone adds {seats / house:0.000}² = {Math.Pow(seats / house, 2):0.000}; small ones add next to nothing.")
            : null)
        .Instead(() => Herfindahl(election) * 10_000, "That is the sum with shares of 0–100. Take shares of 0–1: it is 10,000 times less.")
        .Instead(() => 1 / Herfindahl(election), "That is already 1 divided by the sum: the answer to the next question.")
        .Instead(() => 1, "That is the sum of the shares themselves. Square each of them first: the 2 goes where the blank is.")
        .Instead(() => election is { LargestParty.Seats: { } seats, HouseSeats: { } house } ? Math.Pow(seats / house, 2) : double.NaN,
            "That is the largest party alone. Add the squares of the others.")
        .Instead(() => election.Parties.Sum(p => Math.Pow(p.Seats?.Value ?? 0, 2)), "You squared seats. Divide each by all seats first.");

    /// <summary>The effective number of parties.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise EffectiveNumber(Election election) => Exercise.Number(
            $"What is the effective number of parties (Laakso–Taagepera) of {Of(election)}?",
            () => election.Measure(Fragmentation.LaaksoTaagepera).Value.OrNull ?? double.NaN,
            "1 divided by the sum of the squared shares of the exercise before.",
            decimals: 2)
        .Because(() => Invariant($"1 ÷ {Herfindahl(election):0.0000} is {1 / Herfindahl(election):0.00}: as fragmented as a house of that many parties of equal size."))
        .Instead(() => Herfindahl(election), "That is the sum of the squares. Divide 1 by it.")
        .Instead(() => election.Parties.Count, "That counts every party of the table alike. Weigh them by their size.")
        .Instead(() => 1 / (election.Measure(Fragmentation.LargestShare).Value.OrNull ?? double.NaN),
            "That is 1 divided by the largest share alone. Divide it by the sum of all squares.")
        .Instead(() => 1 - Herfindahl(election), "That is 1 less the sum. Divide 1 by the sum.")
        .Instead(() => election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes).Value.OrNull ?? double.NaN,
            "That is the number by votes; seats are asked.");

    /// <summary>Previous seats of no listed party.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise UnlistedSeats(Election election) => Exercise.Number(
            $"If the previous house had as many seats as today's, how many of them belong to no party that {Of(election)}'s table lists?",
            () => election.UnlistedPreviousSeats is { High: < double.PositiveInfinity and var most } ? most : double.NaN,
            "Add up the seats before (the column previous_seats), and compare with the seats of the house.")
        .Because(() => election is { UnlistedPreviousSeats.High: var rest, PreviousSeatsListed: { } listed }
            ? Invariant($"the table's previous seats add up to {listed}, and {listed} and {rest:0.##} are {listed + rest:0.##}.") : null)
        .Instead(() => election.PreviousSeatsListed ?? double.NaN, "That is what the table lists. How many are missing from the whole house?")
        .Instead(() => election.HouseSeats?.Value ?? double.NaN, "That is the whole house. Take away what the table lists.")
        .Instead(() => election.Parties.FirstOrDefault(p => p.IsIndependents)?.PreviousSeats?.Value ?? double.NaN,
            "Those are the independents, who stand in the table. Asked are the seats that stand nowhere in it.");

    /// <summary>Pedersen's volatility.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Volatility(Election election) => Exercise.Share(
            $"What is the volatility (Pedersen, on seats) of {Of(election)}, if the previous house had only the seats listed?",
            () => Pedersen(election),
            "Half the sum of all changes of shares, gains and losses both counted as positive.")
        .Because(() => Invariant($"all changes of shares add up to {Pedersen(election) * 200:0.0} points, gains and losses alike, and half of it is {Pedersen(election):0.0%}."))
        .Also(() => PedersenOfWholeHouse(election), Invariant($"Right for a previous house of today's size: you counted {(election.UnlistedPreviousSeats?.High is 1 ? "the seat" : Invariant($"the {election.UnlistedPreviousSeats?.High:0} seats"))} of no listed party as lost. On the listed seats alone it is {Pedersen(election):0.0%}."))
        .Instead(() => Pedersen(election) * 2, "That is the whole sum. Every seat won is one lost elsewhere, so take half of it.")
        .Instead(() => 0, "Gains and losses cancel out when they are added with their signs. Count both as positive.");

    /// <summary>The turnout of a round, from counts.</summary>
    /// <param name="election">The election.</param>
    /// <param name="round">The round, from 1.</param>
    /// <returns>The exercise.</returns>
    public static Exercise TurnoutOf(Election election, int round = 1)
    {
        var of = Of(election);
        var voting = election.Rounds.FirstOrDefault(r => r.Round == round);
        return Exercise.Share(
                Invariant($"What was the turnout of round {round} in {of}, computed from the counts?"),
                () => voting?.Turnout ?? double.NaN,
                "Ballots cast, valid or not, divided by registered voters.",
                decimals: 2)
            .Because(() => voting is { Cast: { } cast, Registered: { } registered }
                ? Invariant($"{cast.Value:#,0} ballots of {registered.Value:#,0} registered voters are {cast / registered:0.00%}.") : null)
            .Instead(() => voting?.Cast?.Value / 100.0 ?? double.NaN, "That is how many voted; turnout is their share of the registered.")
            .Instead(() => voting?.Registered?.Value / 100.0 ?? double.NaN, "That is how many were registered. What share of them voted?")
            .Instead(() => voting is { Valid: { } valid, Registered: { } registered } ? valid / registered : double.NaN,
                "That counts valid ballots only. Who cast an invalid one took part, too.")
            .Instead(() => voting is { Valid: { } valid, Cast: { } cast } ? valid / cast : double.NaN,
                "That is the share of valid ballots among those cast. Divide the ballots cast by registered voters.")
            .Instead(() => voting?.TurnoutStated?.Value ?? double.NaN, "That is what the document states. Compute it from the counts.")
            .Instead(() => election.Claims.FirstOrDefault(c => c is { Kind: ClaimKind.Turnout, Value.Number: { } stated }
                    && Math.Abs(stated - (voting?.Turnout ?? stated)) > 0.0005)?.Value.Number ?? double.NaN,
                "A sentence of the document says so, and the counts do not. Compute it from the counts.")
            .Instead(() => election.Rounds.FirstOrDefault(r => r.Round != round)?.Turnout ?? double.NaN, "That is another round.");
    }

    /// <summary>The single partners that give the largest party a majority.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Partners(Election election) => Exercise.Number(
            $"With how many partners, taken one at a time, can the largest party of {Of(election)} make a majority?",
            () => election.LargestParty is { Seats: not null } ? PartnersOf(election).Count : double.NaN,
            "How many seats is it short of a majority? Count the parties that have at least that many.")
        .Because(() => election.LargestParty is { Seats: { } seats } && Quota(election) - seats.Value is > 0 and var missing
            ? Invariant($"it is {missing} seats short of {seats.Value + missing}, and {PartnersOf(election).Count switch
            {
                0 => "no other party has that many",
                1 => $"only {PartnersOf(election)[0].Party.Value} has that many",
                var count => Invariant($"{count} parties have that many: {Words.List([.. PartnersOf(election).Take(4).Select(p => p.Party.Value)])}{(count > 4 ? " and others" : "")}"),
            }}.") : null)
        .Instead(() => election.LargestParty is { Seats: { } seats } ? Quota(election) - seats.Value : double.NaN,
            "That is how many seats it is short of a majority. Now count the parties that have at least that many.")
        .Instead(() => election.Parties.Count - 1, "Those are all the others. Count only those that are large enough alone.");

    private static string Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return election.ShortName;
    }
}
