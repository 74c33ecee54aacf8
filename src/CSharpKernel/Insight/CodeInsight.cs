using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Answers questions about code that has not run: is it whole, and what does the name under the cursor mean?</summary>
/// <param name="engine">The cells before it.</param>
/// <param name="host">What it says of names of its own.</param>
internal sealed class CodeInsight(CSharpEngine engine, IKernelHost host)
{
    /// <summary>What a front-end that runs code line by line must know before it runs.</summary>
    /// <returns>complete, incomplete (with the indentation of the next line) or invalid.</returns>
    public static (string Status, string Indent) IsComplete(string code)
    {
        if (code.TrimStart().StartsWith(CellPart.Prefix, StringComparison.Ordinal))
        {
            return ("complete", "");
        }

        if (!CellSyntax.TryParse(code, "", out var tree))
        {
            return ("invalid", "");
        }

        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            var depth = tree.GetRoot().DescendantTokens()
                .Sum(t => t.IsMissing ? 0 : t.Kind() switch { SyntaxKind.OpenBraceToken => 1, SyntaxKind.CloseBraceToken => -1, _ => 0 });
            return ("incomplete", new string(' ', 4 * Math.Max(0, depth)));
        }

        return (tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? "invalid" : "complete", "");
    }

    /// <summary>The documentation of the name at a place, or of the function whose arguments are being written there.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The documentation, or null when there is no name that means something.</returns>
    public MimeBundle? Inspect(string code, int position, CancellationToken cancellation = default)
    {
        if (!CellSyntax.TryParse(code, "", out var tree) || NodeAt(tree.GetRoot(), Math.Clamp(position, 0, code.Length)) is not { } node)
        {
            return null;
        }

        var model = engine.Compile(tree).GetSemanticModel(tree);
        var info = model.GetSymbolInfo(node, cancellation);
        IReadOnlyList<ISymbol> symbols = info.Symbol is { } one ? [one]
            : info.CandidateSymbols is { IsEmpty: false } candidates ? candidates
            : model.GetMemberGroup(node, cancellation) is { IsEmpty: false } group ? group
            : model.GetDeclaredSymbol(node, cancellation) is { } declared ? [declared] : [];
        return symbols.Count == 0 ? null : SymbolText.Describe(symbols, host.Describe);
    }

    private static SyntaxNode? NodeAt(SyntaxNode root, int position)
    {
        foreach (var at in (int[])[position, position - 1])
        {
            if (at >= 0 && root.FullSpan.Contains(at) && root.FindToken(at) is var token && token.Span.IntersectsWith(at)
                && token.Parent is SimpleNameSyntax or VariableDeclaratorSyntax or PredefinedTypeSyntax)
            {
                return token.Parent;
            }
        }

        var inside = root.FindToken(Math.Clamp(position - 1, 0, Math.Max(0, root.FullSpan.End - 1))).Parent;
        return inside?.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax call => call.Expression,
            ObjectCreationExpressionSyntax created => created.Type,
            _ => null,
        };
    }
}
