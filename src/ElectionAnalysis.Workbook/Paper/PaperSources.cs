using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CSharpKernel;

namespace ElectionAnalysis.Workbook;

/// <summary>The election documents of a paper: numbered as the text names them, and listed as a reader can find them.</summary>
internal sealed partial class PaperSources
{
    private readonly Dictionary<string, (DocumentSource Source, string Fingerprint)> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> credits = new(StringComparer.Ordinal);
    private readonly List<string> named = [];
    private readonly Regex? names;

    /// <param name="result">The notebook after its run; its documents are in its variables, or where its code loads them from.</param>
    public PaperSources(RunResult result)
    {
        Add(result.Variables.Select(v => v.Value));
        if (known.Count == 0)
        {
            Add(Loaded(result.Notebook));
        }

        foreach (var (name, (source, _)) in known.Where(k => k.Value.Source.Publisher is not null))
        {
            credits[$"“{source.Title}”, {source.Publisher}"] = name;
        }

        static string Any(IEnumerable<string> texts) => string.Join('|', texts.OrderByDescending(t => t.Length).Select(Regex.Escape));
        List<string> ways = [];
        void Way(string before, IEnumerable<string> texts, string after)
        {
            if (Any(texts) is { Length: > 0 } any)
            {
                ways.Add(before + any + after);
            }
        }

        // A file's name is no other word; "table", which a table without a file is called, is one of a source where a line follows,
        // or where a caption or a message says that it is.
        var files = known.Keys.ToLookup(FileName().IsMatch);
        Way("(?<credit>", credits.Keys, ")");
        Way(@"(?<![\w/.-])(?<name>", files[true], @")(:(?<line>\d+))?(?![\w-])");
        Way(@"(?<![\w/.-])(?<name>", files[false], @"):(?<line>\d+)(?![\w-])");
        Way(@"(?<=\bSource: (\S+[,;] )*|\bfile ')(?<name>", files[false], @")(?=[.,;'])");
        names = ways.Count == 0 ? null : new(string.Join('|', ways), RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add(IEnumerable<object?> values)
    {
        foreach (var document in values.SelectMany(In))
        {
            known[document.Name] = (document.Source, document.Sha256);
        }
    }

    /// <summary>Documents that no variable has kept are read again, from the paths that the code writes out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IEnumerable<object?> Loaded(Notebook notebook)
    {
        foreach (var path in notebook.Cells.Where(c => c.Kind == "code").SelectMany(c => Loads().Matches(c.Source))
            .Select(m => Path.GetFullPath(m.Groups["path"].Value, Path.GetDirectoryName(notebook.Path)!)).Distinct().Where(Path.Exists))
        {
            ElectionArchive archive;
            try
            {
                archive = ElectionArchive.Load(path);
            }
            catch (DocumentException)
            {
                // What the notebook itself made of it, it has shown.
                continue;
            }

            yield return archive;
        }
    }

    /// <summary>Puts the number of a source, its title or its line where a text names a file.</summary>
    public void Replace(IElement page)
    {
        foreach (var text in names is null ? [] : page.Descendants<IText>().Where(t => names.IsMatch(t.Data)
            && t.ParentElement?.Closest(".code") is null).ToList())
        {
            var isTitle = text.ParentElement?.Closest("figcaption, caption") is not null || known.ContainsKey(text.Data.Trim());
            PaperText.Split(text, names!, match => Reference(text, match, isTitle));
        }
    }

    /// <summary>The list; null where the text names no document.</summary>
    public IElement? List(IDocument page)
    {
        if (named.Count == 0)
        {
            return null;
        }

        var list = page.CreateElement("div");
        list.ClassName = "sources";
        foreach (var (i, name) in named.Index())
        {
            var item = page.CreateElement("p");
            item.Id = Invariant($"source-{i + 1}");
            var number = page.CreateElement("strong");
            number.TextContent = Invariant($"S{i + 1}");
            item.Append(number, page.CreateTextNode(" "));
            var (source, fingerprint) = known[name];
            var table = page.QuerySelectorAll("table").FirstOrDefault(t => t.TextContent.Contains(fingerprint, StringComparison.Ordinal));
            Write(item, source, table?.Id is { } id ? $" (its SHA-256 fingerprint is in Table {id[(id.IndexOf('-') + 1)..].ToUpperInvariant()})"
                : $"; the text read has the SHA-256 fingerprint {Grouped(fingerprint)}");
            list.AppendChild(item);
        }

        return list;
    }

    private INode Reference(IText text, Match match, bool isTitle)
    {
        var credit = match.Groups["credit"];
        var name = credit.Success ? credits[credit.Value] : match.Groups["name"].Value;
        if (!named.Contains(name))
        {
            named.Add(name);
        }

        var number = Invariant($"S{named.IndexOf(name) + 1}");
        var link = text.Owner!.CreateElement("a");
        link.SetAttribute("href", Invariant($"#source-{named.IndexOf(name) + 1}"));
        link.TextContent = isTitle || credit.Success ? $"“{known[name].Source.Title}” [{number}]" : number;
        if (match.Groups["line"].Success)
        {
            link.TextContent += $", line {match.Groups["line"].Value}";
        }

        return link;
    }

    /// <summary>A text whose revision nobody has written down is known by its fingerprint, which is printed once.</summary>
    private static void Write(IElement item, DocumentSource source, string fingerprint)
    {
        var page = item.Owner!;
        item.Append(page.CreateTextNode($"“{source.Title}”. {(source.Publisher is null ? "" : source.Publisher + ". ")}"));
        if (source.Address is { } address)
        {
            var link = page.CreateElement("a");
            link.SetAttribute("href", address);
            link.TextContent = address;
            item.Append(link, page.CreateTextNode(". "));
        }

        item.Append(page.CreateTextNode(
            (source.Revision, source.Date) switch
            {
                (null, null) => $"Revision and date not recorded{fingerprint}",
                (null, { } date) => date,
                ({ } revision, null) => $"Revision {revision}",
                var (revision, date) => $"Revision {revision}, {date}",
            }
            + (source.Licence is null ? "." : $". Licence: {source.Licence}.")));
    }

    /// <summary>A line may end after every eighth figure.</summary>
    private static string Grouped(string fingerprint) => string.Join('\u200B', fingerprint.Chunk(8).Select(c => new string(c)));

    /// <summary>The library's types stand here alone: to name them loads it, which a notebook must have done before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IEnumerable<ElectionDocument> In(object? value) => value switch
    {
        ElectionArchive archive => archive.Records.Select(e => e.Document),
        Election election => [election.Document],
        ElectionDocument document => [document],
        string => [],
        ICollection several => several.OfType<Election>().Select(e => e.Document),
        _ => [],
    };

    /// <summary>"results.csv", "results.xlsx[Votes]".</summary>
    [GeneratedRegex(@"\.\p{L}\w", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex(@"ElectionArchive\.Load\(""(?<path>[^""]+)""\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Loads();
}
