namespace ElectionAnalysis;

/// <summary>
/// Tells numbers from tokens that merely contain digits: <c>1O</c>, <c>COVID-19</c>, <c>12:30</c>, <c>#5</c>, links and access
/// dates.
/// </summary>
internal static class NumberToken
{
    private const int LongestAccessDate = 60;

    /// <summary>
    /// Where the token around the digit at <paramref name="at"/> ends when what stands before it makes it no number; else 0.
    /// </summary>
    public static int EndOfOther(ReadOnlySpan<char> text, int at, QuantityStyle style)
    {
        var previous = at > 0 ? text[at - 1] : ' ';
        var before = at > 1 ? text[at - 2] : ' ';
        var other = previous switch
        {
            '#' or '№' or '_' or '@' or '$' or '€' or '£' or '¥' or '₹' or '₦' or '₱' or '₺' or '₽' or '&' or '=' => true,
            '-' or '‐' or '‑' => char.IsLetter(before),
            '/' => char.IsLetter(before) || before == '/' || (char.IsAsciiDigit(before) && style != QuantityStyle.Count),
            '.' or ',' or '·' or '\'' or '’' => char.IsLetterOrDigit(before) || (previous == '.' && at == 1),
            ':' => char.IsAsciiDigit(before),
            '[' => text[at..].IndexOfAnyExceptInRange('0', '9') is > 0 and var end && text[at + end] == ']',
            _ => IsNumbering(text[..at].TrimEnd(" \u00A0")),
        };
        return other ? End(text, at) : IsIsoDate(text[at..]) ? at + 10 : 0;
    }

    /// <summary>Whether a number that ends at <paramref name="at"/> ends its token too.</summary>
    public static bool EndsAt(ReadOnlySpan<char> text, int at, QuantityStyle style)
    {
        if (at >= text.Length)
        {
            return true;
        }

        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (IsFraction(text[at]) || (text[at] is ' ' or '\u00A0' && IsFraction(next)))
        {
            return false;
        }

        return text[at] switch
        {
            '_' or '@' => false,
            '.' or ',' or ':' or '·' or '\'' or '’' => !char.IsAsciiDigit(next),
            '/' => style == QuantityStyle.Count || !char.IsAsciiDigit(next),
            _ => !char.IsLetterOrDigit(text[at]),
        };
    }

    /// <summary>The end of the token that <paramref name="at"/> lies in: letters and digits, with marks between them.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsFraction(text[at])
            || (text[at] is '.' or ',' or ':' or '/' or '\'' or '’' or '·' or '@' or '_' && at + 1 < text.Length
                && char.IsLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Where a link or an access date ends that the word <paramref name="start"/>..<paramref name="end"/> begins; else the word's
    /// end.
    /// </summary>
    public static int EndOfReference(ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        if (word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text[end..].StartsWith("://", StringComparison.Ordinal)
            || (word.Equals("www", StringComparison.OrdinalIgnoreCase) && end < text.Length && text[end] == '.'))
        {
            var space = text[end..].IndexOfAny(" \n\t\u00A0");
            return space < 0 ? text.Length : end + space;
        }

        if (end < text.Length && text[end] == '@')
        {
            return End(text, end);
        }

        var rest = text[end..Math.Min(text.Length, end + LongestAccessDate)];
        if (word.Equals("retrieved", StringComparison.OrdinalIgnoreCase) || word.Equals("accessed", StringComparison.OrdinalIgnoreCase)
            || (word.Equals("archived", StringComparison.OrdinalIgnoreCase)
                && rest.StartsWith(" from the original", StringComparison.OrdinalIgnoreCase)))
        {
            return end + AccessDateEnd(rest);
        }

        return end;
    }

    /// <summary>Where the year of an access date ends, or 0 when there is none before the line or sentence ends.</summary>
    private static int AccessDateEnd(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < rest.Length && rest[i] is not ('\n' or ';' or ')'); i++)
        {
            var run = rest[i..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : rest.Length - i;
            if (run == 4)
            {
                return i + (IsIsoDate(rest[i..]) ? 10 : 4);
            }

            i += run;
        }

        return 0;
    }

    private static bool IsIsoDate(ReadOnlySpan<char> text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && text[..4].IndexOfAnyExceptInRange('0', '9') < 0
        && text[5..7].IndexOfAnyExceptInRange('0', '9') < 0 && text[8..10].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsNumbering(ReadOnlySpan<char> before) =>
        before.EndsWith("No.", StringComparison.Ordinal) || before.EndsWith("Nos.", StringComparison.Ordinal)
            || before.EndsWith("Nr.", StringComparison.Ordinal) || before.EndsWith("№", StringComparison.Ordinal);

    private static bool IsFraction(char c) => c is '½' or '¼' or '¾' or (>= '⅐' and <= '⅞');
}
