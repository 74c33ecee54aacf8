using System.ComponentModel;
using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>Where a name belongs that stands alone, or on the wrong thing.</summary>
internal static class Places
{
    /// <summary>The static member of a class in sight that has the name.</summary>
    public static string? OfStatic(FailedCell cell, string name, int position, Func<ISymbol, bool>? fits = null) =>
        Statics(cell, name, position).Where(m => fits?.Invoke(m) != false)
        .Select(m => $"{m.ContainingType.Name}.{m.Name}").FirstOrDefault();

    /// <summary>A static function in sight that has the name and takes a value of the type first.</summary>
    public static string? Taking(FailedCell cell, string name, ITypeSymbol type, string text, string more, int position) =>
        Statics(cell, name, position)
        .OfType<IMethodSymbol>().Where(m => m.Parameters is [var first, ..] && Takes(cell, first, type))
        .Select(m => $"{m.ContainingType.Name}.{m.Name}({text}{(more.Length > 0 ? ", " + more : "")})").FirstOrDefault();

    public static bool Takes(FailedCell cell, IParameterSymbol parameter, ITypeSymbol type) =>
        cell.Compilation.ClassifyCommonConversion(type, parameter.Type).IsImplicit
        || (parameter.IsParams && FailedCell.ElementOf(parameter.Type) is { } element
            && cell.Compilation.ClassifyCommonConversion(type, element).IsImplicit);

    /// <summary>What is public for other programs, and not for people.</summary>
    private static bool IsHidden(INamedTypeSymbol type) => type.GetAttributes().Any(a =>
        a is { AttributeClass.Name: "EditorBrowsableAttribute", ConstructorArguments: [{ Value: (int)EditorBrowsableState.Never }] });

    private static IEnumerable<ISymbol> Statics(FailedCell cell, string name, int position) =>
        KnownNames.Letters(name) is { Length: >= 3 } letters ? Statics(cell, name, letters, position) : [];

    private static IEnumerable<ISymbol> Statics(FailedCell cell, string name, string letters, int position) =>
        cell.Model.LookupSymbols(position)
        .OfType<INamedTypeSymbol>().Where(t => t.DeclaredAccessibility == Accessibility.Public && !IsHidden(t)
            && (FailedCell.IsOfSystem(t) ? t.Name is "Math" or "Console" or "Enumerable"
                : t.TypeKind is TypeKind.Class or TypeKind.Struct))
        .SelectMany(t => t.MemberNames.Where(n => n.Length >= letters.Length
            && KnownNames.Letters(n) == letters).SelectMany(n => t.GetMembers(n)).Where(m => m.IsStatic
            && m.DeclaredAccessibility == Accessibility.Public
            && m.CanBeReferencedByName && m is IMethodSymbol { IsExtensionMethod: false, MethodKind: MethodKind.Ordinary }
                or IPropertySymbol or IFieldSymbol))
        .OrderBy(m => m.Name != name).ThenBy(m => !m.ContainingType.IsStatic).ThenBy(m => m.ContainingType.Name, StringComparer.Ordinal);
}
