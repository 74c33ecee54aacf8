namespace ElectionAnalysis.Tests;

/// <summary>Charts of a table of one's own.</summary>
public class TableChartTests
{
    private static readonly Table Results = new(
        Column.OfText("party", ["A", "B", "A", "B"]),
        Column.Of("year", [2016, 2016, 2012, 2012]),
        Column.OfNullable("seats", [60, 40, 55, (int?)null]));

    [Fact]
    public void Bar_AMissingNumber_HasNoBarAndIsTold()
    {
        var figure = Charts.Bar(Results, "party", "seats", by: "year", caption: "Source: by hand.");

        Assert.Equal(["2016", "2012"], figure.Data.Select(t => t.Name));
        Assert.Equal([55, null], ((ElectionAnalysis.Plotly.BarTrace)figure.Data[1]).X);
        Assert.Equal("Source: by hand. 1 row has no seats, which is not zero.", figure.Caption);
        Assert.Equal("A, 2016: 60 seats; B, 2016: 40 seats; A, 2012: 55 seats; B, 2012: no seats given", figure.Description);
    }

    [Fact]
    public void Bar_ALabelThatComesAgain_HasABarOfItsOwn()
    {
        var bars = (ElectionAnalysis.Plotly.BarTrace)Charts.Bar(Results, "party", "seats").Data[0];

        Assert.Equal(4, bars.Y.Distinct().Count());
    }

    [Fact]
    public void Lines_RowsInAnyOrder_RunFromTheLeastXToTheGreatest()
    {
        var line = (ElectionAnalysis.Plotly.ScatterTrace)Charts.Lines(Results, "year", "seats", by: "party").Data[0];

        Assert.Equal([2012, 2016], line.X);
        Assert.Equal([55, 60], line.Y);
    }

    [Fact]
    public void Lines_AThresholdAndAnIndex_SpeakTheUnitOfTheReadersTable()
    {
        var costs = new Table(Column.Of("threshold", [0.0, 0.05]), Column.Of("gallagher", [0.002, 0.0726]));

        var figure = Charts.Lines(costs, "threshold", "gallagher");

        Assert.Equal(("~%", "~%"), (figure.Layout.XAxis!.TickFormat, figure.Layout.YAxis!.TickFormat));
        Assert.Equal("2 points, gallagher from 0.2% to 7.3%.", figure.Description);
    }

    [Fact]
    public void Bar_OfDifferencesOfShares_IsInPoints()
    {
        var changes = new Table(Column.OfText("party", ["A", "B"]), Column.Of("vote_change_points", [0.125, -0.125]));

        var figure = Charts.Bar(changes, "party", "vote_change_points");

        Assert.Equal([12.5, -12.5], ((ElectionAnalysis.Plotly.BarTrace)figure.Data[0]).X);
        Assert.Equal("A: +12.5 vote change points; B: −12.5 vote change points", figure.Description);
    }

    [Fact]
    public void Bar_MoreRowsThanOneCanRead_SaysHowMany()
    {
        var many = new Table(Column.OfText("district", Enumerable.Range(1, 300).Select(i => $"district {i}")),
            Column.Of("votes", Enumerable.Range(1, 300)));

        Assert.Equal("Source: a table of 300 rows. The first 60 of 300 rows.", Charts.Bar(many, "district", "votes").Caption);
    }

    [Fact]
    public void Bar_TextWhereNumbersAreWanted_IsRefused() => Assert.Equal(
        "Column 'party' is string; a chart needs numbers there.",
        Assert.Throws<TableException>(() => Charts.Bar(Results, "party", "party")).Message);

    [Fact]
    public void Bar_LabelAndValueExchanged_SaysTheirOrder() => Assert.EndsWith(
        "'seats' has them, and the label comes before the value: \"party\", \"seats\".",
        Assert.Throws<TableException>(() => Charts.Bar(Results, "seats", "party")).Message, StringComparison.Ordinal);

    [Fact]
    public void Lines_MoreSeriesThanColours_DifferInDashOrShape()
    {
        var many = new Table(Column.OfText("party", Enumerable.Range(1, 30).Select(i => $"p{i}")),
            Column.Of("year", Enumerable.Repeat(2000, 30)), Column.Of("seats", Enumerable.Range(1, 30)));

        var looks = Charts.Lines(many, "year", "seats", by: "party").Data.Cast<ElectionAnalysis.Plotly.ScatterTrace>()
            .Select(t => (t.Line!.Color, t.Line.Dash, t.Marker!.Symbol)).ToList();

        Assert.Equal(18, looks.Take(18).Distinct().Count());
    }
}
