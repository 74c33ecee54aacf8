using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ElectionAnalysis.Workbook;

/// <summary>A cell's outputs as HTML: of each the richest form a page can show.</summary>
internal static class OutputHtml
{
    public static string Render(JsonArray outputs, PageFiles files)
    {
        var html = new StringBuilder();
        foreach (var output in outputs.OfType<JsonObject>())
        {
            html.Append((string?)output["output_type"] switch
            {
                "stream" => Stream(output),
                "error" => Error(output),
                _ => Data(output["data"] as JsonObject ?? []) + Still(output, files),
            });
        }

        return html.ToString();
    }

    private static string Stream(JsonObject output) =>
        $"<pre class=\"stream {((string?)output["name"] == "stderr" ? "stderr" : "")}\">{Encode(NotebookCell.Joined(output["text"]))}</pre>\n";

    private static string Error(JsonObject output)
    {
        var trace = (output["traceback"] as JsonArray ?? []).Select(l => (string?)l).ToList();
        return $"<div class=\"error\" role=\"alert\"><strong>{Encode((string?)output["ename"])}</strong>: {Encode((string?)output["evalue"])}"
            + $"<details><summary>Details</summary><pre>{Encode(string.Join("\n", trace))}</pre></details></div>\n";
    }

    /// <summary>A chart's picture, for readers without scripts and for programs that turn pages into documents.</summary>
    private static string Still(JsonObject output, PageFiles files) => ChartOutput.Of(output)?.Picture is not { } picture ? ""
        : Invariant($"<noscript><img src=\"{files.AddPicture(Convert.FromBase64String(picture.Png))}\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"{Encode(picture.Words)}\"></noscript>\n");

    private static string Data(JsonObject data)
    {
        string? Get(string mime) => data.ContainsKey(mime) ? NotebookCell.Joined(data[mime]) : null;
        return Get("text/html") is { } html ? $"<div class=\"output scroll\" tabindex=\"0\">{html}</div>\n"
            : Get("text/markdown") is { } markdown ? $"<div class=\"output\">{MarkdownHtml.OfOutput(markdown)}</div>\n"
            : Get("image/png") is { } png ? $"<div class=\"output\"><img alt=\"{Encode(Get("text/plain") ?? "picture")}\" src=\"data:image/png;base64,{Encode(png.Trim())}\"></div>\n"
            : $"<pre class=\"output text\">{Encode(Get("text/plain") ?? "")}</pre>\n";
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
