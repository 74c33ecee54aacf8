namespace ElectionAnalysis;

/// <summary>Reads a table that an article's source writes in HTML, with wikitext in its cells.</summary>
internal sealed class WikiHtmlTable(string source, WikiInline inline, Func<int, int> lineOf)
{
    private readonly List<DocumentTable> tables = [];
    private readonly List<Open> open = [];

    /// <summary>Whether a line opens such a table.</summary>
    public static bool IsOne(ReadOnlySpan<char> opening) =>
        opening.StartsWith("<table", StringComparison.OrdinalIgnoreCase) && (opening.Length == 6 || !char.IsAsciiLetterOrDigit(opening[6]));

    /// <summary>Reads the lines from the one that opens the table, and returns it, those inside it, and the line after it.</summary>
    public (IReadOnlyList<DocumentTable> Tables, int Next) Read(List<WikiLine> lines, int first, string heading)
    {
        var at = first;
        do
        {
            foreach (var node in lines[at].Nodes)
            {
                if (node is WikiText text)
                {
                    Text(text, heading);
                }
                else if (open.Count > 0)
                {
                    open[^1].Cell?.Add(node);
                }
            }

            at++;
            if (at < lines.Count && open.Count > 0)
            {
                open[^1].Cell?.Add(new WikiText(lines[at].Start - 1, lines[at].Start));
            }
        }
        while (open.Count > 0 && at < lines.Count && !lines[at].Opening(source).StartsWith("==", StringComparison.Ordinal));

        while (open.Count > 0)
        {
            Close();
        }

        return (tables, at);
    }

    private void Text(WikiText text, string heading)
    {
        for (var at = text.Start; at < text.End;)
        {
            var next = source.AsSpan(at, text.End - at).IndexOf('<');
            var stop = next < 0 ? text.End : at + next;
            var close = source.AsSpan(stop, text.End - stop).IndexOf('>');
            var end = close < 0 ? text.End : stop + close + 1;
            var tag = source.AsSpan(stop, end - stop).TrimStart('<');
            var letters = tag.TrimStart('/').IndexOfAnyExceptInRange('A', 'z');
            var name = letters < 0 ? "" : tag[..(letters + (tag[0] == '/' ? 1 : 0))].ToString().ToLowerInvariant();
            var isOfTable = name.TrimStart('/') is "table" or "tr" or "td" or "th" or "caption";
            stop = isOfTable ? stop : end;
            if (stop > at && open.Count > 0)
            {
                open[^1].Cell?.Add(new WikiText(at, stop));
            }

            if (isOfTable)
            {
                Tag(name, tag.ToString(), stop, heading);
            }

            at = end;
        }
    }

    private void Tag(string name, string tag, int at, string heading)
    {
        if (name == "table")
        {
            open.Add(new(heading, lineOf(at)));
        }
        else if (open.Count == 0)
        {
            // It closes nothing.
        }
        else if (name == "/table")
        {
            Close();
        }
        else
        {
            EndCell(open[^1]);
            if (name is "tr" or "/tr")
            {
                open[^1].Grid.NewRow();
            }
            else if (name[0] != '/')
            {
                (open[^1].Cell, open[^1].Kind) = ([], (name, tag, lineOf(at)));
            }
        }
    }

    private void EndCell(Open table)
    {
        if (table.Cell is not { } nodes)
        {
            return;
        }

        var text = inline.Text(nodes).Replace('\n', ' ');
        if (table.Kind.Name == "caption")
        {
            table.Caption = text;
        }
        else
        {
            WikiTable.Put(table.Grid, new(text, inline.Target(nodes), table.Kind.Name == "th", table.Kind.Line), table.Kind.Tag);
        }

        table.Cell = null;
    }

    private void Close()
    {
        var table = open[^1];
        EndCell(table);
        open.RemoveAt(open.Count - 1);
        tables.Add(new(table.Caption, table.Heading, table.Line, table.Grid.Rows()));
    }

    private sealed class Open(string heading, int line)
    {
        public string Heading { get; } = heading;

        public int Line { get; } = line;

        public TableGrid Grid { get; } = new();

        public string Caption { get; set; } = "";

        public List<WikiNode>? Cell { get; set; }

        /// <summary>The tag of the open cell, and its line.</summary>
        public (string Name, string Tag, int Line) Kind { get; set; }
    }
}
