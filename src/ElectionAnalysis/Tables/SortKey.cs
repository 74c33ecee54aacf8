namespace ElectionAnalysis;

/// <summary>A column to sort by. A plain name sorts ascending; nulls come last either way.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="IsDescending">Whether large values come first.</param>
public readonly record struct SortKey(string Column, bool IsDescending)
{
    /// <summary>Sorts by a column, small values first.</summary>
    /// <param name="column">The column's name.</param>
    public static implicit operator SortKey(string column) => new(column, false);

    /// <summary>Sorts by a column, large values first.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>The key.</returns>
    public static SortKey Descending(string column) => new(column, true);
}
