using ElectionAnalysis.Tests;
using global::Plotly.NET;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Chart = global::Plotly.NET.CSharp.Chart;

namespace ElectionAnalysis.Interactive.Tests;

public class PlotlyNetTests
{
    private static readonly string[] Names = ["Rally for Mali", "<img src=x onerror=alert(1)>"];

    [Fact]
    public void ToChart_EveryFigure_HasTheSameJson() => Assert.All(FigureGallery.All(), f =>
    {
        var ours = JObject.Parse(f.Figure.ToJson());
        var chart = f.Figure.ToChart();
        var theirs = JObject.Parse(GenericChart.toFigureJson(chart));
        theirs.Remove("frames");
        theirs["config"] = JObject.Parse(JsonConvert.SerializeObject(GenericChart.getConfig(chart)));

        Assert.True(JToken.DeepEquals(ours, theirs), $"{f.Name}\n{ours}\n{theirs}");
    });

    [Fact]
    public void ToChart_ThenTheirVocabulary_KeepsOurAxis()
    {
        var chart = Charts.SeatsBar(Text.Mali).ToChart();
        var before = JObject.Parse(GenericChart.toFigureJson(chart))["layout"]!["yaxis"]!;

        var titled = global::Plotly.NET.CSharp.GenericChartExtensions.WithYAxisStyle<double, double, string>(chart, TitleText: "Lists");

        var after = JObject.Parse(GenericChart.toFigureJson(titled))["layout"]!["yaxis"]!;
        Assert.Equal("Lists", (string?)after["title"]!["text"]);
        Assert.Equal(before["ticktext"], after["ticktext"]);
    }

    [Fact]
    public void ToFigure_TheirChart_HasTheHousesLook()
    {
        var figure = Chart.Column<int, string, string>([66, 17], Keys: Names, Name: "seats").ToFigure("Seats of two lists.");

        var layout = JObject.Parse(figure.ToJson())["layout"]!;
        Assert.Null(layout["template"]);
        Assert.Null(layout["width"]);
        Assert.Equal("rgba(0,0,0,0)", (string?)layout["paper_bgcolor"]);
        Assert.Equal(450, (double?)layout["height"]);
        Assert.NotNull(layout["xaxis"]);
        Assert.Equal("One series: seats.", figure.Description);
        Assert.Equal("Seats of two lists.", figure.Caption);
    }

    [Fact]
    public void ToFigure_TheirChart_KeepsWhatItsMakerSaid()
    {
        var chart = Chart.Combine([
            Chart.Line<int, int, string>([2007, 2013], [11, 66], Name: "Rally for Mali"),
            Chart.Line<int, int, string>([2007, 2013], [34, 17], Name: "URD")]);

        var figure = chart.ToFigure("c", "Two lists", "Two lines that cross.");

        var json = JObject.Parse(figure.ToJson());
        Assert.Equal("Two lists", figure.Layout.Title.Text);
        Assert.Equal("Two lists", (string?)json["layout"]!["title"]!["text"]);
        Assert.Equal([11, 66], json["data"]![0]!["y"]!.Select(y => (int)y));
        Assert.True((bool?)json["layout"]!["showlegend"]);
        Assert.Equal("Two lists: Two lines that cross.", figure.ToString());
    }

    [Fact]
    public void ToFigure_NamesWithMarkup_CannotLeaveTheScript() =>
        Assert.DoesNotContain("<img", Figure.From(Chart.Column<int, string, string>([66, 17], Keys: Names), "c").ToJson(),
            StringComparison.Ordinal);

    [Fact]
    public void ToFigure_OfAFigureMadeToAChart_DrawsTheSameSeries()
    {
        var figure = Charts.SeatSwing(Text.Mali);

        var again = figure.ToChart().ToFigure(figure.Caption, description: figure.Description);

        Assert.True(JToken.DeepEquals(JObject.Parse(figure.ToJson())["data"], JObject.Parse(again.ToJson())["data"]));
        Assert.Equal(figure.ToString(), again.ToString());
    }
}
