using System.IO.Compression;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The report as an appendix: numbered, cited, exported, and turned into other formats.</summary>
public sealed class WriteUpTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    private string Beside(string page, string file) => File.ReadAllText(Path.Combine(workspace.Folder, "report", page, file));

    [Fact]
    public async Task Report_Tables_LieBesideItAsCsvWithAllTheirNumbers()
    {
        workspace.AddNotebook("n", """
            #r "ElectionAnalysis.dll"
            using ElectionAnalysis;
            var mali = ElectionArchive.Load("../seeds").Find("Mali");
            var paper = new WriteUp("Ann");
            """, """
            display(paper.Table("t", [mali.Measure(Fragmentation.LaaksoTaagepera)], "One"));
            display(new Table(Column.OfText("a", ["x, \"y\""]), Column.OfNullable("n", [(double?)null])));
            new Table(Column.Of("b", Enumerable.Range(1, 60)))
            """, "1 + 1");
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "report", "n"));
        await File.WriteAllTextAsync(Path.Combine(workspace.Folder, "report", "n", "table-9.csv"), "of an earlier report");
        await File.WriteAllTextAsync(Path.Combine(workspace.Folder, "report", "n", "mine.csv"), "somebody's own");
        await workspace.ElectionsAsync();
        var page = new HtmlParser().ParseDocument(workspace.Report("n.html"));

        Assert.Equal(["cell-2-2.csv", "cell-2.csv", "mine.csv", "table-1.csv"],
            Directory.GetFiles(Path.Combine(workspace.Folder, "report", "n")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["n/table-1.csv", "n/cell-2.csv", "n/cell-2-2.csv"],
            page.QuerySelectorAll("p.export a[download]").Select(a => a.GetAttribute("href")));

        // 147² seats over the sum of their squares, 21,609 ÷ 5,075; the page rounds it to 4.26.
        Assert.Contains(",seats,4.257931034", Beside("n", "table-1.csv"), StringComparison.Ordinal);
        Assert.Equal("a,n\n\"x, \"\"y\"\"\",\n", Beside("n", "cell-2.csv").ReplaceLineEndings("\n"));

        // The page shows the first rows; the file has them all.
        Assert.Equal(61, Beside("n", "cell-2-2.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [JupyterFact]
    public async Task Nbconvert_OfExecutedNotebooks_ShowsEveryChart()
    {
        foreach (var path in Workspace.CommittedNotebooks)
        {
            var target = Path.Combine(workspace.Folder, Path.GetFileNameWithoutExtension(path) + ".html");
            await Workspace.OutputOfAsync(Jupyter.Python!, "-m", "nbconvert", "--to", "html", "--template", "basic", "--output", target,
                path);
            var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(target));

            Assert.Equal(ChartOutput.In(Notebook.Read(path)).Count(), page.QuerySelectorAll("figure[data-ea-figure] .ea-plot").Length);
            Assert.NotEmpty(page.QuerySelectorAll("h1"));
        }
    }

    [PandocFact]
    public async Task Pandoc_OfExecutedNotebooks_HasAStillPictureForEveryChart()
    {
        foreach (var path in Workspace.CommittedNotebooks)
        {
            var target = Path.Combine(workspace.Folder, "n.docx");
            await Workspace.OutputOfAsync("pandoc", path, "-o", target);

            Assert.Equal(ChartOutput.In(Notebook.Read(path)).Select(c => c.Picture!.Png).Distinct().Count(), Pictures(target));
        }
    }

    internal static int Pictures(string docx)
    {
        using var document = ZipFile.OpenRead(docx);
        return document.Entries.Count(e => e.FullName.StartsWith("word/media/", StringComparison.Ordinal));
    }
}
