using System.Data.Common;
using System.Runtime.CompilerServices;
using Apache.Arrow;
using Microsoft.Data.Analysis;

namespace ElectionAnalysis;

/// <content>To and from the tables of others: Microsoft.Data.Analysis, ADO.NET, Apache Arrow.</content>
public sealed partial class Table
{
    /// <summary>From where frames are that were tables; it keeps none of them.</summary>
    private static readonly ConditionalWeakTable<DataFrame, TableOrigin> Origins = [];

    /// <summary>A table of the same rows as a <see cref="DataFrame"/>: a copy, which changes no more.</summary>
    /// <param name="frame">
    /// The frame. Days (a <see cref="DateTime"/> column with no time of day) become dates, floats and decimals doubles,
    /// small integers ints; what is none of the column types becomes text.
    /// </param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">Two columns share a name, or a column holds what no column of a table can.</exception>
    public static Table From(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new(frame.Columns.Select(c => DataFrameColumns.View(c).Copied())) { Origin = OriginOf(frame) };
    }

    /// <summary>The rows that a query still has to give. Whole numbers, numbers, truth values and dates keep their kind.</summary>
    /// <param name="reader">The reader, such as DuckDB's or SQLite's; it is read to the end of its result and not closed.</param>
    /// <returns>The table; a name that the query gives twice gets a number.</returns>
    /// <exception cref="TableException">A column holds what no column of a table can, such as a list.</exception>
    public static Table From(DbDataReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var values = Enumerable.Range(0, reader.FieldCount).Select(_ => new List<object?>()).ToArray();
        while (reader.Read())
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i].Add(reader.IsDBNull(i) ? null : reader.GetValue(i));
            }
        }

        var names = ValueColumn.Distinct(values.Select((_, i) => reader.GetName(i)));
        return new(names.Zip(values, (name, v) => ValueColumn.Of(name, v)).ToList());
    }

    /// <summary>A table of record batches, one below the other.</summary>
    /// <param name="batches">The batches, all of the same columns.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">The batches differ in their columns, or a column holds what no column of a table can.</exception>
    public static Table FromArrow(params IEnumerable<RecordBatch> batches) => ArrowColumns.From([.. batches]);

    /// <summary>The table as a <see cref="DataFrame"/>, as it also becomes where one is asked for.</summary>
    /// <returns>A frame of its own; dates are <see cref="DateTime"/>, for it has no column of dates.</returns>
    public DataFrame ToDataFrame()
    {
        var frame = new DataFrame(columns.Select(DataFrameColumns.Of));
        if (Origin is not null)
        {
            Origins.Add(frame, Origin);
        }

        return frame;
    }

    /// <summary>The table as a record batch.</summary>
    /// <returns>A batch of its own; dates are 32-bit days.</returns>
    public RecordBatch ToArrow() => ArrowColumns.Of(this);

    /// <summary>A table goes wherever a <see cref="DataFrame"/> is asked for.</summary>
    /// <param name="table">The table.</param>
    public static implicit operator DataFrame(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.ToDataFrame();
    }

    /// <summary>A <see cref="DataFrame"/> goes wherever a table is asked for.</summary>
    /// <param name="frame">The frame.</param>
    public static implicit operator Table(DataFrame frame) => From(frame);

    /// <summary>Some columns of a frame (all by default), not copied where it has them in memory as we do; for reading at once.</summary>
    internal static Table View(DataFrame frame, IEnumerable<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var all = frame.Columns.Select(c => c.Name).ToList();
        return new((names ?? all).Distinct(StringComparer.Ordinal)
            .Select(n => all.IndexOf(n) is >= 0 and var at ? DataFrameColumns.View(frame.Columns[at]) : throw NoColumn(n, all)))
        {
            Origin = OriginOf(frame),
        };
    }

    private static TableOrigin? OriginOf(DataFrame frame) => Origins.TryGetValue(frame, out var origin) ? origin : null;
}
