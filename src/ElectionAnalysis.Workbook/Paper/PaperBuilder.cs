using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>Makes a paper of a notebook that has run: text, figures and tables in their order, the rest in appendices.</summary>
internal sealed partial class PaperBuilder
{
    /// <summary>The tag of cells that are for a screen alone, code and outputs.</summary>
    public const string ScreenOnly = "screen-only";

    private readonly RunResult result;
    private readonly IHtmlDocument page;
    private readonly IElement front;
    private readonly IElement main;
    private readonly IElement appendix;
    private readonly PaperWorks works = new();
    private readonly List<PaperChart> charts = [];
    private readonly List<(string File, string Csv)> tables = [];
    private readonly List<(string Key, int Cell)> cited = [];
    private readonly List<(IElement Pointer, INode[] Table)> moved = [];

    /// <summary>Whether the author numbers figures and tables; what has no number is then none of the argument.</summary>
    private readonly bool isNumbered;

    private IElement? references;
    private int further;

    private PaperBuilder(RunResult result)
    {
        this.result = result;
        page = new HtmlParser().ParseDocument("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title></title></head>"
            + "<body><div class=\"front\"><h1></h1></div><main></main></body></html>");
        front = page.QuerySelector(".front")!;
        main = page.QuerySelector("main")!;
        appendix = page.CreateElement("section");
        appendix.ClassName = "appendix";
        isNumbered = result.Notebook.Cells.SelectMany(c => c.Outputs).OfType<JsonObject>()
            .Select(o => NotebookCell.Joined(o["data"]?["text/html"]))
            .Any(h => ShownHtml.Read(h).Number is not null || h.Contains(PageMarks.References, StringComparison.Ordinal));
    }

    /// <param name="result">The notebook, after its run.</param>
    /// <param name="hasCode">Whether the code is an appendix.</param>
    /// <param name="date">The day that the paper bears.</param>
    public static Paper Of(RunResult result, bool hasCode, DateOnly date)
    {
        var builder = new PaperBuilder(result);
        foreach (var (at, cell) in result.Notebook.Cells.Index().Where(c => !c.Item.Tags.Any(t => t is ScreenOnly or "notes")))
        {
            if (cell.Kind == "markdown")
            {
                builder.AddText(cell.Source, at + 1);
            }
            else if (cell.Kind == "code")
            {
                foreach (var output in cell.Outputs.OfType<JsonObject>())
                {
                    builder.AddOutput(output);
                }
            }
        }

        return builder.Finish(hasCode, date);
    }

    private IElement Part(string html)
    {
        var part = page.CreateElement("div");
        part.Append([.. new HtmlParser().ParseFragment(html, part)]);
        return part;
    }

    private void AddText(string markdown, int cell)
    {
        var part = Part(MarkdownHtml.OfPaper(markdown));
        PaperText.Clean(part);
        cited.AddRange(part.QuerySelectorAll($".{CitationParser.Cites}").SelectMany(c => CitationParser.Keys(c.TextContent))
            .Select(key => (key, cell)));
        foreach (var heading in part.QuerySelectorAll("h1").ToList())
        {
            var title = page.QuerySelector(".front h1")!;
            if (title.TextContent.Length == 0)
            {
                title.Append([.. heading.ChildNodes]);
                heading.Remove();
            }
            else
            {
                var section = page.CreateElement("h2");
                section.Append([.. heading.ChildNodes]);
                heading.Replace(section);
            }
        }

        foreach (var table in part.QuerySelectorAll("table"))
        {
            PaperTables.Clean(table);
        }

        main.Append([.. part.ChildNodes]);
    }

    private void AddOutput(JsonObject output)
    {
        string? Get(string mime) => output["data"] is JsonObject data && data.ContainsKey(mime) ? NotebookCell.Joined(data[mime]) : null;
        if ((string?)output["output_type"] == "stream")
        {
            if ((string?)output["name"] != "stderr")
            {
                AddLines(NotebookCell.Joined(output["text"]));
            }
        }
        else if (ChartOutput.Of(output) is { } chart)
        {
            var figure = PaperFigures.Of(page, chart, charts.Count);
            charts.Add(new(Invariant($"figure-{charts.Count + 1}"), chart.Html));
            main.AppendChild(figure);
        }
        else if (Get("text/html") is { } html)
        {
            AddHtml(html, output);
        }
        else if (Get("text/markdown") is { } markdown)
        {
            AddProse(markdown);
        }
        else if (Get("image/png") is { } png)
        {
            var picture = page.CreateElement("img");
            picture.SetAttribute("src", "data:image/png;base64," + png.Trim());
            picture.SetAttribute("alt", Get("text/plain") ?? "picture");
            main.AppendChild(picture);
        }
        else if (Get("text/plain") is { } text)
        {
            AddLines(text);
        }
    }

