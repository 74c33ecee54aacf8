using System.Text;
using AngleSharp.Dom;

namespace ElectionAnalysis;

/// <summary>The text that a reader of a page sees of one of its elements.</summary>
internal static class HtmlText
{
    private const int Deepest = 200;

    // Pictures that stand for a word.
    private static readonly string[] Signs = ["Increase", "Decrease", "Steady", "←", "→"];

    private static readonly string[] Unseen = ["STYLE", "SCRIPT", "TABLE", "NOSCRIPT", "TEMPLATE", "SVG", "MATH"];

    private static readonly string[] UnseenClasses = ["reference", "noprint", "mw-editsection", "sortkey", "metadata", "mw-cite-backlink", "navbar"];

    private static readonly string[] Lines = ["BR", "P", "DIV", "LI", "HR", "DD", "DT", "TR"];

    /// <summary>The visible text, in lines; without footnotes, hidden sort keys and tables inside.</summary>
    public static string Of(INode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return WikiInline.Clean(text.Replace('\u00A0', ' ').ToString());
    }

    /// <summary>The article that the first link of an element leads to.</summary>
    public static string? Target(IElement element)
    {
        var link = element.QuerySelector("a[title]:not(.image):not(.mw-file-description)");
        return link?.GetAttribute("title") is { Length: > 0 } title && !title.Contains(':', StringComparison.Ordinal)
            ? title.Replace(" (page does not exist)", "", StringComparison.Ordinal)
            : null;
    }

    public static bool IsUnseen(IElement element) =>
        element.ClassList.Any(c => Array.IndexOf(UnseenClasses, c) >= 0)
        || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static string? SignOf(string alt) =>
        Array.Find(Signs, s => alt.StartsWith(s, StringComparison.OrdinalIgnoreCase)) ?? WikiTemplates.ArrowOf(alt);

    private static void Append(StringBuilder text, INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText range)
            {
                // A line break of the source is none of the page.
                text.Append(range.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (child is IElement element && depth < Deepest && !IsUnseen(element))
            {
                var name = element.TagName.ToUpperInvariant();
                if (name == "IMG" && SignOf(element.GetAttribute("alt") ?? "") is { } sign)
                {
                    text.Append(sign).Append(' ');
                }
                else if (Array.IndexOf(Unseen, name) < 0)
                {
                    text.Append(Array.IndexOf(Lines, name) >= 0 ? "\n" : "");
                    Append(text, element, depth + 1);
                    text.Append(Array.IndexOf(Lines, name) > 0 ? "\n" : "");
                }
            }
        }
    }
}
