using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>How one gets what is wanted from what is given.</summary>
internal static class WrongValues
{
    /// <returns>An expression to write instead; a whole sentence, which ends with a full stop; or null.</returns>
    public static string? Instead(FailedCell cell, ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted)
    {
        var text = expression.ToString();
        return Listed(cell, expression, given, wanted) ?? Named.Instead(expression, wanted)
            ?? Gathering(cell, expression, given, wanted) ?? Choice(expression, given, wanted)
            ?? cell.Host.Remedy(new WrongValue(text, given, wanted, cell.ValueOf(expression)))
            ?? Boxed.Instead(cell, expression, given, wanted)
            ?? Detours.Owner(cell, expression, wanted)
            ?? OfBasics(cell, expression, given, wanted)
            ?? Found(cell, expression, given, wanted)
            ?? Leading(cell, text, given, wanted);
    }

    /// <summary>One of many where a variable holds the many.</summary>
    private static string? Gathering(FailedCell cell, ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted) =>
        wanted.SpecialType != SpecialType.None || FailedCell.IsOfSystem(wanted) || !wanted.GetMembers().OfType<IPropertySymbol>()
            .Any(p => FailedCell.ElementOf(p.Type) is { } item && SymbolEqualityComparer.Default.Equals(item, given)) ? null
        : cell.Values(expression.SpanStart).FirstOrDefault(v => SymbolEqualityComparer.Default.Equals(v.Type, wanted)).Symbol?.Name;

