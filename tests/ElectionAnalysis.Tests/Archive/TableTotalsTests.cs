namespace ElectionAnalysis.Tests;

/// <summary>What the rows below the parties say of the whole election.</summary>
public class TableTotalsTests
{
    private static Election Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records.Single();

    [Theory]
    [InlineData("Party,Votes,Seats,+/-\nA,600,6,+2\nB,400,4,0\nTotal,1000,10,+2", 8)]
    [InlineData("Parti,Voix,Sièges,±\nA,600,6,▼ 1\nB,400,4,▼ 1\nTotal,1000,10,▼ 2", 12)]
    [InlineData("Partei;Stimmen;Sitze;+/−\nA;600;6;=\nB;400;4;=\nGesamt;1000;10;0", 10)]
    public void From_ChangeInTheTotalsRow_TellsThePreviousHouse(string csv, int previous)
    {
        var house = Read(csv).PreviousHouseSeats!;

        Assert.Equal((previous, previous), (house.Low, house.High));
    }

    [Fact]
    public void From_NoChangeInTheTotalsRow_LeavesThePreviousHouseOpen() =>
        Assert.False(Read("Party,Votes,Seats,+/-\nA,600,6,+2\nB,400,4,+1\nTotal,1000,10,").PreviousHouseSeats!.IsPoint);

    [Theory]
    [InlineData("Party,Votes,Seats,+/-\nA,600,6,+2\nB,400,4,New\nTotal,1000,10,+6")]
    [InlineData("Parti,Röster,Mandat,Förändring\nA,600,6,+2\nB,400,4,Ny\nSumma,1000,10,+6")]
    public void From_NewInAColumnOfChanges_IsAPartyThatWasNotThereBefore(string csv)
    {
        var party = Read(csv).Parties[1];

        Assert.Equal((PartyStatus.New, 0, 4), (party.Status, party.PreviousSeats?.Value, party.SeatChange));
    }

    [Theory]
    [InlineData("Party,Votes,%\nA,600,60.0\nB,400,40.0\nTotal,1000,100\nRegistered voters/turnout,2000,50.0", 0.5)]
    [InlineData("Party,Votes,Share\nA,600,0.6\nB,400,0.4\nTotal,1000,1\nRegistered voters,2000,0.5", 0.5)]
    [InlineData("Party,Votes,%\nA,600,60.0\nB,400,40.0\nTurnout,1000,50.0\nRegistered,2000,100.0", 0.5)]
    [InlineData("Party,Votes,%\nA,600,60.0\nB,400,40.0\nTotal,1000,100.0\nRegistered,2000,", null)]
    [InlineData("Party,Votes,%\nA,600,60.0\nB,400,40.0\nTotal,1000,100.0\nRegistered,2000,100.0", null)]
    public void From_PercentageBesideTheVoters_IsTheTurnoutAsStated(string csv, double? turnout)
    {
        var round = Read(csv).Rounds.Single();

        Assert.Equal((turnout, 2000), (round.TurnoutStated?.Value, round.Registered!.Value));
    }

    [Fact]
    public void From_PreviousHouseInTheInfobox_IsTheSizeOfThePreviousHouse()
    {
        var election = Text.Election("- Seats For Election: 10\n- Previous House: 12\n- Party1: A\n- Seats1: 6\n- Last Election1: 7\n"
            + "- Party2: B\n- Seats2: 4\n- Last Election2: 4");

        Assert.Equal((1, 1), (election.UnlistedPreviousSeats!.Low, election.UnlistedPreviousSeats.High));
        Assert.Empty(election.Problems);
    }

    [Fact]
    public void From_TotalBelowInvalidPapersThatTheyNearlyMake_IsOfAllPapers()
    {
        var round = Read("Party,Votes\nA,600000\nB,399990\nInvalid,25000\nTotal,1025000\nRegistered,2000000").Rounds.Single();

        Assert.Equal((1_025_000, 25_000, null), (round.Cast!.Value, round.InvalidStated!.Value, round.Valid?.Value));
    }

    // Nothing says whether the hundred votes of nobody are votes or spoilt papers of others.
    [Fact]
    public void From_TotalFarFromTheSumWithInvalidPapers_StaysOfValidOnes() =>
        Assert.Equal(1_000, Read("Party,Votes\nA,500\nB,400\nInvalid,150\nTotal,1000").Rounds.Single().Valid!.Value);

    [Theory]
    [InlineData("Participación Ciudadana", TotalKind.None)]
    [InlineData("Participation et progrès", TotalKind.None)]
    [InlineData("Wahlbeteiligung", TotalKind.Turnout)]
    [InlineData("Participación total", TotalKind.Turnout)]
    internal void KindOf_WordsForTurnout_AreNoPartysName(string row, TotalKind kind) => Assert.Equal(kind, ResultTableReader.KindOf(row));

    [Fact]
    public void From_TotalOfThePartiesBelowInvalidPapers_IsOfValidOnes() =>
        Assert.Equal(1_000, Read("Party,Votes\nA,600\nB,400\nInvalid,25\nTotal,1000").Rounds.Single().Valid!.Value);

    [Theory]
    [InlineData("Others")]
    [InlineData("Other parties and independents")]
    [InlineData("All other candidates")]
    [InlineData("Minor parties")]
    [InlineData("Sonstige (12 Parteien)")]
    [InlineData("Autres listes")]
    [InlineData("Övriga partier*")]
    [InlineData("Прочие")]
    [InlineData("その他")]
    [InlineData("أخرى")]
    public void IsOthers_WordsForOthers_AreNoParty(string name) => Assert.True(PartyNames.IsOthers(name));

    [Theory]
    [InlineData("Otherwise Engaged Party")]
    [InlineData("Other Left Alliance")]
    [InlineData("The Rest of Us")]
    [InlineData("Die Anderen")]
    [InlineData("Andere Politik")]
    [InlineData("Minor Outlying Islands Party")]
    [InlineData("Alternativa")]
    [InlineData("Divers droite")]
    [InlineData("Citizens")]
    public void IsOthers_NamesThatBeginLikeThem_AreParties(string name) => Assert.False(PartyNames.IsOthers(name));
}
