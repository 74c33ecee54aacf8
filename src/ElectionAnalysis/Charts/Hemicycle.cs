namespace ElectionAnalysis;

/// <summary>Where the seats of a half-round chamber stand.</summary>
internal static class Hemicycle
{
    private const double Inner = 0.42;

    /// <summary>
    /// The places of <paramref name="seats"/> seats from the left end of the chamber to the right, so that the first
    /// k of them are always one sector. Coordinates from −1 to 1 and 0 to 1.
    /// </summary>
    public static (IReadOnlyList<(double X, double Y)> Places, double Gap) Place(int seats)
    {
        // As many rows as make the gap between rows about the gap between neighbours.
        var rows = Math.Max(1, (int)Math.Round(Math.Sqrt(seats * (1 - Inner) / (Math.PI * (1 + Inner) / 2))));
        var radii = Enumerable.Range(0, rows).Select(r => rows == 1 ? 1 : Inner + ((1 - Inner) * r / (rows - 1))).ToArray();
        var places = new List<(double Angle, double Radius)>(seats);
        var counts = Share(seats, radii);
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < counts[r]; i++)
            {
                places.Add((counts[r] == 1 ? Math.PI / 2 : Math.PI * (1 - ((double)i / (counts[r] - 1))), radii[r]));
            }
        }

        var ordered = places.OrderByDescending(p => p.Angle).ThenBy(p => p.Radius)
            .Select(p => (p.Radius * Math.Cos(p.Angle), p.Radius * Math.Sin(p.Angle)));
        return ([.. ordered], rows == 1 ? Math.PI / Math.Max(4, seats) : (1 - Inner) / (rows - 1));
    }

    /// <summary>Splits the seats over the rows in proportion to their length, largest remainders first.</summary>
    private static int[] Share(int seats, double[] radii)
    {
        var total = radii.Sum();
        var exact = Array.ConvertAll(radii, r => seats * r / total);
        var counts = Array.ConvertAll(exact, e => (int)e);
        foreach (var row in Enumerable.Range(0, radii.Length).OrderByDescending(r => exact[r] - counts[r]).ThenByDescending(r => r)
            .Take(seats - counts.Sum()))
        {
            counts[row]++;
        }

        return counts;
    }
}
