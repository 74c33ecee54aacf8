using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis;

/// <summary>Reads an article as a browser saves it: its infobox, tables, sections and sentences.</summary>
internal sealed class HtmlReader(string source, string name, string sha256)
{
    /// <summary>Deeper nesting is an accident, and lies beside its parent.</summary>
    private const int Deepest = 200;

    private static readonly string[] Beginnings = ["<!doctype", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<section", "<article",
        "<main", "<h1", "<meta", "<?xml"];

    /// <summary>Open elements at once; an article has a few dozen.</summary>
    private const int MostOpen = 5_000;

    // Elements that need no end.
    private static readonly string[] Closed = ["br", "img", "hr", "meta", "link", "input", "source", "wbr", "area", "col", "embed", "track", "p",
        "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot", "html", "body", "head", "path", "use"];

    private static readonly string[] Set = ["navbox", "vertical-navbox", "sidebar", "metadata", "ambox", "mbox-small", "reflist", "references", "toc",
        "catlinks", "printfooter", "hatnote", "noprint", "mw-jump-link", "thumb", "gallery", "shortdescription", "authority-control"];

    private readonly SectionBuilder sections = new();
    private readonly List<DocumentTable> tables = [];
    private readonly List<ReadingProblem> problems = [];
    private List<InfoboxEntry> infobox = [];
    private IElement? box;

    /// <summary>Whether a text is a page, or a part of one: it begins with an element of HTML.</summary>
    public static bool Recognises(string text)
    {
        var rest = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        while (rest.StartsWith("<!--", StringComparison.Ordinal) && rest.IndexOf("-->") is > 0 and var end)
        {
            rest = rest[(end + 3)..].TrimStart();
        }

        foreach (var beginning in Beginnings)
        {
            if (rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="origin">Where the page comes from, where its container says so.</param>
    public ElectionDocument Parse(DocumentOrigin? origin = null)
    {
        DocumentText.Check(source, name, problems);
        CheckDepth();
        var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, MaximumDepth = Deepest }).ParseDocument(source);
        var content = page.QuerySelector(".mw-parser-output") ?? page.QuerySelector("#mw-content-text") ?? page.QuerySelector("main, article")
            ?? page.Body ?? page.DocumentElement;
        Children(content, 0);
        var title = Title(page);
        if (infobox.Count == 0 && tables.Count == 0)
        {
            problems.Add(new("missing_infobox",
                "The page has no infobox of an election and no table, so no parties and seats can be read; save the article itself.",
                title.Source));
        }

        return new ElectionDocument(name, title, infobox, sections.Finish(), tables, problems, sha256) { Origin = origin };
    }

    /// <summary>The parser looks through all open elements at each new one, so that thousands of them would take hours.</summary>
    private void CheckDepth()
    {
        var (depth, line) = (0, 1);
        for (int at = 0, next; (next = source.AsSpan(at).IndexOfAny('<', '\n')) >= 0; at += next + 1)
        {
            var tag = source.AsSpan(at + next);
            line += tag[0] == '\n' ? 1 : 0;
            depth = tag is ['<', '/', ..] ? Math.Max(0, depth - 1) : tag is ['<', >= 'A' and <= 'z', ..] && !IsClosedByItself(tag[1..])
                ? depth + 1 : depth;
            if (depth > MostOpen)
            {
                throw new DocumentException(name, line, Invariant($"more than {MostOpen:N0} elements are open here, which no article has; save the page again."));
            }
        }
    }

    private static bool IsClosedByItself(ReadOnlySpan<char> tag)
    {
        foreach (var closed in Closed)
        {
            if (tag.StartsWith(closed, StringComparison.OrdinalIgnoreCase) && tag.Length > closed.Length
                && !char.IsAsciiLetterOrDigit(tag[closed.Length]))
            {
                return true;
            }
        }

        return tag[..Math.Min(2_000, tag.Length)].IndexOf('>') is > 0 and var end && tag[end - 1] == '/';
    }

    private Sourced<string> Title(IDocument page)
    {
        var caption = box?.QuerySelector("caption, .infobox-title, .summary, th[colspan]");
        foreach (var element in new[] { page.QuerySelector("h1"), caption, page.QuerySelector("title") })
        {
            if (element is not null && HtmlText.Of(element).Replace('\n', ' ') is { Length: > 0 } text)
            {
                text = text.Split(" - Wikipedia", StringSplitOptions.None)[0].Split(" – Wikipedia", StringSplitOptions.None)[0];
                return new(text, new(name, HtmlTable.LineOf(element), text));
            }
        }

        return DocumentText.TitleOfFile(name, "The page has no title, so the file name stands for it; save it with its heading.", problems);
    }

    private void Children(IElement parent, int depth)
    {
        foreach (var child in parent.Children)
        {
            if (!HtmlText.IsUnseen(child) && !child.ClassList.Any(c => Array.IndexOf(Set, c) >= 0))
            {
                Element(child, depth);
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        switch (element.TagName)
        {
            case "H2" or "H3" or "H4" or "H5":
                sections.Section(HtmlText.Of(element).Replace('\n', ' '), HtmlTable.LineOf(element), element.TagName[1] - '0');
                break;
            case "H1" or "STYLE" or "SCRIPT" or "NOSCRIPT" or "FORM" or "NAV":
                break;
            case "TABLE":
                Table(element, depth);
                break;
            case "UL" or "OL":
                Paragraph(element.Children.Where(c => c.TagName == "LI").Select(l => (l, "* " + HtmlText.Of(l).Replace('\n', ' '))));
                break;
            case "P" or "DL" or "BLOCKQUOTE":
                Paragraph(HtmlText.Of(element).Split('\n').Select(l => (element, l)));
                break;
            default:
                if (depth < Deepest)
                {
                    Children(element, depth + 1);
                }

                break;
        }
    }

    private void Table(IElement table, int depth)
    {
        if (table.ClassList.Contains("infobox") || table.ClassList.Contains("infobox_v2"))
        {
            var entries = new HtmlInfobox(name).Read(table);
            if (box is null || !infobox.Exists(e => e.Number is not null))
            {
                (box, infobox) = (table, entries);
            }
            else if (entries.Exists(e => e.Number is not null))
            {
                problems.Add(new("second_infobox",
                    "This infobox is of another election and is not read; save each election's article in a file of its own.",
                    new(name, HtmlTable.LineOf(table), "infobox")));
            }
        }
        else if (HtmlTable.Rows(table).Skip(1).Any() && table.QuerySelector("table") is null)
        {
            tables.Add(HtmlTable.Read(table, sections.Heading) with { Above = sections.Above });
        }
        else if (depth < Deepest)
        {
            // A table that only lays out what stands in it.
            foreach (var cell in HtmlTable.Rows(table).SelectMany(HtmlTable.Cells))
            {
                Children(cell, depth + 1);
            }
        }
    }

    private void Paragraph(IEnumerable<(IElement Element, string Text)> lines)
    {
        foreach (var (element, line) in lines.Where(l => l.Text.Length > 2))
        {
            sections.Line(line, HtmlTable.LineOf(element));
        }

        sections.EndParagraph();
    }
}
