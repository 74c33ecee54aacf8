namespace ElectionAnalysis;

/// <summary>One <c>- Key: Value</c> line of an infobox, as it stands in the document.</summary>
/// <param name="Key">The key as written, such as <c>Last Election3</c>.</param>
/// <param name="Name">The key without its number, in lower case with single spaces: <c>last election</c>.</param>
/// <param name="Number">The key's number, or null when it has none.</param>
/// <param name="Value">The value, its lines joined by a newline.</param>
/// <param name="Source">Where the value starts.</param>
public sealed record InfoboxEntry(string Key, string Name, int? Number, string Value, Provenance Source)
{
    /// <summary>The article that the value's first link leads to, where the document is an article's source; else null.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the lines of the value are lines of the document, and not breaks within one.</summary>
    internal bool HasItsOwnLines { get; init; } = true;

    /// <summary>The column that has the value, where the document is a table; its key is then this program's own.</summary>
    internal string? Column { get; init; }

    /// <summary>What the document calls it.</summary>
    internal string Label => Column is null ? $"'{DocumentParser.Shorten(Key)}'" : $"Column '{DocumentParser.Shorten(Column)}'";

    /// <summary>The entry of a key as it is written.</summary>
    internal static InfoboxEntry Of(string key, string value, Provenance source)
    {
        var (name, number) = InfoboxKey.Split(key);
        return new(key, name, number, value, source);
    }
}
