namespace ElectionAnalysis;

/// <summary>The sources of measures, each once, in the order of their authors.</summary>
[TypeFormatterSource(typeof(BibliographyFormatters))]
public sealed class Bibliography
{
    /// <summary>The sources of some measures.</summary>
    /// <param name="measures">The measures.</param>
    public Bibliography(IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        Works = [.. measures.Select(m => CitedWork.In(m.Citation)).OfType<CitedWork>().DistinctBy(w => w.Key, StringComparer.Ordinal)
            .OrderBy(w => w.Key, StringComparer.Ordinal)];
    }

    public IReadOnlyList<CitedWork> Works { get; }

    /// <summary>The bibliography as a BibTeX file.</summary>
    /// <returns>The text.</returns>
    public string ToBibTeX() => string.Join('\n', Works.Select(w => w.ToBibTeX()));

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Works);

    internal static void Write(Bibliography bibliography, TextWriter writer)
    {
        writer.Write($"<ul class=\"{PageMarks.References}\">");
        foreach (var work in bibliography.Works)
        {
            // The name of what one looks for on a shelf stands in italics: the journal, the collection, or the book.
            var name = work.Fields.GetValueOrDefault("journal") ?? work.Fields.GetValueOrDefault("booktitle") ?? work.Title;
            var at = work.Text.LastIndexOf(name, StringComparison.Ordinal);
            writer.Write($"<li id=\"ref-{work.Key}\">{Html.Encode(work.Text[..at])}<em>{Html.Encode(name)}</em>{Html.Encode(work.Text[(at + name.Length)..])}</li>");
        }

        writer.Write("</ul>");
    }
}
