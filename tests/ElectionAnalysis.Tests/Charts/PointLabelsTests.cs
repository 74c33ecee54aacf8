using System.Text.Json;

namespace ElectionAnalysis.Tests;

public class PointLabelsTests
{
    private const double High = 16;

    private static JsonElement Json(Figure figure) => JsonDocument.Parse(figure.ToJson()).RootElement;

    private static List<JsonElement> Named(Figure figure) =>
        [.. Json(figure).GetProperty("layout").GetProperty("annotations").EnumerateArray()];

    /// <summary>Elections of some countries: the largest party of the k-th election has 40 + k seats of 100, the second 30.</summary>
    private static Election[] Elections(int count, int countries) => [.. ElectionArchive.From(Table.ReadCsv(new StringReader(
        "country,year,party,votes,seats\n" + string.Join('\n', Enumerable.Range(0, count).SelectMany(k => new[]
        {
            $"Land {k % countries},{1950 + k},A,{40 + k},{40 + k}", $"Land {k % countries},{1950 + k},B,30,30",
            $"Land {k % countries},{1950 + k},C,{30 - k},{30 - k}",
        }))))).Records];

    /// <summary>Where a name stands in a plot of so many pixels, of axes from 0 to 1: at least 6 pixels a letter.</summary>
    private static (double Left, double Right, double Top, double Bottom) Box(Plotly.Annotation name, double width, double height)
    {
        var (x, y) = ((name.X * width) + (name.AX ?? name.XShift ?? 0), ((1 - name.Y) * height) + (name.AY ?? -name.YShift ?? 0));
        var half = name.Text.Length * 3.0;
        return (x - half, x + half, y - (High / 2), y + (High / 2));
    }

    private static List<Plotly.Annotation> Place(params (double X, double Y, string Name)[] points) =>
        PointLabels.Place(points, (0, 1), (0, 1), 300, [], []);

    [Fact]
    public void Place_OnePoint_ItsNameStandsBesideItWithoutALine()
    {
        var name = Assert.Single(Place((0.5, 0.5, "Mali 2013")));

        Assert.False(name.ShowArrow);
        Assert.True(name.XShift > 0);
        Assert.Equal(0, name.YShift);
    }

    [Fact]
    public void Place_AtTheRightEdge_TheNameStandsToTheLeft() =>
        Assert.True(Assert.Single(Place((1, 0.5, "Turkmenistan 2013"))).XShift < 0);

    [Theory]
    [InlineData(715)]
    [InlineData(580)]
    public void Place_PointsNearEachOther_NoNameLiesOnAnotherOrOnAPoint(double width)
    {
        (double X, double Y, string Name)[] points = [(0.40, 0.36, "Germany 1990"), (0.45, 0.30, "Germany 1998"), (0.36, 0.29, "Germany 2005"),
            (0.41, 0.31, "Germany 2013"), (0.69, 0.30, "New Zealand 1990"), (0.37, 0.31, "New Zealand 1996"),
            (0.43, 0.23, "New Zealand 2002"), (0.48, 0.35, "New Zealand 2008"), (0.50, 0.26, "New Zealand 2014")];

        var names = Place(points);

        Assert.Equal(points.Select(p => p.Name), names.Select(n => n.Text));
        var boxes = names.ConvertAll(n => Box(n, width, 300));
        foreach (var (i, a) in boxes.Index())
        {
            Assert.All(boxes.Skip(i + 1),
                b => Assert.True(a.Right <= b.Left || b.Right <= a.Left || a.Bottom <= b.Top || b.Bottom <= a.Top));
            Assert.All(points, p => Assert.False(p.X * width > a.Left && p.X * width < a.Right && (1 - p.Y) * 300 > a.Top
                && (1 - p.Y) * 300 < a.Bottom));
        }
    }

    [Fact]
    public void Place_AwayFromItsPoint_ALineLeadsToTheName()
    {
        var names = Place([.. Enumerable.Range(0, 12).Select(i => (0.5, 0.5, $"Election {i}"))]);

        Assert.NotEmpty(names);
        Assert.Contains(names, n => n is { ShowArrow: true, ArrowHead: 0, AX: not null, AY: not null });
    }

    [Fact]
    public void Place_NoRoomForAll_SomeHaveNoName()
    {
        var names = Place([.. Enumerable.Range(0, 40).Select(i => (0.5, 0.5, $"A long name of an election {i}"))]);

        Assert.InRange(names.Count, 1, 39);
    }

    [Fact]
    public void Nagayama_SeventhElection_HasTheFirstColourAndAnotherShape()
    {
        var figure = Charts.Nagayama(Elections(9, 3));
        var points = Json(figure).GetProperty("data").EnumerateArray().Where(t => t.GetProperty("mode").GetString() == "markers")
            .Select(t => (t.GetProperty("marker").GetProperty("color")[0].GetString(), t.GetProperty("marker").GetProperty("symbol").GetString()))
            .ToList();

        Assert.Equal(9, points.Distinct().Count());
        Assert.Equal(points[0].Item1, points[6].Item1);
        Assert.Equal(9, Named(figure).Count);
    }

    [Fact]
    public void PartySystemMap_ManyElectionsOfFewCountries_ColoursAreCountriesAndNamesYears()
    {
        var figure = Charts.PartySystemMap(Elections(20, 3));
        var listed = Json(figure).GetProperty("data").EnumerateArray().Where(t => t.GetProperty("mode").GetString() == "markers")
            .Where(t => t.GetProperty("showlegend").GetBoolean()).Select(t => t.GetProperty("name").GetString());

        Assert.Equal(["Land 0", "Land 1", "Land 2"], listed);
        Assert.All(Named(figure), a => Assert.Matches("^19[56][0-9]$", a.GetProperty("text").GetString()));
        Assert.Contains("Colours are countries", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Nagayama_ManyElectionsOfManyCountries_AreGreyAndSomeHaveNames()
    {
        var figure = Charts.Nagayama(Elections(26, 13));
        var colours = Json(figure).GetProperty("data").EnumerateArray().Where(t => t.GetProperty("mode").GetString() == "markers")
            .Select(t => t.GetProperty("marker").GetProperty("color")[0].GetString()!);

        Assert.All(colours, c => Assert.True(Palette.IsGrey(c)));
        Assert.InRange(Named(figure).Count, 1, 12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lines_OfElections_NoTwoLookAlike(bool isDial)
    {
        var elections = Elections(12, 3);
        var lines = Json(isDial ? Charts.FragmentationDial(elections) : Charts.Lorenz(elections)).GetProperty("data").EnumerateArray()
            .Where(t => t.GetProperty("mode").GetString()!.StartsWith("lines", StringComparison.Ordinal))
            .Select(t => (t.GetProperty("line").GetProperty("color").GetString(), t.GetProperty("line").GetProperty("dash").GetString())).ToList();

        Assert.Equal(isDial ? 12 : 13, lines.Count);
        Assert.Equal(lines.Count, lines.Distinct().Count());
    }
}
