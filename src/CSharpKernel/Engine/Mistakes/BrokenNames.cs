using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>A name that a page broke at the end of its line: Fragmen- and tation.</summary>
internal static partial class BrokenNames
{
    public const string Reason = "A name was broken at the end of the line, and the hyphen is read as a minus; write it in one piece";

    public static string? Rule(FailedCell cell, SyntaxNode node)
    {
        if (node.AncestorsAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(b => b.IsKind(SyntaxKind.SubtractExpression)) is not
            { } minus || !minus.OperatorToken.TrailingTrivia.Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            return null;
        }

        var (before, after) = (minus.Left.GetLastToken(), minus.Right.GetFirstToken());
        var name = before.ValueText + after.ValueText;
        var owner = minus.Left is MemberAccessExpressionSyntax access ? cell.TypeOf(access.Expression) : null;
        var isKnown = before.Span.End == minus.OperatorToken.SpanStart && before.IsKind(SyntaxKind.IdentifierToken)
            && after.IsKind(SyntaxKind.IdentifierToken)
            && cell.Model.LookupSymbols(minus.SpanStart, owner, name, includeReducedExtensionMethods: owner is not null).Length > 0;
        var whole = (SyntaxNode?)minus.FirstAncestorOrSelf<StatementSyntax>() ?? minus;
        return isKnown ? $"{Reason}: {Hyphen().Replace(whole.ToString(), "").ReplaceLineEndings(" ")}" : null;
    }

    [GeneratedRegex(@"(?<=\w)-[ \t]*\r?\n\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hyphen();
}
