using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Fusion tickets: one person who stands for several parties at once, with votes on each one's line.</content>
internal sealed partial class TableElections
{
    /// <summary>
    /// Who stands for several parties in one place, where no party has two persons: each party has the votes of its own line. Where all of
    /// a party's lines are one person's, the parties of that person are an alliance under the name, which has the sum.
    /// </summary>
    /// <returns>The person by party.</returns>
    private Dictionary<string, string> Tickets(int[] listed, IReadOnlyDictionary<int, string> places, List<ReadingProblem> problems)
    {
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        if (columns is not { Leader: { } leader, Votes: { } votes, Alliance: null, Ballot: null })
        {
            return none;
        }

        string? Person(int row) => table[leader].Text(row)?.Trim() is { Length: > 0 } person && person != Party(row)
            && ResultTableReader.KindOf(person) == TotalKind.None && !PartyNames.IsOthers(person)
            && !Nobody().IsMatch(person) && FullName().IsMatch(person)
                ? person : null;
        var rows = Array.FindAll(listed, r => Party(r) != Others && Person(r) is not null && table[votes].Number(r) > 0);
        if (rows.GroupBy(r => (places[r], Party(r))).Any(g => g.Select(Person).Distinct(StringComparer.Ordinal).Skip(1).Any()))
        {
            return none;
        }

        var tickets = rows.GroupBy(r => (Place: places[r], Person: Person(r)!))
            .Where(g => g.Select(Party).Distinct(StringComparer.Ordinal).Skip(1).Any()).ToList();
        if (tickets is [var first, ..])
        {
            var own = first.Select(Party).Distinct(StringComparer.Ordinal).Select(p => $"'{DocumentParser.Shorten(p)}'").ToList();
            var persons = tickets.Select(t => t.Key.Person).Distinct(StringComparer.Ordinal).Count();
            var others = persons == 1 ? "" : Invariant($", as {Words.Count(persons - 1, "other candidate")} {(persons == 2 ? "does" : "do")} for theirs");
            problems.Add(new("fusion_ticket",
                Invariant($"'{DocumentParser.Shorten(first.Key.Person)}' stands for {Words.List(own)} at once{others}; each party has the votes of its own line, and a candidate's are the sum of them."),
                new(name, shape.Lines[first.First()], first.Key.Person)) { IsNote = true });
        }

        var fused = tickets.SelectMany(t => t).Select(Party).ToHashSet(StringComparer.Ordinal);
        var alone = rows.Where(r => fused.Contains(Party(r))).GroupBy(Party, StringComparer.Ordinal)
            .Select(g => (Party: g.Key, Persons: g.Select(Person).Distinct(StringComparer.Ordinal).ToList())).ToList();
        return alone.TrueForAll(p => p.Persons.Count == 1)
            ? alone.ToDictionary(p => p.Party, p => p.Persons[0]!, StringComparer.Ordinal) : none;
    }

    /// <summary>Lines of whoever is written on the ballot, and of nobody.</summary>
    [GeneratedRegex("write.?in|scatter|uncommitted|none of|no candidate|unopposed|blank|various|collective|leadership|council|committee|vacant|unknown|announced|determined|decided", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    /// <summary>More than a surname, which two may share, or "TBA": two words with capitals, or three signs of a script without.</summary>
    [GeneratedRegex(@"^[^\p{L}]*(?:\p{Lu}[^\s,]*(?:[\s,]+[^\s,]+){0,3}?[\s,]+\p{Lu}|\p{Lo}[\p{Lo}\p{M}]*[\s,]+\p{Lo}|\p{Lo}{3})", RegexOptions.CultureInvariant)]
    private static partial Regex FullName();
}
