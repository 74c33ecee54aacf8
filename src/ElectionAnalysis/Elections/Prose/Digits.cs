using System.Globalization;

namespace ElectionAnalysis;

/// <summary>Digits of any script as 0–9, at the same places of the text.</summary>
internal static class Digits
{
    public static string ToAscii(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\u0660', '\uFF19');
        if (at < 0)
        {
            return text;
        }

        char[]? changed = null;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var to = c < '\u0660' ? c : c == '٫' ? '.' : c == '٬' ? ',' : c is '٪' or '％' ? '%'
                : CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber ? (char)('0' + digit) : c;
            if (to != c)
            {
                changed ??= text.ToCharArray();
                changed[at] = to;
            }
        }

        return changed is null ? text : new string(changed);
    }
}
