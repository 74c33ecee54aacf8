using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>A work that a measure's citation names, taken apart for a bibliography.</summary>
public sealed partial record CitedWork
{
    /// <summary>Identifiers of works by their keys; a work that has none, or of which none is known, is missing.</summary>
    private static readonly FrozenDictionary<string, string> Dois = ReadDois();

    private CitedWork(string text) => Text = text;

    /// <summary>The whole reference as a reader wants it.</summary>
    public string Text { get; }

    /// <summary>The name that a bibliography knows it by, such as <c>laakso1979</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its authors as "Laakso, M.", or a body; none for a law.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The year it appeared.</summary>
    public required int Year { get; init; }

    public required string Title { get; init; }

    /// <summary>
    /// What else is known of it, by BibTeX's names: journal, volume, number, pages, booktitle, editor, address, publisher.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Its digital object identifier, such as <c>10.1177/001041407901200101</c>; null where none is known.</summary>
    public string? Doi => Dois.GetValueOrDefault(Key);

    /// <summary>How a sentence names it, such as "Laakso and Taagepera (1979)".</summary>
    public string InText
    {
        get
        {
            var names = Authors.Select(a => a.Split(',')[0]).ToList();
            return names.Count switch
            {
                0 => Invariant($"{Title} ({Year})"),
                1 => Invariant($"{names[0]} ({Year})"),
                2 => Invariant($"{names[0]} and {names[1]} ({Year})"),
                _ => Invariant($"{names[0]} et al. ({Year})"),
            };
        }
    }

    /// <summary>The work that a citation names.</summary>
    /// <param name="citation">The citation, such as <see cref="Measure.Citation"/>.</param>
    /// <returns>The work; null for what needs no source, such as "By definition."</returns>
    public static CitedWork? In(string citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        if (Work().Match(citation) is { Success: true } work)
        {
            var (title, fields) = Container(work.Groups["rest"].Value);
            var authors = Author().Matches(work.Groups["authors"].Value).Select(m => m.Value.Trim())
                .DefaultIfEmpty(work.Groups["authors"].Value.Trim()).ToList();
            return new(work.Value)
            {
                Key = KeyOf(authors[0], work.Groups["year"].Value),
                Authors = authors,
                Year = int.Parse(work.Groups["year"].Value, CultureInfo.InvariantCulture),
                Title = title,
                Fields = fields,
            };
        }

        return Year4().Match(citation) is { Success: true } year
            ? new(citation) { Key = KeyOf(citation, year.Value), Authors = [], Year = int.Parse(year.Value, CultureInfo.InvariantCulture),
                Title = citation.TrimEnd('.'), Fields = new Dictionary<string, string>(StringComparer.Ordinal) }
            : null;
    }

    /// <summary>The work as a BibTeX entry.</summary>
    /// <returns>The entry.</returns>
    public string ToBibTeX()
    {
        var kind = Fields.ContainsKey("journal")
            ? "article"
            : Fields.ContainsKey("booktitle")
                ? "incollection"
                : Fields.ContainsKey("publisher") || Fields.ContainsKey("address") ? "book" : "misc";
        var bib = new StringBuilder($"@{kind}{{{Key},\n");
        void Add(string name, string value) => bib.Append($"  {name} = {{{Escape(value)}}},\n");
        if (Authors.Count > 0)
        {
            // Braces keep a body's name from being read as first name and surname.
            Add("author", string.Join(" and ", Authors.Select(a => a.Contains(',', StringComparison.Ordinal) ? a : $"{{{a}}}")));
        }

        Add("title", $"{{{Title}}}");
        foreach (var (name, value) in Fields)
        {
            Add(name, value.Replace("–", "--", StringComparison.Ordinal));
        }

        if (Doi is { } doi)
        {
            Add("doi", doi);
        }

        Add("year", Year.ToString(CultureInfo.InvariantCulture));
        return bib.Append("}\n").ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static (string Title, Dictionary<string, string> Fields) Container(string rest)
    {
        var match = new[] { Article(), Chapter(), Book(), Place() }.Select(pattern => pattern.Match(rest)).FirstOrDefault(m => m.Success);
        return match is null
            ? (rest.TrimEnd('.'), new(StringComparer.Ordinal))
            : (match.Groups["title"].Value, match.Groups.Values.Where(g => g.Success && g.Name is not ("title" or "0"))
                .ToDictionary(g => g.Name,
                    g => g.Name == "editor" ? string.Join(" and ", Author().Matches(g.Value).Select(m => m.Value.Trim())) : g.Value,
                    StringComparer.Ordinal));
    }

    /// <summary>The first word in plain letters, with the year: "D'Hondt, V." of 1882 is dhondt1882.</summary>
    private static string KeyOf(string name, string year)
    {
        var plain = name.Split(',', ' ')[0].ToLowerInvariant()
            .Select(c => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : c).Where(char.IsAsciiLetter);
        return string.Concat(plain) + year;
    }

    // .NET takes letters apart only where its globalisation data are, and keys must not depend on that.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžč";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyszc";

    private static FrozenDictionary<string, string> ReadDois()
    {
        using var reader = new StreamReader(typeof(CitedWork).Assembly.GetManifestResourceStream("Dois.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ')).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    private static string Escape(string text) => Special().Replace(text, @"\$0");

    private const string Name = @"(?:D')?\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?)+";

    [GeneratedRegex(Name, RegexOptions.ExplicitCapture)]
    private static partial Regex Author();

    [GeneratedRegex(@"(?<authors>" + Name + @"(?:(?:,|and|, and)? ?" + Name + @")*|^\p{Lu}[\p{L} ]+) ?\((?<year>\d{4})\)\. (?<rest>.+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Work();

    [GeneratedRegex(@"^(?<title>.+?)\. (?<journal>[^.]+?) (?<volume>\d+)(?:\((?<number>[^)]+)\))?, (?<pages>\d+–\d+)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?<title>.+?)\. In (?<editor>.+?), (?<booktitle>[^,]+?)\. (?<address>[^.:]+): (?<publisher>[^.,]+)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^(?<title>.+?)\. (?<address>[^.:]+): (?<publisher>[^.,]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Book();

    [GeneratedRegex(@"^(?<title>.+?)\. (?<address>[^.:]+)\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"\d{4}", RegexOptions.ExplicitCapture)]
    private static partial Regex Year4();

    [GeneratedRegex("[&%$#_]", RegexOptions.ExplicitCapture)]
    private static partial Regex Special();
}
