namespace ElectionAnalysis;

/// <content>Countries year by year, to explore without a kernel.</content>
public static partial class Charts
{
    /// <summary>An election older than this no longer speaks for its country.</summary>
    private const int YearsValid = 6;

    private static readonly string OfYear =
        Invariant($"Each year has the latest election of every country, of that year or at most {YearsValid - 1} years before.");

    /// <summary>Values that a page holds for a slider, each with its range and words; some hundred bytes.</summary>
    private const int MostValues = 4_500;

    /// <summary>
    /// Countries in the order of a measure at the latest election of each: a slider for the year, a list of measures, and a list of
    /// countries to colour, the others being grey. All of it is in the page, and works without a kernel and by keyboard.
    /// </summary>
    /// <param name="archive">The elections.</param>
    /// <param name="measures">The measures; by default the effective number of parties and disproportionality.</param>
    /// <param name="countries">The countries that have a colour at first; null for the first three.</param>
    /// <param name="scale">Seats or votes, for measures with the choice.</param>
    /// <param name="kind">The kind of election; null for the one that most of them are.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">A measure is not of elections, or no election is of one of the countries.</exception>
    public static Figure Explore(ElectionArchive archive, IReadOnlyList<Measure>? measures = null, IReadOnlyList<string>? countries = null,
        MeasureScale? scale = null, ElectionKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        measures ??= [Fragmentation.LaaksoTaagepera, Disproportionality.Gallagher];
        Known(archive, countries ?? []);
        const string Title = "Countries year by year";
        var all = measures.Select(m => Moments(archive, m, m.Choices.Contains("scale") ? scale : null, kind, null)).ToList();
        var valued = all.ConvertAll(m => m.Moments.FindAll(x => x.Value is not null));
        var names = valued.SelectMany(m => m).CountBy(m => m.Country, StringComparer.Ordinal)
            .OrderByDescending(c => countries?.Contains(c.Key, CountryNames.Comparer) == true).ThenByDescending(c => c.Value)
            .Take(MostCountries).Select(c => c.Key).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return Empty(Title, "no election has a day and a value", Title, $"Source: {Sources(archive.Records)}.");
        }

        var missed = valued.SelectMany(m => m).Select(m => m.Country).Distinct(StringComparer.Ordinal).Count() - names.Count;
        var years = valued.SelectMany(m => m).Select(m => (int)m.At!.Value).Distinct().Order().ToList();
        var (kept, values) = (0, 0);
        while (kept < years.Count && (kept == 0 || values <= MostValues))
        {
            kept++;
            values += valued.Sum(m => At(m, names, years[^kept]).Count(x => x is not null));
        }

