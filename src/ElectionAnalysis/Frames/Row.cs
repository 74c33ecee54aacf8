namespace ElectionAnalysis;

/// <summary>One row of a <see cref="DataFrame"/>, read by column name.</summary>
public readonly struct Row
{
    private readonly DataFrame frame;

    internal Row(DataFrame frame, int index)
    {
        this.frame = frame;
        Index = index;
    }

    /// <summary>The row's place in its table, from 0.</summary>
    public int Index { get; }

    /// <summary>The value, boxed, or null.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="DataFrameException">There is no such column.</exception>
    public object? this[string column] => frame[column].Value(Index);

    /// <summary>The value as text, or null.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>The text.</returns>
    /// <exception cref="DataFrameException">There is no such column.</exception>
    public string? Text(string column) => frame[column].Text(Index);

    /// <summary>The value as a number, or null.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="DataFrameException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column is of text or of dates.</exception>
    public double? Number(string column) => frame[column].Number(Index);

    /// <summary>The value in its own type, or null.</summary>
    /// <typeparam name="T">The column's type.</typeparam>
    /// <param name="column">The column's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DataFrameException">There is no such column, or it is of another type.</exception>
    public T? Value<T>(string column)
        where T : struct => frame.Column<T>(column) is var c && c.IsNull(Index) ? null : c.Values[Index];
}
