namespace ElectionAnalysis;

internal sealed class BibliographyFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<Bibliography>("text/html", Bibliography.Write),
        new TypeFormatter<Bibliography>("text/plain",
            static (bibliography, writer) => writer.Write(VisibleText.Show(bibliography.ToString(), hasLines: true))),
        new TypeFormatter<Bibliography>("application/x-bibtex", static (bibliography, writer) => writer.Write(bibliography.ToBibTeX())),
    ];
}
