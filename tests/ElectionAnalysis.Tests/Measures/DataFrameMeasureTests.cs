using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Analysis;

namespace ElectionAnalysis.Tests;

public class DataFrameMeasureTests
{
    private static readonly DataFrame Parties = ElectionArchive.Load(Text.SeedFolder).DataFrames["parties"];

    private static readonly Gen<DataFrame> Frames =
        from rows in Gen.Choose(0, 40)
        from keys in Gen.Choose(0, 3).ArrayOf(rows)
        from whole in Gen.OneOf(Gen.Choose(0, 50).Select(i => (int?)i), Gen.Constant<int?>(null)).ArrayOf(rows)
        from large in Gen.Choose(0, 50).Select(i => (long)i).ArrayOf(rows)
        from real in Gen.OneOf(Gen.Choose(0, 500).Select(i => (double?)i / 10), Gen.Constant<double?>(null)).ArrayOf(rows)
        from isSorted in ArbMap.Default.GeneratorFor<bool>()
        select new DataFrame(
            new Int32DataFrameColumn("key", isSorted ? keys.Order() : keys),
            new Int32DataFrameColumn("whole", whole),
            new Int64DataFrameColumn("large", large),
            new DoubleDataFrameColumn("real", real));

    [Theory]
    [InlineData("whole", "large")]
    [InlineData("large", "real")]
    [InlineData("real", "whole")]
    public void Measure_AnyFrame_IsThatOfTheSameTable(string first, string second) =>
        Prop.ForAll(Arb.From(Frames), frame =>
        {
            Table table = frame;
            Table doubles = table.With(first, r => r.Number(first)).With(second, r => r.Number(second));
            foreach (string[] by in (string[][])[[], ["key"]])
            {
                AssertSame(table.Measure(Fragmentation.LaaksoTaagepera, first, by),
                    frame.Measure(Fragmentation.LaaksoTaagepera, first, by));
                AssertSame(doubles.Measure(Swing.Pedersen, new[] { first, second }, by),
                    frame.Measure(Swing.Pedersen, new[] { first, second }, by));
                AssertSame(
                    doubles.Measure(Disproportionality.Gallagher, new[] { first, second }, by),
                    frame.Measure(Disproportionality.Gallagher, new[] { first, second }, by));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Measure_SeveralElectionsAndNothingToGroupBy_SaysSo()
    {
        DataFrame frame = new Table(Column.OfText("election", ["A", "A", "B"]), Column.Of("seats", [60, 40, 100]));

        Assert.Contains("say by: \"election\"", Assert.Throws<MeasureException>(() => frame.Measure(Fragmentation.Rae, "seats")).Message,
            StringComparison.Ordinal);
        Assert.Equal(2, (int)frame.Measure(Fragmentation.Rae, "seats", by: "election").RowCount);
    }

    [Fact]
    public void Measure_SeedsAsAFrame_CountsEverySeat()
    {
        var measured = Parties.Measure(Fragmentation.LaaksoTaagepera, "seats", "election");

        Assert.Equal(["2013 Malian parliamentary election", "2013 Turkmen parliamentary election"],
            measured.Select(r => r.Text("election")));
        Assert.Equal([Text.Mali.HouseSeats!.Value, 125],
            Table.From(Parties).GroupBy("election").Aggregate(Aggregate.Sum("seats")).Select(r => (int)r.Number("seats")!));
    }

    [Fact]
    public void Measure_LongerThanOneBlock_IsTheSame()
    {
        var keys = Enumerable.Range(0, 30_000).Select(i => i / 7_000).ToArray();
        var frame = new DataFrame(new Int32DataFrameColumn("key", keys), new Int32DataFrameColumn("n", keys.Select((_, i) => i % 11)));

        var measured = frame.Measure(Fragmentation.HerfindahlHirschman, "n", "key");

        for (var g = 0; g < measured.RowCount; g++)
        {
            double[] numbers = [.. keys.Select((k, i) => (k, n: (double)(i % 11))).Where(x => x.k == g).Select(x => x.n)];
            Assert.Equal(numbers.Sum(n => n * n) / (numbers.Sum() * numbers.Sum()),
                measured[g].Number(Fragmentation.HerfindahlHirschman.Key)!.Value, 12);
        }
    }

    [Fact]
    public void Measure_ColumnThatIsNotThere_SaysWhichThereAre()
    {
        var error = Assert.Throws<TableException>(() => Parties.Measure(Fragmentation.Golosov, "seatz"));

        Assert.StartsWith("There is no column 'seatz'.", error.Message, StringComparison.Ordinal);
        Assert.Contains("The columns are election, country,", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_OtherFamilies_TakeFramesToo()
    {
        DataFrame frame = new Table(
            Column.OfText("party", ["A", "B", "Others"]),
            Column.OfText("bloc", ["left", "right", "right"]),
            Column.Of("before", [40, 50, 10]),
            Column.Of("after", [50, 30, 20]));

        Assert.Equal(0.1,
            frame.Measure(Swing.BartoliniMairBetween, ["before", "after", "bloc"])[0].Number(Swing.BartoliniMairBetween.Key)!.Value, 12);
        Assert.Equal(1 / 0.38, frame.Measure(Fragmentation.LaaksoTaagepera, "after")[0].Number("laakso_taagepera")!.Value, 12);
        Assert.Equal([5, 3, 2], frame.Apportion(Apportionment.Hare, "after", 10).Select(r => r["seats_given"]));
        Assert.Equal([50, 30, 20],
            frame.With("seats", 100).Apportion(Apportionment.DHondt, "after", "seats").Select(r => r["seats_given"]));
    }

    private static void AssertSame(Table expected, Table actual) => Assert.Equal(expected.ToCsv(), actual.ToCsv());
}

internal static class FrameExtensions
{
    public static DataFrame With(this DataFrame frame, string name, int value)
    {
        frame.Columns.Add(new Int32DataFrameColumn(name, Enumerable.Repeat(value, (int)frame.Rows.Count)));
        return frame;
    }
}
