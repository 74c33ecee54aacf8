using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>A value in the cell's last line that a semicolon keeps from being shown.</summary>
internal static class LastValue
{
    /// <summary>Whether a statement is the cell's last and ends in a semicolon.</summary>
    public static bool MayBe(ExpressionStatementSyntax statement) =>
        statement is { SemicolonToken.IsMissing: false, Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global }
        && unit.Members[^1] == global;

    /// <summary>A call whose only fruit is what it gives, and that is dropped.</summary>
    public static string? On(ExpressionStatementSyntax statement, SemanticModel model, IKernelHost host) =>
        statement.Expression is InvocationExpressionSyntax call
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReturnsVoid: false } method
        && (host.IsShown(method.ReturnType) || IsPure(method))
            ? $"with the semicolon at its end the line shows nothing; without the semicolon it shows its value: {call}" : null;

    /// <summary>What the compiler refuses as a statement and is a value.</summary>
    public static string? Refused(SyntaxNode node) =>
        node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && MayBe(statement)
        && statement.Expression is MemberAccessExpressionSyntax or BinaryExpressionSyntax or IdentifierNameSyntax or LiteralExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax
            or ConditionalExpressionSyntax or PrefixUnaryExpressionSyntax
            ? $"A value alone does nothing; as the last line, without the semicolon, it is shown: {statement.Expression}" : null;

    private static bool IsPure(IMethodSymbol method) => (method.ReducedFrom ?? method).ContainingType is { } type
        && (type.Name is "Enumerable" or "Math" || type.SpecialType == SpecialType.System_String)
        && type.ContainingNamespace.ToDisplayString() is "System" or "System.Linq";
}
