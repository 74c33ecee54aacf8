using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The report on other documents than the project's, and on hostile ones.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    [Fact]
    public async Task Run_AnotherSeed_ChangesTheProse()
    {
        workspace.CopyCommittedNotebooks();

        var seed = Directory.GetFiles(workspace.Seeds).Order(StringComparer.Ordinal).First();
        File.WriteAllText(seed,
            File.ReadAllText(seed).Replace("- Seats1: 66", "- Seats1: 76", StringComparison.Ordinal)
                .Replace("- Seats3: 16", "- Seats3: 6", StringComparison.Ordinal));

        Assert.Equal(0, (await workspace.ElectionsAsync()).Exit);
        var mali = workspace.Report("02-mali-2013.html");
        Assert.Contains("<strong>Rally for Mali</strong> won 76 of 147 seats, 51.7% of the house", mali, StringComparison.Ordinal);
        Assert.Contains("it is 2 seats above it", mali, StringComparison.Ordinal);
        Assert.Contains("100.0% of the power by <a href=\"#ref-shapley1954\">Shapley and Shubik (1954)</a>", mali, StringComparison.Ordinal);
        Assert.Contains(": it decides alone", mali, StringComparison.Ordinal);
        Assert.Contains("<strong>Abstract.</strong> Rally for Mali won 76 of 147 seats (51.7%)", mali, StringComparison.Ordinal);
        Assert.Contains("at least one of them has a majority", workspace.Report("04-comparison.html"), StringComparison.Ordinal);

        // The answers of the exercises follow the data, too.
        var solutions = Parse(workspace.Report("05-solutions.html"));
        Assert.Equal(12, solutions.QuerySelectorAll(".ea-reply").Length);
        Assert.All(solutions.QuerySelectorAll(".ea-reply"), r => Assert.StartsWith("✓", r.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_ElectionOfOnesOwn_GetsTheSameTablesChartsAndChecks()
    {
        // The README's own example, and a presidential one that has no seats at all.
        var readme = await File.ReadAllTextAsync(Path.Combine(Workspace.Repository, "README.md"));
        var example = readme[readme.IndexOf("= 2020 Exampleland", StringComparison.Ordinal)..];
        await File.WriteAllTextAsync(Path.Combine(workspace.Seeds, "own.txt"), example[..example.IndexOf("```", StringComparison.Ordinal)]);
        await File.WriteAllTextAsync(Path.Combine(workspace.Seeds, "president.txt"),
            "= 2021 Testland presidential election =\n\nInfobox\n- Country: Testland\n- Candidate1: Ann\n- Popular Vote1: 60\n- "
                + "Candidate2: Bo\n- Popular Vote2: 40\n");
        workspace.CopyCommittedNotebooks();

        Assert.Equal(0, (await workspace.ElectionsAsync()).Exit);
        var page = Parse(workspace.Report("01-first-look.html"));
        var figures = page.QuerySelectorAll("figure[data-ea-figure] .ea-plot").Select(p => p.GetAttribute("aria-label")!).ToList();

        Assert.All(["Mali 2013", "Turkmenistan 2013", "Exampleland 2020", "Testland 2021"],
            name => Assert.Contains(figures, f => f.StartsWith(name, StringComparison.Ordinal)));
        Assert.Contains("Exampleland", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DocumentsThatNobodyCanRead_AreNamedBesideThoseThatWere()
    {
        workspace.AddNotebook("n", "1");
        File.WriteAllText(Path.Combine(workspace.Seeds, "own.csv"), "Party,Votes,Seats\nBlue,60,6\nRed,40,4");
        File.WriteAllText(Path.Combine(workspace.Seeds, "cut.csv"), "Party,Votes,Seats\nBlue,\"60,6\nRed,4,1");

        var (exit, output, error) = await workspace.ElectionsAsync();

        Assert.Equal(3, exit);
        Assert.StartsWith("cut.csv:2: a quote opens in this row", error, StringComparison.Ordinal);
        Assert.Contains("3 elections of seeds: Mali 2013, Turkmenistan 2013, own.", output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 notebook ran", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Notebook_HasStructureFoldedCodeAndCharts()
    {
        workspace.AddNotebook("first", "md:# A title\n\nAn *abstract*.\n\n[next](second.ipynb)",
            "#r \"x/ElectionAnalysis.dll\"\nusing ElectionAnalysis;\nvar a = ElectionArchive.Load(\"../seeds\"); // "
                + "load\nCharts.SeatsBar(a.Find(\"Mali\"))");
        workspace.AddNotebook("second", "1");
        await workspace.ElectionsAsync();
        var page = Parse(workspace.Report("first.html"));

        Assert.Equal(("en", "A title"), (page.DocumentElement.GetAttribute("lang"), page.Title));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("second.html", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.False(page.QuerySelector("details.code")!.HasAttribute("open"));
        Assert.Equal("// load", page.QuerySelector("details.code .c")!.TextContent);
        Assert.Single(page.QuerySelectorAll("figure[data-ea-figure] .ea-plot[role=group][aria-label]"));
        Assert.Single(page.QuerySelectorAll("script[src]"));
        Assert.Equal(2, Parse(workspace.Report("index.html")).QuerySelectorAll("ol.pages li").Length);
        Assert.Empty(Parse(workspace.Report("second.html")).QuerySelectorAll("script[src]"));
    }

    [Theory]
    [InlineData("", false, 1)]
    [InlineData("show-code", true, 1)]
    [InlineData("all-rows", false, 0)]
    public async Task Page_TagsOfACell_ShowItsCodeAndAllItsRows(string tag, bool isOpen, int folds)
    {
        var path = workspace.AddNotebook("n",
            "#r \"x/ElectionAnalysis.dll\"\nusing ElectionAnalysis;\nnew Table(Column.Of(\"x\", Enumerable.Range(1, 20)))");
        var json = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        json["cells"]![0]!["metadata"]!["tags"] = new System.Text.Json.Nodes.JsonArray(tag);
        await File.WriteAllTextAsync(path, json.ToJsonString());

        await workspace.ElectionsAsync();
        var page = Parse(workspace.Report("n.html"));

        Assert.Equal(isOpen, page.QuerySelector("details.code") is null);
        Assert.Contains("Enumerable", page.QuerySelector("pre code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(folds, page.QuerySelectorAll(".more").Length);
    }

    [Fact]
    public async Task Page_WhatOnlyAScreenCanDo_IsMarkedForPrint()
    {
        workspace.AddNotebook("n", "md:# T\n\n*Try it.* Click.\n\n*Try* it. Stay.\n\nTry it. Stay.", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            Charts.Coalitions(ElectionArchive.Load("../seeds").Find("Mali"))
            """);
        await workspace.ElectionsAsync();
        var page = Parse(workspace.Report("n.html"));

        Assert.Equal("Try it. Click.", Assert.Single(page.QuerySelectorAll("p.screen")).TextContent);
        var sentence = Assert.Single(page.QuerySelectorAll("figcaption .screen")).TextContent;
        Assert.StartsWith("Click seats or tick parties", sentence, StringComparison.Ordinal);
        Assert.EndsWith("are listed.", sentence, StringComparison.Ordinal);
        Assert.EndsWith("Independents count as one group.", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HostileDocument_ObeysNoMarkup()
    {
        File.WriteAllText(Path.Combine(workspace.Seeds, "evil.txt"),
            "= <script>evil()</script> =\n\nInfobox\n- Country: Evilland <img src=x onerror=evil()>\n- Seats For Election: 5\n- Party1: "
                + "</script><script>evil()</script>\n- Seats1: 5\n- Last Election1: 4\n- Turnout: 50%\n\nTurnout was 51%. "
                    + "<script>evil()</script>\n");
        workspace.AddNotebook("n",
            "#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis;\nvar e = ElectionArchive.Load(\"../seeds\").Find(\"Evilland\");",
            "display(e); display(Charts.SeatsBar(e)); display(Charts.SeatSwing(e)); display(Charts.SeatFlow(e)); "
                + "display(Charts.TurnoutByRound(e)); display(Charts.Hemicycle(e));",
            "display(Table.From(e.Findings)); display(e.Measure(Swing.Pedersen)); display(Prose.Of($\"{e.Title} and "
                + "{e.Parties[0].Party.Value}\")); Console.WriteLine(e.Title);",
            "throw new Exception(e.Title);");
        await workspace.ElectionsAsync();
        var page = Parse(workspace.Report("n.html"));

        Assert.DoesNotContain(page.QuerySelectorAll("script"),
            s => s.TextContent.TrimStart().StartsWith("evil()", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Empty(page.QuerySelectorAll("[onerror]"));
        Assert.DoesNotContain("<script>evil", workspace.Report("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void PlotlyVersion_WhereverItIsNamed_IsTheSame()
    {
        var program =
            File.ReadAllText(Path.Combine(Workspace.Repository, "src", "ElectionAnalysis.Workbook", "ElectionAnalysis.Workbook.csproj"));
        var tools = File.ReadAllText(Path.Combine(Workspace.Repository, "tests", "tools", "package.json"));

        Assert.Contains($"<PlotlyVersion>{Figure.PlotlyVersion}</PlotlyVersion>", program, StringComparison.Ordinal);
        Assert.Contains($"\"plotly-4\": \"npm:plotly.js-dist-min@{Figure.PlotlyVersion}\"", tools, StringComparison.Ordinal);
    }
}
