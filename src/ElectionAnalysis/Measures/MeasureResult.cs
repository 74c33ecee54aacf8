namespace ElectionAnalysis;

/// <summary>A measure of one election that can explain itself.</summary>
public sealed partial record MeasureResult
{
    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>What was measured, such as "Mali 2013".</summary>
    public required string Subject { get; init; }

    /// <summary>What it was measured on: seats, votes, or a round.</summary>
    public required string Scale { get; init; }

    /// <summary>The value, or why there is none.</summary>
    public required MeasureValue Value { get; init; }

    /// <summary>The numbers it was computed from, with the steps to follow by hand.</summary>
    public required DataFrame Steps { get; init; }

    /// <summary>Rows left out, and why.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The value under other policies.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>What else a reader must know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The value as people read it.</summary>
    public string Text => Measure.Show(Value);

    /// <inheritdoc/>
    public override string ToString() => $"{Measure}, {Scale}, {Subject}: {Text}";

    /// <summary>Results as a table: election, family, measure, name, variant, scale, value, undefined, low, high, shown, citation.</summary>
    /// <param name="results">The results.</param>
    /// <returns>One row per result; low and high span the value and its alternatives.</returns>
    public static DataFrame Table(IEnumerable<MeasureResult> results)
    {
        var all = results.ToList();
        static IEnumerable<double> Values(MeasureResult r) => r.Alternatives.Select(a => a.Value).Prepend(r.Value).Select(v => v.OrNull).OfType<double>();
        return new(
            Column.OfText("election", all.Select(r => r.Subject)),
            Column.OfText("family", all.Select(r => r.Measure.Family.ToString().ToLowerInvariant())),
            Column.OfText("measure", all.Select(r => r.Measure.Key)),
            Column.OfText("name", all.Select(r => r.Measure.Name)),
            Column.OfText("variant", all.Select(r => r.Measure.Variant)),
            Column.OfText("scale", all.Select(r => r.Scale)),
            Column.OfNullable("value", all.Select(r => r.Value.OrNull)),
            Column.OfText("undefined", all.Select(r => r.Value.UndefinedBecause)),
            Column.OfNullable("low", all.Select(r => r.Value.IsDefined ? Values(r).Min() : (double?)null)),
            Column.OfNullable("high", all.Select(r => r.Value.IsDefined ? Values(r).Max() : (double?)null)),
            Column.OfText("shown", all.Select(r => r.Text)),
            Column.OfText("citation", all.Select(r => r.Measure.Citation)));
    }
}
