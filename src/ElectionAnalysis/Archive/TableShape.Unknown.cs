namespace ElectionAnalysis;

/// <content>Cells that say that a count is missing, which is not to say that nobody voted so.</content>
internal sealed partial class TableShape
{
    /// <summary>The column of a turned table that says of which rows the count is missing.</summary>
    private const string Unsaid = "\u0002unsaid";

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
            .Where(r => TableCsvColumn.SaysUnknown(table[c].Text(r))).Select(r => (c, table.LineOf(r)))));
    }
}
