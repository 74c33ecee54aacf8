using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CSharpKernel;

/// <summary>Rally for Mali / 147: something that a list holds is called by its name, and a number of it is meant.</summary>
internal static class UnquotedItems
{
    private const int MostItems = 2000;

    public static string? Rule(CellLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var end = i;
            while (line.IsWord(end))
            {
                end++;
            }

            if (end > i + 1 && (IsSign(line[end]) || IsSign(line[i - 1])) && line.Names.Number(line.From(i, end)) is { } number)
            {
                return "A name of several words is a text, and which of its numbers is meant is said: "
                    + $"{line.From(0, i)} {number} {line.From(end, line.Count)}".Trim();
            }

            i = Math.Max(i, end - 1);
        }

        return null;
    }

    private static bool IsSign(string token) => token is "+" or "-" or "*" or "/";

    /// <summary>How one comes to the number of an item that a variable's list has under a name.</summary>
    public static string? Number(FailedCell cell, string name, ITypeSymbol type, string variable)
    {
        if (FailedCell.IsOfSystem(type) || cell.Variables.FirstOrDefault(v => v.Name == variable)?.Value is not { } value)
        {
            return null;
        }

        var number = cell.Compilation.GetSpecialType(SpecialType.System_Double);
        foreach (var list in Public(type))
        {
            if (FailedCell.ElementOf(list.Type) is not { } item || FailedCell.IsOfSystem(item)
                || UnlikeTexts.Read(value, [list.Name]) is not ICollection all)
            {
                continue;
            }

            var by = Public(item).FirstOrDefault(p => all.Cast<object?>().Take(MostItems).Any(i => i is not null
                && string.Equals(UnlikeTexts.Read(i, [p.Name])?.ToString(), name, StringComparison.Ordinal)));
            var parameter = Items.Parameter(item);
            var one = by is null ? "" : $"{variable}.{list.Name}.Single({parameter} => {parameter}.{by.Name} == {SymbolDisplay.FormatLiteral(name, quote: true)})";
            if (by is not null && cell.Host.Remedy(new WrongValue(one, item, number, null)) is { } found && !found.EndsWith('.'))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The property of a list's items that is the name for one of them.</summary>
    public static string? NamedBy(ICollection all, string name) => all.Cast<object?>().OfType<object>().Take(MostItems)
        .SelectMany(i => i.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.Name)
            .Where(p => string.Equals(UnlikeTexts.Read(i, [p])?.ToString(), name, StringComparison.Ordinal))).FirstOrDefault();

    private static IEnumerable<IPropertySymbol> Public(ITypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(p => p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false });
}
