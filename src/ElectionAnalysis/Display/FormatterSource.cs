namespace ElectionAnalysis;

/// <summary>
/// A type's formatters: HTML for pages, plain text for consoles, and CSV, which is never shown but can be asked for, where it is
/// a table.
/// </summary>
/// <param name="html">Writes HTML.</param>
/// <param name="table">The table it is; null for what is none.</param>
internal abstract class FormatterSource<T>(Action<T, TextWriter> html, Func<T, Table>? table = null)
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<T>("text/html", html),
        new TypeFormatter<T>("text/plain", static (value, writer) => writer.Write(VisibleText.Show(value?.ToString(), hasLines: true))),
        .. table is null
            ? Enumerable.Empty<object>()
            : [new TypeFormatter<T>("text/csv", (value, writer) => table(value).WriteCsv(writer))],
    ];
}
