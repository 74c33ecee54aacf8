namespace ElectionAnalysis;

/// <summary>Measures of the same thing, which are compared with each other.</summary>
internal static class MeasureGroups
{
    private static IReadOnlyList<Measure[]> Groups { get; } =
    [
        [
            Fragmentation.LaaksoTaagepera, Fragmentation.Golosov, Fragmentation.Molinar, Fragmentation.DunleavyBoucek,
            Fragmentation.Wildgen, Fragmentation.InverseLargestShare,
        ],
        [Fragmentation.Rae, Fragmentation.HerfindahlHirschman, Fragmentation.LargestShare, Fragmentation.Concentration(2),
            Fragmentation.Concentration(3)],
        [Fragmentation.Hill(0), Fragmentation.Hill(1), Fragmentation.Hill(2), Fragmentation.Hill(double.PositiveInfinity)],
        [Fragmentation.TaageperaLow, Fragmentation.TaageperaHigh],
        [Disproportionality.Gallagher, Disproportionality.LoosemoreHanby, Disproportionality.Monroe, Disproportionality.Gatev,
            Disproportionality.Ryabtsev],
        [Disproportionality.RaeAll, Disproportionality.RaeLarger, Disproportionality.LijphartLargest,
            Disproportionality.LijphartTwoLargest, Disproportionality.GrofmanVotes, Disproportionality.GrofmanSeats,
            Disproportionality.Ortona],
        [Disproportionality.SainteLague, Disproportionality.DHondt, Disproportionality.AleskerovPlatonov,
            Disproportionality.KullbackLeibler],
        [Disproportionality.Szalai, Disproportionality.SzalaiWeighted],
        [Disproportionality.FarinaDegrees, Disproportionality.FarinaHundred, Disproportionality.Cosine, Disproportionality.Hellinger],
        [Disproportionality.CoxShugart, Disproportionality.CoxShugartOrigin],
        [Disproportionality.GiniOfSeats, Disproportionality.GiniOverParties],
        [Swing.Pedersen, Swing.PowellTuckerA(Measures.PowellTuckerThreshold), Swing.PowellTuckerB(Measures.PowellTuckerThreshold)],
        [Swing.BartoliniMairBetween, Swing.BartoliniMairWithin],
        [Swing.Butler, Swing.Steed, Swing.Points],
        [Swing.Seats, Swing.SeatPoints, Swing.RelativeSeats],
        [Turnout.OfRegistered, Turnout.OfVotingAge],
        [Turnout.ValidShare, Turnout.InvalidShare],
        [Turnout.ChangePoints, Turnout.ChangeVoters, Turnout.RollOff],
        [
            Apportionment.DHondt, Apportionment.SainteLague, Apportionment.ModifiedSainteLague, Apportionment.Danish,
            Apportionment.Imperiali,
            Apportionment.Adams, Apportionment.HuntingtonHill, Apportionment.Dean, Apportionment.Macau,
        ],
        [Apportionment.Hare, Apportionment.Droop, Apportionment.HagenbachBischoff, Apportionment.ImperialiQuota],
        [Power.Banzhaf, Power.BanzhafAbsolute, Power.BanzhafSwings, Power.ShapleyShubik, Power.Johnston],
        [Power.DeeganPackel, Power.PublicGood],
        [Territory.Nationalisation, Territory.NationalisationWeighted, Territory.NationalisationStandardised,
            Territory.NationalisationGolosov],
        [Territory.SystemNationalisation, Territory.SystemNationalisationWeighted, Territory.SystemNationalisationStandardised,
            Territory.SystemNationalisationGolosov],
        [Territory.InflationDifference, Territory.InflationCox, Territory.InflationWeighted],
        [Territory.Malapportionment],
        [Territory.EfficiencyGap, Territory.MeanMedian, Territory.PartisanBias],
    ];

    /// <summary>
    /// The measures of a kind that a name means: those called exactly so, else those whose names begin so, else those that
    /// have it anywhere in one; or when it is but one, it and its relatives.
    /// </summary>
    /// <exception cref="MeasureException">No measure of that kind bears the name; the message names the nearest.</exception>
    public static IReadOnlyList<Measure> Named(string name, Func<Measure, bool> kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var all = Measures.All.Where(kind).ToList();
        var wanted = Words.Plain(name);
        List<Measure> Bearing(Func<string, bool> matches) =>
            [.. all.Where(m => wanted.Length > 0 && Names(m).Any(n => matches(Words.Plain(n))))];
        var named = Bearing(n => n == wanted) is { Count: > 0 } exact ? exact
            : Bearing(n => n.StartsWith(wanted, StringComparison.Ordinal)) is { Count: > 0 } beginning ? beginning
            : Bearing(n => n.Contains(wanted, StringComparison.Ordinal));
        return named.Count switch
        {
            0 =>
                throw new MeasureException($"No measure of such numbers is called '{name}'.{NearestNames.Suggest(name, all.SelectMany(Names).Distinct(StringComparer.Ordinal))}"),
            1 => [named[0], .. Of(named[0]).Where(kind).Where(m => m.Key != named[0].Key)],
            _ => named,
        };
    }

    /// <summary>A measure's group, by its key: measures with a parameter are made anew each time.</summary>
    public static IReadOnlyList<Measure> Of(Measure measure) => Groups.First(g => Array.Exists(g, m => m.Key == measure.Key));

    private static IEnumerable<string> Names(Measure measure) =>
        [measure.Key, measure.Name, measure.Variant ?? measure.Name, .. measure.OtherNames];
}
