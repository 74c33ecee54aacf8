namespace ElectionAnalysis.Tests;

/// <summary>What would count twice, or for the wrong party: totals among parties, coalitions above theirs, shares that lack some.</summary>
public sealed class CountedTwiceTests : TableFileCase
{
    private static string Counted(Election election) => string.Join(", ",
        election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Votes?.Value}{(p.Seats is { } s ? $"/{s.Value}" : "")}")));

    // The total of all, invalid papers and a party without a number stand among the parties, and are none of them.
    [Theory]
    [InlineData("""{"year":2020,"votes":{"Red":100,"Blue":200,"Total":300},"seats":{"Red":1,"Blue":2}}""", "Red 100/1, Blue 200/2")]
    [InlineData("""{"year":2020,"votes":{"Red":100,"Blue":200,"Invalid":5},"seats":{"Red":1,"Blue":2}}""", "Red 100/1, Blue 200/2")]
    [InlineData("""{"year":2020,"votes":{"Red":100,"Blue":200,"The Left":null},"seats":{"Red":1,"Blue":2,"The Left":0}}""", "Red 100/1, Blue 200/2, The Left /0")]
    [InlineData("""{"year":2020,"votes":{"Red":100,"Blue":200,"Now":300},"seats":{"Red":1,"Blue":2}}""", "Red 100/1, Blue 200/2")]
    [InlineData("""[{"district":"North","votes":{"Red":10,"Blue":20}},{"district":"South","votes":{"Red":30,"Blue":5,"Total":35}}]""", "Red 40, Blue 25")]
    public void Load_TotalsAndNullsAmongPartiesInJson_LeaveThePartiesTheirNumbers(string json, string votes) =>
        Assert.Equal(votes, Counted(Load(json, "a.json")));

    [Fact]
    public void Load_TheTotalAmongPartiesInJson_IsThatOfTheValidVotes() => Assert.Equal(300,
        Load("""{"year":2020,"votes":{"Red":100,"Blue":200,"Total":300},"seats":{"Red":1,"Blue":2}}""", "a.json").Rounds[0].Valid?.Value);

    // 970 of 1,000 votes: 30 are nobody's. 33% of 100 votes each lack one in a hundred.
    [Theory]
    [InlineData("Party,Votes,Percent\nRed,300,30.0\nBlue,250,25.0\nGreen,200,20.0\nWhite,120,12.0\nBlack,70,7.0\nGold,30,3.0\n")]
    [InlineData("Party,Votes,Percent\nRed,100,33\nBlue,100,33\nGreen,100,33\n")]
    [InlineData("Party,Votes,Percent\nRed,500,50.0\nBlue,300,30.0\nGreen,190,19.0\n")]
    public void Load_SharesThatLackSome_DoNotMakeAllVotes(string csv) => Assert.Null(Load(csv).Rounds[0].Valid);

    // A coalition counts what those below it do, as far as they make it; one alone stands like a party, and independents are of none.
    [Theory]
    [InlineData("name,type,votes\nLeft Coalition,coalition,10000\nRed,party,6000\nGreen,party,4000\nIndependents,independent,1200\n", "Red 6000, Green 4000, Independents 1200", "Left Coalition, Left Coalition, ")]
    [InlineData("name,type,votes\nLeft Coalition,coalition,10000\nRed,party,6000\nGreen,party,4000\nGrey,party,1200\n", "Red 6000, Green 4000, Grey 1200", "Left Coalition, Left Coalition, ")]
    [InlineData("name,type,votes\nCentre Coalition,coalition,3000\nLeft Coalition,coalition,10000\nRed,party,6000\nGreen,party,4000\n", "Centre Coalition 3000, Red 6000, Green 4000", ", Left Coalition, Left Coalition")]
    [InlineData("name,type,votes\nLeft Coalition,coalition,10000\nRed,party,6000\nGreen,party,4000\nCentre Coalition,coalition,3000\n", "Red 6000, Green 4000, Centre Coalition 3000", "Left Coalition, Left Coalition, ")]
    [InlineData("name,type,votes\nLeft Coalition,coalition,10000\nRed,party,5200\nGreen,party,4200\nIndependent,independent,300\nIvy,party,900\n", "Red 5200, Green 4200, Independent 300, Ivy 900", "Left Coalition, Left Coalition, , ")]
    public void Load_ACoalitionThatDoesNotFit_LeavesTheOthersTheirParties(string csv, string votes, string alliances)
    {
        var election = Load(csv);

        Assert.Equal(votes, Counted(election));
        Assert.Equal(alliances, string.Join(", ", election.Parties.Select(p => p.Alliance?.Value)));
    }

