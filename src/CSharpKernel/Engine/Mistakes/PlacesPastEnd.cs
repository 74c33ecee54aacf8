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
        && UnlikeTexts.Path(element.Expression) is [var variable, .. var members] && !UnlikeTexts.IsChanged(cell, variable)
        && element.Ancestors().TakeWhile(a => a is not GlobalStatementSyntax).All(a => a is MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or ExpressionStatementSyntax or EqualsValueClauseSyntax
            or VariableDeclaratorSyntax or VariableDeclarationSyntax or LocalDeclarationStatementSyntax or FieldDeclarationSyntax
            or ParenthesizedExpressionSyntax or CompilationUnitSyntax)
        && cell.Variables.FirstOrDefault(v => v.Name == variable)?.Value is { } value
        && UnlikeTexts.Read(value, members) is System.Collections.IList { Count: > 0 and var count } list && place >= count
        && (list.IsFixedSize || list.IsReadOnly || cell.TypeOf(element.Expression)?.Name is "IReadOnlyList")
            ? $"{element.Expression} has {count}, and {Reason}: {element.Expression}[{Invariant($"{count - 1}")}]" : null;

    /// <summary>for (var i = 0; i &lt;= names.Count; i++), with names[i] in it.</summary>
    public static string? Loop(ForStatementSyntax loop, SemanticModel model) =>
        loop.Condition is BinaryExpressionSyntax { Left: IdentifierNameSyntax at, Right: MemberAccessExpressionSyntax count }
        && IsList(count.Expression, model)
        && loop.Statement.DescendantNodes().OfType<ElementAccessExpressionSyntax>().Any(e => IsCount(count, e.Expression)
            && e.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax place }]
                && place.Identifier.ValueText == at.Identifier.ValueText)
            ? $"{Reason}: {at} < {count}" : null;

    private static bool IsCount(MemberAccessExpressionSyntax count, ExpressionSyntax list) =>
        count.Name.Identifier.ValueText is "Count" or "Length" && SyntaxFactory.AreEquivalent(count.Expression, list);

    private static bool IsList(ExpressionSyntax list, SemanticModel model) => model.GetTypeInfo(list).Type is { } type
        && (type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_String || type.Name is "List" or "IReadOnlyList" or "IList");
}
