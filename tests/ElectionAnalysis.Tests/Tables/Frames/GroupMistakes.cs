using Microsoft.Data.Analysis;
using static ElectionAnalysis.Tests.Frames;

namespace ElectionAnalysis.Tests;

/// <summary>
/// What grouping gives in Microsoft.Data.Analysis 0.23.1 without a word, and what it gives here. A test that fails in its
/// first half says that the package has been mended: then its line in the workbook's DataFrameAdvice.txt goes.
/// </summary>
public class GroupMistakes
{
    /// <summary>Two parties of the north, one of the south, two of nowhere; a seat that nobody knows.</summary>
    private static DataFrame Parties => new(
        Texts("region", "north", null, "south", "north", null),
        Ints("seats", 1, 2, 4, null, 16));

    /// <summary>One group with a missing value among positive ones, one with a missing value beside a negative one.</summary>
    private static DataFrame Changes => new(Texts("k", "up", "up", "up", "down", "down"), Ints("v", 2, null, 6, -3, null));

    private static DataFrame Nothing => new(Texts("k", "a", "a"), Ints("v", null, null));

    [Fact]
    public void GroupBy_KeyMissing_LosesTheRows()
    {
        var theirs = Parties.GroupBy("region").Sum("seats");
        var ours = Table.From(Parties).GroupBy("region").Aggregate(Aggregate.Sum("seats"));

        Assert.Equal(["north", "south"], theirs["region"].Values());
        Assert.Equal([1, 4], theirs["seats"].Values());
        Assert.Equal(["north", null, "south"], ours.Values("region"));
        Assert.Equal([1L, 18L, 4L], ours.Values("seats"));
    }

    [Fact]
    public void GroupBy_OfTheSeedsByLeader_Loses14Of272Seats()
    {
        var archive = ElectionArchive.Load(Text.SeedFolder);
        var theirs = archive.DataFrames["parties"].GroupBy("leader").Sum("seats");
        var ours = archive.Parties.GroupBy("leader").Aggregate(Aggregate.Sum("seats"));

        Assert.Equal(258, Convert.ToInt32(theirs["seats"].Sum()));
        Assert.Equal(272, ours.Sum(r => r.Number("seats")));
    }

    [Fact]
    public void Groupings_KeyMissing_LoseTheRows()
    {
        Assert.Equal(3, Parties.GroupBy<string>("region").Groupings.Sum(g => g.Count()));
        Assert.Equal(5, Table.From(Parties).GroupBy("region").Tables().Sum(t => t.RowCount));
    }

    [Fact]
    public void GroupByMean_ValueMissing_DividesByEveryRow()
    {
        Assert.Equal([8 / 3.0, -1.5], Changes.GroupBy("k").Mean("v")["v"].Values());
        Assert.Equal([4.0, -3.0], Ours(Changes, Aggregate.Mean("v")));
    }

    [Fact]
    public void GroupByMin_ValueMissing_IsZero()
    {
        Assert.Equal([0, -3], Changes.GroupBy("k").Min("v")["v"].Values());
        Assert.Equal([2, -3], Ours(Changes, Aggregate.Min("v")));
    }

    [Fact]
    public void GroupByMax_ValueMissing_IsZero()
    {
        Assert.Equal([6, 0], Changes.GroupBy("k").Max("v")["v"].Values());
        Assert.Equal([6, -3], Ours(Changes, Aggregate.Max("v")));
    }

    [Fact]
    public void GroupByMinAndMax_DayMissing_AreMissing()
    {
        var frame = new DataFrame(
            Texts("k", "a", "a"),
            new DateTimeDataFrameColumn("day", new DateTime?[] { new(2013, 12, 15), null }));

        Assert.Equal([null], frame.GroupBy("k").Min("day")["day"].Values());
        Assert.Equal([null], frame.GroupBy("k").Max("day")["day"].Values());
        Assert.Equal([new DateOnly(2013, 12, 15)], Table.From(frame).GroupBy("k").Aggregate(Aggregate.Max("day")).Values("day"));
    }

    [Fact]
    public void GroupByProduct_OfAnything_IsZero()
    {
        var frame = new DataFrame(Texts("k", "a", "a"), Ints("v", 2, 3));

        Assert.Equal([0], frame.GroupBy("k").Product("v")["v"].Values());
        Assert.Equal([6.0], Table.From(frame).GroupBy("k").Tables().Select(t => t.Aggregate(1.0, (p, r) => p * r.Number("v")!.Value)));
    }

    [Fact]
    public void GroupBySum_NothingKnown_IsZero()
    {
        Assert.Equal([0], Nothing.GroupBy("k").Sum("v")["v"].Values());
        Assert.Equal([0.0], Nothing.GroupBy("k").Mean("v")["v"].Values());
        Assert.Equal([null], Ours(Nothing, Aggregate.Sum("v")));
        Assert.Equal([null], Ours(Nothing, Aggregate.Mean("v")));
    }

    [Fact]
    public void GroupBySum_AfterAdding_AddsWhatLiesUnderMissingValues()
    {
        var frame = new DataFrame(Texts("k", "a", "a"), Ints("v", 10, null).Add(100));

        Assert.Equal([110, null], frame["v"].Values());
        Assert.Equal([210], frame.GroupBy("k").Sum("v")["v"].Values());
        Assert.Equal([110L], Ours(frame, Aggregate.Sum("v")));
    }

    [Fact]
    public void GroupByMean_AfterSubtracting_AddsWhatLiesUnderMissingValues()
    {
        var frame = new DataFrame(Texts("k", "a", "a"), Ints("v", null, 10).Subtract(Ints("w", 5, 1)));

        Assert.Equal([null, 9], frame["v"].Values());
        Assert.Equal([2.0], frame.GroupBy("k").Mean("v")["v"].Values());
        Assert.Equal([9.0], Ours(frame, Aggregate.Mean("v")));
    }

    [Fact]
    public void GroupBySum_OfFloats_Stops()
    {
        var frame = new DataFrame(Texts("k", "a", "a", "a"), new SingleDataFrameColumn("v", new float[] { 16_777_216, 1, 1 }));

        Assert.Equal([16_777_216f], frame.GroupBy("k").Sum("v")["v"].Values());
        Assert.Equal([16_777_218.0], Ours(frame, Aggregate.Sum("v")));
    }

    private static object?[] Ours(DataFrame frame, Aggregate aggregate) => Table.From(frame).GroupBy("k").Aggregate(aggregate).Values("v");
}
