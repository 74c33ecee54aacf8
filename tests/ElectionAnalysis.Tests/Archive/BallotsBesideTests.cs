namespace ElectionAnalysis.Tests;

/// <summary>Votes of several ballots in columns side by side, and contests known by nothing but their codes.</summary>
public sealed class BallotsBesideTests
{
    private static IReadOnlyList<Election> Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static string Results(Election election) => string.Join("; ", election.Parties.Select(p => $"{p.Party.Value} "
        + string.Join(' ', p.Results.Select(r => FormattableString.Invariant($"{r.Ballot} {r.Votes?.Value}")))));

    [Theory]
    [InlineData("Party,Constituency votes,List votes,Constituency seats,List seats\nA,700,651,3,1\nB,503,522,2,1\n", "A Constituency 700 PartyList 651; B Constituency 503 PartyList 522", 7)]
    [InlineData("Partei;Erststimmen;Zweitstimmen;Sitze\nA;700;651;4\nB;503;522;3\n", "A First 700 Second 651; B First 503 Second 522", 7)]
    [InlineData("政党,小選挙区得票数,比例代表得票数,議席数\n甲,700,651,4\n乙,503,522,3\n", "甲 Constituency 700 PartyList 651; 乙 Constituency 503 PartyList 522", 7)]
    [InlineData("정당,지역구 득표수,비례대표 득표수,의석수\n갑,700,651,4\n을,503,522,3\n", "갑 Constituency 700 PartyList 651; 을 Constituency 503 PartyList 522", 7)]
    [InlineData("Párt;Egyéni szavazatok;Listás szavazatok;Mandátumok\nA;700;651;4\nB;503;522;3\n", "A Constituency 700 PartyList 651; B Constituency 503 PartyList 522", 7)]
    [InlineData("Party,Votes (constituency),Votes (list),Seats\nA,700,651,4\nB,503,522,3\n", "A Constituency 700 PartyList 651; B Constituency 503 PartyList 522", 7)]
    public void From_VotesOfTwoBallots_AreOfEach(string csv, string results, int seats)
    {
        var election = Read(csv).Single();

        Assert.Equal(results, Results(election));
        Assert.Equal(seats, election.Parties.Sum(p => p.Seats!.Value));
    }

    [Fact]
    public void From_TwoBallotsInDistricts_KeepTheVoters()
    {
        var election = Read("""
            Region,Registered,Party,Constituency votes,Regional votes
            North,2000,Blue,700,651
            North,2000,Red,503,522
            South,2500,Blue,601,655
            South,2500,Red,402,423
            """).Single();

        Assert.Equal("Blue Constituency 1301 Regional 1306; Red Constituency 905 Regional 945", Results(election));
        Assert.Equal(4500, election.Rounds[0].Registered?.Value);
    }

    // Shares are of the ballot that they name; one alone may be of either.
    [Theory]
    [InlineData("Partei;Erststimmen;Erststimmen %;Zweitstimmen;Zweitstimmen %\nA;700;58.2;651;55.5\nB;503;41.8;522;44.5\n", "0.582 0.555")]
    [InlineData("Party,Constituency votes,List votes,List share\nA,700,651,55.5\nB,503,522,44.5\n", " ")]
    [InlineData("Party,Constituency votes,List votes,%\nA,700,651,55.5\nB,503,522,44.5\n", " ")]
    public void From_SharesBesideTwoBallots_AreOfTheOneTheyName(string csv, string shares) => Assert.Equal(shares,
        string.Join(' ', Read(csv).Single().Parties[0].Results.Select(r => FormattableString.Invariant($"{r.VoteShare?.Value}"))));

    // Parts of one vote, of which the sum stands beside them; preferences that only some give; rounds.
    [Theory]
    [InlineData("Party,Candidate votes,List votes,Total votes\nA,700,651,1351\nB,503,522,1025\nC,91,82,173\n", "A Only 1351; B Only 1025; C Only 173")]
    [InlineData("Party,Candidate votes,List votes\nA,70,651\nB,53,522\n", "A Only 651; B Only 522")]
    [InlineData("Party,Preference votes,List votes\nA,700,1651\nB,503,1522\n", "A Only 1651; B Only 1522")]
    public void From_VotesOfOneBallot_AreNotTwo(string csv, string results) => Assert.Equal(results, Results(Read(csv).Single()));

