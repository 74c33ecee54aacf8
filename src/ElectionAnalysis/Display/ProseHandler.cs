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

    /// <summary>Starts a commentary.</summary>
    /// <param name="literalLength">The length of the author's part.</param>
    /// <param name="formattedCount">The number of values.</param>
    public ProseHandler(int literalLength, int formattedCount)
    {
        markdown = new(literalLength + (formattedCount * 8));
        text = new(literalLength + (formattedCount * 8));
    }

    internal string Markdown => markdown.ToString();

    internal string Text => text.ToString();

    /// <summary>Adds the author's part.</summary>
    /// <param name="value">Markdown.</param>
    public void AppendLiteral(string value)
    {
        markdown.Append(value);
        text.Append(value.Replace("**", "", StringComparison.Ordinal));
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
    }
}
