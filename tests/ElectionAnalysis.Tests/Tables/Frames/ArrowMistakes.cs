using Apache.Arrow;
using Microsoft.Data.Analysis;
using static ElectionAnalysis.Tests.Frames;

namespace ElectionAnalysis.Tests;

/// <summary>
/// What record batches become in Microsoft.Data.Analysis 0.23.1 without a word, and what is right. That a frame does not
/// keep its batch alive has no test: it may end the process.
/// </summary>
public class ArrowMistakes
{
    [Fact]
    public void ToArrowRecordBatches_OfTruths_MixesThem()
    {
        var frame = new DataFrame(Bools("b", true, true, true, true, true, true, true, true, true));
        bool?[] theirs = [true, false, false, false, false, false, false, false, true];

        Assert.Equal(theirs, Truths(frame.ToArrowRecordBatches().Single()));
        Assert.All(Truths(Table.From(frame).ToArrow()), b => Assert.True(b));
    }

    [Fact]
    public void ToArrowRecordBatches_OfATimeOfDay_LosesIt()
    {
        var frame = new DataFrame(new DateTimeDataFrameColumn("t", [new DateTime(2013, 12, 15, 23, 30, 0)]));
        var theirs = (Date64Array)frame.ToArrowRecordBatches().Single().Column(0);

        Assert.Equal(new DateTime(2013, 12, 15), theirs.GetDateTime(0));
        Assert.Equal("2013-12-15T23:30:00", ((StringArray)Table.From(frame).ToArrow().Column(0)).GetString(0));
    }

    [Fact]
    public void FromArrowRecordBatch_OfTruths_MixesThem()
    {
        var truths = new BooleanArray.Builder();
        truths.AppendRange(Enumerable.Repeat(true, 9));
        using var batch = new RecordBatch.Builder().Append("b", nullable: true, truths.Build()).Build();
        var theirs = string.Join(' ', DataFrame.FromArrowRecordBatch(batch)["b"].Values());

        Assert.Equal("True True False False False False False False False", theirs);
        Assert.All(Table.FromArrow(batch).Values("b"), b => Assert.True((bool)b!));
        GC.KeepAlive(batch);
    }

    [Fact]
    public void FromArrowRecordBatch_OfASlice_ReadsFromTheStart()
    {
        using var whole = new RecordBatch.Builder()
            .Append("v", nullable: true, new Int32Array.Builder().Append(10).Append(20).Append(30).Append(40).Build())
            .Append("s", nullable: true, new StringArray.Builder().Append("a").Append("b").Append("c").Append("d").Build())
            .Build();
        using var slice = whole.Slice(2, 2);
        var theirs = DataFrame.FromArrowRecordBatch(slice);
        var ours = Table.FromArrow(slice);

        Assert.Equal([10, 20], theirs["v"].Values());
        Assert.Equal(["a", "b"], theirs["s"].Values());
        Assert.Equal([30, 40], ours.Values("v"));
        Assert.Equal(["c", "d"], ours.Values("s"));
        GC.KeepAlive(whole);
    }

    [Fact]
    public void FromArrowRecordBatch_EmptyText_IsMissingAfterAClone()
    {
        using var batch = new RecordBatch.Builder()
            .Append("s", nullable: true, new StringArray.Builder().Append("a").Append("").Build())
            .Build();

        Assert.Equal(["a", null], DataFrame.FromArrowRecordBatch(batch).Clone()["s"].Values());
        Assert.Equal(["a", ""], Table.FromArrow(batch).Values("s"));
        GC.KeepAlive(batch);
    }

    [Fact]
    public void GetReadOnlyDataBuffers_MemoryThatStartsLater_ReadsTheWrongPlace()
    {
        var bytes = Enumerable.Range(1, 12).SelectMany(i => BitConverter.GetBytes((double)i)).ToArray();
        var column = new DoubleDataFrameColumn("v", bytes.AsMemory(8, 24), default, 3);

        Assert.Equal([2.0, 3.0, 4.0], column.Values());
        Assert.Equal([9, 10, 11], column.GetReadOnlyDataBuffers().First().ToArray());
        Assert.Equal([2, 3, 4], Table.From(new DataFrame(column)).Column<double>("v").Values.ToArray());
    }

    private static bool?[] Truths(RecordBatch batch)
    {
        var array = (BooleanArray)batch.Column(0);
        return [.. Enumerable.Range(0, array.Length).Select(array.GetValue)];
    }
}
