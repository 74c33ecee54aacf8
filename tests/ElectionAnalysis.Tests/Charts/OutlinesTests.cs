using System.Text;

namespace ElectionAnalysis.Tests;

/// <summary>GeoJSON and TopoJSON as people have them, whole and broken.</summary>
public class OutlinesTests
{
    private const string Square = "[[0,0],[4,0],[4,4],[0,4],[0,0]]";

    /// <summary>Two triangles of a rectangle: arc 0 is its diagonal, and is walked forwards by one and backwards by the other.</summary>
    private const string Topology = """
        {"type":"Topology","transform":{"scale":[0.5,0.25],"translate":[10,20]},
         "arcs":[[[0,0],[4,4]],[[4,4],[-4,0],[0,-4]],[[0,0],[4,0],[0,4]]],
         "objects":{"districts":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","arcs":[[0,1]],"id":7,"properties":{"name":"Upper"}},
           {"type":"MultiPolygon","arcs":[[[2,-1]]],"id":"08","properties":{"name":"Lower","area":1.5}},
           {"type":"Point","coordinates":[0,0],"properties":{"name":"Town"}}]}}}
        """;

    private static string Feature(string geometry, string rest = "") => $"{{\"type\":\"Feature\",{rest}\"geometry\":{geometry}}}";

    private static IReadOnlyList<(double X, double Y)> Points(Outline outline) => outline.Polygons[0][0].Points;

    [Fact]
    public void Parse_TopoJson_AddsStepsOfTheGridAndTurnsArcsRound()
    {
        var outlines = Outlines.Parse(Topology);

        // 10 + 0.5 · 4 = 12 and 20 + 0.25 · 4 = 21.
        Assert.Equal([(10, 20), (12, 21), (10, 21)], Points(outlines.All[0]));
        Assert.Equal([(10, 20), (12, 20), (12, 21)], Points(outlines.All[1]));
        Assert.Equal(["7", "08"], outlines.All.Select(o => o.Id));
        Assert.Equal("1.5", outlines.All[1].Properties["area"]);
        Assert.Equal(["Without an area (points, lines or nothing), and so left out: Town."], outlines.Notes);
    }

    [Fact]
    public void Parse_TopoJsonWithoutTransform_TakesPlacesAsTheyAre() => Assert.Equal(
        [(1, 2), (3, 2), (3, 5)],
        Points(Outlines.Parse("""{"type":"Topology","arcs":[[[1,2],[3,2],[3,5],[1,2]]],"objects":{"a":{"type":"Polygon","arcs":[[0]]}}}""").All[0]));

    [Fact]
    public void Parse_SeveralLayers_AsksWhich()
    {
        const string Two = """{"type":"Topology","arcs":[[[1,2],[3,2],[3,5],[1,2]]],"objects":{"states":{"type":"Polygon","arcs":[[0]]},"nation":{"type":"Polygon","arcs":[[0]]}}}""";

        Assert.Equal("us.json:1: it has the layers states and nation; say which: Outlines.Load(\"us.json\", \"states\").",
            Assert.Throws<DocumentException>(() => Outlines.Parse(Two, "us.json")).Message);
        Assert.Equal("us.json:1: it has no layer 'state'. Did you mean 'states'? Its layers are states and nation.",
            Assert.Throws<DocumentException>(() => Outlines.Parse(Two, "us.json", "state")).Message);
        Assert.Single(Outlines.Parse(Two, "us.json", "nation").All);
    }

    [Fact]
    public void Parse_GeoJson_TakesWhatFilesHave()
    {
        string[] features =
        [
            Feature("{\"type\":\"Polygon\",\"coordinates\":[" + Square + ",[[1,1],[1,2],[2,2],[1,1]]]}",
                "\"id\":5,\"properties\":{\"NAME\":\"Holed\",\"none\":null},"),
            Feature("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[5,5,9],[6,5,9],[6,6,9],[5,5,9]]]]}", "\"properties\":null,"),
            Feature("null", "\"properties\":{\"name\":\"Nowhere\"},"),
            Feature("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,0]]]}", "\"id\":\"line\","),
        ];
        var text = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},"
            + $"\"features\":[{string.Join(',', features)}]}}";
        var outlines = Outlines.Parse(text);

