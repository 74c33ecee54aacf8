using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Arguments in another order, other ones, or fewer.</summary>
internal static class OtherArguments
{
    /// <summary>Two arguments that fit each in the place of the other.</summary>
    public static string? Swapped(FailedCell cell, ExpressionSyntax call, BaseArgumentListSyntax list) =>
        call is InvocationExpressionSyntax invocation && list.Arguments.Count >= 2
        && list.Arguments[0] is var first && list.Arguments[1] is var second
        && WrongArguments.Candidates(cell, call).Exists(c => c is [var p, var q, ..] && Fits(cell, q, first) && Fits(cell, p, second)
            && !(Fits(cell, p, first) && Fits(cell, q, second)))
            ? $"{invocation.Expression}({string.Join(", ", list.Arguments.Skip(2).Prepend(first).Prepend(second))})" : null;

    /// <summary>Whether a function takes just what is given.</summary>
    public static bool Fit(FailedCell cell, ImmutableArray<IParameterSymbol> parameters, ArgumentListSyntax given) =>
        given.Arguments.Count <= parameters.Length && given.Arguments.Count > 0
        && parameters.Skip(given.Arguments.Count).All(p => p.IsOptional || p.IsParams)
        && given.Arguments.Zip(parameters).All(p => p.First.NameColon is null && Fits(cell, p.Second, p.First));

    public static bool Fits(FailedCell cell, IParameterSymbol parameter, ArgumentSyntax argument) =>
        argument.Expression is CollectionExpressionSyntax list ? FailedCell.ElementOf(parameter.Type) is { } item
            && list.Elements.All(e => e is ExpressionElementSyntax { Expression: var one } && cell.TypeOf(one) is { } given
                && cell.Compilation.ClassifyCommonConversion(given, item).IsImplicit)
        : cell.TypeOf(argument.Expression) is { } type && Places.Takes(cell, parameter, type);

    /// <summary>Of([600, 280, 120, 6]), where the last is no item of the list, but stands behind it.</summary>
    public static string? Behind(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || call.ArgumentList.Arguments is not
            [.., { Expression: CollectionExpressionSyntax { Elements: { Count: > 2 } items } } last] all)
        {
            return null;
        }

        var at = all.IndexOf(last);
        foreach (var needed in WrongArguments.Candidates(cell, call).Select(c => c.Count(p => !p.IsOptional && !p.IsParams) - all.Count)
            .Where(n => n > 0 && n < items.Count).Order())
        {
            var (inside, behind) = (items.Take(items.Count - needed), items.Skip(items.Count - needed).ToList());
            if (WrongArguments.Candidates(cell, call).Exists(c => c.Length >= all.Count + needed
                && FailedCell.ElementOf(c[at].Type) is not null
                && behind.Select((b, n) => b is ExpressionElementSyntax { Expression: var one } && cell.TypeOf(one) is { } type
                    && Places.Takes(cell, c[at + 1 + n], type)).All(f => f)))
            {
                var given = all.Take(at).Select(a => a.ToString()).Append($"[{string.Join(", ", inside)}]").Concat(behind.Select(b => b.ToString()));
                return $"The list ends before its last {(needed == 1 ? "value" : "values")}, since {call.Expression} takes more than a list: "
                    + $"{call.Expression}({string.Join(", ", given)})";
            }
        }

