using AngleSharp;
using AngleSharp.Html.Dom;

namespace ElectionAnalysis.Workbook;

/// <summary>A paper as a document of a word processor or as LaTeX, made by pandoc.</summary>
internal static class PandocPaper
{
    /// <param name="paper">The paper; its page is changed.</param>
    /// <param name="format">What to make.</param>
    /// <param name="pictures">The charts' files, in order, and their width in CSS pixels on the page.</param>
    /// <param name="bibTeX">A file with the paper's works.</param>
    /// <param name="options">What the author wants.</param>
    /// <param name="target">The file to write.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task WriteAsync(Paper paper, PaperFormat format, IReadOnlyList<string> pictures, string bibTeX,
        PaperOptions options, string target, CancellationToken cancellation)
    {
        using var work = new WorkFolder();
        var filter = work.File("paper.lua");
        await File.WriteAllTextAsync(filter, ReportWriter.Resource("paper.lua"), cancellation);
        var form = options.Template;
        if (format == PaperFormat.Docx && form is null)
        {
            form = work.File("reference.docx");
            await Pandoc.RunAsync("", ["--output=" + form, "--print-default-data-file=reference.docx"], cancellation);
            DocxForm.Set(form);
        }

        Prepare(paper.Page, pictures);
        var works = paper.Page.CreateElement("meta");
        works.SetAttribute("name", "works");
        works.SetAttribute("content", string.Join(' ', paper.Works.Select(k => "@" + k)));
        paper.Page.Head!.AppendChild(works);
        foreach (var table in paper.Page.QuerySelectorAll("table").ToList())
        {
            // Word processors disagree on what columns without widths look like.
            if (format == PaperFormat.Docx)
            {
                PaperTables.SetWidths(table);
            }
            else if (table.QuerySelector("colgroup") is null)
            {
                PaperTables.FitLatex(table);
            }
        }

        await Pandoc.RunAsync(paper.Page.ToHtml(),
        [
            "--from=html", $"--to={(format == PaperFormat.Docx ? "docx" : "latex")}", "--standalone", "--shift-heading-level-by=-1",
            $"--resource-path={Path.GetDirectoryName(target)}", $"--lua-filter={filter}", .. Citations.Arguments(options, bibTeX),
            .. form is not null && format == PaperFormat.Tex && (await File.ReadAllTextAsync(form, cancellation))
                .Contains("author.name", StringComparison.Ordinal) ? ["--metadata=named-authors"] : Enumerable.Empty<string>(),
            .. form is null ? [] : new[] { (format == PaperFormat.Docx ? "--reference-doc=" : "--template=") + form },
            .. format == PaperFormat.Tex ? LatexArguments : [],
            $"--output={target}",
        ], cancellation);
    }

    private static readonly string[] LatexArguments =
    [
        "--variable=documentclass:article", "--variable=classoption:a4paper", "--variable=fontsize:11pt",
        "--variable=geometry:hmargin=37mm,top=28mm,bottom=30mm", "--variable=colorlinks:true", "--no-highlight",
    ];

    /// <summary>What pandoc reads: formulas in the LaTeX that they were written in, no front but what it knows of documents.</summary>
    private static void Prepare(IHtmlDocument page, IReadOnlyList<string> pictures)
    {
        foreach (var extra in page.QuerySelectorAll(".front h1, .front .authors, .front .date").ToList())
        {
            extra.Remove();
        }

        foreach (var note in page.QuerySelectorAll($"p.{PaperTables.Note}").ToList())
        {
            // pandoc knows classes of blocks, not of paragraphs.
            var block = page.CreateElement("div");
            block.ClassName = PaperTables.Note;
            note.Replace(block);
            block.AppendChild(note);
        }

        if (page.QuerySelector("#refs") is { } references)
        {
            references.InnerHtml = "";
        }

        Formulas.Unset(page);
        foreach (var picture in page.QuerySelectorAll("img[data-chart]"))
        {
            var at = int.Parse(picture.GetAttribute("data-chart")!, System.Globalization.CultureInfo.InvariantCulture);
            picture.RemoveAttribute("data-chart");
            picture.SetAttribute("src", pictures[at]);
            picture.SetAttribute("width", "100%");
            picture.Id = picture.ParentElement!.Id;
            picture.ParentElement.RemoveAttribute("id");
        }
    }
}
