namespace ElectionAnalysis;

/// <content>Elections as points: party systems side by side.</content>
public static partial class Charts
{
    /// <summary>More documents are not all named in a caption.</summary>
    private const int MostNamed = 6;

    /// <summary>More points have no names of their own.</summary>
    private const int MostPointNames = 40;

    /// <summary>Where an axis begins whose zero does not lie on the other one's.</summary>
    private const double FromZero = -0.025;

    private const double LegendHeight = 29;

    /// <summary>
    /// The share of the largest party against that of the second (Nagayama's triangle); the third corner is a system of many.
    /// </summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure Nagayama(params IEnumerable<Election> elections)
    {
        var all = elections.Select(e => (Election: e, Shares: Shares(e))).Where(e => e.Shares.Count > 0).ToList();
        (double First, double Second)[] at = [.. all.Select(e => (e.Shares[0], e.Shares.ElementAtOrDefault(1)))];
        ((double, double), (double, double))[] edges = [((0, 0), (0.5, 0.5)), ((0.5, 0.5), (1, 0)), ((0.5, 0), (0.5, 0.5))];
        ScatterTrace Edge(double[] x, double[] y) =>
            new() { Mode = "lines", X = [.. x.Select(v => (double?)v)], Y = [.. y.Select(v => (double?)v)],
                Line = new(Palette.Neutral, 1, "solid"), HoverInfo = "skip", ShowLegend = false };
        return new()
        {
            Data =
            [
                Edge([0, 0.5, 1], [0, 0.5, 0]),
                Edge([0.5, 0.5], [0, 0.5]),
                .. Points(all.ConvertAll(e => e.Election), at,
                    k => Invariant($"largest {at[k].First:0.0%}, second {at[k].Second:0.0%}")),
            ],
            Layout = Named(Map("Two largest parties: Nagayama's triangle",
                new() { Title = new("largest party's share of seats"), TickFormat = ".0%", Range = [FromZero, 1.02], FixedRange = true,
                    AutoMargin = true },
                new() { Title = new("second party's share"), TickFormat = ".0%", Range = [0, 0.55], FixedRange = true,
                    AutoMargin = true }), all.ConvertAll(e => e.Election), at, edges),
            Caption =
                $"Source: {Sources(all.Select(e => e.Election))}. Right of the line in the middle the largest party has a majority; on the right edge no third party has a seat.{SeriesLook.Words(SeriesLook.Of(all.ConvertAll(e => e.Election)))} Nagayama, M. (1997). Shousenkyoku no kako to genzai.",
            Description = OrWhyEmpty(string.Join(" ",
                all.Select((e, k) => Invariant($"{e.Election.ShortName}: largest {at[k].First:0.0%}, second {at[k].Second:0.0%}.")))),
        };
    }

