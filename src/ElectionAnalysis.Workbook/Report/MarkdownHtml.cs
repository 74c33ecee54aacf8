using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ElectionAnalysis.Workbook;

/// <summary>Markdown as HTML: the author's own, and what cells computed, in which no raw HTML is obeyed.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Author = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseFootnotes()
        .Build();
    private static readonly MarkdownPipeline Computed = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <param name="markdown">The author's Markdown.</param>
    /// <param name="page">The page of a notebook that is part of the report, for links from one notebook to another.</param>
    public static string OfAuthor(string markdown, Func<string, string?> page)
    {
        var document = Markdown.Parse(markdown, Author);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = link.Url is { } url ? page(url) ?? url : null;
        }

        return document.ToHtml(Author);
    }

    public static string OfOutput(string markdown) => Markdown.ToHtml(markdown, Computed);

    /// <summary>The first paragraph as plain text, for the index.</summary>
    public static string FirstParagraph(string markdown)
    {
        var block = markdown.Split("\n\n").Select(b => b.Trim())
            .FirstOrDefault(b => b.Length > 0 && b[0] is not ('#' or '|' or '>' or '-' or '`'));
        return block is null ? "" : Markdown.ToPlainText(block, Author).Trim();
    }
}
