namespace ElectionAnalysis;

/// <summary>Where a reader finds what a document says, in the words of a list of sources. What is not known is null.</summary>
/// <param name="Title">The title of the article or the election.</param>
/// <param name="Publisher">Who publishes it, such as "Wikipedia".</param>
/// <param name="Address">Its address.</param>
/// <param name="Revision">The revision that was read.</param>
/// <param name="Date">When that was written, as the source gives it.</param>
/// <param name="Licence">The licence of its text.</param>
public sealed record DocumentSource(string Title, string? Publisher, string? Address, string? Revision, string? Date, string? Licence)
{
    /// <summary>
    /// The list of sources in a folder of documents: under each file's name in brackets (<c>[*]</c> for all others) lines such as
    /// <c>address = https://…</c>, with the names of this record's properties, and for a table with unusual names of columns such as
    /// <c>columns = Party = Liste; Votes = Zweitstimmen</c> (<see cref="ElectionColumns.Parse"/>).
    /// </summary>
    public const string FileName = "sources.ini";

    /// <summary>The source of a document that no longer lies where it lay says what the document itself does.</summary>
    internal static DocumentSource Of(ElectionDocument document, string? folder)
    {
        var origin = document.Origin;
        var listed = folder is null ? new(StringComparer.OrdinalIgnoreCase) : Listed(Path.Combine(folder, FileName), FileOf(document.Name));
        return new(
            listed.GetValueOrDefault("title") ?? document.Title.Value,
            listed.GetValueOrDefault("publisher"),
            listed.GetValueOrDefault("address") ?? origin?.Address,
            listed.GetValueOrDefault("revision") ?? origin?.Revision,
            listed.GetValueOrDefault("date") ?? origin?.Date,
            listed.GetValueOrDefault("licence") ?? origin?.Licence);
    }

    /// <summary>"results.xlsx" of its sheet "results.xlsx[2017]".</summary>
    private static string FileOf(string name) =>
        name.EndsWith(']') && name.IndexOf('[', StringComparison.Ordinal) is > 0 and var sheet ? name[..sheet] : name;

    /// <inheritdoc/>
    public override string ToString() => string.Join(". ", new[]
    {
        $"“{Title}”", Publisher, Address, Revision is null ? null : $"Revision {Revision}", Date,
        Licence is null ? null : $"Licence: {Licence}",
    }.OfType<string>()) + ".";

    /// <summary>What the block of a file in a folder's list says, by its keys; nothing where there is none.</summary>
    internal static Dictionary<string, string> Listed(string file, string name)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            string[] lines = File.Exists(file) && DocumentFile.Irregularity(file) is null ? File.ReadAllLines(file) : [];
            foreach (var wanted in new[] { "[*]", $"[{name}]" })
            {
                var block = lines.Select(l => l.Trim()).SkipWhile(l => l != wanted).Skip(1).TakeWhile(l => !l.StartsWith('['));
                foreach (var line in block.Where(l => l.IndexOf('=', StringComparison.Ordinal) > 0 && l[0] is not ('#' or ';')))
                {
                    var at = line.IndexOf('=', StringComparison.Ordinal);
                    values[line[..at].TrimEnd()] = line[(at + 1)..].TrimStart();
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the list a document is known by its title.
        }

        return values;
    }
}
