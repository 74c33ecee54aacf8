using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>What stands around the text of a paper: title, authors, abstract; sources, references, code.</summary>
internal static class PaperFront
{
    private const string Abstract = "Abstract.";

    /// <summary>Whether a text is what a write-up's abstract shows: its authors, and what it says in short.</summary>
    public static bool IsAbstract(IElement part) => part.Children is [{ FirstElementChild.LocalName: "em" }, { } second, ..]
        && second.FirstElementChild is { LocalName: "strong" } first && first.TextContent == Abstract;

    /// <param name="front">The paper's front.</param>
    /// <param name="part">The abstract as the notebook shows it.</param>
    public static void AddAbstract(IElement front, IElement part)
    {
        AddAuthors(front, part.Children[0].TextContent);
        var text = front.Owner!.CreateElement("div");
        text.ClassName = "abstract";
        part.Children[0].Remove();
        part.QuerySelector("strong")!.Remove();
        text.Append([.. part.ChildNodes]);
        front.Append(text);
    }

    /// <summary>The authors of a write-up that shows no abstract, where a variable has kept it.</summary>
    public static void AddAuthors(IElement front, IEnumerable<Variable> variables)
    {
        if (front.QuerySelector(".authors") is null && Named(variables) is { Length: > 0 } names)
        {
            AddAuthors(front, names);
        }
    }

    /// <summary>The oldest write-up of those that say who wrote them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Named(IEnumerable<Variable> variables) =>
        string.Join(", ", variables.Select(v => v.Value).OfType<WriteUp>().LastOrDefault(w => w.Authors.Count > 0)?.Authors ?? []);

    private static void AddAuthors(IElement front, string names)
    {
        var authors = front.Owner!.CreateElement("p");
        authors.ClassName = "authors";
        authors.TextContent = names;
        front.AppendChild(authors);
    }

    /// <summary>Gives the paper its title, authors and date, for readers and for programs.</summary>
    public static void Finish(IHtmlDocument page, string title, string date)
    {
        var heading = page.QuerySelector(".front h1")!;
        heading.ClassName = "title";
        if (heading.TextContent.Length == 0)
        {
            heading.TextContent = title;
        }

        page.Title = heading.TextContent;
        var day = page.CreateElement("p");
        day.ClassName = "date";
        day.TextContent = date;
        var authors = page.QuerySelector(".front .authors");
        (authors ?? heading).After(day);
        foreach (var (name, content) in new[] { ("author", authors?.TextContent), ("date", date) })
        {
            if (content is not null)
            {
                var meta = page.CreateElement("meta");
                meta.SetAttribute("name", name);
                meta.SetAttribute("content", content);
                page.Head!.AppendChild(meta);
            }
        }
    }

    public static void AddHeading(IElement section, string text)
    {
        var heading = section.Owner!.CreateElement("h2");
        heading.TextContent = text;
        section.Prepend(heading);
    }

    /// <summary>Sources stand where the notebook has its bibliography, which is set anew at the end; else after the text.</summary>
    public static void PlaceSources(IElement main, IElement? references, IElement? sources)
    {
        if (sources is null)
        {
            references?.Remove();
        }
        else if (references is not null)
        {
            var heading = main.QuerySelectorAll("h2, h3").LastOrDefault(h =>
                (h.CompareDocumentPosition(references) & DocumentPositions.Following) != DocumentPositions.Same);
            if (heading?.TextContent.Contains("ource", StringComparison.Ordinal) != true)
            {
                heading = main.Owner!.CreateElement("h2");
                heading.TextContent = "Sources";
                references.Before(heading);
            }

            references.Replace(sources);
        }
        else
        {
            var section = main.Owner!.CreateElement("section");
            AddHeading(section, "Sources");
            section.AppendChild(sources);
            Before(main, section);
        }
    }

    /// <summary>References stand after the text and before the appendices.</summary>
    public static void PlaceReferences(IElement main, IElement appendix, IElement list)
    {
        var section = main.Owner!.CreateElement("section");
        AddHeading(section, "References");
        section.AppendChild(list);
        _ = appendix.HasChildNodes ? main.InsertBefore(section, appendix) : main.AppendChild(section);
    }

    /// <summary>The cells' code, numbered as they ran.</summary>
    public static IElement Code(IDocument page, Notebook notebook)
    {
        var section = page.CreateElement("section");
        section.ClassName = "code";
        foreach (var cell in notebook.Cells.Where(c => c.Kind == "code" && c.Source.Trim().Length > 0))
        {
            var number = page.CreateElement("p");
            number.TextContent = Invariant($"[{cell.Number}]");
            var lines = page.CreateElement("pre");
            lines.TextContent = cell.Source.TrimEnd();
            section.Append(number, lines);
        }

        AddHeading(section, "Appendix: code");
        return section;
    }

    private static void Before(IElement main, IElement section)
    {
        if (main.QuerySelector(".appendix") is { } appendix)
        {
            appendix.Before(section);
        }
        else
        {
            main.AppendChild(section);
        }
    }
}
