using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Values that do not fit where they stand.</summary>
internal static class Conversions
{
    public static IReadOnlyList<ErrorRule> Rules { get; } =
    [
        new(["CS0029", "CS0266", "CS9174"], (cell, _, node) => UnfitCalls.Of(cell, node)),
        new(["CS0029", "CS0266"], (cell, _, node) => Patterns.Inside(cell, node)),
        new(["CS0029", "CS0266", "CS1662"], (cell, _, node) => Equality(cell, node)),
        new(["CS0200", "CS8852", "CS0131", "CS0191", "CS1656"], (cell, _, node) => Equality(cell, node)),
        new(["CS0266", "CS0029"], (cell, _, node) => Fraction(cell, node)),
        new(["CS0664"], (_, _, node) => Declared(node) is var (_, name, value) ? $"A number with a fraction is a double: double {name} = {value};" : null),
        new(["CS0029", "CS0266"], (_, _, node) => Created(node)),
        new(["CS0029", "CS0266", "CS0030", "CS0037"], (cell, error, node) => Other(cell, error, node)),
        new(["CS0037"], (_, _, node) => Missing(node)),
        new(["CS8917"], (cell, _, node) => node.FirstAncestorOrSelf<SimpleLambdaExpressionSyntax>() is
            { Parent: ExpressionStatementSyntax, ExpressionBody: not null } at && cell.Values(at.SpanStart)
                .Any(v => v.Symbol.Name == at.Parameter.Identifier.ValueText) ? $"Greater or equal is written >=: {at.Parameter} >= {at.Body}" : null),
        new(["CS1660", "CS0426", "CS0246", "CS0234"], (_, _, node) => Arrow(node)),
        new(["CS0428", "CS8917", "CS0815", "CS0119", "CS0019", "CS0023", "CS8978", "CS1593", "CS0201", "CS0029"], (cell, _, node) =>
            WithoutBrackets(cell, node)),
        new(["CS0815"], (cell, _, node) => Nothing(cell, node)),
        new(["CS9176"], (_, _, node) => List(node)),
        new(["CS9174"], (_, _, node) => Declared(node) is var (type, name, value)
            && value is CollectionExpressionSyntax { Elements: [ExpressionElementSyntax { Expression: var only }] }
            ? $"A single value stands without brackets: {type} {name} = {only};"
            : Declared(node) is var (kind, called, all) && all is CollectionExpressionSyntax { Elements.Count: > 1 } list
            ? $"Say that it is a new list: {kind} {called} = new[] {{ {list.Elements} }};" : null),
        new(["CS0820", "CS0622"], (_, _, node) => Braces(node)),
        new(["CS0818"], (cell, _, node) => FirstValue(cell, node)),
        new(["CS0031", "CS1021", "CS0220", "CS0221"], (_, _, _) => "The number is too large for its type; write the type double, or an L after the number."),
    ];

    /// <summary>= where == is meant: in a condition, or as the whole of a lambda.</summary>
    private static string? Equality(FailedCell cell, SyntaxNode node)
    {
        var assignment = node.AncestorsAndSelf().TakeWhile(n => n is not StatementSyntax).OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault()
            ?? node.DescendantNodesAndSelf(n => n is ExpressionSyntax).OfType<AssignmentExpressionSyntax>().FirstOrDefault();
        if (assignment is null || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            return null;
        }

        var isCondition = assignment.Parent is IfStatementSyntax or WhileStatementSyntax or ConditionalExpressionSyntax
            or LambdaExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression }
            || (assignment.Parent is AssignmentExpressionSyntax or ParenthesizedExpressionSyntax
                && assignment.FirstAncestorOrSelf<IfStatementSyntax>() is not null);
        if (assignment.Left is MemberAccessExpressionSyntax && cell.TypeOf(assignment.Left) is null
            && cell.Model.GetMemberGroup(assignment.Left) is { IsEmpty: false })
        {
            return $"What a function takes stands in brackets: {assignment.Left}({assignment.Right})";
        }

