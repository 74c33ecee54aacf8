using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>Lines that declare something under a name that cannot be one, or end with the wrong sign.</summary>
internal static class Declarations
{
    public static IReadOnlyList<LineRule> Rules { get; } = [Several, Listed, Name, Type, Value, Compared, Opened, Ended, Percent];

    /// <summary>var largest party = …, var largest-party = …, var 2013seats = … and var class = ….</summary>
    private static string? Name(CellLine line)
    {
        var sign = line.Find("=");
        if (sign < 2 || !(line[0] is "var" or "let" or "const" || IsBasic(line[0])) || IsBasic(line[1]))
        {
            return null;
        }

        var (head, rest) = (line[0] is "let" or "const" ? "var" : line[0], Closed(Corrections.Applied(line, sign, line.Count)));
        if (sign == 2 && SyntaxFacts.IsReservedKeyword(line.Tokens[1].Kind()))
        {
            return $"{line[1]} is a word of C# itself; choose another name: {head} my{Capital(line[1])} {rest}";
        }

        if (line.IsNumber(1))
        {
            var digits = new string([.. line[1].TakeWhile(char.IsAsciiDigit)]);
            var name = sign == 3 && line.Touches(1) ? line[2] : line[1][digits.Length..];
            return name.Length > 0 && sign <= 3 ? $"A name begins with a letter, and not with a digit: {head} {name}{digits} {rest}" : null;
        }

        List<string> words = [];
        for (var i = 1; i < sign; i++)
        {
            if (line[i] is "-" or "." or "/" or "&" or "'" && i > 1 && line.IsWord(i - 1))
            {
                continue;
            }

            if (!line.IsWord(i) && !line.IsNumber(i))
            {
                return null;
            }

            words.Add(line[i]);
        }

        return words.Count < 2 ? null
            : $"A name is one word, without gaps and signs: {head} {words[0]}{string.Concat(words.Skip(1).Select(Capital))} {rest}";
    }

    /// <summary>a, b = 1, 2.</summary>
    private static string? Several(CellLine line)
    {
        var sign = line.Find("=");
        if (sign < 3 || sign % 2 == 0 || !Enumerable.Range(0, sign).All(i => i % 2 == 0 ? line.IsName(i) : line[i] == ","))
        {
            return null;
        }

        var isKnown = Enumerable.Range(0, sign).Where(i => i % 2 == 0).All(i => line.Names.IsValue(line[i]));
        var value = Corrections.Applied(line, sign + 1, line.Count).TrimEnd(';');
        return "Several names are given values in brackets: " + (isKnown ? "" : "var ") + $"({line.From(0, sign)}) = {(line.Find(",", sign) > 0 && line[sign + 1] != "(" ? $"({value})" : value)};";
    }

    /// <summary>object answer = "Red", "Blue".</summary>
    private static string? Listed(CellLine line)
    {
        var end = line[line.Count - 1] == ";" ? line.Count - 1 : line.Count;
        return line.IsName(1) && line[2] == "=" && end > 5 && end % 2 == 0 && (line[0] is "var" || IsBasic(line[0]))
            && Enumerable.Range(3, end - 3).All(i => i % 2 == 0 ? line[i] == "," : line.IsText(i))
            ? $"Several texts are a list: {(line[0] is "object" or "var" ? line[0] : line[0] + "[]")} {line[1]} = new[] {{ {Corrections.Applied(line, 3, end)} }};" : null;
    }

    /// <summary>var double x = ….</summary>
    private static string? Type(CellLine line) =>
        line[0] is "var" or "let" or "const" && line.IsName(2) && line[3] == "=" && (IsBasic(line[1]) || line.Names.IsType(line[1]))
            ? $"var stands in the place of the type; one of both is enough: {Closed(line.From(1, line.Count))}" : null;

    /// <summary>var x 66.</summary>
    private static string? Value(CellLine line) =>
        (line[0] is "var" || IsBasic(line[0])) && line.IsName(1) && (line.IsNumber(2) || line.IsText(2)) && (line.Count == 3 || line[3] == ";")
            ? $"A value is given with =: {line[0]} {line[1]} = {line[2]};" : null;

    /// <summary>double x == ….</summary>
    private static string? Compared(CellLine line)
    {
        var isDeclared = line.Count > 3 && line.IsName(1) && line[2] is "==" or ":"
            && (line[0] is "var" or "let" or "const" || IsBasic(line[0]) || line.Names.IsType(line[0]));
        return !isDeclared ? null
            : $"{(line[2] == "==" ? "== compares, and a value" : "A value")} is given with =: {line.From(0, 2)} = {Closed(Corrections.Applied(line, line[3] == "=" ? 4 : 3, line.Count))}";
    }

    /// <summary>using without its semicolon.</summary>
    private static string? Opened(CellLine line) =>
        line[0] is "using" && line.Count > 1 && line[line.Count - 1] != ";"
            && Enumerable.Range(1, line.Count - 1).All(i => line.IsName(i) || line[i] == ".")
            ? $"A semicolon ends the line: {line.From(0, line.Count)};" : null;

    /// <summary>A colon or a full stop in the place of the semicolon.</summary>
    private static string? Ended(CellLine line) =>
        line.Count > 3 && line[line.Count - 1] is ":" or "." or "," && line.EndsValue(line.Count - 2)
            && line[0] is not ("case" or "default" or "if" or "else" or "for" or "foreach" or "while" or "class" or "def" or "try")
            && (line[1] is "=" or "." || line[2] is "=") && line.Find("?") < 0 && line.Closed
            ? $"A statement ends with a semicolon: {Corrections.Applied(line, 0, line.Count - 1)};" : null;

    /// <summary>Math.Round(…) %.</summary>
    private static string? Percent(CellLine line)
    {
        var sign = line[line.Count - 1] == ";" ? line.Count - 2 : line.Count - 1;
        if (sign < 1 || line[sign] != "%" || line.IsNumber(sign - 1) || !line.EndsValue(sign - 1))
        {
            return null;
        }

        var first = line.Tokens.Take(sign).ToList().FindLastIndex(t => t.Text == ";") + 1;
        var start = line.Find("=", first) is > 0 and var given ? given + 1 : first;
        var value = line.From(start, sign);
        var shown = value.Contains("100", StringComparison.Ordinal)
            || Percentages.Size(SyntaxFactory.ParseExpression(value), line.Names) > 1
                ? $"$\"{{{value}}} %\"" : $"$\"{{{value}:0.0%}}\"";
        return $"A percent sign stands only in a text: {(start > 0 ? line.From(0, start) + " " : "")}{shown}";
    }

    private static bool IsBasic(string word) =>
        word is "int" or "double" or "string" or "bool" or "long" or "decimal" or "char" or "object" or "float";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Closed(string text) => text.EndsWith(';') ? text : text + ";";
}
