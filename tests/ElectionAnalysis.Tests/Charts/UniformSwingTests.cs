namespace ElectionAnalysis.Tests;

public class UniformSwingTests
{
    // Of 100 votes each: Red wins the first two, Blue the third, and the fourth is Red's by two.
    private static readonly DistrictVotes Four = DistrictVotes.From(Table.ReadCsv(new StringReader("""
        district,party,votes
        North,Red,60
        North,Blue,40
        East,Red,55
        East,Blue,45
        South,Red,30
        South,Blue,70
        West,Red,51
        West,Blue,49
        """)));

    private static string Words(Figure figure, int pair, int points) =>
        figure.States[(pair * figure.Controls[1].Choices.Count) + points].Words;

    [Fact]
    public void UniformSwing_FourDistricts_ChangeHandsWhereTheLeadIsLess()
    {
        var figure = Charts.UniformSwing(Four, "Testland", "own");

        Assert.Equal(["from Blue to Red", "from Red to Blue"], figure.Controls[0].Choices.Order(StringComparer.Ordinal));
        var toBlue = figure.Controls[0].Choices.ToList().IndexOf("from Red to Blue");
        Assert.Equal("0 of 100 voters from Red to Blue: Red has a majority with 3. 0 of 4 districts change hands.", Words(figure, toBlue, 0));
        Assert.Equal("1 of 100 voters from Red to Blue: nobody has the 3 of a majority; Red has 2. 0 of 4 districts change hands."
            + " In 1 the first two are level.", Words(figure, toBlue, 1));
        Assert.Equal("3 of 100 voters from Red to Blue: nobody has the 3 of a majority; Blue has 2. 1 of 4 districts change hands.",
            Words(figure, toBlue, 3));
        Assert.Equal("6 of 100 voters from Red to Blue: Blue has a majority with 3. 2 of 4 districts change hands.", Words(figure, toBlue, 6));
    }

    [Fact]
    public void UniformSwing_OfOneParty_SaysWhyThereIsNothing() => Assert.Contains("a swing needs two parties",
        Charts.UniformSwing(DistrictVotes.Alike(["A"], [5.0], 3), "x", "y").Description, StringComparison.Ordinal);
}
