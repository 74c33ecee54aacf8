namespace ElectionAnalysis;

public static partial class Charts
{
    private const int MostBars = 40;

    /// <summary>More columns beside each other have no room for numbers above them.</summary>
    private const int MostNumbered = 4;

    /// <summary>Numbers at bars beside each other, in pixels.</summary>
    private const double SmallNumbers = 11;

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
            Layout = WithMajority(Bars(title, bars.ConvertAll(b => PlotText.Lines(Short(election, b.Name))), "seats"), majority),
            Caption =
                $"Source: {election.Document.Credit}.{(majority is null ? "" : " The dashed line marks a majority of the house.")}{(bars.Count > MostBars ? $" Parties after the {MostBars}th are added up." : "")}",
            Description = Describe(election, bars),
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
        bool IsCount(Measure measure) => measure.ToString() == measures[0].ToString();
        var series = all.ConvertAll(e => (Election: e, Results: measures.Select(m => e.Measure(m)).ToList()))
            .FindAll(s => s.Results.Exists(r => r.Value.IsDefined));
        return new()
        {
            Data = [.. series.Select((s, k) => new BarTrace
            {
                Name = PlotText.Escape(s.Election.ShortName),
                X = Positions(measures.Length),
                Y = s.Results.ConvertAll(r => r.Value.OrNull),
                Text = series.Count > MostNumbered ? null : s.Results.ConvertAll(r => !r.Value.IsDefined ? ""
                    : IsCount(r.Measure) ? Invariant($"{r.Value.Value:0}") : Invariant($"{r.Value.Value:0.0}")),
                TextPosition = "outside",
                TextFont = new(null, SmallNumbers),
                ClipOnAxis = false,
                HoverText = s.Results.ConvertAll(r => $"<b>{PlotText.Escape(r.Subject)}</b><br>{r.Measure}: {PlotText.Escape(r.Text)}"),
                HoverTemplate = "%{hovertext}<extra></extra>",
                Marker = new()
                {
                    Color = [.. Enumerable.Repeat(Palette.Parties[k % Palette.Parties.Count], measures.Length)],
                    Pattern = (k / Palette.Parties.Count) switch { 0 => null, 1 => new("/"), 2 => new("x"), _ => new(".") },
                },
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

    /// <summary>A figure that says why there is nothing to draw.</summary>
    private static Figure Empty(Election election, string title, string because) =>
        Empty(title, because, election.ShortName, $"Source: {election.Document.Credit}.");

    internal static Figure Empty(string title, string because, string subject, string caption)
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
        Height = 118 + (labels.Count * LineHeight(labels)),
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

    private static int LineHeight(List<string> labels) => labels.Exists(l => l.Contains("<br>", StringComparison.Ordinal)) ? 33 : 25;

    /// <summary>A layout with room at the right for numbers beside bars, such as "11,955,434 (25.7%)", however wide it is drawn.</summary>
    private static Layout WithRoom(Layout layout, IEnumerable<string> numbers) => layout with
    {
        Margin = layout.Margin! with { R = Math.Max(layout.Margin.R, 8 + (7 * numbers.Max(n => n.Length))) },
    };

    /// <summary>A layout with a dashed line at so many seats, where they are known.</summary>
    internal static Layout WithMajority(Layout layout, int? seats) => seats is not { } at ? layout : layout with
    {
        Shapes = [new(at, 0, at, 1, "x", "paper", new(Palette.Neutral, 1.5, "dash"))],
        Annotations =
            [new(Invariant($"majority {at}"), at, 1, "x", "paper") { XAnchor = "center", YAnchor = "bottom", Font = new(null, 12) }],
    };

    /// <summary>A layout with a legend between its title and the plot.</summary>
    private static Layout WithLegend(Layout layout) => layout with
    {
        ShowLegend = true,
        Legend = new("h", 0, 1) { YAnchor = "bottom" },
        Margin = layout.Margin! with { T = 84 },
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
            ZeroLine = false, AutoMargin = true, FixedRange = true },
        YAxis = yAxis,
        ShowLegend = true,
        Legend = Legend.Below,
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

    /// <summary>What a party is called beside a bar or a line: its short name where it has one.</summary>
    private static string Short(Election election, string name) =>
        election.Parties.FirstOrDefault(p => p.Party.Value == name)?.ShortName ?? name;

    private static string Of(double seats, int? house) =>
        house is > 0 ? Invariant($"{seats:0} of {house} seats ({PlotText.Percent(seats / house.Value)})") : PlotText.Seats(seats);

    private static string Describe(Election election, List<(string Name, string? Leader, double Seats, string Colour)> bars)
    {
        var shown = bars.Take(6).Select(b => Invariant($"{b.Name} {b.Seats:0}"));
        return $"{election.ShortName}, {election.HouseSeats?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown number of"} seats: {string.Join(", ", shown)}{(bars.Count > 6 ? Invariant($", and {bars.Count - 6} more") : "")}.";
    }
}
