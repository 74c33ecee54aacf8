using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>Every figure, checked by plotly.js's own validator in Chromium, under the oldest and the newest version that matter.</summary>
public class PlotlyValidationTests
{
    [BrowserTheory]
    [InlineData("plotly-4")]
    [InlineData("plotly-2")]
    public async Task Validate_EveryFigure_FindsNothingToComplainAbout(string version)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var page =
                new StringBuilder($"<!DOCTYPE html><meta charset=\"utf-8\"><pre id=\"out\"></pre><script src=\"file://{BrowserTools.Plotly(version)}\"></script><script>var out=[];\n");
            var count = 0;
            foreach (var (name, figure) in FigureGallery.All())
            {
                page.Append($"(function(){{var f={figure.ToJson()};var r=Plotly.validate(f.data,f.layout);(r||[]).forEach(function(e){{out.push('{name}: '+e.msg);}});}})();\n");
                count++;
            }

            page.Append($"document.getElementById('out').textContent='checked {count} with '+Plotly.version+'\\n'+out.join('\\n')+'\\nend';</script>");
            var path = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(path, page.ToString());

            var output = BrowserTools.Output(await BrowserTools.DumpAsync(path, folder.FullName));

            Assert.StartsWith($"checked {count} with {version[^1]}.", output, StringComparison.Ordinal);
            var complaints = output.Split('\n').Skip(1).Where(l => l.Length > 0).ToList();
            Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
