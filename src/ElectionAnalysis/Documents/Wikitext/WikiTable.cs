using System.Globalization;
using System.Text.RegularExpressions;

namespace ElectionAnalysis;

/// <summary>Reads a table between <c>{|</c> and <c>|}</c>; tables inside its cells come after it.</summary>
internal sealed partial class WikiTable(string source, WikiInline inline, Func<int, int> lineOf)
{
    private readonly TableGrid grid = new();
    private List<WikiNode>? cell;
    private (bool IsHeader, int Start) kind;
    private string caption = "";

    /// <summary>Deeper nesting is an accident, and is left out.</summary>
    private const int Deepest = 10;

    /// <summary>Reads the lines from the one that opens the table, and returns it, those inside it, and the line after it.</summary>
    public (IReadOnlyList<DocumentTable> Tables, int Next) Read(List<WikiLine> lines, int first, string heading, int depth = 0)
    {
        var inside = new List<DocumentTable>();
        var at = first + 1;
        while (at < lines.Count)
        {
            var opening = lines[at].OpeningOfTable(source);
            if (opening.StartsWith("{|", StringComparison.Ordinal) && depth < Deepest)
            {
                (var tables, at) = new WikiTable(source, inline, lineOf).Read(lines, at, heading, depth + 1);
                inside.AddRange(tables);
                continue;
            }

            if (WikiHtmlTable.IsOne(opening))
            {
                (var tables, at) = new WikiHtmlTable(source, inline, lineOf).Read(lines, at, heading);
                inside.AddRange(tables);
                continue;
            }

            if (opening.StartsWith("|}", StringComparison.Ordinal))
            {
                at++;
                break;
            }

            if (HeadingMarks.Level(opening, out _) > 1 && opening.StartsWith("==", StringComparison.Ordinal))
            {
                // The table was not closed.
                break;
            }

            Line(lines[at++], opening);
        }

        EndCell();
        return ([new DocumentTable(caption, heading, lineOf(lines[first].Start), grid.Rows()), .. Continued(inside)], at);
    }

    /// <summary>
    /// Tables side by side with the same headings and none of the same names are one, which goes on beside itself for want of room; a
    /// single row is no table.
    /// </summary>
    private static List<DocumentTable> Continued(List<DocumentTable> tables)
    {
        static string Text(IReadOnlyList<DocumentCell?> row) => string.Join('\t', row.Select(c => c?.Text ?? ""));
        static IEnumerable<string> Names(DocumentTable table) =>
            table.Rows.Skip(1).Select(r => r.FirstOrDefault(c => c is not null && c.Text.Any(char.IsLetter))?.Text ?? "");
        var kept = new List<DocumentTable>();
        foreach (var table in tables.Where(t => t.Rows.Count > 1))
        {
            if (kept is [.., { Caption: "" } before] && table is { Caption: "", Rows: [var names, ..] } && before.Rows is [var same, ..]
                && Text(names) == Text(same) && !Names(before).Intersect(Names(table), StringComparer.Ordinal).Any())
            {
                kept[^1] = before with { Rows = [.. before.Rows, .. table.Rows.Skip(1)] };
                continue;
            }

            kept.Add(table);
        }

        return kept;
    }

    private void Line(WikiLine line, ReadOnlySpan<char> opening)
    {
        if (opening.StartsWith("|+", StringComparison.Ordinal))
        {
            EndCell();
            caption = inline.Text(Without(line.Nodes, 2)).TrimStart('|', ' ');
        }
        else if (opening.StartsWith("|-", StringComparison.Ordinal))
        {
            EndCell();
            grid.NewRow();
        }
        else if (opening is ['|' or '!', ..])
        {
            EndCell();
            Cells(Without(line.Nodes, 1), opening[0] == '!', line.Start);
        }
        else if (line.Nodes is [WikiTemplate template] && WikiCells.Of(template) > 0)
        {
            EndCell();
            (cell, kind) = ([template], (false, line.Start));
        }
        else if (cell is not null)
        {
            cell.AddRange(line.Nodes);
        }
    }

