using System.Globalization;
using System.Text;

namespace ElectionAnalysis;

/// <summary>A table as aligned plain text, and its cells as people read them.</summary>
internal static class TableText
{
    public const int DefaultRows = 20;
    private const int WidestCell = 60;

    public static string Render(Table table, int limit)
    {
        var shown = Math.Min(limit, table.RowCount);
        var text = new StringBuilder();
        var cells = table.Columns.Select(c => Enumerable.Range(0, shown).Select(i => Shorten(Cell(c, i))).Prepend(Line(c.Name)).ToArray())
            .ToArray();
        var widths = Array.ConvertAll(cells, c => c.Max(Width));
        for (var row = 0; row <= shown; row++)
        {
            for (var c = 0; c < cells.Length; c++)
            {
                var pad = new string(' ', widths[c] - Width(cells[c][row]));
                var right = table.Columns[c].IsNumeric;
                text.Append(c > 0 ? "  " : "").Append(right ? pad : "").Append(cells[c][row])
                    .Append(right || c == cells.Length - 1 ? "" : pad);
            }

            text.Append('\n');
            if (row == 0)
            {
                text.AppendJoin("  ", widths.Select(w => new string('─', w))).Append('\n');
            }
        }

        if (table.RowCount > shown)
        {
            text.Append(Invariant($"… {table.RowCount - shown:N0} more\n"));
        }

        return text.ToString();
    }

    /// <summary>
    /// A cell for reading: counts from 10,000 on with separators, other numbers with four decimals and none (they
    /// may be codes, such as a day written as a number), an empty cell for null.
    /// </summary>
    public static string Cell(Column column, int row) => column.Value(row) switch
    {
        null => "",
        int v => Whole(v),
        long v => Whole(v),
        double v =>
            v.ToString(Math.Abs(v) >= 10_000 ? "0.##" : v != 0 && Math.Abs(v) < 0.0001 ? "0.##E+0" : "0.####",
                CultureInfo.InvariantCulture),
        _ => column.Text(row)!,
    };

    private static string Whole(long value) => value.ToString(Math.Abs(value) >= 10_000 ? "N0" : "0", CultureInfo.InvariantCulture);

    private static string Line(string text) => VisibleText.Show(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    private static string Shorten(string cell)
    {
        var line = Line(cell);
        return line.Length <= WidestCell ? line : string.Concat(line.AsSpan(0, WidestCell - 1), "…");
    }

    /// <summary>Characters that take a place: combining marks do not.</summary>
    private static int Width(string cell) => new StringInfo(cell).LengthInTextElements;
}
