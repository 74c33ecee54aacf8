using System.Globalization;

namespace ElectionAnalysis;

/// <summary>An axis of years, on which 2019.5 is a day in July 2019.</summary>
internal static class TimeAxis
{
    /// <summary>Over more years plotly.js itself puts no tick between two of them.</summary>
    private const int FewYears = 6;

    private const int LastYear = 9_998;

    /// <summary>
    /// Ticks at the beginnings of years where there are few of them, since half a year would be written as a year, too; and within one
    /// year at the elections, by their months.
    /// </summary>
    /// <param name="axis">The axis, with years as its numbers.</param>
    /// <param name="values">What is drawn along it.</param>
    public static Axis With(Axis axis, IEnumerable<double?> values)
    {
        var all = values.OfType<double>().Distinct().Order().ToList();
        if (all.Count == 0 || all[^1] - all[0] > FewYears || all[0] < 1 || all[^1] > LastYear)
        {
            return axis with { TickFormat = "d" };
        }

        var first = (int)Math.Ceiling(all[0]);
        var ticks = all[^1] - all[0] >= 1 ? [.. Enumerable.Range(first, (int)Math.Ceiling(all[^1]) - first + 1).Select(y => (double)y)]
            : Months(all);
        return axis with { TickFormat = null, TickVals = ticks, TickText = ticks.ConvertAll(Text) };
    }

    /// <summary>Those of some elections that have room beside each other.</summary>
    private static List<double> Months(List<double> elections)
    {
        var apart = (elections[^1] - elections[0]) / FewYears;
        var ticks = new List<double>();
        foreach (var election in elections.Where(e => ticks.Count == 0 || (e - ticks[^1] > apart && Text(e) != Text(ticks[^1]))))
        {
            ticks.Add(election);
        }

        return ticks;
    }

    private static string Text(double at) => double.IsInteger(at) ? at.ToString("0", CultureInfo.InvariantCulture)
        : ColumnAxis.DayOf(at).ToString("MMM yyyy", CultureInfo.InvariantCulture);
}
