using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Finds the days in a text: 24 November 2013, November 24, 2013, 24–25 May 2014, 1 and 22 July 2012, 2013-12-15.</summary>
internal static partial class DateScanner
{
    /// <summary>No list of days is longer than this.</summary>
    private const int Longest = 4_000;

    /// <summary>The days in order; a run of days gives its first and its last one.</summary>
    public static List<DateMention> Scan(string text)
    {
        var found = new List<DateMention>();
        foreach (var day in Days(text))
        {
            if (!day.IsImpossible)
            {
                found.Add(new(day.First, day.Start, day.End));
                if (day.Last != day.First)
                {
                    found.Add(new(day.Last, day.Start, day.End));
                }
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(Elsewhere(text));
        }

        found.Sort((a, b) => (a.Start, a.Date).CompareTo((b.Start, b.Date)));
        return found;
    }

    /// <summary>Days as other languages write them: 24. März 1996, 16 июня и 3 июля 1996, 1996年10月20日.</summary>
    private static IEnumerable<DateMention> Elsewhere(string text)
    {
        var ascii = Digits.ToAscii(text.Length > Longest ? text[..Longest] : text);
        var year = 0;
        foreach (var match in DayMonthYear().Matches(ascii).Reverse())
        {
            int Part(string name) =>
                int.TryParse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            var month = match.Groups["word"] is { Success: true } word ? ColumnVocabulary.Month(word.Value) : Part("month");
            year = Part("year") is > 0 and var own ? own : year;
            if (year is > 2400 and < 2600 && match.Groups["word"].ValueSpan is [>= '\u0E00' and <= '\u0E7F', ..])
            {
                year = EraYears.Of(ascii) ?? year;
            }

            if (month == 0 && EraYears.SolarDay(year, match.Groups["word"].Value, Part("day")) is { } solar)
            {
                yield return new(solar, match.Index, match.Index + match.Length);
                continue;
            }

            if (year is > 1700 and < 2200 && month is >= 1 and <= 12 && Part("day") is >= 1 and var day
                && day <= DateTime.DaysInMonth(year, month))
            {
                yield return new(new(year, month, day), match.Index, match.Index + match.Length);
                foreach (var (earlier, at) in DaysBefore(ascii, match.Index, day))
                {
                    yield return new(new(year, month, earlier), at, match.Index);
                }
            }
        }
    }

    /// <summary>Days of the same month that stand before one and have no month of their own: "10 et 17 juin".</summary>
    private static IEnumerable<(int Day, int At)> DaysBefore(string text, int end, int day)
    {
        const int longest = 16;
        for (var from = Math.Max(0, end - longest); DayAnd().Match(text[from..end]) is { Success: true } match;
            from = Math.Max(0, end - longest))
        {
            end = from + match.Index;
            var own = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
            if (own < 1 || own >= day)
            {
                yield break;
            }

            yield return (own, end);
            day = own;
        }
    }

    [GeneratedRegex(@"(?<![0-9.,/-])(?<day>[0-9]{1,2})(\.|er|º)?\s*(,|&|\b(et|y|e|und|i|и|ve|og|och|en|és|a|та|й)\b)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayAnd();

    /// <summary>The first day that is in no calendar, as written: 31 February 2020; null when there is none.</summary>
    public static string? Impossible(string text)
    {
        foreach (var day in Days(text))
        {
            if (day.IsImpossible)
            {
                return text[day.Start..day.End];
            }
        }

        return null;
    }

    /// <summary>A day in figures of which nobody can tell the day from the month, as written: 3/5/1950; null when there is none.</summary>
    public static string? Ambiguous(string text) => EitherOrder().Match(Digits.ToAscii(text.Length > Longest ? text[..Longest] : text))
        is { Success: true } match ? text.Substring(match.Index, match.Length) : null;

    /// <summary>Whether a text has a day in figures, of some calendar or none: 2020-13-45, 14/15/2020.</summary>
    public static bool IsInFigures(string text) => InFigures().IsMatch(Digits.ToAscii(text.Length > Longest ? text[..Longest] : text));

    /// <summary>The first year a text names, from 1700 to 2199; 2009 for <c>2009–10</c>; else that of another calendar.</summary>
    public static int? Year(string text)
    {
        var ascii = Digits.ToAscii(text.Length > 2_000 ? text[..2_000] : text);
        var match = FourDigits().Match(ascii);
        return match.Success ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : EraYears.Of(ascii);
    }

    private static List<ProseDay> Days(string text)
    {
        var ascii = Digits.ToAscii(text.Length > Longest ? text[..Longest] : text);
        return ascii.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? [] : new DayScanner(ascii, ProseLexer.Read(ascii), null).Join();
    }

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{1,2})(\.|er|º|o)?\s+(de\s+)?(?<word>[\p{L}\p{M}]{2,16})\.?(,?\s+(de\s+|del\s+)?(?<year>[0-9]{4})(?![0-9]))?|(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<![0-9])(0?[1-9]|1[0-2])(?<mark>[/-])(0?[1-9]|1[0-2])\k<mark>([0-9]{4}|[0-9]{2})(?![0-9/-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EitherOrder();

    [GeneratedRegex("(?<![0-9])([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InFigures();

    [GeneratedRegex("(?<![0-9A-Za-z_])(?:1[7-9]|2[01])[0-9]{2}(?![0-9A-Za-z_])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
