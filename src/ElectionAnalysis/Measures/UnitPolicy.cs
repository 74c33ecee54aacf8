using System.Globalization;

namespace ElectionAnalysis;

/// <summary>What counts as a party when an election is measured. Blank and invalid ballots never do.</summary>
/// <param name="Independents">How independents are counted.</param>
/// <param name="Others">How a row of "others" is counted.</param>
/// <param name="Blank">What blank and invalid ballots do to shares of votes.</param>
/// <param name="Threshold">The share (0–1, of what is measured) below which a party is left out; 0 for none.</param>
public sealed record UnitPolicy(
    IndependentsPolicy Independents = IndependentsPolicy.OneGroup,
    OthersPolicy Others = OthersPolicy.OneParty,
    BlankPolicy Blank = BlankPolicy.LeftOut,
    double Threshold = 0)
{
    /// <summary>The threshold that is tried beside none.</summary>
    private const double UsualThreshold = 0.01;

    /// <summary>The share (0–1, of what is measured) below which a party is left out; 0 for none.</summary>
    public double Threshold { get; init => field = Share(value); } = Share(Threshold);

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", [
        Independents == IndependentsPolicy.OneGroup ? "independents as one group" : "each independent as a party of one",
        Others == OthersPolicy.OneParty ? "others as one party" : "others left out",
        Blank == BlankPolicy.LeftOut ? "blank and invalid ballots left out" : "blank and invalid ballots in the total, for nobody",
        Threshold > 0 ? $"parties below {Threshold.ToString("0.##%", CultureInfo.InvariantCulture)} left out" : "no threshold"]);

    /// <summary>The policies that differ from this one in one thing.</summary>
    internal IEnumerable<UnitPolicy> Neighbours() =>
    [
        this with { Independents = Independents == IndependentsPolicy.OneGroup
            ? IndependentsPolicy.EachAParty
            : IndependentsPolicy.OneGroup },
        this with { Others = Others == OthersPolicy.OneParty ? OthersPolicy.LeftOut : OthersPolicy.OneParty },
        this with { Blank = Blank == BlankPolicy.LeftOut ? BlankPolicy.InTheTotal : BlankPolicy.LeftOut },
        this with { Threshold = Threshold > 0 ? 0 : UsualThreshold },
    ];

    /// <summary>Why a party is left out, or null when it counts.</summary>
    /// <param name="party">The party.</param>
    /// <param name="at">Its weight and the total it is a share of, at one election or at both.</param>
    internal LeftOut? LeavesOut(PartyResult party, params ReadOnlySpan<(double Weight, double Total)> at)
    {
        if (party.IsOthers && Others == OthersPolicy.LeftOut)
        {
            return new(party.Party.Value, "it is no party but what the source does not name");
        }

        foreach (var (weight, total) in at)
        {
            if (weight >= Threshold * total)
            {
                return null;
            }
        }

        return new(party.Party.Value, at.Length > 1 ? "it is below the threshold at both elections" : "it is below the threshold");
    }

    private static double Share(double threshold) => threshold is >= 0 and < 1 ? threshold
        : throw new MeasureException(Invariant($"A threshold of {threshold} is no share from 0 to below 1; write 1% as 0.01."));
}
