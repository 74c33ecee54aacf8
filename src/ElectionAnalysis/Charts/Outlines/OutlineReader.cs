using System.Text.Json;

namespace ElectionAnalysis;

/// <summary>Reads GeoJSON (RFC 7946 and what came before it) and TopoJSON.</summary>
internal sealed class OutlineReader
{
    private readonly string source;
    private readonly List<Outline> outlines = [];
    private readonly List<string> withoutArea = [];
    private readonly TopoArcs? arcs;
    private int broken;

    private OutlineReader(string source, JsonElement root)
    {
        this.source = source;
        arcs = Text(root, "type") == "Topology" ? new(root, Wrong) : null;
    }

    /// <exception cref="DocumentException">It is neither, or holds no outline.</exception>
    public static Outlines Read(ReadOnlyMemory<byte> bytes, string source, string? layer)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            return new OutlineReader(source, json.RootElement).Whole(json.RootElement, layer);
        }
        catch (JsonException e)
        {
            throw new DocumentException(source, (int)(e.LineNumber ?? 0) + 1,
                "this is no JSON, or not all of it; get the file again, as GeoJSON or TopoJSON.", e);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            // A value of another kind than the format says, such as a text where a number belongs.
            throw new DocumentException(source, 1,
                "its outlines are not written as GeoJSON or TopoJSON says; export it again, such as with QGIS or mapshaper.", e);
        }
    }

    private Outlines Whole(JsonElement root, string? layer)
    {
        switch (Text(root, "type"))
        {
            case "Topology":
                Topology(root, layer);
                break;
            case "FeatureCollection":
                foreach (var feature in Member(root, "features").EnumerateArray())
                {
                    Feature(feature);
                }

                break;
            case "Feature":
                Feature(root);
                break;
            case "GeometryCollection":
                foreach (var geometry in Member(root, "geometries").EnumerateArray())
                {
                    Add(default, geometry);
                }

                break;
            case not null:
                Add(default, root);
                break;
            default:
                throw Wrong("it says no type, as GeoJSON (\"FeatureCollection\") and TopoJSON (\"Topology\") do; outlines are a file of one of them.");
        }

        if (outlines.Count == 0)
        {
            throw Wrong("it has no polygons, and so nothing to colour; points and lines make no map of districts.");
        }

        var notes = new List<string>();
        if (withoutArea.Count > 0)
        {
            notes.Add($"Without an area (points, lines or nothing), and so left out: {Some(withoutArea)}.");
        }

        if (broken > 0)
        {
            notes.Add(Invariant($"Left out: {broken} {(broken == 1 ? "border" : "borders")} of fewer than three points."));
        }

        return new(outlines, source, notes);
    }

    private void Topology(JsonElement root, string? layer)
    {
        var layers = Member(root, "objects").EnumerateObject().ToList();
        var names = layers.ConvertAll(l => l.Name);
        if (layer is null && layers.Count > 1)
        {
            throw Wrong($"it has the layers {Words.List(names)}; say which: Outlines.Load(\"{source}\", \"{names[0]}\").");
        }

        if (layers.Count == 0 || (layer is not null && !names.Contains(layer, StringComparer.Ordinal)))
        {
            throw Wrong($"it has no layer '{layer}'.{NearestNames.Suggest(layer ?? "", names)} Its layers are {Words.List(names)}.");
        }

        var chosen = layers.Find(l => layer is null || l.Name == layer).Value;
        if (Text(chosen, "type") == "GeometryCollection")
        {
            foreach (var geometry in Member(chosen, "geometries").EnumerateArray())
            {
                Add(geometry, geometry);
            }
        }
        else
        {
            Add(chosen, chosen);
        }
    }

    private void Feature(JsonElement feature) =>
        Add(feature, feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("geometry", out var geometry) ? geometry : default);

    /// <param name="about">What has the identifier and the properties, if anything has.</param>
    /// <param name="geometry">What has the lines.</param>
    private void Add(JsonElement about, JsonElement geometry)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        string? id = null;
        if (about.ValueKind == JsonValueKind.Object)
        {
            id = about.TryGetProperty("id", out var own) ? Value(own) : null;
            if (about.TryGetProperty("properties", out var all) && all.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in all.EnumerateObject())
                {
                    if (Value(property.Value) is { } value)
                    {
                        properties[property.Name] = value;
                    }
                }
            }
        }

        var outline = new Outline(id, properties, [.. Polygons(geometry)]);
        if (outline.Polygons.Count > 0)
        {
            outlines.Add(outline);
        }
        else
        {
            withoutArea.Add(outline.Name);
        }
    }

    private IEnumerable<IReadOnlyList<Ring>> Polygons(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var lines = arcs is null ? "coordinates" : "arcs";
        return Text(geometry, "type") switch
        {
            "Polygon" => Polygon(Member(geometry, lines)),
            "MultiPolygon" => Member(geometry, lines).EnumerateArray().SelectMany(Polygon),
            "GeometryCollection" => Member(geometry, "geometries").EnumerateArray().SelectMany(Polygons),
            _ => [],
        };
    }

    /// <summary>One polygon, or none where its outer border is none.</summary>
    private IEnumerable<IReadOnlyList<Ring>> Polygon(JsonElement lines)
    {
        var rings = new List<Ring>();
        foreach (var (i, line) in lines.EnumerateArray().Index())
        {
            if (Ring.Of(arcs?.Line(line) ?? [.. line.EnumerateArray().Select(Point)]) is { } ring)
            {
                rings.Add(ring);
                continue;
            }

            broken++;
            if (i == 0)
            {
                return [];
            }
        }

        return rings.Count == 0 ? [] : [rings];
    }

    /// <summary>A position; a height after it does not matter here.</summary>
    internal static (double X, double Y) Point(JsonElement position)
    {
        var (x, y) = (position[0].GetDouble(), position[1].GetDouble());
        return double.IsFinite(x) && double.IsFinite(y) ? (x, y) : throw new FormatException("A coordinate is not finite.");
    }

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Member(JsonElement element, string name) => element.GetProperty(name);

    private static string Some(List<string> names) =>
        names.Count <= 5 ? Words.List(names) : Words.List([.. names.Take(4), Invariant($"{names.Count - 4} more")]);

    private DocumentException Wrong(string message) => new(source, 1, message);
}
