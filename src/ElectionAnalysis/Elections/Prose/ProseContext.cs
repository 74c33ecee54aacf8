namespace ElectionAnalysis;

/// <summary>What is known of the election before its prose is read.</summary>
internal sealed record ProseContext(PartyNames Names, IReadOnlyList<PartyResult> Parties)
{
    public required string Title { get; init; }

    public string? Country { get; init; }

    public int? Year { get; init; }

    public int? PreviousYear { get; init; }

    /// <summary>Seats of the house, where the infobox gives them.</summary>
    public int? House { get; init; }

    public int? PreviousHouse { get; init; }

    public static ProseContext Of(ElectionDocument document, IReadOnlyList<PartyResult> parties, int? house)
    {
        string? Value(string name) => document.Infobox.FirstOrDefault(e => e.Name == name && e.Number is null)?.Value;
        var country = Value("country");
        var title = document.Title.Value;
        var previous = Value("previous election") ?? Value("previous year");
        return new(new(parties, country, title.Contains("referendum", StringComparison.OrdinalIgnoreCase)), parties)
        {
            Title = title,
            Country = country,
            Year = DateScanner.Year(title) ?? (Value("election date") is { } date ? DateScanner.Year(date) : null),
            PreviousYear = previous is null ? null : DateScanner.Year(previous),
            House = house,
        };
    }
}
