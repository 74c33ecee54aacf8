using System.Text;

namespace ElectionAnalysis;

/// <summary>The sentences above and below a table, such as "The election was held on 12 May. Turnout was 61.2%."</summary>
internal static class TableProse
{
    /// <summary>A line of fewer words is a title or a note.</summary>
    private const int LeastWords = 3;

    /// <summary>Names of columns may end with an abbreviation.</summary>
    private const int LeastWordsCut = 8;

    /// <summary>The paragraphs among the lines around a table: lines that follow each other, one of which has a sentence.</summary>
    public static IReadOnlyList<Paragraph> Of(IEnumerable<TableLine> lines)
    {
        var paragraphs = new List<Paragraph>();
        var open = new List<(string Text, int Line)>();
        foreach (var line in lines)
        {
            var text = TablePairs.Of(line).Any() ? "" : Text(line);
            if (text.Length == 0 || (open.Count > 0 && line.Number > open[^1].Line + 1))
            {
                End();
            }

            if (text.Length > 0)
            {
                open.Add((text, line.Number));
            }
        }

        End();
        return paragraphs;

        void End()
        {
            // A title may stand on the line above its text.
            var first = open.FindIndex(l => IsSentence(l.Text));
            first = first > 0 && !char.IsUpper(open[first].Text[0]) ? first - 1 : first;
            if (first >= 0)
            {
                var (text, starts) = (new StringBuilder(), new List<int>());
                foreach (var line in open.Skip(first))
                {
                    text.Append(text.Length > 0 ? " " : "");
                    starts.Add(text.Length);
                    text.Append(line.Text);
                }

                paragraphs.Add(new(text.ToString(), open[first].Line, [.. starts]));
            }

            open.Clear();
        }
    }

    /// <summary>Whether a line is text.</summary>
    public static bool IsSentence(TableLine line) => IsSentence(Text(line));

    /// <summary>Whether a line is a sentence that has come apart at its commas, and names no columns.</summary>
    public static bool IsCut(TableLine line) => Text(line) is [.., '.'] text
        && text.AsSpan().Count(' ') + 1 >= LeastWordsCut && IsSentence(text);

    private static string Text(TableLine line) => HeadingMarks.Level(line[0], out _) > 0 ? ""
        : string.Join(", ", line.Fields.Select(f => f?.Trim()).Where(f => f?.Length > 0));

    /// <summary>Words with a mark at the end of them or of some, and not the number of a day or an abbreviation.</summary>
    private static bool IsSentence(string text)
    {
        if (text.AsSpan().Count(' ') + 1 < LeastWords)
        {
            return false;
        }

        for (var i = text.IndexOf('.', StringComparison.Ordinal); i >= 0; i = text.IndexOf('.', i + 1))
        {
            var isEnd = i + 1 == text.Length || (i + 2 < text.Length && text[i + 1] == ' ' && char.IsUpper(text[i + 2]));
            if (isEnd && EndsASentence(text.AsSpan(0, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands before a full stop ends with a word or number: no abbreviation, and no "14" of September.</summary>
    private static bool EndsASentence(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return text.Count(' ') + 1 >= LeastWords && word.Length > 0
            && (word[^1] is '%' or ')' or ']' || (word.Length > 2 && char.IsLetterOrDigit(word[^1]) && !char.IsUpper(word[^1])));
    }
}
