namespace ElectionAnalysis.Tests;

/// <summary>Exercises accept every right way of writing an answer, and give away nothing.</summary>
public class ExerciseTests
{
    public static TheoryData<object> WaysToWrite44Point9Percent() =>
        [0.449, 0.44898, 44.9, 44.898, 0.449m, "44.9%", "44,9 %", "0.449", " 44.9 percent", 66.0 / 147, MeasureValue.Of(66.0 / 147),
            Text.Mali.Measure(Fragmentation.LargestShare)];

    [Theory]
    [MemberData(nameof(WaysToWrite44Point9Percent))]
    public void Check_ShareInAnyWriting_IsRight(object answer) =>
        Assert.Equal("✓ Right: 66 of 147 seats are 44.9%.", Exercises.LargestShare(Text.Mali).Check(answer).ToString());

    [Theory]
    [InlineData(74)]
    [InlineData(74.0)]
    [InlineData(74L)]
    [InlineData("74")]
    [InlineData("74 seats")]
    public void Check_WholeNumberInAnyWriting_IsRight(object answer) => Assert.True(Exercises.Majority(Text.Mali).Check(answer).IsRight);

    [Theory]
    [InlineData("Alliance for Democracy in Mali")]
    [InlineData("  the alliance for DEMOCRACY in Mali. ")]
    public void Check_NameInAnyWriting_IsRight(string answer) => Assert.True(Exercises.BiggestLoser(Text.Mali).Check(answer).IsRight);

    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("12,5", 12.5)]
    [InlineData("−3", -3)]
    public void Check_Separators_AreReadAsMeant(string answer, double right) =>
        Assert.True(Exercise.Number("?", () => right, "").Check(answer).IsRight);

    [Fact]
    public void Check_NothingYet_AsksForAnAnswer()
    {
        Assert.Equal("○ No answer yet. Write it in place of null, and run the cell again.",
            Exercises.Majority(Text.Mali).Check(null).ToString());
        Assert.Equal("How many seats make a majority in Mali 2013?", Exercises.Majority(Text.Mali).ToString());
        Assert.False(Exercises.Majority(Text.Mali).Check("?").IsRight);
    }

    /// <summary>By hand: 6 and 4 of 10 seats now, 3 and 5 of the 8 listed before, or of 10 with 2 of others.</summary>
    [Theory]
    [InlineData("22.5%", "Right: all changes of shares add up to 45.0 points")]
    [InlineData("30%", "Right for a previous house of today's size: you counted the 2 seats of no listed party as lost. On the listed seats alone it is 22.5%.")]
    public void Volatility_OfAHouseWithOrWithoutTheSeatsOfNoListedParty_IsTakenAsWhatItIs(string answer, string message)
    {
        var reply = Exercises.Volatility(Text.Election(
            "- Seats For Election: All 10 seats\n- Party1: A\n- Seats1: 6\n- Last Election1: 3\n- Party2: B\n- Seats2: 4\n- Last Election2: 5"))
            .Check(answer);

        Assert.True(reply.IsRight);
        Assert.StartsWith(message, reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WrongAnswers_GetAHintThatDoesNotSayTheAnswer()
    {
        var exercise = Exercises.EffectiveNumber(Text.Mali);

        Assert.Equal("Not yet. 1 divided by the sum of the squared shares of the exercise before.", exercise.Check(9).Message);
        Assert.Equal("Right as far as it goes. Give 2 decimals.", exercise.Check(4.3).Message);
        Assert.Equal("Close. Give 2 decimals, and do not round on the way.", exercise.Check(4.28).Message);
        Assert.Equal("That is not read as a number. How many is asked: write it in digits, such as 3.",
            Exercises.Majority(Text.Mali).Check("many").Message);
        Assert.False(exercise.Check(double.NaN).IsRight);
        string[] right = ["74", "44.9", "55", "0.235", "4.26", "7 ", "55.1", "37.32"];
        object[] wrong = [-1, "many", 0.3, 4.3, 80];
        Assert.All(Every(Text.Mali).SelectMany(e => wrong.Select(w => e.Check(w)).Where(r => !r.IsRight)),
            r => Assert.All(right, answer => Assert.DoesNotContain(answer, r.Message, StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_TheLibrarysOwnAnswers_AreRight()
    {
        Assert.True(Exercises.Majority(Text.Mali).Check(Text.Mali.MajorityStated).IsRight);
        Assert.True(Exercises.BiggestLoser(Text.Mali).Check(Text.Mali.Parties.MinBy(p => p.SeatChange)!.Party).IsRight);
        Assert.True(Exercises.LargestGain(Text.Mali).Check(55).IsRight);
        Assert.True(Exercises.SumOfSquares(Text.Mali).Check(5075.0 / 21609).IsRight);
        Assert.True(Exercises.EffectiveNumber(Text.Mali).Check("4.26").IsRight);
        Assert.True(Exercises.UnlistedSeats(Text.Mali).Check(7).IsRight);
        Assert.True(Exercises.Volatility(Text.Mali).Check("54.6%").IsRight);
        Assert.True(Exercises.TurnoutOf(Text.Mali, 2).Check(2_221_283.0 / 5_951_838).IsRight);
        Assert.True(Exercises.Partners(Text.Mali).Check(2).IsRight);
        Assert.True(Exercises.SeatsBy(Apportionment.DHondt, ["A", "B", "C"], [600, 280, 120], 6, "A").Check(4).IsRight);
        Assert.Contains("by 1, 2, 3, 4 and so on", Exercises.SeatsBy(Apportionment.DHondt, ["A", "B"], [6, 2], 6, "A").Hint,
            StringComparison.Ordinal);
        Assert.StartsWith("There is no party 'Z'.",
            Assert.Throws<MeasureException>(() => Exercises.SeatsBy(Apportionment.Hare, ["A"], [1], 1, "Z")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ElectionWithoutTheData_SaysSo() =>
        Assert.All(Every(Text.Election("- Country: Nowhere")).Where(e => e.Question.Contains("share", StringComparison.Ordinal)),
            e => Assert.Equal("The data do not give an answer to this question.", e.Check(1).Message));

    private static IEnumerable<Exercise> Every(Election e) =>
        [Exercises.Majority(e), Exercises.LargestShare(e), Exercises.LargestGain(e), Exercises.SumOfSquares(e),
            Exercises.EffectiveNumber(e), Exercises.UnlistedSeats(e), Exercises.Volatility(e), Exercises.TurnoutOf(e, 1)];
}
