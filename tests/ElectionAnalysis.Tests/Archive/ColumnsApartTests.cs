namespace ElectionAnalysis.Tests;

/// <summary>Parties whose columns do not stand side by side, and columns of votes that are no party's.</summary>
public sealed class ColumnsApartTests : TableFileCase
{
    // Percentages, another source's counts or papers stand between the parties; together they make the valid votes of every row.
    [Theory]
    [InlineData("city,Ann,Ann_per,Bob,Bob_per,Cy,Cy_per,spoilt,valid\nA,60,60,30,30,10,10,1,100\nB,10,5,90,45,100,50,2,200\nC,7,7,70,70,23,23,0,100\n", "Ann 77, Bob 190, Cy 133")]
    [InlineData("county,Ann,Ann-office,Bob,Bob-office,rejected,Cy,valid\nA,60,61,30,30,4,10,100\nB,10,9,90,95,3,100,200\nC,7,8,70,71,0,23,100\n", "Ann 77, Bob 190, Cy 133")]
    [InlineData("powiat;Ann;udzial Ann;Bob;udzial Bob;Cy;udzial Cy;waznych\nA;60;600;30;300;10;100;100\nB;10;50;90;450;100;500;200\nC;7;70;70;700;23;230;100\n", "Ann 77, Bob 190, Cy 133")]
    public void Load_ColumnsWithOthersBetweenThem_ArePartiesWhereTheyMakeTheValidVotes(string csv, string votes) =>
        Assert.Equal(votes, Votes(Load(csv)));

    // 40 + 60 and 30 + 70 both make 100, so nobody can say who the parties are.
    [Fact]
    public void Load_ColumnsOfWhichSeveralSetsMakeTheValidVotes_AreNotGuessed() => Assert.Throws<DocumentException>(() => Load("""
        city,Ann,note1,Bob,note2,Cy,note3,Dan,spoilt,valid
        A,40,x,35,y,25,z,25,1,100
        B,40,x,35,y,25,z,25,1,100
        C,40,x,35,y,25,z,25,1,100
        """));

    // Who won and who came second is another party in every row; margins are nobody's votes.
    [Theory]
    [InlineData("date,type,seat,votes_cast,valid_votes,MOV_votes,win_votes,win_party,second_votes,second_party,third_votes\n2013-05-11,General,A,100,98,10,50,Red,40,Blue,8\n2013-05-11,General,B,100,99,20,55,Blue,35,Red,9\n2013-05-11,General,C,100,97,1,45,Green,44,Red,8\n")]
    [InlineData("seat,valid_votes,winner_votes,winner_party,runner_up_votes,runner_up_party\nA,98,50,Red,40,Blue\nB,99,55,Blue,35,Red\nC,97,45,Green,44,Red\n")]
    public void Load_VotesOfWhoeverCameFirstAndSecond_AreNoPartys(string csv)
    {
        try
        {
            Assert.DoesNotContain(Load(csv).Parties, p => p.Votes is not null);
        }
        catch (DocumentException e)
        {
            Assert.Contains("no column of parties", e.Message, StringComparison.Ordinal);
        }
    }

    // "First votes" and "second votes" are ballots.
    [Fact]
    public void Load_SecondVotes_AreABallotAndNoRank() => Assert.Equal("Blue 35, Red 25", Votes(Load(
        "Party,First votes,Second votes\nBlue,30,35\nRed,30,25\n")));

    // A first row that is missing nearly everywhere is a row, not a second line of headings.
    [Fact]
    public void Load_FirstRowWithoutNumbers_IsNoHeading() => Assert.Equal("Blue 110, Red 55", Votes(Load("""
        place,party,registered,votes
        Nowhere,Blue,NA,NA
        A,Blue,100,50
        A,Red,100,25
        B,Blue,120,60
        B,Red,120,30
        """)));

    // As returning officers declare it: the description of a candidate is the party.
    [Theory]
    [InlineData("Surname,Other names,Description,Number of votes\nCampbell,Ann,Labour Party,\"1,726\"\nMahil,Bo,Labour Party,\"1,634\"\nOpara,Cy,Green Party,901\n")]
    [InlineData("Candidate,Description,Votes\nAnn Ray,Labour Party,1726\nBo Lee,Labour Party,1634\nCy Day,Green Party,901\n")]
    [InlineData("Name of Candidate,Description (if any),Number of Votes\nAnn Campbell,Labour Party,1726\nBo Mahil,Labour Party,1634\nCy Opara,Green Party,901\n")]
    public void Load_DescriptionBesideCandidates_IsTheParty(string csv) => Assert.Equal("Labour Party 3360, Green Party 901", Votes(Load(csv)));

