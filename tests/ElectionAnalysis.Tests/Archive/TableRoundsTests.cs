namespace ElectionAnalysis.Tests;

public class TableRoundsTests
{
    private const string Rows = "\nAnn,Alpha,4000,40.0,5600,56.0\nBob,Beta,3500,35.0,4400,44.0\nCyd,Gamma,2500,25.0,,";

    [Theory]
    [InlineData("Candidate,Party,First round votes,First round %,Second round votes,Second round %")]
    [InlineData("Candidate,Party,Votes (1st round),% (1st round),Votes (2nd round),% (2nd round)")]
    [InlineData("Candidate,Party,Votes,%,Runoff votes,Runoff %")]
    [InlineData("Candidate,Party,First ballot,First ballot %,Second ballot,Second ballot %")]
    [InlineData("Candidat,Parti,Voix T1,% T1,Voix T2,% T2")]
    [InlineData("Candidat,Parti,1er tour voix,1er tour %,2e tour voix,2e tour %")]
    [InlineData("Bewerber,Partei,Stimmen 1. Wahlgang,% 1. Wahlgang,Stimmen Stichwahl,% Stichwahl")]
    [InlineData("Candidato,Partito,Voti primo turno,%,Voti ballottaggio,%")]
    [InlineData("Candidato,Partido,Votos 1º turno,% 1º turno,Votos 2º turno,% 2º turno")]
    [InlineData("Candidato,Partido,Primera vuelta votos,Primera vuelta %,Segunda vuelta votos,Segunda vuelta %")]
    [InlineData("Kandydat,Partia,I tura – głosy,I tura – %,II tura – głosy,II tura – %")]
    [InlineData("Kandidát,Strana,1. kolo hlasy,1. kolo %,2. kolo hlasy,2. kolo %")]
    [InlineData("Candidat,Partid,Voturi turul I,% turul I,Voturi turul al II-lea,% turul al II-lea")]
    [InlineData("Кандидат,Партия,Первый тур голоса,Первый тур %,Второй тур голоса,Второй тур %")]
    [InlineData("Υποψήφιος,Κόμμα,Α΄ γύρος ψήφοι,Α΄ γύρος %,Β΄ γύρος ψήφοι,Β΄ γύρος %")]
    [InlineData("候補者,政党,第1回投票 得票数,第1回投票 得票率,決選投票 得票数,決選投票 得票率")]
    [InlineData("Ehdokas,Puolue,1. kierros äänet,1. kierros %,2. kierros äänet,2. kierros %")]
    [InlineData(",,First round,,Second round,\nCandidate,Party,Votes,%,Votes,%")]
    public void From_RoundsBesideEachOther_AreOneElection(string header)
    {
        var election = Read(header + Rows);

        Assert.Equal([1, 2], election.Rounds.Select(r => r.Round));
        Assert.Equal([4000, 3500, 2500], Votes(election, 1));
        Assert.Equal([5600, 4400, null], Votes(election, 2));
        Assert.Equal([0.56, 0.44, null], election.Parties.Select(p => p.Results.FirstOrDefault(r => r.Round == 2)?.VoteShare?.Value));
        Assert.Equal(["Alpha", "Beta", "Gamma"], election.Parties.Select(p => p.Party.Value));
        Assert.Equal(["Ann", "Bob", "Cyd"], election.Parties.Select(p => p.Leader!.Value));
        Assert.Equal((1, 4000), (election.MainRound, election.Parties[0].Votes!.Value));
    }

