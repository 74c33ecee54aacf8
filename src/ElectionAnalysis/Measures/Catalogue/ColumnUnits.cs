using System.Collections.Frozen;

namespace ElectionAnalysis;

/// <summary>
/// What the numbers of a column are, told by its name and by how large they are, so that tables and charts read a column alike:
/// shares (0–1) and differences of shares are shown in percent and in points, anything else as it is.
/// </summary>
internal static class ColumnUnits
{
    /// <summary>No share lies further from 0 than this, but for documents that err; what does is a percentage already.</summary>
    private const double MostOfShare = 1.5;

    /// <summary>No law asks for more than half of the votes, so that what is above is in percent.</summary>
    private const double MostOfThreshold = 0.5;

    private static readonly FrozenDictionary<string, MeasureUnit> OfMeasures =
        Measures.All.DistinctBy(m => m.Key, StringComparer.Ordinal).ToFrozenDictionary(m => m.Key, m => m.Unit, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Shares =
        new[] { "share", "shares", "turnout", "power", "margin", "proportion", "threshold" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Differences =
        new[] { "points", "change", "difference", "less", "minus" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What may stand after a measure's name without making another number of it.</summary>
    private static readonly FrozenSet<string> Qualifiers = new[]
    {
        "index", "low", "high", "least", "most", "min", "max", "mean", "median", "average", "before", "after", "previous", "votes", "seats",
        "expected", "actual",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bounds = new[] { "low", "high" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The unit of a table's column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column; low and high are of the unit of what stands before them.</param>
    /// <returns><see cref="MeasureUnit.Share"/>, <see cref="MeasureUnit.Points"/> or <see cref="MeasureUnit.Number"/>.</returns>
    public static MeasureUnit Of(Table table, Column column)
    {
        if (!Bounds.Contains(column.Name))
        {
            return Of(column);
        }

        var value = table.Columns.TakeWhile(c => c.Name != column.Name).LastOrDefault(c => c.IsNumeric && !Bounds.Contains(c.Name));
        return value is not null && IsSmall(column, MostOfShare) ? Of(value) : MeasureUnit.Number;
    }

    /// <summary>The unit of a column that stands alone.</summary>
    public static MeasureUnit Of(Column column)
    {
        if (column.Type != typeof(double))
        {
            return MeasureUnit.Number;
        }

        var words = column.Name.ToLowerInvariant().Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal)
            .Split(['_', ' ', '-', '–', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var unit = OfMeasure(words) ?? OfWords(words);
        var most = words.Contains("threshold") ? MostOfThreshold : MostOfShare;
        return unit is MeasureUnit.Share or MeasureUnit.Points && IsSmall(column, most) ? unit : MeasureUnit.Number;
    }

    private static MeasureUnit OfWords(string[] words) =>
        words.Contains("points") || words is ["power", "minus", "seats"] ? MeasureUnit.Points
        : words.Any(Shares.Contains) ? MeasureUnit.Share
        : MeasureUnit.Number;

    /// <summary>The unit of the measure that a column is called after: its key in words, and words that leave it what it is.</summary>
    private static MeasureUnit? OfMeasure(string[] words)
    {
        for (var length = words.Length; length > 0; length--)
        {
            if (OfMeasures.TryGetValue(string.Join('_', words.Take(length)), out var unit))
            {
                var rest = words[length..];
                return rest.All(Qualifiers.Contains) ? unit
                    : unit == MeasureUnit.Share && rest.All(w => Differences.Contains(w) || Qualifiers.Contains(w)) ? MeasureUnit.Points
                    : null;
            }
        }

        return null;
    }

    private static bool IsSmall(Column column, double most) =>
        Enumerable.Range(0, column.Length).All(r => column.Number(r) is not { } v || !double.IsFinite(v) || Math.Abs(v) <= most);
}
