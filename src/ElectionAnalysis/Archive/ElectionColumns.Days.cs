using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Days as offices write them.</content>
public sealed partial record ElectionColumns
{
    /// <summary>
    /// A day as offices write it: 23.02.2025, 13/12/2019, 13-12-2019, 2019-12-13, 2019.12.13, or in words; null where it may be
    /// two days, or is none. Midnight, which programs write behind a day, is no part of it.
    /// </summary>
    internal static DateOnly? DayOf(string text)
    {
        var (plain, culture) = (Midnight().Replace(text.Trim(), "").Replace('-', '/'), CultureInfo.InvariantCulture);
        if (DateOnly.TryParseExact(plain, ["yyyy/MM/dd", "d.M.yyyy", "yyyy.M.d", "yyyyMMdd"], culture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var ways = new[] { "d/M/yyyy", "M/d/yyyy" }.Select(f => DateOnly.TryParseExact(plain, f, culture, DateTimeStyles.None, out var d)
            ? d : (DateOnly?)null).OfType<DateOnly>().Distinct().ToList();
        return ways is [var only] ? only : WrittenDay(text);
    }

    [GeneratedRegex(@"[T ]0?0:00(:00(\.0+)?)?Z?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Midnight();

    /// <summary>"14. September 2014", "le 12 juin 2022", "2022. április 3.", "2014年12月14日".</summary>
    private static DateOnly? WrittenDay(string text)
    {
        var match = Written().Match(text);
        int Group(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var month = !match.Success ? 0 : match.Groups["number"].Success ? Group("number") : ColumnVocabulary.Month(match.Groups["month"].Value);
        return month is >= 1 and <= 12 && Group("year") is >= 1700 and < 2200 and var year && Group("day") is >= 1 and var day
            && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    [GeneratedRegex("""
        (?<![0-9])(
        (?<day>[0-9]{1,2})(\.|º|er|th|st|nd|rd)?\s(de\s)?(?<month>\p{L}{3,12})\.?,?\s(del?\s)?(?<year>[0-9]{4})
        | (?<month>\p{L}{3,12})\s(?<day>[0-9]{1,2})(th|st|nd|rd)?,\s(?<year>[0-9]{4})
        | (?<year>[0-9]{4})\.?\s(?<month>\p{L}{3,12})\s(?<day>[0-9]{1,2})\.?
        | (?<year>[0-9]{4})[年년]\s?(?<number>[0-9]{1,2})[月월]\s?(?<day>[0-9]{1,2})[日일]
        )(?![0-9])
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Written();
}
