namespace ElectionAnalysis.Tests;

/// <summary>
/// Tables whose columns give votes in parts, two numbers in a cell, codes for names, two votes under a word each, or no headings at all.
/// </summary>
public class PartsAndCodesTests
{
    private static IReadOnlyList<Election> All(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static Election Read(string csv) => All(csv).Single();

    private static IReadOnlyList<Election> AllOrNone(string csv)
    {
        try
        {
            return All(csv);
        }
        catch (TableException)
        {
            return [];
        }
    }

    private static IEnumerable<(string, long?)> Votes(Election election) =>
        election.Parties.Select(p => (p.Party.Value, p.Votes?.Value));

    [Theory]
    [InlineData("county,senate_registered,senate_invalid,senate_Red,senate_Blue,house_registered,house_invalid,house_Red,house_Blue\n"
        + "Hill,1000,10,400,300,1000,20,350,340\nDale,800,5,200,400,800,6,210,380\nIsle,500,5,100,150,500,5,90,160", "senate", "house")]
    [InlineData("comuna,electores (alcalde),nulos (alcalde),Red (alcalde),Blue (alcalde),electores (gobernador),nulos (gobernador),"
        + "Red (gobernador),Blue (gobernador)\nLoma,1000,10,400,300,1000,20,350,340\nValle,800,5,200,400,800,6,210,380\n"
        + "Isla,500,5,100,150,500,5,90,160", "alcalde", "gobernador")]
    [InlineData("district,registered,spring valid,spring Red,spring Blue,autumn valid,autumn Red,autumn Blue\n"
        + "Hill,1000,700,400,300,690,350,340\nDale,800,600,200,400,590,210,380\nIsle,400,250,100,150,250,90,160", "spring", "autumn")]
    public void From_TwoVotesOfTheSameVotersUnderAWordEach_AreTwoElections(string csv, string first, string second)
    {
        var elections = All(csv);

        Assert.Equal([first, second], elections.Select(e => e.Title));
        Assert.Equal([("Red", 700L), ("Blue", 850L)], Votes(elections[0]));
        Assert.Equal([("Red", 650L), ("Blue", 880L)], Votes(elections[1]));
    }

    [Theory]
    [InlineData("county,postal_valid,postal_Red,postal_Blue,hall_valid,hall_Red,hall_Blue\n"
        + "Hill,70,40,30,690,350,340\nDale,60,20,40,590,210,380\nIsle,25,10,15,250,90,160")]
    [InlineData("county,women_registered,women_Red,women_Blue,men_registered,men_Red,men_Blue\n"
        + "Hill,700,40,30,690,350,340\nDale,600,20,40,590,210,380\nIsle,250,10,15,250,90,160")]
    [InlineData("county,town_registered,town_Red,town_Blue,village_registered,village_Red,village_Blue\n"
        + "Hill,700,40,30,69,35,34\nDale,60,20,40,590,210,380\nIsle,25,10,15,250,90,160")]
    public void From_PartsOfOneVoteUnderAWordEach_AreNotTwoElections(string csv)
    {
        // That nothing is read is right, too.
        Assert.InRange(AllOrNone(csv).Count, 0, 1);
    }

    // Two parts of a country of similar size, a vote that was counted twice, two rounds, and two halves of many places.
    [Theory]
    [InlineData("urban", "rural", 1000, 940, 900, 955, 700, 760)]
    [InlineData("east", "west", 1000, 1060, 900, 855, 700, 690)]
    [InlineData("original", "recount", 1000, 1000, 900, 900, 700, 700)]
    [InlineData("first", "second", 1000, 1000, 900, 900, 700, 700)]
    public void From_PartsOfTheSameElectionWithAsManyVoters_AreNotTwoElections(string one, string two, params int[] voters)
    {
        var csv = $"province,{one}_registered,{one}_valid,{one}_Red,{one}_Blue,{two}_registered,{two}_valid,{two}_Red,{two}_Blue\n"
            + string.Join('\n', Enumerable.Range(0, 3).Select(i => Invariant($"Place {i},{voters[2 * i]},500,300,200,{voters[(2 * i) + 1]},510,280,230")));

        Assert.InRange(AllOrNone(csv).Count, 0, 1);
    }

    [Fact]
    public void From_TwoPartsOfManyPlacesOfWhichNowOneIsLargerNowTheOther_AreNotTwoElections() => Assert.InRange(AllOrNone(
        "county,east_registered,east_invalid,east_Red,east_Blue,west_registered,west_invalid,west_Red,west_Blue\n" + string.Join('\n',
            Enumerable.Range(1, 24).Select(i => Invariant($"Place {i},1000,10,{400 + i},300,{900 + (i % 4 * 60)},20,500,240")))).Count, 0, 1);

    [Fact]
    public void From_TwoVotesYearsApartWithMoreVotersInEachPlace_AreTwoElections()
    {
        var elections = All("county,entry_registered,entry_invalid,entry_Red,entry_Blue,exit_registered,exit_invalid,exit_Red,exit_Blue\n"
            + string.Join('\n', Enumerable.Range(1, 20).Select(i => Invariant($"Place {i},{1000 + i},10,{400 + i},300,{1050 + (4 * i)},20,500,340"))));

        Assert.Equal(["entry", "exit"], elections.Select(e => e.Title));
    }

    [Theory]
    [InlineData("department,registered,valid votes,total votes,votes yes,votes no,Adams first round %,Brown second round %\n"
        + "North,1000,600,620,350,250,40.1,55.2\nSouth,900,500,510,200,300,30.5,44.0\nWest,500,300,300,100,200,35.0,50.0")]
    [InlineData("departamento,censo electoral,votos validos,votos totales,votos si,votos no,total primera vuelta,total segunda vuelta\n"
        + "Norte,1000,600,620,350,250,400,500\nSur,900,500,510,200,300,300,410\nOeste,500,300,300,100,200,250,260")]
    public void From_ReferendumBesideRoundsOfAnotherElection_IsReadAlone(string csv)
    {
        var election = Read(csv);

        var round = Assert.Single(election.Rounds);
        Assert.Equal([650L, 750L], election.Parties.Select(p => p.Votes!.Value).Order());
        Assert.Equal((2400L, 1430L, 1400L), (round.Registered!.Value, round.Cast!.Value, round.Valid!.Value));
    }

    [Theory]
    [InlineData("Candidate,District,Result\nAnn Lee (Red),North,\"55.0% (1,100)\"\nBo Ray (Blue),North,\"45.0% (900)\"\n"
        + "Cy Fox (Red),South,\"40.0% (2,000)\"\nDee Hart (Blue),South,\"60.0% (3,000)\"")]
    [InlineData("Candidat;Circonscription;Score\nAnn Lee (Red);Nord;55,0 % (1 100)\nBo Ray (Blue);Nord;45,0 % (900)\n"
        + "Cy Fox (Red);Sud;40,0 % (2 000)\nDee Hart (Blue);Sud;60,0 % (3 000)")]
    public void From_VotesInBracketsBehindTheirShare_AreTheVotes(string csv) =>
        Assert.Equal([("Red", 3100L), ("Blue", 3900L)], Votes(Read(csv)));

    // Women among the elected, years, women among the candidates, and two rounds.
    [Theory]
    [InlineData("Party,Seats,Women elected\nRed,200,43.5% (87)\nBlue,100,36.0% (36)\nGold,50,20.0% (10)")]
    [InlineData("Party,Result,Seats\nRed,43.5% (2020),44\nBlue,36.5% (2019),36\nGold,20.0% (2018),20")]
    [InlineData("Party,2015 result,2019 result,Seats\nRed,40.0% (20000),43.5% (24060),44\nBlue,40.0% (20000),36.5% (20188),36\n"
        + "Gold,20.0% (10000),20.0% (11062),20")]
    [InlineData("Constituency,Party,Candidates,Women\nNorth,Red,2000,43.5% (870)\nNorth,Blue,1000,36.0% (360)\nSouth,Red,500,20.0% (100)")]
    [InlineData("Candidate,First round,Second round\nAnn Lee,43.5% (24060),55.0% (30000)\nBo Ray,36.5% (20188),45.0% (24545)\nCy Fox,20.0% (11062),")]
    [InlineData("Year,Turnout,Largest party\n2010,70.0% (55310),Red\n2014,65.0% (52000),Blue\n2018,61.5% (50123),Red")]
    public void From_CountsInBracketsBehindSharesOfSomethingElse_AreNoVotes(string csv) =>
        Assert.All(AllOrNone(csv), e => Assert.All(e.Parties, p => Assert.Null(p.Votes)));

    [Fact]
    public void From_SharesAndCountsUnderTwoYears_AreOfTwoElections() => Assert.Equal(2, All("Party,2019,2015\nRed,43.5% (24060),40.0% (21000)\n"
        + "Blue,36.5% (20188),40.0% (21000)\nGold,20.0% (11062),20.0% (10500)").Count);

    [Fact]
    public void From_InvalidVotesInBracketsBehindTheirShare_LeaveTheParties() => Assert.Equal([("Red", 9000L), ("Blue", 6500L)], Votes(Read(
        "District,Red,Blue,Invalid\nNorth,4000,2930,1.0% (70)\nSouth,3000,1960,0.8% (40)\nWest,2000,1610,1.1% (40)")));

    [Fact]
    public void From_PartiesKnownByCodesAlone_AreCalledByThem()
    {
        var election = Read("seat_id,party_id,votes\nA1,701,500\nA1,702,300\nA2,701,200\nA2,702,400\nA3,701,100\nA3,702,150");

        Assert.Equal([("701", 800L), ("702", 850L)], Votes(election));
    }

    [Theory]
    [InlineData("Party,District,Postal votes,Polling stations\nRed,North,100,400\nBlue,North,50,300\nRed,South,20,200\nBlue,South,30,350")]
    [InlineData("Partei,Wahlkreis,Briefwahl,Urne\nRed,Nord,100,400\nBlue,Nord,50,300\nRed,Süd,20,200\nBlue,Süd,30,350")]
    [InlineData("Partido,Provincia,Voto por correo,Presencial\nRed,Norte,100,400\nBlue,Norte,50,300\nRed,Sur,20,200\nBlue,Sur,30,350")]
    [InlineData("Party,District,Advance votes,Election day votes\nRed,North,100,400\nBlue,North,50,300\nRed,South,20,200\nBlue,South,30,350")]
    [InlineData("Party,Mail votes,Ballot box votes\nRed,120,600\nBlue,80,650")]
    [InlineData("Candidate,Party,Election Day,Early Voting,Absentee,Total\nAnn Lee,Red,500,120,100,720\nBo Ray,Blue,400,250,80,730")]
    [InlineData("Party,Votes at polls,Postal votes,Votes at polls 2018,Postal votes 2018\nRed,600,120,300,110\nBlue,650,80,350,60")]
    [InlineData("Party,Votes at polls 2018,Postal votes 2018,Votes at polls 2022,Postal votes 2022\nRed,300,110,600,120\nBlue,350,60,650,80")]
    [InlineData("Partija,Apygarda,Paštu,Apylinkėse\nRed,Pirma,100,400\nBlue,Pirma,50,300\nRed,Antra,20,200\nBlue,Antra,30,350")]
    public void From_VotesByMailAndAtThePolls_AreAddedUp(string csv) =>
        Assert.Equal([("Red", 720L), ("Blue", 730L)], Votes(Read(csv)));

    [Theory]
    [InlineData("party,votes,voters processed\nRed,500,850/1200\nBlue,300,850/1200")]
    [InlineData("party,votes,registered / voted\nRed,500,\"1,200/850\"\nBlue,300,\"1,200/850\"")]
    public void From_VotersOfVotersInOneCell_AreCastAndRegistered(string csv)
    {
        var round = Read(csv).Rounds[0];

        Assert.Equal((850L, 1200L), (round.Cast!.Value, round.Registered!.Value));
    }

    // Of women and men, and of two years.
    [Theory]
    [InlineData("Voters (m/f)")]
    [InlineData("Registered voters (men/women)")]
    [InlineData("Voters 2015/2020")]
    [InlineData("Voters")]
    public void From_VotersBesideVotersOfAnotherKind_LeaveTheParties(string heading)
    {
        var election = Read($"District,{heading},Red,Blue\nNorth,3900/4100,2000,1500\nSouth,2900/3100,1000,1800\nWest,1900/2000,900,700");

        Assert.Equal([("Red", 3900L), ("Blue", 4000L)], Votes(election));
        Assert.Null(election.Rounds[0].Cast);
    }

    [Theory]
    [InlineData("Party,Voters 2015/2019,Seats\nRed,20000/21000,12\nBlue,15000/18000,9")]
    [InlineData("Party,Voters per seat,Seats\nRed,20000/12,12\nBlue,15000/9,9")]
    public void From_VotersOfEachParty_AreNeitherCastNorVotes(string csv)
    {
        var election = Read(csv);

        Assert.Equal([12, 9], election.Parties.Select(p => p.Seats!.Value));
        Assert.All(election.Parties, p => Assert.Null(p.Votes));
        Assert.Null(election.Rounds[0].Cast);
    }

    [Fact]
    public void From_VotedAndRegisteredOfEachDistrictInOneCell_AreAddedUp()
    {
        var round = Read("District,Voted/registered,Red,Blue\nNorth,3900/4100,2000,1500\nSouth,2900/3100,1000,1800\nWest,1900/2000,900,700").Rounds[0];

        Assert.Equal((8700L, 9200L), (round.Cast!.Value, round.Registered!.Value));
    }

    [Fact]
    public void From_StationsOfStationsInOneCell_AreNoVoters() =>
        Assert.Null(Read("party,votes,stations reporting\nRed,500,850/1200\nBlue,300,850/1200").Rounds[0].Registered);

    [Theory]
    [InlineData("North,\"Lee, Ann\",Red,500,1\nNorth,\"Ray, Bo\",Blue,300,0\nSouth,\"Fox, Cy\",Red,200,0\nSouth,\"Hart, Dee\",Blue,400,1\n"
        + "West,\"Roe, Eve\",Red,100,0\nWest,\"Poe, Flo\",Blue,150,1")]
    [InlineData("500,\"Lee, Ann\",1,Red,North\n300,\"Ray, Bo\",0,Blue,North\n200,\"Fox, Cy\",0,Red,South\n400,\"Hart, Dee\",1,Blue,South\n"
        + "100,\"Roe, Eve\",0,Red,West\n150,\"Poe, Flo\",1,Blue,West")]
    public void From_CandidatesBelowNoHeadings_AreToldByWhoWonEachDistrict(string csv)
    {
        var election = Read(csv);

        Assert.Equal([("Red", 800L), ("Blue", 850L)], Votes(election));
        Assert.Equal([1, 2], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal(3, election.Districts.Select(d => d.District).Distinct().Count());
    }

    [Fact]
    public void From_CandidatesBelowNoHeadingsThatNothingTellsApart_AreNotRead()
    {
        var csv = "North,\"Lee, Ann\",f,500,0\nSouth,\"Ray, Bo\",m,300,0\nNorth,\"Fox, Cy\",m,200,1\nSouth,\"Hart, Dee\",f,400,1";

        Assert.Throws<TableException>(() => All(csv));
    }

    [Theory]
    [InlineData("1,Registered voters,1000\n2,Ballots delivered to the station,990\n3,Invalid votes,20\n4,Valid votes,700\n"
        + "5,Ballots left over,270\n6,Red,400 57.1%\n7,Blue,300 42.9%")]
    [InlineData("1,Число избирателей,1000\n2,Число бюллетеней в сейфе,990\n3,Число недействительных бюллетеней,20\n"
        + "4,Число действительных бюллетеней,700\n5,Число погашенных удостоверений,270\n6,Red,400 57.1%\n7,Blue,300 42.9%")]
    public void From_ProtocolWithoutHeadings_ListsAreWhatMakesTheValidPapers(string csv)
    {
        var election = Read(csv);

        Assert.Equal([("Red", 400L), ("Blue", 300L)], Votes(election));
        var round = election.Rounds[0];
        Assert.Equal((1000L, 700L, 20L), (round.Registered!.Value, round.Valid!.Value, round.Invalid));
    }

    [Fact]
    public void From_ProtocolWhoseListsDoNotMakeTheValidPapers_IsNotRead() => Assert.Throws<TableException>(() => All(
        "1,Registered voters,1000\n2,Ballots delivered,990\n3,Invalid votes,20\n4,Valid votes,700\n5,Red,390 57.1%\n6,Blue,300 42.9%"));

    [Fact]
    public void From_PercentagesBehindEachParty_AreNoParties()
    {
        var election = Read("county,valid,red,redPercentage,blue,bluePercentage,green,greenPercentage\n"
            + "Hill,1000,500,50.00,300,30.00,200,20.00\nDale,800,200,25.00,400,50.00,200,25.00");

        Assert.Equal([("red", 700L), ("blue", 700L), ("green", 400L)], Votes(election));
    }

    [Fact]
    public void From_CountsWithTheNoiseOfAProgram_AreWholeNumbers()
    {
        var election = Read("county,valid,Red,Blue,Green\nHill,1000.0,499.99999999999994,300.00000000000006,200\nDale,800,200,400,200");

        Assert.Equal([("Red", 700L), ("Blue", 700L), ("Green", 400L)], Votes(election));
        Assert.DoesNotContain(election.Findings, f => f.Check == "votes_with_fractions");
    }

    [Fact]
    public void From_AllianceAboveASmallerPartyInASortedList_StaysBesideIt()
    {
        var election = Read("name,type,votes\nRed,party,900\nBlue,party,500\nWe,alliance,200\nGreen,party,190\nGold,party,100");

        Assert.Equal(["Red", "Blue", "We", "Green", "Gold"], election.Parties.Select(p => p.Party.Value));
    }

    [Fact]
    public void From_TwoGreekPartiesThatBeginWithADelta_AreNoChanges()
    {
        var election = Read("district,registered voters,valid votes,invalid votes,blank votes,ΔΗΜΑΡ,Δράση\n" + string.Join('\n',
            Enumerable.Range(1, 6).Select(i => $"Place {i},1000,{300 + i},9,4,{100 + i},200")));

        Assert.Equal([("ΔΗΜΑΡ", 621L), ("Δράση", 1200L)], Votes(election));
    }

    [Fact]
    public void From_TwoCountsOfThoseWhoVoted_TheOneThatThePapersMakeCounts()
    {
        var election = Read("mjesto,Ukupno birača,Glasovalo birača,Glasovalo birača (po listićima),Važeći listići,Nevažeći listići,Ana,Ivo\n"
            + string.Join('\n', Enumerable.Range(1, 6).Select(i => $"Mjesto {i},1000,{501 + i},{500 + i},{490 + i},10,{290 + i},200")));

        Assert.Equal([("Ana", 1761L), ("Ivo", 1200L)], Votes(election));
        Assert.Equal(3021, election.Rounds[0].Cast!.Value);
    }
}
