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

    /// <summary>A country that an archive has an election of, as one finds it by.</summary>
    public static string? FirstCountry(object archive) =>
        (archive as ElectionArchive)?.Records.FirstOrDefault(r => r.Country is not null)?.Country?.Value;

    /// <summary>How many elections an archive holds, and rows a table.</summary>
    public static string? Size(object value) => value switch
    {
        ElectionArchive { Records.Count: var count } => Invariant($"{count} {(count == 1 ? "election" : "elections")}"),
        Table table => Invariant($"{table.RowCount} rows"),
        _ => null,
    };

    /// <summary>How a measure is written in code that somebody calls by its name or key.</summary>
    public static string? MeasureNamed(string name)
    {
        var wanted = Letters(name);
        return wanted.Length < 3 ? null : typeof(Measure).Assembly.GetExportedTypes().Where(t => t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType.IsAssignableTo(typeof(Measure))))
            .Where(p => Letters(p.Name) == wanted
                || (p.GetValue(null) is Measure measure && (Letters(measure.Key) == wanted || Letters(measure.Name) == wanted)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}").FirstOrDefault();
    }

    private static string Letters(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}
