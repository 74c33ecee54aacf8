using System.Text.Json;
using System.Xml;

namespace ElectionAnalysis;

/// <summary>Files that hold many documents: exports of wikis, articles in JSON, counts in EML.</summary>
internal static class ElectionContainers
{
    private const int AtOnce = 64;

    private const int Deepest = 200;

    /// <summary>So many bytes tell whether a file holds articles.</summary>
    private const int Looked = 1_000_000;

    /// <exception cref="DocumentException">The file is of another kind, or broken from the start.</exception>
    public static IEnumerable<(Election? Election, DocumentException? Error)> Read(string path, string name, long maximumBytes) =>
        Path.GetExtension(path).ToLowerInvariant() is ".xml" or ".bz2" ? InXml(path, name, maximumBytes)
            : !HasArticles(path) ? InRecords(path, name, maximumBytes)
            : Articles(path, name, maximumBytes).Chunk(AtOnce)
                .SelectMany(all => all.AsParallel().AsOrdered().Select(a => a.Error is { } error
                ? (null, error) : ElectionSources.Guarded($"{name}", () => Election.From(StructuredArticle.Read(a.Article, name)))).ToArray());

    private static IEnumerable<(Election? Election, DocumentException? Error)> InXml(string path, string name, long maximumBytes)
    {
        XmlReader? reader = null;
        try
        {
            reader = WikiDump.Reader(WikiDump.Open(path));
            reader.MoveToContent();
            if (reader.LocalName == "mediawiki")
            {
                return InDump(reader, name, maximumBytes);
            }

            var root = reader.LocalName;
            reader.Dispose();
            return root != "EML"
                ? throw new DocumentException(name, 1, $"the file is XML with the root '{DocumentParser.Shorten(root)}'; exports of MediaWiki and EML of electoral offices can be read.")
                : InEml(path, name, maximumBytes);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or SharpCompress.Common.SharpCompressException)
        {
            reader?.Dispose();
            if (WikiDump.IsPacked(path) && e is XmlException)
            {
                throw new DocumentException(name, 1, "what the packed file holds is no XML, so it is damaged or no export of a wiki; fetch it again.", e);
            }

            throw new DocumentException(name, Math.Max(1, (e as XmlException)?.LineNumber ?? 1),
                $"the file cannot be read ({e.Message.ReplaceLineEndings(" ")}); fetch it again.", e);
        }
    }

    /// <summary>The elections of an export; the last one says how many articles are of none.</summary>
    private static IEnumerable<(Election? Election, DocumentException? Error)> InDump(XmlReader reader, string name, long maximum)
    {
        var (articles, others) = (0L, 0L);
        (Election? Election, DocumentException? Error)? last = null;
        using (reader)
        {
            foreach (var pages in WikiDump.Pages(reader, name, maximum).Chunk(AtOnce))
            {
                articles += pages.Length;
                foreach (var read in pages.AsParallel().AsOrdered().Select(p => Page(p, name)).ToArray())
                {
                    if (read == default)
                    {
                        others++;
                        continue;
                    }

                    if (last is { } before)
                    {
                        yield return before;
                    }

                    last = read;
                }
            }
        }

        if (last is not { } end)
        {
            yield return (null, new(name, 1,
                Invariant($"none of the {articles:N0} articles has a template of elections, such as '{{{{Infobox election}}}}', or a table of parties and votes; export the pages of elections.")));
            yield break;
        }

        yield return end is { Election: { } election } && others > 0
            ? (ElectionChecks.With(election, new("pages_left_out",
                Invariant($"{others:N0} of the {articles:N0} articles of the export have no template of elections and no table of parties and votes, and were left out."),
                new(name, 1, "")) { IsNote = true }), null)
            : end;
    }

    /// <summary>The election of a page; neither it nor an error where the page is of none.</summary>
    private static (Election? Election, DocumentException? Error) Page((WikiPage? Page, DocumentException? Error) read, string name)
    {
        if (read.Page is not { } page)
        {
            return (null, read.Error);
        }

        if (!WikitextReader.MayHaveResults(page.Text))
        {
            return default;
        }

        var isOfNone = false;
        var guarded = ElectionSources.Guarded($"{name}[{page.Title}]", () =>
        {
            var document = ElectionDocument.Of(page, name);
            isOfNone = !WikitextReader.HasTemplate(page.Text) && document.Infobox.Count == 0
                && !document.Tables.Any(t => ResultTableReader.HasPartiesAndVotes(t, document.Name));
            return Election.From(document);
        });
        return isOfNone ? default : guarded;
    }

    private static List<(Election? Election, DocumentException? Error)> InEml(string path, string name, long maximumBytes)
    {
        var bytes = DocumentFile.Read(path, name, maximumBytes);
        return [.. EmlReader.Read(new MemoryStream(bytes), name, DocumentText.Sha256(bytes)).Select(x =>
            ElectionSources.Guarded(name, () => Election.From(x.Document) with { Districts = x.Districts }))];
    }

    /// <summary>Whether the first object of a file is an article, as far as its first part tells.</summary>
    private static bool HasArticles(string path)
    {
        var reader = new Utf8JsonReader(DocumentFile.Start(path, Looked).AsSpan().TrimStart("\uFEFF"u8), isFinalBlock: false, state: new(
            new() { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest }));
        var (names, depth, isBroken) = (new HashSet<string>(StringComparer.Ordinal), -1, false);
        try
        {
            while (reader.Read() && (depth < 0 || reader.CurrentDepth >= depth))
            {
                depth = depth < 0 && reader.TokenType == JsonTokenType.StartObject ? reader.CurrentDepth + 1 : depth;
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth)
                {
                    names.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The lines below a broken one may be whole.
            isBroken = !Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);
        }

        return StructuredArticle.Recognises(names) || isBroken;
    }

    private static IEnumerable<(Election? Election, DocumentException? Error)> InRecords(string path, string name, long maximumBytes) =>
        [.. TableElections.Of(TableJson.Read(DocumentFile.Read(path, name, maximumBytes), name, JsonResults.Words), null, name)
            .Select(e => ((Election?)e, (DocumentException?)null))];

    /// <summary>The articles of a file with one, with a list of them, or with one on every line.</summary>
    private static IEnumerable<(JsonElement Article, DocumentException? Error)> Articles(string path, string name, long maximumBytes)
    {
        if (!Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.AsSpan().Trim().Length > 0)
                {
                    yield return line.Length > maximumBytes
                        ? (default, new(name, number, Invariant($"the line is longer than the {maximumBytes:N0} characters allowed; it was left out.")))
                        : Parsed(line, name, number);
                }
            }

            yield break;
        }

        var (all, error) = Parsed(System.Text.Encoding.UTF8.GetString(DocumentFile.Read(path, name, maximumBytes)), name, 1);
        foreach (var article in all.ValueKind == JsonValueKind.Array && error is null ? all.EnumerateArray().AsEnumerable() : [all])
        {
            yield return (article, error);
        }
    }

    private static (JsonElement Article, DocumentException? Error) Parsed(string text, string name, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'),
                new() { MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Skip });
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException e)
        {
            return (default, new(name, line + (int)(e.LineNumber ?? 0), $"this is no JSON ({e.Message.ReplaceLineEndings(" ")}); fetch the file again."));
        }
    }
}
