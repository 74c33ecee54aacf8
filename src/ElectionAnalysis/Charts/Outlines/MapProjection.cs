namespace ElectionAnalysis;

/// <summary>From degrees to a plane, so that equal areas stay equal: a party's colour must not grow towards the pole.</summary>
internal sealed class MapProjection
{
    private const double Radians = Math.PI / 180;

    private readonly bool isWorld;
    private readonly double sin;
    private readonly double cos;

    private MapProjection(bool isWorld, double longitude, double latitude)
    {
        (this.isWorld, Longitude, Latitude) = (isWorld, longitude, latitude);
        (sin, cos) = Math.SinCos(latitude * Radians);
    }

    /// <summary>The meridian in the middle, in degrees.</summary>
    public double Longitude { get; }

    /// <summary>The latitude in the middle, in degrees.</summary>
    public double Latitude { get; }

    /// <summary>Which projection, in words.</summary>
    public string Words => isWorld ? "Equal areas (Equal Earth projection)" : "Equal areas (Lambert's azimuthal projection)";

    /// <summary>Equal Earth: Šavrič, B., Patterson, T. and Jenny, B. (2019), The Equal Earth map projection.</summary>
    public static MapProjection World(double longitude = 0) => new(true, longitude, 0);

    /// <summary>Lambert's azimuthal projection around a place.</summary>
    public static MapProjection Around(double longitude, double latitude) => new(false, longitude, latitude);

    /// <summary>Around the middle of what lies on one side of the globe; the whole world where it is more.</summary>
    public static MapProjection Of(IReadOnlyList<Ring> unwrapped)
    {
        // The widest gap on the circle of longitudes is what lies behind; the middle is opposite of it.
        var spans = unwrapped.Select(r => (West: r.West, Wide: r.East - r.West))
            .Select(s => (West: ((s.West % 360) + 360) % 360, s.Wide)).OrderBy(s => s.West).ToList();
        var (gap, from, reach) = (-1.0, 0.0, spans.Max(s => s.West + s.Wide) - 360);
        foreach (var (west, wide) in spans)
        {
            if (west - reach > gap)
            {
                (gap, from) = (west - reach, west);
            }

            reach = Math.Max(reach, west + wide);
        }

        var span = 360 - Math.Max(gap, 0);
        var longitude = Whole(from + (span / 2));
        if (span > 300)
        {
            return World();
        }

        var around = Around(longitude, unwrapped.SelectMany(r => r.Points).Select(p => p.Y) is var ys ? (ys.Min() + ys.Max()) / 2 : 0);
        return unwrapped.SelectMany(r => r.Points).All(p => around.Cosine(p.X, p.Y) > 0) ? around : World(longitude);
    }

    /// <summary>Where a ring lies on the map: as it is, or the parts left and right of a world's edge, moved to their sides.</summary>
    public IEnumerable<Ring> Parts(Ring unwrapped)
    {
        if (!isWorld)
        {
            return [unwrapped];
        }

        return Enumerable.Range(-2, 5).Select(k => unwrapped.Moved((360 * k) - Longitude)
                .Cut(false, -180, true)?.Cut(false, 180, false)).OfType<Ring>().Where(r => r.West < 180 && r.East > -180)
            .Select(r => r.Moved(Longitude));
    }

    public (double X, double Y) Of(double longitude, double latitude)
    {
        var (east, north) = ((longitude - Longitude) * Radians, latitude * Radians);
        if (isWorld)
        {
            const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
            var t = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(north));
            var (t2, t6) = (t * t, t * t * t * t * t * t);
            var slope = A1 + (3 * A2 * t2) + (t6 * ((7 * A3) + (9 * A4 * t2)));
            return (2 * Math.Sqrt(3) * east * Math.Cos(t) / (3 * slope), t * (A1 + (A2 * t2) + (t6 * (A3 + (A4 * t2)))));
        }

        var k = Math.Sqrt(2 / (1 + Math.Max(Cosine(longitude, latitude), -0.999)));
        return (k * Math.Cos(north) * Math.Sin(east), k * ((cos * Math.Sin(north)) - (sin * Math.Cos(north) * Math.Cos(east))));
    }

    /// <summary>Of the angle between a place and the middle.</summary>
    private double Cosine(double longitude, double latitude) => (sin * Math.Sin(latitude * Radians))
        + (cos * Math.Cos(latitude * Radians) * Math.Cos((longitude - Longitude) * Radians));

    private static double Whole(double degrees) => degrees > 180 ? degrees - 360 : degrees;
}
