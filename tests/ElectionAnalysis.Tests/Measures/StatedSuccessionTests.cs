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

    [Theory]
    [InlineData("The Blues and the Reds merged in 2018 to form the Greens.")]
    [InlineData("The Greens, founded in 2018 through the merger of the Blues and the Reds, stood.")]
    [InlineData("The Greens were formed in March 2018 by a merger of the Blues and the Reds.")]
    [InlineData("In 2018 the Blues and the Reds merged, forming the Greens.")]
    [InlineData("Most seats went to the Greens (a 2018 merger of the Blues and the Reds).")]
    [InlineData("The Greens emerged as a fusion of the Blues and the Reds.")]
    [InlineData("The Blues and the Reds united late in 2018, creating the Greens.")]
    [InlineData("The Blues and the Reds merged into the Greens.")]
    public void LinkTo_AMergerWithItsTime_IsALinkOfBoth(string sentence) =>
        Assert.Equal(["Blues", "Reds"], Of(sentence).Where(p => p.Kind == PartyLinkKind.Stated).Select(p => p.Before!.Party.Value).Order());

    [Theory]
    [InlineData("The Blues and the Reds did not merge in 2018 to form the Greens.")]
    [InlineData("The Greens were founded in 2018 by friends of the Blues and the Reds.")]
    [InlineData("The Blues and the Reds merged in 2018 their offices; the Greens kept theirs.")]
    public void LinkTo_NoMerger_IsNoLink(string sentence) => Assert.DoesNotContain(Of(sentence), p => p.Kind == PartyLinkKind.Stated);

    private static IReadOnlyList<PartyLink> Of(string sentence) => Text.Election("- Party1: Greens\n- Seats1: 2", sentence)
        .LinkTo(Text.Election("- Party1: Blues\n- Seats1: 3\n- Party2: Reds\n- Seats2: 4", title: "2016 Testland parliamentary election")).Parties;

    private static IReadOnlyList<PartyLink> Parties(string sentence) => Text.Election("- Party1: Greens\n- Seats1: 2", sentence)
        .LinkTo(Text.Election("- Party1: Blues\n- Seats1: 3", title: "2016 Testland parliamentary election")).Parties;
}
