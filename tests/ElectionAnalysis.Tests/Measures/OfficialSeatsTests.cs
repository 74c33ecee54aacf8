using System.Globalization;

namespace ElectionAnalysis.Tests;

/// <summary>
/// The systems give the seats that the electoral offices declared. Votes and seats are the offices' final results, typed in; those with
/// a file are in it.
/// </summary>
public class OfficialSeatsTests
{
    /// <summary>Parties, votes and seats; all valid votes.</summary>
    private static void IsOfficial(ElectoralSystem system, double valid, string result)
    {
        var rows = result.Split(';', StringSplitOptions.TrimEntries).Select(r => r.Split(' ')).ToList();
        string[] names = [.. rows.Select(r => r[0])];
        double[] votes = [.. rows.Select(r => double.Parse(r[1], CultureInfo.InvariantCulture))];
        int[] seats = [.. rows.Select(r => int.Parse(r[2], CultureInfo.InvariantCulture))];

        var given = system.Of(names, votes, valid);

        Assert.Empty(given.Ties);
        Assert.Equal(names.Zip(seats), names.Zip(given.Seats));
    }

    // Kiesraad, proces-verbaal of the election of 17 March 2021.
    [Fact]
    public void Netherlands_2021_IsOfficial() => IsOfficial(ElectoralSystems.Netherlands, 10_422_852,
        "VVD 2279130 34; D66 1565861 24; PVV 1124482 17; CDA 990601 15; SP 623371 9; PvdA 597192 9; GL 537308 8; FVD 523083 8; PvdD 399750 6; "
        + "CU 351275 5; Volt 252480 3; JA21 246620 3; SGP 215249 3; DENK 211237 3; 50PLUS 106702 1; BBB 104319 1; BIJ1 87238 1; CodeOranje 40731 0");

    // Valmyndigheten, election of 11 September 2022.
    [Fact]
    public void Sweden_2022_IsOfficial() => IsOfficial(ElectoralSystems.Sweden, 6_477_794,
        "S 1964474 107; SD 1330325 73; M 1237428 68; V 437050 24; C 434945 24; KD 345712 19; MP 329242 18; L 298542 16");

    // Danmarks Statistik, election of 5 June 2019, Denmark without Greenland and the Faroes.
    [Fact]
    public void Denmark_2019_IsOfficial() => IsOfficial(ElectoralSystems.Denmark, 3_531_204,
        "A 914882 48; V 826161 43; O 308513 16; B 304714 16; F 272304 14; Ø 245100 13; C 233865 12; Å 104278 5; D 83201 4; I 82270 4; "
        + "P 63114 0; K 60944 0");

    // In 2022 the Social Democrats won one seat more in the constituencies, which are not in the system: officially 50 and 23.
    [Fact]
    public void Denmark_2022_IsOfficialButForASeatOfTheConstituencies() => IsOfficial(ElectoralSystems.Denmark, 3_533_951,
        "A 971995 49; V 470546 24; M 327699 16; F 293186 15; Æ 286796 14; I 278656 14; C 194820 10; Ø 181452 9; B 133931 7; D 129524 6; "
        + "Å 117567 6; O 93428 5");

    // Bundesministerium für Inneres, election of 29 September 2019.
    [Fact]
    public void Austria_2019_IsOfficial() => IsOfficial(ElectoralSystems.Austria, 4_777_246,
        "ÖVP 1789417 71; SPÖ 1011868 40; FPÖ 772666 31; GRÜNE 664055 26; NEOS 387124 15; JETZT 89169 0");

    // Ministry of the Interior, election of 7 July 2019.
    [Fact]
    public void Greece_2019_IsOfficial() => IsOfficial(ElectoralSystems.Greece, 5_649_497,
        "ND 2251618 158; SYRIZA 1781057 86; KINAL 457623 22; KKE 299621 15; EL 208806 10; MeRA25 194233 9; XA 165711 0");

    // Central Elections Committee, election of 1 November 2022.
    [Fact]
    public void Israel_2022_IsOfficial() => IsOfficial(
        ElectoralSystems.Israel.Linking(["Likud", "RZP"], ["Shas", "UTJ"], ["YeshAtid", "NationalUnity"], ["Labor", "Meretz"]), 4_764_742,
        "Likud 1115336 32; YeshAtid 847435 24; RZP 516470 14; NationalUnity 432482 12; Shas 392964 11; UTJ 280194 7; Beiteinu 213687 6; "
        + "Raam 194047 5; Hadash 178735 5; Labor 175992 4; Meretz 150793 0; Balad 138617 0");

