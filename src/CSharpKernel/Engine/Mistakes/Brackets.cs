using System.Collections.Immutable;

namespace CSharpKernel;

/// <summary>Which bracket has no partner; the compiler notices only where it can make no sense of what follows.</summary>
internal static class Brackets
{
    private static readonly Dictionary<string, string> Partner = new() { ["("] = ")", ["["] = "]", ["{"] = "}" };

    public static Mistake? Find(ImmutableArray<CellLine> lines)
    {
        var open = new Stack<(CellLine Line, int Index)>();
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Count; i++)
            {
                // A new statement cannot begin inside round or square brackets: whatever is open there stays open.
                if (i == 0 && line.Number > 0 && open.TryPeek(out var pending) && pending.Line[pending.Index] is "(" or "["
                    && line[0] is "var" or "foreach" or "return" or "using" or "if" or "}")
                {
                    return Unclosed(pending.Line, pending.Index);
                }

                if (Partner.ContainsKey(line[i]))
                {
                    open.Push((line, i));
                }
                else if (line[i] is ")" or "]" or "}")
                {
                    if (!open.TryPop(out var one))
                    {
                        return At(line, i, TooMany(line, i));
                    }

                    if (Partner[one.Line[one.Index]] != line[i])
                    {
                        // One line with the wrong sign, or one that lacks its own.
                        return one.Line == line && line.IsLong ? At(line, i, $"What opens with {one.Line[one.Index]} closes with {Partner[one.Line[one.Index]]}")
                            : one.Line == line && open.Count == 0 && line.Tokens.Skip(i + 1).All(t => t.Text is ";")
                            ? At(line, i, $"What opens with {one.Line[one.Index]} closes with {Partner[one.Line[one.Index]]}: "
                                + $"{line.From(0, i)}{Partner[one.Line[one.Index]]}{line.From(i + 1, line.Count)}")
                            : one.Line == line && one.Line[one.Index] != "{" && Partner[one.Line[one.Index]] is var close
                                ? At(line, one.Index, $"The bracket {one.Line[one.Index]} is never closed with {close}: "
                                    + $"{line.From(0, i)}{close}{line.From(i, line.Count)}")
                            : one.Line[one.Index] == "{" ? At(line, i, TooMany(line, i))
                            : Unclosed(one.Line, one.Index);
                    }
                }
            }
        }

        return open.Count == 0 ? null : open.TryPeek(out var last) ? Unclosed(last.Line, last.Index) : null;
    }

    private static Mistake Unclosed(CellLine line, int index)
    {
        var close = Partner[line[index]];
        if (line.IsLong)
        {
            return At(line, index, $"The bracket {line[index]} is never closed with {close}");
        }

        var (text, end) = (line.From(0, line.Count), "");
        if (text.EndsWith(';'))
        {
            (text, end) = (text[..^1], ";");
        }

        var shown = line[index] == "{" || line[line.Count - 1] is "(" or "," or "[" ? "" : $": {text}{close}{end}";
        return At(line, index, $"The bracket {line[index]} is never closed with {close}{shown}");
    }

    private static string TooMany(CellLine line, int index) => line.IsLong ? $"There is one {line[index]} too many"
        : $"There is one {line[index]} too many: {line.From(0, index)}{line.From(index + 1, line.Count)}";

    private static Mistake At(CellLine line, int index, string advice) =>
        new(line.Number, line.Tokens[index].SpanStart - line.Start, advice);
}
