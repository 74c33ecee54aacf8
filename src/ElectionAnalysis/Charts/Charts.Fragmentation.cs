using System.Globalization;

namespace ElectionAnalysis;

/// <content>How many parties there are, over every order of Hill's number.</content>
public static partial class Charts
{
    /// <summary>The orders the slider stops at; the last is infinity.</summary>
    private static readonly double[] Orders = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10,
        15, 20, 40, double.PositiveInfinity];

    /// <summary>
    /// Hill's number of parties over its order, from counting every party to looking at the largest alone; a slider reads it off.
    /// </summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure FragmentationDial(params IEnumerable<Election> elections)
    {
        var all = elections.Where(e => e.UnlistedSeats is { High: <= 0 } && e.Measure(Fragmentation.LaaksoTaagepera).Value.IsDefined)
            .ToList();
        double N(Election election, double q) => election.Measure(Fragmentation.Hill(q)).Value.Value;
        const int start = 14;
        (double Order,
            string Name)[] named = [(0, "parties with seats"), (1, "Wildgen"), (2, "Laakso–Taagepera"),
                (double.PositiveInfinity, "1 ÷ largest share")];
        var values = all.ConvertAll(e => Orders.Select(q => N(e, q)).ToList());
        string Words(int k) =>
            $"Order {Name(Orders[k])}: {string.Join(", ", all.Select((e, i) => Invariant($"{e.ShortName} {values[i][k]:0.00}")))} parties.";
        var looks = SeriesLook.Of(all);
        return new()
        {
            Data =
            [
                .. all.Select((e, i) => new ScatterTrace
                {
                    Name = SeriesLook.Listed(all, looks, i).Name,
                    LegendGroup = SeriesLook.Listed(all, looks, i).Group,
                    ShowLegend = SeriesLook.Listed(all, looks, i).IsListed ? null : false,
                    Mode = "lines",
                    X = [.. Enumerable.Range(0, 101).Select(k => (double?)(k / 100.0))],
                    Y = [.. Enumerable.Range(0, 101)
                        .Select(k => (double?)Math.Round(N(e, k == 100 ? double.PositiveInfinity : k / (100.0 - k)), 4))],
                    Line = new(looks[i].Colour, all.Count <= SeriesLook.MostAlone ? 2.5 : 1.5, looks[i].Dash),
                    HoverInfo = "skip",
                }),
                .. all.Select((e, i) => new ScatterTrace
                {
                    Mode = "markers",
                    ShowLegend = false,
                    X = [.. named.Select(n => (double?)At(n.Order))],
                    Y = [.. named.Select(n => (double?)N(e, n.Order))],
                    HoverText =
                        [.. named.Select(n => Invariant($"<b>{PlotText.Escape(e.ShortName)}</b><br>{n.Name}: {N(e, n.Order):0.00}"))],
                    HoverTemplate = "%{hovertext}<extra></extra>",
                    Marker = new() { Color = [.. named.Select(_ => looks[i].Colour)], Size = all.Count <= SeriesLook.MostAlone ? 9 : 6,
                        Symbol = looks[i].Symbol },
                }),
                .. all.Count == 0 ? Enumerable.Empty<Trace>() : [new ScatterTrace
                {
                    Name = "the order chosen",
                    Mode = "markers",
                    X = [.. all.Select(_ => (double?)At(Orders[start]))],
                    Y = [.. values.Select(v => (double?)v[start])],
                    HoverInfo = "skip",
                    Marker = new() { Color = [.. looks.Select(l => l.Colour)], Size = 15, Symbol = "circle-open",
                        Line = new(Palette.Neutral, 2) },
                }],
            ],
            Measures = [Fragmentation.Hill(2), Fragmentation.Wildgen, Fragmentation.LaaksoTaagepera, Fragmentation.InverseLargestShare],
            Layout = new()
            {
                Title = Charts.Heading("How many parties? It depends on what a small one is worth"),
                Height = 430,
                Margin = new(48, 24, 56, 40),
                XAxis = new() { Title = new("Hill's order (axis stretched)"),
                    TickVals = [.. new[] { 0, 0.5, 1, 2, 4, double.PositiveInfinity }.Select(At)],
                    TickText = ["0", "0.5", "1", "2", "4", "∞"], Range = [-0.03, 1.06], FixedRange = true, AutoMargin = true },
                // Ratios are what one compares here: where the curves cross is seen at four parties as well as at forty.
                YAxis = new() { Title = new("number of parties (logarithmic)"), Type = "log", TickVals = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500],
                    Range = [0, Math.Log10(all.Select(e => N(e, 0)).DefaultIfEmpty(10).Max() * 1.3)],
                    AutoMargin = true, FixedRange = true },
                ShowLegend = true,
                Legend = Legend.Below,
                Annotations = all.Count == 0 ? null : [.. named.Select(n => new Annotation($"\u00A0{n.Name}", At(n.Order),
                    Math.Log10(double.IsInfinity(n.Order) ? all.Min(e => N(e, n.Order)) / 1.1 : all.Max(e => N(e, n.Order))), "x", "y")
                {
                    XAnchor = double.IsInfinity(n.Order) ? "right" : "left", YAnchor = double.IsInfinity(n.Order) ? "top" : "bottom",
                    Font = new(null, 12),
                })],
            },
            Controls = all.Count == 0 ? [] : [new("Hill's order", [.. Orders.Select(Name)], IsSlider: true, start)],
            States = all.Count == 0
                ? []
                : [.. Orders.Select((q, k) =>
                    new FigureState(Words(k), [2 * all.Count], new Dictionary<string, IReadOnlyList<object?>>(StringComparer.Ordinal)
            {
                ["x"] = [all.ConvertAll(_ => At(q))],
                ["y"] = [values.ConvertAll(v => v[k])],
            }))],
            Caption = $"Source: {Charts.Sources(all)}. Hill's numbers on seats: the higher the order, the more large parties count. Dots are the measures with a name of their own, "
                + $"the ring is the order chosen.{SeriesLook.Words(looks)}",
            Description = Charts.OrWhyEmpty(string.Join(" ",
                all.Select(e => $"{e.ShortName}: {string.Join(", ", named.Select(n => Invariant($"{n.Name} {N(e, n.Order):0.00}")))}."))),
        };
    }

    /// <summary>Orders from 0 to infinity on a line from 0 to 1.</summary>
    private static double At(double order) => double.IsPositiveInfinity(order) ? 1 : Math.Round(order / (1 + order), 6);

    private static string Name(double order) =>
        double.IsPositiveInfinity(order) ? "∞" : order.ToString("0.##", CultureInfo.InvariantCulture);
}
