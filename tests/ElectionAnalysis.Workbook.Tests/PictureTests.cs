using System.Text.Json.Nodes;
using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>Still pictures beside charts: drawn where there is a browser, kept while they are true, left out when they are not.</summary>
public sealed class PictureTests : IDisposable
{
    private const string Chart = """
        #r "ElectionAnalysis.dll"
        using ElectionAnalysis;
        Charts.SeatsBar(ElectionArchive.Load("../seeds").Find("Mali"))
        """;

    /// <summary>A one-pixel PNG.</summary>
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    /// <summary>The chart's output after a run in place, given the picture it had before.</summary>
    private async Task<(JsonObject Output, string Said)> RunWithPictureAsync(Func<ChartOutput, Picture> picture, params string[] options)
    {
        var path = workspace.AddNotebook("n", Chart);
        await workspace.ElectionsAsync("run", "--in-place");
        var notebook = Notebook.Read(path);
        var chart = ChartOutput.In(notebook).Single();
        chart.Picture = picture(chart);
        notebook.Write(path);
        var (exit, said, _) = await workspace.ElectionsAsync(["run", "--in-place", .. options]);
        Assert.Equal(0, exit);
        return (Notebook.Read(path).Cells[0].Outputs[0]!.AsObject(), said);
    }

    [Fact]
    public async Task Run_PictureOfTheSameChart_StaysAndGoesBesideThePage()
    {
        var (output, said) = await RunWithPictureAsync(c => new(c.Figure, c.Words, Pixel, 720, 300));

        Assert.Equal(["image/png", "text/html", "text/plain"], output["data"]!.AsObject().Select(p => p.Key));
        Assert.Equal(Pixel, (string?)output["data"]!["image/png"]);
        Assert.Equal((720, 300), ((int)output["metadata"]!["image/png"]!["width"]!, (int)output["metadata"]!["image/png"]!["height"]!));
        Assert.DoesNotContain("pictures", said, StringComparison.Ordinal);
        Assert.Contains("\"><img src=\"n/cell-1.png\" width=\"720\" height=\"300\" alt=\"Mali 2013: seats", workspace.Report("n.html"),
            StringComparison.Ordinal);
        Assert.Equal(Convert.FromBase64String(Pixel),
            await File.ReadAllBytesAsync(Path.Combine(workspace.Folder, "report", "n", "cell-1.png")));
    }

    [Fact]
    public async Task Run_ChartThatLooksDifferentAndSaysTheSame_KeepsItsPictureUntilItIsDrawnAgain()
    {
        var (output, _) = await RunWithPictureAsync(c => new("0123456789abcdef", c.Words, Pixel, 720, 300));

        Assert.Equal(Pixel, (string?)output["data"]!["image/png"]);
        Assert.Equal("0123456789abcdef", (string?)output["metadata"]!["image/png"]!["figure"]);
    }

    [Fact]
    public async Task Run_SameChartInOtherWords_KeepsItsPictureAndTakesTheNewWords()
    {
        var path = workspace.AddNotebook("n", Chart);
        await workspace.ElectionsAsync("run", "--in-place");
        var notebook = Notebook.Read(path);
        var chart = ChartOutput.In(notebook).Single();
        chart.Picture = new(chart.Figure, chart.Words, Pixel, 720, 300);
        var words = chart.Words;
        var output = notebook.Cells[0].Outputs[0]!;
        output["data"]!["text/plain"] = "an older description";
        notebook.Write(path);

        var (_, said, _) = await workspace.ElectionsAsync("run", "--in-place");

        Assert.DoesNotContain("left out", said, StringComparison.Ordinal);
        Assert.Equal(words, (string?)Notebook.Read(path).Cells[0].Outputs[0]!["metadata"]!["image/png"]!["alt"]);
    }

    [Fact]
    public async Task Run_ChartOfOtherNumbers_LosesItsPictureAndSaysSo()
    {
        await RunWithPictureAsync(c => new(c.Figure, c.Words, Pixel, 720, 300));
        var seed = Directory.GetFiles(workspace.Seeds).Order(StringComparer.Ordinal).First();
        await File.WriteAllTextAsync(seed,
            (await File.ReadAllTextAsync(seed)).Replace("- Seats1: 66", "- Seats1: 65", StringComparison.Ordinal));

        var (exit, said, _) = await workspace.ElectionsAsync("run", "--in-place");

        Assert.Equal(0, exit);
        Assert.Contains("1 chart changed and lost the still picture for places where scripts don't run; 'run --pictures' draws it again.", said,
            StringComparison.Ordinal);
        Assert.DoesNotContain("image/png", await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "notebooks", "n.ipynb")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PictureThatIsNone_IsLeftAlone()
    {
        var (output, _) = await RunWithPictureAsync(c => new(c.Figure, c.Words, "no picture!", 720, 300));

        Assert.False(output["data"]!.AsObject().ContainsKey("image/png"));
    }

    [Fact]
    public async Task RunPictures_WithoutABrowser_KeepsWhatIsThereAndSaysWhy()
    {
        workspace.Environment["PATH"] = Path.GetDirectoryName(DotnetHost.Path)!;

        var (output, said) = await RunWithPictureAsync(c => new("0123456789abcdef", c.Words, Pixel, 720, 300), "--pictures");

        Assert.Equal(Pixel, (string?)output["data"]!["image/png"]);
        Assert.Contains("No pictures were drawn, because neither Chromium, Chrome nor Edge was found on this machine. Those that are "
            + "there stay as they are.", said, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task RunPictures_WithABrowser_DrawsWhatIsMissingOnce()
    {
        var path = workspace.AddNotebook("n", Chart);

        Assert.Contains("1 pictures were drawn; 0 still show what they did.",
            (await workspace.ElectionsAsync("run", "--in-place", "--pictures")).Output, StringComparison.Ordinal);
        var drawn = await File.ReadAllTextAsync(path);
        Assert.Contains("0 pictures were drawn; 1 still show what they did.",
            (await workspace.ElectionsAsync("run", "--in-place", "--pictures")).Output, StringComparison.Ordinal);

        Assert.Equal(drawn, await File.ReadAllTextAsync(path));
        var png = Convert.FromBase64String(ChartOutput.In(Notebook.Read(path)).Single().Picture!.Png);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);

        // Width and height stand in the header: 720 × 618 CSS pixels, a quarter more of the screen's.
        Assert.Equal((900, 772), ((png[18] << 8) | png[19], (png[22] << 8) | png[23]));
    }

    [Fact]
    public void CommittedNotebooks_EveryChart_HasThePictureOfWhatItShows()
    {
        var charts = Workspace.CommittedNotebooks.SelectMany(n =>
            ChartOutput.In(Notebook.Read(n)).Select(c => (Notebook: Path.GetFileName(n), Chart: c))).ToList();

        Assert.True(charts.Count > 20);
        Assert.All(charts,
            c =>
                Assert.True(c.Chart.Picture?.Figure == c.Chart.Figure,
                    $"{c.Notebook}: '{c.Chart.Words}' has no picture, or an old one; run 'dotnet run --project src/ElectionAnalysis.Workbook -- run --in-place --pictures'."));
    }
}
