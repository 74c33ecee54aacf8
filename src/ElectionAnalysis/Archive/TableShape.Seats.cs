namespace ElectionAnalysis;

/// <content>Rows of seats among the districts of a table with parties side by side.</content>
internal sealed partial class TableShape
{
    /// <summary>A house has no more seats.</summary>
    private const int MostSeats = 3_000;

    private List<(int? Year, int Line, Dictionary<string, double> Seats)> seatRows = [];

    /// <summary>The turnout that a row of the table states in percent, and its line; null where none does.</summary>
    public (double Percent, int Line)? Turnout { get; private set; }

    /// <summary>Whether some parties have a dash for seats where others have a number.</summary>
    public bool HasDashForSeats { get; private set; }

    /// <summary>The seats that a row of the table gives to a party now, or at the election before; null where there is no such
    /// row.</summary>
    public (double Seats, int Line)? SeatsOf(string party, bool before = false)
    {
        var row = seatRows.ElementAtOrDefault(before ? 1 : 0);
        return row.Seats?.Where(s => s.Key == party || (headings.TryGetValue(s.Key, out var heading) && heading.Above == party))
            .Select(s => ((double, int)?)(s.Value, row.Line)).FirstOrDefault();
    }

    /// <summary>"Seats won", "Mandate 2022": rows that count no votes are taken out; of several, the latest is the election's.</summary>
    private void TakeSeatRows()
    {
        if (Columns.Party is not null || Table.Columns.FirstOrDefault(c => c.Type == typeof(string)) is not { } labels)
        {
            return;
        }

        bool IsSeats(string? label) => label is { Length: < 60 } && ColumnVocabulary.Plain(label).Split('_') is var words
            && ColumnVocabulary.Of(nameof(ElectionColumns.Seats)).Contains(words[0]);
        var numeric = Table.Columns.Where(c => c.IsNumeric).ToList();
        var rows = Enumerable.Range(0, Table.RowCount).Where(r => IsSeats(labels.Text(r))
            && numeric.Sum(c => c.Number(r) ?? 0) is > 0 and < MostSeats).ToList();
        if (rows.Count == 0 || rows.Count * 2 > Table.RowCount)
        {
            return;
        }

        seatRows = [.. rows.Select(r => (DateScanner.Year(labels.Text(r)!), Lines[r], numeric.Where(c => c.Number(r) is not null)
            .ToDictionary(c => c.Name, c => c.Number(r)!.Value, StringComparer.Ordinal))).OrderByDescending(r => r.Item1 ?? int.MaxValue)];
        var used = Used();
        var without = numeric.FindAll(c => c.IsNull(rows[0]) && c.NullCount * 2 < c.Length && !used.Contains(c.Name));
        HasDashForSeats |= without.Count > 0;
        var missing = without.Count > 0 ? $"; it has no number for {Names(without)}, whose seats are missing and not zero" : "";
        Say("seat_rows", $"The row '{labels.Text(rows[0])}' has the parties' seats and is no district{missing}.", Lines[rows[0]]);
        Without(rows);
    }

    /// <summary>A dash among the seats is missing, and not zero, for nobody says what it means.</summary>
    private void Dashes(Table table)
    {
        if (Columns.Seats is { } seats && table.Said.Any(n => n.IsMark && n.Column == seats))
        {
            HasDashForSeats = true;
            Say("dash_for_seats", $"A dash in '{seats}' is read as missing, and not as zero; write 0 where a party won no seat.");
        }
    }

