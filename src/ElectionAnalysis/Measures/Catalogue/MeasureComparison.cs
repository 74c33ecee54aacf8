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
    public DataFrame ToFrame()
    {
        var first = Entries[0];
        return new(
            Column.OfText("measure", Entries.Select(e => e.Measure.ToString())),
            Column.OfText("formula", Entries.Select(e => e.Measure.Formula)),
            Column.OfNullable("value", Entries.Select(e => e.Value.OrNull)),
            Column.OfNullable("difference", Entries.Select(e => e.Measure.Unit == first.Measure.Unit ? e.Value.OrNull - first.Value.OrNull : null)),
            Column.OfText("undefined", Entries.Select(e => e.Value.UndefinedBecause)),
            Column.OfText("shown", Entries.Select(e => e.Measure.Show(e.Value))),
            Column.OfText("why", Entries.Select(e => e.Measure.Note)));
    }

    /// <inheritdoc/>
    public override string ToString() => ToFrame().Select("measure", "shown", "why").ToString();
}
