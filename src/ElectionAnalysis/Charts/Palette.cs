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

    /// <summary>The colour of every party of an election, the same in all charts.</summary>
    /// <param name="election">The election.</param>
    /// <returns>One colour per party, in the order of <see cref="Election.Parties"/>.</returns>
    public static IReadOnlyList<string> Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var colours = new string[election.Parties.Count];
        var taken = new List<string>();
        var bySize = Enumerable.Range(0, colours.Length).OrderBy(i => election.Parties[i].Rank ?? int.MaxValue).ToList();
        foreach (var i in bySize)
        {
            if (PartyColour.Read(election.Parties[i].Colour) is { } own)
            {
                taken.Add(colours[i] = PartyColour.Fit(own, taken));
            }
        }

        // Those without one, the largest first: the colour of its name, then what is left of the palette.
        var rest = bySize.Where(i => colours[i] is null && election.Parties[i] is { IsIndependents: false, IsOthers: false }).ToList();
        var coloured = rest.Take(Math.Max(0, Parties.Count - taken.Count)).ToList();
        foreach (var i in coloured)
        {
            if (PartyColour.OfName(election.Parties[i].Party.Value) is { } named && !taken.Contains(named))
            {
                taken.Add(colours[i] = named);
            }
        }

        var left = new Queue<string>(Parties.Where(c => PartyColour.Fit(c, taken) == c));
        foreach (var i in coloured.Where(i => colours[i] is null))
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

        foreach (var i in bySize.Where(i => colours[i] is null))
        {
            colours[i] = election.Parties[i].IsIndependents ? PartyColour.Fit(Independents, taken) : Greys[rest.Count % 2];
        }

        return colours;
    }

    internal static bool IsGrey(string colour) => colour == Independents || Greys.Contains(colour);
}
