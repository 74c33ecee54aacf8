namespace ElectionAnalysis;

/// <summary>How the series of one election look. After six the colours come again; shapes and dashes tell them apart.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Symbol">The points' shape.</param>
/// <param name="Dash">The line's dash.</param>
/// <param name="Group">The country that the colour stands for; null where it stands for the election alone.</param>
internal sealed record SeriesLook(string Colour, string Symbol, string Dash, string? Group)
{
    /// <summary>More elections are not told apart by colours, shapes and dashes.</summary>
    public const int MostAlone = 12;

    /// <summary>Whether colours stand for nothing, and only pointing at a series names it.</summary>
    public bool IsGrey => Palette.IsGrey(Colour);

    /// <summary>A look for each election: its own while they are few, its country's where those are few, else grey.</summary>
    public static IReadOnlyList<SeriesLook> Of(IReadOnlyList<Election> elections)
    {
        if (elections.Count <= MostAlone)
        {
            return [.. elections.Select((_, i) => new SeriesLook(Charts.Colour(i), Charts.Symbol(i), Charts.Dash(i), null))];
        }

        var countries = elections.Select(CountryOf).Distinct(StringComparer.Ordinal).ToList();
        return countries.Count <= Palette.Parties.Count
            ? [.. elections.Select(e => new SeriesLook(Palette.Parties[countries.IndexOf(CountryOf(e))], "circle", "solid", CountryOf(e)))]
            : [.. elections.Select((_, i) => new SeriesLook(Palette.Greys[i % 2], "circle", "solid", null))];
    }

    /// <summary>What the legend calls the series, and whether it lists it: of a country the first alone.</summary>
    public static (string Name, string? Group, bool IsListed) Listed(IReadOnlyList<Election> elections, IReadOnlyList<SeriesLook> looks,
        int at) =>
        looks[at].Group is not { } group ? (PlotText.Escape(elections[at].ShortName), null, !looks[at].IsGrey)
            : (PlotText.Escape(group), PlotText.Escape(group), !looks.Take(at).Any(l => l.Group == group));

    /// <summary>What of an election the colour of its country leaves to say.</summary>
    public string Short(Election election) =>
        Group is not null && election.Year is { } year ? Invariant($"{year}") : election.ShortName;

    /// <summary>What a caption says of the colours.</summary>
    public static string Words(IReadOnlyList<SeriesLook> looks) => looks.Count == 0 || looks[0] is { Group: null, IsGrey: false } ? ""
        : looks[0].IsGrey ? " Of so many elections none has a colour; pointing at one names it."
        : " Colours are countries; pointing at an election names it.";

    private static string CountryOf(Election election) => election.Country?.Value ?? "no country";
}
