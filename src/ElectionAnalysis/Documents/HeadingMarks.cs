namespace ElectionAnalysis;

/// <summary>Recognises headings: <c>== Results ==</c>, <c>*Results*</c>, <c>'''Results'''</c>, <c>## Results</c>.</summary>
internal static class HeadingMarks
{
    /// <summary>Longer lines in bold type are text.</summary>
    private const int LongestBold = 80;

    /// <summary>A longer line is no heading of a section, whatever its marks: every sentence beneath would be read with it.</summary>
    private const int Longest = 300;

    /// <summary>The level of a heading, 1 for a title, or 0 when the line is none.</summary>
    /// <param name="line">The line without white space at its ends.</param>
    /// <param name="caption">What it says.</param>
    public static int Level(ReadOnlySpan<char> line, out ReadOnlySpan<char> caption)
    {
        caption = [];
        switch (line)
        {
            case ['=', ..]:
                var left = line.IndexOfAnyExcept('=');
                var right = line.Length - 1 - line.LastIndexOfAnyExcept('=');
                caption = left < 0 || right == 0 ? [] : line[left..^right].Trim();
                return caption.IsEmpty || Math.Min(left, right) > 1 && caption.Length > Longest ? 0 : Math.Min(left, right);
            case ['#', ..]:
                var marks = line.IndexOfAnyExcept('#');
                caption = marks is < 2 or > 6 || line[marks] != ' ' ? [] : line[marks..].Trim(" #");
                return caption.IsEmpty || caption.Length > Longest ? 0 : marks;
            case ['*' or '_' or '\'', _, .., '*' or '_' or '\''] when line.Length <= LongestBold:
                var inner = line.Trim(line[0]);
                var opened = line.IndexOf(inner);
                var isWhole = inner.Length > 0 && line.Length == 2 * opened + inner.Length && !inner.Contains(line[0])
                    && (line[0] != '\'' || opened > 1);
                caption = isWhole && char.IsLetterOrDigit(inner[0]) && inner[^1] is not ('.' or ':' or ',' or ';' or '?' or '!')
                    ? inner.Trim()
                    : [];
                return caption.IsEmpty ? 0 : 2;
            default:
                return 0;
        }
    }
}
