namespace ElectionAnalysis;

/// <summary>Elections out of whatever somebody pastes or names: told by what it is, because nobody says.</summary>
internal static class PastedText
{
    private const string Name = "pasted text";
    private const int LongestPath = 1_000;

    /// <summary>So many lines may stand above the names of columns, as a title does.</summary>
    private const int MostAbove = 4;

    private static readonly (char Mark, string Words)[] Marks = [('\t', "tabs"), (';', "semicolons"), ('|', "bars"), (',', "commas")];

    /// <summary>What was read, and what it was taken for.</summary>
    public static (ElectionArchive Archive, string As) Read(string text)
    {
        var trimmed = text.Trim().Trim('\uFEFF');
        if (trimmed.Length == 0)
        {
            throw new DocumentException(Name, 1, "it is empty; paste a document or a table, or name a file.");
        }

        if (trimmed.AsSpan().IndexOfAny('\r', '\n') < 0 && IsPath(trimmed.Trim('"', '\'')))
        {
            var path = trimmed.Trim('"', '\'');
            return (ElectionArchive.Load(path), ElectionSources.IsWorkbook(path) ? $"a workbook ({Path.GetExtension(path)})" : "a file");
        }

        if (Container(trimmed) is { } ending)
        {
            return (InFile(text, ending), $"data ({ending})");
        }

        var (archive, readAs) = InLines(text, Lines(trimmed));
        foreach (var election in archive.Records)
        {
            election.Document.PastedText = text;
        }

        return (archive, readAs);
    }

    private static (ElectionArchive Archive, string As) InLines(string text, List<string> lines)
    {
        if (HtmlReader.Recognises(text))
        {
            return (Document(text), "a page (HTML)");
        }

        if (WikitextReader.Recognises(text))
        {
            return (Document(text), "an article's wikitext");
        }

        if (HasInfobox(lines))
        {
            var document = Document(text);
            return (document, document.Records[0].Document.Problems.Any(p => p.Kind == "missing_infobox")
                ? "text, for its lines of keys and values are no infobox (and YAML is not read)" : "a document with an infobox");
        }

        if (DocumentParser.IsCopied(text))
        {
            return (Document(text), "an infobox copied from a page");
        }

        return Table(text, lines) ?? (Document(text), "text");
    }

    /// <summary>Whether a text file holds a table and no document.</summary>
    /// <param name="start">The file, or its first lines.</param>
    internal static bool IsTable(string start)
    {
        var lines = Lines(start.Trim().Trim('\uFEFF')).FindAll(l => l.Trim().Length > 0);
        return lines.Count > 2 && !HasInfobox(lines) && !HtmlReader.Recognises(start) && !WikitextReader.Recognises(start)
            && !DocumentParser.IsCopied(start)
            && (DrawnTable.Is(start, out _) || Marks.Any(m => IsApart(lines, m.Mark)
                && (m.Mark != ',' || lines.GroupBy(l => l.Count(c => c == ','))
                .Any(g => g.Key > 1 && g.Count() * 4 >= lines.Count * 3))));
    }

    /// <summary>Lines without the rules between the rows of a drawn table, which say nothing.</summary>
    private static List<string> Lines(string text) => [.. text.Split(['\n', '\r'])
        .Where(l => l.Trim().Length > 0 && !DrawnTable.IsRule(l))];

    private static bool HasInfobox(List<string> lines) =>
        lines.Exists(l => l.AsSpan().Trim().Equals("Infobox", StringComparison.OrdinalIgnoreCase))
        || lines.Count(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal)
        && l.Contains(':', StringComparison.Ordinal)) > 1;

    private static bool IsPath(string line) => line.Length < LongestPath && line[0] is not ('<' or '{' or '[' or '|')
        && (File.Exists(line) || Directory.Exists(line)
            || (Path.GetExtension(line) is { Length: > 1 and < 9 } ending && !ending.Contains(' ', StringComparison.Ordinal)
                && !line.Contains("  ", StringComparison.Ordinal) && line.Count(c => c == ' ') < 12)
            || line.IndexOfAny(['/', '\\']) >= 0);

    /// <summary>The ending of a file of such data; null for text.</summary>
    private static string? Container(string text) =>
        text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<mediawiki", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<EML", StringComparison.Ordinal) ? ".xml"
        : text is ['{', '"' or '\n' or '\r' or ' ', ..] or ['[', '{' or '\n' or '\r' or ' ', ..] && text[^1] is '}' or ']' ? ".json"
        : null;

    /// <summary>The readers of these read files, whatever their size.</summary>
    private static ElectionArchive InFile(string text, string ending)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "pasted" + ending);
            File.WriteAllText(path, text);
            return ElectionArchive.Load(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ElectionArchive Document(string text) => ElectionArchive.Of(Election.From(ElectionDocument.Parse(text, Name)));

    /// <summary>A table, drawn or with the same marks between the fields of most lines; null where they have none.</summary>
    private static (ElectionArchive Archive, string As)? Table(string text, List<string> lines)
    {
        if (DrawnTable.Is(text, out var isBarred) && FromTable(text, mayFail: !isBarred) is { } drawn)
        {
            return (drawn, isBarred ? "a table separated by bars" : "a table set apart by spaces");
        }

        foreach (var (mark, words) in Marks)
        {
            if (lines.Count > 1 && IsApart(lines, mark) && FromTable(text, mark == ',') is { } archive)
            {
                return (archive, $"a table separated by {words}");
            }
        }

        return null;
    }

    /// <summary>
    /// Whether most lines have the mark, and evenly: sentences have commas too, but not all as many; a table's lines agree on their
    /// number, or have three and more.
    /// </summary>
    private static bool IsApart(List<string> lines, char mark)
    {
        if (IsBelowHeader(lines, mark))
        {
            return true;
        }

        if (lines.Count(l => l.Contains(mark, StringComparison.Ordinal)) * 4 < lines.Count * 3)
        {
            return false;
        }

        var counts = lines.ConvertAll(l => l.Count(c => c == mark));
        var usual = counts.GroupBy(c => c).MaxBy(g => g.Count())!;
        return usual.Count() * 2 > lines.Count || counts.Count(c => c >= 3) * 4 >= lines.Count * 3 || mark is '\t';
    }

    /// <summary>Whether a line names parties and what they won, and all lines below it, be it one, have as many fields.</summary>
    private static bool IsBelowHeader(List<string> lines, char mark)
    {
        var header = lines.Take(MostAbove).ToList().FindIndex(l => l.Split(mark) is { Length: > 1 } names
            && Array.Exists(names, n => Is(n, nameof(ElectionColumns.Party)))
            && Array.Exists(names,
                n => Is(n, nameof(ElectionColumns.Votes), nameof(ElectionColumns.VoteShare), nameof(ElectionColumns.Seats))));
        return header >= 0 && header + 1 < lines.Count && lines.Skip(header).Select(l => l.Count(c => c == mark)).Distinct().Count() == 1;

        static bool Is(string name, params ReadOnlySpan<string> roles) => ColumnVocabulary.Is(name.Trim().Trim('"'), roles);
    }

    /// <summary>A text with commas may be no table at all; with other marks it is one, and what is wrong with it must be said.</summary>
    private static ElectionArchive? FromTable(string text, bool mayFail)
    {
        try
        {
            using var reader = new StringReader(text);
            return ElectionArchive.From(TableCsv.Read(reader, Name, isPatient: true), name: Name);
        }
        catch (TableException) when (mayFail && !text.Contains("party,", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }
}
