namespace CSharpKernel;

/// <summary>What an answer in words has beside its number: a unit, the word for a sign, the null that it takes the place of.</summary>
internal static class UnitWords
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["of"] = "/", ["von"] = "/", ["de"] = "/", ["sur"] = "/", ["over"] = "/", ["plus"] = "+", ["minus"] = "-", ["times"] = "*",
        ["mal"] = "*", ["fois"] = "*", ["por"] = "*",
    };

    private static readonly HashSet<string> Percents = new(StringComparer.OrdinalIgnoreCase)
        { "percent", "percentage", "pct", "Prozent", "pourcent", "procent" };

    /// <summary>null 74, and 74 null.</summary>
    public static Correction? Null(CellLine line, int i)
    {
        const string Reason = "The answer stands in the place of null";
        return line[i] == "null" && line[i - 1] is "=" or "(" && (line.IsNumber(i + 1) || line.IsText(i + 1) || line.IsName(i + 1)
                || line[i + 1] is "(" or "true" or "false" or "new" || (line[i + 1] == "-" && line.Touches(i + 1)))
            ? new(line.Tokens[i].SpanStart, line.Tokens[i + 1].SpanStart, "", Reason)
            : line[i] == "null" && line[i + 1] is ";" or ")" && (line.IsNumber(i - 1) || line.IsText(i - 1)) && !line.Touches(i - 1)
            ? new(line.Tokens[i - 1].Span.End, line.Tokens[i].Span.End, "", Reason) : null;
    }

    /// <summary>66 of 147, 66 out of 147, 66 divided by 147, and 5 percent of 147.</summary>
    public static Correction? Sign(CellLine line, int i)
    {
        if (!(line.IsName(i) || line[i] == "out") || !line.EndsValue(i - 1) || line.Touches(i - 1) || line[i - 1] is "null")
        {
            return null;
        }

        var (sign, end) = (line[i].ToLowerInvariant(), line[i + 1].ToLowerInvariant()) switch
        {
            ("out", "of") or ("divided", "by") => ("/", i + 2),
            ("multiplied", "by") => ("*", i + 2),
            _ => (Signs.GetValueOrDefault(line[i]), i + 1),
        };
        // 66 of the 147.
        end += line[end] is "the" && line.IsNumber(end + 1) ? 1 : 0;
        var isValue = (line.IsNumber(i - 1) && IsOperand(line, end)) || line.IsNumber(end)
            || line.Names.IsValue(line[i - 1]) || line[i - 2] == ".";
        return sign is not null && line.BeginsValue(end) && isValue
            ? new(line.Tokens[i].SpanStart, line.Tokens[end - 1].Span.End, sign, $"'{line.From(i, end)}' is written {sign} in C#") : null;
    }

    /// <summary>5 percent, and 5 % of 147.</summary>
    public static Correction? Percent(CellLine line, int i)
    {
        var isSign = line[i + 1] == "%" && (line[i + 2] is "of" or "von" or "de");
        var end = isSign || Percents.Contains(line[i + 1]) ? i + 2
            : line[i + 1] is "per" or "por" && line[i + 2] is "cent" or "ciento" ? i + 3 : -1;
        if (end < 0 || !line.IsNumber(i) || !decimal.TryParse(line[i], System.Globalization.CultureInfo.InvariantCulture, out var percent)
            || percent > 1000)
        {
            return null;
        }

        var isOf = Signs.GetValueOrDefault(line[end]) == "/" && line.BeginsValue(end + 1);
        return !isOf && !Ends(line, end) ? null
            : new(line.Tokens[i].SpanStart, line.Tokens[isOf ? end : end - 1].Span.End,
                Invariant($"{percent / 100:0.############}{(isOf ? " *" : "")}"), "A percentage is written as a fraction of 1");
    }

    /// <summary>74 seats, at the end of what is computed.</summary>
    public static Correction? Unit(CellLine line, int i)
    {
        if (!line.IsNumber(i) || line.Touches(i)
            || (line.IsWord(i - 1) && line[i - 1] is not ("return" or "by") && !Signs.ContainsKey(line[i - 1])))
        {
            return null;
        }

        var end = i + 1;
        while (line.IsName(end) && !IsSign(line, end))
        {
            end++;
        }

        return end > i + 1 && (Ends(line, end) || IsSign(line, end))
            ? new(line.Tokens[i].Span.End, line.Tokens[end - 1].Span.End, "", $"A number stands without its unit, {line.From(i + 1, end)}") : null;
    }

    /// <summary>A share times 100 %.</summary>
    public static Correction? Hundred(CellLine line, int i) =>
        line[i] == "*" && line[i + 1] == "100" && line[i + 2] == "%" && Ends(line, i + 3)
            ? new(line.Tokens[i - 1].Span.End, line.Tokens[i + 2].Span.End, "", "A share is written as a fraction of 1") : null;

    /// <summary>Whether a word is a sign here: 0.38 of voters is no division.</summary>
    private static bool IsSign(CellLine line, int at)
    {
        var isPair = (line[at].ToLowerInvariant(), line[at + 1].ToLowerInvariant()) is ("out", "of") or ("divided", "by") or ("multiplied", "by");
        return (isPair || Signs.ContainsKey(line[at])) && IsOperand(line, at + (isPair ? 2 : 1));
    }

    private static bool IsOperand(CellLine line, int at) => line.IsNumber(at) || line[at] is "(" or "-" || line.Names.IsValue(line[at])
        || (line[at] == "the" && line.IsNumber(at + 1));

    private static bool Ends(CellLine line, int at) => line[at] is "" or ";" or ")" or "," or "]" or "+" or "-" or "*" or "/";
}
