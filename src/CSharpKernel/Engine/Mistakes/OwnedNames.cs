using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Names that belong to something: to each item of a list, to a class, to a variable.</summary>
internal static class OwnedNames
{
    /// <summary>What each item of a list has, where a function of the item is wanted.</summary>
    public static string? OfItem(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.Parent is AssignmentExpressionSyntax { Parent: ArgumentSyntax } given && given.Left == name)
        {
            return $"The name of an argument has a colon behind it: {name}: {given.Right}";
        }

        if (name.FirstAncestorOrSelf<ArgumentSyntax>() is not
            { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access,
                ArgumentList.Arguments: [var only, ..] all } }
            || cell.TypeOf(access.Expression) is not { } list || FailedCell.ElementOf(list) is not { } element
            || (only.Expression is LambdaExpressionSyntax && all.Count == 1))
        {
            return null;
        }

        if (only.Expression is LambdaExpressionSyntax)
        {
            return name.Identifier.ValueText.StartsWith("desc", StringComparison.OrdinalIgnoreCase) && access.Name.Identifier.ValueText is "OrderBy"
                ? $"From the largest to the smallest is OrderByDescending: {access.Expression}.OrderByDescending({only})" : null;
        }

        if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var part } inner && inner.Expression == name
            && element.GetMembers(part).Length > 0 && all.Count == 1)
        {
            return $"Say that {name} is each item: {access}({name} => {only.Expression})";
        }

        return all.Count > 1 || Detours.OfItem(element, only.Expression) is not { } each ? null
            : $"Say of what, since each item of the list has its own {name}: {access}({Items.Parameter(element)} => {each})";
    }

    private static readonly string[] Namespaces =
    [
        "System.IO", "System.Text", "System.Text.RegularExpressions", "System.Globalization", "System.Diagnostics", "System.Net.Http",
        "System.Text.Json", "System.Collections.Immutable", "System.Xml.Linq", "System.Threading", "System.Numerics",
    ];

    /// <summary>StringReader, whose namespace is not opened.</summary>
    public static string? OfNamespace(FailedCell cell, SimpleNameSyntax name)
    {
        if (name is not IdentifierNameSyntax || Namespaces.FirstOrDefault(n => cell.Compilation.GetTypeByMetadataName($"{n}.{name}")
            is { DeclaredAccessibility: Accessibility.Public }) is not { } space)
        {
            return null;
        }

        var whole = (SyntaxNode)name is { Parent: InvocationExpressionSyntax call } && call.Expression == name ? $"new {space}.{call}"
            : name.Parent is ObjectCreationExpressionSyntax made ? $"new {space}.{made.Type}{made.ArgumentList}{made.Initializer}"
            : name.Parent is MemberAccessExpressionSyntax access ? $"{space}.{access}" : $"{space}.{name}";
        return $"It is in the namespace {space}, which a using opens or its name before the dot: {whole}";
    }

    /// <summary>table(…), where a Table is made with new.</summary>
    public static string? Maker(FailedCell cell, SimpleNameSyntax name) => name.Parent is InvocationExpressionSyntax call
        && call.Expression == name
        && cell.Model.LookupSymbols(name.SpanStart).OfType<INamedTypeSymbol>().FirstOrDefault(t => !t.IsAbstract
            && string.Equals(t.Name, name.Identifier.ValueText, StringComparison.OrdinalIgnoreCase)
            && t.InstanceConstructors.Any(c => WrongReceivers.Takes(cell, c, call.ArgumentList.Arguments))) is { } type
            ? $"A new one is made with new: new {type.Name}{call.ArgumentList}" : null;

    /// <summary>A chart or a measure without the class that it belongs to.</summary>
    public static string? Elsewhere(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is not InvocationExpressionSyntax && char.IsLower(name.Identifier.ValueText[0]) && UnquotedNames.HasNear(cell, name)
            ? null :
        name.Parent is MemberAccessExpressionSyntax && cell.Model.LookupSymbols(name.SpanStart).OfType<INamedTypeSymbol>()
            .Any(t => string.Equals(t.Name, name.Identifier.ValueText, StringComparison.OrdinalIgnoreCase)) ? null :
        Places.OfStatic(cell, name.Identifier.ValueText, name.SpanStart, m => Fits(cell, name, m)) is { } place
            ? $"It belongs to {place[..place.LastIndexOf('.')]}: {place}{(name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call.ArgumentList.ToString() : "")}"
            : null;

    /// <summary>Whether a member can stand where a name does: a value of another kind is not what was meant.</summary>
    private static bool Fits(FailedCell cell, SimpleNameSyntax name, ISymbol member) =>
        (member is not IMethodSymbol || name.Parent is InvocationExpressionSyntax or ArgumentSyntax)
        && FitsArgument(cell, name, member);

    private static bool FitsArgument(FailedCell cell, SimpleNameSyntax name, ISymbol member) =>
        name.Parent is not ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
        || UnquotedNames.Wanted(cell, call, list.Arguments.IndexOf(argument)) is not { TypeKind: TypeKind.Class } wanted
        || (member switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null }) is not { } given
        || cell.Compilation.ClassifyCommonConversion(given, wanted).IsImplicit;

    /// <summary>maliParties, mali_parties: a variable and what belongs to it, without the dot between them.</summary>
    public static string? RunTogether(FailedCell cell, SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        foreach (var (symbol, type) in cell.Values(name.SpanStart)
            .Where(v => text.StartsWith(v.Symbol.Name, StringComparison.Ordinal)))
        {
            var rest = text[symbol.Name.Length..].TrimStart('_');
            if (rest.Length > 1 && type.GetMembers().FirstOrDefault(m => m.DeclaredAccessibility == Accessibility.Public
                && m is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
                && string.Equals(m.Name, rest, StringComparison.OrdinalIgnoreCase)) is { } member)
            {
                var call = name.Parent is InvocationExpressionSyntax whole && whole.Expression == name ? whole.ArgumentList.ToString() : "";
                return $"A dot stands between a thing and what belongs to it: {symbol.Name}.{member.Name}{call}";
            }
        }

        return null;
    }

    /// <summary>What belongs to a variable, without the variable.</summary>
    public static string? OfVariable(FailedCell cell, SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (text is nameof(Equals) && name.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } compared)
        {
            return $"It belongs to object: object.{compared}";
        }

        var owner = cell.Values(name.SpanStart).FirstOrDefault(v => v.Type.SpecialType == SpecialType.None
            && v.Type.TypeKind is TypeKind.Class or TypeKind.Struct
                && v.Type.GetMembers(text).Any(m => m.DeclaredAccessibility == Accessibility.Public));
        return owner.Symbol is null ? null
            : $"It belongs to {owner.Symbol.Name}: {owner.Symbol.Name}.{text}{(name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call.ArgumentList.ToString() : "")}";
    }

    /// <summary>paper.Table(…) without a paper, where one kind of things alone has such a function.</summary>
    public static string? Unmade(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access || access.Expression != name
            || !char.IsLower(name.Identifier.ValueText[0]))
        {
            return null;
        }

        var kinds = cell.Model.LookupSymbols(name.SpanStart).OfType<INamedTypeSymbol>().Where(t => !FailedCell.IsOfSystem(t)
            && t.TypeKind == TypeKind.Class && !t.IsStatic && !t.IsAbstract && t.GetMembers(access.Name.Identifier.ValueText)
                .OfType<IMethodSymbol>().Any(m => m is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
                    && OtherArguments.Fit(cell, m.Parameters, call.ArgumentList))).ToList();
        return kinds is [var only] && only.InstanceConstructors.Any(c => c.DeclaredAccessibility == Accessibility.Public)
            ? $"Nothing is called {name} yet; run the cell that makes it, or make one here, since {access.Name} belongs to {FailedCell.Article(only.Name)}: var {name} = new {only.Name}("
                + $"{(only.InstanceConstructors.Any(c => c.Parameters.All(p => p.IsOptional || p.IsParams)) ? "" : "…")});" : null;
    }

    /// <summary>A name that is written with a hyphen in books.</summary>
    public static string? Hyphened(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression, Left: IdentifierNameSyntax left,
            Right: IdentifierNameSyntax right }
        && Places.OfStatic(cell, $"{left}{right}", name.SpanStart) is { } place
            ? $"A name has no hyphen: {place}" : null;
}
