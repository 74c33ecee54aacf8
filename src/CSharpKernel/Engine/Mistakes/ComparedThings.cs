using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// row["country"] == "Mali", where the compiler knows of the one side only that it is something: == asks then whether both are one
/// and the same thing in memory, and hardly ever they are.
/// </summary>
internal static class ComparedThings
{
    public static bool MayBe(BinaryExpressionSyntax compared) =>
        compared.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
        && (IsText(compared.Right) && compared.Left is ElementAccessExpressionSyntax
            || (IsText(compared.Left) && compared.Right is ElementAccessExpressionSyntax));

    public static string? On(FailedCell cell, BinaryExpressionSyntax compared)
    {
        var (thing, text) = IsText(compared.Right) ? (compared.Left, compared.Right) : (compared.Right, compared.Left);
        if (cell.TypeOf(thing) is not { SpecialType: SpecialType.System_Object } given || cell.TypeOf(text) is not { } wanted)
        {
            return null;
        }

        var sign = compared.OperatorToken;
        var isNot = compared.IsKind(SyntaxKind.NotEqualsExpression) ? "!" : "";
        return $"{thing} can be anything, and {sign} does not look at the texts then: "
            + (WrongValues.Instead(cell, thing, given, wanted) is { } asked && !asked.EndsWith('.')
                ? thing == compared.Left ? $"{asked} {sign} {text}" : $"{text} {sign} {asked}" : $"{isNot}object.Equals({thing}, {text})");
    }

    private static bool IsText(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: string };
}
