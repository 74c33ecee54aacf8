namespace ElectionAnalysis;

/// <summary>A closed line. The last point is joined to the first, and is not it again.</summary>
internal readonly record struct Ring(IReadOnlyList<(double X, double Y)> Points)
{
    private const double Pole = 90 - 1e-6;

    public double West => Points.Min(p => p.X);

    public double East => Points.Max(p => p.X);

    /// <summary>Twice the area, positive where it runs against the clock.</summary>
    public double Doubled
    {
        get
        {
            var sum = 0.0;
            var last = Points[^1];
            foreach (var point in Points)
            {
                sum += (last.X * point.Y) - (point.X * last.Y);
                last = point;
            }

            return sum;
        }
    }

    /// <summary>Null where there are fewer than three points.</summary>
    public static Ring? Of(List<(double X, double Y)> points)
    {
        while (points.Count > 1 && points[^1] == points[0])
        {
            points.RemoveAt(points.Count - 1);
        }

        return points.Count < 3 ? null : new(points);
    }

    /// <summary>
    /// Longitudes without a jump where the line crosses the 180th meridian: they go on beyond it. A line around a pole is led over it.
    /// A line that was cut there runs along the pole, which is no crossing.
    /// </summary>
    public Ring Unwrapped()
    {
        var points = new List<(double X, double Y)>(Points.Count);
        var shift = 0.0;
        for (var i = 0; i < Points.Count; i++)
        {
            shift += i == 0 ? 0 : Crossing(Points[i - 1], Points[i]);
            points.Add((Points[i].X + shift, Points[i].Y));
        }

        if (shift + Crossing(Points[^1], Points[0]) is not 0 and var around)
        {
            var pole = points.Average(p => p.Y) < 0 ? -90 : 90;
            points.Add((points[0].X + around, points[0].Y));
            points.Add((points[0].X + around, pole));
            points.Add((points[0].X, pole));
        }

        return new(points);
    }

    /// <summary>The part on one side of a straight line across; null where there is none.</summary>
    /// <param name="across">Whether the line is one of latitude.</param>
    /// <param name="limit">Where it runs.</param>
    /// <param name="above">Whether the part above it is kept.</param>
    public Ring? Cut(bool across, double limit, bool above)
    {
        double Of((double X, double Y) p) => (across ? p.Y : p.X) - limit;
        bool Kept((double X, double Y) p) => above ? Of(p) >= 0 : Of(p) <= 0;
        if (Points.All(Kept))
        {
            return this;
        }

        var kept = new List<(double X, double Y)>();
        var last = Points[^1];
        foreach (var point in Points)
        {
            if (Kept(last) != Kept(point))
            {
                var part = Of(last) / (Of(last) - Of(point));
                var (x, y) = (last.X + (part * (point.X - last.X)), last.Y + (part * (point.Y - last.Y)));
                kept.Add(across ? (x, limit) : (limit, y));
            }

            if (Kept(point))
            {
                kept.Add(point);
            }

            last = point;
        }

        return ElectionAnalysis.Ring.Of(kept);
    }

    public Ring Moved(double degrees) => degrees == 0 ? this : new([.. Points.Select(p => (p.X + degrees, p.Y))]);

    private static double Crossing((double X, double Y) from, (double X, double Y) to) =>
        Math.Abs(to.X - from.X) <= 180 || (Math.Abs(from.Y) > Pole && Math.Abs(to.Y) > Pole) ? 0 : to.X > from.X ? -360 : 360;
}
