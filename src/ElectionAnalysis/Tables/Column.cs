using System.Globalization;

namespace ElectionAnalysis;

/// <summary>
/// A named column of a <see cref="Table"/>: immutable, typed, null-aware. The types are <see cref="string"/>,
/// <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> and <see cref="DateOnly"/>.
/// </summary>
public abstract class Column
{
    private protected Column(string name, int length)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Length = length;
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>The number of rows.</summary>
    public int Length { get; }

    /// <summary>The type of the values, without nullability.</summary>
    public abstract Type Type { get; }

    /// <summary>How many rows are null.</summary>
    public abstract int NullCount { get; }

    /// <summary>Whether the values are int, long or double.</summary>
    public bool IsNumeric => Type == typeof(int) || Type == typeof(long) || Type == typeof(double);

    /// <summary>The short name of the type: string, int, long, double, bool or date.</summary>
    public string TypeName => Type == typeof(DateOnly) ? "date" : Type == typeof(int) ? "int" : Type == typeof(long) ? "long"
        : Type == typeof(double) ? "double" : Type == typeof(bool) ? "bool" : "string";

    /// <summary>A column of values that are never null.</summary>
    /// <typeparam name="T">string, int, long, double, bool or DateOnly.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="values">The values; a null string is a null.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is none of the column types.</exception>
    public static Column<T> Of<T>(string name, IEnumerable<T> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        var array = values.ToArray();
        if (typeof(T) != typeof(string))
        {
            return new(name, array, null);
        }

        var nulls = Array.ConvertAll(array, v => v is null);
        return new(name, array, Array.IndexOf(nulls, true) >= 0 ? nulls : null);
    }

    /// <summary>A column of values that may be null.</summary>
    /// <typeparam name="T">int, long, double, bool or DateOnly.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="values">The values.</param>
    /// <returns>The column.</returns>
    public static Column<T> OfNullable<T>(string name, IEnumerable<T?> values)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(values);
        var array = values.ToArray();
        var nulls = Array.ConvertAll(array, v => v is null);
        return new(name, Array.ConvertAll(array, v => v.GetValueOrDefault()), Array.IndexOf(nulls, true) >= 0 ? nulls : null);
    }

    /// <summary>A column of texts that may be null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The texts.</param>
    /// <returns>The column.</returns>
    public static Column<string> OfText(string name, IEnumerable<string?> values) => Of<string>(name, values!);

    /// <summary>Whether row <paramref name="row"/> is null.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>True when there is no value.</returns>
    public abstract bool IsNull(int row);

    /// <summary>The value of row <paramref name="row"/>, boxed, or null.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The value.</returns>
    public abstract object? Value(int row);

    /// <summary>The value as a number (bool as 0 or 1), or null when there is none.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The column is of text or of dates.</exception>
    public abstract double? Number(int row);

    /// <summary>
    /// The value as text that another program reads back: culture-invariant, round-trip, dates as yyyy-MM-dd; null stays null.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The text.</returns>
    public string? Text(int row) => Value(row) switch
    {
        null => null,
        string s => s,
        bool b => b ? "true" : "false",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    /// <summary>The same values under another name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A column that shares this one's values.</returns>
    public abstract Column Renamed(string name);

    /// <summary>The same values in memory that nobody else can change.</summary>
    internal abstract Column Copied();

    /// <summary>Which rows are null; empty when none is.</summary>
    internal abstract ReadOnlySpan<bool> Nulls { get; }

    /// <summary>The numbers from a row on (of a numeric column; anything where null).</summary>
    internal abstract void CopyNumbers(int start, Span<double> into);

    /// <summary>The numbers of some rows (of a numeric column; anything where null).</summary>
    internal abstract void GatherNumbers(ReadOnlySpan<int> rows, Span<double> into);

    /// <summary>The rows named, in that order; −1 gives a null.</summary>
    internal abstract Column Take(ReadOnlySpan<int> rows);

    /// <summary>This column with another of the same type below it.</summary>
    internal abstract Column Append(Column other);

    /// <summary>A number for every distinct value in order of first appearance, null among them.</summary>
    internal abstract int[] Codes(out int count);

    /// <summary>Where runs start if equal values stand together in ascending order without nulls; null otherwise.</summary>
    internal abstract int[]? SortedRuns();

    internal abstract int CompareRows(int left, int right);
}
