using System.Globalization;

namespace ElectionAnalysis;

/// <content>Charts of a table of one's own, looking and speaking like all others.</content>
public static partial class Charts
{
    private const int MostRows = 60;
    private const int MostPoints = 20_000;
    private const int MostSeries = 60;

    /// <summary>Bars beside each other that have their whole height.</summary>
    private const int MostBeside = 12;

    /// <summary>A bar per row of a table, in the table's order.</summary>
    /// <param name="table">The table; a <c>DataFrame</c> does, too.</param>
    /// <param name="label">The column that names the rows, such as <c>party</c>.</param>
    /// <param name="value">The column of numbers, such as <c>seats</c>; a row without one has no bar, and the chart says so.</param>
    /// <param name="by">The column whose values stand beside each other in colours of their own, such as <c>year</c>.</param>
    /// <param name="each">The column whose values have a panel each, one below the other on one scale, such as <c>country</c>.</param>
    /// <param name="title">The title; by default what the columns are called.</param>
    /// <param name="caption">Where the numbers come from.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="TableException">A column is missing, or the values are no numbers.</exception>
    public static Figure Bar(Table table, string label, string value, string? by = null, string? each = null, string? title = null,
        string caption = "")
    {
        ArgumentNullException.ThrowIfNull(table);
        var quantity = new ColumnAxis(table, value, label);
        var times = new Dictionary<(string?, string?, string?), int>();

        // A label that comes again has a bar again, never one over the other.
        int Time((string?, string?, string?) row) => times[row] = times.GetValueOrDefault(row) + 1;
        var rows = table.Take(MostRows).Select(r => (
            Label: r.Text(label) ?? "?", Panel: each is null ? "" : r.Text(each) ?? "?", Series: by is null ? "" : r.Text(by) ?? "?",
            Value: quantity.Of(r), Time: Time((r.Text(label), each is null ? "" : r.Text(each), by is null ? "" : r.Text(by))))).ToList();
        title ??= Titled(label, value);
        if (rows.Count == 0)
        {
            return Empty(PlotText.Escape(title), "the table has no rows", title, Captioned(caption, 0, MostRows, 0, value));
        }

        var series = rows.Select(r => r.Series).Distinct(StringComparer.Ordinal).ToList();
        var lines = new OrderedDictionary<(string Panel, string Label, int Time), double>();
        var headings = new List<(string Panel, double At)>();
        var at = 0.0;
        foreach (var panel in rows.GroupBy(r => r.Panel, StringComparer.Ordinal))
        {
            if (each is not null)
            {
                headings.Add((panel.Key, at));
                at++;
            }

            foreach (var row in panel)
            {
                at += lines.TryAdd((row.Panel, row.Label, row.Time), at) ? 1 : 0;
            }
        }

        var labels = lines.Keys.Select(l => PlotText.Lines(l.Label, 34)).ToList();
        var layout = WithRoom(Bars(PlotText.Escape(title), labels, PlotText.Escape(Plain(value))),
            rows.Select(r => r.Value is { } v ? quantity.Show(v) : ""));
        return new()
        {
            Data = [.. series.Select((s, k) => Trace(rows.FindAll(r => r.Series == s), s, k))],
            Layout = layout with
            {
                Height = 118 + (at * Math.Max(LineHeight(labels), 15 * Math.Min(series.Count, MostBeside))) + (by is null ? 0 : 30),
                BarMode = by is null ? null : "group",
                ShowLegend = by is not null,
                Legend = by is null ? null : Legend.Below,
                XAxis = layout.XAxis! with { TickFormat = quantity.TickFormat,
                    RangeMode = rows.Any(r => r.Value < 0) ? null : "tozero" },
                YAxis = layout.YAxis! with { TickVals = [.. lines.Values], Range = [at - 0.4, -0.6] },
                Annotations = each is null
                    ? null
                    : [.. headings.Select(h =>
                        new Annotation($"<b>{PlotText.Label(h.Panel, 60)}</b>", 0, h.At, "paper",
                            "y") { XAnchor = "left", YAnchor = "middle" })],
            },
            Caption = Captioned(caption, table.RowCount, MostRows, rows.Count(r => r.Value is null), value),
            Description =
                OrWhyEmpty(string.Join("; ", rows.Take(12).Select(r => $"{r.Label}{Words(r.Panel)}{Words(r.Series)}: {Said(r.Value)}"))),
        };

        BarTrace Trace(List<(string Label, string Panel, string Series, double? Value, int Time)> own, string name, int at) => new()
        {
            Name = by is null ? null : PlotText.Lines(name, 34),
            Orientation = "h",
            X = own.ConvertAll(r => r.Value),
            Y = own.ConvertAll(r => (double?)lines[(r.Panel, r.Label, r.Time)]),
            Text = own.ConvertAll(r => r.Value is { } v ? quantity.Show(v) : ""),
            TextPosition = "outside",
            TextFont = by is null ? null : new(null, SmallNumbers),
            ClipOnAxis = false,
            Keys = own.ConvertAll(r => PlotText.Escape(r.Label)),
            HoverText = own.ConvertAll(r => $"<b>{PlotText.Escape(r.Label)}</b>{Also(r.Panel)}{Also(r.Series)}<br>{Said(r.Value)}"),
            HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new() { Color = [.. own.Select(_ => Colour(at))], Pattern = Pattern(at) },
        };

        string Said(double? number) =>
            number is { } v ? $"{quantity.Show(v)} {PlotText.Escape(Plain(value))}" : $"no {PlotText.Escape(Plain(value))} given";
    }

