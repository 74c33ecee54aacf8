using System.Globalization;

namespace ElectionAnalysis;

/// <summary>The elections in the files of others: documents, tables, workbooks, alone or in a folder.</summary>
internal static partial class ElectionSources
{
    private static readonly string[] Documents = [".txt", ".wikitext", ".wiki", ".mediawiki", ".html", ".htm"];

    private static readonly string[] Tables = [".csv", ".tsv", ".tab", ".psv", ".dta", ".zip"];

    /// <summary>So many bytes of a text tell whether it is a table.</summary>
    private const int Looked = 200_000;

    private static readonly string[] Containers = [".xml", ".bz2", ".json", ".jsonl", ".ndjson"];

    /// <summary>Of these, one document at a time is in memory, so only its size has a limit.</summary>
    private static readonly string[] OneByOne = [".xml", ".bz2", ".jsonl", ".ndjson"];

    private static readonly string[] Workbooks = [".xlsx", ".xls", ".xlsb", ".xlsm", ".ods"];

    /// <summary>What people keep elections in and this library cannot read; a folder's are said, never passed over.</summary>
    private static readonly string[] Unreadable = [".doc", ".docx", ".odt", ".rtf", ".pdf", ".numbers", ".pages", ".md"];

    public static IEnumerable<(Election? Election, DocumentException? Error)> Stream(string path, long maximumBytes)
    {
        if (Directory.Exists(path))
        {
            return InFolder(path, maximumBytes);
        }

        if (IsAddress(path))
        {
            throw new DocumentException(path, "addresses are not fetched; save the page and name its file, or paste its text.");
        }

        // A dangling link is there too; reading says what is wrong with it.
        if (!File.Exists(path) && new FileInfo(path).LinkTarget is null)
        {
            throw new DocumentException(path, $"there is no such folder or file; looked for it in '{Directory.GetCurrentDirectory()}'.{Meant(path)}");
        }

        return IsDocument(path) ? Read(path, maximumBytes) : Several(path, maximumBytes);
    }

    /// <summary>A file or folder beside it whose name has one letter in four mistyped at most.</summary>
    private static string Meant(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(folder) && NearestNames.Close(Path.GetFileName(path), new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Take(MostBeside).Select(f => f.Name)) is { } near ? $" Did you mean '{near}'?" : "";
    }

    /// <summary>More files beside a missing one are not looked through.</summary>
    private const int MostBeside = 10_000;

    /// <summary>"https://…" and its like; one letter before the colon is a disk.</summary>
    private static bool IsAddress(string path) => path.IndexOf("://", StringComparison.Ordinal) is > 1 and var end
        && path[..end].All(char.IsAsciiLetter);

    public static bool IsWorkbook(string path) => Of(path, Workbooks);

    private static bool IsDocument(string path) =>
        !Of(path, Tables) && !Of(path, Workbooks) && !Of(path, Containers) && !(Of(path, [".txt"]) && IsTable(path));

    /// <summary>Offices give tables as text, too.</summary>
    private static bool IsTable(string path)
    {
        var start = DocumentFile.Start(path, Looked);
        var end = start.Length < Looked ? start.Length : Math.Max(0, start.AsSpan().LastIndexOfAny((byte)'\n', (byte)'\r') + 1);
        try
        {
            return PastedText.IsTable(TableCsvText.Decode(start.AsSpan(0, end), path, []));
        }
        catch (TableException)
        {
            // It is no text, as its reader says.
            return false;
        }
    }

    private static bool Of(string path, string[] endings) => endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(Election? Election, DocumentException? Error)> InFolder(string path, long maximumBytes)
    {
        // A few documents at a time, by all processors; files of many elections one after the other.
        var waiting = new List<string>();
        (Election?, DocumentException?)[] Waiting()
        {
            var read = waiting.AsParallel().AsOrdered().SelectMany(f => Read(f, maximumBytes)).ToArray();
            waiting.Clear();
            return read;
        }

        foreach (var file in Files(path))
        {
            if (Of(file, Unreadable))
            {
                waiting.Add(file);
            }
            else if (IsDocument(file))
            {
                waiting.Add(file);
            }
            else
            {
                foreach (var read in Waiting().Concat(SeveralOrError(file, maximumBytes)))
                {
                    yield return read;
                }
            }

            foreach (var read in waiting.Count >= 64 ? Waiting() : [])
            {
                yield return read;
            }
        }

        foreach (var read in Waiting())
        {
            yield return read;
        }
    }

