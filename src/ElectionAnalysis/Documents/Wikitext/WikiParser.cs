using System.Buffers;
using System.Text;

namespace ElectionAnalysis;

/// <summary>
/// Reads wikitext into a tree in one pass. What is not closed is text, but an infobox or a table of results ends at the next
/// heading at the latest and keeps its arguments; a template inside one that swallows its next keys was not closed.
/// </summary>
internal sealed partial class WikiParser
{
    /// <summary>Deeper nesting is an accident, and text.</summary>
    private const int Deepest = 60;

    private const int LongestKey = 40;

    private const int LongestTag = 1_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("{}[]|<\n");

    // Elements whose content is nothing that is read here.
    private static readonly string[] Opaque = ["ref", "math", "gallery", "timeline", "syntaxhighlight", "source", "score", "graph",
        "mapframe", "maplink", "imagemap", "templatedata", "templatestyles", "style", "script", "poem", "chem", "indicator"];

    private readonly string source;
    private readonly List<WikiNode> root = [];
    private readonly List<Frame> open = [];

    // Closing tags that were looked for and are not there any more.
    private readonly HashSet<string> absent = [];
    private int text;
    private int templates;

    private WikiParser(string source) => this.source = source;

    public static IReadOnlyList<WikiNode> Parse(string source) => new WikiParser(source).Parse();

    private List<WikiNode> Current => open.Count == 0 ? root : open[^1].Parts[^1].Nodes;

    private List<WikiNode> Parse()
    {
        for (var at = 0; at < source.Length;)
        {
            var next = source.AsSpan(at).IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            at = Take(at + next);
        }

        EndAll(source.Length);
        Flush(source.Length);
        return root;
    }

    private bool Twice(int at) => at + 1 < source.Length && source[at + 1] == source[at];

    /// <summary>Takes what begins at a mark, and returns where to go on.</summary>
    private int Take(int at)
    {
        switch (source[at])
        {
            case '{':
                // Of three braces the first is text.
                return Twice(at) && (!Twice(at + 1) || Twice(at + 2)) ? Open('{', at) : at + 1;
            case '[':
                // Of three brackets the first is text as well.
                return Twice(at) && !Twice(at + 1) ? Open('[', at) : at + 1;
            case '}' when Twice(at) && templates > 0:
                CloseTemplate(at);
                return at + 2;
            case ']' when Twice(at) && open is [.., { Kind: '[' }]:
                Flush(at);
                text = at + 2;
                var link = Pop();
                Current.Add(new WikiLink(link.Start, link.Parts.ConvertAll(p => (IReadOnlyList<WikiNode>)p.Nodes)));
                return at + 2;
            case '|' when open.Count > 0:
                Flush(at);
                text = at + 1;
                open[^1].Parts.Add(new(at + 1));
                return at + 1;
            case '<':
                return Element(at);
            case '\n':
                // No link's target goes over a line.
                while (open is [.., { Kind: '[', Parts.Count: 1 }])
                {
                    Flush(at);
                    Demote();
                }

                if (open.Count > 0 && IsHeading(at + 1))
                {
                    EndAll(at);
                }

                return at + 1;
            default:
                return at + 1;
        }
    }

    private int Open(char kind, int at)
    {
        if (open.Count < Deepest)
        {
            Flush(at);
            text = at + 2;
            open.Add(new(kind, at));
            open[^1].Parts.Add(new(at + 2));
            templates += kind == '{' ? 1 : 0;
        }

        return at + 2;
    }

    private void Flush(int at)
    {
        if (at > text)
        {
            Current.Add(new WikiText(text, at));
        }

        text = at;
    }

    private Frame Pop()
    {
        var frame = open[^1];
        open.RemoveAt(open.Count - 1);
        templates -= frame.Kind == '{' ? 1 : 0;
        return frame;
    }

    private bool IsHeading(int at)
    {
        if (!source.AsSpan(at).StartsWith("==", StringComparison.Ordinal))
        {
            return false;
        }

        var end = source.AsSpan(at).IndexOf('\n');
        return source.AsSpan(at, end < 0 ? source.Length - at : end).TrimEnd() is { Length: > 4 } line && line[^1] == '=';
    }

    private string Name(List<WikiNode> nodes)
    {
        var name = new StringBuilder();
        foreach (var node in nodes)
        {
            if (node is WikiText range)
            {
                name.Append(source, range.Start, range.End - range.Start);
            }
        }

        var words = string.Join(' ', name.Replace('_', ' ').ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = words.StartsWith("template:", StringComparison.OrdinalIgnoreCase) ? words[9..].Trim() : words;
        return words.ToLowerInvariant();
    }

    private WikiArgument Argument(Part part, int end, ref int place)
    {
        var name = new StringBuilder();
        for (var i = 0; i < part.Nodes.Count && part.Nodes[i] is WikiText range; i++)
        {
            var equals = source.AsSpan(range.Start, range.End - range.Start).IndexOf('=');
            name.Append(source, range.Start, equals < 0 ? range.End - range.Start : equals);
            if (equals >= 0)
            {
                var start = range.Start + equals + 1;
                while (start < range.End && char.IsWhiteSpace(source[start]))
                {
                    start++;
                }

                List<WikiNode> value = start < range.End ? [new WikiText(start, range.End)] : [];
                value.AddRange(part.Nodes.Skip(i + 1));
                return new(name.ToString().Trim(), start, end, value);
            }
        }

        place++;
        return new(Invariant($"{place}"), part.Start, end, part.Nodes);
    }

    /// <summary>A comment, a reference, or an element whose content is skipped; other tags are text.</summary>
    private int Element(int at)
    {
        var rest = source.AsSpan(at + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal))
        {
            // One that is not closed goes to the end.
            return Skip(at, Find("-->", at) ?? source.Length);
        }

        var letters = rest.IndexOfAnyExceptInRange('A', 'z');
        var name = letters <= 0 ? "" : rest[..letters].ToString().ToLowerInvariant();
        var isLiteral = name is "nowiki" or "pre";
        if (!isLiteral && Array.IndexOf(Opaque, name) < 0)
        {
            return at + 1;
        }

        var close = rest[..Math.Min(LongestTag, rest.Length)].IndexOf('>');
        if (close < 0)
        {
            return at + 1;
        }

        var inside = at + 1 + close + 1;
        if (rest[close - 1] == '/')
        {
            return Skip(at, inside);
        }

        var tag = "</" + name;
        if (Find(tag, inside) is not { } after)
        {
            return Skip(at, inside);
        }

        var last = after < source.Length && source[after] == '>' ? after + 1 : after;
        Skip(at, last);
        if (isLiteral && after - tag.Length > inside)
        {
            Current.Add(new WikiLiteral(inside, after - tag.Length));
        }

        return last;
    }

    /// <summary>The end of the next such text; null, and never looked for again, when there is none.</summary>
    private int? Find(string what, int from)
    {
        var found = absent.Contains(what) ? -1 : source.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            absent.Add(what);
            return null;
        }

        return found + what.Length;
    }

    private int Skip(int from, int to)
    {
        Flush(from);
        return text = to;
    }

    private sealed record Part(int Start)
    {
        public List<WikiNode> Nodes { get; } = [];
    }

    private sealed record Frame(char Kind, int Start)
    {
        public List<Part> Parts { get; } = [];
    }
}
