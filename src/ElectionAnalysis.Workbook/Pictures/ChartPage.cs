using System.Globalization;
using System.Text;

namespace ElectionAnalysis.Workbook;

/// <summary>A page on which charts draw themselves, dark on white, and are then replaced by what a script makes of them.</summary>
internal static class ChartPage
{
    /// <param name="charts">The charts' HTML.</param>
    /// <param name="width">How wide they are drawn, in pixels.</param>
    /// <param name="each">
    /// JavaScript that runs for every <c>plot</c> once plotly.js has drawn it, and fills the element <c>pre</c> that takes its place.
    /// </param>
    public static string Of(IEnumerable<string> charts, int width, string each)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" "
            + $"content=\"only light\"><script src=\"{new Uri(ChartLibrary.Own).AbsoluteUri}\"></script></head>");
        page.Append(CultureInfo.InvariantCulture, $"<body style=\"margin:0;width:{width}px;color:#222;background:#fff\">");
        foreach (var chart in charts)
        {
            page.Append($"<div class=\"shot\">{chart}</div>\n");
        }

        return page.Append($$"""
            <script>
            (async function(){
              // A chart makes room for its legend once it is drawn.
              await new Promise(function(done){setTimeout(done);});
              var pictures=[];
              for(var plot of document.querySelectorAll(".shot .{{PageMarks.Plot}}")){
                var pre=document.createElement("pre"),height=plot.layout.height||plot.clientHeight;
            {{each}}
                pre.dataset.height=height;
                pictures.push(pre);
              }
              document.body.replaceChildren.apply(document.body,pictures);
            })();
            </script></body></html>
            """).ToString();
    }
}
