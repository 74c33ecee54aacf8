namespace ElectionAnalysis;

/// <summary>A measure of all parties in all districts.</summary>
public sealed class PartySystemMeasure : Measure
{
    internal PartySystemMeasure()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the votes of every party in every district"];

    internal Func<DistrictVotes, MeasureValue> Compute { get; init; } = null!;

    internal Func<DistrictVotes, Table> Work { get; init; } = null!;

    /// <summary>The measure of a country.</summary>
    /// <param name="votes">The votes.</param>
    /// <returns>The value; undefined when there are no votes, or a district has none.</returns>
    public MeasureValue Of(DistrictVotes votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return votes.Districts.Count == 0 ? MeasureValue.Undefined("there are no districts")
            : Array.Exists(votes.Totals(), t => t <= 0) ? MeasureValue.Undefined("a district has no votes")
            : Compute(votes);
    }

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => TableMeasures.Of(this, table, columns, by);

    /// <summary>The measure of a country, with its worked steps.</summary>
    /// <param name="subject">What is measured.</param>
    /// <param name="votes">The votes.</param>
    /// <returns>The result.</returns>
    public MeasureResult Explain(string subject, DistrictVotes votes)
    {
        var value = Of(votes);
        return new(value, Work(votes)) { Measure = this, Subject = subject, Scale = Invariant($"{votes.Districts.Count} districts") };
    }
}
