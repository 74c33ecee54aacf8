using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>Drawings of a table, as ggplot2, pandas, plotly and seaborn have them.</summary>
internal static class TablePlots
{
    public static TablePiece? Of(TablePiece of, string verb, IReadOnlyList<(string? Name, ExpressionSyntax Value)> all)
    {
        var given = all.SelectMany(a => a.Value is InvocationExpressionSyntax
                { Expression: IdentifierNameSyntax { Identifier.ValueText: "aes" } } aes
            ? CSharpKernel.ForeignExpression.Arguments(aes.ArgumentList) : [a]).ToList();
        var axes = string.Join(", ", new[] { Axis(given, "x", 0), Axis(given, "y", 1) }.OfType<string>().Select(a => $"\"{a}\""));
        if (verb is "ggplot")
        {
            return of with { Kind = TablePieceKind.Plot, Column = axes };
        }

        var kind = verb is "plot" or "hvplot" ? given.FirstOrDefault(a => a.Name is "kind").Value?.ToString().Trim('"') ?? "line" : verb;
        return Chart(kind) is { } chart && axes.Contains(',', StringComparison.Ordinal)
            ? new(TablePieceKind.Value, $"Charts.{chart}({of.Text}, {axes})", "", "A table is drawn by Charts") : null;
    }

    /// <summary>ggplot(…) with what is added to it.</summary>
    public static TablePiece With(TablePiece plot, ExpressionSyntax more)
    {
        var chart = more is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }
            && name.StartsWith("geom_", StringComparison.Ordinal) ? Chart(name[5..]) : null;
        return chart is null || !plot.Column.Contains(',', StringComparison.Ordinal) ? plot
            : new(TablePieceKind.Value, $"Charts.{chart}({plot.Text}, {plot.Column})", "", "A table is drawn by Charts");
    }

    private static string? Chart(string kind) => kind.ToLowerInvariant() switch
    {
        "bar" or "col" or "barh" or "barplot" or "column" or "barchart" => "Bar",
        "line" or "lines" or "lineplot" => "Lines",
        "scatter" or "point" or "points" or "scatterplot" => "Points",
        _ => null,
    };

    private static string? Axis(List<(string? Name, ExpressionSyntax Value)> all, string name, int place)
    {
        var value = all.FirstOrDefault(a => a.Name == name).Value;
        var bare = all.Where(a => a.Name is null).ToList();
        value ??= place < bare.Count ? bare[place].Value : null;
        return value is null ? null : TableRow.Name(value);
    }

    /// <summary>Charts.Bar(mali.Parties, p => p.Party, p => p.Seats), whose columns are named.</summary>
    public static TablePiece Drawn(CSharpKernel.ForeignExpression foreign, InvocationExpressionSyntax call) => new(TablePieceKind.Value, $"{call.Expression}({string.Join(", ", call.ArgumentList.Arguments.Select(a =>
        Column(a.Expression) is { } name ? $"\"{name}\""
        : foreign.TypeOf(a.Expression) is Microsoft.CodeAnalysis.INamedTypeSymbol { TypeArguments: [{ Name: "PartyResult" }] } ? $"{a}.ToTable()" : a.ToString()))})",
        "", "A chart of a table is told the names of its columns");

    public static string? Column(ExpressionSyntax function) => function is SimpleLambdaExpressionSyntax
        { ExpressionBody: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Name.Identifier.ValueText: var name } }
            ? TableRow.Snake(name) : null;
}
