using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Finds the numbers in a text as people write them. One pass, linear time.</summary>
internal static class QuantityScanner
{
    private static readonly string[] Percents =
        ["percentage points", "percentage point", "percent points", "per cent", "percent", "p.p", "pp", "% points", "%-points", "% pts",
            "%", "٪", "％"];

    /// <summary>All numbers of an infobox value or a sentence, in order; only where the whole token is a number.</summary>
    public static List<Quantity> Scan(ReadOnlySpan<char> text, QuantityStyle style = QuantityStyle.Prose)
    {
        text = Digits.ToAscii(text);
        var found = new List<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                var next = NumberToken.EndOfOther(text, i, style);
                if (next == 0 && Read(text, i, style, out next) is { } q)
                {
                    found.Add(q);
                }

                i = next;
            }
            else if (char.IsLetter(c))
            {
                var end = i + 1;
                while (end < text.Length
                    && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark))
                {
                    end++;
                }

                i = end < text.Length && char.IsAsciiDigit(text[end]) && QuantityContext.Direction(text[i..end]) == 0
                    ? NumberToken.End(text, end)
                    : NumberToken.EndOfReference(text, i, end);
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Removes footnote marks such as <c>[a]</c>, <c>[12]</c>, <c>[note 3]</c>, † and superscripts.</summary>
    public static string WithoutFootnotes(string text)
    {
        if (text.AsSpan().IndexOfAny("[†‡*¹²³⁴⁵⁶⁷⁸⁹⁰") < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '[')
            {
                var close = text.AsSpan(i, Math.Min(20, text.Length - i)).IndexOf(']');
                if (close > 0 && IsMark(text.AsSpan(i + 1, close - 1)))
                {
                    i += close;
                    continue;
                }
            }

            if (!"†‡*¹²³⁴⁵⁶⁷⁸⁹⁰".Contains(c, StringComparison.Ordinal))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Trim();
    }

    internal static bool IsMark(ReadOnlySpan<char> inside)
    {
        var letters = inside.IndexOfAnyInRange('0', '9') is >= 0 and var digit ? inside[..digit].TrimEnd(" -") : inside;
        var rest = inside[letters.Length..].TrimStart(" -");
        return rest.IndexOfAnyExceptInRange('0', '9') < 0
            && (letters.Length <= 2 || letters is "note" or "nb" or "lower-alpha" or "citation needed" or "fn");
    }

    private static Quantity? Read(ReadOnlySpan<char> text, int start, QuantityStyle style, out int next)
    {
        Span<char> buffer = stackalloc char[40];
        var digits = 0;
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            Append(buffer, ref digits, text[i++]);
        }

        var separator = i - start <= 3 && i < text.Length ? text[i] : '\0';
        var groups = IsGroupSeparator(separator) ? Groups(text, i, separator, out var end) : end = 0;
        var single = separator == '.' || (separator == ' ' && style != QuantityStyle.Count)
            || (separator == ',' && (style == QuantityStyle.Percentage || PercentEnd(text, end, out _) > 0));
        if (groups >= (single ? 2 : 1))
        {
            for (; i < end; i++)
            {
                if (text[i] != separator)
                {
                    Append(buffer, ref digits, text[i]);
                }
            }
        }

        var decimals = 0;
        if (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])
            && (text[i] is '.' or '·' || (text[i] == ',' && DecimalComma(text, i, style))))
        {
            var point = i++;
            if (digits < buffer.Length)
            {
                Append(buffer, ref digits, '.');
            }

            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                Append(buffer, ref digits, text[i++]);
            }

            decimals = i - point - 1;
        }

        var percent = PercentEnd(text, i, out var points);
        var multiplied = percent == 0 ? QuantityContext.MultiplierEnd(text, i, out var multiplier) : (int)(multiplier = 0);
        next = Math.Max(i, Math.Max(percent, multiplied));
        if (next == i && !NumberToken.EndsAt(text, i, style))
        {
            next = NumberToken.End(text, i);
            return null;
        }

        // More digits than a count can have: too large, whatever they are.
        var number = digits > buffer.Length ? double.PositiveInfinity : double.Parse(buffer[..digits], CultureInfo.InvariantCulture);
        var bound = QuantityContext.BoundBefore(text, start);
        bound = bound == Wording.Exact && style != QuantityStyle.Prose ? QuantityContext.BoundAfter(text, next) : bound;
        var sign = QuantityContext.SignBefore(text, start);
        if (multiplied > 0)
        {
            return new Quantity(Math.Round(number * multiplier), 0, false, sign, start,
                next) { CountTolerance = 0.5 * multiplier * Math.Pow(10, -decimals), Bound = bound };
        }

        return new Quantity(number, decimals, percent > 0, sign, start, next)
        {
            IsPoints = points,
            Bound = bound,
            CountTolerance = bound == Wording.Exact || percent > 0 || decimals > 0 ? 0 : QuantityContext.HalfUnit(number),
        };
    }

    private static void Append(Span<char> buffer, ref int length, char c)
    {
        if (length < buffer.Length)
        {
            buffer[length] = c;
        }

        length = Math.Min(length + 1, buffer.Length + 1);
    }

    private static bool IsGroupSeparator(char c) => c is ',' or '.' or ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '’' or '\'';

    private static int Groups(ReadOnlySpan<char> text, int at, char separator, out int end)
    {
        var groups = 0;
        while (at < text.Length && text[at] == separator && GroupLength(text, at + 1, separator) is > 0 and var length)
        {
            groups++;
            at += length + 1;
        }

        end = at;
        return groups;
    }

    /// <summary>3 for a group of thousands, 2 for an Indian group that another group follows, else 0.</summary>
    private static int GroupLength(ReadOnlySpan<char> text, int at, char separator)
    {
        var length = 0;
        while (at + length < text.Length && length < 4 && char.IsAsciiDigit(text[at + length]))
        {
            length++;
        }

        return length switch
        {
            3 => 3,
            2 when separator == ',' && at + 2 < text.Length && text[at + 2] == ',' && GroupLength(text, at + 3, separator) > 0 => 2,
            _ => 0,
        };
    }

    /// <summary>
    /// Whether a comma stands for a decimal point: digits and then a percent sign, or any digits where a percentage is expected.
    /// </summary>
    private static bool DecimalComma(ReadOnlySpan<char> text, int comma, QuantityStyle style)
    {
        var end = comma + 1;
        while (end < text.Length && end - comma <= 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - comma is >= 2 and <= 4 && (style == QuantityStyle.Percentage || PercentEnd(text, end, out _) > 0);
    }

    private static int PercentEnd(ReadOnlySpan<char> text, int at, out bool points)
    {
        var rest = text[at..Math.Min(text.Length, at + 32)];
        var trimmed = rest.TrimStart(" \u00A0\u2009\u202F");
        var skipped = at + rest.Length - trimmed.Length;
        foreach (var word in Percents)
        {
            if (trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && !(char.IsLetter(word[^1]) && trimmed.Length > word.Length && char.IsLetterOrDigit(trimmed[word.Length])))
            {
                points = word[^1] != '%' && !word.EndsWith("cent", StringComparison.Ordinal);
                return skipped + word.Length;
            }
        }

        points = false;
        return 0;
    }
}
