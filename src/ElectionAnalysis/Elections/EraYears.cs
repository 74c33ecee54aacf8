using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>
/// Years of calendars other than the Gregorian, as official papers of Japan (eras), Taiwan (the Republic), Thailand (the Buddhist era) and
/// Iran (the solar year, which begins in March) write them.
/// </summary>
internal static partial class EraYears
{
    /// <summary>The Gregorian year of the first year of an era that a text names; null where it names none.</summary>
    /// <param name="text">The text, its digits in ASCII.</param>
    public static int? Of(string text)
    {
        if (Era().Match(text) is { Success: true } era)
        {
            var year = era.Groups["year"].Value is "元" ? 1 : Number(era.Groups["year"]);
            return year + era.Groups["era"].Value switch
            {
                "令和" => 2018,
                "平成" => 1988,
                "昭和" => 1925,
                "大正" => 1911,
                "明治" => 1867,
                _ => 1911,
            };
        }

        if (Buddhist().Match(text) is { Success: true } buddhist)
        {
            return Number(buddhist.Groups["year"]) - 543;
        }

        // The last three months, in which Iran often votes, are of the next year of ours.
        return Persian().IsMatch(text) && Solar().Match(text) is { Success: true } solar
            ? Number(solar.Groups["year"]) + (Winter().IsMatch(text) ? 622 : 621) : null;
    }

    /// <summary>
    /// The day of Iran's solar calendar: 29 خرداد 1400; null where the word is none of its months, or the month has no such day.
    /// </summary>
    public static DateOnly? SolarDay(int year, string month, int day)
    {
        var number = Array.IndexOf(SolarMonths, month.Replace('ي', 'ی').Replace('ك', 'ک')) + 1;
        var calendar = new PersianCalendar();
        return number > 0 && year is > 1250 and < 1500 && day >= 1 && day <= calendar.GetDaysInMonth(year, number)
            ? DateOnly.FromDateTime(calendar.ToDateTime(year, number, day, 0, 0, 0, 0)) : null;
    }

    private static readonly string[] SolarMonths = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی",
        "بهمن", "اسفند"];

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<era>令和|平成|昭和|大正|明治|民國|民国)\s*(?<year>元|[0-9]{1,3})\s*年", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Era();

    [GeneratedRegex(@"(?<![0-9])(?<year>2[45][0-9]{2})(?![0-9])(?<=\p{IsThai}.*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Buddhist();

    /// <summary>Letters that Persian has and Arabic has not, and months.</summary>
    [GeneratedRegex(@"[پچژگکی]|(?<!\p{L})(خرداد|مرداد|مهر|آبان|آذر|بهمن|اسفند)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Persian();

    [GeneratedRegex("(?<![0-9])(?<year>1[34][0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Solar();

    /// <summary>The months of winter as whole words, for many end in the first of them.</summary>
    [GeneratedRegex(@"(?<!\p{L})(دی|بهمن|اسفند)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Winter();
}
