namespace ElectionAnalysis;

/// <summary>A paragraph of prose: one or more lines without a blank line between them.</summary>
public sealed class Paragraph
{
    private readonly int[] lineStarts;

    // Where its lines do not follow each other in the document.
    private readonly int[]? lines;

    internal Paragraph(string text, int line, int[] lineStarts, int[]? lines = null)
    {
        Text = text;
        Line = line;
        this.lineStarts = lineStarts;
        this.lines = lines;
    }

    /// <summary>The text, its lines joined by a space.</summary>
    public string Text { get; }

    /// <summary>The document's line on which the paragraph starts, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The document's line that holds the character at <paramref name="offset"/> of <see cref="Text"/>.</summary>
    /// <param name="offset">An offset into <see cref="Text"/>.</param>
    /// <returns>The line, counted from 1.</returns>
    public int LineAt(int offset)
    {
        var found = Array.BinarySearch(lineStarts, offset);
        found = found >= 0 ? found : ~found - 1;
        return lines is null ? Line + found : lines[Math.Max(0, found)];
    }

    /// <summary>A short first line that is no sentence before a longer one that begins a sentence: a heading without its marks.</summary>
    internal string? Heading => lineStarts.Length > 1 && Text[..lineStarts[1]].Trim() is var first && IsHeading(first)
        && (lineStarts.Length > 2 ? lineStarts[2] : Text.Length) - lineStarts[1] is var next && next > 2 * first.Length
        && (char.IsUpper(Text[lineStarts[1]]) || char.IsAsciiDigit(Text[lineStarts[1]])) ? first : null;

    /// <summary>"First round", on a line of its own.</summary>
    internal static bool IsHeading(string line) =>
        line.Length is > 3 and < 40 && char.IsUpper(line[0]) && line[^1] is not ('.' or ':' or ',' or ';' or '!' or '?' or ')' or '"')
        && line.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    /// <summary>
    /// Where the items of a list start: lines with a bullet or a number, or rows of figures; a line that ends no sentence goes on
    /// in the next one.
    /// </summary>
    internal IReadOnlyList<int> Items()
    {
        if (lineStarts.Length < 2)
        {
            return [0];
        }

        var starts = new List<int> { 0 };
        var rows = false;
        for (var i = 0; i < lineStarts.Length; i++)
        {
            var line = Text.AsSpan(lineStarts[i], (i + 1 < lineStarts.Length ? lineStarts[i + 1] : Text.Length) - lineStarts[i]).Trim();
            var isItem = line.Length > 2 && ((line[0] is '*' or '•' or '-' or '–' && line[1] == ' ') || IsNumbered(line));
            var isRow = line.Length < 100 && line.IndexOfAnyInRange('0', '9') >= 0 && !(line[^1] is ',' || char.IsLower(line[0]))
                && (line[^1] is not '.' || line.Contains(':'));
            if (i > 0 && (isItem || (i == 1 && Heading is not null) || (isRow && rows) || (isRow && EndsARow(i))))
            {
                starts.Add(lineStarts[i]);
            }

            rows = isItem || isRow;
        }

        return starts;
    }

    /// <summary>"1. Kais Saied", "2) Nabil Karoui".</summary>
    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOfAnyExceptInRange('0', '9');
        return mark is 1 or 2 && mark + 1 < line.Length && line[mark] is '.' or ')' && line[mark + 1] == ' ';
    }

    private bool EndsARow(int line) => Text.AsSpan(0, lineStarts[line]).TrimEnd() is [.., '.' or ':' or '%' or ';'];

    /// <inheritdoc/>
    public override string ToString() => Text;
}
