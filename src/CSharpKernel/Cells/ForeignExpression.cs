using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>An expression that does not compile, perhaps because it is that of another language.</summary>
/// <param name="Syntax">The expression.</param>
/// <param name="Model">What the compiler knows of it.</param>
public sealed partial record ForeignExpression(ExpressionSyntax Syntax, SemanticModel Model)
{
    /// <summary>What a part of the expression is, or null where the compiler does not know.</summary>
    /// <param name="part">The part.</param>
    public ITypeSymbol? TypeOf(ExpressionSyntax part) => part.SyntaxTree != Model.SyntaxTree ? null
        : Model.GetTypeInfo(part).Type is { TypeKind: not TypeKind.Error } type ? type : null;

    /// <summary>Whether a name stands for a value.</summary>
    /// <param name="name">The name.</param>
    public bool IsValue(IdentifierNameSyntax name) => name.SyntaxTree == Model.SyntaxTree && Model.GetSymbolInfo(name).Symbol is not null;

    /// <summary>An expression in which columns are written as those of one row, and conditions are joined as in C#.</summary>
    /// <param name="expression">The expression, as of a whole table.</param>
    /// <param name="column">How a part is written that is a column; null where it is none.</param>
    public static string OfRow(ExpressionSyntax expression, Func<ExpressionSyntax, string?> column)
    {
        List<(int Start, int End, string Text)> changes = [];
        Look(expression is ParenthesizedExpressionSyntax whole ? whole.Expression : expression);
        var (text, at) = (expression.ToString(), expression.SpanStart);
        foreach (var (start, end, instead) in changes.OrderByDescending(c => c.Start))
        {
            text = text[..(start - at)] + instead + text[(end - at)..];
        }

        return expression is ParenthesizedExpressionSyntax ? text[1..^1] : text;

        void Look(SyntaxNode node)
        {
            if (node is ExpressionSyntax part && column(part) is { } written)
            {
                changes.Add((part.SpanStart, part.Span.End, written));
                return;
            }

            if (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseAndExpression
                or (int)SyntaxKind.BitwiseOrExpression } joined)
            {
                changes.Add((joined.OperatorToken.SpanStart, joined.OperatorToken.Span.End,
                    joined.OperatorToken.Text + joined.OperatorToken.Text));
            }

            foreach (var child in node is MemberAccessExpressionSyntax access ? [access.Expression]
                : node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax } call ? [call.ArgumentList] : node.ChildNodes())
            {
                Look(child);
            }
        }
    }

    /// <summary>A condition in a text, as pandas' query and SQL take it, what is quoted as it is; null where it is none.</summary>
    /// <param name="expression">The text.</param>
    public static BinaryExpressionSyntax? Condition(ExpressionSyntax expression)
    {
        if (expression is not LiteralExpressionSyntax { Token.Value: string text })
        {
            return null;
        }

        var ours = Words().Replace(text, word => word.Value.Trim().ToUpperInvariant() switch
        {
            "AND" => " && ",
            "OR" => " || ",
            "=" => " == ",
            "<>" => " != ",
            _ => SymbolDisplay.FormatLiteral(word.Value[1..^1], quote: true),
        });
        return SyntaxFactory.ParseExpression(ours) is BinaryExpressionSyntax { ContainsDiagnostics: false } condition ? condition : null;
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|\s+(and|or|AND|OR)\s+|\s*(?<![=<>!])=(?!=)\s*|\s*<>\s*""", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    /// <summary>Whether the arguments of a sort say that the largest comes first.</summary>
    /// <param name="all">The arguments, each with its name.</param>
    public static bool IsDescending(IEnumerable<(string? Name, ExpressionSyntax Value)> all) => all.Any(a => a.Name switch
    {
        "ascending" => a.Value.ToString() is "False" or "false" or "FALSE",
        "reverse" or "decreasing" or "descending" or "desc" => a.Value.ToString() is "True" or "true" or "TRUE",
        _ => false,
    });

    /// <summary>The arguments of a call, each with the name that it is given under, with a colon or, as elsewhere, with =.</summary>
    /// <param name="list">The arguments.</param>
    public static IReadOnlyList<(string? Name, ExpressionSyntax Value)> Arguments(BaseArgumentListSyntax list) =>
    [
        .. list.Arguments.Select(a => a.NameColon is { } named ? (named.Name.Identifier.ValueText, a.Expression)
            : a.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } given
                && given.IsKind(SyntaxKind.SimpleAssignmentExpression) ? (name.Identifier.ValueText, given.Right)
            : ((string?)null, a.Expression)),
    ];
}
