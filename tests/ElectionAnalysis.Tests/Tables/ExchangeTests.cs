using System.Data;
using Apache.Arrow;
using Apache.Arrow.Types;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Analysis;

namespace ElectionAnalysis.Tests;

public class ExchangeTests
{
    private static readonly Table Every = new(
        Column.OfText("text", ["a", null, ""]),
        Column.OfNullable<int>("int", [int.MinValue, null, 3]),
        Column.OfNullable<long>("long", [9_007_199_254_740_993, long.MaxValue, null]),
        Column.OfNullable<double>("double", [null, -0.5, 1e300]),
        Column.OfNullable<bool>("bool", [true, false, null]),
        Column.OfNullable<DateOnly>("date", [new(2013, 12, 15), null, new(1, 1, 1)]));

    private static readonly Gen<Table> Tables =
        from rows in Gen.Choose(0, 12)
        from texts in Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), Gen.Constant<string?>(null)!).ArrayOf(rows)
        from ints in ArbMap.Default.GeneratorFor<int?>().ArrayOf(rows)
        from longs in ArbMap.Default.GeneratorFor<long?>().ArrayOf(rows)
        from doubles in ArbMap.Default.GeneratorFor<double?>().ArrayOf(rows)
        from bools in ArbMap.Default.GeneratorFor<bool?>().ArrayOf(rows)
        from days in Gen.Choose(0, 3_000_000).ArrayOf(rows)
        from nulls in ArbMap.Default.GeneratorFor<bool>().ArrayOf(rows)
        select new Table(
            Column.OfText("text", texts.Select(t => t?.Replace('\0', ' '))),
            Column.OfNullable("int", ints),
            Column.OfNullable("long", longs),
            Column.OfNullable("double", doubles),
            Column.OfNullable("bool", bools),
            Column.OfNullable("date", days.Zip(nulls, (d, isNull) => isNull ? default(DateOnly?) : DateOnly.FromDayNumber(d))),
            Column.Of("sure", days));

    [Fact]
    public void ToDataFrame_AndBack_LosesNothing() =>
        Prop.ForAll(Arb.From(Tables), t => AssertSame(t, Table.From(t.ToDataFrame()))).QuickCheckThrowOnFailure();

    [Fact]
    public void ToArrow_AndBack_LosesNothing() =>
        Prop.ForAll(Arb.From(Tables), t => AssertSame(t, Table.FromArrow(t.ToArrow()))).QuickCheckThrowOnFailure();

    [Fact]
    public void ToDataReader_AndBack_LosesNothing() =>
        Prop.ForAll(Arb.From(Tables), t =>
        {
            using var reader = t.ToDataReader();
            AssertSame(t, Table.From(reader));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToDataFrame_EveryType_IsTheFramesOwn()
    {
        DataFrame frame = Every;

        Assert.Equal(
            [typeof(string), typeof(int), typeof(long), typeof(double), typeof(bool), typeof(DateTime)],
            frame.Columns.Select(c => c.DataType));
        Assert.Equal([1L, 1, 1, 1, 1, 1], frame.Columns.Select(c => c.NullCount));
        Assert.Equal(9_007_199_254_740_993, frame["long"][0]);
        AssertSame(Every, frame);
    }

    [Fact]
    public void From_Frame_IsACopy()
    {
        var frame = Every.ToDataFrame();
        Table table = frame;
        frame["int"][2] = 99;

        Assert.Equal(3, table[2]["int"]);
    }

    [Fact]
    public void From_FrameOverBytesThatStartWithinAnArray_ReadsItsOwn()
    {
        var bytes = new double[] { 1, 2, 3, 10, 20, 30, 7 }.SelectMany(BitConverter.GetBytes).ToArray();
        var frame = new DataFrame(new DoubleDataFrameColumn("d", bytes.AsMemory(24, 24), default, 3));

        Assert.Equal([10, 20, 30], Table.From(frame).Select(r => r.Number("d")));
        Assert.Equal(1400.0 / 3600,
            frame.Measure(Fragmentation.HerfindahlHirschman, "d")[0].Number(Fragmentation.HerfindahlHirschman.Key)!.Value, 12);
    }

    [Fact]
    public void From_FrameAfterArithmetic_KeepsNullsNull()
    {
        var sum = new DataFrame(new Int32DataFrameColumn("n", new int?[] { 10, null }).Add(100));

        Assert.Equal([110, null], Table.From(sum).Select(r => r.Number("n")));
        Assert.Equal(1, sum.Measure(Fragmentation.LargestShare, "n")[0].Number("largest_share"));
    }

    [Fact]
    public void From_FrameOfOtherTypes_KeepsWhatWasWritten()
    {
        var frame = new DataFrame(
            new SingleDataFrameColumn("float", [44.4f, null]),
            new DecimalDataFrameColumn("decimal", [0.1m, 2m]),
            new ByteDataFrameColumn("byte", new byte?[] { 200, null }),
            new UInt32DataFrameColumn("uint", new uint?[] { 4_000_000_000, null }),
            new DateTimeDataFrameColumn("time", [new DateTime(2013, 12, 15, 8, 30, 0), null]),
            new CharDataFrameColumn("char", ['x', 'y']));

        var table = Table.From(frame);

        Assert.Equal([44.4, null], table.Select(r => r.Number("float")));
        Assert.Equal([0.1, 2.0], table.Select(r => r.Number("decimal")));
        Assert.Equal([200, null], table.Select(r => r["byte"]));
        Assert.Equal([4_000_000_000L, null], table.Select(r => r["uint"]));
        Assert.Equal(["2013-12-15T08:30:00", null], table.Select(r => r.Text("time")));
        Assert.Equal(["x", "y"], table.Select(r => r.Text("char")));
    }

    [Fact]
    public void From_ReaderOfMixedValues_IsTextWhereTheyAreNoOneKind()
    {
        using var data = new DataTable();
        data.Columns.Add("mixed", typeof(object));
        data.Columns.Add("whole", typeof(object));
        data.Columns.Add("nothing", typeof(string));
        data.Rows.Add(1, 1L, DBNull.Value);
        data.Rows.Add("one", 2.5, DBNull.Value);

        var table = Table.From(data.CreateDataReader());

        Assert.Equal(["1", "one"], table.Select(r => r.Text("mixed")));
        Assert.Equal([1, 2.5], table.Select(r => r.Number("whole")));
        Assert.Equal(2, table["nothing"].NullCount);
    }

    [Fact]
    public void From_ReaderWithALikeNameTwice_NumbersIt()
    {
        using var data = new DataTable { CaseSensitive = true };
        data.Columns.Add("seats", typeof(int));
        data.Columns.Add("x", typeof(int[]));
        data.Rows.Add(1, new[] { 1 });

        Assert.Equal(
            "Column 'x' holds values of type Int32[], which no column of a table can hold; leave it out, or make it text.",
            Assert.Throws<TableException>(() => Table.From(data.CreateDataReader())).Message);
        Assert.Equal(["a", "a_2", "column", "a_3"], ValueColumn.Distinct(["a", "a", "", "a"]));
    }

    [Fact]
    public void FromArrow_BatchesOfOneTable_StandBelowEachOther()
    {
        var table = Table.FromArrow(Every.ToArrow(), Every.Head(1).ToArrow());

        AssertSame(Every.Concat(Every.Head(1)), table);
        Assert.Equal(
            "Record batch 2 has other columns than the first; those of one table have the same.",
            Assert.Throws<TableException>(() => Table.FromArrow(Every.ToArrow(), Every.Drop("int").ToArrow())).Message);
    }

    [Fact]
    public void FromArrow_CategoriesFromOtherLanguages_AreTheirTexts()
    {
        var categories = new DictionaryArray(
            new DictionaryType(Int8Type.Default, StringType.Default, ordered: false),
            new Int8Array.Builder().Append(1).AppendNull().Append(0).Build(),
            new StringArray.Builder().Append("left").Append("right").Build());
        var batch = new RecordBatch(new Schema([new Field("side", categories.Data.DataType, true)], null), [categories], 3);

        Assert.Equal(["right", null, "left"], Table.FromArrow(batch).Select(r => r.Text("side")));
    }

    [Fact]
    public void DataFrames_OfTheArchive_AreItsTablesByName()
    {
        var archive = ElectionArchive.Load(Text.SeedFolder);

        Assert.Equal(archive.Tables.Select(t => t.Name), archive.DataFrames.Keys);
        Assert.Equal(archive.Parties.RowCount, archive.DataFrames["parties"].Rows.Count);
        AssertSame(archive.Rounds, archive.DataFrames["rounds"]);
    }

    private static void AssertSame(Table expected, Table actual)
    {
        Assert.Equal(expected.Columns.Select(c => c.Name), actual.Columns.Select(c => c.Name));
        Assert.Equal(expected.RowCount, actual.RowCount);
        foreach (var (left, right) in expected.Columns.Zip(actual.Columns))
        {
            // A column without a single value has no kind that a reader could tell.
            Assert.True(left.Type == right.Type || left.NullCount == left.Length, $"{left.Name} became {right.TypeName}");
            for (var row = 0; row < expected.RowCount; row++)
            {
                Assert.Equal(left.Value(row), right.Value(row));
            }
        }
    }
}
