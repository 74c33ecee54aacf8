using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>What to do about the errors that people meet who have just begun.</summary>
internal static class Remedies
{
    /// <param name="error">The error.</param>
    /// <param name="compilation">The cell, for names that were meant.</param>
    /// <param name="host">What the host knows of a name that the compiler does not.</param>
    public static string? For(Diagnostic error, CSharpCompilation compilation, Func<string, string?> host) => error.Id switch
    {
        "CS1002" => "Put a semicolon at the end of the statement.",
        "CS1026" or "CS1513" or "CS1003" => "Look for a bracket or comma that is missing before this place.",
        "CS1010" or "CS1039" => "Close the text with a quotation mark.",
        "CS0103" or "CS0246" or "CS0234" => UnknownName(error, compilation, host),
        "CS1061" or "CS0117" => UnknownMember(error, compilation),
        "CS0029" or "CS1503" when error.GetMessage(CultureInfo.InvariantCulture).Contains("'string'", StringComparison.Ordinal) =>
            "Convert it, or change the type: int.Parse(text) makes a number of a text, and text is made with ToString().",
        "CS0266" => "Say that you want the conversion by writing the type in brackets before it: (int)value.",
        "CS0165" => "Give it a value before it is used.",
        "CS0006" => MissingFile(error),
        "CS1504" => "The file to load is not there; paths start at the notebook's folder.",
        "CS1109" => "In a notebook, write the extension method on its own, without the class around it.",
        "CS0201" => "A line must do something: assign it, call it, or leave out the semicolon in the last line to see its value.",
        _ => null,
    };

    public static string? For(Exception exception) => exception switch
    {
        NullReferenceException =>
            "Something on this line is null, that is, missing: test it with 'is not null', or use '?.' in place of '.'.",
        InvalidOperationException { Message: "Nullable object must have a value." } =>
            "The value is missing (null): test it with '.HasValue', or use '?? …' to say what to take instead.",
        InvalidOperationException { Message: "Sequence contains no elements" or "Sequence contains no matching element" } =>
            "Nothing fits; look at what there is, or use FirstOrDefault and test for null.",
        InsufficientExecutionStackException =>
            "Functions call each other without end; look for the case in which the function should stop calling itself.",
        IndexOutOfRangeException or ArgumentOutOfRangeException { ParamName: "index" } =>
            "Places are counted from 0, so the last one is the count less one.",
        KeyNotFoundException => "Look at the keys there are, or use TryGetValue.",
        FileNotFoundException or DirectoryNotFoundException => "Check the path; it starts at the notebook's folder.",
        _ => null,
    };

    private static string MissingFile(Diagnostic error)
    {
        var text = error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return text.Contains(CellReferences.PackagePrefix, StringComparison.OrdinalIgnoreCase) ? "The package was not restored; see above."
            : text.Contains("/bin/", StringComparison.Ordinal) || text.Contains("\\bin\\", StringComparison.Ordinal)
                ? "It may not be built yet: run 'dotnet build' in the folder of the .sln file."
            : "Check the path; it starts at the notebook's folder.";
    }

    private static string? UnknownName(Diagnostic error, CSharpCompilation compilation, Func<string, string?> host)
    {
        if (Node(error) is not { } node)
        {
            return null;
        }

        var name = (node as SimpleNameSyntax
            ?? node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault())?.Identifier.ValueText;
        if (name is null)
        {
            return null;
        }

        if (host(name) is { } remedy)
        {
            return remedy;
        }

        var names = compilation.GetSemanticModel(node.SyntaxTree).LookupSymbols(node.SpanStart).Select(s => s.Name);
        return Nearest(name, names) is { } near ? $"Did you mean '{near}'?" : "Check the spelling, or run the cell that declares it first.";
    }

    private static string? UnknownMember(Diagnostic error, CSharpCompilation compilation)
    {
        if (Node(error) is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name)
        {
            return null;
        }

        var model = compilation.GetSemanticModel(name.SyntaxTree);
        var container = model.GetTypeInfo(access.Expression).Type ?? model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol;
        return container is not null
            && Nearest(name.Identifier.ValueText,
                model.LookupSymbols(name.SpanStart, container, includeReducedExtensionMethods: true).Select(s => s.Name)) is { } near
            ? $"Did you mean '{near}'?"
            : "Type a dot and press Tab to see what there is.";
    }

    private static SyntaxNode? Node(Diagnostic error) =>
        error.Location.SourceTree is { } tree ? tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) : null;

    private static string? Nearest(string name, IEnumerable<string> candidates) => candidates
        .Where(c => c.Length > 1 && !c.StartsWith('<') && Math.Abs(c.Length - name.Length) <= 2)
        .Distinct(StringComparer.Ordinal)
        .Select(c => (Name: c, Distance: Distance(name.ToLowerInvariant(), c.ToLowerInvariant())))
        .Where(c => c.Distance <= Math.Max(1, name.Length / 4))
        .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
        .Select(c => c.Name)
        .FirstOrDefault();

    /// <summary>Damerau–Levenshtein distance with adjacent transpositions: how many typing mistakes lie between two words.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
