using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Names that nothing is called by.</summary>
internal static class UnknownNames
{
    private static readonly string[] Ids = ["CS0103", "CS0246", "CS0234"];

    public static IReadOnlyList<ErrorRule> Rules { get; } =
    [
        .. ((Func<FailedCell, SimpleNameSyntax, string?>[])[Blank, OfLambda, OtherWord, OtherFunction, OfHost, WithoutVar, OfItem, Quoted,
            Capital, TypeWord, Hyphened, Elsewhere, OfVariable, Misspelt, Taken, Beginning])
                .Select(look => new ErrorRule(Ids, (cell, _, node) => Name(node) is { } name ? look(cell, name) : null)),
    ];

    private static SimpleNameSyntax? Name(SyntaxNode node) =>
        node as SimpleNameSyntax ?? node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault();

    /// <summary>A place that an exercise leaves open.</summary>
    private static string? Blank(FailedCell cell, SimpleNameSyntax name) =>
        name.Identifier.ValueText.All(c => c == '_') ? $"Put your answer in the place of {name}." : null;

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

        return $"Several values are taken together in brackets: {call.Expression}({first.Parameter} => "
            + $"({string.Join(", ", all.Skip(1).Select(a => a.ToString()).Prepend(body.ToString()))}))";
    }

    private static string? OtherWord(FailedCell cell, SimpleNameSyntax name) =>
        Words.Value(name.Identifier.ValueText) is { } value && name.Parent is not InvocationExpressionSyntax
            ? $"In C# it is written {value}." : null;

    private static string? OtherFunction(FailedCell cell, SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (text is "console" && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax logged })
        {
            return $"To show a value, write Console.WriteLine({string.Join(", ", FailedCell.Arguments(logged))}), or leave it as the cell's last line.";
        }

        if (text is "math" or "np" or "numpy" or "statistics"
            && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax of } access
            && Calls.Of(access.Name.Identifier.ValueText, FailedCell.Arguments(of)) is { } instead)
        {
            return $"In C# it is written {instead}.";
        }

        if (text is "math" or "Maths" && name.Parent is MemberAccessExpressionSyntax { Name: var member } whole)
        {
            return $"Did you mean 'Math'? Math.{char.ToUpperInvariant(member.Identifier.ValueText[0])}{member.Identifier.ValueText[1..]}"
                + $"{(whole.Parent is InvocationExpressionSyntax call ? call.ArgumentList.ToString() : "")}";
        }

        if (text is "System" && name.Parent?.ToString().StartsWith("System.out", StringComparison.Ordinal) == true)
        {
            return "To show a value, write Console.WriteLine(…), or leave it as the cell's last line.";
        }

        if (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax ofPackage } package
            && package.Expression == name
            && text is "pd" or "pandas" or "np" or "plt" or "px" or "sns" or "go" or "df"
            && (Calls.Of(package.Name.ToString(), FailedCell.Arguments(ofPackage))
                ?? (Places.OfStatic(cell, package.Name.ToString(), name.SpanStart)
                    is { } ours ? ours + ofPackage.ArgumentList : null)) is { } here)
        {
            return $"In C# it is written {here}.";
        }

        if (name.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != name)
        {
            return text is "print" ? "To show a value, write Console.WriteLine(…), or leave it as the cell's last line." : null;
        }

        return Calls.Of(text, FailedCell.Arguments(invocation)) is not { } call2 ? null
            : call2.StartsWith("Console.", StringComparison.Ordinal)
                ? $"To show a value, write {call2}, or leave it as the cell's last line."
                : $"In C# it is written {call2}.";
    }

    private static string? OfHost(FailedCell cell, SimpleNameSyntax name) => cell.Host.Remedy(name.Identifier.ValueText);

    private static string? WithoutVar(FailedCell cell, SimpleNameSyntax name)
    {
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

    /// <summary>A name where a text is wanted, as argument or in a comparison.</summary>
    private static string? Quoted(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax one }
            && one.Parent is VariableDeclarationSyntax declaration
            && IsText(cell.TypeOf(declaration.Type)) && !HasNear(cell, name))
        {
            return $"A text stands between quotation marks: {declaration.Type} {one.Identifier} = \"{name}\";";
        }

        var text = name.Identifier.ValueText;
        if (name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression
            or (int)SyntaxKind.NotEqualsExpression } compared)
        {
            var other = compared.Left == name ? compared.Right : compared.Left;
            return IsText(cell.TypeOf(other)) && !HasNear(cell, name, IsText)
                ? $"A text stands between quotation marks: {compared.ToString().Replace(name.ToString(), $"\"{name}\"", StringComparison.Ordinal)}"
                : null;
        }

        // A path or a name with strokes and dots, all of it.
        var whole = name.AncestorsAndSelf().TakeWhile(a => a is not ArgumentSyntax).LastOrDefault() as ExpressionSyntax;
        if (whole is BinaryExpressionSyntax { Parent: ArgumentSyntax { Parent: BaseArgumentListSyntax every } part }
            && every.Parent is ExpressionSyntax of
            && whole.DescendantNodes().All(n => n is SimpleNameSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression }
                or MemberAccessExpressionSyntax)
                    && Wanted(cell, of, every.Arguments.IndexOf(part)) is { SpecialType: SpecialType.System_String })
        {
            return $"A text stands between quotation marks: {WrongArguments.Shown(of, whole, $"\"{whole}\"")}";
        }

        return name.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
            && (Wanted(cell, call, list.Arguments.IndexOf(argument)) is { SpecialType: SpecialType.System_String } wanted)
            && (char.IsUpper(text[0]) || !HasNear(cell, name, IsText))
                ? $"A text stands between quotation marks: {Called(call)}{list.ToString().Replace(name.ToString(), $"\"{name}\"", StringComparison.Ordinal)}"
            : null;

        static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String }
            || type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }] };
    }

    /// <summary>Whether a variable has nearly the name, of those whose type will do.</summary>
    private static bool HasNear(FailedCell cell, SimpleNameSyntax name, Func<ITypeSymbol, bool>? fits = null) =>
        Spelling.Nearest(name.Identifier.ValueText, cell.Values(name.SpanStart).Where(v => fits?.Invoke(v.Type) != false)
            .Select(v => v.Symbol.Name)) is not null;

    private static string Called(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression.ToString(),
        ElementAccessExpressionSyntax element => element.Expression.ToString(),
        _ => "",
    };

    private static ITypeSymbol? Wanted(FailedCell cell, ExpressionSyntax call, int index)
    {
        var info = cell.Model.GetSymbolInfo(call);
        var candidates = info.Symbol is { } one ? [one] : info.CandidateSymbols;
        if (candidates.IsEmpty && call is InvocationExpressionSyntax invocation)
        {
            candidates = cell.Model.GetMemberGroup(invocation.Expression);
            if (candidates.IsEmpty && invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } access
                && (cell.TypeOf(access.Expression) ?? cell.SymbolOf(access.Expression) as ITypeSymbol) is { } owner)
            {
                candidates = [.. owner.GetMembers().Where(m => string.Equals(m.Name, called, StringComparison.OrdinalIgnoreCase))];
            }
        }

        if (candidates.IsEmpty && call is ElementAccessExpressionSyntax element && cell.TypeOf(element.Expression) is { } type)
        {
            candidates = [.. type.GetMembers().OfType<IPropertySymbol>().Where(p => p.IsIndexer)];
        }

        return candidates.Select(c => Parameters(c)).Where(p => p.Length > 0 && index >= 0)
            .Select(p => index < p.Length ? p[index] : p[^1])
            .Select(p => p.IsParams ? FailedCell.ElementOf(p.Type) ?? p.Type : p.Type)
            .OrderByDescending(t => t.SpecialType == SpecialType.System_String).FirstOrDefault();
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static string? Capital(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is VariableDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
        && name.Identifier.ValueText is "Using" or "Return" or "New" or "Static" or "Public" or "Throw" or "Await"
        && name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } line
            ? $"Keywords are written in small letters: {char.ToLowerInvariant(name.Identifier.ValueText[0])}{line.ToString()[1..]}" : null;

    private static string? TypeWord(FailedCell cell, SimpleNameSyntax name)
    {
        var isType = name.Parent is VariableDeclarationSyntax or ParameterSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
            or ForEachStatementSyntax or TypeArgumentListSyntax or DeclarationExpressionSyntax or CastExpressionSyntax;
        return isType && Words.Type(name.Identifier.ValueText) is { } type ? $"In C# the type is called {type}." : null;
    }

    /// <summary>A name that is written with a hyphen in books.</summary>
    private static string? Hyphened(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression, Left: IdentifierNameSyntax left,
            Right: IdentifierNameSyntax right }
        && Places.OfStatic(cell, $"{left}{right}", name.SpanStart) is { } place
            ? $"A name has no hyphen: {place}" : null;

    /// <summary>What each item of a list has, where a function of the item is wanted.</summary>
    private static string? OfItem(FailedCell cell, SimpleNameSyntax name)
    {
        if (name.Parent is AssignmentExpressionSyntax { Parent: ArgumentSyntax } given && given.Left == name)
        {
            return $"The name of an argument has a colon behind it: {name}: {given.Right}";
        }

        if (name.FirstAncestorOrSelf<ArgumentSyntax>() is not
            { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access,
                ArgumentList.Arguments: [var only, ..] all } }
            || cell.TypeOf(access.Expression) is not { } list || FailedCell.ElementOf(list) is not { } element
            || (only.Expression is LambdaExpressionSyntax && all.Count == 1))
        {
            return null;
        }

        if (only.Expression is LambdaExpressionSyntax)
        {
            return name.Identifier.ValueText.StartsWith("desc", StringComparison.OrdinalIgnoreCase) && access.Name.Identifier.ValueText is "OrderBy"
                ? $"From the largest to the smallest is OrderByDescending: {access.Expression}.OrderByDescending({only})" : null;
        }

        if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var part } inner && inner.Expression == name
            && element.GetMembers(part).Length > 0 && all.Count == 1)
        {
            return $"Say that {name} is each item: {access}({name} => {only.Expression})";
        }

        return all.Count > 1 || Detours.OfItem(element, only.Expression) is not { } each ? null
            : $"Say of what: each item x of the list has its {name}: {access}(x => {each})";
    }

    /// <summary>A chart or a measure without the class that it belongs to.</summary>
    private static string? Elsewhere(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is not InvocationExpressionSyntax && char.IsLower(name.Identifier.ValueText[0]) && HasNear(cell, name) ? null :
        Places.OfStatic(cell, name.Identifier.ValueText, name.SpanStart) is { } place
            ? $"It belongs to {place[..place.LastIndexOf('.')]}: {place}{(name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call.ArgumentList.ToString() : "")}"
            : null;

    /// <summary>What belongs to a variable, without the variable.</summary>
    private static string? OfVariable(FailedCell cell, SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        var owner = cell.Values(name.SpanStart).FirstOrDefault(v => v.Type.SpecialType == SpecialType.None
            && v.Type.TypeKind is TypeKind.Class or TypeKind.Struct
                && v.Type.GetMembers(text).Any(m => m.DeclaredAccessibility == Accessibility.Public));
        return owner.Symbol is null ? null
            : $"It belongs to {owner.Symbol.Name}: {owner.Symbol.Name}.{text}{(name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call.ArgumentList.ToString() : "")}";
    }

    private static string? Misspelt(FailedCell cell, SimpleNameSyntax name)
    {
        var symbols = cell.Model.LookupSymbols(name.SpanStart);
        var text = name.Identifier.ValueText;

        // Of several near names the one is meant that has what stands behind the dot.
        if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access && access.Expression == name
            && Spelling.Nearest(text, symbols.OfType<INamedTypeSymbol>()
                .Where(t => t.MemberNames.Contains(member, StringComparer.OrdinalIgnoreCase))
                .Select(t => t.Name)) is { } owner)
        {
            var proper = symbols.OfType<INamedTypeSymbol>().Where(t => t.Name == owner).SelectMany(t => t.MemberNames)
                .FirstOrDefault(m => string.Equals(m, member, StringComparison.OrdinalIgnoreCase)) ?? member;
            return $"Did you mean '{owner}'?"
                + (proper == member ? "" : $" {owner}.{proper}{(access.Parent as InvocationExpressionSyntax)?.ArgumentList}");
        }

        return Spelling.Nearest(text, symbols.Select(s => s.Name).Concat(Keywords)) is { } near ? $"Did you mean '{near}'?" : null;
    }

    private static readonly string[] Keywords = ["var", "int", "double", "string", "bool", "foreach", "return", "while", "true", "false", "null"];

    /// <summary>What the function takes there.</summary>
    private static string? Taken(FailedCell cell, SimpleNameSyntax name) =>
        name.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
        && Wanted(cell, call, list.Arguments.IndexOf(argument))
            is { TypeKind: not (TypeKind.TypeParameter or TypeKind.Error or TypeKind.Delegate) } wanted
        && wanted.SpecialType != SpecialType.System_Object
            ? $"{call.Expression} takes {FailedCell.Plain(wanted)} there, and nothing is called {name}; check the spelling, or run the cell that declares it first."
            : null;

    private static string Beginning(FailedCell cell, SimpleNameSyntax name) =>
        "Check the spelling, or run the cell that declares it first.";
}
