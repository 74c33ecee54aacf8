namespace ElectionAnalysis;

/// <content>Many elections along time.</content>
public sealed partial class ElectionArchive
{
    /// <summary>
    /// A measure of every election, by country and day. A measure of change compares each election with the one before it of the same
    /// country and kind that the archive has, names matched exactly; the first is measured by what its own document says.
    /// </summary>
    /// <param name="measure">The measure, such as <see cref="Fragmentation.LaaksoTaagepera"/>.</param>
    /// <param name="scale">Seats or votes, where there is a choice.</param>
    /// <returns>
    /// election, country, kind, date, year, house (its seats), since (the election compared with), the value named after the measure's
    /// key, low, high (null where nothing limits it), undefined (why there is no value).
    /// </returns>
    /// <exception cref="MeasureException">The measure is not of elections, or has no such choice.</exception>
    public Table Series(Measure measure, MeasureScale? scale = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var compares = measure.Choices.Contains("since");
        var ordered = all.OrderBy(x => x.Election.Country?.Value, StringComparer.Ordinal).ThenBy(x => KindOf(x.Election))
            .ThenBy(x => DayOf(x.Election)).ToList();
        var before = ordered.Select((x, i) => compares && i > 0 && ordered[i - 1].Election is var last
            && KindOf(last) == KindOf(x.Election) && last.Country?.Value == x.Election.Country?.Value && last.Country is not null
            && DayOf(last) < DayOf(x.Election) ? last : null).ToList();
        var results = ordered.Select((x, i) => (x.Election, Since: before[i])).AsParallel().AsOrdered()
            .Select(x => x.Election.Measure(measure, scale, since: x.Since)).ToList();
        static double? Finite(double? bound) => bound is { } b && double.IsFinite(b) ? b : null;
        return new([
            Column.OfText("election", ordered.Select(x => (string?)x.Key)),
            Column.OfText("country", ordered.Select(x => x.Election.Country?.Value)),
            Column.OfText("kind", ordered.Select(x => (string?)TableRecords.SnakeCase(KindOf(x.Election).ToString()))),
            Column.OfNullable("date", ordered.Select(x => x.Election.Rounds[0].Date?.Value)),
            Column.OfNullable("year", ordered.Select(x => x.Election.Year)),
            Column.OfNullable("house", ordered.Select(x => x.Election.HouseSeats?.Value)),
            Column.OfText("since", before.Select(b => b?.Title)),
            Column.OfNullable(measure.Key, results.Select(r => r.Value.IsDefined ? (double?)r.Value.Value : null)),
            Column.OfNullable("low", results.Select(r => Finite(r.Low))),
            Column.OfNullable("high", results.Select(r => Finite(r.High))),
            Column.OfText("undefined", results.Select(r => r.Value.IsDefined ? null : r.Value.UndefinedBecause)),
        ]);
    }

    /// <summary>A general election is one of the parliament; some countries call it so and others not.</summary>
    private static ElectionKind KindOf(Election election) =>
        election.Kind == ElectionKind.General ? ElectionKind.Parliamentary : election.Kind;

    private static DateOnly DayOf(Election election) =>
        election.Rounds[0].Date?.Value ?? (election.Year is { } year and >= 1 and <= 9999 ? new(year, 7, 1) : DateOnly.MinValue);
}
