namespace ElectionAnalysis;

/// <summary>A table as a Markdown pipe table.</summary>
internal static class FrameMarkdown
{
    public static void Write(DataFrame frame, TextWriter writer)
    {
        writer.Write($"| {string.Join(" | ", frame.Columns.Select(c => Escape(c.Name)))} |\n");
        writer.Write($"|{string.Concat(frame.Columns.Select(c => c.IsNumeric ? " ---: |" : " --- |"))}\n");
        for (var row = 0; row < frame.RowCount; row++)
        {
            writer.Write($"| {string.Join(" | ", frame.Columns.Select(c => Escape(FrameText.Cell(c, row))))} |\n");
        }
    }

    public static string Escape(string cell)
    {
        var text = VisibleText.Show(cell.ReplaceLineEndings(" ")).Replace("\\", "\\\\", StringComparison.Ordinal);
        foreach (var c in (ReadOnlySpan<string>)["|", "*", "_", "`", "["])
        {
            text = text.Replace(c, "\\" + c, StringComparison.Ordinal);
        }

        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
