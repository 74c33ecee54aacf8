using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// Finds the citations of an author's Markdown as pandoc does (<c>[@key, p. 4]</c>, <c>[see @a; -@b]</c>, <c>@key [p. 4]</c>) and keeps
/// each as it is written, for pandoc to set.
/// </summary>
internal sealed partial class CitationParser : InlineParser, IMarkdownExtension
{
    /// <summary>The class of what stands for a citation.</summary>
    public const string Cites = "cites";

    private const string Key = @"@(?<key>[\p{L}\p{Nd}_]([:.#$%&+?<>~/-]?[\p{L}\p{Nd}_])*|\{[^{}\s]+\})";

    /// <summary>Text of a citation, without marks that would end it.</summary>
    private const string Text = @"[^][;\\`]|\\.|`[^`]*`|\[[^][]*\]";

    private const string Part = $@"({Text})*?(?<![\p{{L}}\p{{Nd}}\\])-?{Key}({Text})*";

    public CitationParser() => OpeningCharacters = ['[', '@', '-'];

    /// <summary>The keys in a citation.</summary>
    public static IEnumerable<string> Keys(string citation) =>
        OneKey().Matches(citation).Select(m => m.Groups["key"].Value.Trim('{', '}'));

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // An address of a person or a page has an @, too.
        var before = slice.PeekCharExtra(-1);
        if (slice.CurrentChar != '[' && !before.IsZero() && !before.IsWhitespace() && "([{\"'“‘«–—*_;".IndexOf(before) < 0)
        {
            return false;
        }

        var found = (slice.CurrentChar == '[' ? Group() : Named()).Match(slice.Text, slice.Start, slice.Length);
        if (!found.Success)
        {
            return false;
        }

        var text = WebUtility.HtmlEncode(found.Value.ReplaceLineEndings(" "));
        processor.Inline = new HtmlInline($"<span class=\"{Cites}\" data-written=\"{text}\">{text}</span>");
        slice.Start += found.Length;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    [GeneratedRegex($@"\G\[(?!\^){Part}(;{Part})*\](?!\()", RegexOptions.ExplicitCapture)]
    private static partial Regex Group();

    [GeneratedRegex($@"\G-?{Key}([ \n]?\[(?!\^)({Text}|;)*\](?![(\[]))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex($@"(?<![\p{{L}}\p{{Nd}}\\]){Key}", RegexOptions.ExplicitCapture)]
    private static partial Regex OneKey();
}