    [Theory]
    [InlineData("Round", "1", "2")]
    [InlineData("Round", "First round", "Runoff")]
    [InlineData("round", "first", "second")]
    [InlineData("Tour", "1er tour", "2e tour")]
    [InlineData("Wahlgang", "1. Wahlgang", "Stichwahl")]
    [InlineData("Turno", "primo turno", "ballottaggio")]
    [InlineData("Turno", "1º turno", "2º turno")]
    [InlineData("Vuelta", "Primera", "Segunda")]
    [InlineData("Tura", "I tura", "II tura")]
    [InlineData("Тур", "первый", "второй")]
    [InlineData("Kolo", "první kolo", "druhé kolo")]
    [InlineData("Forduló", "első forduló", "második forduló")]
    [InlineData("Omgang", "første omgang", "anden omgang")]
    [InlineData("الجولة", "الأولى", "الثانية")]
    [InlineData("Γύρος", "Α", "Β")]
    [InlineData("Tur", "birinci tur", "ikinci tur")]
    public void From_AColumnOfRounds_IsOneElection(string name, string first, string second)
    {
        // The second round stands first, as offices do that put the latest on top.
        var election = Read($"Candidate,Party,{name},Registered,Cast,Valid,Votes\nAnn,Alpha,{second},20100,12000,11900,6500\n"
            + $"Bob,Beta,{second},20100,12000,11900,5400\nAnn,Alpha,{first},20000,11000,10000,4000\n"
            + $"Bob,Beta,{first},20000,11000,10000,3500\nCyd,Gamma,{first},20000,11000,10000,2500");

        Assert.Equal([(1, 20000L, 11000L, 10000L, 1000L), (2, 20100L, 12000L, 11900L, 100L)],
            election.Rounds.Select(r => (r.Round, r.Registered!.Value, r.Cast!.Value, r.Valid!.Value, r.Invalid!.Value)));
        Assert.Equal([4000, 3500, 2500], Votes(election, 1));
        Assert.Equal([6500, 5400, null], Votes(election, 2));
        Assert.Equal(0.55, election.Measure(Turnout.OfRegistered).Value.Value, 12);
        Assert.Equal(12000.0 / 20100, election.Measure(Turnout.OfRegistered, round: 2).Value.Value, 12);
        Assert.Equal(1 / (0.4 * 0.4 + 0.35 * 0.35 + 0.25 * 0.25),
            election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes).Value.Value, 9);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void From_DatesOfRounds_AreTheirs()
    {
        var election = Read("Candidat;Tour;Date;Voix\nAnne;1;10/04/2022;4000\nBernard;1;10/04/2022;3500\nAnne;2;24/04/2022;5500\nBernard;2;24/04/2022;4500");

        Assert.Equal([new(2022, 4, 10), new DateOnly(2022, 4, 24)], election.Rounds.Select(r => r.Date!.Value));
        Assert.Equal(2022, election.Year);
    }

    [Fact]
    public void From_RoundsOfSeveralYearsAndOffices_AreJoinedWithinEach()
    {
        var elections = All("office,year,round,candidate,votes\nMayor,2016,1,Ann,400\nMayor,2016,1,Bob,350\nMayor,2016,2,Ann,410\n"
            + "Mayor,2016,2,Bob,440\nMayor,2020,1,Ann,600\nMayor,2020,1,Eve,300\nSheriff,2020,1,Fay,300\nSheriff,2020,1,Gus,290\n"
            + "Sheriff,2020,1,Hal,100\nSheriff,2020,2,Fay,300\nSheriff,2020,2,Gus,310");

        Assert.Equal([("2016 (Mayor)", 2), ("2020 (Mayor)", 1), ("2020 (Sheriff)", 2)], elections.Select(e => (e.Title, e.Rounds.Count)));
        Assert.Equal([300, 310, null], Votes(elections[2], 2));
    }

    [Fact]
    public void From_RoundsWithinMonthsOfTwoYears_AreOneElection()
    {
        var elections = All("Date,Round,Candidate,Votes\n2020-12-27,1,Ann,40\n2020-12-27,1,Bob,35\n2021-02-21,2,Ann,50\n2021-02-21,2,Bob,45\n"
            + "2025-12-28,2,Ann,7\n2025-12-28,2,Bob,8");

        Assert.Equal([2, 1], elections.Select(e => e.Rounds.Count));
    }

    [Fact]
    public void From_RoundsByDistrict_AreAddedUpAndOnlyTheFirstHasATable()
    {
        var election = Read("Gemeinde,Wahlgang,Bewerber,Stimmen\nX,1. Wahlgang,Huber,500\nX,1. Wahlgang,Maier,400\nX,1. Wahlgang,Kurz,300\n"
            + "Y,1. Wahlgang,Huber,700\nY,1. Wahlgang,Maier,600\nY,1. Wahlgang,Kurz,50\nX,Stichwahl,Huber,550\nX,Stichwahl,Maier,660\n"
            + "Y,Stichwahl,Huber,720\nY,Stichwahl,Maier,650");

        Assert.Equal([1200, 1000, 350], Votes(election, 1));
        Assert.Equal([1270, 1310, null], Votes(election, 2));
        Assert.Equal(6, election.Districts.Count);
        Assert.Contains(election.Problems, p => p.Kind == "districts_of_rounds" && p.IsNote);
    }

