namespace ElectionAnalysis;

/// <summary>Collects the nodes and links of a flow chart.</summary>
internal sealed class FlowBuilder
{
    private readonly List<(string Label, string Hover, string Colour)> nodes = [];
    private readonly List<(int From, int To, double Value, string Colour, string Hover)> links = [];

    public int Node(string label, string hover, string colour)
    {
        nodes.Add((label, hover, colour));
        return nodes.Count - 1;
    }

    public void Link(int from, int to, double value, string colour, string hover)
    {
        if (value > 0)
        {
            links.Add((from, to, value, colour, hover));
        }
    }

    public SankeyTrace ToTrace() => new()
    {
        Arrangement = "snap",
        ValueSuffix = " seats",
        Node = new(nodes.ConvertAll(n => n.Label), nodes.ConvertAll(n => n.Colour), nodes.ConvertAll(n => n.Hover),
            "%{customdata}<extra></extra>", 14, 16),
        Link = new(
            links.ConvertAll(l => l.From), links.ConvertAll(l => l.To), links.ConvertAll(l => l.Value),
            links.ConvertAll(l => Faded(l.Colour)), links.ConvertAll(l => l.Hover), "%{customdata}<extra></extra>"),
    };

    private static string Faded(string colour) =>
        Invariant($"rgba({Convert.ToInt32(colour[1..3], 16)},{Convert.ToInt32(colour[3..5], 16)},{Convert.ToInt32(colour[5..7], 16)},0.42)");
}
