using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Calls that are right for something near what was written.</summary>
internal static class Detours
{
    /// <summary>What stands before one of the dots, where that is what is wanted: mali in mali.Parties.</summary>
    public static string? Owner(FailedCell cell, ExpressionSyntax expression, ITypeSymbol wanted)
    {
        for (var at = Before(expression); at is not null; at = Before(at))
        {
            if (cell.TypeOf(at) is { } type && wanted.SpecialType == SpecialType.None && wanted.TypeKind == TypeKind.Class
                && cell.Compilation.ClassifyCommonConversion(type, wanted) is { IsImplicit: true, IsUserDefined: false })
            {
                return at.ToString();
            }
        }

        return null;
    }

    /// <summary>A function in the place of what it gives: it is called, and where it takes a number, with one.</summary>
    public static string Called(FailedCell cell, ExpressionSyntax function)
    {
        var needed = cell.Model.GetMemberGroup(function).OfType<IMethodSymbol>()
            .Select(m => m.Parameters.Where(p => p is { IsOptional: false, IsParams: false }).ToList()).MinBy(p => p.Count) ?? [];
        return needed is [var one] && WrongValues.IsNumber(one.Type.SpecialType)
            ? $"{function} is called with {WrongArguments.Parameter(one)}, such as 2: {function}(2)"
            : $"Call it with brackets: {function}({(needed.Count > 0 ? "…" : "")})";
    }

    private static ExpressionSyntax? Before(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        _ => null,
    };

