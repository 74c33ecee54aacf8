namespace ElectionAnalysis;

/// <summary>Votes on one sheet of a workbook and seats on another, of the same parties, are one election.</summary>
internal static class SheetsJoined
{
    /// <summary>
    /// The elections of a workbook, with the seats of other sheets where their parties agree. Where seats fit several votes, or votes
    /// several seats, as those of now and before, nobody knows which are whose, and none are joined.
    /// </summary>
    public static List<Election> Of(IReadOnlyList<Election> elections)
    {
        var all = Enumerable.Range(0, elections.Count).ToList();
        var pairs = all.FindAll(s => IsOfSeats(elections[s])).SelectMany(s => all.Where(v => Fit(elections[v], elections[s]))
            .Select(v => (Votes: v, Seats: s))).ToList();
        var (ofVotes, ofSeats) = (pairs.ToLookup(p => p.Votes, p => p.Seats), pairs.ToLookup(p => p.Seats, p => p.Votes));
        bool IsOnly((int Votes, int Seats) pair) => ofVotes[pair.Votes].Count() == 1 && ofSeats[pair.Seats].Count() == 1;
        var joined = pairs.Where(IsOnly).ToDictionary(p => p.Votes, p => p.Seats);
        var gone = joined.Values.ToHashSet();
        return [.. all.Where(i => !gone.Contains(i)).Select(i => joined.TryGetValue(i, out var seats) ? Join(elections[i], elections[seats])
            : ofVotes.Contains(i) ? Unclear(elections[i], [.. ofVotes[i].Select(s => $"'{elections[s].Document.Name}'")]) : elections[i])];
    }

    private static bool IsOfSeats(Election election) => election.Parties.Count > 1
        && election.Parties.All(p => p.Votes is null && p.VoteShare is null) && election.Parties.Any(p => p.Seats is not null);

    private static bool Fit(Election votes, Election seats) => votes.Document.Name != seats.Document.Name
        && (votes.Year is null || seats.Year is null || votes.Year == seats.Year)
        && (votes.Country is null || seats.Country is null
            || CountryNames.Comparer.Equals(votes.Country.Value, seats.Country.Value))
        && (ElectionLinks.KindOf(votes) == ElectionLinks.KindOf(seats)
            || votes.Kind == ElectionKind.Unknown || seats.Kind == ElectionKind.Unknown)
        && votes.Parties.All(p => p.Seats is null) && votes.Parties.Any(p => p.Votes is not null || p.VoteShare is not null)
        && votes.Parties.Select(Name).ToHashSet(StringComparer.Ordinal) is var names && names.Count == votes.Parties.Count
        && seats.Parties.All(p => names.Contains(Name(p)))
        && seats.Parties.Select(Name).Distinct(StringComparer.Ordinal).Count() == seats.Parties.Count;

    private static Election Unclear(Election votes, IReadOnlyList<string> sheets)
    {
        var note = new ReadingProblem("sheets_not_joined",
            $"{Words.List(sheets)} has seats of the same parties, but which seats belong to which votes is not clear, so none were joined; write the year on every sheet, or remove one.",
            votes.Parties[0].Party.Source) { IsNote = true };
        return With(votes, [], [note]);
    }

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
        return With(votes, entries, [note, .. other.Problems.Where(p => !p.IsNote)]);
    }

    /// <summary>The election with more in its document. Its votes before stay what the table's reader left of them.</summary>
    private static Election With(Election votes, IEnumerable<InfoboxEntry> entries, IEnumerable<ReadingProblem> problems)
    {
        var document = votes.Document;
        var then = votes.Parties.ToDictionary(p => p.Number);
        var joined = Election.From(new(document.Name, document.Title, [.. document.Infobox, .. entries], document.Sections, document.Tables,
            [.. document.Problems, .. problems], document.Sha256));
        return joined with
        {
            Districts = votes.Districts,
            Parties = [.. joined.Parties.Select(p => p with
            {
                PreviousVotes = then[p.Number].PreviousVotes,
                PreviousVoteShare = then[p.Number].PreviousVoteShare,
            })],
        };
    }
}
