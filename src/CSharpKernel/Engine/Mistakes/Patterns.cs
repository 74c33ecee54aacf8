using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Patterns for a number, of something that has the number in it: p.Seats is &gt; 5 and &lt; 20.</summary>
internal static class Patterns
{
    public static string? Inside(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<PatternSyntax>() is not { } pattern || cell.TypeOf(pattern.DescendantNodes().OfType<ExpressionSyntax>()
            .FirstOrDefault() ?? (ExpressionSyntax?)node.FirstAncestorOrSelf<ExpressionSyntax>()!) is not { } given)
        {
            return null;
        }

        var whole = pattern.AncestorsAndSelf().TakeWhile(p => p is PatternSyntax).OfType<PatternSyntax>().Last();
        var of = whole.Parent switch
        {
            IsPatternExpressionSyntax asked => asked.Expression,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
            _ => null,
        };
        if (of is null || cell.TypeOf(of) is not { } type || type.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault()
            is not { IsStatic: false } value || !cell.Compilation.ClassifyCommonConversion(given, value.Type).Exists)
        {
            return null;
        }

        var all = (of.Parent as IsPatternExpressionSyntax) ?? (ExpressionSyntax)of.Parent!;
        return $"The number is the Value in it: {WrongArguments.Shown(all, of, $"{of}{(type.IsValueType ? "" : "?")}.Value")}";
    }
}
