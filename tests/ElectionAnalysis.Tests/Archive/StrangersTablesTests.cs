namespace ElectionAnalysis.Tests;

/// <summary>
/// Tables as offices and readers have them: changes beside seats, candidates beside each other, two kinds of seats, totals.
/// </summary>
public class StrangersTablesTests
{
    private static IReadOnlyList<Election> All(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static Election Read(string csv) => All(csv).Single();

    private static IEnumerable<(string, int?)> Seats(Election election) => election.Parties.Select(p => (p.Party.Value, p.Seats?.Value));

    private static IEnumerable<(string, double?)> Votes(Election election) =>
        election.Parties.Select(p => (p.Party.Value, (double?)p.Votes?.Value));

    [Theory]
    [InlineData("Liste,Abgegeben,Gewonnen\nA,1000,3\nB,500,1")]
    [InlineData("Party,Popular support,Members of the house\nA,90300,30\nB,50200,11\nC,20100,0")]
    [InlineData("Party,Places,Backing\nA,30,90300\nB,11,50200\nC,0,20100")]
    public void From_VotesAndSeatsUnderNamesThatNobodyKnows_AreNotAddedUp(string csv) =>
        Assert.Throws<TableException>(() => All(csv));

    [Fact]
    public void From_TwoDistrictsByColumn_AreAddedUp()
    {
        Assert.Equal([("A", 130d), ("B", 75d)], Votes(Read("Party,Hill,Dale\nA,100,30\nB,50,25")));
        Assert.Equal([("A", 100_300d), ("B", 50_250d)], Votes(Read("Party,Hill,Dale,Isle\nA,99900,300,100\nB,50000,200,50")));
    }

    [Theory]
    [InlineData("+/–")]
    [InlineData("±")]
    [InlineData("+/-")]
    [InlineData("Δ")]
    public void From_SeatsWonAndTheirChangeUnderOneHeading_TheChangeIsNotTheSeats(string sign)
    {
        var election = Read($"Party,Votes,,Seats,\n,Number,%,Won,{sign}\nAlpha,6500,65.0,65,+19\nBeta,3500,35.0,35,−19");

        Assert.Equal([("Alpha", 65), ("Beta", 35)], Seats(election));
        Assert.Equal([19, -19], election.Parties.Select(p => p.SeatChangeStated!.Value));
    }

    [Fact]
    public void From_ChangeBehindAColumnThatIsNotUnderstood_IsNotOfTheShare()
    {
        var election = Read("Party,Votes,%,Total,Change\nA,510,51.00,60,+10\nB,300,30.00,36,-5\nC,190,19.00,24,-5");

        Assert.All(election.Parties, p => Assert.Null(p.PreviousVoteShare));
        Assert.All(election.Parties, p => Assert.Null(p.SeatChangeStated));
        Assert.Contains(election.Findings, f => f.Check == "change_not_read" && f.Message.Contains("'Total'", StringComparison.Ordinal));
    }

    [Fact]
    public void From_ChangeBehindSharesAndChangeBehindSeats_IsOfWhatStandsBeforeIt()
    {
        var election = Read("Party,Votes,%,Change,Seats,Seats 2018,Change\nA,510,51.0,+1.5,60,50,+10\nB,490,49.0,-1.5,40,50,-10");

        Assert.Equal([10, -10], election.Parties.Select(p => p.SeatChangeStated!.Value));
        Assert.Equal([0.495, 0.505], election.Parties.Select(p => p.PreviousVoteShare!.Value), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Theory]
    [InlineData("▲10", "+8", "+2", -10, 8, 2)]
    [InlineData("△10", "8", "2", -10, 8, 2)]
    [InlineData("▲10", "▼8", "▼2", 10, -8, -2)]
    [InlineData("▲10", "-8", "-2", 10, -8, -2)]
    public void From_TriangleOfChange_IsALossWhereGainsHaveAPlusOrNothing(string one, string two, string three, int a, int b, int c)
    {
        var election = Read($"政党,得票数,議席,増減\n自民,5100,60,{one}\n立憲,3000,36,{two}\n公明,2000,24,{three}");

        Assert.Equal([a, b, c], election.Parties.Select(p => p.SeatChangeStated!.Value));
    }

    private const string Before = "Code du département;Libellé du département;Inscrits;Votants;Exprimés;";

    [Theory]
    [InlineData(Before + "N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins;N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins")]
    [InlineData(Before + "N°Panneau 1;Sexe 1;Nom 1;Prénom 1;Voix 1;% Voix/Ins 1;N°Panneau 2;Sexe 2;Nom 2;Prénom 2;Voix 2;% Voix/Ins 2")]
    [InlineData(Before + "N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins")]
    [InlineData(Before + "N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins;;;;;;")]
    public void From_CandidatesSideBySide_EachIsARowOfItsDepartment(string header)
    {
        var election = Read(header + "\n01;Ain;1000;800;780;1;F;ARTHAUD;Nathalie;300;30,00;2;M;ROUSSEL;Fabien;480;48,00"
            + "\n02;Aisne;500;400;390;1;F;ARTHAUD;Nathalie;190;38,00;2;M;ROUSSEL;Fabien;200;40,00");

        Assert.Equal([("Nathalie ARTHAUD", 490.0), ("Fabien ROUSSEL", 680.0)], Votes(election));
        Assert.Equal((1500, 1200, 1170), (election.Rounds[0].Registered!.Value,
            election.Rounds[0].Cast!.Value, election.Rounds[0].Valid!.Value));
        Assert.Equal(["Ain", "Aisne"], election.Districts.Select(d => d.District).Distinct());
    }

    [Fact]
    public void From_CandidatesSideBySide_SomeRowsHaveFewer_TheyArePadded()
    {
        var election = Read("Circonscription;Inscrits;Votants;Exprimés;Nuance;Nom;Prénom;Voix\n01-1;1000;800;790;RN;A;Nat;300;LR;B;Fab;490"
            + "\n01-2;500;400;390;RN;C;Nora;190;LR;D;Fred;150;DVG;E;Eva;50\n01-3;500;400;390;RN;F;Max;240;LR;G;Tom;150");

        Assert.Equal([("RN", 730.0), ("LR", 790.0), ("DVG", 50.0)], Votes(election));
    }

    [Fact]
    public void ReadCsv_HeadingsEndBeforeTheFields_SaysSoAndBlamesNoSeparator()
    {
        var refused = Assert.Throws<TableException>(() => Table.ReadCsv(new StringReader("A,B,C\n1,2,3,4\n1,2,3,5\n4,5,6,6")));

        Assert.Contains("the headings end after 3 columns, with 'C', and every row has 4", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Partei\tFiktive Wählende\tMandate")]
    [InlineData("Partei\tWähler\tSitze")]
    [InlineData("Parti\tVotants\tSièges")]
    public void From_VotersOfParties_AreTheirVotesAndNoTotal(string header)
    {
        var election = Read(header + "\nSP\t53000\t50\nSVP\t31000\t30\nFDP\t21000\t20");

        Assert.Equal([("SP", 53000.0), ("SVP", 31000.0), ("FDP", 21000.0)], Votes(election));
        Assert.Null(election.Rounds[0].Cast);
    }

    [Fact]
    public void From_BlankVotesAmongTheValidOnes_AreNotInvalid()
    {
        var election = Read("Partido,Votos\nPP,500\nPSOE,480\nVotos a candidaturas,980\nVotos en blanco,20\nVotos válidos,1000\nVotos nulos,10\nVotantes,1010");

        Assert.Equal([("PP", 500.0), ("PSOE", 480.0)], Votes(election));
        Assert.Equal((1000, 10, 1010), (election.Rounds[0].Valid!.Value,
            election.Rounds[0].InvalidStated!.Value, election.Rounds[0].Cast!.Value));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void From_BlankVotesNeededForThoseCast_AreLostBesideTheInvalidOnes()
    {
        var round = Read("Parti,Voix\nA,500\nB,480\nVotants,1010\nBlancs,20\nNuls,10\nExprimés,980").Rounds[0];

        Assert.Equal((980, 30, 20), (round.Valid!.Value, round.Invalid, round.Blank!.Value));
    }

    [Theory]
    [InlineData("Party,List votes,Electorate MPs,List MPs")]
    [InlineData("Partei,Stimmen,Direktmandate,Listenmandate")]
    [InlineData("Party,Votes,Constituency seats,Regional seats")]
    [InlineData("Parti,Voix,Sièges circonscription,Sièges liste")]
    [InlineData("정당,득표수,지역구 당선,비례대표 당선")]
    [InlineData("정당,득표수,지역구 의석,비례대표 의석")]
    public void From_SeatsOfTwoKinds_AreAddedUp(string header)
    {
        var election = Read(header + "\nA,5001,30,31\nB,3000,20,10\nC,2000,0,5\nD,,5,");

        Assert.Equal([("A", 61), ("B", 30), ("C", 5), ("D", 5)], Seats(election));
        Assert.Equal(101, election.HouseSeats!.Value);
    }

    [Theory]
    [InlineData("Party,Votes,Constituency seats,List seats,Total seats")]
    [InlineData("정당,득표수,지역구 당선,비례대표 당선,총 의석")]
    public void From_SeatsOfTwoKindsAndOfBoth_AreNotAddedTwice(string header)
    {
        var election = Read(header + "\nA,5001,30,31,61\nB,3000,20,10,30\nC,2000,0,5,5\nD,,5,,5");

        Assert.Equal([("A", 61), ("B", 30), ("C", 5), ("D", 5)], Seats(election));
    }

    [Fact]
    public void From_TotalsUnderAnotherColumn_AreReadAllTheSame()
    {
        var election = Read("Party,Votes,Seats\nA,610,60\nB,400,40\nRegistered voters,,2000\nTurnout,50.5%,");

        Assert.Equal((2000, 0.505), (election.Rounds[0].Registered!.Value, election.Rounds[0].TurnoutStated!.Value));
        Assert.Equal(100, election.HouseSeats!.Value);
    }

    [Fact]
    public void From_ATotalOfSeatsAlone_IsTheHouseAndNoVotes()
    {
        var election = Read("Party,Votes,Seats\nA,610,60\nB,400,40\nTotal valid,,100");

        Assert.Equal(100, election.HouseSeats!.Value);
        Assert.Null(election.Rounds[0].Valid);
    }

    [Fact]
    public void From_FirstPartyOfDistricts_GivesTheSeatsAndAColumnOfNumbersIsNoAlliance()
    {
        var election = Read("""
            constituency_name,electorate,valid_votes,invalid_votes,first_party,con,lab,ld,alliance,other
            A,2000,1010,10,Con,500,300,200,0,10
            B,2000,1005,5,Lab,300,500,200,0,5
            C,2000,1000,5,APNI,0,0,0,700,300
            D,2000,1000,5,Spk,0,0,0,100,900
            """);

        Assert.Equal([("con", 1), ("lab", 1), ("ld", 0), ("alliance", 1), ("other", 1)], Seats(election));
        Assert.Equal(800, election.Parties.Single(p => p.Party.Value == "alliance").Votes!.Value);
    }

    [Theory]
    [InlineData(",Premier tour,,Second tour,\nCandidat,Voix,%,Voix,%")]
    [InlineData(",First round,,Second round,\nCandidate,Votes,%,Votes,%")]
    [InlineData(",1.º turno,,2.º turno,\nCandidato,Votos,%,Votos,%")]
    [InlineData("Candidat,Premier tour,,Second tour,\n,Voix,%,Voix,%")]
    public void From_TwoRoundsSideBySide_BothAreRead(string header)
    {
        var election = All(header + "\nMacron,2785,27.85,5854,58.54\nLe Pen,2315,23.15,4146,41.46\nMélenchon,2195,21.95,,\nAutres,2705,27.05,,").Single();

        Assert.Equal([2785, 2315, 2195], election.Parties.Take(3).Select(p => p.Votes!.Value));
        Assert.Equal([("Macron", 5854L), ("Le Pen", 4146L)],
            election.Parties.SelectMany(p => p.Results.Where(r => r.Round == 2).Select(r => (p.Party.Value, r.Votes!.Value))));
    }

    [Theory]
    [InlineData("Partei,Stimmen,Wähleranteil,Sitze")]
    [InlineData("정당,득표수,득표율,의석")]
    [InlineData("Partei,Stimmen,Parteistärke,Sitze")]
    public void From_SharesWithoutASign_AreSharesAndTheTurnoutIsOne(string header)
    {
        var election = Read(header + "\nA,510,51.0,51\nB,300,30.0,30\nC,190,19.0,19\nWahlbeteiligung,,45.5,");

        Assert.Equal([0.51, 0.3, 0.19], election.Parties.Select(p => p.VoteShare!.Value), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(0.455, election.Rounds[0].TurnoutStated!.Value, 9);
    }

    [Fact]
    public void From_TurnoutBesideParties_IsNoParty() =>
        Assert.Equal([("A", 900.0), ("B", 550.0), ("C", 450.0)],
            Votes(Read("Gemeinde;Wahlbeteiligung;A;B;C\nX;45.5;500;300;200\nY;44.5;400;250;250")));

    [Fact]
    public void From_ASumWithoutADistrict_IsCalledWhatItsRowSays()
    {
        var election = Read("District,Party,Votes\nNord,A,501\nNord,B,300\nSud,A,400\nSud,B,200\nOst,A,350\nOst,B,210\n,All districts,1961");

        Assert.Contains(election.Findings, f => f.Check == "total_district" && f.Message.Contains("'All districts'", StringComparison.Ordinal));
    }
}
