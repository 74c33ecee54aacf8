using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>What is asked of one column of a table, as of each row's value.</summary>
internal static class TableColumns
{
    public static TablePiece? Of(TablePiece of, string verb, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all) => verb switch
    {
        "valuecounts" or "table" when all.Count == 0 => of.Table($".ValueCounts(\"{of.Column}\")", "How often each value occurs is told by ValueCounts"),
        "unique" or "distinct" or "nunique" or "levels" => verb is "nunique"
            ? of.Value($".Distinct(\"{of.Column}\").RowCount", "Each value once is Distinct")
            : of.Table($".Select(\"{of.Column}\").Distinct()", "Each value once is Distinct"),
        "sum" or "max" or "min" => of.Value($".{TableRow.Capital(verb)}(r => r.Number(\"{of.Column}\"))", "What is computed of a column is computed of each row's number"),
        "mean" or "average" or "avg" => of.Value($".Average(r => r.Number(\"{of.Column}\"))", "What is computed of a column is computed of each row's number"),
        "tolist" or "toarray" or "list" => of.Value($".Select(r => r[\"{of.Column}\"]).ToList()", "Each row has its own value"),
        "len" or "length" or "count" or "size" => of.Value(".RowCount", "A table has its RowCount"),
        "describe" or "summary" => of.Table($".Select(\"{of.Column}\").Describe()", "A table tells of its columns with Describe"),
        "head" => of.Table($".Select(\"{of.Column}\").Head({(all.Count > 0 ? all[0].Value.ToString() : "")})", "The first rows are a table's Head"),
        "fillna" or "replacena" or "coalesce" when all is [{ Value: var filling }] => filling is LiteralExpressionSyntax { Token.Value: string }
            ? of.Table($".WithText(\"{of.Column}\", r => r.Text(\"{of.Column}\") ?? {filling})", "What is missing is replaced with ??")
            : of.Table($".With(\"{of.Column}\", r => r.Number(\"{of.Column}\") ?? {filling})", "What is missing is replaced with ??"),
        "idxmax" or "whichmax" or "argmax" => of.Value($".MaxBy(r => r.Number(\"{of.Column}\"))", "The row with the largest value is found with MaxBy"),
        "idxmin" or "whichmin" or "argmin" => of.Value($".MinBy(r => r.Number(\"{of.Column}\"))", "The row with the smallest value is found with MinBy"),
        _ => null,
    };
}
