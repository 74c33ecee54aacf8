namespace ElectionAnalysis;

/// <summary>Seats given out over a whole table, grouped by any columns, such as districts.</summary>
public static class TableApportionment
{
    /// <summary>Gives out the same number of seats in every group.</summary>
    /// <param name="table">The table, one row per party.</param>
    /// <param name="method">The method.</param>
    /// <param name="votes">The column of votes.</param>
    /// <param name="seats">How many seats there are in every group.</param>
    /// <param name="rules">
    /// Threshold and minimum; none by default. Seats won belong to the rows of one group, so they need a table of one.
    /// </param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>
    /// The table in its order with <c>seats_given</c> (null where they cannot be given), <c>tied</c> and <c>undefined</c> with
    /// the reason.
    /// </returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">A party's votes are missing, negative or not finite.</exception>
    public static Table Apportion(this Table table, ApportionmentMethod method, string votes, int seats, SeatRules? rules = null,
        params string[] by) =>
        Apportion(table, method, votes, _ => seats, rules, by);

    /// <summary>Gives out to every group the seats that a column says it has.</summary>
    /// <param name="table">The table, one row per party.</param>
    /// <param name="method">The method.</param>
    /// <param name="votes">The column of votes.</param>
    /// <param name="seats">The column of the group's seats, the same in all rows of a group.</param>
    /// <param name="rules">Threshold and minimum; none by default.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>
    /// The table in its order with <c>seats_given</c> (null where they cannot be given), <c>tied</c> and <c>undefined</c> with
    /// the reason.
    /// </returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">
    /// A party's votes are missing, negative or not finite, or a group's rows differ in its seats.
    /// </exception>
    public static Table Apportion(this Table table, ApportionmentMethod method, string votes, string seats, SeatRules? rules = null,
        params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Apportion(table, method, votes,
            rows =>
                table[rows[0]].Number(seats) is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue
                    && Array.TrueForAll(rows, r => table[r].Number(seats) == number) ? (int)number
            : throw new MeasureException(Invariant($"The rows of the group of row {rows[0] + 1} do not agree on a whole number in '{seats}'; give every row the seats of its group.")), rules, by);
    }

    private static Table Apportion(Table table, ApportionmentMethod method, string votes, Func<int[], int> seats, SeatRules? rules,
        string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(method);
        var (given, tied, undefined) = (new int?[table.RowCount], new bool[table.RowCount], new string?[table.RowCount]);
        var groups = by.Length == 0 ? null : table.GroupBy(by);
        for (var g = 0; g < (groups?.Count ?? (table.RowCount > 0 ? 1 : 0)); g++)
        {
            var rows = groups?.RowsOf(g) ?? [.. Enumerable.Range(0, table.RowCount)];
            double[] numbers = [.. rows.Select(r =>
                table[r].Number(votes)
                    ?? throw new MeasureException(Invariant($"Row {r + 1} has no '{votes}', and missing is not zero; leave the row out, or give 0.")))];
            var allocation = method.Of(numbers, seats(rows), rules);
            for (var k = 0; k < rows.Length; k++)
            {
                given[rows[k]] = allocation.UndefinedBecause is null ? allocation.Seats[k] : null;
                tied[rows[k]] = allocation.Tie?.Indices.Contains(k) ?? false;
                undefined[rows[k]] = allocation.UndefinedBecause;
            }
        }

        return table.With(Column.OfNullable("seats_given", given)).With(Column.Of("tied", tied))
            .With(Column.OfText("undefined", undefined));
    }
}
