using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Values in variables that are declared as object, which hides from the compiler what they are.</summary>
internal static class Boxed
{
    public const string Reason = "A variable that is declared as object can hold anything, so say what it holds";

    /// <summary>The value as what it is, for what is wanted: (double)answer; a whole number for a fraction is converted.</summary>
    public static string? Instead(FailedCell cell, ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted)
    {
        if (given.SpecialType != SpecialType.System_Object || expression is not IdentifierNameSyntax)
        {
            return null;
        }

        var held = cell.Held(expression);
        var isNumber = held is not null && WrongValues.IsNumber(held.SpecialType);
        if (WrongValues.IsNumber(WrongValues.Basic(wanted)) || (wanted.SpecialType == SpecialType.System_Object && isNumber))
        {
            var isFraction = wanted.SpecialType == SpecialType.System_Double || expression.Parent.IsKind(SyntaxKind.DivideExpression);
            var isPart = expression.Parent is BinaryExpressionSyntax;
            return isNumber && (IsFraction(held!) ? isPart || IsFraction(wanted) : !isFraction) ? $"({held!.ToDisplayString()}){expression}"
                : IsFraction(wanted) || isPart ? $"Convert.ToDouble({expression})" : $"Convert.ToInt32({expression})";
        }

        return held is not null && wanted.SpecialType != SpecialType.System_Object
            && cell.Compilation.ClassifyCommonConversion(held, wanted).IsImplicit ? Cast(cell, expression, held) : null;
    }

    /// <summary>A computation with one or two of them.</summary>
    public static string? Computed(FailedCell cell, BinaryExpressionSyntax binary, ITypeSymbol left, ITypeSymbol right)
    {
        var (one, other) = (Side(binary.Left, left, right), Side(binary.Right, right, left));
        return one is null || other is null ? null : $"{Reason}: {one} {binary.OperatorToken.Text} {other}";

        string? Side(ExpressionSyntax side, ITypeSymbol type, ITypeSymbol beside) => type.SpecialType != SpecialType.System_Object
            ? side.ToString() : WrongValues.Instead(cell, side, type, beside) is { } known && !known.EndsWith('.') ? known : null;
    }

    /// <summary>A member of what it holds.</summary>
    public static string? Member(FailedCell cell, ExpressionSyntax owner, string name, string more) =>
        cell.TypeOf(owner) is { SpecialType: SpecialType.System_Object } && cell.Held(owner) is { } held
        && cell.Model.LookupSymbols(owner.SpanStart, held, name, includeReducedExtensionMethods: true).Length > 0
            ? $"{Reason}: ({Cast(cell, owner, held)}).{name}{more}" : null;

    private static string Cast(FailedCell cell, ExpressionSyntax expression, ITypeSymbol type) =>
        $"({type.ToMinimalDisplayString(cell.Model, expression.SpanStart).TrimEnd('?')}){expression}";

    private static bool IsFraction(ITypeSymbol type) => WrongValues.Basic(type)
        is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;
}
