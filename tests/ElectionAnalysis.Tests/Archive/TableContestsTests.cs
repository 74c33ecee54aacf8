namespace ElectionAnalysis.Tests;

/// <summary>Contests and ballots under headings, shares of several wholes, totals of wholes and parts.</summary>
public sealed class TableContestsTests
{
    private const string Governor = "Governor of North\nNo,Candidate,Votes\n1,Ann,600\n2,Bob,400\n,Total valid votes,1000\n,Registered voters,2000\n";
    private const string Mayor = "\nMayor of South\nNo,Candidate,Votes\n1,Cid,70\n2,Dora,30\n,Total valid votes,100\n,Registered voters,150\n";

    [Fact]
    public void Contests_BelowEachOther_AreElectionsWithTheirOwnTotals()
    {
        var elections = Read("Results of 5 May 2024\n\n" + Governor + Mayor);

        Assert.Equal(["Results of 5 May 2024 (Governor of North)", "Results of 5 May 2024 (Mayor of South)"], elections.Select(e => e.Title));
        Assert.Equal([2000L, 150L], elections.Select(e => e.Rounds[0].Registered!.Value));
        Assert.Equal(["Ann", "Bob"], elections[0].Parties.Select(p => p.Party.Value));
    }

    [Fact]
    public void Districts_BelowEachOther_StayOneElection()
    {
        var election = Read("Results of 5 May 2024\n\n" + Governor.Replace("Governor of ", "", StringComparison.Ordinal)
            + Mayor.Replace("Mayor of ", "", StringComparison.Ordinal).Replace("Cid", "Ann", StringComparison.Ordinal)
                .Replace("Dora", "Bob", StringComparison.Ordinal)).Single();

        Assert.Equal([670L, 430L], election.Parties.Select(p => p.Votes!.Value));
    }

    [Fact]
    public void Ballots_UnderHeadingsWithTheirOwnPapers_AreOneElection()
    {
        var election = Read("Landtag 2023\n\nKreis,Wahlkreisstimmen,,,Landesstimmen,,\n,Gültig,A,B,Gültig,A,B\n"
            + "Nord,100,60,40,110,50,60\nSüd,200,90,110,210,100,110\nWest,50,20,30,55,25,30").Single();

        Assert.Equal("Landtag 2023", election.Title);
        Assert.Equal([170L, 175L], election.Parties.Single(p => p.Party.Value == "A").Results.Select(r => r.Votes!.Value).Order());
        Assert.Equal(375, election.Rounds[0].Valid!.Value);
    }

