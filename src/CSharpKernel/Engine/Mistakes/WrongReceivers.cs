using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Calls of what cannot be called, and functions of something that does not have them.</summary>
internal static class WrongReceivers
{
    /// <summary>A function that the value inside has.</summary>
    public static string? OfValue(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call
            || cell.TypeOf(access.Expression) is not { } type
            || type.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault() is not { IsStatic: false, Type: var inner }
            || !inner.GetMembers(access.Name.Identifier.ValueText).OfType<IMethodSymbol>()
                .Any(m => !m.IsStatic && m.Parameters.Length == call.ArgumentList.Arguments.Count))
        {
            return null;
        }

        return type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? $"{access.Expression} may be missing, and a question mark before the dot allows for that: {access.Expression}?.{access.Name}{call.ArgumentList}"
            : $"It belongs to the Value in it: {access.Expression}.Value.{access.Name}{call.ArgumentList}";
    }

    public static string? OtherReceiver(FailedCell cell, SyntaxNode node)
    {
        // The compiler points to what stands before the dot, which may be a call itself.
        if (node is InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } next })
        {
            node = next;
        }

        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call
            || cell.TypeOf(access.Expression) is not { } type)
        {
            return null;
        }

        var name = access.Name.Identifier.ValueText;
        if (name == "Contains" && call.ArgumentList.Arguments is [{ Expression: var text }] && cell.TypeOf(text) is { SpecialType:
            SpecialType.System_String } named && FailedCell.ElementOf(type) is { } element && Items.Parameter(element) is var item
            && cell.Host.Remedy(new WrongValue(item, element, named, null)) is { } own)
        {
            return $"Whether one of the items has it is asked with Any: {access.Expression}.Any({item} => {own} == {text})";
        }

        // A list of what is a text with its source.
        if (name == "Contains" && call.ArgumentList.Arguments is [{ Expression: var sought }] && cell.TypeOf(sought) is { } plain
            && FailedCell.ElementOf(type) is { } sourced && !FailedCell.IsOfSystem(sourced)
            && sourced.GetMembers("Value").OfType<IPropertySymbol>().Any(p => SymbolEqualityComparer.Default.Equals(p.Type, plain)))
        {
            return $"Each item has its value in it, and is compared by it with Any: {access.Expression}.Any(x => x.Value == {sought})";
        }

        if (call.ArgumentList.Arguments is [{ Expression: var other }, ..] all && cell.TypeOf(other) is { } owner
            && !FailedCell.IsOfSystem(owner)
            && cell.Model.LookupSymbols(node.SpanStart, owner, name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
                .Any(m => m.Parameters is [var first, ..] && first.Type is not ITypeParameterSymbol && Places.Takes(cell, first, type)))
        {
            return $"Write it the other way round: {other}.{name}({string.Join(", ", all.Skip(1).Select(a => a.ToString()).Prepend(access.Expression.ToString()))})";
        }

        if (name is "Sum" or "Average" or "Max" or "Min" && call.ArgumentList.Arguments.Count == 0
            && FailedCell.ElementOf(type) is { } boxed && Boxed(boxed))
        {
            // A choice of one number of each item is no step of its own.
            return "Each item is a number with its source; the number is its Value: "
                + (access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax
                    { Name.Identifier.ValueText: "Select" } of,
                    ArgumentList.Arguments:
                        [{ Expression: SimpleLambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax } each }] }
                    ? $"{of.Expression}.{name}({each}{Dot(boxed)}Value)" : $"{access}(x => x{Dot(boxed)}Value)");
        }

        if (cell.Model.LookupSymbols(node.SpanStart, type, name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
            .FirstOrDefault() is { } method)
        {
            // The function is there, and one of the arguments is not what it takes.
            foreach (var (argument, parameter) in call.ArgumentList.Arguments.Zip(method.Parameters))
            {
                if (argument.NameColon is null && cell.TypeOf(argument.Expression) is { } given
                    && parameter.Type is not ITypeParameterSymbol
                    && !Places.Takes(cell, parameter, given))
                {
                    return $"{access} takes {FailedCell.Plain(parameter.Type)} ({parameter.Name}) there, and {argument} is {FailedCell.Plain(given)}."
                        + (OtherArguments.ByName(cell, call, call.ArgumentList, argument, given) is { } byName ? $" Name what it is: {byName}"
                        : WrongValues.Instead(cell, argument.Expression, given, parameter.Type) is not { } instead ? ""
                            : instead.EndsWith('.') ? " " + instead : $" Write {WrongArguments.Shown(call, argument.Expression, instead)}");
                }
            }

            return null;
        }

        return FailedCell.ElementOf(type) is null
            ? OfValue(cell, node) ?? cell.Host.Remedy(type, name, access.Expression.ToString())
                ?? $"{name} works on a list, and {access.Expression} is {FailedCell.Plain(type)}."
            : name is "Sort" or "Order" ? $"Say by what the items are sorted: {access.Expression}.OrderBy(x => x.…)"
            : name is "Sum" or "Average" or "Max" or "Min" && call.ArgumentList.Arguments.Count == 0
                ? $"Say which number of each item is meant: {access}(x => x.…)" : null;
    }

    /// <summary>Whether a type of somebody's is a number with something said of it.</summary>
    private static bool Boxed(ITypeSymbol type) => !FailedCell.IsOfSystem(type)
        && type.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault() is { IsStatic: false, Type: var inner }
        && WrongValues.IsNumber(WrongValues.Basic(inner));

    private static string Dot(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated ? "?." : ".";

    /// <summary>Whether something public can be made of what is given.</summary>
    public static bool Takes(FailedCell cell, IMethodSymbol maker, SeparatedSyntaxList<ArgumentSyntax> given) =>
        maker.DeclaredAccessibility == Accessibility.Public && maker.Parameters is [var first, ..] && given is [var argument, ..]
        && cell.TypeOf(argument.Expression) is { } type && Places.Takes(cell, first, type);

    public static string? NoFunction(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
        {
            return null;
        }

        var (text, arguments) = (call.Expression.ToString(), call.ArgumentList.Arguments);
        if (call.Expression is LiteralExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            return $"A product is written with *: {text} * {call.ArgumentList}";
        }

        var symbol = cell.SymbolOf(call.Expression);
        if (symbol is INamedTypeSymbol { IsAbstract: false } type1 && type1.InstanceConstructors.Any(c => Takes(cell, c, arguments)))
        {
            return $"A new one is made with new: new {call}";
        }

        if (Places.OfStatic(cell, text, node.SpanStart) is { } place)
        {
            return $"It belongs to {place[..place.LastIndexOf('.')]}: {place}{call.ArgumentList}";
        }

        if (symbol is INamedTypeSymbol made && Makers.Of(cell, made, call.ArgumentList, call.Expression.ToString()) is { } maker)
        {
            return maker;
        }

        if (symbol is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public, IsAbstract: false })
        {
            return $"A new one is made with new: new {call}";
        }

        var type = cell.TypeOf(call.Expression);
        if (type is not null && arguments.Count > 0)
        {
            if (cell.Host.Remedy(type, "", call.ToString()) is { } remedy)
            {
                return remedy;
            }

            if (type.AllInterfaces.Any(i => i.Name is "IReadOnlyList" or "IList") || type.Name is "IReadOnlyList" or "IList"
                || type.TypeKind == TypeKind.Array)
            {
                return $"A place in a list stands in square brackets: {text}[{string.Join(", ", arguments)}]";
            }
        }

        return arguments.Count == 0 ? $"It is a value and no function; write it without brackets: {text}" : $"{text} is a value, and nothing that can be called.";
    }
}