    // Called like a total, or with no seats beside the two that have some: round numbers are no chance there.
    [Theory]
    [InlineData("Party,Votes\nRed Party,700000\nGreen Party,500000\nBlue Front,900000\nAll lists,2100000\n", "Red Party 700000, Green Party 500000, Blue Front 900000")]
    [InlineData("Party,Votes\nRed Party,700000\nGreen Party,500000\nBlue Front,900000\nAll candidates,2100000\n", "Red Party 700000, Green Party 500000, Blue Front 900000")]
    [InlineData("Party,Votes\nRed Party,700000\nGreen Party,500000\nBlue Front,900000\nTogether,2100000\n", "Red Party 700000, Green Party 500000, Blue Front 900000")]
    [InlineData("Party,Votes,Seats\nBlue Front,700000,60\nPeople's Alliance,1200000,\nRed Party,700000,58\nGreen Party,500000,32\n", "Blue Front 700000/60, Red Party 700000/58, Green Party 500000/32")]
    [InlineData("Party,Votes,Seats\nGovernment Party,55200,60\nRed Party,30100,25\nTotal opposition,44800,40\nGreen Party,14700,15\n", "Government Party 55200/60, Red Party 30100/25, Green Party 14700/15")]
    public void Load_ASumInRoundNumbers_IsNoParty(string csv, string votes) => Assert.Equal(votes, Counted(Load(csv)));

    // A party of that name with a number of its own.
    [Fact]
    public void Load_ThePartyTogetherBesideOthers_IsAParty() =>
        Assert.Equal("Red 700, Blue 900, Together 500", Counted(Load("Party,Votes\nRed,700\nBlue,900\nTogether,500\n")));

    // The town of Post Falls has voters of its own, which are missing; votes by post have none.
    [Theory]
    [InlineData("Gemeinde,Wahlberechtigte,Rot,Blau\nNordstadt,1000,300,500\nPost Falls,,400,300\nSued,900,200,100\n", null)]
    [InlineData("Gemeinde,Wahlberechtigte,Rot,Blau\nNordstadt,1000,300,500\nPost,,400,300\nSued,900,200,100\n", 1900)]
    [InlineData("District,Registered,Red,Blue\nNorth,1000,300,500\nSpecial votes,,400,300\nSouth,900,200,100\n", 1900)]
    public void Load_APlaceCalledLikeThePost_HasVoters(string csv, int? registered) =>
        Assert.Equal(registered, Load(csv).Rounds[0].Registered?.Value);

    [Fact]
    public void Load_OneDistrictWithoutVoters_IsToldAsOne() => Assert.Contains(
        Load("District,Registered,Red,Blue\nNorth,1000,300,500\nWest,,400,300\nSouth,900,200,100\n").Problems,
        p => p.Kind == "total_of_some" && p.Message.StartsWith("'Registered' says nothing of 1 district with votes", StringComparison.Ordinal));

    // Where most places have it, the columns count something else, such as several votes of each voter.
    [Theory]
    [InlineData("District,Registered,Turnout,Valid,Red,Blue\nNorth,1000,700,690,400,290\nSouth,900,950,940,300,640\nEast,800,600,590,400,190\n",
        "In 1 district more ballots were cast than voters are registered, most in 'South': 'Turnout' 950 and 'Registered' 900.")]
    [InlineData("Wahlkreis;W\u00E4hler;G\u00FCltige;Rot;Blau\nNord;1000;690;400;290\nS\u00FCd;900;940;300;640\nOst;800;590;400;190\n",
        "In 1 district more ballots are valid than were cast, most in 'S\u00FCd': 'G\u00FCltige' 940 and 'W\u00E4hler' 900.")]
    [InlineData("District,Registered,Turnout,Red,Blue\nNorth,1000,70,400,300\nSouth,900,65,300,285\nEast,60,65,20,19\n", null)]
    [InlineData("kommune,stemmeberettigede,afgivne stemmer,A,B\nAalborg,1000,2100,1400,700\nOdense,1200,2300,1300,1000\nEsbjerg,900,850,500,350\n", null)]
    [InlineData("Wahlkreis;Wahlberechtigte;W\u00E4hler;Rot;Blau\nNord;1000;690;400;290\nOst;800;590;400;190\nBriefwahl;0;300;200;100\n", null)]
    public void Load_CountsOfAPlaceThatCannotBe_AreToldWithThePlace(string csv, string? told) =>
        Assert.Equal(told, Load(csv).Problems.FirstOrDefault(p => p.Kind == "places_over")?.Message);

