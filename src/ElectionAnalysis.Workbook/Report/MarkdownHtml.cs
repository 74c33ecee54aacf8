using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ElectionAnalysis.Workbook;

/// <summary>Markdown as HTML: the author's own, and what cells computed, in which no raw HTML is obeyed.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Author = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseFootnotes()
        .UseMathematics().Build();
    private static readonly MarkdownPipeline Paper = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseFootnotes()
        .UseMathematics().Use<CitationParser>().Build();
    private static readonly MarkdownPipeline Computed = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The class of what only a screen can do.</summary>
    public const string ScreenOnly = "screen";

    /// <summary>The class of a formula, which stands as it is written where nothing sets it.</summary>
    public const string Formula = "math";

    /// <param name="markdown">The author's Markdown.</param>
    /// <param name="page">The page of a notebook that is part of the report, for links from one notebook to another.</param>
    public static string OfAuthor(string markdown, Func<string, string?> page)
    {
        var document = Markdown.Parse(markdown, Author);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = link.Url is { } url ? page(url) ?? url : null;
        }

        return Marked(document).ToHtml(Author);
    }

    /// <summary>The same for paper, where citations are marked and no other notebook is beside this one.</summary>
    public static string OfPaper(string markdown) => Marked(Markdown.Parse(markdown, Paper)).ToHtml(Paper);

    public static string OfOutput(string markdown) => Marked(Markdown.Parse(markdown, Computed)).ToHtml(Computed);

    /// <summary>
    /// Paragraphs that begin with <c>*Try it.*</c> are not for paper; formulas look like code, until something sets them.
    /// </summary>
    private static MarkdownDocument Marked(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            if (paragraph.Inline?.FirstChild is EmphasisInline { FirstChild: LiteralInline { NextSibling: null } first }
                && first.Content.ToString().Trim() is "Try it." or "Try it:")
            {
                paragraph.GetAttributes().AddClass(ScreenOnly);
            }
        }

        foreach (var formula in document.Descendants<MathInline>().ToList())
        {
            var code = new CodeInline(formula.Content.ToString()) { Span = formula.Span };
            code.GetAttributes().AddClass(Formula);
            if (formula.DelimiterCount > 1)
            {
                code.GetAttributes().AddClass("display");
            }

            formula.ReplaceBy(code);
        }

        foreach (var formula in document.Descendants<MathBlock>().ToList())
        {
            var code = new CodeBlock(formula.Parser!) { Lines = formula.Lines, Span = formula.Span };
            code.GetAttributes().AddClass(Formula);
            var parent = formula.Parent!;
            parent[parent.IndexOf(formula)] = code;
        }

        return document;
    }

    /// <summary>The first paragraph as plain text, for the index.</summary>
    public static string FirstParagraph(string markdown)
    {
        var block = markdown.Split("\n\n").Select(b => b.Trim())
            .FirstOrDefault(b => b.Length > 0 && b[0] is not ('#' or '|' or '>' or '-' or '`'));
        return block is null ? "" : Markdown.ToPlainText(block, Author).Trim();
    }
}
