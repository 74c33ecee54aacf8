using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>Text of a page as text of a paper: nothing that wants a screen, footnotes at their place, citations marked.</summary>
internal static class PaperText
{
    /// <summary>The class of a footnote, and of citations by key.</summary>
    public const string Footnote = "footnote";

    /// <param name="part">The text, which is changed.</param>
    public static void Clean(IElement part)
    {
        foreach (var extra in part.QuerySelectorAll($"script, style, iframe, form, button, input, select, .{MarkdownHtml.ScreenOnly}")
            .ToList())
        {
            extra.Remove();
        }

        foreach (var reference in part.QuerySelectorAll("a.footnote-ref").ToList())
        {
            Inline(reference, part);
        }

        part.QuerySelector(".footnotes")?.Remove();
        foreach (var link in part.QuerySelectorAll("a[href]").Where(a => !IsLink(a.GetAttribute("href")!)).ToList())
        {
            link.Replace([.. link.ChildNodes]);
        }

        foreach (var math in part.QuerySelectorAll("math"))
        {
            math.QuerySelector("annotation")?.SetAttribute("hidden", "");
        }
    }

    /// <summary>Shows what a screen unfolds: the words that stand for it, and then it.</summary>
    public static void Unfold(IElement part)
    {
        foreach (var details in part.QuerySelectorAll("details").ToList())
        {
            var summary = details.QuerySelector("summary");
            var words = part.Owner!.CreateElement("p");
            words.Append([.. summary?.ChildNodes.ToList() ?? []]);
            summary?.Remove();
            details.Replace([.. words.HasChildNodes ? [words] : Enumerable.Empty<INode>(), .. details.ChildNodes]);
        }
    }

    /// <summary>Puts elements where a pattern fits in a text.</summary>
    public static void Split(IText text, Regex pattern, Func<Match, INode?> element)
    {
        var at = 0;
        var nodes = new List<INode>();
        foreach (var match in pattern.Matches(text.Data).ToList())
        {
            if (element(match) is { } node)
            {
                nodes.Add(text.Owner!.CreateTextNode(text.Data[at..match.Index]));
                nodes.Add(node);
                at = match.Index + match.Length;
            }
        }

        if (nodes.Count > 0)
        {
            nodes.Add(text.Owner!.CreateTextNode(text.Data[at..]));
            text.Replace([.. nodes]);
        }
    }

    /// <summary>The note itself stands where its mark stood, as printers want it.</summary>
    private static void Inline(IElement reference, IElement part)
    {
        var item = part.QuerySelectorAll(".footnotes li").FirstOrDefault(i => "#" + i.Id == reference.GetAttribute("href"));
        var note = part.Owner!.CreateElement("span");
        note.ClassName = Footnote;
        foreach (var back in item?.QuerySelectorAll(".footnote-back-ref").ToList() ?? [])
        {
            back.Remove();
        }

        foreach (var child in item?.Children.ToList() ?? [])
        {
            note.Append([.. child.ChildNodes]);
        }

        reference.Replace(note);
    }

    /// <summary>Other notebooks and files beside the notebook are not beside the paper.</summary>
    private static bool IsLink(string address) => address.StartsWith('#')
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto");
}
