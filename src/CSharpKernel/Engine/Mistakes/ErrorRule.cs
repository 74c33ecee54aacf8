using Microsoft.CodeAnalysis;

namespace CSharpKernel;

/// <summary>Looks at one error of the compiler for one kind of mistake.</summary>
/// <param name="Ids">The errors it knows.</param>
/// <param name="Look">What to do about one, as a sentence after the compiler's own, or null.</param>
internal sealed record ErrorRule(string[] Ids, Func<FailedCell, Diagnostic, SyntaxNode, string?> Look);
