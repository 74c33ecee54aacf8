namespace ElectionAnalysis.Tests;

/// <summary>From degrees to what is drawn.</summary>
public class MapShapesTests
{
    private static Ring Of(params (double X, double Y)[] points) => new(points);

    private static Outlines Polygons(params string[] coordinates) => Outlines.Parse(
        $"{{\"type\":\"GeometryCollection\",\"geometries\":[{string.Join(',', coordinates.Select(c => $"{{\"type\":\"Polygon\",\"coordinates\":{c}}}"))}]}}");

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(90, 0, 1.4142135623730951, 0)]
    [InlineData(0, 90, 0, 1.4142135623730951)]
    [InlineData(-60, 0, -1, 0)]
    public void Around_ThePointOfTheEquatorAtZero_IsLambertsFormula(double longitude, double latitude, double x, double y)
    {
        // k = √(2 ÷ (1 + cos c)): for 60° it is √(4/3), and k · sin 60° = 1.
        var (east, north) = MapProjection.Around(0, 0).Of(longitude, latitude);

        Assert.Equal(x, east, 12);
        Assert.Equal(y, north, 12);
    }

    [Fact]
    public void World_CornersOfTheMap_AreEqualEarths()
    {
        // On the equator θ = 0: x = 2√3 π ÷ (3 · 1.340264) = 2.70663; at the pole θ = 60°: y = 1.31736.
        Assert.Equal(2 * Math.Sqrt(3) * Math.PI / (3 * 1.340264), MapProjection.World().Of(180, 0).X, 12);
        Assert.Equal(1.3173627591574, MapProjection.World().Of(0, 90).Y, 10);
        Assert.Equal(0, MapProjection.World().Of(0, 0).Y);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnyProjection_TwoCellsOfTheSameArea_StayAsLarge(bool world)
    {
        // Between 0° and 30° lies as much of the globe as between 30° and 90°: sin 30° = ½.
        var projection = world ? MapProjection.World() : MapProjection.Around(5, 45);
        double Area(double south, double north)
        {
            var steps = Enumerable.Range(0, 400).Select(i => i / 400.0).ToList();
            IEnumerable<(double X, double Y)> border =
                [.. steps.Select(s => (10 * s, south)),
                .. steps.Select(s => (10.0, south + ((north - south) * s))),
                .. steps.Select(s => (10 - (10 * s), north)), .. steps.Select(s => (0.0, north - ((north - south) * s)))];
            return Math.Abs(Of([.. border.Select(p => projection.Of(p.X, p.Y))]).Doubled) / 2;
        }

        Assert.Equal(1, Area(0, 30) / Area(30, 90), 3);
        Assert.Equal(10 * Math.PI / 180 / 2, Area(0, 30), 3);
    }

    [Fact]
    public void Unwrapped_OverThe180thMeridian_GoesOnBeyondIt() => Assert.Equal(
        [(179, 0), (181, 0), (181, 1), (179, 1)], Of((179, 0), (-179, 0), (-179, 1), (179, 1)).Unwrapped().Points);

    [Fact]
    public void Unwrapped_AroundThePole_IsLedOverIt() => Assert.Equal(
        [(-170, -70), (-50, -70), (70, -70), (190, -70), (190, -90), (-170, -90)],
        Of((-170, -70), (-50, -70), (70, -70)).Unwrapped().Points);

    [Fact]
    public void Unwrapped_CutAlongThePole_StaysAsItIs()
    {
        var cut = Of((-180, -90), (-180, -70), (-60, -70), (60, -70), (180, -70), (180, -90));

        Assert.Equal(cut.Points, cut.Unwrapped().Points);
    }

    [Fact]
    public void Of_BothSidesOfThe180thMeridian_StandBesideEachOther()
    {
        var shapes = MapShapes.Of(Polygons("[[[176,-1],[180,-1],[180,1],[176,1]]]", "[[[-180,-1],[-176,-1],[-176,1],[-180,1]]]"));

        // Eight degrees wide and two high, not round the world.
        Assert.Equal(4, shapes.Width / shapes.Height, 1);
        Assert.Equal(shapes.Lines[0].X.Max(), shapes.Lines[1].X.Min());
    }

    [Fact]
    public void Of_TheWorld_CutsWhatCrossesItsEdge()
    {
        var shapes = MapShapes.Of(Polygons("[[[-170,0],[-100,0],[-100,9]]]", "[[[0,0],[100,0],[100,9]]]", "[[[170,60],[190,60],[190,70],[170,70]]]",
            "[[[-90,-9],[0,-9],[0,0]]]", "[[[100,0],[170,0],[170,9]]]"));

        Assert.Equal(1, shapes.Lines[2].X.Count(x => x is null));
        Assert.Contains("Equal areas (Equal Earth projection).", shapes.Notes);
    }

    [Fact]
    public void Of_Holes_RunAgainstTheirBorder()
    {
        // Both are written in the same direction, as they must not be.
        var line = MapShapes.Of(Polygons("[[[0,0],[3000,0],[3000,3000],[0,3000]],[[1000,1000],[2000,1000],[2000,2000],[1000,2000]]]")).Lines[0];
        var parts = line.X.IndexOf(null);
        double Area(int from, int to) =>
            Of([.. Enumerable.Range(from, to - from).Select(i => (line.X[i]!.Value, line.Y[i]!.Value))]).Doubled;

        Assert.True(Area(0, parts) > 0);
        Assert.True(Area(parts + 1, line.X.Count) < 0);
    }

    [Fact]
    public void Of_Metres_AreDrawnAsTheyStand()
    {
        var shapes = MapShapes.Of(Polygons("[[[500000,5000000],[500400,5000000],[500400,5000100],[500000,5000100]]]"));

        Assert.Equal((2000, 500), (shapes.Width, shapes.Height));
        Assert.Equal([0, 2000, 2000, 0], shapes.Lines[0].X);
        Assert.Equal(["The outlines' coordinates are no degrees and are drawn as they stand."], shapes.Notes);
    }

    [Fact]
    public void Of_APlaceTooSmallToSee_IsADot() => Assert.Contains("1 outline too small to see is a dot.",
        MapShapes.Of(Polygons("[[[0,0],[9000,0],[9000,9000]]]", "[[[5000,1],[5001,1],[5001,2]]]")).Notes);

    [Fact]
    public void Simplifier_ABorderOfTwo_LosesTheSamePointsOnBothSides()
    {
        // Two halves with a wavy border between them, one walked up and the other down, from different points.
        var border = Enumerable.Range(0, 501).Select(i => (X: Math.Sin(i * 0.7) * (i % 13), Y: (double)i)).ToList();
        var left = new Ring([.. border, (-500, 500), (-500, 0)]);
        var right = new Ring([(500, 0), (500, 500), .. Enumerable.Reverse(border)]);

        var simple = LineSimplifier.To([left, right], 200);

        Assert.InRange(simple.Sum(r => r.Points.Count), 100, 230);
        List<(double X, double Y)> Shared(Ring ring) => [.. ring.Points.Where(p => Math.Abs(p.X) < 100).OrderBy(p => p.Y)];
        Assert.Equal(Shared(simple[0]), Shared(simple[1]));
        Assert.Contains(border[0], simple[0].Points);
        Assert.Contains(border[^1], simple[0].Points);
    }
}
