using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CSharpKernel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// Says of the calls in a cell that give wrong numbers without a word what is wrong with them and what to call instead.
/// The table of these is <c>DataFrameAdvice.txt</c>.
/// </summary>
internal sealed class DataFrameAdvice
{
    private const string Assembly = "Microsoft.Data.Analysis";

    private static readonly Lazy<Dictionary<string, (string? When, string Message)>> Known = new(Read);

    /// <summary>What the members are called in code; other names need not be understood.</summary>
    private static readonly Lazy<HashSet<string>> Names = new(() =>
        [.. Known.Value.Keys.Select(id => id.Split('(')[0]).Select(id => id[(id.LastIndexOf('.') + 1)..])]);

    private readonly SemanticModel model;
    private readonly KnownFrames frames;

    private DataFrameAdvice(SemanticModel model, CompiledCell cell)
    {
        this.model = model;
        frames = new(model, cell);
    }

    /// <summary>The documentation ids of the table.</summary>
    public static IReadOnlyCollection<string> Ids => Known.Value.Keys;

    /// <summary>Whether compiled code names anything of the package; most cells are done with here.</summary>
    public static bool Concerns(Stream image)
    {
        image.Position = 0;
        using var file = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Any(r => metadata.StringComparer.Equals(metadata.GetAssemblyReference(r).Name, Assembly));
    }

    /// <param name="cell">The cell.</param>
    /// <returns>One line for every piece of advice, with the place where it first applies.</returns>
    public static IEnumerable<string> For(CompiledCell cell)
    {
        if (!Concerns(cell.Image))
        {
            return [];
        }

        var tree = cell.Compilation.SyntaxTrees[^1];
        var advice = new DataFrameAdvice(cell.Compilation.GetSemanticModel(tree), cell);
        return tree.GetRoot().DescendantNodes()
            .Select(n => (Node: n, Message: advice.On(n)))
            .Where(a => a.Message is not null)
            .DistinctBy(a => a.Message, StringComparer.Ordinal)
            .OrderBy(a => a.Node.SpanStart)
            .Select(a => Invariant($"line {a.Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {a.Message}"));
    }

    /// <summary>The id in the table that a member falls under, or null.</summary>
    public static string? IdOf(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.ContainingAssembly?.Name != Assembly || method.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        // What a derived type declares anew under the name of its base's member is the same to whom it calls.
        var member = id[method.ContainingType.GetDocumentationCommentId()!.Length..];
        for (var type = method.ContainingType; type is not null; type = type.BaseType?.OriginalDefinition)
        {
            var full = "M:" + type.GetDocumentationCommentId()![2..] + member;
            var found = Known.Value.Keys.Where(k => IsOf(k, full)).MaxBy(k => k.Length);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsOf(string known, string id) =>
        id.StartsWith(known, StringComparison.Ordinal) && (id.Length == known.Length || id[known.Length] is '(' or '`');

    private string? On(SyntaxNode node)
    {
        var isCandidate = node switch
        {
            SimpleNameSyntax name => Names.Value.Contains(name.Identifier.ValueText),
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.DivideExpression),
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.DivideAssignmentExpression),
            _ => false,
        };
        if (!isCandidate || model.GetSymbolInfo(node).Symbol is not IMethodSymbol method || IdOf(method) is not { } id)
        {
            return null;
        }

        var (when, message) = Known.Value[id];
        var operands = Operands(node);
        var (matters, here) = when switch
        {
            "missing" => frames.Missing(operands),
            "whole" => (!HasFractions(method, operands) && frames.AreWhole(operands), ""),
            "large" => (!HasFractions(method, operands) && frames.MayOutgrow(operands), ""),
            "ascii" => (!operands.Any(o => model.GetTypeInfo(o).Type is { } t && IsEncoding(t)), ""),
            _ => (true, ""),
        };
        return matters ? message.Replace("{here}", here, StringComparison.Ordinal) + (node is BinaryExpressionSyntax division
            ? Written(division) : "")
            : null;
    }

    /// <summary>The division with a fraction.</summary>
    private static string Written(BinaryExpressionSyntax division) => division.Left is LiteralExpressionSyntax number
        ? $" Write {number}.0 / {division.Right}" : $" Write {division.Left} * 1.0 / {division.Right}";

    /// <summary>What the member works on, and its arguments.</summary>
    private static List<ExpressionSyntax> Operands(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => [binary.Left, binary.Right],
        AssignmentExpressionSyntax assignment => [assignment.Left, assignment.Right],
        { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } =>
            [access.Expression, .. call.ArgumentList.Arguments.Select(a => a.Expression)],
        { Parent: MemberAccessExpressionSyntax access } => [access.Expression],
        _ => [],
    };

    /// <summary>Whether types alone say that the numbers may have fractions.</summary>
    private bool HasFractions(IMethodSymbol method, List<ExpressionSyntax> operands) =>
        IsFractional(method.ReturnType) || IsFractional(method.ContainingType)
        || operands.SelectMany(o => o.DescendantNodesAndSelf(n => n is BinaryExpressionSyntax or ParenthesizedExpressionSyntax))
            .Any(o => model.GetTypeInfo(o).Type is { } t && IsFractional(t));

    private static bool IsFractional(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal
        || type.Name is "DoubleDataFrameColumn" or "SingleDataFrameColumn" or "DecimalDataFrameColumn"
        || (type is INamedTypeSymbol { Name: "PrimitiveDataFrameColumn", TypeArguments: [var only] } && IsFractional(only));

    private static bool IsEncoding(ITypeSymbol type) =>
        type.BaseType is { } parent && (type is { Name: "Encoding", ContainingNamespace.Name: "Text" } || IsEncoding(parent));

    private static Dictionary<string, (string? When, string Message)> Read()
    {
        using var stream = typeof(DataFrameAdvice).Assembly.GetManifestResourceStream("DataFrameAdvice.txt")!;
        using var reader = new StreamReader(stream);
        var known = new Dictionary<string, (string? When, string Message)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                var (id, message) = line.Split(';', 2) is [var i, var m] ? (i, m) : throw new InvalidDataException(line);
                var end = message.StartsWith('[') ? message.IndexOf(']', StringComparison.Ordinal) : -1;
                known.Add(id, end < 0 ? (null, message) : (message[1..end], message[(end + 1)..].TrimStart()));
            }
        }

        return known;
    }
}
