using AngleSharp.Html.Dom;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Papers of notebooks whose authors number some things and not others, and call documents as they like.</summary>
public sealed class PaperOfOnesOwnTests : IDisposable
{
    private const string Start = """
        #r "ElectionAnalysis.dll"
        using ElectionAnalysis;
        var paper = new WriteUp("Ann Example");
        var mali = ElectionArchive.Load("../seeds").Find("Mali");
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private async Task<IHtmlDocument> PageAsync(params string[] cells)
    {
        var notebook = Notebook.Read(workspace.AddNotebook("n", cells));
        var result = await new NotebookRunner(static () => new LibraryHost()) { KeepsVariables = true }
            .RunAsync(notebook, static (_, _) => { }, CancellationToken.None);
        Assert.Null(result.Error);
        return PaperBuilder.Of(result, hasCode: false, new(2026, 3, 8)).Page;
    }

    [Fact]
    public async Task Paper_DocumentOfACommonName_IsReplacedWhereItIsNamedAsADocumentAlone()
    {
        var page = await PageAsync("md:# T\n\n## A table with unusual names\n\nA table copied out of a spreadsheet; see the table: it is there.", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            var own = ElectionArchive.From(new Table(Column.OfText("party", ["A", "B"]), Column.Of("seats", [3, 2])));
            display(Charts.SeatsBar(own.Records[0]));
            Prose.Of($"It is said in table:2.")
            """);

        Assert.Equal("A table with unusual names", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("A table copied out of a spreadsheet; see the table: it is there.", page.QuerySelector("main p")!.TextContent);
        Assert.Contains("It is said in S1, line 2.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("[S1].", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_FiguresThatTheAuthorHasNotNumbered_AreCountedWhereTheyStand()
    {
        var page = await PageAsync("md:# T\n\nAs Figure 1 says.", Start, "Charts.SeatsBar(mali)",
            """paper.Figure("swing", Charts.SeatSwing(mali), "Changes")""", """Prose.Of($"{paper.Figure("swing")} has them.")""");

        Assert.Equal(["figure-1", "figure-2"], page.QuerySelectorAll("figure").Select(f => f.Id));
        Assert.StartsWith("Figure 2. Changes.", page.QuerySelector("#figure-2 figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("As Figure 2 says.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Figure 2 has them.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#figure-2", "#figure-2"], page.QuerySelectorAll("main p a[href^='#figure']").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Paper_WriteUpWithoutAnAbstract_NamesItsAuthorsUnderTheTitle()
    {
        var page = await PageAsync("md:# T\n\nWords.", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            var paper = new WriteUp("Ann Example", "Bo Other");
            """);

        Assert.Equal("Ann Example, Bo Other", page.QuerySelector(".front h1 + .authors")!.TextContent);
        Assert.Equal("Ann Example, Bo Other", page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("new WriteUp()")]
    [InlineData("\"Ann Example\"")]
    public async Task Paper_NobodyNamedAsItsAuthor_HasNone(string value)
    {
        var page = await PageAsync("md:# T\n\nBy hand.", $$"""
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            var paper = {{value}};
            """);

        Assert.Null(page.QuerySelector(".authors"));
    }

    [Fact]
    public async Task Paper_SeatsToPutTogether_AreAllShownAndNoneIsCalledChosen()
    {
        var page = await PageAsync("md:# T", Start, "Charts.Coalitions(mali)");

        Assert.DoesNotContain("chosen", page.QuerySelector("figcaption")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("Independents count as one group.", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_SeveralFiguresInOneReference_AreEachCountedAndLedTo()
    {
        var page = await PageAsync("md:# T\n\nAs Figures 1 and 2 show, unlike Figures\u00a01–2 of another page; Figure 1 and 2 parties more.",
            Start, "Charts.SeatsBar(mali)", """paper.Figure("swing", Charts.SeatSwing(mali), "Changes")""",
            """paper.Figure("bar", Charts.SeatsBar(mali), "Seats")""");

        Assert.Contains("As Figures 2 and 3 show, unlike Figures\u00a02–3 of another page; Figure 2 and 2 parties more.",
            page.QuerySelector("main p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#figure-2", "#figure-3", "#figure-2", "#figure-3", "#figure-2"],
            page.QuerySelectorAll("main p a[href^='#figure']").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Paper_TablesOfTheAuthorsMarkdown_AreCountedWhereTheyStandAndFilesFollow()
    {
        var page = await PageAsync("md:# T\n\n| a | b |\n| --- | --- |\n| 1 | 2 |", Start,
            """paper.Table("long", new Table(Column.Of("n", Enumerable.Range(1, 120))), "Long")""");

        Assert.Equal(["Table 1. The data.", "Table 2. Long."], page.QuerySelectorAll("caption").Select(c => c.TextContent));
        Assert.EndsWith("are in the file table-2.csv.", page.QuerySelector("p.note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_DefinitionsOfNumbers_AreReferredTo()
    {
        var page = await PageAsync("md:# T\n\nText.", Start, """paper.Table("t", mali.Rounds.ToTable(), "Rounds")""",
            """Measures.Compare("Gallagher", [500, 300, 200], [6, 4, 0])""");

        Assert.Equal("Definitions side by side (Table A1)", page.QuerySelector("a[href='#table-a1']")!.ParentElement!.TextContent);
        Assert.Equal("Table A1. Definitions side by side.", page.QuerySelector("#table-a1 caption")!.TextContent);
    }

    [Fact]
    public async Task Paper_TableThatIsAllOfItsSection_StaysThere()
    {
        var page = await PageAsync("md:# T\n\nText.", Start, """paper.Table("t", mali.Rounds.ToTable(), "Rounds")""", "mali",
            "md:## Sweden", "ElectoralSystems.Sweden.Of([\"A\", \"B\"], [600, 280])", "md:## After\n\nText.", "mali.Rounds.ToTable()");

        Assert.Equal(["Table 1. Rounds.", "Table 2. Sweden.", "Table A1. What the document says of Mali 2013.", "Table A2. After."],
            page.QuerySelectorAll("caption").Select(c => c.TextContent));
        Assert.Equal(["See Table A1.", "See Table A2."],
            page.QuerySelectorAll("main p").Select(p => p.TextContent).Where(t => t.StartsWith("See ", StringComparison.Ordinal)));
    }
}
