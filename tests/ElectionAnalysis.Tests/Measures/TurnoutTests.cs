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
        Assert.Equal("−1.31 points (−1.31 to −1.30 points)", Text.Mali.Measure(Turnout.ChangePoints).Text);
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

    /// <summary>1.45 to 1.55 million of 1.95 to 2.05 million voted, and 0.05 to 0.15 million of these ballots were invalid.</summary>
    [Fact]
    public void Measure_RoundedCounts_CarriesTheirRounding()
    {
        var election = Text.Election("- Registered: 2.0 million\n- Votes Cast: 1.5 million\n- Invalid Votes: 0.1 million\n- Party1: A\n"
            + "- Seats1: 5");

        Between(1.45 / 2.05, 0.75, 1.55 / 1.95, election.Measure(Turnout.OfRegistered));
        Between(0.05 / 1.55, 0.1 / 1.5, 0.15 / 1.45, election.Measure(Turnout.InvalidShare));
        Between(1 - (0.15 / 1.45), 1.4 / 1.5, 1 - (0.05 / 1.55), election.Measure(Turnout.ValidShare));
    }

    [Fact]
    public void Measure_RoundedTurnouts_CarryTheirRounding()
    {
        var election = Text.Election("- Election Date: 3 March 1996 (first round), 17 March 1996 (second round)\n"
            + "- Turnout: 70% (first round), 66.5% (second round)\n- Party1: A\n- Percentage1: 60%");

        Between(-0.0405, -0.035, -0.0295, election.Measure(Turnout.ChangePoints));
    }

    [Fact]
    public void Measure_CountsWrittenOut_IsOneNumber()
    {
        var election = Text.Election("- Registered: 2,000,000\n- Votes Cast: 1,500,000\n- Invalid Votes: 100,000\n- Party1: A\n- Seats1: 5");

        Between(0.75, 0.75, 0.75, election.Measure(Turnout.OfRegistered));
        Between(0.1 / 1.5, 0.1 / 1.5, 0.1 / 1.5, election.Measure(Turnout.InvalidShare));
    }

    /// <summary>All of them may have voted, and no more.</summary>
    [Fact]
    public void Measure_RoundedCountsThatMeet_GoNoFurtherThanAll() =>
        Between(1.85 / 1.95, 1, 1, Text.Election("- Registered: 1.9 million\n- Votes Cast: 1.9 million\n- Party1: A\n- Seats1: 5")
            .Measure(Turnout.OfRegistered));

    private static void Between(double low, double value, double high, MeasureResult result)
    {
        Assert.Equal(value, result.Value.Value, 12);
        Assert.Equal((Math.Round(low, 12), Math.Round(high, 12)), (Math.Round(result.Low!.Value, 12), Math.Round(result.High!.Value, 12)));
    }
}