    /// <summary>Names of columns given to a list's function: the table that can be made of the list has one that takes them.</summary>
    public static string? Through(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>(c => c.Expression is MemberAccessExpressionSyntax) is not
            { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: > 0 } arguments }
            || !arguments.All(a => a.Expression is LiteralExpressionSyntax { Token.Value: string })
            || cell.TypeOf(access.Expression) is not { } type || FailedCell.ElementOf(type) is null)
        {
            return null;
        }

        var name = access.Name.Identifier.ValueText;
        var columns = arguments.SelectMany(a => ((string)((LiteralExpressionSyntax)a.Expression).Token.Value!).Split(',',
            StringSplitOptions.TrimEntries))
            .Select(c => SymbolDisplay.FormatLiteral(c, quote: true));
        return cell.Model.LookupSymbols(node.SpanStart, type, includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
            .Where(m => m.Parameters.All(p => p.IsOptional) && m.ReturnType.TypeKind == TypeKind.Class
                && !FailedCell.IsOfSystem(m.ReturnType)
                && m.ReturnType.GetMembers(name).OfType<IMethodSymbol>().Any(TakesText))
            .Select(m => $"Columns belong to a table: {access.Expression}.{m.Name}().{name}({string.Join(", ", columns)})").FirstOrDefault();
    }

    private static bool TakesText(IMethodSymbol method) => method.Parameters is [var first, ..]
        && (first.Type.SpecialType == SpecialType.System_String
            || FailedCell.ElementOf(first.Type) is { SpecialType: SpecialType.System_String });

    /// <summary>Several values in the place of one list: Of("Red", "Blue", …).</summary>
    public static string? Gathered(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is not
            { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            || cell.Model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>().ToList() is not { Count: > 0 } methods
            || OtherArguments.Swapped(cell, call, list) is not null)
        {
            return null;
        }

        var first = list.Arguments.IndexOf(argument);
        foreach (var method in methods)
        {
            if (first < method.Parameters.Length && !method.Parameters[first].IsParams
                && FailedCell.ElementOf(method.Parameters[first].Type) is { TypeKind: not TypeKind.TypeParameter } element)
            {
                var end = first;
                while (end < list.Arguments.Count && cell.TypeOf(list.Arguments[end].Expression) is { } given
                    && cell.Compilation.ClassifyCommonConversion(given, element).IsImplicit)
                {
                    end++;
                }

                // What else is needed stays behind the list: the 6 seats in Of(600, 280, 120, 6).
                end = Math.Min(end, list.Arguments.Count - method.Parameters.Skip(first + 1).Count(p => !p.IsOptional && !p.IsParams));
                if (end > first)
                {
                    var whole = list.Arguments.Select(a => a.ToString()).ToImmutableArray();
                    var one = $"[{string.Join(", ", whole[first..end])}]";
                    return $"{call.Expression} takes a list there, and a list stands in square brackets: "
                        + $"{call.Expression}({string.Join(", ", [.. whole[..first], one, .. whole[end..]])})";
                }
            }
        }

        return null;
    }

    /// <summary>Texts and numbers one after the other, in the place of a list of names and one of numbers, which are as long.</summary>
    public static string? Lists(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: { Count: > 3 } given } call
            || given.Any(a => a.NameColon is not null || cell.TypeOf(a.Expression) is null))
        {
            return null;
        }

        return WrongArguments.Candidates(cell, call).Select(c => Parted(cell, c, [.. given])).FirstOrDefault(a => a is not null) is { } all
            ? $"{call.Expression} takes lists there, and a list stands in square brackets: {call.Expression}({string.Join(", ", all)})" : null;
    }

    private static List<string>? Parted(FailedCell cell, ImmutableArray<IParameterSymbol> takes, List<ArgumentSyntax> given)
    {
        var (all, lengths, at) = (new List<string>(), new List<int>(), 0);
        foreach (var parameter in takes.TakeWhile(_ => at < given.Count))
        {
            var element = FailedCell.ElementOf(parameter.Type);
            var most = lengths.Count > 0 ? lengths[0] : given.Count;
            var end = at;
            while (element is not null && end < given.Count && end - at < most
                && cell.Compilation.ClassifyCommonConversion(cell.TypeOf(given[end].Expression)!, element).IsImplicit)
            {
                end++;
            }

            if (element is null ? !Places.Takes(cell, parameter, cell.TypeOf(given[at].Expression)!) : end == at)
            {
                return null;
            }

            all.Add(element is null ? given[at].ToString() : $"[{string.Join(", ", given[at..end])}]");
            if (element is not null)
            {
                lengths.Add(end - at);
            }

            at = element is null ? at + 1 : end;
        }

        // What is missing then is left open, as the 10 seats in Of("North", "South", 51200, 48800).
        all.AddRange(takes.Skip(all.Count).Where(p => !p.IsOptional && !p.IsParams).Select(_ => "…"));
        return at == given.Count && lengths.Count > 1 && lengths[0] > 1 && lengths.TrueForAll(l => l == lengths[0]) ? all : null;
    }

    /// <summary>An expression in which the names of what each item has are those of an item, or null where there are none.</summary>
    public static string? OfItem(ITypeSymbol element, ExpressionSyntax expression, string? parameter = null)
    {
        var names = expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(n => n.Parent is not MemberAccessExpressionSyntax access || access.Expression == n)
            .Select(n => (n.Span, Property: Property(element, n.Identifier.ValueText))).Where(n => n.Property is not null).ToList();
        var (text, at) = (expression.ToString(), expression.SpanStart);
        foreach (var (span, property) in Enumerable.Reverse(names))
        {
            text = $"{text[..(span.Start - at)]}{parameter ?? Items.Parameter(element)}.{property}{text[(span.End - at)..]}";
        }

        return names.Count == 0 ? null : text;
    }

    public static string? Property(ITypeSymbol element, string name) => KnownNames.Letters(name) is { Length: > 1 } letters
        ? element.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => p.DeclaredAccessibility == Accessibility.Public && !p.IsStatic
            && KnownNames.Letters(p.Name) == letters)?.Name : null;

    /// <summary>A text where a function of each item is wanted: OrderBy("seats").</summary>
    public static string? Function(FailedCell cell, SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>(c => c.Expression is MemberAccessExpressionSyntax) is
            { Expression: MemberAccessExpressionSyntax access,
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }] }
        && KnownNames.IsOfLists(access.Name.Identifier.ValueText)
        && cell.TypeOf(access.Expression) is { } type && FailedCell.ElementOf(type) is { } element
        && ((SyntaxFactory.ParseExpression(text) is { ContainsDiagnostics: false } read ? OfItem(element, read) : null)
            ?? Condition(cell, access, element, text)) is { } each
            ? $"{access.Name} takes a function of each item: {access}({Items.Parameter(element)} => {each})" : null;

    /// <summary>Whether a function of lists takes a condition.</summary>
    public static bool IsCondition(string verb) => verb is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last"
        or "LastOrDefault" or "Any" or "All" or "Where" or "Count";

    /// <summary>The name of one of the items: First("Rally for Mali").</summary>
    private static string? Condition(FailedCell cell, MemberAccessExpressionSyntax access, ITypeSymbol element, string text) =>
        IsCondition(access.Name.Identifier.ValueText) && new KnownNames(cell).NamedBy(access.Expression.ToString(), text) is { } by
            ? $"{Items.Parameter(element)}.{by} == {SymbolDisplay.FormatLiteral(text, quote: true)}" : null;

    /// <summary>OrderBy(p => p.Seats, "desc"), OrderBy("seats desc") and OrderBy(p => p.Seats, descending: true).</summary>
    public static string? Downwards(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>(c => c.Expression is MemberAccessExpressionSyntax
            { Name.Identifier.ValueText: "OrderBy" or "ThenBy" or "Order" }) is not { Expression: MemberAccessExpressionSyntax access,
                ArgumentList.Arguments: [var key, ..] all } || cell.TypeOf(access.Expression) is not { } type
                    || FailedCell.ElementOf(type) is not { } element)
        {
            return null;
        }

        var words = all.Last().Expression is LiteralExpressionSyntax { Token.Value: string text } ? text.Split(' ', ',') : [];
        var isDown = words is [.., var last] && last.StartsWith("desc", StringComparison.OrdinalIgnoreCase);
        var by = key.Expression is LambdaExpressionSyntax && all.Count == 2 ? key.ToString()
            : words.Length > 1 && Property(element, words[0]) is { } property ? $"{Items.Parameter(element)} => {Items.Parameter(element)}.{property}" : null;
        isDown |= all.Count == 2 && ForeignExpression.IsDescending(ForeignExpression.Arguments((ArgumentListSyntax)key.Parent!));
        return isDown && by is not null ? $"From the largest to the smallest is {access.Name}Descending: {access.Expression}.{access.Name}Descending({by})" : null;
    }

    /// <summary>A thing where its parts are wanted: var (a, b) = mali.</summary>
    public static string? Parts(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not
            { Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax names } left } given
            || cell.TypeOf(given.Right) is not { } type)
        {
            return null;
        }

        var each = names.Variables.Select(v => $"var {v} = {given.Right}{(FailedCell.ElementOf(type) is null ? ".…" : "[…]")};");
        return $"{given.Right} is {FailedCell.Plain(type)}, which does not come apart by itself; take each value: {string.Join(" ", each)}";
    }
}
