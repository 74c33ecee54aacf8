using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Calls whose arguments are not those that are wanted.</summary>
internal static class WrongArguments
{
    public static IReadOnlyList<ErrorRule> Rules { get; } =
    [
        new(["CS1503", "CS1501", "CS7036", "CS0121"], (cell, _, node) => Detours.Lists(cell, node)),
        new(["CS1503", "CS1501", "CS7036", "CS1729", "CS0121"], (cell, error, node) => DecimalComma(cell, node)),
        new(["CS1503", "CS1501"], (cell, _, node) => Call(node) is InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" } },
                ArgumentList.Arguments: [{ Expression: not LiteralExpressionSyntax }, _, ..] } shown
            ? $"Several values are shown in one text, which begins with a dollar sign: {Calls.Printed(FailedCell.Arguments(shown))}" : null),
        new(["CS1503", "CS1739", "CS0411", "CS1929", "CS1501"], (cell, _, node) => Detours.Downwards(cell, node)),
        new(["CS1503", "CS1501", "CS0411", "CS1929"], (cell, error, node) => Detours.Function(cell, node) ?? Detours.Through(cell, node)),
        new(["CS1729", "CS0122", "CS1503", "CS7036"], (cell, error, node) => Makers.Of(cell, node)),
        new(["CS1503"], (cell, error, node) => Detours.Gathered(cell, node)),
        new(["CS1503", "CS1950"], (cell, error, node) => OtherType(cell, node)),
        new(["CS1501", "CS7036", "CS1729"], (cell, error, node) => WrongReceivers.OfValue(cell, node)
            ?? OtherArguments.Behind(cell, node) ?? OtherCount(cell, node)),
        new(["CS1503"], (_, _, node) => Call(node) is InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "First" or "Last" } some,
                ArgumentList: { Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int } }] } count }
            ? $"Several are taken with {(some.Name.Identifier.ValueText == "First" ? "Take" : "TakeLast")}: {some.Expression}.{(some.Name.Identifier.ValueText == "First" ? "Take" : "TakeLast")}{count}" : null),
        new(["CS0121"], (cell, _, node) => WholeDivision.Rounded(cell, node)),
        new(["CS1739"], (cell, error, node) => OtherName(cell, node)),
        new(["CS1929", "CS0411", "CS1928"], (cell, error, node) => WrongReceivers.OtherReceiver(cell, node)),
        new(["CS1955", "CS0149"], (cell, error, node) => WrongReceivers.NoFunction(cell, node)),
        new(["CS8323", "CS1738"], (cell, error, node) => "Arguments without a name come first, and those with a name after them."),
    ];

    private static string? DecimalComma(FailedCell cell, SyntaxNode node)
    {
        var list = node.FirstAncestorOrSelf<ArgumentListSyntax>() ?? (Call(node) as InvocationExpressionSyntax)?.ArgumentList
            ?? (Call(node) as ObjectCreationExpressionSyntax)?.ArgumentList;
        if (list?.Parent is not ExpressionSyntax call || !MayBeFewer(cell, call, list.Arguments.Count - 1))
        {
            return null;
        }

        for (var i = 0; i + 1 < list.Arguments.Count; i++)
        {
            var (comma, next) = (list.Arguments.GetSeparator(i), list.Arguments[i + 1]);
            if (IsWhole(list.Arguments[i]) && next.GetFirstToken() is { Value: int } first && list.Arguments[i].Span.End == comma.SpanStart
                && comma.Span.End == next.SpanStart)
            {
                var text = $"{list.Arguments[i]},{first}";
                return $"A decimal fraction is written with a point, since a comma separates two arguments: "
                    + list.Parent!.ToString().Replace(text, text.Replace(',', '.'), StringComparison.Ordinal);
            }
        }

        return null;
    }

    /// <summary>Whether a function takes as many arguments as there are with one comma less between them.</summary>
    private static bool MayBeFewer(FailedCell cell, ExpressionSyntax call, int count) => Candidates(cell, call) is var all
        && (all.Count == 0 || all.Exists(c => c.Count(p => !p.IsOptional && !p.IsParams) <= count
            && (count <= c.Length || c is [.., { IsParams: true }])));

    private static bool IsWhole(ArgumentSyntax argument) => argument.Expression is LiteralExpressionSyntax { Token.Value: int };

    private static string? OtherType(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: BaseArgumentListSyntax list } argument
            || list.Parent is not ExpressionSyntax call)
        {
            return null;
        }

        var given = cell.TypeOf(argument.Expression);
        var wanted = Wanted(cell, call, list, argument);
        if (wanted is null)
        {
            return null;
        }

        var name = Called(call);
        if (given is null)
        {
            return cell.Model.GetMemberGroup(argument.Expression) is { IsEmpty: false }
                ? Detours.Called(cell, argument.Expression) : null;
        }

        if (call is ElementAccessExpressionSyntax element && cell.TypeOf(element.Expression) is { } of
            && cell.Host.Remedy(of, list.ToString(), element.Expression.ToString()) is { } remedy)
        {
            return remedy;
        }

        var size = cell.ValueOf(argument.Expression) is { } value ? cell.Host.Size(value) : null;
        var said = $"{name} takes {FailedCell.Plain(wanted)} here, and {argument.Expression} is {FailedCell.Plain(given)}"
            + $"{(size is null ? "" : " of " + size)}{(WrongValues.MayBeMissing(given, wanted) ? " that may be missing" : "")}.";
        if (OtherArguments.Swapped(cell, call, list) is { } swapped)
        {
            return $"{said} Write it the other way round: {swapped}";
        }

        if (given.SpecialType == SpecialType.None && WrongValues.Listed(cell, argument.Expression, given, wanted) is null
            && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList: var all }
            && cell.TypeOf(access.Expression) is { } receiver
                && cell.Host.Remedy(receiver, "", access.Expression.ToString() + all) is { } meant)
        {
            return $"{said} {meant}";
        }

        if (OtherArguments.ByName(cell, call, list, argument, given) is { } byName)
        {
            return $"{said} Name what it is: {byName}";
        }

        var instead = OtherArguments.Many(cell, call, list, argument, given)
            ?? WrongValues.Instead(cell, argument.Expression, given, wanted);
        if (instead is null && OtherArguments.Sibling(cell, call, given) is { } sibling)
        {
            return $"{said} Write {sibling}";
        }

        return instead is null ? said + (OtherArguments.Without(cell, call, list, argument) is { } less ? $" It may be left out: {less}" : "")
            : instead.EndsWith('.') ? $"{said} {instead}"
            : $"{said} Write {Numbers(cell, call, list, wanted) ?? Shown(call, argument.Expression, instead)}";
    }

    /// <summary>Numbers that all stand between quotation marks.</summary>
    private static string? Numbers(FailedCell cell, ExpressionSyntax call, BaseArgumentListSyntax list, ITypeSymbol wanted)
    {
        if (call is not InvocationExpressionSyntax { Expression: var function } || !WrongValues.IsNumber(WrongValues.Basic(wanted)))
        {
            return null;
        }

        var texts = list.Arguments.Select(a => a.NameColon is null
            && a.Expression is LiteralExpressionSyntax { Token.Value: string words } text
            && words.Any(char.IsAsciiDigit) && cell.TypeOf(text) is { } given
            ? WrongValues.Instead(cell, text, given, wanted) : null).ToList();
        return texts.Count(t => t is not null && !t.EndsWith('.')) < 2 ? null
            : $"{function}({string.Join(", ", list.Arguments.Zip(texts, (a, t) => t is null || t.EndsWith('.') ? a.ToString() : t))})";
    }

    public static string Shown(SyntaxNode call, SyntaxNode part, string instead)
    {
        var whole = call.ToString();
        var at = part.SpanStart - call.SpanStart;
        return whole[..at] + instead + whole[(at + part.Span.Length)..];
    }

    private static ITypeSymbol? Wanted(FailedCell cell, ExpressionSyntax call, BaseArgumentListSyntax list, ArgumentSyntax argument)
    {
        var index = list.Arguments.IndexOf(argument);
        var candidates = Candidates(cell, call);
        var fitting = candidates.Where(c => c.Length >= list.Arguments.Count || (c is [.., { IsParams: true }])).ToList();
        foreach (var parameters in fitting.Count > 0 ? fitting : candidates)
        {
            var parameter = argument.NameColon is { Name.Identifier.ValueText: var name } ? parameters.FirstOrDefault(p => p.Name == name)
                : index < parameters.Length ? parameters[index] : parameters.LastOrDefault();
            if (parameter is not null)
            {
                return parameter.IsParams && FailedCell.ElementOf(parameter.Type) is { } element ? element
                    : parameter.Type is ITypeParameterSymbol ? null : parameter.Type;
            }
        }

        return null;
    }

    public static List<ImmutableArray<IParameterSymbol>> Candidates(FailedCell cell, ExpressionSyntax call)
    {
        var info = cell.Model.GetSymbolInfo(call);
        ImmutableArray<ISymbol> symbols = info.Symbol is { } one ? [one] : info.CandidateSymbols;
        if (symbols.IsEmpty && call is InvocationExpressionSyntax invocation)
        {
            symbols = cell.Model.GetMemberGroup(invocation.Expression);
        }

        if (symbols.IsEmpty && call is ObjectCreationExpressionSyntax creation && cell.SymbolOf(creation.Type) is INamedTypeSymbol type)
        {
            symbols = [.. type.InstanceConstructors];
        }

        return [.. symbols.Select(s => s switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        })];
    }

    private static string? OtherCount(FailedCell cell, SyntaxNode node)
    {
        if (Call(node) is not { } call)
        {
            return null;
        }

        var candidates = Candidates(cell, call).OrderBy(c => c.Count(p => !p.IsOptional)).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var given = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments.Count,
            ObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments.Count,
            _ => 0,
        };
        var best = candidates.Find(c => c.Length >= given && c.Length > 0) is { IsDefault: false } found ? found : candidates[^1];
        var (name, needed) = (Called(call), best.Where(p => !p.IsOptional && !p.IsParams).ToList());
        if (best.Length == 0)
        {
            return $"{name} takes nothing between its brackets: {name}()";
        }

        var takes = string.Join(", ", best.Take(Math.Max(needed.Count, 1)).Select(Parameter));
        if (given > best.Length)
        {
            return $"{name} takes {takes}, and no more.";
        }

        if (OtherArguments.Namesake(cell, call) is { } other)
        {
            return $"{name} takes {takes}; did you mean another? {other}";
        }

        var from = given < needed.Count ? Fitting(cell, needed[given], call) : null;
        var texts = given < needed.Count && needed.Skip(given).All(p => p.Type.SpecialType == SpecialType.System_String)
            ? string.Join(", ", Texts(call).Concat(needed.Skip(given).Select(p => $"\"… the {p.Name} …\""))) : null;
        return $"{name} takes {takes}{(from is null ? texts is null ? "" : $": {name}({texts})" : $": {name}({string.Join(", ", Texts(call).Append(from))})")}";
    }

    private static IEnumerable<string> Texts(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax invocation ? FailedCell.Arguments(invocation) : [];

    /// <summary>
    /// A variable that could be the argument that is missing: by its type, or where anything will do, by its name, if the cell
    /// itself makes one.
    /// </summary>
    public static string? Fitting(FailedCell cell, IParameterSymbol parameter, ExpressionSyntax call)
    {
        var values = cell.Values(call.SpanStart).Where(v => Places.Takes(cell, parameter, v.Type)).Select(v => v.Symbol).ToList();
        return parameter.Type.SpecialType == SpecialType.None
            ? values.FirstOrDefault()?.Name
            : values.Where(v => v.Name.StartsWith(parameter.Name, StringComparison.OrdinalIgnoreCase)
                && v.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == cell.Tree && r.Span.Start < call.SpanStart)).ToList() is [var only]
                ? only.Name : null;
    }

    public static string Parameter(IParameterSymbol parameter) => $"{FailedCell.Plain(parameter.Type)} ({parameter.Name})";

    private static string? OtherName(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<NameColonSyntax>() is not { Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax call } } name)
        {
            return null;
        }

        var names = Candidates(cell, call).SelectMany(c => c.Select(p => p.Name)).Distinct().ToList();
        return Named.Arguments(cell, call) ?? (Spelling.Nearest(name.Name.Identifier.ValueText, names) is { } near
            ? $"Did you mean {near}? {Shown(call, name.Name, near)}" : $"{Called(call)} takes {string.Join(", ", names)}.");
    }

    private static ExpressionSyntax? Call(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(n => n is InvocationExpressionSyntax or ObjectCreationExpressionSyntax) as ExpressionSyntax;

    private static string Called(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } access } =>
            access.ToString(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.ToString(),
        InvocationExpressionSyntax invocation => invocation.Expression.ToString(),
        ObjectCreationExpressionSyntax creation => "new " + creation.Type,
        ElementAccessExpressionSyntax element => $"{element.Expression}[…]",
        _ => call.ToString(),
    };
}
