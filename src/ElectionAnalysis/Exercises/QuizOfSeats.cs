namespace ElectionAnalysis;

/// <summary>Questions on seats: who has most, how large a part, what is missing to a majority, who changed most.</summary>
internal static class QuizOfSeats
{
    public static IEnumerable<QuizDraft?> Drafts(QuizElection source, int seed)
    {
        var ranked = source.BySeats;
        yield return Largest(source, ranked);
        yield return ShareOfLargest(source, ranked);
        yield return Missing(source, ranked);
        yield return Pair(source, ranked);
        yield return EffectiveNumber(source);
        yield return Change(source, gain: true);
        yield return Change(source, gain: false);
        yield return ChangeOfOne(source, seed);
        yield return Difference(source, ranked);
        yield return Majority(source);
        yield return Second(source, ranked);
        yield return Together(source, ranked);
    }

    private static QuizOption Option(QuizElection source, PartyResult party, bool isRight, string because) =>
        new(source.Label(party), isRight, because);

    private static string Seats(int seats) => Invariant($"{seats:#,0} {(seats == 1 ? "seat" : "seats")}");

    private static QuizDraft? Largest(QuizElection source, IReadOnlyList<PartyResult> ranked) =>
        source.AllSeats && ranked is [{ IsIndependents: false, Seats: { } most } first, { Seats: { } next } second, ..]
            && most.Value > next.Value
            ? QuizDraft.Of($"{source.Name}: which of the parties listed has the most seats?",
                Option(source, first, true, $"{source.Label(first)} won {Seats(most)}, more than {source.Label(second)} with {Seats(next)}."),
                ranked.Skip(1).Where(p => !p.IsIndependents).Select(p => Option(source, p, false, $"{source.Label(p)} won {Seats(p.Seats!)}.")))
            : null;

    private static QuizDraft? Second(QuizElection source, IReadOnlyList<PartyResult> ranked) =>
        source.AllSeats
            && ranked is [{ Seats: { } most } first, { IsIndependents: false, Seats: { } next } second, { Seats: { } third }, ..]
            && most.Value > next.Value && next.Value > third.Value
            ? QuizDraft.Of($"{source.Name}: which of the parties listed has the second most seats?",
                Option(source, second, true, $"{source.Label(second)} won {Seats(next)}, after {source.Label(first)} with {Seats(most)}."),
                ranked.Where(p => p != second && !p.IsIndependents).Select(p => Option(source, p, false, $"{source.Label(p)} won {Seats(p.Seats!)}.")))
            : null;

    private static QuizDraft? ShareOfLargest(QuizElection source, IReadOnlyList<PartyResult> ranked) =>
        source.House is { } house && ranked is [{ Seats: { } seats } first, ..]
            ? QuizDraft.Of(Exercise.Share(
                    Invariant($"{source.Name}: what share of all {house:#,0} seats are the {seats.Value:#,0} of {source.Label(first)}, in per cent to one decimal?"),
                    () => seats / (double)house, "Divide its seats by all seats.")
                .Because(() => Invariant($"{seats.Value:#,0} of {house:#,0} seats are {seats / (double)house:0.0%}."))
                .Instead(() => first.VoteShare?.Value ?? double.NaN, "That is its share of the votes; seats are asked.")
                .Instead(() => source.Election.SeatsListed is { } listed && listed < house ? (double)seats.Value / listed : double.NaN,
                    "That is a share of the seats listed; a share of all seats of the house is asked."))
            : null;

    private static QuizDraft? Missing(QuizElection source, IReadOnlyList<PartyResult> ranked) =>
        source is { House: { } house, Majority: { } majority } && ranked is [{ IsIndependents: false, Seats: { } seats } first, ..]
            && seats.Value < majority
            ? QuizDraft.Of(Exercise.Number(
                    Invariant($"{source.Name}: {seats.Value:#,0} of {house:#,0} seats went to {source.Label(first)}. How many more would make a majority?"),
                    () => majority - seats.Value, "A majority is more than half of all seats.")
                .Because(() => Invariant($"a majority of {house:#,0} is {majority:#,0}, and {majority:#,0} less {seats.Value:#,0} is {majority - seats.Value:#,0}."))
                .Instead(() => majority, "That is a majority. How many seats short of it?")
                .Instead(() => house / 2.0 - seats.Value, "Half of the seats is no majority: it takes more than half.")
                .Instead(() => house - seats.Value, "That is what all others have together."))
            : null;

    private static QuizDraft? Majority(QuizElection source) => source is { House: { } house, Majority: { } majority }
        ? QuizDraft.Of(Exercise.Number(Invariant($"{source.Name}: the house has {house:#,0} seats. How many make a majority?"), () => majority,
                "More than half: halve them, and take the next whole number above.")
            .Because(() => Invariant($"half of {house:#,0} is {house / 2.0:#,0.#}, and {majority:#,0} is the first whole number above."))
            .Instead(() => house / 2.0, "That is half of the seats. A majority is more than half, and seats are whole."))
        : null;

