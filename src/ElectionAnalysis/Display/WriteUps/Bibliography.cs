namespace ElectionAnalysis;

/// <summary>The sources of measures, each once, in the order of their authors.</summary>
public sealed partial class Bibliography
{
    /// <summary>The sources of some measures.</summary>
    /// <param name="measures">The measures.</param>
    public Bibliography(IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        Works = [.. measures.Select(m => CitedWork.In(m.Citation)).OfType<CitedWork>().DistinctBy(w => w.Key, StringComparer.Ordinal).OrderBy(w => w.Key, StringComparer.Ordinal)];
    }

    /// <summary>The works.</summary>
    public IReadOnlyList<CitedWork> Works { get; }

    /// <summary>The bibliography as a BibTeX file.</summary>
    /// <returns>The text.</returns>
    public string ToBibTeX() => string.Join('\n', Works.Select(w => w.ToBibTeX()));

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Works);

    internal static void Write(Bibliography bibliography, TextWriter writer)
    {
        writer.Write("<ul class=\"ea-references\">");
        foreach (var work in bibliography.Works)
        {
            writer.Write($"<li id=\"ref-{work.Key}\">{Html.Encode(work.Text)}</li>");
        }

        writer.Write("</ul>");
    }
}
