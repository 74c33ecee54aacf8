namespace ElectionAnalysis;

/// <summary>Draws places in the colours of their classes: outlines of a map, or tiles.</summary>
internal sealed class MapFigure
{
    /// <summary>More outlines than a page draws as a series each; then each class is one series.</summary>
    private const int MostSeries = 1_200;

    /// <summary>Places times steps of the slider; each takes some fifty bytes of the page.</summary>
    private const int MostStates = 6_000;

    private const int MostNamed = 6;
    private const double BorderWidth = 0.6;

    private readonly Outlines outlines;
    private readonly OutlineMatch match;
    private readonly MapClasses classes;
    private readonly List<string?> moments;
    private readonly int left;
    private readonly Dictionary<string, MapPlace?[]> byMoment;
    private readonly IReadOnlyList<string> names;

    public MapFigure(Outlines outlines, OutlineMatch match, IReadOnlyList<MapPlace> places, MapClasses classes)
    {
        (this.outlines, this.match, this.classes) = (outlines, match, classes);
        names = [.. outlines.All.Select(match.NameOf)];
        var all = places.Select(p => p.Over).Distinct(StringComparer.Ordinal)
            .OrderBy(o => double.TryParse(o, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : double.MaxValue)
            .ThenBy(o => o, StringComparer.Ordinal).ToList();
        left = Math.Max(0, all.Count - (outlines.All.Count > MostSeries ? 1 : Math.Max(1, MostStates / Math.Max(1, outlines.All.Count))));
        moments = [.. all.Skip(left)];
        byMoment = moments.ToDictionary(m => m ?? "", _ => new MapPlace?[outlines.All.Count], StringComparer.Ordinal);
        foreach (var place in places.Where(p => byMoment.ContainsKey(p.Over ?? "")))
        {
            foreach (var at in match.Of(place.Key))
            {
                byMoment[place.Over ?? ""][at] = place;
            }
        }
    }

    public required string Title { get; init; }

    /// <summary>Where they come from, in a sentence.</summary>
    public required string Source { get; init; }

    /// <summary>What the slider goes along; null for no slider.</summary>
    public string? Over { get; init; }

    /// <summary>What an outline lacks that has no place: a row, an election.</summary>
    public string Lacking { get; init; } = "row";

    /// <summary>The letters on each place; null for none.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    public Figure Draw()
    {
        var shapes = MapShapes.Of(outlines);
        if (match.Matched.Count == 0)
        {
            return Charts.Empty(PlotText.Escape(Title), Lacking == "row" ? "no row of the table has an outline" : "no country has an outline", Title, Caption(shapes));
        }

        var latest = byMoment[moments[^1] ?? ""];
        var isSlider = Over is not null && moments.Count > 1;
        var used = classes.All.Select((c, i) => (Class: c, Index: i))
            .Where(c => isSlider || latest.Any(p => p?.Class == c.Index)).ToList();
        var hasGap = byMoment.Values.Any(m => m.Any(p => p is null or { Class: < 0 }));
        List<Trace> traces = [.. outlines.All.Count > MostSeries ? Together(shapes, latest) : Each(shapes, latest, isSlider)];
        if (Labels is not null)
        {
            traces.Add(Letters(shapes, latest));
        }

        traces.AddRange(used.Select(c => Key(c.Class, c.Index, isSlider, latest.Count(p => p?.Class == c.Index))));
        if (hasGap)
        {
            traces.Add(Key(MapClasses.None, -1, isSlider, latest.Count(p => p is null or { Class: < 0 })));
        }

        var hidden = new Axis { Visible = false };
        var ratio = shapes.Height / Math.Max(shapes.Width, 1);
        return new()
        {
            Data = traces,
            Layout = new()
            {
                Title = Charts.Heading(PlotText.Escape(Title)),
                Height = Math.Round(Math.Clamp(ratio * 700, 220, 560)) + 110,
                Margin = new(8, 8, 48, 40),
                XAxis = hidden with { Range = [-20, shapes.Width + 20] },
                YAxis = hidden with { Range = [-20, shapes.Height + 20], ScaleAnchor = "x" },
                ShowLegend = true,
                Legend = Legend.Below,
                DragMode = false,
            },
            Controls = isSlider ? [new(Over!, [.. moments.Select(m => m ?? "?")], IsSlider: true, Start: moments.Count - 1)] : [],
            States = isSlider ? [.. moments.Select(m => State(m))] : [],
            Caption = Caption(shapes),
            Description = $"{(isSlider ? $"{moments[^1]}: " : "")}{Said(latest)}",
        };
    }

    private IEnumerable<Trace> Each(MapShapes shapes, MapPlace?[] latest, bool isSlider) => outlines.All.Select((_, i) =>
    {
        var look = Look(latest[i]);
        return (Trace)new ScatterTrace
        {
            Name = Words(i, latest[i]),
            Mode = "lines",
            X = shapes.Lines[i].X,
            Y = shapes.Lines[i].Y,
            Key = PlotText.Escape(latest[i]?.Key ?? names[i]),
            Fill = "toself",
            FillColor = look.Colour,
            FillPattern = look.Pattern is null ? null : look.Hatching,
            HoverOn = "fills",
            HoverInfo = "text",
            Line = new(look.Border, BorderWidth, "solid"),
            LegendGroup = isSlider ? null : Group(latest[i]),
            ShowLegend = false,
        };
    });

    /// <summary>A series for each class, and a point in the middle of each place that says what it is.</summary>
    private IEnumerable<Trace> Together(MapShapes shapes, MapPlace?[] latest)
    {
        foreach (var own in Enumerable.Range(0, latest.Length).GroupBy(i => Group(latest[i])))
        {
            var look = Look(latest[own.First()]);
            yield return new ScatterTrace
            {
                Mode = "lines",
                X = [.. own.SelectMany(i => shapes.Lines[i].X.Append(null))],
                Y = [.. own.SelectMany(i => shapes.Lines[i].Y.Append(null))],
                Fill = "toself", FillColor = look.Colour, FillPattern = look.Pattern is null ? null : look.Hatching,
                HoverInfo = "skip", Line = new(look.Border, 0.3, "solid"), LegendGroup = own.Key, ShowLegend = false,
            };
        }

        var middles = Enumerable.Range(0, latest.Length).Select(shapes.Middle).ToList();
        yield return new ScatterTrace
        {
            Mode = "markers",
            X = [.. middles.Select(m => (double?)m.X)], Y = [.. middles.Select(m => (double?)m.Y)],
            Keys = [.. latest.Select((p, i) => PlotText.Escape(p?.Key ?? names[i]))],
            HoverText = [.. latest.Select((p, i) => Words(i, p))], HoverTemplate = "%{hovertext}<extra></extra>",
            Marker = new() { Size = 6, Opacity = 0 }, ShowLegend = false,
        };
    }

    private ScatterTrace Letters(MapShapes shapes, MapPlace?[] latest)
    {
        var middles = Enumerable.Range(0, latest.Length).Select(shapes.Middle).ToList();
        return new()
        {
            // Together with points that cannot be seen: a series of text alone is taken for labels beside bars.
            Mode = "markers+text",
            X = [.. middles.Select(m => (double?)m.X)], Y = [.. middles.Select(m => (double?)m.Y)],
            Text = [.. Labels!.Select(l => PlotText.Escape(l))], TextPosition = "middle center",
            TextFont = new(11, Inks(latest)), HoverInfo = "skip", ShowLegend = false,
            Marker = new() { Size = 1, Opacity = 0 },
        };
    }

    private List<string> Inks(MapPlace?[] places) => [.. places.Select(p => Look(p).Ink)];

    private FigureState State(string? moment)
    {
        var places = byMoment[moment ?? ""];
        var looks = Array.ConvertAll(places, Look);
        var data = new Dictionary<string, IReadOnlyList<object?>>(StringComparer.Ordinal)
        {
            ["fillcolor"] = [.. looks.Select(l => l.Colour)],
            ["name"] = [.. places.Select((p, i) => Words(i, p))],
        };
        if (classes.All.Any(c => c.Pattern is not null) || byMoment.Values.Any(m => m.Any(p => p is null or { Class: < 0 })))
        {
            data["fillpattern.shape"] = [.. looks.Select(l => l.Pattern ?? "")];
            data["fillpattern.fillmode"] = [.. looks.Select(l => l.Hatching.FillMode)];
            data["fillpattern.solidity"] = [.. looks.Select(l => l.Hatching.Solidity)];
            data["line.color"] = [.. looks.Select(l => l.Border)];
        }

        List<int> series = [.. Enumerable.Range(0, places.Length)];
        if (Labels is not null)
        {
            // The letters are one more series, in which the rest stays as it is.
            series.Add(places.Length);
            foreach (var (attribute, values) in data.ToList())
            {
                data[attribute] = [.. values, attribute == "fillcolor" ? "rgba(0,0,0,0)" : attribute.EndsWith("solidity", StringComparison.Ordinal)
                    ? 0.3 : attribute.EndsWith("fillmode", StringComparison.Ordinal) ? "replace" : ""];
            }

            data["textfont.color"] = [.. places.Select(_ => (object?)null), Inks(places)];
        }

        return new($"{moment}: {Said(places)}", series, data);
    }

    private static Trace Key(MapClass look, int index, bool isSlider, int count) => new BarTrace
    {
        // A bar that is not there: its key is a square, with its hatching.
        Name = isSlider ? PlotText.Label(look.Name, 40) : Invariant($"{PlotText.Label(look.Name, 40)} ({count:#,0})"),
        X = [null], Y = [null],
        Marker = new()
        {
            Color = [look.Colour],
            Pattern = look.Pattern is { } shape ? new(shape) { FillMode = look.Hatching.FillMode } : null,
        },
        LegendGroup = isSlider ? null : Invariant($"class{index}"), ShowLegend = true,
    };

    private static string Group(MapPlace? place) => Invariant($"class{place?.Class ?? -1}");

    private MapClass Look(MapPlace? place) => place is { Class: >= 0 } ? classes.All[place.Class] : MapClasses.None;

    private string Words(int outline, MapPlace? place) => $"<b>{PlotText.Escape(place?.Key ?? names[outline])}</b>"
        + string.Concat((place?.Lines ?? [Lacking == "row" ? "no row in the table" : $"no {Lacking}"]).Select(l => $"<br>{PlotText.Escape(l)}"));

    /// <summary>What is to be seen, in words.</summary>
    private string Said(MapPlace?[] places)
    {
        var given = places.OfType<MapPlace>().DistinctBy(p => p.Key).ToList();
        var numbers = given.Where(p => p.Number is not null).OrderByDescending(p => p.Number).ToList();
        if (numbers.Count > 0)
        {
            string One(MapPlace place) => $"{place.Key} ({string.Join(", ", place.Lines)})";
            return numbers.Count == 1 ? $"{One(numbers[0])}."
                : Invariant($"{numbers.Count} with a value, the highest {One(numbers[0])}, the lowest {One(numbers[^1])}.");
        }

        var counts = given.Where(p => p.Class >= 0).CountBy(p => p.Class).OrderByDescending(c => c.Value).ToList();
        return counts.Count == 0 ? "nothing has a value."
            : $"{ElectionAnalysis.Words.List([.. counts.Take(MostNamed).Select(c => Invariant($"{classes.All[c.Key].Name} {c.Value}")), .. counts.Count > MostNamed ? [Invariant($"{counts.Count - MostNamed} more names")] : Array.Empty<string>()])}.";
    }

    private string Caption(MapShapes shapes)
    {
        var without = match.WithoutRow.Select(match.NameOf).Distinct(StringComparer.Ordinal).ToList();
        var gaps = moments.Count == 1 ? byMoment.Values.Single().OfType<MapPlace>().Where(p => p.Class < 0).Select(p => p.Key)
            .Distinct(StringComparer.Ordinal).ToList() : [];
        return string.Join(" ", ((string[])
        [
            Source,
            outlines.Manner is null ? $"Outlines: {outlines.Source}." : "",
            classes.Note,
            match.WithoutOutline.Count > 0 ? $"Not drawn, for want of {(outlines.Manner is null ? "an outline" : "a tile")}: {Some(match.WithoutOutline)}." : "",
            without.Count > 0 ? $"Hatched, for want of {(Lacking == "row" ? "a row" : $"any {Lacking}")}: {Some(without)}." : "",
            gaps.Count > 0 ? $"Hatched, for want of a value, which is not zero: {Some(gaps)}." : "",
            left > 0 ? Invariant($"To keep the page light, {left} earlier steps are left out.") : "",
            .. shapes.Notes,
        ]).Where(s => s.Length > 0));
    }

    private static string Some(IReadOnlyList<string> names) => ElectionAnalysis.Words.List(
        [.. names.Take(MostNamed), .. names.Count > MostNamed ? [Invariant($"{names.Count - MostNamed} more")] : Array.Empty<string>()]);
}
