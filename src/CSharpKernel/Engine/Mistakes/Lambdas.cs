using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Functions of one expression that have braces or a return around it.</summary>
internal static class Lambdas
{
    /// <summary>mali.Parties.foreach(p => …), whose name begins a loop in C#.</summary>
    public static string? Each(CellLine line)
    {
        var word = line.Find("foreach");
        if (word < 2 || line[word - 1] != "." || line[word + 1] != "(" || line.Closing(word + 1) is not (> 0 and var close)
            || line.OperandStart(word - 2) != 0)
        {
            return null;
        }

        var (name, arrow) = line[word + 2] == "(" ? (word + 3, word + 5) : (word + 2, word + 3);
        if (!line.IsName(name) || line[arrow] != "=>")
        {
            return null;
        }

        var body = line.From(arrow + 1, close);
        return $"Something is done with each item in a loop: foreach (var {line[name]} in {line.From(0, word - 1)}) {body}{(body.EndsWith('}') ? "" : ";")}";
    }

    private const string Reason = "What a function gives stands behind the arrow alone";

    /// <summary>p => { p.Seats > 10 }, and p => return p.Seats.</summary>
    public static Correction? Body(CellLine line, int i)
    {
        if (line[i] != "=>")
        {
            return null;
        }

        if (line[i + 1] == "return")
        {
            return new(line.Tokens[i + 1].SpanStart, line.Tokens[i + 1].Span.End + 1, "", Reason);
        }

        if (line[i + 1] != "{" || line.Closing(i + 1) is not (> 0 and var close) || close == i + 2)
        {
            return null;
        }

        var start = line[i + 2] == "return" ? i + 3 : i + 2;
        var end = line[close - 1] == ";" ? close - 1 : close;
        return line.Tokens.Skip(start).Take(end - start).All(t => t.Text is not (";" or "=>" or ":" or "="))
            ? new(line.Tokens[i + 1].SpanStart, line.Tokens[close].Span.End, Corrections.Applied(line, start, end), Reason) : null;
    }

    /// <summary>p => Seats > 10, and p => q.Seats > 10: what is asked is asked of p.</summary>
    public static string? OfParameter(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.FirstAncestorOrSelf<SimpleLambdaExpressionSyntax>() is not { ExpressionBody: { } body } lambda
            || !body.Span.Contains(name.Span)
            || cell.Model.GetDeclaredSymbol(lambda.Parameter)
                is not IParameterSymbol { Type: { TypeKind: not TypeKind.Error } type } parameter)
        {
            return null;
        }

        if (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name)
        {
            return name.Identifier.ValueText.Length == 1 && Detours.Property(type, access.Name.Identifier.ValueText) is { } asked
                ? $"What each item is called stands before the arrow: {parameter.Name}.{asked}" : null;
        }

        return Detours.Property(type, name.Identifier.ValueText) is not null && Detours.OfItem(type, body, parameter.Name) is { } each
            ? $"Say of what, since each item of the list has its own {name}: {parameter.Name} => {each}" : null;
    }

    /// <summary>Sum((p, i) => p.Seats), where a function of each item is wanted.</summary>
    public static string? Several(FailedCell cell, SyntaxNode node) => node.FirstAncestorOrSelf<ParenthesizedLambdaExpressionSyntax>() is
        { ParameterList.Parameters: [var first, _, ..] all, ExpressionBody: { } body }
        && body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(n => all.Skip(1)
            .All(p => p.Identifier.ValueText != n.Identifier.ValueText))
        ? $"The function is of one item alone: {first.Identifier} => {body}" : null;

    /// <summary>p => { p.Seats > 10; }.</summary>
    public static string? Block(SyntaxNode node) => node.FirstAncestorOrSelf<LambdaExpressionSyntax>() is
        { Block.Statements: [ExpressionStatementSyntax { Expression: var value }] } lambda
        ? $"{Reason}: {lambda.ToString()[..(lambda.Block!.SpanStart - lambda.SpanStart)]}{value}" : null;
}
