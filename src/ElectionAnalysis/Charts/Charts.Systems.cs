using System.Globalization;

namespace ElectionAnalysis;

/// <content>Elections as points: party systems side by side.</content>
public static partial class Charts
{
    /// <summary>More documents are not all named in a caption.</summary>
    private const int MostNamed = 6;

    /// <summary>
    /// Registered voters, ballots cast and valid ballots of every round as bars inside each other, with the turnout that the
    /// source states.
    /// </summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure BallotsByRound(params IEnumerable<Election> elections)
    {
        var all = elections.ToList();
        var rounds = all.SelectMany(e => e.Rounds.Select(r => (Election: e, Round: r))).ToList();
        BarTrace Series(string name, string colour, double width, Func<VotingRound, Sourced<long>?> count) => new()
        {
            Name = name,
            X = Positions(rounds.Count),
            Y = rounds.ConvertAll(r => (double?)count(r.Round)?.Value),
            Width = width,
            Keys = rounds.ConvertAll(r => Invariant($"{PlotText.Escape(r.Election.ShortName)}, round {r.Round.Round}")),
            HoverText = rounds.ConvertAll(r =>
                count(r.Round) is { } c
                    ? Invariant($"<b>{PlotText.Escape(r.Election.ShortName)}, round {r.Round.Round}</b><br>{c.Value:N0} {name}<br>{PlotText.Escape(c.Source.Place)}")
                    : ""),
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new() { Color = [.. Enumerable.Repeat(colour, rounds.Count)] },
        };
        var stated = rounds.Index().Where(r => r.Item.Round is { TurnoutStated: not null, Registered: not null }).ToList();
        return new()
        {
            Data =
            [
                Series("registered", Palette.Greys[1], 0.8, r => r.Registered),
                Series("cast", Palette.Parties[4], 0.55, r => r.Cast),
                Series("valid", Palette.Parties[0], 0.3, r => r.Valid),
                .. stated.Count == 0 ? Enumerable.Empty<Trace>() : [new ScatterTrace
                {
                    Name = "cast, by the turnout stated",
                    Mode = "markers",
                    X = stated.ConvertAll(r => (double?)r.Index),
                    Y = stated.ConvertAll(r => (double?)Math.Round(r.Item.Round.TurnoutStated!.Value * r.Item.Round.Registered!.Value)),
                    HoverText = stated.ConvertAll(r =>
                        Invariant($"{r.Item.Round.TurnoutStated!.Value:0.00%} stated, of {r.Item.Round.Registered!.Value:N0} registered<br>{PlotText.Escape(r.Item.Round.TurnoutStated.Source.Place)}")),
                    HoverTemplate = "%{hovertext}<extra></extra>",
                    Marker = new() { Color = [.. stated.Select(_ => Palette.Loss)], Size = 13, Symbol = "line-ew-open",
                        Line = new(Palette.Loss, 3) },
                }],
            ],
            Layout = Columns("Registered, cast, valid",
                rounds.ConvertAll(r => Invariant($"{PlotText.Escape(r.Election.ShortName)}<br>round {r.Round.Round}")),
                new() { Title = new("voters"), RangeMode = "tozero", AutoMargin = true, FixedRange = true }) with { BarMode = "overlay" },
            Caption =
                $"Source: {Sources(all)}. A missing bar means that the source does not say, not zero. The mark is the turnout stated times the voters registered.",
            Description = OrWhyEmpty(string.Join(" ",
                rounds.Select(r =>
                    Invariant($"{r.Election.ShortName}, round {r.Round.Round}: {Count(r.Round.Registered)} registered, {Count(r.Round.Cast)} cast, {Count(r.Round.Valid)} valid.")))),
        };
    }

