namespace ElectionAnalysis;

/// <content>An exercise on numbers of one's own, and the numbers behind the others.</content>
public static partial class Exercises
{
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
                () => By(method)?[at] ?? double.NaN,
                method is DivisorMethod divisors
                    ? $"Divide every party's votes by {string.Join(", ", divisors.Divisors(4).Select(d => Invariant($"{d:0.##}")))} and so on, and give the seats to the largest quotients."
                    : "Divide every party's votes by the quota. Whole quotas are seats; the rest go to the largest remainders.")
            .Because(() => By(method) is { } won
                ? Invariant($"{method.Variant} gives {Words.List([.. parties.Zip(won, (p, s) => Invariant($"{p} {s}"))])}, and {party} has {votes[at] / votes.Sum():0.#%} of the votes and {(double)won[at] / seats:0.#%} of the seats.")
                : null)
            .Instead(() => Other(method) is { } other && By(other) is { } won && won[at] != By(method)?[at] ? won[at] : double.NaN,
                $"That is what {(Other(method) ?? method).Variant} gives. {method.Variant} is asked; the divisors are others.")
            .Instead(() => votes[at] / votes.Sum() * seats, "That is its exact share of the seats. Seats are whole: who gets what is left over?");

        IReadOnlyList<int>? By(ApportionmentMethod by) =>
            by.Of(parties, [.. votes], seats) is { UndefinedBecause: null, Tie: null } allocation ? allocation.Seats : null;
    }

    private static DivisorMethod? Other(ApportionmentMethod method) => method == Apportionment.DHondt ? Apportionment.SainteLague
        : method == Apportionment.SainteLague ? Apportionment.DHondt : null;

    private static double SeatsOfLargest(Election election) => election.LargestParty?.Seats?.Value ?? double.NaN;

    private static double Herfindahl(Election election) =>
        election.Measure(Fragmentation.HerfindahlHirschman).Value.OrNull ?? double.NaN;

    private static double Pedersen(Election election) => election.Measure(Swing.Pedersen).Value.OrNull ?? double.NaN;

    /// <summary>The volatility if the previous house was as large as today's and all its other seats are gone.</summary>
    private static double PedersenOfWholeHouse(Election election)
    {
        var rest = election.UnlistedPreviousSeats?.High ?? 0;
        return rest > 0 && double.IsFinite(rest)
            && election.Parties.Where(p => p is { Seats: not null, PreviousSeats: not null }).ToList() is { Count: > 0 } both
                ? Swing.Pedersen.Calculate([.. both.Select(p => (double)p.PreviousSeats!.Value), rest],
                    [.. both.Select(p => (double)p.Seats!.Value), 0]).OrNull ?? double.NaN
                : double.NaN;
    }

    private static PartyResult? Second(Election election) =>
        election.Parties.Where(p => p.Seats is not null && p != election.LargestParty).MaxBy(p => p.Seats!.Value);

    private static List<PartyResult> Losers(Election election) =>
        [.. election.Parties.Where(p => p.SeatChange is not null && p.SeatChange == election.Parties.Min(q => q.SeatChange))];

    private static List<PartyResult> Gainers(Election election) =>
        [.. election.Parties.Where(p => p.SeatChange is not null && p.SeatChange == election.Parties.Max(q => q.SeatChange))];

    /// <summary>Who lost the largest part of its own seats, where these are others than the largest losers.</summary>
    private static IEnumerable<PartyResult> Relative(Election election)
    {
        double? Part(PartyResult p) =>
            p is { IsIndependents: false, SeatChange: < 0 and var change, PreviousSeats.Value: > 0 and var before }
                ? (double)change / before : null;
        var least = election.Parties.Min(Part);
        return least is null ? [] : election.Parties.Where(p => Part(p) is { } part && part <= least);
    }

    private static List<PartyResult> PartnersOf(Election election) =>
        election.LargestParty is { Seats: { } seats } largest && Quota(election) is var quota
            ? [.. election.Parties.Where(p => p != largest && p.Seats is { } own && own.Value + seats.Value >= quota)] : [];

    /// <summary>The seats of a majority, as stated, else of the house, else of the seats listed.</summary>
    private static int Quota(Election election) => election.MajorityStated?.Value
        ?? (Math.Max(election.HouseSeats?.Value ?? 0, election.SeatsListed ?? 0) / 2) + 1;

    private static bool Same(double left, double? right) => right is { } other && Math.Abs(left - other) < 1e-9;

    private static string Signed(int? change) => Invariant($"{change:+0;−0;0}");
}
