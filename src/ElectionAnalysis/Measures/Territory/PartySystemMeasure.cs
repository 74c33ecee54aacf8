namespace ElectionAnalysis;

/// <summary>A measure of all parties in all districts.</summary>
public sealed class PartySystemMeasure : Measure
{
    internal PartySystemMeasure()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the votes of every party in every district"];

    private protected override string OtherDoor => "Measure a table with a row per party and district.";

    internal Func<DistrictVotes, MeasureValue> Compute { get; init; } = null!;

    internal Func<DistrictVotes, Table> Work { get; init; } = null!;

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="votes">The votes.</param>
    /// <returns>The value; undefined when there are no votes, or a district has none.</returns>
    public MeasureValue Calculate(DistrictVotes votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return votes.Districts.Count == 0 ? MeasureValue.Undefined("there are no districts")
            : Array.Exists(votes.Totals(), t => t <= 0) ? MeasureValue.Undefined("a district has no votes")
            : Compute(votes);
    }

    internal override WorkedExample Example =>
        new("Two parties with 60 and 40 votes in the north, 60 and 240 in the south.", WorkedExample.Districts.Measure(this));

    internal override IReadOnlyList<string> Columns { get; } = ["the district", "the party", "its votes there"];

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="votes">The votes.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(DistrictVotes votes) => Of("", votes);

    /// <summary>The measure of a country, with its worked steps.</summary>
    /// <param name="subject">What is measured.</param>
    /// <param name="votes">The votes.</param>
    /// <returns>The result.</returns>
    public MeasureResult Of(string subject, DistrictVotes votes)
    {
        var value = Calculate(votes);
        return new(value, Work(votes)) { Measure = this, Subject = subject, Scale = Invariant($"{votes.Districts.Count} districts") };
    }
}
