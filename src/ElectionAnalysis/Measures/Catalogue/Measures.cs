using System.Diagnostics.CodeAnalysis;

namespace ElectionAnalysis;

/// <summary>The catalogue.</summary>
[SuppressMessage("Naming", "CA1724:Type names should not match namespaces", Justification = "The field's own term.")]
public static partial class Measures
{
    /// <summary>The threshold that Powell and Tucker (2014) use, and that the catalogue's entries carry.</summary>
    public const double PowellTuckerThreshold = 0.02;

    /// <summary>Every measure, by family. Measures with a parameter stand here with their usual ones.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Fragmentation.LaaksoTaagepera, Fragmentation.Golosov, Fragmentation.Molinar, Fragmentation.DunleavyBoucek, Fragmentation.Rae,
        Fragmentation.HerfindahlHirschman, Fragmentation.Wildgen, Fragmentation.Hill(0), Fragmentation.Hill(1), Fragmentation.Hill(2),
        Fragmentation.Hill(double.PositiveInfinity), Fragmentation.LargestShare, Fragmentation.InverseLargestShare,
        Fragmentation.Concentration(2), Fragmentation.Concentration(3), Fragmentation.TaageperaLow, Fragmentation.TaageperaHigh,
        Disproportionality.LoosemoreHanby, Disproportionality.Gallagher, Disproportionality.RaeAll, Disproportionality.RaeLarger,
        Disproportionality.LijphartLargest, Disproportionality.LijphartTwoLargest, Disproportionality.GrofmanVotes,
        Disproportionality.GrofmanSeats,
        Disproportionality.SainteLague, Disproportionality.DHondt, Disproportionality.Monroe, Disproportionality.Gatev,
        Disproportionality.Ryabtsev,
        Disproportionality.Szalai, Disproportionality.SzalaiWeighted, Disproportionality.AleskerovPlatonov,
        Disproportionality.CoxShugart, Disproportionality.CoxShugartOrigin, Disproportionality.FarinaDegrees,
        Disproportionality.FarinaHundred,
        Disproportionality.KullbackLeibler, Disproportionality.Hellinger, Disproportionality.Cosine,
        Disproportionality.GiniOfSeats, Disproportionality.GiniOverParties, Disproportionality.Ortona,
        Swing.Pedersen, Swing.PowellTuckerA(PowellTuckerThreshold), Swing.PowellTuckerB(PowellTuckerThreshold),
        Swing.BartoliniMairBetween, Swing.BartoliniMairWithin, Swing.Butler, Swing.Steed, Swing.Points,
        Swing.Seats, Swing.SeatPoints, Swing.RelativeSeats,
        Turnout.OfRegistered, Turnout.OfVotingAge, Turnout.ValidShare, Turnout.InvalidShare, Turnout.ChangePoints, Turnout.ChangeVoters,
        Turnout.RollOff,
        Apportionment.DHondt, Apportionment.SainteLague, Apportionment.ModifiedSainteLague, Apportionment.Danish, Apportionment.Imperiali,
        Apportionment.Adams, Apportionment.HuntingtonHill, Apportionment.Dean, Apportionment.Macau,
        Apportionment.Hare, Apportionment.Droop, Apportionment.HagenbachBischoff, Apportionment.ImperialiQuota,
        .. Power.All,
        .. Territory.OfOneParty,
        Territory.SystemNationalisation, Territory.SystemNationalisationWeighted, Territory.SystemNationalisationStandardised,
        Territory.SystemNationalisationGolosov,
        Territory.InflationDifference, Territory.InflationCox, Territory.InflationWeighted,
        Territory.Malapportionment, Territory.EfficiencyGap, Territory.MeanMedian, Territory.PartisanBias,
    ];

    /// <summary>The measure with a key.</summary>
    /// <param name="key">The key, such as <c>laakso_taagepera</c>; case does not matter.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest.</exception>
    public static Measure Find(string key) => All.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase))
        ?? throw new KeyNotFoundException($"There is no measure '{key}'.{NearestNames.Suggest(key, All.Select(m => m.Key))}");

    /// <summary>The catalogue as a table.</summary>
    /// <returns>One row per measure.</returns>
    public static Table Catalogue() => new(
        Column.OfText("key", All.Select(m => m.Key)),
        Column.OfText("family", All.Select(m => m.Family.ToString().ToLowerInvariant())),
        Column.OfText("name", All.Select(m => m.Name)),
        Column.OfText("variant", All.Select(m => m.Variant)),
        Column.OfText("formula", All.Select(m => m.Formula)),
        Column.OfText("range", All.Select(m => m.Range)),
        Column.OfText("needs", All.Select(m => string.Join(", ", m.Needs))),
        Column.OfText("citation", All.Select(m => m.Citation)));
}
