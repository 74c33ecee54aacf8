namespace ElectionAnalysis;

/// <content>Maps of districts, states or countries.</content>
public static partial class Charts
{
    /// <summary>
    /// A map: every outline in the colour of its row's value. Numbers have up to six steps, names (such as winners) a colour each. What
    /// does not match is told below on both sides, and an outline without a value is hatched; <see cref="Outlines.Match"/> lists them all.
    /// </summary>
    /// <param name="table">The table, a row per place; a <c>DataFrame</c> does, too.</param>
    /// <param name="key">The column that names the places, such as <c>district</c>.</param>
    /// <param name="value">The column of numbers or names, such as <c>turnout</c> or <c>winner</c>.</param>
    /// <param name="outlines">The outlines.</param>
    /// <param name="name">The outlines' property to match, or <c>id</c>; by default the one that fits most rows.</param>
    /// <param name="over">The column that a slider goes along, such as <c>year</c>; the table has a row per place and year then.</param>
    /// <param name="title">The title; by default what the columns are called.</param>
    /// <param name="caption">Where the numbers come from.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="TableException">A column or the property is missing, or a place has two rows.</exception>
    public static Figure Map(Table table, string key, string value, Outlines outlines, string? name = null, string? over = null,
        string? title = null, string caption = "")
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(outlines);
        var (places, classes) = Places(table, key, value, over);
        return new MapFigure(outlines, OutlineMatch.Of(places.Select(p => p.Key), outlines, name), places, classes)
        {
            Title = title ?? Titled(key, value), Over = over is null ? null : Plain(over),
            Source = caption.Length > 0 ? caption : Invariant($"Source: a table of {table.RowCount} {(table.RowCount == 1 ? "row" : "rows")}."),
        }.Draw();
    }

    /// <summary>A map of an election's districts: who won each, in the parties' colours, or a party's share of the votes.</summary>
    /// <param name="election">The election, read from a table of districts.</param>
    /// <param name="outlines">The outlines.</param>
    /// <param name="party">The party whose share is shown; null for the winners.</param>
    /// <param name="name">The outlines' property to match, or <c>id</c>; by default the one that fits most districts.</param>
    /// <param name="ballot">The ballot, where voters have several; the main one where it is not said.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The election has no votes by district, or no such party.</exception>
    /// <exception cref="TableException">The outlines have no such property.</exception>
    public static Figure Map(Election election, Outlines outlines, string? party = null, string? name = null, Ballot? ballot = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(outlines);
        var (places, classes) = Places(election, party, ballot);
        return new MapFigure(outlines, OutlineMatch.Of(places.Select(p => p.Key), outlines, name), places, classes)
        {
            Title = $"{election.ShortName}: {(party is null ? "most votes by district" : $"votes for {party} by district")}",
            Source = $"Source: {election.Document.Credit}.",
        }.Draw();
    }

    /// <summary>
    /// A measure by country: each in the colour of its latest election, and with a slider for the year where one has several; a year shows
    /// elections of that year and of the five before. Countries without an outline are told below.
    /// </summary>
    /// <param name="archive">The elections.</param>
    /// <param name="measure">The measure, such as <see cref="Disproportionality.Gallagher"/>.</param>
    /// <param name="outlines">The outlines of countries, such as <c>Outlines.Load("countries-110m.json")</c>.</param>
    /// <param name="scale">Seats or votes, where there is a choice.</param>
    /// <param name="kind">The kind of election; null for the one that most of them are.</param>
    /// <param name="name">The outlines' property to match, or <c>id</c>; by default the one that fits most countries.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MeasureException">The measure is not of elections, or has no such choice.</exception>
    /// <exception cref="TableException">The outlines have no such property.</exception>
    public static Figure Map(ElectionArchive archive, Measure measure, Outlines outlines, MeasureScale? scale = null,
        ElectionKind? kind = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(outlines);
        var (moments, others) = Moments(archive, measure, scale, kind, null);
        var isSlider = moments.GroupBy(m => m.Country, StringComparer.Ordinal).Any(g => g.Skip(1).Any());
        var classes = MapClasses.OfNumbers(moments.Select(m => m.Value).OfType<double>(), v => measure.Show(MeasureValue.Of(v)));
        MapPlace Place(Moment moment, int? year) => new(moment.Country, year is { } y ? Invariant($"{y}") : null,
            classes.Of(moment.Value, null), moment.Value, [moment.Shown, moment.Election, .. Allowed(moment, measure)]);
        var countries = moments.Select(m => m.Country).Distinct(StringComparer.Ordinal).ToList();
        List<MapPlace> places = isSlider
            ? [.. moments.Select(m => (int)m.At!.Value).Distinct().Order()
                .SelectMany(y => At(moments, countries, y).OfType<Moment>().Select(m => Place(m, y)))]
            : moments.ConvertAll(m => Place(m, null));
        var title = $"{measure}{ByScale(measure, scale)}";
        return places.Count == 0 ? Empty(PlotText.Escape(title), "no election has a day", title, $"Source: {Sources(archive.Records)}.")
            : new MapFigure(outlines, OutlineMatch.Of(countries, outlines, name), places, classes)
            {
                Title = title, Over = isSlider ? "Year" : null, Lacking = isSlider ? "election in these years" : "election",
                Source = string.Join(" ", new[]
                {
                    $"Source: {Sources(archive.Records)}.",
                    isSlider ? OfYear : "",
                    others > 0 ? Invariant($"{others} elections of another kind are left out.") : "",
                }.Where(s => s.Length > 0)),
            }.Draw() with { Measures = [measure] };
    }

    /// <summary>What the documents allow, where that can be told from one value.</summary>
    private static string[] Allowed(Moment moment, Measure measure)
    {
        string? Show(double? bound) => bound is { } b ? measure.Show(MeasureValue.Of(b)) : null;
        return (Show(moment.Low), Show(moment.High)) is ({ } low, { } high) && low != high ? [$"the document allows {low} to {high}"] : [];
    }

    /// <exception cref="TableException">A column is missing, or a place has two rows.</exception>
    private static (List<MapPlace> Places, MapClasses Classes) Places(Table table, string key, string value, string? over)
    {
        _ = table[key];
        var isName = !table[value].IsNumeric;
        var quantity = isName ? null : new ColumnAxis(table, value);
        var classes = isName ? MapClasses.OfNames(table.Select(r => r.Text(value)).OfType<string>())
            : MapClasses.OfNumbers(table.Select(quantity!.Of).OfType<double>(), Show);
        string Show(double number) => quantity!.Show(number).Replace('-', '−');
        MapPlace Place(Row row)
        {
            var (number, text) = (quantity?.Of(row), isName ? row.Text(value) : null);
            var shown = number is { } v ? $"{Plain(value)} {Show(v)}" : text ?? $"no {Plain(value)} given";
            return new(row.Text(key)!, over is null ? null : row.Text(over), classes.Of(number, text), number, [shown]);
        }

        var places = table.Where(r => r.Text(key) is not null && (over is null || r.Text(over) is not null)).Select(Place).ToList();
        if (places.GroupBy(p => (OutlineMatch.Plain(p.Key), p.Over)).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            var first = twice.First();
            throw new TableException(Invariant($"'{first.Key}' has {twice.Count()} rows{(first.Over is { } at ? $" in {at}" : "")}, and a place has one colour; choose rows with Where, or sum them with GroupBy."));
        }

        return (places, classes);
    }

    /// <exception cref="MeasureException">The election has no votes by district, or no such party.</exception>
    private static (List<MapPlace> Places, MapClasses Classes) Places(Election election, string? party, Ballot? ballot)
    {
        var votes = DistrictVotes.From(election, ballot);
        var rows = votes.Winners();
        if (party is not null)
        {
            var (of, all) = (votes.Of(party), votes.Totals());
            var shares = of.Select((v, i) => all[i] > 0 ? (double?)v / all[i] : null).ToList();
            var steps = MapClasses.OfNumbers(shares.OfType<double>(), PlotText.Percent);
            return ([.. votes.Districts.Select((d, i) => new MapPlace(d, null, steps.Of(shares[i], null), shares[i],
                [shares[i] is { } share ? Invariant($"{PlotText.Percent(share)}: {of[i]:#,0} of {all[i]:#,0} votes") : "no votes"]))], steps);
        }

        var palette = Palette.Of(election);
        var colours = election.Parties.Select((p, i) => (p.Party.Value, Colour: palette[i])).DistinctBy(p => p.Value)
            .ToDictionary(p => p.Value, p => p.Colour, StringComparer.Ordinal);
        var classes = MapClasses.OfNames(rows.Select(r => r.Text("winner")).OfType<string>(), colours);
        return ([.. rows.Select(r => new MapPlace(r.Text("district")!, null, classes.Of(null, r.Text("winner")), null, Lines(r)))], classes);

        static List<string> Lines(Row row) => row.Text("winner") is not { } first ? ["no votes"]
            : [row.Number("winner_share") is { } share ? $"{first} {PlotText.Percent(share)}" : first,
                .. row.Text("second") is { } second ? [$"{PlotText.Percent(row.Number("margin")!.Value)} of the votes before {second}"]
                    : Array.Empty<string>()];
    }
}