    /// <summary>
    /// "Turnout (%)": a row with percentages among rows that count is taken out. Of a small place a number below 100 may count voters: it
    /// is a percentage where the row says so, has a sign or a fraction, or is less than the votes of those who turned out.
    /// </summary>
    private void TakeTurnoutRows(Table table)
    {
        if (Columns.Party is not null || Table.Columns.FirstOrDefault(c => c.Type == typeof(string)) is not { } labels)
        {
            return;
        }

        var numeric = Table.Columns.Where(c => c.IsNumeric).ToList();
        var signed = new Lazy<HashSet<int>>(() => [.. Enumerable.Range(0, table.RowCount)
            .Where(r => ColumnVocabulary.IsTurnout(table[labels.Name].Text(r) ?? "")
                && table.Columns.Any(c => c.Text(r)?.TrimEnd() is [.., '%' or '٪' or '％'])).Select(table.LineOf)]);
        var fewest = new Lazy<List<double>>(() => Fewest(labels, numeric));
        var rows = Enumerable.Range(0, Table.RowCount).Where(r => ColumnVocabulary.IsTurnout(labels.Text(r) ?? "")
            && numeric.Select(c => c.Number(r)).OfType<double>().ToList() is { Count: > 0 } numbers
            && numbers.TrueForAll(n => n is > 0 and <= 100)
            && numeric.Exists(c => c.Number(r) is not null && Numbers(c).Max() > 100)
            && (ColumnVocabulary.SaysPercent(labels.Text(r)!) || numbers.Exists(n => !double.IsInteger(n))
            || signed.Value.Contains(Lines[r])
                || numeric.Where((c, i) => c.Number(r) < fewest.Value[i]).Any())).ToList();
        if (rows.Count == 0 || rows.Count * 2 > Table.RowCount)
        {
            return;
        }

        var stated = numeric.Select(c => c.Number(rows[0])).OfType<double>().ToList();
        Turnout = rows.Count == 1 && stated.Count == 1 ? (stated[0], Lines[rows[0]]) : null;
        var several = Turnout is null ? "; as there are several numbers, none is taken as the turnout of all" : "";
        Say("turnout_row", $"The row '{labels.Text(rows[0])}' is in percent and no district{several}.", Lines[rows[0]]);
        Without(rows);
        Table = new(Table.Columns.Select(Whole));

        // Without the percentages, counts are whole numbers.
        static Column Whole(Column column) => column.Type == typeof(double)
            && Numbers(column).All(n => double.IsInteger(n) && Math.Abs(n) < 1e15)
            ? Column.OfNullable(column.Name, Enumerable.Range(0, column.Length).Select(r => (long?)column.Number(r))) : column;
    }

    /// <summary>
    /// So many voters there were at least, by column: the ballots that a row has, else the second most of parties or districts, as one
    /// other row may count something else.
    /// </summary>
    private List<double> Fewest(Column labels, List<Column> numeric)
    {
        var rows = Enumerable.Range(0, Table.RowCount).Where(r => !ColumnVocabulary.IsTurnout(labels.Text(r) ?? ""))
            .ToLookup(r => ResultTableReader.KindOf(labels.Text(r) ?? ""));
        return numeric.ConvertAll(c =>
        {
            List<double> Of(TotalKind kind) => [.. rows[kind].Select(c.Number).OfType<double>()];
            List<double> ballots = [.. Of(TotalKind.Cast), .. Of(TotalKind.Valid)];
            List<double> others = [.. Of(TotalKind.None).OrderDescending()];
            return ballots.Count > 0 ? ballots.Max() : others.Count > 0 ? others[Math.Min(1, others.Count - 1)] : 0;
        });
    }

    /// <summary>Where no column is of votes: the one that is, row by row, the sum of those before it, such as of mail and polls.</summary>
    private void TotalOfParts()
    {
        if (Columns is not { Party: not null, District: not null, Votes: null, VoteShare: null, Seats: null })
        {
            return;
        }

        var used = Used();
        var numeric = Table.Columns.Where(c => c.IsNumeric && !used.Contains(c.Name) && !IsPercent(c)).Take(MostTotals).ToList();
        for (var total = numeric.Count - 1; total >= 2; total--)
        {
            var sum = new double[Table.RowCount];
            for (var first = total - 1; first >= 0; first--)
            {
                for (var r = 0; r < sum.Length; r++)
                {
                    sum[r] += numeric[first].Number(r) ?? 0;
                }

                if (total - first > 1 && sum.Sum() > 0
                    && Enumerable.Range(0, sum.Length).All(r => Math.Abs(sum[r] - (numeric[total].Number(r) ?? 0)) < 0.5))
                {
                    Columns = Columns with { Votes = numeric[total].Name };
                    Say("votes_of_all", $"'{numeric[total].Name}' is the sum of {Names(numeric[first..total])}, so it has the votes.");
                    return;
                }
            }
        }
    }
}
