using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>A changed text or list that nobody takes: title.Replace("a", "b"); leaves the title as it is.</summary>
internal static class ThrownAway
{
    private static readonly HashSet<string> OfTexts = new(StringComparer.Ordinal)
    {
        "Replace", "ReplaceLineEndings", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant",
        "Insert", "Remove", "Substring", "PadLeft", "PadRight", "Normalize",
    };

    private static readonly HashSet<string> OfLists = new(StringComparer.Ordinal)
    {
        "OrderBy", "OrderByDescending", "Order", "OrderDescending", "ThenBy", "ThenByDescending", "Where", "Select", "Distinct", "DistinctBy",
        "Take", "Skip", "Reverse", "Append", "Prepend", "Concat", "Union", "Except",
    };

    /// <summary>Whether a statement is a call that may be such and does not end the cell.</summary>
    public static bool MayBe(ExpressionStatementSyntax statement) =>
        statement is { SemicolonToken.IsMissing: false, Expression: InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } }
        && (OfTexts.Contains(name) || OfLists.Contains(name)) && !LastValue.MayBe(statement);

    public static string? On(ExpressionStatementSyntax statement, SemanticModel model)
    {
        var call = (InvocationExpressionSyntax)statement.Expression;
        var of = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || of is not IdentifierNameSyntax)
        {
            return null;
        }

        if (method is { Name: "Append" or "Concat", ReducedFrom.ContainingType.Name: "Enumerable" } && model.GetTypeInfo(of).Type is { } list
            && list.GetMembers(method.Name is "Append" ? "Add" : "AddRange") is [IMethodSymbol { ReturnsVoid: true } adds])
        {
            return $"{method.Name} makes a new list and leaves {of} as it is; {adds.Name} changes it: {of}.{adds.Name}{call.ArgumentList};";
        }

        return method.ContainingType.SpecialType == SpecialType.System_String && OfTexts.Contains(method.Name)
                ? $"{method.Name} makes a new text and leaves {of} as it is; give it the name: {of} = {call};"
            : (method.ReducedFrom ?? method).ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" } && OfLists.Contains(method.Name)
                ? $"{method.Name} makes a new list and leaves {of} as it is; give the new one a name: var result = {call};"
            : null;
    }
}