        return null;
    }

    /// <summary>A function of the same class with the name in its own, which takes just what is given: SeatsBar for Bar.</summary>
    public static string? Namesake(FailedCell cell, ExpressionSyntax call)
    {
        if (call is not InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: > 0 } given }
            || cell.SymbolOf(access.Expression) is not INamedTypeSymbol { IsStatic: true } type
            || given.Select(a => cell.TypeOf(a.Expression)).ToList() is var types && types.Contains(null))
        {
            return null;
        }

        var name = access.Name.Identifier.ValueText;
        return type.GetMembers().OfType<IMethodSymbol>().Where(m => m is { DeclaredAccessibility: Accessibility.Public, IsStatic: true }
                && m.Name.Length > name.Length && m.Name.Contains(name, StringComparison.Ordinal) && m.Parameters.Length >= types.Count
                && m.Parameters.Skip(types.Count).All(p => p.IsOptional || p.IsParams)
                && types.Zip(m.Parameters).All(p => Places.Takes(cell, p.Second, p.First!)))
            .OrderBy(m => m.Name.Length).ThenBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => $"{access.Expression}.{m.Name}({given})").FirstOrDefault();
    }

    /// <summary>
    /// An argument in the place of one that may be left out: a text that names one of its few choices is that one; what fits another of
    /// those that may be left out is given by its name.
    /// </summary>
    public static string? ByName(FailedCell cell, ExpressionSyntax call, BaseArgumentListSyntax list, ArgumentSyntax argument,
        ITypeSymbol given)
    {
        var index = list.Arguments.IndexOf(argument);
        var there = argument.NameColon is not null ? [] : WrongArguments.Candidates(cell, call)
            .Where(c => index < c.Length && c[index].IsOptional).ToList();
        var choice = there.Select(c => WrongValues.Choice(argument.Expression, given, c[index].Type))
            .FirstOrDefault(c => c is [.., not '.']);
        var named = there.SelectMany(c => c.Skip(index + 1)).FirstOrDefault(p => p.IsOptional && given.SpecialType != SpecialType.None
            && Places.Takes(cell, p, given) && !list.Arguments.Any(a => a.NameColon?.Name.Identifier.ValueText == p.Name));
        return choice is not null ? WrongArguments.Shown(call, argument, choice)
            : named is null ? null : WrongArguments.Shown(call, argument, $"{named.Name}: {argument}");
    }

    /// <summary>A static function that gives the same of what is given: ElectionArchive.Read for From.</summary>
    public static string? Sibling(FailedCell cell, ExpressionSyntax call, ITypeSymbol given) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList: { Arguments.Count: 1 } list }
        && cell.SymbolOf(call) is IMethodSymbol { IsStatic: true } method && !FailedCell.IsOfSystem(method.ContainingType)
        ? method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(m => m is { IsStatic: true, Parameters: [_, .. var more],
                DeclaredAccessibility: Accessibility.Public } && m.Name != method.Name && more.All(p => p.IsOptional)
                && SymbolEqualityComparer.Default.Equals(m.ReturnType, method.ReturnType) && Places.Takes(cell, m.Parameters[0], given))
            .OrderBy(m => m.Parameters[0].Name is "path").Select(m => $"{access.Expression}.{m.Name}{list}").FirstOrDefault() : null;

    /// <summary>What a thing holds many of, where many are taken.</summary>
    public static string? Many(FailedCell cell, ExpressionSyntax call,
        BaseArgumentListSyntax list, ArgumentSyntax argument, ITypeSymbol given)
    {
        var index = list.Arguments.IndexOf(argument);
        var parameter = WrongArguments.Candidates(cell, call).Where(c => c is [.., { IsParams: true }] && index == c.Length - 1)
            .Select(c => c[^1]).FirstOrDefault();
        return parameter is null || given.SpecialType != SpecialType.None ? null : given.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p.DeclaredAccessibility == Accessibility.Public && !p.IsIndexer
                && cell.Compilation.ClassifyCommonConversion(p.Type, parameter.Type) is { IsImplicit: true, IsUserDefined: false })
            .Select(p => $"{argument.Expression}.{p.Name}").FirstOrDefault();
    }

    /// <summary>The call without its last argument, where that one is optional.</summary>
    public static string? Without(FailedCell cell, ExpressionSyntax call, BaseArgumentListSyntax list, ArgumentSyntax argument)
    {
        var index = list.Arguments.IndexOf(argument);
        return index > 0 && index == list.Arguments.Count - 1 && argument.NameColon is null && call is InvocationExpressionSyntax invocation
            && WrongArguments.Candidates(cell, call).Exists(c => index < c.Length && c[index].IsOptional)
            ? $"{invocation.Expression}({string.Join(", ", list.Arguments.Take(index))})" : null;
    }
}