    // What candidates do for a living is no party.
    [Fact]
    public void Load_DescriptionThatIsNoParty_LeavesTheCandidates() => Assert.Equal("Ann Ray 240, Bob Lee 200", Votes(Load(
        "Candidate,Description,Votes\nAnn Ray,Teacher from Bergby,240\nBob Lee,Farmer and father of two,200\n")));

    [Theory]
    [InlineData("District,Second Republic,First Nation,Greens,Valid votes\nA,50,30,20,100\nB,10,20,30,60\nC,5,6,7,18\n", "Second Republic 65, First Nation 56, Greens 57")]
    [InlineData("Lijst,stemmen,zetels\nD66,24000,30\nP21,12000,15\nJ21,4000,5\nS66,900,1\n", "D66 24000, P21 12000, J21 4000, S66 900")]
    [InlineData("place,Reds,Blues,Greens\nAdalen,600,300,100\nBergby,310,150,50\nCormont,240,160,100\nAll districts,1149,611,250\n", "Reds 1150, Blues 610, Greens 250")]
    public void Load_NamesThatLookLikeRanksOrCodes_AndATotalMiswritten_AreReadAsTheyAre(string csv, string votes) =>
        Assert.Equal(votes, Votes(Load(csv)));

    [Fact]
    public void Load_TotalOfAllPapersInARow_IsWhatWasCast()
    {
        var round = Load("Party,Votes\nReds,24000\nBlues,12000\nGreens,4000\nValid votes,40000\nInvalid votes,500\nBlank votes,200\nTotal,40700\nRegistered voters,80000\n").Rounds[0];

        Assert.Equal((40_700L, 40_000L, 700L, 200L), (round.Cast?.Value, round.Valid?.Value, round.Invalid, round.Blank?.Value));
    }

    [Fact]
    public void Load_NamesBesidePartiesThatComeAgain_AreCandidatesAndTheirVotesAreAdded() => Assert.Equal("自由党 16, 民主党 5", Votes(Load("""
        [{"order":1,"elected":"true","name":"甲","party":"自由党","votes":9},{"order":2,"elected":"true","name":"乙","party":"自由党","votes":7},
         {"order":3,"elected":"false","name":"丙","party":"民主党","votes":3},{"order":4,"elected":"false","name":"丁","party":"民主党","votes":2}]
        """, "own.json")));

    [Theory]
    [InlineData("place,registered,cast,blank,invalid,valid,Blue,Red,Green\nA,100,60,2,1,57,30,20,7\nB,200,90,3,2,85,45,40,0\n", 5, 8)]
    [InlineData("Ort;Wahlberechtigte;Stimmzettel;leere;ungültige;gültige;Blau;Rot;Grün\nA;100;60;2;1;57;30;20;7\nB;200;90;3;2;85;45;40;0\n", 5, 8)]
    public void Load_BlankPapers_HaveATotalOfTheirOwn(string csv, int blank, int lost)
    {
        var round = Load(csv).Rounds[0];

        Assert.Equal((blank, lost, 150), (round.Blank?.Value, round.Invalid, round.Cast?.Value));
    }

    // "Cast" that the parties make to the last vote beside invalid papers are the valid votes.
    [Fact]
    public void Load_CastThatThePartiesMake_AreValidVotes()
    {
        var round = Load("city,Ann,Bob,Cy,votos_emitidos,votos_nulos,total\nA,60,30,10,100,4,104\nB,10,90,100,200,6,206\nC,7,70,23,100,0,100\n").Rounds[0];

        Assert.Equal((400L, 10L, 410L), (round.Valid?.Value, round.Invalid, round.Cast?.Value));
    }

    // 200 = 100 + 100, but the parties have other sums.
    [Fact]
    public void Load_APlaceWithAsManyVotesAsAllOthersByChance_IsNoTotal() => Assert.Equal("Ann 77, Bob 190, Cy 133", Votes(Load("""
        city,Ann,Bob,Cy,valid
        A,60,30,10,100
        B,10,90,100,200
        C,7,70,23,100
        """)));

    // Codes of constituencies are no parties, even where nothing else is called so.
    [Fact]
    public void Load_CodesOfThings_AreNotGuessedToBeParties() => Assert.Throws<DocumentException>(() => Load("""
        cons_id,votes
        ABC_1,100
        ABC_2,200
        XY_1,300
        """));
}
