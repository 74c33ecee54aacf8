using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook;

/// <summary>What the library shows as HTML, read back by its marks (<see cref="PageMarks"/>).</summary>
internal sealed partial class ShownHtml
{
    private readonly string html;
    private readonly IElement? first;

    /// <summary>Reads the first tag, which says what the whole is; a chart's script is long.</summary>
    private ShownHtml(string html)
    {
        this.html = html;
        first = Parsed(html[..(html.IndexOf('>', StringComparison.Ordinal) + 1)]).Body?.FirstElementChild;
    }

    /// <summary>What the HTML names its figure; null where it is none.</summary>
    public string? Figure =>
        first?.ClassList.Contains(PageMarks.Figure) == true ? first.GetAttribute(PageMarks.FigureName) : null;

    /// <summary>What a numbered figure or table is called, such as <c>figure-2</c>; null for others.</summary>
    public string? Number => first is { Id: { Length: > 0 } id }
        && (first.ClassList.Contains(PageMarks.Figure) || first.ClassList.Contains(PageMarks.Table)) ? id : null;

    /// <summary>Reads a fragment of a page.</summary>
    public static ShownHtml Read(string html) => new(html);

    /// <summary>Whether HTML has a figure in it, without reading it whole.</summary>
    public static bool HasFigure(string html) => html.Contains(PageMarks.FigureName, StringComparison.Ordinal);

    /// <summary>What HTML says that it shows: the first sentence of its first caption or line, or what its table has.</summary>
    public static string Caption(string html)
    {
        var document = Parsed(html);
        var text = document.QuerySelector($"figcaption, caption, .{PageMarks.Result} p")?.TextContent.Trim();
        if (document.QuerySelectorAll($".{PageMarks.References} li") is { Length: > 0 } works)
        {
            return Invariant($"The {works.Length} works named above");
        }

        if (text is null && document.QuerySelector("table") is { } table)
        {
            return Invariant($"{string.Join(", ", table.QuerySelectorAll("th").Select(h => h.TextContent))}: {table.QuerySelectorAll("tbody tr").Length} rows");
        }

        text ??= document.QuerySelector("summary, p, pre")?.TextContent.Trim() ?? "";
        var number = text.StartsWith("Figure ", StringComparison.Ordinal) || text.StartsWith("Table ", StringComparison.Ordinal);
        var end = text.IndexOf(". ", number ? text.IndexOf(". ", StringComparison.Ordinal) + 1 : 0, StringComparison.Ordinal);
        return end > 0 ? text[..end] : text.Length > 0 ? text.TrimEnd('.') : "more";
    }

    /// <summary>The fragment with a picture where the figure will draw itself, in place of its words.</summary>
    public string WithPicture(string source, int width, int height, string words)
    {
        var document = Parsed(html);
        if (document.QuerySelector($".{PageMarks.Plot}") is { } plot)
        {
            var picture = document.CreateElement("img");
            picture.SetAttribute("src", source);
            picture.SetAttribute("width", Invariant($"{width}"));
            picture.SetAttribute("height", Invariant($"{height}"));
            picture.SetAttribute("alt", words);
            plot.TextContent = "";
            plot.AppendChild(picture);
        }

        return document.Body!.InnerHtml;
    }

    /// <summary>Puts what a caption tells the hand to do into elements of their own, which paper leaves out.</summary>
    public static string WithScreenWords(string html, string name)
    {
        var begin = html.IndexOf("<figcaption", StringComparison.Ordinal);
        var end = begin < 0 ? -1 : html.IndexOf("</figcaption>", begin, StringComparison.Ordinal);
        if (end < 0 || !html.Contains($"class=\"{PageMarks.Controls}\"", StringComparison.Ordinal))
        {
            return html;
        }

        begin = html.IndexOf('>', begin) + 1;
        return html[..begin] + ForAScreen().Replace(html[begin..end], $"<span class=\"{name}\">$0</span>") + html[end..];
    }

    /// <summary>A sentence of a caption that tells the hand what to do.</summary>
    [GeneratedRegex(@"(?<=^|[.;] )(Tick|Choose|Move|Drag|Click|Pull|Point at|Hover)\b[^.]*\.(?= |$)", RegexOptions.ExplicitCapture)]
    public static partial Regex ForAScreen();

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
