namespace ElectionAnalysis;

/// <summary>A line of an article; a template or a link that goes over several lines stands on the one where it starts.</summary>
internal readonly record struct WikiLine(int Start, List<WikiNode> Nodes)
{
    /// <summary>Splits the text of a tree at its line breaks.</summary>
    public static List<WikiLine> Split(string source, IReadOnlyList<WikiNode> nodes)
    {
        var lines = new List<WikiLine> { new(0, []) };
        foreach (var node in nodes)
        {
            if (node is not WikiText text)
            {
                lines[^1].Nodes.Add(node);
                continue;
            }

            for (var at = text.Start; at < text.End;)
            {
                var length = source.AsSpan(at, text.End - at).IndexOf('\n');
                var end = length < 0 ? text.End : at + length;
                if (end > at)
                {
                    lines[^1].Nodes.Add(new WikiText(at, end));
                }

                if (length >= 0)
                {
                    lines.Add(new(end + 1, []));
                }

                at = end + 1;
            }
        }

        return lines;
    }

    /// <summary>The text that the line begins with, up to the first template or link.</summary>
    public ReadOnlySpan<char> Opening(string source) =>
        Nodes is [WikiText text, ..] ? source.AsSpan(text.Start, text.End - text.Start).TrimStart() : [];

    /// <summary>The same behind what only sets a table in its place: <c>&lt;center&gt;{|</c>, <c>:{|</c>.</summary>
    public ReadOnlySpan<char> OpeningOfTable(string source)
    {
        var opening = Opening(source);
        var rest = opening.TrimStart(':');
        while (rest is ['<', >= 'A' and <= 'z', ..] && !WikiHtmlTable.IsOne(rest) && rest.IndexOf('>') is > 0 and var end)
        {
            rest = rest[(end + 1)..].TrimStart();
        }

        return rest is ['{', '|', ..] || WikiHtmlTable.IsOne(rest) ? rest : opening;
    }

    public bool IsBlank(string source)
    {
        foreach (var node in Nodes)
        {
            if (node is not WikiText text || !source.AsSpan(text.Start, text.End - text.Start).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }
}
