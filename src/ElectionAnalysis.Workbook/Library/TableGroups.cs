using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>What is computed of every group of a table's rows.</summary>
internal static class TableGroups
{
    private const string Reason = "What is computed of every group is an Aggregate";

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["sum"] = "Sum", ["mean"] = "Mean", ["average"] = "Mean", ["avg"] = "Mean", ["median"] = "Median", ["max"] = "Max", ["min"] = "Min",
        ["first"] = "First",
    };

    public static TablePiece? Of(TablePiece of, string verb, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        if (verb is "size" or "count" or "n" or "tally" or "valuecounts" or "len" && all.Count == 0)
        {
            return of.Table(".Aggregate(Aggregate.Count())", Reason);
        }

        if (Functions.TryGetValue(verb, out var function))
        {
            var column = all is [{ Value: var given }, ..] ? TableRow.Name(given) : of.Column;
            return column is not { Length: > 0 } ? null : of.Table($".Aggregate(Aggregate.{function}(\"{column}\"))", Reason);
        }

        if (verb is not ("agg" or "aggregate" or "summarise" or "summarize" or "apply"))
        {
            return null;
        }

        if (all is [{ Name: null, Value: LiteralExpressionSyntax { Token.Value: string one } },
            { Name: null, Value: LiteralExpressionSyntax { Token.Value: string other } }]
            && (Made(other, one, null) ?? Made(one, other, null)) is { } single)
        {
            return of.Table($".Aggregate({single})", Reason);
        }

        var each = all.SelectMany(a => Each(of, a.Name, a.Value)).ToList();
        return each.Count == 0 || each.Contains(null) ? null : of.Table($".Aggregate({string.Join(", ", each)})", Reason);
    }

    /// <summary>sum(seats), "sum", {"seats": "sum"}, ("seats", "sum"), n().</summary>
    private static IEnumerable<string?> Each(TablePiece of, string? name, ExpressionSyntax value)
    {
        if (value is BaseObjectCreationExpressionSyntax { Initializer.Expressions: var pairs })
        {
            return pairs.OfType<AssignmentExpressionSyntax>().Select(p => p.Left is ImplicitElementAccessSyntax
                { ArgumentList.Arguments: [{ Expression: var column }] } ? Made(TableRow.Name(p.Right), TableRow.Name(column), null)
                    : null);
        }

        return
        [
            value switch
            {
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax call, ArgumentList.Arguments: var given } => given.Count == 0
                    ? Made(call.Identifier.ValueText, null, name)
                        : Made(call.Identifier.ValueText, TableRow.Name(given[0].Expression), name),
                TupleExpressionSyntax { Arguments: [{ Expression: var column }, { Expression: var function }] } =>
                    Made(TableRow.Name(function), TableRow.Name(column), name),
                LiteralExpressionSyntax { Token.Value: string function } => Made(function, of.Column.Length > 0 ? of.Column : null, name),
                _ => null,
            },
        ];
    }

    private static string? Made(string? function, string? column, string? name)
    {
        var made = function is "n" or "count" or "size" or "len" or "length" ? "Aggregate.Count()"
            : function is not null && column is not null && Functions.TryGetValue(function.ToLowerInvariant(), out var ours) ? $"Aggregate.{ours}(\"{column}\")"
            : null;
        return made is null || name is null or "FUN" or "func" or "by" ? made : $"{made}.As(\"{name}\")";
    }

    /// <summary>The arguments of a pivot: rows, columns and values.</summary>
    public static string? Pivot(IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        var rows = Named("index", "rows", "id_cols");
        var across = Named("columns", "across", "names_from", "key");
        var values = Named("values", "values_from", "value");
        return rows is null || across is null || values is null ? null : $"\"{rows}\", \"{across}\", \"{values}\"";

        string? Named(params string[] names) => all.FirstOrDefault(a => names.Contains(a.Name)) is { Value: { } value }
            ? TableRow.Name(value) : null;
    }
}
