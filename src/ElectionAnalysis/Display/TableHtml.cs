namespace ElectionAnalysis;

/// <summary>
/// A table as HTML: header, with types outside of write-ups, numbers to the right, the first rows and how many more there are.
/// </summary>
internal static class TableHtml
{
    public const int DefaultRows = 50;

    /// <summary>Columns with longer texts keep room to read them, however many columns there are.</summary>
    private const int LongText = 60;

    private const string Number = " style=\"text-align:right;font-variant-numeric:tabular-nums\"";
    private const string Date = " style=\"text-align:left;white-space:nowrap\"";
    private const string Sentences = " style=\"text-align:left;min-width:24em\"";
    private const string Words = " style=\"text-align:left\"";

    public static void Write(Table table, TextWriter writer, int limit = DefaultRows) =>
        Write(table, $"<table class=\"{PageMarks.Table}\">", hasTypes: true, writer, limit);

    public static void Write(CaptionedTable table, TextWriter writer) => Write(
        table.Table,
        $"<table class=\"{PageMarks.Table}\" id=\"{Html.Anchor(table.Number)}\"><caption style=\"caption-side:top;text-align:left\"><strong>{table.Number}.</strong> {Html.Encode(table.Caption)}</caption>", hasTypes: false, writer, DefaultRows);

    private static void Write(Table table, string start, bool hasTypes, TextWriter writer, int limit)
    {
        writer.Write(start + "<thead><tr>");
        var shown = Math.Min(limit, table.RowCount);
        var align = table.Columns.ToDictionary(c => c, c => Align(c, shown));
        foreach (var column in table.Columns)
        {
            writer.Write($"<th scope=\"col\"{align[column]}>{Html.Encode(column.Name).Replace("_", "_<wbr>", StringComparison.Ordinal)}{(hasTypes ? $"<br><small style=\"font-weight:normal;opacity:.7\">{column.TypeName}</small>" : "")}</th>");
        }

        writer.Write("</tr></thead><tbody>");
        for (var row = 0; row < shown; row++)
        {
            writer.Write("<tr>");
            foreach (var column in table.Columns)
            {
                writer.Write(column.IsNull(row)
                    ? $"<td{align[column]}><span title=\"not given\" style=\"opacity:.55\">–</span></td>"
                    : $"<td{align[column]}>{Html.Encode(TableText.Cell(column, row))}</td>");
            }

            writer.Write("</tr>");
        }

        writer.Write("</tbody>");
        if (table.RowCount > shown)
        {
            writer.Write(Invariant($"<tfoot><tr><td colspan=\"{Math.Max(1, table.Columns.Count)}\"{Words}>{table.RowCount - shown:N0} more</td></tr></tfoot>"));
        }

        writer.Write("</table>");
    }

    private static string Align(Column column, int rows) => column.IsNumeric ? Number
        : column.Type == typeof(DateOnly) ? Date
        : Enumerable.Range(0, rows).Any(r => column.Text(r)?.Length > LongText) ? Sentences
        : Words;
}
