using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Names that nothing is called by.</summary>
internal static class UnknownNames
{
    private static readonly string[] Ids = ["CS0103", "CS0246", "CS0234"];

    /// <summary>What to do about a variable that no cell has made; nothing near is meant then.</summary>
    public const string NotMade = "run the cell that makes it first";

    public static IReadOnlyList<ErrorRule> Rules { get; } =
    [
        new([.. Ids, "CS1061", "CS0117"], (cell, _, node) => BrokenNames.Rule(cell, node)),
        new(["CS0019"], (cell, _, node) => node is BinaryExpressionSyntax
            { RawKind: (int)SyntaxKind.DivideExpression, Left: RangeExpressionSyntax } ? UnquotedNames.Path(cell, node) : null),
        .. ((Func<FailedCell, SimpleNameSyntax, string?>[])[Blank, Packages, OfLambda, Lambdas.OfParameter, EndedScope, EndedLoop,
            ForeignNames.OtherWord, ForeignNames.OtherFunction, WithoutVar, OfHost,
            OwnedNames.OfItem, UnquotedNames.Quoted, NotRun, OwnedNames.OfNamespace, OwnedNames.Maker,
            ForeignNames.Capital, ForeignNames.TypeWord, OwnedNames.Hyphened, OwnedNames.RunTogether, Helper,
                OwnedNames.Elsewhere, OwnedNames.OfVariable, Misspelt,
                UnquotedNames.Taken, OwnedNames.Unmade, Beginning])
                .Select(look => new ErrorRule(Ids, (cell, _, node) => Name(node) is { } name
                    && (look == Blank || !IsBlank(name)) ? look(cell, name) : null)),
    ];

    private static SimpleNameSyntax? Name(SyntaxNode node) =>
        node as SimpleNameSyntax ?? node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault();

    /// <summary>A place that an exercise leaves open.</summary>
    private static string? Blank(FailedCell cell, SimpleNameSyntax name) =>
        !IsBlank(name) ? null
        : name.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
            && UnquotedNames.Wanted(cell, call, list.Arguments.IndexOf(argument)) is { } wanted
            && wanted.SpecialType is not (SpecialType.None or SpecialType.System_Object)
            ? $"It is a blank to fill; put {FailedCell.Plain(wanted)} in the place of {name}." : $"It is a blank to fill; put your answer in the place of {name}.";

    private static bool IsBlank(SimpleNameSyntax name) => name.Identifier.ValueText.All(c => c == '_');

