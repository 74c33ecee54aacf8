namespace ElectionAnalysis.Tests;

/// <summary>Columns of turnout in percent, and persons who stand for several parties at once.</summary>
public sealed class TurnoutsAndTicketsTests
{
    private static IReadOnlyList<Election> Load(string csv)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "a.csv");
        File.WriteAllText(path, csv);
        return ElectionArchive.Load(path).Records;
    }

    // 70, 65 and 62 percent make no 197 ballots.
    [Theory]
    [InlineData("District,Registered,Turnout,Red,Blue,Green\nNorth,1000,70,400,200,100\nSouth,900,65,300,185,100\nEast,600,62,200,109,63\n")]
    [InlineData("Wahlkreis;Wahlberechtigte;Wahlbeteiligung;CDU;SPD;FDP\n1 Nord;1000;70,1;400;200;101\n2 S\u00FCd;900;65,0;300;185;100\n3 Ost;600;62,0;200;109;63\n")]
    [InlineData("Party,District,Votes,Registered,Turnout\nRed,North,400,1000,70\nBlue,North,300,1000,70\nRed,South,300,900,65\nBlue,South,285,900,65\n")]
    [InlineData("Commune;Inscrits;Participation;Liste rouge;Liste bleue\nNord;1000;0.70;400;300\nSud;900;0.65;300;285\nEst;600;0.62;200;172\n")]
    public void Load_TurnoutInPercentOfEachPlace_CountsNoBallots(string csv)
    {
        var round = Assert.Single(Load(csv)).Rounds[0];

        Assert.Null(round.Cast);
        Assert.Null(round.TurnoutStated);
        Assert.InRange(round.Registered!.Value, 1900, 2500);
    }

    [Fact]
    public void Load_TurnoutInPercentOfEachElection_IsItsTurnout() => Assert.Equal([0.705, 0.612],
        Load("year,party,votes,turnout\n2015,Red,400,70.5\n2015,Blue,300,70.5\n2019,Red,500,61.2\n2019,Blue,300,61.2\n")
            .Select(e => Math.Round(e.Rounds[0].TurnoutStated!.Value, 4)));

    // Three small villages, whose papers are the parties' votes; and ballots in hundreds.
    [Theory]
    [InlineData("Village,Turnout,Red,Blue,Green\nNorth,70,40,20,10\nSouth,65,30,25,10\nEast,65,20,29,16\n", 200)]
    [InlineData("Village,Registered,Turnout,Red,Blue\nNorth,120,85,45,40\nSouth,130,92,50,42\nEast,110,77,37,40\nWest,90,60,20,40\n", 314)]
    [InlineData("Village,Party,Votes,Registered,Turnout\nNorth,Red,45,120,85\nNorth,Blue,40,120,85\nSouth,Red,50,130,92\nSouth,Blue,42,130,92\n", 177)]
    [InlineData("Dorp;Kiesgerechtigden;Opkomst;Rood;Blauw;Ongeldig\nNoord;120;85;45;38;2\nZuid;130;92;50;42;0\nOost;110;77;35;40;2\n", 254)]
    [InlineData("District,Registered,Turnout,Red,Blue,Green\nNorth,1000,700,400,200,100\nSouth,900,585,300,185,100\nEast,60,65,20,29,16\n", 1350)]
    public void Load_TurnoutThatCountsBallots_IsAddedUp(string csv, int cast) =>
        Assert.Equal(cast, Assert.Single(Load(csv)).Rounds[0].Cast?.Value);

    [Theory]
    [InlineData("District,Valid,Red,Blue\nNorth,690,400,290\nSouth,940,300,640\nEast,590,400,190\n", "Red 1100, Blue 1120")]
    [InlineData("Bezirk;G\u00FCltige;Rot;Blau;Sonstige\nNord;690;400;200;90\nOst;590;300;200;90\n", "Rot 700, Blau 400, Sonstige 180")]
    public void Load_ValidVotesBesideTwoParties_AreNoReasonToRefuse(string csv, string parties) =>
        Assert.Equal(parties, string.Join(", ", Load(csv)[0].Parties.Select(p => $"{p.Party.Value} {p.Votes!.Value:0}")));

    // 410 + 35 + 310 + 25 and 210 + 40 + 260 + 50.
    [Fact]
    public void Load_APersonOnTheLinesOfTwoParties_IsAnAllianceOfThem()
    {
        var election = Assert.Single(Load("precinct,party,candidate,votes\n1,DEM,Ann Low,410\n1,WOR,Ann Low,35\n1,REP,Bo High,210\n"
            + "1,CON,Bo High,40\n2,DEM,Ann Low,310\n2,WOR,Ann Low,25\n2,REP,Bo High,260\n2,CON,Bo High,50\n"));

        Assert.Equal([("Ann Low", 780L), ("Bo High", 560L)], election.Alliances.Select(a => (a.Name, a.Votes!.Value)));
        Assert.Equal(720, election.Parties.Single(p => p.Party.Value == "DEM").Votes?.Value);
        Assert.Contains(election.Problems, p => p.Kind == "fusion_ticket" && p.Message.StartsWith("'Ann Low' stands for 'DEM' and 'WOR' at once, as 1 other candidate does",
            StringComparison.Ordinal));
    }

    // Two persons of one name on two lists of many; write-ins of several parties; surnames and bodies; one person whose party has
    // another name elsewhere.
    [Theory]
    [InlineData("district,party,candidate,votes\nA,P,Jose Silva,10\nA,P,Ana Reis,20\nA,Q,Jose Silva,30\nA,Q,Rui Sa,5\n")]
    [InlineData("district,party,candidate,votes\nA,DEM,Ann Low,10\nA,REP,Bo High,20\nA,GRN,Write-in,3\nA,LIB,Write-in,3\n")]
    [InlineData("district,party,leader,votes\nA,P,Collective leadership,10\nA,Q,Collective leadership,20\nA,R,Bo High,9\n")]
    [InlineData("district,party,candidate,votes\nA,P,TBA,10\nA,Q,TBA,20\nA,R,Bo High,9\n")]
    [InlineData("district,party,candidate,votes\nA,P,Kim,10\nA,Q,Kim,20\nA,R,Lee,9\nB,P,Park,10\nB,Q,Yoo,20\n")]
    [InlineData("district,party,candidate,votes\nA,DEM,Ann Low,10\nA,REP,Bo High,20\nB,DFL,Ann Low,10\nB,REP,Bo High,20\n")]
    public void Load_NamesThatStandTwice_AreNoTickets(string csv) =>
        Assert.DoesNotContain(Load(csv)[0].Problems, p => p.Kind == "fusion_ticket");
}
