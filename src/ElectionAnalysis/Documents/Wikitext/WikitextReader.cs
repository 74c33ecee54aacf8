namespace ElectionAnalysis;

/// <summary>Reads the source of an article: its infobox, tables of results, sections and sentences.</summary>
internal sealed partial class WikitextReader
{
    private const int LongestKey = 40;

    private readonly string source;
    private readonly string name;
    private readonly string sha256;
    private readonly WikiInline inline;
    private readonly List<int> starts = [0];

    private readonly List<WikiTemplate> infoboxes = [];

    // Parameters of an infobox without its braces.
    private readonly List<WikiArgument> loose = [];
    private readonly SectionBuilder sections = new();
    private readonly List<DocumentTable> tables = [];
    private readonly List<ReadingProblem> problems = [];

    private Sourced<string>? title;

    // The rows of each family since the last begin of one.
    private readonly Dictionary<WikiRowFamily, WikiRows> rows = [];

    public WikitextReader(string source, string name, string sha256)
    {
        (this.source, this.name, this.sha256) = (source, name, sha256);
        inline = new(source);
        for (var at = source.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = source.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    /// <summary>
    /// Whether a text is an article's source: it has a template or a table at the start of a line, or the parameters of an infobox.
    /// </summary>
    public static bool Recognises(string text)
    {
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimStart("\uFEFF \t");
            if (line is ['{', '|', ..] && line.Contains("class", StringComparison.Ordinal))
            {
                return true;
            }

            if (line is ['|', ..] && IsParameter(line[1..]))
            {
                return true;
            }

            if (line is ['{', '{', ..] && line[2..].TrimStart() is [var letter, ..] && char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line after its bar is a numbered parameter of an infobox: <c>party1 = A</c>.</summary>
    private static bool IsParameter(ReadOnlySpan<char> line) =>
        line[..Math.Min(line.Length, LongestKey)].IndexOf('=') is > 0 and var equals && line[..equals].IndexOfAny(":|[{") < 0
        && InfoboxKey.Split(InfoboxNames.English(line[..equals].Trim().ToString())) is { Number: not null } key
        && InfoboxKey.Known.Contains(key.Name);

    /// <param name="page">The page of an export that this is the text of.</param>
    public ElectionDocument Parse(WikiPage? page = null)
    {
        DocumentText.Check(source, name, problems);
        var lines = WikiLine.Split(source, WikiParser.Parse(source));
        if (source.StartsWith('\uFEFF') && lines[0].Nodes is [WikiText mark, ..])
        {
            lines[0].Nodes[0] = mark with { Start = 1 };
        }

        for (var i = 0; i < lines.Count;)
        {
            var opening = lines[i].OpeningOfTable(source).TrimStart(':');
            var isHtml = WikiHtmlTable.IsOne(opening);
            if (isHtml || opening.StartsWith("{|", StringComparison.Ordinal))
            {
                sections.EndParagraph();
                var (read, next) = isHtml ? new WikiHtmlTable(source, inline, LineOf).Read(lines, i, sections.Heading)
                    : new WikiTable(source, inline, LineOf).Read(lines, i, sections.Heading);
                foreach (var table in read)
                {
                    Add(table);
                }

                i = next;
                continue;
            }

            Line(lines[i++], opening);
        }

        EndRows();
        return Finish(page);
    }

    private int LineOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        return (found >= 0 ? found : ~found - 1) + 1;
    }

    private Provenance At(int offset, string text) => new(name, LineOf(offset), text);

    private void Line(WikiLine line, ReadOnlySpan<char> opening)
    {
        if (line.IsBlank(source))
        {
            sections.EndParagraph();
        }
        else if (opening is ['=', ..] && IsHeading(line, out var level, out var caption))
        {
            sections.EndParagraph();
            EndRows();
            if (level == 1)
            {
                title ??= new(caption, At(line.Start, caption));
                return;
            }

            sections.Section(caption, LineOf(line.Start), level);
        }
        else if (opening is ['|', ..])
        {
            sections.EndParagraph();
            Loose(line);
        }
        else
        {
            var rest = line.Nodes.FindAll(n => n is not WikiTemplate template || !Takes(template));
            var text = rest.Count == 0 ? "" : inline.Text(rest).Replace('\n', ' ').Trim();
            sections.Line(opening is ['*' or '#', ..] ? "* " + text.TrimStart('*', '#', ':', ' ')
                : opening is [':' or ';', ..] ? text.TrimStart(':', ';', '*', ' ') : text, LineOf(line.Start));
        }
    }

    private void Loose(WikiLine line)
    {
        var first = (WikiText)line.Nodes[0];
        var equals = source.AsSpan(first.Start, first.End - first.Start).IndexOf('=');
        if (equals > 0)
        {
            var start = first.Start + equals + 1;
            loose.Add(new(source[first.Start..(start - 1)].Trim(' ', '\t', '|'), start, first.End,
                [new WikiText(start, first.End), .. line.Nodes.Skip(1)]));
        }
    }

    private bool IsHeading(WikiLine line, out int level, out string caption)
    {
        var text = inline.Text(line.Nodes);
        level = HeadingMarks.Level(text, out var inside);
        caption = inside.ToString();
        return level > 0;
    }

    /// <summary>Whether a template is one of results, which is no part of the text.</summary>
    private bool Takes(WikiTemplate template)
    {
        if (template.IsInfobox)
        {
            infoboxes.Add(template);
            Closed(template);
            return true;
        }

        if (template.Name is "election results" or "referendum results" or "referendum")
        {
            Add(template.Name == "election results" ? WikiElectionResults.Read(template, inline, LineOf, sections.Heading)
                : WikiElectionResults.Referendum(template, inline, LineOf, sections.Heading));
            Closed(template);
            return true;
        }

        if (template.Name == "end" && rows.Count > 0)
        {
            EndRows();
            return true;
        }

        if (WikiRows.FamilyOf(template) is not { } family)
        {
            return false;
        }

        var open = rows.GetValueOrDefault(family) ?? new(family, inline, LineOf);
        if (open.IsBegin(template))
        {
            EndRows();
            open = new(family, inline, LineOf);
        }

        open.Add(template);
        rows[family] = open;
        if (open.IsEnd(template))
        {
            EndRows();
        }

        return true;
    }

    private void Closed(WikiTemplate template)
    {
        if (!template.IsClosed)
        {
            problems.Add(new("unclosed_template",
                "The template is not closed, and was read up to the next heading; write '}}' where it ends.",
                At(template.Start, "{{" + template.Name)));
        }
    }

    private void EndRows()
    {
        foreach (var table in rows.Values.Select(r => r.Table(sections.Heading)).OfType<DocumentTable>())
        {
            Add(table);
        }

        rows.Clear();
    }

    private void Add(DocumentTable table) => tables.Add(table with { Above = sections.Above });

    private ElectionDocument Finish(WikiPage? page)
    {
        if (infoboxes.Count == 0 && loose.Exists(a => InfoboxKey.Split(a.Name).Number is not null))
        {
            infoboxes.Add(new(loose[0].Start, "infobox election", loose, IsClosed: true));
            problems.Add(new("unclosed_template",
                "Parameters such as these are read as an infobox; write '{{Infobox election' above them and '}}' below.",
                At(loose[0].Start, loose[0].Name)));
        }

        var reader = new WikiInfobox(source, inline, At, problems);
        var infobox = reader.Read(infoboxes);
        title ??= reader.Title ?? (page is { Title: { Length: > 0 } known } ? new(known, new(name, 1, known)) : null);
        title ??= DocumentText.TitleOfFile(name,
            "The article has no title, so the file name stands for it; give the infobox an 'election_name', or write '= Title =' above it.",
            problems);
        if (infobox.Count == 0 && tables.Count == 0)
        {
            problems.Add(new("missing_infobox",
                "The article has no infobox of an election and no table, so no parties and seats can be read; start it with "
                    + "'{{Infobox election'.", title.Source));
        }

        if (inline.Unknown.Count > 0)
        {
            var (first, at) = inline.Unknown.MinBy(u => u.Value);
            var names = string.Join(", ", inline.Unknown.OrderBy(u => u.Value).Take(5).Select(u => $"'{DocumentParser.Shorten(u.Key, 40)}'"));
            var more = inline.Unknown.Count > 5 ? Invariant($" and {inline.Unknown.Count - 5} more") : "";
            problems.Add(new("unknown_template",
                $"What these templates show is not known, so the longest of their arguments stands for them: {names}{more}.",
                At(at, "{{" + first)));
        }

        return new ElectionDocument(name, title, infobox, sections.Finish(), tables, problems, sha256) { Origin = page?.Origin };
    }
}