        Assert.Equal(["Holed", "?"], outlines.All.Select(o => o.Name));
        Assert.Equal(2, outlines.All[0].Polygons[0].Count);
        Assert.Equal([(5, 5), (6, 5), (6, 6)], Points(outlines.All[1]));
        Assert.Equal(["Without an area (points, lines or nothing), and so left out: Nowhere and line.",
            "Left out: 1 border of fewer than three points."], outlines.Notes);
    }

    [Fact]
    public void Load_AByteOrderMark_IsNoTrouble()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "a.geojson");
        File.WriteAllText(path, $"{{\"type\":\"Polygon\",\"coordinates\":[{Square}]}}", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal("a.geojson: 1 outlines", Outlines.Load(path).ToString());
    }

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\",\n\"features\":[{", "a.json:2: this is no JSON, or not all of it; get the file again, as GeoJSON or TopoJSON.")]
    [InlineData("", "a.json:1: this is no JSON, or not all of it; get the file again, as GeoJSON or TopoJSON.")]
    [InlineData("[]", "a.json:1: it says no type, as GeoJSON (\"FeatureCollection\") and TopoJSON (\"Topology\") do; outlines are a file of one of them.")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1,2]}", "a.json:1: it has no polygons, and so nothing to colour; points and lines make no map of districts.")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1],[2],[3]]]}", "a.json:1: its outlines are not written as GeoJSON or TopoJSON says; export it again, such as with QGIS or mapshaper.")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "a.json:1: its outlines are not written as GeoJSON or TopoJSON says; export it again, such as with QGIS or mapshaper.")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[],\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[-1]]}}}", "a.json:1: it uses arc 0 of 0; it was cut, or put together wrongly. Get the file again.")]
    public void Parse_WhatIsNone_SaysSoInOneLine(string text, string message) =>
        Assert.Equal(message, Assert.Throws<DocumentException>(() => Outlines.Parse(text, "a.json")).Message);

    [Fact]
    public void Load_NoFile_SaysSo() => Assert.Equal(
        "none.json:1: there is no file 'none.json'; outlines are a file of GeoJSON or TopoJSON.",
        Assert.Throws<DocumentException>(() => Outlines.Load("none.json")).Message);

    [Fact]
    public void Match_NamesAndIdentifiers_NeedNoAccentsCaseOrZeros()
    {
        var outlines = Outlines.Parse(Topology);
        var table = new Table(Column.OfText("name", ["ÜPPER", "Lowre", null]), Column.OfText("number", ["007", "8", "9"]));
        var byName = outlines.Match(table, "name");

        Assert.Equal("by name: 1 matched, 1 without an outline, 1 outlines without a row", byName.ToString());
        Assert.Equal(["outline Lowre Lower", "row Lower Lowre"],
            byName.ToTable().Select(r => $"{r.Text("missing")} {r.Text("name")} {r.Text("similar")}"));
        Assert.Equal("by id: 2 matched, 1 without an outline, 0 outlines without a row", outlines.Match(table, "number").ToString());
        Assert.Equal("No outline of outlines has a property 'nam'. Did you mean 'name'? The properties are id, name, area.",
            Assert.Throws<TableException>(() => outlines.Match(table, "name", "nam")).Message);
    }

    [Fact]
    public void Within_AWindow_CutsAtItsEdges()
    {
        var cut = Outlines.Parse($"{{\"type\":\"Polygon\",\"coordinates\":[{Square}]}}").Within(1, -9, 9, 3);

        Assert.Equal(1.0, Points(cut.All[0]).Min(p => p.X));
        Assert.Equal(3.0, Points(cut.All[0]).Max(p => p.Y));
        Assert.Equal(2 * 9, Math.Abs(cut.All[0].Polygons[0][0].Doubled));
        Assert.Empty(cut.Within(5, 5, 6, 6).All);
    }

    [Fact]
    public void Within_AWindowOverThe180thMeridian_TakesBothSides()
    {
        var two = Outlines.Parse("""{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[[176,0],[180,0],[180,4],[176,0]]]},{"type":"Polygon","coordinates":[[[-180,0],[-176,0],[-180,4],[-180,0]]]}]}""");

        Assert.Equal([(180, 184)], two.Within(170, -10, -170, 10).All.Skip(1).Select(o => (o.Polygons[0][0].West, o.Polygons[0][0].East)));
    }
}
