namespace ElectionAnalysis.Tests;

public class TurnoutTests
{
    [Fact]
    public void Ratios_OfCounts_AreShares()
    {
        Assert.Equal(2_221_283.0 / 5_951_838, Turnout.OfRegistered.Calculate(2_221_283, 5_951_838).Value);
        Assert.Equal(0.4, Turnout.OfVotingAge.Calculate(40, 100).Value);
        Assert.Equal(2_122_449.0 / 2_221_283, Turnout.ValidShare.Calculate(2_122_449, 2_221_283).Value);
        Assert.Equal(0.25, Turnout.InvalidShare.Calculate(5, 20).Value);
        Assert.Equal(-20, Turnout.ChangeVoters.Calculate(120, 100).Value);
        Assert.Equal(0.25, Turnout.RollOff.Calculate(100, 75).Value);
        Assert.Equal(-0.0131, Turnout.ChangePoints.Calculate(0.3863, 0.3732).Value, 12);
    }

    [Theory]
    [InlineData(10, 0, "undefined: there are no registered voters")]
    [InlineData(140, 100, "undefined: cast (140) is more than registered (100)")]
    public void OfRegistered_ImpossibleCounts_SaysWhy(double cast, double registered, string expected) =>
        Assert.Equal(expected, Turnout.OfRegistered.Calculate(cast, registered).ToString());

    [Fact]
    public void Of_WrongInputs_NamesTheNeeds()
    {
        Assert.Contains("needs 2 numbers (cast, registered) and got 1",
            Assert.Throws<MeasureException>(() => Turnout.OfRegistered.Calculate(1)).Message, StringComparison.Ordinal);
        Assert.Contains("'cast' is -1", Assert.Throws<MeasureException>(() => Turnout.OfRegistered.Calculate(-1, 5)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_MaliRounds_ComputesWhatIsGiven()
    {
        Assert.Equal("37.32%", Text.Mali.Measure(Turnout.OfRegistered, round: 2).Text);
        Assert.Equal("undefined: the document does not give cast and registered", Text.Mali.Measure(Turnout.OfRegistered, round: 1).Text);
        Assert.Equal("4.45%", Text.Mali.Measure(Turnout.InvalidShare, round: 2).Text);
        Assert.Equal("−1.31 points", Text.Mali.Measure(Turnout.ChangePoints).Text);
        Assert.Contains("Round 1's turnout is as stated, round 2's is computed.", Text.Mali.Measure(Turnout.ChangePoints).Notes);
        Assert.False(Text.Mali.Measure(Turnout.RollOff).Value.IsDefined);
    }

    [Fact]
    public void Measure_VotingAge_WhereGiven()
    {
        var election = Text.Election("- Voting Age Population: 1,000\n- Registered: 800\n- Votes Cast: 400");

        Assert.Equal((0.4, 0.5), (election.Measure(Turnout.OfVotingAge).Value.Value, election.Measure(Turnout.OfRegistered).Value.Value));
    }

    [Fact]
    public void Measure_NoSuchRound_SaysHowManyThereAre() =>
        Assert.Equal("Turkmenistan 2013 has 1 voting round; there is no round 2.",
            Assert.Throws<MeasureException>(() => Text.Turkmenistan.Measure(Turnout.ChangePoints)).Message);
}
