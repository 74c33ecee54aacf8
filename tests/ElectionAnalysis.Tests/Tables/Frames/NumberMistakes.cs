using Microsoft.Data.Analysis;
using static ElectionAnalysis.Tests.Frames;

namespace ElectionAnalysis.Tests;

/// <summary>What columns of Microsoft.Data.Analysis 0.23.1 compute without a word, and what is right.</summary>
public class NumberMistakes
{
    private static readonly Int32DataFrameColumn Big = Ints("v", 2_000_000_000, 2_000_000_000);
    private static readonly Int32DataFrameColumn Nothing = Ints("v", null, null);

    [Fact]
    public void Sum_PastTheRangeOfInt_WrapsAround()
    {
        Assert.Equal(-294_967_296, Big.Sum());
        Assert.Equal(4_000_000_000L, Ours(Big, Aggregate.Sum("v")));
        Assert.Equal((byte)44, new ByteDataFrameColumn("v", new byte[] { 200, 100 }).Sum());
    }

    [Fact]
    public void Sum_PastTheRangeOfLong_WrapsAround()
    {
        var column = Longs("v", long.MaxValue, 1);

        Assert.Equal(long.MinValue, column.Sum());
        Assert.StartsWith(
            "The sum of 'v' is 9223372036854775808,",
            Assert.Throws<TableException>(() => Ours(column, Aggregate.Sum("v"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Mean_PastTheRangeOfInt_IsOfTheSumThatWrapped()
    {
        Assert.Equal(-147_483_648, Big.Mean());
        Assert.Equal(2_000_000_000.0, Ours(Big, Aggregate.Mean("v")));
    }

    [Fact]
    public void Product_PastTheRangeOfInt_WrapsAround()
    {
        var column = Ints("v", 100_000, 100_000);

        Assert.Equal(1_410_065_408, column.Product());
        Assert.Equal(1e10, Table.From(new DataFrame(column)).Aggregate(1.0, (p, r) => p * r.Number("v")!.Value));
    }

    [Fact]
    public void SumOfRows_ValueMissing_IsZeroEvenForMinAndProduct()
    {
        var column = Ints("v", 2, null, 6);
        long[] rows = [0, 1, 2];

        Assert.Equal(0, column.Min(rows));
        Assert.Equal(0, column.Product(rows));
        Assert.Equal(0, Ints("v", -3, null).Max([0, 1]));
        Assert.Equal(210, Ints("v", 10, null).Add(100).Sum([0, 1]));
        Assert.Equal(2, Ours(column, Aggregate.Min("v")));
    }

    [Fact]
    public void Median_NothingKnown_IsZero()
    {
        Assert.Equal(0, Nothing.Median());
        Assert.Null(Ours(Nothing, Aggregate.Median("v")));
    }

    [Fact]
    public void Product_NothingKnown_IsOne()
    {
        Assert.Equal(1, Nothing.Product());
        Assert.Null(Nothing.Sum());
        Assert.Null(Ours(Nothing, Aggregate.Sum("v")));
    }

    [Fact]
    public void Description_ValueMissing_MeanDividesByEveryRow()
    {
        var frame = new DataFrame(Ints("v", 2, null, 6));
        var theirs = frame.Description();

        Assert.Equal("Mean", theirs["Description"][3]);
        Assert.Equal(8 / 3f, theirs["v"][3]);
        Assert.Equal([4.0], Table.From(frame).Describe().Values("mean"));
    }

    [Fact]
    public void Description_EightDigits_KeepsSeven()
    {
        var frame = new DataFrame(Ints("v", 16_777_217));

        Assert.Equal(16_777_216f, frame.Description()["v"][1]);
        Assert.Equal([16_777_217.0], Table.From(frame).Describe().Values("max"));
    }

    [Fact]
    public void CumulativeMaxAndMin_FirstMissing_StartAtZero()
    {
        var table = Table.From(new DataFrame(Ints("v", null, -2, -3), Ints("w", null, 5, 3)));

        Assert.Equal([null, 0, 0], Ints("v", null, -2, -3).CumulativeMax().Values());
        Assert.Equal([null, 0, 0], Ints("w", null, 5, 3).CumulativeMin().Values());
        Assert.Equal([null, -2.0, -2.0], Running(table, "v", Math.Max));
        Assert.Equal([null, 5.0, 3.0], Running(table, "w", Math.Min));
    }

    [Fact]
    public void CumulativeSum_PastTheRangeOfInt_WrapsAround()
    {
        Assert.Equal([2_000_000_000, -294_967_296], Big.CumulativeSum().Values());
        Assert.Equal([2e9, 4e9], Running(Table.From(new DataFrame(Big)), "v", (a, b) => a + b));
    }

    [Fact]
    public void Divide_WholeNumbers_CutsTheFraction()
    {
        var frame = new DataFrame(Ints("seats", 1, 7), Ints("house", 4, 8));
        DataFrameColumn untyped = frame["seats"];

        Assert.Equal([0, 0], (untyped / frame["house"]).Values());
        Assert.Equal([0, 3], (untyped / 2).Values());
        Assert.Equal([2, 0], untyped.ReverseDivide(2).Values());
        Assert.Equal([0, 3], frame.Divide(2)["seats"].Values());
        Assert.Equal([25, 87], (100 * untyped / frame["house"]).Values());
        Assert.Equal([0.25, 0.875], Table.From(frame).With("share", r => r.Number("seats") / r.Number("house")).Values("share"));
    }

    [Fact]
    public void AddAndMultiply_PastTheRange_WrapAround()
    {
        DataFrameColumn bytes = new ByteDataFrameColumn("v", new byte[] { 200 });

        Assert.Equal([-294_967_296, -294_967_296], (Big + Big).Values());
        Assert.Equal([-1_474_836_480, -1_474_836_480], (Big * 10).Values());
        Assert.Equal([(byte)144], (bytes + bytes).Values());
        Assert.Equal([4e9, 4e9], Table.From(new DataFrame(Big)).With("sum", r => r.Number("v") + r.Number("v")).Values("sum"));
    }

    [Fact]
    public void Add_OfTheSameNumbers_DependsOnTheTypeThatTheCompilerSees()
    {
        var (a, b) = (Ints("a", 1), Longs("b", 9_007_199_254_740_992));

        Assert.Equal([9_007_199_254_740_993], (a + b).Values());
        Assert.Equal([9_007_199_254_740_992.0], ((DataFrameColumn)a + b).Values());
        Assert.Equal([16_777_216f], (Ints("v", 16_777_217) * 1f).Values());
        Assert.Equal([16_777_217.0], Table.From(new DataFrame(Ints("v", 16_777_217))).With("v", r => r.Number("v") * 1f).Values("v"));
    }

    [Fact]
    public void Comparisons_ValueMissing_TakeItForZero()
    {
        var column = Ints("v", 1, null, -1);
        var table = Table.From(new DataFrame(column));

        Assert.Equal([false, true, false], column.ElementwiseEquals(0).Values());
        Assert.Equal([true, false, true], column.ElementwiseNotEquals(0).Values());
        Assert.Equal([false, true, true], column.ElementwiseLessThan(1).Values());
        Assert.Equal([false, true, true], column.ElementwiseLessThanOrEqual(0).Values());
        Assert.Equal([true, false, false], column.ElementwiseGreaterThan(0).Values());
        Assert.Equal([true, true, false], column.ElementwiseGreaterThanOrEqual(0).Values());
        Assert.Empty(table.Where(r => r.Number("v") == 0));
        Assert.Equal([-1], table.Where(r => r.Number("v") < 1).Values("v"));
        Assert.Equal([1, -1], table.Where(r => r.Number("v") is { } v && v != 0).Values("v"));
    }

    [Fact]
    public void Comparisons_DayMissing_TakeItForTheFirstOfTheCalendar()
    {
        var days = new DateTimeDataFrameColumn("day", new DateTime?[] { new(2013, 12, 15), null });

        Assert.Equal([false, true], days.ElementwiseLessThan(new DateTime(1900, 1, 1)).Values());
        Assert.Empty(Table.From(new DataFrame(days)).Where(r => r["day"] is DateOnly day && day.Year < 1900));
    }

    [Fact]
    public void Comparisons_AfterArithmetic_CompareWhatLiesUnderMissingValues()
    {
        Assert.Equal([false, true], Ints("v", 1, null).Add(100).ElementwiseEquals(100).Values());
    }

    [Fact]
    public void Or_OfTrueAndMissing_IsMissing()
    {
        Assert.Equal([null, null], Bools("a", true, null).Or(Bools("b", null, true)).Values());
        Assert.True(true | (bool?)null);
    }

    [Fact]
    public void ClampAndFilter_OfWholeNumbers_RoundTheBounds()
    {
        DataFrameColumn column = Ints("v", 0, 1, 2, 3);
        var table = Table.From(new DataFrame(column));

        Assert.Equal([0, 1, 2, 2], column.Clamp(0.5, 2.5).Values());
        Assert.Equal([1, 2], column.Filter(0.6, 2.5).Values());
        Assert.Equal([2, 3], column.Filter(1.6, 3.5).Values());
        Assert.Equal([0, 1, 2], column.Filter(0.4, 2.5).Values());
        Assert.Equal([0.5, 1, 2, 2.5], table.With("v", r => Math.Clamp(r.Number("v")!.Value, 0.5, 2.5)).Values("v").Cast<double>());
        Assert.Equal([1, 2], table.Where(r => r.Number("v") is >= 0.4 and <= 2.5).Values("v"));
    }

    [Fact]
    public void FillNulls_OfWholeNumbers_RoundsTheValue()
    {
        DataFrameColumn column = Ints("v", 1, null);

        Assert.Equal([1, 0], column.FillNulls(0.5).Values());
        Assert.Equal([1.0, 0.5], Table.From(new DataFrame(column)).With("v", r => r.Number("v") ?? 0.5).Values("v"));
    }

    [Fact]
    public void FillNulls_ByColumnIntoACopy_FillsTheOriginal()
    {
        var frame = new DataFrame(Ints("v", 1, null));
        var table = Table.From(frame);
        var copy = frame.FillNulls([9], inPlace: false);

        Assert.Equal([1, null], copy["v"].Values());
        Assert.Equal([1, 9], frame["v"].Values());
        Assert.Equal([1.0, 9.0], table.With("v", r => r.Number("v") ?? 9).Values("v"));
        Assert.Equal([1, null], table.Values("v"));
    }

    [Fact]
    public void ValueCounts_ValueMissing_LosesTheRows()
    {
        var column = Ints("v", 1, null, 1, null, null);
        var ours = Table.From(new DataFrame(column)).ValueCounts("v");

        Assert.Equal([1], column.ValueCounts()["Values"].Values());
        Assert.Equal([null, 1], ours.Values("v"));
        Assert.Equal([3, 2], ours.Values("count"));
    }

    private static object? Ours(DataFrameColumn column, Aggregate aggregate) =>
        Table.From(new DataFrame(Ints("all", new int?[column.Length]), column)).GroupBy("all").Aggregate(aggregate)[0]["v"];

    /// <summary>The running value of a column, which a missing value leaves as it was.</summary>
    private static IEnumerable<object?> Running(Table table, string column, Func<double, double, double> next)
    {
        double? so = null;
        return table.With("so", r => r.Number(column) is { } v ? so = so is { } s ? next(s, v) : v : null).Values("so");
    }
}
