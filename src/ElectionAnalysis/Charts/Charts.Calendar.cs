namespace ElectionAnalysis;

/// <content>Many countries along time, as a field of coloured squares.</content>
public static partial class Charts
{
    private const int MostCountries = 60;

    /// <summary>From low to high, light to dark; told apart with any colour vision (steps of cividis).</summary>
    private static readonly string[] Steps = ["#fee838", "#cbba69", "#a69d75", "#7c7b78", "#575d6d", "#213a6e"];

    /// <summary>
    /// A measure of many countries along time: a row per country, a square per election, its colour the value in six steps of equal
    /// numbers of elections; a ring is an election without a value. Countries stand in the order of their latest value.
    /// </summary>
    /// <param name="archive">The elections.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="scale">Seats or votes, where there is a choice.</param>
    /// <param name="kind">The kind of election; null for the one that most of them are.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The measure is not of elections, or has no such choice.</exception>
    public static Figure HeatMap(ElectionArchive archive, Measure measure, MeasureScale? scale = null, ElectionKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(measure);
        var (moments, others) = Moments(archive, measure, scale, kind, null);
        var title = $"{measure} by country and time{ByScale(measure, scale)}";
        var rows = moments.GroupBy(m => m.Country, StringComparer.Ordinal).Where(g => g.Any(m => m.Value is not null))
            .OrderBy(g => g.Last(m => m.Value is not null).Value).ToList();
        if (rows.Count == 0)
        {
            return Empty(PlotText.Escape(title), "no election has a day and a value", title, $"Source: {Sources(archive.Records)}.");
        }

        var left = Math.Max(0, rows.Count - MostCountries);
        rows = [.. rows.Skip(left)];
        var all = rows.SelectMany((g, i) => g.Select(m => (Moment: m, Row: (double)i))).ToList();
        var values = all.Select(m => m.Moment.Value).OfType<double>().Order().ToList();
        var limits = Enumerable.Range(0, Steps.Length + 1).Select(i => values[Math.Min(values.Count - 1, i * values.Count / Steps.Length)])
            .Distinct().ToList();
        int Step(double value) => Math.Max(0, limits.FindLastIndex(Math.Max(0, limits.Count - 2), l => l <= value));
        string Show(double value) => measure.Show(MeasureValue.Of(value));
        Plotly.ScatterTrace Squares(string name, string colour, string symbol, Func<Moment, bool> of) => new()
        {
            Name = name,
            Mode = "markers",
            X = [.. all.Where(m => of(m.Moment)).Select(m => m.Moment.At)],
            Y = [.. all.Where(m => of(m.Moment)).Select(m => (double?)m.Row)],
            Keys = [.. all.Where(m => of(m.Moment)).Select(m => PlotText.Escape(m.Moment.Country))],
            HoverText = [.. all.Where(m => of(m.Moment)).Select(m => $"<b>{PlotText.Escape(m.Moment.Election)}</b><br>{PlotText.Escape(m.Moment.Shown)}")],
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new() { Color = [.. all.Where(m => of(m.Moment)).Select(_ => colour)], Size = 12, Symbol = symbol,
                Line = new(Palette.Neutral, 1) },
        };
        var steps = Enumerable.Range(0, Math.Max(1, limits.Count - 1)).ToList();
        return new()
        {
            Data =
            [
                .. steps.Select(s => Squares(limits.Count == 1 ? Show(limits[0]) : $"{Show(limits[s])} to {Show(limits[s + 1])}",
                    Steps[s * (Steps.Length - 1) / Math.Max(1, steps.Count - 1)], "square", m => m.Value is { } v && Step(v) == s)),
                .. all.Exists(m => m.Moment.Value is null) ? [Squares("no value", Palette.Neutral, "circle-open", m => m.Value is null)]
                    : Array.Empty<Plotly.ScatterTrace>(),
            ],
            Measures = [measure],
            Layout = new()
            {
                Title = Heading(PlotText.Escape(title)),
                Height = 170 + (22 * rows.Count),
                Margin = new(8, 16, 56, 44),
                XAxis = TimeAxis.With(new() { AutoMargin = true, FixedRange = true }, all.Select(m => m.Moment.At)),
                YAxis = new()
                {
                    TickVals = [.. Enumerable.Range(0, rows.Count).Select(i => (double)i)],
                        TickText = [.. rows.Select(g => PlotText.Label(g.Key))],
                    AutoMargin = true, FixedRange = true, ShowGrid = false, ZeroLine = false, Range = [-0.7, rows.Count - 0.3],
                },
                ShowLegend = true,
                Legend = Legend.Below,
            },
            Caption = string.Join(" ", new[]
            {
                $"Source: {Sources(archive.Records)}.",
                "The steps hold about as many elections each; rings are elections without a value.",
                left > 0 ? Invariant($"The {left} countries with the lowest latest value are left out.") : "",
                others > 0 ? Invariant($"{others} elections of another kind are left out.") : "",
            }.Where(s => s.Length > 0)),
            Description = Invariant($"{(rows.Count == 1 ? rows[0].Key : Invariant($"{rows.Count} countries"))}, ")
                + (values.Count == 1 ? $"1 election with a value, {Show(values[0])}."
                    : Invariant($"{values.Count} elections with a value, from {Show(values[0])} to {Show(values[^1])}."))
                + (rows.Count == 1 ? "" : $" The highest latest value has {rows[^1].Key}, the lowest {rows[0].Key}."),
        };
    }
}
