namespace ElectionAnalysis;

/// <summary>One row of a <see cref="Table"/>, read by column name.</summary>
public readonly struct Row
{
    private readonly Table table;

    internal Row(Table table, int index)
    {
        this.table = table;
        Index = index;
    }

    /// <summary>The row's place in its table, from 0.</summary>
    public int Index { get; }

    /// <summary>The value, boxed, or null.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="TableException">There is no such column.</exception>
    public object? this[string column] => table[column].Value(Index);

    /// <summary>The value as text, or null.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>The text.</returns>
    /// <exception cref="TableException">There is no such column.</exception>
    public string? Text(string column) => table[column].Text(Index);

    /// <summary>The value as a number, or null.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="TableException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column is of text or of dates.</exception>
    public double? Number(string column) => table[column].Number(Index);

    /// <summary>The value in its own type, or null.</summary>
    /// <typeparam name="T">The column's type.</typeparam>
    /// <param name="column">The column's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="TableException">There is no such column, or it is of another type.</exception>
    public T? Value<T>(string column)
        where T : struct => table.Column<T>(column) is var c && c.IsNull(Index) ? null : c.Values[Index];
}
