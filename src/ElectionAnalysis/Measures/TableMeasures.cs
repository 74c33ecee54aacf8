using System.Runtime.CompilerServices;

namespace ElectionAnalysis;

/// <summary>The measures over a whole table, grouped by any columns. Rows with a null where a number is needed are left out and counted.</summary>
public static class TableMeasures
{
    /// <summary>Measures a column of weights in every group.</summary>
    /// <param name="table">The table, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="weight">The column of weights, such as <c>seats</c>.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this Table table, DistributionMeasure measure, string weight, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        return Groups(table, measure, [weight], by, new OfWeights(measure));
    }

    /// <summary>Measures the change between two columns of weights in every group.</summary>
    /// <param name="table">The table, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="before">The column of weights then, such as <c>previous_seats</c>.</param>
    /// <param name="after">The column of weights now, such as <c>seats</c>.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this Table table, ChangeMeasure measure, string before, string after, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        return Groups(table, measure, [before, after], by, new OfChange(measure));
    }

    /// <summary>Measures how far a column of seats departs from a column of votes in every group.</summary>
    /// <param name="table">The table, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="votes">The column of votes.</param>
    /// <param name="seats">The column of seats.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this Table table, DisproportionalityMeasure measure, string votes, string seats, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        return Groups(table, measure, [votes, seats], by, new OfVotesAndSeats(measure));
    }

    /// <summary>Measures two columns over the districts of every group.</summary>
    /// <param name="table">The table, one row per district.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="first">The column that gives the first of its needs, such as people.</param>
    /// <param name="second">The column that gives the second, such as seats.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A number is negative or not finite.</exception>
    public static Table Measure(this Table table, DistrictMeasure measure, string first, string second, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        return Groups(table, measure, [first, second], by, new OfDistricts(measure));
    }

    /// <summary>Measures a few columns in every group, each summed over the group's rows that have them all.</summary>
    /// <param name="table">The table, such as <c>rounds</c>.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="inputs">The columns that give the measure's needs, in its order.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">The measure takes another number of inputs, or an input is negative.</exception>
    public static Table Measure(this Table table, ScalarMeasure measure, IReadOnlyList<string> inputs, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count != measure.Needs.Count)
        {
            throw new MeasureException($"{measure} needs {measure.Needs.Count} columns ({string.Join(", ", measure.Needs)}) and got {inputs.Count}.");
        }

        var columns = inputs.Select(i => Numeric(table, i)).ToList();
        return Groups(table, measure, by, rows =>
        {
            var complete = rows.Where(r => columns.TrueForAll(c => !c.IsNull(r))).ToList();
            return complete.Count == 0
                ? (MeasureValue.Undefined("no row has all the numbers"), rows.Length)
                : (measure.Of([.. columns.Select(c => complete.Sum(r => c.Number(r)!.Value))]), rows.Length - complete.Count);
        });
    }

    /// <summary>Measures the change between two columns over blocs of parties in every group.</summary>
    /// <param name="table">The table, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="before">The column of weights then.</param>
    /// <param name="after">The column of weights now.</param>
    /// <param name="bloc">The column that names each party's bloc; rows without one are left out.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this Table table, BlocMeasure measure, string before, string after, string bloc, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        var (then, now, blocs) = (Numeric(table, before), Numeric(table, after), table[bloc]);
        return Groups(table, measure, by, rows =>
        {
            var complete = rows.Where(r => !then.IsNull(r) && !now.IsNull(r) && !blocs.IsNull(r)).ToArray();
            var codes = blocs.Take(complete).Codes(out _);
            return (measure.Of([.. complete.Select(r => then.Number(r)!.Value)], [.. complete.Select(r => now.Number(r)!.Value)], codes), rows.Length - complete.Length);
        });
    }

    /// <summary>Bounds a measure in every group when some rows stand for parties that are only known together.</summary>
    /// <param name="table">The table, one row per party.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="weight">The column of weights, in seats, votes or percent.</param>
    /// <param name="isOther">Whether a row stands for others.</param>
    /// <param name="by">The columns to group by; none for the whole table.</param>
    /// <returns>The keys, the value (named after the measure's key), <c>undefined</c> with its reason, and <c>left_out</c> rows.</returns>
    /// <exception cref="TableException">A column is missing or holds no numbers.</exception>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public static Table Measure(this Table table, ResidualMeasure measure, string weight, Func<Row, bool> isOther, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(isOther);
        var weights = Numeric(table, weight);
        return Groups(table, measure, by, rows =>
        {
            var complete = rows.Where(r => !weights.IsNull(r)).ToLookup(r => isOther(table[r]), r => weights.Number(r)!.Value);
            return (measure.Of([.. complete[false]], complete[true].Sum()), rows.Length - complete.Sum(g => g.Count()));
        });
    }

    // Called once and then busy for long: it must not wait for the runtime to find that out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Table Groups<TOf>(Table table, Measure measure, string[] weights, string[] by, TOf of)
        where TOf : struct, IOfGroup
    {
        var columns = Array.ConvertAll(weights, w => Numeric(table, w));
        var groups = by.Length == 0 ? null : table.GroupBy(by);
        ReadOnlySpan<int> starts = groups is null ? [0, table.RowCount] : groups.Starts;
        var order = groups?.Order;
        var results = new Results(starts.Length - 1);

        var first = new NumberReader(columns[0], order);
        var second = columns.Length > 1 ? new NumberReader(columns[1], order) : default;
        var hasNulls = first.HasNulls || second.HasNulls;
        double[] left = [], right = [];
        for (var g = 0; g + 1 < starts.Length; g++)
        {
            var (start, length) = (starts[g], starts[g + 1] - starts[g]);
            var a = first.Read(start, length);
            var b = columns.Length > 1 ? second.Read(start, length) : default;
            if (!hasNulls)
            {
                results.Set(g, of.Of(a, b), 0);
                continue;
            }

            if (left.Length < length)
            {
                (left, right) = (new double[length * 2], new double[length * 2]);
            }

            var kept = 0;
            for (var i = 0; i < length; i++)
            {
                if (!first.IsNull(start + i) && !second.IsNull(start + i))
                {
                    left[kept] = a[i];
                    right[kept++] = b.IsEmpty ? 0 : b[i];
                }
            }

            var value = kept == 0 && length > 0 ? MeasureValue.Undefined($"no row has {string.Join(" and ", weights)}")
                : of.Of(left.AsSpan(0, kept), columns.Length > 1 ? right.AsSpan(0, kept) : default);
            results.Set(g, value, length - kept);
        }

        return results.ToTable(groups, measure);
    }

    private static Table Groups(Table table, Measure measure, string[] by, Func<int[], (MeasureValue Value, int LeftOut)> of)
    {
        var groups = by.Length == 0 ? null : table.GroupBy(by);
        var results = new Results(groups?.Count ?? 1);
        for (var g = 0; g < (groups?.Count ?? 1); g++)
        {
            var (value, leftOut) = of(groups?.RowsOf(g) ?? [.. Enumerable.Range(0, table.RowCount)]);
            results.Set(g, value, leftOut);
        }

        return results.ToTable(groups, measure);
    }

    private static Column Numeric(Table table, string name) =>
        table[name] is { IsNumeric: true } column ? column
        : table[name].NullCount == table.RowCount ? Column.OfNullable(name, new double?[table.RowCount])
        : throw new TableException($"Column '{name}' is {table[name].TypeName}; a measure needs numbers.");

    // Structs, so that a million groups cost no calls through delegates.
    private interface IOfGroup
    {
        MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second);
    }

    private readonly struct OfWeights(DistributionMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Of(first);
    }

    private readonly struct OfChange(ChangeMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Of(first, second);
    }

    private readonly struct OfVotesAndSeats(DisproportionalityMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Of(first, second);
    }

    private readonly struct OfDistricts(DistrictMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Of(first, second);
    }

    private sealed class Results(int count)
    {
        private readonly double[] values = new double[count];
        private readonly int[] leftOut = new int[count];
        private bool[]? nulls;
        private string?[]? reasons;

        public void Set(int group, MeasureValue value, int without)
        {
            leftOut[group] = without;
            if (value.IsDefined)
            {
                values[group] = value.Value;
                return;
            }

            (nulls ??= new bool[count])[group] = true;
            (reasons ??= new string?[count])[group] = value.UndefinedBecause;
        }

        public Table ToTable(GroupedTable? groups, Measure measure) => new([
            .. groups?.KeyColumns() ?? [],
            new Column<double>(measure.Key, values, nulls),
            Reasons(),
            new Column<int>("left_out", leftOut, null)]);

        private Column<string> Reasons()
        {
            if (reasons is not null)
            {
                return Column.OfText("undefined", reasons);
            }

            // The usual case, a million times nothing: no need to look at each.
            var none = new bool[count];
            Array.Fill(none, true);
            return new("undefined", new string[count], none);
        }
    }
}