    /// <summary>A list in round brackets, in a text, or of another kind of numbers.</summary>
    public static string? Listed(FailedCell cell, ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted)
    {
        if (wanted.SpecialType == SpecialType.System_String || FailedCell.ElementOf(wanted) is not { } element || IsMany(wanted))
        {
            return null;
        }

        var isOfNumbers = IsNumber(element.SpecialType);
        return expression switch
        {
            TupleExpressionSyntax tuple => $"[{tuple.Arguments}]",
            LiteralExpressionSyntax { Token.Value: string text } => isOfNumbers
                && text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
                is { Length: > 1 } parts && Array.TrueForAll(parts, p =>
                    double.TryParse(p, System.Globalization.CultureInfo.InvariantCulture, out _))
                ? $"[{string.Join(", ", parts)}]" : null,
            _ when !isOfNumbers || FailedCell.ElementOf(given) is not { } item
                || !cell.Compilation.ClassifyCommonConversion(item, element).IsImplicit => null,
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var all } => $"[{all}]",
            ArrayCreationExpressionSyntax { Initializer.Expressions: var all } => $"[{all}]",
            BaseObjectCreationExpressionSyntax { Initializer.Expressions: var all } => $"[{all}]",
            _ => $"[.. {expression}]",
        };
    }

    /// <summary>Whether a type has no brackets of its own to be written in.</summary>
    private static bool IsMany(ITypeSymbol type) => type.Name is "Table" or "DataFrame" or "Dictionary";

    /// <summary>The name of one of few choices as a text.</summary>
    public static string? Choice(ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted)
    {
        var type = wanted is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe
            ? maybe.TypeArguments[0] : wanted;
        if (type.TypeKind != TypeKind.Enum || given.SpecialType != SpecialType.System_String
            || expression is not LiteralExpressionSyntax { Token.Value: string text })
        {
            return null;
        }

        var names = type.GetMembers().OfType<IFieldSymbol>().Select(f => f.Name).ToList();
        return (names.Find(n => KnownNames.Letters(n) == KnownNames.Letters(text)) ?? Spelling.Nearest(text, names)) is { } name
            ? $"{type.Name}.{name}" : $"{type.Name} is one of {string.Join(", ", names.Select(n => $"{type.Name}.{n}"))}.";
    }

    /// <summary>A text that names what a variable can find.</summary>
    private static string? Found(FailedCell cell, ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted) =>
        given.SpecialType != SpecialType.System_String || wanted.SpecialType != SpecialType.None || wanted.TypeKind != TypeKind.Class ? null
        : cell.Values(expression.SpanStart)
            .SelectMany(v => v.Type.SpecialType != SpecialType.None ? [] : v.Type.GetMembers().OfType<IMethodSymbol>()
                .Where(m => m is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary,
                    Parameters: [{ Type.SpecialType: SpecialType.System_String }] }
                        && SymbolEqualityComparer.Default.Equals(m.ReturnType, wanted))
                .Select(m => $"{v.Symbol.Name}.{m.Name}({expression})"))
            .FirstOrDefault();

    private static string? OfBasics(FailedCell cell, ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted)
    {
        var text = expression.ToString();
        var operand = expression is BinaryExpressionSyntax or ConditionalExpressionSyntax ? $"({text})" : text;
        var literal = expression is LiteralExpressionSyntax { Token.Value: string value } ? value.Trim() : null;
        var (from, to) = (Basic(given), Basic(wanted));
        if (MayBeMissing(given, wanted) && IsNumber(from) && IsNumber(to)
            && !(from is SpecialType.System_Double && to is SpecialType.System_Int32 or SpecialType.System_Int64))
        {
            return operand + ".Value";
        }

        if (to == SpecialType.System_String && from is not SpecialType.System_String)
        {
            // A variable is called like a column here.
            return expression is IdentifierNameSyntax { Identifier.ValueText: var column } && IsNumber(from)
                    && new KnownNames(cell).Owner(column) is not null ? $"\"{column}\""
                : expression is LiteralExpressionSyntax { Token.Value: char letter } ? $"\"{letter}\""
                : expression is LiteralExpressionSyntax ? $"\"{text}\""
                : from is not SpecialType.None ? operand + ".ToString()" : null;
        }

        if (from == SpecialType.System_String && IsNumber(to))
        {
            return literal is not null && double.TryParse(literal.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture,
                out var number)
                    ? literal.Replace(',', '.')
                : literal is not null ? null
                : to is SpecialType.System_Int32 ? $"int.Parse({text})" : to is SpecialType.System_Int64 ? $"long.Parse({text})" : $"double.Parse({text})";
        }

        if (to is SpecialType.System_Int32 or SpecialType.System_Int64 && from is SpecialType.System_Double or SpecialType.System_Decimal)
        {
            return $"(int){operand}";
        }

        return from == SpecialType.System_String && to == SpecialType.System_Char && literal is { Length: 1 } ? $"'{literal}'" : null;
    }

    /// <summary>Whether a value is given that may be missing, where one must be.</summary>
    public static bool MayBeMissing(ITypeSymbol given, ITypeSymbol wanted) =>
        given.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            && wanted.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    public static SpecialType Basic(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe
            ? maybe.TypeArguments[0].SpecialType : type.SpecialType;

    public static bool IsNumber(SpecialType type) => type is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>A property or a function of the value that gives what is wanted.</summary>
    private static string? Leading(FailedCell cell, string text, ITypeSymbol given, ITypeSymbol wanted)
    {
        if (given.SpecialType != SpecialType.None || wanted.SpecialType is not SpecialType.None
            || FailedCell.IsOfSystem(given))
        {
            return null;
        }

        var members = given.GetMembers()
            .Where(m => m is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, CanBeReferencedByName: true }).ToList();
        foreach (var member in members)
        {
            var way = member switch
            {
                IPropertySymbol { IsIndexer: false } property when Fits(property.Type) => $"{text}.{property.Name}",
                IMethodSymbol { Parameters: [], ReturnsVoid: false } method when Fits(method.ReturnType) && method.Name != "<Clone>$" => $"{text}.{method.Name}()",
                IMethodSymbol { Parameters: [{ Type.SpecialType: SpecialType.System_String }] } method when Fits(method.ReturnType) => $"{text}.{method.Name}(\"…\")",
                _ => null,
            };
            if (way is not null)
            {
                return way;
            }
        }

        return null;

        bool Fits(ITypeSymbol type) =>
            cell.Compilation.ClassifyCommonConversion(type, wanted) is { IsImplicit: true, IsUserDefined: false };
    }
}
