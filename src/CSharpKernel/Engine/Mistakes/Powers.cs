using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>^ where a power is meant: in mathematics it binds stronger than all of arithmetic, and in C# weaker.</summary>
internal static class Powers
{
    /// <summary>The whole with its powers written out, and what the sign at hand has on both sides.</summary>
    public static (string Text, ExpressionSyntax Base, ExpressionSyntax Exponent) Of(BinaryExpressionSyntax power)
    {
        var whole = power;
        while (whole.Parent is BinaryExpressionSyntax above && IsPart(above))
        {
            whole = above;
        }

        var all = whole.DescendantNodesAndSelf(n => n is BinaryExpressionSyntax part && IsPart(part))
            .OfType<BinaryExpressionSyntax>().Where(IsPower).OrderBy(b => b.OperatorToken.SpanStart)
            .Select(b => (Sign: b, Base: Last(b.Left), Exponent: First(b.Right))).ToList();
        var (text, from) = (whole.ToString(), whole.SpanStart);
        var (written, end) = ("", 0);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            // 2 ^ 3 ^ 2 goes from the right to the left.
            var isTower = i + 1 < all.Count && all[i + 1].Base == all[i].Exponent;
            written = $"Math.Pow({Bare(all[i].Base)}, {(isTower ? written : Bare(all[i].Exponent))})";
            end = isTower ? end : all[i].Exponent.Span.End - from;
            if (i == 0 || all[i - 1].Exponent != all[i].Base)
            {
                text = text[..(all[i].Base.SpanStart - from)] + written + text[end..];
            }
        }

        var (_, on, exponent) = all.Find(a => a.Sign == power);
        return (whole.Parent is ParenthesizedExpressionSyntax && whole != power ? $"({text})" : text, on, exponent);
    }

    public static string Bare(ExpressionSyntax value) => value is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression)
        : value.ToString();

    private static ExpressionSyntax Last(ExpressionSyntax value) => value switch
    {
        BinaryExpressionSyntax binary when IsPart(binary) => Last(binary.Right),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Last(minus.Operand),
        _ => value,
    };

    private static ExpressionSyntax First(ExpressionSyntax value) => value is BinaryExpressionSyntax binary && IsPart(binary)
        ? First(binary.Left) : value;

    private static bool IsPower(BinaryExpressionSyntax binary) => binary.IsKind(SyntaxKind.ExclusiveOrExpression);

    private static bool IsPart(BinaryExpressionSyntax binary) => IsPower(binary) || binary.Kind() is SyntaxKind.AddExpression
        or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression;
}
