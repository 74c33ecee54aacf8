using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>24-11-2013 and 2013/11/24, which are differences and quotients of numbers.</summary>
internal static class Dates
{
    /// <summary>Whether two signs of one kind stand between three numbers, of which one may be a year.</summary>
    public static bool MayBe(BinaryExpressionSyntax whole) => Of(whole) is not null;

    public static string? On(BinaryExpressionSyntax whole) => Of(whole) is var (year, month, day)
        ? Invariant($"{(whole.IsKind(SyntaxKind.DivideExpression) ? "this divides" : "this subtracts")} numbers; a day is made with new DateOnly({year}, {month}, {day})") : null;

    private static (int Year, int Month, int Day)? Of(BinaryExpressionSyntax whole) =>
        whole.Kind() is SyntaxKind.SubtractExpression or SyntaxKind.DivideExpression && whole.Parent is not BinaryExpressionSyntax
        && whole.Left is BinaryExpressionSyntax first && first.Kind() == whole.Kind()
        && Number(first.Left) is { } a && Number(first.Right) is { } b && Number(whole.Right) is { } c
        && !whole.OperatorToken.HasLeadingTrivia && !whole.OperatorToken.HasTrailingTrivia && !first.OperatorToken.HasTrailingTrivia
            ? (a, b, c) switch
            {
                ( >= 1700 and < 2200, >= 1 and <= 12, >= 1 and <= 31) => (a, b, c),
                ( >= 1 and <= 31, >= 1 and <= 12, >= 1700 and < 2200) => (c, b, a),
                ( >= 1 and <= 12, > 12 and <= 31, >= 1700 and < 2200) => (c, a, b),
                _ => null,
            }
            : null;

    private static int? Number(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: int number } ? number : null;
}
