using System.Text;

namespace ElectionAnalysis;

/// <summary>Outlines of districts, states or countries, read from GeoJSON or TopoJSON, to draw maps with.</summary>
public sealed class Outlines
{
    private const long MostBytes = 512L << 20;

    internal Outlines(IReadOnlyList<Outline> all, string source, IReadOnlyList<string> notes) =>
        (All, Source, Notes) = (all, source, notes);

    /// <summary>The outlines, in the file's order.</summary>
    public IReadOnlyList<Outline> All { get; }

    /// <summary>The file's name, or what the text was called.</summary>
    public string Source { get; }

    /// <summary>What was left out in reading, such as points, which have no area; empty where it was all read.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>What the shapes are where they are no outlines of places, in a sentence; null where they are.</summary>
    internal string? Manner { get; init; }

    /// <summary>Whether the coordinates are degrees; others, such as metres or pixels, are drawn as they stand.</summary>
    internal bool AreDegrees => Manner is null && All.SelectMany(o => o.Polygons).SelectMany(p => p).SelectMany(r => r.Points)
        .All(p => Math.Abs(p.X) <= 360 && Math.Abs(p.Y) <= 90.001);

    /// <summary>Reads a file of GeoJSON or TopoJSON.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layer">Which of a TopoJSON's objects, such as <c>states</c>; null where there is one.</param>
    /// <returns>The outlines.</returns>
    /// <exception cref="DocumentException">It cannot be read, or holds no outlines; the message names the remedy.</exception>
    public static Outlines Load(string path, string? layer = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new DocumentException(name, 1, $"there is no file '{path}'; outlines are a file of GeoJSON or TopoJSON.");
        }

        return OutlineReader.Read(DocumentFile.Read(path, name, MostBytes), name, layer);
    }

    /// <summary>Reads a text of GeoJSON or TopoJSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What messages and captions call it.</param>
    /// <param name="layer">Which of a TopoJSON's objects, such as <c>states</c>; null where there is one.</param>
    /// <returns>The outlines.</returns>
    /// <exception cref="DocumentException">It cannot be read, or holds no outlines; the message names the remedy.</exception>
    public static Outlines Parse(string text, string source = "outlines", string? layer = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        return OutlineReader.Read(Encoding.UTF8.GetBytes(text), source, layer);
    }

    /// <summary>Some of the outlines.</summary>
    /// <param name="condition">Which.</param>
    /// <returns>The outlines for which it holds.</returns>
    public Outlines Where(Func<Outline, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new([.. All.Where(condition)], Source, Notes) { Manner = Manner };
    }

    /// <summary>What lies in a window, cut at its edges, such as Europe of the world: <c>Within(-25, 34, 45, 72)</c>.</summary>
    /// <param name="west">Its western edge in the outlines' own units, mostly degrees.</param>
    /// <param name="south">Its southern edge.</param>
    /// <param name="east">Its eastern edge; west of the other where the window spans the 180th meridian.</param>
    /// <param name="north">Its northern edge.</param>
    /// <returns>The outlines with a part in the window.</returns>
    /// <exception cref="ArgumentException">The window has no width or no height.</exception>
    public Outlines Within(double west, double south, double east, double north)
    {
        var turn = AreDegrees ? 360 : 0;
        east += east <= west ? turn : 0;
        if (!(south < north) || !(west < east))
        {
            throw new ArgumentException("A window goes from west to east and from south to north.", nameof(north));
        }

        IEnumerable<Ring> Parts(Ring ring)
        {
            var whole = turn > 0 ? ring.Unwrapped() : ring;
            for (var k = turn > 0 ? -2 : 0; k <= (turn > 0 ? 2 : 0); k++)
            {
                if (whole.Moved(k * turn).Cut(false, west, true)?.Cut(false, east, false)?.Cut(true, south, true)?.Cut(true, north, false)
                    is { } part)
                {
                    yield return part;
                }
            }
        }

        IReadOnlyList<Ring> Inside(IReadOnlyList<Ring> polygon) => [.. polygon.SelectMany(Parts)];
        return new([.. All.Select(o => o.With([.. o.Polygons.Select(Inside).Where(p => p.Count > 0)]))
            .Where(o => o.Polygons.Count > 0)], Source, Notes) { Manner = Manner };
    }

    /// <summary>The outlines upside down, for files that count from the top as pictures do.</summary>
    /// <returns>The outlines.</returns>
    public Outlines Flipped() => new([.. All.Select(o => o.With([.. o.Polygons.Select(p =>
        (IReadOnlyList<Ring>)[.. p.Select(r => new Ring([.. r.Points.Select(q => (q.X, -q.Y))]))])]))], Source, Notes) { Manner = Manner };

    /// <summary>Which rows of a table have an outline, and which outlines a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The column that names the districts.</param>
    /// <param name="name">The property that names the outlines, or <c>id</c>; by default the one that fits most rows.</param>
    /// <returns>What fits, and what does not on either side.</returns>
    /// <exception cref="TableException">There is no such column, or no such property.</exception>
    public OutlineMatch Match(Table table, string key, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var column = table[key];
        return OutlineMatch.Of([.. Enumerable.Range(0, table.RowCount).Select(column.Text).OfType<string>()], this, name);
    }

    /// <summary>What the file says of every outline.</summary>
    /// <returns>id, and a column for every property.</returns>
    public Table ToTable() => new(
    [
        Column.OfText("id", All.Select(o => o.Id)),
        .. All.SelectMany(o => o.Properties.Keys).Distinct(StringComparer.Ordinal).Where(p => p != "id")
            .Select(p => Column.OfText(p, All.Select(o => o.Properties.GetValueOrDefault(p)))),
    ]);

    /// <inheritdoc/>
    public override string ToString() => Invariant($"{Source}: {All.Count} outlines");
}
