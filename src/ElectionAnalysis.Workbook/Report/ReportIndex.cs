using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>The report's first page: what each notebook asks, in the order in which they are read.</summary>
internal static partial class ReportIndex
{
    /// <summary>Notebooks of one section stand together, the sections in the order in which the first of each comes.</summary>
    public static IReadOnlyList<RunResult> InReadingOrder(IReadOnlyList<RunResult> results) =>
        [.. results.GroupBy(r => r.Notebook.Section).OrderBy(section => section.Key is null).SelectMany(section => section)];

    /// <summary>What to call every page. Copies of a notebook have its title; their names tell them apart.</summary>
    public static IReadOnlyList<string> Titles(IReadOnlyList<RunResult> results)
    {
        var often = results.CountBy(r => r.Notebook.Title, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return [.. results.Select(r => often[r.Notebook.Title] > 1 ? $"{r.Notebook.Title} ({r.Notebook.Name})" : r.Notebook.Title)];
    }

    /// <param name="results">The notebooks, in reading order.</param>
    /// <param name="titles">What their pages are called.</param>
    /// <param name="pictures">A picture for each that has one.</param>
    public static string Html(IReadOnlyList<RunResult> results, IReadOnlyList<string> titles, IReadOnlyList<string?> pictures)
    {
        var html = new StringBuilder("<h1>Election analysis</h1>\n");
        var sections = results.Index().GroupBy(r => r.Item.Notebook.Section).ToList();
        foreach (var section in sections)
        {
            html.Append(sections.Count > 1 ? $"<h2>{Encode(section.Key ?? "More")}</h2>\n" : "").Append("<ol class=\"pages\">\n");
            foreach (var (i, (notebook, cells, error, _)) in section)
            {
                html.Append(pictures[i] is { } picture ? $"<li><img src=\"{Encode(picture)}\" alt=\"\" loading=\"lazy\">" : "<li>");
                html.Append($"<a href=\"{Uri.EscapeDataString(notebook.Name)}.html\">{Encode(titles[i])}</a>");
                html.Append($"<p>{Encode(Question(notebook))}</p>");
                html.Append(error is null ? "" : $"<p class=\"failed\">Stopped at cell {cells}: {Encode(error.Message)}</p>");
                html.Append("</li>\n");
            }

            html.Append("</ol>\n");
        }

        return html.ToString();
    }

    /// <summary>The first question of a notebook's first paragraph; one that asks nothing is known by its first sentence.</summary>
    internal static string Question(Notebook notebook)
    {
        var text = notebook.Cells.FirstOrDefault(c => c.Kind == "markdown")?.Source ?? "";
        var sentences = Sentence().Matches(Space().Replace(MarkdownHtml.FirstParagraph(text), " ")).Select(m => m.Value.Trim()).ToList();
        return sentences.Find(s => s.TrimEnd('"', '”', '’', '\'', ')').EndsWith('?')) ?? sentences.FirstOrDefault() ?? "";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    /// <summary>
    /// Up to a mark behind which a new sentence begins. A stop after an abbreviation or a single letter is none, and neither is
    /// a mark that a small letter follows.
    /// </summary>
    [GeneratedRegex(
        @".+?(?:(?:[?!。！？؟]|(?<!\b(?:\p{L}|e\.g|i\.e|cf|vs|ca|No|Nos|Dr|Mr|Mrs|Ms|St|Prof|Art|Fig|Tab|Vol|pp|al))\.)[""”’')]?(?=\s+\P{Ll}|$)|$)",
        RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
