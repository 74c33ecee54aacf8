using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>The place behind the last of a list, where nothing is.</summary>
internal static class PlacesPastEnd
{
    private const string Reason = "places are counted from 0, so the last one is the count less one";

    /// <summary>names[names.Count].</summary>
    public static string? Element(ElementAccessExpressionSyntax element, SemanticModel model) =>
        element.ArgumentList.Arguments[0].Expression is MemberAccessExpressionSyntax count && IsCount(count, element.Expression)
        && IsList(element.Expression, model) ? $"{Reason}: {element.Expression}[{count} - 1]" : null;

    public static bool MayBe(ElementAccessExpressionSyntax element) =>
        element.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: int and > 0 } }];

    /// <summary>mali.Rounds[2], where two are known: a list of a fixed length, in a statement that certainly runs.</summary>
    public static string? Known(FailedCell cell, ElementAccessExpressionSyntax element) =>
        element.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: int place } }]
        && element.Ancestors().TakeWhile(a => a is not GlobalStatementSyntax).All(a => a is MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or ExpressionStatementSyntax or EqualsValueClauseSyntax
            or VariableDeclaratorSyntax or VariableDeclarationSyntax or LocalDeclarationStatementSyntax or FieldDeclarationSyntax
            or ParenthesizedExpressionSyntax or CompilationUnitSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax
            or InterpolationSyntax or InterpolatedStringExpressionSyntax or TupleExpressionSyntax or CollectionElementSyntax
            or CollectionExpressionSyntax
            || (a is BinaryExpressionSyntax && !a.IsKind(SyntaxKind.LogicalAndExpression) && !a.IsKind(SyntaxKind.LogicalOrExpression)
                && !a.IsKind(SyntaxKind.CoalesceExpression)))
        && UnlikeTexts.Held(cell, element.Expression) is var (value, members)
        && UnlikeTexts.Read(value, members) is System.Collections.IList { Count: > 0 and var count } list && place >= count
        && (list.IsFixedSize || list.IsReadOnly || cell.TypeOf(element.Expression)?.Name is "IReadOnlyList")
            ? $"{element.Expression} has {count}, and {Reason}: {element.Expression}[{Invariant($"{count - 1}")}]" : null;

    /// <summary>names[1], where there is one: its place has failed, and who counts from 1 means the last.</summary>
    public static string? Failed(FailedCell cell, ElementAccessExpressionSyntax element) =>
        element.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: int and > 0 and var place } }]
        && UnlikeTexts.Path(element.Expression) is [var variable, .. var members]
        && cell.Variables.FirstOrDefault(v => v.Name == variable)?.Value is { } value
        && UnlikeTexts.Read(value, members) is var list
        && place == (list is string text ? text.Length : (list as System.Collections.ICollection)?.Count)
            ? $"Counting begins with 0, so the last of {Invariant($"{place}")} is number {Invariant($"{place - 1}")}: {element.Expression}[{Invariant($"{place - 1}")}]"
            : null;

    public static bool MayBeLoop(BinaryExpressionSyntax condition) => condition.Parent switch
    {
        ForStatementSyntax => condition.Kind() is SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanOrEqualExpression
            or SyntaxKind.GreaterThanExpression,
        WhileStatementSyntax => condition.IsKind(SyntaxKind.LessThanOrEqualExpression),
        _ => false,
    };

    /// <summary>for (var i = 0; i &lt;= names.Count; i++), with names[i] in it; and those from 1, and downwards from the count.</summary>
    public static string? Loop(BinaryExpressionSyntax condition, SemanticModel model)
    {
        var start = (condition.Parent as ForStatementSyntax)?.Declaration?.Variables is [{ Initializer.Value: var first }] ? first : null;
        var isDown = !condition.IsKind(SyntaxKind.LessThanOrEqualExpression);
        var body = (condition.Parent as ForStatementSyntax)?.Statement ?? (condition.Parent as WhileStatementSyntax)?.Statement;
        if (condition.Left is not IdentifierNameSyntax at || (isDown ? start : condition.Right) is not MemberAccessExpressionSyntax count
            || body is null || !IsList(count.Expression, model))
        {
            return null;
        }

        var uses = body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n =>
            n.Identifier.ValueText == at.Identifier.ValueText).ToList();
        var places = uses.FindAll(n => n.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax
            { Arguments.Count: 1, Parent: ElementAccessExpressionSyntax place } } && IsCount(count, place.Expression));
        if (places.Count == 0 || (isDown && places.Count < uses.Count))
        {
            return null;
        }

        return isDown ? $"{Reason}: {Changed((ForStatementSyntax)condition.Parent!, start!, count + " - 1", condition, $"{at} >= 0")}"
            : start is not LiteralExpressionSyntax { Token.Value: 1 } ? $"{Reason}: {at} < {count}"
            : places.Count < uses.Count ? $"places are counted from 0, so the place of number {at} is {at} - 1: {count.Expression}[{at} - 1]"
            : $"{Reason}: {Changed((ForStatementSyntax)condition.Parent!, start, "0", condition, $"{at} < {count}")}";
    }

    /// <summary>The loop with another start and another condition.</summary>
    private static string Changed(ForStatementSyntax loop, ExpressionSyntax start, string from, BinaryExpressionSyntax condition,
        string now)
    {
        var text = loop.ToString();
        text = text.Remove(condition.SpanStart - loop.SpanStart, condition.Span.Length).Insert(condition.SpanStart - loop.SpanStart, now);
        return text.Remove(start.SpanStart - loop.SpanStart, start.Span.Length).Insert(start.SpanStart - loop.SpanStart, from);
    }

    private static bool IsCount(MemberAccessExpressionSyntax count, ExpressionSyntax list) =>
        count.Name.Identifier.ValueText is "Count" or "Length" && SyntaxFactory.AreEquivalent(count.Expression, list);

    private static bool IsList(ExpressionSyntax list, SemanticModel model) => model.GetTypeInfo(list).Type is { } type
        && (type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_String || type.Name is "List" or "IReadOnlyList" or "IList");
}
