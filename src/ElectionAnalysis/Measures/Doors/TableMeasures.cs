namespace ElectionAnalysis;

/// <summary>
/// The measures over a whole table, grouped by any columns. Rows with a null where a number is needed are left out and counted.
/// </summary>
public static class TableMeasures
{
    /// <summary>Measures columns of a table, by any measure of the catalogue, in every group of rows.</summary>
    /// <param name="table">
    /// The table: one row per party, district or round, or for a measure of all parties in all districts one per both.
    /// </param>
    /// <param name="measure">
    /// The measure, such as <see cref="Fragmentation.LaaksoTaagepera"/>, or one that <see cref="Measures.Find"/> finds.
    /// </param>
    /// <param name="columns">
    /// The columns that give what the measure needs, in the order of <see cref="ElectionAnalysis.Measure.Needs"/>: <c>"seats"</c>, or
    /// <c>["votes", "seats"]</c>. A few named numbers, such as ballots cast and voters registered, are summed over the rows that
    /// have them all.
    /// Taagepera's bounds take the weights and the parties' names, of which one such as "Others" stands for all not listed;
    /// measures of all parties in all districts take the district, the party and its votes there.
    /// </param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>
    /// The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows. Of an archive's
    /// table of parties, groups that are a whole election are measured as it is, with <c>low</c> and <c>high</c> over what its document
    /// proves to be missing; rows that were chosen or changed are taken as they are, without a range.
    /// </returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">
    /// The measure needs other columns, a number is negative or not finite, or the table has several elections in its column
    /// <c>election</c> and nothing is said to group them by.
    /// </exception>
    public static Table Measure(this Table table, Measure measure, ColumnNames columns, ColumnNames by = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        if (columns.Count != measure.Columns.Count)
        {
            throw new MeasureException(
                Invariant($"{measure} needs {measure.Columns.Count} columns ({string.Join(", ", measure.Columns)}) and got {columns.Count}."));
        }

        return by.Count > 0 || !HasSeveralElections(table)
            ? WholeElections.Bound(measure.Over(table, columns, by), table, measure, columns, by) : throw new MeasureException(
            "The table has several elections, which are not one: say by: \"election\" for a value of each, or leave the column "
                + "'election' out where all rows are to count as one.");
    }

    private static bool HasSeveralElections(Table table)
    {
        if (!table.Has(ElectionRows.ElectionColumn))
        {
            return false;
        }

        var elections = table[ElectionRows.ElectionColumn];
        return Enumerable.Range(0, table.RowCount).Select(elections.Text).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();
    }
}
