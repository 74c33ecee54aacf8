using Markdig;

namespace ElectionAnalysis.Workbook;

/// <summary>Markdown as HTML: the author's own, and what cells computed, in which no raw HTML is obeyed.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Author = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseFootnotes().Build();
    private static readonly MarkdownPipeline Computed = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static string OfAuthor(string markdown) => Markdown.ToHtml(markdown, Author);

    public static string OfOutput(string markdown) => Markdown.ToHtml(markdown, Computed);

    /// <summary>The first paragraph as plain text, for the index.</summary>
    public static string FirstParagraph(string markdown)
    {
        var block = markdown.Split("\n\n").Select(b => b.Trim()).FirstOrDefault(b => b.Length > 0 && b[0] is not ('#' or '|' or '>' or '-' or '`'));
        return block is null ? "" : Markdown.ToPlainText(block, Author).Trim();
    }
}
