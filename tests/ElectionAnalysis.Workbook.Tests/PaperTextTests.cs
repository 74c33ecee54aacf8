using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Citations and formulas that an author writes in Markdown, in papers and on the report's pages.</summary>
public sealed class PaperTextTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private async Task<string> TextAsync(string markdown, string format, params string[] options)
    {
        var works = Path.Combine(workspace.Folder, "own.bib");
        await File.WriteAllTextAsync(works, """
            @book{own2001, author = {Own, A.}, title = {One}, publisher = {P}, year = {2001}}
            @book{other2002, author = {Other, B.}, title = {Two}, publisher = {P}, year = {2002}}
            """);
        var path = workspace.AddNotebook("n", "md:# T\n\n" + markdown);
        var (exit, _, error) = await workspace.ElectionsAsync(
            ["paper", path, "--to", format, "--bibliography", works, .. options]);
        Assert.True(exit == 0, error);
        return await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "report", "paper", "n." + format));
    }

    private static string Plain(string html) => Regex.Replace(
        new HtmlParser().ParseDocument(html).QuerySelector("main p")!.TextContent.Replace('\u00A0', ' '), @"\s+", " ");

    [PandocFact]
    public async Task Citations_InEveryFormThatPandocReads_AreSet()
    {
        var html = await TextAsync("A [@own2001, p. 48]; B [-@own2001]; C [see @own2001, ch. 2; -@other2002]; @own2001 says, "
            + "and @other2002 [p. 3].", "html");

        Assert.Equal("A (Own 2001, 48); B (2001); C (see Own 2001, ch. 2; 2002); Own (2001) says, and Other (2002, 3).", Plain(html));
    }

    [PandocFact]
    public async Task Citations_InLaTeX_AreSet()
    {
        var tex = await TextAsync("A [see *also* @own2001, p. 48].", "tex");

        Assert.Contains(@"A (see \emph{also}", tex, StringComparison.Ordinal);
        Assert.Contains("{Own 2001, 48}).", tex, StringComparison.Ordinal);
    }

    [PandocFact]
    public async Task Citations_WhatOnlyLooksLikeOne_StaysAsItIs()
    {
        var html = await TextAsync(@"Ask a@b.org, [x@y.org], \@someone, `[@code]` and https://example.com/@user.", "html");

        Assert.Equal("Ask a@b.org, [x@y.org], @someone, [@code] and https://example.com/@user.", Plain(html));
    }

    [PandocFact]
    public async Task Formulas_InAPaper_AreSet()
    {
        const string Markdown = "It is $N = 1/\\sum_i p_i^2$ for $5 and $10.\n\n$$a < b$$";
        var page = new HtmlParser().ParseDocument(await TextAsync(Markdown, "html"));
        var tex = await TextAsync(Markdown, "tex");

        Assert.Equal(2, page.QuerySelectorAll("math").Length);
        Assert.EndsWith(" for $5 and $10.", page.QuerySelector("main p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(@"\(N = 1/\sum_i p_i^2\)", tex, StringComparison.Ordinal);
        Assert.Contains(@"\[a < b\]", tex, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_OnAPageOfTheReport_StandAsCode() =>
        Assert.Equal("<p>It is <code class=\"math\">x_i * y_i</code> of $5.</p>",
            MarkdownHtml.OfAuthor("It is $x_i * y_i$ of $5.", static _ => null).Trim());

    [Fact]
    public void Table_ShortNumbersWithAUnit_ArePaddedBehindTheUnit()
    {
        var table = new HtmlParser().ParseDocument("<table><thead><tr><th>share</th></tr></thead><tbody><tr><td>38.5 %</td></tr>"
            + "<tr><td>7.25 %</td></tr></tbody></table>").QuerySelector("table")!;

        PaperTables.Clean(table);

        Assert.Equal(["38.5 %\u2007", "7.25 %"], table.QuerySelectorAll("td").Select(c => c.TextContent));
    }

    [Fact]
    public void Tables_OfOneSectionWithoutCaptions_AreToldApart()
    {
        var main = new HtmlParser().ParseDocument("<main><h2>Data.</h2><table><tr><th>a</th></tr></table><table><tr><th>b</th><th>c</th></tr>"
            + "</table><h2>More</h2><table><tr><th>d</th></tr></table></main>").QuerySelector("main")!;

        PaperNumbers.Number(main, main.Owner!.CreateElement("section"));

        Assert.Equal(["Table 1. Data: a.", "Table 2. Data: b, c.", "Table 3. More."],
            main.QuerySelectorAll("caption").Select(c => c.TextContent));
    }
}
