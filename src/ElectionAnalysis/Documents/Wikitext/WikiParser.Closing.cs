namespace ElectionAnalysis;

internal sealed partial class WikiParser
{
    private void CloseTemplate(int at)
    {
        Flush(at);
        text = at + 2;
        while (open[^1].Kind == '[' || (templates > 1 && HasSwallowedKeys(open[^1])))
        {
            Demote();
        }

        Close(Pop(), at, isClosed: true);
    }

    /// <summary>
    /// Whether a template inside an infobox holds the infobox's next keys: <c>{{nowrap|30</c>, and <c>|party2=</c> below.
    /// </summary>
    private bool HasSwallowedKeys(Frame frame) =>
        !IsOfElections(frame) && frame.Parts.Skip(1).Any(p => IsKeyLine(p.Start)) && open.Exists(IsOfElections);

    private bool IsOfElections(Frame frame) =>
        frame.Kind == '{' && source.AsSpan(frame.Start + 2).TrimStart() is var name
        && (name.StartsWith("infobox", StringComparison.OrdinalIgnoreCase) || name.StartsWith("election", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an argument begins a line with a numbered key of an infobox.</summary>
    private bool IsKeyLine(int start)
    {
        var before = start - 2;
        while (before >= 0 && source[before] is ' ' or '\t')
        {
            before--;
        }

        var rest = source.AsSpan(start, Math.Min(LongestKey, source.Length - start));
        var equals = rest.IndexOfAny('=', '\n', '|');
        return (before < 0 || source[before] == '\n') && equals > 0 && rest[equals] == '='
            && InfoboxKey.Split(rest[..equals].Trim().ToString()) is { Number: not null } key && InfoboxKey.Known.Contains(key.Name);
    }

    /// <summary>Ends everything that is open: what is of elections as it stands, the rest as text.</summary>
    private void EndAll(int at)
    {
        Flush(at);
        while (open.Count > 0)
        {
            if (IsOfElections(open[^1]))
            {
                Close(Pop(), at, isClosed: false);
            }
            else
            {
                Demote();
            }
        }
    }

    /// <summary>What was opened last is text after all.</summary>
    private void Demote()
    {
        var frame = Pop();
        var keys = open.Count > 0 && IsOfElections(open[^1]) ? frame.Parts.FindIndex(1, p => IsKeyLine(p.Start)) : -1;
        if (keys > 0 && frame.Kind == '{')
        {
            // It was to end before the next key of the infobox around it.
            var rest = frame.Parts.GetRange(keys, frame.Parts.Count - keys);
            frame.Parts.RemoveRange(keys, rest.Count);
            Close(frame, rest[0].Start - 1, isClosed: false);
            open[^1].Parts.AddRange(rest);
            return;
        }

        Current.Add(new WikiText(frame.Start, frame.Start + 2));
        for (var i = 0; i < frame.Parts.Count; i++)
        {
            if (i == keys)
            {
                open[^1].Parts.AddRange(frame.Parts.Skip(keys));
                return;
            }

            var part = frame.Parts[i];
            if (i > 0)
            {
                Current.Add(new WikiText(part.Start - 1, part.Start));
            }

            Current.AddRange(part.Nodes);
        }
    }

    private void Close(Frame frame, int end, bool isClosed)
    {
        var arguments = new List<WikiArgument>();
        var place = 0;
        for (var i = 1; i < frame.Parts.Count; i++)
        {
            arguments.Add(Argument(frame.Parts[i], i + 1 < frame.Parts.Count ? frame.Parts[i + 1].Start - 1 : end, ref place));
        }

        Current.Add(new WikiTemplate(frame.Start, Name(frame.Parts[0].Nodes), arguments, isClosed));
    }
}
