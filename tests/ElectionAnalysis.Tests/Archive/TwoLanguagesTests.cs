namespace ElectionAnalysis.Tests;

/// <summary>Long headings in two languages beside a stroke, and invalid papers that are called ballots.</summary>
public sealed class TwoLanguagesTests : TableFileCase
{
    // As a federal office publishes its polls: the same person is elected in every poll of a riding.
    [Fact]
    public void Load_PollsUnderHeadingsInTwoLanguages_AreReadByEachHalf()
    {
        var election = Load("""
            "Electoral District Name/Nom de circonscription","Polling Station Number/Numéro du bureau de scrutin","Rejected Ballots for Polling Station/Bulletins rejetés du bureau","Electors for Polling Station/Électeurs du bureau","Candidate's Family Name/Nom de famille du candidat","Candidate's First Name/Prénom du candidat","Political Affiliation Name_English/Appartenance politique_Anglais","Elected Candidate Indicator/Indicateur du candidat élu","Candidate Poll Votes Count/Votes du candidat pour le bureau"
            Ajax,1,5,461,Ash,Ann,Liberal,Y,27
            Ajax,1,5,461,Birch,Bob,NDP,N,70
            Ajax,2,3,356,Ash,Ann,Liberal,Y,90
            Ajax,2,3,356,Birch,Bob,NDP,N,37
            Barrie,1,4,400,Cedar,Cy,Liberal,N,40
            Barrie,1,4,400,Ash,Dan,NDP,Y,60
            Barrie,2,1,300,Cedar,Cy,Liberal,N,30
            Barrie,2,1,300,Ash,Dan,NDP,Y,45
            """);
        var round = election.Rounds[0];
        Assert.Equal(("Liberal 187, NDP 212", 1517, 412, 13),
            (Votes(election), round.Registered?.Value, round.Cast?.Value, round.InvalidStated?.Value));
        Assert.Equal([1, 1], election.Parties.Select(p => p.Seats?.Value));
    }

    [Theory]
    [InlineData("Gemeente;Partij;Stemmen;Ongeldige stembiljetten van het bureau\nA;Rood;60;3\nA;Blauw;40;3\nB;Rood;50;1\nB;Blauw;30;1\n", null, 4)]
    [InlineData("District,Party,Votes,Rejected ballots of the station,Ballots of the station\nA,Red,60,3,103\nA,Blue,40,3,103\nB,Red,50,1,81\nB,Blue,30,1,81\n", 184, 4)]
    [InlineData("Bezirk/Canton,Partei/Parti,Stimmen/Voix,Bulletins nuls du bureau/Ungültige Stimmzettel des Büros,Bulletins dans les urnes/Eingelegte Stimmzettel\nA,Rot,60,3,103\nA,Blau,40,3,103\nB,Rot,50,1,81\nB,Blau,30,1,81\n", 184, 4)]
    [InlineData("District,Party,Votes,Ballots of the station (incl. spoilt)\nA,Red,60,103\nA,Blue,40,103\nB,Red,50,81\nB,Blue,30,81\n", 184, null)]
    public void Load_InvalidPapersUnderALongName_AreNotTheBallotsCast(string csv, int? cast, int? invalid)
    {
        var round = Load(csv).Rounds[0];
        Assert.Equal((cast, invalid), (round.Cast?.Value, round.InvalidStated?.Value));
    }

    [Theory]
    [InlineData("District,Party,Votes,Ballots cast\nA,Red,600,20\nA,Blue,400,20\nB,Red,500,10\nB,Blue,300,10\n", true)]
    [InlineData("District,Party,Votes,Ballots cast\nA,Red,600,1020\nA,Blue,400,1020\nB,Red,500,810\nB,Blue,300,810\n", false)]
    public void Load_ManyMoreVotesThanBallots_AreTold(string csv, bool isTold) =>
        Assert.Equal(isTold, Load(csv).Findings.Any(f => f.Check == "several_votes" && f.Verdict == Verdict.CannotTell));
}
