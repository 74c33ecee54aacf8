using ElectionAnalysis.Plotly;

using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElectionAnalysis.Tests;

/// <summary>What readers can play with says what the library computes.</summary>
public partial class ExplorationTests
{
    private static double[] Numbers(object? values) =>
        [.. JsonSerializer.SerializeToElement(values).EnumerateArray().Select(n => n.GetDouble())];

    [Fact]
    public void EveryFigure_HasAStateForEveryChoice() =>
        Assert.All(FigureGallery.All().Where(f => f.Figure.Controls.Count > 0), f =>
        {
            Assert.Equal(f.Figure.Controls.Aggregate(1, (n, c) => n * c.Choices.Count), f.Figure.States.Count);
            Assert.All(f.Figure.States, s =>
            {
                Assert.NotEmpty(s.Words);
                Assert.All(s.Traces, t => Assert.InRange(t, 0, f.Figure.Data.Count - 1));
                Assert.All(s.Data.Values, v => Assert.Equal(s.Traces.Count, v.Count));
            });
        });

    [Fact]
    public void FragmentationDial_EveryOrder_IsHillsNumber()
    {
        var figure = Charts.FragmentationDial(Text.Mali, Text.Turkmenistan);
        var two = figure.Controls[0].Choices.ToList().IndexOf("2");

        Assert.Equal(Text.Mali.Measure(Fragmentation.LaaksoTaagepera).Value.Value, Numbers(figure.States[two].Data["y"][0])[0], 12);
        Assert.Equal("Order 2: Mali 2013 4.26, Turkmenistan 2013 4.04 parties.", figure.States[two].Words);
        Assert.Equal("Order ∞: Mali 2013 2.23, Turkmenistan 2013 2.66 parties.", figure.States[^1].Words);
    }

    [Fact]
    public void Coalitions_Mali_OffersMinimalWinningOnes()
    {
        var toggles = Charts.Coalitions(Text.Mali).Toggles!;

        Assert.Equal((74, 147), (toggles.Needed, toggles.Total));
        Assert.Equal(147, toggles.Weights.Sum());
        Assert.All(toggles.Sets, s =>
        {
            var seats = s.Members.Sum(m => toggles.Weights[m]);
            Assert.True(seats >= 74 && s.Members.All(m => seats - toggles.Weights[m] < 74), s.Name);
        });
        Assert.Equal("Rally for Mali + Union for the Republic and Democracy (83)", toggles.Sets[0].Name);
    }

    [Fact]
    public void Coalitions_PairsThatDoNotSitTogether_AreInNoReadyChoice()
    {
        var toggles = Charts.Coalitions(Text.Mali, ("Rally for Mali", "Union for the Republic and Democracy")).Toggles!;

        Assert.Equal([(0, 1)], toggles.Apart);
        Assert.NotEmpty(toggles.Sets);
        Assert.All(toggles.Sets, s => Assert.False(s.Members.Contains(0) && s.Members.Contains(1), s.Name));
        Assert.Equal("'Rally of Mali' has no seats in Mali 2013. Did you mean 'Rally for Mali'?",
            Assert.Throws<MeasureException>(() => Charts.Coalitions(Text.Mali, ("Rally of Mali", "FARE"))).Message);
    }

