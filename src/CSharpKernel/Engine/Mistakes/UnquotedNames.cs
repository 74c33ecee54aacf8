using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Names that stand where a text is wanted.</summary>
internal static class UnquotedNames
{
    /// <summary>A name where a text is wanted, as argument or in a comparison.</summary>
    public static string? Quoted(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax one }
            && one.Parent is VariableDeclarationSyntax declaration
            && (IsText(cell.TypeOf(declaration.Type)) || IsAny(cell.TypeOf(declaration.Type), name)) && !HasNear(cell, name))
        {
            return $"A text stands between quotation marks: {declaration.Type} {one.Identifier} = \"{name}\";";
        }

        var text = name.Identifier.ValueText;
        if (name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression
            or (int)SyntaxKind.NotEqualsExpression } compared)
        {
            var other = compared.Left == name ? compared.Right : compared.Left;
            return IsText(cell.TypeOf(other)) && !HasNear(cell, name, IsText)
                ? $"A text stands between quotation marks: {compared.ToString().Replace(name.ToString(), $"\"{name}\"", StringComparison.Ordinal)}"
                : null;
        }

        if (name.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Parent: ArgumentSyntax
                { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax taker } those } held } names }
            && Takers(cell, taker, those, names).FirstOrDefault() is { IsDefault: false } takes)
        {
            var quoted = those.Arguments.Select((a, i) => a.Expression == names || (i < takes.Length && IsText(takes[i].Type))
                ? Quoted(cell, a.Expression) : a.ToString());
            return $"A text stands between quotation marks: {Called(taker)}({string.Join(", ", quoted)})";
        }

        if (Path(cell, name) is { } path)
        {
            return path;
        }

        return name.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
            && Wanted(cell, call, list.Arguments.IndexOf(argument)) is { } wanted
            && (wanted.SpecialType == SpecialType.System_String || (IsAny(wanted, name) && !HasNear(cell, name)))
            && (char.IsUpper(text[0]) || !HasNear(cell, name, IsText))
                ? $"A text stands between quotation marks: {Called(call)}{list.ToString().Replace(name.ToString(), $"\"{name}\"", StringComparison.Ordinal)}"
            : null;

        static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String }
            || type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }] };
    }

    /// <summary>A path or a name with strokes and dots, all of it: ../seeds and Mali.csv.</summary>
    public static string? Path(FailedCell cell, SyntaxNode name)
    {
        var whole = name.AncestorsAndSelf().TakeWhile(a => a is not ArgumentSyntax).LastOrDefault() as ExpressionSyntax;
        var isFile = whole is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "csv" or "txt" or "xlsx" or "xls" or "json" or "tsv"
            or "html" or "md" or "dta" or "ods" };
        return (isFile || whole is BinaryExpressionSyntax)
            && whole is { Parent: ArgumentSyntax { Parent: BaseArgumentListSyntax every } part }
            && every.Parent is ExpressionSyntax of
            && whole.DescendantNodes().All(n => n is SimpleNameSyntax or RangeExpressionSyntax { LeftOperand: null, RightOperand: null }
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression }
                or MemberAccessExpressionSyntax)
            && Wanted(cell, of, every.Arguments.IndexOf(part)) is { SpecialType: SpecialType.System_String }
                ? $"A text stands between quotation marks: {WrongArguments.Shown(of, whole, $"\"{whole}\"")}" : null;
    }

    /// <summary>What the functions take that have a list of texts in the place of the names, and all else as it is given.</summary>
    private static IEnumerable<System.Collections.Immutable.ImmutableArray<IParameterSymbol>> Takers(FailedCell cell, ExpressionSyntax call,
        BaseArgumentListSyntax list, CollectionExpressionSyntax names) => WrongArguments.Candidates(cell, call)
        .Where(c => list.Arguments.Count <= c.Length && list.Arguments.Zip(c).All(p => p.First.Expression == names
            ? FailedCell.ElementOf(p.Second.Type) is { SpecialType: SpecialType.System_String }
            : OtherArguments.Fits(cell, p.Second, p.First) || IsUnknown(cell, p.First.Expression)));

    private static bool IsUnknown(FailedCell cell, ExpressionSyntax expression) => expression is CollectionExpressionSyntax list
        ? list.Elements.Any(e => e is ExpressionElementSyntax one && IsUnknown(cell, one.Expression))
        : cell.TypeOf(expression) is null;

    /// <summary>Names that are not known, or a list of them, with quotation marks.</summary>
    private static string Quoted(FailedCell cell, ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax list => $"[{string.Join(", ", list.Elements.Select(e =>
            e is ExpressionElementSyntax one ? Quoted(cell, one.Expression) : e.ToString()))}]",
        IdentifierNameSyntax name when cell.SymbolOf(name) is null => $"\"{name}\"",
        _ => expression.ToString(),
    };

    /// <summary>Where anything may stand, a name with a capital letter is no variable's.</summary>
    private static bool IsAny(ITypeSymbol? type, SimpleNameSyntax name) =>
        type is { SpecialType: SpecialType.System_Object } && char.IsUpper(name.Identifier.ValueText[0]);

    /// <summary>A kind of thing that has the same name, where a text is wanted or anything.</summary>
    public static string? OfType(FailedCell cell, SimpleNameSyntax name) => name.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } one }
            when MayBeText(cell.TypeOf(declaration.Type)) =>
                $"A name is a text and stands between quotation marks: {declaration.Type} {one.Identifier} = \"{name}\";",
        ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
            when MayBeText(Wanted(cell, call, list.Arguments.IndexOf(argument))) =>
                $"A name is a text and stands between quotation marks: {WrongArguments.Shown(call, name, $"\"{name}\"")}",
        _ => null,
    };

    private static bool MayBeText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String or SpecialType.System_Object };

    /// <summary>Whether a variable has nearly the name, of those whose type will do.</summary>
    public static bool HasNear(FailedCell cell, SimpleNameSyntax name, Func<ITypeSymbol, bool>? fits = null) =>
        Spelling.Nearest(name.Identifier.ValueText, cell.Values(name.SpanStart).Where(v => fits?.Invoke(v.Type) != false)
            .Select(v => v.Symbol.Name)) is not null;

    private static string Called(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression.ToString(),
        ElementAccessExpressionSyntax element => element.Expression.ToString(),
        _ => "",
    };

    public static ITypeSymbol? Wanted(FailedCell cell, ExpressionSyntax call, int index)
    {
        var info = cell.Model.GetSymbolInfo(call);
        var candidates = info.Symbol is { } one ? [one] : info.CandidateSymbols;
        if (candidates.IsEmpty && call is InvocationExpressionSyntax invocation)
        {
            candidates = cell.Model.GetMemberGroup(invocation.Expression);
            if (candidates.IsEmpty && invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } access
                && (cell.TypeOf(access.Expression) ?? cell.SymbolOf(access.Expression) as ITypeSymbol) is { } owner)
            {
                candidates = [.. owner.GetMembers().Where(m => string.Equals(m.Name, called, StringComparison.OrdinalIgnoreCase))];
                if (candidates.IsEmpty && owner.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault() is { IsStatic: false } value)
                {
                    // The function is one of the value in it, which is said next.
                    candidates = [.. value.Type.GetMembers(called)];
                }
            }
        }

        if (candidates.IsEmpty && call is ElementAccessExpressionSyntax element && cell.TypeOf(element.Expression) is { } type)
        {
            candidates = [.. type.GetMembers().OfType<IPropertySymbol>().Where(p => p.IsIndexer)];
        }

        return candidates.Select(c => Parameters(c)).Where(p => p.Length > 0 && index >= 0)
            .Select(p => index < p.Length ? p[index] : p[^1])
            .Select(p => p.IsParams ? FailedCell.ElementOf(p.Type) ?? p.Type : p.Type)
            .OrderByDescending(t => t.SpecialType == SpecialType.System_String).FirstOrDefault();
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    /// <summary>What the function takes there.</summary>
    public static string? Taken(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
        && Wanted(cell, call, list.Arguments.IndexOf(argument))
            is { TypeKind: not (TypeKind.TypeParameter or TypeKind.Error or TypeKind.Delegate) } wanted
        && wanted.SpecialType != SpecialType.System_Object
            ? $"{call.Expression} takes {FailedCell.Plain(wanted)} there, and nothing is called {name}; check the spelling, or run the cell that declares it first."
            : null;
}
