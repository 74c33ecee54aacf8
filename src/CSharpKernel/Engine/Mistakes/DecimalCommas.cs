using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Texts of numbers with a decimal comma, which is read as one between thousands: double.Parse("44,9") is 449.</summary>
internal static class DecimalCommas
{
    public static bool MayBe(InvocationExpressionSyntax call) => IsReader(call.Expression) || Reader(call) is not null;

    public static string? On(FailedCell cell, InvocationExpressionSyntax call)
    {
        if (CultureInfo.CurrentCulture.NumberFormat.NumberGroupSeparator != "," || IsAbroad(cell))
        {
            return null;
        }

        if (IsReader(call.Expression))
        {
            return call.ArgumentList.Arguments is [{ Expression: var text }, ..] && IsOfHere(call)
                && Text(cell, text) is { } given && Wrong(given) is { } read
                ? $"{Reason(given, read)}: {WrongArguments.Shown(call, text, text is LiteralExpressionSyntax
                    ? text.ToString().Replace(',', '.') : $"{text}.Replace(',', '.')")}" : null;
        }

        return Reader(call) is var (each, reader) && call.Expression is MemberAccessExpressionSyntax { Expression: var list }
            && Items(cell, list).Select(i => (Given: i, Read: Wrong(i))).FirstOrDefault(i => i.Read is not null) is { Read: { } first } one
                ? $"{Reason(one.Given, first)}: {WrongArguments.Shown(call, call.ArgumentList.Arguments[0],
                    $"{each} => {reader}({each}.Replace(',', '.'))")}" : null;
    }

    /// <summary>Whether the cell says itself by which country's customs it reads.</summary>
    private static bool IsAbroad(FailedCell cell) => cell.Tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a =>
        a.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(CultureInfo.CurrentCulture)
            or nameof(CultureInfo.DefaultThreadCurrentCulture) });

    private static string Reason(string text, string read) =>
        $"a comma groups thousands here, so that \"{text}\" is read as {read}, and a decimal fraction has a point";

    /// <summary>double.Parse, decimal.TryParse and Convert.ToDouble.</summary>
    private static bool IsReader(ExpressionSyntax function) => function is MemberAccessExpressionSyntax of
        && (of.Expression.ToString(), of.Name.Identifier.ValueText) is
            ("double" or "float" or "decimal" or "Double" or "Single" or "Decimal", "Parse" or "TryParse")
            or ("Convert", nameof(Convert.ToDouble) or nameof(Convert.ToSingle) or nameof(Convert.ToDecimal));

    /// <summary>Select(double.Parse) and Select(t => double.Parse(t)).</summary>
    private static (string Each, ExpressionSyntax Reader)? Reader(InvocationExpressionSyntax call) =>
        call is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name },
            ArgumentList.Arguments: [{ Expression: var function }] }
        || name is not ("Select" or "Sum" or "Average" or "Max" or "Min" or "ConvertAll") ? null
        : IsReader(function) ? ("t", function)
        : function is SimpleLambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax body,
            Parameter.Identifier.ValueText: var each }
            && IsReader(body.Expression) && body.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax of }]
            && of.Identifier.ValueText == each ? (each, body.Expression) : null;

    /// <summary>Whether the point is the decimal sign: no other country is named, and no other style of numbers.</summary>
    private static bool IsOfHere(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Skip(1).All(a =>
        a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) || a.Expression is MemberAccessExpressionSyntax
            { Name.Identifier.ValueText: nameof(CultureInfo.InvariantCulture) } || a.Expression.IsKind(SyntaxKind.NullLiteralExpression));

    /// <summary>A text that is written out, or a variable's that is never changed.</summary>
    private static string? Text(FailedCell cell, ExpressionSyntax expression) =>
        cell.Model.GetConstantValue(Fixed(cell, expression) ?? expression).Value as string ?? Kept(cell, expression) as string;

    private static IEnumerable<string> Items(FailedCell cell, ExpressionSyntax list) => (Fixed(cell, list) ?? list) switch
    {
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var all } => Texts(cell, all),
        ArrayCreationExpressionSyntax { Initializer.Expressions: var all } => Texts(cell, all),
        BaseObjectCreationExpressionSyntax { Initializer.Expressions: var all } => Texts(cell, all),
        CollectionExpressionSyntax { Elements: var all } => Texts(cell, all.OfType<ExpressionElementSyntax>().Select(a => a.Expression)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Split) } split,
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax by }] } when Text(cell, split.Expression) is { } text =>
            text.Split(by.Token.ValueText),
        var other => Kept(cell, other) as IReadOnlyList<string> ?? [],
    };

    private static IEnumerable<string> Texts(FailedCell cell, IEnumerable<ExpressionSyntax> all) =>
        all.Select(a => Text(cell, a)).OfType<string>();

    /// <summary>What a variable of an earlier cell holds, where this cell gives it nothing else.</summary>
    private static object? Kept(FailedCell cell, ExpressionSyntax expression) => expression is IdentifierNameSyntax name
        && !UnlikeTexts.IsChanged(cell, name.Identifier.ValueText) ? cell.ValueOf(name) : null;

    /// <summary>What a variable is given that the cell declares and gives nothing else.</summary>
    private static ExpressionSyntax? Fixed(FailedCell cell, ExpressionSyntax expression) => expression is IdentifierNameSyntax name
        && cell.SymbolOf(name) is { DeclaringSyntaxReferences: [var one] } && one.SyntaxTree == cell.Tree
        && !cell.Tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Left.ToString() == name.ToString())
            ? (one.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value : null;

    /// <summary>What is read in the place of a decimal fraction. 82,696 may be thousands, and 6,82,696 are India's.</summary>
    private static string? Wrong(string text)
    {
        var digits = text.Trim().TrimStart('-', '+');
        return digits.Split(',') is [{ Length: > 0 } whole, { Length: > 0 } rest]
            && whole.All(char.IsAsciiDigit) && rest.All(char.IsAsciiDigit)
            && (rest.Length != 3 || whole.Length > 3 || whole[0] == '0')
            && double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var read)
                ? read.ToString(CultureInfo.InvariantCulture) : null;
    }
}
