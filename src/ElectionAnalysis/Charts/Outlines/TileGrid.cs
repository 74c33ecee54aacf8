namespace ElectionAnalysis;

/// <summary>A square for every district, in rows and columns: a map for those without outlines, on which all count the same.</summary>
public sealed class TileGrid
{
    private const double Gap = 0.04;

    private TileGrid(IReadOnlyList<Tile> tiles, string manner) => (Tiles, Manner) = (tiles, manner);

    /// <summary>The tiles.</summary>
    public IReadOnlyList<Tile> Tiles { get; }

    /// <summary>What their places mean, in a sentence.</summary>
    internal string Manner { get; }

    /// <summary>Reads a grid drawn with names: a line is a row, names stand apart by spaces, and a point is an empty place.</summary>
    /// <param name="text">The lines.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="TableException">A name comes twice, or there is none.</exception>
    public static TileGrid Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        return Checked([.. lines.SelectMany((line, row) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select((name, column) => new Tile(name, row, column)).Where(t => t.Name is not ("." or "·" or "-" or "_")))],
            "Every tile is one district of the same size; the places are those of the grid given.");
    }

    /// <summary>Reads a table with a row per district.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The column that names the district.</param>
    /// <param name="row">The column of rows, counted from the top.</param>
    /// <param name="column">The column of columns, counted from the left.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="TableException">A column or a number is missing, or two districts have one place.</exception>
    public static TileGrid From(Table table, string name = "name", string row = "row", string column = "column")
    {
        ArgumentNullException.ThrowIfNull(table);
        int Place(Row of, string where) => of.Number(where) is { } n && n == Math.Floor(n) && Math.Abs(n) < 10_000 ? (int)n
            : throw new TableException($"The {where} of '{of.Text(name)}' is no whole number; every tile needs one.");
        return Checked([.. table.Where(r => r.Text(name) is not null)
            .Select(r => new Tile(r.Text(name)!, Place(r, row), Place(r, column)))],
            "Every tile is one district of the same size; the places are those of the grid given.");
    }

    /// <summary>A block of the districts from north to south and in each row from west to east; neighbours may come apart.</summary>
    /// <param name="table">The table, a row per district.</param>
    /// <param name="name">The column that names the district.</param>
    /// <param name="latitude">The column of latitudes.</param>
    /// <param name="longitude">The column of longitudes.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="TableException">A column or a number is missing, or a name comes twice.</exception>
    public static TileGrid ByPlace(Table table, string name, string latitude = "latitude", string longitude = "longitude")
    {
        ArgumentNullException.ThrowIfNull(table);
        double Degrees(Row of, string where) => of.Number(where) is { } n && double.IsFinite(n) ? n
            : throw new TableException($"The {where} of '{of.Text(name)}' is not given; every tile needs one.");
        var rows = table.Where(r => r.Text(name) is not null)
            .Select(r => (Name: r.Text(name)!, North: Degrees(r, latitude), East: Degrees(r, longitude)))
            .OrderByDescending(r => r.North).ToList();
        var wide = Wide(rows.Count);
        IEnumerable<Tile> Across((string Name, double North, double East)[] own, int row) =>
            own.OrderBy(r => r.East).Select((r, column) => new Tile(r.Name, row, column));
        return Checked([.. rows.Chunk(wide).SelectMany(Across)],
            "Every tile is one district of the same size, in rows from north to south and from west to east; neighbours may have come apart.");
    }

    /// <summary>A block of the districts by name, where nothing is known of their places.</summary>
    /// <param name="names">The districts.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="TableException">There is none.</exception>
    public static TileGrid Of(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var all = names.Distinct(StringComparer.Ordinal)
            .OrderBy(n => double.TryParse(n, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.MaxValue)
            .ThenBy(ElectionAnalysis.Words.Plain, StringComparer.Ordinal).ToList();
        var wide = Wide(all.Count);
        return Checked([.. all.Select((n, i) => new Tile(n, i / wide, i % wide))],
            "Every tile is one district of the same size, in the order of their names: their places are not geography.");
    }

    /// <summary>The tiles as outlines, on a plane with one unit a tile.</summary>
    /// <returns>The outlines.</returns>
    public Outlines ToOutlines() => new([.. Tiles.Select(t => new Outline(t.Name,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = t.Name }, [[Square(t)]]))], "tiles", []) { Manner = Manner };

    private static Ring Square(Tile tile)
    {
        var (west, east, south, north) = (tile.Column + Gap, tile.Column + 1 - Gap, -tile.Row - 1 + Gap, -tile.Row - Gap);
        return new([(west, south), (east, south), (east, north), (west, north)]);
    }

    /// <summary>Half as wide again as high, as a page is.</summary>
    private static int Wide(int count) => Math.Max(1, (int)Math.Ceiling(Math.Sqrt(count * 1.5)));

    private static TileGrid Checked(List<Tile> tiles, string manner)
    {
        if (tiles.Count == 0)
        {
            throw new TableException("There is no tile; give at least one name.");
        }

        if (tiles.GroupBy(t => (t.Row, t.Column)).FirstOrDefault(g => g.Skip(1).Any()) is { } place)
        {
            throw new TableException(Invariant($"'{place.First().Name}' and '{place.Last().Name}' are both in row {place.Key.Row}, column {place.Key.Column}; a place has one tile."));
        }

        return tiles.GroupBy(t => OutlineMatch.Plain(t.Name), StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice
            ? throw new TableException($"'{twice.First().Name}' has two tiles; leave one out.") : new(tiles, manner);
    }
}
