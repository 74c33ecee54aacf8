namespace ElectionAnalysis;

/// <content>Many elections along time.</content>
public sealed partial class ElectionArchive
{
    /// <summary>
    /// A measure of every election, by country and day. A measure of change compares each election with the one before it, as
    /// <see cref="Links"/> has it and with the parties linked there; one without is measured by what its own document says of the
    /// election before, and is a gap where that is nothing; the change between two rounds never stands for it.
    /// </summary>
    /// <param name="measure">The measure, such as <see cref="Fragmentation.LaaksoTaagepera"/>.</param>
    /// <param name="scale">Seats or votes, where there is a choice.</param>
    /// <returns>
    /// election, country, kind, date, year, house (its seats), since (the election compared with), the value named after the measure's
    /// key, low, high (null where nothing limits it), undefined (why there is no value), breaks (a house of another size or other
    /// rules than at the election before); for a measure of change also links (how parties are linked), unlinked
    /// (those that are not), unlinked_share_before and unlinked_share (then and now).
    /// </returns>
    /// <exception cref="MeasureException">The measure is not of elections, or has no such choice.</exception>
    public Table Series(Measure measure, MeasureScale? scale = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var compares = measure.Choices.Contains("since");
        var ordered = Links.ToList();
        var keys = all.ToDictionary(x => x.Election, x => x.Key, (IEqualityComparer<Election>)ReferenceEqualityComparer.Instance);
        var since = ordered.ConvertAll(l => compares ? l.Before : null);
        var results = InARow(measure, scale, ordered.ConvertAll(l => l.After), since);
        static double? Finite(double? bound) => bound is { } b && double.IsFinite(b) ? b : null;
        string? Undefined(MeasureResult result, int at) => result.Value.IsDefined ? null
            : compares && since[at] is null ? $"{result.Value.UndefinedBecause}; {ordered[at].Because}" : result.Value.UndefinedBecause;
        var of = measure is ChangeMeasure ? scale ?? MeasureScale.Seats : (MeasureScale?)null;
        return new([
            Column.OfText("election", ordered.Select(l => (string?)keys[l.After])),
            Column.OfText("country", ordered.Select(l => l.After.Country?.Value)),
            Column.OfText("kind", ordered.Select(l => (string?)TableRecords.SnakeCase(ElectionLinks.KindOf(l.After).ToString()))),
            Column.OfNullable("date", ordered.Select(l => l.After.Rounds[0].Date?.Value)),
            Column.OfNullable("year", ordered.Select(l => l.After.Year)),
            Column.OfNullable("house", ordered.Select(l => l.After.HouseSeats?.Value)),
            Column.OfText("since", since.Select(b => b?.Title)),
            Column.OfNullable(measure.Key, results.Select(r => r.Value.IsDefined ? (double?)r.Value.Value : null)),
            Column.OfNullable("low", results.Select(r => Finite(r.Low))),
            Column.OfNullable("high", results.Select(r => Finite(r.High))),
            Column.OfText("undefined", results.Select(Undefined)),
            Column.OfText("breaks", ordered.Select(ElectionLinks.Breaks)),
            .. of is not { } weights ? [] : new Column[]
            {
                Column.OfText("links", ordered.Select(l => l.Before is null ? null : l.Summary)),
                Column.OfText("unlinked", ordered.Select(ElectionLinks.Unlinked)),
                Column.OfNullable("unlinked_share_before", ordered.Select(l => l.UnlinkedShare(weights, then: true))),
                Column.OfNullable("unlinked_share", ordered.Select(l => l.UnlinkedShare(weights))),
            },
        ]);
    }

    private static List<MeasureResult> InARow(Measure measure, MeasureScale? scale, List<Election> elections, List<Election?> since)
    {
        MeasureResult Of(Election election, Election? before)
        {
            var question = new ElectionQuestion(election) { Scale = scale, Since = before };
            question.CheckChoices(measure);
            return measure is ScalarMeasure { IsOfRounds: true } turnout ? ElectionTurnout.InARow(election, turnout, before)
                : measure.Answer(question);
        }

        try
        {
            return [.. elections.Zip(since).AsParallel().AsOrdered().Select(x => Of(x.First, x.Second))];
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<MeasureException>().FirstOrDefault() is { } because)
        {
            throw new MeasureException(because.Message);
        }
    }
}
