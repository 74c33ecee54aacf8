using System.Globalization;

namespace ElectionAnalysis;

/// <summary>Joins the words and numbers of a sentence to days: 24–25 May 2014, between 11 April and 19 May, 2013-12-15.</summary>
internal sealed class DayScanner(string text, List<Token> tokens, int? ownYear)
{
    private readonly List<ProseDay> days = [];

    // The marks between figures that this text writes with the day, or with the month, first.
    private string daysFirst = "";
    private string monthsFirst = "";

    public List<ProseDay> Join()
    {
        daysFirst = string.Concat("/.".Where(mark => IsDayAt(1, mark)));
        monthsFirst = string.Concat("/.".Where(mark => IsDayAt(2, mark)));
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((tokens[i].Is(Term.Month) && char.IsUpper(text[tokens[i].Start])) || IsMonthShort(i))
            {
                i = Month(i);
            }
            else if (Figure(i, 4) > 0)
            {
                i = Figures(i);
            }
        }

        return days;
    }

    private bool IsMonthShort(int i) =>
        tokens[i].Kind == TokenKind.Word && tokens[i].End - tokens[i].Start is 3 or 4 && char.IsUpper(text[tokens[i].Start])
        && text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) is "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug"
            or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";

    private bool Mark(int i, char mark) => i >= 0 && i < tokens.Count && tokens[i].Mark == mark;

    private bool Word(int i, string word) =>
        i >= 0 && i < tokens.Count && tokens[i].Kind == TokenKind.Word
            && text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The day of the month that a token is, or 0.</summary>
    private int DayOf(int i)
    {
        if (i < 0 || i >= tokens.Count)
        {
            return 0;
        }

        var token = tokens[i];
        if (token is { Kind: TokenKind.Number, IsPercent: false, Tolerance: 0, Number: >= 1 and <= 99 } && token.End - token.Start <= 2
            && char.IsAsciiDigit(text[token.Start]))
        {
            return (int)token.Number;
        }

        var word = text.AsSpan(token.Start, token.End - token.Start);
        return token.Kind == TokenKind.Word && word.Length is 3 or 4 && char.IsAsciiDigit(word[0])
            && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : 0;
    }

    /// <summary>The number of a token of at most so many digits and nothing else, or 0: in a date in figures they count nothing.</summary>
    private int Figure(int i, int longest)
    {
        if (i < 0 || i >= tokens.Count || tokens[i].End - tokens[i].Start > longest || tokens[i].Kind == TokenKind.Date)
        {
            return 0;
        }

        var word = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
        return word.IndexOfAnyExceptInRange('0', '9') < 0
            && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>The year at a token, perhaps after a comma, and the last token it takes.</summary>
    private (int Year, int End) YearAt(int i)
    {
        var at = Mark(i, ',') ? i + 1 : i;
        return at < tokens.Count && tokens[at].Kind == TokenKind.Year ? ((int)tokens[at].Number, at) : (0, i - 1);
    }

    private static int Number(ReadOnlySpan<char> month) =>
        1 + "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(month[..3].ToString().ToLowerInvariant(), StringComparison.Ordinal) / 3;

    private int Month(int at)
    {
        var month = Number(text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start));
        var afterMonth = Mark(at + 1, '.') ? at + 2 : at + 1;
        var before = Word(at - 1, "of") ? at - 2 : at - 1;
        if (DayOf(before) is > 0 and var day)
        {
            var (year, end) = YearAt(afterMonth);
            var first = before;
            var from = day;
            List<int> others = [];
            while (first >= 2)
            {
                // "11, 18, and 23 April".
                var previous = first - (Word(first - 1, "and") && Mark(first - 2, ',') ? 3 : 2);
                if (DayOf(previous) is not (> 0 and var earlier) || (first != before && earlier >= DayOf(first)))
                {
                    break;
                }

                var isRange = Mark(first - 1, '-') || Word(first - 1, "to") || Word(first - 1, "through")
                    || (Word(first - 1, "and") && (Word(first - 3, "between") || (earlier + 1 == day && !Mark(first - 3, ','))));
                if (first == before && isRange)
                {
                    (first, from) = (previous, earlier);
                    break;
                }

                if (!Word(first - 1, "and") && !Mark(first - 1, ',') && !Mark(first - 1, '&') && !Mark(first - 1, '/'))
                {
                    break;
                }

                others.Insert(0, earlier);
                first = previous;
            }

            Add(first, Math.Max(end, at), year, month, from, month, day);
            foreach (var other in others)
            {
                Split(year, month, other);
            }

            return Math.Max(end, at);
        }

        if (DayOf(afterMonth) is > 0 and var next)
        {
            var last = next;
            var end = afterMonth;
            if ((Mark(end + 1, '-') || Word(end + 1, "to") || Word(end + 1, "and")) && DayOf(end + 2) is > 0 and var later && later > next
                && !tokens[Math.Min(end + 3, tokens.Count - 1)].Is(Term.Month | Term.Unit))
            {
                (last, end) = (later, end + 2);
            }

            var (year, yearEnd) = YearAt(end + 1);
            Add(at, Math.Max(end, yearEnd), year, month, next, month, last);
            return Math.Max(end, yearEnd);
        }

        return at;
    }

    /// <summary>2013-12-15; 15/12/2013 where no other reading is possible.</summary>
    private int Figures(int i)
    {
        if (Figure(i, 4) is >= 1700 and < 2200 and var iso && Mark(i + 1, '-') && Mark(i + 3, '-')
            && Figure(i + 2, 2) is >= 1 and <= 12 and var month && Figure(i + 4, 2) is > 0 and var day)
        {
            Add(i, i + 4, iso, month, day, month, day);
            return i + 4;
        }

        if ((Mark(i + 1, '/') || Mark(i + 1, '.')) && tokens.Count > i + 4 && Mark(i + 3, tokens[i + 1].Mark)
            && Figure(i + 4, 4) is >= 1700 and < 2200 and var year && Figure(i, 2) is > 0 and var one
            && Figure(i + 2, 2) is > 0 and var two)
        {
            // With points between, the day is first everywhere.
            if (two <= 12 && (one > 12 || one == two || daysFirst.Contains(tokens[i + 1].Mark)
                || (Mark(i + 1, '.') && !monthsFirst.Contains('.'))))
            {
                Add(i, i + 4, year, two, one, two, one);
            }
            else if (one <= 12 && (two > 12 || monthsFirst.Contains(tokens[i + 1].Mark)))
            {
                Add(i, i + 4, year, one, two, one, two);
            }
            else
            {
                Cover(i, i + 4, -1);
            }

            return i + 4;
        }

        return i;
    }

    /// <summary>
    /// Whether a date between such marks has its day in the first or second place, and none in the other: 11/06/2017 and 18/06/2017.
    /// </summary>
    private bool IsDayAt(int place, char mark)
    {
        var isFound = false;
        for (var k = 0; k + 4 < tokens.Count; k++)
        {
            if (Mark(k + 1, mark) && Mark(k + 3, mark) && Figure(k + 4, 4) >= 1700)
            {
                if (Figure(k + (place == 1 ? 2 : 0), 2) > 12)
                {
                    return false;
                }

                isFound |= Figure(k + (place == 1 ? 0 : 2), 2) > 12;
            }
        }

        return isFound;
    }

    private void Add(int first, int last, int year, int fromMonth, int fromDay, int month, int day)
    {
        var hasYear = year > 0;
        var start = tokens[first].Start;

        // "30 April – 1 May": the day before this one begins it.
        var moved = text.Contains("postponed", StringComparison.OrdinalIgnoreCase)
            || text.Contains("moved", StringComparison.OrdinalIgnoreCase) || text.Contains("delayed", StringComparison.OrdinalIgnoreCase)
            || text.Contains("rescheduled", StringComparison.OrdinalIgnoreCase)
            || text.Contains("brought forward", StringComparison.OrdinalIgnoreCase);
        if (!moved && days.Count > 0 && first > 0 && days[^1] is { IsImpossible: false } previous && first >= 2
            && tokens[first - 2].Kind == TokenKind.Date && tokens[first - 2].Day == days.Count - 1
            && (Mark(first - 1, '-') || Word(first - 1, "to") || Word(first - 1, "until") || Word(first - 1, "through")
                || (Word(first - 1, "and") && StartsWithBetween(first - 2))))
        {
            var y = hasYear ? year : ownYear ?? previous.Last.Year;
            if (Valid(y, month, day) && Valid(previous.HasYear ? previous.First.Year : y, previous.First.Month, previous.First.Day))
            {
                var from = new DateOnly(previous.HasYear ? previous.First.Year : y, previous.First.Month, previous.First.Day);
                days[^1] = previous with { First = from, Last = new(y, month, day), End = tokens[last].End,
                    HasYear = hasYear || previous.HasYear };
                Cover(first, last, days.Count - 1);
                return;
            }
        }

        if (!hasYear)
        {
            year = YearAhead(last) ?? ownYear ?? 0;
        }

        var possible = year > 0 && Valid(year, month, day) && Valid(year, fromMonth, fromDay);
        if (year == 0)
        {
            Cover(first, last, -1);
            return;
        }

        days.Add(possible
            ? new(new(year, fromMonth, fromDay), new(year, month, day), start, tokens[last].End, hasYear)
            : new(default, default, start, tokens[last].End, hasYear));
        Cover(first, last, days.Count - 1);
    }

    private void Split(int year, int month, int day)
    {
        var y = year > 0 ? year : ownYear ?? 0;
        if (y > 0 && Valid(y, month, day) && days.Count > 0)
        {
            // Both days stand where the pair does; the earlier one comes first.
            days.Insert(days.Count - 1, days[^1] with { First = new(y, month, day), Last = new(y, month, day) });
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == TokenKind.Date && tokens[i].Day == days.Count - 2 && tokens[i].Start >= days[^1].Start)
                {
                    tokens[i] = tokens[i] with { Day = days.Count - 1 };
                }
            }
        }
    }

    private bool StartsWithBetween(int i)
    {
        while (i >= 0 && tokens[i].Kind == TokenKind.Date)
        {
            i--;
        }

        return Word(i, "between");
    }

    /// <summary>The year of a date that shares it with the next one: 24 May and 7 June 2014.</summary>
    private int? YearAhead(int i)
    {
        for (var k = i + 1; k < tokens.Count && k < i + 8; k++)
        {
            if (tokens[k].Kind == TokenKind.Year)
            {
                return k >= 2 && (tokens[k - 1].Is(Term.Month) || DayOf(k - 1) > 0 || Mark(k - 1, ',')) ? (int)tokens[k].Number : null;
            }
        }

        return null;
    }

    private static bool Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private void Cover(int first, int last, int day)
    {
        for (var i = first; i <= last; i++)
        {
            tokens[i] = tokens[i] with { Kind = TokenKind.Date, Terms = Term.None, Mark = '\0', Day = day };
        }
    }
}
