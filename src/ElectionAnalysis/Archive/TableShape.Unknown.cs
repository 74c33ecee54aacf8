namespace ElectionAnalysis;

/// <content>Cells that say that a count is missing, which is not to say that nobody voted so.</content>
internal sealed partial class TableShape
{
    /// <summary>The column of a turned table that says of which rows the count is missing.</summary>
    private const string Unsaid = "\u0002unsaid";

    /// <summary>So many cells of a column that are no numbers are named.</summary>
    private const int MostCells = 3;

    private readonly HashSet<(string Column, int Line)> unknown = [];

    /// <summary>Whether the votes of a row are missing because their cell says so, and does not only stay empty or have a dash.</summary>
    public bool AreUnknown(int row) => Columns.Votes is { } votes && Table[votes].IsNull(row)
        && (Table.Has(Unsaid) ? Table[Unsaid].Text(row) is not null : unknown.Contains((votes, Lines[row])));

    /// <summary>Takes down the cells that say so, before they are read as numbers.</summary>
    /// <param name="table">The table as it was written.</param>
    /// <param name="dressed">The columns of texts that became numbers.</param>
    private void TakeUnknown(Table table, List<string> dressed)
    {
        unknown.UnionWith(table.Said.Where(n => n.Column is not null).SelectMany(n => n.Unknown.Select(l => (n.Column!, l))));
        unknown.UnionWith(dressed.SelectMany(c => Enumerable.Range(0, table.RowCount)
            .Where(r => TableCsvColumn.SaysUnknown(table[c].Text(r)) || LooseNumbers.IsUnread(table[c].Text(r)))
            .Select(r => (c, table.LineOf(r)))));
    }

    /// <summary>Names the cells that are no numbers in columns that are read as numbers.</summary>
    /// <param name="table">The table as it was written.</param>
    /// <param name="dressed">The columns of texts that became numbers.</param>
    private void UnreadCells(Table table, List<string> dressed)
    {
        var used = Used();
        foreach (var column in dressed.Where(c => IsTurned || used.Contains(c)))
        {
            var cells = Enumerable.Range(0, table.RowCount).Where(r => LooseNumbers.IsUnread(table[column].Text(r))).ToList();
            foreach (var row in cells.Take(MostCells))
            {
                var more = row == cells[Math.Min(cells.Count, MostCells) - 1] && cells.Count > MostCells
                    ? Invariant($" So it is in {Words.Count(cells.Count - MostCells, "other row")}.") : "";
                var text = table[column].Text(row)!;
                Problems.Add(new("unreadable_value", $"'{column}' says '{DocumentParser.Shorten(text)}', which was not read: write a number in digits.{more}",
                    new(name, table.LineOf(row), text)));
            }
        }
    }
}