    /// <summary>One pair reaches the majority, the others do not, and no party of any pair has it alone.</summary>
    private static QuizDraft? Pair(QuizElection source, IReadOnlyList<PartyResult> ranked)
    {
        if (source.Majority is not { } majority)
        {
            return null;
        }

        var parties = ranked.Where(p => !p.IsIndependents && p.Seats!.Value > 0 && p.Seats.Value < majority).Take(12).ToList();
        var pairs = parties.SelectMany((a, i) => parties.Skip(i + 1).Select(b => (A: a, B: b, Sum: a.Seats!.Value + b.Seats!.Value)))
            .OrderByDescending(p => p.Sum).ToList();
        QuizOption Of((PartyResult A, PartyResult B, int Sum) p, bool isRight) => new($"{source.Label(p.A)} + {source.Label(p.B)}", isRight,
            Invariant($"{p.A.Seats!.Value:#,0} + {p.B.Seats!.Value:#,0} = {p.Sum:#,0} seats, and a majority takes {majority:#,0}."));
        return pairs.Count > 0 && pairs[0].Sum >= majority
            ? QuizDraft.Of($"{source.Name}: which two parties have a majority of the house together?", Of(pairs[0], true),
                pairs.Where(p => p.Sum < majority).Select(p => Of(p, false)))
            : null;
    }

    private static QuizDraft? Change(QuizElection source, bool gain)
    {
        var known = source.BySeats.Where(p => p.SeatChange is not null && Stable(source, p))
            .OrderByDescending(p => gain ? p.SeatChange : -p.SeatChange).ToList();
        if (known.Count < 2 || known[0].SeatChange is not { } most || known[1].SeatChange == most || (gain ? most <= 0 : most >= 0)
            || known[0].IsIndependents || known.Count < source.Election.Parties.Count(p => p.SeatChange is not null && !p.IsOthers))
        {
            return null;
        }

        QuizOption Of(PartyResult p, bool isRight) => Option(source, p, isRight,
            Invariant($"{source.Label(p)} went from {p.PreviousSeats!.Value:#,0} to {Seats(p.Seats!)}, a change of {p.SeatChange:+#,0;−#,0;0}."));
        return QuizDraft.Of($"{source.Name}: of the parties whose earlier seats the document gives, which {(gain ? "gained" : "lost")} the most seats?",
            Of(known[0], true), known.Skip(1).Where(p => !p.IsIndependents).Select(p => Of(p, false)));
    }

    private static QuizDraft? ChangeOfOne(QuizElection source, int seed)
    {
        var known = source.BySeats.Where(p => p.SeatChange is not null and not 0 && Stable(source, p)).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var party = known[(int)((uint)seed % (uint)known.Count)];
        var (now, then) = (party.Seats!.Value, party.PreviousSeats!.Value);
        return QuizDraft.Of(Exercise.Number(
                Invariant($"{source.Name}: the seats of {source.Label(party)} were {then:#,0} before and are {now:#,0} now. By how many did they change? A loss is negative."),
                () => now - then, "Seats now less seats before.")
            .Because(() => Invariant($"{now:#,0} − {then:#,0} = {now - then:+#,0;−#,0;0}.")));
    }

    private static QuizDraft? EffectiveNumber(QuizElection source)
    {
        if (!source.AllSeats || source.House is not { } house || source.Election.SeatsListed != house
            || source.Election.Parties.Any(p => p.IsOthers) || source.Election.Parties.Count > 40
            || source.Election.Parties.Count(p => p.Seats!.Value > 0) < 2)
        {
            return null;
        }

        var (group, largest) = (source.Election.Parties.Any(p => p.IsIndependents) ? ", independents as one group" : "", source.BySeats[0].Seats! / (double)house);
        var sum = source.Election.Parties.Sum(p => Math.Pow((double)p.Seats!.Value / house, 2));
        return QuizDraft.Of(Exercise.Number(
                $"{source.Name}: what is the effective number of parties (Laakso–Taagepera) by seats{group}, to one decimal?", () => 1 / sum,
                "Square every party's share of the seats, add the squares up, and divide 1 by the sum.", decimals: 1)
            .Because(() => Invariant($"the squared shares add up to {sum:0.0000}, of which the largest party's are {largest * largest:0.0000}, and 1 ÷ {sum:0.0000} = {1 / sum:0.00}."))
            .Instead(() => sum, "That is the sum of the squares. Divide 1 by it.")
            .Instead(() => source.Election.Parties.Count, "That counts every line of the list alike. Weigh them by their size.")
            .Instead(() => 1 / largest, "That is 1 divided by the largest share alone. Divide it by the sum of all squares."));
    }

    private static QuizDraft? Difference(QuizElection source, IReadOnlyList<PartyResult> ranked) =>
        ranked is [var first, var second, ..] && first.Seats!.Value > second.Seats!.Value
        ? QuizDraft.Of(Exercise.Number(
                Invariant($"{source.Name}: how many seats more went to {source.Label(first)} ({first.Seats!.Value:#,0}) than to {source.Label(second)} ({second.Seats!.Value:#,0})?"),
                () => first.Seats!.Value - (double)second.Seats!.Value, "Take the smaller number from the larger.")
            .Because(() => Invariant($"{first.Seats!.Value:#,0} − {second.Seats!.Value:#,0} = {first.Seats.Value - second.Seats.Value:#,0}.")))
        : null;

    private static QuizDraft? Together(QuizElection source, IReadOnlyList<PartyResult> ranked) => ranked is [var first, var second, ..]
        ? QuizDraft.Of(Exercise.Number($"{source.Name}: how many seats do {source.Label(first)} and {source.Label(second)} have together?",
                () => first.Seats!.Value + (double)second.Seats!.Value, "Look both up, and add them.")
            .Because(() => Invariant($"{first.Seats!.Value:#,0} + {second.Seats!.Value:#,0} = {first.Seats.Value + (long)second.Seats.Value:#,0}.")))
        : null;

    private static bool Stable(QuizElection source, PartyResult party) => !source.IsDisputed(ClaimKind.SeatChange, party)
        && !source.IsDisputed(ClaimKind.PreviousSeats, party) && !source.Failed(CheckKind.PreviousSeats);
}
