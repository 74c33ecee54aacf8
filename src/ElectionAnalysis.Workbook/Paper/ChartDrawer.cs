using System.Globalization;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook;

/// <summary>Draws charts for print in a browser: as vectors, dark on white, without a title, which the caption is.</summary>
internal static class ChartDrawer
{
    private const string Png = "data:image/png;base64,";

    /// <summary>At the width of a column of text, 12 pixels become 7 points.</summary>
    private const int Width = 660;

    /// <summary>Sharp on paper where vectors cannot be drawn.</summary>
    private const int Scale = 3;

    /// <summary>Without a title, which the caption is, and without what only a screen needs.</summary>
    private static readonly string Script = $$"""
            var layout=JSON.parse(JSON.stringify(plot.layout)),above=(layout.margin||{}).t||0,spare=Math.max(0,Math.min(34,above-14));
            delete layout.title;
            delete layout.width;
            layout.margin=Object.assign({},layout.margin,{t:above-spare});
            // Above the plot no slanted name of a bar runs into the legend.
            if(layout.legend&&layout.legend.orientation==="h"&&layout.legend.y<0&&layout.xaxis)Object.assign(layout.legend,{y:1.02,yanchor:"bottom"});
            if(layout.xaxis)layout.xaxis.automargin=true;
            // What a screen shows pale until it is chosen has its colour on paper, and a name where the colour is its own; in the
            // middle stands the whole, which paper shows, and not what is chosen of it.
            var box=plot.parentNode.querySelector("[{{PageMarks.Total}}]");
            if(box){
              function colour(t){return [].concat(t.marker.color)[0];}
              var alike=plot.data.filter(function(t){return plot.data.some(function(o){return o!==t&&colour(o)===colour(t);});});
              plot.data.forEach(function(t){t.marker.opacity=1;if(!/\(.*,0\)$/.test(colour(t)))t.marker.line={width:0};t.showlegend=alike.indexOf(t)<=0;});
              if(alike.length)alike[0].name=alike.length+" others";
              Object.assign(layout,{showlegend:true,legend:{orientation:"h",y:-0.02,yanchor:"top",font:{size:14} } });
              layout.annotations[0].text="<b>"+box.getAttribute("{{PageMarks.Total}}")+"</b>";
              layout.annotations[1].text="seats, majority "+box.getAttribute("{{PageMarks.Needed}}");
            }
            layout.paper_bgcolor=layout.plot_bgcolor="#fff";
            height-=spare;
            // No taller than its bars or bands need, so that pages fill.
            var most=Math.max.apply(null,plot.data.map(function(t){return t.node?0.6*t.node.label.length*(t.node.pad+5)/17:t.orientation==="h"&&t.y?t.y.length:0;}));
            height=Math.min(height,Math.max(380,90+17*most));
            var size={width:{{Width}},height:height};
            if(box){
              // Its names are as large as those of other charts, and take nothing from the house.
              await Plotly.newPlot(plot,plot.data,Object.assign({},layout,size));
              size.height+=Math.max(0,plot._fullLayout.legend._height-40);
              layout.legend.maxheight=9999;
            }
            var figure={data:plot.data,layout:layout};
            height=size.height;
            pre.dataset.png=await Plotly.toImage(figure,Object.assign({format:"png",scale:{{Scale}}},size));
            var svg=await Plotly.toImage(figure,Object.assign({format:"svg"},size));
            pre.textContent=decodeURIComponent(svg.slice(svg.indexOf(",")+1));
        """;

    /// <exception cref="PaperException">There is no browser, or it did not draw them.</exception>
    public static async Task<IReadOnlyList<Drawing>> DrawAsync(IReadOnlyList<PaperChart> charts, CancellationToken cancellation)
    {
        if (charts.Count == 0)
        {
            return [];
        }

        if (!File.Exists(ChartLibrary.Own))
        {
            throw new PaperException("plotly.js, which draws the figures, was not at hand when this was built; install npm and build again.");
        }

        using var folder = new WorkFolder();
        var page = folder.File("charts.html");
        await File.WriteAllTextAsync(page, ChartPage.Of(charts.Select(c => c.Html), Width, Script), cancellation);
        var document = new HtmlParser().ParseDocument(await PaperBrowser.DocumentAsync(page, folder.File("profile"), cancellation));
        var drawn = document.QuerySelectorAll("pre[data-height]").ToList();
        return drawn.Count == charts.Count && drawn.TrueForAll(p => p.TextContent.StartsWith("<svg", StringComparison.Ordinal))
            ? drawn.ConvertAll(p => new Drawing(p.TextContent, Convert.FromBase64String(p.GetAttribute("data-png")![Png.Length..]), Width,
                (int)double.Parse(p.GetAttribute("data-height")!, CultureInfo.InvariantCulture)))
            : throw new PaperException($"The browser drew {drawn.Count} of {charts.Count} figures; try again.");
    }
}
