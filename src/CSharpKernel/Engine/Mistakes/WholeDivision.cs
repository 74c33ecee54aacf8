using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// A division of whole numbers whose fraction is lost, where a fraction could be wanted. Where a whole number is plainly
/// wanted (an index, a declared type, a comparison of whole numbers, a division undone by a product) nothing is said.
/// </summary>
internal static class WholeDivision
{
    public static string? On(BinaryExpressionSyntax division, SemanticModel model)
    {
        if (!IsWhole(model.GetTypeInfo(division.Left).Type) || !IsWhole(model.GetTypeInfo(division.Right).Type)
            || !IsWhole(model.GetTypeInfo(division).Type) || !MayWantFraction(division, model))
        {
            return null;
        }

        var (left, right) = (Constant(division.Left, model), Constant(division.Right, model));
        if (left is { } a && right is { } b)
        {
            return b == 0 || a % b == 0 ? null
                : Invariant($"{division} is {a / b}, because whole numbers divide to whole numbers: {Written(division)}");
        }

        if (right == 0)
        {
            return null;
        }

        return $"whole numbers divide to whole numbers: {Written(division)}";
    }

    /// <summary>The division with a fraction: a point in its first number, or a cast.</summary>
    private static string Written(BinaryExpressionSyntax division)
    {
        var first = division.Left;
        while (first is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product)
        {
            first = product.Left;
        }

        return first is LiteralExpressionSyntax ? $"{first}.0{division.ToString()[(first.Span.End - division.SpanStart)..]}"
            : division.Right is LiteralExpressionSyntax ? $"{division}.0"
            : first == division.Left && first is not BinaryExpressionSyntax ? $"(double){division}"
            : $"(double)({division.Left}) / {division.Right}";
    }

    /// <summary>Math.Floor(147 / 2), of which the compiler cannot tell for which kind of fraction it is meant.</summary>
    public static string? Rounded(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: [{ Expression: var value },
            ..] all } call
            || !IsWhole(cell.TypeOf(value)))
        {
            return null;
        }

        return value.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(b => b.IsKind(SyntaxKind.DivideExpression))
            is { } division
            ? $"{division} is a whole number already, because whole numbers divide to whole numbers: {WrongArguments.Shown(call, division, Written(division))}"
            : all.Count == 1 ? $"{value} is a whole number already: {value}" : null;
    }

    /// <summary>1 / (5075 / 21609), where the divisor is 0 only because its fraction is lost.</summary>
    public static string? Divisor(FailedCell cell, SyntaxNode node) =>
        node.FirstAncestorOrSelf<BinaryExpressionSyntax>(b => b.Kind() is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression
            && Constant(b.Right, cell.Model) == 0) is { } whole
        && whole.Right.DescendantNodes().OfType<BinaryExpressionSyntax>().FirstOrDefault(b => b.IsKind(SyntaxKind.DivideExpression)
            && Constant(b.Left, cell.Model) is { } a && Constant(b.Right, cell.Model) is { } c && c != 0 && a % c != 0) is { } lost
            ? $"{lost} is {Constant(lost, cell.Model)}, because whole numbers divide to whole numbers: {WrongArguments.Shown(whole, lost, Written(lost))}"
            : null;

    private static bool MayWantFraction(ExpressionSyntax value, SemanticModel model)
    {
        if (model.GetTypeInfo(value).ConvertedType is { SpecialType: SpecialType.System_Double or SpecialType.System_Single
            or SpecialType.System_Decimal
            or SpecialType.System_Object })
        {
            return true;
        }

        switch (value.Parent)
        {
            case ParenthesizedExpressionSyntax inner:
                return MayWantFraction(inner, model);
            case BinaryExpressionSyntax binary:
                return OfOperand(binary, value, model);
            case CastExpressionSyntax cast:
                return !IsWhole(model.GetTypeInfo(cast.Type).Type);
            case ExpressionStatementSyntax statement:
                return statement.SemicolonToken.IsMissing;
            case InterpolationSyntax or AnonymousObjectMemberDeclaratorSyntax:
                return true;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } one }:
                return declaration.Type.IsVar && !IsHalf(value) && !IsUsedAsPlace(one, model);
            case ArgumentSyntax argument:
                return OfArgument(argument, model);
            case LambdaExpressionSyntax lambda:
                return OfLambda(lambda, model);
            default:
                return false;
        }
    }

    private static bool OfOperand(BinaryExpressionSyntax binary, ExpressionSyntax value, SemanticModel model)
    {
        var other = binary.Left == value ? binary.Right : binary.Left;
        switch (binary.Kind())
        {
            // n / 2 + 1 is the majority of n, and year / 10 * 10 its decade.
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression
                when IsHalf(value) && other is LiteralExpressionSyntax { Token.Value: 1 }:
                return false;
            case SyntaxKind.MultiplyExpression when Bare(value) is BinaryExpressionSyntax { Right: var divisor }
                && SyntaxFactory.AreEquivalent(divisor, other):
                return false;
            case SyntaxKind.AddExpression when model.GetTypeInfo(other).Type?.SpecialType == SpecialType.System_String:
                return true;
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression:
                return MayWantFraction(binary, model);
            default:
                return false;
        }
    }

    private static bool OfArgument(ArgumentSyntax argument, SemanticModel model)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax call }
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        return method.ContainingType.Name is "Console" or nameof(NotebookFunctions)
            && model.GetTypeInfo(argument.Expression).Type is { } type && IsWhole(type);
    }

    /// <summary>What is made of every item is a fraction rather than a whole number; what items are grouped or sorted by is not.</summary>
    private static bool OfLambda(LambdaExpressionSyntax lambda, SemanticModel model) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }
        && access.Name.Identifier.ValueText is var name
        && name is "Select" or "Sum" or "Average" or "Max" or "Min";

    private static bool IsUsedAsPlace(VariableDeclaratorSyntax one, SemanticModel model) => one.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == one.Identifier.ValueText).Any(n =>
            n.FirstAncestorOrSelf<BracketedArgumentListSyntax>() is not null || n.FirstAncestorOrSelf<ForStatementSyntax>() is not null
            || (n.Parent is ArgumentSyntax && model.GetTypeInfo(n) is { Type: { } type, ConvertedType: { } converted } && IsWhole(type)
                && IsWhole(converted)));

    private static bool IsHalf(ExpressionSyntax value) =>
        Bare(value) is BinaryExpressionSyntax { Left: not LiteralExpressionSyntax, Right: LiteralExpressionSyntax { Token.Value: 2 } }
        || (Bare(value) is BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: 2 } }
            && value.Parent is BinaryExpressionSyntax);

    private static ExpressionSyntax Bare(ExpressionSyntax value) => value is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression)
        : value;

    private static long? Constant(ExpressionSyntax value, SemanticModel model) => model.GetConstantValue(value) switch
    {
        { HasValue: true, Value: int number } => number,
        { HasValue: true, Value: long number } => number,
        _ => null,
    };

    private static bool IsWhole(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe
        ? IsWhole(maybe.TypeArguments[0])
        : type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
