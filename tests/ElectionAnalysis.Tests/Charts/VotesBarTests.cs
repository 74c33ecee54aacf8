using ElectionAnalysis.Plotly;

namespace ElectionAnalysis.Tests;

public class VotesBarTests
{
    [Fact]
    public void VotesBar_Counts_StandLargestFirstWithTheirShares()
    {
        var bars = Assert.IsType<BarTrace>(Charts.VotesBar(Text.Election(
            "- Candidate1: Bo\n- Popular Vote1: 40\n- Candidate2: Ann\n- Popular Vote2: 60\n- Colour2: #AA0000")).Data.Single());

        Assert.Equal([60, 40], bars.X);
        Assert.Equal(["60 (60.0%)", "40 (40.0%)"], bars.Text);
        Assert.Equal("#AA0000", bars.Marker!.Color![0]);
    }

    [Fact]
    public void VotesBar_LongNumbers_HaveRoomAtTheRightHoweverWideItIsDrawn()
    {
        var figure = Charts.VotesBar(Text.Election("- Candidate1: Bo\n- Popular Vote1: 11,955,434\n- Candidate2: Ann\n- Popular Vote2: 34,562,986"));

        // "11,955,434 (25.7%)" is 18 letters of some 6.8 pixels.
        Assert.Equal(18, ((BarTrace)figure.Data.Single()).Text!.Max(t => t.Length));
        Assert.InRange(figure.Layout.Margin!.R, 18 * 6.8, 150);
        Assert.Null(figure.Layout.XAxis!.Range);
    }

    [Fact]
    public void VotesBar_SharesAlone_AreShares() => Assert.Equal("2020 Testland parliamentary election: A 55.0%, B 45.0%.",
        Charts.VotesBar(Text.Election("- Party1: B\n- Percentage1: 45%\n- Party2: A\n- Percentage2: 55%")).Description);

    [Fact]
    public void VotesBar_WithoutVotes_SaysSo() =>
        Assert.Contains("the document gives no party's votes", Charts.VotesBar(Text.Mali).Description, StringComparison.Ordinal);
}
