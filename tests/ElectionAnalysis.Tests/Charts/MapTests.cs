using ElectionAnalysis.Plotly;

namespace ElectionAnalysis.Tests;

/// <summary>Maps and tiles say what they show, and what they cannot.</summary>
public class MapTests
{
    private static readonly Outlines Row = Outlines.Parse($"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', ((string[])["Ash", "Bay", "Cove", "Dale"]).Select((n, i) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"name\":\"{n}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{i},0],[{i + 1},0],[{i + 1},1],[{i},1]]]}}}}"))}]}}", "row.geojson");

    private static Table Turnout(params (string District, double? Value)[] rows) =>
        new(Column.OfText("district", rows.Select(r => (string?)r.District)), Column.OfNullable("turnout", rows.Select(r => r.Value)));

    private static IEnumerable<ScatterTrace> Areas(Figure figure) => figure.Data.OfType<ScatterTrace>().Where(t => t.Fill == "toself");

    private static IEnumerable<string?> Keys(Figure figure) => figure.Data.OfType<BarTrace>().Select(t => t.Name);

    [Fact]
    public void Map_WhatDoesNotMatch_IsHatchedAndTold()
    {
        var figure = Charts.Map(Turnout(("ash", 0.5), ("Bay", 0.6), ("Cove", null), ("Elm", 0.9)), "district", "turnout", Row);

        Assert.Equal(["<b>ash</b><br>turnout 50.0%", "<b>Bay</b><br>turnout 60.0%", "<b>Cove</b><br>no turnout given", "<b>Dale</b><br>no row in the table"],
            Areas(figure).Select(t => t.Name));
        Assert.Equal([false, false, true, true], Areas(figure).Select(t => t.FillPattern is { Shape: "/", FillMode: "replace" }));
        Assert.StartsWith("Source: a table of 4 rows. Outlines: row.geojson. Not drawn, for want of an outline: Elm. Hatched, for want of a row: "
            + "Dale. Hatched, for want of a value, which is not zero: Cove.", figure.Caption, StringComparison.Ordinal);
        Assert.Equal("2 with a value, the highest Bay (turnout 60.0%), the lowest ash (turnout 50.0%).", figure.Description);
        Assert.Equal(["50.0% (1)", "60.0% (1)", "no value (2)"], Keys(figure));
    }

    [Fact]
    public void Map_ValuesOnBothSidesOfZero_HaveTwoColours()
    {
        var leads = new Table(Column.OfText("district", ["Ash", "Bay", "Cove"]), Column.Of("lead", [-5.0, 0, 7]));
        var figure = Charts.Map(leads, "district", "lead", Row);

        Assert.Equal(["−5 (1)", "0 (1)", "7 (1)", "no value (1)"], Keys(figure));
        Assert.Contains("Blue is above zero and orange below it", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_TwoRowsForAPlace_AreRefused() => Assert.Equal(
        "'Ash' has 2 rows, and a place has one colour; choose rows with Where, or sum them with GroupBy.",
        Assert.Throws<TableException>(() => Charts.Map(Turnout(("Ash", 0.5), ("ASH", 0.6)), "district", "turnout", Row)).Message);

    [Theory]
    [InlineData("Czech Republic", "Czechia")]
    [InlineData("Bosnia & Herzegovina", "Bosnia and Herz.")]
    [InlineData("Swaziland", "eSwatini")]
    [InlineData("United States", "United States of America")]
    [InlineData("Democratic Republic of the Congo", "Dem. Rep. Congo")]
    public void Map_CountryByAnotherName_IsDrawn(string row, string outline)
    {
        var named = Outlines.Parse($"{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"name\":\"{outline}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}}}}]}}", "world.geojson");

        Assert.Equal([row], named.Match(Turnout((row, 0.5)), "district").Matched);
        Assert.Equal(["Congo"], named.Match(Turnout(("Congo", 0.5)), "district").WithoutOutline);
    }

    [Fact]
    public void Map_NothingMatches_SaysSo() => Assert.Contains("no row of the table has an outline",
        Charts.Map(Turnout(("Elm", 0.5)), "district", "turnout", Row).Description, StringComparison.Ordinal);

    [Fact]
    public void Map_Names_RepeatNoColourUnmarked()
    {
        var many = new Table(Column.OfText("district", Enumerable.Range(1, 60).Select(i => $"d{i:00}")),
            Column.OfText("winner", Enumerable.Range(1, 60).Select(i => $"party {i}")));
        var looks = Areas(Charts.Tiles(many, "district", "winner")).Select(t => (t.FillColor, t.FillPattern?.Shape)).ToList();

        // 48 looks of six colours and eight patterns; the rest is grey, and said to be.
        Assert.Equal(49, looks.Distinct().Count());
        Assert.Equal(12, looks.Count(l => l.FillColor == "#B4B9BE"));
        Assert.Contains("12 others (12)", Keys(Charts.Tiles(many, "district", "winner")));
    }

    [Fact]
    public void Map_AnElection_HasTheWinnersInTheirOtherChartsColours()
    {
        var election = ElectionArchive.From(Table.ReadCsv(new StringReader(
            "district,party,votes\nAsh,Red,60\nAsh,Blue,40\nBay,Red,30\nBay,Blue,70\nCove,Red,50\nCove,Blue,50\n"))).Records[0];
        var figure = Charts.Map(election, Row);
        var colours = Palette.Of(election);

        Assert.Equal("<b>Ash</b><br>Red 60.0%<br>20.0% of the votes before Blue", Areas(figure).First().Name);
        Assert.Equal(colours[election.Parties.Index().Single(p => p.Item.Party.Value == "Red").Index], Areas(figure).First().FillColor);
        Assert.Equal("Red and Blue", DistrictVotes.From(election).Winners()[2].Text("winner"));
        Assert.Equal(0, DistrictVotes.From(election).Winners()[2].Number("margin"));
        Assert.Equal("<b>Bay</b><br>30.0%: 30 of 100 votes", Areas(Charts.Map(election, Row, "Red")).ElementAt(1).Name);
    }

    [Fact]
    public void Map_OverYears_HasAStateForEach()
    {
        var table = new Table(Column.OfText("district", ["Ash", "Ash", "Bay"]), Column.Of("year", [2012, 2008, 2012]),
            Column.Of("turnout", [0.5, 0.7, 0.6]));
        var figure = Charts.Map(table, "district", "turnout", Row, over: "year");

        Assert.Equal(["2008", "2012"], figure.Controls[0].Choices);
        Assert.Equal("2008: Ash (turnout 70.0%).", figure.States[0].Words);
        Assert.Equal("<b>Bay</b><br>no row in the table", figure.States[0].Data["name"][1]);
        Assert.Equal("/", figure.States[0].Data["fillpattern.shape"][1]);
        Assert.Equal("", figure.States[1].Data["fillpattern.shape"][1]);
    }

    [Fact]
    public void TileGrid_AsDrawn_KeepsItsPlaces()
    {
        Assert.Equal([new("AK", 0, 0), new("ME", 0, 3), new("WA", 1, 1)], TileGrid.Parse("AK . . ME\n .  WA").Tiles);
        Assert.Equal("'A' and 'B' are both in row 1, column 2; a place has one tile.", Assert.Throws<TableException>(() => TileGrid.From(
            new Table(Column.OfText("name", ["A", "B"]), Column.Of("row", [1, 1]), Column.Of("column", [2, 2])))).Message);
        Assert.Equal("'ak' has two tiles; leave one out.", Assert.Throws<TableException>(() => TileGrid.Parse("ak AK")).Message.Replace("AK", "ak"));
    }

    [Fact]
    public void TileGrid_Automatic_IsABlockAndSaysSo()
    {
        // Six tiles: √(6 · 1.5) = 3 columns.
        Assert.Equal([new("1", 0, 0), new("2", 0, 1), new("3", 0, 2), new("10", 1, 0), new("Ä", 1, 1), new("b", 1, 2)],
            TileGrid.Of(["10", "2", "3", "1", "b", "Ä"]).Tiles);
        Assert.Contains("their places are not geography", Charts.Tiles(Turnout(("Ash", 0.5)), "district", "turnout").Caption, StringComparison.Ordinal);
        var places = new Table(Column.OfText("name", ["S", "NE", "NW", "M"]),
            Column.Of("latitude", [0.0, 60, 61, 30]), Column.Of("longitude", [5.0, 9, 1, 4]));

        // Four tiles: √(4 · 1.5), rounded up, = 3 columns; the three northernmost from west to east, then the rest.
        Assert.Equal([new("NW", 0, 0), new("M", 0, 1), new("NE", 0, 2), new("S", 1, 0)], TileGrid.ByPlace(places, "name").Tiles);
    }

    [Fact]
    public void Explore_EveryYear_HasTheLatestElections()
    {
        var archive = ElectionArchive.From(Table.ReadCsv(new StringReader(
            "country,year,party,votes,seats\nA,2000,x,1,5\nA,2000,y,1,5\nA,2008,x,1,10\nB,2004,x,1,6\nB,2004,y,1,3\n")));
        var figure = Charts.Explore(archive, [Fragmentation.LaaksoTaagepera], ["B"]);

        // 1 ÷ (¼ + ¼) = 2 in 2000; 1 ÷ (4/9 + 1/9) = 1.8 in 2004; in 2008 A has one party.
        Assert.Equal(["2000", "2004", "2008"], figure.Controls[0].Choices);
        Assert.Equal("2000, Effective number of parties (Laakso–Taagepera): 1 country, A (2.00).", figure.States[0].Words);
        Assert.Equal("2004, Effective number of parties (Laakso–Taagepera): 2 countries, the highest A (2.00), the lowest B (1.80).", figure.States[1].Words);
        Assert.Equal("2008, Effective number of parties (Laakso–Taagepera): 2 countries, the highest B (1.80), the lowest A (1.00).", figure.States[2].Words);
        Assert.Equal([false, true], figure.Highlight!.Chosen);
    }
}
