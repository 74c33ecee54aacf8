namespace ElectionAnalysis.Tests;

/// <summary>Which party of one document is which of another.</summary>
public class PartyLinkTests
{
    [Fact]
    public void LinkTo_SameNameInOtherLetters_IsOneParty() => Assert.Equal(
        ["MĀORI PARTY → Maori Party: the same name but for case, accents and punctuation: MĀORI PARTY"],
        Links("- Party1: MĀORI PARTY\n- Seats1: 3", "- Party1: Maori Party\n- Seats1: 2"));

    [Theory]
    [InlineData("Labour Party", "Labour", "")]
    [InlineData("Labour Party", "New Zealand Labour Party", "New Zealand")]
    [InlineData("Conservative Party of New Zealand", "Conservative Party", "New Zealand")]
    [InlineData("The Greens", "Green Party", "")]
    [InlineData("Social Democratic Party of Germany", "SPD (Social Democratic Party)", "Germany")]
    [InlineData("Partido Popular", "Popular", "Spain")]
    [InlineData("Christian Democratic Union", "CDU", "Germany")]
    [InlineData("Venstre (Norway)", "Venstre", "Norway")]
    [InlineData("Κόμμα Ελλάδας (ΚΕ)", "ΚΕ", "Greece")]
    [InlineData("Law and Justice (PiS)", "Law and Justice", "Poland")]
    [InlineData("Australian Democrats", "Democrats", "Australia")]
    public void LinkTo_OtherFormOfTheName_IsOnePartyAndSaysWhy(string then, string now, string country)
    {
        var link = Link($"- Country: {country}\n- Party1: {then}\n- Seats1: 3\n- Party2: Zeta\n- Seats2: 5",
            $"- Country: {country}\n- Party1: Zeta\n- Seats1: 4\n- Party2: {now}\n- Seats2: 2").Parties.Single(p => p.After?.Party.Value == now);

        Assert.Equal((then, PartyLinkKind.OtherName), (link.Before?.Party.Value, link.Kind));
        Assert.NotEmpty(link.Because);
    }

    [Theory]
    [InlineData("Communist Party", "Communist Party (Marxist)", "")]
    [InlineData("Forza Italia", "Forza Italia (2013)", "Italy")]
    [InlineData("National Party", "National Alliance", "")]
    [InlineData("Christian Democrats", "Conservative Democrats", "")]
    [InlineData("United Labour", "Labour", "United Kingdom")]
    [InlineData("Grüne (BB 1990)", "Grüne", "Germany")]
    [InlineData("People's Party", "Party", "")]
    [InlineData("Independent UAP (NSW)", "State Labor Party (NSW)", "Australia")]
    public void LinkTo_NameThatMayBeAnothers_IsNoLink(string then, string now, string country)
    {
        var link = Link($"- Country: {country}\n- Party1: {then}\n- Seats1: 3", $"- Country: {country}\n- Party1: {now}\n- Seats1: 2");

        Assert.Equal([PartyLinkKind.Unlinked, PartyLinkKind.Unlinked], link.Parties.Select(p => p.Kind));
    }

    [Fact]
    public void LinkTo_NameThatFitsTwo_SaysSoAndLinksNone() => Assert.Equal(
        ["Labour: the earlier document has Labour Party and Labour (Utopia), and its name fits both; say which with a Lineage"],
        Links("- Country: Utopia\n- Party1: Labour Party\n- Seats1: 3\n- Party2: Labour (Utopia)\n- Seats2: 3",
            "- Country: Utopia\n- Party1: Labour\n- Seats1: 2").Take(1));

    [Fact]
    public void LinkTo_Ids_GoBeforeNames()
    {
        var link = Link("- Party1: Old Name\n- Party ID1: 7\n- Seats1: 3\n- Party2: Liberals\n- Party ID2: 8\n- Seats2: 5",
            "- Party1: New Name\n- Party ID1: 7\n- Seats1: 3\n- Party2: Liberals\n- Party ID2: 9\n- Seats2: 5");

        Assert.Equal("Old Name → New Name: both have the id 7", $"{link.Parties[0]}");
        Assert.Equal("Liberals: the earlier document has a party of this name with another id (8, here 9)", $"{link.Parties[1]}");

        // 3 of 8 seats stay; 5 of 8 went to another party of the same name.
        Assert.Equal(5 / 8.0, link.After.Measure(Swing.Pedersen, since: link.Before).Value.Value, 12);
    }

    [Fact]
    public void Measure_NameThatWentToAnotherParty_KeepsTheLinkOfItsId()
    {
        var then = Then("- Party1: X\n- Party ID1: 1\n- Seats1: 6\n- Party2: Z\n- Party ID2: 3\n- Seats2: 4");
        var now = Now("- Party1: Y\n- Party ID1: 1\n- Seats1: 5\n- Party2: Z\n- Party ID2: 3\n- Seats2: 3\n- Party3: X\n- Party ID3: 2\n- Seats3: 2");

        // Of 10 seats 6 became 5, 4 became 3, and 2 are new: half of 1 + 1 + 2.
        Assert.Equal(0.2, now.Measure(Swing.Pedersen, since: then).Value.Value, 12);
        Assert.Equal(0.2, now.Measure(Swing.Pedersen, since: then, lineage: now.LinkTo(then).Lineage,
            rule: LineageRule.Mainwaring).Value.Value, 12);
    }

