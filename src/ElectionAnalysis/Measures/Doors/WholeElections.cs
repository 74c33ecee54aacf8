namespace ElectionAnalysis;

/// <summary>
/// Groups of rows that are a whole election of an archive: they are measured as the election is, with what its document proves to be
/// missing inside of the bounds, and not as if nobody but the listed parties had stood.
/// </summary>
internal static class WholeElections
{
    /// <summary>The result with the columns <c>low</c> and <c>high</c>, which are null for groups that are no whole election.</summary>
    /// <param name="result">The result over the rows as they are.</param>
    /// <param name="table">The table.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="columns">The columns that give what it needs.</param>
    /// <param name="by">The columns to group by.</param>
    public static Table Bound(Table result, Table table, Measure measure, ColumnNames columns, ColumnNames by)
    {
        if (table.Origin is not ElectionRows origin || !table.Has(ElectionRows.ElectionColumn) || !Fits(measure, columns, out var scale))
        {
            return result;
        }

        var groups = by.Count == 0 ? null : table.GroupBy([.. by]);
        var answers = Enumerable.Range(0, result.RowCount).Select(g => origin.WholeOf(table,
            groups?.RowsOf(g) ?? [.. Enumerable.Range(0, table.RowCount)], columns)?.Measure(measure, scale)).ToList();
        IEnumerable<T> Each<T>(Func<MeasureResult, T> whole, Func<int, T> other) =>
            answers.Select((a, g) => a is null ? other(g) : whole(a));
        var (key, because, leftOut) = (result[measure.Key], result["undefined"], result["left_out"]);
        return new([
            .. result.Columns.TakeWhile(c => c != key),
            Column.OfNullable(key.Name, Each(a => a.Value.OrNull, key.Number)),
            Column.OfNullable("low", Each(a => a.Low, _ => null)),
            Column.OfNullable("high", Each(a => a.High, _ => null)),
            Column.OfText(because.Name, Each(a => a.Value.UndefinedBecause, because.Text)),
            Column.Of(leftOut.Name, Each(a => a.LeftOut.Count, g => (int)leftOut.Number(g)!.Value))]);
    }

    private static bool Fits(Measure measure, ColumnNames columns, out MeasureScale? scale)
    {
        (var fits, scale) = (measure, (string[])[.. columns]) switch
        {
            (DistributionMeasure, ["seats" or "seat_share"]) or (ChangeMeasure, ["previous_seats", "seats"]) => (true, MeasureScale.Seats),
            (DistributionMeasure, ["votes" or "vote_share"]) or (ChangeMeasure, ["previous_vote_share", "vote_share"]) =>
                (true, MeasureScale.Votes),
            (DisproportionalityMeasure, ["votes" or "vote_share", "seats" or "seat_share"]) => (true, (MeasureScale?)null),
            _ => (false, null),
        };
        return fits;
    }
}
