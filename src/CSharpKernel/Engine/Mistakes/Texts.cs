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

    private static string? Inner(string token) =>
        token.Length >= 2 && token[0] is '\'' or '"' && token[^1] == token[0] ? token[1..^1] : null;
}
