namespace ElectionAnalysis.Tests;

/// <summary>Rules of two elections, as their documents call them.</summary>
public class SeriesBreakTests
{
    private const string Reworded = "the rules are described in other words";

    [Theory]
    [InlineData("FPTP", "First-past-the-post", null)]
    [InlineData("First past the post", "first-past-the-post voting", null)]
    [InlineData("MMP", "Mixed-member proportional representation", null)]
    [InlineData("STV", "Single transferable vote (STV)", null)]
    [InlineData("Instant-runoff voting", "Preferential voting", null)]
    [InlineData("Party-list PR", "Party-list proportional representation", null)]
    [InlineData("Two-round system", "Runoff voting", null)]
    [InlineData("First-past-the-post", "Mixed-member proportional", "mixed-member proportional, first past the post before")]
    [InlineData("Two-round system", "First-past-the-post", "first past the post, two rounds before")]
    [InlineData("STV", "Party-list PR", "lists in proportion, single transferable vote before")]
    [InlineData("Proportional representation", "STV", Reworded)]
    [InlineData("Proportional representation", "Party-list PR", Reworded)]
    [InlineData("Plurality voting", "First-past-the-post", Reworded)]
    [InlineData("Mixed system", "Parallel voting", Reworded)]
    [InlineData("FPTP for 60 seats, list PR for 60 seats", "Parallel voting", Reworded)]
    [InlineData("Party-list PR, 3% threshold", "Party-list PR, 5% threshold", Reworded)]
    [InlineData("Mehrheitswahl", "Verhältniswahl", Reworded)]
    [InlineData("Proportionellt val av ledamöter", "Proportional representation", Reworded)]
    [InlineData("小選挙区制", "小選挙区制", null)]
    public void Breaks_OfRules_CompareTheNamesOfSystems(string then, string now, string? told) =>
        Assert.Equal(told is null ? [] : [told], Breaks(then, now));

    [Fact]
    public void OverTime_RulesInOtherWords_HaveNoDiamond()
    {
        Assert.Equal(0, Diamonds("Mehrheitswahl", "Verhältniswahl"));
        Assert.Equal(1, Diamonds("FPTP", "MMP"));
    }

    [Theory]
    [InlineData("A 4% threshold was introduced.", true)]
    [InlineData("The threshold was raised from 4% to 5%.", true)]
    [InlineData("In 2019 the threshold had been lowered to three per cent.", true)]
    [InlineData("The voting system was changed from first-past-the-post to proportional representation in 2018.", true)]
    [InlineData("A new electoral law was adopted.", true)]
    [InlineData("It was the first general election held under the new quota.", true)]
    [InlineData("The electoral code was rewritten after the protests of 2017.", true)]
    [InlineData("The voting system was changed in 1996.", false)]
    [InlineData("The threshold was raised in 2022, two years later.", false)]
    [InlineData("The electoral system was not changed.", false)]
    [InlineData("The opposition demanded that the threshold of 10% was abolished.", false)]
    [InlineData("A bill by which the electoral law was amended failed in the senate.", false)]
    [InlineData("The party stayed below the threshold of 5%.", false)]
    public void Breaks_OfRulesStatedInProse_AreThoseOfTheTimeBetween(string sentence, bool isTold) => Assert.Equal(isTold,
        Prose(2020, sentence).LinkTo(Prose(2016, "Nothing was said.")).Breaks.Any(b => b.What == "new rules, as its document states"));

    private static Election Prose(int year, string sentence) => Text.Election(
        $"- Country: Testland\n- Election Date: 1 May {year}\n- Party1: A\n- Seats1: 3\n\nRules\n\n{sentence}\n",
        title: $"{year} Testland parliamentary election");

    private static int Diamonds(string then, string now) => Charts.OverTime(ElectionArchive.Of([Of(2016, then), Of(2020, now)]),
        Fragmentation.LaaksoTaagepera).ToJson().Split("diamond-open").Length - 1;

    private static IEnumerable<string> Breaks(string then, string now) => Of(2020, now).LinkTo(Of(2016, then)).Breaks.Select(b => b.What);

    private static Election Of(int year, string system) => Text.Election(
        $"- Country: Testland\n- Election Date: 1 May {year}\n- Voting System: {system}\n- Party1: A\n- Seats1: 3",
        title: $"{year} Testland parliamentary election");
}
