namespace ElectionAnalysis;

/// <content>Markdown out.</content>
public sealed partial class Table
{
    /// <summary>The table as a Markdown pipe table, all rows.</summary>
    /// <returns>The text.</returns>
    public string ToMarkdown()
    {
        using var writer = new StringWriter();
        TableMarkdown.Write(this, writer);
        return writer.ToString();
    }
}
