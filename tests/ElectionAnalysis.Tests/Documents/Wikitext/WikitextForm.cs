using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>What is in a page, in the form of <c>tests/tools/wikitext.mjs</c>.</summary>
/// <param name="Templates">All, also those inside others, in the order in which they begin.</param>
/// <param name="Links">What they lead to.</param>
/// <param name="Headings">Their text; null where a template is in it.</param>
/// <param name="Tables">The outermost, with their lines.</param>
/// <param name="Second">What another parser says.</param>
internal sealed record WikitextForm(List<WikitextForm.Template> Templates, List<string> Links, List<string?> Headings,
    List<WikitextForm.Table> Tables, WikitextForm.Other? Second)
{
    /// <summary>A template's name and its arguments: key and value.</summary>
    internal sealed record Template(string Name, List<List<string>> Arguments)
    {
        public IEnumerable<string> Parts => Arguments.Select(a => $"{Name}|{string.Join('=', a)}").Prepend(Name);
    }

    /// <summary>A table's cells; null where a template is in them.</summary>
    internal sealed record Table(int Line, List<List<string?>> Rows);

    internal sealed record Other(List<string> Headings, List<string> Links, List<List<List<string>>> Infoboxes);

    /// <summary>The library's own reading.</summary>
    public static WikitextForm Of(string source)
    {
        var form = new WikitextForm([], [], [], [], null);
        form.Add(source, WikiParser.Parse(source));
        var document = new WikitextReader(source, "w.wikitext", "").Parse();
        form.Headings.AddRange(document.Sections.Select(s => s.Heading).Where(h => h.Length > 0).Select(Bare));
        var lines = source.Split('\n');
        form.Tables.AddRange(document.Tables.Where(t => IsOutermost(lines, t.Line - 1))
            .Select(t => new Table(t.Line, [.. t.Rows.Select(r => r.Select(c => c is null ? "" : Bare(c.Text)).ToList<string?>())])));
        return form;
    }

    /// <summary>Whether a line opens a table in no other one; a heading ends those that are open.</summary>
    private static bool IsOutermost(string[] lines, int line)
    {
        static bool Starts(string text, string mark) => text.TrimStart(' ', ':').StartsWith(mark, StringComparison.Ordinal);
        var depth = 0;
        for (var i = 0; i < line; i++)
        {
            depth = Starts(lines[i], "==") ? 0 : Starts(lines[i], "{|") ? depth + 1 : Starts(lines[i], "|}") ? Math.Max(0, depth - 1) : depth;
        }

        return depth == 0 && Starts(lines[line], "{|");
    }

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A name with single spaces for what else is between its words.</summary>
    public static string Words(string text) =>
        string.Join(' ', text.Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Add(string source, IReadOnlyList<WikiNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is WikiTemplate template)
            {
                Templates.Add(new(template.Name,
                    [.. template.Arguments.Select(a => new List<string> { a.Name, Bare(Brief(source, a.Value)) })]));
                foreach (var argument in template.Arguments)
                {
                    Add(source, argument.Value);
                }
            }
            else if (node is WikiLink link)
            {
                if (IsOne(source, link))
                {
                    Links.Add(Words(Brief(source, link.Parts[0])));
                }

                foreach (var part in link.Parts)
                {
                    Add(source, part);
                }
            }
        }
    }

    /// <summary>A link has no link in it; a picture's words may have some.</summary>
    private static bool IsOne(string source, WikiLink link) =>
        !link.HasLink || source.AsSpan(link.Start + 2).StartsWith("File:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The source of a piece without comments and references, where templates and links are named only.</summary>
    private static string Brief(string source, IReadOnlyList<WikiNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            _ = node switch
            {
                WikiText range => text.Append(source, range.Start, range.End - range.Start),
                WikiLiteral range => text.Append(source, range.Start, range.End - range.Start),
                WikiTemplate template => text.Append("{{").Append(template.Name).Append("}}"),
                WikiLink none when !IsOne(source, none) => text.Append("[[").AppendJoin('|', none.Parts.Select(p => Brief(source, p)))
                    .Append("]]"),
                WikiLink link => text.Append("[[").Append(Words(Brief(source, link.Parts[0]))).Append("]]"),
                _ => text,
            };
        }

        return text.ToString();
    }
}
