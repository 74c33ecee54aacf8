using System.Globalization;

namespace CSharpKernel;

/// <summary>Operators that C# writes otherwise.</summary>
internal static class Operators
{
    public static Correction? Words(CellLine line, int i)
    {
        var isPattern = line.Tokens.Take(i).Any(t => t.Text is "is" or "switch" or "case") && line[i] is not ("AND" or "OR" or "NOT");
        switch (line[i])
        {
            case "and" or "AND" or "And" when !isPattern && line.EndsValue(i - 1) && line.BeginsValue(i + 1):
                return At(line, i, i + 1, "&&", $"'{line[i]}' is written && in C#");
            case "or" or "OR" or "Or" when !isPattern && line.EndsValue(i - 1) && line.BeginsValue(i + 1):
                return At(line, i, i + 1, "||", $"'{line[i]}' is written || in C#");
            case "not" or "NOT" or "Not" when !isPattern && line.BeginsValue(i + 1) && !line.EndsValue(i - 1):
                return Negated(line, i);
            case "GE" or "GT" or "LE" or "LT" or "EQ" or "NE" or "ge" or "gt" or "le" or "lt" or "eq" or "ne"
                when line.EndsValue(i - 1) && line.BeginsValue(i + 1):
                var sign = line[i].ToUpperInvariant() switch { "GE" => ">=", "GT" => ">", "LE" => "<=", "LT" => "<", "EQ" => "==", _ => "!=" };
                return At(line, i, i + 1, sign, $"'{line[i]}' is written {sign} in C#");
            default:
                return null;
        }
    }

    public static Correction? Signs(CellLine line, int i) => (line[i], line[i + 1], line[i + 2]) switch
    {
        ("==", "=", _) when line.Touches(i) => At(line, i, i + 2, "==", "Equality is asked with =="),
        ("!=", "=", _) when line.Touches(i) => At(line, i, i + 2, "!=", "Inequality is asked with !="),
        ("<", ">", _) when line.Touches(i) && !line.Touches(i - 1) && line.EndsValue(i - 1) => At(line, i, i + 2, "!=", "Inequality is asked with !="),
        ("=", "<", _) when line.Touches(i) => At(line, i, i + 2, "<=", "Smaller or equal is written <="),
        ("=", "/", "=") => At(line, i, i + 3, "!=", "Inequality is asked with !="),
        ("~", "=", _) when line.Touches(i) => At(line, i, i + 2, "!=", "Inequality is asked with !="),
        (">", "=", _) when line.EndsValue(i - 1) && !line.Touches(i) => At(line, i, i + 2, ">=", "Greater or equal is written >= without a space"),
        ("<", "=", _) when line.EndsValue(i - 1) && !line.Touches(i) => At(line, i, i + 2, "<=", "Smaller or equal is written <= without a space"),
        ("=", "=", _) when !line.Touches(i) && line.EndsValue(i - 1) => At(line, i, i + 2, "==", "Equality is asked with == without a space"),
        (":", "=", _) when line.Touches(i) => At(line, i, i + 2, "=", "A value is given with ="),
        ("->" or "::", _, _) when line.Touches(i) && line.Touches(i - 1) && line.IsName(i - 1) && line.IsName(i + 1)
            => At(line, i, i + 1, ".", "What belongs to a thing is named after a dot"),
        (".", "[", _) => At(line, i, i + 2, "[", "A place in a list stands in square brackets, without a dot"),
        (":", _, _) when line.Count == 3 && line[0] is "0" or "1" && line.IsNumber(2) && line.Touches(0) && line.Touches(1)
            && int.TryParse(line[2], CultureInfo.InvariantCulture, out var last)
            => new(line.Start, line.Tokens[2].Span.End, Invariant($"Enumerable.Range({line[0]}, {last - line[0][0] + '1'})"), "A row of numbers is made with Range"),
        (":", _, _) when line.IsNumber(i - 1) && line.IsNumber(i + 1) && !line.Tokens.Any(t => t.Text is "?" or "case" or "[")
            => At(line, i, i + 1, "/", "A division is written /"),
        ("=", ">", _) when !line.Touches(i) && line.IsName(i - 1)
            => At(line, i, i + 2, "=>", "The arrow of a function is written => without a space"),
        ("(", _, _) when line.IsName(i + 1) && line[i + 2] == line[i + 1] && line[i + 3] == "."
            => At(line, i, i + 2, $"({line[i + 1]} =>", "A function of each item has an arrow"),
        ("=>", _, _) when line.EndsValue(i - 1) && line.BeginsValue(i + 1) && line.OperandStart(i - 1) is var operand && operand < i - 1
            && line[operand - 1] is "=>" or "(" or "&&" or "||" or "!" or "and" or "or" or "=" or "return"
            => At(line, i, i + 1, ">=", "Greater or equal is written >="),
        ("=>", _, _) when line.EndsValue(i - 1) && line[line.OperandStart(i - 1) - 1] == "case"
            => At(line, i, i + 1, ":", "A case ends with a colon"),
        ("=", _, _) when Asks(line, i) => At(line, i, i + 1, "==", "= gives a value, and == compares"),
        ("x" or "X", _, _) when line.EndsValue(i - 1) && !line.IsText(i - 1) && line.IsNumber(i + 1) && !line.Touches(i)
            => At(line, i, i + 1, "*", "A product is written with *"),
        _ => null,
    };

