namespace ElectionAnalysis;

/// <summary>Where the seats of a chamber stand.</summary>
internal static class Hemicycle
{
    private const double Inner = 0.42;
    private const double Arms = 0.7;
    private const double Aisle = 0.16;

    /// <summary>
    /// The places of <paramref name="seats"/> seats from the left end of the chamber to the right, so that the first
    /// k of them are always one sector. Coordinates from −1 to 1 and 0 to 1.
    /// </summary>
    /// <param name="seats">How many seats there are.</param>
    /// <param name="isHorseshoe">Whether straight arms lead to both ends of the half-round.</param>
    public static (IReadOnlyList<(double X, double Y)> Places, double Gap) Place(int seats, bool isHorseshoe = false)
    {
        // As many rows as make the gap between rows about the gap between neighbours.
        var arm = isHorseshoe ? Arms : 0;
        var middle = (Math.PI * (1 + Inner) / 2) + (2 * arm);
        var rows = Math.Max(1, (int)Math.Round(Math.Sqrt(seats * (1 - Inner) / middle)));
        var radii = Enumerable.Range(0, rows).Select(r => rows == 1 ? 1 : Inner + ((1 - Inner) * r / (rows - 1))).ToArray();
        var places = new List<(double Along, double Radius)>(seats);
        var counts = Share(seats, Array.ConvertAll(radii, r => r + (2 * arm / Math.PI)));
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < counts[r]; i++)
            {
                places.Add((counts[r] == 1 ? 0.5 : (double)i / (counts[r] - 1), radii[r]));
            }
        }

        var ordered = places.OrderBy(p => p.Along).ThenBy(p => p.Radius).Select(p => At(p.Along, p.Radius, arm));
        return ([.. ordered], rows == 1 ? Math.PI / Math.Max(4, seats) : (1 - Inner) / (rows - 1));
    }

    /// <summary>
    /// The places of two sides that face each other across an aisle, each from its front bench backwards. Coordinates as above.
    /// </summary>
    /// <param name="left">How many sit on the left.</param>
    /// <param name="right">How many sit on the right.</param>
    public static (IReadOnlyList<(double X, double Y)> Left, IReadOnlyList<(double X, double Y)> Right, double Gap) Benches(int left,
        int right)
    {
        var width = 1 - Aisle;
        var most = Math.Max(1, Math.Max(left, right));
        var deep = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(most * width)));
        var gap = Math.Min(width / deep, 1.0 / Math.Ceiling((double)most / deep));
        IReadOnlyList<(double X, double Y)> Side(int seats, int sign)
        {
            var along = Math.Max(1, (int)Math.Ceiling((double)most / deep));
            return [.. Enumerable.Range(0, seats).Select(i => (sign * (Aisle + (gap * (i / along))), 0.95 - (gap * (i % along))))];
        }

        return (Side(left, -1), Side(right, 1), gap);
    }

    /// <summary>The point so far along a row, from 0 at its left end to 1: up one arm, around, and down the other.</summary>
    private static (double X, double Y) At(double along, double radius, double arm)
    {
        var way = along * ((Math.PI * radius) + (2 * arm));
        var (x, y) = way < arm ? (-radius, way - arm)
            : way > arm + (Math.PI * radius) ? (radius, arm + (Math.PI * radius) - way)
            : (-radius * Math.Cos((way - arm) / radius), radius * Math.Sin((way - arm) / radius));
        return (x, (y + arm) / (1 + arm));
    }

    /// <summary>Splits the seats over the rows in proportion to their length, largest remainders first.</summary>
    private static int[] Share(int seats, double[] lengths)
    {
        var total = lengths.Sum();
        var exact = Array.ConvertAll(lengths, r => seats * r / total);
        var counts = Array.ConvertAll(exact, e => (int)e);
        foreach (var row in Enumerable.Range(0, lengths.Length).OrderByDescending(r => exact[r] - counts[r]).ThenByDescending(r => r)
            .Take(seats - counts.Sum()))
        {
            counts[row]++;
        }

        return counts;
    }
}
