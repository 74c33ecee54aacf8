namespace ElectionAnalysis;

/// <summary>Whether a document tells anything of an election.</summary>
internal static class ElectionWords
{
    private static readonly string[] Roles =
    [
        nameof(ElectionColumns.Election), nameof(ElectionColumns.Votes), nameof(ElectionColumns.Party), nameof(ElectionColumns.Seats),
        nameof(ElectionColumns.Registered), nameof(ElectionColumns.Cast), nameof(ElectionColumns.Valid),
    ];

    private static readonly string[] Words = [.. Roles.SelectMany(ColumnVocabulary.Of), "elections", "referendum", "plebiscite"];

    /// <summary>
    /// Nothing was read from it, and neither its title nor its text has a word of elections. A text that has but a title of its own is
    /// left alone: every page has one.
    /// </summary>
    public static bool IsAboutSomethingElse(Election election) =>
        election is { Kind: ElectionKind.Unknown, Parties.Count: 0, Claims.Count: 0, Offices.Count: 0 }
        && election.Document is { Infobox.Count: 0, Tables.Count: 0 } document
        && !Has(document.Title.Value)
        && (IsPage(document.Name) || document.Problems.Any(p => p.Kind == "missing_title"))
        && !document.Sections.Any(s => Has(s.Heading) || s.Paragraphs.Any(p => Has(p.Text)));

    private static bool IsPage(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm";

    /// <summary>Whether a text has a word of elections, alone or within a longer one: "Bundestagswahl".</summary>
    public static bool Has(string text) => ColumnVocabulary.Plain(text) is var plain && (ColumnVocabulary.Contains(plain, Words)
        || Array.Exists(ColumnVocabulary.Of("ElectionStem"), s => plain.Contains(s, StringComparison.Ordinal)));
}
