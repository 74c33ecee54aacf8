using System.Text;

namespace ElectionAnalysis;

/// <summary>
/// A document as it was written: title, infobox, sections, tables. Nothing is interpreted yet and nothing is lost;
/// <see cref="Election.From"/> makes sense of it.
/// </summary>
public sealed class ElectionDocument
{
    /// <summary>Files above this size are refused before they are read, unless more is allowed: 64 MiB.</summary>
    public const long MaximumBytes = 64L << 20;

    internal ElectionDocument(
        string name,
        Sourced<string> title,
        IReadOnlyList<InfoboxEntry> infobox,
        IReadOnlyList<DocumentSection> sections,
        IReadOnlyList<DocumentTable> tables,
        IReadOnlyList<ReadingProblem> problems,
        string sha256)
    {
        Name = name;
        Title = title;
        Infobox = infobox;
        Sections = sections;
        Tables = tables;
        Problems = problems;
        Sha256 = sha256;
    }

    /// <summary>The document's file name.</summary>
    public string Name { get; }

    /// <summary>The title between the equals signs, or the file name when the document has none.</summary>
    public Sourced<string> Title { get; }

    /// <summary>Every entry of the infobox in the document's order, repeated and unknown keys included.</summary>
    public IReadOnlyList<InfoboxEntry> Infobox { get; }

    /// <summary>The lead (with an empty heading) and the sections, in order.</summary>
    public IReadOnlyList<DocumentSection> Sections { get; }

    /// <summary>The tables, in order.</summary>
    public IReadOnlyList<DocumentTable> Tables { get; }

    /// <summary>The SHA-256 of the file's bytes, or of the text in UTF-8 where there was no file, in hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The address, revision and licence, where the document came in a container that says them; else null.</summary>
    public DocumentOrigin? Origin { get; internal init; }

    /// <summary>Where a reader finds it: by its own container, or by the list of sources beside its file.</summary>
    public DocumentSource Source => DocumentSource.Of(this, Folder);

    /// <summary>What a caption names: title and publisher where a list of sources has them, else the file.</summary>
    internal string Credit => Source is { Publisher: { } publisher } source ? $"“{source.Title}”, {publisher}" : Name;

    /// <summary>The text that lines are counted in, where somebody pasted it: nobody could look it up in a file. Else null.</summary>
    internal string? PastedText { get; set; }

    /// <summary>The folder of its file; null where there was none.</summary>
    internal string? Folder { get; set; }

    /// <summary>What could not be taken as it stands.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; private set; }

    /// <summary>Reads a document from a file: one in lines, an article's source in wikitext, or its page in HTML.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="maximumBytes">The largest file to read, in bytes.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentException">The file is missing, no regular file, empty, binary, or larger than allowed.</exception>
    public static ElectionDocument Read(string path, long maximumBytes = MaximumBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumBytes);
        var name = Path.GetFileName(path);
        var (text, sha256, problem) = DocumentText.Read(path, name, Math.Min(maximumBytes, Array.MaxLength));
        var document = Parse(text, name, sha256);
        document.Problems = problem is null ? document.Problems : [problem, .. document.Problems];
        document.Folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return document;
    }

    /// <summary>Reads a document from its text. Takes time linear in the text's length.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="name">The name that provenance gives.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentException">The text is empty or is no text.</exception>
    public static ElectionDocument Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Parse(text, name, DocumentText.Sha256(Encoding.UTF8.GetBytes(text)));
    }

    private static ElectionDocument Parse(string text, string name, string sha256) =>
        HtmlReader.Recognises(text) ? new HtmlReader(text, name, sha256).Parse()
            : WikitextReader.Recognises(text) && DocumentParser.HasInfobox(text) ? DocumentParser.OfMarkup(text, name, sha256)
            : WikitextReader.Recognises(text) ? new WikitextReader(text, name, sha256).Parse()
            : new DocumentParser(text, name, sha256).Parse();

    /// <summary>A page of a wiki's export.</summary>
    internal static ElectionDocument Of(WikiPage page, string file) =>
        new WikitextReader(page.Text, $"{file}[{page.Title}]", DocumentText.Sha256(Encoding.UTF8.GetBytes(page.Text))).Parse(page);

    /// <inheritdoc/>
    public override string ToString() => $"{Title.Value} ({Name})";
}
