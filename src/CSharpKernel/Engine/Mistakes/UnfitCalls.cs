using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// Calls with a list among their arguments of which one does not fit, or is missing: the compiler complains of the list's items as
/// those of another function, since it has given up on the one that was meant.
/// </summary>
internal static class UnfitCalls
{
    public static string? Of(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<CollectionExpressionSyntax>() is not { Parent: ArgumentSyntax { Parent: ArgumentListSyntax
                { Arguments: var given, Parent: InvocationExpressionSyntax call } } }
            || given.Any(a => a.NameColon is not null
                || (a.Expression is not CollectionExpressionSyntax && cell.TypeOf(a.Expression) is null)))
        {
            return null;
        }

        var meant = WrongArguments.Candidates(cell, call).Where(c => c.Length >= given.Count).Select(c => (Takes: c,
                Wrong: Enumerable.Range(0, given.Count).Where(i => !OtherArguments.Fits(cell, c[i], given[i])).ToList(),
                Missing: c.Skip(given.Count).Where(p => !p.IsOptional && !p.IsParams).ToList()))
            .OrderBy(c => c.Wrong.Count + c.Missing.Count).ThenByDescending(c => c.Wrong.FirstOrDefault(given.Count)).FirstOrDefault();
        if (meant.Takes.IsDefault || meant.Wrong.Count + meant.Missing.Count == 0)
        {
            return null;
        }

        var name = call.Expression;
        if (meant.Wrong is [])
        {
            var rest = meant.Missing.Select(p => WrongArguments.Fitting(cell, p, call) ?? "…");
            return $"{name} takes {string.Join(", ", meant.Takes.Take(given.Count + meant.Missing.Count).Select(WrongArguments.Parameter))}, "
                + $"of which the last {(meant.Missing.Count == 1 ? "is" : $"{meant.Missing.Count} are")} missing: {name}({string.Join(", ", given.Select(a => a.ToString()).Concat(rest))})";
        }

        if (OtherArguments.Swapped(cell, call, call.ArgumentList) is { } swapped)
        {
            return $"{name} takes {WrongArguments.Parameter(meant.Takes[0])} first; write it the other way round: {swapped}";
        }

        var (at, argument) = (meant.Takes[meant.Wrong[0]], given[meant.Wrong[0]].Expression);
        var all = given.Select((a, i) =>
            meant.Wrong.Contains(i) ? Instead(cell, a.Expression, meant.Takes[i].Type) : a.ToString()).ToList();
        var said = $"{name} takes {WrongArguments.Parameter(at)} there, and {Culprit(cell, argument, at.Type)}";
        return all.Contains(null) || meant.Missing.Count > 0 ? said + "." : $"{said}: {name}({string.Join(", ", all)})";
    }

    /// <summary>What does not fit: the argument, or the first item of it that does not.</summary>
    private static string Culprit(FailedCell cell, ExpressionSyntax argument, ITypeSymbol wanted)
    {
        var one = argument is CollectionExpressionSyntax list && FailedCell.ElementOf(wanted) is { } element
            ? list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression).FirstOrDefault(e => cell.TypeOf(e) is not { } type
                || !cell.Compilation.ClassifyCommonConversion(type, element).IsImplicit) ?? argument : argument;
        return cell.TypeOf(one) is { } given ? $"{one} is {FailedCell.Plain(given)}" : $"{one} is a list";
    }

    /// <summary>What fits in the place of an argument, or null where nothing is known.</summary>
    private static string? Instead(FailedCell cell, ExpressionSyntax argument, ITypeSymbol wanted)
    {
        if (argument is CollectionExpressionSyntax list)
        {
            var items = FailedCell.ElementOf(wanted) is not { } element ? [] : list.Elements.Select(e => e is ExpressionElementSyntax one
                ? cell.TypeOf(one.Expression) is { } type && cell.Compilation.ClassifyCommonConversion(type, element).IsImplicit
                    ? e.ToString() : Instead(cell, one.Expression, element)
                : null).ToImmutableArray();
            return items.IsEmpty || items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
        }

        return argument is LiteralExpressionSyntax { Token.Value: double number } && WrongValues.IsNumber(wanted.SpecialType)
            && double.IsInteger(number) ? Invariant($"{number:0}")
            : cell.TypeOf(argument) is { } given && WrongValues.Instead(cell, argument, given, wanted) is { } text && !text.EndsWith('.')
                ? text : null;
    }
}