    /// <summary>using pandas; and install.packages("ggplot2").</summary>
    private static string? Packages(FailedCell cell, SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null } line
            && char.IsLower(line.Name?.ToString().FirstOrDefault() ?? ' ')
            ? $"{line.Name} belongs to another language; tables and charts are here without it, so leave the line out."
        : name is { Identifier.ValueText: "install", Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "packages" } }
            ? "Packages of another language cannot be used here; tables and charts are here without them, so leave the line out." : null;

    /// <summary>A variable that ended with the braces in which it was made.</summary>
    private static string? EndedScope(FailedCell cell, SimpleNameSyntax name)
    {
        var made = name.SyntaxTree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(d =>
            d.Identifier.ValueText == name.Identifier.ValueText && d.Span.End < name.SpanStart
            && d.Parent?.Parent is LocalDeclarationStatementSyntax
            && d.FirstAncestorOrSelf<BlockSyntax>() is { } block && !block.Span.Contains(name.Span));
        var first = made?.Initializer?.Value is { } value && !value.DescendantNodesAndSelf().Any(n => n is SimpleNameSyntax)
            ? value.ToString() : "0.0";
        return made is null || made.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not null ? null
            : $"{name} ends with the braces in which it is made; make it before them: var {name} = {first};";
    }

    /// <summary>A loop's variable behind the semicolon that ends the loop before it does anything.</summary>
    private static string? EndedLoop(FailedCell cell, SimpleNameSyntax name)
    {
        var loop = name.SyntaxTree.GetRoot().DescendantNodes().OfType<StatementSyntax>().LastOrDefault(s =>
            s.Span.End < name.SpanStart && s switch
        {
            ForEachStatementSyntax { Statement: EmptyStatementSyntax } each => each.Identifier.ValueText == name.Identifier.ValueText,
            ForStatementSyntax { Statement: EmptyStatementSyntax, Declaration: { } made } =>
                made.Variables.Any(v => v.Identifier.ValueText == name.Identifier.ValueText),
            _ => false,
        });
        return loop is null ? null
            : $"The semicolon behind the brackets ends the loop before it does anything; leave it out: {loop.ToString().TrimEnd(';').TrimEnd()} {{ {name.FirstAncestorOrSelf<StatementSyntax>()} }}";
    }

    /// <summary>What is after the first function's end, as in Select(p =&gt; p.Party, p.Seats), and R's and Java's arrow.</summary>
    private static string? OfLambda(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.Parent is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.PointerMemberAccessExpression } arrow
            && arrow.Expression == name
            && arrow.FirstAncestorOrSelf<ArgumentSyntax>() is { } whole)
        {
            return $"A function without a name is written with =>: {whole.ToString().Replace("->", "=>", StringComparison.Ordinal)}";
        }

        if (name.FirstAncestorOrSelf<ArgumentListSyntax>() is not
            {
                Arguments: [{ Expression: SimpleLambdaExpressionSyntax { ExpressionBody: { } body } first }, ..] all,
                Parent: InvocationExpressionSyntax call,
            } || first.Parameter.Identifier.ValueText != name.Identifier.ValueText || all.Count < 2)
        {
            return null;
        }

        if (IsAsked(call) && all.Skip(1).All(a => IsCondition(a.Expression)))
        {
            var (asked, more) = (Joined(body), all.Skip(1).Select(a => Joined(a.Expression)));
            return $"Conditions are joined with &&: {call.Expression}({first.Parameter} => {string.Join(" && ", more.Prepend(asked))})";
        }

        return $"Several values are taken together in brackets: {call.Expression}({first.Parameter} => "
            + $"({string.Join(", ", all.Skip(1).Select(a => a.ToString()).Prepend(body.ToString()))}))";
    }

    /// <summary>Whether a function asks each item whether something is so.</summary>
    private static bool IsAsked(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax
        { Name.Identifier.ValueText: "Where" or "Count" or "Any" or "All" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault"
            or "Last" or "LastOrDefault" or "TakeWhile" or "SkipWhile" };

    private static bool IsCondition(ExpressionSyntax value) => value is PrefixUnaryExpressionSyntax
            { RawKind: (int)SyntaxKind.LogicalNotExpression } or InvocationExpressionSyntax or IsPatternExpressionSyntax
        || (value is ParenthesizedExpressionSyntax inner && IsCondition(inner.Expression))
        || value.Kind() is SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanExpression
            or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;

    private static string Joined(ExpressionSyntax condition) => condition.IsKind(SyntaxKind.LogicalOrExpression)
        || condition is ConditionalExpressionSyntax ? $"({condition})" : condition.ToString();

    private static string? Helper(FailedCell cell, SimpleNameSyntax name) => name.Identifier.ValueText is "help" or "dir" or "vars" or "methods"
        && name.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: [var of] } ? Commands.Help(of.ToString()) : null;

    private static string? OfHost(FailedCell cell, SimpleNameSyntax name) => cell.Host.Remedy(name.Identifier.ValueText) is { } remedy
        ? Computed.Value(cell, name, remedy) ?? remedy : null;

    private static string? WithoutVar(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.Parent is AssignmentExpressionSyntax { Parent: ForStatementSyntax loop } first && first.Left == name
            && loop.Initializers.Count == 1)
        {
            return $"The loop makes its variable with var: {loop.ToString().Insert(first.SpanStart - loop.SpanStart, "var ")}";
        }

        if (name.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != name
            || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.Parent is not ExpressionStatementSyntax)
        {
            return null;
        }

        var near = Spelling.Nearest(name.Identifier.ValueText, cell.Values(name.SpanStart).Select(v => v.Symbol.Name));
        return $"A new variable is made with var: var {name} = {(ListOf(assignment.Right) ?? Words.Value(assignment.Right.ToString()) ?? assignment.Right.ToString())};{(near is null ? "" : $" Or did you mean '{near}'?")}";
    }

    private static string? ListOf(ExpressionSyntax value) => value is CollectionExpressionSyntax list && list.Elements.Count > 0
        ? $"new[] {{ {list.ToString()[1..^1].Trim()} }}" : null;

    /// <summary>A type's name in small letters, which is a variable's of a cell that was not run.</summary>
    private static string? NotRun(FailedCell cell, SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (name.Parent is not MemberAccessExpressionSyntax of || of.Expression != name || !char.IsLower(text[0])
            || cell.Model.LookupSymbols(name.SpanStart).OfType<INamedTypeSymbol>().FirstOrDefault(t => !FailedCell.IsOfSystem(t)
                && string.Equals(t.Name, text, StringComparison.OrdinalIgnoreCase)) is not { } kind
            || Spelling.Nearest(of.Name.Identifier.ValueText, kind.GetMembers().Where(m => m.IsStatic).Select(m => m.Name)) is not null
            || UnquotedNames.HasNear(cell, name))
        {
            return null;
        }

        var one = cell.Values(name.SpanStart).FirstOrDefault(v => SymbolEqualityComparer.Default.Equals(v.Type, kind)).Symbol?.Name;
        return $"Nothing is called {text} yet; {NotMade}{(one is null ? "."
            : $", or did you mean {one}? {one}.{of.Name}{(of.Parent as InvocationExpressionSyntax)?.ArgumentList}")}";
    }

    private static string? Misspelt(FailedCell cell, SimpleNameSyntax name)
    {
        var symbols = cell.Model.LookupSymbols(name.SpanStart);
        var text = name.Identifier.ValueText;

        // Of several near names the one is meant that has what stands behind the dot.
        if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access && access.Expression == name
            && Spelling.Nearest(text, symbols.OfType<INamedTypeSymbol>()
                .Where(t => t.MemberNames.Any(m => KnownNames.Letters(m) == KnownNames.Letters(member)))
                .Select(t => t.Name)) is { } owner)
        {
            var proper = symbols.OfType<INamedTypeSymbol>().Where(t => t.Name == owner).SelectMany(t => t.MemberNames)
                .FirstOrDefault(m => KnownNames.Letters(m) == KnownNames.Letters(member)) ?? member;
            return $"Did you mean '{owner}'? {owner}.{proper}{(access.Parent as InvocationExpressionSyntax)?.ArgumentList}";
        }

        // A type has no places, so that one is not meant in names[0].
        return Spelling.Nearest(text, symbols.Where(s => name.Parent is not ElementAccessExpressionSyntax || s is not ITypeSymbol)
            .Select(s => s.Name).Concat(Keywords)) is { } near ? $"Did you mean '{near}'?{Within(name, near)}" : null;
    }

    /// <summary>The piece of the line that has the name, with the other in its place.</summary>
    private static string Within(SimpleNameSyntax name, string other)
    {
        var whole = name.Ancestors().TakeWhile(a => a is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
            .OfType<ExpressionSyntax>().LastOrDefault();
        return whole is null || whole.ToString() is not { Length: <= 100 } text || text.Contains('\n', StringComparison.Ordinal) ? ""
            : $" {WrongArguments.Shown(whole, name, other)}";
    }

    private static readonly string[] Keywords = ["var", "int", "double", "string", "bool", "foreach", "return", "while", "true", "false", "null"];

    private static string Beginning(FailedCell cell, SimpleNameSyntax name) =>
        "Check the spelling, or run the cell that declares it first.";
}
