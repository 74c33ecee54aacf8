namespace ElectionAnalysis;

/// <summary>A table as a Markdown pipe table.</summary>
internal static class TableMarkdown
{
    public static void Write(Table table, TextWriter writer)
    {
        writer.Write($"| {string.Join(" | ", table.Columns.Select(c => Escape(c.Name)))} |\n");
        writer.Write($"|{string.Concat(table.Columns.Select(c => c.IsNumeric ? " ---: |" : " --- |"))}\n");
        for (var row = 0; row < table.RowCount; row++)
        {
            writer.Write($"| {string.Join(" | ", table.Columns.Select(c => Escape(TableText.Cell(c, row))))} |\n");
        }
    }

    public static string Escape(string cell)
    {
        var text = VisibleText.Show(cell.ReplaceLineEndings(" ")).Replace("\\", "\\\\", StringComparison.Ordinal);
        foreach (var c in (ReadOnlySpan<string>)["|", "*", "_", "`", "["])
        {
            text = text.Replace(c, "\\" + c, StringComparison.Ordinal);
        }

        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
