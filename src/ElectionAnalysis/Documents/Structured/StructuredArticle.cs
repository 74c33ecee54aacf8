using System.Net;
using System.Text;
using System.Text.Json;

namespace ElectionAnalysis;

/// <summary>
/// An article of Wikimedia's Structured Contents, which is JSON: its infoboxes, sections and tables are written as the page that they
/// were taken from, so that they are read like any saved page.
/// </summary>
internal static class StructuredArticle
{
    /// <summary>Parts lie in each other a few levels deep.</summary>
    private const int Deepest = 60;

    /// <summary>Whether an object is such an article.</summary>
    public static bool Recognises(IReadOnlySet<string> members) => members.Contains("name")
        && (members.Contains("infoboxes") || members.Contains("sections") || members.Contains("tables"));

    /// <exception cref="DocumentException">There is nothing in it.</exception>
    public static ElectionDocument Read(JsonElement article, string file)
    {
        var title = Text(article, "name") ?? "";
        var html = new StringBuilder("<html><body><h1>").Append(WebUtility.HtmlEncode(title)).Append("</h1>");
        foreach (var box in Array(article, "infoboxes"))
        {
            html.Append("<table class=\"infobox\">");
            Fields(box, html, 0);
            html.Append("</table>");
        }

        foreach (var section in Array(article, "sections"))
        {
            Section(section, html, 0);
        }

        foreach (var table in Array(article, "tables"))
        {
            Table(table, html);
        }

        var raw = article.GetRawText();
        var name = title.Length > 0 ? $"{file}[{title}]" : file;
        return new HtmlReader(html.Append("</body></html>").ToString(), name, DocumentText.Sha256(Encoding.UTF8.GetBytes(raw))).Parse(Origin(article));
    }

    private static DocumentOrigin Origin(JsonElement article)
    {
        var version = article.TryGetProperty("version", out var v) && v.ValueKind == JsonValueKind.Object ? v : default;
        var licence = Array(article, "license").Select(l => Text(l, "identifier") ?? Text(l, "name")).OfType<string>().FirstOrDefault();
        return new(Text(article, "url"), version.ValueKind == JsonValueKind.Object ? Text(version, "identifier") : null,
            Text(article, "date_modified"), licence);
    }

    /// <summary>An infobox's rows: a name, then a value for each column.</summary>
    private static void Fields(JsonElement part, StringBuilder html, int depth)
    {
        foreach (var child in depth < Deepest ? Array(part, "has_parts") : [])
        {
            if (Array(child, "has_parts").Any())
            {
                if (Text(child, "name") is { Length: > 0 } heading)
                {
                    html.Append("<tr><th colspan=\"9\">").Append(WebUtility.HtmlEncode(heading)).Append("</th></tr>");
                }

                Fields(child, html, depth + 1);
                continue;
            }

            var values = Array(child, "values").Select(TextOf).Where(t => t.Length > 0).ToList();
            values = values.Count > 0 ? values : Text(child, "value") is { Length: > 0 } value ? [value] : [];
            if (values.Count > 0)
            {
                html.Append("<tr><th>").Append(WebUtility.HtmlEncode(Text(child, "name") ?? "")).Append("</th>");
                values.ForEach(t => html.Append("<td>").Append(WebUtility.HtmlEncode(t)).Append("</td>"));
                html.Append("</tr>");
            }
        }
    }

    private static void Section(JsonElement part, StringBuilder html, int depth)
    {
        var type = Text(part, "type");
        if (type == "section" && Text(part, "name") is { Length: > 0 } heading && heading is not "Abstract")
        {
            html.Append("<h2>").Append(WebUtility.HtmlEncode(heading)).Append("</h2>");
        }
        else if (type is not "section" && Text(part, "value") is { Length: > 0 } text)
        {
            html.Append(type == "list_item" ? "<ul><li>" : "<p>").Append(WebUtility.HtmlEncode(text)).Append(type == "list_item"
                ? "</li></ul>" : "</p>");
        }

        foreach (var child in depth < Deepest ? Array(part, "has_parts") : [])
        {
            Section(child, html, depth + 1);
        }

        foreach (var table in Array(part, "tables"))
        {
            Table(table, html);
        }
    }

    private static void Table(JsonElement table, StringBuilder html)
    {
        html.Append("<table class=\"wikitable\">");
        if ((Text(table, "caption") ?? Text(table, "name")) is { Length: > 0 } caption)
        {
            html.Append("<caption>").Append(WebUtility.HtmlEncode(caption)).Append("</caption>");
        }

        foreach (var (rows, tag) in new[] { ("headers", "th"), ("rows", "td"), ("footers", "td") })
        {
            foreach (var row in Array(table, rows).Where(r => r.ValueKind == JsonValueKind.Array))
            {
                html.Append("<tr>");
                foreach (var cell in row.EnumerateArray())
                {
                    html.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(TextOf(cell))).Append("</").Append(tag).Append('>');
                }

                html.Append("</tr>");
            }
        }

        html.Append("</table>");
    }

    private static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray() : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? TextOf(found) : null;

    /// <summary>The text of a value: a string, a number, or an object that has a value.</summary>
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => Text(value, "value") ?? "",
        _ => "",
    };
}
