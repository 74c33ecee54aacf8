namespace ElectionAnalysis;

public static partial class Charts
{
    private const int MostBars = 40;
    private const int MostHemicycleSeats = 1_000;

    /// <summary>Seats by party, largest first, with the majority marked.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    public static Figure SeatsBar(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var bars = Largest(election);
        var title = $"{PlotText.Escape(election.ShortName)}: seats";
        if (bars.Count == 0)
        {
            return Empty(election, title, "the document gives no party's seats");
        }

        var house = election.HouseSeats?.Value;
        var majority = election.MajorityStated?.Value ?? (house / 2) + 1;
        return new()
        {
            Data =
            [
                new BarTrace
                {
                    Orientation = "h",
                    X = bars.ConvertAll(b => (double?)b.Seats),
                    Y = Positions(bars.Count),
                    Text = bars.ConvertAll(b => Invariant($"{b.Seats:0}")),
                    TextPosition = "outside",
                    ClipOnAxis = false,
                    Keys = bars.ConvertAll(b => PlotText.Escape(b.Name)),
                    HoverText = bars.ConvertAll(b =>
                        $"<b>{PlotText.Escape(b.Name)}</b><br>{Of(b.Seats, house)}{(b.Leader is null ? "" : $"<br>{PlotText.Escape(b.Leader)}")}"),
                    HoverTemplate = "%{hovertext}<extra></extra>",
                    Marker = new() { Color = bars.ConvertAll(b => b.Colour) },
                },
            ],
            Layout = WithMajority(Bars(title, bars.ConvertAll(b => PlotText.Label(b.Name)), "seats"), majority),
            Caption =
                $"Source: {election.Document.Name}.{(majority is null ? "" : " The dashed line marks a majority of the house.")}{(bars.Count > MostBars ? $" Parties after the {MostBars}th are added up." : "")}",
            Description = Describe(election, bars),
        };
    }

    /// <summary>Every seat of the house as a dot, parties from the largest on the left; above 1,000 seats, bars.</summary>
    /// <param name="election">The election.</param>
    /// <returns>The figure.</returns>
    public static Figure Hemicycle(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var listed = election.SeatsListed ?? 0;
        var house = Math.Max(listed, election.HouseSeats?.Value ?? 0);
        if (listed == 0 || house > MostHemicycleSeats)
        {
            return SeatsBar(election);
        }

        var colours = Palette.Of(election);
        var parties = Enumerable.Range(0, election.Parties.Count).Where(i => election.Parties[i].Seats?.Value > 0)
            .OrderBy(i => election.Parties[i].Rank).ThenBy(i => i).ToList();
        var (places, gap) = ElectionAnalysis.Hemicycle.Place(house);
        var size = Math.Clamp(gap * 175, 3, 26);
        var small = parties.Where(i => Palette.IsGrey(colours[i]) && !election.Parties[i].IsIndependents).ToList();
        var traces = new List<Trace>();
        var next = 0;
        foreach (var i in parties)
        {
            var party = election.Parties[i];
            var seats = party.Seats!.Value;
            var isSmall = small.Contains(i);
            traces.Add(Dots(places, next, seats, colours[i], size, new(colours[i], 0)) with
            {
                Name = isSmall ? $"{small.Count} smaller {(small.Count == 1 ? "party" : "parties")}" : PlotText.Label(party.Party.Value, 40),
                LegendGroup = isSmall ? "small" : Invariant($"party{i}"),
                ShowLegend = !isSmall || i == small[0],
                Key = PlotText.Escape(party.Party.Value),
                HoverTemplate = $"<b>{PlotText.Escape(party.Party.Value)}</b><br>{Of(seats, house)}<extra></extra>",
            });
            next += seats;
        }

        if (next < house)
        {
            traces.Add(Dots(places, next, house - next, "rgba(0,0,0,0)", size, new(Palette.Neutral, 1.5)) with
            {
                Name = "no listed party",
                HoverTemplate = $"{PlotText.Seats(house - next)} of no listed party<extra></extra>",
            });
        }

        var hidden = new Axis { Visible = false, FixedRange = true };
        return new()
        {
            Data = traces,
            Layout = new()
            {
                Title = Heading(Invariant($"{PlotText.Escape(election.ShortName)}: the {house} seats")),
                Height = 460,
                Margin = new(8, 8, 52, 8),
                XAxis = hidden with { Range = [-1.1, 1.1] },
                YAxis = hidden with { Range = [-0.1, 1.1], ScaleAnchor = "x" },
                ShowLegend = true,
                Legend = new("h", 0, -0.02),
                Annotations = [new(Invariant($"<b>{house}</b>"), 0, 0.12, "x", "y") { Font = new(null, 30) },
                    new(election.MajorityStated is { } m ? Invariant($"majority {m.Value}") : "seats", 0, -0.03, "x",
                        "y") { Font = new(null, 13) }],
            },
            Caption = $"Source: {election.Document.Name}. One dot is one seat; parties stand by size, not by ideology.",
            Description = Describe(election, Largest(election)),
        };
    }

    /// <summary>Effective numbers of parties of several elections side by side, by several authors.</summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure FragmentationCompared(params IEnumerable<Election> elections)
    {
        var all = elections.ToList();
        DistributionMeasure[] measures = [Fragmentation.Hill(0), Fragmentation.Wildgen, Fragmentation.LaaksoTaagepera,
            Fragmentation.DunleavyBoucek, Fragmentation.Golosov, Fragmentation.Molinar, Fragmentation.InverseLargestShare];
        string[] names = ["Parties<br>with seats", "Wildgen", "Laakso–<br>Taagepera", "Dunleavy–<br>Boucek", "Golosov", "Molinar",
            "1 ÷ largest<br>share"];
        var series = all.ConvertAll(e => (Election: e, Results: measures.Select(m => e.Measure(m)).ToList()));
        return new()
        {
            Data = [.. series.Select((s, k) => new BarTrace
            {
                Name = PlotText.Escape(s.Election.ShortName),
                X = Positions(measures.Length),
                Y = s.Results.ConvertAll(r => r.Value.OrNull),
                Text = s.Results.ConvertAll(r =>
                    r.Value.IsDefined ? r.Value.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) : ""),
                TextPosition = "outside",
                ClipOnAxis = false,
                HoverText = s.Results.ConvertAll(r => $"<b>{PlotText.Escape(r.Subject)}</b><br>{r.Measure}: {PlotText.Escape(r.Text)}"),
                HoverTemplate = "%{hovertext}<extra></extra>",
                Marker = new() { Color = [.. Enumerable.Repeat(Palette.Parties[k % Palette.Parties.Count], measures.Length)] },
            })],
            Measures = measures,
            Layout = Columns("How many parties? Seats counted seven ways", names,
                new() { Title = new("number of parties"), RangeMode = "tozero", AutoMargin = true, FixedRange = true }),
            Caption =
                $"Source: {Sources(all)}. All on seats; independents count as one group. The seven ways differ in what a small party weighs.",
            Description = string.Join(" ",
                series.Select(s =>
                    $"{s.Election.ShortName}: {string.Join(", ", s.Results.Select(r => $"{r.Measure.Variant ?? r.Measure.Name} {r.Text}"))}.")),
        };
    }

    private static ScatterTrace Dots(IReadOnlyList<(double X, double Y)> places, int from, int count, string colour, double size,
        MarkerLine line) => new()
    {
        Mode = "markers",
        X = [.. places.Skip(from).Take(count).Select(p => (double?)Math.Round(p.X, 4))],
        Y = [.. places.Skip(from).Take(count).Select(p => (double?)Math.Round(p.Y, 4))],
        Marker = new() { Color = [.. Enumerable.Repeat(colour, count)], Size = Math.Round(size, 1), Line = line },
    };

    /// <summary>A figure that says why there is nothing to draw.</summary>
    private static Figure Empty(Election election, string title, string because) =>
        Empty(title, because, election.ShortName, $"Source: {election.Document.Name}.");

    private static Figure Empty(string title, string because, string subject, string caption)
    {
        var hidden = new Axis { Visible = false, FixedRange = true };
        return new()
        {
            Data = [],
            Layout = new()
            {
                Title = Heading(title),
                Height = 160,
                Margin = new(8, 8, 52, 8),
                XAxis = hidden,
                YAxis = hidden,
                Annotations = [new($"Nothing to draw: {because}.", 0.5, 0.5, "paper", "paper")],
            },
            Caption = caption,
            Description = $"{subject}: {because}.",
        };
    }

    internal static Title Heading(string text) => new(text) { X = 0.01, XAnchor = "left", Font = new(null, 16) };

    internal static List<double?> Positions(int count) => [.. Enumerable.Range(0, count).Select(i => (double?)i)];

    /// <summary>A layout for bars that run along x, the first on top.</summary>
    internal static Layout Bars(string title, List<string> labels, string unit) => new()
    {
        Title = Heading(title),
        Height = 118 + (labels.Count * 25),
        Margin = new(8, 44, 64, 44),
        BarGap = 0.28,
        XAxis = new() { Title = new(unit), AutoMargin = true, RangeMode = "tozero", FixedRange = true },
        YAxis = new()
        {
            TickVals = [.. Enumerable.Range(0, labels.Count).Select(i => (double)i)],
            TickText = labels,
            Range = [labels.Count - 0.4, -0.6],
            AutoMargin = true,
            ShowGrid = false,
            ZeroLine = false,
            FixedRange = true,
        },
    };

    /// <summary>A layout with a dashed line at so many seats, where they are known.</summary>
    internal static Layout WithMajority(Layout layout, int? seats) => seats is not { } at ? layout : layout with
    {
        Shapes = [new(at, 0, at, 1, "x", "paper", new(Palette.Neutral, 1.5, "dash"))],
        Annotations =
            [new(Invariant($"majority {at}"), at, 1, "x", "paper") { XAnchor = "center", YAnchor = "bottom", Font = new(null, 12) }],
    };

    /// <summary>A layout for groups of columns, a legend below.</summary>
    internal static Layout Columns(string title, IReadOnlyList<string> labels, Axis yAxis) => new()
    {
        Title = Heading(title),
        Height = 430,
        Margin = new(48, 16, 56, 40),
        BarMode = "group",
        BarGap = 0.28,
        XAxis = new() { TickVals = [.. Enumerable.Range(0, labels.Count).Select(i => (double)i)], TickText = labels, ShowGrid = false,
            AutoMargin = true, FixedRange = true },
        YAxis = yAxis,
        ShowLegend = true,
        Legend = new("h", 0, -0.22),
    };

    private static List<(string Name, string? Leader, double Seats, string Colour)> Largest(Election election)
    {
        var colours = Palette.Of(election);
        var bars = election.Parties.Select((p, i) =>
            (Name: p.Party.Value, Leader: p.Leader?.Value, Seats: (double?)p.Seats?.Value, Colour: colours[i]))
            .Where(b => b.Seats is not null).Select(b => (b.Name, b.Leader, Seats: b.Seats!.Value, b.Colour))
            .OrderByDescending(b => b.Seats).ToList();
        if (bars.Count > MostBars)
        {
            var rest = bars.Skip(MostBars).ToList();
            bars = [.. bars.Take(MostBars), ($"{rest.Count} more parties together", null, rest.Sum(b => b.Seats), Palette.Neutral)];
        }

        return bars;
    }

    private static string Of(double seats, int? house) =>
        house is > 0 ? Invariant($"{seats:0} of {house} seats ({PlotText.Percent(seats / house.Value)})") : PlotText.Seats(seats);

    private static string Describe(Election election, List<(string Name, string? Leader, double Seats, string Colour)> bars)
    {
        var shown = bars.Take(6).Select(b => Invariant($"{b.Name} {b.Seats:0}"));
        return $"{election.ShortName}, {election.HouseSeats?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown number of"} seats: {string.Join(", ", shown)}{(bars.Count > 6 ? Invariant($", and {bars.Count - 6} more") : "")}.";
    }
}
