using AngleSharp.Html.Parser;
using ElectionAnalysis.Tests;

namespace ElectionAnalysis.Workbook.Tests;

/// <summary>
/// Printed pages are full: text goes on where a figure has no room. A case is what stands below each other, of which height, on
/// pages of 1000, of which the first has 981 to fill.
/// </summary>
public sealed class PageFillingTests
{
    private static readonly (string About, string Blocks, string Expected)[] Cases =
    [
        ("A figure that fits stays.", "p700 f250 p100", "p700 f250 p100"),
        ("One that does not lets the text of its section go on.", "p700 f500 p100 p90 p80", "p700 p100 p90 p80 f500"),
        ("Figures keep their order.", "p700 f500 f100 p100 p90 p80", "p700 p100 p90 p80 f500 f100"),
        ("One that all but fits is drawn smaller.", "p700 f340 p100 p500", "p700 f340*0.82 p100 p500"),
        ("A section ends with its figure where little of a page stays empty.", "p850 f400 h40 p100 p300", "p850 f400 h40 p100 p300"),
        ("Where much would, the next section begins.", "p500 f700 h40 p100 p300 p200", "p500 h40 p100 p300 p200 f700"),
        ("A figure that no text names stays in its section.", "p500 s700 h40 p100 p300 p300", "p500 s700 h40 p100 p300 p300"),
        ("A last page of a few lines is no page: figures are a little smaller.", "p500 f460 p60", "p500 f460*0.9 p60"),
        ("Nor are they where that does not help.", "p500 f260 p300", "p500 f260 p300"),
    ];

    [BrowserFact]
    public async Task Pages_OfTextAndFigures_AreFull()
    {
        using var work = new WorkFolder();
        var page = work.File("cases.html");
        await File.WriteAllTextAsync(page, $$"""
            <!DOCTYPE html><body style="margin:0"><script>
            {{ReportWriter.Script("pages.js")}}
            function told(box) {
              return Array.from(box.children).map(function (e) { return e.id + (e.dataset.scale ? "*" + e.dataset.scale : ""); }).join(" ");
            }
            {{System.Text.Json.JsonSerializer.Serialize(Cases.Select(c => c.Blocks))}}.forEach(function (words) {
              var box = document.createElement("section"), out = document.createElement("output");
              box.innerHTML = words.split(" ").map(function (w) {
                var name = w[0] === "h" ? "h2" : w[0] === "p" ? "p" : "figure";
                return "<" + name + " id='" + w + "' style='margin:0;line-height:20px;height:" + w.slice(1) + "px'></" + name + ">";
              }).join("");
              document.body.append(box);
              var undo = fillPages({
                full: 1000, empty: 1 / 6,
                blocks: Array.from(box.children).map(function (e) {
                  var floats = e.matches("figure");
                  return { element: e, rows: [], floats: floats, stays: e.id[0] === "s", picture: floats && e };
                }),
                scale: function (picture, share) { if (share === null) delete picture.dataset.scale; else picture.dataset.scale = Math.round(100 * share) / 100; }
              });
              out.textContent = told(box);
              undo();
              out.textContent += told(box) === words ? "" : ", and was not undone";
              box.replaceWith(out);
            });
            </script></body>
            """);

        var document = new HtmlParser().ParseDocument(await Browser.DocumentAsync(page, work.File("profile"), CancellationToken.None));

        Assert.Equal(string.Join('\n', Cases.Select(c => $"{c.About} {c.Expected}")),
            string.Join('\n', Cases.Zip(document.QuerySelectorAll("output"), (c, o) => $"{c.About} {o.TextContent}")));
    }
}
