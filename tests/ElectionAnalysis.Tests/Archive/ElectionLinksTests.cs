using System.Text.Json;

namespace ElectionAnalysis.Tests;

/// <summary>Elections in a row: which is the one before, and what the two documents say of each other.</summary>
public class ElectionLinksTests
{
    public static TheoryData<string> Published() => new(Cases().Select(c => c.GetProperty("id").GetString()!));

    [Fact]
    public void Links_OfOneCountry_GoByDay()
    {
        var archive = Archive(("2020 Utopian general election", "- Country: Utopia\n- Election Date: 1 May 2020"),
            ("2016 Utopian parliamentary election", "- Country: Utopia\n- Election Date: 1 May 2016"),
            ("2018 Utopian presidential election", "- Country: Utopia\n- Election Date: 1 May 2018"));

        Assert.Equal(["2016 Utopian parliamentary election < ", "2020 Utopian general election < 2016 Utopian parliamentary election",
            "2018 Utopian presidential election < "], archive.Links.Select(l => $"{l.After.Title} < {l.Before?.Title}"));
        Assert.Equal("no earlier one of Utopia and of its kind is here", archive.Links[0].Because);
        Assert.Equal("2020 Utopian general election", archive.Links.Next(archive.Find("Utopia 2016"))?.Title);
        Assert.Null(archive.Links.Next(archive.Find("Utopia 2020")));
    }

    [Fact]
    public void Links_CountryByAnotherName_IsTheSameAndOneLineOfAChart()
    {
        var archive = Archive(("2015 Burmese general election", "- Country: Burma\n- Election Date: 1 May 2015\n- Party1: A\n- Seats1: 5"),
            ("2020 Myanmar general election", "- Country: Myanmar\n- Election Date: 1 May 2020\n- Party1: A\n- Seats1: 5"));

        Assert.Equal("2015 Burmese general election", archive.Links[1].Before?.Title);
        Assert.Equal(["Myanmar"], Charts.OverTime(archive, Fragmentation.LaaksoTaagepera, ["Burma"], panels: false).Data
            .OfType<Plotly.ScatterTrace>().Select(t => t.Name).OfType<string>());
    }

    [Fact]
    public void Links_VotesWithoutShares_HaveTheSharesThatTheyMake()
    {
        var archive = Archive(
            ("2016 Utopian general election",
                "- Country: Utopia\n- Election Date: 1 May 2016\n- Party1: A\n- Popular Vote1: 75\n- Party2: B\n- Popular Vote2: 25"),
            ("2020 Utopian general election",
                "- Country: Utopia\n- Election Date: 1 May 2020\n- Party1: A\n- Popular Vote1: 60\n- Party2: C\n- Popular Vote2: 40"));
        var link = archive.Links.Of(archive.Find("Utopia 2020"));

        static string Share(double? share) => share is { } s ? FormattableString.Invariant($"{s:0.##}") : "-";
        Assert.Equal(["A 0.75 0.6", "- - 0.4", "B 0.25 -"], link.ToTable().Select(r =>
            $"{r.Text("before") ?? "-"} {Share(r.Number("vote_share_before"))} {Share(r.Number("vote_share"))}"));
        Assert.Equal(0.25, link.UnlinkedShare(MeasureScale.Votes, then: true)!.Value, 12);
        Assert.Equal(0.4, link.UnlinkedShare(MeasureScale.Votes)!.Value, 12);
    }

