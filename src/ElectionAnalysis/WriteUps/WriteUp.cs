namespace ElectionAnalysis;

/// <summary>
/// A notebook as a paper: an abstract, numbered figures and tables that the text refers to, and a bibliography of
/// the measures used. Numbers are given in the order in which the text first names or shows a thing, and stay when a
/// cell is run again.
/// </summary>
/// <param name="authors">Who wrote it.</param>
/// <example><code>
/// var paper = new WriteUp("Ann Example");
/// paper.Figure("seats", Charts.SeatsBar(mali), "Seats of every list");
/// Prose.Of($"{paper.Figure("seats")} shows it; after {paper.Cite(Fragmentation.LaaksoTaagepera)} …");
/// paper.Bibliography
/// </code></example>
public sealed class WriteUp(params string[] authors)
{
    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; } = [.. authors];

    private readonly List<string> figures = [];
    private readonly List<string> tables = [];
    private readonly List<Measure> used = [];

    /// <summary>The measures used so far: those of its tables and figures, those cited, and those handed to <see cref="Use"/>.</summary>
    public IReadOnlyList<Measure> MeasuresUsed => used;

    /// <summary>The sources of the measures used so far.</summary>
    public Bibliography Bibliography => new(used);

    /// <summary>Who wrote it, and what it says in short.</summary>
    /// <param name="text">The abstract, with values in braces.</param>
    /// <returns>The commentary, to be shown below the title.</returns>
    public Prose Abstract(ProseHandler text)
    {
        var byLine = Prose.Of($"{string.Join(", ", Authors)}");
        var (markdown, plain) = text.Texts;
        return new($"*{byLine.Markdown}*\n\n**Abstract.** {markdown}", $"{byLine.Text}\n\nAbstract. {plain}");
    }

    /// <summary>Shows a figure with its number and a caption.</summary>
    /// <param name="key">The name by which the text refers to it.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="caption">What it shows, in a sentence without its full stop.</param>
    /// <returns>The figure.</returns>
    public Figure Figure(string key, Figure figure, string caption)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var reference = Figure(key);
        foreach (var measure in figure.Measures)
        {
            Note(measure);
        }

        return figure with { Number = reference.Text, Caption = $"{caption}. {figure.Caption}" };
    }

    /// <summary>Refers to a figure, before or after it is shown.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Words such as "Figure 2".</returns>
    public CrossReference Figure(string key) => Numbered("Figure", figures, key);

    /// <summary>Shows a table with its number and a caption.</summary>
    /// <param name="key">The name by which the text refers to it.</param>
    /// <param name="table">The table.</param>
    /// <param name="caption">What it shows, in a sentence without its full stop.</param>
    /// <returns>The table.</returns>
    public CaptionedTable Table(string key, Table table, string caption)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(Table(key).Text, caption + ".", table);
    }

    /// <summary>
    /// Shows results as a table: subject where there are several, measure, scale where they differ, value, range under other policies
    /// where its bounds do not say it, source.
    /// </summary>
    /// <param name="key">The name by which the text refers to it.</param>
    /// <param name="results">The results.</param>
    /// <param name="caption">What it shows, in a sentence without its full stop.</param>
    /// <returns>The table.</returns>
    public CaptionedTable Table(string key, IEnumerable<MeasureResult> results, string caption)
    {
        var all = results.ToList();
        foreach (var result in all)
        {
            Note(result.Measure);
        }

        var scales = all.Select(r => r.Scale).Distinct().ToList();
        var others = all.ConvertAll(Range);
        Column?[] shown =
        [
            all.DistinctBy(r => r.Subject).Count() > 1 ? Column.OfText("subject", all.Select(r => r.Subject)) : null,
            Column.OfText("measure", all.Select(r => r.Measure.ToString())),
            scales.Count > 1 ? Column.OfText("scale", all.Select(r => r.Scale)) : null,
            Column.OfText(scales is [{ Length: > 0 } scale] ? $"value, {scale}" : "value", all.Select(r => r.Text)),
            others.Exists(r => r is not null) ? Column.OfText("under other policies", others) : null,
            Column.OfText("source", all.Select(r => CitedWork.In(r.Measure.Citation)?.InText)),
        ];
        return Table(key, new Table([.. shown.OfType<Column>()]), caption) with { Data = all.ToTable() };
    }

    /// <summary>Refers to a table, before or after it is shown.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Words such as "Table 1".</returns>
    public CrossReference Table(string key) => Numbered("Table", tables, key);

    /// <summary>Names a measure's source in a sentence, and takes it into the bibliography.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>Words such as "Laakso and Taagepera (1979)"; the measure's name where it needs no source.</returns>
    public CrossReference Cite(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Note(measure);
        return CitedWork.In(measure.Citation) is { } work ? new(work.InText, "ref-" + work.Key) : new(measure.ToString(), "");
    }

    /// <summary>
    /// Takes a result's measure into the bibliography and gives the result back, so that it can stand where the result stood.
    /// </summary>
    /// <typeparam name="T">The kind of result.</typeparam>
    /// <param name="result">The result.</param>
    /// <returns>The same result.</returns>
    public T Use<T>(T result)
        where T : Explained
    {
        ArgumentNullException.ThrowIfNull(result);
        Note(result.Measure);
        return result;
    }

    /// <summary>What the numbers were made from and with, so that they can be made again.</summary>
    /// <param name="archive">The documents.</param>
    /// <returns>part (file or program), kind, identity (SHA-256 of a document's bytes, or a version).</returns>
    public static Table Provenance(ElectionArchive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<(string Part, string Kind, string Identity)> parts =
        [
            .. archive.Records.Select(e => (e.Document.Name, "document", "SHA-256 " + e.Document.Sha256
                + (e.Document.Origin is { } origin ? $"; {origin}" : ""))).Distinct(),
            ("ElectionAnalysis", "library", typeof(WriteUp).Assembly.GetName().Version!.ToString(3)),

            // A service release changes no result, and must not change the bytes of a write-up either.
            (".NET", "runtime", Environment.Version.ToString(2)),
            ("plotly.js", "charts", ElectionAnalysis.Figure.PlotlyVersion),
        ];
        return new(
            Column.OfText("part", parts.Select(p => p.Part)),
            Column.OfText("kind", parts.Select(p => p.Kind)),
            Column.OfText("identity", parts.Select(p => p.Identity)));
    }

    /// <summary>From the least to the most that other policies give; null where that reads as one number, or as the bounds.</summary>
    private static string? Range(MeasureResult result)
    {
        var values = result.Alternatives.Select(a => a.Value).Prepend(result.Value).Where(v => v.IsDefined).OrderBy(v => v.Value)
            .Select(result.Measure.Show).ToList();
        return values.Count > 0 && values[0] != values[^1] && result.Range != $"{values[0]}–{values[^1]}"
            ? $"{values[0]} to {values[^1]}" : null;
    }

    private void Note(Measure measure)
    {
        if (!used.Exists(m => m.Key == measure.Key))
        {
            used.Add(measure);
        }
    }

    private static CrossReference Numbered(string kind, List<string> keys, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var at = keys.IndexOf(key);
        if (at < 0)
        {
            at = keys.Count;
            keys.Add(key);
        }

        var number = Invariant($"{kind} {at + 1}");
        return new(number, Html.Anchor(number));
    }
}
