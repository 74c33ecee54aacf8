using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>Numbers of figures and tables, and the words that refer to them.</summary>
internal static partial class PaperNumbers
{
    /// <summary>Words that lead to a table of the appendix, as HTML.</summary>
    public static string Pointer(string before, int number, string after) =>
        Invariant($"{before}<a href=\"#table-a{number}\">Table A{number}</a>{after}");

    /// <summary>Gives a table its number and its caption.</summary>
    public static void Name(IElement table, string number, string caption)
    {
        table.Id = $"table-{number.ToLowerInvariant()}";
        var words = table.QuerySelector("caption");
        if (words is null)
        {
            words = table.Owner!.CreateElement("caption");
            words.TextContent = caption.TrimEnd('.', ':', '?') + ".";
            table.Prepend(words);
        }
        else if (words.TextContent.TrimEnd() is [.., not ('.' or '?' or '!')])
        {
            words.Append(table.Owner!.CreateTextNode("."));
        }

        Head(words, $"Table {number}.");
    }

    /// <summary>Figures and tables without a number get those that are left, in their order.</summary>
    public static void Number(IElement main)
    {
        var next = After(main, "figure-");
        foreach (var figure in main.QuerySelectorAll("figure"))
        {
            figure.Id = string.IsNullOrEmpty(figure.Id) ? Invariant($"figure-{next++}") : figure.Id;
            Head(figure.QuerySelector("figcaption")!, $"Figure {figure.Id["figure-".Length..]}.");
        }

        next = After(main, "table-");
        foreach (var table in main.QuerySelectorAll("table"))
        {
            if (string.IsNullOrEmpty(table.Id))
            {
                var heading = main.QuerySelectorAll("h2, h3").LastOrDefault(h => (h.CompareDocumentPosition(table)
                    & DocumentPositions.Following) != DocumentPositions.Same);
                Name(table, Invariant($"{next++}"), heading?.TextContent ?? "The data");
            }
        }
    }

    /// <summary>Leads from every "Figure 2" to the figure, and from nowhere to where nothing is.</summary>
    public static void Link(IElement body)
    {
        foreach (var text in body.Descendants<IText>().Where(t => Numbered().IsMatch(t.Data)
            && t.ParentElement?.Closest("a, pre, strong, h1, h2, h3") is null).ToList())
        {
            PaperText.Split(text, Numbered(), match =>
            {
                var id = match.Value.ToLowerInvariant().Replace(' ', '-');
                if (body.QuerySelector($"#{id}") is null)
                {
                    return null;
                }

                var link = body.Owner!.CreateElement("a");
                link.SetAttribute("href", "#" + id);
                link.TextContent = match.Value;
                return link;
            });
        }

        var places = body.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        foreach (var link in body.QuerySelectorAll("a[href^='#']").Where(a => !places.Contains(a.GetAttribute("href")![1..])
            && !a.GetAttribute("href")!.StartsWith(PaperWorks.Anchor, StringComparison.Ordinal)).ToList())
        {
            link.Replace([.. link.ChildNodes]);
        }
    }

    private static void Head(IElement caption, string number)
    {
        if (caption.FirstElementChild is { LocalName: "strong" } first && first.TextContent == number)
        {
            return;
        }

        var head = caption.Owner!.CreateElement("strong");
        head.TextContent = number;
        caption.Prepend(head, caption.Owner.CreateTextNode(" "));
    }

    private static int After(IElement main, string kind) => 1 + main.QuerySelectorAll($"[id^='{kind}']")
        .Select(e => int.TryParse(e.Id![kind.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
        .DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"\b(Figure|Table) A?\d+\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
