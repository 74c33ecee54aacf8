using System.Globalization;
using AngleSharp.Html.Parser;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>Keeps the pictures beside a notebook's charts true, and draws them in a browser.</summary>
internal static class PictureMaker
{
    private const string Png = "data:image/png;base64,";
    private const int Width = 720;

    /// <summary>Sharp enough for print, and light enough for a repository.</summary>
    private const double Scale = 1.25;

    private static readonly string Script = Invariant($$"""
            var layout=Object.assign({},plot.layout,{paper_bgcolor:"#fff"});
            pre.textContent=await Plotly.toImage({data:plot.data,layout:layout},{format:"png",width:{{Width}},height:height,scale:{{Scale}} });
        """);

    /// <summary>
    /// Puts the pictures a notebook had back beside the charts it has now. A picture stays with its chart, and with one
    /// that says the same in words; what shows other numbers is left out.
    /// </summary>
    /// <param name="notebook">The notebook, after its run.</param>
    /// <param name="before">The pictures that it had before.</param>
    /// <returns>The charts that have no picture of exactly what they show now, and how many of the old pictures found no place.</returns>
    public static (List<ChartOutput> Outdated, int LeftOut) Keep(Notebook notebook, IReadOnlyList<Picture> before)
    {
        var outdated = new List<ChartOutput>();
        var used = new HashSet<Picture>();
        foreach (var chart in ChartOutput.In(notebook))
        {
            var exact = before.FirstOrDefault(p => p.Figure == chart.Figure);
            var picture = exact ?? before.FirstOrDefault(p => p.Words == chart.Words);
            chart.Picture = picture;
            if (picture is not null)
            {
                used.Add(picture);
            }

            if (exact is null)
            {
                outdated.Add(chart);
            }
        }

        return (outdated, before.Count(p => !used.Contains(p)));
    }

    /// <summary>Draws charts and puts the pictures beside them.</summary>
    /// <param name="charts">The charts.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PictureException">They could not be drawn; every chart is as it was.</exception>
    public static async Task DrawAsync(IReadOnlyList<ChartOutput> charts, CancellationToken cancellation)
    {
        if (charts.Count == 0)
        {
            return;
        }

        if (Browser.Path is null)
        {
            throw new PictureException("neither Chromium, Chrome nor Edge was found on this machine");
        }

        if (!File.Exists(ChartLibrary.Own))
        {
            throw new PictureException("plotly.js was not at hand when this was built (install npm and build again)");
        }

        using var folder = new WorkFolder();
        var page = folder.File("charts.html");
        await File.WriteAllTextAsync(page, ChartPage.Of(charts.Select(c => c.Html), Width, Script), cancellation);
        var document = new HtmlParser().ParseDocument(await Browser.DocumentAsync(page, folder.File("profile"), cancellation));
        var drawn = document.QuerySelectorAll("pre[data-height]").Where(p => p.TextContent.StartsWith(Png, StringComparison.Ordinal)).ToList();
        if (drawn.Count != charts.Count)
        {
            throw new PictureException($"the browser drew {drawn.Count} of {charts.Count} charts");
        }

        foreach (var (chart, picture) in charts.Zip(drawn))
        {
            var height = (int)double.Parse(picture.GetAttribute("data-height")!, CultureInfo.InvariantCulture);
            chart.Picture = new(chart.Figure, chart.Words, picture.TextContent[Png.Length..], Width, height);
        }
    }
}
