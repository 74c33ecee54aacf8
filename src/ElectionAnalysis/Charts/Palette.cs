namespace ElectionAnalysis;

/// <summary>
/// The colours that documents give to parties; without them colours that people with colour-vision deficiency can tell apart: Okabe, M.
/// and Ito, K. (2008), Color Universal Design. The largest parties get one each, a party that is called after a colour that one; the
/// others share two greys, and hovering names them. Independents, who are no party, have a grey of their own.
/// </summary>
public static class Palette
{
    /// <summary>The colours of the largest parties, largest first.</summary>
    public static IReadOnlyList<string> Parties { get; } = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7"];

    /// <summary>Seats or votes gained.</summary>
    public const string Gain = "#0072B2";

    /// <summary>Seats or votes lost.</summary>
    public const string Loss = "#D55E00";

    /// <summary>What belongs to nobody listed, and lines that are no data.</summary>
    public const string Neutral = "#8A8A8A";

    internal static readonly string[] Greys = ["#8F959B", "#B4B9BE"];

    /// <summary>Darker than the parties' greys: a legend tells them apart.</summary>
    private const string Independents = "#5C6268";

    /// <summary>A smaller party that is called after a colour does not take it from a larger one.</summary>
    private const int MostNamed = 12;

    /// <summary>The colour of every party of an election, the same in all charts.</summary>
    /// <param name="election">The election.</param>
    /// <returns>One colour per party, in the order of <see cref="Election.Parties"/>.</returns>
    public static IReadOnlyList<string> Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var bySize = Enumerable.Range(0, election.Parties.Count).OrderBy(i => election.Parties[i].Rank ?? int.MaxValue).ToList();
        var colours = Of(bySize.ConvertAll(i => election.Parties[i] is var p ? (p.Party.Value, p.Colour, p.IsIndependents, p.IsOthers) : default));
        return [.. Enumerable.Range(0, bySize.Count).Select(i => colours[bySize.IndexOf(i)])];
    }

    /// <summary>The colours of parties, of which the largest comes first.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<(string Name, string? Colour, bool IsIndependents, bool IsOthers)> parties)
    {
        var colours = new string[parties.Count];
        var taken = new List<string>();
        for (var i = 0; i < colours.Length; i++)
        {
            if (PartyColour.Read(parties[i].Colour) is { } own)
            {
                taken.Add(colours[i] = PartyColour.Fit(own, taken));
            }
        }

        // Those without one: the colour of their names, then the largest what is left of the palette.
        var rest = Enumerable.Range(0, colours.Length)
            .Where(i => colours[i] is null && parties[i] is { IsIndependents: false, IsOthers: false }).ToList();
        foreach (var i in rest.TakeWhile(i => i < MostNamed))
        {
            if (taken.Count < Parties.Count && PartyColour.OfName(parties[i].Name) is { } named && !taken.Contains(named))
            {
                taken.Add(colours[i] = named);
            }
        }

        var left = new Queue<string>(Parties.Where(c => PartyColour.Fit(c, taken) == c).Take(Math.Max(0, Parties.Count - taken.Count)));
        foreach (var i in rest.Where(i => colours[i] is null))
        {
            if (left.TryDequeue(out var colour))
            {
                colours[i] = colour;
            }
        }

        foreach (var (next, i) in rest.Where(i => colours[i] is null).Index())
        {
            colours[i] = Greys[next % 2];
        }

        for (var i = 0; i < colours.Length; i++)
        {
            colours[i] ??= parties[i].IsIndependents ? PartyColour.Fit(Independents, taken) : Greys[rest.Count % 2];
        }

        return colours;
    }

    internal static bool IsGrey(string colour) => colour == Independents || Greys.Contains(colour);
}
