namespace ElectionAnalysis;

/// <summary>A type's formatters: HTML for pages, plain text for consoles.</summary>
/// <param name="html">Writes HTML.</param>
internal abstract class FormatterSource<T>(Action<T, TextWriter> html)
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<T>("text/html", html),
        new TypeFormatter<T>("text/plain", static (value, writer) => writer.Write(value)),
    ];
}
