using CSharpKernel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Data.Analysis;

namespace ElectionAnalysis.Workbook;

/// <summary>
/// The frames and columns behind a cell's expressions, as far as they are known before it runs: those that variables hold.
/// </summary>
internal sealed class KnownFrames(SemanticModel model, CompiledCell cell)
{
    /// <summary>Columns longer than this are not added up for advice.</summary>
    private const int MostRows = 1_000_000;

    private readonly Lazy<Dictionary<string, object?>> values = new(() =>
        cell.Variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
    private readonly Lazy<HashSet<string>?> changing = new(() => Changing(model.SyntaxTree.GetRoot()));

    /// <summary>Whether a value may be missing in the operands, and in how many rows of the one column that is meant.</summary>
    public (bool Matters, string Here) Missing(IReadOnlyList<ExpressionSyntax> operands)
    {
        if (Columns(operands) is not { } columns)
        {
            return (true, "");
        }

        var missing = columns.Sum(c => c.NullCount);
        return (missing > 0, columns is [var only] ? Invariant($": {missing:N0} of {only.Length:N0} here") : "");
    }

    /// <summary>Whether the operands may all be whole numbers, or a frame among them have a column of these.</summary>
    public bool AreWhole(IReadOnlyList<ExpressionSyntax> operands) =>
        operands.All(o => Columns([o])?.Any(c => Largest(c.DataType) is not null) ?? true);

    /// <summary>Whether the operands may add up to more than their type holds.</summary>
    public bool MayOutgrow(IReadOnlyList<ExpressionSyntax> operands) =>
        Columns(operands)?.Any(c => Largest(c.DataType) is { } most && (c.Length > MostRows || Size(c) > most)) ?? true;

    private static double Size(DataFrameColumn column) =>
        column.Cast<object?>().Sum(v => v is null ? 0 : Math.Abs(Convert.ToDouble(v, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The largest number of a type of whole numbers; null of every other.</summary>
    private static double? Largest(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => byte.MaxValue,
        TypeCode.SByte => sbyte.MaxValue,
        TypeCode.Int16 => short.MaxValue,
        TypeCode.UInt16 => ushort.MaxValue,
        TypeCode.Int32 => int.MaxValue,
        TypeCode.UInt32 => uint.MaxValue,
        TypeCode.Int64 => long.MaxValue,
        TypeCode.UInt64 => ulong.MaxValue,
        _ => null,
    };

    /// <summary>The columns that the operands are or name, or null when one of them is not known.</summary>
    private List<DataFrameColumn>? Columns(IReadOnlyList<ExpressionSyntax> operands)
    {
        var names = operands
            .SelectMany(o => o.DescendantNodesAndSelf(n => n is not InvocationExpressionSyntax and not ElementAccessExpressionSyntax))
            .OfType<LiteralExpressionSyntax>().Select(l => l.Token.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var columns = new List<DataFrameColumn>();
        foreach (var operand in operands.Where(o => model.GetTypeInfo(o).Type?.ContainingAssembly?.Name == "Microsoft.Data.Analysis"))
        {
            switch (Value(operand))
            {
                case DataFrameColumn column:
                    columns.Add(column);
                    break;
                case DataFrame frame:
                    var named = frame.Columns.Where(c => names.Contains(c.Name)).ToList();
                    columns.AddRange(named.Count > 0 ? named : frame.Columns);
                    break;
                default:
                    return null;
            }
        }

        return columns.Count > 0 ? columns : null;
    }

    /// <summary>What an expression that changes nothing is worth: a variable, a frame of an archive, a column of a frame.</summary>
    private object? Value(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Value(inner.Expression),
        CastExpressionSyntax cast => Value(cast.Expression),
        IdentifierNameSyntax name => OfVariable(name),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Columns" } access => Value(access.Expression) as DataFrame,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DataFrames" } access => DataFrames(Value(access.Expression)),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] } of
            => Value(of.Expression) switch
            {
                DataFrame frame => frame.Columns.FirstOrDefault(c => c.Name == key),
                IReadOnlyDictionary<string, DataFrame> all => all.GetValueOrDefault(key),
                _ => null,
            },
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GroupBy" } of } =>
            Value(of.Expression) as DataFrame,
        _ => null,
    };

    /// <summary>A variable's value; this cell's own have none yet.</summary>
    private object? OfVariable(IdentifierNameSyntax name) =>
        changing.Value is { } changed && !changed.Contains(name.Identifier.ValueText)
        && model.GetSymbolInfo(name).Symbol is IFieldSymbol { ContainingType.IsScriptClass: true } field
        && !SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, model.Compilation.Assembly)
            ? values.Value.GetValueOrDefault(field.Name) : null;

    /// <summary>An archive's frames; by name, because a mention of the type would load a library that no cell has asked for.</summary>
    private static IReadOnlyDictionary<string, DataFrame>? DataFrames(object? archive) =>
        archive?.GetType() is { FullName: "ElectionAnalysis.ElectionArchive" } type
            ? type.GetProperty("DataFrames")?.GetValue(archive) as IReadOnlyDictionary<string, DataFrame>
            : null;

    /// <summary>
    /// The names that the cell assigns to or through, whose values are others when it comes to the call; null when it may
    /// change any of them in place.
    /// </summary>
    private static HashSet<string>? Changing(SyntaxNode root)
    {
        var nodes = root.DescendantNodes().ToList();
        return nodes.OfType<ArgumentSyntax>().Any(MayChange) ? null
            : [.. nodes.OfType<AssignmentExpressionSyntax>().SelectMany(a => a.Left.DescendantNodesAndSelf())
                .OfType<IdentifierNameSyntax>().Select(n => n.Identifier.ValueText)];
    }

    private static bool MayChange(ArgumentSyntax argument) =>
        argument.NameColon?.Name.Identifier.ValueText == "inPlace"
        || argument.Expression is LiteralExpressionSyntax { Token.Value: true }
        || !argument.RefKindKeyword.IsKind(SyntaxKind.None);
}
