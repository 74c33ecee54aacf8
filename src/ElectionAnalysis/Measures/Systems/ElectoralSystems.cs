namespace ElectionAnalysis;

/// <summary>
/// Laws of real countries, each as far as it decides how many seats a party has; who sits in them is another question. Every one gives
/// the official seats of an election in the tests. Where a law has more than is here, the source says so.
/// </summary>
public static class ElectoralSystems
{
    /// <summary>House of Commons: 650 constituencies, the candidate with the most votes wins.</summary>
    public static ElectoralSystem UnitedKingdom { get; } = new("United Kingdom", SeatTier.Plurality())
    {
        Source = "Representation of the People Act 1983, schedule 1, rule 18",
    };

    /// <summary>House of Representatives of New Zealand since 1996: electorates and lists, 120 seats and overhang.</summary>
    public static ElectoralSystem NewZealand { get; } = new("New Zealand",
        SeatTier.Plurality(name: "electorates"),
        SeatTier.Lists(Apportionment.SainteLague, 120) with
        {
            Threshold = Threshold.Any(Threshold.OfShare(0.05m), Threshold.OfSeatsWon(1)), Compensation = Compensation.OverhangStays,
        })
    {
        Source = "Electoral Act 1993, sections 191 and 192",
    };

    /// <summary>Bundestag since 2025: 630 seats by second votes; a district won counts only where they cover it.</summary>
    public static ElectoralSystem Germany { get; } = new("Germany",
        SeatTier.Plurality(name: "districts"),
        SeatTier.Lists(Apportionment.SainteLague, 630) with
        {
            Threshold = Threshold.Any(Threshold.OfShare(0.05m), Threshold.OfSeatsWon(3)), Compensation = Compensation.OverhangDropped,
        })
    {
        Source = "Bundeswahlgesetz of 2023, sections 4 to 6, with the clause on three districts that the Federal Constitutional Court left in "
            + "force on 30 July 2024; parties of national minorities need no threshold (ThresholdOf). "
            + "Districts are covered state by state, which decides who sits and not how many of a party",
    };

    /// <summary>Tweede Kamer: 150 seats in one district, one full quota needed.</summary>
    public static ElectoralSystem Netherlands { get; } = new("Netherlands",
        SeatTier.Lists(Apportionment.DHondt, 150) with { Threshold = Threshold.OfShare(1m / 150) })
    {
        Source = "Kieswet, articles P 5 to P 7",
    };

    /// <summary>Knesset: 120 seats in one district; lists may be linked for the surplus.</summary>
    public static ElectoralSystem Israel { get; } = new("Israel",
        SeatTier.Lists(Apportionment.DHondt, 120) with { Threshold = Threshold.OfShare(0.0325m) })
    {
        Source = "Knesset Elections Law 5729-1969, sections 81 and 82 (Bader–Ofer)",
    };

    /// <summary>National Council of Slovakia: 150 seats in one district; 7 or 10% for coalitions (ThresholdOf).</summary>
    public static ElectoralSystem Slovakia { get; } = new("Slovakia",
        SeatTier.Lists(Apportionment.HagenbachBischoff, 150) with { Threshold = Threshold.OfShare(0.05m) })
    {
        Source = "Act 180/2014, sections 66 to 68; the law rounds the quota to a whole number",
    };

    /// <summary>Chamber of Deputies of Czechia, 2002 to 2017: 14 regions with seats by the votes cast there.</summary>
    public static ElectoralSystem Czechia { get; } = new("Czechia until 2017",
        SeatTier.Districts(Apportionment.DHondt, AreaSeats.Shared(200, Apportionment.Hare), "regions") with
        {
            Threshold = Threshold.OfShare(0.05m),
        })
    {
        Source = "Act 247/1995, sections 48 to 50; 10, 15 and 20% for coalitions (ThresholdOf)",
    };

    /// <summary>Riksdag since 2018: 349 seats in proportion to the country's votes.</summary>
    public static ElectoralSystem Sweden { get; } = new("Sweden",
        SeatTier.Lists(Apportionment.Modified(1.2m), 349) with { Threshold = Threshold.OfShare(0.04m) })
    {
        Source = "Vallagen (2005:837), chapter 14; a party with 12% in one constituency takes part in its seats, which is not here",
    };

    /// <summary>Folketing, without Greenland and the Faroes: 175 seats in proportion to the country's votes.</summary>
    public static ElectoralSystem Denmark { get; } = new("Denmark",
        SeatTier.Lists(Apportionment.Hare, 175) with { Threshold = Threshold.OfShare(0.02m) })
    {
        Source = "Folketingsvalgloven, sections 76 to 79; a seat in a constituency, or votes in two of three regions, do as well, and a seat "
            + "won in the constituencies beyond a party's due is kept (one in 2022), which is not here",
    };

    /// <summary>Nationalrat of Austria: 183 seats, in the end in proportion to the country's votes.</summary>
    public static ElectoralSystem Austria { get; } = new("Austria",
        SeatTier.Lists(Apportionment.DHondt, 183) with { Threshold = Threshold.OfShare(0.04m) })
    {
        Source = "Nationalrats-Wahlordnung 1992, sections 96 to 107; a seat in a regional constituency does as well, which is not here",
    };

    /// <summary>Parliament of Greece, 2012 to 2019: 250 seats in proportion and 50 for the largest party.</summary>
    public static ElectoralSystem Greece { get; } = new("Greece 2012–2019",
        SeatTier.Lists(Apportionment.Hare, 250) with { Threshold = Threshold.OfShare(0.03m) },
        SeatTier.Bonus(50))
    {
        Source = "Law 3636/2008, article 1",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ElectoralSystem> All { get; } =
        [UnitedKingdom, NewZealand, Germany, Netherlands, Israel, Slovakia, Czechia, Sweden, Denmark, Austria, Greece];
}
