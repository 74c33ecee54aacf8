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
        StringDataFrameColumn c => Column.OfText(c.Name, c),
        _ => ValueColumn.Of(column.Name, [.. column.Cast<object?>()]),
    };

    public static DataFrameColumn Of(Column column)
    {
        var (valid, nulls) = Validity(column);
        return column switch
        {
            Column<int> c => new Int32DataFrameColumn(c.Name, Bytes(c), valid, c.Length, nulls),
            Column<long> c => new Int64DataFrameColumn(c.Name, Bytes(c), valid, c.Length, nulls),
            Column<double> c => new DoubleDataFrameColumn(c.Name, Bytes(c), valid, c.Length, nulls),
            Column<bool> c => new BooleanDataFrameColumn(c.Name, Bytes(c), valid, c.Length, nulls),
            Column<DateOnly> c => new DateTimeDataFrameColumn(c.Name, Enumerable.Range(0, c.Length).Select(i => Midnight(c, i))),
            _ => new StringDataFrameColumn(column.Name, Enumerable.Range(0, column.Length).Select(column.Text)!),
        };
    }

    /// <summary>
    /// The column's own numbers. Its buffers as it hands them out are read at a wrong place when they start within an
    /// array (0.23.1, such as after Arrow's files); as Arrow's arrays they are right, and not copied either.
    /// </summary>
    private static Column<T> View<T>(PrimitiveDataFrameColumn<T> column)
        where T : unmanaged
    {
        var length = checked((int)column.Length);
        var batches = new DataFrame(column).ToArrowRecordBatches().ToList();
        var values = batches is [var only] ? new ByteMemory<T>(((Apache.Arrow.Array)only.Column(0)).Data.Buffers[1].Memory).Memory[..length]
            : column.Select(v => v.GetValueOrDefault()).ToArray();
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

    private static byte[] Bytes<T>(Column<T> column)
        where T : unmanaged
        => MemoryMarshal.AsBytes(column.Values).ToArray();

    /// <summary>One bit a row, the lowest first, set where there is a value.</summary>
    private static (byte[] Bits, int Nulls) Validity(Column column)
    {
        var nulls = column.Nulls;
        var bits = new byte[(column.Length + 7) / 8];
        bits.AsSpan().Fill(0xFF);
        var count = 0;
        for (var i = 0; i < nulls.Length; i++)
        {
            if (nulls[i])
            {
                bits[i >> 3] &= (byte)~(1 << (i & 7));
                count++;
            }
        }

        return (bits, count);
    }

    private static DateTime? Midnight(Column<DateOnly> column, int row) =>
        column.IsNull(row) ? null : column.Values[row].ToDateTime(TimeOnly.MinValue);
}
