using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>What a cell that compiles says and hardly can mean.</summary>
internal static partial class SilentMistakes
{
    /// <param name="tree">The cell as it was written.</param>
    /// <param name="cell">All that is known of it; asked only when there is something to look at.</param>
    /// <returns>Lines for the error stream.</returns>
    public static IEnumerable<string> In(SyntaxTree tree, Func<FailedCell> cell)
    {
        if (!CellErrors.IsTyped(tree.ToString()) || !(tree.GetRoot().DescendantNodes().Any(IsCandidate) || Comments(tree).Any()))
        {
            return [];
        }

        var known = cell();
        return Found(known).Select(f => Said(f.Node, f.Advice))
            .Concat(Comments(tree).Select(c => (At: c.SpanStart, Advice: SlashedDivision.On(c, known.Model))))
            .Where(a => a.Advice is not null)
            .OrderBy(a => a.At)
            .Select(a => Invariant($"line {tree.GetLineSpan(new(a.At, 0)).StartLinePosition.Line + 1}: {a.Advice}"))
            // A line that is put right once is not shown again for the next mistake of the same kind.
            .DistinctBy(a => (a.Split(':')[0], a.Split(": ", 3)[^1]));

        (int At, string? Advice) Said(SyntaxNode node, string advice) =>
            (node.SpanStart, (node is EmptyStatementSyntax ? null : MendedCell.Line(known, node, advice, IsExact(node))) ?? advice);
    }

