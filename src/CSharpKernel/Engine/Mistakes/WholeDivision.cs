using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// A division of whole numbers whose fraction is lost, where a fraction could be wanted. Where a whole number is plainly
/// wanted (an index, a declared type, a comparison of whole numbers, a division undone by a product) nothing is said.
/// </summary>
internal static partial class WholeDivision
{
    public static string? On(BinaryExpressionSyntax division, SemanticModel model)
    {
        if (!IsWhole(model.GetTypeInfo(division.Left).Type) || !IsWhole(model.GetTypeInfo(division.Right).Type)
            || !IsWhole(model.GetTypeInfo(division).Type) || IsQuotient(division, model) || !MayWantFraction(division, model))
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
                // (int)(a / b * 100): who casts to a whole number, takes what is in the brackets for a fraction.
                return !IsWhole(model.GetTypeInfo(cast.Type).Type) || Bare(value).IsKind(SyntaxKind.MultiplyExpression);
            case ExpressionStatementSyntax statement:
                return statement.SemicolonToken.IsMissing;
            case InterpolationSyntax or AnonymousObjectMemberDeclaratorSyntax:
                return true;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Display", Parent: InvocationExpressionSyntax }:
                return true;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negative:
                return MayWantFraction(negative, model);
            case ConditionalExpressionSyntax choice when choice.Condition != value:
                return MayWantFraction(choice, model);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } one }:
                return declaration.Type.IsVar && !IsHalf(value) && !IsUsedAsPlace(one, model);
            case InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax list }:
                return MayWantFraction(list, model);
            case ArgumentSyntax { Parent: TupleExpressionSyntax several }:
                return MayWantFraction(several, model);
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
            // (year - 1) / 100 + 1 is a century, and votes / (seats + 1) + 1 Droop's quota.
            case SyntaxKind.AddExpression when binary.Left == value && other is LiteralExpressionSyntax { Token.Value: 1 }
                && Constant(value, model) is not 0 && model.GetTypeInfo(binary).ConvertedType is { } type && IsWhole(type)
                && !(Bare(value) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression }):
                return false;

            // n / 2 + 1 is the majority of n, and year / 10 * 10 its decade.
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression
                when IsHalf(value) && other is LiteralExpressionSyntax { Token.Value: 1 }:
                return false;
            case SyntaxKind.MultiplyExpression when Bare(value) is BinaryExpressionSyntax { Right: var divisor }
                && SyntaxFactory.AreEquivalent(divisor, other):
                return false;
            case SyntaxKind.DivideExpression when binary.Left == value && IsQuotient(binary, model):
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

        return (Shows(method) || method is { ContainingType.Name: nameof(Convert), Name: nameof(Convert.ToDouble)
                or nameof(Convert.ToSingle) or nameof(Convert.ToDecimal) or nameof(Convert.ToString) })
            ? model.GetTypeInfo(argument.Expression).Type is { } type && IsWhole(type)
            : method is { ContainingType.Name: nameof(Math), Name: nameof(Math.Abs) } && MayWantFraction(call, model);
    }

    private static bool Shows(IMethodSymbol method) => method.ContainingType.Name is nameof(Console) or nameof(NotebookFunctions);

    /// <summary>What is made of every item is a fraction rather than a whole number; what items are grouped or sorted by is not.</summary>
    private static bool OfLambda(LambdaExpressionSyntax lambda, SemanticModel model) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }
        && access.Name.Identifier.ValueText is var name
        && (name is "Select" or "Sum" or "Average" or "Max" or "Min"
            || (name is "ToDictionary" && lambda.Parent.Parent is ArgumentListSyntax { Arguments: [_, var value, ..] }
                && value == lambda.Parent));

    /// <summary>Whether a variable is an index, a count or a bound anywhere in its cell: to be shown takes a fraction as well.</summary>
    private static bool IsUsedAsPlace(VariableDeclaratorSyntax one, SemanticModel model) => one.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == one.Identifier.ValueText).Any(n =>
            n.FirstAncestorOrSelf<BracketedArgumentListSyntax>() is not null
            || n.FirstAncestorOrSelf<ArrayRankSpecifierSyntax>() is not null
            || n.FirstAncestorOrSelf<ForStatementSyntax>() is not null
            || (n.FirstAncestorOrSelf<WhileStatementSyntax>() is { } loop && loop.Condition.Span.Contains(n.Span))
            || IsMultipliedBack(n, one.Initializer!.Value)
            || (n.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } }
                && !(model.GetSymbolInfo(call).Symbol is IMethodSymbol method && Shows(method))
                && model.GetTypeInfo(n) is { Type: { } type, ConvertedType: { } converted } && IsWhole(type) && IsWhole(converted)));

    /// <summary>n - tens * 10, where tens is n / 10.</summary>
    private static bool IsMultipliedBack(ExpressionSyntax quotient, ExpressionSyntax value) =>
        quotient.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product
        && Bare(value) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression, Right: var divisor }
        && SyntaxFactory.AreEquivalent(divisor, product.Left == quotient ? product.Right : product.Left);

    /// <summary>
    /// A division that is one of whole numbers by its form: its remainder is taken, too, as in n / 60 and n % 60; it is rounded by
    /// hand, as in (n + 9) / 10; or it tells the weeks of a number of days.
    /// </summary>
    private static bool IsQuotient(BinaryExpressionSyntax division, SemanticModel model)
    {
        var (all, by) = (Bare(division.Left), Bare(division.Right));
        return division.SyntaxTree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>().Any(b =>
                b.IsKind(SyntaxKind.ModuloExpression) && SyntaxFactory.AreEquivalent(Bare(b.Left), all)
                && SyntaxFactory.AreEquivalent(Bare(b.Right), by))
            || (all is BinaryExpressionSyntax sum && IsRoundedUp(sum, by, model))
            || (by is LiteralExpressionSyntax { Token.Value: int parts } && IsPartOfTime(parts) && IsOfTime(all, model));
    }

    /// <summary>Weeks, months and years of days, quarters of hours and of days.</summary>
    private static bool IsPartOfTime(int parts) => parts is 7 or 30 or 100 or 365 || (parts > 2 && (60 % parts == 0 || 24 % parts == 0));

    /// <summary>n + d - 1, n + 9 before / 10, n - 1 + d, and n + d / 2.</summary>
    private static bool IsRoundedUp(BinaryExpressionSyntax sum, ExpressionSyntax divisor, SemanticModel model)
    {
        if (Constant(sum, model) is not null)
        {
            return false;
        }

        return sum.Kind() switch
        {
            SyntaxKind.SubtractExpression => Constant(sum.Right, model) == 1 && Bare(sum.Left) is BinaryExpressionSyntax
                { RawKind: (int)SyntaxKind.AddExpression } both
                && (SyntaxFactory.AreEquivalent(both.Right, divisor) || SyntaxFactory.AreEquivalent(both.Left, divisor)),
            SyntaxKind.AddExpression => (Constant(divisor, model) is { } number && Constant(sum.Right, model) == number - 1)
                || (Bare(sum.Right) is BinaryExpressionSyntax { Left: var of,
                    OperatorToken.RawKind: (int)SyntaxKind.SlashToken or (int)SyntaxKind.MinusToken,
                    Right: LiteralExpressionSyntax { Token.Value: 1 or 2 } } && SyntaxFactory.AreEquivalent(of, divisor)),
            _ => false,
        };
    }

    /// <summary>The whole days or hours between two moments, whose fraction TotalDays and its like would give.</summary>
    private static bool IsOfTime(ExpressionSyntax value, SemanticModel model) => value switch
    {
        MemberAccessExpressionSyntax access => model.GetSymbolInfo(access).Symbol is IPropertySymbol
            { ContainingType: { Name: nameof(TimeSpan) or nameof(DateOnly), ContainingNamespace.Name: nameof(System) } },
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } between =>
            IsOfTime(Bare(between.Left), model) && IsOfTime(Bare(between.Right), model),
        _ => false,
    };

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