    [Fact]
    public void Coalitions_HugeHouse_HasADotForSeveralSeats()
    {
        var figure = Charts.Coalitions(Text.Election("- Party1: A\n- Seats1: 2000\n- Party2: B\n- Seats2: 980"));

        Assert.Equal([667, 327], figure.Data.OfType<ScatterTrace>().Take(2).Select(t => t.X!.Count));
        Assert.Contains("One dot is about 3 seats.", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIfSwing_Turkmenistan_MovesSeatsUntilAMajority()
    {
        var figure = Charts.WhatIfSwing(Text.Turkmenistan);
        var steps = figure.Controls[1].Choices.Count;

        Assert.Equal("from Organisation of Trade Union… to Democratic Party of Turkmen…", figure.Controls[0].Choices[0]);
        Assert.StartsWith("15 seats from Organisation of Trade Unions of Turkmenistan to Democratic Party of Turkmenistan: nobody has "
            + "the 63 of a majority;", figure.States[15].Words, StringComparison.Ordinal);

        // 63, 17, 16, 14, 8 and 7 of 125.
        Assert.Equal($"16 seats from Organisation of Trade Unions of Turkmenistan to Democratic Party of Turkmenistan: Democratic Party of Turkmenistan has a majority with 63. Effective number of parties {125.0 * 125 / ((63 * 63) + (17 * 17) + (16 * 16) + (14 * 14) + 64 + 49):0.00}.", figure.States[16].Words);
        Assert.All(figure.States, s => Assert.Equal(125, Numbers(s.Data["x"][0]).Sum()));
        Assert.Equal(12 * steps, figure.States.Count);
    }

    [Fact]
    public void Html_Controls_AreLabelledAndHiddenUntilDrawn()
    {
        var writer = new StringWriter();
        FigureHtml.Write(Charts.WhatIfSwing(Text.Election("- Party1: A<b>\n- Seats1: 6\n- Party2: B\n- Seats2: 4")), writer);
        var html = writer.ToString();

        Assert.Contains("<div class=\"ea-controls\" hidden>", html, StringComparison.Ordinal);
        Assert.Equal(2, Label().Count(html));
        Assert.DoesNotContain("A<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_PartyNamedLikeAPlaceInTheScript_IsANameAndNothingElse()
    {
        var writer = new StringWriter();
        FigureHtml.Write(Charts.WhatIfSwing(Text.Election("- Seats For Election: 10\n- Party1: FIGURE\n- Seats1: 6\n- Party2: STATES\n- "
            + "Seats2: 4")), writer);
        var html = writer.ToString();

        Assert.Single(DataArray().Matches(html));
        Assert.Contains("seats from STATES to FIGURE", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_Mali_OpensEveryNumberAndMarksContradictions()
    {
        var evidence = Evidence.Of(Text.Mali).ToTable();

        Assert.Contains(evidence,
            r =>
                r.Text("what") == "Rally for Mali: seats" && r.Text("value") == "66"
                    && r.Text("at")!.EndsWith(":14", StringComparison.Ordinal));
        Assert.Contains("38.5%", Assert.Single(evidence, r => r.Text("what") == "round 2: turnout").Text("contradicted"),
            StringComparison.Ordinal);
        Assert.Null(Assert.Single(evidence, r => r.Text("what") == "round 1: turnout").Text("contradicted"));
    }

    [Fact]
    public void PartySystemMap_AnySystem_LiesBetweenTheCurves()
    {
        var figure = Charts.PartySystemMap(Text.Mali, Text.Turkmenistan);
        var (fewest, most) = ((ScatterTrace)figure.Data[0], (ScatterTrace)figure.Data[1]);

        foreach (var election in new[] { Text.Mali, Text.Turkmenistan })
        {
            var (n, largest) = (election.Measure(Fragmentation.LaaksoTaagepera).Value.Value,
                election.Measure(Fragmentation.LargestShare).Value.Value);
            var at = Enumerable.Range(0, fewest.X.Count).MinBy(i => Math.Abs(fewest.X[i]!.Value - largest));
            Assert.True(fewest.Y[at] <= n && n <= most.Y[at] * 1.1);
        }
    }

    [Fact]
    public void Ternary_BadBlocs_AreRefusedByText()
    {
        Assert.Equal("A ternary plot has three corners; name three blocs, not 2.",
            Assert.Throws<MeasureException>(() => Charts.Ternary(_ => "a", ["a", "b"], Text.Mali)).Message);
        Assert.Equal("Rally for Mali is in 'x', which is none of a, b, c.",
            Assert.Throws<MeasureException>(() => Charts.Ternary(_ => "x", ["a", "b", "c"], Text.Mali)).Message);
    }

    /// <summary>Two countries, of which B votes later.</summary>
    private static Figure Explored => Charts.Explore(ElectionArchive.From(Table.ReadCsv(new StringReader(
        "country,year,party,votes,seats\nA,2000,x,1,5\nA,2000,y,1,5\nB,2004,x,1,6\nB,2004,y,1,3\n"))), [Fragmentation.LaaksoTaagepera], ["B"]);

    [BrowserFact]
    public async Task InChromium_MovingASliderAndTickingABox_ShowsWhatTheLibraryComputes()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var page = new StringWriter();
            page.Write($"<!DOCTYPE html><meta charset=\"utf-8\"><script src=\"file://{BrowserTools.Plotly("plotly-4")}\"></script>");
            foreach (var figure in new[] { Charts.FragmentationDial(Text.Mali, Text.Turkmenistan), Charts.WhatIfSwing(Text.Turkmenistan),
                Charts.Coalitions(Text.Mali), Explored })
            {
                FigureHtml.Write(figure, page);
            }

            page.Write("""
                <pre id="out"></pre><script>
                setTimeout(function(){
                  var boxes=document.querySelectorAll(".ea-controls"),out=[];
                  function set(input,value){input.value=value;input.dispatchEvent(new Event("input"));}
                  function says(k){return boxes[k].querySelector("[role=status]").textContent;}
                  set(boxes[0].querySelector("input"),24);
                  out.push(says(0)+" "+boxes[0].querySelector("output").textContent+" "+document.querySelectorAll(".ea-plot")[0].data[4].y.map(function(y){return y.toFixed(2);}).join(" "));
                  set(boxes[1].querySelector("select"),3);
                  set(boxes[1].querySelector("input"),5);
                  out.push(says(1)+" "+document.querySelectorAll(".ea-plot")[1].data[0].x.join(" "));
                  var tick=boxes[2].querySelectorAll("input")[1];
                  tick.checked=true;
                  tick.dispatchEvent(new Event("change"));
                  out.push(says(2)+" "+document.querySelectorAll(".ea-plot")[2].data.filter(function(t){return t.marker.line.width>1;}).length);
                  set(boxes[2].querySelector("select"),boxes[2].querySelectorAll("option")[2].value);
                  out.push(says(2));
                  document.querySelectorAll(".ea-plot")[2].emit("plotly_click",{points:[{curveNumber:0}]});
                  out.push(says(2)+" "+document.querySelectorAll(".ea-plot")[2].layout.annotations[0].text);
                  var countries=boxes[3].querySelectorAll("[type=checkbox]"),last=document.querySelectorAll(".ea-plot")[3].data;
                  function colours(){return last.slice(2).map(function(t){return [].concat(t.marker.color)[0];}).join(" ");}
                  out.push(colours());
                  countries[0].checked=true;
                  countries[0].dispatchEvent(new Event("change"));
                  out.push(colours());
                  set(boxes[3].querySelector("[type=range]"),0);
                  out.push(says(3)+" "+last.slice(2).map(function(t){return t.x[0];}).join(" "));
                  out.push([].filter.call(boxes,function(b){return b.hidden;}).length+" hidden");
                  document.getElementById("out").textContent=out.join("\n")+"\nend";
                },3000);
                </script>
                """);
            var path = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(path, page.ToString());

            var lines = BrowserTools.Output(await BrowserTools.DumpAsync(path, folder.FullName)).Split('\n');

            var what = Charts.WhatIfSwing(Text.Turkmenistan);
            var state = what.States[(3 * what.Controls[1].Choices.Count) + 5];
            Assert.Equal("Order ∞: Mali 2013 2.23, Turkmenistan 2013 2.66 parties. ∞ 2.23 2.66", lines[0]);
            Assert.Equal($"{state.Words} {string.Join(' ', Numbers(state.Data["x"][0]))}", lines[1]);
            Assert.Equal("83 of 147 seats: a majority, 9 more than the 74 needed. Every one of them is needed. Against stand 64, "
                + "Alliance for Democracy in Mali first with 16. 2", lines[2]);
            Assert.Equal("82 of 147 seats: a majority, 8 more than the 74 needed. Every one of them is needed. Against stand 65, "
                + "Union for the Republic and Democracy first with 17.", lines[3]);
            Assert.Equal("16 of 147 seats: 58 short of the 74 needed. &lt;b&gt;16&lt;/b&gt;", lines[4]);
            Assert.Equal("#8F959B #0072B2", lines[5]);
            Assert.Equal("#0072B2 #E69F00", lines[6]);
            Assert.Equal($"{Explored.States[0].Words} 2 ", lines[7]);
            Assert.Equal("0 hidden", lines[8]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"\{""data"":\[")]
    private static partial Regex DataArray();

    [GeneratedRegex("<label for=")]
    private static partial Regex Label();
}