    [Fact]
    public void LinkTo_OfTheSameTwo_FindsTheLinksOnce()
    {
        var (then, now) = (Then("- Party1: A\n- Seats1: 5"), Now("- Party1: A\n- Seats1: 5"));

        Assert.Same(now.LinkTo(then).Parties, now.LinkTo(then).Parties);
    }

    [Fact]
    public void LinkTo_OneThatIsLater_IsRefused() => Assert.Equal(
        "2016 Testland parliamentary election cannot be linked to 2020 Testland parliamentary election, which is later; give an earlier election.",
        Assert.Throws<MeasureException>(() => Then("- Party1: A").LinkTo(Now("- Party1: A"))).Message);

    [Theory]
    [InlineData("In 2018 the Blues were renamed Azure Party.", SuccessionKind.Renamed)]
    [InlineData("The Azure Party (formerly the Blues) gained seats.", SuccessionKind.Renamed)]
    [InlineData("The Azure Party, previously known as Blues, gained seats.", SuccessionKind.Renamed)]
    [InlineData("The Azure Party is the successor to the Blues.", SuccessionKind.Renamed)]
    [InlineData("The Azure Party was formed by a merger of the Blues and others.", SuccessionKind.Merged)]
    [InlineData("The Azure Party split from the Blues in 2019.", SuccessionKind.Split)]
    [InlineData("The Blues merged into the Azure Party.", SuccessionKind.Merged)]
    public void LinkTo_StatedSuccession_IsReadWithItsPlace(string sentence, SuccessionKind kind)
    {
        var link = Assert.Single(Link("- Party1: Blues\n- Seats1: 3", "- Party1: Azure Party\n- Seats1: 2", sentence).Parties);

        Assert.Equal((PartyLinkKind.Stated, kind, "test.txt:7"), (link.Kind, link.Succession!.Value, link.Source!.Place));
    }

    [Theory]
    [InlineData("The Azure Party is not the successor to the Blues.")]
    [InlineData("The Blues would have been renamed Azure Party.")]
    [InlineData("The Azure Party was formerly led by a member of the Blues.")]
    [InlineData("The Azure Party gained what the Blues lost.")]
    public void LinkTo_SentenceThatStatesNone_IsNoLink(string sentence) =>
        Assert.All(Link("- Party1: Blues\n- Seats1: 3", "- Party1: Azure Party\n- Seats1: 2", sentence).Parties, p => Assert.False(p.IsLinked));

    [Fact]
    public void LinkTo_KeysOfTheInfobox_AreStatements()
    {
        var link = Link("- Party1: Blues\n- Seats1: 3\n- Party2: Reds\n- Seats2: 4\n- Party3: Greens\n- Seats3: 3",
            "- Party1: Violets\n- Seats1: 6\n- Merged From1: Blues; Reds\n- Party2: Leaves\n- Seats2: 4\n- Formerly2: Verdants");

        Assert.Equal(["Blues → Violets", "Reds → Violets", "Leaves", "Greens"],
            link.Parties.Select(p => p.IsLinked ? $"{p.Before!.Party} → {p.After!.Party}" : (p.Before ?? p.After)!.Party.Value));
        Assert.Equal("its document says 'Formerly2: Verdants', and the earlier document has no party of that name", link.Parties[2].Because);
        Assert.DoesNotContain(link.After.Findings, f => f.Check == "unknown_key");

        // 7 of 10 became 6 of 10, and 3 of 10 left for 4 of 10 that entered: half of 1 + 3 + 4.
        Assert.Equal(0.4, link.After.Measure(Swing.Pedersen, since: link.Before).Value.Value, 12);
    }

    [Fact]
    public void LinkTo_JointList_IsOfItsParts() => Assert.Equal(
        ["CDU → CDU/CSU: CDU/CSU has the name of several parties", "CSU → CDU/CSU: CDU/CSU has the name of several parties"],
        Links("- Party1: CDU\n- Seats1: 3\n- Party2: CSU\n- Seats2: 1", "- Party1: CDU/CSU\n- Seats1: 4"));

    [Fact]
    public void LinkTo_ListOfWhichOnePartIsKnown_IsAmbiguous() => Assert.Equal(
        ["The Left / PDS: PDS is a part of its name, and whether the rest is another party, nothing tells; say it with a Lineage",
            "PDS: no party of the later document has its name"],
        Links("- Party1: PDS\n- Seats1: 3", "- Party1: The Left / PDS\n- Seats1: 4"));

