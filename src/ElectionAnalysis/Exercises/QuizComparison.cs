namespace ElectionAnalysis;

/// <summary>A question across elections.</summary>
internal static class QuizComparison
{
    /// <summary>Whose house is the most fragmented; null where fewer than two can be compared, or two are too close.</summary>
    public static QuizDraft? Draft(IEnumerable<Election> elections)
    {
        var known = elections.Select(e => new QuizElection(e)).Select(s => (s.Name, Number: Effective(s))).Where(x => x.Number is not null)
            .OrderByDescending(x => x.Number).Take(4).ToList();
        return known.Count < 2 || known[0].Number - known[1].Number < 0.05 ? null
            : QuizDraft.Of($"Which of these {(known.Count == 2 ? "two houses is more" : "houses is the most")} fragmented by the effective number of parties (Laakso–Taagepera, seats, independents as one group)?",
                new(known[0].Name, true, Invariant($"{known[0].Name} has {known[0].Number:0.00}, {known[1].Name} {known[1].Number:0.00}.")),
                known.Skip(1).Select(x => new QuizOption(x.Name, false, Invariant($"{x.Name} has {x.Number:0.00}, and another one more."))));
    }

    private static double? Effective(QuizElection source) =>
        source is { AllSeats: true, House: { } house } && source.Election.SeatsListed == house
            && !source.Election.Parties.Any(p => p.IsOthers)
            ? 1 / source.Election.Parties.Sum(p => Math.Pow((double)p.Seats!.Value / house, 2)) : null;
}
