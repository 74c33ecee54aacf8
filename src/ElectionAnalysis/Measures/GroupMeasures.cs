using System.Globalization;
using System.Runtime.CompilerServices;

namespace ElectionAnalysis;

/// <summary>How each kind of measure goes through the groups of a table.</summary>
internal static class GroupMeasures
{
    public static Table Of(DistributionMeasure measure, Table table, ColumnNames columns, ColumnNames by) =>
        Groups(table, measure, columns, by, new OfWeights(measure));

    public static Table Of(ChangeMeasure measure, Table table, ColumnNames columns, ColumnNames by) =>
        Groups(table, measure, columns, by, new OfChange(measure));

    public static Table Of(DisproportionalityMeasure measure, Table table, ColumnNames columns, ColumnNames by) =>
        Groups(table, measure, columns, by, new OfVotesAndSeats(measure));

    public static Table Of(DistrictMeasure measure, Table table, ColumnNames columns, ColumnNames by) =>
        Groups(table, measure, columns, by, new OfDistricts(measure));

    public static Table Of(ScalarMeasure measure, Table table, ColumnNames columns, ColumnNames by)
    {
        var inputs = columns.Select(c => Numeric(table, c)).ToList();
        return Groups(table, measure, by, rows =>
        {
            var complete = rows.Where(r => inputs.TrueForAll(c => !c.IsNull(r))).ToList();
            return complete.Count == 0
                ? (MeasureValue.Undefined("no row has all the numbers"), rows.Length)
                : (measure.Calculate([.. inputs.Select(c => complete.Sum(r => c.Number(r)!.Value))]), rows.Length - complete.Count);
        });
    }

    public static Table Of(BlocMeasure measure, Table table, ColumnNames columns, ColumnNames by)
    {
        var (then, now, blocs) = (Numeric(table, columns[0]), Numeric(table, columns[1]), table[columns[2]]);
        return Groups(table, measure, by, rows =>
        {
            var complete = rows.Where(r => !then.IsNull(r) && !now.IsNull(r) && !blocs.IsNull(r)).ToArray();
            var codes = blocs.Take(complete).Codes(out _);
            double[] Numbers(Column column) => Array.ConvertAll(complete, r => column.Number(r)!.Value);
            return (measure.Calculate(Numbers(then), Numbers(now), codes), rows.Length - complete.Length);
        });
    }

    /// <summary>The second column names the parties; a row called "Others" stands for those that are only known together.</summary>
    public static Table Of(ResidualMeasure measure, Table table, ColumnNames columns, ColumnNames by)
    {
        var (weights, parties) = (Numeric(table, columns[0]), table[columns[1]]);
        return Groups(table, measure, by, rows =>
        {
            var complete = rows.Where(r => !weights.IsNull(r))
                .ToLookup(r => table[r].Text(parties.Name) is { } party && PartyNames.IsOthers(party), r => weights.Number(r)!.Value);
            return (measure.Calculate([.. complete[false]], complete[true].Sum()), rows.Length - complete.Sum(g => g.Count()));
        });
    }

    public static Table Of(PartySystemMeasure measure, Table table, ColumnNames columns, ColumnNames by) =>
        Groups(table, measure, by,
            rows => (measure.Calculate(DistrictVotes.From(table.Take(rows), columns[0], columns[1], columns[2])), 0));

    // Called once and then busy for long: it must not wait for the runtime to find that out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Table Groups<TOf>(Table table, Measure measure, ColumnNames weights, ColumnNames by, TOf of)
        where TOf : struct, IOfGroup
    {
        Column[] columns = [.. weights.Select(w => Numeric(table, w))];
        var groups = by.Count == 0 ? null : table.GroupBy([.. by]);
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
            double seenLeft = 0, seenRight = 0, lostLeft = 0, lostRight = 0;
            for (var i = 0; i < length; i++)
            {
                var (hasFirst, hasSecond) = (!first.IsNull(start + i), !second.IsNull(start + i));
                if (hasFirst && hasSecond)
                {
                    seenLeft += left[kept] = a[i];
                    seenRight += right[kept++] = b.IsEmpty ? 0 : b[i];
                }
                else
                {
                    lostLeft += hasFirst ? a[i] : 0;
                    lostRight += hasSecond && !b.IsEmpty ? b[i] : 0;
                }
            }

            // What rows without the other number prove to be missing: more than half of a total is no basis for a value.
            var value = kept == 0 && length > 0 ? MeasureValue.Undefined($"no row has {string.Join(" and ", weights)}")
                : lostLeft > seenLeft ? MeasureValue.Undefined(LackOther(weights[0], weights[1]))
                : lostRight > seenRight ? MeasureValue.Undefined(LackOther(weights[1], weights[0]))
                : of.Of(left.AsSpan(0, kept), columns.Length > 1 ? right.AsSpan(0, kept) : default);
            results.Set(g, value, length - kept);
        }

        return results.ToTable(groups, measure);
    }

    private static string LackOther(string column, string other) => $"more than half of {column} is in rows without {other}";

    private static Table Groups(Table table, Measure measure, ColumnNames by, Func<int[], (MeasureValue Value, int LeftOut)> of)
    {
        var groups = by.Count == 0 ? null : table.GroupBy([.. by]);
        var results = new Results(groups?.Count ?? 1);
        for (var g = 0; g < (groups?.Count ?? 1); g++)
        {
            var (value, leftOut) = of(groups?.RowsOf(g) ?? [.. Enumerable.Range(0, table.RowCount)]);
            results.Set(g, value, leftOut);
        }

        return results.ToTable(groups, measure);
    }

    /// <summary>A column of numbers, or of nothing.</summary>
    /// <exception cref="TableException">It is of something else.</exception>
    internal static Column Numeric(Table table, string name) =>
        table[name] is { IsNumeric: true } column ? column
        : table[name].NullCount == table.RowCount ? Column.OfNullable(name, new double?[table.RowCount])
        : throw new TableException($"Column '{name}' is {table[name].TypeName}{NoNumber(table[name])}; numbers are needed there.");

    /// <summary>The first row that keeps a column of numbers from being one.</summary>
    private static string NoNumber(Column column)
    {
        static bool IsNumber(string? text) =>
            double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);

        var texts = Enumerable.Range(0, column.Length).Select(column.Text).ToList();
        var at = texts.FindIndex(t => t is not null && !IsNumber(t));
        return at >= 0 && texts.Exists(IsNumber) ? Invariant($", because row {at + 1} says '{VisibleText.Show(DocumentParser.Shorten(texts[at]!))}'") : "";
    }

    // Structs, so that a million groups cost no calls through delegates.
    private interface IOfGroup
    {
        MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second);
    }

    private readonly struct OfWeights(DistributionMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Calculate(first);
    }

    private readonly struct OfChange(ChangeMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Calculate(first, second);
    }

    private readonly struct OfVotesAndSeats(DisproportionalityMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Calculate(first, second);
    }

    private readonly struct OfDistricts(DistrictMeasure measure) : IOfGroup
    {
        public MeasureValue Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => measure.Calculate(first, second);
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