    // An alliance has the votes and its members the seats; a 0 written out says that an empty cell is no 0.
    [Theory]
    [InlineData("Party,Votes,Seats,Seats_total\nAlliance,1000,,120\nMember A,,60,120\nMember B,,40,120\nOther,500,20,120\n", null)]
    [InlineData("Party,Votes,Seats,Seats_total\nRed,500,60,100\nBlue,220,40,100\nAlliance,250,,100\nPink,30,0,100\n", null)]
    [InlineData("Party,Votes,Seats,Seats_total\nRed,500,60,100\nBlue,220,40,100\nAlliance,250,,100\n", null)]
    [InlineData("Party,Votes,Seats,Seats_total\nRed,500,60,100\nBlue,420,40,100\nAlliance,50,,100\n", 0)]
    public void Load_NoSeatsBesideAFilledHouse_AreZeroOnlyWhereThatIsCertain(string csv, int? seats)
    {
        var election = Load(csv);

        Assert.Equal(seats, election.Parties.Single(p => p.Party.Value == "Alliance").Seats?.Value);
        Assert.Equal(seats is null, election.Problems.Any(p => p.Kind == "seats_missing"));
    }

    // The total counts, also where its parts lack a vote; where no total stands beside them, the parts do.
    [Theory]
    [InlineData("place,party,mode,votes\nX,Red,TOTAL,100\nX,Red,POLLS,60\nX,Red,MAIL,39\nX,Blue,TOTAL,90\nX,Blue,POLLS,50\nX,Blue,MAIL,40\n", "Red 100, Blue 90")]
    [InlineData("place,party,mode,votes\nX,Red,Polls,60\nX,Red,Mail,40\nX,Red,Total,100\nY,Red,Polls,6\nY,Red,Mail,4\nX,Blue,Total,30\nY,Blue,Polls,7\n", "Red 110, Blue 37")]
    [InlineData("Wahlkreis,Partei,Art,Stimmen\nA,Rot,Insgesamt,100\nA,Rot,Urne,70\nA,Rot,Brief,30\nA,Blau,Insgesamt,50\nA,Blau,Urne,30\nA,Blau,Brief,20\n", "Rot 100, Blau 50")]
    public void Load_TotalsBesideTheirParts_CountOnce(string csv, string votes) => Assert.Equal(votes, Counted(Load(csv)));

    // Rows of one place that differ elsewhere are of parts without names, of which two may be alike.
    [Theory]
    [InlineData("District,Party,Votes\nNorth,Red,110\nNorth,Blue,95\nNorth,Red,110\nSouth,Red,50\nSouth,Blue,60\n", "Red 160, Blue 155", true)]
    [InlineData("District,Party,Votes\nNorth,Red,11\nNorth,Blue,95\nNorth,Red,11\nNorth,Blue,94\nSouth,Red,50\nSouth,Blue,60\n", "Red 72, Blue 249", false)]
    [InlineData("District,Party,Votes\nNorth,Red,110\nNorth,Independent,9\nNorth,Independent,9\nSouth,Red,50\nSouth,Blue,60\n", "Red 160, Independent 18, Blue 60", false)]
    public void Load_RowsThatStandTwice_CountOnceWhereNothingTellsThemApart(string csv, string votes, bool isSaid)
    {
        var election = Load(csv);

        Assert.Equal(votes, Counted(election));
        Assert.Equal(isSaid, election.Problems.Any(p => p.Kind == "rows_twice"));
    }

    // A party called "Davoni" is one; "of which valid" is a number of ballots.
    [Theory]
    [InlineData("Party,Votes,Seats\nRed,1000,10\nBlue,900,9\nOthers,300,1\nof which: Greens,200,1\nof which: Pirates,50,0\n", "Red 1000/10, Blue 900/9, Others 300/1")]
    [InlineData("Partei;Stimmen\nRot;1000\nBlau;900\nSonstige;300\ndavon Grüne;200\nGelb;50\n", "Rot 1000, Blau 900, Sonstige 300, Gelb 50")]
    [InlineData("Партия;Голосов\nКрасные;1000\nСиние;900\nв том числе зелёные;200\n", "Красные 1000, Синие 900")]
    [InlineData("Party,Votes\nRed,1000\nDavoni,900\nDont's List,200\n", "Red 1000, Davoni 900, Dont's List 200")]
    public void Load_RowsOfWhichTheRowAboveHasMore_AreNoParties(string csv, string votes) => Assert.Equal(votes, Counted(Load(csv)));
}
