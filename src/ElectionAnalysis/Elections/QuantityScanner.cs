using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>Finds the numbers in a text as people write them. One pass, linear time.</summary>
internal static class QuantityScanner
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>All numbers of an infobox value or a sentence, in order.</summary>
    public static List<Quantity> Scan(ReadOnlySpan<char> text, bool numberWords = false)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                var quantity = Read(text, i, out var next);
                if (quantity is { } q)
                {
                    found.Add(q);
                }

                i = next;
            }
            else if (char.IsLetter(c))
            {
                var end = i + 1;
                while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark))
                {
                    end++;
                }

                if (numberWords && end - i is >= 3 and <= 9 && WordValue(text[i..end]) is >= 0 and var value)
                {
                    found.Add(new(value, 0, false, 0, i, end));
                }

                i = end < text.Length && char.IsAsciiDigit(text[end]) && Direction(text[i..end]) == 0 ? SkipWord(text, end) : end;
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

    private static bool IsMark(ReadOnlySpan<char> inside)
    {
        var letters = inside.IndexOfAnyInRange('0', '9') is >= 0 and var digit ? inside[..digit].TrimEnd(" -") : inside;
        var rest = inside[letters.Length..].TrimStart(" -");
        return rest.IndexOfAnyExceptInRange('0', '9') < 0
            && (letters.Length <= 2 || letters is "note" or "nb" or "lower-alpha" or "citation needed" or "fn");
    }

    private static Quantity? Read(ReadOnlySpan<char> text, int start, out int next)
    {
        Span<char> buffer = stackalloc char[40];
        var digits = 0;
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            Append(buffer, ref digits, text[i++]);
        }

        var separator = i - start <= 3 && i < text.Length ? text[i] : '\0';
        if (IsGroupSeparator(separator) && Groups(text, i, separator) is > 0 and var groups && (separator is not ('.' or ' ') || groups >= 2))
        {
            while (i < text.Length && text[i] == separator && GroupLength(text, i + 1, separator) is > 0 and var length)
            {
                for (var k = 1; k <= length; k++)
                {
                    Append(buffer, ref digits, text[i + k]);
                }

                i += length + 1;
            }
        }

        var decimals = 0;
        if (i + 1 < text.Length && (text[i] == '.' || (text[i] == ',' && DecimalComma(text, i))) && char.IsAsciiDigit(text[i + 1]))
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

        next = i;
        if (IsOrdinal(text, i))
        {
            next = SkipWord(text, i);
            return null;
        }

        // More digits than a count can have: too large, whatever they are.
        var number = digits > buffer.Length ? double.PositiveInfinity : double.Parse(buffer[..digits], CultureInfo.InvariantCulture);
        if (MultiplierEnd(text, i, out var multiplier) is > 0 and var multiplied)
        {
            next = multiplied;
            return new Quantity(Math.Round(number * multiplier), 0, false, SignBefore(text, start), start, next) { CountTolerance = 0.5 * multiplier * Math.Pow(10, -decimals) };
        }

        var percent = PercentEnd(text, i);
        next = percent > 0 ? percent : i;
        return new Quantity(number, decimals, percent > 0, SignBefore(text, start), start, next);
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

    private static int Groups(ReadOnlySpan<char> text, int at, char separator)
    {
        var groups = 0;
        while (at < text.Length && text[at] == separator && GroupLength(text, at + 1, separator) is > 0 and var length)
        {
            groups++;
            at += length + 1;
        }

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

    /// <summary>Whether a comma stands for a decimal point: one or two digits and then a percent sign.</summary>
    private static bool DecimalComma(ReadOnlySpan<char> text, int comma)
    {
        var end = comma + 1;
        while (end < text.Length && end - comma <= 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - comma is 2 or 3 && PercentEnd(text, end) > 0;
    }

    /// <summary>Where "million" or "billion" ends, if it follows.</summary>
    private static int MultiplierEnd(ReadOnlySpan<char> text, int at, out double multiplier)
    {
        var rest = text[at..Math.Min(text.Length, at + 12)];
        var word = rest.TrimStart(" \u00A0\u2009\u202F");
        multiplier = word.StartsWith("million", StringComparison.OrdinalIgnoreCase) ? 1e6 : word.StartsWith("billion", StringComparison.OrdinalIgnoreCase) ? 1e9 : 0;
        var end = rest.Length - word.Length + 7;
        return multiplier > 0 && rest.Length > word.Length && (end >= rest.Length || !char.IsLetter(rest[end])) ? at + end : 0;
    }

    private static int PercentEnd(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 24)];
        var trimmed = rest.TrimStart(" \u00A0\u2009\u202F");
        var skipped = at + rest.Length - trimmed.Length;
        foreach (var word in (ReadOnlySpan<string>)["percentage points", "percentage point", "per cent", "percent", "pp", "%", "٪", "％"])
        {
            if (trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && !(char.IsLetter(word[0]) && trimmed.Length > word.Length && char.IsLetter(trimmed[word.Length])))
            {
                return skipped + word.Length;
            }
        }

        return 0;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        return rest is ['s', 't', ..] or ['n', 'd', ..] or ['r', 'd', ..] or ['t', 'h', ..] && !(rest.Length > 2 && char.IsLetter(rest[2]));
    }

    private static int SkipWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SignBefore(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 24)..start].TrimEnd();
        if (before.IsEmpty)
        {
            return 0;
        }

        switch (before[^1])
        {
            case '+' or '▲' or '△' or '↑' or '⬆':
                return 1;
            case '▼' or '▽' or '↓' or '⬇' or '−':
                return -1;
            case '-' or '–' or '‐' or '‑':
                // After a digit or a word it is a range or a hyphen.
                return before.Length == start - Math.Max(0, start - 24) && (before.Length == 1 || before[^2] is ' ' or '(' or ',' or '\u00A0') ? -1 : 0;
        }

        var word = before[(before.LastIndexOfAny(" \u00A0(,") + 1)..];
        return Direction(word);
    }

    private static int Direction(ReadOnlySpan<char> word) =>
        word.Equals("Increase", StringComparison.OrdinalIgnoreCase) || word.Equals("Up", StringComparison.OrdinalIgnoreCase) || word.Equals("Gain", StringComparison.OrdinalIgnoreCase) ? 1
        : word.Equals("Decrease", StringComparison.OrdinalIgnoreCase) || word.Equals("Down", StringComparison.OrdinalIgnoreCase) || word.Equals("Loss", StringComparison.OrdinalIgnoreCase) ? -1
        : 0;

    private static int WordValue(ReadOnlySpan<char> word)
    {
        // Most words begin otherwise.
        if (!"zotfsenZOTFSEN".Contains(word[0], StringComparison.Ordinal))
        {
            return -1;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (word.Equals(Words[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
