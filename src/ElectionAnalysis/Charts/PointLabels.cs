namespace ElectionAnalysis;

/// <summary>
/// Names of points, placed so that none lies on another, on a point or on a line of the chart; a line leads to a name that stands
/// away from its point. The places are right for a chart on a page and for a narrower one on paper.
/// </summary>
internal static class PointLabels
{
    /// <summary>What marks such a name in a layout: a phone has no room for them and shows a legend instead.</summary>
    public const string Mark = "point";

    private const double Size = 12;
    private const double High = 17;
    private const double Radius = 8;
    private const double NotPlaced = 50;
    private const int Sweeps = 4;

    /// <summary>Widths of the plot in pixels: in a column of a page, and on paper.</summary>
    private static readonly double[] Widths = [715, 580];

    /// <param name="points">The points and their names.</param>
    /// <param name="x">The ends of the axis across.</param>
    /// <param name="y">The ends of the axis upwards.</param>
    /// <param name="height">The plot's height in pixels.</param>
    /// <param name="lines">Lines of the chart that names keep off where they can.</param>
    /// <param name="others">Points without a name, which names keep off, too.</param>
    public static List<Annotation> Place(IReadOnlyList<(double X, double Y, string Name)> points, (double Low, double High) x,
        (double Low, double High) y, double height, IReadOnlyList<((double X, double Y) From, (double X, double Y) To)> lines,
        IReadOnlyList<(double X, double Y)> others)
    {
        var planes = Array.ConvertAll(Widths, width => new Plane(width, height, x, y, points, lines, others));
        var wide = points.Select(p => Math.Max(14, TextWidth(p.Name))).ToList();
        var places = new Spot?[points.Count];
        var spots = wide.ConvertAll(Spots);
        var order = Enumerable.Range(0, points.Count).OrderByDescending(i => planes[0].Neighbours(i)).ThenBy(i => i).ToList();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var i in order)
            {
                places[i] = null;
                places[i] = spots[i].MinBy(s => Cost(i, s));
            }
        }

        // Who finds no place has none; the others may have taken what a name without one leaves.
        foreach (var i in Enumerable.Reverse(order).Where(i => Cost(i, places[i]!.Value) >= NotPlaced).ToList())
        {
            places[i] = null;
            var best = spots[i].MinBy(s => Cost(i, s));
            places[i] = Cost(i, best) < NotPlaced ? best : null;
        }

        return [.. points.Select((p, i) => (p, Spot: places[i])).Where(l => l.Spot is not null).Select(l => At(l.p, l.Spot!.Value))];

        double Cost(int i, Spot spot) => spot.Cost + planes.Max(p => p.Cost(i, spot, wide[i], places, wide));
    }

    /// <summary>How wide a name is in the fonts of most systems, and no less.</summary>
    private static double TextWidth(string name) =>
        6 + name.Sum(c => c > '\u2E80' ? Size : c is 'i' or 'l' or ' ' or '.' or ',' ? 4.2 : 7.4);

    private static Annotation At((double X, double Y, string Name) point, Spot spot)
    {
        var annotation = new Annotation(PlotText.Escape(point.Name), point.X, point.Y, "x", "y")
        {
            Name = Mark, XAnchor = "center", YAnchor = "middle", Font = new(null, Size),
        };
        return spot.IsNear ? annotation with { XShift = Math.Round(spot.X, 1), YShift = -Math.Round(spot.Y, 1) }
            : annotation with { ShowArrow = true, AX = Math.Round(spot.X, 1), AY = Math.Round(spot.Y, 1), ArrowHead = 0, ArrowWidth = 1,
                ArrowColor = Palette.Neutral, Standoff = 7 };
    }

    /// <summary>Where the middle of a name may stand, from its point; downwards is positive.</summary>
    private static List<Spot> Spots(double wide)
    {
        var (beside, above) = ((wide / 2) + Radius + 1, (High / 2) + Radius - 1);
        List<Spot> spots =
        [
            new(beside, 0, 0, true), new(-beside, 0, 0.3, true), new(0, -above, 0.2, true), new(0, above, 0.4, true),
            new(beside - 3, -High / 2, 0.5, true), new(3 - beside, -High / 2, 0.6, true), new(beside - 3, High / 2, 0.5, true),
            new(3 - beside, High / 2, 0.6, true),
        ];
        foreach (var ring in (double[])[18, 30, 44, 60, 78, 98, 120])
        {
            for (var turn = 0; turn < 24; turn++)
            {
                var (sin, cos) = Math.SinCos(turn * Math.PI / 12);
                spots.Add(new(cos * (ring + (wide / 2)), sin * (ring + (High / 2)), 1.5 + (ring / 20), false));
            }
        }

        return spots;
    }

    private readonly record struct Spot(double X, double Y, double Cost, bool IsNear);

    /// <summary>The plot at one width, in pixels.</summary>
    private sealed class Plane(double width, double height, (double Low, double High) x, (double Low, double High) y,
        IReadOnlyList<(double X, double Y, string Name)> points,
        IReadOnlyList<((double X, double Y) From, (double X, double Y) To)> lines, IReadOnlyList<(double X, double Y)> others)
    {
        private readonly List<(double X, double Y)> at = [.. points.Select(p => ((p.X - x.Low) / (x.High - x.Low) * width,
            (y.High - p.Y) / (y.High - y.Low) * height))];

        private readonly List<(double X, double Y)> rest = [.. others.Select(p => ((p.X - x.Low) / (x.High - x.Low) * width,
            (y.High - p.Y) / (y.High - y.Low) * height))];

        private readonly List<((double X, double Y) From, (double X, double Y) To)> drawn = [.. lines.Select(l => (
            ((l.From.X - x.Low) / (x.High - x.Low) * width, (y.High - l.From.Y) / (y.High - y.Low) * height),
            ((l.To.X - x.Low) / (x.High - x.Low) * width, (y.High - l.To.Y) / (y.High - y.Low) * height)))];

        public int Neighbours(int point) => at.Count(p => Math.Abs(p.X - at[point].X) < 120 && Math.Abs(p.Y - at[point].Y) < 50);

        public double Cost(int point, Spot spot, double wide, Spot?[] places, List<double> widths)
        {
            var box = Box.Around(at[point].X + spot.X, at[point].Y + spot.Y, wide, High);
            var cost = box.Left < -30 || box.Right > width + 20 || box.Top < 0 || box.Bottom > height ? 200.0 : 0;
            cost += drawn.Count(l => box.IsCut(l.From, l.To)) * 4;
            cost += rest.Count(p => box.Holds(p, 6)) * 60;
            for (var i = 0; i < at.Count; i++)
            {
                if (i != point && box.Holds(at[i], Radius))
                {
                    cost += 60;
                }

                if (i == point || places[i] is not { } other)
                {
                    continue;
                }

                var its = Box.Around(at[i].X + other.X, at[i].Y + other.Y, widths[i], High);
                cost += box.Meets(its) ? 100 : 0;
                cost += !other.IsNear && box.IsCut(at[i], (at[i].X + other.X, at[i].Y + other.Y)) ? 40 : 0;
                cost += !spot.IsNear && its.IsCut(at[point], (at[point].X + spot.X, at[point].Y + spot.Y)) ? 40 : 0;
                cost += !spot.IsNear && !other.IsNear && Box.Cross(at[point], (box.X, box.Y), at[i], (its.X, its.Y)) ? 20 : 0;
            }

            // A line that leaves one of several points on one place runs over the others, too.
            return cost + (spot.IsNear ? 0 : 8 * at.Count(p => !Box.Around(p.X, p.Y, 20, 20).Holds(at[point], 0)
                && Box.Around(p.X, p.Y, 12, 12).IsCut(at[point], (box.X, box.Y))));
        }
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public double X => (Left + Right) / 2;

        public double Y => (Top + Bottom) / 2;

        public static Box Around(double x, double y, double wide, double high) =>
            new(x - (wide / 2), y - (high / 2), x + (wide / 2), y + (high / 2));

        public bool Holds((double X, double Y) point, double around) =>
            point.X > Left - around && point.X < Right + around && point.Y > Top - around && point.Y < Bottom + around;

        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool IsCut((double X, double Y) from, (double X, double Y) to) => Holds(from, 0) || Holds(to, 0)
            || Cross(from, to, (Left, Top), (Right, Bottom)) || Cross(from, to, (Left, Bottom), (Right, Top));

        public static bool Cross((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
        {
            static double Side((double X, double Y) p, (double X, double Y) q, (double X, double Y) r) =>
                ((q.X - p.X) * (r.Y - p.Y)) - ((q.Y - p.Y) * (r.X - p.X));
            return Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;
        }
    }
}
