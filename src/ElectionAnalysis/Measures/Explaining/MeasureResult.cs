namespace ElectionAnalysis;

/// <summary>A measured number that can explain itself.</summary>
public sealed partial record MeasureResult : Explained
{
    internal MeasureResult(MeasureValue value, DataFrame steps)
    {
        Value = value;
        Steps = steps;
    }

    /// <summary>The value, or why there is none.</summary>
    public MeasureValue Value { get; }

    /// <inheritdoc/>
    public override DataFrame Steps { get; }

    /// <inheritdoc/>
    public override DataFrame? Values => null;

    /// <inheritdoc/>
    public override string Text => Measure.Show(Value);

    /// <inheritdoc/>
    public override string? Closing => Value.IsDefined && Measure.Closing.Length > 0 ? $"{Measure.Closing} = {Text}" : null;

    /// <summary>Measures the same under another policy; null where no policy makes a difference.</summary>
    internal Func<UnitPolicy, MeasureResult>? Again { get; init; }

    /// <summary>The same measure of the same subject under another policy.</summary>
    /// <param name="policy">What counts as a party.</param>
    /// <returns>The other result.</returns>
    /// <exception cref="MeasureException">What counts as a party makes no difference to the measure.</exception>
    public MeasureResult Under(UnitPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Again?.Invoke(policy) ?? throw new MeasureException($"What counts as a party makes no difference to {Measure}.");
    }

    /// <summary>The value under this policy and under every policy that differs from it in one thing.</summary>
    /// <returns>policy, value, difference (from this result), undefined, shown.</returns>
    /// <exception cref="MeasureException">What counts as a party makes no difference to the measure.</exception>
    public DataFrame UnderEveryPolicy()
    {
        var all = (Policy ?? new()).Neighbours().Select(Under).Prepend(this).ToList();
        return new([Column.OfText("policy", all.Select(r => r.Policy?.ToString())), .. MeasureComparison.Columns([.. all.Select(r => (r.Measure, r.Value))])]);
    }

    /// <summary>Results as a table: election, family, measure, name, variant, scale, value, undefined, low, high, left_out, shown, citation.</summary>
    /// <param name="results">The results.</param>
    /// <returns>One row per result; low and high span the value and its alternatives; left_out names the rows that could not be counted.</returns>
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
            Column.OfText("left_out", all.Select(r => r.LeftOut.Count > 0 ? string.Join("; ", r.LeftOut.Select(l => l.Row)) : null)),
            Column.OfText("shown", all.Select(r => r.Text)),
            Column.OfText("citation", all.Select(r => r.Measure.Citation)));
    }
}
