using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// What pandas, dplyr and base R do with whole columns, as a list does it with each of its items: list.Seats.sum(),
/// list[list.Seats > 10], filter(list, Seats > 10), arrange(list, desc(Seats)).
/// </summary>
/// <param name="foreign">The expression.</param>
internal sealed class ListVerbs(ForeignExpression foreign)
{
    private const string WhichValue = "Say which value of each item is meant";

    /// <summary>Why, and how the whole is written; or null where it is nothing of lists and their columns.</summary>
    public static string? Rewrite(ForeignExpression foreign) =>
        new ListVerbs(foreign).Of(foreign.Syntax) is { Reason.Length: > 0, Property: null } said && said.Text != foreign.Syntax.ToString()
            ? $"{said.Reason}: {said.Text}" : null;

    private Piece? Of(ExpressionSyntax expression) => expression switch
    {
        _ when Item(expression) is { } element => new(expression.ToString(), element),
        MemberAccessExpressionSyntax access => Of(access.Expression) is { Element: { } element, Property: null } of
            && Property(element, access.Name.Identifier.ValueText) is { } property ? of with { Property = property } : null,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } place => Of(place.Expression) is { } of
            ? Placed(of, index) : null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => Of(access.Expression) is { } of
            ? Verb(of, access.Name.Identifier.ValueText, ForeignExpression.Arguments(call.ArgumentList)) : null,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax function } call =>
            ForeignExpression.Arguments(call.ArgumentList) is [{ Value: var first }, ..] all && Of(first) is { } of
                ? Verb(of, function.Identifier.ValueText, [.. all.Skip(1)]) : null,
        _ => null,
    };

    private ITypeSymbol? Item(ExpressionSyntax expression) => foreign.TypeOf(expression) is { } type && FailedCell.ElementOf(type) is
        { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } element && element.Name is not "Row" ? element : null;

    private Piece? Placed(Piece of, ExpressionSyntax index) => of switch
    {
        { Property: { } property } when index is LiteralExpressionSyntax { Token.Value: int } =>
            of.Done($"{of.Text}[{index}].{property}", "Each item has its own, so the item comes first"),
        { Property: null, Element: { } element } when index is LiteralExpressionSyntax { Token.Value: string name }
            && Property(element, name) is { } property =>
            of with { Property = property },
        { Property: null } when index is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax
            { RawKind: (int)SyntaxKind.LogicalNotExpression } && Row(of, index) is { } condition =>
            of.List($".Where({condition})", "Items are chosen with Where and a function of each item"),
        _ => null,
    };

    private Piece? Verb(Piece of, string name, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        var verb = name.Replace("_", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        return of.Property is { } property ? OfColumn(of, verb, $"{Parameter(of)} => {Parameter(of)}.{property}", all) : OfList(of, verb, all);
    }

    private static Piece? OfColumn(Piece of, string verb, string each, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all) =>
        verb switch
    {
        "sum" or "total" or "σ" => of.Done($"{of.Text}.Sum({each})", WhichValue),
        "mean" or "average" or "avg" => of.Done($"{of.Text}.Average({each})", WhichValue),
        "max" or "maximum" => of.Done($"{of.Text}.Max({each})", WhichValue),
        "min" or "minimum" => of.Done($"{of.Text}.Min({each})", WhichValue),
        "idxmax" or "argmax" or "whichmax" => of.Done($"{of.Text}.MaxBy({each})", "MaxBy gives the item that has the largest"),
        "idxmin" or "argmin" or "whichmin" => of.Done($"{of.Text}.MinBy({each})", "MinBy gives the item that has the smallest"),
        "unique" or "distinct" or "nunique" or "set" => of.Done($"{of.Text}.Select({each}).Distinct(){(verb == "nunique" ? ".Count()" : "")}", WhichValue),
        "valuecounts" or "table" => of.Done($"{of.Text}.CountBy({each})", "How often each value occurs is told by CountBy"),
        "tolist" or "list" or "toarray" or "values" or "print" or "head" => of.Done(
            $"{of.Text}.Select({each}){(verb == "head" ? $".Take({(all.Count > 0 ? all[0].Value.ToString() : "5")})" : ".ToList()")}", WhichValue),
        "len" or "length" or "count" or "size" => of.Done($"{of.Text}.Count()", "The items are counted"),
        "sort" or "sorted" or "sortvalues" or "order" => of.Done($"{of.Text}.Select({each}).Order{(ForeignExpression.IsDescending(all) ? "Descending" : "")}()", WhichValue),
        _ => null,
    };

    private Piece? OfList(Piece of, string verb, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        switch (verb)
        {
            case "filter" or "where" or "subset" or "query" or "findall" when all.Count > 0
                && all.Select(a => Row(of, ForeignExpression.Condition(a.Value) ?? a.Value)).ToList() is var rows && !rows.Contains(null):
                var (first, body) = (rows[0]!, rows.Skip(1).Select(r => r!.Split(" => ", 2)[1]));
                return of.List($".Where({string.Join(" && ", body.Prepend(first))})", "Items are chosen with Where and a function of each item");
            case "arrange" or "sortvalues" or "sortby" or "orderby" or "sort" or "sorted" or "order" when Sorted(of, all) is { } sorted:
                return of.List(sorted, "Items are sorted with OrderBy or OrderByDescending");
            case "nlargest" or "topn" or "slicemax" or "nsmallest" or "slicemin" when all.Select(a =>
                Row(of, Named(a.Value))).OfType<string>().FirstOrDefault() is { } key
                && all.Select(a => a.Value).OfType<LiteralExpressionSyntax>().FirstOrDefault(v => v.Token.Value is int) is { } count:
                return of.List($".OrderBy{(verb is "nsmallest" or "slicemin" ? "" : "Descending")}({key}).Take({count})", "Items are sorted with OrderBy or OrderByDescending");
            case "select" or "pull" or "pluck" when all is [{ Name: null, Value: var one }] && one is not LambdaExpressionSyntax
                && Row(of, Named(one)) is { } each:
                return of.Done($"{of.Text}.Select({each})", WhichValue);
            case "groupby" when all is [{ Value: var key }] && key is not LambdaExpressionSyntax && Row(of, Named(key)) is { } each:
                return of.Done($"{of.Text}.GroupBy({each})", WhichValue);
            case "sum" or "mean" or "average" or "max" or "min" when all is [{ Name: null, Value: var of1 }] && of1 is not LambdaExpressionSyntax
                && Row(of, Named(of1)) is { } each:
                return of.Done($"{of.Text}.{(verb is "mean" ? "Average" : char.ToUpperInvariant(verb[0]) + verb[1..])}({each})", WhichValue);
            case "head" or "slicehead" or "limit":
                return of.List($".Take({(all.Count > 0 ? all[0].Value.ToString() : "6")})", "The first ones are taken with Take");
            case "tail" or "slicetail":
                return of.List($".TakeLast({(all.Count > 0 ? all[0].Value.ToString() : "6")})", "The last ones are taken with TakeLast");
            default:
                return null;
        }
    }

    private string? Sorted(Piece of, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        List<string> keys = [];
        foreach (var value in all.Where(a => a.Name is null or "by" or "key").Select(a => a.Value)
            .SelectMany(v => v is CollectionExpressionSyntax list
                ? list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression) : [v]))
        {
            var (down, inner) = value switch
            {
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => (true, minus.Operand),
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "desc" or "Desc" },
                    ArgumentList.Arguments: [{ Expression: var one }] } => (true, one),
                _ => (ForeignExpression.IsDescending(all), value),
            };
            var key = inner is LambdaExpressionSyntax ? inner.ToString() : Row(of, Named(inner));
            if (key is null)
            {
                return null;
            }

            keys.Add($".{(keys.Count == 0 ? "OrderBy" : "ThenBy")}{(down ? "Descending" : "")}({key})");
        }

        return keys.Count == 0 ? null : string.Concat(keys);
    }

    /// <summary>A name of a column as the name itself.</summary>
    private static ExpressionSyntax Named(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { Token.Value: string name } && SyntaxFacts.IsValidIdentifier(name)
            ? SyntaxFactory.IdentifierName(name) : value;

    /// <summary>A function of each item, or null where nothing of the items is in it.</summary>
    private string? Row(Piece of, ExpressionSyntax expression)
    {
        if (expression is LambdaExpressionSyntax || of.Element is not { } element)
        {
            return expression is LambdaExpressionSyntax ? expression.ToString() : null;
        }

        var parameter = Parameter(of);
        var isAny = false;
        var text = ForeignExpression.OfRow(expression, part =>
        {
            var name = part switch
            {
                IdentifierNameSyntax bare => Property(element, bare.Identifier.ValueText),
                MemberAccessExpressionSyntax access when access.Expression.ToString() == of.Text =>
                    Property(element, access.Name.Identifier.ValueText),
                ElementAccessExpressionSyntax
            { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] } place
                    when place.Expression.ToString() == of.Text => Property(element, key),
                _ => null,
            };
            isAny |= name is not null;
            return name is null ? null : $"{parameter}.{name}";
        });
        return isAny ? $"{parameter} => {text}" : null;
    }

    private static string Parameter(Piece of) => Items.Parameter(of.Element!);

    private static string? Property(ITypeSymbol element, string name) => Detours.Property(element, name);

    /// <summary>A list, or what each of its items has.</summary>
    private sealed record Piece(string Text, ITypeSymbol? Element, string? Property = null, string Reason = "")
    {
        public Piece List(string more, string reason) => new(Text + more, Element, null, reason);

        public Piece Done(string text, string reason) => new(text, null, null, reason);
    }
}
