using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The report on the project's own notebooks: the same every time, numbered, cited, and turned into other formats.</summary>
[Collection(CommittedReports.Name)]
public sealed partial class CommittedReportTests(CommittedReport report)
{
    [Fact]
    public async Task Run_CommittedNotebooks_GivesTheCommittedOutputsTwice()
    {
        var again = await report.AgainAsync();
        var files = FilesIn(report.Folder);

        Assert.Equal(files, FilesIn(again));
        foreach (var file in files)
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(report.Folder, file)),
                await File.ReadAllBytesAsync(Path.Combine(again, file)));
        }

        foreach (var notebook in Workspace.CommittedNotebooks)
        {
            Assert.Equal(await File.ReadAllTextAsync(notebook), report.Read("notebooks", Path.GetFileName(notebook)));
        }
    }

    [Fact]
    public void Pages_WithoutPlotly_AreLight() => Assert.All(report.Pages, f => Assert.InRange(new FileInfo(f).Length, 1, 300_000));

    [Fact]
    public void Report_WriteUps_AreNumberedCitedAndTraceable()
    {
        foreach (var name in new[] { "01-first-look", "02-mali-2013", "03-turkmenistan-2013", "04-comparison" })
        {
            var page = new HtmlParser().ParseDocument(report.Read(name + ".html"));
            Assert.Contains(page.QuerySelectorAll("p"), p => p.TextContent.StartsWith("Abstract.", StringComparison.Ordinal));

            // Every figure and every table of the write-up has its number, in order; every reference leads to a place on the page.
            Assert.Equal(Enumerable.Range(1, page.QuerySelectorAll("figure").Length).Select(i => Invariant($"figure-{i}")),
                page.QuerySelectorAll("figure").Select(f => f.Id));
            Assert.Equal(Enumerable.Range(1, page.QuerySelectorAll("caption > strong").Length).Select(i => Invariant($"table-{i}")),
                page.QuerySelectorAll("table[id]").Select(f => f.Id));
            var references = page.QuerySelectorAll("main a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
            Assert.NotEmpty(references);
            Assert.All(references, r => Assert.True(page.GetElementById(r) is not null, $"{name}: nothing stands at #{r}"));

            // Each entry of the bibliography is one of the file's.
            var works = page.QuerySelectorAll(".ea-references li").Select(l => l.Id!["ref-".Length..]).ToList();
            Assert.NotEmpty(works);
            Assert.Equal(works, Entry().Matches(report.Read(name, "references.bib")).Select(m => m.Groups["key"].Value));

            // The page on one election names its document alone.
            Assert.Equal(name == "02-mali-2013" ? 1 : 2, page.QuerySelectorAll("td").Count(t => Hash().IsMatch(t.TextContent)));
        }
    }

    [Fact]
    public void Bibliography_OfEveryWriteUp_NamesTheSourceOfEveryMeasureInItsCode()
    {
        var measures = typeof(Measure).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsAbstract: true, IsSealed: true })
            .SelectMany(t =>
                t.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType.IsAssignableTo(typeof(Measure)))
                    .Select(p => (Name: $"{t.Name}.{p.Name}", Measure: (Measure)p.GetValue(null)!)))
            .ToDictionary(m => m.Name, m => m.Measure, StringComparer.Ordinal);

        var named = 0;
        foreach (var notebook in Workspace.CommittedNotebooks.Select(Notebook.Read)
            .Where(n => n.Cells.Any(c => c.Source.Contains("new WriteUp(", StringComparison.Ordinal))))
        {
            var bibliography = report.Read(notebook.Name, "references.bib");
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

    [PandocFact]
    public async Task Pandoc_OfAPageOfTheReport_HasItsTablesCaptionsAndPictures()
    {
        var target = Path.Combine(Path.GetDirectoryName(report.Folder)!, "mali.docx");
        await Workspace.OutputOfAsync("pandoc", "--resource-path", report.Folder, Path.Combine(report.Folder, "02-mali-2013.html"), "-o", target);
        var page = new HtmlParser().ParseDocument(report.Read("02-mali-2013.html"));

        using var document = await ZipFile.OpenReadAsync(target);
        using var reader = new StreamReader(await document.GetEntry("word/document.xml")!.OpenAsync());
        var xml = await reader.ReadToEndAsync();
        Assert.Equal(page.QuerySelectorAll("figure").Length, WriteUpTests.Pictures(target));
        Assert.Equal(page.QuerySelectorAll("table").Length, Regex.Count(xml, "<w:tbl>"));
        Assert.Contains("Rally for Mali", xml, StringComparison.Ordinal);
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\w.])(Fragmentation|Disproportionality|Swing|Turnout|Apportionment|Power|Territory)\.\w+",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Member();

    [GeneratedRegex(@"^@\w+\{(?<key>\w+),", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex("^SHA-256 [0-9a-f]{64}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Hash();
}
