using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>What Java, Basic and JavaScript have under other names, or with a word of C# in it.</summary>
internal static class JavaWords
{
    private static readonly Dictionary<string, string> Generic = new(StringComparer.Ordinal)
    {
        ["ArrayList"] = "List", ["LinkedList"] = "List", ["Vector"] = "List", ["Vec"] = "List", ["vector"] = "List", ["Array"] = "List",
        ["MutableList"] = "List", ["list"] = "List", ["HashMap"] = "Dictionary", ["TreeMap"] = "Dictionary", ["Map"] = "Dictionary",
        ["LinkedHashMap"] = "Dictionary", ["dict"] = "Dictionary", ["Set"] = "HashSet", ["set"] = "HashSet", ["TreeSet"] = "SortedSet",
        ["Iterable"] = "IEnumerable", ["Stream"] = "IEnumerable", ["Function"] = "Func",
    };

    /// <summary>System.out.println(…), and typeof x without its brackets.</summary>
    public static Correction? Rule(CellLine line, int i)
    {
        if (line[i] == "System" && line[i + 1] == "." && line[i + 2] is "out" or "err" && line[i + 4] is "println" or "print" or "printf"
            && line[i + 5] == "(")
        {
            return new(line.Tokens[i].SpanStart, line.Tokens[i + 4].Span.End, line[i + 4] == "print" ? "Console.Write" : "Console.WriteLine",
                "A value is shown by a function of Console");
        }

        if (line[i] is "final" && i == 0 && line.IsWord(1) && line.IsName(2) && line[3] == "=")
        {
            return new(line.Tokens[0].SpanStart, line.Tokens[1].SpanStart, "", "C# has no word final");
        }

        return line[i] == "typeof" && line.IsName(i + 1) && line.OperandEnd(i + 1) is var end
            ? new(line.Tokens[i].SpanStart, line.Tokens[end - 1].Span.End, line.From(i + 1, end) + ".GetType()", "What type a value has, is told by GetType()")
            : null;
    }

    /// <summary>ArrayList&lt;Integer&gt; x = new ArrayList&lt;&gt;();</summary>
    public static string? Collection(FailedCell cell, SyntaxNode node)
    {
        var declaration = node.FirstAncestorOrSelf<VariableDeclarationSyntax>();
        var made = node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>();
        var type = declaration?.Type as GenericNameSyntax ?? made?.Type as GenericNameSyntax;
        if (type is null || Named(type) is not { } name)
        {
            return null;
        }

        return declaration?.Variables is [{ Initializer.Value: ObjectCreationExpressionSyntax { Type: GenericNameSyntax of } value } one]
            ? $"In C# the type has another name: {name} {one.Identifier} = new {(of.Arguments().Count == 0 ? name : Named(of) ?? of.ToString())}{value.ArgumentList};"
            : $"In C# the type has another name: {name}";
    }

    private static string? Named(GenericNameSyntax type)
    {
        var name = Generic.GetValueOrDefault(type.Identifier.ValueText, type.Identifier.ValueText);
        var parts = type.Arguments().Select(a => a is GenericNameSyntax inner ? Named(inner) ?? inner.ToString()
            : Words.Type(a.ToString()) ?? a.ToString());
        var text = $"{name}<{string.Join(", ", parts)}>";
        return text == type.ToString() ? null : text;
    }

    private static List<TypeSyntax> Arguments(this GenericNameSyntax type) =>
        [.. type.TypeArgumentList.Arguments.Where(a => a is not OmittedTypeArgumentSyntax)];
}