    [Theory]
    [InlineData("no seat")]
    [InlineData("Others")]
    [InlineData("Sonstige")]
    public void LinkTo_LeftOverInOneDocument_IsNoPartyThatCameOrWent(string rest)
    {
        const string House = "- Seats For Election: All 4 seats\n";
        var with = $"{House}- Party1: Blue\n- Seats1: 3\n- Party2: {rest}\n- Seats2: 0\n- Party3: Green\n- Seats3: 1";
        const string Without = House + "- Party1: Blue\n- Seats1: 4";

        Assert.All([Link(Without, with), Link(with, Without)], link =>
        {
            Assert.Equal("1 by name; 1 not linked", link.Summary);
            Assert.Equal(PartyLinkKind.Group, link.Parties.Single(p => (p.Before ?? p.After)!.Party.Value == rest).Kind);
        });
        Assert.Equal(0.25, Link(Without, with).UnlinkedShare(MeasureScale.Seats));
    }

    [Fact]
    public void LinkTo_SeveralRowsOfOthers_AreOneGroup() => Assert.Equal(["Others → others", "others → others"],
        Link("- Party1: Others\n- Seats1: 3\n- Party2: others\n- Seats2: 2", "- Party1: others\n- Seats1: 4").Parties
            .Select(p => $"{p.Before!.Party} → {p.After!.Party}").Order(StringComparer.Ordinal));

    [Fact]
    public void LinkTo_PreviousResultOfOnePartyOnly_Links() => Assert.Equal(
        ["Blues → Azure: the previous result that its document gives is that of Blues, and of no other party"],
        Links("- Party1: Blues\n- Seats1: 31\n- Percentage1: 30.5%\n- Party2: Reds\n- Seats2: 4\n- Percentage2: 4.1%",
            "- Party1: Azure\n- Seats1: 20\n- Last Election1: 31 seats, 30.5%").Take(1));

    [Fact]
    public void LinkTo_PreviousResultOfTwo_IsNoLink() => Assert.All(
        Link("- Party1: Blues\n- Seats1: 31\n- Party2: Reds\n- Seats2: 31", "- Party1: Azure\n- Seats1: 20\n- Last Election1: 31").Parties,
        p => Assert.False(p.IsLinked));

    [Fact]
    public void LinkTo_SlipOfThePen_IsToldAndNotLinked() => Assert.Equal(
        "no party of the earlier document has its name; like it is Conservatice Party of Utopia, which may be a misspelling",
        Link("- Party1: Conservatice Party of Utopia\n- Seats1: 1", "- Party1: Conservative Party of Utopia\n- Seats1: 1").Parties[0].Because);

    [Fact]
    public void LinkTo_Itself_IsRefused()
    {
        var own = Now("- Party1: A");

        Assert.Equal("2020 Testland parliamentary election cannot be linked to itself; give an earlier election.",
            Assert.Throws<MeasureException>(() => own.LinkTo(own)).Message);
    }

    [Fact]
    public void Measure_TwoDocumentsOfRenamedParties_LinksThemAndSaysSo()
    {
        var link = Link("- Party1: Labour Party\n- Seats1: 60\n- Party2: Tories\n- Seats2: 40",
            "- Party1: Labour\n- Seats1: 55\n- Party2: Tories\n- Seats2: 45");
        var result = link.After.Measure(Swing.Pedersen, since: link.Before);

        Assert.Equal(0.05, result.Value.Value, 12);
        Assert.Contains(result.Notes, n => n.StartsWith("Parties are linked across the two documents: 1 by name, 1 by another form of the name.",
            StringComparison.Ordinal));
        Assert.Contains("Measured by exact names, without the links it differs by +55.00 points.", result.Notes);
        Assert.DoesNotContain(result.Alternatives, a => a.Value.Value > 0.05);
        Assert.Equal(0.6, link.After.Measure(Swing.Pedersen, since: link.Before, lineage: Lineage.Of()).Value.Value, 12);
        Assert.Equal(["Labour: -5", "Tories: 5"], link.After.SeatSwings(link.Before).Select(r => $"{r.Text("party")}: {r.Number("change")}"));
    }

    [Fact]
    public void Measure_TurnoutOfTwoDocuments_ComparesThem()
    {
        var result = Now("- Turnout: 61.5%\n- Party1: A\n- Seats1: 1")
            .Measure(Turnout.ChangePoints, since: Then("- Registered Voters: 1,000\n- Votes Cast: 640\n- Party1: A\n- Seats1: 1"));

        Assert.Equal(-0.025, result.Value.Value, 12);
        Assert.Equal(["The turnout of 2016 Testland parliamentary election is computed, that of 2020 Testland parliamentary election as stated."],
            result.Notes);
    }

    private static Election Then(string infobox) => Text.Election(infobox, title: "2016 Testland parliamentary election");

    private static Election Now(string infobox, string prose = "") => Text.Election(infobox, prose);

    private static ElectionLink Link(string then, string now, string prose = "") => Now(now, prose).LinkTo(Then(then));

    private static IEnumerable<string> Links(string then, string now) => Link(then, now).Parties.Select(p => $"{p}");
}
