using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The report's first page tells what each notebook asks, and where to begin.</summary>
public sealed class ReportIndexTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("A house was elected. How large was the swing, e.g. in Mali? Read on.", "How large was the swing, e.g. in Mali?")]
    [InlineData("Two houses, cf. St. Lucia, of 1.5 and 2.5 parties. More below.", "Two houses, cf. St. Lucia, of 1.5 and 2.5 parties.")]
    [InlineData("The House of J. Smith won. That was all.", "The House of J. Smith won.")]
    [InlineData("He asked “who won?” and left. Nobody knew.", "He asked “who won?” and left.")]
    [InlineData("On *one*\nline [of two](x.ipynb) with `code`. Next.", "On one line of two with code.")]
    [InlineData("No mark at the end", "No mark at the end")]
    [InlineData("Who won? Who lost?", "Who won?")]
    [InlineData("", "")]
    public void Question_FirstParagraph_IsItsQuestionOrItsFirstSentence(string paragraph, string question)
    {
        var path = workspace.AddNotebook("n", $"md:# A title\n\n{paragraph}\n\nWhat is asked later?");

        Assert.Equal(paragraph.Length == 0 ? "What is asked later?" : question, ReportIndex.Question(Notebook.Read(path)));
    }

    [Fact]
    public async Task Index_Sections_StandInReadingOrderAndThePagesFollowIt()
    {
        Add("1", "First", "Start");
        Add("2", "Others");
        Add("3", "Third", "Own");
        Add("4", "Fourth", "Start");

        await workspace.ElectionsAsync();
        var index = Parse("index.html");

        Assert.Equal(["Start", "Own", "More"], index.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(["First", "Fourth", "Third", "Others"], index.QuerySelectorAll("ol.pages a").Select(a => a.TextContent));
        Assert.Equal(["← First", "Third →"], Parse("4.html").QuerySelectorAll("footer nav a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Index_CopiesOfANotebook_AreToldApartByName()
    {
        Add("own", "Mine");
        Add("own2", "Mine");

        await workspace.ElectionsAsync();

        Assert.Empty(Parse("index.html").QuerySelectorAll("h2"));
        Assert.Equal(["Mine (own)", "Mine (own2)"], Parse("index.html").QuerySelectorAll("ol.pages a").Select(a => a.TextContent));
        Assert.Equal("Mine (own2)", Parse("own2.html").Title);
    }

    [Fact]
    public async Task Index_AfterARunOfOneNotebook_StillListsThePagesOfTheOthers()
    {
        Add("a", "First");
        Add("b", "Second");
        workspace.AddNotebook("c", "md:# Third", "throw new InvalidOperationException(\"no\");");
        await workspace.ElectionsAsync();

        await workspace.ElectionsAsync("run", Path.Combine("notebooks", "b.ipynb"));
        var index = Parse("index.html");

        Assert.Equal(["First", "Second", "Third"], index.QuerySelectorAll("ol.pages a").Select(a => a.TextContent));
        Assert.StartsWith("Stopped at cell 1", index.QuerySelector(".failed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["← First", "Third →"], Parse("b.html").QuerySelectorAll("footer nav a").Select(a => a.TextContent));

        File.Delete(Path.Combine(workspace.Folder, "notebooks", "a.ipynb"));
        await workspace.ElectionsAsync();

        Assert.Equal(["Second", "Third"], Parse("index.html").QuerySelectorAll("ol.pages a").Select(a => a.TextContent));
    }

    [Fact]
    public void CommittedNotebooks_Each_HasASectionAndASentenceOfItsOwn()
    {
        var notebooks = Workspace.CommittedNotebooks.Select(Notebook.Read).ToList();

        Assert.All(notebooks, n => Assert.NotNull(n.Section));
        Assert.Distinct(notebooks.Select(n => n.Title));
        Assert.All(notebooks.Select(ReportIndex.Question), q => Assert.InRange(q.Length, 30, 180));
        Assert.Distinct(notebooks.Select(ReportIndex.Question));
    }

    private void Add(string name, string title, string? section = null)
    {
        var path = workspace.AddNotebook(name, $"md:# {title}", "1");
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        root["metadata"]!["section"] = section;
        File.WriteAllText(path, root.ToJsonString());
    }

    private IDocument Parse(string page) => new HtmlParser().ParseDocument(workspace.Report(page));
}
