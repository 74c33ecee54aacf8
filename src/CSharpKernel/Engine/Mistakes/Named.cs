using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>An object whose properties are named in braces, given as other languages give named values.</summary>
internal static class Named
{
    private const string Reason = "Properties are given in braces, with =";

    /// <summary>new() { Party: "Wer" }, and law with { Threshold: 0.05 }.</summary>
    public static Correction? Colon(CellLine line, int i)
    {
        if (line[i] is not (":" or "=>") || !(line.IsName(i - 1) || line.IsText(i - 1)) || line[i - 2] is not ("{" or ",")
            || !IsInBraces(line, i))
        {
            return null;
        }

        var name = line[i - 1].Trim('"', '\'');
        return SyntaxFacts.IsValidIdentifier(name)
            ? new(line.Tokens[i - 1].SpanStart, line.Tokens[i].Span.End, $"{name} =", Reason) : null;
    }

    /// <summary>Whether a place is in the braces of a new object, on its line.</summary>
    public static bool IsInBraces(CellLine line, int at)
    {
        var open = at - 1;
        for (var depth = 0; open >= 0; open--)
        {
            depth += line[open] is ")" or "]" or "}" ? 1 : line[open] is "(" or "[" or "{" ? -1 : 0;
            if (depth < 0)
            {
                break;
            }
        }

        return line[open] == "{" && (line[open - 1] is "with" or "new" || (line[open - 1] == ")"
            && line[line.OperandStart(open - 1) - 1] == "new")
            || (line[open - 1] == ")" && line[open - 2] == "(" && line[open - 3] == "new")
            || (line.IsName(open - 1) && line[line.OperandStart(open - 1) - 1] == "new"));
    }

    /// <summary>new { Party = "Wer" } and a dictionary, where an object of such properties is wanted.</summary>
    public static string? Instead(ExpressionSyntax expression, ITypeSymbol wanted)
    {
        List<(string Name, string Value)> all = expression switch
        {
            AnonymousObjectCreationExpressionSyntax { Initializers: var each } =>
                [.. each.Where(e => e.NameEquals is not null).Select(e =>
                    (e.NameEquals!.Name.Identifier.ValueText, e.Expression.ToString()))],
            BaseObjectCreationExpressionSyntax { Initializer.Expressions: var pairs } =>
                [.. pairs.OfType<AssignmentExpressionSyntax>().Select(p => (Key(p.Left), p.Right.ToString()))
                    .Where(p => p.Item1.Length > 0)],
            _ => [],
        };
        return Made(wanted, all);
    }

    /// <summary>{ party = "Wer" } and { Party => "Wer" }, where there is a Party.</summary>
    public static string? Property(FailedCell cell, SyntaxNode node)
    {
        var list = node.FirstAncestorOrSelf<InitializerExpressionSyntax>();
        if (list?.Parent is not (BaseObjectCreationExpressionSyntax or WithExpressionSyntax)
            || (cell.Model.GetTypeInfo(list.Parent) is var info ? info.Type
                ?? info.ConvertedType : null) is not { TypeKind: TypeKind.Class } type)
        {
            return null;
        }

        var names = type.GetMembers().OfType<IPropertySymbol>().Where(p => p is { DeclaredAccessibility: Accessibility.Public,
            IsStatic: false, SetMethod: not null }).Select(p => p.Name).ToList();
        if (list.Expressions.OfType<SimpleLambdaExpressionSyntax>().ToList() is { Count: > 0 } arrows)
        {
            return arrows.Exists(a => Proper(a.Parameter.Identifier.ValueText) is null) || arrows.Count < list.Expressions.Count ? null
                : $"{Reason}: {list.Parent.ToString()[..(list.SpanStart - list.Parent.SpanStart)]}{{ "
                    + string.Join(", ", arrows.Select(a => $"{Proper(a.Parameter.Identifier.ValueText)} = {a.Body}")) + " }";
        }

        return node is not IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set } name
            || set.Left != name ? null
            : Proper(name.Identifier.ValueText) is { } proper ? $"Did you mean {proper}? {proper} = {set.Right}"
            : $"There are {string.Join(", ", names)}.";

        string? Proper(string given) => names.Find(n => KnownNames.Letters(n) == KnownNames.Letters(given))
            ?? Spelling.Nearest(given, names, 3);
    }

    /// <summary>The text in ["Wer"] = …, or an empty one.</summary>
    private static string Key(ExpressionSyntax place) => place is ImplicitElementAccessSyntax
        { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] } ? key : "";

    /// <summary>From(table, Party: "Wer"), whose names are properties of what the function takes.</summary>
    public static string? Arguments(FailedCell cell, ExpressionSyntax call)
    {
        if (call is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } list, Initializer: null }
            && (cell.Model.GetTypeInfo(call) is var info ? info.Type ?? info.ConvertedType : null) is { } type
            && list.All(a => a.NameColon is not null))
        {
            return Made(type, Values(list)) is not { } of ? null
                : $"{Reason}: {(call is ObjectCreationExpressionSyntax made ? $"new {made.Type}" : "new()")}{of["new()".Length..]}";
        }

        if (call is not InvocationExpressionSyntax { ArgumentList.Arguments: var all } invocation)
        {
            return null;
        }

        var named = Values(all.Where(a => a.NameColon is not null));
        return WrongArguments.Candidates(cell, call).SelectMany(c => c).Select(p => Made(p.Type, named)).FirstOrDefault(m => m is not null)
            is { } options
            ? $"{Reason}: {invocation.Expression}({string.Join(", ", all.Where(a => a.NameColon is null).Select(a => a.ToString()).Append(options))})"
            : null;
    }

    private static List<(string, string)> Values(IEnumerable<ArgumentSyntax> all) =>
        [.. all.Select(a => (a.NameColon!.Name.Identifier.ValueText, a.Expression.ToString()))];

    private static string? Made(ITypeSymbol type, List<(string Name, string Value)> all)
    {
        if (all.Count == 0 || type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, SpecialType: SpecialType.None }
            || FailedCell.IsOfSystem(type))
        {
            return null;
        }

        var names = all.ConvertAll(a => type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p =>
            p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, SetMethod: not null }
            && KnownNames.Letters(p.Name) == KnownNames.Letters(a.Name))?.Name);
        return names.Contains(null) ? null : $"new() {{ {string.Join(", ", names.Zip(all, (name, a) => $"{name} = {a.Value}"))} }}";
    }
}
