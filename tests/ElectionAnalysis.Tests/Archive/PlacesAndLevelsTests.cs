using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Tables whose places, levels, totals and ranks are told by their form: blocks, zeros in codes, winners, seconds.</summary>
public class PlacesAndLevelsTests
{
    private static IReadOnlyList<Election> All(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static Election Read(string csv) => All(csv).Single();

    private static IEnumerable<(string, double?)> Votes(Election election) =>
        election.Parties.Select(p => (p.Party.Value, (double?)p.Votes?.Value));

    private static IEnumerable<(string, int?)> Seats(Election election) => election.Parties.Select(p => (p.Party.Value, p.Seats?.Value));

    private static int Districts(Election election) => election.Districts.Select(d => d.District).Distinct().Count();

    private static Election ReadJson(string json)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "results.json");
        File.WriteAllText(path, json);
        return ElectionArchive.Load(path).Records.Single();
    }

    [Fact]
    public void From_NamesOfPlacesBetweenTheirCandidates_AreTheDistricts()
    {
        var election = Read("""
            who,Votes,Rejected,Total votes,Registered
            North,,,,
            Ann Reed,"1,200",,,
            Bo Lind,800,,,
            ,"2,000",50,"2,050","3,000"
            South,,,,
            Bo Lind,700,,,
            Ann Reed,300,,,
            Name,Of votes,Papers,Cast,Voters
            ,"1,000",20,"1,020","1,500"
            East,,,,
            Ann Reed,90,,,
            Bo Lind,10,,,
            ,100,5,105,200
            """);

        Assert.Equal([("Ann Reed", 1590d), ("Bo Lind", 1510d)], Votes(election));
        Assert.Equal(3, Districts(election));
        var round = election.Rounds[0];
        Assert.Equal((4700L, 3175L, 3100L, 75L), (round.Registered!.Value, round.Cast!.Value, round.Valid!.Value, round.Invalid!.Value));
    }

    [Fact]
    public void From_NamesAloneBetweenPartiesThatStandInOneOfThem_AreNoPlaces()
    {
        var election = Read("Party,Votes\nLeft,\nA,10\nB,20\nCentre,\nC,30\nD,40\nRight,\nE,50\nF,60");

        Assert.Equal(0, Districts(election));
        Assert.Equal(60, election.Parties.Single(p => p.Party.Value == "F").Votes!.Value);
    }

    [Fact]
    public void From_WinnerSecondAndRest_EachIsAPartyAndTheWinnerHasTheSeat()
    {
        var election = Read("""
            constituency,valid_votes,win_party,win_votes,second_party,second_votes,remainder_votes
            Hill,1000,Red,600,Independent,300,100
            Dale,900,Independent,500,Independent,350,50
            Isle,800,Blue,410,Red,390,0
            """);

        Assert.Equal([("Red", 990d), ("Independent", 1150d), ("Others", 150d), ("Blue", 410d)], Votes(election));
        Assert.Equal([("Red", 1), ("Independent", 1), ("Others", 0), ("Blue", 1)], Seats(election));
        Assert.Equal(2700, election.Rounds[0].Valid!.Value);
        Assert.Contains(election.Problems, p => p.Message.Contains("came first", StringComparison.Ordinal));
    }

    [Fact]
    public void From_FirstAndSecondRoundBesideEachOther_AreNoRanks()
    {
        var election = Read("Party,First round votes,Second round votes\nA,600,700\nB,400,300");

        Assert.Equal(2, election.Parties.Count);
        Assert.DoesNotContain(election.Problems, p => p.Message.Contains("came first", StringComparison.Ordinal));
    }

    [Fact]
    public void From_HousesBesideOneTypeOfElection_AreElectionsOfTheirOwn()
    {
        var elections = All("election_type,assembly,district,party,votes\nGeneral,Upper,N,A,10\nGeneral,Upper,N,B,5\nGeneral,Lower,N,A,20\nGeneral,Lower,N,B,9");

        Assert.Equal([10L, 20L], elections.Select(e => e.Parties[0].Votes!.Value));
    }

    [Fact]
    public void From_LevelsToldByZerosInCodes_ThoseThatMakeTheWholeAreUsed()
    {
        // 10099 are papers by mail, counted in the part and in none of its towns.
        var election = Read("""
            code,place,registered,cast,Red,%,Blue,%,Green,%
            A0000,Land,9000,6000,3000,50,2000,33.3,1000,16.7
            A1000,West,5000,3500,1800,51.4,1000,28.6,700,20
            A1001,Alm,2600,1900,1000,52.6,500,26.3,400,21.1
            A1002,Bex,2400,1500,750,50,470,31.3,280,18.7
            A1099,West by mail,0,100,50,50,30,30,20,20
            A2000,East,4000,2500,1200,48,1000,40,300,12
            A2001,Cod,2000,1300,600,46.2,550,42.3,150,11.5
            A2002,Dun,2000,1150,580,50.4,430,37.4,140,12.2
            A2099,East by mail,0,50,20,40,20,40,10,20
            """);

        Assert.Equal([("Red", 3000d), ("Blue", 2000d), ("Green", 1000d)], Votes(election));
        Assert.Equal(9000, election.Rounds[0].Registered!.Value);
        Assert.Equal(6000, election.Rounds[0].Cast!.Value);
    }

    [Fact]
    public void From_StationNoughtOfEachWard_IsItsSumAlsoWhereItHasOneStation()
    {
        var text = new StringBuilder("ward,station,registered,A,B,C\n");
        foreach (var (ward, stations) in new[] { ("01", 1), ("02", 3), ("03", 2), ("04", 3), ("05", 1) })
        {
            text.Append(Invariant($"{ward},0000,{1000 * stations},{400 * stations},{300 * stations},{100 * stations}\n"));
            for (var s = 1; s <= stations; s++)
            {
                text.Append(Invariant($"{ward},{ward}{s}1,1000,{400 + (s == 1 ? stations - s : 0) - (s > 1 ? 1 : 0)},300,100\n"));
            }
        }

        var election = Read(text.ToString());

        Assert.Equal([("A", 4000d), ("B", 3000d), ("C", 1000d)], Votes(election));
        Assert.Equal(10_000, election.Rounds[0].Registered!.Value);
    }

    [Fact]
    public void From_RowsThatCountPlacesAndAllSeats_AreNoParties()
    {
        var election = Read("""
            area,party,seats
            totals,Districts,2
            totals,Totalseats,30
            totals,A,18
            totals,B,12
            North,Totalseats,20
            North,A,12
            North,B,8
            South,Totalseats,10
            South,A,6
            South,B,4
            """);

        Assert.Equal([("A", 18), ("B", 12)], Seats(election));
        Assert.Equal(30, election.HouseSeats!.Value);
        Assert.DoesNotContain(election.Problems, p => !p.IsNote);
    }

    [Fact]
    public void From_ValidVotesThatTheBlankAndSpoiltOnesMakeToo_AreTheBallotsCast()
    {
        var election = Read("""
            Freguesia,Eleitores Registrados,Votos Nulos,Votos em Branco,Votos Válidos,Abstenção,AB,CD,EF
            Monte,500,3,13,400,100,200,120,64
            Vale,700,5,20,500,200,175,200,100
            Ribeira,300,2,8,210,90,100,60,40
            Outeiro,600,4,16,420,180,210,130,60
            """);

        var round = election.Rounds[0];
        Assert.Equal([("AB", 685d), ("CD", 510d), ("EF", 264d)], Votes(election));
        Assert.Equal((2100L, 1530L), (round.Registered!.Value, round.Cast!.Value));
        Assert.NotEqual(1530, round.Valid?.Value);
        Assert.Equal(57, round.Blank!.Value);
    }

    [Fact]
    public void From_ValidVotesThatTheBlankOnesAloneMake_AreTheValidOnes()
    {
        var election = Read("""
            Municipio,Censo,Votos nulos,Votos en blanco,Votos válidos,AB,CD,EF
            Monte,500,7,4,396,200,120,72
            Vale,700,9,5,480,175,200,100
            Ribera,300,4,2,202,100,60,40
            """);

        Assert.Equal((1078L, 20L), (election.Rounds[0].Valid!.Value, election.Rounds[0].Invalid!.Value));
    }

    [Fact]
    public void From_PartiesBesideProvinceAndTown_ArePartiesOfTheTowns()
    {
        var election = Read("first,second,Kim Ok\t(Union),Lee San (Future),Park Jin (Field),invalid\nP,Jung,100,80,20,3\nP,Seo,90,70,30,2\nQ,Jung,50,60,10,1");

        Assert.Equal([240d, 210d, 60d], election.Parties.Select(p => (double)p.Votes!.Value));
        Assert.Equal(3, Districts(election));
        Assert.Equal(6, election.Rounds[0].Invalid);
    }

    [Fact]
    public void From_SharesOfPartiesByYear_AreElectionsAlsoWhereOthersAreNotListed()
    {
        var elections = All("År,Red (R),Blue (B),Green (G)\n1950,52.5,47.5,\n1954,50.1,41.2,\n1958,48,40.5,9.9\n1962,44.4,43.3,11.1");

        Assert.Equal([1950, 1954, 1958, 1962], elections.Select(e => e.Year));
        Assert.Equal([0.48, 0.405, 0.099], elections[2].Parties.Select(p => p.VoteShare!.Value), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.All(elections, e => Assert.All(e.Parties, p => Assert.Null(p.Votes)));
    }

    [Fact]
    public void From_SmallCountsByYear_AreNoShares() =>
        Assert.DoesNotContain(All("Year,Reds,Blues\n1950,52,47\n1954,50,41\n1958,48,40\n1962,44,43").SelectMany(e => e.Parties),
            p => p.VoteShare is not null);

    [Theory]
    [InlineData("2004.05.16")]
    [InlineData("2004-05-16")]
    [InlineData("16.05.2004")]
    public void From_DayWithPointsAndTheYearFirst_IsADay(string day)
    {
        var election = Read($"Datum,Partei,Stimmen\n{day},A,600\n{day},B,400");

        Assert.Equal(new DateOnly(2004, 5, 16), election.Rounds[0].Date!.Value);
    }

    [Fact]
    public void From_ProvinceNamedInItsLanguage_IsTheDistrict()
    {
        var election = Read("province_name_dari,candidate_name_dari,candidate_votes\nکابل,الف,30\nکابل,ب,20\nهرات,الف,10\nهرات,ج,5");

        Assert.Equal([40d, 20d, 5d], election.Parties.Select(p => (double)p.Votes!.Value));
        Assert.Equal(2, Districts(election));
    }

    [Fact]
    public void Load_PlacesThatRepeatTheirWinnersVotes_AreNoTotals()
    {
        var election = ReadJson("""
            {"date": "2022-10-29", "turnout": {"eligible": 5000, "voted": 2600}, "regions": [
              {"name": "North", "winner": "Ana", "votes": 700, "candidates": [
                {"name": "Ana", "party": "X", "votes": 700}, {"name": "Ben", "party": "Y", "votes": 500}]},
              {"name": "South", "winner": "Eva", "votes": 800, "candidates": [
                {"name": "Cid", "party": "X", "votes": 550}, {"name": "Eva", "party": "Y", "votes": 800}]}]}
            """);

        Assert.Equal([("X", 1250d), ("Y", 1300d)], Votes(election));
        Assert.Equal(["North", "South"], election.Districts.Select(d => d.District).Distinct());
        Assert.NotEqual(1500, election.Rounds[0].Valid?.Value);
        Assert.Equal((5000L, 2600L), (election.Rounds[0].Registered!.Value, election.Rounds[0].Cast!.Value));
    }

    [Fact]
    public void From_TwoPlacesWithAsManyVoters_HaveBoth() =>
        Assert.Equal(2000, Read("District,Registered,Party,Votes\nN,1000,A,200\nN,1000,B,100\nS,1000,A,150\nS,1000,B,210").Rounds[0].Registered!.Value);

    [Fact]
    public void Load_CountsProvenByPercentagesBesideTheTown_AreVotes()
    {
        var election = ReadJson("""
            {"lists": [{"title": "Sun", "code": "DIV", "n": 20, "p1": 40.82, "p2": 58.82}, {"title": "Moon", "code": "DIV", "n": 9, "p1": 18.37, "p2": 26.47},
              {"title": "Star", "code": "LST", "n": 5, "p1": 10.2, "p2": 14.71}, {"title": "Void", "code": "DIV", "n": 0, "p1": 0, "p2": 0},
              {"title": "Dust", "code": "DIV", "n": 0, "p1": 0, "p2": 0}, {"title": "Haze", "code": "DIV", "n": 0, "p1": 0, "p2": 0},
              {"title": "Mist", "code": "DIV", "n": 0, "p1": 0, "p2": 0}, {"title": "Rain", "code": "DIV", "n": 0, "p1": 0, "p2": 0},
              {"title": "Snow", "code": "DIV", "n": 0, "p1": 0, "p2": 0}, {"title": "Wind", "code": "DIV", "n": 0, "p1": 0, "p2": 0}],
             "sums": {"Inscrits": 49, "Votants": 36, "Exprimés": 34}, "town": {"kind": "COM", "label": "Petitville"}}
            """);

        Assert.Equal([("Sun", 20d), ("Moon", 9d), ("Star", 5d)], Votes(election).Take(3));
        var round = election.Rounds[0];
        Assert.Equal((49L, 36L, 34L), (round.Registered!.Value, round.Cast!.Value, round.Valid!.Value));
    }

    [Fact]
    public void From_MeasuresBelowEachOtherWithoutParties_AreTheBallots()
    {
        var election = Read("""
            departamento,metrica,cantidad
            Norte,TOTAL DE VOTOS VÁLIDOS,800
            Norte,VOTOS EN BLANCO,120
            Norte,VOTOS NULOS,80
            Norte,TOTAL DE VOTOS EMITIDOS,1000
            Sur,TOTAL DE VOTOS VÁLIDOS,500
            Sur,VOTOS EN BLANCO,60
            Sur,VOTOS NULOS,40
            Sur,TOTAL DE VOTOS EMITIDOS,600
            """);

        var round = election.Rounds[0];
        Assert.Equal((1600L, 1300L, 180L), (round.Cast!.Value, round.Valid!.Value, round.Blank!.Value));
        Assert.Empty(election.Parties);
    }

    [Theory]
    [InlineData("2015", "2019", "2023")]
    [InlineData("2010 election", "2014 election", "2018 election")]
    [InlineData("Question 1", "Question 2", "Question 3")]
    [InlineData("Constituency", "Party list", "Total")]
    [InlineData("First preference", "Second count", "Third count")]
    public void From_HeadingsThatAreNoPlaces_AreNotAddedUp(string first, string second, string third)
    {
        var text = $"Party,Votes,Seats\n{first},,\nAlpha,5000,10\nBeta,4000,8\n{second},,\nAlpha,4500,9\nBeta,4600,9\n{third},,\nAlpha,4000,8\nBeta,5100,10\n";
        try
        {
            Assert.All(All(text), e => Assert.True((e.Parties[0].Votes?.Value ?? 0) < 6000, e.Parties[0].ToString()));
        }
        catch (TableException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    [Theory]
    [InlineData("Station,Registered,Votes cast,Alpha,Beta\nS1,750,150,80,70\nS2,750,160,90,70\nS3,750,140,60,80\nS4,750,155,75,80\n", 3000)]
    [InlineData("Precinct,Registered,Alpha,Beta\nP1,1000,200,100\nP2,1000,120,150\nP3,1000,90,150\nP4,1000,80,100\n", 4000)]
    public void From_AFewPlacesWithAsManyVoters_AreAddedUp(string csv, int registered) =>
        Assert.Equal(registered, Read(csv).Rounds[0].Registered!.Value);

    [Theory]
    [InlineData("Assembly,Party,Votes,Seats\nNorth,Alpha,500,1\nNorth,Beta,300,0\nSouth,Alpha,200,0\nSouth,Beta,400,1\n", 1)]
    [InlineData("Assembly,Party,Votes,Seats\nNational,Alpha,500,3\nNational,Beta,300,1\nProvincial,Alpha,200,2\nProvincial,Beta,400,4\n", 2)]
    public void From_AnAssembly_IsAHouseOnlyByItsName(string csv, int elections) => Assert.Equal(elections, All(csv).Count);
}
