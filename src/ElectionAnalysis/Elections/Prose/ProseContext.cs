using System.Buffers;

namespace ElectionAnalysis;

/// <summary>What is known of the election before its prose is read.</summary>
internal sealed record ProseContext(PartyNames Names, KnownFacts Known, Election Election)
{
    private static readonly SearchValues<string> OfLists = SearchValues.Create(["proportional", "party list", "party-list",
        "list seats", "list system", "closed list", "open list", "mixed-member", "mixed system", "list vote", "multi-member",
        "transferable", "in proportion to", "second vote", "levelling seat", "leveling seat", "overhang", "compensat"], StringComparison.OrdinalIgnoreCase);

    public required string Title { get; init; }

    public string? Country { get; init; }

    public int? Year { get; init; }

    public int? PreviousYear { get; init; }

    /// <summary>Seats of the house, where the infobox gives them.</summary>
    public int? House { get; init; }

    /// <summary>Whether the infobox counts the seats of the whole house, of which only some were up for election.</summary>
    public bool SeatsAreOfHouse => Election is { SeatsContested: { } contested, HouseSeats: { } house } && contested.Value < house.Value
        && Parties.Sum(p => (long)(p.Seats?.Value ?? 0)) > contested.Value;

    /// <summary>Whether the infobox has votes of the constituencies apart from those of the lists.</summary>
    public bool HasConstituencyVote { get; init; }

    /// <summary>The later year of an election before that went over the turn of a year: 2006 of 2005–06.</summary>
    public int? PreviousLastYear { get; init; }

    /// <summary>The line at which the prose begins.</summary>
    public int FirstLine { get; init; }

    /// <summary>Whether nothing is said of lists: who wins a constituency has won a seat.</summary>
    public bool SeatsAreConstituencies { get; init; }

    public IReadOnlyList<PartyResult> Parties => Election.Parties;

    private HashSet<string>? properWords;

    /// <summary>Whether a word has a capital within sentences of the document: a name, and no word that only opens a sentence.</summary>
    public bool IsProper(string word)
    {
        properWords ??= [.. Election.Document.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => ProperWords(p.Text))];
        return properWords.Contains(word);
    }

    private static IEnumerable<string> ProperWords(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || text[i - 1] is not ' ' || i < 2 || !(char.IsLower(text[i - 2]) || text[i - 2] is ','))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            // Every word of the name: "Jorge Arrate".
            yield return text[i..end];
            while (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))
            {
                i = end + 1;
                end = i + 1;
                while (end < text.Length && char.IsLetter(text[end]))
                {
                    end++;
                }

                yield return text[i..end];
            }

            i = end - 1;
        }
    }

    /// <summary>The year of the election before, as the infobox gives it.</summary>
    public static int? PreviousYearOf(Election election) =>
        (Value(election, "previous election") ?? Value(election, "previous year")) is { } previous ? DateScanner.Year(previous) : null;

    private static string? Value(Election election, string name) =>
        election.Document.Infobox.FirstOrDefault(e => e.Name == name && e.Number is null)?.Value;

    public static ProseContext Of(Election election)
    {
        var country = Value(election, "country");
        var title = election.Title;
        return new(new(election.Parties, country, title.Contains("referendum", StringComparison.OrdinalIgnoreCase)), new(election),
            election)
        {
            Title = title,
            Country = country,
            Year = DateScanner.Year(title) ?? (Value(election, "election date") is { } date ? DateScanner.Year(date) : null),
            PreviousYear = PreviousYearOf(election),
            PreviousLastYear = PreviousYearOf(election) is { } year
                && (Value(election, "previous election") ?? Value(election, "previous year")) is { } named
                && named.IndexOf(Invariant($"{year}"), StringComparison.Ordinal) is >= 0 and var at
                && named.AsSpan(at + 4) is ['–' or '-' or '/', var ten and >= '0' and <= '9', var one and >= '0' and <= '9', ..] rest
                && (rest.Length == 3 || !char.IsDigit(rest[3])) && (ten - '0') * 10 + one - '0' == (year + 1) % 100 ? year + 1 : null,
            House = election.HouseSeats?.Value,
            SeatsAreConstituencies = election.Kind is not (ElectionKind.Presidential or ElectionKind.Referendum)
                && !election.Document.Sections.SelectMany(s => s.Paragraphs).Any(p => p.Text.AsSpan().ContainsAny(OfLists))
                && !election.Parties.Any(p => p.Results.Any(r =>
                    r.Ballot is Ballot.PartyList or Ballot.Constituency or Ballot.Regional or Ballot.First or Ballot.Second)),
            HasConstituencyVote = election.Parties.Any(p => p.Results.Any(r => r.Ballot is Ballot.Constituency or Ballot.First)),
            FirstLine = election.Document.Sections.SelectMany(s => s.Paragraphs).FirstOrDefault()?.Line ?? 0,
        };
    }
}
