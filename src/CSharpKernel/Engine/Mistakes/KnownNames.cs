using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CSharpKernel;

/// <summary>The names of types in sight and of their members, for what cannot be parsed; looked up when they are asked for.</summary>
/// <param name="cell">The cell.</param>
internal sealed class KnownNames(FailedCell cell)
{
    private readonly Lazy<ILookup<string, INamedTypeSymbol>> types = new(() => cell.Model.LookupSymbols(0).OfType<INamedTypeSymbol>()
        .Where(t => t.DeclaredAccessibility == Accessibility.Public).ToLookup(t => t.Name, StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, ITypeSymbol>> values = new(() => cell.Values(0)
        .GroupBy(v => v.Symbol.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Type, StringComparer.Ordinal));

    private readonly Dictionary<string, string?> spelled = new(StringComparer.Ordinal);

    /// <summary>Whether a variable has the name, also where what cannot be parsed seems to declare it anew.</summary>
    public bool IsValue(string name) => values.Value.ContainsKey(name) || cell.Variables.Any(v => v.Name == name);

    /// <summary>Whether anything has the name, be it only in the cell itself.</summary>
    public bool Has(string name) => cell.Model.LookupSymbols(0, name: name).Length > 0 || cell.Tree.GetRoot().DescendantNodes().Any(n =>
        n switch
    {
        VariableDeclaratorSyntax { Initializer: not null } one => one.Identifier.ValueText == name,
        ParameterSyntax one => one.Identifier.ValueText == name,
        SingleVariableDesignationSyntax one => one.Identifier.ValueText == name,
        ForEachStatementSyntax one => one.Identifier.ValueText == name,
        MethodDeclarationSyntax one => one.Identifier.ValueText == name,
        LocalFunctionStatementSyntax one => one.Identifier.ValueText == name,
        _ => false,
    });

    /// <summary>Whether a variable is a text, also where the cell that makes it cannot be parsed.</summary>
    public bool IsText(string name) => values.Value.TryGetValue(name, out var type) && type.SpecialType != SpecialType.None
        ? type.SpecialType == SpecialType.System_String
        : cell.Tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(d => d.Identifier.ValueText == name
            && (d.Initializer?.Value is LiteralExpressionSyntax { Token.Value: string }
                || d.Parent is VariableDeclarationSyntax { Type: PredefinedTypeSyntax { Keyword.Text: "string" } }));

    public bool IsType(string name) => types.Value.Contains(name);

    /// <summary>The variable, or what it has, that has columns of which one is called so.</summary>
    public string? Owner(string column)
    {
        foreach (var (name, type) in values.Value.Select(v => (v.Key, v.Value)))
        {
            if (cell.Variables.FirstOrDefault(v => v.Name == name)?.Value is not { } value || FailedCell.IsOfSystem(type))
            {
                continue;
            }

            if (cell.Host.NamesIn(value, []).Contains(column))
            {
                return name;
            }

            var part = type.GetMembers().OfType<IPropertySymbol>().Where(p =>
                p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false })
                .FirstOrDefault(p => cell.Host.NamesIn(value, [p.Name]).Contains(column));
            if (part is not null)
            {
                return $"{name}.{part.Name}";
            }
        }

        return null;
    }

    /// <summary>The number that a variable of an earlier cell holds.</summary>
    public double? Number(IdentifierNameSyntax name) => cell.ValueOf(name) is var number && number is int or long or double or decimal
        ? Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>What the items of a variable's list are called by, of which one is called so: Party of mali.Parties.</summary>
    public string? NamedBy(string list, string name)
    {
        var path = list.Split('.');
        return cell.Variables.FirstOrDefault(v => v.Name == path[0])?.Value is { } value
            && UnlikeTexts.Read(value, path[1..]) is System.Collections.ICollection all
            ? UnquotedItems.NamedBy(all, name) : null;
    }

    /// <summary>How one comes to the number of what some list has under a name of several words.</summary>
    public string? Number(string name) =>
        values.Value.Select(v => UnquotedItems.Number(cell, name, v.Value, v.Key)).FirstOrDefault(n => n is not null);

    /// <summary>Whether types are in a namespace of the name.</summary>
    public bool IsNamespace(string name) => name.Split('.').Aggregate((INamespaceSymbol?)cell.Compilation.GlobalNamespace,
        (space, part) => space?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part)) is not null;

    /// <summary>Whether a variable or a type has a member of the name.</summary>
    public bool HasMember(string owner, string member) => values.Value.TryGetValue(owner, out var type)
        ? cell.Model.LookupSymbols(0, type, member, includeReducedExtensionMethods: true).Length > 0
        : types.Value[owner].Any(t => t.MemberNames.Contains(member, StringComparer.Ordinal));

    /// <summary>Whether a list has a function of the name.</summary>
    public static bool IsOfLists(string name) => OfLists.Contains(name);

    /// <summary>The name that has the same letters, whatever signs and accents are between and on them; longer names only.</summary>
    public string? Spelled(string name)
    {
        var wanted = Letters(name);
        if (wanted.Length < 5)
        {
            return null;
        }

        if (!spelled.TryGetValue(wanted, out var found))
        {
            found = types.Value.SelectMany(g => g).SelectMany(t => t.MemberNames.Append(t.Name))
                .FirstOrDefault(n => n.Length >= 5 && char.IsUpper(n[0]) && Letters(n) == wanted);
            spelled.Add(wanted, found);
        }

        return found;
    }

    /// <summary>The member of a static class that has the letters of the name, with its class.</summary>
    public string? Static(string name) => Spelled(name) is { } proper && types.Value.SelectMany(g => g)
        .Where(t => t.IsStatic && t.MemberNames.Contains(proper, StringComparer.Ordinal)).Select(t => t.Name).FirstOrDefault() is { } owner
            ? $"{owner}.{proper}" : null;

    /// <summary>A name's letters and digits, small and without accents.</summary>
    public static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)
        .Select(c => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Bare[at] : c));

    private const string Accented = "àáâãäåāçćčèéêëēěìíîïīñńòóôõöøōśšùúûüūýÿźžżłđ";

    private const string Bare = "aaaaaaaccceeeeeeiiiiinnooooooossuuuuuyyzzzld";

    private static readonly HashSet<string> OfLists =
        [.. typeof(Enumerable).GetMethods().Where(m => m.IsStatic).Select(m => m.Name), "Add", "ToTable"];
}