    /// <summary>The effective number of parties against the largest share; no system can lie outside the two curves.</summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure PartySystemMap(params IEnumerable<Election> elections)
    {
        var all = elections.Select(e =>
            (Election: e, N: e.Measure(Fragmentation.LaaksoTaagepera).Value, Largest: e.Measure(Fragmentation.LargestShare).Value))
            .Where(e => e.N.IsDefined && e.Largest.IsDefined).ToList();
        double[] shares = [.. Enumerable.Range(10, 91).Select(k => k / 100.0)];

        // Fewest: as many parties of the largest's size as fit, and the rest; most: all others as small as can be.
        ScatterTrace Bound(string name, string dash, Func<double, double> n) =>
            new() { Name = name, Mode = "lines", X = [.. shares.Select(s => (double?)s)],
                Y = [.. shares.Select(s => (double?)Math.Round(n(s), 4))], Line = new(Palette.Neutral, 1, dash), HoverInfo = "skip" };
        var most = Math.Max(6, all.Select(e => e.N.Value).DefaultIfEmpty(1).Max() * 1.3);
        (double, double)[] at = [.. all.Select(e => (e.Largest.Value, e.N.Value))];
        IEnumerable<((double, double), (double, double))> Pieces(Func<double, double> n) =>
            shares.Zip(shares.Skip(1), (a, b) => ((a, n(a)), (b, n(b))));
        double Most(double share) => Math.Min(most * 2, 1 / (share * share));
        return new()
        {
            Data =
            [
                Bound("fewest for a largest share", "dot", Fewest),
                Bound("most", "dash", Most),
                .. Points(all.ConvertAll(e => e.Election), at,
                    k => Invariant($"largest {all[k].Largest.Value:0.0%}, effective number {all[k].N.Value:0.00}")),
            ],
            Measures = [Fragmentation.LaaksoTaagepera, Fragmentation.LargestShare],
            Layout = Named(Map("Dominated or fragmented?",
                new() { Title = new("largest party's share of seats"), TickFormat = ".0%", Range = [0.08, 1.02], FixedRange = true,
                    AutoMargin = true },
                new() { Title = new("effective number of parties"), Range = [0.8, most], FixedRange = true, AutoMargin = true }),
                all.ConvertAll(e => e.Election), at, [.. Pieces(Fewest), .. Pieces(Most)]),
            Caption =
                $"Source: {Sources(all.Select(e => e.Election))}. Laakso and Taagepera's number on seats; between the grey curves every system must lie.{SeriesLook.Words(SeriesLook.Of(all.ConvertAll(e => e.Election)))}",
            Description = OrWhyEmpty(string.Join(" ",
                all.Select(e => Invariant($"{e.Election.ShortName}: largest {e.Largest.Value:0.0%}, effective number {e.N.Value:0.00}.")))),
        };
    }

    /// <summary>Lorenz curves of seats: what share of them the smallest parties hold together.</summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure Lorenz(params IEnumerable<Election> elections)
    {
        var all = elections.Select(e => (Election: e, Shares: Shares(e))).Where(e => e.Shares.Count > 0).ToList();
        var elected = all.ConvertAll(e => e.Election);
        var looks = SeriesLook.Of(elected);
        static List<double?> Cumulated(List<double> shares)
        {
            var sum = 0.0;
            return [0, .. Enumerable.Reverse(shares).Select(s => (double?)Math.Min(1, sum += s))];
        }

        return new()
        {
            Data =
            [
                new ScatterTrace { Name = "equal parties", Mode = "lines", X = [0, 1], Y = [0, 1], Line = new(Palette.Neutral, 1, "dot"),
                    HoverInfo = "skip" },
                .. all.Select((e, i) => new ScatterTrace
                {
                    Name = SeriesLook.Listed(elected, looks, i).Name,
                    LegendGroup = SeriesLook.Listed(elected, looks, i).Group,
                    ShowLegend = SeriesLook.Listed(elected, looks, i).IsListed ? null : false,
                    Key = PlotText.Escape(e.Election.ShortName),
                    Mode = "lines+markers",
                    X = [.. Enumerable.Range(0, e.Shares.Count + 1).Select(k => (double?)Math.Round((double)k / e.Shares.Count, 4))],
                    Y = Cumulated(e.Shares),
                    Line = new(looks[i].Colour, all.Count <= SeriesLook.MostAlone ? 2.5 : 1.5, looks[i].Dash),
                    Marker = new() { Color = [.. Enumerable.Repeat(looks[i].Colour, e.Shares.Count + 1)], Size = 5,
                        Symbol = looks[i].Symbol },
                    HoverTemplate =
                        $"<b>{PlotText.Escape(e.Election.ShortName)}</b><br>the smallest %{{x:.0%}} of the parties hold %{{y:.1%}} of the seats<extra></extra>",
                }),
            ],
            Layout = Map("How unequal are the parties? Lorenz curves of seats",
                new() { Title = new("parties, smallest first"), TickFormat = ".0%", Range = [FromZero, 1.02], FixedRange = true,
                    AutoMargin = true },
                    new() { Title = new("share of seats"), TickFormat = ".0%", Range = [0, 1.03], FixedRange = true, AutoMargin = true }),
            Caption = $"Source: {Sources(all.Select(e => e.Election))}. Parties with seats; independents count as one.{SeriesLook.Words(looks)}",
            Description = OrWhyEmpty(string.Join(" ",
                all.Select(e =>
                    Invariant($"{e.Election.ShortName}: the smaller half of {e.Shares.Count} parties holds {e.Shares.Skip((e.Shares.Count + 1) / 2).Sum():0.0%} of the seats.")))),
        };
    }

