using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <summary>Reads numbers in words: seventeen, forty-two, a hundred and five, two thousand.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = Build();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that starts at a word, and where it ends; −1 when none does.</summary>
    public static long Read(ReadOnlySpan<char> text, int start, int end, out int next)
    {
        next = end;
        if (text[start..end].Equals("dozen", StringComparison.OrdinalIgnoreCase))
        {
            return !BeforeIsArticle(text, start)
                ? -1
                : text[..start].TrimEnd().EndsWith("half a", StringComparison.OrdinalIgnoreCase) ? 6 : 12;
        }

        // "a single seat".
        if (text[start..end] is "single")
        {
            return BeforeIsArticle(text, start) && text[end..] is var rest
                && (rest.StartsWith(" seat", StringComparison.Ordinal) || rest.StartsWith(" deputy", StringComparison.Ordinal)
                    || rest.StartsWith(" member", StringComparison.Ordinal) || rest.StartsWith(" MP", StringComparison.Ordinal)
                    || rest.StartsWith(" mandate", StringComparison.Ordinal) || rest.StartsWith(" independent", StringComparison.Ordinal))
                    ? 1
                    : -1;
        }

        var value = Value(text[start..end]);
        if (value < 0 || (value >= 100 && !BeforeIsArticle(text, start)))
        {
            return -1;
        }

        long total = 0;
        long part = 0;
        var last = long.MaxValue;
        while (true)
        {
            if (value >= 1000)
            {
                total += Math.Max(1, part) * value;
                part = 0;
                last = value;
            }
            else if (value == 100)
            {
                part = Math.Max(1, part) * 100;
                last = 100;
            }
            else if (last is 20 or 30 or 40 or 50 or 60 or 70 or 80 or 90 ? value is > 0 and < 10 : last > 99)
            {
                part += value;
                last = value;
            }
            else
            {
                break;
            }

            next = end;
            if (!Following(text, next, out start, out end))
            {
                break;
            }

            value = Value(text[start..end]);
            var tied = text[next..start].Trim().Length > 1;
            if (value < 0 || (tied && last < 100) || (last < 20 && value < 100))
            {
                break;
            }
        }

        return total + part;
    }

    /// <summary>
    /// "A million", "fourteen thousand": half of the last word's unit, or of the last digit that is not 0, "nine hundred thousand", up to a
    /// twentieth; "two thousand and five" and "a hundred" count one by one.
    /// </summary>
    public static double Tolerance(ReadOnlySpan<char> words, long number)
    {
        var unit = words.EndsWith("million", StringComparison.OrdinalIgnoreCase) ? 1e6
            : words.EndsWith("thousand", StringComparison.OrdinalIgnoreCase) ? 1e3 : 0;
        return unit > 0 ? Math.Max(unit / 2, Math.Min(QuantityContext.HalfUnit(number), number / 20.0)) : 0;
    }

    /// <summary>The part behind a number, "and a half", "and three quarters", and the unit of both; 0 for none.</summary>
    public static double Part(ReadOnlySpan<char> text, int at, out int end, out double unit)
    {
        (end, unit) = (at, 1);
        foreach (var (words, part) in (ReadOnlySpan<(string, double)>)[(" and a half", 0.5), (" and a quarter", 0.25),
            (" and three quarters", 0.75), (" and three-quarters", 0.75), (" and three quarter", 0.75)])
        {
            if (!text[at..].StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            end = at + words.Length;
            unit = Starts(text[end..], " million") ? 1e6 : Starts(text[end..], " thousand") ? 1e3 : 1;
            end += unit switch { 1e6 => " million".Length, 1e3 => " thousand".Length, _ => 0 };
            return part;
        }

        return 0;

        static bool Starts(ReadOnlySpan<char> rest, string word) => rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (rest.Length == word.Length || !char.IsLetterOrDigit(rest[word.Length]));
    }

    public static int Value(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 9 && Lookup.TryGetValue(word, out var value) ? value : -1;

    /// <summary>The word after a hyphen, a space, or "and".</summary>
    private static bool Following(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        start = end = at;
        if (at >= text.Length || text[at] is not (' ' or '-' or '‑' or '\u00A0'))
        {
            return false;
        }

        start = at + 1;
        if (text[start..].StartsWith("and ", StringComparison.OrdinalIgnoreCase))
        {
            start += 4;
        }

        end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end > start;
    }

    private static bool BeforeIsArticle(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd();
        return before.EndsWith(" a", StringComparison.OrdinalIgnoreCase) || before is "a" or "A";
    }

    private static FrozenDictionary<string, int> Build()
    {
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var values = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["hundred"] = 100, ["thousand"] = 1000,
            ["million"] = 1_000_000, ["fourty"] = 40, ["dozen"] = 12, ["single"] = 1 };
        for (var i = 0; i < small.Length; i++)
        {
            values[small[i]] = i;
        }

        for (var i = 0; i < tens.Length; i++)
        {
            values[tens[i]] = 20 + 10 * i;
        }

        return values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
