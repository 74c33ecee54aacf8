using Microsoft.Data.Analysis;

namespace ElectionAnalysis;

/// <summary>
/// The measures over a <see cref="DataFrame"/>, read where its numbers lie: nothing is copied but columns of keys. They
/// are those of <see cref="TableMeasures"/>; the frame's own arithmetic takes no part (docs/dataframes.md says why).
/// </summary>
public static class DataFrameMeasures
{
    /// <summary>Measures a column of weights in every group.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="weight">The column of weights, such as <c>seats</c>.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this DataFrame frame, DistributionMeasure measure, string weight, params string[] by) =>
        Table.View(frame, [weight, .. by]).Measure(measure, weight, by);

    /// <summary>Measures the change between two columns of weights in every group.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="before">The column of weights then, such as <c>previous_seats</c>.</param>
    /// <param name="after">The column of weights now, such as <c>seats</c>.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this DataFrame frame, ChangeMeasure measure, string before, string after, params string[] by) =>
        Table.View(frame, [before, after, .. by]).Measure(measure, before, after, by);

    /// <summary>Measures how far a column of seats departs from a column of votes in every group.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="votes">The column of votes.</param>
    /// <param name="seats">The column of seats.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this DataFrame frame, DisproportionalityMeasure measure, string votes, string seats, params string[] by) =>
        Table.View(frame, [votes, seats, .. by]).Measure(measure, votes, seats, by);

    /// <summary>Measures two columns over the districts of every group.</summary>
    /// <param name="frame">The frame, one row per district.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="first">The column that gives the first of its needs, such as people.</param>
    /// <param name="second">The column that gives the second, such as seats.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A number is negative or not finite.</exception>
    public static Table Measure(this DataFrame frame, DistrictMeasure measure, string first, string second, params string[] by) =>
        Table.View(frame, [first, second, .. by]).Measure(measure, first, second, by);

    /// <summary>Measures a few columns in every group, each summed over the group's rows that have them all.</summary>
    /// <param name="frame">The frame, such as <c>rounds</c>.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="inputs">The columns that give the measure's needs, in its order.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">The measure takes another number of inputs, or an input is negative.</exception>
    public static Table Measure(this DataFrame frame, ScalarMeasure measure, IReadOnlyList<string> inputs, params string[] by) =>
        Table.View(frame, [.. inputs, .. by]).Measure(measure, inputs, by);

    /// <summary>Measures the change between two columns over blocs of parties in every group.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="before">The column of weights then.</param>
    /// <param name="after">The column of weights now.</param>
    /// <param name="bloc">The column that names each party's bloc; rows without one are left out.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this DataFrame frame, BlocMeasure measure, string before, string after, string bloc, params string[] by) =>
        Table.View(frame, [before, after, bloc, .. by]).Measure(measure, before, after, bloc, by);

    /// <summary>Bounds a measure in every group when some rows stand for parties that are only known together.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="weight">The column of weights, in seats, votes or percent.</param>
    /// <param name="isOther">Whether a row stands for others.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this DataFrame frame, ResidualMeasure measure, string weight, Func<Row, bool> isOther, params string[] by) =>
        Table.View(frame).Measure(measure, weight, isOther, by);

    /// <summary>Gives out the same number of seats in every group.</summary>
    /// <param name="frame">The frame, one row per party.</param>
    /// <param name="method">The method.</param>
    /// <param name="votes">The column of votes.</param>
    /// <param name="seats">How many seats there are in every group.</param>
    /// <param name="rules">Threshold and minimum; none by default.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The rows in their order with <c>seats_given</c> (null where they cannot be given), <c>tied</c> and <c>undefined</c>.</returns>
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
    /// <returns>The rows in their order with <c>seats_given</c> (null where they cannot be given), <c>tied</c> and <c>undefined</c>.</returns>
    /// <exception cref="TableException">A column is missing.</exception>
    /// <exception cref="MeasureException">Votes are missing, negative or not finite, or a group's rows differ in its seats.</exception>
    public static Table Apportion(
        this DataFrame frame, ApportionmentMethod method, string votes, string seats, SeatRules? rules = null, params string[] by) =>
        Table.From(frame).Apportion(method, votes, seats, rules, by);
}
