namespace CSharpKernel;

/// <content>Conditions without brackets, and what depends on them without braces.</content>
internal static partial class OtherLanguages
{
    public static string? Branch(CellLine line)
    {
        var at = line[0] == "}" ? 1 : 0;
        var word = line[at];
        if (word is "if" && line.Tokens.Select((t, i) => (t.Text, i)).FirstOrDefault(t => t.i > at && t.Text is "elif" or "elseif" or "elsif"
            && line[t.i - 1] is "}" or ";") is { i: > 0 and var chained })
        {
            return $"In C# it is written else if: {line.From(0, chained)} else if {line.From(chained + 1, line.Count)}";
        }

        var last = line[line.Count - 1];
        if (word is "else" or "try" or "finally" or "Else" or "do" && line[at + 1] == ":" && line.Count == at + 2)
        {
            return $"What belongs together stands between braces: {word.ToLowerInvariant()} {{ … }}";
        }

        if (word is "except" && last == ":")
        {
            return "Errors are caught with: catch (Exception e) { … }";
        }

        if (word is "class" && last == ":")
        {
            return $"What belongs together stands between braces: class {line[at + 1]} {{ … }}";
        }

        var isChain = word is "elif" or "elseif" or "elsif" or "ElseIf" || (word == "else" && line[at + 1] == "if");
        if (!isChain && word is not ("if" or "If" or "IF" or "while" or "While" or "unless"))
        {
            return null;
        }

        var begin = word == "else" ? at + 2 : at + 1;
        var head = isChain ? "else if" : word.ToLowerInvariant();
        var end = line.Tokens.ToList().FindIndex(begin, t => t.Text is ":" or "{" or "then" or "Then" or "THEN");
        var question = line.Find("?");
        end = question > 0 && question < end ? -1 : end;
        var bracketed = line[begin] == "(" ? line.Closing(begin) : -1;
        if (word is "IF" or "If" && bracketed > 0 && bracketed >= line.Count - 2 && line.Find(":") < 0)
        {
            var isSemicolon = line.Find(";", begin) is > 0 and var first && first < bracketed;
            var parts = line.From(begin + 1, bracketed).Split(isSemicolon ? ';' : ',', StringSplitOptions.TrimEntries);
            return parts is [var condition1, var yes, var no] ? $"A choice is written with a question mark and a colon: {condition1} ? {yes} : {no}" : null;
        }

        if (bracketed > 0 && (end == bracketed + 1 || end < 0 || line[end] == "{"))
        {
            return end == bracketed + 1 && line[end] != "{"
                    ? $"What belongs together stands between braces: {head} ({line.From(begin + 1, bracketed)}) {Rest(line, end + 1)}"
                : word is "if" or "while" or "else" || !line.IsName(at) ? null
                : $"In C# it is written: {head} ({line.From(begin + 1, bracketed)}) {Rest(line, bracketed + 1)}";
        }

        // What depends on it may follow on the line, with nothing between them.
        var next = end < 0 && bracketed < 0 ? Enumerable.Range(begin + 1, Math.Max(0, line.Count - begin - 1))
            .FirstOrDefault(i => Begins(line, i) && line.EndsValue(i - 1) && !line.Touches(i - 1)) : 0;
        if (next > 0 && line[begin] != "(")
        {
            return "The condition stands in brackets, and what depends on it between braces: "
                + $"{head} ({Corrections.Applied(line, begin, next)}) {Rest(line, next)}";
        }

        var condition = line.From(begin, end < 0 ? line.Count : end);
        return condition.Length == 0 || (bracketed < 0 && line[begin] == "(") ? null
            : $"The condition stands in brackets, and what depends on it between braces: {head} ({Corrections.Applied(line, begin, end < 0 ? line.Count : end)}) {Rest(line, end < 0 ? line.Count : end + 1)}";
    }

    /// <summary>Whether a statement can begin at a word: a call, an assignment, or the end of what runs.</summary>
    private static bool Begins(CellLine line, int i) => line[i] is "return" or "break" or "continue" or "throw"
        || (line.IsName(i) && line[i] is not ("and" or "or" or "not" or "is" or "in" or "equals" or "then" or "AND" or "OR" or "NOT")
            && line[i + 1] is "." or "(" or "=" or "+=" or "-=" or "++" or "--");

    /// <summary>A block as it stands, where all of it is on the line.</summary>
    private static string Block(CellLine line, int at) =>
        line[at] == "{" && line.Closing(at) > 0 ? line.From(at, line.Count) : Rest(line, at);

    /// <summary>What depends on a head, on its line or below.</summary>
    private static string Rest(CellLine line, int at) =>
        at >= line.Count || line[at] is "{" || line[at - 1] is "{" ? Advice.Open
        : line.Find("else", at + 1) is > 0 and var other && line[other - 1] is not (";" or "}") && other + 1 < line.Count
            ? $"{Ended(Corrections.Applied(line, at, other))} else {Rest(line, other + 1)}"
        : Ended(Corrections.Applied(line, at, line.Count));
}
