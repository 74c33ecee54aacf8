using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>A paper as one page, which is read on a screen and printed: pictures inside, notes at the end, no script.</summary>
internal static class HtmlPaper
{
    private static readonly string Css = ReportWriter.Resource("paper.css");

    /// <param name="page">The paper's text, which is changed.</param>
    /// <param name="drawings">Its charts.</param>
    /// <returns>The page.</returns>
    public static string Write(IHtmlDocument page, IReadOnlyList<Drawing> drawings)
    {
        foreach (var picture in page.QuerySelectorAll("img[data-chart]"))
        {
            var drawing = drawings[int.Parse(picture.GetAttribute("data-chart")!, System.Globalization.CultureInfo.InvariantCulture)];
            picture.RemoveAttribute("data-chart");
            picture.SetAttribute("src", "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.Svg)));
            picture.SetAttribute("width", Invariant($"{drawing.Width}"));
            picture.SetAttribute("height", Invariant($"{drawing.Height}"));
        }

        Notes(page);
        foreach (var table in page.QuerySelectorAll($"table.{PaperTables.Wide}"))
        {
            // A sheet of its own lies across.
            var sheet = page.CreateElement("div");
            sheet.ClassName = "across";
            var (heading, note) = (table.PreviousElementSibling, table.NextElementSibling);
            table.Replace(sheet);
            sheet.Append([.. heading is { LocalName: "h2" or "h3" } ? [heading] : Enumerable.Empty<INode>(), table,
                .. note is { LocalName: "p", ClassName: PaperTables.Note } ? [note] : Enumerable.Empty<INode>()]);
        }

        var style = page.CreateElement("style");
        style.TextContent = Css;
        var scale = page.CreateElement("meta");
        scale.SetAttribute("name", "viewport");
        scale.SetAttribute("content", "width=device-width, initial-scale=1");
        page.Head!.Append(scale, style);
        return page.ToHtml() + "\n";
    }

    /// <summary>A page has no foot for notes: they are numbered and stand together, before the references.</summary>
    private static void Notes(IHtmlDocument page)
    {
        var notes = page.QuerySelectorAll($"span.{PaperText.Footnote}").ToList();
        if (notes.Count == 0)
        {
            return;
        }

        var section = page.CreateElement("section");
        section.ClassName = "notes";
        PaperFront.AddHeading(section, "Notes");
        var list = page.CreateElement("ol");
        foreach (var (i, note) in notes.Index())
        {
            var item = page.CreateElement("li");
            item.Id = Invariant($"note-{i + 1}");
            item.Append([.. note.ChildNodes]);
            var back = page.CreateElement("a");
            (back.TextContent, back.ClassName) = ("↩", "back");
            back.SetAttribute("href", Invariant($"#to-note-{i + 1}"));
            back.SetAttribute("aria-label", Invariant($"Back to the text of note {i + 1}"));
            (item.LastElementChild is { LocalName: "p" } last ? last : item).Append(page.CreateTextNode(" "), back);
            list.AppendChild(item);
            var mark = page.CreateElement("sup");
            mark.InnerHtml = Invariant($"<a id=\"to-note-{i + 1}\" href=\"#note-{i + 1}\">{i + 1}</a>");
            note.Replace(mark);
        }

        section.AppendChild(list);
        if (page.QuerySelector("#refs")?.ParentElement is { } references)
        {
            references.Before(section);
        }
        else
        {
            page.QuerySelector("main")!.AppendChild(section);
        }
    }
}
