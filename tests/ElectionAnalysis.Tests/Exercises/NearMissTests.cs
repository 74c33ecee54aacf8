namespace ElectionAnalysis.Tests;

/// <summary>An answer that is right in spirit and not taken gets the reason, and a tick says why.</summary>
public class NearMissTests
{
    private static readonly Exercise Share = Exercises.LargestShare(Text.Mali);
    private static readonly Exercise Loser = Exercises.BiggestLoser(Text.Mali);
    private static readonly Exercise Gain = Exercises.LargestGain(Text.Mali);

    [Theory]
    [InlineData(449)]
    [InlineData(4490)]
    [InlineData(4.49)]
    [InlineData(0.0449)]
    public void Check_ShareWithItsPointElsewhere_SaysSo(double answer) => Assert.Equal(
        "The digits are right, the decimal point is not: a share lies between 0 and 1, a percentage between 0 and 100.",
        Share.Check(answer).Message);

    [Theory]
    [InlineData("0.449%", "The digits are right, but that is a share and no percentage: leave out the %, or move the point by two places.")]
    [InlineData("44.9 points", "The number is right, the unit is not: a share is in per cent (%). Points are for the difference between two shares.")]
    [InlineData("66 / 147", "In quotation marks a sum is only a text. Leave the marks out, and the computer works it out; of two whole numbers give the first a decimal: 1.0 / 2.")]
    [InlineData("66 of 147, so 44.9%", "There are several numbers in that. Write only the one that was asked.")]
    [InlineData("Rally for Mali", "That is not read as a number. Write digits, such as 3.14 or \"12.5%\".")]
    [InlineData("45%", "Right as far as it goes. Give 1 decimal of a percentage.")]
    [InlineData(0.45, "Right as far as it goes. Give 1 decimal of a percentage.")]
    [InlineData("44.7%", "Close. Give 1 decimal of a percentage, and do not round on the way.")]
    [InlineData(66, "That is its number of seats. What share of all is it?")]
    [InlineData(17.0 / 147, "That is the second largest party.")]
    [InlineData(66.0 / 74, "That is its seats as a share of a majority; a share of all seats is asked.")]
    [InlineData(66.0 / 81, "You divided by the seats of the others. Its own are part of the house, too.")]
    [InlineData(0.05, "That is 1 divided by the number of parties. Count seats and not parties.")]
    [InlineData("55.1%", "That is all the rest: what is missing to 100%. Take it from 100%.")]
    public void Check_ShareThatIsNear_GetsTheReason(object answer, string reason) =>
        Assert.Equal("✗ " + reason, Share.Check(answer).ToString());

    /// <summary>66 / 147 and 66 * 100 / 147, as the computer divides them.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(44)]
    public void Check_WholeNumbersDivided_TellsOfTheRest(int answer) => Assert.Equal(
        "If you divided: among whole numbers the computer drops what follows the point, 1 / 2 is 0. Give the first a decimal: 1.0 / 2.",
        Share.Check(answer).Message);

    [Theory]
    [InlineData(-55, "The size is right, the sign is not: what fell is negative, what grew is positive.")]
    [InlineData("minus 55", "The size is right, the sign is not: what fell is negative, what grew is positive.")]
    [InlineData("a loss of fifty-five", "The size is right, the sign is not: what fell is negative, what grew is positive.")]
    [InlineData("66 - 11", "In quotation marks a sum is only a text. Leave the marks out, and the computer works it out; of two whole numbers give the first a decimal: 1.0 / 2.")]
    [InlineData("55%", "The number is right, the unit is not: no percentage is asked. Leave out the %.")]
    [InlineData("55 votes", "The number is right, the unit is not: 'votes' were not asked.")]
    [InlineData(11, "That is what it had before. Take it from what it has now.")]
    [InlineData(66, "That is what it has now. Take from it what it had before.")]
    [InlineData(6, "That is how many times as many seats it has. The difference is asked.")]
    [InlineData(55.4, "Nearly. This is counted in whole things, and yours is not whole.")]
    [InlineData(5.5, "The digits are right, the decimal point stands elsewhere.")]
    public void Check_NumberThatIsNear_GetsTheReason(object answer, string reason) => Assert.Equal(reason, Gain.Check(answer).Message);

