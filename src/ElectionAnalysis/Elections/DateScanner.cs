using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Finds the days in a text: 24 November 2013, November 24, 2013, 24–25 May 2014, 1 and 22 July 2012, 2013-12-15.</summary>
internal static partial class DateScanner
{
    private const string Month = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";

    public static List<DateMention> Scan(string text)
    {
        var found = new List<DateMention>();
        if (!HasYear(text))
        {
            return found;
        }

        foreach (Match match in Iso().Matches(text))
        {
            Add(found, match, match.Groups["day"].Value, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture));
        }

        foreach (Match match in DayFirst().Matches(text))
        {
            var month = MonthNumber(match.Groups["month"].Value);
            var other = match.Groups["month0"].Success ? MonthNumber(match.Groups["month0"].Value) : month;
            if (match.Groups["day0"].Success)
            {
                Add(found, match, match.Groups["day0"].Value, other);
            }

            Add(found, match, match.Groups["day"].Value, month);
        }

        foreach (Match match in MonthFirst().Matches(text))
        {
            Add(found, match, match.Groups["day"].Value, MonthNumber(match.Groups["month"].Value));
        }

        found.Sort((a, b) => (a.Start, a.Date).CompareTo((b.Start, b.Date)));
        return found;
    }

    /// <summary>The first year a text names, from 1700 to 2199; 2009 for <c>2009–10</c>.</summary>
    public static int? Year(string text)
    {
        var match = FourDigits().Match(text.Length > 2_000 ? text[..2_000] : text);
        return match.Success ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether four digits stand together, without which there is no date: most numbers are told apart here.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var next; at++)
        {
            at += next;
            var run = text[at..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length - at;
            if (run >= 4)
            {
                return true;
            }

            at += run;
            if (at >= text.Length)
            {
                return false;
            }
        }

        return false;
    }

    private static void Add(List<DateMention> found, Match match, string day, int month)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var number = int.Parse(day, CultureInfo.InvariantCulture);
        if (month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, month))
        {
            found.Add(new(new DateOnly(year, month, number), match.Index, match.Index + match.Length));
        }
    }

    private static int MonthNumber(string name) => 1 + "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3;

    [GeneratedRegex(@"\b(?<year>[12][0-9]{3})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?:(?<day0>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s(?<month0>January|February|March|April|May|June|July|August|September|October|November|December))?(?:\s?[–-]\s?|\sand\s|\sto\s|,\s))?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s" + Month + @",?\s(?<year>[12][0-9]{3})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b" + Month + @"\s(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,\s(?<year>[12][0-9]{3})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?:1[7-9]|2[01])[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
