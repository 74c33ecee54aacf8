using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>
/// A text that nothing of a list is called by, where one is called nearly so. Only lists that are in memory are looked at: another
/// may read a file, or never end.
/// </summary>
internal static class UnlikeTexts
{
    private const int MostItems = 2000;

    public static bool MayBe(BinaryExpressionSyntax compared) => compared.IsKind(SyntaxKind.EqualsExpression)
        && compared.Right is LiteralExpressionSyntax { Token.Value: string } && compared.Left is MemberAccessExpressionSyntax;

    public static string? On(FailedCell cell, BinaryExpressionSyntax compared)
    {
        if (compared.Right is not LiteralExpressionSyntax { Token.Value: string text }
            || compared.FirstAncestorOrSelf<SimpleLambdaExpressionSyntax>() is not
                { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } lambda
            || call.Expression is not MemberAccessExpressionSyntax { Expression: var list }
            || Path(list) is not [var variable, .. var members] || Path(compared.Left) is not [var item, .. var of]
            || item != lambda.Parameter.Identifier.ValueText || IsChanged(cell, variable)
            || cell.Variables.FirstOrDefault(v => v.Name == variable)?.Value is not { } value
            || Read(value, members) is not ICollection all)
        {
            return null;
        }

        var names = all.Cast<object?>().Take(MostItems).Select(i => i is null ? null
            : Read(i, of)?.ToString()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return names.Contains(text) || Spelling.Nearest(text, names) is not { } near ? null
            : $"nothing there has the {of[^1]} \"{text}\"; did you mean another? {compared.Left} == {SymbolDisplay.FormatLiteral(near, quote: true)}";
    }

    /// <summary>a.b.c, name by name.</summary>
    public static List<string>? Path(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => [name.Identifier.ValueText],
        MemberAccessExpressionSyntax access when Path(access.Expression) is { } before => [.. before, access.Name.Identifier.ValueText],
        _ => null,
    };

    /// <summary>What the variable that a path begins with holds, unless the cell changes it, and the members behind it.</summary>
    public static (object Value, List<string> Members)? Held(FailedCell cell, ExpressionSyntax path) =>
        Path(path) is [var variable, .. var members] && !IsChanged(cell, variable)
        && cell.Variables.FirstOrDefault(v => v.Name == variable)?.Value is { } value ? (value, members) : null;

    public static bool IsChanged(FailedCell cell, string variable) => cell.Tree.GetRoot().DescendantNodes().Any(n =>
        (n is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == variable)
        || (n is VariableDeclaratorSyntax declared && declared.Identifier.ValueText == variable));

    /// <summary>What the properties of a value lead to, or null where there are none or they fail.</summary>
    public static object? Read(object value, IEnumerable<string> members)
    {
        try
        {
            return members.Aggregate((object?)value, (owner, member) => owner?.GetType().GetProperty(member)?.GetValue(owner));
        }
        catch (Exception e) when (e is System.Reflection.TargetInvocationException or System.Reflection.AmbiguousMatchException)
        {
            return null;
        }
    }
}
