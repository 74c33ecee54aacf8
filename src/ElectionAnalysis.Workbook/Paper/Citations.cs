using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ElectionAnalysis.Workbook;

/// <summary>Has pandoc set the citations and the references of a page, in any CSL style.</summary>
internal static class Citations
{
    /// <summary>What is to be told to pandoc of works and their style.</summary>
    /// <param name="options">What the author wants.</param>
    /// <param name="bibTeX">A file with the notebook's own works.</param>
    public static IEnumerable<string> Arguments(PaperOptions options, string bibTeX) =>
    [
        "--citeproc", $"--bibliography={bibTeX}", "--metadata=link-citations:true",
        .. options.Bibliography is { } own ? [$"--bibliography={own}"] : Enumerable.Empty<string>(),
        .. options.Style is { } style ? [$"--csl={style}"] : Enumerable.Empty<string>(),
    ];

    /// <summary>Sets them in the page itself.</summary>
    /// <param name="paper">The paper, whose page is changed.</param>
    /// <param name="options">What the author wants.</param>
    /// <param name="bibTeX">A file with the notebook's own works.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task SetAsync(Paper paper, PaperOptions options, string bibTeX, CancellationToken cancellation)
    {
        var page = paper.Page;
        var places = page.QuerySelectorAll($"a[href^='{PaperWorks.Anchor}'], span.{CitationParser.Cites}").ToList();
        var asked = new StringBuilder($"---\nnocite: '{string.Join(", ", paper.Works.Select(k => "@" + k))}'\n---\n\n");
        foreach (var place in places)
        {
            // Each in a paragraph of its own, in the order of the text: styles with numbers count so.
            asked.Append(place.LocalName == "a" ? "@" + place.GetAttribute("href")![PaperWorks.Anchor.Length..]
                : place.GetAttribute("data-written")).Append("\n\n");
        }

        asked.Append("::: {#refs}\n:::\n");
        var set = new HtmlParser().ParseDocument(await Pandoc.RunAsync(asked.ToString(),
            ["--from=markdown", "--to=html", .. Arguments(options, bibTeX)], cancellation));
        foreach (var (place, paragraph) in places.Zip(set.Body!.Children.Where(c => c.LocalName == "p").ToList()))
        {
            foreach (var mark in paragraph.QuerySelectorAll("a.footnote-ref").ToList())
            {
                Inline(mark, set);
            }

            var cites = page.CreateElement("span");
            cites.Append([.. paragraph.ChildNodes]);
            if (place.Closest("." + PaperText.Footnote) is not null)
            {
                // A note has no notes.
                foreach (var note in cites.QuerySelectorAll("." + PaperText.Footnote).ToList())
                {
                    note.Replace([page.CreateTextNode(" "), .. note.ChildNodes]);
                }
            }

            place.Replace(cites);
        }

        if (set.QuerySelector("#refs") is { } list)
        {
            page.QuerySelector("#refs")?.Replace(list);
        }
    }

    /// <summary>A style of footnotes cites in them.</summary>
    private static void Inline(IElement mark, IDocument set)
    {
        var item = set.QuerySelector($"[id='{mark.GetAttribute("href")![1..]}']");
        item?.QuerySelector(".footnote-back")?.Remove();
        var note = set.CreateElement("span");
        note.ClassName = PaperText.Footnote;
        note.Append([.. item?.FirstElementChild?.ChildNodes.ToList() ?? []]);
        mark.Replace(note);
    }
}
