namespace ElectionAnalysis.Tests;

/// <summary>Countries in the order of a measure, and parties between two elections.</summary>
public class RankingTests
{
    private static ElectionArchive From(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv)));

    private const string Countries = """
        country,year,party,seats
        Low,2016,A,5
        Low,2016,B,5
        Low,2020,A,9
        Low,2020,B,1
        High,2012,A,5
        High,2012,B,5
        None,2020,A,
        None,2020,B,5
        """;

    [Fact]
    public void Ranking_LatestElections_StandInTheirOrder()
    {
        var figure = Charts.Ranking(From(Countries), Fragmentation.LaaksoTaagepera);
        var dots = figure.Data.OfType<Plotly.ScatterTrace>().Single(t => t.Mode == "markers");

        Assert.Equal(["Low", "High"], figure.Layout.YAxis!.TickText!.Where(t => t is "Low" or "High"));
        Assert.Equal([1 / 0.82, 2], dots.X.Where((_, i) => figure.Layout.YAxis.TickText![i] != "None").Select(x => Math.Round(x!.Value, 9)),
            (a, b) => Math.Abs(a - b) < 1e-8);
    }

    [Fact]
    public void Ranking_UntilAYear_TakesTheLatestBefore() => Assert.Equal(2,
        Charts.Ranking(From(Countries), Fragmentation.LaaksoTaagepera, until: 2019).Data.OfType<Plotly.ScatterTrace>()
            .Single(t => t.Mode == "markers").X[0]!.Value, 9);

    [Fact]
    public void Slope_PartiesWithBothResults_AreLinesFromThenToNow()
    {
        var figure = Charts.Slope(From("party,votes,seats,change\nA,600,7,2\nB,400,3,-1\nC,10,1,").Records.Single());
        var lines = figure.Data.OfType<Plotly.ScatterTrace>().ToList();

        Assert.Equal([[5, 7], [4, 3]], lines.Select(l => l.Y.Select(y => y!.Value)));
        Assert.Contains("not given of C", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Slope_NothingBefore_SaysSo() => Assert.Contains("does not give seats both before and now",
        Charts.Slope(From("party,seats\nA,7\nB,3").Records.Single()).Description, StringComparison.Ordinal);
}
