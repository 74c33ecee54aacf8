using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Fills values into <see cref="Prose"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[InterpolatedStringHandler]
public readonly ref struct ProseHandler
{
    private readonly StringBuilder markdown;
    private readonly StringBuilder text;
    private readonly ProseLines lines = new();

    /// <summary>Starts a commentary.</summary>
    /// <param name="literalLength">The length of the author's part.</param>
    /// <param name="formattedCount">The number of values.</param>
    public ProseHandler(int literalLength, int formattedCount)
    {
        markdown = new(literalLength + (formattedCount * 8));
        text = new(literalLength + (formattedCount * 8));
    }

    internal (string Markdown, string Text) Texts => lines.Join(markdown.ToString(), text.ToString());

    /// <summary>Adds the author's part; its line breaks inside a paragraph are spaces.</summary>
    /// <param name="value">Markdown.</param>
    public void AppendLiteral(string value)
    {
        var isFirst = true;
        foreach (var line in value.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            if (!isFirst)
            {
                lines.Break(markdown.Length, text.Length);
                markdown.Append('\n');
                text.Append('\n');
            }

            markdown.Append(line);
            text.Append(line.Replace("**", "", StringComparison.Ordinal));
            isFirst = false;
        }
    }

    /// <summary>Adds a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value; null is shown as "not given".</param>
    /// <param name="format">A format, such as <c>0.0%</c>.</param>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        var link = value as CrossReference;
        var shown = value switch
        {
            null => "not given",
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        text.Append(VisibleText.Show(shown, hasLines: true));
        var start = markdown.Length;
        markdown.Append(link is { Anchor.Length: > 0 } ? "[" : "");
        foreach (var c in VisibleText.Show(shown.ReplaceLineEndings(" ")))
        {
            _ = c switch
            {
                '<' => markdown.Append("&lt;"),
                '>' => markdown.Append("&gt;"),
                '&' => markdown.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '$' or '!' => markdown.Append('\\').Append(c),
                _ => markdown.Append(c),
            };
        }

        if (link is { Anchor.Length: > 0 })
        {
            markdown.Append($"](#{link.Anchor})");
        }

        lines.Value(markdown, start);
    }
}
