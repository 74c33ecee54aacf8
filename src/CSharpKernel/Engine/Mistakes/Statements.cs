using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Operators, declarations and types that stand where they cannot.</summary>
internal static class Statements
{
    public static IReadOnlyList<ErrorRule> Rules { get; } =
    [
        new(["CS0193", "CS0214", "CS0019", "CS0023"], (_, _, node) => Power(node)),
        new(["CS0019"], (cell, _, node) => Alone(node) ?? TextFormats.Percent(node) ?? Operands.Rule(cell, node)),
        new(["CS0201", "CS1643"], (_, _, node) => Lambdas.Block(node)),
        new(["CS0201"], (_, _, node) => Compared(node) ?? Returned(node) ?? LastValue.Refused(node)),
        new(["CS0023"], (cell, _, node) => node.FirstAncestorOrSelf<PrefixUnaryExpressionSyntax>() is
            { RawKind: (int)SyntaxKind.LogicalNotExpression, Parent: BinaryExpressionSyntax compared } not && compared.Left == not
            ? $"What is denied stands in brackets: !({compared.ToString()[1..]})" : null),
        new(["CS0023"], (_, _, node) => node.FirstAncestorOrSelf<PrefixUnaryExpressionSyntax>() is
            { RawKind: (int)SyntaxKind.LogicalNotExpression, Parent: AssignmentExpressionSyntax set } turned && set.Right == turned
            && set.OperatorToken.Span.End == turned.SpanStart ? $"Inequality is asked with !=: {set.Left} != {turned.Operand}" : null),
        new(["CS0023"], (_, _, node) => node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is
            { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }, Name: var asked }
            ? $"null says that nothing is there, and nothing has no {asked}; write before the dot whose {asked} is meant." : null),
        new(["CS7019", "CS0841"], (cell, _, node) => MadeOfItself.Refused(cell, node)),
        new(["CS1593"], (cell, _, node) => Lambdas.Several(cell, node)),
        new(["CS0131", "CS0198", "CS0191"], (cell, _, node) => Constant(cell, node)),
        new(["CS1061"], (cell, _, node) => node.FirstAncestorOrSelf<AwaitExpressionSyntax>() is { Expression: var there }
            && cell.TypeOf(there) is { } kind && kind.GetMembers("GetAwaiter").IsEmpty ? $"It is there at once, and nothing has to be waited for: {there}" : null),
        new(["CS8130", "CS8129"], (cell, _, node) => Detours.Parts(cell, node)),
        new(["CS0246", "CS0305", "CS7003", "CS1031"], (cell, _, node) => JavaWords.Collection(cell, node)),
        new(["CS0020"], (cell, _, node) => WholeDivision.Divisor(cell, node) ?? "Nothing can be divided by 0."),
        new(["CS0246"], (cell, _, node) => node.FirstAncestorOrSelf<TypeOfExpressionSyntax>() is { Type: IdentifierNameSyntax of }
            && cell.Values(of.SpanStart).Any(v => v.Symbol.Name == of.Identifier.ValueText)
                ? $"typeof is asked of a type; what a value is, it says itself: {of}.GetType()" : null),
        new(["CS1660"], (_, _, node) => node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is
            { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Distinct" or "Union" or "Except" or "Intersect" } of,
                ArgumentList: var by } && by.Arguments.Count == (of.Name.Identifier.ValueText == "Distinct" ? 1 : 2)
            ? $"By what they differ is told to {of.Name}By: {of}By{by}" : null),
        new(["CS0128", "CS0136", "CS0102"], (cell, error, node) => Again(node)),
        new(["CS0230"], (_, _, node) => node.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop
            ? $"The loop makes its variable with var: foreach (var {loop.Variable} in {loop.Expression}) {loop.Statement}" : null),
        new(["CS0120"], (cell, _, node) => OfType(cell, node)),
        new(["CS0176"], (cell, _, node) => OfValue(cell, node)),
        new(["CS0021"], (cell, _, node) => Index(cell, node)),
        new(["CS0119", "CS0118", "CS0308"], (cell, _, node) => TypeAsValue(cell, node)),
        new(["CS0305"], (cell, _, node) => node is SimpleNameSyntax { Identifier.ValueText: var name }
            ? $"Say what it is made of: {name}<double>{(node.Parent is ObjectCreationExpressionSyntax ? "()" : "")}" : null),
        new(["CS0161"], (_, _, _) => "Every way through the function must end with return and a value."),
        new(["CS0127"], (_, _, _) => "The function says void, that it gives nothing; say the type of what it returns in place of void."),
        new(["CS0126"], (_, _, _) => "Say after return what the function gives."),
        new(["CS1579"], (cell, _, node) => NoList(cell, node)),
        new(["CS4033", "CS4032", "CS1996"], (_, _, _) => "Write async before the function that waits."),
        new(["CS0144"], (_, _, node) => "Nothing can be made of it with new."),
        new(["CS8803"], (_, _, _) => "Types stand at the end of a cell."),
        new(["CS1009"], (_, _, node) => Path(node)),
        new(["CS0193", "CS0432"], (_, _, node) =>
            node.FirstAncestorOrSelf<ExpressionSyntax>(e => e is MemberAccessExpressionSyntax or AliasQualifiedNameSyntax)
            is { } wrong ? $"What belongs to a thing is named after a dot: {wrong.ToString().Replace("->", ".", StringComparison.Ordinal).Replace("::", ".", StringComparison.Ordinal)}" : null),
        new(["CS0650"], (_, _, node) => node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Parent: VariableDeclarationSyntax declared } list
            ? $"The brackets of a list stand behind the type: {declared.Type}[] {list.Identifier} {list.Initializer};" : null),
        new(["CS0426"], (cell, _, node) => WithoutNew(cell, node)),
        new(["CS1002"], (cell, error, node) => NewVariable(cell, error)),
        new(["CS1003"], (_, error, _) => Choice(error)),
    ];

    private static string? Power(SyntaxNode node)
    {
        var binary = node.AncestorsAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(b => b.IsKind(SyntaxKind.MultiplyExpression)
                && b.Right is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression })
            ?? node.FirstAncestorOrSelf<BinaryExpressionSyntax>();
        return binary is { RawKind: (int)SyntaxKind.MultiplyExpression,
            Right: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } star }
                ? $"A power is written: Math.Pow({Powers.Bare(binary.Left)}, {Powers.Bare(star.Operand)})"
            : binary is { RawKind: (int)SyntaxKind.ExclusiveOrExpression } power ? $"A power is written: {Powers.Of(power).Text}" : null;
    }

    private static string? Choice(Diagnostic error)
    {
        var token = error.Location.SourceTree!.GetRoot().FindToken(Math.Max(0, error.Location.SourceSpan.Start - 1));
        return token.Parent?.FirstAncestorOrSelf<ConditionalExpressionSyntax>() is { ColonToken.IsMissing: true } choice
            ? $"A choice says both what is taken and what otherwise: {choice.Condition} ? {choice.WhenTrue} : …" : null;
    }

    private static string? WithoutNew(FailedCell cell, SyntaxNode node) =>
        node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { Type: QualifiedNameSyntax name, ArgumentList: var list }
        && cell.SymbolOf(name.Left) is INamedTypeSymbol type
            && type.GetMembers(name.Right.Identifier.ValueText).Any(m => m is IMethodSymbol)
            ? $"It is a function, and is called without new: {name}{list}" : null;

    /// <summary>Two things are missing in "x = 5": the semicolon, and the variable.</summary>
    private static string? NewVariable(FailedCell cell, Diagnostic error)
    {
        var token = error.Location.SourceTree!.GetRoot().FindToken(error.Location.SourceSpan.Start);
        token = token.SpanStart >= error.Location.SourceSpan.Start ? token.GetPreviousToken() : token;
        return token.Parent?.FirstAncestorOrSelf<ExpressionStatementSyntax>() is
            { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                Left: IdentifierNameSyntax name } assignment }
            && cell.SymbolOf(name) is null
                ? $"A new variable is made with var, and the statement ends with a semicolon: var {name} = {Words.Value(assignment.Right.ToString()) ?? assignment.Right.ToString()};"
            : null;
    }

    /// <summary>answer == 74; as a statement.</summary>
    private static string? Alone(SyntaxNode node) =>
        node is BinaryExpressionSyntax { Parent: ExpressionStatementSyntax { SemicolonToken.IsMissing: false } } ? Compared(node) : null;

    private static string? Compared(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault() is
        { RawKind: (int)SyntaxKind.EqualsExpression, Left: IdentifierNameSyntax } binary
            ? $"== compares; a value is given with =: {binary.Left} = {binary.Right};" : null;

    /// <summary>What a function is to give, alone at its end.</summary>
    private static string? Returned(SyntaxNode node) => node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is
            { Parent: BlockSyntax { Statements: [.., var last], Parent: var function } } statement && last == statement
        && (function as MethodDeclarationSyntax)?.ReturnType is { } type
        && type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            ? $"What a function gives stands behind return: return {statement.Expression};" : null;

    private static string? Constant(FailedCell cell, SyntaxNode node) =>
        node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Left: var left } set
        && cell.SymbolOf(left) is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } ? $"{left} is declared with const, and so it never changes; leave const out there, or choose another name: var {left}2 = {set.Right};"
        : null;

    private static string? Again(SyntaxNode node) =>
        node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: var value } one
        && one.Parent is VariableDeclarationSyntax
            ? $"'{one.Identifier}' is there already; give it a new value without the type: {one.Identifier} = {value};"
        : "There is one of that name already; choose another name.";

    private static string? OfType(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } function
            && function.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.StaticKeyword)) is { RawKind: not 0 } word
            && cell.SymbolOf(node) is IFieldSymbol { ContainingType.IsScriptClass: true })
        {
            return $"A static function does not see the variables of cells; leave static out: {function.ToString().Remove(word.SpanStart - function.SpanStart, 7)}";
        }

        var access = node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>();
        if (access is null || cell.SymbolOf(access.Expression) is not ITypeSymbol type)
        {
            return null;
        }

        var one = cell.Values(node.SpanStart).FirstOrDefault(v => SymbolEqualityComparer.Default.Equals(v.Type, type)).Symbol?.Name;
        return one is null ? $"{access.Expression} is a kind of thing; name one of that kind before the dot."
            : $"{access.Expression} is a kind of thing, and {one} is one: {one}.{access.Name}";
    }

    private static string? OfValue(FailedCell cell, SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { } access
        && cell.SymbolOf(access)?.ContainingType is { } type
            ? $"It belongs to {type.Name} itself: {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{access.Name}{((access.Parent as InvocationExpressionSyntax)?.ArgumentList.ToString() ?? "")}"
        : null;

    private static string? Index(FailedCell cell, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ElementAccessExpressionSyntax>() is not { } element)
        {
            return null;
        }

        if (cell.TypeOf(element.Expression) is not { } type)
        {
            return cell.Model.GetMemberGroup(element.Expression) is { IsEmpty: false }
                ? $"It is called with round brackets: {element.Expression}({string.Join(", ", element.ArgumentList.Arguments)})" : null;
        }

        var (text, index) = (element.Expression.ToString(), element.ArgumentList.Arguments.FirstOrDefault()?.Expression);
        if (cell.Host.Remedy(type, element.ArgumentList.ToString(), text) is { } remedy)
        {
            return remedy;
        }

        if (index is LiteralExpressionSyntax { Token.Value: string name })
        {
            var member = cell.Model.LookupSymbols(node.SpanStart, type)
                .FirstOrDefault(m => string.Equals(m.Name, name.Replace("_", "", StringComparison.Ordinal),
                StringComparison.OrdinalIgnoreCase));
            return member is not null ? $"What belongs to {text} is named after a dot: {text}.{member.Name}" : null;
        }

        return FailedCell.ElementOf(type) is not null ? $"It has no places with numbers; make a list of it: {text}.ToList(){element.ArgumentList}"
            : $"{text} is {FailedCell.Plain(type)}, and no list.";
    }

    private static string? TypeAsValue(FailedCell cell, SyntaxNode node)
    {
        if (cell.SymbolOf(node) is not INamedTypeSymbol type)
        {
            return null;
        }

        if (node.Parent is InvocationExpressionSyntax call)
        {
            return $"A new one is made with new: new {call}";
        }

        var one = cell.Values(node.SpanStart).FirstOrDefault(v => SymbolEqualityComparer.Default.Equals(v.Type, type)).Symbol?.Name;
        return type.IsStatic ? $"{type.Name} is a collection of functions; type a dot after it and press Tab to see them."
            : one is null ? (node is SimpleNameSyntax name ? UnquotedNames.OfType(cell, name) : null)
                ?? $"{type.Name} is a kind of thing, and a single one is wanted." : $"{type.Name} is a kind of thing, and {one} is one: {one}";
    }

    private static string? NoList(FailedCell cell, SyntaxNode node)
    {
        var expression = node.FirstAncestorOrSelf<CommonForEachStatementSyntax>()?.Expression;
        if (expression is null || cell.TypeOf(expression) is not { } type)
        {
            return null;
        }

        if (WrongValues.IsNumber(type.SpecialType))
        {
            return $"A loop goes through a list, and {expression} is a number: Enumerable.Range(0, {expression})";
        }

        var loop = node.FirstAncestorOrSelf<ForEachStatementSyntax>();
        var used = loop?.Statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(a => a.Expression is IdentifierNameSyntax item && item.Identifier.ValueText == loop.Identifier.ValueText)
            .Select(a => a.Name.Identifier.ValueText).ToList() ?? [];
        var list = used.Count == 0 ? null
            : type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => p.DeclaredAccessibility == Accessibility.Public
            && FailedCell.ElementOf(p.Type) is { } item && used.TrueForAll(u => item.GetMembers(u).Length > 0))?.Name;
        if (list is not null)
        {
            return $"{expression} is {FailedCell.Plain(type)}, and a loop goes through a list: {expression}.{list}";
        }

        var lists = type.GetMembers().OfType<IPropertySymbol>().Where(p => p.DeclaredAccessibility == Accessibility.Public
            && FailedCell.ElementOf(p.Type) is { SpecialType: SpecialType.None }).Select(p => $"{expression}.{p.Name}").Take(4).ToList();
        return $"{expression} is {FailedCell.Plain(type)}, and a loop goes through a list{(lists.Count > 0 ? ", such as " + string.Join(", ", lists) : "")}.";
    }

    private static string Path(SyntaxNode node) => node is LiteralExpressionSyntax literal
        ? $"In a path write / for \\, or @ before the text: @{literal.Token.Text}" : "In a path write / for \\, or @ before the text.";
}
