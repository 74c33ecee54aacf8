namespace ElectionAnalysis.Tests;

/// <summary>Somebody's table of results is an archive of elections, read and checked like documents.</summary>
public class TableElectionsTests
{
    private static Table Csv(string text) => Table.ReadCsv(new StringReader(text));

    private static string Parties(Election election) => string.Join("; ",
        election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Seats?.Value} {p.Votes?.Value} {p.VoteShare?.Value}")));

    [Fact]
    public void From_UsualNames_MakesAnElectionOfEachCountryAndDay()
    {
        var archive = ElectionArchive.From(Csv("""
            country,election_date,party,votes,vote_share,seats,seats_total
            Utopia,2016-05-01,Alpha,600,60,6,10
            Utopia,2016-05-01,Beta,400,40,4,10
            Utopia,2020-05-03,Alpha,450,45.0,5,10
            Utopia,2020-05-03,Beta,550,55.0,5,10
            Arcadia,2019-01-06,Gamma,,,7,7
            """), name: "results.csv");

        Assert.Equal(["Utopia 2016", "Utopia 2020", "Arcadia 2019"], archive.Records.Select(e => e.ShortName));
        Assert.Equal("Alpha 5 450 0.45; Beta 5 550 0.55", Parties(archive.Records[1]));
        Assert.Equal("results.csv:5", archive.Records[1].Parties[1].Votes!.Source.Place);
        Assert.Equal(10, archive.Records[0].HouseSeats!.Value);
        Assert.Contains(archive.Records[2].Findings, f => f is { Check: "seats_sum", Verdict: Verdict.Agrees });
    }

    [Fact]
    public void From_NamedColumns_TakesThem()
    {
        var archive = ElectionArchive.From(Csv("Wahl;Partei;Zweitstimmen;Sitze;Erststimmen\nA;Rot;1.000;3;1.900\nA;Grün;1.002.500;7;2.600"),
            new() { Election = "Wahl", Votes = "Erststimmen" });

        Assert.Equal("Rot 3 1900 ; Grün 7 2600 ", Parties(archive.Records.Single()));
    }

    [Theory]
    [InlineData("party,share,seats\nA,0.601,6\nB,0.399,4", 0.601, 0.0005)]
    [InlineData("party,share,seats\nA,60.1,6\nB,39.9,4", 0.601, 0.0005)]
    [InlineData("party,share,seats\nA,60.15,6\nB,39.85,4", 0.6015, 0.00005)]
    [InlineData("party,percent,seats\nA,60.1%,6\nB,39.9%,4", 0.601, 0.0005)]
    public void From_Shares_AreTakenAsTheyWereRounded(string csv, double share, double tolerance)
    {
        var party = ElectionArchive.From(Csv(csv)).Records.Single().Parties[0];

        Assert.Equal(share, party.VoteShare!.Value, 12);
        Assert.Equal(tolerance, party.VoteShareTolerance, 12);
    }

    [Fact]
    public void From_Districts_AddsThemUpAndLeavesTheirTotalOut()
    {
        var election = ElectionArchive.From(Csv("""
            year,constituency,party,votes,seats
            2020,North,A,100,1
            2020,North,B,50,0
            2020,South,A,70,0
            2020,South,B,80,1
            2020,All,A,170,1
            2020,All,B,130,1
            """)).Records.Single();

        Assert.Equal("A 1 170 ; B 1 130 ", Parties(election));
        Assert.Contains(election.Problems, p => p.Kind == "total_district");
    }

    [Fact]
    public void From_SeveralRowsOfAParty_SaysThatDistrictsWantAName() =>
        Assert.Contains(ElectionArchive.From(Csv("year,patch,party,votes\n2020,N,A,100\n2020,S,A,70\n2020,N,B,5")).Records.Single().Problems,
            p => p.Kind == "repeated_party" && p.Message.Contains("District = ", StringComparison.Ordinal));

