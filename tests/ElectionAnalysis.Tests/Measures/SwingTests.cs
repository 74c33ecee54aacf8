namespace ElectionAnalysis.Tests;

public class SwingTests
{
    [Fact]
    public void Pedersen_Turkmenistan_IsWhatTheRulingPartyLost() =>
        // The party lost 78 of 125 seats, and everything else is gain: V = 78/125.
        Assert.Equal(78.0 / 125, Text.Turkmenistan.Measure(Swing.Pedersen).Value.Value, 12);

    [Fact]
    public void Pedersen_Mali_CountsTheListedPreviousSeatsAndAdmitsTheOthers()
    {
        // Those that gained have 97 of 147 seats now and had 16 of the 140 listed.
        var result = Text.Mali.Measure(Swing.Pedersen);

        Assert.Equal((97.0 / 147) - (16.0 / 140), result.Value.Value, 12);

        // All parties that are listed have their previous seats, so in a previous house of 147 the 7 others left: 81 of 147 moved.
        Assert.Equal((97.0 / 147) - (16.0 / 140), result.Low!.Value, 12);
        Assert.Equal(81.0 / 147, result.High!.Value, 12);
        Assert.Contains(result.Notes, n => n.StartsWith("The value counts the listed previous seats as all", StringComparison.Ordinal));
    }

    [Fact]
    public void PowellTucker_Mali_CountsNewPartiesAndAdmitsThoseThatLeft()
    {
        // Nine parties are called new and have 24 of 147 seats; the 7 that no listed party had can have been of parties that left.
        var result = Text.Mali.Measure(Swing.PowellTuckerA(0));

        Assert.Equal(24.0 / 2 / 147, result.Low!.Value, 12);
        Assert.Equal(31.0 / 2 / 147, result.High!.Value, 12);
    }

    // Two parties had 50 and 40 seats and have 60 and 40 of 100; with 90 to 100 seats then, the first gained at least 60% - 5/9.
    [Fact]
    public void Pedersen_HouseOfUnknownSize_IsAtLeastWhatIsKnownToBeGained()
    {
        var election = Text.Election("- Seats For Election: 100\n- Party1: A\n- Seats1: 60\n- Last Election1: 50\n"
            + "- Party2: B\n- Seats2: 40\n- Last Election2: 40");
        var result = election.Measure(Swing.Pedersen);

        Assert.Equal(0.6 - (50.0 / 90), result.Low!.Value, 12);
        Assert.Equal(0.1, result.High!.Value, 12);
    }

    [Fact]
    public void PowellTucker_Threshold_DecidesWhoEntered()
    {
        // B falls from 10% to 1%: with a threshold of 2% it left.
        double[] before = [90, 10, 0], after = [89, 1, 10];

        Assert.Equal((0.09 + 0.01) / 2, Swing.PowellTuckerB(0).Calculate(before, after).Value, 12);
        Assert.Equal(0.10 / 2, Swing.PowellTuckerA(0).Calculate(before, after).Value, 12);
        Assert.Equal(0.01 / 2, Swing.PowellTuckerB(0.02).Calculate(before, after).Value, 12);
        Assert.Equal((0.10 + 0.10) / 2, Swing.PowellTuckerA(0.02).Calculate(before, after).Value, 12);
    }

    [Fact]
    public void BartoliniMair_MovesInsideABloc_AreNotBetweenBlocs()
    {
        // 10 points move from A to B (same bloc) and 5 from C to B (another bloc).
        double[] before = [40, 20, 40], after = [30, 35, 35];
        int[] blocs = [0, 0, 1];

        Assert.Equal(0.05, Swing.BartoliniMairBetween.Calculate(before, after, blocs).Value, 12);
        Assert.Equal(0.10, Swing.BartoliniMairWithin.Calculate(before, after, blocs).Value, 12);
    }

    [Fact]
    public void BartoliniMair_Election_TakesABlocPerParty()
    {
        // New parties gained 71, independents 7, the ruling party lost 78 of 125.
        var between = Text.Turkmenistan.Measure(Swing.BartoliniMairBetween, bloc: p => p.Status.ToString());
        var within = Text.Turkmenistan.Measure(Swing.BartoliniMairWithin, bloc: p => p.Status.ToString());

        Assert.Equal(71.0 / 125, between.Value.Value, 12);
        Assert.Equal(7.0 / 125, within.Value.Value, 12);
        Assert.Equal(7.0 / 147, Text.Mali.Measure(Swing.BartoliniMairBetween, bloc: p => "all").High!.Value, 12);
    }

    [Fact]
    public void Steed_PartiesWithoutVotes_IsUndefined() =>
        Assert.Equal("undefined: neither of the two parties had votes at one of the elections",
            Swing.Steed.Calculate(0, 10, 0, 5).ToString());

