using CSharpKernel;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElectionAnalysis.Workbook;

/// <summary>What is said of a table's columns, as it is said of one row r.</summary>
/// <param name="foreign">The expression.</param>
internal sealed class TableRow(ForeignExpression foreign)
{
    /// <summary>A condition or a value of a row.</summary>
    public string Of(ExpressionSyntax expression)
    {
        expression = ForeignExpression.Condition(expression) ?? expression;

        var (body, parameter) = expression is SimpleLambdaExpressionSyntax { ExpressionBody: { } function } lambda
            ? (function, lambda.Parameter.Identifier.ValueText) : (expression, null);
        return ForeignExpression.OfRow(body, part => Cell(part, parameter));
    }

    /// <summary>An expression whose texts, names and places in square brackets are columns.</summary>
    public static string OfColumns(ExpressionSyntax expression) => ForeignExpression.OfRow(expression, part =>
        part is LiteralExpressionSyntax { Token.Value: string } or IdentifierNameSyntax
            or ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] }
        && Name(part) is { } name ? $"r.Number({SymbolDisplay.FormatLiteral(name, quote: true)})" : null);

    /// <summary>Whether it is a condition on rows, or a text that holds one.</summary>
    public static bool IsCondition(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsCondition(inner.Expression),
        SimpleLambdaExpressionSyntax { ExpressionBody: { } body } => IsCondition(body),
        BinaryExpressionSyntax binary => binary.OperatorToken.Text is "==" or "!=" or "<" or ">" or "<=" or ">=" or "&" or "|" or "&&" or "||",
        IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } =>
            name is "isna" or "isnull" or "notna" or "notnull" or "isin" or "between" or "contains" or "startswith" or "endswith"
                or "Contains" or "StartsWith",
        _ => ForeignExpression.Condition(expression) is { } inside && IsCondition(inside),
    };

    /// <summary>The names of columns between quotation marks, or null where there is anything else.</summary>
    public static string? Names(IEnumerable<(string? Name, ExpressionSyntax Value)> all)
    {
        var names = all.Select(a => Names(a.Value)).ToList();
        return names.Count == 0 || names.Contains(null) ? null : string.Join(", ", names);
    }

    public static string? Names(ExpressionSyntax expression)
    {
        var parts = expression switch
        {
            CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression).ToList(),
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "c" or "vars" or "cols" } } call =>
                call.ArgumentList.Arguments.Select(a => a.Expression).ToList(),
            _ => [expression],
        };
        var names = parts.Select(Name).SelectMany(n => n is null ? [n]
            : n.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Cast<string?>()).ToList();
        return names.Count == 0 || names.Contains(null) ? null
            : string.Join(", ", names.Select(n => SymbolDisplay.FormatLiteral(n!, quote: true)));
    }

    /// <summary>Whether a word says that the largest comes first.</summary>
    public static bool IsDown(string? word) => word?.ToUpperInvariant() is "DESC" or "DESCENDING" or "DOWN" or "REVERSE";

    /// <summary>The column in "-seats" and "seats desc", and whether its largest value comes first.</summary>
    public static (string Name, bool IsDown) Turned(string text) => text is ['-', .. var less] ? (less, true)
        : text.Split(' ') is [var name, var word] && (IsDown(word) || word.ToUpperInvariant() is "ASC") ? (name, IsDown(word)) : (text, false);

    /// <summary>The column that a name, a text or a member of a table names.</summary>
    public static string? Name(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        IdentifierNameSyntax name => Snake(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => Snake(access.Name.Identifier.ValueText),
        ElementAccessExpressionSyntax
            { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }] } => text,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Name(minus.Operand),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "desc" or "Desc" or "col" or "asc" },
            ArgumentList.Arguments: [{ Expression: var one }] } => Name(one),
        _ => null,
    };

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>SeatShare is seat_share.</summary>
    public static string Snake(string name) => string.Concat(name.Select((c, i) =>
        i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>A column's value in the row.</summary>
    private string? Cell(ExpressionSyntax part, string? parameter) => part switch
    {
        // What pandas asks of a whole column.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var verb,
            Expression: var of } } call
            when Cell(of is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "str" } str ? str.Expression
                : of, parameter) is { } cell =>
            Asked(cell, verb, call.ArgumentList.Arguments.ToString()),
        IdentifierNameSyntax { Identifier.ValueText: "None" or "NA" or "NULL" or "Null" or "nil" } => "null",
        _ when IsAskedForNothing(part) && Written(part, parameter) is { } given =>
            $"r[{SymbolDisplay.FormatLiteral(given, quote: true)}]",
        _ when Written(part, parameter) is { } name =>
            $"r.{(IsText(part) ? "Text" : "Number")}({SymbolDisplay.FormatLiteral(name, quote: true)})",
        _ => null,
    };

    private static string? Asked(string cell, string verb, string given)
    {
        var text = cell.Replace("r.Number(", "r.Text(", StringComparison.Ordinal);
        return verb.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "isna" or "isnull" => $"{cell} is null",
            "notna" or "notnull" => $"{cell} is not null",
            "contains" => $"{text}?.Contains({given}) == true",
            "startswith" => $"{text}?.StartsWith({given}) == true",
            "endswith" => $"{text}?.EndsWith({given}) == true",
            "isin" => $"{(given.Contains('"', StringComparison.Ordinal) ? $"new[] {{ {given.Trim('[', ']')} }}.Contains({text})" : $"new double?[] {{ {given.Trim('[', ']')} }}.Contains({cell})")}",
            "lower" => $"{text}?.ToLower()",
            "upper" => $"{text}?.ToUpper()",
            _ => null,
        };
    }

    private string? Written(ExpressionSyntax part, string? parameter) => part switch
    {
        IdentifierNameSyntax name when name.Identifier.ValueText != parameter
            && (!foreign.IsValue(name) || IsFirst(name)) => Snake(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access when IsTable(access.Expression, parameter) => Snake(access.Name.Identifier.ValueText),
        ElementAccessExpressionSyntax
            { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] } element
            when IsTable(element.Expression, parameter) => name,
        _ => null,
    };

    private bool IsTable(ExpressionSyntax expression, string? parameter) =>
        expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter
        || foreign.TypeOf(expression)?.Name is "Table" or "Row";

    /// <summary>A variable that is called like a column is the column where it stands first.</summary>
    private bool IsFirst(IdentifierNameSyntax name) => name.Parent is not BinaryExpressionSyntax binary || binary.Left == name
        ? foreign.TypeOf(name) is { SpecialType: not Microsoft.CodeAnalysis.SpecialType.None } : false;

    /// <summary>Whether it is compared with null, by whatever word.</summary>
    private static bool IsAskedForNothing(ExpressionSyntax part) => part.Parent is BinaryExpressionSyntax binary
        && (binary.Left == part ? binary.Right : binary.Left).ToString() is "null" or "None" or "NA" or "NULL" or "Null" or "nil";

    private static bool IsText(ExpressionSyntax part) => part.Parent is BinaryExpressionSyntax binary
        && (binary.Left == part ? binary.Right : binary.Left) is LiteralExpressionSyntax { Token.Value: string };
}
