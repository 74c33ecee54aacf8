using System.Text.Json;

namespace ElectionAnalysis;

/// <summary>The arcs of a TopoJSON: lines that neighbours share, mostly as steps on a grid.</summary>
internal sealed class TopoArcs
{
    private readonly Func<string, DocumentException> wrong;
    private readonly List<List<(double X, double Y)>> arcs;

    public TopoArcs(JsonElement topology, Func<string, DocumentException> wrong)
    {
        this.wrong = wrong;
        (double X, double Y)? scale = null;
        var translate = (X: 0.0, Y: 0.0);
        if (topology.TryGetProperty("transform", out var transform) && transform.ValueKind == JsonValueKind.Object)
        {
            scale = OutlineReader.Point(transform.GetProperty("scale"));
            translate = OutlineReader.Point(transform.GetProperty("translate"));
        }

        arcs = [.. topology.GetProperty("arcs").EnumerateArray().Select(arc => scale is { } s ? Steps(arc, s, translate)
            : [.. arc.EnumerateArray().Select(OutlineReader.Point)])];
    }

    /// <summary>Arcs put together: each begins where the one before it ends, and ~i is arc i backwards.</summary>
    public List<(double X, double Y)> Line(JsonElement indices)
    {
        var line = new List<(double X, double Y)>();
        foreach (var item in indices.EnumerateArray())
        {
            var index = item.GetInt32();
            var at = index < 0 ? ~index : index;
            if (at >= arcs.Count)
            {
                throw wrong(Invariant($"it uses arc {at} of {arcs.Count}; it was cut, or put together wrongly. Get the file again."));
            }

            var arc = index < 0 ? Enumerable.Reverse(arcs[at]) : arcs[at];
            line.AddRange(line.Count > 0 ? arc.Skip(1) : arc);
        }

        return line;
    }

    private static List<(double X, double Y)> Steps(JsonElement arc, (double X, double Y) scale, (double X, double Y) translate)
    {
        var (x, y) = (0.0, 0.0);
        var points = new List<(double X, double Y)>(arc.GetArrayLength());
        foreach (var step in arc.EnumerateArray())
        {
            var (dx, dy) = OutlineReader.Point(step);
            (x, y) = (x + dx, y + dy);
            points.Add(((x * scale.X) + translate.X, (y * scale.Y) + translate.Y));
        }

        return points;
    }
}