    /// <summary>Whether a single = stands in the condition of an if or of a list's function.</summary>
    private static bool Asks(CellLine line, int i)
    {
        var open = i - 1;
        for (var depth = 0; open >= 0 && depth >= 0; open--)
        {
            depth += line[open] is ")" ? 1 : line[open] is "(" ? -1 : 0;
        }

        return line.IsText(i + 1) && line[open + 1] == "(" && line[open] is "if" or "while" or "Where" or "First" or "FirstOrDefault" or "Single"
            or "SingleOrDefault" or "Any" or "All" or "Count";
    }

    /// <summary>Python's power sign. Its base is an operand that was passed already, so the correction takes it in again.</summary>
    public static Correction? Power(CellLine line, int i)
    {
        var sign = -1;
        var end = line.EndsValue(i) || line[i] == "(" ? line.OperandEnd(i) : -1;
        if (end > 0 && line[end] == "*" && line[end + 1] == "*" && line.Touches(end))
        {
            sign = end;
        }

        if (sign < 0 || line.OperandStart(sign - 1) != i || !line.BeginsValue(sign + 2))
        {
            return null;
        }

        var stop = line.OperandEnd(sign + 2);
        return At(line, i, stop, $"Math.Pow({line.From(i, sign)}, {line.From(sign + 2, stop)})", "A power is written Math.Pow(…)");
    }

    /// <summary>Python's x[1:3].</summary>
    public static Correction? Slice(CellLine line, int i)
    {
        if (line[i] != "[" || line.Closing(i) is not (> 0 and var close) || !line.EndsValue(i - 1))
        {
            return null;
        }

        var colon = line.Find(":", i);
        if (colon < 0 || colon > close || line.Find("?", i) is > 0 and var question && question < close)
        {
            return null;
        }

        var (from, to) = (line.From(i + 1, colon), line.From(colon + 1, close));
        if (line.IsText(i - 1) || line.Names.IsText(line[i - 1]))
        {
            string End(string at) => at.StartsWith('-') ? "^" + at[1..] : at;
            return At(line, i, close + 1, $"[{End(from)}..{End(to)}]", "A part of a text is taken with two dots");
        }

        var skip = from is "" or "0" ? "" : from[0] == '-' ? $".TakeLast({from[1..]})" : $".Skip({from})";
        var take = to.Length == 0 ? "" : to[0] == '-' ? $".SkipLast({to[1..]})"
            : skip.Length == 0 ? $".Take({to})"
            : int.TryParse(from, CultureInfo.InvariantCulture, out var a) && int.TryParse(to, CultureInfo.InvariantCulture, out var b)
                ? Invariant($".Take({b - a})")
            : $".Take({to} - {from})";
        return At(line, i, close + 1, skip + take, "A part of a list is taken with Skip and Take");
    }

    /// <summary>Python's "a if condition else b".</summary>
    public static Correction? Choice(CellLine line, int i)
    {
        var end = line.EndsValue(i) ? line.OperandEnd(i) : -1;
        if (end < 0 || line[end] != "if" || line.OperandStart(end - 1) != i || line.Find("else", end) is not (> 0 and var other))
        {
            return null;
        }

        var stop = line.OperandEnd(other + 1);
        return At(line, i, stop, $"{Corrections.Applied(line, end + 1, other)} ? {line.From(i, end)} : {line.From(other + 1, stop)}",
            "A choice is written with a question mark and a colon");
    }

