using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Two values that an operator cannot take together.</summary>
internal static class Operands
{
    public static string? Rule(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<BinaryExpressionSyntax>() is not { } binary)
        {
            return null;
        }

        var (left, right) = (cell.TypeOf(binary.Left), cell.TypeOf(binary.Right));
        var sign = binary.OperatorToken.Text;
        if (binary.Left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression or (int)SyntaxKind.LessThanOrEqualExpression
            or (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.GreaterThanOrEqualExpression } chain
                && left?.SpecialType == SpecialType.System_Boolean)
        {
            return $"Two comparisons are joined with &&: {chain} && {chain.Right} {sign} {binary.Right}";
        }

        if (left is null || right is null)
        {
            return null;
        }

        var (isTextLeft, isTextRight) = (left.SpecialType == SpecialType.System_String, right.SpecialType == SpecialType.System_String);
        if (sign is "*" && isTextLeft && binary.Right is not LiteralExpressionSyntax { Token.Value: string })
        {
            return $"A text is repeated with Concat: string.Concat(Enumerable.Repeat({binary.Left}, {binary.Right}))";
        }

        if (sign is "&" && (isTextLeft || isTextRight))
        {
            return $"Texts are joined with +: {binary.Left} + {binary.Right}";
        }

        if (isTextLeft && isTextRight && sign is "-" or "*" or "/" or "<" or ">" or "<=" or ">=")
        {
            return $"Texts cannot be computed with; make numbers of them: {Number(cell, binary.Left, left)} {sign} {Number(cell, binary.Right, right)}";
        }

        if (isTextLeft != isTextRight && (binary.Left, binary.Right) is var (a, b))
        {
            var (text, other) = isTextLeft ? (a, b) : (b, a);
            var otherType = isTextLeft ? right : left;
            if (cell.Host.Remedy(new WrongValue(text.ToString(), isTextLeft ? left : right, otherType, cell.ValueOf(text))) is { } asked)
            {
                return $"{text} is a text, and {other} is {FailedCell.Plain(otherType)}: "
                    + (isTextLeft ? $"{asked} {sign} {other}" : $"{other} {sign} {asked}");
            }

            var literal = text is LiteralExpressionSyntax { Token.Value: string value } ? value.Trim() : null;
            var number = literal is not null && double.TryParse(literal.Replace(',', '.'), CultureInfo.InvariantCulture, out _)
                ? literal.Replace(',', '.')
                : literal is [.. var percent, '%'] && decimal.TryParse(percent.Replace(',', '.'), CultureInfo.InvariantCulture,
                    out var share)
                    ? Invariant($"{share / 100:0.############}")
                : literal is null ? $"double.Parse({text})" : null;
            if (number is not null && (WrongValues.IsNumber(otherType.SpecialType) || otherType.Name is "Sourced" or "Nullable"))
            {
                return $"A text and a number cannot be taken together with {sign}; make a number of the text: "
                    + (isTextLeft ? $"{number} {sign} {other}" : $"{other} {sign} {number}");
            }

            if (otherType.TypeKind == TypeKind.Enum && WrongValues.Instead(cell, text, isTextLeft ? left : right, otherType) is { } choice)
            {
                return choice.EndsWith('.') ? choice : $"{other} is {FailedCell.Plain(otherType)} and no text: "
                    + (isTextLeft ? $"{choice} {sign} {other}" : $"{other} {sign} {choice}");
            }

            if (literal is not null && otherType.ToDisplayString() is var name && name.Contains("DateOnly", StringComparison.Ordinal)
                && (literal.Any(char.IsLetter) || literal.IndexOf('-', StringComparison.Ordinal) == 4)
                && DateOnly.TryParse(literal, CultureInfo.InvariantCulture, out var day))
            {
                var made = Invariant($"new DateOnly({day.Year}, {day.Month}, {day.Day})");
                return $"A day is made of year, month and day: {(isTextLeft ? $"{made} {sign} {other}" : $"{other} {sign} {made}")}";
            }

            var same = sign is "==" or "!=" ? WrongValues.Instead(cell, other, otherType, isTextLeft ? left : right) : null;
            return $"{text} is a text, and {other} is {FailedCell.Plain(otherType)}: "
                + (same is null ? $"{sign} cannot take both." : same.EndsWith('.') ? same : isTextLeft ? $"{text} {sign} {same}" : $"{same} {sign} {text}");
        }

        if (left.SpecialType == SpecialType.System_Object || right.SpecialType == SpecialType.System_Object)
        {
            return Boxed.Computed(cell, binary, left, right)
                ?? $"{(left.SpecialType == SpecialType.System_Object ? binary.Left : binary.Right)} can be anything, and {sign} takes numbers.";
        }

        if (sign is "&&" or "||" && (left.SpecialType != SpecialType.System_Boolean || right.SpecialType != SpecialType.System_Boolean))
        {
            var half = right.SpecialType != SpecialType.System_Boolean ? binary.Right : binary.Left;
            return binary.Left is BinaryExpressionSyntax { } first && half == binary.Right
                ? $"Each side of {sign} is a comparison of its own: {first} {sign} {first.Left} {first.OperatorToken} {binary.Right}"
                : $"Each side of {sign} is a comparison, and {half} is {FailedCell.Plain(half == binary.Left ? left : right)}.";
        }

        // A number beside something that has one.
        var (isNumber, isOther) = (IsNumber(left), IsNumber(right));
        if (isNumber != isOther && WrongValues.Instead(cell, isNumber ? binary.Right : binary.Left, isNumber ? right : left,
            isNumber ? left : right) is { } counted && !counted.EndsWith('.'))
        {
            return $"{(isNumber ? binary.Right : binary.Left)} is {FailedCell.Plain(isNumber ? right : left)} and no number: "
                + (isNumber ? $"{binary.Left} {sign} {counted}" : $"{counted} {sign} {binary.Right}");
        }

        if (isNumber != isOther && HasNumber(cell, isNumber ? right : left))
        {
            return $"The number of {(isNumber ? binary.Right : binary.Left)} is its Value: "
                + (isNumber ? $"{binary.Left} {sign} {binary.Right}.Value" : $"{binary.Left}.Value {sign} {binary.Right}");
        }

        return FailedCell.ElementOf(left) is { } element && left.SpecialType == SpecialType.None && !isTextRight
                ? $"{binary.Left} is a list; compute with each of its items: {binary.Left}.Select(x => x {sign} {binary.Right})"
            : $"{binary.Left} is {FailedCell.Plain(left)}, and {binary.Right} is {FailedCell.Plain(right)}: {sign} cannot take both.";
    }

    private static string Number(FailedCell cell, ExpressionSyntax text, ITypeSymbol type) =>
        WrongValues.Instead(cell, text, type, cell.Compilation.GetSpecialType(SpecialType.System_Double)) is { } number
            && !number.EndsWith('.') ? number : text.ToString();

    private static bool HasNumber(FailedCell cell, ITypeSymbol type) => type.GetMembers("Value") is [IPropertySymbol { IsStatic: false } value]
        && cell.Compilation.ClassifyCommonConversion(value.Type, cell.Compilation.GetSpecialType(SpecialType.System_Double)).IsImplicit;

    private static bool IsNumber(ITypeSymbol type) => WrongValues.IsNumber(WrongValues.Basic(type));
}