    [Fact]
    public void SeatSwing_InSeatsPointsAndRelative_NeedsABaseOnlyForTheLast()
    {
        Assert.Equal(55, Swing.Seats.Calculate(11, 66).Value);
        Assert.Equal((66.0 / 147) - (11.0 / 160), Swing.SeatPoints.Calculate(11, 160, 66, 147).Value, 12);
        Assert.Equal(5, Swing.RelativeSeats.Calculate(11, 66).Value, 12);
        Assert.Equal("undefined: there is no base: the party had no seats before", Swing.RelativeSeats.Calculate(0, 6).ToString());
    }

    [Fact]
    public void Of_MismatchedLengths_SaysWhatToDo() =>
        Assert.Equal(
            "There are 2 weights before and 1 after; give both for the same parties in the same order, 0 for a party that did not stand.",
            Assert.Throws<MeasureException>(() => Swing.Pedersen.Calculate([1, 2], [3])).Message);

    [Fact]
    public void Of_EmptySide_SaysWhichSide()
    {
        Assert.Equal("undefined: the total before is zero", Swing.Pedersen.Calculate([0, 0], [1, 2]).ToString());
        Assert.Equal("undefined: the total after is zero", Swing.Pedersen.Calculate([1, 0], [0, 0]).ToString());
    }

    [Fact]
    public void Measure_BaseNotGiven_IsUndefinedBecauseMissingIsNotZero()
    {
        var election = Text.Election("- Party1: A\n- Seats1: 5\n- Last Election1: 4\n- Party2: B\n- Seats2: 5\n- Last Election2: –");

        Assert.Equal("undefined: B's previous result is not given, and missing is not zero", election.Measure(Swing.Pedersen).Text);
    }

    [Fact]
    public void Measure_NobodyHasSeatsNow_IsUndefinedWithItsReason() =>
        Assert.Equal("undefined: the total after is zero",
            Text.Election("- Party1: A\n- Seats1: 0\n- Last Election1: 4").Measure(Swing.Pedersen).Text);

    /// <summary>57 of 120 seats are no previous house: no headline comes of them, and the range says what is possible.</summary>
    [Fact]
    public void Pedersen_FewPreviousSeatsListed_IsUndefinedAndKeepsItsRange()
    {
        var election = Text.Election("- Seats For Election: 120\n- Party1: Blue\n- Seats1: 70\n- Last Election1: 57\n- Party2: Green\n"
            + "- Seats2: 50\n- Last Election2: New");
        var result = election.Measure(Swing.Pedersen);

        Assert.Contains("only 57 previous seats are listed, fewer than half of today's 120", result.Value.UndefinedBecause,
            StringComparison.Ordinal);
        Assert.True(result.Low <= 50.0 / 120 && result.High >= 50.0 / 120);
        Assert.All(election.Parties, p => Assert.Null(p.SeatChangePoints));
    }

    [Fact]
    public void MeasureSwing_TwoParties_UsesVoteSharesOfBothElections()
    {
        var election =
            Text.Election("- Party1: A\n- Percentage1: 45%\n- Last Election1: 10 seats, 35%\n- Party2: B\n- Percentage2: 40%\n- Last "
                + "Election2: 12 seats, 45%");

        Assert.Equal(0.075, election.Measure(Swing.Butler, to: "A", from: "B").Value.Value, 12);

        // 45.5 ÷ 85 − 34.5 ÷ 80 at most, 44.5 ÷ 85 − 35.5 ÷ 80 at least.
        Assert.Equal("+9.19 points (+7.98 to +10.40 points)", election.Measure(Swing.Steed, to: "A", from: "B").Text);
        Assert.Contains("Did you mean", Assert.Throws<MeasureException>(() => election.Measure(Swing.Butler, to: "Aa", from: "B")).Message,
            StringComparison.Ordinal);
        Assert.False(Text.Mali.Measure(Swing.Butler, to: "Rally for Mali", from: "FARE").Value.IsDefined);
    }

    /// <summary>Shares in whole percent: A 30 → 40, B 50 → 45, each half a point off at most.</summary>
    [Fact]
    public void TwoParties_RoundedShares_CarryTheirRounding()
    {
        var result = Text.Election("- Party1: A\n- Percentage1: 40%\n- Last Election1: 30%, 3 seats\n- Party2: B\n- Percentage2: 45%\n"
            + "- Last Election2: 50%, 5 seats").Measure(Swing.Butler, to: "A", from: "B");

        Assert.Equal(0.075, result.Value.Value, 12);
        Assert.Equal(0.065, result.Low!.Value, 12);
        Assert.Equal(0.085, result.High!.Value, 12);
        Assert.Equal("+7.50 points (+6.50 to +8.50 points)", result.Text);
    }
}
