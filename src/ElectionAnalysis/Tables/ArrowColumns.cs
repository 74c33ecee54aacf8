using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace ElectionAnalysis;

/// <summary>Columns as Apache Arrow's arrays, and back.</summary>
internal static class ArrowColumns
{
    public static RecordBatch Of(Table table)
    {
        var arrays = table.Columns.Select(Array).ToList();
        var schema = new Schema(table.Columns.Zip(arrays, (c, a) => new Field(c.Name, a.Data.DataType, nullable: true)), metadata: null);
        return new(schema, arrays, table.RowCount);
    }

    public static Table From(IReadOnlyList<RecordBatch> batches)
    {
        if (batches is not [var first, ..])
        {
            return new();
        }

        var names = first.Schema.FieldsList.Select(f => f.Name).ToList();
        for (var b = 1; b < batches.Count; b++)
        {
            if (!batches[b].Schema.FieldsList.Select(f => f.Name).SequenceEqual(names, StringComparer.Ordinal))
            {
                throw new TableException(Invariant($"Record batch {b + 1} has other columns than the first; those of one table have the same."));
            }
        }

        return new(ValueColumn.Distinct(names).Select((name, i) => Column(name, [.. batches.Select(b => b.Column(i))])).ToList());
    }

    private static IArrowArray Array(Column column)
    {
        switch (column)
        {
            case Column<int> c: return Append(new Int32Array.Builder(), c, (b, v) => b.Append(v), b => b.AppendNull()).Build();
            case Column<long> c: return Append(new Int64Array.Builder(), c, (b, v) => b.Append(v), b => b.AppendNull()).Build();
            case Column<double> c: return Append(new DoubleArray.Builder(), c, (b, v) => b.Append(v), b => b.AppendNull()).Build();
            case Column<bool> c: return Append(new BooleanArray.Builder(), c, (b, v) => b.Append(v), b => b.AppendNull()).Build();
            case Column<DateOnly> c: return Append(new Date32Array.Builder(), c, (b, v) => b.Append(v), b => b.AppendNull()).Build();
            case Column<string> c: return Append(new StringArray.Builder(), c, (b, v) => b.Append(v), b => b.AppendNull()).Build();
            default: throw new TableException($"Column '{column.Name}' is {column.TypeName}, which Arrow has no array for.");
        }
    }

    private static TBuilder Append<TBuilder, T>(TBuilder builder, Column<T> column, Action<TBuilder, T> append, Action<TBuilder> appendNull)
        where T : notnull
    {
        for (var i = 0; i < column.Length; i++)
        {
            if (column.IsNull(i))
            {
                appendNull(builder);
            }
            else
            {
                append(builder, column.Values[i]);
            }
        }

        return builder;
    }

    private static Column Column(string name, IReadOnlyList<IArrowArray> chunks) => chunks[0].Data.DataType switch
    {
        Int32Type => Primitive<int, Int32Array>(name, chunks),
        Int64Type => Primitive<long, Int64Array>(name, chunks),
        DoubleType => Primitive<double, DoubleArray>(name, chunks),
        StringType => ElectionAnalysis.Column.OfText(name, Each<StringArray, string?>(chunks, static (a, i) => a.GetString(i))),
        _ => ValueColumn.Of(name, [.. Each<IArrowArray, object?>(chunks, (a, i) => Value(name, a, i))]),
    };

    private static Column<T> Primitive<T, TArray>(string name, IReadOnlyList<IArrowArray> chunks)
        where T : struct, IEquatable<T>
        where TArray : PrimitiveArray<T>
        => ElectionAnalysis.Column.OfNullable(name, Each<TArray, T?>(chunks, static (a, i) => a.GetValue(i)));

    private static IEnumerable<T> Each<TArray, T>(IEnumerable<IArrowArray> chunks, Func<TArray, int, T> value)
        where TArray : IArrowArray
        => chunks.Cast<TArray>().SelectMany(a => Enumerable.Range(0, a.Length).Select(i => value(a, i)));

    private static object? Value(string name, IArrowArray array, int row) => array switch
    {
        _ when array.IsNull(row) => null,
        BooleanArray a => a.GetValue(row),
        Date32Array a => a.GetDateOnly(row),
        Date64Array a => a.GetDateOnly(row),
        TimestampArray a => a.GetTimestamp(row),
        Int8Array a => a.GetValue(row),
        Int16Array a => a.GetValue(row),
        UInt8Array a => a.GetValue(row),
        UInt16Array a => a.GetValue(row),
        UInt32Array a => a.GetValue(row),
        UInt64Array a => a.GetValue(row),
        FloatArray a => a.GetValue(row),
        HalfFloatArray a => a.GetValue(row),
        Decimal128Array a => a.GetSqlDecimal(row) is { } d ? double.Parse(d.ToString(), CultureInfo.InvariantCulture) : null,
        LargeStringArray a => a.GetString(row),
        StringViewArray a => a.GetString(row),
        DictionaryArray a => Value(name, a.Dictionary, Convert.ToInt32(Value(name, a.Indices, row), CultureInfo.InvariantCulture)),
        Int32Array a => a.GetValue(row),
        Int64Array a => a.GetValue(row),
        DoubleArray a => a.GetValue(row),
        StringArray a => a.GetString(row),
        _ => throw new TableException(
            $"Column '{name}' is Arrow's {array.Data.DataType.Name}, which no column of a table can hold; leave it out, or make it text."),
    };
}