    [Theory]
    [InlineData("Party,Round,Votes,Seats\nA,1,4000,10\nB,1,3500,5\nC,1,2500,0\nA,2,5500,30\nB,2,4500,25", 40, 30, 0)]
    [InlineData("Party,Round,Votes,Seats\nA,1,4000,40\nB,1,3500,30\nC,1,2500,0\nA,2,5500,40\nB,2,4500,30", 40, 30, 0)]
    [InlineData("Party,Round,Votes,Seats\nA,1,4000,\nB,1,3500,\nC,1,2500,\nA,2,5500,40\nB,2,4500,30", 40, 30, null)]
    [InlineData("Party,First round votes,Second round votes,Seats\nA,4000,5500,40\nB,3500,4500,30\nC,2500,,0", 40, 30, 0)]
    public void From_SeatsOfRounds_AreTheElections(string csv, int a, int b, int? c) =>
        Assert.Equal([a, b, c], Read(csv).Parties.Select(p => p.Seats?.Value));

    [Fact]
    public void From_ACandidateOfTheSecondRoundAlone_Stays() => Assert.Equal([("A", 60L, 55L), ("B", 40L, null), ("D", null, 45L)],
        Read("Party,Round,Votes\nA,1,60\nB,1,40\nA,2,55\nD,2,45").Parties.Select(p => (p.Party.Value,
            p.Results.FirstOrDefault(r => r.Round == 1)?.Votes?.Value, p.Results.FirstOrDefault(r => r.Round == 2)?.Votes?.Value)));

    [Fact]
    public void From_ManyCountsByPreferences_AreNotTakenAsRounds() => Assert.Equal(4,
        All("Candidate,Round,Votes\nA,1,60\nB,1,40\nA,2,61\nB,2,39\nA,3,62\nB,3,38\nA,4,63\nB,4,37").Count);

    [Theory]
    [InlineData("General", "Runoff")]
    [InlineData("GEN", "RUN")]
    [InlineData("general election", "runoff election")]
    public void From_StagesOfAnAmericanContest_AreItsRounds(string first, string second)
    {
        var election = Read($"state,office,stage,candidate,party,votes\nGeorgia,US Senate,{first},Ossoff,D,2374519\nGeorgia,US Senate,{first},Perdue,R,2462617\n"
            + $"Georgia,US Senate,{first},Hazel,L,115039\nGeorgia,US Senate,{second},Ossoff,D,2269923\nGeorgia,US Senate,{second},Perdue,R,2214979");

        Assert.Equal([2374519, 2462617, 115039], Votes(election, 1));
        Assert.Equal([2269923, 2214979, null], Votes(election, 2));
    }

    [Theory]
    [InlineData("Distrik,Calon,Putaran,Suara", "pertama", "kedua")]
    [InlineData("District,Candidate,Round,Votes", "1st", "2nd")]
    public void From_RoundsInOneDistrictTable_AreAddedUp(string header, string first, string second)
    {
        var election = Read(header + $"\nX,A,{first},100\nX,B,{first},90\nX,C,{first},10\nX,A,{second},120\nX,B,{second},110");

        Assert.Equal([100, 90, 10], Votes(election, 1));
        Assert.Equal([120, 110, null], Votes(election, 2));
    }

    [Fact]
    public void From_ATotalThatNamesNoRound_IsOfNone()
    {
        var election = Read("Party,First round votes,Second round votes,Valid votes\nA,4000,5500,10000\nB,3500,4400,10000\nC,2500,,10000");

        Assert.All(election.Rounds, r => Assert.Null(r.Valid));
        Assert.Contains(election.Problems, p => p.Message.Contains("names no round", StringComparison.Ordinal));
    }

    [Fact]
    public void From_KeysOfARound_AreOfThatRound()
    {
        var election = Text.Election("- Party1: A\n- Party2: B\n- First_round_votes1: 60\n- First_round_votes2: 40\n- Second_round_votes1: 50\n"
            + "- Second_round_votes2: 45\n- Second_round_registered: 200\n- Second_round_turnout: 50%");

        Assert.Equal([(1, null, null), (2, 200L, 0.5)],
            election.Rounds.Select(r => (r.Round, r.Registered?.Value, r.TurnoutStated?.Value)));
    }

    private static List<long?> Votes(Election election, int round) =>
        [.. election.Parties.Select(p => p.Results.FirstOrDefault(r => r.Round == round)?.Votes?.Value)];

    private static Election Read(string csv) => All(csv).Single();

    private static IReadOnlyList<Election> All(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;
}
