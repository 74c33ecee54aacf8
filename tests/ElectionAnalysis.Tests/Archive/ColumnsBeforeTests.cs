namespace ElectionAnalysis.Tests;

/// <summary>Tables that have the election before beside the present one.</summary>
public class ColumnsBeforeTests
{
    private static Election Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv)), name: "own.csv").Records.Single();

    /// <summary>Votes, share and seats then, of each party; a dash where nothing is said.</summary>
    private static string Then(Election election) => string.Join(", ", election.Parties.Select(p => Invariant(
        $"{p.Party.Value} {Text(p.PreviousVotes)} {Text(p.PreviousVoteShare)} {Text(p.PreviousSeats)}{(p.Status == PartyStatus.New ? " new" : "")}")));

    private static string Text<T>(Sourced<T>? value)
        where T : notnull => value is null ? "–" : Invariant($"{value.Value:0.###}");

    [Theory]
    [InlineData("Party,Votes 2015,Votes 2019\nCon,11000,14000\nLab,9000,10000\nLib,2000,3600\nTotal,22000,27600\n",
        "Con 11000 0.5 –, Lab 9000 0.409 –, Lib 2000 0.091 –")]
    [InlineData("Partei;Stimmen;Mandate 2017;Mandate 2021;+/-\nA;6500;6;7;+1\nB;4000;6;5;-1\nC;1000;neu;1;neu\n",
        "A – – 6, B – – 6, C – – 0 new")]
    [InlineData("Party,2019 seats,2015 seats,Votes\nA,10,12,1000\nB,8,6,700\n", "A – – 12, B – – 6")]
    [InlineData("Gemeinderatswahl 2025;;;\nListe;Stimmen;Anteil;Anteil 2021\nA;300;30,0 %;25,0 %\nB;700;70,0 %;75,0 %\n",
        "A – 0.25 –, B – 0.75 –")]
    [InlineData("Partei;Stimmen;%;Vorwahl;Diff.;Sitze;Vorwahl\nA;400;40,0;45,5;-5,5;8;9\nB;600;60,0;54,5;+5,5;12;11\n",
        "A – 0.455 9, B – 0.545 11")]
    [InlineData("Liste,Voix,% exprimés,Voix élection précédente,Sièges,Sièges précédents\nA,500,50.0,450,11,10\nB,500,50.0,350,11,8\n",
        "A 450 0.563 10, B 350 0.438 8")]
    [InlineData("Candidatura;Votos;Votos (anterior);Escaños;Escaños (anterior)\nA;1.000;1.200;5;6\nB;1.500;1.100;7;5\nVotos válidos;2.600;2.400;;\n",
        "A 1200 0.5 6, B 1100 0.458 5")]
    [InlineData("政党,得票数,前回得票数,議席,前回議席\n自民,5000,4000,30,28\n立憲,3000,3500,20,22\n", "自民 4000 0.533 28, 立憲 3500 0.467 22")]
    [InlineData("Партия;Голоса;Предыдущие выборы;Мандаты;Мандаты (предыдущие выборы)\nА;5000;4800;10;9\nБ;2000;2100;4;5\n",
        "А 4800 0.696 9, Б 2100 0.304 5")]
    [InlineData("Partij;Stemmen;Zetels;Zetels vorige verkiezing\nA;1000;10;12\nB;900;9;5\n", "A – – 12, B – – 5")]
    [InlineData("Puolue;Ääniä;Osuus äänistä %;Edelliset vaalit %;Paikkoja\nA;480;48,0;40,0;10\nB;520;52,0;60,0;11\n", "A – 0.4 –, B – 0.6 –")]
    [InlineData("Partei;Ergebnis 2024;;Vorwahl;\n;Stimmen;%;Stimmen;%\nA;600;60,0;500;50,0\nB;400;40,0;500;50,0\n", "A 500 0.5 –, B 500 0.5 –")]
    [InlineData("Party,Seats 2013,Seats 2017,Seats 2021\nA,5,6,7\nB,5,4,3\n", "A – – 6, B – – 4")]
    [InlineData("election,party,vote_share,vote_share_l1\n1,A,40.5,38.0\n1,B,59.5,62.0\n", "A – 0.38 –, B – 0.62 –")]
    public void From_ElectionBeforeBesideThePresent_GoesToTheParties(string csv, string then) => Assert.Equal(then, Then(Read(csv)));

    [Theory]
    [InlineData("Results of the 2021 election,,,\nParty,Votes 2021,Share,Seats\nA,600,60.0,6\nB,400,40.0,4\n")]
    [InlineData("Party,Votes 2019,Last update\nA,600,12:30\nB,400,12:40\n")]
    [InlineData("Party,Candidates last month,Votes\nA,10,600\nB,9,400\n")]
    public void From_YearsAndWordsOfThisElection_AreNotTheOneBefore(string csv) => Assert.Equal("A – – –, B – – –", Then(Read(csv)));

    [Fact]
    public void From_PartiesSideBySideOfTwoYears_AddUpBothYears()
    {
        var election = Read("""
            Constituency,Electorate 2019,Electorate 2015,Valid 2019,Valid 2015,Con 2019,Con 2015,Lab 2019,Lab 2015,Green 2019,Green 2015
            North,1000,990,600,580,300,280,200,300,100,
            South,1200,1100,700,660,300,360,350,300,50,
            """);

        Assert.Equal("Con 640 0.516 –, Lab 600 0.484 –, Green – – –", Then(election));
        Assert.Equal([600, 550, 150], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal((2200, 2090, 1300, 1240), (election.Rounds[0].Registered!.Value, election.PreviousTotals!.Registered!.Value,
            election.Rounds[0].Valid!.Value, election.PreviousTotals.Valid!.Value));
    }

    // Half of 600/1300 − 640/1240, 550/1300 − 600/1240 and 150/1300: Green's votes then are proven to be none.
    [Fact]
    public void Volatility_OfOneTable_WorksAtOnce() => Assert.Equal(
        (Math.Abs((600 / 1300.0) - (640 / 1240.0)) + Math.Abs((550 / 1300.0) - (600 / 1240.0)) + (150 / 1300.0)) / 2,
        Read("""
            District,Party,Votes,Votes (previous)
            North,Con,300,280
            North,Lab,200,300
            North,Green,100,
            North,Valid votes,600,580
            South,Con,300,360
            South,Lab,350,300
            South,Green,50,
            South,Valid votes,700,660
            """).Measure(Swing.Pedersen, MeasureScale.Votes).Value!.Value, 12);

    [Fact]
    public void From_PartyWithoutPreviousNumber_IsNewOnlyWhereTheFileSaysSo()
    {
        var parties = Read("Partei,Stimmen,Vorwahl\nA,600,700\nB,300,neu\nC,100,\n").Parties;

        Assert.Equal([PartyStatus.Continuing, PartyStatus.New, PartyStatus.Unknown], parties.Select(p => p.Status));
    }

    [Fact]
    public void From_ChangeThatContradictsBothNumbers_IsAFinding()
    {
        var findings = Read("Partei;Stimmen;%;Vorwahl;Diff.;Sitze;Vorwahl;+/-\nA;400;40,0;45,5;-5,5;8;9;-1\nB;600;60,0;54,5;+4,5;12;11;+2\n")
            .Findings.Where(f => f.Verdict == Verdict.Disagrees).Select(f => f.Message).ToList();

        Assert.Equal(["B's seat change is stated as +2, but its seats went from 11 to 12, which is +1.",
            "B: the vote share went from 54.5% to 60%, a change of +5.5 points; +4.5 is stated."], findings);
    }

    // Not all parties have a number then, and there is no total: the votes then of the others are no whole.
    [Fact]
    public void From_VotesThenOfSomePartiesWithoutTotal_GiveNoShares() =>
        Assert.Equal("A 700 – –, B – – –", Then(Read("Party,Votes,Votes (previous)\nA,600,700\nB,300,\n")));

    [Fact]
    public void From_ColumnsNamed_AreTakenAsNamed() => Assert.Equal("A 700 0.7 –, B 300 0.3 –", Then(ElectionArchive.From(
        Table.ReadCsv(new StringReader("p,now,then\nA,600,700\nB,400,300\n")),
        new() { Party = "p", Votes = "now", PreviousVotes = "then" }, "own.csv").Records.Single()));

    // The file's own line of the whole country: the parties then make its valid votes, of the second ballot.
    [RealDataFact]
    public void Kerg2_VotesOf2021_AreThoseOfTheFilesOwnTotals()
    {
        var file = Path.Combine(RealData.Folder, "kerg2_2025.csv");
        var election = ElectionArchive.Load(file).Records.Single();
        var whole = Table.ReadCsv(file).Where(r => r.Text("Gebietsart") == "Bund" && r.Text("Stimme") == "2"
            && r.Text("Gruppenart") != "System-Gruppe" && r.Number("VorpAnzahl") is not null)
            .Select(r => (r.Text("Gruppenname")!, (long)r.Number("VorpAnzahl")!.Value)).Order();

        Assert.Equal(whole, election.Parties.Where(p => p is { PreviousVotes: not null, IsOthers: false })
            .Select(p => (p.Party.Value, p.PreviousVotes!.Value)).Order());
        var then = election.PreviousTotals!;
        Assert.Equal((61_172_771, 46_707_343, 46_298_387, 408_956), (then.Registered!.Value, then.Cast!.Value, then.Valid!.Value,
            then.InvalidStated!.Value));
        Assert.Equal(then.Valid.Value, election.Parties.Sum(p => p.PreviousVotes?.Value ?? 0));
        Assert.Equal(46_707_343 / 61_172_771.0, then.Turnout!.Value, 12);

        // Worked out apart from this library, from the file's line of the whole country.
        Assert.Equal(0.242867, election.Measure(Swing.Pedersen, MeasureScale.Votes).Value!.Value, 6);
    }

    [RealDataFact]
    public void GermanyFederalResults_ShareBefore_IsThatOfTheElectionBefore()
    {
        var elections = ElectionArchive.Load(Path.Combine(RealData.Folder, "germany_federal_results.csv")).Records;
        var pairs = elections.Zip(elections.Skip(1)).SelectMany(e => e.Second.Parties.Where(p => p.PreviousVoteShare is not null)
            .Select(p => (Then: e.First.Parties.FirstOrDefault(o => o.Party.Value == p.Party.Value)?.VoteShare?.Value,
                p.PreviousVoteShare!.Value))).ToList();

        // The file has no row of the NPD in 1980 and 2002, and gives its share then.
        Assert.Equal((88, 2), (pairs.Count, pairs.Count(p => p.Then is null)));
        Assert.All(pairs.Where(p => p.Then is not null), p => Assert.Equal(p.Then!.Value, p.Value, 9));
    }
}
