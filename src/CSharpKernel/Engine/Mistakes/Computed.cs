using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>A thing by which something is computed, where the result is wanted: "Turnout: " + turnout + "%".</summary>
internal static class Computed
{
    /// <param name="cell">The cell.</param>
    /// <param name="name">The name that stands for the thing.</param>
    /// <param name="remedy">What is said of the name.</param>
    /// <returns>The same with the value that a variable gives for it, or null where no value is wanted or none is known.</returns>
    public static string? Value(FailedCell cell, SimpleNameSyntax name, string remedy)
    {
        if (Advice.Of(remedy).FirstOrDefault() is not { } advice)
        {
            return null;
        }

        if (name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
        {
            return $"{advice.Reason}: {WrongArguments.Shown(call, name, advice.Code)}";
        }

        if (name.Parent is not (BinaryExpressionSyntax or InterpolationSyntax)
            || cell.Model.GetSpeculativeTypeInfo(name.SpanStart, SyntaxFactory.ParseExpression(advice.Code),
                SpeculativeBindingOption.BindAsExpression).Type is not { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        var value = (from v in cell.Values(name.SpanStart)
                     where v.Type.SpecialType == SpecialType.None && !FailedCell.IsOfSystem(v.Type)
                     from method in cell.Model.LookupSymbols(name.SpanStart, v.Type, includeReducedExtensionMethods: true)
                         .OfType<IMethodSymbol>()
                     where method.Parameters is [var first, .. var rest] && rest.All(p => p.IsOptional) && Places.Takes(cell, first, type)
                         && method.ReturnType.GetMembers("Value").Any(m => m is IPropertySymbol { IsStatic: false })
                     select $"{v.Symbol.Name}.{method.Name}({advice.Code}).Value").FirstOrDefault();
        return value is null ? null : $"{advice.Reason}: {Shown(name, value)}";
    }

    /// <summary>The whole line with the value in the place of the name; before a percent sign, as a percentage.</summary>
    private static string Shown(SimpleNameSyntax name, string value)
    {
        SyntaxNode statement = name.FirstAncestorOrSelf<StatementSyntax>() is { } line && line.ToString() is [.., ';' or '}'] text
            && !text.Contains('\n', StringComparison.Ordinal) ? line
            : name.Ancestors().TakeWhile(a => a is not StatementSyntax).OfType<ExpressionSyntax>().Last();
        if (name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Parent: BinaryExpressionSyntax
                { RawKind: (int)SyntaxKind.AddExpression, Right: LiteralExpressionSyntax { Token.Text: ['"', .. var behind] } } whole } sum
            && sum.Right == name && whole.Left == sum && behind.TrimStart() is ['%', .. var rest])
        {
            return WrongArguments.Shown(statement, whole, $"{sum.Left} + $\"{{{value}:0.0%}}{rest}");
        }

        if (name.Parent is InterpolationSyntax { FormatClause: null, Parent: InterpolatedStringExpressionSyntax filled } hole
            && filled.Contents.ElementAtOrDefault(filled.Contents.IndexOf(hole) + 1) is InterpolatedStringTextSyntax after
            && after.ToString() is ['%', ..])
        {
            var all = filled.ToString();
            return WrongArguments.Shown(statement, filled,
                $"{all[..(hole.SpanStart - filled.SpanStart)]}{{{value}:0.0%}}{all[(after.SpanStart - filled.SpanStart + 1)..]}");
        }

        return WrongArguments.Shown(statement, name, value);
    }
}
