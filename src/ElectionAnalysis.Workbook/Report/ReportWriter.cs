using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>Writes the report: an index, a page per notebook, the executed notebooks, and plotly.js once for all.</summary>
internal sealed partial class ReportWriter
{
    private readonly string folder;
    private readonly string css;
    private readonly string script;

    public ReportWriter(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        (css, script) = (Script("report.css"), Script("present.js"));
        IsOffline = CopyPlotly();
    }

    /// <summary>Whether the report carries plotly.js, so that its charts need no network.</summary>
    public bool IsOffline { get; }

    public string IndexPath => Path.Combine(folder, "index.html");

    public string NotebookPath(string name) => Path.Combine(folder, "notebooks", name + ".ipynb");

    /// <summary>Writes the pages of notebooks that ran, and the index of all.</summary>
    /// <param name="executed">The notebooks that ran.</param>
    /// <param name="keepsOthers">Whether the index also lists the pages of other notebooks that an earlier run wrote.</param>
    public void Write(IReadOnlyList<RunResult> executed, bool keepsOthers)
    {
        var names = executed.Select(r => r.Notebook.Name).ToHashSet(StringComparer.Ordinal);
        var earlier = keepsOthers ? EarlierPages.In(folder).Where(p => !names.Contains(p.Notebook.Name)).ToList() : [];
        var all = earlier.Count == 0 ? executed
            : [.. executed.Concat(earlier).OrderBy(r => r.Notebook.Name, StringComparer.Ordinal)];
        var results = ReportIndex.InReadingOrder(all);
        var titles = ReportIndex.Titles(results);
        var pages = results.ToDictionary(r => r.Notebook.Name + ".ipynb", r => Uri.EscapeDataString(r.Notebook.Name) + ".html",
            StringComparer.Ordinal);
        var pictures = new string?[results.Count];
        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < results.Count; i++)
        {
            var notebook = results[i].Notebook;
            if (earlier.Contains(results[i]))
            {
                pictures[i] = EarlierPages.Pictures(folder, notebook.Name).FirstOrDefault(p => shown.Add(p.Content)).Address;
                continue;
            }

            var files = new PageFiles(folder, notebook.Name, results[i].Exports);
            AtomicFile.Write(Path.Combine(folder, notebook.Name + ".html"),
                Page(titles[i], Body(notebook, pages.GetValueOrDefault, files), Navigation(results, titles, i), notebook));
            files.RemoveOld();

            // The one chosen; else one that no earlier page has, which would say nothing of this one.
            pictures[i] = files.Cover ?? files.Pictures.FirstOrDefault(p => shown.Add(p.Content)).Address;
        }

        AtomicFile.Write(IndexPath, Page("Election analysis", ReportIndex.Html(results, titles, pictures), "", null));
    }

    /// <summary>A text that the program carries.</summary>
    internal static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ReportWriter).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A script or a style sheet that the program carries, without what only its authors need.</summary>
    internal static string Script(string name) => ForAuthors().Replace(Resource(name), "");

    /// <summary>Indents, empty lines, and lines of comment.</summary>
    [GeneratedRegex(@"^[ \t]*(//[^\n]*|/\*([^*]|\*(?!/))*\*/[ \t]*)?\n|^[ \t]+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ForAuthors();

    private bool CopyPlotly()
    {
        if (!File.Exists(ChartLibrary.Own))
        {
            return false;
        }

        var target = Path.Combine(folder, "assets", "plotly.min.js");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(ChartLibrary.Own, target, overwrite: true);
        return true;
    }

    private string Page(string title, string body, string navigation, Notebook? notebook)
    {
        var charts = ShownHtml.HasFigure(body);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            + "content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{Encode(title)}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n{css}</style>\n");
        if (charts)
        {
            // The charts wait in a queue for the one copy of plotly.js that this page loads, and are then drawn from the
            // top, one after the other, so that the first need not wait for the last. Paper waits for none: it has all at once.
            var source = IsOffline ? "assets/plotly.min.js" : Figure.PlotlySource;
            html.Append("<script>window.__plotlyLoading=true;function eaDrain(){var "
                + "d=(window.__plotlyQueue||[]).shift();if(d){d(window.Plotly);setTimeout(eaDrain);}}\n"
                + "addEventListener(\"beforeprint\",function(){while(window.Plotly&&window.__plotlyQueue.length)eaDrain();});</script>\n");
            html.Append($"<script defer src=\"{source}\" onload=\"eaDrain()\"></script>\n");
        }

        html.Append("</head>\n<body>\n");
        html.Append(notebook is null ? "" : "<header><nav><a href=\"index.html\">All pages</a></nav></header>\n");
        html.Append($"<main>\n{body}</main>\n<footer>{navigation}");
        html.Append(notebook is null
            ? ""
            : $"<p>Made from <a href=\"notebooks/{Uri.EscapeDataString(notebook.Name)}.ipynb\">{Encode(notebook.Name)}.ipynb</a>.</p>");
        html.Append(!charts || IsOffline ? "" : "<p>The charts are drawn by plotly.js from plotly's CDN and need a network.</p>");
        return html.Append("</footer>\n").Append(notebook is null ? "" : $"<script>\n{(charts ? Script("pages.js") : "")}{script}</script>\n").Append("</body>\n</html>\n").ToString();
    }

    private static string Body(Notebook notebook, Func<string, string?> page, PageFiles files)
    {
        var html = new StringBuilder();
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == "markdown")
            {
                var text = MarkdownHtml.OfAuthor(cell.Source, page);
                html.Append(cell.Tags.Contains("notes") ? $"<aside class=\"notes\" aria-label=\"Presenter's notes\">{text}</aside>\n" : text);
            }
            else if (cell.Kind == "code" && !string.IsNullOrWhiteSpace(cell.Source))
            {
                var code = $"<pre><code>{CodeHtml.Render(cell.Source)}</code></pre>";
                html.Append(cell.Tags.Contains("show-code") ? code + "\n" : $"<details class=\"code\"><summary>Code</summary>{code}</details>\n");
                files.IsCover = cell.Tags.Contains("cover");
                var shown = OutputHtml.Render(cell.Outputs, cell.Number ?? 0, files, foldsRows: !cell.Tags.Contains("all-rows"));
                html.Append(cell.Tags.Contains("fold") ? OutputHtml.Folded(shown) : shown);
            }
        }

        return html.ToString();
    }

    private static string Navigation(IReadOnlyList<RunResult> results, IReadOnlyList<string> titles, int at)
    {
        string Link(int i, string before, string after) => i < 0 || i >= results.Count
            ? "<span></span>"
            : $"<a href=\"{Uri.EscapeDataString(results[i].Notebook.Name)}.html\">{before}{Encode(titles[i])}{after}</a>";
        return $"<nav aria-label=\"Pages\">{Link(at - 1, "← ", "")}{Link(at + 1, "", " →")}</nav>";
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
