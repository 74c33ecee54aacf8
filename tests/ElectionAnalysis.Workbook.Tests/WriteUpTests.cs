using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The report as an appendix: numbered, cited, exported, and turned into other formats.</summary>
public sealed partial class WriteUpTests : IDisposable
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

    [Fact]
    public async Task Report_WriteUps_AreNumberedCitedAndTraceable()
    {
        workspace.CopyCommittedNotebooks();
        await workspace.ElectionsAsync();

        foreach (var name in new[] { "01-first-look", "02-mali-2013", "03-turkmenistan-2013", "04-comparison" })
        {
            var page = new HtmlParser().ParseDocument(workspace.Report(name + ".html"));
            Assert.Contains(page.QuerySelectorAll("p"), p => p.TextContent.StartsWith("Abstract.", StringComparison.Ordinal));

            // Every figure and captioned table has its number, in order; every reference leads to a place on the page.
            Assert.Equal(Enumerable.Range(1, page.QuerySelectorAll("figure").Length).Select(i => Invariant($"figure-{i}")),
                page.QuerySelectorAll("figure").Select(f => f.Id));
            Assert.Equal(Enumerable.Range(1, page.QuerySelectorAll("caption").Length).Select(i => Invariant($"table-{i}")),
                page.QuerySelectorAll("table[id]").Select(f => f.Id));
            var references = page.QuerySelectorAll("main a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
            Assert.NotEmpty(references);
            Assert.All(references, r => Assert.True(page.GetElementById(r) is not null, $"{name}: nothing stands at #{r}"));

            // Each entry of the bibliography is one of the file's.
            var works = page.QuerySelectorAll(".ea-references li").Select(l => l.Id!["ref-".Length..]).ToList();
            Assert.NotEmpty(works);
            Assert.Equal(works, Entry().Matches(Beside(name, "references.bib")).Select(m => m.Groups["key"].Value));

            Assert.Equal(2, page.QuerySelectorAll("td").Count(t => Hash().IsMatch(t.TextContent)));
        }
    }

    [Fact]
    public async Task Bibliography_OfEveryWriteUp_NamesTheSourceOfEveryMeasureInItsCode()
    {
        var measures = typeof(Measure).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsAbstract: true, IsSealed: true })
            .SelectMany(t =>
                t.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType.IsAssignableTo(typeof(Measure)))
                    .Select(p => (Name: $"{t.Name}.{p.Name}", Measure: (Measure)p.GetValue(null)!)))
            .ToDictionary(m => m.Name, m => m.Measure, StringComparer.Ordinal);
        workspace.CopyCommittedNotebooks();
        await workspace.ElectionsAsync();

        var named = 0;
        foreach (var notebook in Workspace.CommittedNotebooks.Select(Notebook.Read)
            .Where(n => n.Cells.Any(c => c.Source.Contains("new WriteUp(", StringComparison.Ordinal))))
        {
            var bibliography = Beside(notebook.Name, "references.bib");
            foreach (var name in notebook.Cells.Where(c => c.Kind == "code").SelectMany(c => Member().Matches(c.Source))
                .Select(m => m.Value).Distinct().Where(measures.ContainsKey))
            {
                named++;
                Assert.True(CitedWork.In(measures[name].Citation) is not { } work
                    || bibliography.Contains(work.Key, StringComparison.Ordinal),
                    $"{notebook.Name}: {name} is used and not in the bibliography");
            }
        }

        Assert.True(named > 15);
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

    [PandocFact]
    public async Task Pandoc_OfAPageOfTheReport_HasItsTablesCaptionsAndPictures()
    {
        workspace.CopyCommittedNotebooks();
        await workspace.ElectionsAsync();
        var report = Path.Combine(workspace.Folder, "report");
        var target = Path.Combine(workspace.Folder, "mali.docx");
        await Workspace.OutputOfAsync("pandoc", "--resource-path", report, Path.Combine(report, "02-mali-2013.html"), "-o", target);
        var page = new HtmlParser().ParseDocument(workspace.Report("02-mali-2013.html"));

        using var document = await ZipFile.OpenReadAsync(target);
        using var reader = new StreamReader(await document.GetEntry("word/document.xml")!.OpenAsync());
        var xml = await reader.ReadToEndAsync();
        Assert.Equal(page.QuerySelectorAll("figure").Length, Pictures(target));
        Assert.Equal(page.QuerySelectorAll("table").Length, Regex.Count(xml, "<w:tbl>"));
        Assert.Contains("Rally for Mali", xml, StringComparison.Ordinal);
    }

    private static int Pictures(string docx)
    {
        using var document = ZipFile.OpenRead(docx);
        return document.Entries.Count(e => e.FullName.StartsWith("word/media/", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<![\w.])(Fragmentation|Disproportionality|Swing|Turnout|Apportionment|Power|Territory)\.\w+",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Member();

    [GeneratedRegex(@"^@\w+\{(?<key>\w+),", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex("^SHA-256 [0-9a-f]{64}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Hash();
}
