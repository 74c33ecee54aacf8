namespace ElectionAnalysis;

/// <summary>A measured number that can explain itself.</summary>
public sealed partial record MeasureResult : Explained
{
    internal MeasureResult(MeasureValue value, Table steps)
    {
        Value = value;
        Steps = steps;
        Bounds = MeasureBounds.Exactly(value);
    }

    /// <summary>The value, or why there is none.</summary>
    public MeasureValue Value { get; }

    /// <summary>The least that the document allows, over the rest, rounding, and independents as one group or each a party; null when
    /// nothing can be said.</summary>
    public double? Low => Bounds.Low;

    /// <summary>The most that the document allows, infinite where nothing limits it; null when nothing can be said.</summary>
    public double? High => Bounds.High;

    /// <inheritdoc/>
    public override Table Steps { get; }

    /// <summary>What the value may lie between.</summary>
    internal MeasureBounds Bounds { get; init; }

    /// <inheritdoc/>
    public override Table? Values => null;

    /// <inheritdoc/>
    public override string Text => Range is { } range && Value.IsDefined ? $"{Measure.Show(Value)} ({range})" : Measure.Show(Value);

    /// <summary>The range as people read it, such as "7.50%–10.80%"; null when it is a point, or nothing can be said.</summary>
    public string? Range => Low is { } low && High is { } high && Show(low) is var least && Show(high) is var most && least != most
        ? double.IsInfinity(high) ? (double.IsInfinity(low) ? null : $"{least} and more") : Between(least, most) : null;

    /// <inheritdoc/>
    public override string? Closing =>
        Value.IsDefined && Measure.Closing.Length > 0 && Bounds.Rule is null ? $"{Measure.Closing} = {Measure.Show(Value)}" : null;

    /// <summary>Numbers with a sign stand apart, and their unit once.</summary>
    private static string Between(string least, string most) =>
        least.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var unit ? $"{least[..unit]} to {most}" : $"{least}–{most}";

    private string Show(double bound) => double.IsFinite(bound) ? Measure.Show(MeasureValue.Of(bound)) : "";

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
    public Table UnderEveryPolicy()
    {
        var all = (Policy ?? new()).Neighbours().Select(Under).Prepend(this).ToList();
        return new([Column.OfText("policy", all.Select(r => r.Policy?.ToString())),
            .. MeasureComparison.Columns([.. all.Select(r => (r.Measure, r.Value))])]);
    }
}
