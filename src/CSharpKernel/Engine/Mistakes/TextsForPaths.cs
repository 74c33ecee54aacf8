using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>A text of several lines where the name of a file is wanted.</summary>
internal static class TextsForPaths
{
    private static readonly HashSet<string> Paths = new(StringComparer.OrdinalIgnoreCase)
        { "path", "file", "fileName", "folder", "directory", "url" };

    public static bool MayBe(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name },
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string } or IdentifierNameSyntax }, ..] }
        && (name.StartsWith("Read", StringComparison.Ordinal) || name.StartsWith("Load", StringComparison.Ordinal));

    /// <summary>Table.ReadCsv("party,votes\nBlue,10").</summary>
    public static string? On(FailedCell cell, InvocationExpressionSyntax call)
    {
        var text = call.ArgumentList.Arguments[0].Expression;
        if (!Text(cell, text).Trim().Contains('\n', StringComparison.Ordinal) || cell.SymbolOf(call) is not IMethodSymbol
            { Parameters: [{ Type.SpecialType: SpecialType.System_String, Name: var given }, ..] } method || !Paths.Contains(given))
        {
            return null;
        }

        var all = method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(m => m.DeclaredAccessibility == Accessibility.Public
            && m.IsStatic == method.IsStatic && SymbolEqualityComparer.Default.Equals(m.ReturnType, method.ReturnType)
            && m.Parameters is [_, .. var more] && more.All(p => p.IsOptional)).ToList();
        var instead = all.Exists(m => m.Name == method.Name && m.Parameters[0].Type.Name == "TextReader")
            ? WrongArguments.Shown(call, text, $"new System.IO.StringReader({text})")
            : all.Where(m => m.Parameters[0] is { Type.SpecialType: SpecialType.System_String, Name: var name } && !Paths.Contains(name))
                .OrderByDescending(m => m.Name.StartsWith(method.Name, StringComparison.Ordinal)).FirstOrDefault() is { } other
            ? WrongArguments.Shown(call, ((MemberAccessExpressionSyntax)call.Expression).Name, other.Name)
            : method.Name == "ReadAllText" ? text.ToString() : null;
        return instead is null ? null : $"{method.Name} takes the name of a file, and this is the text itself: {instead}";
    }

    private static string Text(FailedCell cell, ExpressionSyntax expression) =>
        cell.Model.GetConstantValue(expression).Value as string
        ?? (cell.SymbolOf(expression)?.DeclaringSyntaxReferences.Where(r => r.SyntaxTree == cell.Tree).Select(r => r.GetSyntax())
            .OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { } declared
                ? declared.Initializer?.Value is { } first ? cell.Model.GetConstantValue(first).Value as string : null
                : cell.ValueOf(expression) as string) ?? "";
}
