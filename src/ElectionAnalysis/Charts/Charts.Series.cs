namespace ElectionAnalysis;

/// <content>A measure along time.</content>
public static partial class Charts
{
    /// <summary>
    /// A measure of the elections of an archive along time: a line per country with the range that the documents allow, gaps where there
    /// is no value, and diamonds where the house has another size than before, or the rules are other ones. Up to six countries share a
    /// plot, in colours and with their names at the end of the line; more have a panel each, below each other on one scale.
    /// </summary>
    /// <param name="archive">The elections.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="countries">The countries; null for all.</param>
    /// <param name="scale">Seats or votes, where there is a choice.</param>
    /// <param name="kind">The kind of election; null for the one that most of them are.</param>
    /// <param name="panels">Whether each country has a panel of its own; null for seven and more.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">
    /// The measure is not of elections, or has no such choice, or no election is of one of the countries.
    /// </exception>
    public static Figure OverTime(ElectionArchive archive, Measure measure, IReadOnlyList<string>? countries = null,
        MeasureScale? scale = null, ElectionKind? kind = null, bool? panels = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(measure);
        Known(archive, countries ?? []);
        var (rows, others) = Moments(archive, measure, scale, kind, countries);
        var lines = rows.GroupBy(r => r.Country, StringComparer.Ordinal)
            .Where(g => g.Any(m => m.Middle is not null))
            .Select((g, i) => (Country: g.Key, Index: i, Moments: g.ToList())).ToList();
        var title = $"{measure} over time{ByScale(measure, scale)}";
        if (lines.Count == 0)
        {
            return Empty(PlotText.Escape(title), "no election has a day and a value", title, $"Source: {Sources(archive.Records)}.");
        }

        var own = panels ?? lines.Count > Palette.Parties.Count;
        var left = Math.Max(0, lines.Count - MostSeries);
        lines = lines.GetRange(0, lines.Count - left);
        string Colour(int line) => own ? Palette.Parties[0] : Charts.Colour(line);
        var panel = own ? new PanelScale(lines.SelectMany(l => l.Moments), measure) : null;
        var drawn = panel is null ? lines
            : lines.ConvertAll(l => (l.Country, l.Index, Moments: l.Moments.ConvertAll(m => panel.In(m, l.Index))));
        var flat = new Plotly.Layout
        {
            Title = Heading(PlotText.Escape(title)),
            Height = 430,
            Margin = new(56, 16, 56, 44),
            XAxis = TimeAxis.With(new() { AutoMargin = true, FixedRange = true }, lines.SelectMany(l => l.Moments).Select(m => m.At)),
            YAxis = new() { Title = new(PlotText.Escape(measure.Name)), TickFormat = IsPercent(measure) ? PlotText.PercentTicks : null,
                AutoMargin = true, FixedRange = true, RangeMode = AroundOne(lines.SelectMany(l => l.Moments)) },
            ShowLegend = false,
        };
        return new()
        {
            Data = [.. drawn.SelectMany(l => Bands(l.Moments, Colour(l.Index))),
                .. drawn.Select(l => Line(l.Country, l.Moments, Colour(l.Index), own ? 0 : l.Index)),
                .. drawn.Select(l => Breaks(l.Moments, Colour(l.Index))).Where(b => b.X.Count > 0)],
            Measures = [measure],
            Layout = panel?.Stacked(flat, lines.ConvertAll(l => l.Country))
                ?? flat with { Annotations = Names(lines.ConvertAll(l => (l.Country, l.Moments))) },
            Caption = string.Join(" ", new[]
            {
                $"Source: {Sources(archive.Records)}.",
                "Bands are what the documents allow; an election without a value leaves a gap in the line; a diamond is a house of another size or other rules than before.",
                own ? "Every country has a panel, all on one scale." : "",
                left > 0 ? Invariant($"{left} more countries are left out; name those to draw.") : "",
                others > 0 ? Invariant($"{others} elections of another kind are left out.") : "",
            }.Where(s => s.Length > 0)),
            Description = string.Join(" ", ElectionAnalysis.Words.Few(
                [.. lines.Select(l => Words(l.Country, l.Moments, measure))], 12, "more countries.")),
        };
    }

