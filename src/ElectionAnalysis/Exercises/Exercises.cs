namespace ElectionAnalysis;

/// <summary>Exercises on an election, for students who have never programmed. The answers follow the data.</summary>
public static class Exercises
{
    /// <summary>How many seats make a majority.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Majority(Election election) => Exercise.Number(
        $"How many seats make a majority in {Of(election)}?",
        () => election.HouseSeats is { } house ? (house.Value / 2) + 1 : double.NaN,
        "More than half of all seats of the house: halve them, and take the next whole number above.");

    /// <summary>The largest party's share of the seats.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise LargestShare(Election election) => Exercise.Share(
        $"What share of the seats does the largest party have in {Of(election)}?",
        () => election.Measure(Fragmentation.LargestShare).Value.OrNull ?? double.NaN,
        "Its seats divided by all seats.");

    /// <summary>The party that lost the most seats.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise BiggestLoser(Election election) => Exercise.Name(
        $"Which party lost the most seats in {Of(election)}?",
        () =>
            election.Parties.Where(p => p.SeatChange is not null && p.SeatChange == election.Parties.Min(q => q.SeatChange))
                .Select(p => p.Party.Value),
        "Look at the column seat_change for the smallest number, and write the party's name as it stands in the table.");

    /// <summary>The seats the largest party gained.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise LargestGain(Election election) => Exercise.Number(
        $"By how many seats did the largest party of {Of(election)} change? A loss is negative.",
        () => election.LargestParty?.SeatChange ?? double.NaN,
        "Its seats now less its seats before.");

    /// <summary>The sum of the squared shares.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise SumOfSquares(Election election) => Exercise.Number(
        $"Square every party's share of the seats (0–1) in {Of(election)} and add the squares up. What do you get?",
        () => election.Measure(Fragmentation.HerfindahlHirschman).Value.OrNull ?? double.NaN,
        "A party with half of the seats adds 0.25. Shares are 0.45, not 45.",
        decimals: 3);

    /// <summary>The effective number of parties.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise EffectiveNumber(Election election) => Exercise.Number(
        $"What is the effective number of parties (Laakso–Taagepera) of {Of(election)}?",
        () => election.Measure(Fragmentation.LaaksoTaagepera).Value.OrNull ?? double.NaN,
        "1 divided by the sum of the squared shares of the exercise before.",
        decimals: 2);

    /// <summary>Previous seats of no listed party.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise UnlistedSeats(Election election) => Exercise.Number(
        $"If the previous house had as many seats as today's, how many of them belong to no party that {Of(election)}'s table lists?",
        () => election.UnlistedPreviousSeats?.High ?? double.NaN,
        "Add up the column previous_seats, and compare with the seats of the house.");

    /// <summary>Pedersen's volatility.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Volatility(Election election) => Exercise.Share(
        $"What is the volatility (Pedersen, on seats) of {Of(election)}?",
        () => election.Measure(Swing.Pedersen).Value.OrNull ?? double.NaN,
        "Half the sum of all changes of shares, gains and losses both counted as positive. The listed previous seats count as all.");

    /// <summary>The turnout of a round, from counts.</summary>
    /// <param name="election">The election.</param>
    /// <param name="round">The round, from 1.</param>
    /// <returns>The exercise.</returns>
    public static Exercise TurnoutOf(Election election, int round = 1) => Exercise.Share(
        Invariant($"What was the turnout of round {round} in {Of(election)}, computed from the counts?"),
        () => election.Rounds.FirstOrDefault(r => r.Round == round)?.Turnout ?? double.NaN,
        "Ballots cast, valid or not, divided by registered voters.",
        decimals: 2);

    /// <summary>The single partners that give the largest party a majority.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The exercise.</returns>
    public static Exercise Partners(Election election) => Exercise.Number(
        $"With how many partners, taken one at a time, can the largest party of {Of(election)} make a majority of two?",
        () => election.LargestParty is { Seats: { } seats } largest && election.VotingGame().Quota is var quota
            ? election.Parties.Count(p => p != largest && p.Seats is { } own && own.Value + seats.Value >= quota) : double.NaN,
        "How many seats is it short of a majority? Count the parties that have at least so many.");

    /// <summary>A party's seats by a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="votes">Their votes.</param>
    /// <param name="seats">How many seats there are.</param>
    /// <param name="party">The party asked for.</param>
    /// <returns>The exercise.</returns>
    /// <exception cref="MeasureException">There is no such party.</exception>
    public static Exercise SeatsBy(ApportionmentMethod method, IReadOnlyList<string> parties, IReadOnlyList<double> votes, int seats,
        string party)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(votes);
        var at = parties.Index().Where(p => p.Item == party).Select(p => p.Index).FirstOrDefault(-1);
        if (at < 0)
        {
            throw new MeasureException($"There is no party '{party}'.{NearestNames.Suggest(party, parties)}");
        }

        return Exercise.Number(
            Invariant($"{string.Join(", ", parties.Zip(votes, (p, v) => Invariant($"{p} has {v:0.##} votes")))}. How many of {seats} seats does {party} get by the method of {method.Variant}?"),
            () =>
                method.Of(parties, [.. votes], seats) is { UndefinedBecause: null, Tie: null } allocation
                    ? allocation.Seats[at]
                    : double.NaN,
            method is DivisorMethod divisors
                ? $"Divide every party's votes by {string.Join(", ", divisors.Divisors(4).Select(d => Invariant($"{d:0.##}")))} and so on, and give the seats to the largest quotients."
                : "Divide every party's votes by the quota. Whole quotas are seats; the rest go to the largest remainders.");
    }

    private static string Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return election.ShortName;
    }
}