    [Theory]
    [InlineData("contest_id,candidate,votes\nC1,Ann,700\nC1,Bob,503\nC2,Cat,611\nC2,Dan,801\n", "Ann Only 700; Bob Only 503", "Cat Only 611; Dan Only 801")]
    [InlineData("race_no,candidate,party,votes\n7,Ann,X,700\n7,Bob,Y,503\n9,Cat,X,611\n9,Dan,Y,801\n", "X Only 700; Y Only 503", "X Only 611; Y Only 801")]
    public void From_ContestsKnownByCodes_AreElections(string csv, string first, string second) =>
        Assert.Equal([first, second], Read(csv).Select(Results));

    // Two ballots under headings: what a party has once counts once.
    [Theory]
    [InlineData("Party;First vote Votes;First vote %;Second vote Votes;Second vote %;Seats\nA;700;58.2;651;55.5;4\nB;503;41.8;522;44.5;3\n")]
    [InlineData("Party;Constituencies Votes;Constituencies %;National list Votes;National list %;Seats\nA;700;58.2;651;55.5;4\nB;503;41.8;522;44.5;3\n")]
    [InlineData("Party;North Votes;North %;South Votes;South %;Seats\nA;700;58.2;651;55.5;4\nB;503;41.8;522;44.5;3\n")]
    public void From_SeatsBesideVotesOfSeveral_CountOnce(string csv) =>
        Assert.Equal([4, 3], Read(csv).Single().Parties.Select(p => p.Seats!.Value));

    [Theory]
    [InlineData("2019-10-06 18:56:26", "2019-10-06 23:10:00")]
    [InlineData("18:56", "23:10")]
    public void From_ACountAtSeveralMoments_IsTheLastOne(string first, string last)
    {
        var election = Read($"time,District,Party,Votes\n{last},North,A,700\n{last},North,B,503\n{last},South,A,211\n{last},South,B,390\n"
            + $"{first},North,A,120\n{first},North,B,133\n{first},South,A,40\n{first},South,B,57\n").Single();

        Assert.Equal([911, 893], election.Parties.Select(p => p.Votes!.Value));
    }

    [Fact]
    public void From_PlacesCountedAtTimesOfTheirOwn_AreAllRead() =>
        Assert.Equal([911, 893], Read("time,District,Party,Votes\n20:10,North,A,700\n20:10,North,B,503\n21:15,South,A,211\n21:15,South,B,390\n")
            .Single().Parties.Select(p => p.Votes!.Value));

    [Fact]
    public void From_VotesThatFollowEachOther_AreNoNumbersOfRows() =>
        Assert.Equal([821, 580, 390], Read("District,Alpha,Beta,Gamma\nNorth,410,300,200\nSouth,411,280,190\n").Single().Parties
            .Select(p => p.Votes!.Value));

    [Fact]
    public void From_APartyAheadEverywhere_IsStillAParty() =>
        Assert.Equal(["Labour 1211", "Conservative 510", "Liberal 305"], Read("District,Labour,Conservative,Liberal\nNorth,700,210,105\nSouth,511,300,200\n")
            .Single().Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes!.Value}")));

    [Fact]
    public void From_NumbersOfListsBeforeTheirNames_AreNoParties() =>
        Assert.DoesNotContain(Read("Municipality,List,Votes,Seats\nAmes,1 - Together for Ames,500,4\nAmes,2 - Ames First,450,3\nBoll,1 - Boll Forward,700,5\nBoll,2 - Our Boll,390,2\n")
            .SelectMany(e => e.Parties), p => p.Party.Value is "1" or "2");

    [Fact]
    public void From_WriteInsWithOneVoteEach_AreAllCounted() =>
        Assert.Equal(6, Read("precinct,office,party,candidate,votes\nP1,Mayor,DEM,Ann,90\nP1,Mayor,REP,Bob,70\nP1,Mayor,Write-in,Cy,1\nP1,Mayor,Write-in,Di,1\n"
            + "P2,Mayor,DEM,Ann,80\nP2,Mayor,REP,Bob,75\nP2,Mayor,Write-in,Ed,1\nP2,Mayor,Write-in,Flo,1\nP3,Mayor,DEM,Ann,60\nP3,Mayor,REP,Bob,66\nP3,Mayor,Write-in,Gus,1\nP3,Mayor,Write-in,Hal,1\n")
            .Single().Parties.Where(p => p.Party.Value is not ("DEM" or "REP")).Sum(p => p.Votes!.Value));
}
