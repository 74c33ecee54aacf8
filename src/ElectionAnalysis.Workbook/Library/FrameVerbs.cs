using CSharpKernel;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>What pandas does with frames by signs, as a DataFrame of .NET does it by functions.</summary>
/// <param name="foreign">The expression.</param>
internal sealed class FrameVerbs(ForeignExpression foreign)
{
    /// <summary>Why, and how the whole is written; or null where it is nothing of frames.</summary>
    public static string? Rewrite(ForeignExpression foreign)
    {
        var verbs = new FrameVerbs(foreign);
        var said = foreign.Syntax switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } place when verbs.IsFrame(place.Expression)
                && verbs.Condition(index) is { } rows => $"Rows of a frame are chosen with Filter: {place.Expression}.Filter({rows})",
            InvocationExpressionSyntax call => verbs.Called(call),
            BinaryExpressionSyntax compared => verbs.Condition(compared) is { } asked ? $"A frame's column is compared with a function: {asked}" : null,
            _ => null,
        };
        return said is not null && !said.EndsWith(": " + foreign.Syntax, StringComparison.Ordinal) ? said : null;
    }

    private bool IsFrame(ExpressionSyntax expression) => foreign.TypeOf(expression)?.Name == "DataFrame";

    private bool IsColumn(ExpressionSyntax expression) => foreign.TypeOf(expression)?.Name.EndsWith("DataFrameColumn", StringComparison.Ordinal) == true
        && expression is not BinaryExpressionSyntax { OperatorToken.Text: "&" or "|" };

    private string? Condition(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Condition(inner.Expression),
        BinaryExpressionSyntax { OperatorToken.Text: var sign } binary when Function(sign) is { } function =>
            IsColumn(binary.Left) ? $"{binary.Left}.{function}({binary.Right})"
            : IsColumn(binary.Right) ? $"{binary.Right}.{Function(Turned(sign))}({binary.Left})" : null,
        BinaryExpressionSyntax { OperatorToken.Text: "&" or "&&" } both when Condition(both.Left) is { } one
            && Condition(both.Right) is { } other =>
            $"(PrimitiveDataFrameColumn<bool>){one}.And({other})",
        BinaryExpressionSyntax { OperatorToken.Text: "|" or "||" } either when Condition(either.Left) is { } one
            && Condition(either.Right) is { } other => $"(PrimitiveDataFrameColumn<bool>){one}.Or({other})",
        _ => null,
    };

    private static string? Function(string sign) => sign switch
    {
        "==" => "ElementwiseEquals",
        "!=" => "ElementwiseNotEquals",
        ">" => "ElementwiseGreaterThan",
        ">=" => "ElementwiseGreaterThanOrEqual",
        "<" => "ElementwiseLessThan",
        "<=" => "ElementwiseLessThanOrEqual",
        _ => null,
    };

    private static string Turned(string sign) => string.Concat(sign.Select(c => c == '<' ? '>' : c == '>' ? '<' : c));

    private string? Called(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var frame, Name.Identifier.ValueText: var name }
            || !IsFrame(frame))
        {
            return null;
        }

        var all = ForeignExpression.Arguments(call.ArgumentList);
        return (name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), all) switch
        {
            ("filter" or "where" or "query", [{ Value: var condition }]) when Condition(condition) is { } rows =>
                $"Rows of a frame are chosen with Filter: {frame}.Filter({rows})",
            ("where", [{ Value: SimpleLambdaExpressionSyntax { ExpressionBody: { } body } function }])
                when new RowOfFrame(frame.ToString(), function.Parameter.Identifier.ValueText).Of(body) is { } rows =>
                $"Rows of a frame are chosen with Filter: {frame}.Filter({rows})",
            ("sortvalues" or "sort" or "sortby" or "arrange", [{ Value: LiteralExpressionSyntax { Token.Value: string } key }, ..]) =>
                $"A frame is sorted with OrderBy: {frame}.OrderBy{(ForeignExpression.IsDescending(all) ? "Descending" : "")}({key})",
            ("head" or "tail", []) => $"Say how many rows: {frame}.{TableRow.Capital(name)}(5)",
            _ => null,
        };
    }

    /// <summary>r => r["seats"] > 10, which asks of the frame's column what it asks of a row.</summary>
    private sealed record RowOfFrame(string Frame, string Row)
    {
        public string? Of(ExpressionSyntax body) => body is BinaryExpressionSyntax
            { Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name },
                ArgumentList: var column } } asked
            && name == Row && Function(asked.OperatorToken.Text) is { } function ? $"{Frame}{column}.{function}({asked.Right})" : null;
    }
}