        return isCondition ? $"= gives a value, and == compares: {assignment.Left} == {assignment.Right}"
            : assignment.Left.IsKind(SyntaxKind.NullLiteralExpression) ? $"The answer stands in the place of null: {assignment.Right}"
            : IsComputed(assignment.Left) && assignment.Right is not IdentifierNameSyntax
                ? $"What {assignment.Left} comes to is computed, and not written behind it: {assignment.Left}"
            : assignment.Left is LiteralExpressionSyntax or BinaryExpressionSyntax && assignment.Right is IdentifierNameSyntax
                ? $"The name stands before the =: {assignment.Right} = {assignment.Left};"
            : cell.TypeOf(assignment.Left) is { } && assignment.Left is MemberAccessExpressionSyntax access
                && cell.SymbolOf(access) is IPropertySymbol
                ? $"{access.Name} cannot be changed; make a copy that differs: {access.Expression} with {{ {access.Name} = {assignment.Right} }}" : null;
    }

    private static bool IsComputed(ExpressionSyntax value) => value is ParenthesizedExpressionSyntax inner ? IsComputed(inner.Expression)
        : value.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression
            or SyntaxKind.DivideExpression or SyntaxKind.InvocationExpression;

    private static string? Fraction(FailedCell cell, SyntaxNode node)
    {
        if (Declared(node) is var (type, name, value) && value == node && cell.TypeOf(value) is { } fraction
            && WrongValues.Basic(fraction) == SpecialType.System_Double
            && cell.TypeOf(type) is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 })
        {
            var grouped = value is LiteralExpressionSyntax && value.ToString().Split('.') is [var whole, { Length: 3 } rest] && whole != "0"
                ? $" Or, where thousands are meant: {type} {name} = {whole}{rest};" : "";
            return $"A number with a fraction is a double: double{(fraction.SpecialType == SpecialType.System_Double ? "" : "?")} {name} = {value};{grouped}";
        }

        return null;
    }

    private static string? Other(FailedCell cell, Diagnostic error, SyntaxNode node)
    {
        var expression = node as ExpressionSyntax ?? node.ChildNodes().OfType<ExpressionSyntax>().FirstOrDefault();
        if (node.FirstAncestorOrSelf<RangeExpressionSyntax>() is
            { LeftOperand: { } owner, RightOperand: IdentifierNameSyntax or InvocationExpressionSyntax } range)
        {
            return $"One dot is enough: {owner}.{range.RightOperand}";
        }

        if (expression is CastExpressionSyntax cast)
        {
            return cell.TypeOf(cast.Expression) is { } source && cell.TypeOf(cast.Type) is { } target
                && WrongValues.Instead(cell, cast.Expression, source, target) is { } made
                    ? Sentence(cast.Expression, source, target, made) : null;
        }

        if (expression is null || cell.TypeOf(expression) is not { } given
            || cell.Model.GetTypeInfo(expression).ConvertedType is not { TypeKind: not TypeKind.Error } wanted)
        {
            return null;
        }

        if (expression is LiteralExpressionSyntax { Token.Value: string words } && Declared(node) is var (_, variable, of)
            && of == expression)
        {
            if (wanted.SpecialType == SpecialType.System_Boolean && words.ToLowerInvariant() is "true" or "false")
            {
                return $"true and false stand without quotation marks: bool {variable} = {words.ToLowerInvariant()};";
            }

            if (wanted.SpecialType == SpecialType.System_Boolean
                || (WrongValues.IsNumber(wanted.SpecialType) && !words.Any(char.IsAsciiDigit)))
            {
                var parse = wanted.SpecialType == SpecialType.System_Boolean ? ""
                    : $" A text that holds a number becomes one with {wanted.ToDisplayString().TrimEnd('?')}.Parse.";
                return $"A text is a string: string {variable} = {expression};{parse}";
            }
        }

        if (wanted.SpecialType == SpecialType.System_Boolean)
        {
            if (expression is BinaryExpressionSyntax { OperatorToken.Text: ">>" or "<<" or ">>>" } shift)
            {
                return $"{shift.OperatorToken} moves bits; one sign compares: {shift.Left} {shift.OperatorToken.Text[0]} {shift.Right}";
            }

            return $"A condition is true or false, and {expression} is {FailedCell.Plain(given)}; compare it with something: {expression} > 0";
        }

        if (expression is TupleExpressionSyntax tuple && FailedCell.ElementOf(wanted) is not null
            && Declared(node) is var (list, called, _))
        {
            return $"A list stands in square brackets: {list} {called} = [{tuple.Arguments}];";
        }

        var instead = WrongValues.Instead(cell, expression, given, wanted);
        if (Declared(node) is var (type, name, value) && value == expression)
        {
            return instead is { } text && !text.EndsWith('.') ? $"{name} is to be {FailedCell.Plain(wanted)}, and {expression} is {FailedCell.Plain(given)}"
                + $"{(WrongValues.MayBeMissing(given, wanted) ? " that may be missing" : "")}: {type} {name} = {text};"
                : instead ?? (given.SpecialType == SpecialType.System_String && WrongValues.IsNumber(wanted.SpecialType)
                    ? $"{expression} is a text; of a text of digits a number is made with {(wanted.SpecialType == SpecialType.System_Int32 ? "int" : "double")}.Parse(…)."
                    : null) ?? $"{expression} is {FailedCell.Plain(given)}; write var, and the type follows: var {name} = {expression};";
        }

        return instead is null ? $"{expression} is {FailedCell.Plain(given)}, and {FailedCell.Plain(wanted)} is wanted here." : Sentence(expression, given, wanted, instead);
    }

    private static string? Created(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { RawKind: (int)SyntaxKind.AddAssignmentExpression } longer
            && longer.Parent is ExpressionStatementSyntax && node == longer)
        {
            return $"A list takes one more with Add: {longer.Left}.Add({longer.Right});";
        }

        if (node.FirstAncestorOrSelf<ArrayCreationExpressionSyntax>() is { Initializer: null, Type: var list }
            && list.RankSpecifiers[0].Sizes.Any(s => s is LiteralExpressionSyntax { Token.Value: string }))
        {
            var type = list.ElementType is GenericNameSyntax ? list.ElementType.ToString() : list.ElementType + "[]";
            return $"What a new list holds stands in braces: new {type} {{ {string.Join(", ", list.RankSpecifiers[0].Sizes)} }}";
        }

        return node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Right: LiteralExpressionSyntax { Token.Value: string text } } sum
            && !sum.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
                ? $"A number has no quotation marks: {sum.Left} {sum.OperatorToken} {text};" : null;
    }

    private static string Sentence(ExpressionSyntax expression, ITypeSymbol given, ITypeSymbol wanted, string text) =>
        text.EndsWith('.') ? text
        : $"{expression} is {FailedCell.Plain(given)}, and {FailedCell.Plain(wanted)} is wanted here: "
            + (expression.Parent is AssignmentExpressionSyntax set && set.Right == expression ? $"{set.Left} {set.OperatorToken} {text};" : text);

    private static string? Missing(SyntaxNode node) => Declared(node) is var (type, name, _)
        ? $"A number that may be missing has a question mark: {type}? {name} = null;" : null;

    private static string? Arrow(SyntaxNode node)
    {
        var lambda = node.FirstAncestorOrSelf<LambdaExpressionSyntax>();
        return lambda is ParenthesizedLambdaExpressionSyntax { ReturnType: { } called } typed && called.Span.Contains(node.Span)
            ? $"Greater or equal is written >=: {called}{typed.ParameterList} >= {typed.Body}"
            : node is NameSyntax ? null
            : lambda is SimpleLambdaExpressionSyntax simple && lambda.Parent is not ArgumentSyntax
            ? $"Greater or equal is written >=: {simple.Parameter} >= {simple.Body}" : null;
    }

    private static string? WithoutBrackets(FailedCell cell, SyntaxNode node)
    {
        var expression = node.DescendantNodesAndSelf(n => n is ExpressionSyntax or EqualsValueClauseSyntax or VariableDeclaratorSyntax
            or ExpressionStatementSyntax)
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(e => e is MemberAccessExpressionSyntax or IdentifierNameSyntax && e.Parent is not InvocationExpressionSyntax
                && !(e.Parent is MemberAccessExpressionSyntax parent && parent.Name == e)
                && cell.TypeOf(e) is null && cell.Model.GetMemberGroup(e).Any(m => m is IMethodSymbol));
        expression ??= node.AncestorsAndSelf().OfType<MemberAccessExpressionSyntax>()
            .FirstOrDefault(e => e.Parent is not InvocationExpressionSyntax
                && (cell.Model.GetMemberGroup(e).Any(m => m is IMethodSymbol) || cell.SymbolOf(e) is IMethodSymbol
                    || (cell.TypeOf(e.Expression) is { } owner && cell.Model.LookupSymbols(e.SpanStart, owner, e.Name.Identifier.ValueText,
                        includeReducedExtensionMethods: true).Any(m => m is IMethodSymbol))));
        if (expression?.Parent is MemberAccessExpressionSyntax)
        {
            var whole = expression.AncestorsAndSelf().TakeWhile(a => a is ExpressionSyntax).OfType<ExpressionSyntax>().Last();
            return $"It is called with brackets: {WrongArguments.Shown(whole, expression, $"{expression}({Given(cell, expression)})")}";
        }

        return expression is null ? null
            : $"It is called with brackets: {expression}({Given(cell, expression)})";
    }

    /// <summary>What the function needs, where variables have it.</summary>
    private static string Given(FailedCell cell, ExpressionSyntax function)
    {
        var needed = cell.Model.GetMemberGroup(function).OfType<IMethodSymbol>()
            .Select(m => m.Parameters.Where(p => !p.IsOptional && !p.IsParams).ToList()).MinBy(p => p.Count) ?? [];
        var given = needed.ConvertAll(p => WrongArguments.Fitting(cell, p, function));
        return given.Contains(null) ? "…" : string.Join(", ", given);
    }

    private static string? Nothing(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { Initializer.Value: var value } one)
        {
            return null;
        }

        return value is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.NullLiteralExpression)
                ? $"Say the type of what is missing: string? {one.Identifier} = null;"
            : cell.TypeOf(value) is { SpecialType: SpecialType.System_Void }
                ? $"{value} does something and gives nothing back; write it without var {one.Identifier} =."
            : value is LambdaExpressionSyntax lambda
                ? $"Say the type of the function: {OfFunction(lambda)} {one.Identifier} = {lambda};" : null;
    }

    /// <summary>The first value of a variable, by what is done with it later.</summary>
    private static string? FirstValue(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } one)
        {
            return null;
        }

        var name = one.Identifier.ValueText;
        var uses = cell.Tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a =>
            a.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);
        var type = uses.Select(a => cell.TypeOf(a.Right)).FirstOrDefault(t => t is not null);
        var start = type?.SpecialType switch
        {
            SpecialType.System_String => "var {0} = \"\";",
            SpecialType.System_Boolean => "var {0} = false;",
            { } number when WrongValues.IsNumber(number) => $"{type.ToDisplayString()} {{0}} = 0;",
            _ => "var {0} = …;",
        };
        return "A variable that is made with var needs its first value: " + start.Replace("{0}", name, StringComparison.Ordinal);
    }

    /// <summary>A function of numbers, with as many as the lambda takes.</summary>
    private static string OfFunction(LambdaExpressionSyntax lambda) =>
        $"Func<{string.Join(", ", Enumerable.Repeat("double", 1 + ((lambda as ParenthesizedLambdaExpressionSyntax)?.ParameterList.Parameters.Count ?? 1)))}>";

    private static string? List(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<CollectionExpressionSyntax>() is not { } list)
        {
            return null;
        }

        var items = list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression).ToList();
        var type = items.Count == 0 ? "double"
            : items.TrueForAll(i => i is LiteralExpressionSyntax { Token.Value: int }) ? "int"
            : items.TrueForAll(i => i is LiteralExpressionSyntax { Token.Value: int or double } or PrefixUnaryExpressionSyntax) ? "double"
            : items.TrueForAll(i => i is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax) ? "string" : null;
        return Declared(list) is var (_, name, _) && type is not null ? $"Say what the list is of: {type}[] {name} = {list};"
            : items.Count > 0 ? $"Say that it is a new list: new[] {{ {string.Join(", ", items)} }}" : "Say what the list is of: new List<double>()";
    }

    private static string? Braces(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<InitializerExpressionSyntax>()
        .FirstOrDefault() is { } list
        && Declared(list) is var (_, name, _) ? $"A list is written with new[]: var {name} = new[] {list};" : null;

    private static (TypeSyntax Type, string Name, ExpressionSyntax Value)? Declared(SyntaxNode node) =>
        node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: { } value,
            Parent: VariableDeclarationSyntax declaration } one
            ? (declaration.Type, one.Identifier.ValueText, value) : null;
}
