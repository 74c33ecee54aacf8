using System.Text.Json;

namespace ElectionAnalysis.Tests;

public class FigureTests
{
    private static JsonElement Json(Figure figure) => JsonDocument.Parse(figure.ToJson()).RootElement;

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(n => n.GetDouble())];

    [Fact]
    public void ToJson_AnyFigure_FollowsThePlotlyRules()
    {
        foreach (var (name, figure) in FigureGallery.All())
        {
            var json = Json(figure);
            var title = json.GetProperty("layout").GetProperty("title");
            Assert.True(title.ValueKind == JsonValueKind.Object && title.GetProperty("text").GetString()!.Length > 0, name);
            Assert.False(json.GetProperty("config").GetProperty("showSendToCloud").GetBoolean());
            Assert.False(json.GetProperty("config").GetProperty("displaylogo").GetBoolean());
            Assert.All([figure.Caption, figure.Description], Assert.NotEmpty);
            Assert.DoesNotContain('<', figure.ToJson());
        }
    }

    [Fact]
    public void SeatsBar_Mali_DrawsEveryPartyLargestFirst()
    {
        var json = Json(Charts.SeatsBar(Text.Mali));
        var seats = Numbers(json.GetProperty("data")[0].GetProperty("x"));

        Assert.Equal(147, seats.Sum());
        Assert.Equal(seats.OrderDescending(), seats);
        Assert.Equal(74, json.GetProperty("layout").GetProperty("shapes")[0].GetProperty("x0").GetDouble());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(125)]
    [InlineData(1_000)]
    public void Hemicycle_AnyHouse_DrawsEverySeatOnce(int seats)
    {
        var data = Json(Charts.Hemicycle(FigureGallery.House(seats))).GetProperty("data").EnumerateArray();

        Assert.Equal(seats, data.Sum(t => t.GetProperty("x").GetArrayLength()));
    }

    [Fact]
    public void Hemicycle_SeatsOfNoListedParty_AreDrawnHollow()
    {
        var election = Text.Election("- Seats For Election: 10\n- Party1: A\n- Seats1: 6");
        var data = Json(Charts.Hemicycle(election)).GetProperty("data");

        Assert.Equal([6, 4], data.EnumerateArray().Select(t => t.GetProperty("x").GetArrayLength()));
        Assert.Equal("no listed party", data[1].GetProperty("name").GetString());
    }

    [Fact]
    public void SeatSwing_Mali_MarksNewPartiesAndMakesNoGhostSeats()
    {
        var json = Json(Charts.SeatSwing(Text.Mali));
        var labels = json.GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext").EnumerateArray().Select(l => l.GetString()!)
            .ToList();
        var changes = json.GetProperty("data").EnumerateArray().Where(t => t.GetProperty("type").GetString() == "bar")
            .Select(t => t.GetProperty("x").EnumerateArray().Select(x => x.ValueKind == JsonValueKind.Null ? 0 : x.GetDouble()))
            .Aggregate((solid, hatched) => solid.Zip(hatched, (s, h) => s + h)).ToList();

        Assert.Equal(9, labels.Count(l => l.EndsWith(" (new)", StringComparison.Ordinal)));
        Assert.DoesNotContain("(no listed party)", labels);
        Assert.Equal(147 - 140, changes.Sum());
    }

    [Fact]
    public void SeatSwing_PartyThatLostAll_IsMarkedOut()
    {
        var json =
            Charts.SeatSwing(Text.Election("- Party1: A\n- Seats1: 9\n- Last Election1: 4\n- Party2: B\n- Seats2: 0\n- Last Election2: 5"))
                .ToJson();

        Assert.Contains("B (out)", json, StringComparison.Ordinal);
    }

    [Fact]
    public void SeatFlow_Mali_LosesNoSeat()
    {
        var link = Json(Charts.SeatFlow(Text.Mali)).GetProperty("data")[0].GetProperty("link");
        var flows = Numbers(link.GetProperty("source")).Zip(Numbers(link.GetProperty("target")), Numbers(link.GetProperty("value")))
            .ToList();

        // The pool is node 0: 81 seats in (74 of listed parties, 7 of none), 81 out; 66 stayed where they were.
        Assert.Equal(81, flows.Where(f => f.Second == 0).Sum(f => f.Third));
        Assert.Equal(81, flows.Where(f => f.First == 0).Sum(f => f.Third));
        Assert.Equal(66, flows.Where(f => f.First != 0 && f.Second != 0).Sum(f => f.Third));
    }

    [Fact]
    public void SeatFlow_LongNames_AreWhole()
    {
        const string Name = "Association of Independent Farmers, Fishers and Foresters of the Northern Islands";

        var data = Json(Charts.SeatFlow(Text.Election($"- Party1: {Name}\n- Seats1: 9\n- Last Election1: 4"))).GetProperty("data")[0];
        var labels = data.GetProperty("node").GetProperty("label").EnumerateArray().Select(l => l.GetString()).ToList();

        // The pool has its name above it.
        Assert.Equal(["", $"{Name} 4", $"{Name} 9"], labels.Select(l => l!.Replace("<br>", " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void TurnoutByRound_Mali_ShowsStatedComputedAndContradicted()
    {
        var data = Json(Charts.TurnoutByRound(Text.Mali)).GetProperty("data");

        Assert.Equal([0.3863, 0.3732], Numbers(data[0].GetProperty("x")));
        Assert.Equal(JsonValueKind.Null, data[1].GetProperty("x")[0].ValueKind);
        Assert.Equal([0.385], Numbers(data[2].GetProperty("x")));
        Assert.Equal("\u00A038.5%", data[2].GetProperty("text")[0].GetString());

        // The bar that is alone stands on its tick.
        Assert.Equal([-0.18, -0.36], Numbers(data[0].GetProperty("offset")));
    }

    /// <summary>A turnout in per cent counts nobody.</summary>
    [Fact]
    public void BallotsByRound_NoCounts_IsOneSentence()
    {
        var election = Text.Election("- Turnout: 61.2%\n- Party1: A\n- Seats1: 3\n- Party2: B\n- Seats2: 2");

        var figure = Charts.BallotsByRound(election);

        Assert.Empty(figure.Data);
        Assert.Equal("Nothing to draw: no count of registered voters, ballots cast or valid ballots is given.",
            Assert.Single(figure.Layout.Annotations!).Text);
    }

    [Fact]
    public void BallotsByRound_AsManyRoundsAsThereAre_EachHasItsRowAndItsName()
    {
        var one = Charts.BallotsByRound(Text.Mali);
        var many = Charts.BallotsByRound(Enumerable.Repeat(Text.Mali, 12));

        Assert.Equal(["Mali 2013<br>round 1", "Mali 2013<br>round 2"], one.Layout.YAxis!.TickText);
        Assert.Equal(24, many.Layout.YAxis!.TickText!.Count);
        Assert.InRange((many.Layout.Height - one.Layout.Height) / 22, 38, 60);
        var bars = Json(one).GetProperty("data");
        Assert.Equal("h", bars[0].GetProperty("orientation").GetString());
        Assert.Equal(5_951_838, bars[0].GetProperty("x")[1].GetDouble());
        Assert.Equal(2_221_283, bars[1].GetProperty("x")[1].GetDouble());
    }

    [Fact]
    public void Json_LegendThatIsNotShown_IsLeftOut()
    {
        var columns = Charts.FragmentationCompared(Text.Mali);
        var alone = columns with { Layout = columns.Layout with { ShowLegend = false } };

        Assert.True(Json(columns).GetProperty("layout").TryGetProperty("legend", out _));
        Assert.False(Json(alone).GetProperty("layout").TryGetProperty("legend", out _));
    }

    [Fact]
    public void FragmentationCompared_TwoElections_EqualsTheMeasures()
    {
        var data = Json(Charts.FragmentationCompared(Text.Mali, Text.Turkmenistan)).GetProperty("data");

        Assert.Equal(Text.Turkmenistan.Measure(Fragmentation.Golosov).Value.Value, data[1].GetProperty("y")[4].GetDouble());
    }

    [Fact]
    public void Colours_OfTheLargestParties_DifferAndStayTheSameInEveryChart()
    {
        var colours = Palette.Of(Text.Mali);

        Assert.Equal(6, colours.Take(6).Distinct().Count());
        Assert.Equal(colours[0],
            Json(Charts.SeatsBar(Text.Mali)).GetProperty("data")[0].GetProperty("marker").GetProperty("color")[0].GetString());
        Assert.Equal(colours[0],
            Json(Charts.Hemicycle(Text.Mali)).GetProperty("data")[0].GetProperty("marker").GetProperty("color")[0].GetString());
    }

    [Fact]
    public void Html_OfAFigure_IsTheSameOnEveryRunAndDrawsOnce()
    {
        var (first, second) = (new StringWriter(), new StringWriter());
        FigureHtml.Write(Charts.SeatsBar(Text.Mali), first);
        FigureHtml.Write(Charts.SeatsBar(Text.Mali), second);

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Contains("aria-label=\"Mali 2013: seats", first.ToString(), StringComparison.Ordinal);
        Assert.Contains("window.__plotlyQueue", first.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// Where pages are read that find plotly.js near them: in VS Code, in Notebook, in JupyterLab; and one that finds none.
    /// </summary>
    [BrowserTheory]
    [InlineData("<base href=\"FOLDER\"><body>", ".elections/plotly-4.1.2.min.js", true)]
    [InlineData("<body data-base-url=\"FOLDER\">", "kernelspecs/.net-csharp/program/assets/plotly.min.js", true)]
    [InlineData("<body><script id=\"jupyter-config-data\" type=\"application/json\">{\"baseUrl\":\"FOLDER\"}</script>",
        "kernelspecs/.net-csharp/program/assets/plotly.min.js", true)]
    [InlineData("<body data-base-url=\"FOLDER\">", "elsewhere.js", false)]
    [InlineData("<body>", "kernelspecs/.net-csharp/program/assets/plotly.min.js", false)]
    public async Task InChromium_WithoutANetwork_IsDrawnByThePlotlyNearbyOrSaysWhyNot(string body, string file, bool isDrawn)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var copy = Path.Combine(folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(BrowserTools.Plotly("plotly-4"), copy);
            var page = new StringWriter();
            page.Write("<!DOCTYPE html><meta charset=\"utf-8\">"
                + body.Replace("FOLDER", new Uri(folder.FullName + "/").AbsoluteUri, StringComparison.Ordinal));
            FigureHtml.Write(Charts.SeatsBar(Text.Mali), page);
            FigureHtml.Write(Charts.Hemicycle(Text.Turkmenistan), page);
            page.Write("""
                <pre id="out"></pre><script>
                setTimeout(function(){
                  var plots=[].slice.call(document.querySelectorAll(".ea-plot")),text=plots[0].textContent;
                  document.getElementById("out").textContent=[plots.filter(function(p){return p.querySelector(".main-svg");}).length,
                    plots.map(function(p){return p.offsetHeight;}).join(),
                    text.indexOf("Rally for Mali 66")>=0&&text.indexOf("could not be loaded")>=0].join("\n")+"\nend";
                },6000);
                </script>
                """);
            var path = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(path, page.ToString());

            var lines = BrowserTools.Output(await BrowserTools.DumpAsync(path, folder.FullName, "--host-resolver-rules=MAP * ~NOTFOUND"))
                .Split('\n');

            Assert.Equal(isDrawn ? ["2", "False"] : ["0", "True"], [lines[0], lines[2] == "true" ? "True" : "False"]);
            Assert.All(lines[1].Split(',').Select(h => int.Parse(h, System.Globalization.CultureInfo.InvariantCulture)),
                h => Assert.True(isDrawn ? h > 400 : h < 150, lines[1]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
