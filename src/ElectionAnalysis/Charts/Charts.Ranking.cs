namespace ElectionAnalysis;

/// <content>Countries in the order of a measure, and parties between two elections.</content>
public static partial class Charts
{
    /// <summary>More names do not stand beside each other.</summary>
    private const int MostLabels = 9;

    /// <summary>
    /// A measure of the latest election of each country, the highest on top: a dot at the value and a line over the range that the
    /// documents
    /// allow. Countries whose latest election has no value are named below.
    /// </summary>
    /// <param name="archive">The elections.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="until">The latest year that counts; null for all.</param>
    /// <param name="scale">Seats or votes, where there is a choice.</param>
    /// <param name="kind">The kind of election; null for the one that most of them are.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The measure is not of elections, or has no such choice.</exception>
    public static Figure Ranking(ElectionArchive archive, Measure measure, int? until = null, MeasureScale? scale = null,
        ElectionKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(measure);
        var (moments, others) = Moments(archive, measure, scale, kind, null);
        var latest = moments.Where(m => until is not { } year || m.At < year + 1).GroupBy(m => m.Country, StringComparer.Ordinal)
            .Select(g => g.MaxBy(m => m.At)!).ToList();
        var title = $"{measure} by country, latest election{(until is { } to ? Invariant($" until {to}") : "")}{ByScale(measure, scale)}";
        var ranked = latest.Where(m => m.Value is not null).OrderBy(m => m.Value).ThenByDescending(m => m.Country, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
        {
            return Empty(PlotText.Escape(title), "no election has a day and a value", title, $"Source: {Sources(archive.Records)}.");
        }

        var left = Math.Max(0, ranked.Count - MostCountries);
        ranked = [.. ranked.Skip(left)];
        var without = latest.Where(m => m.Value is null).Select(m => m.Country).ToList();
        string Shown(Moment m) => m.Low is { } low && m.High is { } high && low < high
            ? Invariant($"{m.Shown}; the document allows {measure.Show(MeasureValue.Of(low))} to {measure.Show(MeasureValue.Of(high))}") : m.Shown;
        return new()
        {
            Data =
            [
                new Plotly.ScatterTrace
                {
                    Mode = "lines", HoverInfo = "skip", ShowLegend = false, Line = new(Palette.Greys[1], 3, "solid"),
                    X = [.. ranked.SelectMany(m => new[] { m.Low ?? m.Value, m.High ?? m.Value, null })],
                    Y = [.. ranked.SelectMany((_, i) => new double?[] { i, i, null })],
                },
                new Plotly.ScatterTrace
                {
                    Mode = "markers",
                    X = ranked.ConvertAll(m => m.Value),
                    Y = [.. ranked.Select((_, i) => (double?)i)],
                    Keys = ranked.ConvertAll(m => PlotText.Escape(m.Country)),
                    HoverText = ranked.ConvertAll(m => $"<b>{PlotText.Escape(m.Election)}</b><br>{PlotText.Escape(Shown(m))}"),
                    HoverTemplate = "%{hovertext}<extra></extra>",
                    ClipOnAxis = false,
                    Marker = new() { Color = [.. ranked.Select(_ => Palette.Parties[0])], Size = 10 },
                },
            ],
            Measures = [measure],
            Layout = Bars(PlotText.Escape(title), ranked.ConvertAll(m => PlotText.Label(m.Country)), measure.Name) with
            {
                Height = 130 + (22 * ranked.Count),
                BarGap = null,
                YAxis = new()
                {
                    TickVals = [.. Enumerable.Range(0, ranked.Count).Select(i => (double)i)],
                    TickText = ranked.ConvertAll(m => PlotText.Label(m.Country)),
                    AutoMargin = true, FixedRange = true, ZeroLine = false, Range = [-0.7, ranked.Count - 0.3],
                },
                XAxis = new() { Title = new(PlotText.Escape(measure.Name)), TickFormat = IsPercent(measure) ? PlotText.PercentTicks : null,
                    AutoMargin = true, FixedRange = true },
            },
            Caption = string.Join(" ", new[]
            {
                $"Source: {Sources(archive.Records)}.",
                "Lines are what the documents allow.",
                without.Count > 0 ? $"Without a value: {Listed(without)}." : "",
                left > 0 ? Invariant($"The {left} lowest are left out.") : "",
                others > 0 ? Invariant($"{others} elections of another kind are left out.") : "",
            }.Where(s => s.Length > 0)),
            Description = Invariant($"{ranked.Count} countries. Highest: ")
                + string.Join("; ", Enumerable.Reverse(ranked).Take(5).Select(m => $"{m.Election}, {Shown(m)}"))
                + $". Lowest: {ranked[0].Election}, {Shown(ranked[0])}.",
        };
    }

    /// <summary>
    /// Each party's share then and now as the ends of a line, by seats where nothing else is said; parties without one of the two are named
    /// below.
    /// </summary>
    /// <param name="election">The election, whose document gives the results before.</param>
    /// <param name="scale">Seats or votes.</param>
    /// <returns>The figure.</returns>
    public static Figure Slope(Election election, MeasureScale scale = MeasureScale.Seats)
    {
        ArgumentNullException.ThrowIfNull(election);
        var isSeats = scale == MeasureScale.Seats;
        var title = $"{PlotText.Escape(election.ShortName)}: {(isSeats ? "seats" : "votes")} before and now";
        var colours = Palette.Of(election);
        var all = election.Parties.Select((p, i) => (Name: p.Party.Value, Colour: colours[i],
            Then: isSeats ? p.PreviousSeats?.Value : p.PreviousVoteShare?.Value, Now: isSeats ? p.Seats?.Value : p.ShareNow))
                .ToList();
        var both = all.Where(p => p.Then is not null && p.Now is not null).OrderByDescending(p => p.Now).Take(MostPairs).ToList();
        if (both.Count == 0)
        {
            return Empty(election, title, isSeats ? "the document does not give seats both before and now"
                : "the document does not give shares of the votes both before and now");
        }

        string Show(double value) => isSeats ? PlotText.Seats(value) : PlotText.Percent(value);
        string Change(double then, double now) => isSeats ? PlotText.Signed(now - then)
            : Invariant($"{(now - then) * 100:+0.0;−0.0;0.0} points");
        var apart = Math.Max(both.Max(p => Math.Max(p.Then!.Value, p.Now!.Value)), 1e-9) * 0.05;
        var named = both.OrderByDescending(p => Math.Max(p.Then!.Value, p.Now!.Value)).Take(MostLabels).ToList();
        List<Plotly.Annotation> Labels(double at, string anchor, bool now)
        {
            var labels = new List<Plotly.Annotation>();
            double Of((string Name, string Colour, double? Then, double? Now) party) => (now ? party.Now : party.Then)!.Value;
            foreach (var party in named.OrderByDescending(Of).DistinctBy(p => now ? p.Name : Invariant($"{Of(p)}")))
            {
                var y = Math.Min(Of(party), labels.Count == 0 ? double.PositiveInfinity : labels[^1].Y - apart);
                var number = isSeats ? Invariant($"{Of(party):#,0}") : PlotText.Percent(Of(party));
                labels.Add(new(now ? $"{number} {PlotText.Label(Short(election, party.Name), 50)}" : number, at, y, "x", "y")
                {
                    XAnchor = anchor, YAnchor = "middle", Font = new(null, 12),
                });
            }

            return labels;
        }

        List<Plotly.Annotation> texts = [.. Labels(-0.04, "right", now: false), .. Labels(1.04, "left", now: true)];
        var left = all.Where(p => (p.Then ?? p.Now) is not null && (p.Then is null || p.Now is null)).Select(p => p.Name).ToList();
        return new()
        {
            Data = [.. both.Select(p => new Plotly.ScatterTrace
            {
                Name = PlotText.Label(Short(election, p.Name)),
                Mode = "lines+markers",
                X = [0, 1],
                Y = [p.Then, p.Now],
                Key = PlotText.Escape(p.Name),
                HoverText = [.. Enumerable.Repeat($"<b>{PlotText.Escape(p.Name)}</b><br>{Show(p.Then!.Value)} before, {Show(p.Now!.Value)} now, {Change(p.Then.Value, p.Now.Value)}", 2)],
                HoverTemplate = "%{hovertext}<extra></extra>",
                Line = new(p.Colour, 3, "solid"),
                Marker = new() { Color = [p.Colour, p.Colour], Size = 9 },
            })],
            Layout = new()
            {
                Title = Heading(title),
                Height = 480,
                Margin = new(16, 16, 56, 44),
                XAxis = new() { TickVals = [0, 1], TickText = ["before", "now"], Range = [-0.3, 2.1], AutoMargin = true, FixedRange = true,
                    ShowGrid = false, ZeroLine = false },
                YAxis = new()
                {
                    Visible = false, FixedRange = true,
                    Range = [Math.Min(0, texts.Min(t => t.Y)) - apart, both.Max(p => Math.Max(p.Then!.Value, p.Now!.Value)) + apart],
                },
                ShowLegend = false,
                Annotations = texts,
            },
            Caption = $"Source: {election.Document.Credit}."
                + (both.Count > named.Count ? Invariant($" The largest {named.Count} are named; pointing at a line names it.") : "")
                + (left.Count > 0 ? $" One of the two is not given of {ElectionAnalysis.Words.List(left)}." : ""),
            Description = string.Join(" ", ElectionAnalysis.Words.Few(
                both.ConvertAll(p => $"{p.Name}: {Show(p.Then!.Value)} before, {Show(p.Now!.Value)} now."), 8, "more.")),
        };
    }

    private static string Listed(List<string> names) => ElectionAnalysis.Words.List(ElectionAnalysis.Words.Few(names, 8));
}
