namespace ElectionAnalysis;

/// <summary>Votes on one sheet of a workbook and seats on another, of the same parties, are one election.</summary>
internal static class SheetsJoined
{
    /// <summary>The elections of a workbook, with the seats of other sheets where their parties agree.</summary>
    public static List<Election> Of(IReadOnlyList<Election> elections)
    {
        var joined = elections.ToList();
        foreach (var seats in elections.Where(e => e.Parties.Count > 1 && e.Parties.All(p => p.Votes is null && p.VoteShare is null)
            && e.Parties.Any(p => p.Seats is not null)))
        {
            var fitting = joined.FindAll(e => e.Document.Name != seats.Document.Name && Fit(e, seats));
            if (fitting is [var votes])
            {
                joined[joined.IndexOf(votes)] = Join(votes, seats);
                joined.Remove(seats);
            }
        }

        return joined;
    }

    private static bool Fit(Election votes, Election seats) =>
        (votes.Year is null || seats.Year is null || votes.Year == seats.Year)
        && votes.Parties.All(p => p.Seats is null) && votes.Parties.Any(p => p.Votes is not null || p.VoteShare is not null)
        && votes.Parties.Select(Name).ToHashSet(StringComparer.Ordinal) is var names && names.Count == votes.Parties.Count
        && seats.Parties.All(p => names.Contains(Name(p)))
        && seats.Parties.Select(Name).Distinct(StringComparer.Ordinal).Count() == seats.Parties.Count;

    private static string Name(PartyResult party) => Words.Plain(party.Party.Value);

    private static Election Join(Election votes, Election seats)
    {
        var (document, other) = (votes.Document, seats.Document);
        var numbers = votes.Parties.ToDictionary(Name, p => p.Number, StringComparer.Ordinal);
        var own = seats.Parties.ToDictionary(p => p.Number, p => numbers[Name(p)]);
        var entries = other.Infobox.Where(e => e is { Name: "seats" or "last election", Number: { } n } && own.ContainsKey(n))
            .Select(e => InfoboxEntry.Of(Invariant($"{e.Name.Replace(' ', '_')}{own[e.Number!.Value]}"), e.Value, e.Source))
            .Concat(other.Infobox.Where(e => e is { Key: "seats_for_election" } && !document.Infobox.Any(o => o.Key == e.Key)));
        var note = new ReadingProblem("sheets_joined", $"The seats are those of '{other.Name}', which has the same parties.",
            seats.Parties[0].Party.Source) { IsNote = true };
        return Election.From(new(document.Name, document.Title, [.. document.Infobox, .. entries], document.Sections, document.Tables,
            [.. document.Problems, note, .. other.Problems.Where(p => !p.IsNote)], document.Sha256)) with { Districts = votes.Districts };
    }
}
