namespace ElectionAnalysis;

internal sealed partial class RoundReader
{
    private static readonly string[] And = ["et", "y", "e", "und", "i", "и", "ve", "dan", "og", "och", "en", "és", "a", "و"];

    private void Dates()
    {
        foreach (var of in ofKeys)
        {
            if (values.Open(null, QuantityStyle.Prose, Key(of, "election date"), Key(of, "date")) is { } reading)
            {
                Dates(reading, of);
            }
        }
    }

    private void Dates(InfoboxReading reading, int? of)
    {
        // Days in figures of any script; a line break is a space to a date.
        var text = Digits.ToAscii(reading.Text).Replace('\n', ' ');
        var dates = DateScanner.Scan(text);
        var labels = reading.Labels;
        var assigned = ResultLabels.Assign(text, labels, dates.ConvertAll(d => d.Start));
        var areTwo = labels.Count == 0 && AreTwoRounds(text, dates);
        var last = 0;
        for (var i = 0; i < dates.Count; i++)
        {
            // Without names, days in a row are one round; a day after the last name is of the round after it.
            var round = of ?? (areTwo ? i + 1
                : assigned[i] is { } label ? values.Rounds.Number(label.Round) ?? 1
                : last + 1);
            var date = new Sourced<DateOnly>(dates[i].Date, reading.At(dates[i].Start));
            Update(round,
                r =>
                    r with { FirstDay = r.FirstDay is { } first && first.Value <= date.Value ? first : date,
                        Date = r.Date is { } day && day.Value >= date.Value ? day : date });
            reading.Use(dates[i].Start, dates[i].End);
            last = assigned[i] is null ? last : round;
        }

        if (DateScanner.Impossible(text) is { } impossible)
        {
            values.Unreadable(reading,
                $"'{impossible}' is in no calendar, there is no such day; write a day such as 24 November 2013 or 2013-11-24");
        }
        else if (dates.Count == 0)
        {
            if (DateScanner.Year(text) is not null && text.Count(char.IsAsciiDigit) == 4)
            {
                reading.UseAll();
            }
            else
            {
                values.Unreadable(reading, "there is no such day; write a day such as 24 November 2013 or 2013-11-24");
            }
        }
    }

    /// <summary>"11 and 18 June 2017": two days a week or more apart are not days in a row.</summary>
    private static bool AreTwoRounds(string text, List<DateMention> dates) =>
        dates is [var one, var two] && two.Date.DayNumber - one.Date.DayNumber is >= 6 and <= 100
            && (one.Start == two.Start ? text[one.Start..two.End] : text[one.End..two.Start]) is var joined
            && (joined.Contains(" and ", StringComparison.OrdinalIgnoreCase) || Array.IndexOf(And, joined.Trim()) >= 0
                || joined.AsSpan().ContainsAny('&', ';', '/')
                || joined.Trim() is "," or "")
            && !joined.AsSpan().ContainsAny('–', '-');
}
