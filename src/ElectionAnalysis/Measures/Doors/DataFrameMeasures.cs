using Microsoft.Data.Analysis;

namespace ElectionAnalysis;

/// <summary>
/// The measures over a <see cref="DataFrame"/>, read where its numbers lie: nothing is copied but columns of keys. They
/// are those of <see cref="TableMeasures"/>; the frame's own arithmetic takes no part (docs/dataframes.md says why).
/// </summary>
public static class DataFrameMeasures
{
    /// <summary>Measures columns of a frame, by any measure of the catalogue, in every group of rows.</summary>
    /// <param name="frame">The frame: one row per party, district or round.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="columns">
    /// The columns that give what the measure needs, in its order: <c>"seats"</c>, or <c>["votes", "seats"]</c>.
    /// </param>
    /// <param name="by">The columns to group by; none for the whole frame.</param>
    /// <returns>
    /// The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows; of an archive's
    /// frame also <c>low</c> and <c>high</c>, as of its table.
    /// </returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">The measure needs other columns, or a number is negative or not finite.</exception>
    public static Table Measure(this DataFrame frame, Measure measure, ColumnNames columns, ColumnNames by = default) =>
        Table.View(frame, [.. columns, .. by, .. frame.Columns.Select(c => c.Name).Where(n => n == ElectionRows.ElectionColumn)])
            .Measure(measure, columns, by);

    /// <summary>Gives out the same number of seats in every group.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="method">The method.</param>
    /// <param name="votes">The column of votes.</param>
    /// <param name="seats">How many seats there are in every group.</param>
    /// <param name="rules">Threshold and minimum; none by default.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>
    /// The rows in their order with <c>seats_given</c> (null where they cannot be given), <c>tied</c> and <c>undefined</c>.
    /// </returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">A party's votes are missing, negative or not finite.</exception>
    public static Table Apportion(
        this DataFrame frame, ApportionmentMethod method, string votes, int seats, SeatRules? rules = null, params string[] by) =>
        Table.From(frame).Apportion(method, votes, seats, rules, by);

    /// <summary>Gives out to every group the seats that a column says it has.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="method">The method.</param>
    /// <param name="votes">The column of votes.</param>
    /// <param name="seats">The column of the group's seats, the same in all rows of a group.</param>
    /// <param name="rules">Threshold and minimum; none by default.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>
    /// The rows in their order with <c>seats_given</c> (null where they cannot be given), <c>tied</c> and <c>undefined</c>.
    /// </returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">Votes are missing, negative or not finite, or a group's rows differ in its seats.</exception>
    public static Table Apportion(
        this DataFrame frame, ApportionmentMethod method, string votes, string seats, SeatRules? rules = null, params string[] by) =>
        Table.From(frame).Apportion(method, votes, seats, rules, by);
}
