using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>A cell's outputs as HTML: of each the richest form a page can show.</summary>
internal static class OutputHtml
{
    public static string Render(JsonArray outputs, int cell, PageFiles files, bool foldsRows = true)
    {
        var html = new StringBuilder();
        foreach (var output in outputs.OfType<JsonObject>())
        {
            html.Append((string?)output["output_type"] switch
            {
                "stream" => Stream(output),
                "error" => Error(output),
                _ => Data(output, cell, files, foldsRows),
            });
        }

        return html.ToString();
    }

    /// <summary>What a cell shows, behind a line that says what it is: the caption of its figure or table, or its first words.</summary>
    public static string Folded(string shown) =>
        $"<details class=\"fold\" ontoggle=\"dispatchEvent(new Event('resize'))\"><summary>{Encode(ShownHtml.Caption(shown))}</summary>\n"
        + $"{shown}</details>\n";

    private static string Stream(JsonObject output) =>
        $"<pre class=\"stream {((string?)output["name"] == "stderr" ? "stderr" : "")}\">{Encode(NotebookCell.Joined(output["text"]))}</pre>\n";

    private static string Error(JsonObject output)
    {
        var trace = (output["traceback"] as JsonArray ?? []).Select(l => (string?)l).ToList();
        return $"<div class=\"error\" role=\"alert\"><strong>{Encode((string?)output["ename"])}</strong>: {Encode((string?)output["evalue"])}"
            + $"<details><summary>Details</summary><pre>{Encode(string.Join("\n", trace))}</pre></details></div>\n";
    }

    private static string Links(JsonObject output, int cell, PageFiles files)
    {
        var links = string.Join(" ",
            files.Export(output, cell).Select(file => $"<a href=\"{file}\" download>{(file.EndsWith(".bib", StringComparison.Ordinal) ? "BibTeX" : "CSV")}</a>"));
        return links.Length == 0 ? "" : $"<p class=\"export\">{links}</p>\n";
    }

    private static string Data(JsonObject output, int cell, PageFiles files, bool foldsRows)
    {
        var data = output["data"] as JsonObject ?? [];
        if (ChartOutput.Of(output) is { } chart)
        {
            var html = ShownHtml.WithScreenWords(chart.Html, MarkdownHtml.ScreenOnly);
            return Scroll((chart.Picture is { } picture ? WithPicture(html, picture, cell, files) : html) + Links(output, cell, files));
        }

        string? Get(string mime) => data.ContainsKey(mime) ? NotebookCell.Joined(data[mime]) : null;
        var links = Links(output, cell, files);
        return Get("text/html") is { } shown ? Scroll((foldsRows ? FoldedRows.In(shown) : shown) + links)
            : links + (Get("text/markdown") is { } markdown ? $"<div class=\"output\">{MarkdownHtml.OfOutput(markdown)}</div>\n"
            : Get("image/png") is { } png
                ? $"<div class=\"output\"><img alt=\"{Encode(Get("text/plain") ?? "picture")}\" src=\"data:image/png;base64,{Encode(png.Trim())}\"></div>\n"
            : $"<pre class=\"output text\">{Encode(Get("text/plain") ?? "")}</pre>\n");
    }

    private static string Scroll(string html) => $"<div class=\"output scroll\" tabindex=\"0\">{html}</div>\n";

    /// <summary>
    /// The picture stands where the chart will, in place of its words: it is there at once, and stays for readers without
    /// scripts and for programs that turn pages into documents.
    /// </summary>
    private static string WithPicture(string html, Picture picture, int cell, PageFiles files) => ShownHtml.Read(html).WithPicture(
        files.AddPicture(Convert.FromBase64String(picture.Png), html, cell), picture.Width, picture.Height, picture.Words);

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
