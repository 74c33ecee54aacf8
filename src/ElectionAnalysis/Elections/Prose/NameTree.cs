namespace ElectionAnalysis;

/// <summary>Names of several words, found word by word.</summary>
internal sealed class NameTree
{
    private readonly Node root = new();

    /// <summary>How a name must be written to be one.</summary>
    public enum Style
    {
        /// <summary>With a capital.</summary>
        Name,

        /// <summary>In exactly these letters.</summary>
        Exact,

        /// <summary>In any case.</summary>
        Any,
    }

    public sealed record Entry(ClaimSubject Subject, int Priority, Style Style, string Written);

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public Entry? Entry { get; set; }

        public bool Ambiguous { get; set; }
    }

    /// <summary>Adds a name; of two subjects with one name the lower priority has it, and with equal priorities neither.</summary>
    public void Add(string name, ClaimSubject subject, int priority, Style style)
    {
        var node = root;
        var any = false;
        foreach (var token in ProseLexer.Read(name))
        {
            if (token.Kind == TokenKind.Mark && token.Mark is not 's')
            {
                continue;
            }

            var next = node.Next ??= new(StringComparer.OrdinalIgnoreCase);
            var word = name[token.Start..token.End];
            if (!next.TryGetValue(word, out var found))
            {
                next.Add(word, found = new());
            }

            node = found;
            any = true;
        }

        if (!any)
        {
            return;
        }

        if (node.Entry is not { } entry || priority < entry.Priority)
        {
            node.Entry = new(subject, priority, style, name);
            node.Ambiguous = false;
        }
        else if (priority == entry.Priority && !entry.Subject.Same(subject))
        {
            node.Ambiguous = true;
        }
    }

    public bool Has(string name)
    {
        var node = root;
        foreach (var token in ProseLexer.Read(name))
        {
            if (node.Next is null || !node.Next.TryGetValue(name[token.Start..token.End], out node!))
            {
                return false;
            }
        }

        return node.Entry is not null;
    }

    /// <summary>The longest name that starts at a token, and its last token.</summary>
    public (Entry Entry, bool Ambiguous, int Last)? Find(string text, List<Token> tokens, int at)
    {
        (Entry, bool, int)? best = null;
        var node = root;
        for (var i = at; i < tokens.Count && node.Next is not null; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark && token.Mark is '-' or '/' or '&' or '.' or '\'' or '’' or '!' or '(' or ',' && i > at)
            {
                continue;
            }

            if (!node.Next.GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(text.AsSpan(token.Start, token.End - token.Start), out var next))
            {
                break;
            }

            node = next;
            if (node.Entry is { } entry && Fits(entry, text.AsSpan(tokens[at].Start, token.End - tokens[at].Start)))
            {
                best = (entry, node.Ambiguous, i);
            }
        }

        // "CPI(M)": the bracket that the name opens is closed with it.
        if (best is var (found, ambiguous, last) && last + 1 < tokens.Count && tokens[last + 1].Mark == ')' && last > at
            && tokens[last - 1].Mark == '(')
        {
            return (found, ambiguous, last + 1);
        }

        return best;
    }

    private static bool Fits(Entry entry, ReadOnlySpan<char> written) => entry.Style switch
    {
        Style.Any => true,
        Style.Exact => written.Equals(entry.Written, StringComparison.Ordinal),
        _ => char.IsUpper(written[0]) || !char.IsLetter(written[0]) || !char.IsUpper(entry.Written[0]),
    };
}