    /// <summary>
    /// The share of the largest party against that of the second (Nagayama's triangle); the third corner is a system of many.
    /// </summary>
    /// <param name="elections">The elections.</param>
    /// <returns>The figure.</returns>
    public static Figure Nagayama(params IEnumerable<Election> elections)
    {
        var all = elections.Select(e => (Election: e, Shares: Shares(e))).Where(e => e.Shares.Count > 0).ToList();
        (double First, double Second)[] at = [.. all.Select(e => (e.Shares[0], e.Shares.ElementAtOrDefault(1)))];
        ScatterTrace Edge(double[] x, double[] y) =>
            new() { Mode = "lines", X = [.. x.Select(v => (double?)v)], Y = [.. y.Select(v => (double?)v)],
                Line = new(Palette.Neutral, 1, "solid"), HoverInfo = "skip", ShowLegend = false };
        return new()
        {
            Data =
            [
                Edge([0, 0.5, 1], [0, 0.5, 0]),
                Edge([0.5, 0.5], [0, 0.5]),
                .. Points(all.ConvertAll(e => e.Election), [.. at.Select(p => ((double, double))p)],
                    k => Invariant($"largest {at[k].First:0.0%}, second {at[k].Second:0.0%}")),
            ],
            Layout = Map("Two largest parties: Nagayama's triangle",
                new() { Title = new("largest party's share of seats"), TickFormat = ".0%", Range = [0, 1.02], FixedRange = true,
                    AutoMargin = true },
                    new() { Title = new("second party's share"), TickFormat = ".0%", Range = [0, 0.55], FixedRange = true,
                        AutoMargin = true }),
            Caption =
                $"Source: {Sources(all.Select(e => e.Election))}. Right of the line in the middle the largest party has a majority; on the right edge no third party has a seat. Nagayama, M. (1997). Shousenkyoku no kako to genzai.",
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
        return new()
        {
            Data =
            [
                Bound("fewest for a largest share", "dot", s => Fewest(s)),
                Bound("most", "dash", s => Math.Min(most * 2, 1 / (s * s))),
                .. Points(all.ConvertAll(e => e.Election), [.. all.Select(e => (e.Largest.Value, e.N.Value))],
                    k => Invariant($"largest {all[k].Largest.Value:0.0%}, effective number {all[k].N.Value:0.00}")),
            ],
            Measures = [Fragmentation.LaaksoTaagepera, Fragmentation.LargestShare],
            Layout = Map("Dominated or fragmented?",
                new() { Title = new("largest party's share of seats"), TickFormat = ".0%", Range = [0.08, 1.02], FixedRange = true,
                    AutoMargin = true },
                    new() { Title = new("effective number of parties"), Range = [0.8, most], FixedRange = true, AutoMargin = true }),
            Caption =
                $"Source: {Sources(all.Select(e => e.Election))}. Laakso and Taagepera's number on seats; between the grey curves every system must lie.",
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
                    Name = PlotText.Escape(e.Election.ShortName),
                    Key = PlotText.Escape(e.Election.ShortName),
                    Mode = "lines+markers",
                    X = [.. Enumerable.Range(0, e.Shares.Count + 1).Select(k => (double?)Math.Round((double)k / e.Shares.Count, 4))],
                    Y = Cumulated(e.Shares),
                    Line = new(Palette.Parties[i % Palette.Parties.Count], 2.5, "solid"),
                    Marker = new() { Color = [.. Enumerable.Repeat(Palette.Parties[i % Palette.Parties.Count], e.Shares.Count + 1)],
                        Size = 5 },
                    HoverTemplate =
                        $"<b>{PlotText.Escape(e.Election.ShortName)}</b><br>the smallest %{{x:.0%}} of the parties hold %{{y:.1%}} of the seats<extra></extra>",
                }),
            ],
            Layout = Map("How unequal are the parties? Lorenz curves of seats",
                new() { Title = new("parties, smallest first"), TickFormat = ".0%", Range = [0, 1.02], FixedRange = true,
                    AutoMargin = true },
                    new() { Title = new("share of seats"), TickFormat = ".0%", Range = [0, 1.03], FixedRange = true, AutoMargin = true }),
            Caption = $"Source: {Sources(all.Select(e => e.Election))}. Parties with seats; independents count as one.",
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
        string Words(double[] shares) => string.Join(", ", blocs.Zip(shares, (b, s) => $"{b} {PlotText.Percent(s)}"));
        return new()
        {
            Data = [.. all.Select((e, i) => new TernaryTrace
            {
                Name = PlotText.Escape(e.Election.ShortName),
                Mode = "markers",
                A = [e.Shares[0]],
                B = [e.Shares[1]],
                C = [e.Shares[2]],
                HoverText = [$"<b>{PlotText.Escape(e.Election.ShortName)}</b><br>{PlotText.Escape(Words(e.Shares))}"],
                HoverTemplate = "%{hovertext}<extra></extra>",
                Marker = new() { Color = [Palette.Parties[i % Palette.Parties.Count]], Size = 13 },
            })],
            Layout = new()
            {
                Title = Heading("Three blocs"),
                PlotColor = null,
                Height = 460,
                Margin = new(56, 56, 72, 48),
                Ternary = new(new(new(PlotText.Label(blocs[0]))), new(new(PlotText.Label(blocs[1]))), new(new(PlotText.Label(blocs[2])))),
                ShowLegend = true,
                Legend = new("h", 0, -0.12),
            },
            Caption = $"Source: {Sources(all.Select(e => e.Election))}. Shares of seats; at a corner one bloc has every seat.",
            Description = OrWhyEmpty(string.Join(" ", all.Select(e => $"{e.Election.ShortName}: {Words(e.Shares)}."))),
        };
    }

    private static string Count(Sourced<long>? number) => number?.Value.ToString("N0", CultureInfo.InvariantCulture) ?? "unknown number";

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

    private static IEnumerable<ScatterTrace> Points(List<Election> elections, (double X, double Y)[] at, Func<int, string> words) =>
        elections.Select((e, k) => new ScatterTrace
    {
        Name = PlotText.Escape(e.ShortName),
        Key = PlotText.Escape(e.ShortName),
        Mode = "markers+text",
        X = [at[k].X],
        Y = [at[k].Y],
        Text = [PlotText.Label(e.ShortName, 24)],
        // Of two that are near each other the higher has its name above, the other one below.
        TextPosition = at.Index().Where(o => o.Index != k && Math.Abs(o.Item.X - at[k].X) < 0.25
                && Math.Abs(o.Item.Y - at[k].Y) < 0.1 * at.Max(p => p.Y)).Select(o => (double?)o.Item.Y).Max() is { } near
            ? at[k].Y > near || (at[k].Y == near && k == 0) ? "top center" : "bottom center"
            : at[k].X > 0.7 ? "middle left" : "middle right",
        ClipOnAxis = false,
        HoverText = [$"<b>{PlotText.Escape(e.ShortName)}</b><br>{words(k)}"],
        HoverTemplate = "%{hovertext}<extra></extra>",
        ShowLegend = false,
        Marker = new() { Color = [Palette.Parties[k % Palette.Parties.Count]], Size = 13 },
    });

    private static Layout Map(string title, Axis x, Axis y) => new()
    {
        Title = Heading(title),
        Height = 440,
        Margin = new(56, 24, 56, 48),
        XAxis = x,
        YAxis = y,
        ShowLegend = true,
        Legend = new("h", 0, -0.26),
    };
}
