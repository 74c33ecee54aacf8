namespace ElectionAnalysis.Tests;

/// <summary>Sums of districts at several levels in rows that name no party: they are no party's, and nothing counts twice.</summary>
public sealed class SubtotalsTests : TableFileCase
{
    // Below their districts, above them, in the district itself, of regions of several districts, in another script.
    [Theory]
    [InlineData("District,Party,Votes\nNorth,Blue,500\nNorth,Red,300\nNorth total,,800\nSouth,Blue,400\nSouth,Red,450\nSouth total,,850\nGrand total,,1650\n", "Blue 900, Red 750")]
    [InlineData("Wahlkreis;Partei;Stimmen\nNord;CDU;500\nNord;SPD;300\nSumme Nord;;800\nSüd;CDU;400\nSüd;SPD;450\nSumme Süd;;850\nInsgesamt;;1650\n", "CDU 900, SPD 750")]
    [InlineData("Région;Parti;Voix\nTotal Nord;;800\nNord;Bleu;500\nNord;Rouge;300\nTotal Sud;;850\nSud;Bleu;400\nSud;Rouge;450\nEnsemble;;1650\n", "Bleu 900, Rouge 750")]
    [InlineData("District,Party,Votes\nNorth,Blue,500\nNorth,Red,300\nNorth,,800\nSouth,Blue,400\nSouth,Red,450\nSouth,,850\n", "Blue 900, Red 750")]
    [InlineData("選挙区,政党,得票数\n北1区,青,500\n北1区,赤,300\n北2区,青,100\n北2区,赤,200\n北計,,1100\n南1区,青,400\n南1区,赤,450\n南計,,850\n合計,,1950\n", "青 1000, 赤 950")]
    public void Load_SumsOfDistrictsWithoutAParty_AreNoParty(string csv, string votes)
    {
        var election = Load(csv);
        Assert.Equal(votes, Votes(election));
        Assert.DoesNotContain(election.Findings, f => f.Check == "rows_do_not_add_up");
    }

    // Whoever has no party is among the others, also where some of the rows above have as many votes together.
    [Theory]
    [InlineData("District,Party,Votes\nNorth,Blue,500\nNorth,Red,300\nNorth,,350\nNorth,Green,50\nSouth,Blue,400\nSouth,Red,450\nSouth,,120\n", "Blue 900, Red 750, Others 470, Green 50")]
    [InlineData("District,Party,Votes\nNorth,Blue,500\nNorth,Red,300\nNorth,Green,50\nNorth,,350\nSouth,Blue,400\nSouth,Red,450\nSouth,,120\n", "Blue 900, Red 750, Green 50, Others 470")]
    [InlineData("District,Party,Votes\nNorth,Blue,60\nNorth,Red,40\nNorth,,100\nSouth,Blue,400\nSouth,Red,450\nSouth,,120\n", "Blue 460, Red 490, Others 220")]
    public void Load_OthersWithoutAName_StayThem(string csv, string votes) => Assert.Equal(votes, Votes(Load(csv)));

    [Fact]
    public void Load_ASubtotalThatDoesNotAddUp_IsToldAndNoParty()
    {
        var election = Load("District,Party,Votes\nNorth,Blue,500\nNorth,Red,300\nNorth total,,810\nSouth,Blue,400\nSouth,Red,450\nSouth total,,850\nEast,Blue,10\nEast,Red,20\nEast total,,30\nGrand total,,1680\n");
        Assert.Equal("Blue 910, Red 770", Votes(election));
        Assert.Equal("'North total' says 810, which the rows beside it do not make.",
            Assert.Single(election.Findings, f => f.Check == "rows_do_not_add_up").Message);
    }

    [Fact]
    public void Load_SumsOfRegionsAndOfTheCountry_LeaveTheSeatsOfTheHouse()
    {
        var election = Load("District,Party,Votes,Seats\nA,Blue,500,1\nA,Red,300,0\nB,Blue,100,0\nB,Red,200,1\nNorth,,1100,2\nC,Blue,400,0\nC,Red,450,1\nD,Blue,300,1\nD,Red,200,0\nSouth,,1350,2\nCountry,,2450,4\n");
        Assert.Equal(("Blue 1300, Red 1150", 4), (Votes(election), election.SeatsListed));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }
}
