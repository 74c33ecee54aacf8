namespace ElectionAnalysis;

/// <summary>
/// Fewer points on many borders, by the least area that a point's going changes: Visvalingam, M. and Whyatt, J. D. (1993), Line
/// generalisation by repeated elimination of points. Neighbours lose the same points of a border they share, so no gap opens between
/// them: points where borders meet stay, and what lies between two of these is decided by it alone.
/// </summary>
internal static class LineSimplifier
{
    /// <summary>The rings with about so many points in all; as they are where they have no more.</summary>
    public static List<Ring> To(List<Ring> rings, int points)
    {
        var total = rings.Sum(r => r.Points.Count);
        if (total <= points)
        {
            return rings;
        }

        var meeting = Meeting(rings);
        var areas = rings.ConvertAll(r => Areas(r.Points, meeting));
        var all = areas.SelectMany(a => a).OrderDescending().ToList();
        var least = Math.Min(all[points], all.Where(double.IsFinite).DefaultIfEmpty(0).Max());
        return [.. rings.Select((r, i) =>
        {
            var kept = r.Points.Where((_, k) => areas[i][k] > least).ToList();
            return kept.Count >= 3 ? new Ring(kept)
                : new Ring([.. areas[i].Index().OrderByDescending(a => a.Item).Take(3).OrderBy(a => a.Index)
                    .Select(a => r.Points[a.Index])]);
        })];
    }

    /// <summary>Points with more than two different neighbours.</summary>
    private static HashSet<(double X, double Y)> Meeting(List<Ring> rings)
    {
        var neighbours = new Dictionary<(double X, double Y), ((double X, double Y) A, (double X, double Y) B)>();
        var meeting = new HashSet<(double X, double Y)>();
        foreach (var points in rings.Select(r => r.Points))
        {
            for (var i = 0; i < points.Count; i++)
            {
                var (a, b) = (points[(i + points.Count - 1) % points.Count], points[(i + 1) % points.Count]);
                if (!neighbours.TryAdd(points[i], (a, b)) && neighbours[points[i]] is var has
                    && !((a == has.A && b == has.B) || (a == has.B && b == has.A)))
                {
                    meeting.Add(points[i]);
                }
            }
        }

        return meeting;
    }

    /// <summary>The area that goes with each point when it is the next to go; never less than that of those gone before it.</summary>
    private static double[] Areas(IReadOnlyList<(double X, double Y)> points, HashSet<(double X, double Y)> meeting)
    {
        var count = points.Count;
        var areas = new double[count];
        Array.Fill(areas, double.PositiveInfinity);
        int[] before = [.. Enumerable.Range(0, count).Select(i => (i + count - 1) % count)];
        int[] after = [.. Enumerable.Range(0, count).Select(i => (i + 1) % count)];
        var current = new double[count];

        // Of two that weigh the same, the same goes first from both sides of a border.
        var queue = new PriorityQueue<int, (double Area, double X, double Y)>(count);
        void Weigh(int i, double least)
        {
            if (!meeting.Contains(points[i]))
            {
                current[i] = Math.Max(least, Triangle(points[before[i]], points[i], points[after[i]]));
                queue.Enqueue(i, (current[i], points[i].X, points[i].Y));
            }
        }

        for (var i = 0; i < count; i++)
        {
            Weigh(i, 0);
        }

        var left = count;
        while (left > 3 && queue.TryDequeue(out var i, out var weight))
        {
            var area = weight.Area;
            if (!double.IsPositiveInfinity(areas[i]) || area != current[i])
            {
                continue;
            }

            areas[i] = area;
            (after[before[i]], before[after[i]]) = (after[i], before[i]);
            Weigh(before[i], area);
            Weigh(after[i], area);
            left--;
        }

        // A small island as a whole goes with its last triangle.
        var last = Enumerable.Range(0, count).Where(i => double.IsPositiveInfinity(areas[i])).ToList();
        if (last.Count == 3 && !last.Exists(i => meeting.Contains(points[i])))
        {
            var whole = Triangle(points[last[0]], points[last[1]], points[last[2]]);
            last.ForEach(i => areas[i] = Math.Max(whole, areas.Where(double.IsFinite).DefaultIfEmpty(0).Max()));
        }

        return areas;
    }

    private static double Triangle((double X, double Y) a, (double X, double Y) b, (double X, double Y) c)
    {
        // The same to the last bit from both sides of a border.
        (a, c) = a.CompareTo(c) <= 0 ? (a, c) : (c, a);
        return Math.Abs(((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y))) / 2;
    }
}
