namespace ElectionAnalysis.Tests;

/// <summary>Sentences that state what became of a party, and others that have the same words.</summary>
public class StatedSuccessionTests
{
    [Theory]
    [InlineData("The Greens nominated Jane Smith, formerly Blues, for mayor.")]
    [InlineData("The Greens (with Jane Smith, formerly Blues) gained seats.")]
    [InlineData("Jane Smith of the Greens, formerly Blues, gained a seat.")]
    [InlineData("The Greens gained a seat from a candidate who split from the Blues.")]
    [InlineData("The Greens and a list formed by the Blues stood.")]
    [InlineData("The Greens elected a successor to Blues leader Smith.")]
    [InlineData("The Blues lost an MP and were said to have renamed Greens.")]
    [InlineData("The Blues saw two of theirs merged into Greens.")]
    public void LinkTo_WordOfSomeoneElse_IsNoLink(string sentence) =>
        Assert.All(Parties(sentence), p => Assert.False(p.IsLinked));

    [Theory]
    [InlineData("The Greens (GR), formerly the Blues, gained seats.")]
    [InlineData("The Greens, formerly Blues, gained seats.")]
    [InlineData("Much was won by the Greens (formerly the Blues).")]
    [InlineData("The leader of the Greens, formerly known as the Blues, resigned.")]
    [InlineData("The Greens, a party which was formed by a merger of the Blues and others, stood.")]
    [InlineData("The Greens have been the legal successor to the Blues.")]
    [InlineData("The Greens, which had split from the Blues, stood.")]
    [InlineData("The Blues were later renamed Greens.")]
    [InlineData("In 2019, the Blues (BL) officially changed their name to Greens.")]
    [InlineData("The Blues, who then merged into the Greens, were small.")]
    public void LinkTo_WordOfTheParty_IsALink(string sentence) =>
        Assert.Equal(PartyLinkKind.Stated, Assert.Single(Parties(sentence)).Kind);

    private static IReadOnlyList<PartyLink> Parties(string sentence) => Text.Election("- Party1: Greens\n- Seats1: 2", sentence)
        .LinkTo(Text.Election("- Party1: Blues\n- Seats1: 3", title: "2016 Testland parliamentary election")).Parties;
}