    // Electoral Commission, election of 20 September 2014: party votes; the winners of electorates are in the file.
    [RealDataFact]
    public void NewZealand_2014_IsOfficial()
    {
        var electorates = Official("votelib_nz_leg_2014_electorate.csv", "party");
        (string Party, double Votes, int Seats)[] lists =
        [
            ("National Party", 1_131_501, 60), ("Labour Party", 604_535, 32), ("Green Party", 257_359, 14), ("New Zealand First Party", 208_300, 11),
            ("Māori Party", 31_849, 2), ("ACT New Zealand", 16_689, 1), ("United Future", 5_286, 1), ("Conservative", 95_598, 0),
            ("Internet MANA", 34_094, 0),
        ];

        var given = ElectoralSystems.NewZealand.Of(DistrictVotes.Alike([.. lists.Select(l => l.Party)], [.. lists.Select(l => l.Votes)]),
            DistrictVotes.From(electorates, "Electoral District"), validVotes: 2_405_622);

        Assert.Equal(lists.Select(l => (l.Party, l.Seats)),
            lists.Select(l => (l.Party, given.Seats[given.Parties.ToList().IndexOf(l.Party)])));
        Assert.Equal(121, given.House);
        Assert.Contains("United Future won 1 more than due", given.Notes.Single(), StringComparison.Ordinal);
    }

    // Statistical Office of the Slovak Republic, election of 29 February 2020: name, coalition, votes, seats.
    [RealDataFact]
    public void Slovakia_2020_IsOfficial()
    {
        var rows = File.ReadLines(Path.Combine(RealData.Folder, "official", "votelib_sk_nr_2020.csv")).Where(l => l.Length > 0)
            .Select(l => l.Split(';')).ToList();
        var system = ElectoralSystems.Slovakia with
        {
            Tiers = [ElectoralSystems.Slovakia.Tiers[0] with
            {
                ThresholdOf = rows.Where(r => r[1] == "1").ToDictionary(r => r[0], _ => (Threshold?)Threshold.OfShare(0.07m)),
            }],
        };

        var given = system.Of([.. rows.Select(r => r[0])], [.. rows.Select(r => double.Parse(r[2], CultureInfo.InvariantCulture))]);

        Assert.Equal(rows.Select(r => int.Parse(r[3], CultureInfo.InvariantCulture)), given.Seats);
    }

    // Czech Statistical Office, election of 20 and 21 October 2017.
    [RealDataFact]
    public void Czechia_2017_IsOfficial()
    {
        var given = ElectoralSystems.Czechia.Of(DistrictVotes.From(Official("votelib_cz_psp_2017.csv", "region"), "region"));

        Assert.Equal("ANO 78, ODS 25, Piráti 22, SPD 22, KSČM 15, ČSSD 15, KDU-ČSL 10, TOP 09 7, STAN 6",
            string.Join(", ", given.ToTable().Where(r => r.Number("seats") > 0).Select(r => $"{r.Text("party")} {r.Number("seats")}")));
    }

    // Die Bundeswahlleiterin, election of 23 February 2025.
    [RealDataFact]
    public void Germany_2025_IsOfficial()
    {
        var election = ElectionArchive.Load(Path.Combine(RealData.Folder, "kerg2_2025.csv")).Records.Single();
        var system = ElectoralSystems.Germany with
        {
            Tiers = [ElectoralSystems.Germany.Tiers[0], ElectoralSystems.Germany.Tiers[1] with
            {
                ThresholdOf = new Dictionary<string, Threshold?> { ["SSW"] = null },
            }],
        };

        var given = system.Of(election);

        Assert.Equal("CDU 164, AfD 152, SPD 120, GRÜNE 85, Die Linke 64, CSU 44, SSW 1",
            string.Join(", ", given.ToTable().Where(r => r.Number("seats") > 0).Select(r => $"{r.Text("party")} {r.Number("seats")}")));
    }

    // House of Commons Library, election of 12 December 2019.
    [RealDataFact]
    public void UnitedKingdom_2019_IsOfficial()
    {
        var election = ElectionArchive.Load(Path.Combine(RealData.Folder, "hoc_ge2019_results_by_constituency.csv")).Records.Single();
        var given = ElectoralSystems.UnitedKingdom.Of(election);

        Assert.Equal(650, given.House);
        Assert.Equal([365, 202, 48, 11], given.Seats.OrderDescending().Take(4));
    }

    [Fact]
    public void All_Systems_HaveASourceAndAName() => Assert.All(ElectoralSystems.All, s => Assert.NotEmpty(s.Source + s.Name));

    private static Table Official(string file, string names) => Table.ReadCsv(Path.Combine(RealData.Folder, "official", file)) is var table
        ? table.Unpivot(table.Columns.Skip(1).Select(c => c.Name), names, "votes") : null!;
}