    private static string[] Files(string path)
    {
        try
        {
            string[] endings = [.. Documents, .. Tables, .. Workbooks, .. Containers, .. Unreadable];
            var files = Directory.GetFileSystemEntries(path).Where(f => Of(f, endings)
                && !Path.GetFileName(f).StartsWith("README", StringComparison.OrdinalIgnoreCase)).ToArray();
            Array.Sort(files, string.CompareOrdinal);
            return files.Length > 0
                ? files
                : throw new DocumentException(path, "the folder holds no election document; put at least one .txt, .wikitext, .html, .csv or .xlsx file there.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(path, 1,
                $"the folder cannot be listed ({e.Message.ReplaceLineEndings(" ")}); check its permissions.", e);
        }
    }

    private static IEnumerable<(Election? Election, DocumentException? Error)> Read(string file, long maximumBytes) => Guarded(file, () =>
        Of(file, Unreadable)
            ? throw new DocumentException(Path.GetFileName(file), 1, "files of this kind cannot be read; save the text as .txt or .html, or the table as .csv or .xlsx.")
            : PageTables.Read(ElectionDocument.Read(file, maximumBytes)) is var read && ElectionWords.IsAboutSomethingElse(read[0])
                ? throw new DocumentException(Path.GetFileName(file), 1, "no election was found in it: it has no infobox, no table, and no word of elections.")
                : read);

    internal static (Election? Election, DocumentException? Error) Guarded(string file, Func<Election> read) =>
        Guarded(file, () => (IReadOnlyList<Election>)[read()])[0];

    private static (Election? Election, DocumentException? Error)[] Guarded(string file, Func<IReadOnlyList<Election>> read)
    {
        try
        {
            return [.. read().Select(e => ((Election?)e, (DocumentException?)null))];
        }
        catch (DocumentException e)
        {
            return [(null, e)];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [(null, Failed(Path.GetFileName(file), e))];
        }
    }

    /// <summary>A mistake in a reader costs the document that met it, never the others.</summary>
    private static DocumentException Failed(string name, Exception e) =>
        new(name, 1, $"this program failed on the document ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}); please report it.", e);

    private static IEnumerable<(Election? Election, DocumentException? Error)> Several(string path, long maximumBytes)
    {
        var name = Path.GetFileName(path);
        try
        {
            DocumentFile.Check(path, name, Of(path, OneByOne) ? long.MaxValue : maximumBytes);
            return Of(path, Containers) ? ElectionContainers.Read(path, name, maximumBytes)
                : InFolder(path, Of(path, Workbooks) ? InSheets(path, Named(path), name)
                : [.. Elections(Of(path, [".zip"]) ? Zipped(path, maximumBytes) : OneTable(path), Named(path), name)
                    .Select(e => ((Election?)e, (DocumentException?)null))]);
        }
        catch (Exception e) when (e is TableException or IOException or UnauthorizedAccessException)
        {
            throw Error(name, e);
        }
        catch (Exception e) when (e is not (DocumentException or OutOfMemoryException))
        {
            throw Failed(name, e);
        }
    }

    /// <summary>Lets elections of a table know where the list of sources lies.</summary>
    private static List<(Election? Election, DocumentException? Error)> InFolder(string path,
        List<(Election? Election, DocumentException? Error)> read)
    {
        foreach (var (election, _) in read)
        {
            election?.Document.Folder = Path.GetDirectoryName(Path.GetFullPath(path));
        }

        return read;
    }

    private static IEnumerable<(Election? Election, DocumentException? Error)> SeveralOrError(string path, long maximumBytes)
    {
        try
        {
            return Several(path, maximumBytes);
        }
        catch (DocumentException e)
        {
            return [(null, e)];
        }
    }

    /// <summary>The table's reader has said already where: in "a.csv:5: …" the line is 5.</summary>
    private static (int Line, string Problem) Place(string name, string message) =>
        message.StartsWith(name + ":", StringComparison.Ordinal) && message.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end
            && int.TryParse(message.AsSpan(name.Length + 1, end - name.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture,
                out var line)
            ? (line, message[(end + 2)..]) : (1, message);

    private static DocumentException Error(string name, Exception e)
    {
        var (line, problem) = Place(name, e.Message.ReplaceLineEndings(" "));
        var beside = problem.Contains("columns: new()", StringComparison.Ordinal) && !Of(name, Containers)
            ? $" Or write it beside the file, into {DocumentSource.FileName}: below a line [{name}] such as {ElectionColumns.Key} = Party = …; Votes = …"
            : "";
        return new(name, line, problem + beside, e);
    }
}