    [Fact]
    public void Links_PreviousElectionThatIsNotHere_IsAGapAndSaysSo()
    {
        var archive = Archive(("2010 Utopian general election", "- Country: Utopia\n- Election Date: 1 May 2010\n- Party1: A\n- Seats1: 5"),
            ("2018 Utopian general election", "- Country: Utopia\n- Election Date: 1 May 2018\n- Previous Election: 2014\n- Party1: A\n- Seats1: 5"));

        Assert.Null(archive.Links.Previous(archive.Find("Utopia 2018")));
        Assert.Equal("its document names '2014' as the previous election, and none of 2014 is here; the latest here is 2010 Utopian general election (2010-05-01)",
            archive.Links[1].Because);
        Assert.Contains("none of 2014 is here", archive.Series(Swing.Pedersen)[1].Text("undefined"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1998", "2019", "", "", false)]
    [InlineData("12 June 1930", "7 July 1950", "", "", false)]
    [InlineData("3 May 2001", "4 May 2010", "", "", false)]
    [InlineData("23 April 1995", "21 April 2002", "", "", true)]
    [InlineData("2 May 2006", "3 November 2014", "", "", true)]
    [InlineData("14 November 1935", "5 July 1945", "- Previous Election: 1935", "", true)]
    [InlineData("14 November 1935", "5 July 1945", "", "- Next Election: 1945", true)]
    [InlineData("14 November 1935", "5 July 1945", "- Previous Election: 1940", "", false)]
    [InlineData("14 November 1935", "5 July 1941", "", "- Next Election: 1940", false)]
    [InlineData("15 January 1999", "16 January 2000", "", "", true)]
    public void Links_GapLongerThanAnyTerm_IsLinkedOnlyWhereADocumentSaysSo(string then, string now, string later, string earlier,
        bool isLinked)
    {
        var archive = ElectionArchive.Of(new[] { (then, earlier), (now, later) }.Select((d, i) => Election.From(ElectionDocument.Parse(
            $"= {d.Item1[^4..]} Utopian general election =\n\nInfobox\n- Country: Utopia\n- Election Date: {d.Item1}\n{d.Item2}\n- Party1: A\n- Seats1: {5 + i}\n"
                + (i > 0 ? "- Last Election1: 4 seats\n" : ""), $"{i}.txt"))));

        Assert.Equal(isLinked, archive.Links[1].Before is not null);
        Assert.Equal(isLinked ? 1 : 0, archive.Findings.Count(r => r.Text("check") == "last_election"));
    }

    [Fact]
    public void Links_GapLongerThanAnyTerm_SaysSo()
    {
        var archive = Archive(("1998 Utopian general election", "- Country: Utopia\n- Election Date: 3 March 1998"),
            ("2019 Utopian general election", "- Country: Utopia\n- Election Date: 3 March 2019"));

        Assert.Equal("nothing says which election came before, and the latest here, 1998 Utopian general election (1998-03-03), is 21 years "
            + "earlier: others are likely to have come between, so name it as the previous election if it is", archive.Links[1].Because);
    }

    // Documents without a country, of two files.
    [Theory]
    [InlineData("Norwegian parliamentary election", "A", true)]
    [InlineData("general election", "A", false)]
    [InlineData("Norwegian parliamentary election", "B", false)]
    public void Links_WithoutACountry_GoByATitleThatNamesIt(string title, string party, bool isLinked)
    {
        var archive = Archive(($"2017 {title}", "- Election Date: 11 September 2017\n- Party1: A"),
            ($"2021 {title}", $"- Election Date: 13 September 2021\n- Party1: {party}"));

        Assert.Equal(isLinked, archive.Links[1].Before is not null);
    }

    [Fact]
    public void Links_TwoInOneYear_AreToldByTheMonth()
    {
        var archive = Archive(("May 2012 Utopian election", "- Country: Utopia\n- Election Date: 6 May 2012\n- Type: parliamentary"),
            ("June 2012 Utopian election", "- Country: Utopia\n- Election Date: 17 June 2012\n- Type: parliamentary"),
            ("2015 Utopian election", "- Country: Utopia\n- Election Date: 25 January 2015\n- Type: parliamentary\n- Previous Election: May 2012"));

        Assert.Equal(["", "May 2012 Utopian election", "May 2012 Utopian election"], archive.Links.Select(l => l.Before?.Title ?? ""));
    }

    [Fact]
    public void Links_TwoBodiesOnOneDay_GoEachByItsTitle()
    {
        var archive = Archive(("2016 Utopia town council election", "- Country: Utopia\n- Election Date: 1 May 2016"),
            ("2016 Utopia county council election", "- Country: Utopia\n- Election Date: 1 May 2016"),
            ("2020 Utopia county council election", "- Country: Utopia\n- Election Date: 1 May 2020"));

        Assert.Equal("2016 Utopia county council election", archive.Links.Previous(archive.Find("2020"))?.Title);
    }

    [Fact]
    public void Links_TwoBodiesOfOneYear_GoEachByItsTitle()
    {
        var archive = Archive(("2016 Utopia town council election", "- Country: Utopia"),
            ("2016 Utopia county council election", "- Country: Utopia"), ("2020 Utopia county council election", "- Country: Utopia"));

        Assert.Equal("2016 Utopia county council election", archive.Links.Previous(archive.Find("2020"))?.Title);
    }

    [Theory]
    [InlineData("Utopia Mayoral Vote", "Utopia oral Vote")]
    [InlineData("Augusta council election", "Savannah council election")]
    [InlineData("Marche council election", "Marches council election")]
    [InlineData("Junee council election", "Julyan council election")]
    public void Links_MonthInsideAnotherWord_IsNoMonth(string one, string other)
    {
        const string Box = "- Type: local\n- Country: Utopia\n- Election Date: ";
        var archive = Archive(($"2016 {one}", Box + "1 May 2016"), ($"2016 {other}", Box + "1 May 2016"), ($"2020 {one}", Box + "1 May 2020"));

        Assert.Equal($"2016 {one}", archive.Links.Previous(archive.Find("2020"))?.Title);
    }

    [Theory]
    [InlineData("Mayoral vote of 2012", null)]
    [InlineData("May 2012", "2012 A Utopian election")]
    [InlineData("mai 2012", "2012 A Utopian election")]
    [InlineData("the one set for 6 May 2012", "2012 A Utopian election")]
    [InlineData("17 юни 2012", "2012 B Utopian election")]
    public void Links_MonthOfThePrevious_IsAWholeWordInAnyLanguage(string named, string? previous)
    {
        const string Box = "- Country: Utopia\n- Type: parliamentary\n- Election Date: ";
        var archive = Archive(("2012 A Utopian election", Box + "6 May 2012"), ("2012 B Utopian election", Box + "17 June 2012"),
            ("2015 Utopian election", $"{Box}25 January 2015\n- Previous Election: {named}"));

        Assert.Equal(previous ?? "2012 B Utopian election", archive.Links[2].Before?.Title);
    }

    [Theory]
    [InlineData("Utopian assembly election", "Utopian assembly results", null)]
    [InlineData("2012 Utopian general election", "2012 Utopian parliamentary result", "2012 Utopian general election")]
    public void Links_DocumentsWithoutADay_SetNoBodiesApart(string one, string other, string? first)
    {
        const string Country = "- Country: Utopia\n- Type: parliamentary\n";
        var archive = ElectionArchive.Of(new[] { (one, ""), (other, ""), ("2016 Utopian general election", "- Election Date: 1 May 2016"),
            ("2020 Utopian parliamentary election", "- Election Date: 1 May 2020") }
            .Select(d => Election.From(ElectionDocument.Parse($"= {d.Item1} =\n\nInfobox\n{Country}{d.Item2}\n", $"{d.Item1}.txt"))));

        Assert.Equal("2016 Utopian general election", archive.Links[3].Before?.Title);
        Assert.Equal(first, archive.Links[2].Before?.Title);
    }

    [Fact]
    public void Links_OneDayOfTwoBodies_RestrictsThoseAlone()
    {
        var archive = Archive(("2008 Utopian general election", Day(2008)), ("2012 Utopian parliamentary election", Day(2012)),
            ("2014 Utopian northern election", Day(2014)), ("2014 Utopian southern election", Day(2014)),
            ("2016 Utopian southern election", Day(2016)));

        Assert.Equal("2008 Utopian general election", archive.Links[1].Before?.Title);
        Assert.Null(archive.Links[2].Before);
        Assert.Equal("2014 Utopian southern election", archive.Links[4].Before?.Title);

        static string Day(int year) => $"- Country: Utopia\n- Type: parliamentary\n- Election Date: 1 May {year}";
    }

    [Theory]
    [InlineData("wahl", false)]
    [InlineData("council", false)]
    [InlineData("election", false)]
    [InlineData("election_id", true)]
    [InlineData("Election ID", true)]
    public void Id_OfATable_IsOnlyThatOfAColumnCalledSo(string column, bool isId) => Assert.Equal(isId ? "K7" : null,
        ElectionArchive.From(Table.ReadCsv(new StringReader($"{column},date,party,seats\nK7,2010-05-01,A,5\nK7,2010-05-01,B,4\n")))
            .Records[0].Id?.Value);

    [Fact]
    public void Links_OneElectionInTwoDocuments_IsAmbiguousForTheNext()
    {
        var archive = Archive(("2016 Utopia council election", "- Country: Utopia\n- Election Date: 1 May 2016"),
            ("2016 Utopia council election", "- Country: Utopia\n- Election Date: 1 May 2016"),
            ("2020 Utopia council election", "- Country: Utopia\n- Election Date: 1 May 2020"));

        Assert.Equal("several of one day may be the one before: 2016 Utopia council election (2016-05-01) and 2016 Utopia council election (2016-05-01)",
            archive.Links[2].Because);
    }

    [Fact]
    public void Links_OfIds_GoBeforeDays()
    {
        var archive = ElectionArchive.From(Table.ReadCsv(new StringReader("""
            election_id,previous_election_id,country,date,party,party_id,seats
            1,,Utopia,2010-05-01,A,10,5
            2,1,Utopia,2014-05-01,A,10,5
            3,1,Utopia,2018-05-01,A,10,5
            """)));

        Assert.Equal(["Utopia 2010-05-01", "Utopia 2010-05-01"], archive.Links.Skip(1).Select(l => l.Before?.Title));
        Assert.Equal("it gives the previous election's id, 1", archive.Links[2].Because);
        Assert.Equal(PartyLinkKind.Id, Assert.Single(archive.Links[2].Parties).Kind);
    }

    [Fact]
    public void Findings_OfLastElectionFields_CompareThemWithThatElection()
    {
        var archive = Archive(("2016 Utopian general election", """
            - Country: Utopia
            - Election Date: 1 May 2016
            - Seats For Election: All 100 seats
            - Party1: A
            - Seats1: 60
            - Party2: B Party
            - Seats2: 30
            - Party3: C
            - Percentage3: 5.0%
            - Seats3: 10
            """), ("2020 Utopian general election", """
            - Country: Utopia
            - Election Date: 1 May 2020
            - Seats For Election: All 100 seats
            - Party1: A
            - Seats1: 50
            - Last Election1: 60
            - Party2: B
            - Seats2: 35
            - Last Election2: 31
            - Party3: C
            - Seats3: 10
            - Last Election3: 10 seats, 5.2%
            - Party4: D
            - Seats4: 5
            - Last Election4: 4
            """));
        var findings = archive.Findings.Where(r => r.Text("check") == "last_election").ToList();

        Assert.Equal(
        [
            "agrees | A: 60 seats at the previous election, as the document of Utopia 2020 says; 60 in the document of Utopia 2016. | 2020.txt:9 | 2016.txt:8",
            "agrees | C: 10 seats at the previous election, as the document of Utopia 2020 says; 10 in the document of Utopia 2016. | 2020.txt:15 | 2016.txt:13",
            "disagrees | C: 5.2% of the vote at the previous election, as the document of Utopia 2020 says; 5% in the document of Utopia 2016. | 2020.txt:15 | 2016.txt:12",
            "disagrees | B (then B Party): 31 seats at the previous election, as the document of Utopia 2020 says; 30 in the document of Utopia 2016. | 2020.txt:12 | 2016.txt:10",
            "incomplete | D: 4 seats at the previous election, as the document of Utopia 2020 says; the document of Utopia 2016 has no party linked to it (no party of the earlier document has its name). | 2020.txt:18 | 2016.txt:1",
        ], findings.Select(r => $"{r.Text("verdict")} | {r.Text("message")} | {r.Text("left_at")} | {r.Text("right_at")}"));
    }

    [Fact]
    public void Series_OfAHouseOfAnotherSize_MarksTheBreak()
    {
        var archive = Archive(("2010 Utopian general election", "- Country: Utopia\n- Election Date: 1 May 2010\n- Seats For Election: All 99 seats"),
            ("2014 Utopian general election", "- Country: Utopia\n- Election Date: 1 May 2014\n- Seats For Election: All 120 seats"));

        Assert.Equal([null, "house of 120 seats, 99 before"], archive.Series(Fragmentation.LaaksoTaagepera).Select(r => r.Text("breaks")));
    }

    [Theory]
    [InlineData("It was the first election held under the new mixed-member proportional system.", true)]
    [InlineData("It was the first election held under the new prime minister.", false)]
    [InlineData("A new electoral law was proposed.", false)]
    public void Breaks_OfStatedRules_AreRead(string sentence, bool isBreak)
    {
        var then = Text.Election("- Party1: A", title: "2016 Testland parliamentary election");
        var breaks = Text.Election("- Party1: A", sentence).LinkTo(then).Breaks;

        Assert.Equal(isBreak ? ["new rules, as its document states"] : [], breaks.Select(b => b.What));
    }

    [Fact]
    public void Series_OfTheExamples_MarksNewZealandsNewRulesAndHouse()
    {
        var series = ElectionArchive.Load(Path.Combine(AppContext.BaseDirectory, "examples")).Series(Swing.Pedersen, MeasureScale.Votes)
            .Where(r => r.Text("country") == "New Zealand");

        Assert.Contains("house of 120 seats, 99 before", series.Single(r => r.Value<int>("year") == 1996).Text("breaks"), StringComparison.Ordinal);
        Assert.Contains("the rules are described in other words", series.Single(r => r.Value<int>("year") == 1996).Text("breaks"), StringComparison.Ordinal);

        // By hand from the shares of both documents: half of .27 + 2.35 + .36 + 2.07 + .11 + .34 + .38 + .38 + 1.32 points, less half
        // of what rounding hides, .05 in the two shares with one decimal and .005 in the other sixteen.
        var last = series.Single(r => r.Value<int>("year") == 2014);
        Assert.Equal(0.0379 - 0.0009, last.Number("low")!.Value, 10);
        Assert.Equal(("9 by name", (string?)null, 0.0), (last.Text("links"), last.Text("unlinked"), last.Number("unlinked_share")));
    }

    /// <summary>Published volatilities of the German Länder, whose votes are put into two documents.</summary>
    [Theory]
    [MemberData(nameof(Published))]
    public void Measure_PublishedVolatility_ComesOutOfTwoDocuments(string id)
    {
        var given = Cases().Single(c => c.GetProperty("id").GetString() == id);
        Election Of(string side, int year) => Text.Election(string.Join('\n', given.GetProperty("input").GetProperty(side).EnumerateObject()
            .Select((p, i) => $"- Party{i + 1}: {p.Name}\n- Popular Vote{i + 1}: {p.Value}")), title: $"{year} Testland parliamentary election");
        var result = Of("after", 2020).Measure(Swing.Pedersen, MeasureScale.Votes, since: Of("before", 2016), lineage: null);

        Assert.Equal(given.GetProperty("expected").GetDouble(), result.Value.Value, 9);
    }

    [RealDataFact]
    public void ParlGov_Links_FollowItsOwnIds()
    {
        var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, "parlgov_view_election.csv"));
        var parliaments = archive.Links.Where(l => l.After.Kind == ElectionKind.Parliamentary).ToList();

        Assert.All(parliaments.Where(l => l.After.PreviousElectionId is not null),
            l => Assert.Equal(l.After.PreviousElectionId!.Value, l.Before?.Id?.Value));
        Assert.All(parliaments.SelectMany(l => l.Parties).Where(p => p is { Kind: PartyLinkKind.Id }),
            p => Assert.Equal(p.Before!.Id!.Value, p.After!.Id!.Value));
    }

    /// <summary>What the names alone tell, against the ids that ParlGov's authors gave.</summary>
    [RealDataFact]
    public void ParlGov_NamesAlone_HardlyEverContradictItsIds()
    {
        var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, "parlgov_view_election.csv"));
        var ids = archive.Records.ToDictionary(e => e.Title,
            e => e.Parties.DistinctBy(p => p.Party.Value).ToDictionary(p => p.Party.Value, p => p.Id?.Value));
        var nameless = ElectionArchive.Of(archive.Records
            .Select(e => e with { Parties = [.. e.Parties.Select(p => p with { Id = null })] }));
        string? Id(Election election, PartyResult party) => ids[election.Title][party.Party.Value];
        var linked = nameless.Links
            .SelectMany(l => l.Parties.Where(p => p.IsLinked && p.Kind != PartyLinkKind.Group).Select(p => (Link: l, Party: p)))
            .Select(x => Id(x.Link.Before!, x.Party.Before!) == Id(x.Link.After, x.Party.After!)).ToList();

        Assert.InRange(linked.Count, 5_000, 6_000);
        Assert.InRange(linked.Count(isRight => !isRight), 0, linked.Count / 500);
    }

    private static IEnumerable<JsonElement> Cases() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "measures.json"))).RootElement.EnumerateArray()
            .Where(c => c.GetProperty("measure").GetString() == "Pedersen"
                && c.GetProperty("input").GetProperty("before").ValueKind == JsonValueKind.Object);

    private static ElectionArchive Archive(params (string Title, string Infobox)[] documents) => ElectionArchive.Of(documents
        .Select(d => Election.From(ElectionDocument.Parse($"= {d.Title} =\n\nInfobox\n{d.Infobox}\n", $"{d.Title.Split(' ').First(w => char.IsDigit(w[0]))}.txt"))));
}