    [Theory]
    [InlineData("Constituencies", "Regional lists")]
    [InlineData("Uninominale", "Proporzionale")]
    [InlineData("Single-member constituencies", "Party lists")]
    public void Ballots_UnderHeadingsOverPartiesInRows_AreNotAddedUp(string one, string other)
    {
        var election = Read($"Party,{one},,,{other},,\n,Votes,%,Seats,Votes,%,Seats\nA,600,60.0,6,500,50.0,1\nB,300,30.0,2,300,30.0,2\nC,100,10.0,0,200,20.0,3")
            .Single();

        Assert.Equal([500L, 600L], election.Parties[0].Results.Select(r => r.Votes!.Value).Order());
        Assert.Equal([7, 4, 3], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal(500, election.Parties[0].Votes!.Value);
    }

    [Theory]
    [InlineData("% of register,% of valid")]
    [InlineData("% sobre censo,% sobre válidos")]
    [InlineData("得票率（対有権者）,得票率（対有効票）")]
    public void Shares_OfTheRegisterAndOfValidVotes_AreThoseOfTheValidVotes(string names)
    {
        var election = Read($"Party,Votes,{names}\nA,512,25.60,51.20\nB,303,15.15,30.30\nC,150,7.50,15.00\nD,35,1.75,3.50").Single();

        Assert.Equal([0.512, 0.303, 0.15, 0.035], election.Parties.Select(p => p.VoteShare!.Value));
    }

    [Fact]
    public void Shares_OfAllVotesAndOfThoseForLists_AreThoseOfAll()
    {
        var election = Read("Party,Votes,% of all,% of lists\nA,512,51.20,64.00\nB,203,20.30,25.38\nC,85,8.50,10.62\nNo list,200,20.00,").Single();

        Assert.Equal([0.512, 0.203, 0.085, 0.2], election.Parties.Select(p => p.VoteShare!.Value));
    }

    [Fact]
    public void Total_OfValidVotesThatIsWrong_IsSaidAndNotThatOfABloc()
    {
        var election = Read("Party,Votes,Seats\nA,500,5\nB,300,3\nTotal left,800,8\nC,150,2\nD,40,0\nTotal valid votes,1090,10").Single();

        Assert.Equal(1090, election.Rounds[0].Valid!.Value);
        Assert.Contains(election.Findings, f => f.Message.Contains("990", StringComparison.Ordinal));
    }

    [Fact]
    public void Share_OfTheWholeCountry_IsThatOfTheRowThatSumsUpItsDistricts()
    {
        var election = Read("District,Party,Votes,Share\nAll,A,300,60.0\nAll,B,200,40.0\nNorth,A,200,66.7\nNorth,B,100,33.3\nSouth,A,100,50.0\nSouth,B,100,50.0")
            .Single();

        Assert.Equal([300L, 200L], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal([0.6, 0.4], election.Parties.Select(p => p.VoteShare!.Value));
    }

    [Theory]
    [InlineData("Share (%),60.0%,40.0%", 0.6)]
    [InlineData("Anteil,60.0,40.0", 0.6)]
    // Of the registered voters.
    [InlineData("% of electorate,30.0%,20.0%", null)]
    public void Share_InTheLastRowBelowDistricts_IsThatOfTheVotes(string row, double? share)
    {
        var election = Read($"District,A,B\nNorth,200,100\nSouth,100,100\nTotal,300,200\n{row}").Single();

        Assert.Equal(share, election.Parties[0].VoteShare?.Value);
        Assert.Equal(300, election.Parties[0].Votes!.Value);
    }

    [Fact]
    public void NationalList_AmongDistricts_CountsItsSeatsAndIsNoDistrict()
    {
        var election = Read("District,A Votes,A Seats,B Votes,B Seats\nNorth,600,3,400,2\nSouth,300,2,500,3\nNational list,,2,,1").Single();

        Assert.Equal([7, 6], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal(["North", "South"], election.Districts.Select(d => d.District).Distinct());
    }

    [Fact]
    public void Votes_InFractions_AreRounded()
    {
        var election = Read("Party,Votes\nA,30468.607\nB,13923.393").Single();

        Assert.Equal([30469L, 13923L], election.Parties.Select(p => p.Votes!.Value));
    }

    [Theory]
    [InlineData("令和4年7月10日執行", 2022)]
    [InlineData("平成元年", 1989)]
    [InlineData("中華民國113年1月13日", 2024)]
    [InlineData("การเลือกตั้ง 14 พฤษภาคม 2566", 2023)]
    [InlineData("انتخابات ریاست جمهوری ۲۸ خرداد ۱۴۰۰", 2021)]
    [InlineData("انتخابات مجلس ۲ اسفند ۱۳۹۸", 2020)]
    [InlineData("برنامه اقتصادی و آزادی، خرداد ۱۴۰۰", 2021)]
    [InlineData("Wahl 1920", 1920)]
    [InlineData("1445 voters", null)]
    [InlineData("2566 votes", null)]
    [InlineData("昭和通り", null)]
    public void Year_OfOtherCalendars_IsTheGregorianOne(string text, int? year) => Assert.Equal(year, DateScanner.Year(text));

    [Theory]
    [InlineData("A seminar paper on Testland\n(first round 3 May 2020)\n\nParty,Votes\nA,6\nB,4", "A seminar paper on Testland 2020")]
    [InlineData("Electoral commission\nGeneral election 2020\n\nParty,Votes\nA,6\nB,4", "General election 2020")]
    [InlineData("第26回選挙の結果一覧\n令和4年7月10日執行\n\nParty,Votes\nA,6\nB,4", "第26回選挙の結果一覧 2022")]
    public void Title_AboveATable_HasWordsAndAYear(string csv, string title) => Assert.Equal(title, Read(csv).Single().Title);

    [Fact]
    public void Rounds_BelowEachOtherUnderLongTitles_AreOneElection()
    {
        var election = Read("A paper\n\nPresidential election of Testland 2021: first round, held in all of its provinces\nCandidate;Votes;%\nAnn;400;40,0%\n"
            + "Bob;350;35,0%\nCid;250;25,0%\nRegistered;2000;\n\nPresidential election of Testland 2021: second round, held in all of its "
            + "provinces\nCandidate;Votes;%\nAnn;450;45,0%\nBob;550;55,0%").Single();

        Assert.Equal([1, 2], election.Rounds.Select(r => r.Round));
        Assert.Equal([0.35, 0.55], election.Parties.Single(p => p.Party.Value == "Bob").Results.Select(r => r.VoteShare!.Value));
        Assert.Equal(2021, election.Year);
    }

    [Fact]
    public void Contests_OfOneElectionId_AreNotAddedUp()
    {
        var elections = Read("election,office,candidate,votes\nGeneral 2022,Governor,Ann,60\nGeneral 2022,Governor,Bob,40\nGeneral 2022,Senator,Cid,70\nGeneral 2022,Senator,Dora,25");

        Assert.Equal([100L, 95L], elections.Select(e => e.Parties.Sum(p => p.Votes!.Value)));
    }

    [Fact]
    public void Colours_InAnEmptyFirstColumn_MoveNoTotal()
    {
        var election = Read("2021 Testland parliamentary election[1]\n\n;Party;Votes;%;Seats\n;Reds[a];600;60,0;6\n;Blues;300;30,0;3\n;Others;100;10,0;1\n"
            + "Total;1000;100,0;10\nInvalid votes;20;;\nRegistered voters;2000;;").Single();

        Assert.Equal("2021 Testland parliamentary election", election.Title);
        Assert.Equal(2000, election.Rounds[0].Registered!.Value);
        Assert.Equal(1000, election.Rounds[0].Valid!.Value);
        Assert.Equal([600L, 300L, 100L], election.Parties.Select(p => p.Votes!.Value));
    }

    [Theory]
    [InlineData("variable,value")]
    [InlineData("key,value")]
    public void Measurements_InOneColumnWithTheirNames_ArePartiesAndTotals(string names)
    {
        var election = Read($"constituency,{names}\nNorth,registered,900\nSouth,registered,1100\nNorth,Ann (X),300\nSouth,Ann (X),200\nNorth,Bob (Y),100\nSouth,Bob (Y),400\n"
            + "North,invalid,10\nSouth,invalid,20").Single();

        Assert.Equal([500L, 500L], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal((2000L, 30L), (election.Rounds[0].Registered!.Value, election.Rounds[0].Invalid!.Value));
    }

    [Fact]
    public void Pages_ThatRepeatTheNamesOfColumns_AreOneTable()
    {
        var election = Read("Election of 9 August 2022\n\nNo   County    Reds   Blues   Valid votes\n-----------------------------------------\n01   North      600     400         1,000\n"
            + "02   South      300     500           800\n                                 Page 1 of 2\nNo   County    Reds   Blues   Valid votes\n"
            + "-----------------------------------------\n03   West       100      50           150\n     TOTAL    1,000     950         1,950").Single();

        Assert.Equal([1000L, 950L], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal(3, election.Districts.Select(d => d.District).Distinct().Count());
    }

    [Fact]
    public void Lists_WithNumbersBeforeTheirNames_AreCalledByTheNames() => Assert.Equal(["Reds", "Blues", "Greens"],
        Read("District,(1) Reds,(2) Blues,(3) Greens,Valid votes\nNorth,50,30,20,100\nSouth,60,20,10,90\nWest,9,8,7,24").Single()
            .Parties.Select(p => p.Party.Value));

    [Fact]
    public void Columns_CalledByLetters_AreToldByTheirSums()
    {
        var election = Read("Station,a,b,c,d,A party,B party,C party,D party\n1,210,107,100,7,50,30,15,5\n2,190,83,80,3,20,40,15,5\n3,150,66,60,6,30,10,15,5").Single();

        Assert.Equal(["A party", "B party", "C party", "D party"], election.Parties.Select(p => p.Party.Value));
        Assert.Equal([100L, 80, 45, 15], election.Parties.Select(p => p.Votes!.Value));
        Assert.Equal((256L, 240L, 16L),
            (election.Rounds[0].Cast!.Value, election.Rounds[0].Valid!.Value, election.Rounds[0].Invalid!.Value));
    }

    [Fact]
    public void Subtotal_OfWhichOnePartIsWrong_IsNotAddedToItsParts()
    {
        var election = Read("Area,Reds,Blues,Valid votes\nAll,3500,2800,6300\nCity A,1000,1000,2000\nA1,400,500,900\nA2,600,500,1100\nCity B,1500,800,2300\nB1,700,300,1000\nB2,800,500,1300\n"
            + "City C,1000,1000,2000\nC1,400,600,1000\nC2,610,400,1010").Single();

        Assert.Equal([3510L, 2800L], election.Parties.Select(p => p.Votes!.Value));
        Assert.Contains(election.Findings, f => f.Message.Contains("City C", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Election> Read(string csv) =>
        TableElections.Of(TableCsv.Read(new StringReader(csv), "results.csv", isPatient: true), null, "results.csv");
}