    /// <summary>The elections of one kind that have a day, and how many are of another.</summary>
    private static (List<Moment> Moments, int Others) Moments(ElectionArchive archive, Measure measure, MeasureScale? scale,
        ElectionKind? kind,
        IReadOnlyList<string>? countries)
    {
        var rows = archive.Series(measure, scale)
            .Where(r => countries is null || countries.Contains(r.Text("country"), CountryNames.Comparer))
            .Select(r => Moment.Of(r, measure)).Where(m => m.At is not null).ToList();

        // One line for "Burma" and "Myanmar", by the latest name.
        var names = rows.GroupBy(m => m.Country, CountryNames.Comparer).ToDictionary(g => g.Key!, g => g.MaxBy(m => m.At)!.Country,
            CountryNames.Comparer);
        rows = rows.ConvertAll(m => m with { Country = names[m.Country] });
        var of = kind is { } given ? TableRecords.SnakeCase(ElectionLinks.KindOf(given).ToString())
            : rows.GroupBy(r => r.Kind, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        return (rows.FindAll(r => r.Kind == of), rows.Count(r => r.Kind != of));
    }

    /// <summary>Which weights a measure takes, where there is a choice.</summary>
    private static string ByScale(Measure measure, MeasureScale? scale) =>
        !measure.Choices.Contains("scale") ? "" : scale == MeasureScale.Votes ? ", by votes" : ", by seats";

    /// <exception cref="MeasureException">No election is of one of these countries.</exception>
    private static void Known(ElectionArchive archive, IEnumerable<string> countries)
    {
        var all = archive.Records.Select(e => e.Country?.Value).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (countries.FirstOrDefault(c => !all.Contains(c, CountryNames.Comparer)) is { } unknown)
        {
            throw new MeasureException($"No election is of '{unknown}'.{NearestNames.Suggest(unknown, all)}");
        }
    }

    /// <summary>Around a single value plotly.js shows one more and one less, even where less than nothing is none.</summary>
    private static string? AroundOne(IEnumerable<Moment> moments) =>
        moments.SelectMany(m => new[] { m.Value, m.Low, m.High }).OfType<double>().Distinct().ToList() is [>= 0] ? "nonnegative" : null;

    private static bool IsPercent(Measure measure) => measure.Unit is MeasureUnit.Share or MeasureUnit.Points;

    private static Plotly.ScatterTrace Line(string country, List<Moment> moments, string colour, int series) => new()
    {
        Name = PlotText.Label(country),
        Mode = "lines+markers",
        X = moments.ConvertAll(m => m.At),
        Y = moments.ConvertAll(m => m.Value),
        Key = PlotText.Escape(country),
        HoverText = moments.ConvertAll(m => $"<b>{PlotText.Escape(m.Election)}</b><br>{PlotText.Escape(m.Shown)}{m.Break}"),
        HoverTemplate = "%{hovertext}<extra></extra>",
        Line = new(colour, 2, Dash(series)),
        Marker = new() { Color = [.. moments.Select(_ => colour)], Size = 7, Symbol = Symbol(series) },
    };

    /// <summary>Where a line's house has another size than before, or other rules.</summary>
    private static Plotly.ScatterTrace Breaks(List<Moment> moments, string colour)
    {
        var at = moments.FindAll(m => m.IsBroken && m.Middle is not null);
        return new()
        {
            Mode = "markers",
            X = at.ConvertAll(m => m.At),
            Y = at.ConvertAll(m => m.Middle),
            HoverInfo = "skip",
            ShowLegend = false,
            Marker = new() { Color = [.. at.Select(_ => colour)], Size = 13, Symbol = "diamond-open", Line = new(colour, 2) },
        };
    }

    /// <summary>The ranges of one line, as closed shapes between gaps.</summary>
    private static IEnumerable<Plotly.Trace> Bands(List<Moment> moments, string colour)
    {
        var runs = new List<List<Moment>> { new() };
        foreach (var moment in moments)
        {
            if (moment is { Low: not null, High: not null })
            {
                runs[^1].Add(moment);
            }
            else
            {
                runs.Add([]);
            }
        }

        return runs.Where(run => run.Exists(m => m.Low != m.High)).Select(run => new Plotly.ScatterTrace
        {
            Mode = "lines",
            X = [.. run.Select(m => m.At), .. Enumerable.Reverse(run).Select(m => m.At)],
            Y = [.. run.Select(m => m.High), .. Enumerable.Reverse(run).Select(m => m.Low)],
            Fill = "toself",
            FillColor = colour + "33",
            Line = new(colour + "00", 0, "solid"),
            HoverInfo = "skip",
            ShowLegend = false,
        });
    }

    /// <summary>The names at the ends of the lines, moved apart where they would lie on each other.</summary>
    private static List<Plotly.Annotation> Names(List<(string Country, List<Moment> Moments)> lines)
    {
        var all = lines.SelectMany(l => l.Moments).SelectMany(m => new[] { m.Value, m.Low, m.High }).OfType<double>().ToList();
        var apart = Math.Max(1e-9, all.Max() - all.Min()) * 0.06;
        var names = new List<Plotly.Annotation>();
        foreach (var (country, end) in lines.Select(l => (l.Country, End: l.Moments.FindLast(m => m.Middle is not null)!))
            .OrderBy(l => l.End.Middle))
        {
            var near = names.Where(n => Math.Abs(n.X - end.At!.Value) < 20).Select(n => n.Y + apart)
                .DefaultIfEmpty(double.NegativeInfinity).Max();
            names.Add(new(" " + PlotText.Label(country), end.At!.Value, Math.Max(end.Middle!.Value, near), "x", "y")
            {
                XAnchor = "left", YAnchor = "middle", Font = new(null, 12),
            });
        }

        return names;
    }

    private static string Words(string country, List<Moment> moments, Measure measure)
    {
        var given = moments.FindAll(m => m.Value is not null);
        string Show(double value) => measure.Show(MeasureValue.Of(value));
        if (given.Count == 0)
        {
            return Invariant($"{country}: no election has one value; the documents allow from {Show(moments.Min(m => m.Low)!.Value)} to {Show(moments.Max(m => m.High)!.Value)}.");
        }

        return given.Count == 1 ? $"{country}: 1 election, {given[0].Election} ({Show(given[0].Value!.Value)})."
            : Invariant($"{country}: {given.Count} elections from {given[0].Election} ({Show(given[0].Value!.Value)}) to {given[^1].Election} ({Show(given[^1].Value!.Value)}), between {Show(given.Min(m => m.Value!.Value))} and {Show(given.Max(m => m.Value!.Value))}.");
    }

    /// <summary>One election of a line.</summary>
    private sealed record Moment(string Country, string Kind, string Election, double? At, double? Value, double? Low, double? High,
        string Shown)
    {
        /// <summary>What broke the series before it, in words; empty where nothing did.</summary>
        public string Break { get; init; } = "";

        /// <summary>Whether something is known to have changed, and not the words on it alone.</summary>
        public bool IsBroken { get; init; }

        /// <summary>Where its name stands: at the value, or in the midst of the range where there is none.</summary>
        public double? Middle => Value ?? (Low + High) / 2;

        public static Moment Of(Row row, Measure measure)
        {
            var day = row["date"] is DateOnly date ? ColumnAxis.YearOf(date) : row.Number("year");
            var value = row.Number(measure.Key);
            return new(row.Text("country") ?? "no country", row.Text("kind") ?? "", row.Text("election") ?? "", day, value, row.Number("low"),
                row.Number("high"), value is { } v ? measure.Show(MeasureValue.Of(v)) : "no value: " + row.Text("undefined"))
            {
                Break = row.Text("breaks") is { } breaks ? $"<br>{PlotText.Escape(breaks)}" : "",
                IsBroken = row.Text("breaks") is { } told && told != SeriesBreak.Reworded,
            };
        }
    }
}