    [Theory]
    [InlineData("constituency;A;B;C;valid votes\nN;10;20;30;60\nS;1;2;3;6\n", "A 11; B 22; C 33", 2)]
    [InlineData("Seat,Electorate,Red,Blue,Others,Of which X,Valid votes\nN,100,10,20,30,25,60\nS,90,1,2,3,0,6\nW,80,4,4,4,0,12\n",
        "Red 15; Blue 26; Others 37", 3)]
    [InlineData("Party,Rot,Blau,Votes\nNord,60.5,39.5,100\n", "Rot 0.605; Blau 0.395", 1)]
    [InlineData("party;North;South\nA;1000;2000\nB;500;900\n", "A 3000; B 1400", 2)]
    [InlineData("party;North;South;Total\nA;1000;2000;3000\nB;500;900;1400\n", "A 3000; B 1400", 2)]
    [InlineData("Electoral District;Alpha;Beta\nN;10;20\nS;5;\n", "Alpha 15; Beta 20", 2)]
    [InlineData("district;Alpha 1;Alpha 2;Beta 1;Beta 2\nN;10;20;7;8\nS;5;6;9;9\n", "Alpha 26; Beta 17", 2)]
    [InlineData("year,ward,party,votes\n2020,N,,7\n2020,N,A,5\n", "Others 7; A 5", 1)]
    [InlineData("Kandidat;Partei;Stimmen\nX;Rot;10\nY;Blau;20\nUngültige;;3\n", "Rot 10; Blau 20", 0)]
    [InlineData("Liste,Voix,Sièges\nA,12 000,3\nB,8 000,2\nDivers,5 000,\ndont C,3 000,0\ndont D,2 000,0\nInscrits,40 000,\n",
        "A 12000; B 8000; dont C 3000; dont D 2000", 0)]
    [InlineData("county,mode,party,votes\nK,mail,A,10\nK,polls,A,5\nK,TOTAL,A,15\nK,mail,B,1\nK,polls,B,2\nK,TOTAL,B,3\n", "A 15; B 3", 1)]
    [InlineData("level,district,party,votes\nnation,all,A,15\ndistrict,N,A,10\ndistrict,S,A,5\nnation,all,B,9\ndistrict,N,B,6\ndistrict,S,B,3\n",
        "A 15; B 9", 2)]
    public void From_TablesOfManyShapes_AreReadAsOneElection(string csv, string parties, int districts)
    {
        var election = ElectionArchive.From(Csv(csv)).Records.Single();

        Assert.Equal(parties, string.Join("; ", election.Parties.OrderBy(p => p.Number)
            .Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value ?? p.VoteShare?.Value}"))));
        Assert.Equal(districts, election.Districts.Select(d => d.District).Distinct().Count());
    }

    [Fact]
    public void From_YearsUnderAnyName_AreElectionsOfTheirOwn() =>
        Assert.Equal(["2016 Alpha 60", "2016 Beta 40", "2020 Alpha 30", "2020 Beta 70"], ElectionArchive.From(
            Csv("Wahlperiode,party,seats\n2016,Alpha,60\n2016,Beta,40\n2020,Alpha,30\n2020,Beta,70")).Records
                .SelectMany(e => e.Parties.OrderBy(p => p.Number).Select(p => FormattableString.Invariant($"{e.Year} {p.Party.Value} {p.Seats!.Value}"))));

    [Fact]
    public void From_PrecinctsCalledByNumbers_KeepTheirNames() =>
        Assert.Equal(["101", "102", "103", "104", "105", "106", "107", "108", "109", "110A"], ElectionArchive.From(Csv("precinct,party,votes\n"
            + string.Join('\n', Enumerable.Range(101, 10).Select(p => $"{p}{(p == 110 ? "A" : "")},X,{p}")))).Records.Single().Districts.Select(d => d.District));

    [Theory]
    [InlineData("party,votes\nA,\"1,000*\"\nB,\"2,500[a]\"\nC,\"3,000 (+12)\"\n", "A 1000; B 2500; C 3000")]
    [InlineData("party;votes\nA;1.000\nB;2.500\nC;30\nD;1.250\n", "A 1000; B 2500; C 30; D 1250")]
    [InlineData("party;votes\nA;12'000\nB;2'500\n", "A 12000; B 2500")]
    [InlineData("party,votes\nA,\"1,43,376\"\nB,\"73,929\"\nC,\"1,409\"\n", "A 143376; B 73929; C 1409")]
    public void From_NumbersAsPeopleDressThem_AreNumbers(string csv, string parties) => Assert.Equal(parties, string.Join("; ",
        ElectionArchive.From(Csv(csv)).Records.Single().Parties.OrderBy(p => p.Number)
            .Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}"))));

    [Fact]
    public void From_SharesOfDistricts_AreNotAddedUp() =>
        Assert.Contains("cannot be added up", Assert.Throws<TableException>(() =>
            ElectionArchive.From(Csv("Party,Rot,Blau,Votes\nNord,60.5,39.5,100\nSüd,50.5,49.5,100\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void From_SharesOfDistrictsInSeveralYears_AreNotAddedUpEither() =>
        Assert.Contains("cannot be added up", Assert.Throws<TableException>(() => ElectionArchive.From(Csv("year,district,party,vote_share\n"
            + "2016,N,A,60\n2016,S,A,50\n2020,N,A,40\n2020,S,A,30\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void From_TableOfSomethingElse_IsNoElection() =>
        Assert.Throws<TableException>(() => ElectionArchive.From(Csv("country,year,gdp,population\nMali,2013,1.5,16\nChad,2013,2.5,13\n")));

    [Fact]
    public void From_PartiesNamed_TakesThem() =>
        Assert.Equal("Rot 3; Blau 7", string.Join("; ", ElectionArchive.From(Csv("ort,Rot,Blau,Einwohner\nX,1,3,90\nY,2,4,80\n"),
            new() { Parties = ["Rot", "Blau"] }).Records.Single().Parties.OrderBy(p => p.Number)
                .Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes!.Value}"))));

    [Theory]
    [InlineData("a,b\n1,2", "Party = …, Votes = …")]
    [InlineData("naam,aantal,x2\nVVD,1000,3\nCDA,900,2", "Party = \"naam\", Votes = …")]
    [InlineData("list;n;m\nA;100;1\nB;90;0", "Party = \"list\", Votes = …")]
    [InlineData("where;Aaa;Bbb\nx;100;200\ny;300;100", "Party = \"where\", Votes = …")]
    [InlineData("who,amount\nAnn,500\nBob,400", "Party = \"who\", Votes = \"amount\"")]
    [InlineData("Party,text\nAnn,x\nBob,y", "Party = \"Party\", Votes = …")]
    public void From_NoUsualNames_SaysWhatToName(string csv, string proposed) =>
        Assert.Contains($"columns: new() {{ {proposed} }}",
            Assert.Throws<TableException>(() => ElectionArchive.From(Csv(csv))).Message, StringComparison.Ordinal);

    [Fact]
    public void From_NoRows_SaysSo() => Assert.Contains("has no row below",
        Assert.Throws<TableException>(() => ElectionArchive.From(Csv("party,votes"))).Message, StringComparison.Ordinal);

    [Fact]
    public void From_ColumnThatARowKeepsFromBeingNumbers_NamesTheRow() =>
        Assert.Contains("row 2 says 'many'",
            Assert.Throws<TableException>(() => ElectionArchive.From(Csv("party,votes\nA,100\nB,many"))).Message, StringComparison.Ordinal);

    [Fact]
    public void From_ColumnThatIsNotThere_SaysSo() =>
        Assert.Contains("There is no column 'Partie'", Assert.Throws<TableException>(() =>
            ElectionArchive.From(Csv("party,votes\nA,100\nB,5"), new() { Party = "Partie" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Series_OfAChange_ComparesWithTheElectionBefore()
    {
        var archive = ElectionArchive.From(Csv("""
            country,year,party,seats
            Utopia,2020,Alpha,30
            Utopia,2020,Beta,70
            Utopia,2016,Alpha,60
            Utopia,2016,Beta,40
            Arcadia,2018,Gamma,5
            """));

        var series = archive.Series(Swing.Pedersen);

        Assert.Equal(["Arcadia 2018", "Utopia 2016", "Utopia 2020"], series.Select(r => r.Text("election")));
        Assert.Equal([null, null, 0.3], series.Select(r => r.Number("pedersen") is { } v ? Math.Round(v, 12) : (double?)null));
        Assert.Equal([null, null, "Utopia 2016"], series.Select(r => r.Text("since")));
        Assert.All(series.Take(2), r => Assert.NotNull(r.Text("undefined")));
    }

    [Fact]
    public void OverTime_OfSevenCountries_HasAPanelForEach()
    {
        var csv = "country,year,party,seats\n" + string.Join('\n', Enumerable.Range(1, 7).SelectMany(c =>
            new[] { $"C{c},2016,A,{c}", $"C{c},2016,B,9", $"C{c},2020,A,9", $"C{c},2020,B,{c}" }));
        var archive = ElectionArchive.From(Csv(csv));
        var all = Charts.OverTime(archive, Fragmentation.LaaksoTaagepera);
        var three = Charts.OverTime(archive, Fragmentation.LaaksoTaagepera, ["C1", "C2", "C7"]);

        var lines = all.Data.OfType<Plotly.ScatterTrace>().Where(t => t.Name is not null).ToList();
        Assert.Equal(7, lines.Count);
        Assert.Equal(Enumerable.Range(1, 7).Select(c => $"<b>C{c}</b>"), all.Layout.Annotations!.Select(a => a.Text));
        Assert.All(lines.Index(), l => Assert.All(l.Item.Y!, y => Assert.InRange(y!.Value, -l.Index, 1 - l.Index)));
        Assert.Contains("Every country has a panel, all on one scale.", all.Caption, StringComparison.Ordinal);
        Assert.Equal(3, Charts.OverTime(archive, Fragmentation.LaaksoTaagepera, ["C1", "C2", "C7"], panels: true)
            .Layout.YAxis!.TickVals!.Count / 2);
        Assert.Equal(3, three.Layout.Annotations!.Count);
        Assert.Equal(3, three.Data.OfType<Plotly.ScatterTrace>().Where(t => t.Name is not null).Select(t => t.Line!.Color).Distinct()
            .Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OverTime_OfMoreCountriesThanCanBeTold_DrawsNoneOfThoseItLeavesOut(bool panels)
    {
        var csv = "country,year,party,seats\n" + string.Join('\n', Enumerable.Range(10, 63).SelectMany(c =>
            new[] { $"C{c},2016,A,{c}", $"C{c},2016,B,9", $"C{c},2020,A,9", $"C{c},2020,B,{c}" }));
        var figure = Charts.OverTime(ElectionArchive.From(Csv(csv)), Fragmentation.LaaksoTaagepera, panels: panels);

        Assert.Equal(60, figure.Data.OfType<Plotly.ScatterTrace>().Count(t => t.Name is not null));
        Assert.Contains("3 more countries are left out", figure.Caption, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void Kerg2_TwoBallotsOfThreeLevels_AreTheOfficialTotals()
    {
        var election = ElectionArchive.Load(Path.Combine(RealData.Folder, "kerg2_2025.csv")).Records.Single();

        Assert.Equal((60_490_603, 49_927_315, 49_642_087, 285_228), (election.Rounds[0].Registered!.Value, election.Rounds[0].Cast!.Value,
            election.Rounds[0].Valid!.Value, election.Rounds[0].Invalid!.Value));
        Assert.Equal(Ballot.Second, election.MainBallot);
        Assert.Equal([11_194_700, 10_327_148, 8_148_284], election.Parties.Select(p => p.Votes?.Value ?? 0).OrderDescending().Take(3));
        Assert.Equal(12_601_967, election.Parties.Single(p => p.Party.Value == "CDU").Results.Single(r => r.Ballot == Ballot.First)
            .Votes!.Value);
        Assert.Equal(49_642_087, DistrictVotes.From(election).Totals().Sum());
        Assert.Equal(299, DistrictVotes.From(election).Districts.Count);
    }

    [RealDataFact]
    public void HouseOfCommons_PartiesSideBySide_MakeTheValidVotes()
    {
        var election = ElectionArchive.Load(Path.Combine(RealData.Folder, "hoc_ge2019_results_by_constituency.csv")).Records.Single();

        Assert.Equal(13, election.Parties.Count);
        Assert.Equal([13_966_454, 10_269_051], election.Parties.Take(2).Select(p => p.Votes!.Value));
        Assert.Equal((32_014_110, 47_562_702), (election.Rounds[0].Valid!.Value, election.Rounds[0].Registered!.Value));
        Assert.Equal(650, DistrictVotes.From(election).Districts.Count);
        Assert.Contains(election.Findings, f => f is { Check: "votes_sum", Verdict: Verdict.Agrees });
    }

    [RealDataFact]
    public void Medsl_StatesOfTwelveElections_MakeEachYearsTotal()
    {
        var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, "medsl_1976-2020-president.csv"));

        Assert.Equal(12, archive.Records.Count);
        Assert.Equal(81_601_344, archive.Records[0].Rounds[0].Valid!.Value);

        // Since 2000 some states count blank and void papers among the votes; these belong to nobody.
        Assert.All(archive.Records, e => Assert.Equal((e.Rounds[0].Cast ?? e.Rounds[0].Valid)!.Value,
            e.Parties.Sum(p => p.Votes!.Value) + (e.Rounds[0].InvalidStated?.Value ?? 0) + (e.Rounds[0].Blank?.Value ?? 0)));
    }

    [RealDataFact]
    public void OpenElections_PartsBesideTheirTotal_CountOnce()
    {
        var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, "openelections_hi_2012_general_precinct.csv"));

        Assert.Equal(306_658, archive.Find("President").Parties.Single(p => p.Party.Value == "D").Votes!.Value);
    }

    [RealDataFact]
    public void Workbook_OfAnOffice_GivesTheElectionOfEachSheetAndNamesTheRest()
    {
        var archive = ElectionArchive.Read(Path.Combine(RealData.Folder, "de_ltw_state_elections_since_1946.xlsx"));
        var election = archive.Find("Baden-Württemberg");

        Assert.Equal("a workbook (.xlsx)", archive.ReadAs);
        Assert.Equal(new(2021, 3, 14), election.Rounds[0].Date!.Value);
        Assert.Equal((154, 154), (election.HouseSeats!.Value, election.SeatsListed!.Value));
        Assert.Equal(4_859_651, election.Parties.Sum(p => p.Votes!.Value));
        Assert.Equal(16, archive.Records.Count);
        Assert.Contains("21 of 37 sheets hold", Assert.Single(archive.Errors).Message, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void Votelib_PartiesOrDistrictsSideBySide_AreTurned()
    {
        Election Of(string file) => ElectionArchive.Load(Path.Combine(RealData.Folder, "official", file)).Records.Single();

        Assert.Equal((14, 31), (DistrictVotes.From(Of("votelib_cz_psp_2017.csv")).Districts.Count, Of("votelib_cz_psp_2017.csv").Parties.Count));
        Assert.Equal(5_060_745, Of("votelib_cz_psp_2017.csv").Parties.Sum(p => p.Votes!.Value));
        Assert.Equal((71, 7), (DistrictVotes.From(Of("votelib_nz_leg_2014_electorate.csv")).Districts.Count,
            Of("votelib_nz_leg_2014_electorate.csv").Parties.Count));
        Assert.Equal((299, Ballot.Second), (DistrictVotes.From(Of("votelib_de_bdt_2017.csv")).Districts.Count, Of("votelib_de_bdt_2017.csv").MainBallot));
        Assert.Equal(12_447_656, Of("votelib_de_bdt_2017.csv").Parties.Single(p => p.Party.Value == "CDU").Votes!.Value);
        Assert.Contains("Party = \"column_1\", Votes = …",
            Assert.Throws<DocumentException>(() => Of("votelib_sk_nr_2020.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OverTime_CountryThatIsNotThere_SaysWhichItMayBe() =>
        Assert.Contains("Did you mean 'Utopia'?", Assert.Throws<MeasureException>(() => Charts.OverTime(
            ElectionArchive.From(Csv("country,year,party,seats\nUtopia,2020,A,5")), Fragmentation.Rae, ["Utopa"])).Message, StringComparison.Ordinal);

    [Fact]
    public void HeatMap_Countries_StandByTheirLatestValue()
    {
        var archive = ElectionArchive.From(Csv("""
            country,year,party,seats
            Low,2016,A,9
            Low,2020,A,9
            Low,2020,B,1
            High,2016,A,5
            High,2020,A,5
            High,2020,B,5
            """));

        var figure = Charts.HeatMap(archive, Fragmentation.LaaksoTaagepera);

        Assert.Equal(["Low", "High"], figure.Layout.YAxis!.TickText);
        Assert.Equal(4, figure.Data.OfType<Plotly.ScatterTrace>().Sum(t => t.X.Count));
    }

    [Fact]
    public void From_ComparisonBelowTheTotal_IsNoDistrict()
    {
        var election = ElectionArchive.From(Csv(
            "Gemeinde,Partei,Stimmen\nAu,A,500\nAu,B,400\nBach,A,300\nBach,B,200\nCham,A,100\nCham,B,100\nKreis,A,900\nKreis,B,700\nzuvor,A,800\nzuvor,B,950"))
            .Records.Single();

        Assert.Equal([900L, 700L], election.Parties.Select(p => p.Votes!.Value));
        Assert.Contains(election.Findings, f => f.Message.StartsWith("'zuvor' stands below the total", StringComparison.Ordinal));
    }

    [Fact]
    public void From_LettersAndNamesUnderOneHeading_TakesTheNames()
    {
        var table = Csv("Listi,,Atkvæði\nB,Framsókn,60\nC,Viðreisn,40\n,Gild atkvæði,100\n,Auðir,2\n,Á kjörskrá,150");
        var election = ElectionArchive.From(table).Records.Single();

        Assert.Equal(["Framsókn", "Viðreisn"], election.Parties.Select(p => p.Party.Value));
        Assert.Equal((150, 100, 2), (election.Rounds[0].Registered!.Value, election.Rounds[0].Valid!.Value, election.Rounds[0].Invalid));
    }

    [Theory]
    [InlineData("Kopā Latvijai")]
    [InlineData("Zusammen für Österreich")]
    [InlineData("Viso Demokratai")]
    [InlineData("รวมไทยสร้างชาติ")]
    public void From_PartyWhoseNameStartsLikeATotal_StaysAParty(string name)
    {
        var election = ElectionArchive.From(Csv($"party,votes\nA,60\n{name},40\nTotal,100")).Records.Single();

        Assert.Equal(["A", name], election.Parties.Select(p => p.Party.Value));
    }

    [Fact]
    public void From_BallotsSideBySideWithTotalsInRows_TakesThoseOfTheList()
    {
        var election = ElectionArchive.From(Csv(
            "party,Constituency votes,Constituency seats,Party list votes,Party list seats\nA,50,2,40,1\nB,30,1,45,2\nValid votes,80,,85,\nInvalid,9,,4,"))
            .Records.Single();

        Assert.Equal(85, election.Rounds[0].Valid!.Value);
        Assert.Equal([40L, 45L], election.Parties.Select(p => p.Votes!.Value));
    }

    [Fact]
    public void VotesAndSeats_OfAnElection_HasARingAndADotForEachParty()
    {
        var figure = Charts.VotesAndSeats(ElectionArchive.From(Csv("year,party,votes,seats\n2020,A,600,7\n2020,B,400,3")).Records.Single());
        var dots = figure.Data.OfType<Plotly.ScatterTrace>().Where(t => t.Mode == "markers").ToList();

        Assert.Equal([0.6, 0.4], dots[0].X);
        Assert.Equal([0.7, 0.3], dots[1].X);
        Assert.Contains("A: 60.0%", figure.Description, StringComparison.Ordinal);
    }

    /// <summary>50 of 99 seats for 35.05% of the votes are 15.455 points more: 15.5 of them, and not 16 by way of 15.5.</summary>
    [Fact]
    public void VotesAndSeats_ADifferenceOfShares_IsRoundedOnce() =>
        Assert.Contains("50.5% of the seats, +15.5 points.", Charts.VotesAndSeats(Text.Election(
            "- Seats For Election: All 99 seats\n- Party1: A\n- Seats1: 50\n- Percentage1: 35.05%\n- Party2: B\n- Seats2: 49\n- Percentage2: 64.95%"))
            .Description, StringComparison.Ordinal);

    [RealDataFact]
    public void Examples_OfTheRepository_AreTheSourcesNumbers()
    {
        var source = ElectionArchive.Load(Path.Combine(RealData.Folder, "parlgov_view_election.csv"));
        var examples = ElectionArchive.Load(Path.Combine(AppContext.BaseDirectory, "examples"));

        Assert.Equal(24, examples.Records.Count);
        Assert.All(examples.Records, e =>
        {
            var of = source.Records.Single(s => s.Country!.Value == e.Country!.Value && s.Rounds[0].Date!.Value == e.Rounds[0].Date!.Value
                && s.Kind == ElectionKind.Parliamentary);
            Assert.Equal(of.HouseSeats!.Value, e.HouseSeats!.Value);
            Assert.Equal(of.Parties.Select(p => (p.Seats?.Value, p.VoteShare?.Value)).Order(),
                e.Parties.Select(p => (p.Seats?.Value, p.VoteShare?.Value)).Order());
        });
    }

    [RealDataFact]
    public void ParlGov_AllElections_AddUpToTheirHouses()
    {
        var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, "parlgov_view_election.csv"));

        Assert.Equal(919, archive.Records.Count);
        Assert.Equal(7_808, archive.Parties.RowCount);
        Assert.DoesNotContain(archive.Records.SelectMany(e => e.Findings), f => f is { Check: "seats_sum", Verdict: Verdict.Disagrees });
        Assert.Equal(0.0782, archive.Series(Disproportionality.Gallagher)
            .Single(r => r.Text("election") == "Germany 2013-09-22 (parliament)").Number("gallagher")!.Value, 4);
    }
}
