namespace ElectionAnalysis.Tests;

/// <summary>What a document says of the election before, against that election's own document.</summary>
public class LinkCheckTests
{
    /// <summary>A had 30 seats and B 5; B merged into A, which goes on.</summary>
    [Theory]
    [InlineData("30", Verdict.Agrees)]
    [InlineData("35", Verdict.Agrees)]
    [InlineData("33", Verdict.CannotTell)]
    [InlineData("30 seats, 40.0%", Verdict.Agrees)]
    [InlineData("35 seats, 46.0%", Verdict.Agrees)]
    [InlineData("35 seats, 43.0%", Verdict.CannotTell)]
    public void Findings_OfAPartyThatTookAnotherIn_MayCountItOrNot(string last, Verdict worst) => Assert.Equal(worst, Worst(
        "- Party1: A Party\n- Seats1: 30\n- Percentage1: 40.0%\n- Party2: Blues\n- Seats2: 5\n- Percentage2: 6.0%",
        $"- Party1: A Party\n- Seats1: 36\n- Last Election1: {last}", "The Blues merged into the A Party."));

    /// <summary>The document of then lacks the seats of the one that was taken in.</summary>
    [Fact]
    public void Findings_OfAPartyThatTookInAnotherOfUnknownSeats_ComparesItsOwn() => Assert.Equal(Verdict.Agrees, Worst(
        "- Party1: A Party\n- Seats1: 30\n- Party2: Blues", "- Party1: A Party\n- Seats1: 36\n- Last Election1: 30", "The Blues merged into the A Party."));

    [Theory]
    [InlineData("31", Verdict.Disagrees)]
    [InlineData("30", Verdict.Agrees)]
    public void Findings_OfAPartyOfOne_AreAsTheyWere(string last, Verdict verdict) =>
        Assert.Equal(verdict, Worst("- Party1: A Party\n- Seats1: 30", $"- Party1: A Party\n- Seats1: 36\n- Last Election1: {last}"));

    /// <summary>"New" of a change tells of seats: who had none is new to the house.</summary>
    [Theory]
    [InlineData("- Seat Change1: New", "0", Verdict.Agrees)]
    [InlineData("- Swing1: New", "0", Verdict.Agrees)]
    [InlineData("- Swing1: new", "2", Verdict.Disagrees)]
    [InlineData("- Seat Change1: New", "2", Verdict.Disagrees)]
    [InlineData("- Last Election1: New", "0", Verdict.Disagrees)]
    [InlineData("- Last Election1: New", "2", Verdict.Disagrees)]
    public void Findings_OfANewParty_DisagreeWhereItStoodBefore(string entry, string seats, Verdict verdict) =>
        Assert.Equal(verdict, Worst($"- Party1: A Party\n- Seats1: {seats}", $"- Party1: A Party\n- Seats1: 3\n{entry}"));

    /// <summary>The worst of what was checked of parties.</summary>
    private static Verdict Worst(string then, string now, string prose = "") => Text.Election(now, prose)
        .LinkTo(Text.Election(then, title: "2016 Testland parliamentary election")).Findings.Select(f => f.Verdict)
        .OrderBy(v => v switch { Verdict.Disagrees => 0, Verdict.CannotTell or Verdict.Incomplete => 1, _ => 2 }).First();
}
