using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>Texts between other quotation marks, or with another letter before them.</summary>
internal static class Texts
{
    public static Correction? Formatted(CellLine line, int i)
    {
        if (line[i] is not ("f" or "F" or "r" or "R" or "b" or "u") || !line.IsText(i + 1) || !line.Touches(i))
        {
            return null;
        }

        var text = Inner(line[i + 1]);
        return text is null ? null : line[i] is "f" or "F"
            ? new(line.Tokens[i].SpanStart, line.Tokens[i + 1].Span.End, $"$\"{TextFormats.OfPython(text)}\"", "A text with values in it begins with a dollar sign")
            : new(line.Tokens[i].SpanStart, line.Tokens[i + 1].Span.End, line[i] is "r" or "R" ? $"@\"{text}\"" : $"\"{text}\"",
                "A text with backslashes begins with @");
    }

    public static Correction? Single(CellLine line, int i)
    {
        if (i >= line.Count || !line.Tokens[i].IsKind(SyntaxKind.CharacterLiteralToken) || !line.Tokens[i].ContainsDiagnostics)
        {
            return null;
        }

        return Inner(line[i]) is { } text
            ? new(line.Tokens[i].SpanStart, line.Tokens[i].Span.End, $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
                "Text stands between double quotation marks")
            : null;
    }

    /// <summary>JavaScript's text between backticks, with its values.</summary>
    public static string? Template(CellLine line)
    {
        var open = line.Text.IndexOf('`', StringComparison.Ordinal);
        var close = open < 0 ? -1 : line.Text.IndexOf('`', open + 1);
        if (close <= open + 1 || line.Text.TrimStart().StartsWith("```", StringComparison.Ordinal))
        {
            return null;
        }

        var inner = line.Text[(open + 1)..close];
        var isFilled = inner.Contains("${", StringComparison.Ordinal);
        var text = $"{(isFilled ? "$" : "")}\"{inner.Replace("${", "{", StringComparison.Ordinal)}\"";
        var reason = isFilled ? "A text with values in it begins with a dollar sign, between double quotation marks"
            : "Text stands between double quotation marks";
        return $"{reason}: {(line.Text[..open] + text + line.Text[(close + 1)..]).Trim()}";
    }

    /// <summary>$"{seats of {house}", which lacks a brace.</summary>
    public static string? Brace(CellLine line)
    {
        if (line.Text.IndexOf("$\"", StringComparison.Ordinal) is not (>= 0 and var start))
        {
            return null;
        }

        var text = line.Text;
        for (var at = start + 2; at < text.Length && text[at] != '"'; at++)
        {
            var end = text[at] == '{' ? at + 1 : at;
            while (end < text.Length && (SyntaxFacts.IsIdentifierPartCharacter(text[end]) || text[end] == '.'))
            {
                end++;
            }

            var name = text[(text[at] == '{' ? at + 1 : at)..end];
            var isValue = name.Length > 0 && line.Names.IsValue(name.Split('.')[0]) && end < text.Length;
            if (isValue && text[at] == '{' && (text[end] is '"' or '{' || (text[end] == ' ' && end + 1 < text.Length
                && (char.IsLetter(text[end + 1]) || text[end + 1] == '{'))))
            {
                return $"A value in a text stands between two braces: {text[..end].Trim()}}}{text[end..]}";
            }

            if (isValue && text[at] != '{' && text[end] == '}' && text[at - 1] is ' ' or '"' or '(')
            {
                return $"A value in a text stands between two braces: {text[..at].Trim()}{(text[at - 1] == ' ' ? " " : "")}{{{text[at..]}";
            }

            at = Math.Max(at, end - 1);
        }

        return null;
    }

    private static string? Inner(string token) =>
        token.Length >= 2 && token[0] is '\'' or '"' && token[^1] == token[0] ? token[1..^1] : null;
}
