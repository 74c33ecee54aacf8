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

    /// <summary>
    /// Numbers figures and tables in the order in which they stand, those too that their author has not numbered, and has the text
    /// say so: a chart before "Figure 1" makes that Figure 2.
    /// </summary>
    /// <param name="main">The text.</param>
    /// <param name="appendix">The appendix, whose tables have numbers of their own.</param>
    /// <returns>What was called otherwise before, such as <c>figure-1</c>, with its new name.</returns>
    public static Dictionary<string, string> Number(IElement main, IElement appendix)
    {
        var (figures, tables) = (main.QuerySelectorAll("figure").ToList(), main.QuerySelectorAll("table").ToList());
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        Order(figures, "figure-", moved);
        Order(tables, "table-", moved);
        Order([.. appendix.QuerySelectorAll("table")], "table-a", moved);
        Rename(main.ParentElement!, moved);
        Rename(appendix, moved);
        foreach (var (i, figure) in figures.Index())
        {
            Head(figure.QuerySelector("figcaption")!, Invariant($"Figure {i + 1}."));
        }

        string Section(IElement table) => main.QuerySelectorAll("h2, h3").LastOrDefault(h => (h.CompareDocumentPosition(table)
            & DocumentPositions.Following) != DocumentPositions.Same)?.TextContent.TrimEnd('.', ':', '?') ?? "The data";
        var unnamed = tables.Where(t => t.QuerySelector("caption") is null).ToLookup(Section);
        foreach (var (i, table) in tables.Index())
        {
            var section = Section(table);
            Name(table, Invariant($"{i + 1}"), unnamed[section].Count() > 1 ? section + ": " + Heads(table) : section);
        }

        return moved;
    }

    /// <summary>What tells a table from others of its section: its first columns.</summary>
    private static string Heads(IElement table) =>
        string.Join(", ", table.QuerySelectorAll("th").Select(h => h.TextContent.Trim()).Where(h => h.Length > 0).Take(3));

    private static void Order(List<IElement> elements, string kind, Dictionary<string, string> moved)
    {
        foreach (var (i, element) in elements.Index())
        {
            var id = Invariant($"{kind}{i + 1}");
            if (element.Id is { Length: > 0 } old && old != id)
            {
                moved.TryAdd(old, id);
            }

            element.Id = id;
        }
    }

    private static void Rename(IElement part, Dictionary<string, string> moved)
    {
        foreach (var text in part.Descendants<IText>().Where(t => t.ParentElement?.Closest("pre") is null && Numbered().IsMatch(t.Data)))
        {
            text.Data = Numbered().Replace(text.Data, m => moved.TryGetValue(Place(m), out var id)
                ? m.Value[..^m.Groups["number"].Length] + id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..].ToUpperInvariant()
                : m.Value);
        }

        foreach (var link in part.QuerySelectorAll("a[href^='#']"))
        {
            if (moved.TryGetValue(link.GetAttribute("href")![1..], out var id))
            {
                link.SetAttribute("href", "#" + id);
            }
        }
    }

    /// <summary>
    /// Leads from every "Figure 2", and from both of "Figures 2 and 3", to the figure, and from nowhere to where nothing is.
    /// </summary>
    public static void Link(IElement body)
    {
        foreach (var text in body.Descendants<IText>().Where(t => Numbered().IsMatch(t.Data)
            && t.ParentElement?.Closest("a, pre, strong, h1, h2, h3") is null).ToList())
        {
            PaperText.Split(text, Numbered(), match =>
            {
                var id = Place(match);
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

    private static string Place(Match reference) =>
        $"{reference.Groups["kind"].Value}-{reference.Groups["number"].Value}".ToLowerInvariant();

    /// <summary>"Figure 2", and every further number of "Figures 2, 3 and 5".</summary>
    [GeneratedRegex("""
        \b(?<kind>Figure|Table)s?\s(?<number>A?\d+)\b
        |(?<=\b(?<kind>Figure|Table)s\s(A?\d+(,\sand\s|,\s|\sand\s|\sto\s|\s&\s|[-–]))+)(?<number>A?\d+)\b
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Numbered();
}
