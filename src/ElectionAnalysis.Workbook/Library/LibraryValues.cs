using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ElectionAnalysis.Workbook;

/// <summary>What only the library itself can say of its types and values. To call anything here loads it.</summary>
internal static class LibraryValues
{
    public static string Version() => typeof(Election).Assembly.GetName().Version!.ToString(3);

    /// <summary>
    /// The columns of a table: of a variable, or of an archive that a variable holds. Reading those runs nobody's code but
    /// the library's.
    /// </summary>
    public static IEnumerable<string> ColumnNames(object value, IReadOnlyList<string> members)
    {
        var meant = members.Aggregate(
            (object?)value,
            (owner, member) => owner is ElectionArchive archive ? typeof(ElectionArchive).GetProperty(member)?.GetValue(archive) : null);
        return meant is Table table ? table.Columns.Select(c => c.Name) : [];
    }

    /// <summary>A measure of the catalogue is a value as well as a name, and says more of itself than its comment does.</summary>
    public static IEnumerable<(string Title, string Text)> OfMeasure(ISymbol symbol)
    {
        var type = typeof(Measure).Assembly.GetType(symbol.ContainingType.ToDisplayString());
        return type?.GetProperty(symbol.Name, BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is Measure measure
            ?
            [
                ("Formula", measure.Formula),
                ("Range", measure.Range),
                ("Needs", string.Join(", ", measure.Needs)),
                ("Source", measure.Citation),
            ]
            : [];
    }
}
