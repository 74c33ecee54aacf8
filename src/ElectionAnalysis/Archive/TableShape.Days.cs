using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <content>Days that only their column tells.</content>
internal sealed partial class TableShape
{
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

        var days = Enumerable.Range(0, Table.RowCount).Select(r => SlashedDay().Match(Table[date].Text(r)?.Trim() ?? "")).ToList();
        int Part(Match day, string part) => int.Parse(day.Groups[part].ValueSpan, CultureInfo.InvariantCulture);
        var (first, second) = (days.Exists(d => d.Success && Part(d, "first") > 12), days.Exists(d => d.Success && Part(d, "second") > 12));
        if (first == second)
        {
            return;
        }

        DateOnly? Day(Match day) => DateOnly.TryParseExact(day.Value, first ? "d/M/yyyy" : "M/d/yyyy", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var read) ? read : null;
        Table = Table.WithText(date, r => days[r.Index] is { Success: true } day && Day(day) is { } read
            ? read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : r.Text(date));
    }

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})/(?<second>[0-9]{1,2})/[0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SlashedDay();
}
