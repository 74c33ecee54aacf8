using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// int seats = seats + 1; which makes a new variable out of itself, that is out of 0, where an older one of the name was meant.
/// </summary>
internal static class MadeOfItself
{
    public static bool MayBe(VariableDeclaratorSyntax made) => Itself(made) is not null;

    public static string? On(VariableDeclaratorSyntax made, SemanticModel model) => model.GetDeclaredSymbol(made) is { } symbol
        && Itself(made) is { } self && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(self).Symbol, symbol)
            ? $"with its type before it {made.Identifier} is made anew, and has no value yet when it is made; its new value is given without the type: "
                + $"{made.Identifier} = {made.Initializer!.Value};" : null;

    /// <summary>With var, the compiler refuses it.</summary>
    public static string? Refused(FailedCell cell, SyntaxNode node) =>
        node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: var value } made && Itself(made) is not null
            ? $"With var before it {made.Identifier} is made anew, out of what it is not yet; its new value is given without var: {made.Identifier} = {value};"
            : null;

    /// <summary>The name within its own first value; a function may name itself.</summary>
    private static IdentifierNameSyntax? Itself(VariableDeclaratorSyntax made) => made.Initializer?.Value
        .DescendantNodesAndSelf(n => n is not (AnonymousFunctionExpressionSyntax or QueryExpressionSyntax)).OfType<IdentifierNameSyntax>()
        .FirstOrDefault(n => n.Identifier.ValueText == made.Identifier.ValueText && n.Parent is not (NameColonSyntax or NameEqualsSyntax)
            && !(n.Parent is MemberAccessExpressionSyntax access && access.Name == n)
            && !(n.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set && set.Left == n)
            && n.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });
}
