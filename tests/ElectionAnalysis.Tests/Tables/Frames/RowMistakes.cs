using Microsoft.Data.Analysis;
using static ElectionAnalysis.Tests.Frames;

namespace ElectionAnalysis.Tests;

/// <summary>What joins, sorting, filters and new rows do in Microsoft.Data.Analysis 0.23.1 without a word, and what is right.</summary>
public class RowMistakes
{
    [Fact]
    public void Merge_LeftKeyMissing_LosesTheRow()
    {
        var left = new DataFrame(Texts("party", "a", null, "b"), Ints("seats", 1, 2, 3));
        var right = new DataFrame(Texts("party", "a", "c"), Texts("side", "left", "right"));

        var theirs = left.Merge(right, ["party"], ["party"], joinAlgorithm: JoinAlgorithm.Left);
        var ours = Table.From(left).Join(right, "party", JoinKind.Left);

        Assert.Equal([1, 3], theirs["seats"].Values());
        Assert.Equal([1, 2, 3], ours.Values("seats"));
        Assert.Equal(["left", null, null], ours.Values("side"));
        Assert.Equal(3, left.Merge(right, ["party"], ["party"], joinAlgorithm: JoinAlgorithm.FullOuter).Rows.Count);
        Assert.Equal(4, Table.From(left).Join(right, "party", JoinKind.Full).RowCount);
    }

    [Fact]
    public void Merge_OneOfTwoKeysMissing_MatchesOthers()
    {
        var left = new DataFrame(Texts("state", "A", null), Texts("district", null, "1"), Ints("v", 2, 3));
        var right = new DataFrame(Texts("state", "A", null), Texts("district", null, "2"), Ints("w", 20, 30));
        string[] keys = ["state", "district"];

        var theirs = left.Merge(right, keys, keys, joinAlgorithm: JoinAlgorithm.Inner);
        var ours = Table.From(left).Join(right, keys);

        Assert.Equal([2, 2, 3, 3], theirs["v"].Values().Order());
        Assert.Equal([2], ours.Values("v"));
        Assert.Equal([20], ours.Values("w"));
    }

    [Fact]
    public void Merge_InnerOfAShorterFrame_TakesTheOrderOfTheOther()
    {
        var left = new DataFrame(Ints("k", 1, 2));
        var right = new DataFrame(Ints("k", 2, 1, 3), Ints("w", 20, 10, 30));

        Assert.Equal([20, 10], left.Merge(right, ["k"], ["k"], joinAlgorithm: JoinAlgorithm.Inner)["w"].Values());
        Assert.Equal([10, 20], Table.From(left).Join(right, "k").Values("w"));
    }

    [Fact]
    public void Join_RowsInAnotherOrder_PutsThemSideBySide()
    {
        var left = new DataFrame(Texts("party", "a", "b"), Ints("seats", 1, 2));
        var right = new DataFrame(Texts("party", "b", "a"), Ints("votes", 20, 10));

        Assert.Equal([20, 10], left.Join(right)["votes"].Values());
        Assert.Equal([10, 20], Table.From(left).Join(right, "party").Values("votes"));
    }

    [Fact]
    public void OrderBy_EqualRows_MixesThem()
    {
        var twenty = Enumerable.Range(0, 20).ToArray();
        var frame = new DataFrame(new Int32DataFrameColumn("k", twenty.Select(i => i % 2)), new Int32DataFrameColumn("id", twenty));
        var right = twenty.Where(i => i % 2 == 0).Concat(twenty.Where(i => i % 2 == 1)).Cast<object>().ToArray();

        Assert.NotEqual(right, frame.OrderBy("k")["id"].Values());
        Assert.Equal(right, Table.From(frame).Sort("k").Values("id"));
    }

    [Fact]
    public void OrderByDescending_EqualRows_TurnsThemRound()
    {
        var frame = new DataFrame(Ints("k", 1, 1, 1), Ints("id", 0, 1, 2));

        Assert.Equal([2, 1, 0], frame.OrderByDescending("k")["id"].Values());
        Assert.Equal([0, 1, 2], Table.From(frame).Sort(SortKey.Descending("k")).Values("id"));
    }

    [Fact]
    public void Filter_MaskTooShort_LosesTheTail()
    {
        var frame = new DataFrame(Ints("v", 1, 2, 3, 4));

        Assert.Equal([1, 2], frame.Filter(Bools("mask", true, true))["v"].Values());
        Assert.Equal([1], frame[[true, false]]["v"].Values());
        Assert.Equal([1, 2, 3, 4], Table.From(frame).Where(_ => true).Values("v"));
    }

    [Fact]
    public void Append_TextOfNull_IsMissing()
    {
        var frame = new DataFrame(Texts("surname", "Smith"));

        Assert.Equal(["Smith", null], frame.Append(["Null"])["surname"].Values());
        Assert.Equal(["Smith", "Null"], Table.From(frame).Concat(new Table(Column.OfText("surname", ["Null"]))).Values("surname"));
    }

    [Fact]
    public void Append_FractionToWholeNumbers_RoundsIt()
    {
        var frame = new DataFrame(Ints("v", 1), Doubles("w", 1));
        var changed = frame.Append([2.5, "1,5"]);

        Assert.Equal([1, 2], changed["v"].Values());
        Assert.Equal([1.0, 15.0], changed["w"].Values());
        Assert.StartsWith(
            "Column 'v' is int above and double below;",
            Assert.Throws<TableException>(() => Table.From(frame).Select("v").Concat(new Table(Column.Of("v", [2.5])))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void LoadFrom_TextOfNull_IsMissing()
    {
        List<IList<object>> rows = [["Null", 2.5]];
        var theirs = DataFrame.LoadFrom(rows, [("surname", typeof(string)), ("seats", typeof(int))]);
        var ours = Table.From([new Surname("Null", 2.5)]);

        Assert.Equal([null, 2], [theirs[0, 0], theirs[0, 1]]);
        Assert.Equal(["Null", 2.5], [ours[0]["name"], ours[0]["seats"]]);
    }

    [Fact]
    public async Task LoadFrom_ReaderWithTextOfNull_IsMissing()
    {
        using var data = new System.Data.DataTable();
        data.Columns.Add("surname", typeof(string));
        data.Rows.Add("Null");

        Assert.Null((await DataFrame.LoadFrom(data.CreateDataReader()))[0, 0]);
        Assert.Equal("Null", Table.From(data.CreateDataReader())[0]["surname"]);
    }

    private sealed record Surname(string Name, double Seats);
}
