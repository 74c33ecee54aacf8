using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>A value that is still being fetched where the value itself is wanted: whatever the error is, waiting for it ends it.</summary>
internal static class Awaits
{
    /// <summary>More than a few in one statement are not tried one by one.</summary>
    private const int MostTries = 6;

    /// <summary>The statement with await, where it compiles better for that.</summary>
    public static (SyntaxNode Node, string Sentence)? Rule(FailedCell cell, SyntaxNode node)
    {
        var around = node.AncestorsAndSelf().TakeWhile(a => a is not (BlockSyntax or CompilationUnitSyntax)).ToList();
        var pending = around.SelectMany(a => a.DescendantNodesAndSelf(d => d == a || d is not BlockSyntax)).OfType<ExpressionSyntax>()
            .Distinct().Where(e => IsPending(cell, e)).Take(MostTries).ToList();
        if (pending.Count == 0 || around.FindLast(a => a is StatementSyntax or FieldDeclarationSyntax) is not { } whole)
        {
            return null;
        }

        var before = Errors(cell);
        var tries = pending.Select(p => new[] { p });
        return (pending.Count > 1 ? tries.Append([.. Outermost(pending)]) : tries)
            .Select(some => Waited(whole, some)).Where(code => Errors(cell, whole, code) < before)
            .Select(code => ((SyntaxNode, string)?)(whole, $"Wait for the value first: {code}")).FirstOrDefault();
    }

    private static bool IsPending(FailedCell cell, ExpressionSyntax expression) => expression.Parent is not (AwaitExpressionSyntax
            or ParenthesizedExpressionSyntax or QualifiedNameSyntax) && !(expression.Parent is MemberAccessExpressionSyntax access
                && access.Name == expression)
        && cell.SymbolOf(expression) is not ITypeSymbol
        && cell.TypeOf(expression) is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [_] } type
        && FailedCell.IsOfSystem(type);

    private static IEnumerable<ExpressionSyntax> Outermost(List<ExpressionSyntax> all) =>
        all.Where(one => !all.Exists(o => o != one && o.Span.Contains(one.Span)));

    /// <summary>The code with each awaited; in a function that cannot wait, its Result is taken.</summary>
    private static string Waited(SyntaxNode whole, IEnumerable<ExpressionSyntax> pending)
    {
        var code = whole.ToString();
        foreach (var one in pending.OrderByDescending(p => p.SpanStart))
        {
            var isAsked = one.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax;
            var mayWait = one.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>()?.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword)
                != false;
            var instead = !mayWait ? $"{one}.Result" : isAsked ? $"(await {one})" : $"await {one}";
            code = code[..(one.SpanStart - whole.SpanStart)] + instead + code[(one.Span.End - whole.SpanStart)..];
        }

        return code;
    }

    private static int Errors(FailedCell cell) => cell.Model.GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Error);

    private static int Errors(FailedCell cell, SyntaxNode whole, string code)
    {
        var text = cell.Tree.ToString();
        return CellSyntax.TryParse(text[..whole.SpanStart] + code + text[whole.Span.End..], cell.Tree.FilePath, out var tree)
            && !tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? Errors(cell.With(tree)) : int.MaxValue;
    }
}