        var left = years.Count - kept;
        years = [.. years.Skip(left)];
        var chosen = names.ConvertAll(n => countries?.Contains(n, CountryNames.Comparer) ?? names.IndexOf(n) < 3);
        var states = measures.SelectMany((m, k) =>
        {
            var range = Range(valued[k]);
            return years.Select(y => Ranked(m, At(valued[k], names, y), y, range));
        }).ToList();
        var start = states[years.Count - 1];
        return new()
        {
            Data =
            [
                new ScatterTrace
                {
                    Mode = "lines", X = Of(start, "x", 0), Y = Of(start, "y", 0), HoverInfo = "skip", ShowLegend = false,
                    Line = new(Palette.Greys[1], 3, "solid"),
                },
                new ScatterTrace
                {
                    // Together with points that cannot be seen: a series of text alone is taken for labels beside bars.
                    Mode = "markers+text", X = Of(start, "x", 1), Y = Of(start, "y", 1), Marker = new() { Size = 1, Opacity = 0 },
                    Text = names.ConvertAll(n => "\u00A0\u00A0" + PlotText.Label(n)), TextPosition = "middle right",
                    ClipOnAxis = false, HoverInfo = "skip", ShowLegend = false,
                },
                .. names.Select((n, i) => new ScatterTrace
                {
                    Name = PlotText.Label(n), Mode = "markers", X = Of(start, "x", i + 2), Y = Of(start, "y", i + 2), Key = PlotText.Escape(n),
                    HoverText = [(string)((object[])start.Data["hovertext"][i + 2]!)[0]],
                    HoverTemplate = $"<b>{PlotText.Escape(n)}</b><br>%{{hovertext}}<extra></extra>", ClipOnAxis = false,
                    Marker = new() { Color = [Palette.Greys[0]], Size = 11 },
                }),
            ],
            Measures = measures,
            Layout = new()
            {
                Title = Heading(Title),
                Height = 120 + ((names.Count > 20 ? 16 : 22) * names.Count),
                Margin = new(16, 16, 48, 44),
                XAxis = new() { Title = new(AxisTitle(measures[0])), Range = Range(valued[0]), AutoMargin = true,
                    FixedRange = true, TickFormat = IsPercent(measures[0]) ? PlotText.PercentTicks : null },
                YAxis = new() { Visible = false, FixedRange = true, Range = [-0.7, names.Count - 0.3] },
                ShowLegend = false,
            },
            Controls =
            [
                .. measures.Count > 1 ? [new FigureControl("Measure", [.. measures.Select(m => m.ToString())])] : Array.Empty<FigureControl>(),
                new("Year", [.. years.Select(y => Invariant($"{y}"))], IsSlider: true, Start: years.Count - 1),
            ],
            States = states,
            Highlight = new("Countries in colour", names, chosen, [.. names.Select((_, i) => (IReadOnlyList<int>)[i + 2])]),
            Caption = string.Join(" ", new[]
            {
                $"Source: {Sources(archive.Records)}.",
                OfYear,
                "Lines are what the documents allow.",
                all[0].Others > 0 ? Invariant($"{all[0].Others} elections of another kind are left out.") : "",
                missed > 0 ? Invariant($"The {missed} countries with fewest elections are left out.") : "",
                left > 0 ? Invariant($"To keep the page light, it begins in {years[0]}; {left} earlier years are left out.") : "",
            }.Where(s => s.Length > 0)),
            Description = start.Words,
        };
    }

    /// <summary>The variant on a line of its own, so that a phone has room for every measure that is chosen.</summary>
    private static string AxisTitle(Measure measure) => PlotText.Escape(measure.ToString()).Replace(" (", "<br>(", StringComparison.Ordinal);

    private static List<double?> Of(FigureState state, string attribute, int trace) =>
        [.. ((object?[])state.Data[attribute][trace]!).Cast<double?>()];

    /// <summary>The latest election of each country, as of a year; null where it has none that is recent enough.</summary>
    private static List<Moment?> At(List<Moment> moments, List<string> countries, int year)
    {
        var latest = moments.Where(m => m.At < year + 1 && m.At >= year - YearsValid + 1).GroupBy(m => m.Country, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MaxBy(m => m.At), StringComparer.Ordinal);
        return countries.ConvertAll(c => latest.GetValueOrDefault(c));
    }

    /// <summary>An axis that holds all years, with room for names at its end.</summary>
    private static List<double> Range(List<Moment> moments)
    {
        var all = moments.SelectMany(m => new[] { m.Value, m.Low, m.High }).OfType<double>().ToList();
        var (low, high) = all.Count == 0 ? (0, 1) : (Math.Min(0, all.Min()), all.Max());
        var wide = Math.Max(high - low, 1e-9);
        return [Math.Round(low - (0.02 * wide), 4), Math.Round(high + (0.2 * wide), 4)];
    }

    private static FigureState Ranked(Measure measure, List<Moment?> moments, int year, List<double> range)
    {
        var ranked = Enumerable.Range(0, moments.Count).Where(i => moments[i] is not null).OrderByDescending(i => moments[i]!.Value)
            .ThenBy(i => i).ToList();
        var rank = new double?[moments.Count];
        foreach (var (place, i) in ranked.Index())
        {
            rank[i] = moments.Count - 1 - place;
        }

        static object? Brief(double? value) => value is { } v ? Math.Round(v, 6) : null;
        string Show(double value) => measure.Show(MeasureValue.Of(value));
        string Said(Moment moment) => Invariant($"{(int)moment.At!.Value}: {moment.Shown}")
            + (moment.Low is { } low && moment.High is { } high && low < high ? $"; the document allows {Show(low)} to {Show(high)}" : "");
        var words = ranked.Count == 0 ? Invariant($"{year}, {measure}: no country has a value.")
            : ranked.Count == 1 ? Invariant($"{year}, {measure}: 1 country, {moments[ranked[0]]!.Country} ({moments[ranked[0]]!.Shown}).")
            : Invariant($"{year}, {measure}: {ranked.Count} countries, the highest {moments[ranked[0]]!.Country} ({moments[ranked[0]]!.Shown}), the lowest {moments[ranked[^1]]!.Country} ({moments[ranked[^1]]!.Shown}).");
        List<int> series = [.. Enumerable.Range(0, moments.Count + 2)];
        return new(words, series, new Dictionary<string, IReadOnlyList<object?>>(StringComparer.Ordinal)
        {
            ["x"] = [moments.SelectMany(m => new[] { Brief(m?.Low ?? m?.Value), Brief(m?.High ?? m?.Value), null }).ToArray(),
                moments.Select(m => Brief(m?.High ?? m?.Value)).ToArray(),
                .. moments.Select(m => new[] { Brief(m?.Value) })],
            ["y"] = [rank.SelectMany(r => new object?[] { r, r, null }).ToArray(), rank.Select(r => (object?)r).ToArray(),
                .. rank.Select(r => new object?[] { r })],
            ["hovertext"] = [Array.Empty<object>(), Array.Empty<object>(),
                .. moments.Select(m => new object[] { m is null ? "" : PlotText.Escape(Said(m)) })],
        }, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["xaxis.title.text"] = AxisTitle(measure), ["xaxis.range"] = range, ["xaxis.tickformat"] = IsPercent(measure) ? PlotText.PercentTicks : "",
        });
    }
}
