using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// The one place that maps the digits of all scripts, with their separators, to ASCII; lengths and offsets stay as they are.
/// </summary>
internal static class Digits
{
    /// <summary>The text with every decimal digit in ASCII; the text itself where there is nothing to map.</summary>
    public static string ToAscii(string text) =>
        FirstForeign(text) < 0 ? text : string.Create(text.Length, text, static (to, from) => Map(from, to));

    /// <summary>The text itself where there is nothing to map, else a mapped copy.</summary>
    public static ReadOnlySpan<char> ToAscii(ReadOnlySpan<char> text)
    {
        if (FirstForeign(text) < 0)
        {
            return text;
        }

        var mapped = new char[text.Length];
        Map(text, mapped);
        return mapped;
    }

    private static void Map(ReadOnlySpan<char> from, Span<char> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Map(from[i]);
        }
    }

    private static int FirstForeign(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyInRange('\u0660', '\uFF19') is >= 0 and var next; at++)
        {
            at += next;
            if (Map(text[at]) != text[at])
            {
                return at;
            }
        }

        return -1;
    }

    private static char Map(char c) => c switch
    {
        < '\u0660' => c,
        '٬' or '，' => ',',
        '٫' or '．' => '.',
        '٪' or '％' => '%',
        >= '\u2000' and < '\u3000' => c,
        _ => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c,
    };
}
