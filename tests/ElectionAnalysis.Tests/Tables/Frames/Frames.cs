using Microsoft.Data.Analysis;

namespace ElectionAnalysis.Tests;

/// <summary>Columns and frames of a few rows, small enough to be checked by hand.</summary>
internal static class Frames
{
    public static Int32DataFrameColumn Ints(string name, params int?[] values) => new(name, values);

    public static Int64DataFrameColumn Longs(string name, params long?[] values) => new(name, values);

    public static DoubleDataFrameColumn Doubles(string name, params double?[] values) => new(name, values);

    public static BooleanDataFrameColumn Bools(string name, params bool?[] values) => new(name, values);

    public static StringDataFrameColumn Texts(string name, params string?[] values) => new(name, values);

    public static object?[] Values(this DataFrameColumn column) => [.. column.Cast<object?>()];

    public static object?[] Values(this Column column) => [.. Enumerable.Range(0, column.Length).Select(column.Value)];

    public static object?[] Values(this Table table, string column) => table[column].Values();
}
