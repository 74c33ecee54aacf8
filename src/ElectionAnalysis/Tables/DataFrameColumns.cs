using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;

namespace ElectionAnalysis;

/// <summary>Columns of Microsoft.Data.Analysis as ours, and ours as theirs.</summary>
internal static class DataFrameColumns
{
    /// <summary>A column over the other's buffer where it has one, good until that is changed; else a copy.</summary>
    public static Column View(DataFrameColumn column) => column switch
    {
        PrimitiveDataFrameColumn<int> c => View(c),
        PrimitiveDataFrameColumn<long> c => View(c),
        PrimitiveDataFrameColumn<double> c => View(c),
        PrimitiveDataFrameColumn<bool> c => View(c),
        StringDataFrameColumn c => Column.OfText(c.Name, c),
        _ => ValueColumn.Of(column.Name, [.. column.Cast<object?>()]),
    };

    public static DataFrameColumn Of(Column column) => column switch
    {
        Column<int> c => c.Nulls.IsEmpty ? new Int32DataFrameColumn(c.Name, Each(c)) : new Int32DataFrameColumn(c.Name, Nullable(c)),
        Column<long> c => c.Nulls.IsEmpty ? new Int64DataFrameColumn(c.Name, Each(c)) : new Int64DataFrameColumn(c.Name, Nullable(c)),
        Column<double> c => c.Nulls.IsEmpty ? new DoubleDataFrameColumn(c.Name, Each(c)) : new DoubleDataFrameColumn(c.Name, Nullable(c)),
        Column<bool> c => c.Nulls.IsEmpty ? new BooleanDataFrameColumn(c.Name, Each(c)) : new BooleanDataFrameColumn(c.Name, Nullable(c)),
        Column<DateOnly> c => new DateTimeDataFrameColumn(c.Name, Nullable(c).Select(d => d?.ToDateTime(TimeOnly.MinValue))),
        _ => new StringDataFrameColumn(column.Name, Enumerable.Range(0, column.Length).Select(column.Text)!),
    };

    private static Column<T> View<T>(PrimitiveDataFrameColumn<T> column)
        where T : unmanaged
    {
        var length = checked((int)column.Length);
        ReadOnlyMemory<T>[] buffers = [.. column.GetReadOnlyDataBuffers()];
        var values = buffers is [var only] ? only[..length] : buffers.SelectMany(b => MemoryMarshal.ToEnumerable(b)).Take(length).ToArray();
        return new(column.Name, values, column.NullCount == 0 ? null : Missing(column, length));
    }

    private static bool[] Missing<T>(PrimitiveDataFrameColumn<T> column, int length)
        where T : unmanaged
    {
        var missing = new bool[length];
        for (var i = 0; i < length; i++)
        {
            missing[i] = !column.IsValid(i);
        }

        return missing;
    }

    private static IEnumerable<T> Each<T>(Column<T> column)
        where T : notnull
        => MemoryMarshal.ToEnumerable(column.Memory);

    private static IEnumerable<T?> Nullable<T>(Column<T> column)
        where T : struct
        => Enumerable.Range(0, column.Length).Select(i => column.IsNull(i) ? default(T?) : column.Values[i]);
}
