namespace ElectionAnalysis;

/// <summary>Puts cells that span columns and rows into their places.</summary>
internal sealed class TableGrid
{
    /// <summary>A table of more cells is no table of an article; the rest of it is left out.</summary>
    private const int MostCells = 50_000;

    private const int MostColumns = 100;

    private readonly List<List<DocumentCell?>> rows = [];

    // What reaches down from the rows above: the cell and how many rows it still fills.
    private readonly List<(DocumentCell? Cell, int Left)> above = [];
    private int column;
    private int cells;
    private bool isOpen;

    public void NewRow()
    {
        if (isOpen)
        {
            FillFromAbove(toTheEnd: true);
        }

        isOpen = false;
    }

    public void Add(DocumentCell cell, int columns, int rowsDown)
    {
        if (cells >= MostCells)
        {
            return;
        }

        if (!isOpen)
        {
            rows.Add([]);
            (column, isOpen) = (0, true);
        }

        FillFromAbove(toTheEnd: false);
        for (var i = 0; i < Math.Clamp(columns, 1, MostColumns) && column < MostColumns; i++, cells++)
        {
            Put(cell, Math.Clamp(rowsDown, 1, 1_000) - 1);
        }
    }

    /// <summary>The rows, all of one length.</summary>
    public IReadOnlyList<IReadOnlyList<DocumentCell?>> Rows()
    {
        NewRow();
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        foreach (var row in rows)
        {
            row.AddRange(Enumerable.Repeat<DocumentCell?>(null, width - row.Count));
        }

        return rows;
    }

    private void Put(DocumentCell? cell, int down)
    {
        rows[^1].Add(cell);
        while (above.Count <= column)
        {
            above.Add(default);
        }

        above[column++] = (cell, down);
    }

    /// <summary>Takes what reaches down into the next columns: those before the next free one, or all that are left.</summary>
    private void FillFromAbove(bool toTheEnd)
    {
        while (column < above.Count && (above[column].Left > 0 || toTheEnd))
        {
            var (cell, left) = above[column];
            cells++;
            Put(left > 0 ? cell : null, Math.Max(0, left - 1));
        }
    }
}
