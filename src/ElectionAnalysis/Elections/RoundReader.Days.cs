using System.Text.RegularExpressions;

namespace ElectionAnalysis;

internal sealed partial class RoundReader
{
    /// <summary>Days nearer to each other are days of one round.</summary>
    private const int LeastBetweenRounds = 6;

    private static readonly string[] And = ["et", "y", "e", "und", "i", "и", "ve", "dan", "og", "och", "en", "és", "a", "و"];

    /// <summary>
    /// The words before a day that is not the vote's, "as of 3 June", "Stand: 3. Juni", or not all of it: "du 12 et du 19 juin".
    /// </summary>
    [GeneratedRegex(@"\b(as (of|at)|updated|published|declared|announced|retrieved|accessed|certified|stand|vom stand|au|al|per|status|mis à jour|actualizad[oa]|aggiornat[oi]|proclaimed|released)\b[^0-9]*$|(?<![0-9])[0-9]{1,2}[^0-9]{1,10}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NotTheVote();

    /// <summary>The rounds; the only one with the day that the caption of its table names, where nothing else gives one.</summary>
    /// <param name="table">The table of results: "Ergebnis der Landtagswahl vom 26. September 2021".</param>
    /// <param name="year">The election's year, as its title has it.</param>
    /// <param name="document">The document's name.</param>
    public IReadOnlyList<VotingRound> Fill(DocumentTable? table, int? year, string document)
    {
        if (table is not null && All() is [{ Date: null }] && DateScanner.Scan(Digits.ToAscii(table.Caption)) is [var day]
            && day.Date.Year == year && !NotTheVote().IsMatch(table.Caption[..day.Start]))
        {
            var date = new Sourced<DateOnly>(day.Date, new(document, table.Line, table.Caption));
            Update(1, r => r with { FirstDay = date, Date = date });
        }

        return All();
    }

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
        var before = labels is [var only] ? RoundsOfOneName(text, dates, only) : null;
        var last = 0;
        for (var i = 0; i < dates.Count; i++)
        {
            // Without names, days in a row are one round; a day after the last name is of the round after it.
            var round = of ?? (areTwo ? i + 1
                : before is not null ? before[i]
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
                values.Unreadable(reading, DateScanner.Ambiguous(text) is { } either
                    ? $"in '{either}' the day cannot be told from the month; write a day such as 24 November 2013 or 2013-11-24"
                    : DateScanner.IsInFigures(text) ? "there is no such day; write a day such as 24 November 2013 or 2013-11-24"
                    : "no day could be read in it; write a day such as 24 November 2013 or 2013-11-24");
            }
        }
    }

    /// <summary>
    /// "3 May 1950 and 17 May 1950 (run-off)": a name behind the last day is not of a day a week or more before it, which is of the
    /// round before; one before the first day, "first round: 3 May; 17 May", is not of a day so much later. Null where the name tells
    /// nothing of the kind.
    /// </summary>
    private int[]? RoundsOfOneName(string text, List<DateMention> dates, ResultLabel name)
    {
        // "4 June 2010, run-off 18 June 2010": a name between two days, behind a comma, is of the second.
        if (dates is [var former, var latter] && former.End <= name.Start && name.End <= latter.Start
            && text.AsSpan(former.End, name.Start - former.End).Trim() is "," or ";" && values.Rounds.Number(name.Round) == 2
            && latter.Date.DayNumber - former.Date.DayNumber >= LeastBetweenRounds)
        {
            return [1, 2];
        }

        var isFirst = dates.Count > 1 && name.End <= dates[0].Start;
        if (dates.Count < 2 || !(isFirst || name.Start >= dates[^1].Start) || values.Rounds.Number(name.Round) is not { } number
            || isFirst != (number == 1))
        {
            return null;
        }

        var numbers = new int[dates.Count];
        numbers[isFirst ? 0 : ^1] = number;
        for (var k = 1; k < dates.Count; k++)
        {
            var (at, one, two) = isFirst ? (k, dates[k - 1], dates[k]) : (dates.Count - 1 - k, dates[^(k + 1)], dates[^k]);
            var between = one.Start == two.Start ? text[one.Start..two.End] : text[Math.Min(one.End, two.Start)..two.Start];
            var isApart = two.Date.DayNumber - one.Date.DayNumber >= LeastBetweenRounds && !between.AsSpan().ContainsAny('–', '-')
                && !between.Contains(" to ", StringComparison.OrdinalIgnoreCase);
            numbers[at] = numbers[isFirst ? at - 1 : at + 1] + (!isApart ? 0 : isFirst ? 1 : -1);
        }

        return numbers.Min() >= 1 ? numbers : null;
    }

    /// <summary>"11 and 18 June 2017": two days a week or more apart are not days in a row.</summary>
    private static bool AreTwoRounds(string text, List<DateMention> dates) =>
        dates is [var one, var two] && two.Date.DayNumber - one.Date.DayNumber is >= LeastBetweenRounds and <= 100
            && (one.Start == two.Start ? text[one.Start..two.End] : text[one.End..two.Start]) is var joined
            && (joined.Contains(" and ", StringComparison.OrdinalIgnoreCase) || Array.IndexOf(And, joined.Trim()) >= 0
                || joined.AsSpan().ContainsAny('&', ';', '/')
                || joined.Trim() is "," or "")
            && !joined.AsSpan().ContainsAny('–', '-');
}