    private void AddLines(string text)
    {
        var lines = page.CreateElement("pre");
        lines.TextContent = text.TrimEnd();
        main.AppendChild(lines);
    }

    private void AddProse(string markdown)
    {
        var part = Part(MarkdownHtml.OfOutput(markdown));
        PaperText.Clean(part);
        if (PaperFront.IsAbstract(part))
        {
            PaperFront.AddAbstract(front, part);
            return;
        }

        main.Append([.. part.ChildNodes]);
    }

    private void AddHtml(string html, JsonObject output)
    {
        var part = Part(html);
        PaperText.Clean(part);
        foreach (var exported in result.Exports.GetValueOrDefault(output) ?? [])
        {
            if (exported.Mime == "application/x-bibtex")
            {
                works.Add(exported.Content);
            }
        }

        if (part.QuerySelector($".{PageMarks.References}") is { } list)
        {
            works.AddText(list);
            references ??= list;
        }

        var shown = new PaperResult(page, part, works);
        if (shown.IsResult)
        {
            shown.Divide(() => ++further, (table, isFurther) => Shorten(table, null, isFurther), isNumbered, appendix);
        }
        else
        {
            var csv = result.Exports.GetValueOrDefault(output)?.FirstOrDefault(e => e.Mime == "text/csv").Content;
            foreach (var table in part.QuerySelectorAll("table").ToList())
            {
                AddTable(table, csv);
            }
        }

        PaperText.Unfold(part);

        main.Append([.. part.ChildNodes]);
    }

    /// <summary>A table of the argument stays; one without a number, beside others that have one, goes to the appendix.</summary>
    private void AddTable(IElement table, string? csv)
    {
        var isFurther = isNumbered && string.IsNullOrEmpty(table.Id);
        var note = Shorten(table, csv, isFurther);
        if (isFurther)
        {
            var pointer = page.CreateElement("p");
            pointer.InnerHtml = PaperNumbers.Pointer("See ", ++further, ".");
            table.Replace(pointer);
            PaperNumbers.Name(table, Invariant($"A{further}"), Heading());
            moved.Add((pointer, [table, .. note is null ? [] : new[] { note }]));
            appendix.Append(moved[^1].Table);
        }
        else if (note is not null)
        {
            table.After(note);
        }
    }

    /// <summary>Makes a table one for paper. What that leaves out is in a file, as the note says.</summary>
    /// <param name="table">The table.</param>
    /// <param name="csv">All of it, where a cell offers that.</param>
    /// <param name="isFurther">Whether it will be the next of the appendix.</param>
    /// <returns>The note; null where nothing is left out.</returns>
    private INode? Shorten(IElement table, string? csv, bool isFurther)
    {
        var whole = PaperTables.Csv(table);
        if (PaperTables.Clean(table) is not { } shown)
        {
            return null;
        }

        var file = (isFurther ? Invariant($"table-a{further + 1}")
            : string.IsNullOrEmpty(table.Id) ? Invariant($"data-{tables.Count + 1}") : table.Id) + ".csv";
        tables.Add((file, csv ?? whole));
        var note = page.CreateElement("p");
        note.ClassName = PaperTables.Note;
        note.TextContent = $"The table shows {shown} are in the file {file}.";
        return note;
    }

    /// <summary>What a table is about that has no words of its own: the section that it stands in.</summary>
    private string Heading() => main.QuerySelectorAll("h2, h3").LastOrDefault()?.TextContent ?? "The data";

    private Paper Finish(bool hasCode, DateOnly date)
    {
        var name = result.Notebook.Name;
        PaperFront.AddAuthors(front, result.Variables);
        PaperFront.Finish(page, result.Notebook.Title, date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        Stay();
        Rename(PaperNumbers.Number(main, appendix));
        if (appendix.HasChildNodes)
        {
            PaperFront.AddHeading(appendix, "Appendix: further tables and calculations");
            main.AppendChild(appendix);
        }

        var sources = new PaperSources(result);
        sources.Replace(page.Body!);
        PaperFront.PlaceSources(main, references, sources.List(page));
        if (works.HasAny || main.QuerySelector($".{CitationParser.Cites}") is not null)
        {
            PaperFront.PlaceReferences(main, appendix, works.Fallback(page));
        }

        if (hasCode)
        {
            main.AppendChild(PaperFront.Code(page, result.Notebook));
        }

        PaperNumbers.Link(page.Body!);
        foreach (var table in main.QuerySelectorAll("table"))
        {
            PaperTables.Fit(table);
        }

        return new(name, page, charts, works.BibTeX, works.Keys, tables, cited);
    }
}
