using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Functions of a type that make one of it, where new cannot.</summary>
internal static class Makers
{
    public static string? Of(FailedCell cell, SyntaxNode node) =>
        node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { ArgumentList: { } list } made
            && cell.SymbolOf(made.Type) is INamedTypeSymbol type
            ? Of(cell, type, list, made.Type.ToString()) ?? Braced(cell, type, made, list) : null;

    /// <summary>One value, where a new one takes none, and one of its properties is of this type.</summary>
    private static string? Braced(FailedCell cell, INamedTypeSymbol type, ObjectCreationExpressionSyntax made, ArgumentListSyntax list) =>
        list.Arguments is [{ Expression: var only }] && cell.TypeOf(only) is { TypeKind: TypeKind.Enum } given
            && type.InstanceConstructors.Any(c => c.DeclaredAccessibility == Accessibility.Public && c.Parameters.All(p => p.IsOptional))
            && type.GetMembers().OfType<IPropertySymbol>()
                .Where(p => p is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null }
                && SymbolEqualityComparer.Default.Equals(p.Type, given)).ToList() is [var property]
            ? $"Properties are given in braces, with =: new {made.Type} {{ {property.Name} = {only} }}" : null;

    public static string? Of(FailedCell cell, INamedTypeSymbol type, ArgumentListSyntax list, string text)
    {
        if (list.Arguments is [{ Expression: var text1 }] && cell.TypeOf(text1) is { SpecialType: SpecialType.System_String }
            && type.GetMembers("Parse").OfType<IMethodSymbol>().Any(m =>
                m is { IsStatic: true, Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] }))
        {
            return $"It is made of a text with Parse: {text}.Parse{list}";
        }

        if (list.Arguments.Count == 0 || FailedCell.IsOfSystem(type))
        {
            return null;
        }

        var maker = type.GetMembers().OfType<IMethodSymbol>()
            .FirstOrDefault(m => m is { IsStatic: true, DeclaredAccessibility: Accessibility.Public,
            MethodKind: MethodKind.Ordinary, Parameters: [var first, ..] } && SymbolEqualityComparer.Default.Equals(m.ReturnType, type)
            && cell.TypeOf(list.Arguments[0].Expression) is { } given && Places.Takes(cell, first, given));
        return maker is null ? null : $"It is made with {maker.Name}: {text}.{maker.Name}{list}";
    }
}
