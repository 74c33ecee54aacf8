using CSharpKernel;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>Calls with an election, or with its parties, where the library has the same done by another function.</summary>
internal static class ElectionVerbs
{
    public static string? Rewrite(ForeignExpression foreign)
    {
        if (foreign.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: var all } call)
        {
            return null;
        }

        var given = all.Select(a => a.Expression).ToList();
        if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: "plot" or "draw" or "chart" or "barplot" or "hist" })
        {
            return given is [var drawn] && Is(foreign, drawn, "Election") ? $"Charts make pictures of it: Charts.SeatsBar({drawn})" : null;
        }

        return call.Expression is not MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } ? null
            : name == "Of" && Method(foreign, owner) is { } method ? OfMethod(foreign, method, given)
            : name == "Of" && OfParties(foreign, owner, given) is { } computed ? computed
            : OfParties(foreign, call.Expression, given) is { } measured ? measured
            : name is "Compare" or "CompareTo" or "compare" ? Compared(foreign, owner, given)
            : name == "Ranking" && owner is IdentifierNameSyntax { Identifier.ValueText: "Charts" } ? Ranked(foreign, given)
            : name is "Find" && Is(foreign, owner, "ElectionArchive") ? Found(foreign, owner, given)
            : name is "Plot" or "plot" or "Draw" or "Chart" && given.Count == 0 && Is(foreign, owner, "Table")
                && owner.ToString().Contains("Parties", StringComparison.Ordinal)
                ? $"Charts draw a table, and are told the names of two columns: Charts.Bar({owner}, \"party\", \"seats\")" : null;
    }

    /// <summary>Fragmentation.LaaksoTaagepera(mali.Parties), and the same with Of.</summary>
    private static string? OfParties(ForeignExpression foreign, ExpressionSyntax measure, List<ExpressionSyntax> given) =>
        given is [MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parties", Expression: var election }]
        && Is(foreign, election, "Election") && ElectionVocabulary.IsMeasure(foreign.TypeOf(measure))
            ? $"A measure is taken of an election with Measure: {election}.Measure({measure})" : null;

    private static ExpressionSyntax? Method(ForeignExpression foreign, ExpressionSyntax owner) =>
        foreign.TypeOf(owner) is { } type && ElectionVocabulary.IsMeasure(type, "ApportionmentMethod") ? owner : null;

    /// <summary>Apportionment.DHondt.Of(mali, 6): seats are apportioned to numbers.</summary>
    private static string? OfMethod(ForeignExpression foreign, ExpressionSyntax method, List<ExpressionSyntax> given) =>
        given is [var election, .. var more] && Is(foreign, election, "Election")
            ? "Say which numbers of its parties are meant, such as their seats, where the document gives no votes: "
                + $"{method}.Of([.. {election}.Parties.Select(p => (double)p.Seats.Value)], "
                + $"{(more is [] ? election + ".HouseSeats" : string.Join(", ", more))})"
            : null;

    /// <summary>mali.Compare(other) and Measures.Compare(mali, other).</summary>
    private static string? Compared(ForeignExpression foreign, ExpressionSyntax owner, List<ExpressionSyntax> given)
    {
        var both = given is [var other] ? [owner, other] : given;
        return both.Count > 1 && both.TrueForAll(e => Is(foreign, e, "Election"))
            ? $"Elections stand side by side in the table of an archive: ElectionArchive.Of({string.Join(", ", both)}).Parties" : null;
    }

    /// <summary>Charts.Ranking(mali, "seats"): elections are ranked by a measure, and parties are drawn by their seats.</summary>
    private static string? Ranked(ForeignExpression foreign, List<ExpressionSyntax> given) =>
        given is [var election, ..] && Is(foreign, election, "Election")
        && given.TrueForAll(g => g == election || g is LiteralExpressionSyntax)
            ? "Ranking puts the elections of an archive in order; the parties of one are drawn by SeatsBar: "
                + $"Charts.SeatsBar({election})" : null;

    /// <summary>archive.Find("Mali", 2013).</summary>
    private static string? Found(ForeignExpression foreign, ExpressionSyntax archive, List<ExpressionSyntax> given) =>
        given is [LiteralExpressionSyntax { Token.Value: string country }, LiteralExpressionSyntax { Token.Text: var year }]
            && int.TryParse(year.Trim('"'), System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"Country and year are one text: {archive}.Find(\"{country} {year.Trim('"')}\")"
        : given is [var named, var when] && named is not LiteralExpressionSyntax
            && foreign.TypeOf(when)?.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_Int32
                ? $"Country and year are one text: {archive}.Find($\"{{{named}}} {{{when}}}\")"
        : null;

    private static bool Is(ForeignExpression foreign, ExpressionSyntax expression, string type) =>
        foreign.TypeOf(expression) is { } known && known.Name == type && known.ContainingAssembly?.Name == LibraryBuild.Name;
}
