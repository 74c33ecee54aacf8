using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>Python's sign for the division of whole numbers, which begins a comment in C#.</summary>
internal static class SlashedDivision
{
    public static bool MayBe(SyntaxTrivia comment)
    {
        var token = comment.Token;
        return token.SpanStart < comment.SpanStart
            && token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken
            && Divisor(comment) is { Length: > 0 };
    }

    /// <summary>Who writes it, wants a whole number.</summary>
    public const string Reason = "// begins a comment; whole numbers are divided with one stroke";

    /// <summary>The same where the line lacks what the comment took away.</summary>
    public static string? Rule(CellLine line)
    {
        if (line.Count == 0 || !line.EndsValue(line.Count - 1))
        {
            return null;
        }

        var end = line.Tokens[^1].Span.End - line.Start;
        var rest = line.Text[end..].Trim();
        var divisor = rest.TrimStart('/').Trim().TrimEnd(';', ')', ' ');
        return rest.StartsWith("//", StringComparison.Ordinal) && divisor.Length > 0 && !divisor.Contains(' ', StringComparison.Ordinal)
            && (divisor.All(char.IsAsciiDigit) || line.Names.IsValue(divisor))
            ? $"{Reason}: {line.Text[..end].Trim()} / {rest.TrimStart('/').Trim()}{(line.Find("=") > 0 && !rest.EndsWith(';') ? ";" : "")}" : null;
    }

    public static string? On(SyntaxTrivia comment, SemanticModel model)
    {
        var divisor = Divisor(comment);
        var isValue = divisor.All(char.IsAsciiDigit) || model.LookupSymbols(comment.SpanStart, name: divisor)
            .Any(s => s is IFieldSymbol { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }
                && comment.Token.IsKind(SyntaxKind.NumericLiteralToken));
        var line = comment.SyntaxTree!.GetText().Lines.GetLineFromPosition(comment.SpanStart);
        var before = comment.SyntaxTree.GetText().ToString(new(line.Start, comment.SpanStart - line.Start)).Trim();
        return isValue ? $"{Reason}: {before} / {divisor}" : null;
    }

    private static string Divisor(SyntaxTrivia comment)
    {
        var text = comment.ToString().TrimStart('/').Trim().TrimEnd(';');
        return text.Length > 0 && (text.All(char.IsAsciiDigit) || SyntaxFacts.IsValidIdentifier(text)) ? text : "";
    }
}