    /// <summary>What is hardly meant, and what is.</summary>
    public static IEnumerable<(SyntaxNode Node, string Advice)> Found(FailedCell cell) =>
        from node in cell.Tree.GetRoot().DescendantNodes()
        where IsCandidate(node)
        let advice = node is BinaryExpressionSyntax compared && UnlikeTexts.MayBe(compared) ? UnlikeTexts.On(cell, compared)
            : node is BinaryExpressionSyntax product && WholeDivision.MayBePercentage(product)
                ? WholeDivision.Percentage(product, cell.Model)
            : node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.DivideAssignmentExpression } divided
                ? WholeDivision.Divided(cell, divided)
            : node is BinaryExpressionSyntax share && Percentages.MayBe(share) ? Percentages.Compared(cell, share)
            : node is BinaryExpressionSyntax things && ComparedThings.MayBe(things) ? ComparedThings.On(cell, things)
            : node is InvocationExpressionSyntax call ? Percentages.Twice(call) ?? (DecimalCommas.MayBe(call) ? DecimalCommas.On(cell, call)
                : TextsForPaths.MayBe(call) ? TextsForPaths.On(cell, call) : null)
            : node is ElementAccessExpressionSyntax place && PlacesPastEnd.MayBe(place) ? PlacesPastEnd.Known(cell, place)
            : On(node, cell.Model, cell.Host)
        where advice is not null
        select (node, advice);

    /// <summary>Whether what is said of a piece is said of all of it: (66 / 147).ToString() keeps what is asked of the quotient.</summary>
    public static bool IsExact(SyntaxNode node) => node.Kind() is SyntaxKind.DivideExpression or SyntaxKind.MultiplyExpression
        or SyntaxKind.InvocationExpression;

    private static IEnumerable<SyntaxTrivia> Comments(SyntaxTree tree) => tree.GetRoot().DescendantTrivia()
        .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) && SlashedDivision.MayBe(t));

    private static bool IsCandidate(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => UnlikeTexts.MayBe(binary) || Percentages.MayBe(binary) || ComparedThings.MayBe(binary)
            || WholeDivision.MayBePercentage(binary) || Dates.MayBe(binary) || binary.IsKind(SyntaxKind.DivideExpression)
            || binary.IsKind(SyntaxKind.ExclusiveOrExpression) || IsLessThanNothing(binary)
            || (binary.IsKind(SyntaxKind.AddExpression) && (Digits(binary.Left) ?? Digits(binary.Right)) is not null)
            || (binary.IsKind(SyntaxKind.LessThanExpression) && binary.Right is PrefixUnaryExpressionSyntax)
            || PlacesPastEnd.MayBeLoop(binary),
        ExpressionStatementSyntax { SemicolonToken.IsMissing: true, Expression: MemberAccessExpressionSyntax or IdentifierNameSyntax } =>
            true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } call => LastValue.MayBe(call) || ThrownAway.MayBe(call),
        VariableDeclaratorSyntax made => MadeOfItself.MayBe(made),
        InterpolationFormatClauseSyntax => true,
        InvocationExpressionSyntax call => TextsForPaths.MayBe(call) || DecimalCommas.MayBe(call)
            || Percentages.Twice(call) is not null,
        EmptyStatementSyntax => node.Parent is ElseClauseSyntax or IfStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or WhileStatementSyntax,
        AssignmentExpressionSyntax set => node.Parent is IfStatementSyntax or WhileStatementSyntax || IsTurned(set)
            || set is { RawKind: (int)SyntaxKind.DivideAssignmentExpression, Parent: ExpressionStatementSyntax },
        ElementAccessExpressionSyntax element =>
            element.ArgumentList.Arguments is [{ Expression: PrefixUnaryExpressionSyntax { RawKind: (
                int)SyntaxKind.UnaryMinusExpression } or MemberAccessExpressionSyntax }] || PlacesPastEnd.MayBe(element),
        LiteralExpressionSyntax { Token.Value: string text } => text.AsSpan().ContainsAny('{', '$')
            && node.Parent is not InterpolationSyntax,
        ArgumentListSyntax list => list.Arguments.Count > 2 || (list.Arguments.Count == 2 && list.Parent is InvocationExpressionSyntax),
        InitializerExpressionSyntax { Expressions.Count: > 2 } or CollectionExpressionSyntax { Elements.Count: > 2 } => true,
        _ => false,
    };

    private static string? On(SyntaxNode node, SemanticModel model, IKernelHost host) => node switch
    {
        BinaryExpressionSyntax day when Dates.MayBe(day) => Dates.On(day),
        BinaryExpressionSyntax { Parent: BinaryExpressionSyntax day } when Dates.MayBe(day) => null,
        VariableDeclaratorSyntax made => MadeOfItself.On(made, model),
        InterpolationFormatClauseSyntax format => TextFormats.Foreign(format) ?? Percentages.Twice(format),
        ExpressionStatementSyntax dropped when ThrownAway.MayBe(dropped) => ThrownAway.On(dropped, model),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.DivideExpression) => WholeDivision.On(binary, model),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.ExclusiveOrExpression) => Power(binary, model),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) => Joined(binary, model),
        BinaryExpressionSyntax binary when IsLessThanNothing(binary) =>
            $"null less a number is null, and the answer stands in the place of null: -{binary.Right}",
        BinaryExpressionSyntax binary when PlacesPastEnd.MayBeLoop(binary) => PlacesPastEnd.Loop(binary, model),
        BinaryExpressionSyntax binary => Arrow(binary),
        ExpressionStatementSyntax { SemicolonToken.IsMissing: false } statement => LastValue.On(statement, model, host),
        ExpressionStatementSyntax statement => Uncalled(statement.Expression, model),
        EmptyStatementSyntax => node.Parent is not (IfStatementSyntax or ElseClauseSyntax) && !FollowedByBlock(node.Parent!) ? null
            : $"the semicolon ends the {Keyword(node.Parent!)} here, and what follows does not depend on it; leave the semicolon out: "
                + Joined((EmptyStatementSyntax)node),
        AssignmentExpressionSyntax turned when IsTurned(turned) =>
            $"this gives {turned.Left} the value {turned.Right}; to change it by that much the sign stands first: {turned.Left} "
                + $"{((PrefixUnaryExpressionSyntax)turned.Right).OperatorToken}= {((PrefixUnaryExpressionSyntax)turned.Right).Operand};",
        AssignmentExpressionSyntax assignment => $"= gives a value, and == compares: {assignment.Left} == {assignment.Right}",
        ElementAccessExpressionSyntax element when !PlacesPastEnd.MayBe(element) =>
            PlacesPastEnd.Element(element, model) ?? Last(element, model),
        LiteralExpressionSyntax literal => Hole(literal, model),
        ArgumentListSyntax list => (list.Parent is InvocationExpressionSyntax call && IsWritten(call, model)
            ? TextFormats.Dropped(call) : null)
            ?? Commas([.. list.Arguments.Select(a => a.Expression)], [.. list.Arguments.GetSeparators()], model),
        InitializerExpressionSyntax list => Commas([.. list.Expressions], [.. list.Expressions.GetSeparators()], model),
        CollectionExpressionSyntax list when list.Elements.All(e => e is ExpressionElementSyntax) =>
            Commas([.. list.Elements.Cast<ExpressionElementSyntax>().Select(e => e.Expression)], [.. list.Elements.GetSeparators()], model),
        _ => null,
    };

    private static string? Uncalled(ExpressionSyntax expression, SemanticModel model)
    {
        if (model.GetTypeInfo(expression).Type is not null
            || model.GetMemberGroup(expression).OfType<IMethodSymbol>().ToList() is not { Count: > 0 } methods)
        {
            return null;
        }

        var given = methods.Exists(m => m.Parameters.All(p => p.IsOptional)) ? ""
            : methods[0].Parameters is [var first, .. var others] && others.All(p => p.IsOptional) && Variable(first.Type) is { } name
                ? name : "…";
        return $"a function is called with brackets: {expression}({given})";

        string? Variable(ITypeSymbol type) => type.SpecialType != SpecialType.None ? null : model.LookupSymbols(expression.SpanStart)
            .FirstOrDefault(s => s is IFieldSymbol { ContainingType.IsScriptClass: true } field
                && model.Compilation.ClassifyCommonConversion(field.Type, type) is { IsImplicit: true, IsUserDefined: false })?.Name;
    }

    /// <summary>A text of digits and a number.</summary>
    private static string? Joined(BinaryExpressionSyntax binary, SemanticModel model)
    {
        var (left, right) = (Digits(binary.Left), Digits(binary.Right));
        var other = left is null ? binary.Left : binary.Right;
        return left is not null && right is not null || model.GetTypeInfo(other).Type is not { } type
            || !WrongValues.IsNumber(type.SpecialType) ? null
            : $"+ joins a text and a number to a longer text; a number has no quotation marks: {left ?? binary.Left.ToString()} + {right ?? binary.Right.ToString()}";
    }

    private static string? Digits(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: string text }
        && text.Length > 0
        && text.All(c => char.IsAsciiDigit(c) || c == '.') && char.IsAsciiDigit(text[^1]) ? text : null;

    /// <summary>Before or behind other arithmetic only squares and cubes: bits are mixed with larger numbers, too.</summary>
    private static string? Power(BinaryExpressionSyntax binary, SemanticModel model)
    {
        var (text, on, exponent) = Powers.Of(binary);
        var most = on == binary.Left && exponent == binary.Right ? 20 : 3;
        return IsWhole(model, binary.Left) && IsWhole(model, binary.Right)
            && exponent is LiteralExpressionSyntax { Token: { Value: int and >= 2 and var number, Text: var digits } } && number <= most
            && digits.All(char.IsAsciiDigit) && (on is not LiteralExpressionSyntax left || left.Token.Text.All(char.IsAsciiDigit))
            ? $"^ is no power in C#, but compares bits: {text}" : null;
    }

    /// <summary>seats =+ 5.</summary>
    private static bool IsTurned(AssignmentExpressionSyntax set) => set is { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Parent: ExpressionStatementSyntax, Right: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryPlusExpression
                or (int)SyntaxKind.UnaryMinusExpression } sign }
        && set.OperatorToken.Span.End == sign.SpanStart && sign.OperatorToken.HasTrailingTrivia;

    /// <summary>null - 55.</summary>
    private static bool IsLessThanNothing(BinaryExpressionSyntax binary) => binary.IsKind(SyntaxKind.SubtractExpression)
        && binary.Left.IsKind(SyntaxKind.NullLiteralExpression) && binary.Right is LiteralExpressionSyntax;

    private static bool IsWhole(SemanticModel model, ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    /// <summary>x &lt;- 5 as the whole of a line asks whether x is less than -5.</summary>
    private static string? Arrow(BinaryExpressionSyntax binary) => binary is
        { Parent: ExpressionStatementSyntax, Left: IdentifierNameSyntax name,
            Right: PrefixUnaryExpressionSyntax { OperatorToken: { RawKind: (int)SyntaxKind.MinusToken } minus } right }
        && binary.OperatorToken.Span.End == minus.SpanStart
            ? $"this asks whether {name} is smaller than {right}; a value is given with =: {name} = {right.Operand};" : null;

    private static bool FollowedByBlock(SyntaxNode statement)
    {
        var siblings = (statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent)?.ChildNodes().ToList() ?? [];
        var next = siblings.SkipWhile(s => !s.Span.Contains(statement.Span)).Skip(1).FirstOrDefault();
        return next is BlockSyntax or GlobalStatementSyntax { Statement: BlockSyntax };
    }

    /// <summary>The line without the semicolon.</summary>
    private static string Joined(EmptyStatementSyntax empty)
    {
        var text = empty.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(empty.SpanStart);
        return (text.ToString(new(line.Start, empty.SpanStart - line.Start)) + text
            .ToString(new(empty.Span.End, line.End - empty.Span.End))).Trim();
    }

    private static string Keyword(SyntaxNode node) => node.GetFirstToken().Text;

    private static string? Last(ElementAccessExpressionSyntax element, SemanticModel model) =>
        model.GetTypeInfo(element.Expression).Type is { } type
        && (type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_String || type.Name is "List" or "IReadOnlyList" or "IList")
            && element.ArgumentList.Arguments[0].Expression is PrefixUnaryExpressionSyntax
            {
                Operand: LiteralExpressionSyntax { Token.Value: int number },
            }
            ? number == 1 ? $"places are counted from 0, and the last is {element.Expression}.Last()"
                : $"places are counted from 0, and from the end with ^: {element.Expression}[^{number}]"
            : null;

    /// <summary>A text with a variable's name between braces and no dollar sign before it.</summary>
    private static string? Hole(LiteralExpressionSyntax literal, SemanticModel model)
    {
        var text = literal.Token.Text;
        if (!text.StartsWith('"') || literal.Parent is MemberAccessExpressionSyntax
            || literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } argument
            && argument.Parent is ArgumentListSyntax { Arguments.Count: > 1 })
        {
            return null;
        }

        if (Dollars(literal, model) is { } dollars)
        {
            return dollars;
        }

        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var end = open + 1;
            while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
            {
                end++;
            }

            var name = text[(open + 1)..end];
            // What is replaced later stands between braces, too.
            if (end < text.Length && text[end] is '}' or '.' or ':' && SyntaxFacts.IsValidIdentifier(name)
                && !IsReplaced(literal, "{" + name + "}") && IsVariable(literal, model, name))
            {
                return $"a text with values in it begins with a dollar sign: ${text}";
            }
        }

        return null;
    }

    /// <summary>"$seats of $house", as PHP, Perl, Julia and the shell put values into a text.</summary>
    private static string? Dollars(LiteralExpressionSyntax literal, SemanticModel model)
    {
        var text = literal.Token.Text;
        var filled = Dollar().Replace(text, hole => IsVariable(literal, model, hole.Groups["name"].Value)
            && !IsReplaced(literal, hole.Value) ? $"{{{hole.Groups["name"]}}}" : hole.Value);
        return filled == text ? null : $"a text with values in it begins with a dollar sign, and each value stands in braces: ${filled}";
    }

    [GeneratedRegex(@"\$(\{(?<name>[A-Za-z_]\w*)\}|(?<name>[A-Za-z_]\w*))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dollar();

    private static bool IsVariable(LiteralExpressionSyntax literal, SemanticModel model, string name) =>
        model.LookupSymbols(literal.SpanStart, name: name)
            .Any(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol { ContainingType.IsScriptClass: true });

    private static bool IsReplaced(LiteralExpressionSyntax literal, string hole) => literal.SyntaxTree.GetRoot().DescendantNodes()
        .Any(n => n is LiteralExpressionSyntax { Token.Value: string other, Parent: ArgumentSyntax } && other == hole);

    private static bool IsWritten(InvocationExpressionSyntax call, SemanticModel model) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteLine" or "Write" }
        && model.GetSymbolInfo(call).Symbol?.ContainingType is { Name: "Console", ContainingNamespace.Name: "System" };

    /// <summary>0,5, 0,3: some commas have a space behind them, and some stand between digits.</summary>
    private static string? Commas(ImmutableArray<ExpressionSyntax> values, ImmutableArray<SyntaxToken> separators, SemanticModel model)
    {
        var tight = 0;
        for (var i = 0; i + 1 < values.Length; i++)
        {
            tight += values[i] is LiteralExpressionSyntax { Token.Value: int }
                && values[i + 1] is LiteralExpressionSyntax { Token.Value: int }
                && values[i].Span.End == separators[i].SpanStart && separators[i].Span.End == values[i + 1].SpanStart ? 1 : 0;
        }

        return tight > 0 && tight < separators.Length && separators.Any(s => s.HasTrailingTrivia) && tight * 2 == values.Length
            && model.GetTypeInfo(values[0]).ConvertedType?.SpecialType is SpecialType.System_Double or SpecialType.System_Decimal
            ? $"a comma separates two values; a decimal fraction is written with a point: {values[0]}.{values[1]}" : null;
    }
}
