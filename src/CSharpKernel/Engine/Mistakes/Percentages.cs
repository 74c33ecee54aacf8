using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Shares from 0 to 1 that are taken for percentages: compared with 5, or multiplied by 100 and shown as a percentage.</summary>
internal static class Percentages
{
    /// <summary>Whether something is compared with a number that no share reaches.</summary>
    public static bool MayBe(BinaryExpressionSyntax compared) => compared.Kind() is SyntaxKind.GreaterThanExpression
        or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        && (Number(compared.Right) ?? Number(compared.Left)) is not null;

    public static string? Compared(FailedCell cell, BinaryExpressionSyntax compared)
    {
        var (share, number) = Number(compared.Right) is { } right ? (compared.Left, right) : (compared.Right, Number(compared.Left)!.Value);
        if (!IsShare(cell, share))
        {
            return null;
        }

        var fraction = (number / 100).ToString("0.############", CultureInfo.InvariantCulture);
        return $"{share} is a share from 0 to 1, and {number.ToString(CultureInfo.InvariantCulture)}% is {fraction} there: "
            + (share == compared.Left ? $"{share} {compared.OperatorToken} {fraction}" : $"{fraction} {compared.OperatorToken} {share}");
    }

    private static bool IsShare(FailedCell cell, ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => IsShare(cell, inner.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } inner when !IsShare(cell, inner, null) =>
            IsShare(cell, inner.Expression),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Value" } } inner =>
            IsShare(cell, inner.Expression),
        MemberAccessExpressionSyntax => IsShare(cell, value, null),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] } =>
            IsOfHost(cell, value) && IsShare(cell, value, name),
        _ => false,
    };

    /// <summary>Whether the rows are those of a table that the host's things have: one that a cell makes may be of percentages.</summary>
    private static bool IsOfHost(FailedCell cell, ExpressionSyntax value) =>
        value.FirstAncestorOrSelf<SimpleLambdaExpressionSyntax>() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax list } } } }
        && cell.SymbolOf(list) is IPropertySymbol;

    private static bool IsShare(FailedCell cell, ExpressionSyntax value, string? name) =>
        cell.SymbolOf(value) is { } symbol && cell.Host.IsShare(symbol, name);

    /// <summary>How large a value is that is written out, or made of what earlier cells have made; null where that is unknown.</summary>
    public static double? Size(ExpressionSyntax value, KnownNames names) => value switch
    {
        ParenthesizedExpressionSyntax inner => Size(inner.Expression, names),
        CastExpressionSyntax cast => Size(cast.Expression, names),
        LiteralExpressionSyntax { Token.Value: int or long or double or decimal } number =>
            Convert.ToDouble(number.Token.Value, CultureInfo.InvariantCulture),
        IdentifierNameSyntax name => names.Number(name),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax
            { Identifier.ValueText: nameof(Math) } }, ArgumentList.Arguments: [{ Expression: var of }, ..] } => Size(of, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } quotient =>
            Size(quotient.Left, names) / Size(quotient.Right, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product =>
            Size(product.Left, names) * Size(product.Right, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Size(sum.Left, names) + Size(sum.Right, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } rest => Size(rest.Left, names) - Size(rest.Right, names),
        _ => null,
    };

    /// <summary>More than 1 and no more than 100: what lies beyond is meant for something else.</summary>
    private static decimal? Number(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { Token.Value: int or double or decimal } literal
        && Convert.ToDouble(literal.Token.Value, CultureInfo.InvariantCulture) is > 1 and <= 100 and var number ? (decimal)number : null;

    /// <summary>{share * 100:P}, where P multiplies by 100 itself.</summary>
    public static string? Twice(InterpolationFormatClauseSyntax format) => format.Parent is InterpolationSyntax hole
        && IsOfPercent(format.FormatStringToken.ValueText) && Without(hole.Expression) is { } once
            ? $"the format multiplies by 100 itself: {hole.Parent!.ToString().Replace(hole.ToString(),
                $"{{{once}{hole.AlignmentClause}{format}}}", StringComparison.Ordinal)}" : null;

    /// <summary>(share * 100).ToString("P1").</summary>
    public static string? Twice(InvocationExpressionSyntax call) => call is
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: ParenthesizedExpressionSyntax of },
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string format } }, ..] }
        && IsOfPercent(format) && Without(of) is { } once
            ? $"the format multiplies by 100 itself: {(SyntaxFactory.ParseExpression(once) is BinaryExpressionSyntax ? $"({once})" : once)}.ToString{call.ArgumentList}"
            : null;

    /// <summary>P, P1 and 0.0%, but no percent sign that is text.</summary>
    private static bool IsOfPercent(string format) => format is ['P' or 'p', .. var digits] && digits.All(char.IsAsciiDigit)
        || (format.Contains('%', StringComparison.Ordinal) && format.All(c => c is '0' or '#' or '.' or ',' or '%' or ' '));

    /// <summary>A product with 100 without it; of a division, the fraction is kept.</summary>
    private static string? Without(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => Without(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product => IsHundred(product.Right) ? Bare(product.Left)
            : IsHundred(product.Left) ? Bare(product.Right) : null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression,
            Left: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product } division =>
            IsHundred(product.Left) ? $"1.0 * {product.Right} / {division.Right}"
                : IsHundred(product.Right) ? $"1.0 * {product.Left} / {division.Right}" : null,
        _ => null,
    };

    private static string Bare(ExpressionSyntax value) => value is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression)
        : value.ToString();

    private static bool IsHundred(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: 100 or 100.0 or 100m };
}