    /// <summary>Three blocs of parties as one point between three corners.</summary>
    /// <param name="bloc">The bloc a party belongs to.</param>
    /// <param name="blocs">The names of the three blocs: top, left, right.</param>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">There are not three blocs, or a party belongs to none of them.</exception>
    public static Figure Ternary(Func<PartyResult, string> bloc, IReadOnlyList<string> blocs, params IEnumerable<Election> elections)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        ArgumentNullException.ThrowIfNull(blocs);
        if (blocs.Count != 3)
        {
            throw new MeasureException(Invariant($"A ternary plot has three corners; name three blocs, not {blocs.Count}."));
        }

        var all = elections.Select(e =>
        {
            var sums = new double[3];
            foreach (var party in e.Parties.Where(p => p.Seats is not null))
            {
                var corner = blocs.Index().Where(b => b.Item == bloc(party)).Select(b => b.Index).FirstOrDefault(-1);
                sums[corner >= 0
                    ? corner
                    : throw new MeasureException($"{party.Party.Value} is in '{bloc(party)}', which is none of {string.Join(", ", blocs)}.")] += party.Seats!.Value;
            }

            return (Election: e, Shares: Array.ConvertAll(sums, s => sums.Sum() > 0 ? s / sums.Sum() : 0));
        }).Where(e => e.Shares.Sum() > 0).ToList();
        var elected = all.ConvertAll(e => e.Election);
        var looks = SeriesLook.Of(elected);
        string Words(double[] shares) => string.Join(", ", blocs.Zip(shares, (b, s) => $"{b} {PlotText.Percent(s)}"));
        return new()
        {
            Data = [.. all.Select((e, i) => new TernaryTrace
            {
                Name = SeriesLook.Listed(elected, looks, i).Name,
                LegendGroup = SeriesLook.Listed(elected, looks, i).Group,
                ShowLegend = SeriesLook.Listed(elected, looks, i).IsListed ? null : false,
                Mode = "markers",
                A = [e.Shares[0]],
                B = [e.Shares[1]],
                C = [e.Shares[2]],
                HoverText = [$"<b>{PlotText.Escape(e.Election.ShortName)}</b><br>{PlotText.Escape(Words(e.Shares))}"],
                HoverTemplate = "%{hovertext}<extra></extra>",
                Marker = new() { Color = [looks[i].Colour], Size = 13, Symbol = looks[i].Symbol },
            })],
            Layout = new()
            {
                Title = Heading("Three blocs"),
                PlotColor = null,
                Height = 500,
                Margin = new(56, 56, 72, 92),
                Ternary = new(new(new(PlotText.Label(blocs[0]))), new(new(PlotText.Label(blocs[1]))), new(new(PlotText.Label(blocs[2])))),
                ShowLegend = true,
                Legend = Legend.Below,
            },
            Caption = $"Source: {Sources(all.Select(e => e.Election))}. Shares of seats; at a corner one bloc has every seat.{SeriesLook.Words(looks)}",
            Description = OrWhyEmpty(string.Join(" ", all.Select(e => $"{e.Election.ShortName}: {Words(e.Shares)}."))),
        };
    }

    /// <summary>What a chart says when no election gives what it needs.</summary>
    internal static string OrWhyEmpty(string text) => text.Length > 0 ? text : "No election here gives what this chart needs.";

    /// <summary>The documents of some elections; of very many the first ones.</summary>
    internal static string Sources(IEnumerable<Election> elections)
    {
        var documents = elections.Select(e => e.Document).DistinctBy(d => d.Name, StringComparer.Ordinal).ToList();
        if (documents.Count <= 2)
        {
            return string.Join("; ", documents.Select(d => d.Credit));
        }

        var names = documents.ConvertAll(d => d.Name);
        var publishers = documents.Select(d => d.Source.Publisher).Distinct().ToList();
        return publishers.Count <= 2 && publishers.TrueForAll(p => p is not null)
            ? Invariant($"{string.Join("; ", publishers)}, {names.Count} documents")
            : names.Count <= MostNamed ? string.Join(", ", names)
            : Invariant($"{string.Join(", ", names.Take(3))} and {names.Count - 3} more");
    }

    /// <summary>Shares of seats, the largest first.</summary>
    private static List<double> Shares(Election election)
    {
        var seats = election.Parties.Select(p => p.Seats?.Value ?? 0).Where(s => s > 0).OrderDescending().ToList();
        double total = seats.Sum(s => (long)s);
        return seats.ConvertAll(s => s / total);
    }

    /// <summary>The effective number when parties of the largest's size fill the house, and one has what is left.</summary>
    private static double Fewest(double largest)
    {
        var full = Math.Floor((1 / largest) + 1e-9);
        var rest = Math.Max(0, 1 - (full * largest));
        return 1 / ((full * largest * largest) + (rest * rest));
    }

    private static IEnumerable<ScatterTrace> Points(List<Election> elections, (double X, double Y)[] at, Func<int, string> words)
    {
        var looks = SeriesLook.Of(elections);
        return elections.Select((e, k) => new ScatterTrace
        {
            Name = SeriesLook.Listed(elections, looks, k).Name,
            LegendGroup = SeriesLook.Listed(elections, looks, k).Group,
            Key = PlotText.Escape(e.ShortName),
            Mode = "markers",
            X = [at[k].X],
            Y = [at[k].Y],
            ClipOnAxis = false,
            HoverText = [$"<b>{PlotText.Escape(e.ShortName)}</b><br>{words(k)}"],
            HoverTemplate = "%{hovertext}<extra></extra>",
            ShowLegend = looks[k].Group is not null && SeriesLook.Listed(elections, looks, k).IsListed,
            Marker = new() { Color = [looks[k].Colour], Size = elections.Count <= SeriesLook.MostAlone ? 13 : 10,
                Symbol = looks[k].Symbol },
        });
    }

    /// <summary>A map with the names of its points; of very many those that stand alone have one.</summary>
    private static Layout Named(Layout map, List<Election> elections, (double X, double Y)[] at,
        IReadOnlyList<((double X, double Y) From, (double X, double Y) To)> lines)
    {
        var looks = SeriesLook.Of(elections);
        double Alone(int k) => at.Where((_, i) => i != k)
            .Select(p => Math.Abs(p.X - at[k].X) + Math.Abs((p.Y - at[k].Y) / map.YAxis!.Range![1])).DefaultIfEmpty(1).Min();
        List<int> named = [.. Enumerable.Range(0, at.Length).OrderByDescending(Alone)
            .Take(looks.Count > 0 && looks[0].IsGrey ? SeriesLook.MostAlone : MostPointNames).Order()];
        return map with
        {
            Annotations = PointLabels.Place(named.ConvertAll(k => (at[k].X, at[k].Y, PlotText.Shorten(looks[k].Short(elections[k]), 40))),
                (map.XAxis!.Range![0], map.XAxis.Range[1]), (map.YAxis!.Range![0], map.YAxis.Range[1]),
                map.Height - map.Margin.T - map.Margin.B - LegendHeight, lines,
                [.. Enumerable.Range(0, at.Length).Except(named).Select(k => at[k])]),
        };
    }

    private static Layout Map(string title, Axis x, Axis y) => new()
    {
        Title = Heading(title),
        Height = 440,
        Margin = new(56, 24, 56, 48),
        XAxis = x,
        YAxis = y,
        ShowLegend = true,
        Legend = Legend.Below,
    };
}
