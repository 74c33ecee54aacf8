namespace ElectionAnalysis;

/// <summary>
/// Colours that people with colour-vision deficiency can tell apart: Okabe, M. and Ito, K. (2008), Color Universal
/// Design. The largest parties get one each; the others share two greys, and hovering names them.
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

    /// <summary>The colour of every party of an election, the same in all charts.</summary>
    /// <param name="election">The election.</param>
    /// <returns>One colour per party, in the order of <see cref="Election.Parties"/>.</returns>
    public static IReadOnlyList<string> Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var colours = new string[election.Parties.Count];
        var next = 0;
        foreach (var i in Enumerable.Range(0, colours.Length).OrderBy(i => election.Parties[i].Rank ?? int.MaxValue))
        {
            var group = election.Parties[i].IsIndependents || election.Parties[i].IsOthers;
            colours[i] = !group && next < Parties.Count ? Parties[next] : Greys[next % 2];
            next += group ? 0 : 1;
        }

        return colours;
    }

    internal static bool IsGrey(string colour) => Greys.Contains(colour);
}
