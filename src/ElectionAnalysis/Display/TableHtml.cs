namespace ElectionAnalysis;

/// <summary>
/// A table as HTML, for reading: names in words (what one types stands behind them), numbers to the right, the first rows and how
/// many more there are. A page may fold the rows after the first ten.
/// </summary>
internal static class TableHtml
{
    public const int DefaultRows = 50;

    /// <summary>A numbered table is whole: the text counts its rows.</summary>
    private const int NumberedRows = 100;

    private const int RowsBeforeFold = 10;
    private const int FewestToFold = 6;

    /// <summary>Columns with longer texts keep room to read them, however many columns there are.</summary>
    private const int LongText = 60;

    /// <summary>Columns with several words keep room for two or three of them.</summary>
    private const int SeveralWords = 16;

    private const string Number = " style=\"text-align:right;font-variant-numeric:tabular-nums\"";
    private const string Unbroken = " style=\"text-align:left;white-space:nowrap\"";
    private const string Sentences = " style=\"text-align:left;min-width:24em\"";
    private const string Phrases = " style=\"text-align:left;min-width:9em\"";
    private const string Words = " style=\"text-align:left\"";

    public static void Write(Table table, TextWriter writer, int limit = DefaultRows) =>
        Write(table, $"<table class=\"{PageMarks.Table}\">", writer, limit);

    /// <summary>A table that says what it is.</summary>
    public static void Write(Table table, string caption, TextWriter writer) => Write(
        table, $"<table class=\"{PageMarks.Table}\">{Caption(Html.Encode(caption))}", writer, DefaultRows);

    public static void Write(CaptionedTable table, TextWriter writer) => Write(
        table.Table,
        $"<table class=\"{PageMarks.Table}\" id=\"{Html.Anchor(table.Number)}\">"
            + Caption($"<strong>{table.Number}.</strong> {Html.Encode(table.Caption)}"),
        writer,
        NumberedRows);

    private static void Write(Table table, string start, TextWriter writer, int limit)
    {
        writer.Write(start + "<thead><tr>");
        var shown = Math.Min(limit, table.RowCount);
        var columns = table.Columns
            .Select(c => (Column: new ReaderColumn(table, c, shown), Align: Align(c, shown), c.Name, Note: ColumnWords.Note(c)))
            .ToList();
        foreach (var (column, align, name, note) in columns)
        {
            var told = note ?? (name == column.Heading ? null : name);
            var title = told is null ? "" : $" title=\"{Html.Encode(told)}\"";
            writer.Write($"<th scope=\"col\"{align}{title}>{Html.Encode(column.Heading)}</th>");
        }

        writer.Write("</tr></thead><tbody>");
        for (var row = 0; row < shown; row++)
        {
            writer.Write(row == RowsBeforeFold && shown - row >= FewestToFold ? $"</tbody><tbody class=\"{PageMarks.Rest}\"><tr>" : "<tr>");
            foreach (var (column, align, _, _) in columns)
            {
                writer.Write(column.Cell(row) is { } cell
                    ? $"<td{align}>{Html.Encode(cell)}</td>"
                    : $"<td{align}><span title=\"not found\" style=\"opacity:.55\">–</span></td>");
            }

            writer.Write("</tr>");
        }

        writer.Write("</tbody>");
        if (table.RowCount == 0)
        {
            writer.Write(Invariant($"<tfoot><tr><td colspan=\"{Math.Max(1, table.Columns.Count)}\"{Words}>nothing to list</td></tr></tfoot>"));
        }
        else if (table.RowCount > shown)
        {
            writer.Write(Invariant($"<tfoot><tr><td colspan=\"{Math.Max(1, table.Columns.Count)}\"{Words}>"));
            writer.Write(Invariant($"{table.RowCount - shown:N0} more</td></tr></tfoot>"));
        }

        writer.Write("</table>");
    }

    private static string Caption(string html) => $"<caption style=\"caption-side:top;text-align:left\">{html}</caption>";

    /// <summary>Days and places such as <c>file:line</c>: words, if any, and a number at the end of each.</summary>
    private static bool IsPlace(Column column, int rows) => Enumerable.Range(0, rows).Select(r => column.Text(r)).OfType<string>()
        .ToList() is { Count: > 0 } texts && texts.TrueForAll(t => t.Length is > 0 and <= SeveralWords && char.IsAsciiDigit(t[^1]));

    private static string Align(Column column, int rows) => column.IsNumeric ? Number
        : column.Type == typeof(DateOnly) || IsPlace(column, rows) ? Unbroken
        : Enumerable.Range(0, rows).Select(r => column.Text(r)).Where(t => t?.Contains(' ', StringComparison.Ordinal) == true)
            .Max(t => t?.Length) switch
        {
            > LongText => Sentences,
            > SeveralWords => Phrases,
            _ => Words,
        };
}
