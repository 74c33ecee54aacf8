namespace ElectionAnalysis;

/// <content>Rows of seats among the districts of a table with parties side by side.</content>
internal sealed partial class TableShape
{
    /// <summary>A house has no more seats.</summary>
    private const int MostSeats = 3_000;

    private List<(int? Year, int Line, Dictionary<string, double> Seats)> seatRows = [];

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
        Say("seat_rows", $"The row '{labels.Text(rows[0])}' has the parties' seats and is no district.", Lines[rows[0]]);
        var kept = Enumerable.Range(0, Table.RowCount).Except(rows).ToArray();
        (Table, Lines) = (Table.Take(kept), Array.ConvertAll(kept, r => Lines[r]));
    }
}
