using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Headings over several rows.</summary>
public class HeadingRowsTests
{
    private static IReadOnlyList<Election> All(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv)), name: "own.csv").Records;

    private static string Ballots(Election election) => string.Join(", ", election.Parties.Select(p => Invariant(
        $"{p.Party.Value} {string.Join('/', p.Results.OrderBy(r => r.Ballot).Select(r => r.Votes?.Value))}")));

    // As the Bundeswahlleiterin's kerg.csv: lines above, three rows of headings, constituencies, their Land and the whole.
    private static string Kerg(params string[] groups) => string.Join('\n',
        "Wahl zum 99. Deutschen Bundestag am 24. September 2017;;" + new string(';', 4 * groups.Length),
        "Vorläufiges Ergebnis;;" + new string(';', 4 * groups.Length),
        "Nr;Gebiet;gehört zu" + string.Concat(groups.Select(g => $";{g};;;")),
        ";;" + string.Concat(groups.Select(_ => ";Erststimmen;;Zweitstimmen;")),
        ";;" + string.Concat(groups.Select(_ => ";Vorläufig;Vorperiode;Vorläufig;Vorperiode")));

    /// <summary>A line of kerg.csv: voters, ballots, invalid, valid and party's first and second votes, each with the one before.</summary>
    private static string Line(string place, params int[] numbers) =>
        $"\n{place};{string.Join(';', numbers.Select(n => Invariant($"{n};{n + 7}")))}";

    private static string Sample()
    {
        // Voters twice, ballots twice, invalid, valid, and the votes of two parties.
        int[] first = [1000, 1000, 700, 700, 10, 20, 690, 680, 400, 350, 290, 330];
        int[] next = [800, 800, 500, 500, 5, 10, 495, 490, 200, 240, 295, 250];
        int[] third = [600, 600, 400, 400, 4, 8, 396, 392, 150, 160, 246, 232];
        static int[] Sum(params int[][] of) => [.. Enumerable.Range(0, 12).Select(i => of.Sum(o => o[i]))];
        var blank = "\n" + new string(';', 26);
        var heads = Kerg("Wahlberechtigte", "Wähler", "Ungültige", "Gültige", "Christlich Demokratische Union", "Sozialdemokratische Partei");
        return heads + Line("1;Eins;1", first) + Line("2;Zwei;1", next) + Line("1;Nordland;99", Sum(first, next)) + blank
            + Line("3;Drei;2", third) + Line("2;Südland;99", third) + blank + Line("99;Bundesgebiet;", Sum(first, next, third)) + "\n";
    }

    [Fact]
    public void From_KergOfThreeHeadings_CountsConstituenciesOnce()
    {
        var election = All(Sample()).Single();

        Assert.Equal("Christlich Demokratische Union 750/750, Sozialdemokratische Partei 831/812", Ballots(election));
        Assert.Equal((2400, 1600, 1562, 38), (election.Rounds[0].Registered!.Value, election.Rounds[0].Cast!.Value,
            election.Rounds[0].Valid!.Value, election.Rounds[0].Invalid!.Value));
        Assert.Equal(["Eins", "Zwei", "Drei"], election.Districts.Select(d => d.District).Distinct());
        Assert.Equal(2017, election.Year);
        Assert.Contains(election.Findings, f => f.Message.StartsWith("'gehört zu' says to which each row belongs: 3 rows", StringComparison.Ordinal));
        Assert.Contains(election.Findings, f => f.Message == "Columns under 'Vorperiode' are of the election before, and are put beside those of now.");

        // Each of the three constituencies had seven more of everything.
        Assert.Equal([771, 833], election.Parties.Select(p => p.PreviousVotes!.Value));
        Assert.Equal((2421, 1621, 1583, 59), (election.PreviousTotals!.Registered!.Value, election.PreviousTotals.Cast!.Value,
            election.PreviousTotals.Valid!.Value, election.PreviousTotals.InvalidStated!.Value));
        Assert.Equal(771 / 1583.0, election.Parties[0].PreviousVoteShare!.Value);
    }

    [Fact]
    public void ReadCsv_ThreeHeadings_NamesColumnsByAllOfThem() => Assert.Equal(
        ["Nr", "Gebiet", "gehört zu", "Wahlberechtigte Erststimmen Vorläufig", "Wahlberechtigte Erststimmen Vorperiode",
            "Wahlberechtigte Zweitstimmen Vorläufig"],
        Table.ReadCsv(new StringReader(Sample())).Columns.Take(6).Select(c => c.Name));

    [Fact]
    public void From_PartyBallotYear_IsAnElectionAYear() => Assert.Equal(
        ["2021: Alpha 400/400, Beta 350/350", "2016: Alpha 370/380, Beta 370/360"],
        All("""
            District,Alpha,,,,Beta,,,
            ,First vote,,Second vote,,First vote,,Second vote,
            ,2021,2016,2021,2016,2021,2016,2021,2016
            North,100,90,110,95,200,210,190,205
            South,300,280,290,285,150,160,160,155
            """).Select(e => Invariant($"{e.Year}: {Ballots(e)}")));

    [Fact]
    public void From_YearPartyMeasure_IsAnElectionAYear() => Assert.Equal(["2022: A 80, B 100", "2018: A 40, B 70"],
        All("""
            Comune,2022,,,,2018,,,
            ,A,,B,,A,,B,
            ,Voti,%,Voti,%,Voti,%,Voti,%
            Uno,60,60.0,40,40.0,30,50.0,30,50.0
            Due,20,25.0,60,75.0,10,20.0,40,80.0
            """).Select(e => Invariant($"{e.Year}: {Ballots(e)}")));

    [Fact]
    public void From_PlaceYearMeasureBesideParties_AreDistrictsOfEachYear()
    {
        var elections = All("""
            Partia,Mazowsze,,,,Pomorze,,,
            ,2023,,2019,,2023,,2019,
            ,głosy,mandaty,głosy,mandaty,głosy,mandaty,głosy,mandaty
            KO,500,5,400,4,300,3,250,2
            PiS,450,4,480,5,280,2,310,3
            Lewica,100,1,120,1,90,1,100,1
            """);

        Assert.Equal(["KO 800, PiS 730, Lewica 190", "KO 650, PiS 790, Lewica 220"], elections.Select(Ballots));
        Assert.Equal([8, 6, 2], elections[0].Parties.Select(p => p.Seats!.Value));
        Assert.Equal(["Mazowsze", "Pomorze"], elections[0].Districts.Select(d => d.District).Distinct());
    }

    // What stands above a table is no heading of it.
    [Fact]
    public void From_LinesAboveTwoHeadings_StayOutOfTheNames() => Assert.Equal("A 30, B 40",
        Ballots(All("Results,,by district,,\n,,,,\nDistrict,A,,B,\n,Votes,%,Votes,%\nNorth,10,33.3,20,66.7\nSouth,20,50.0,20,50.0\n").Single()));

    // The office publishes both of the same count; here the wide one is made of the long one, number by number.
    [RealDataFact]
    public void Kerg_OfTheNumbersOfKerg2_IsTheSameElection()
    {
        var file = Path.Combine(RealData.Folder, "kerg2_2025.csv");
        var (wide, long2) = (All(Wide(Table.ReadCsv(file))).Single(), ElectionArchive.Load(file).Records.Single());

        static IEnumerable<(string, long?, long?)> Won(Election election) => election.Parties
            .Where(p => p.Results.Any(r => r.Votes is not null))
            .Select(p => (p.Party.Value, Of(p, Ballot.First), Of(p, Ballot.Second))).Order();
        static long? Of(PartyResult party, Ballot ballot) => party.Results.FirstOrDefault(r => r.Ballot == ballot)?.Votes?.Value;
        Assert.Equal(Won(long2), Won(wide));
        static IEnumerable<(string, long)> Then(Election election) => election.Parties.Where(p => p.PreviousVotes is not null)
            .Select(p => (p.Party.Value, p.PreviousVotes!.Value)).Order();
        Assert.Equal(Then(long2), Then(wide));
        Assert.Equal(
            (long2.Rounds[0].Registered!.Value, long2.Rounds[0].Cast!.Value, long2.Rounds[0].Valid!.Value, long2.Rounds[0].Invalid),
            (wide.Rounds[0].Registered!.Value, wide.Rounds[0].Cast!.Value, wide.Rounds[0].Valid!.Value, wide.Rounds[0].Invalid));
        Assert.Equal(299, DistrictVotes.From(wide).Districts.Count);
        Assert.Equal(DistrictVotes.From(long2).Totals().Sum(), DistrictVotes.From(wide).Totals().Sum());
    }

    private static string Wide(Table table)
    {
        var groups = table.Select(r => r.Text("Gruppenname")!).Distinct().ToList();
        var areas = table.GroupBy(r => (Kind: r.Text("Gebietsart"), Number: r.Text("Gebietsnummer"), Name: r.Text("Gebietsname"),
            Above: r.Text("UegGebietsnummer"))).ToList();
        var text = new StringBuilder("Bundestagswahl 2025;;\n;;\n");
        text.Append("Nr;Gebiet;gehört zu").AppendJoin("", groups.Select(g => $";{g};;;")).Append('\n');
        text.Append(";;").AppendJoin("", groups.Select(_ => ";Erststimmen;;Zweitstimmen;")).Append('\n');
        text.Append(";;").AppendJoin("", groups.Select(_ => ";Vorläufig;Vorperiode;Vorläufig;Vorperiode")).Append('\n');
        foreach (var land in areas.Where(a => a.Key.Kind == "Land"))
        {
            areas.Where(a => a.Key.Kind == "Wahlkreis" && a.Key.Above == land.Key.Number).Append(land).ToList().ForEach(Add);
            text.Append(';', 2 + (4 * groups.Count)).Append('\n');
        }

        Add(areas.Single(a => a.Key.Kind == "Bund"));
        return text.ToString();

        void Add(IEnumerable<Row> area)
        {
            var rows = area.ToLookup(r => (r.Text("Gruppenname"), r.Text("Stimme")));
            var place = area.First();
            text.Append(Invariant($"{place.Text("Gebietsnummer")};{place.Text("Gebietsname")};{place.Text("UegGebietsnummer")}"));
            foreach (var (group, ballot) in groups.SelectMany(g => new[] { (g, "1"), (g, "2") }))
            {
                var row = rows[(group, ballot)].Concat(rows[(group, null)]).Cast<Row?>().FirstOrDefault();
                text.Append(Invariant($";{row?.Text("Anzahl")};{row?.Text("VorpAnzahl")}"));
            }

            text.Append('\n');
        }
    }

    // The column of numbers may stand behind the names, and there rows may be called alike.
    [Theory]
    [InlineData("Gebiet;Nr;gehört zu;Alpha;Beta\nNord;1;9;100;50\nSüd;2;9;200;80\nLand;9;99;300;130\nBund;99;;300;130")]
    [InlineData("Gebiet;Nr;gehört zu;Alpha;Beta\nNord;1;9;100;50\nNord;2;9;200;80\nLand;9;99;300;130\nBund;99;;300;130")]
    [InlineData("Gebiet;gehört zu;Alpha;Beta\nNord;Land;100;50\nSüd;Land;200;80\nLand;Bund;300;130\nBund;;300;130")]
    public void From_PartsThatSayToWhichTheyBelong_CountOnceWhereverTheirNumberStands(string csv)
    {
        var election = All(csv).Single();

        Assert.Equal("Alpha 300, Beta 130", Ballots(election));
        Assert.Contains(election.Findings, f => f.Message.StartsWith("'gehört zu' says to which each row belongs: 2 rows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022", "2018")]
    [InlineData("Now", "Before")]
    public void From_ChangesAmongYearsOrTimes_AreSaidToBeLeftOut(string now, string before) => Assert.Contains(All($"""
        District,A,,,,,,B,,,,,
        ,{now},,{before},,+/-,,{now},,{before},,+/-,
        ,Votes,%,Votes,%,Votes,%,Votes,%,Votes,%,Votes,%
        North,60,60.0,30,50.0,30,10.0,40,40.0,30,50.0,10,-10.0
        South,20,25.0,10,20.0,10,5.0,60,75.0,40,80.0,20,-5.0
        """)[0].Findings, f => f.Message.Contains("'+/-'", StringComparison.Ordinal) && f.Message.Contains("left out", StringComparison.Ordinal));
}
