using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// The author's line breaks. Inside a paragraph they are spaces, as in any Markdown, so that a long sentence can stand on
/// several lines of a cell; blank lines, lists, tables, code and breaks asked for by two spaces or a backslash stay.
/// </summary>
internal sealed partial class ProseLines
{
    private readonly List<(int Markdown, int Text)> breaks = [];
    private readonly Dictionary<int, int> values = [];

    /// <summary>Notes a line break of the author, where it stands in both texts.</summary>
    public void Break(int markdown, int text) => breaks.Add((markdown, text));

    /// <summary>Notes a value that was added; one at the beginning of a line is no markup, whatever it looks like.</summary>
    public void Value(StringBuilder markdown, int start)
    {
        var line = breaks.Count == 0 ? 0 : breaks[^1].Markdown + 1;
        if (string.IsNullOrWhiteSpace(markdown.ToString(line, start - line)))
        {
            values.TryAdd(breaks.Count, markdown.Length - line);
        }
    }

    /// <summary>Both texts with the breaks inside paragraphs as spaces.</summary>
    public (string Markdown, string Text) Join(string markdown, string text)
    {
        var inside = breaks.Count == 0 ? [] : Inside(markdown).ToList();
        return inside.Count == 0
            ? (markdown, text)
            : (Join(markdown, inside.Select(b => b.Markdown)), Join(text, inside.Select(b => b.Text)));
    }

    private static string Join(string text, IEnumerable<int> inside)
    {
        var joined = new StringBuilder(text.Length);
        var from = 0;
        foreach (var at in inside)
        {
            joined.Append(text.AsSpan(from, at - from).TrimEnd(' ')).Append(' ');
            from = at + 1;
            while (from < text.Length && text[from] is ' ' or '\t')
            {
                from++;
            }
        }

        return joined.Append(text, from, text.Length - from).ToString();
    }

    private IEnumerable<(int Markdown, int Text)> Inside(string markdown)
    {
        var (isParagraph, isList, isFence, isRaw, isHard) = (false, false, false, false, false);
        for (var line = 0; line <= breaks.Count; line++)
        {
            var start = line == 0 ? 0 : breaks[line - 1].Markdown + 1;
            var own = markdown[start..(line < breaks.Count ? breaks[line].Markdown : markdown.Length)];
            var isBlank = string.IsNullOrWhiteSpace(own);
            var isCell = Cell().IsMatch(own);
            var mark = Mark().Match(own) is { Success: true } found && found.Length > values.GetValueOrDefault(line) ? found : Match.Empty;
            var (item, raw, fence) = (mark.Groups["item"], mark.Groups["raw"].Success, mark.Groups["fence"].Success);

            // Of numbers only 1 begins a list in the middle of a paragraph: "in\n2013. Then …" is none.
            if (isParagraph && !isBlank && !isCell
                && (!mark.Success || (mark.Groups["number"] is { Success: true, Value: not "1" } && !isList)))
            {
                if (!isHard)
                {
                    yield return breaks[line - 1];
                }
            }
            else
            {
                isRaw = !isBlank && (isRaw || raw);
                isList = item.Success;
                isParagraph = !isBlank && !isCell && !isFence && !isRaw && (isList || (!mark.Success && !Indented().IsMatch(own)));
                isFence ^= fence;
            }

            isHard = own.EndsWith("  ", StringComparison.Ordinal) || own.EndsWith('\\');
        }
    }

    [GeneratedRegex(
        @"^[ ]{0,3}(?: [-=*_](?:[ ]*[-=*_])*[ ]*$ | (?<item>(?:[-+*]|(?<number>[0-9]{1,9})[.)])\s) | \#{1,6}(?:\s|$) | (?<fence>```|~~~) | > | (?<raw><|\$\$) | \[[^\]]+\]: )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?:[ ]{4}|\t)", RegexOptions.CultureInvariant)]
    private static partial Regex Indented();
}
