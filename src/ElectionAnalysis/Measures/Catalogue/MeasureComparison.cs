namespace ElectionAnalysis;

/// <summary>Definitions of the same thing next to each other, with what they give and why they differ.</summary>
public sealed partial class MeasureComparison
{
    private readonly IReadOnlyList<Column> columns;

    internal MeasureComparison(string subject, IReadOnlyList<(Measure Measure, MeasureValue Value)> entries)
        : this(subject, [.. entries.Select(e => e.Measure)], [.. Columns(entries)],
            [Column.OfText("value", entries.Select(e => e.Measure.Show(e.Value)))])
    {
    }

    internal MeasureComparison(string subject, IReadOnlyList<Measure> measures, IReadOnlyList<Column> columns, IReadOnlyList<Column> shown)
    {
        Subject = subject;
        Measures = measures;
        this.columns = columns;
        Shown = shown;
    }

    /// <summary>What was measured.</summary>
    public string Subject { get; }

    /// <summary>The measures, the one asked for first.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>What each gives, as people read it.</summary>
    internal IReadOnlyList<Column> Shown { get; }

    /// <returns>
    /// measure, formula (LaTeX), value, difference (from the first row), undefined, shown, why; for methods of apportionment instead
    /// of the value a column of seats for every party (null where they cannot be given), and tie.
    /// </returns>
    public Table ToTable() => new(
    [
        Column.OfText("measure", Measures.Select(m => m.ToString())),
        Column.OfText("formula", Measures.Select(m => m.Formula)),
        .. columns,
        Column.OfText("why", Measures.Select(m => m.Note)),
    ]);

    /// <summary>Values beside each other: value, difference (from the first, where the unit is the same), undefined, shown.</summary>
    internal static IEnumerable<Column> Columns(IReadOnlyList<(Measure Measure, MeasureValue Value)> entries)
    {
        var first = entries[0];
        return
        [
            Column.OfNullable("value", entries.Select(e => e.Value.OrNull)),
            Column.OfNullable("difference",
                entries.Select(e => e.Measure.Unit == first.Measure.Unit ? e.Value.OrNull - first.Value.OrNull : null)),
            Column.OfText("undefined", entries.Select(e => e.Value.UndefinedBecause)),
            Column.OfText("shown", entries.Select(e => e.Measure.Show(e.Value))),
        ];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        new Table([Column.OfText("measure", Measures.Select(m => m.ToString())), .. Shown,
            Column.OfText("why", Measures.Select(m => m.Note))]).ToString();
}
