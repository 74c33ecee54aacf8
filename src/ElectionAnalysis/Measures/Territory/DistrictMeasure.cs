namespace ElectionAnalysis;

/// <summary>A measure of two numbers of every district: a party's votes and all votes, two parties' votes, people and seats.</summary>
public sealed class DistrictMeasure : Measure
{
    internal delegate MeasureValue Formulation(double[] first, double[] second);

    internal delegate IEnumerable<Column> Working(string[] districts, double[] first, double[] second);

    internal DistrictMeasure(string first, string second) => Needs = [first, second];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; }

    private protected override string OtherDoor => "Measure a table with a row per district.";

    /// <summary>Whether the first number is a part of the second.</summary>
    internal bool PartOfWhole { get; init; }

    internal Formulation Compute { get; init; } = null!;

    internal Working Work { get; init; } = null!;

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="first">The first of <see cref="Needs"/>, one number per district.</param>
    /// <param name="second">The second of <see cref="Needs"/>, for the same districts in the same order.</param>
    /// <returns>The value; undefined when a total is zero, or a district's is where the formula divides by it.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureValue Calculate(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new MeasureException(Invariant($"There are {first.Length} districts with {Needs[0]} and {second.Length} with {Needs[1]}; give both for the same districts in the same order."));
        }

        for (var i = 0; i < first.Length; i++)
        {
            CheckWeight(first[i], i);
            CheckWeight(second[i], i);
            if (PartOfWhole && first[i] > second[i])
            {
                return MeasureValue.Undefined(Invariant($"district {i + 1} has more {Needs[0]} ({first[i]:#,0.####}) than {Needs[1]} ({second[i]:#,0.####})"));
            }
        }

        return first.IsEmpty ? MeasureValue.Undefined("there are no districts") : Compute(first.ToArray(), second.ToArray());
    }

    /// <summary>The districts of its example, where they are not those of one party's votes.</summary>
    internal (string Words, string[] Districts, double[] First, double[] Second)? ExampleDistricts { get; init; }

    internal override WorkedExample Example => ExampleDistricts is { } own
        ? new(own.Words, Of("", own.Districts, own.First, own.Second))
        : new("A party with 60 of 100 votes in the north and 60 of 300 in the south.",
            WorkedExample.Districts.Measure(this, "A") with { Subject = "" });

    internal override int Lists => 2;

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    internal override MeasureValue Value(double[] first, double[] second) => Calculate(first, second);

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="first">The first of <see cref="Needs"/>, one number per district.</param>
    /// <param name="second">The second of <see cref="Needs"/>, for the same districts in the same order.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) =>
        Of("", Numbered(first.Length, "district"), first, second);

    /// <summary>The measure of a country, with its worked steps.</summary>
    /// <param name="subject">What is measured.</param>
    /// <param name="districts">The districts' names.</param>
    /// <param name="first">The first of <see cref="Needs"/>.</param>
    /// <param name="second">The second of <see cref="Needs"/>.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(string subject, IReadOnlyList<string> districts, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        CheckNames(districts, first.Length);
        var value = Calculate(first, second);
        return new(value,
            new(Work([.. districts], first.ToArray(), second.ToArray()))) { Measure = this, Subject = subject,
                Scale = Invariant($"{districts.Count} districts") };
    }
}
