using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <content>Divisions whose answer is known to be lost: percentages declared whole, and shares in the place of a number.</content>
internal static partial class WholeDivision
{
    /// <summary>int pct = rally / total * 100, which is 0 or a hundred: what is to be a whole number is multiplied first.</summary>
    public static string? Percentage(BinaryExpressionSyntax product, SemanticModel model) => MayBePercentage(product)
        && Bare(product.Left) is BinaryExpressionSyntax division && Constant(division.Right, model) is null
        && IsWhole(model.GetTypeInfo(division.Left).Type) && IsWhole(model.GetTypeInfo(division.Right).Type)
        && model.GetTypeInfo(product) is { Type: { } type, ConvertedType: { } wanted } && IsWhole(type) && IsWhole(wanted)
            ? "whole numbers divide to whole numbers, so the product comes first: "
                + $"{product.Right} * {division.Left} / {division.Right}" : null;

    public static bool MayBePercentage(BinaryExpressionSyntax product) => product is
        { RawKind: (int)SyntaxKind.MultiplyExpression, Right: LiteralExpressionSyntax { Token.Value: 100 or 1000 } }
        && Bare(product.Left).IsKind(SyntaxKind.DivideExpression)
        && (product.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: false } }
            || (product.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set
                && set.Right == product));

    /// <summary>seats /= house, where the answer is known to be 0.</summary>
    public static string? Divided(FailedCell cell, AssignmentExpressionSyntax set)
    {
        // Halves, digits and minutes are taken so on purpose, and a loop divides more than once.
        if (set.Right is LiteralExpressionSyntax { Token.Value: < 100 or 1000 } || set.Ancestors().Any(a => a is WhileStatementSyntax
            or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or AnonymousFunctionExpressionSyntax
            or MethodDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            return null;
        }

        if (set.Left is not IdentifierNameSyntax || !IsWhole(cell.TypeOf(set.Left)) || !IsWhole(cell.TypeOf(set.Right))
            || Known(cell, set.Left, set) is not { } left || Known(cell, set.Right, set) is not { } right
            || left == 0 || Math.Abs((double)left) >= Math.Abs((double)right))
        {
            return null;
        }

        var name = new[] { "share", "part", "quotient" }
            .FirstOrDefault(n => cell.Model.LookupSymbols(set.SpanStart, name: n).IsEmpty) ?? "ratio";
        return $"whole numbers divide to whole numbers, and {set.Left} becomes 0; a share is a number of its own: "
            + $"var {name} = (double){set.Left} / {set.Right};";
    }

    /// <summary>A whole number that is written, or that a variable has which nothing has changed in the cell.</summary>
    private static long? Known(FailedCell cell, ExpressionSyntax value, AssignmentExpressionSyntax where)
    {
        if (Constant(value, cell.Model) is { } constant)
        {
            return constant;
        }

        if (value is not IdentifierNameSyntax { Identifier.ValueText: var name }
            || cell.Tree.GetRoot().DescendantNodes().Any(n => n != where && n switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax set } => set.Identifier.ValueText == name,
                PrefixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--", Operand: IdentifierNameSyntax up } =>
                    up.Identifier.ValueText == name,
                PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax up } => up.Identifier.ValueText == name,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax given } =>
                    given.Identifier.ValueText == name,
                _ => false,
            }))
        {
            return null;
        }

        var made = cell.SymbolOf(value)?.DeclaringSyntaxReferences.Where(r => r.SyntaxTree == cell.Tree).Select(r => r.GetSyntax())
            .FirstOrDefault();
        return made is VariableDeclaratorSyntax { Initializer.Value: var first } ? Constant(first, cell.Model)
            : made is not null ? null
            : cell.ValueOf(value) switch { int number => number, long number => number, _ => null };
    }
}