    /// <summary>A point per row of a table.</summary>
    /// <param name="table">The table; a <c>DataFrame</c> does, too.</param>
    /// <param name="x">The column of numbers or dates along x.</param>
    /// <param name="y">The column of numbers along y.</param>
    /// <param name="label">The column that names the points when one points at them.</param>
    /// <param name="by">The column whose values have colours of their own.</param>
    /// <param name="title">The title; by default what the columns are called.</param>
    /// <param name="caption">Where the numbers come from.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="TableException">A column is missing, or the values are no numbers.</exception>
    public static Figure Points(Table table, string x, string y, string? label = null, string? by = null, string? title = null,
        string caption = "") =>
        Scatter(table, x, y, label, by, title, caption, joined: false);

    /// <summary>A line through the rows of a table, from the least x to the greatest; a row without a y leaves a gap.</summary>
    /// <param name="table">The table; a <c>DataFrame</c> does, too.</param>
    /// <param name="x">The column of numbers or dates along x, such as <c>year</c>.</param>
    /// <param name="y">The column of numbers along y.</param>
    /// <param name="by">The column whose values have a line each, such as <c>party</c>.</param>
    /// <param name="title">The title; by default what the columns are called.</param>
    /// <param name="caption">Where the numbers come from.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="TableException">A column is missing, or the values are no numbers.</exception>
    public static Figure Lines(Table table, string x, string y, string? by = null, string? title = null, string caption = "") =>
        Scatter(table, x, y, null, by, title, caption, joined: true);

    private static Figure Scatter(Table table, string x, string y, string? label, string? by, string? title, string caption, bool joined)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (across, up) = (new ColumnAxis(table, x), new ColumnAxis(table, y));
        var rows = table.Take(MostPoints)
            .Select(r =>
                (Series: by is null ? "" : r.Text(by) ?? "?", Label: label is null ? null : r.Text(label), X: across.Of(r), Y: up.Of(r)))
            .ToList();
        title ??= Titled(x, y);
        if (rows.Count == 0)
        {
            return Empty(PlotText.Escape(title), "the table has no rows", title, Captioned(caption, 0, MostPoints, 0, y));
        }

        var series = rows.Select(r => r.Series).Distinct(StringComparer.Ordinal).Take(MostSeries).ToList();
        var drawn = series.ConvertAll(s => rows.FindAll(r => r.Series == s && r.X is not null && (joined || r.Y is not null)));
        if (joined)
        {
            drawn = drawn.ConvertAll(own => own.OrderBy(r => r.X).ToList());
        }

