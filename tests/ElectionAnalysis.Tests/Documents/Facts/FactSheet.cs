namespace ElectionAnalysis.Tests.Documents.Facts;

/// <summary>A document of <c>documents/</c> and the facts written down beside it.</summary>
internal sealed class FactSheet
{
    private FactSheet(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
        foreach (var row in File.ReadLines(Path.ChangeExtension(path, ".facts.tsv")).Skip(1).Where(l => l.Length > 0)
            .Select(l => l.Split('\t')))
        {
            var fact = new Fact(row[1], row[2], row[3], row.Length > 4 ? row[4] : "");
            (row[0] switch { "infobox" => Infobox, "prose" => Prose, "real" => Real,
                _ => throw new InvalidDataException($"{path}: '{row[0]}'") }).Add(fact);
        }
    }

    /// <summary>The documents by whose misses the reader's rules were found.</summary>
    public static IReadOnlyList<FactSheet> All { get; } = In("documents");

    /// <summary>Documents that others wrote after the rules.</summary>
    public static IReadOnlyList<FactSheet> Unseen { get; } = In(Path.Combine("documents", "unseen"));

    private static IReadOnlyList<FactSheet> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.facts.tsv").Order(StringComparer.Ordinal)
            .Select(f => new FactSheet(f.Replace(".facts.tsv", ".txt", StringComparison.Ordinal)))];

    public string Name { get; }

    public string Text { get; }

    public List<Fact> Infobox { get; } = [];

    public List<Fact> Prose { get; } = [];

    /// <summary>Contradictions that the document has of its own.</summary>
    public List<Fact> Real { get; } = [];

    public Election Read() => Read(Text);

    public Election Read(string text) => Election.From(ElectionDocument.Parse(text, Name + ".txt"));
}
