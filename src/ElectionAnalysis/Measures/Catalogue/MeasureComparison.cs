namespace ElectionAnalysis;

/// <summary>Definitions of the same thing next to each other, with their values and why they differ.</summary>
public sealed partial class MeasureComparison
{
    internal MeasureComparison(string subject, IReadOnlyList<(Measure Measure, MeasureValue Value)> entries)
    {
        Subject = subject;
        Entries = entries;
    }

    /// <summary>What was measured.</summary>
    public string Subject { get; }

    /// <summary>The measures and their values, the one asked for first.</summary>
    public IReadOnlyList<(Measure Measure, MeasureValue Value)> Entries { get; }

    /// <summary>As a table.</summary>
    /// <returns>measure, formula (LaTeX), value, difference (from the first row), undefined, shown, why.</returns>
    public Table ToTable() => new(
    [
        Column.OfText("measure", Entries.Select(e => e.Measure.ToString())),
        Column.OfText("formula", Entries.Select(e => e.Measure.Formula)),
        .. Columns(Entries),
        Column.OfText("why", Entries.Select(e => e.Measure.Note)),
    ]);

    /// <summary>Values beside each other: value, difference (from the first, where the unit is the same), undefined, shown.</summary>
    internal static IEnumerable<Column> Columns(IReadOnlyList<(Measure Measure, MeasureValue Value)> entries)
    {
        var first = entries[0];
        return
        [
            Column.OfNullable("value", entries.Select(e => e.Value.OrNull)),
            Column.OfNullable("difference", entries.Select(e => e.Measure.Unit == first.Measure.Unit ? e.Value.OrNull - first.Value.OrNull : null)),
            Column.OfText("undefined", entries.Select(e => e.Value.UndefinedBecause)),
            Column.OfText("shown", entries.Select(e => e.Measure.Show(e.Value))),
        ];
    }

    /// <inheritdoc/>
    public override string ToString() => ToTable().Select("measure", "shown", "why").ToString();
}