        return new()
        {
            Data = [.. series.Select((s, k) => new ScatterTrace
            {
                Name = by is null ? null : PlotText.Lines(s, 34),
                Mode = joined ? "lines+markers" : "markers",
                X = drawn[k].ConvertAll(r => r.X),
                Y = drawn[k].ConvertAll(r => r.Y),
                Key = by is null ? null : PlotText.Escape(s),
                HoverText = drawn[k]
                    .ConvertAll(r =>
                        (r.Label ?? s) is var name && name.Length > 0 ? $"<b>{PlotText.Escape(name)}</b><br>{At(r.X, r.Y)}" : At(r.X, r.Y)),
                HoverTemplate = "%{hovertext}<extra></extra>",
                Line = joined ? new(Colour(k), 2, Dash(k)) : null,
                Marker = new() { Color = [.. drawn[k].Select(_ => Colour(k))], Size = joined ? 7 : 9, Symbol = Symbol(k) },
            })],
            Layout = new()
            {
                Title = Heading(PlotText.Escape(title)),
                Height = 430,
                Margin = new(56, 16, 56, 44),
                XAxis = across.Axis(drawn.SelectMany(own => own.Select(r => r.X))),
                YAxis = up.Axis(drawn.SelectMany(own => own.Select(r => r.Y))),
                ShowLegend = by is not null,
                Legend = Legend.Below,
            },
            Caption = Captioned(caption, table.RowCount, MostPoints, rows.Count(r => r.X is null || r.Y is null), $"{x} or {y}"),
            Description = OrWhyEmpty(string.Join(" ", ElectionAnalysis.Words.Few([.. series.Select((s, k) => Range(s, drawn[k]))], 12, "more."))),
        };

        string At(double? a, double? b) =>
            $"{PlotText.Escape(Plain(x))} {across.Show(a!.Value)}, {PlotText.Escape(Plain(y))} {(b is { } v ? up.Show(v) : "not given")}";

        string Range(string name, List<(string Series, string? Label, double? X, double? Y)> points)
        {
            var given = points.FindAll(p => p.Y is not null);
            var subject = name.Length > 0 ? $"{name}: " : "";
            return given.Count == 0 ? $"{subject}no {Plain(y)} given."
                : given.Count == 1 ? $"{subject}1 point, {Plain(y)} {up.Show(given[0].Y!.Value)}."
                : $"{subject}{given.Count.ToString(CultureInfo.InvariantCulture)} points, {Plain(y)} from {up.Show(given.Min(p => p.Y!.Value))} to {up.Show(given.Max(p => p.Y!.Value))}.";
        }
    }

    /// <summary>After six series the colours come again; dashes, shapes and patterns tell them apart.</summary>
    internal static string Colour(int series) => Palette.Parties[series % Palette.Parties.Count];

    internal static string Symbol(int series) =>
        ((string[])["circle", "square", "diamond", "cross", "triangle-up", "star"])[series / Palette.Parties.Count % 6];

    private static MarkerPattern? Pattern(int series) =>
        series < Palette.Parties.Count ? null : new(((string[])["/", "x", "-", "."])[series / Palette.Parties.Count % 4]);

    internal static string Dash(int series) => ((string[])["solid", "dash", "dot", "dashdot"])[series / Palette.Parties.Count % 4];

    private static string Plain(string column) => column.Replace('_', ' ');

    private static string Titled(string first, string second) =>
        $"{char.ToUpperInvariant(Plain(second)[0])}{Plain(second)[1..]} by {Plain(first)}";

    private static string Also(string part) => part.Length == 0 ? "" : $"<br>{PlotText.Escape(part)}";

    private static string Words(string part) => part.Length == 0 ? "" : $", {part}";

    private static string Captioned(string caption, int rows, int most, int missing, string column) => string.Join(" ", new[]
    {
        caption.Length > 0 ? caption : Invariant($"Source: a table of {rows} {(rows == 1 ? "row" : "rows")}."),
        rows > most ? Invariant($"The first {most} of {rows} rows.") : "",
        missing > 0 ? Invariant($"{missing} {(missing == 1 ? "row has" : "rows have")} no {Plain(column)}, which is not zero.") : "",
    }.Where(part => part.Length > 0));
}
