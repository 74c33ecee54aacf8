namespace ElectionAnalysis.Tests;

public class ComputedColumnsTests
{
    // Three columns of votes: the third is the second less the first, in whatever language it is called.
    [Theory]
    [InlineData("Puolue;Äänet 2019;Paikat 2019;Äänet 2023;Paikat 2023;Muutos, ääniä\nA;600;6;700;7;+100\nB;300;3;200;2;−100\nC;100;1;130;1;+30")]
    [InlineData("პარტია;2016;;2020;;Qqq\n;ხმები;მანდატები;ხმები;მანდატები;ხმები\nA;600;6;700;7;+100\nB;300;3;200;2;-100\nC;100;1;130;1;+30")]
    [InlineData("Party;Votes 2019;Seats 2019;Votes 2023;Seats 2023;d\nA;600;6;700;7;+100\nB;300;3;200;2;–100\nC;100;1;130;1;+30")]
    public void From_AColumnThatIsTheDifferenceOfTwo_IsNoResult(string csv)
    {
        var elections = Read(csv);

        Assert.Equal([2, 2], elections.Select(e => e.Rounds.Count + 1));
        Assert.Equal([700, 200, 130], elections[^1].Year is 2023 or 2020 ? Votes(elections[^1]) : Votes(elections[0]));
        Assert.All(elections, e => Assert.Contains(e.Findings, f => f.Message.Contains(" less ", StringComparison.Ordinal)));
    }

    // 9 is not 700 less 600: two rows that agree by chance prove nothing.
    [Fact]
    public void From_AColumnWithSignsThatIsNoDifference_Stays() =>
        Assert.DoesNotContain(Read("Party;Votes 2019;Votes 2023;Swing\nA;600;700;+9\nB;300;200;-100\nC;100;130;+30").SelectMany(e => e.Findings),
            f => f.Message.Contains(" less ", StringComparison.Ordinal));

    // "Pays" is 75 + 40 + 20, in every row: the country beside its districts counts nothing again.
    [Fact]
    public void From_AHeadingOverTheSumsOfTheOthers_IsLeftOut()
    {
        var election = Assert.Single(Read("""
            Liste;Sud;;Centre;;Nord;;Pays;
            ;Suffrages;Sièges;Suffrages;Sièges;Suffrages;Sièges;Suffrages;Sièges
            A;75;3;40;2;20;1;135;6
            B;30;1;20;1;10;0;60;2
            C;10;0;10;0;20;1;40;1
            """));

        Assert.Equal([135, 60, 40], Votes(election));
        Assert.Equal([6, 2, 1], election.Parties.Select(p => p.Seats!.Value));
    }

    [Theory]
    [InlineData("Region,A,B,C\nNorth,100,50,25\nSouth,200,150,25\nv %,58.5,33.1,8.4")]
    [InlineData("시도명,A,B,C\n득표율(%),58.50,33.10,8.40\nNorth,100,50,25\nSouth,200,150,25")]
    public void From_ARowOfFractionsAmongCounts_IsOfPercentages(string csv) => Assert.Equal([300, 200, 50], Votes(Assert.Single(Read(csv))));

    [Theory]
    [InlineData("Partei;Stimmen;Sitze;Differenz\nA;1000;44 (46);–2\nB;900;32 (38);–6\nC;800;19 (14);+5", 46)]
    [InlineData("Results 2022 (in brackets: 2018)\nParty;Votes;Seats\nA;1000;44 (46)\nB;900;32 (38)\nC;800;19 (14)", 46)]
    [InlineData("Résultats (entre parenthèses : 2018)\nParti;Voix;Sièges\nA;1000;44 (46)\nB;900;32 (38)\nC;800;19 (14)", 46)]
    [InlineData("Party;Votes;Seats\nA;1000;44 (46)\nB;900;32 (38)\nC;800;19 (14)", null)]
    public void From_ASecondNumberInBrackets_IsOfTheElectionBeforeWhereThatIsProven(string csv, int? before)
    {
        var election = Assert.Single(Read(csv));

        Assert.Equal([44, 32, 19], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal(before, election.Parties[0].PreviousSeats?.Value);
    }

    [Fact]
    public void From_AShareInBrackets_IsTheShare()
    {
        var election = Assert.Single(Read("Party;Votes\nA;1,500 (60.0%)\nB;800 (32.0%)\nC;200 (8.0%)"));

        Assert.Equal([1500, 800, 200], Votes(election));
        Assert.Equal(0.32, election.Parties[1].VoteShare!.Value, 6);
    }

    [Fact]
    public void From_YearsOfTwoDigits_AreYears()
    {
        var elections = Read("party,v_17,s_17,v_22,s_22\nA,600,6,700,7\nB,300,3,200,2\n_valid,900,9,900,9").OrderBy(e => e.Year).ToList();

        Assert.Equal([2017, 2022], elections.Select(e => e.Year!.Value));
        Assert.Equal([6, 7], elections.Select(e => e.Parties[0].Seats!.Value));
        Assert.Equal([900, 900], elections.Select(e => e.Rounds[0].Valid!.Value));
    }

    // Two elections of one year are told apart by their months.
    [Fact]
    public void From_MonthsOfOneYearSideBySide_AreTwoElections()
    {
        var elections = Read(";Μάιος 2023;;Ιούνιος 2023;\nΚόμμα;Ψήφοι;Έδρες;Ψήφοι;Έδρες\nΑ;2.407.860;146;2.115.322;158\nΒ;1.184.500;71;930.013;47");

        Assert.Equal([2407860, 2115322], elections.OrderByDescending(e => e.Parties[0].Votes!.Value).Select(e => e.Parties[0].Votes!.Value));
    }

    [Fact]
    public void From_CountsInASentenceBelowTheTable_AreItsTotals()
    {
        var round = Assert.Single(Read("""
            Partei;Stimmen;Sitze
            A;600;6
            B;300;3
            Stimmberechtigte: 2’000
            Eingelangte Wahlzettel: 950, davon leer 20, ungültig 30, gültig 900
            """)).Rounds[0];

        Assert.Equal((2000, 950, 900), (round.Registered!.Value, round.Cast!.Value, round.Valid!.Value));
    }

    [Fact]
    public void From_TheTotalOfADistrictAmongItsRows_IsNoParty() =>
        Assert.Equal([160, 120], Votes(Assert.Single(Read(
            "Qarku\tSubjekti zgjedhor\tVota\nBerat\tA\t100\n\tB\t50\n\tGjithsej Berat\t150\nFier\tA\t60\n\tB\t70\n\tGjithsej Fier\t130"))));

    private static IReadOnlyList<Election> Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records;

    private static IEnumerable<long> Votes(Election election) => election.Parties.Select(p => (long)p.Votes!.Value);
}
