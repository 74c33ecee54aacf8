using System.Text.Json;

namespace ElectionAnalysis.Tests;

/// <summary>Rules that hold for several charts: units along axes, colours of a party, what captions say of lists.</summary>
public class ChartRulesTests
{
    private static JsonElement Layout(Figure figure) => JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("layout");

    private static string? YTicks(string title, string values) =>
        Layout(Figure.FromJson($$"""{ "data": [{ "type": "scatter", "x": [1, 2], "y": {{values}} }], "layout": { "yaxis": { "title": "{{title}}" } } }""", "c"))
            .GetProperty("yaxis").TryGetProperty("tickformat", out var format) ? format.GetString() : null;

    [Theory]
    [InlineData("share", "[0.1,0.6]", "~%")]
    [InlineData("share of seats", "[0,0.449]", "~%")]
    [InlineData("Turnout", "[0.38,1]", "~%")]
    [InlineData("vote_share", "[0.2,null]", "~%")]
    [InlineData("share of votes", "[44.9,11.6]", null)]
    [InlineData("seats", "[0.1,0.6]", null)]
    [InlineData("shareholders", "[0.1,0.6]", null)]
    [InlineData("effective number of parties", "[1.1,1.4]", null)]
    [InlineData("share", "[]", null)]
    public void FromJson_AxisCalledAfterShares_HasPercentagesWhereItsNumbersAreShares(string title, string values, string? ticks) =>
        Assert.Equal(ticks, YTicks(title, values));

    [Fact]
    public void FromJson_AxisWithTicksOfItsOwn_KeepsThem() => Assert.Equal(".2f",
        Layout(Figure.FromJson("""{"data":[{"y":[0.1]}],"layout":{"yaxis":{"title":"share","tickformat":".2f"}}}""", "c"))
            .GetProperty("yaxis").GetProperty("tickformat").GetString());

    [Fact]
    public void FragmentationCompared_PartiesCounted_AreWholeNumbers()
    {
        var bars = Charts.FragmentationCompared(Text.Mali, Text.Turkmenistan).Data.OfType<Plotly.BarTrace>().ToList();

        Assert.Equal(["20", "6"], bars.Select(b => b.Text![0]));
        Assert.Equal("4.3", bars[0].Text![2]);
    }

    [Fact]
    public void Of_SmallPartyCalledGreen_HasTheGreenAndALargerOneAnother()
    {
        var colours = Palette.Of(Text.Election(string.Join('\n', new[] { "Labour", "Liberal", "Centre Agrarian", "Unity", "Reform", "Workers",
            "Green Alliance", "Home" }.Select((name, i) => $"- Party{i + 1}: {name}\n- Seats{i + 1}: {20 - i}"))));

        Assert.Equal("#009E73", colours[6]);
        Assert.Equal(6, colours.Where(c => !Palette.IsGrey(c)).Distinct().Count());
        Assert.DoesNotContain("#009E73", colours.Take(6));
        Assert.True(Palette.IsGrey(colours[5]));
        Assert.True(Palette.IsGrey(colours[7]));
    }

    [Fact]
    public void UniformSwing_OfAnElection_HasTheColoursOfItsOtherCharts()
    {
        // Gold has more votes than Silver and fewer seats.
        var election = ElectionArchive.From(Table.ReadCsv(new StringReader("""
            country,year,district,party,votes
            Land,2020,A,Copper,60
            Land,2020,A,Gold,55
            Land,2020,B,Copper,60
            Land,2020,B,Gold,55
            Land,2020,C,Silver,40
            Land,2020,C,Gold,5
            Land,2020,D,Copper,60
            Land,2020,D,Gold,55
            """))).Records.Single();
        var own = election.Parties.Select(p => p.Party.Value).Zip(Palette.Of(election)).ToDictionary(p => p.First, p => p.Second);

        var bars = Charts.UniformSwing(election).Data.OfType<Plotly.BarTrace>().Single();

        Assert.Equal(bars.Keys!.Select(k => own[k]), bars.Marker!.Color);
        Assert.Equal(["Copper", "Silver", "Gold"], bars.Keys);

        // Where nothing else is known of the parties, who has most seats comes first.
        var alone = Charts.UniformSwing(DistrictVotes.From(election), "Land", "own").Data.OfType<Plotly.BarTrace>().Single();
        Assert.Equal(Palette.Parties.Take(3), alone.Marker!.Color);
    }

    [Fact]
    public void Coalitions_WithAnImpossiblePair_SaysHowManyAreLeft()
    {
        // Of 10 seats 6 are a majority: A+B (8), A+C (6), B+C (6); without A and B together two are left.
        var election = Text.Election("- Seats For Election: 10\n- Party1: A\n- Seats1: 4\n- Party2: B\n- Seats2: 4\n- Party3: C\n- Seats3: 2");

        Assert.Contains("minimal winning coalitions: all 3 are listed.", Charts.Coalitions(election).Caption, StringComparison.Ordinal);
        Assert.Contains("(not together: A and B): the 2 of 3 without such a pair are listed.",
            Charts.Coalitions(election, ("A", "B")).Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Bar_LongLabels_RunOverTwoLines()
    {
        var table = new Table(Column.OfText("district", ["Electoral district of the Northern Isles and Highlands", "East"]),
            Column.Of("seats", [3, 5]));

        Assert.Equal(["Electoral district of the Northern<br>Isles and Highlands", "East"], Charts.Bar(table, "district", "seats").Layout.YAxis!.TickText!);
    }

    [Fact]
    public void Lab_OfManyParties_SaysWhoseVotesCanBeMoved()
    {
        var names = Enumerable.Range(1, 12).Select(i => $"Party {i}").ToList();
        var page = new StringWriter();
        FigureHtml.Write(Charts.ApportionmentLab("Land", names, [.. names.Select((_, i) => 100.0 - i)], 20, "own"), page);

        Assert.Contains("These are the 10 largest; the votes of the other 2 stay as they are.", page.ToString(), StringComparison.Ordinal);
    }
}
