using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>When the elections of a table were, as far as only its cells tell.</content>
internal sealed partial class TableShape
{
    /// <summary>No more elections were held year after year.</summary>
    private const int MostInARow = 4;

    /// <summary>A column of nothing but years is of years, whatever its name.</summary>
    private void Time()
    {
        if ((Columns.Election ?? Columns.Date ?? Columns.Year) is null
            && Free().Find(c => c.IsNumeric && c.NullCount == 0 && !OtherYears().IsMatch(c.Name)
                && Numbers(c).All(n => n is >= 1800 and <= 2100 && double.IsInteger(n)) && Numbers(c).Distinct().Count() > 1) is { } years)
        {
            Columns = Columns with { Year = years.Name };
            Say("years", $"'{years.Name}' has nothing but years, so each of them is taken as an election.");
        }
    }

    /// <summary>
    /// A column of nothing but days, or of texts with a year in each, is of elections, whatever its name, where only it tells the rows of
    /// a party apart: votes of many years are not added up.
    /// </summary>
    private void TimesInTexts()
    {
        if ((Columns.Election ?? Columns.Date ?? Columns.Year) is not null || Table.RowCount < 2
            || Free().Find(c => c.Type == typeof(string) && c.NullCount == 0 && !OtherYears().IsMatch(c.Name)
                && AreTimes(c) && TellsApart(c)) is not { } times)
        {
            return;
        }

        var areDays = Enumerable.Range(0, Table.RowCount).All(r => IsDay(times.Text(r)!));
        Columns = areDays ? Columns with { Date = times.Name } : Columns with { Election = times.Name };
        Say("days", $"'{times.Name}' has {(areDays ? "nothing but days" : "a year in every row")}, so each of them is taken as an election.");
    }

    private static bool AreTimes(Column column)
    {
        var times = Enumerable.Range(0, column.Length).Select(r => column.Text(r) ?? "").Distinct(StringComparer.Ordinal).ToList();
        return times.TrueForAll(IsDay) || (times.TrueForAll(t => t.Length < 80 && DateScanner.Year(t) is >= 1800 and <= 2100
                && (Word().IsMatch(t) || !t.Any(char.IsLetter)))
            && AreContests(times) && !AreNumbered(times.ConvertAll(t => DateScanner.Year(t)!.Value)));
    }

    /// <summary>
    /// Years alone or with words of elections or months, or the same words beside several years. "1905 Oak Street" is an address.
    /// </summary>
    private static bool AreContests(List<string> times)
    {
        string[] Names(string text) => [.. ColumnVocabulary.Plain(text).Split('_').Where(w => !w.Any(char.IsDigit))];
        bool IsContest(string text) => ElectionWords.Has(text)
            || (Names(text) is var names && (names is [] || names.Any(n => ColumnVocabulary.Month(n) > 0)));
        return times.TrueForAll(IsContest) || times.DistinctBy(t => string.Join(' ', Names(t))).Count() * 2 <= times.Count;
    }

    /// <summary>"Station 1901", "Station 1902" …: years of elections have others between them.</summary>
    private static bool AreNumbered(List<int> years)
    {
        years.Sort();
        return years.Count >= MostInARow && years.Zip(years.Skip(1)).Count(y => y.Second - y.First == 1) * 2 >= years.Count;
    }

    private static bool IsDay(string text) => ElectionColumns.DayOf(text) is not null || NumberedDay().IsMatch(text.Trim());

    /// <summary>
    /// Whether a party has several rows without a column, and hardly ever with it; of parties side by side, whether each row is one time.
    /// </summary>
    private bool TellsApart(Column times)
    {
        if (times.Codes(out var different).Length == 0 || different < 2)
        {
            return false;
        }

        if ((Columns.Party ?? Columns.Leader) is null)
        {
            return Columns.District is null && times == Table.Columns[0] && different == times.Length;
        }

        string[] keys = [.. new[] { Columns.Country, Columns.Kind, Columns.Round, Columns.Ballot, Columns.District, Columns.Party,
            Columns.Leader }.OfType<string>()];
        string Key(int row) => string.Join('\u0001', keys.Select(k => Table[k].Text(row)));
        int Repeats(Func<int, string> key) => Table.RowCount - Enumerable.Range(0, Table.RowCount).Select(key).Distinct().Count();
        var with = Repeats(r => Key(r) + '\u0001' + times.Text(r));
        return different * 2 <= Table.RowCount && with * 20 <= Table.RowCount && with * 2 < Repeats(Key);
    }

    /// <summary>
    /// 10/04/2022 may be in April or in October; beside 24/04/2022 the day stands first. Days that a column tells so are written
    /// year-month-day.
    /// </summary>
    private void Days()
    {
        if (Columns.Date is not { } date || Table[date].Type != typeof(string))
        {
            return;
        }

        var days = Enumerable.Range(0, Table.RowCount).Select(r => NumberedDay().Match(Table[date].Text(r)?.Trim() ?? "")).ToList();
        int Part(Match day, string part) => int.Parse(day.Groups[part].ValueSpan, CultureInfo.InvariantCulture);
        var (first, second) = (days.Exists(d => d.Success && Part(d, "first") > 12), days.Exists(d => d.Success && Part(d, "second") > 12));
        if (first == second)
        {
            return;
        }

        DateOnly? Day(Match day) => DateOnly.TryParseExact($"{day.Groups["first"]}/{day.Groups["second"]}/{day.Groups["year"]}",
            first ? "d/M/yyyy" : "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        Table = Table.WithText(date, r => days[r.Index] is { Success: true } day && Day(day) is { } read
            ? read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : r.Text(date));
    }

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<mark>[/-])(?<second>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedDay();

    /// <summary>More than "No" before a number.</summary>
    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Years of something else, such as those in which a party was founded or last stood.</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(last|first|start|end|from|until|since|founded|foundation|birth|born|joined|dissolved|established)($|[^\p{L}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherYears();
}