    /// <summary>The nodes of a line without the marks it begins with.</summary>
    private List<WikiNode> Without(List<WikiNode> nodes, int marks)
    {
        var first = (WikiText)nodes[0];
        var start = first.Start;
        while (char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        return [new WikiText(start + marks, first.End), .. nodes.Skip(1)];
    }

    private void Cells(List<WikiNode> nodes, bool isHeader, int start)
    {
        (cell, kind) = ([], (isHeader, start));
        foreach (var node in nodes)
        {
            if (node is not WikiText text)
            {
                cell!.Add(node);
                continue;
            }

            for (var at = text.Start; at < text.End;)
            {
                var next = Divider(at, text.End, isHeader);
                if (next > at)
                {
                    cell!.Add(new WikiText(at, next));
                }

                if (next < text.End)
                {
                    EndCell();
                    (cell, kind) = ([], (isHeader, start));
                }

                at = next + 2;
            }
        }
    }

    private int Divider(int from, int to, bool isHeader)
    {
        var rest = source.AsSpan(from, to - from);
        var bars = rest.IndexOf("||");
        var marks = isHeader ? rest.IndexOf("!!") : -1;
        var found = bars < 0 || (marks >= 0 && marks < bars) ? marks : bars;
        return found < 0 ? to : from + found;
    }

    private void EndCell()
    {
        if (cell is null)
        {
            return;
        }

        var (attributes, content) = Attributes(cell);
        cell = null;
        var line = lineOf(kind.Start);
        if (content.FindAll(n => n is not WikiText t || !source.AsSpan(t.Start, t.End - t.Start).IsWhiteSpace()) is [WikiTemplate only])
        {
            for (var i = 1; i < WikiCells.Of(only); i++)
            {
                grid.Add(new("", null, false, line), 1, 1);
            }
        }

        Put(grid, new(inline.Text(content).Replace('\n', ' '), inline.Target(content), kind.IsHeader, line), attributes);
    }

    /// <summary>What stands before a single bar is the style of the cell.</summary>
    private (string Attributes, List<WikiNode> Content) Attributes(List<WikiNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is WikiLink)
            {
                break;
            }

            if (nodes[i] is not WikiText text)
            {
                continue;
            }

            var bar = source.AsSpan(text.Start, text.End - text.Start).IndexOf('|');
            if (bar >= 0 && source.AsSpan(text.Start, bar).Contains("[[", StringComparison.Ordinal))
            {
                // The bar of a link that is none.
                break;
            }

            if (bar >= 0)
            {
                var before = string.Concat(nodes.Take(i + 1).OfType<WikiText>()
                    .Select(t => source[t.Start..(t == text ? text.Start + bar : t.End)]));
                return (before, [new WikiText(text.Start + bar + 1, text.End), .. nodes.Skip(i + 1)]);
            }
        }

        // The template brings the bar.
        var styled = nodes.FindIndex(n => n is WikiTemplate template && WikiCells.HasBar(template));
        var style = styled <= 0 ? "" : string.Concat(nodes.Take(styled).OfType<WikiText>().Select(t => source[t.Start..t.End]));
        return style.Contains('=', StringComparison.Ordinal) ? (style, nodes.GetRange(styled, nodes.Count - styled)) : ("", nodes);
    }

    /// <summary>Adds a cell that spans what its attributes say.</summary>
    public static void Put(TableGrid grid, DocumentCell cell, string attributes) =>
        grid.Add(cell, Span(Columns().Match(attributes)), Span(Rows().Match(attributes)));

    private static int Span(Match match) =>
        match.Success && int.TryParse(match.Groups["span"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;

    [GeneratedRegex(@"colspan\s*=\s*[""']?\s*(?<span>[0-9]{1,3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Columns();

    [GeneratedRegex(@"rowspan\s*=\s*[""']?\s*(?<span>[0-9]{1,3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();
}
