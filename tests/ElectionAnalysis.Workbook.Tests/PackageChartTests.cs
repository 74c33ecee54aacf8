namespace ElectionAnalysis.Workbook.Tests;

/// <summary>The charts and frames of packages that people know.</summary>
public sealed class PackageChartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("charts").FullName;
    private readonly ConsoleRouter console = new();
    private readonly NotebookSession session;
    private int count;

    public PackageChartTests()
    {
        session = new(folder, new LibraryHost());
    }

    public void Dispose()
    {
        console.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Chart_OfPlotlyNet_IsDrawnAsOurs()
    {
        const string chart =
            "#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\nPlotly.NET.CSharp.Chart.Column<int, string, string>(new[] { 66, 17 }, Keys: new[] "
                + "{ \"<b>A\", \"B\" }, Name: \"seats\")";

        var html = await Shown(chart, "text/html");

        Assert.Contains("data-ea-figure", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>A", html, StringComparison.Ordinal);
        Assert.DoesNotContain("require", html, StringComparison.Ordinal);
        Assert.Equal("One series: seats.", await Shown(chart, "text/plain"));
    }

    [Fact]
    public async Task Extension_OfPlotlyNet_LeavesChartsDrawnOffline()
    {
        await Shown("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\n1", "text/plain");

        Assert.Contains("data-ea-figure", await Shown("Plotly.NET.CSharp.Chart.Column<int, string, string>(new[] { 66 })", "text/html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frame_AsLastExpression_IsATable() =>
        Assert.Contains("<table class=\"ea-table\"",
            await Shown("#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis;\nnew Table(Column.Of(\"n\", new[] { 1 })).ToDataFrame()",
                "text/html"), StringComparison.Ordinal);

    [Fact]
    public async Task Names_OfAllThree_StandBesideEachOther()
    {
        const string code = """
            #r "ElectionAnalysis.dll"
            #r "ElectionAnalysis.Interactive.dll"
            #r "nuget: Microsoft.Data.Analysis, 0.23.1"
            using Plotly.NET;
            using Plotly.NET.LayoutObjects;
            using Microsoft.Data.Analysis;
            using ElectionAnalysis;
            Table table = new(Column.OfText("party", ["A", "B"]), Column.Of("seats", new[] { 66, 17 }));
            DataFrame frame = table;
            GenericChart chart = Plotly.NET.CSharp.Chart.Column<int, string, string>(frame["seats"].Cast<int>().ToArray());
            var layout = new Layout();
            var title = new Title();
            chart.ToFigure("Two parties.", title: "Seats").ToChart().ToFigure("Again.").Layout.Title.Text + frame.Measure(Fragmentation.LargestShare, "seats").RowCount
            """;

        Assert.Equal("Seats1", await Shown(code, "text/plain"));
    }

    private async Task<string> Shown(string code, string mime)
    {
        var outputs = new CellOutputs();
        var error = await session.RunAsync(code, ++count, outputs);
        Assert.True(error is null, error?.Message);
        return NotebookCell.Joined(outputs.ToJson().Last(o => o!["data"] is not null)!["data"]![mime]);
    }
}
