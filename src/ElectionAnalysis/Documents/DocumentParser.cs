using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace ElectionAnalysis;

/// <summary>One pass over the text, line by line; every line ends up in the title, an infobox entry, a table or a paragraph.</summary>
internal sealed partial class DocumentParser(string text, string name, string sha256)
{
    private const int LongestKey = 80;

    // Lines of one key beyond this many are counted and no longer kept: they are an accident, and there may be millions.
    private const int MostOfOneKey = 100;

    private readonly List<InfoboxEntry> infobox = [];
    private readonly List<DocumentSection> sections = [];
    private readonly List<ReadingProblem> problems = [];
    private readonly Dictionary<(string Name, int? Number), Repeats> seen = [];

    private Sourced<string>? title;
    private string heading = "";
    private int headingLine = 1;
    private List<Paragraph> paragraphs = [];

    // The paragraph being read: a range of the text while it is one line, a builder from the second line on.
    private Range first;
    private StringBuilder? more;
    private readonly List<int> lineStarts = [];
    private int paragraphLine;

    // The entry being read.
    private InfoboxEntry? entry;
    private StringBuilder? continued;

    public ElectionDocument Parse()
    {
        DocumentText.Check(text, name, problems);
        var inInfobox = false;
        var line = 0;
        for (var start = text.StartsWith('\uFEFF') ? 1 : 0; start < text.Length;)
        {
            line++;
            if (TryTable(ref start, ref line))
            {
                inInfobox = false;
                continue;
            }

            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var range = TrimmedRange(start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            var content = text.AsSpan(range);
            if (content.IsEmpty)
            {
                EndEntry();
                EndParagraph();
            }
            else if (HeadingMarks.Level(content, out var caption) is var level and > 0)
            {
                EndEntry();
                EndParagraph();
                inInfobox = false;
                Heading(level, caption.ToString(), line, content);
            }
            else if (content.Equals("Infobox", StringComparison.OrdinalIgnoreCase))
            {
                EndEntry();
                EndParagraph();
                inInfobox = true;
            }
            else if ((inInfobox && TryEntry(content, line)) || TryColumns(content, line))
            {
                // Taken.
            }
            else if (entry is not null)
            {
                (continued ??= new StringBuilder(entry.Source.Text)).Append('\n').Append(content);
            }
            else
            {
                inInfobox = false;
                Prose(range, line);
            }
        }

        EndEntry();
        EndParagraph();
        EndSection();
        return Finish();
    }

    private Range TrimmedRange(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start..end;
    }

    private void Heading(int level, string caption, int line, ReadOnlySpan<char> content)
    {
        if (level == 1)
        {
            var here = new Sourced<string>(caption, new(name, line, content.ToString()));
            if (title is null)
            {
                title = here;
                return;
            }

            problems.Add(new("second_title",
                $"A second title '{Shorten(caption)}' is kept as a section; put each election into a file of its own.", here.Source));
        }

        EndSection();
        heading = caption;
        headingLine = line;
    }

    private bool TryEntry(ReadOnlySpan<char> content, int line)
    {
        // Without its bullet a line is an entry only where its key is one of the template's.
        var isBullet = content is ['-' or '*' or '|', ' ' or '\t' or '\u00A0', ..];
        var body = isBullet ? content[1..].TrimStart() : content;
        var colon = body.IndexOf(':');
        if (colon is < 1 or > LongestKey || !(char.IsLetterOrDigit(body[0]) || body[0] == '%'))
        {
            return false;
        }

        var key = body[..colon].TrimEnd().ToString();
        if (!isBullet && !InfoboxKey.Known.Contains(InfoboxKey.Split(key).Name))
        {
            return false;
        }

        EndEntry();
        var value = body[(colon + 1)..].Trim().ToString();
        entry = InfoboxEntry.Of(key, Decoded(value), new(name, line, value));
        return true;
    }

    private void EndEntry()
    {
        if (entry is null)
        {
            return;
        }

        if (continued is not null)
        {
            var value = continued.ToString().Trim('\n');
            entry = entry with { Value = Decoded(value), Source = entry.Source with { Text = value } };
            continued = null;
        }

        ref var repeats = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, (entry.Name, entry.Number), out _);
        repeats = new(repeats.Count + 1, repeats.Second ?? (repeats.Count == 1 ? entry : null), entry.Source.Line);
        if (repeats.Count <= MostOfOneKey)
        {
            infobox.Add(entry);
        }

        entry = null;
    }

    /// <summary>One problem for every key that stands more than once, however often it does, where it stands again.</summary>
    private void Repeated()
    {
        foreach (var (count, second, last) in seen.Values)
        {
            // "% and swing" may follow each of several votes.
            if (second is null || (second.Name[0] == '%' && count <= MostOfOneKey))
            {
                continue;
            }

            var again = count > 2
                ? Invariant($", here and {count - 2:N0} more {(count == 3 ? "time" : "times")}, last on line {last}")
                : "";
            var kept = count > MostOfOneKey ? Invariant($"only the first {MostOfOneKey} are kept, and ") : "";
            problems.Add(new("duplicate_key",
                $"The key '{Shorten(second.Key)}' stands more than once{again}; {kept}the first one that is not empty is used. "
                + $"Remove or renumber the other{(count > 2 ? "s" : "")}.", second.Source));
        }
    }

    /// <summary>The value with HTML's entities as the characters they stand for.</summary>
    private static string Decoded(string value) =>
        value.IndexOf('&', StringComparison.Ordinal) is >= 0 and var at && value.IndexOf(';', at) > 0
            ? WebUtility.HtmlDecode(value)
            : value;

    private void Prose(Range range, int line)
    {
        if (lineStarts.Count == 0)
        {
            first = range;
            paragraphLine = line;
            lineStarts.Add(0);
            return;
        }

        more ??= new StringBuilder().Append(text.AsSpan(first));
        more.Append(' ');
        lineStarts.Add(more.Length);
        more.Append(text.AsSpan(range));
    }

    private void EndParagraph()
    {
        if (lineStarts.Count == 0)
        {
            return;
        }

        var content = more?.ToString() ?? text[first];
        paragraphs.Add(new Paragraph(content, paragraphLine, lineStarts.Count == 1 ? [0] : [.. lineStarts]));
        lineStarts.Clear();
        more = null;
    }

    private void EndSection()
    {
        if (heading.Length > 0 || paragraphs.Count > 0)
        {
            sections.Add(new(heading, headingLine, paragraphs));
            paragraphs = [];
        }
    }

    private ElectionDocument Finish()
    {
        title ??= FirstLine();
        if (title is null)
        {
            var substitute = Path.GetFileNameWithoutExtension(name);
            title = new(substitute, new(name, 1, substitute));
            problems.Add(new("missing_title",
                "The document has no title, so the file name stands for it; write '= Title =' on the first line.", title.Source));
        }

        if (infobox.Count == 0 && tables.Count == 0)
        {
            problems.Add(new("missing_infobox",
                "The document has no infobox, so no parties and seats can be read; add a line 'Infobox' and lines '- Key: Value'.",
                title.Source));
        }

        Repeated();
        return new ElectionDocument(name, title, infobox, sections, tables, problems, sha256);
    }

    /// <summary>How often a key stands, its second line, and the number of its last.</summary>
    private readonly record struct Repeats(int Count, InfoboxEntry? Second, int LastLine);

    internal static string Shorten(string value, int length = 60) =>
        value.Length <= length ? value : string.Concat(value.AsSpan(0, length - 1), "…");
}
