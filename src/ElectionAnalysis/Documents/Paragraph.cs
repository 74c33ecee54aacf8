namespace ElectionAnalysis;

/// <summary>A paragraph of prose: one or more lines without a blank line between them.</summary>
public sealed class Paragraph
{
    private readonly int[] lineStarts;

    internal Paragraph(string text, int line, int[] lineStarts)
    {
        Text = text;
        Line = line;
        this.lineStarts = lineStarts;
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
        return Line + (found >= 0 ? found : ~found - 1);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
