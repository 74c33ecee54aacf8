namespace ElectionAnalysis;

/// <summary>Outlines on a grid of whole numbers, as a figure draws them: what is smaller than a step of it cannot be seen.</summary>
internal sealed class MapShapes
{
    /// <summary>The longer side of the grid, some half a pixel a step.</summary>
    private const double Steps = 2000;

    /// <summary>More points make a page heavy and no map better; each takes some nine bytes.</summary>
    private const int MostPoints = 20_000;

    /// <summary>Half the size of a place too small for its outline.</summary>
    private const double Dot = 5;

    private MapShapes(double width, double height, List<(List<double?> X, List<double?> Y)> lines, List<string> notes) =>
        (Width, Height, Lines, Notes) = (width, height, lines, notes);

    public double Width { get; }

    public double Height { get; }

    /// <summary>The lines of each outline, null between two; outer borders run against the clock, holes with it.</summary>
    public IReadOnlyList<(List<double?> X, List<double?> Y)> Lines { get; }

    /// <summary>What was done to the outlines, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The middle of an outline's largest part.</summary>
    public (double X, double Y) Middle(int outline)
    {
        var parts = new List<List<(double X, double Y)>> { new() };
        for (var i = 0; i < Lines[outline].X.Count; i++)
        {
            if (Lines[outline].X[i] is { } x && Lines[outline].Y[i] is { } y)
            {
                parts[^1].Add((x, y));
            }
            else
            {
                parts.Add([]);
            }
        }

        var largest = parts.MaxBy(p => p.Count == 0 ? 0 : new Ring(p).Doubled)!;
        return largest.Count == 0 ? (0, 0) : (Math.Round(largest.Average(p => p.X)), Math.Round(largest.Average(p => p.Y)));
    }

    public static MapShapes Of(Outlines outlines)
    {
        var rings = outlines.All.SelectMany((o, i) => o.Polygons
            .SelectMany(p => p.Select((r, k) => (Ring: r, Outline: i, IsHole: k > 0)))).ToList();
        var notes = new List<string>(outlines.Notes);
        if (rings.Count == 0)
        {
            return new(Steps, Steps / 2, [], notes);
        }

        if (outlines.AreDegrees)
        {
            rings = rings.ConvertAll(r => r with { Ring = r.Ring.Unwrapped() });
            var projection = MapProjection.Of(rings.ConvertAll(r => r.Ring));
            rings = [.. rings.SelectMany(r => projection.Parts(r.Ring).Select(p =>
                r with { Ring = new([.. p.Points.Select(q => projection.Of(q.X, q.Y))]) }))];
            notes.Add($"{projection.Words}.");
        }
        else
        {
            notes.Add(outlines.Manner ?? "The outlines' coordinates are no degrees and are drawn as they stand.");
        }

        var points = rings.SelectMany(r => r.Ring.Points).ToList();
        var (west, east, south, north) = (points.Min(p => p.X), points.Max(p => p.X), points.Min(p => p.Y), points.Max(p => p.Y));
        var scale = Steps / Math.Max(Math.Max(east - west, north - south), double.Epsilon);
        var placed = rings.ConvertAll(r => new Ring([.. r.Ring.Points.Select(p => ((p.X - west) * scale, (p.Y - south) * scale))]));
        placed = LineSimplifier.To(placed, MostPoints);
        var lines = outlines.All.Select(_ => (X: new List<double?>(), Y: new List<double?>())).ToList();
        var largest = placed.Index().GroupBy(p => rings[p.Index].Outline)
            .ToDictionary(g => g.Key, g => g.MaxBy(p => Math.Abs(p.Item.Doubled)).Index);
        var (dots, gone, left) = (0, 0, 0);
        for (var i = 0; i < placed.Count; i++)
        {
            var whole = Snapped(placed[i]);
            if (whole is not { } ring || Math.Abs(ring.Doubled) < 2)
            {
                if (largest[rings[i].Outline] != i)
                {
                    gone += rings[i].IsHole ? 0 : 1;
                    continue;
                }

                var (x, y) = (Math.Round(placed[i].Points.Average(p => p.X)), Math.Round(placed[i].Points.Average(p => p.Y)));
                ring = new([(x - Dot, y), (x, y - Dot), (x + Dot, y), (x, y + Dot)]);
                dots++;
            }

            left += ring.Points.Count;
            var line = lines[rings[i].Outline];
            if (line.X.Count > 0)
            {
                line.X.Add(null);
                line.Y.Add(null);
            }

            foreach (var (x, y) in ring.Doubled > 0 == rings[i].IsHole ? Enumerable.Reverse(ring.Points) : ring.Points)
            {
                line.X.Add(x);
                line.Y.Add(y);
            }
        }

        if (left < points.Count * 0.9)
        {
            notes.Add(Invariant($"Borders are simplified from {points.Count:#,0} points to {left:#,0}."));
        }

        if (gone > 0)
        {
            notes.Add(Invariant($"Left out: {gone} {(gone == 1 ? "island or part" : "islands and parts")} too small to see."));
        }

        if (dots > 0)
        {
            notes.Add(Invariant($"{dots} {(dots == 1 ? "outline" : "outlines")} too small to see {(dots == 1 ? "is a dot" : "are dots")}."));
        }

        return new((east - west) * scale, (north - south) * scale, lines, notes);
    }

    private static Ring? Snapped(Ring ring)
    {
        var points = new List<(double X, double Y)>(ring.Points.Count);
        foreach (var (x, y) in ring.Points.Select(p => (X: Math.Round(p.X), Y: Math.Round(p.Y))))
        {
            if (points.Count == 0 || points[^1] != (x, y))
            {
                points.Add((x, y));
            }
        }

        return Ring.Of(points);
    }
}