    /// <summary>Nothing of the effective number is a quotient of whole numbers, so that nobody divided them to get 4 for 4.26.</summary>
    [Fact]
    public void Check_WholePartOfNoQuotient_TellsOfDecimalsAlone() => Assert.Equal(
        "Right as far as it goes. Give 2 decimals.", Exercises.EffectiveNumber(Text.Mali).Check(4).Message);

    /// <summary>The house has 147 seats, so that 74 are a majority.</summary>
    [Theory]
    [InlineData("more than 73")]
    [InlineData("> 73")]
    [InlineData(">73 seats")]
    [InlineData("More than seventy-three")]
    [InlineData("over 73")]
    public void Check_WhatTheAnswerIsAbove_IsRightInSpirit(string answer) => Assert.Equal(
        "That is right in spirit: more than 73. Write the first whole number that is more.", Exercises.Majority(Text.Mali).Check(answer).Message);

    [Theory]
    [InlineData(">= 74")]
    [InlineData("at least 74")]
    [InlineData("74, which is more than half")]
    public void Check_LeastThatIsEnough_IsTaken(string answer) => Assert.True(Exercises.Majority(Text.Mali).Check(answer).IsRight);

    [Theory]
    [InlineData("more than 74")]
    [InlineData("more than 72")]
    public void Check_AboveAnotherNumber_IsNotTaken(string answer) => Assert.StartsWith(
        "Not yet.", Exercises.Majority(Text.Mali).Check(answer).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_CountsForTheTurnout_AreNamed()
    {
        var round = Text.Mali.Rounds.First(r => r.Round == 2);
        Assert.Equal("That is how many voted; turnout is their share of the registered.",
            Exercises.TurnoutOf(Text.Mali, 2).Check(round.Cast!.Value).Message);
        Assert.Equal("That is how many were registered. What share of them voted?",
            Exercises.TurnoutOf(Text.Mali, 2).Check(round.Registered!.Value).Message);
    }

    [Theory]
    [InlineData("fifty-five")]
    [InlineData("about fifty-five seats")]
    [InlineData("It won about 55 seats.")]
    [InlineData("+55")]
    public void Check_NumberInASentence_IsTaken(string answer) =>
        Assert.Equal("✓ Right: 66 seats now less 11 before are +55.", Gain.Check(answer).ToString());

    [Theory]
    [InlineData("Rally for Mali", "That is the party that won the most. Look for the smallest number, below 0.")]
    [InlineData("Union for the Republic and Democracy", "'Union for the Republic and Democracy' is one of the parties of Mali 2013, but not the one asked for.")]
    [InlineData("Tiémoko Sangaré", "That is a person. The party is asked; write its name.")]
    [InlineData("tiemoko sangare", "That is a person. The party is asked; write its name.")]
    [InlineData("Soumaïla Cissé", "That is a person. The party is asked; write its name.")]
    [InlineData("Aliance for Democracy in Mali", "That is nearly a name of the table. Compare it letter by letter, or copy it from there.")]
    [InlineData("Raly for Mali", "That is nearly a name of the table. Compare it letter by letter, or copy it from there.")]
    [InlineData("Rally for Mali and Alliance for Democracy in Mali", "Several parties are in that. One is asked; write only that one.")]
    [InlineData("I think it is the Alliance for Democracy in Mali", "The right name is in that. Write the name and nothing else.")]
    [InlineData("Republicans", "Mali 2013 lists no party of that name. Copy the name from the table.")]
    [InlineData("!", "There is no name in that.")]
    [InlineData(-35, "That is how many it lost. Which party was it? Names stand in quotation marks: \"Some Party\".")]
    [InlineData(3, "That is a number. A name is asked; names stand in quotation marks: \"Some Party\".")]
    public void Check_NameThatIsNear_GetsTheReason(object answer, string reason) => Assert.Equal(reason, Loser.Check(answer).Message);

    [Theory]
    [InlineData("Alliance for Democracy in Mali")]
    [InlineData("the ALLIANCE for democracy in mali")]
    [InlineData("ADM")]
    public void Check_NameOfTheRightParty_SaysWhy(string answer) => Assert.Equal(
        "✓ Right: Alliance for Democracy in Mali went from 51 seats to 16, a change of −35.", Loser.Check(answer).ToString());

    [Fact]
    public void Check_ThingsThatAreNoAnswer_AreCalledWhatTheyAre()
    {
        static string Said(Exercise exercise, object answer) =>
            exercise.Check(answer) is { IsRight: false, IsAnswered: true } reply ? reply.Message : "";

        Assert.StartsWith("That is not a number (NaN)", Said(Share, double.NaN), StringComparison.Ordinal);
        Assert.StartsWith("That is infinite", Said(Share, double.PositiveInfinity), StringComparison.Ordinal);
        Assert.StartsWith("That list is empty", Said(Share, Array.Empty<double>()), StringComparison.Ordinal);
        Assert.StartsWith("That is a list of several things. One number", Said(Share, new[] { 0.4, 0.5 }), StringComparison.Ordinal);
        Assert.StartsWith("That is a list of several things. One name", Said(Loser, Text.Mali.Parties), StringComparison.Ordinal);
        Assert.StartsWith("That is a party with all", Said(Share, Text.Mali.LargestParty!), StringComparison.Ordinal);
        Assert.StartsWith("That is the measure itself (Effective", Said(Share, Fragmentation.LaaksoTaagepera), StringComparison.Ordinal);
        Assert.StartsWith("That is the whole election", Said(Share, Text.Mali), StringComparison.Ordinal);
        Assert.StartsWith("That is a table", Said(Share, Text.Mali.Parties.ToTable()), StringComparison.Ordinal);
        Assert.StartsWith("That is a chart", Said(Share, Charts.SeatsBar(Text.Mali)), StringComparison.Ordinal);
        Assert.StartsWith("That is true or false", Said(Share, true), StringComparison.Ordinal);
        Assert.StartsWith("That is a rule for computing", Said(Share, () => 1.0), StringComparison.Ordinal);
        Assert.StartsWith("That measure has no value here", Said(Share, MeasureValue.Undefined("the total is zero")), StringComparison.Ordinal);
        Assert.True(Loser.Check(Text.Mali.Parties.MinBy(p => p.SeatChange)).IsRight);
        Assert.True(Share.Check(new[] { 66.0 / 147 }).IsRight);
        Assert.True(Gain.Check(Text.Mali.LargestParty!.Seats).Message is "That is what it has now. Take from it what it had before.");
        Assert.False(Share.Check("   ").IsAnswered);
    }

    /// <summary>Of every exercise, answers that students gave: what each of them stands for is worked out by hand from the table.</summary>
    [Fact]
    public void Check_WrongWaysToTheAnswer_AreNamed()
    {
        void Says(Exercise exercise, object answer, string start) =>
            Assert.StartsWith(start, exercise.Check(answer) is { IsRight: false } reply ? reply.Message : "✓", StringComparison.Ordinal);

        var (mali, squares) = (Text.Mali, 5075.0 / 21609);
        Says(Exercises.Majority(mali), 73.5, "That is half of the seats");
        Says(Exercises.Majority(mali), 73, "With that many, the others have as many or more");
        Says(Exercises.Majority(mali), 147, "That is the whole house");
        Says(Exercises.Majority(mali), 66, "That is what the largest party has");
        Says(Exercises.SumOfSquares(mali), squares * 10_000, "That is the sum with shares of 0–100");
        Says(Exercises.SumOfSquares(mali), 1, "That is the sum of the shares themselves");
        Says(Exercises.SumOfSquares(mali), 5075, "You squared seats");
        Says(Exercises.SumOfSquares(mali), 4.258, "That is already 1 divided by the sum");
        Says(Exercises.SumOfSquares(mali), 0.23, "Right as far as it goes. Give 3 decimals.");
        Says(Exercises.SumOfSquares(mali), 23.5, "The digits are right, but that is per cent");
        Says(Exercises.EffectiveNumber(mali), 426, "The digits are right, but that is per cent");
        Says(Exercises.EffectiveNumber(mali), 4.2, "Right as far as it goes, but cut off and not rounded. Give 2 decimals.");
        Says(Exercises.Partners(mali), "URD and ADEMA", "That is not read as a number. How many is asked");
        Says(Share, "44%", "Right as far as it goes, but cut off and not rounded.");
        Says(Loser, "-35", "That is how many it lost");
        Says(Loser, "Independents", "Independents are a group and no party");
        Says(Exercises.EffectiveNumber(mali), squares, "That is the sum of the squares");
        Says(Exercises.EffectiveNumber(mali), 20, "That counts every party of the table alike");
        Says(Exercises.EffectiveNumber(mali), 147.0 / 66, "That is 1 divided by the largest share alone");
        Says(Exercises.UnlistedSeats(mali), 140, "That is what the table lists");
        Says(Exercises.UnlistedSeats(mali), 15, "Those are the independents");
        Says(Exercises.Volatility(mali), "109.1%", "That is the whole sum");
        Says(Exercises.Volatility(mali), 0.0, "Gains and losses cancel out");
        Says(Exercises.TurnoutOf(mali, 2), 2_122_449.0 / 5_951_838, "That counts valid ballots only");
        Says(Exercises.TurnoutOf(mali, 2), "38.5%", "A sentence of the document says so");
        Says(Exercises.TurnoutOf(mali, 2), 2_122_449.0 / 2_221_283, "That is the share of valid ballots");
        Says(Exercises.Partners(mali), 8, "That is how many seats it is short of a majority");
        Says(Exercises.Partners(mali), 19, "Those are all the others");
        Says(Exercises.SeatsBy(Apportionment.DHondt, ["A", "B", "C"], [600, 280, 120], 6, "A"), 3, "That is what Sainte-Laguë gives");
        Says(Exercises.SeatsBy(Apportionment.DHondt, ["A", "B", "C"], [600, 280, 120], 6, "A"), 3.6, "That is its exact share");
    }

    [Fact]
    public void Check_RightAnswers_SayWhyWithTheNumbers()
    {
        var mali = Text.Mali;
        Assert.Equal("Right: half of 147 seats is 73.5, and 74 is the first whole number above.", Exercises.Majority(mali).Check(74).Message);
        Assert.Equal("Right: 0.2349. The largest party alone adds 0.449² = 0.202; small ones add next to nothing.",
            Exercises.SumOfSquares(mali).Check(0.235).Message);
        Assert.Equal("Right: 1 ÷ 0.2349 is 4.26: as fragmented as a house of that many parties of equal size.",
            Exercises.EffectiveNumber(mali).Check(4.26).Message);
        Assert.Equal("Right: the table's previous seats add up to 140, and 140 and 7 are 147.", Exercises.UnlistedSeats(mali).Check(7).Message);
        Assert.Equal("Right: all changes of shares add up to 109.1 points, gains and losses alike, and half of it is 54.6%.",
            Exercises.Volatility(mali).Check("54.6%").Message);
        Assert.Equal("Right: 2,221,283 ballots of 5,951,838 registered voters are 37.32%.", Exercises.TurnoutOf(mali, 2).Check(37.32).Message);
        Assert.Equal("Right: it is 8 seats short of 74, and 2 parties have that many: Union for the Republic and Democracy and Alliance for Democracy in Mali.",
            Exercises.Partners(mali).Check("two").Message);
        Assert.Equal("Right: D'Hondt gives A 4, B 2 and C 0, and A has 60% of the votes and 66.7% of the seats.",
            Exercises.SeatsBy(Apportionment.DHondt, ["A", "B", "C"], [600, 280, 120], 6, "A").Check(4).Message);
        Assert.Equal("Right: 12.", Exercise.Number("?", () => 12, "").Check(12).Message);
    }

    [Fact]
    public void Instead_NumberAndName_AnswerWithTheirMessage()
    {
        var number = Exercise.Number("How many seats?", () => 66, "Count.").Instead(() => 17, "That is the second.").Because(() => "66 of 147.");
        var name = Exercise.Name("Who?", () => ["Red"], "Look.").Instead(() => ["Blue"], "That is the second.");

        Assert.Equal("✗ That is the second.", number.Check(17).ToString());
        Assert.Equal("✓ Right: 66 of 147.", number.Check(66).ToString());
        Assert.Equal("✗ Not yet. Count.", number.Check(3).ToString());
        Assert.Equal("✗ That is the second.", name.Check("blue").ToString());
        Assert.Equal("✓ Right: Red.", name.Check("RED").ToString());
        Assert.Equal("✗ Not yet. Look.", name.Check("Green").ToString());
    }
}
