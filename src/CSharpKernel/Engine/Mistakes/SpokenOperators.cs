namespace CSharpKernel;

/// <summary>Comparisons in words, as SQL has them and as they are spoken: LIKE "U%", BETWEEN 3 AND 10, is greater than 73.</summary>
internal static class SpokenOperators
{
    private const string Reason = "In C# it is written";

    /// <summary>Longest first, since "is" begins the most of them.</summary>
    private static readonly (string[] Words, string Sign)[] Phrases = [.. new (string Words, string Sign)[]
    {
        ("is greater than or equal to", ">="), ("is less than or equal to", "<="), ("is greater than", ">"), ("is more than", ">"),
        ("is larger than", ">"), ("is less than", "<"), ("is smaller than", "<"), ("is at least", ">="), ("is at most", "<="),
        ("is not equal to", "!="), ("is equal to", "=="), ("equals", "=="), ("does not contain", "!Contains"), ("contains", "Contains"),
        ("starts with", "StartsWith"), ("ends with", "EndsWith"),
    }.Select(p => (p.Words.Split(' '), p.Sign))];

    public static Correction? Rule(CellLine line, int i)
    {
        var end = line.EndsValue(i) ? line.OperandEnd(i) : -1;
        if (end < 0 || end >= line.Count || line.OperandStart(end - 1) != i)
        {
            return null;
        }

        var of = line.From(i, end);
        foreach (var (words, sign) in Phrases)
        {
            var value = end + words.Length;
            if (words.Select((w, n) => string.Equals(w, line[end + n], StringComparison.Ordinal)).All(w => w) && line.BeginsValue(value)
                && line.OperandEnd(value) is var stop && Ends(line, stop))
            {
                return At(line, i, stop, char.IsLetter(sign[^1])
                    ? $"{(sign[0] == '!' ? "!" : "")}{of}.{sign.TrimStart('!')}({line.From(value, stop)})" : $"{of} {sign} {line.From(value, stop)}");
            }
        }

        return OfSql(line, i, end, of);
    }

    private static Correction? OfSql(CellLine line, int i, int end, string of)
    {
        var isNot = line[end].ToUpperInvariant() == "NOT";
        var at = isNot ? end + 1 : end;
        var next = at + 1;
        switch (line[at].ToUpperInvariant())
        {
            case "LIKE" or "ILIKE" when line.IsText(next):
                return At(line, i, next + 1, (isNot ? "!" : "") + Alike(of, line[next].Trim('"', '\'')));
            case "BETWEEN" when line.BeginsValue(next) && line.OperandEnd(next) is var and && line[and].ToUpperInvariant() == "AND"
                && line.BeginsValue(and + 1):
                var inside = $"{line.From(next, and)} <= {of} && {of} <= {line.From(and + 1, line.OperandEnd(and + 1))}";
                return At(line, i, line.OperandEnd(and + 1), isNot ? $"!({inside})" : inside);
            case "IS" when line[next].ToUpperInvariant() is "NULL":
                return At(line, i, next + 1, $"{of} is null");
            case "IS" when line[next].ToUpperInvariant() is "NOT" && line[next + 1].ToUpperInvariant() is "NULL":
                return At(line, i, next + 2, $"{of} is not null");
            case "IN" when line[at] == "IN" && line[next] == "(" && line.Closing(next) is > 0 and var close:
                return At(line, i, close + 1, $"{(isNot ? "!" : "")}new[] {{ {line.From(next + 1, close).Replace('\'', '"')} }}.Contains({of})");
            default:
                return null;
        }
    }

    /// <summary>SQL's % stands for any letters.</summary>
    private static string Alike(string of, string pattern) => (pattern.StartsWith('%'), pattern.EndsWith('%')) switch
    {
        (true, true) => $"{of}.Contains(\"{pattern.Trim('%')}\")",
        (true, false) => $"{of}.EndsWith(\"{pattern.Trim('%')}\")",
        (false, true) => $"{of}.StartsWith(\"{pattern.Trim('%')}\")",
        _ => $"{of} == \"{pattern}\"",
    };

    private static bool Ends(CellLine line, int at) =>
        line[at] is "" or ")" or ";" or "," or "{" or ":" or "?" or "&&" or "||" or "and" or "or" or "then";

    private static Correction At(CellLine line, int first, int end, string text) =>
        new(line.Tokens[first].SpanStart, line.Tokens[Math.Min(end, line.Count) - 1].Span.End, text, Reason);
}
