using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>Members that a value does not have.</summary>
internal static partial class UnknownMembers
{
    private static readonly string[] Ids = ["CS1061", "CS0117"];

    /// <summary>What others call it, and what it may be called here: the first that there is, is meant.</summary>
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["append"] = ["Add", "Append"], ["push"] = ["Add", "Push"], ["add"] = ["Add", "Append"], ["extend"] = ["AddRange", "Concat"],
        ["length"] = ["Length", "Count", "RowCount"], ["len"] = ["Length", "Count", "RowCount"], ["size"] = ["Count", "Length", "RowCount"],
        ["count"] = ["Count", "Length", "RowCount"], ["nrow"] = ["RowCount", "Count"], ["shape"] = ["RowCount", "Count"],
            ["rows"] = ["Rows", "RowCount"],
        ["head"] = ["Head", "Take"], ["tail"] = ["TakeLast"], ["mean"] = ["Average", "Mean"], ["avg"] = ["Average", "Mean"],
        ["map"] = ["Select"], ["apply"] = ["Select"], ["filter"] = ["Where"], ["reduce"] = ["Aggregate"], ["sort"] = ["Sort", "Order", "OrderBy"],
        ["sorted"] = ["Order", "OrderBy"], ["sort_values"] = ["Sort", "OrderBy"], ["sortBy"] = ["OrderBy", "Sort"], ["arrange"] = ["OrderBy", "Sort"],
        ["orderByDesc"] = ["OrderByDescending"], ["unique"] = ["Distinct"], ["uniq"] = ["Distinct"], ["includes"] = ["Contains"], ["has"] = ["Contains"],
        ["find"] = ["Find", "First", "Single"], ["some"] = ["Any"], ["every"] = ["All"], ["slice"] = ["Skip"], ["pop"] = ["RemoveAt"],
        ["upper"] = ["ToUpper"], ["lower"] = ["ToLower"], ["toUpperCase"] = ["ToUpper"], ["toLowerCase"] = ["ToLower"], ["strip"] = ["Trim"],
        ["startswith"] = ["StartsWith"], ["endswith"] = ["EndsWith"], ["substr"] = ["Substring"], ["sub"] = ["Replace"], ["log"] = ["WriteLine"],
        ["print"] = ["WriteLine"], ["println"] = ["WriteLine"], ["printf"] = ["WriteLine"], ["ceil"] = ["Ceiling"], ["power"] = ["Pow"],
            ["square"] = ["Pow"],
        ["groupby"] = ["GroupBy"], ["group_by"] = ["GroupBy"], ["max"] = ["Max"], ["min"] = ["Min"], ["reverse"] = ["Reverse"], ["each"] = ["ToList"],
        ["forEach"] = ["ForEach"], ["limit"] = ["Take"], ["first_or_default"] = ["FirstOrDefault"], ["name"] = ["Name", "Title", "Party", "ShortName"],
        ["to_string"] = ["ToString"], ["toString"] = ["ToString"], ["tostring"] = ["ToString"], ["keys"] = ["Keys"], ["values"] = ["Values"],
        ["columns"] = ["Columns"], ["select_columns"] = ["Select"], ["drop"] = ["Without"], ["to_csv"] = ["ToCsv", "SaveCsv"], ["at"] = ["ElementAt"],
        ["get"] = ["GetValueOrDefault", "ElementAt", "Find"], ["remove_duplicates"] = ["Distinct"], ["total"] = ["Sum"],
            ["largest"] = ["MaxBy", "Max"], ["top"] = ["Take", "Head"],
            ["nth"] = ["ElementAt"],
    };

    public static IReadOnlyList<ErrorRule> Rules { get; } =
    [
        new([.. Ids, "CS1922"], (cell, _, node) => Named.Property(cell, node)),
        new(Ids, (cell, _, node) => TextFormats.Called(cell, node)),
        .. ((Func<Unknown, string?>[])[Joined, ForEach, OfLargest, OfObject, Cased, OfClass, OfHost, Reduced, Synonym, Converted, Hyphened,
            Added, Prefixed, Misspelt, OfOtherType,
            OfItems, OfVariable, OfValue, OfPart, Taken, Found, Begun,
            Unlike, OfKey, Anything])
            .Select(look => new ErrorRule(Ids, (cell, error, node) => cell.Remember(node, () => Unknown.Of(cell, node)) is { } member
                ? look(member) : null)),
    ];

    /// <summary>Max gives the number, and MaxBy the item that has it.</summary>
    private static string? OfLargest(Unknown member) => member.Cell.Model.SyntaxTree.GetRoot().FindToken(member.Position).Parent?.Parent is
        MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax
            { Name.Identifier.ValueText: "Max" or "Min" } call, ArgumentList: { Arguments.Count: 1 } list } }
        && member.Cell.TypeOf(call.Expression) is { } type && FailedCell.ElementOf(type) is { } element
            && Has(element, member.Name) is { } name
            ? $"{call.Name} gives the number, and {call.Name}By the item that has it: {call}By{list}.{name}" : null;

    /// <summary>", ".join(names), and names.join(", ").</summary>
    private static string? Joined(Unknown member) =>
        member is { Name: "join", Whole: InvocationExpressionSyntax { ArgumentList.Arguments: [var given] }, Type: { } type }
        ? type.SpecialType == SpecialType.System_String ? $"Texts are joined with string.Join: string.Join({member.Text}, {given})"
            : FailedCell.ElementOf(type) is not null ? $"Texts are joined with string.Join: string.Join({given}, {member.Text})" : null
        : null;

    /// <summary>A function that does something with each item.</summary>
    private static string? ForEach(Unknown member) => KnownNames.Letters(member.Name) is "foreach" or "each" && !member.Names.Contains("ForEach")
        && member.Whole is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax lambda }] }
        && member.Type is { } type && FailedCell.ElementOf(type) is not null
            ? $"Something is done with each item in a loop: foreach (var {lambda.Parameter} in {member.Text}) {lambda.Body}{(lambda.Body is BlockSyntax ? "" : ";")}" : null;

    /// <summary>What a variable holds that is declared as object.</summary>
    private static string? OfObject(Unknown member) => member.Owner is { } owner
        ? Boxed.Member(member.Cell, owner, member.Name, (member.Whole as InvocationExpressionSyntax)?.ArgumentList.ToString() ?? "") : null;

    private static string? Cased(Unknown member) =>
        member.Names.FirstOrDefault(n => string.Equals(n, member.Name, StringComparison.OrdinalIgnoreCase)) is { } same
        && (!Synonyms.TryGetValue(member.Name, out var others) || others.FirstOrDefault(member.Names.Contains) is not { } first
            || first == same)
            ? Meant(member, same) : null;

    /// <summary>mali.Charts.Hemicycle(), where Charts is a class whose function takes mali.</summary>
    private static string? OfClass(Unknown member) => member is { IsStatic: false, Type: { } type, Owner: { } owner }
        && owner.Parent is { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } function } middle
        && call.Expression == function && function.Expression == middle
        && member.Cell.Model.LookupSymbols(member.Position, name: member.Name) is [INamedTypeSymbol { IsStatic: true } known]
        && known.GetMembers(function.Name.Identifier.ValueText).OfType<IMethodSymbol>()
            .Any(m => m.Parameters is [var first, ..] && Places.Takes(member.Cell, first, type))
            ? $"Write it the other way round: {known.Name}.{function.Name}({string.Join(", ", FailedCell.Arguments(call).Prepend(member.Text))})" : null;

    private static string? OfHost(Unknown member) => OfHost(member, member.Name);

    /// <summary>What the host says of a name that is like none that there is.</summary>
    private static string? Unlike(Unknown member) => OfHost(member, "?" + member.Name);

    /// <summary>In the host's answer, an open place takes the one text that was given.</summary>
    private static string? OfHost(Unknown member, string name)
    {
        var answer = member.Type is { } type ? member.Cell.Host.Remedy(type, name, member.Text) : null;
        return member.Whole is InvocationExpressionSyntax
            { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string } text }] }
            ? answer?.Replace("\"…\"", text.ToString(), StringComparison.Ordinal) : answer;
    }

    /// <summary>reduce((a, b) => a + b) of what are no numbers.</summary>
    private static string? Reduced(Unknown member) => member.Name is "reduce" or "fold" or "Reduce" or "Fold"
        && member.Whole is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: ParenthesizedLambdaExpressionSyntax
            { ExpressionBody: BinaryExpressionSyntax { OperatorToken.Text: "+", Left: IdentifierNameSyntax,
                Right: IdentifierNameSyntax } } }] }
        && member.Type is { } type && FailedCell.ElementOf(type) is { SpecialType: SpecialType.None } element
        && Items.Parameter(element) is var item
        && member.Cell.Compilation.GetSpecialType(SpecialType.System_Int32) is var whole
        && member.Cell.Host.Remedy(new WrongValue(item, element, whole, null)) is { } number
            ? $"Say which number of each is added up: {member.Text}.Sum({item} => {number})" : null;

    private static string? Synonym(Unknown member) =>
        Synonyms.TryGetValue(member.Name, out var others) && others.FirstOrDefault(member.Names.Contains) is { } other
            ? $"Here it is called {other}: {member.With(other)}" : null;

    /// <summary>ToInt() of what is a number already, or of a text.</summary>
    private static string? Converted(Unknown member) => KnownNames.Letters(member.Name) is
            "toint" or "toint32" or "todouble" or "tonumber" or "tonumeric" or "tofloat"
            or "asint" or "asnumeric" or "astype" or "todecimal" or "intvalue"
        && member.Type is { } type
        ? type.SpecialType == SpecialType.System_String ? $"A number is made of a text with Parse: double.Parse({member.Text})"
            : type.SpecialType == SpecialType.System_Double ? $"A whole number is made of it with (int): (int){member.Text}"
            : IsNumber(member.Cell, type) ? $"It is a number already: {member.Text}" : null
        : null;

    private static bool IsNumber(FailedCell cell, ITypeSymbol type) => WrongValues.IsNumber(type.SpecialType)
        || cell.Compilation.ClassifyCommonConversion(type, cell.Compilation.GetSpecialType(SpecialType.System_Double)).Exists;

    /// <summary>Sainte-Laguë, whose hyphen is read as a minus.</summary>
    private static string? Hyphened(Unknown member)
    {
        var minus = member.Cell.Model.SyntaxTree.GetRoot().FindToken(member.Position).Parent?.Parent?.Parent as BinaryExpressionSyntax;
        if (minus is not { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SubtractExpression }
            || minus.Right.GetFirstToken().Text is not { Length: > 0 } second)
        {
            return null;
        }

        var wanted = KnownNames.Letters(member.Name + second);
        return member.Names.FirstOrDefault(n => KnownNames.Letters(n) == wanted) is { } name
            ? $"A name has no hyphen: {member.Text}.{name}{minus.Right.ToString()[second.Length..]}" : null;
    }

    /// <summary>"Seats: " . seats.</summary>
    private static string? Added(Unknown member) => member is { Type.SpecialType: SpecialType.System_String, Owner: { } owner }
        && member.Cell.Values(member.Position).Any(v => v.Symbol.Name == member.Name)
            ? $"Texts are joined with +: {owner} + {member.Name}" : null;

    /// <summary>getParties() for Parties, and Table() for ToTable().</summary>
    private static string? Prefixed(Unknown member)
    {
        var letters = KnownNames.Letters(member.Name);
        var bare = letters.StartsWith("get", StringComparison.Ordinal) || letters.StartsWith("has", StringComparison.Ordinal) ? letters[3..]
            : letters.StartsWith("to", StringComparison.Ordinal) || letters.StartsWith("is", StringComparison.Ordinal) ? letters[2..] : "";
        if (member.Names.FirstOrDefault(n => (bare.Length > 2 && KnownNames.Letters(n) == bare)
            || KnownNames.Letters(n) is var other && (other == "to" + letters || other == "get" + letters
                || other == "is" + letters)) is not { } name)
        {
            return null;
        }

        var isValue = member.Whole is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } && !member.IsMethod(name);
        return $"Did you mean {name}? {(isValue ? $"{member.Text}.{name}" : member.With(name))}";
    }

    private static string? Misspelt(Unknown member) => Spelling.Nearest(member.Name, member.Names, 3) is { } near ? Meant(member, near)
        : null;

    /// <summary>Items of a list have it, and not the list.</summary>
    private static string? OfItems(Unknown member) => member.Type is { } type && FailedCell.ElementOf(type) is { } element
        && Has(element, member.Name) is { } name
        ? $"{member.Text} is a list, and each of its items has a {name}: {member.Text}.Select({Items.Parameter(element)} => {Items.Parameter(element)}.{name})" : null;

    /// <summary>A class has it not, and another with nearly the same name has it: Exercise.Majority.</summary>
    private static string? OfOtherType(Unknown member) => member is { IsStatic: true, Type: { } type }
        && Places.OfStatic(member.Cell, member.Name, member.Position, m =>
            Spelling.Nearest(type.Name, [m.ContainingType.Name]) is not null) is { } place
            ? $"It belongs to {place[..place.LastIndexOf('.')]}: {place}{(member.Whole as InvocationExpressionSyntax)?.ArgumentList}" : null;

    /// <summary>A type has it not, and a variable has it.</summary>
    private static string? OfVariable(Unknown member)
    {
        if (!member.IsStatic)
        {
            return null;
        }

        var owner = member.Cell.Values(member.Position).FirstOrDefault(v => v.Type.SpecialType == SpecialType.None
            && v.Type.GetMembers(member.Name).Any(m => m is { DeclaredAccessibility: Accessibility.Public, IsStatic: false })).Symbol?.Name;
        return owner is null ? null
            : $"It belongs to {owner}: {owner}.{member.Name}{(member.Whole as InvocationExpressionSyntax)?.ArgumentList}";
    }

    /// <summary>The value inside has it.</summary>
    private static string? OfValue(Unknown member)
    {
        if (member.IsStatic || member.Type?.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault() is not { IsStatic: false } inner)
        {
            return null;
        }

        var names = member.Cell.Model.LookupSymbols(member.Position, inner.Type, includeReducedExtensionMethods: true)
            .Where(s => !s.IsStatic).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var name = names.FirstOrDefault(n => string.Equals(n, member.Name, StringComparison.OrdinalIgnoreCase))
            ?? (Synonyms.TryGetValue(member.Name, out var others) ? others.FirstOrDefault(names.Contains) : null)
            ?? Spelling.Nearest(member.Name, names, 3);
        return name is null ? null : $"It belongs to the Value in it: {member.With("Value." + name)}";
    }

    /// <summary>A part of the value has it, or the items of a list in it.</summary>
    private static string? OfPart(Unknown member)
    {
        if (member.Type is null || member.IsStatic
            || FailedCell.IsOfSystem(member.Type))
        {
            return null;
        }

        var parts = member.Type.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p.DeclaredAccessibility == Accessibility.Public && !p.IsIndexer && !p.IsStatic)
            .ToList();
        foreach (var part in parts.Where(p => p.Type.TypeKind == TypeKind.Class && FailedCell.ElementOf(p.Type) is null))
        {
            if (part.Type.SpecialType == SpecialType.None && !FailedCell.IsOfSystem(part.Type) && Has(part.Type, member.Name) is { } name)
            {
                return $"It belongs to {part.Name}: {member.Text}.{part.Name}.{name}";
            }
        }

        foreach (var part in parts)
        {
            if (FailedCell.ElementOf(part.Type) is { } element && !FailedCell.IsOfSystem(element) && Has(element, member.Name) is { } name)
            {
                return $"It belongs to each of {part.Name}: {member.Text}.{part.Name}.Select({Items.Parameter(element)} => {Items.Parameter(element)}.{name})";
            }
        }

        return null;
    }

    private static string? Taken(Unknown member) => member is { Type: { } type, IsStatic: false }
        && (Places.Taking(member.Cell, member.Name, type, member.Text, member.Arguments, member.Position)
            ?? (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
                ? Places.Taking(member.Cell, member.Name, inner, member.Text + ".Value", member.Arguments, member.Position) : null)) is { } call
        ? $"Write it the other way round: {call}" : null;

    /// <summary>"Mali".Parties, where archive.Find("Mali") has them.</summary>
    private static string? Found(Unknown member) => member is
        { IsStatic: false, Type.SpecialType: SpecialType.System_String, Owner: { } owner }
        ? (from v in member.Cell.Values(member.Position)
           where v.Type.SpecialType == SpecialType.None && !FailedCell.IsOfSystem(v.Type)
           from method in v.Type.GetMembers().OfType<IMethodSymbol>()
           where method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary,
               Parameters: [{ Type.SpecialType: SpecialType.System_String }] } && !FailedCell.IsOfSystem(method.ReturnType)
           let name = Has(method.ReturnType, member.Name)
           where name is not null
           select $"{owner} is a text, and not yet what it names: {v.Symbol.Name}.{method.Name}({owner}).{name}").FirstOrDefault() : null;

    /// <summary>Fragmentation.Laakso and Power.Shubik: a part of the name, which begins or ends with a word of it.</summary>
    private static string? Begun(Unknown member)
    {
        var part = member.Name;
        var all = part.Length < 4 ? [] : member.Names.Where(n => n.Length > part.Length
            && (n.StartsWith(part, StringComparison.OrdinalIgnoreCase)
                || (char.IsUpper(part[0]) && n.EndsWith(part, StringComparison.Ordinal)))).Order(StringComparer.Ordinal).ToList();
        return all is [var only] ? Meant(member, only)
            : member.IsStatic && all.Count is > 1 and <= 6 ? $"There are {string.Join(", ", all.Select(n => $"{member.Text}.{n}"))}." : null;
    }

    /// <summary>What a dictionary has under a name.</summary>
    private static string? OfKey(Unknown member) => member is { IsStatic: false, Whole: MemberAccessExpressionSyntax, Type: { } type }
        && type.GetMembers().OfType<IPropertySymbol>().Any(p => p is { IsIndexer: true, DeclaredAccessibility: Accessibility.Public,
            Parameters: [{ Type.SpecialType: SpecialType.System_String }] })
            ? $"What it has under a name stands in square brackets: {member.Text}[\"{member.Name}\"]" : null;

    private static string Anything(Unknown member) => "Type a dot and press Tab to see what there is.";

    private static string Meant(Unknown member, string name) => $"Did you mean {name}? {member.With(name)}";

    private static string? Has(ITypeSymbol type, string name) => type.GetMembers()
        .FirstOrDefault(m => m is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            && string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase))?.Name;
}
