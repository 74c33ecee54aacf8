using System.Globalization;

namespace CSharpKernel;

/// <summary>Numbers as they are written outside of programs.</summary>
internal static class Numbers
{
    /// <summary>0,5 where no list can stand: what stands in brackets may be two numbers.</summary>
    public static Correction? Comma(CellLine line, int i)
    {
        if (!line.IsNumber(i) || line[i + 1] != "," || !line.IsNumber(i + 2) || !line.Touches(i) || !line.Touches(i + 1)
            || line[i].Contains('.', StringComparison.Ordinal) || (Depth(line, i) > 0 && line[i - 1] != "=" && line.Find(";") is var sign
                && !(sign > 0 && line.Tokens.Skip(sign).Any(t => t.Text == ")"))))
        {
            return null;
        }

        var end = i + 2;
        while (line[end + 1] == "," && line.IsNumber(end + 2) && line.Touches(end) && line.Touches(end + 1))
        {
            end += 2;
        }

        var all = line.From(i, end + 1);
        return line[i + 2].Length == 3 && line[i] != "0"
            ? new(line.Tokens[i].SpanStart, line.Tokens[end].Span.End, all.Replace(",", "", StringComparison.Ordinal),
                "Thousands are written without a comma, and a decimal fraction with a point")
            : new(line.Tokens[i].SpanStart, line.Tokens[i + 2].Span.End, $"{line[i]}.{line[i + 2]}", "A decimal fraction is written with a point");
    }

    /// <summary>1 234, 1'234 and 1.234.567.</summary>
    public static Correction? Thousands(CellLine line, int i)
    {
        var end = i;
        while (line.IsNumber(end) && line.IsNumber(end + 1) && IsGroup(line[end + 1])
            && line.Tokens[end + 1].SpanStart - line.Tokens[end].Span.End <= 1)
        {
            end++;
        }

        return end > i ? new(line.Tokens[i].SpanStart, line.Tokens[end].Span.End,
            string.Concat(line.From(i, end + 1).Where(char.IsAsciiDigit)), "A large number is written without gaps and points") : null;
    }

    public static Correction? Percent(CellLine line, int i)
    {
        // 44,9 % has a comma, too.
        var sign = line.IsNumber(i) && line[i + 1] == "," && line.IsNumber(i + 2) && line.Touches(i) && line.Touches(i + 1) ? i + 3 : i + 1;
        return line.IsNumber(i) && line[sign] == "%" && !line.BeginsValue(sign + 1) && line[sign + 1] is not ("in" or "%" or "=" or ">")
            && decimal.TryParse(line.From(i, sign).Replace(',', '.'), CultureInfo.InvariantCulture, out var percent)
            ? new(line.Tokens[i].SpanStart, line.Tokens[sign].Span.End, Invariant($"{percent / 100:0.############}"),
                "A percentage is written as a fraction of 1")
            : null;
    }

    /// <summary>1.5.2013, and 1.5.5.</summary>
    public static string? Date(CellLine line)
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (line.IsNumber(i) && line.IsNumber(i + 1) && line.Touches(i) && line[i + 1][0] == '.' && !IsGroup(line[i + 1]))
            {
                var text = line.From(i, i + 2);
                return text.Split('.') is [var day, var month, { Length: 4 } year]
                    ? $"A date is made of its year, month and day: {line.From(0, i)} new DateOnly({year}, {month}, {day}){line.From(i + 2, line.Count)}"
                    : $"A number has one point at most, and {text} has two.";
            }
        }

        return null;
    }

    /// <summary>2x and 2(x + 1).</summary>
    public static Correction? Product(CellLine line, int i) =>
        line.IsNumber(i) && line.Touches(i) && (line.IsName(i + 1) || line[i + 1] == "(")
            ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, $"{line[i]} * ", "A product is written with *")
            : null;

    /// <summary>147. at the end.</summary>
    public static Correction? Point(CellLine line, int i) =>
        line.IsNumber(i) && line[i + 1] == "." && line.Touches(i) && !line.IsName(i + 2) && !line.IsNumber(i + 2)
            ? new(line.Tokens[i].SpanStart, line.Tokens[i + 1].Span.End, line[i] + ".0", "Behind the point of a number stands a digit") : null;

    /// <summary>int("5") and float(x).</summary>
    public static Correction? Made(CellLine line, int i)
    {
        if (line[i] is not ("int" or "float" or "double" or "string" or "bool" or "long" or "decimal") || line[i + 1] != "("
            || line.Closing(i + 1) is not (> 0 and var close) || line.IsWord(i - 1) || line[close + 1] is "=>" or "{")
        {
            return null;
        }

        var (type, value) = (line[i] == "float" ? "double" : line[i], line.From(i + 2, close));
        var text = type == "string" ? $"({value}).ToString()"
            : line.IsText(i + 2) ? $"{type}.Parse({value})"
            : $"({type})({value})";
        return new(line.Tokens[i].SpanStart, line.Tokens[close].Span.End, line.IsNumber(i + 2) && close == i + 3 && type == "string"
            ? $"\"{value}\"" : text,
            line.IsText(i + 2) ? "A number is made of a text with Parse" : "A value is made another type with that type in brackets before it");
    }

    private static bool IsGroup(string digits) =>
        (digits.Length == 3 && digits.All(char.IsAsciiDigit))
            || (digits.Length == 4 && digits[0] == '.' && digits.Skip(1).All(char.IsAsciiDigit));

    private static int Depth(CellLine line, int until)
    {
        var depth = 0;
        for (var i = 0; i < until; i++)
        {
            depth += line[i] is "(" or "[" or "{" ? 1 : line[i] is ")" or "]" or "}" ? -1 : 0;
        }

        return depth;
    }
}