    /// <summary>A spreadsheet's IF(condition; a; b).</summary>
    public static Correction? OfSheet(CellLine line, int i)
    {
        if (line[i].ToUpperInvariant() is not ("IF" or "IIF" or "WENN" or "SI" or "SE" or "IFELSE" or "ALS" or "HVIS" or "OM" or "ЕСЛИ")
            || line[i + 1] != "(" || (line[i] == "if" && line[i - 1] is not ("=" or "return" or "(" or ","))
            || line.Closing(i + 1) is not (> 0 and var close))
        {
            return null;
        }

        var (marks, depth) = (new List<int>(), 0);
        for (var k = i + 2; k < close; k++)
        {
            depth += line[k] is "(" or "[" or "{" ? 1 : line[k] is ")" or "]" or "}" ? -1 : 0;
            if (depth == 0 && line[k] is "," or ";")
            {
                marks.Add(k);
            }
        }

        return marks is [var first, var second]
            ? At(line, i, close + 1, $"{Corrections.Applied(line, i + 2, first)} ? {Corrections.Applied(line, first + 1, second)} : "
                + Corrections.Applied(line, second + 1, close), "A choice is written with a question mark and a colon") : null;
    }

    /// <summary>"x &gt; 5 &amp;&amp; &lt; 10": the second comparison lacks its first half.</summary>
    public static Correction? Half(CellLine line, int i)
    {
        if (line[i] is not ("&&" or "||" or "&" or "|" or "and" or "or") || line[i + 1] is not ("<" or ">" or "<=" or ">=" or "==" or "!=")
            || line.Tokens.Take(i).Any(t => t.Text is "is"))
        {
            return null;
        }

        var sign = i - 1;
        while (sign > 0 && line[sign] is not ("<" or ">" or "<=" or ">=" or "==" or "!="))
        {
            sign--;
        }

        var joint = line[i] is "&" or "and" ? "&&" : line[i] is "|" or "or" ? "||" : line[i];
        return sign <= 0 ? null : At(line, i, i + 1, $"{joint} {line.From(line.OperandStart(sign - 1), sign)}",
            $"Each side of {joint} is a comparison of its own");
    }

    private static Correction Negated(CellLine line, int i)
    {
        var end = line.OperandEnd(i + 1);
        if (line[end] is not ("==" or "!=" or "<" or ">" or "<=" or ">="))
        {
            return At(line, i, i + 2, "!" + line[i + 1], $"'{line[i]}' is written ! in C#");
        }

        end = line.OperandEnd(end + 1);
        return At(line, i, end, $"!({line.From(i + 1, end)})", $"'{line[i]}' is written ! in C#");
    }

    /// <summary>Whether something is in a list, as Python and R ask it.</summary>
    public static Correction? Inside(CellLine line, int i)
    {
        var end = line.EndsValue(i) ? line.OperandEnd(i) : -1;
        if (end < 0 || line.OperandStart(end - 1) != i || line.Tokens.Any(t => t.Text.ToLowerInvariant() is "foreach" or "for" or "from" or "join"))
        {
            return null;
        }

        return line[end] == "in" && (line.BeginsValue(end + 1) || line[end + 1] == "[") ? Contained(line, i, end, end + 1, "")
            : line[end] is "∈" or "∉" ? Contained(line, i, end, end + 1, line[end] == "∈" ? "" : "!")
            : line[end] == "not" && line[end + 1] == "in" ? Contained(line, i, end, end + 2, "!")
            : line[end] == "%" && line[end + 1] == "in" && line[end + 2] == "%" ? Contained(line, i, end, end + 3, "")
            : null;
    }

    private static Correction Contained(CellLine line, int start, int at, int list, string not)
    {
        var end = line.OperandEnd(list);
        var isList = line[list] == "[" || (line[list] == "(" && line.Find(",", list) is > 0 and var comma && comma < line.Closing(list));
        var inside = $"{not}{(isList ? $"new[] {{ {line.From(list + 1, line.Closing(list))} }}" : line.From(list, end))}.Contains({line.From(start, at)})";
        return At(line, start, end, inside, "Whether something is in a list is asked with Contains");
    }

    private static Correction At(CellLine line, int first, int end, string text, string reason) =>
        new(line.Tokens[first].SpanStart, line.Tokens[Math.Min(end, line.Count) - 1].Span.End, text, reason);
}
