namespace ElectionAnalysis;

/// <summary>A measure of how something is distributed over parties.</summary>
public sealed class DistributionMeasure : Measure
{
    internal delegate double Formulation(ReadOnlySpan<double> weights, in Distribution distribution);

    internal DistributionMeasure()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the weight (seats or votes) of every party"];

    internal override WorkedExample Example =>
        new("Three parties with 50, 30 and 20 seats.", Of("", WorkedExample.Parties, 50, 30, 20));

    internal override WorkedExample IncompleteExample => new(
        "A document lists 50.00%, 30.00% and 9.00% of the votes; 11% belong to no listed party.",
        WorkedExample.UnlistedVotes.Measure(this, scale: MeasureScale.Votes));

    internal override IReadOnlyList<string> Choices { get; } = ["scale", "policy"];

    internal override int Lists => 1;

    internal Formulation Compute { get; init; } = null!;

    /// <summary>How the measure answers to inequality, from which its ranges follow.</summary>
    internal Spread Spread { get; init; }

    /// <summary>A party's terms, from its share and the largest share, for worked steps.</summary>
    internal IReadOnlyList<StepTerm> Terms { get; init; } = [];

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="weights">Seats, votes or shares, one per party, in any order; they need not add up to anything.</param>
    /// <returns>The value; undefined when there are no parties or the total is zero.</returns>
    /// <exception cref="MeasureException">A weight is negative or not finite.</exception>
    public MeasureValue Calculate(params ReadOnlySpan<double> weights) => Calculate(weights, nobody: 0);

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="weights">Seats, votes or shares, one per party, in any order; they need not add up to anything.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(params ReadOnlySpan<double> weights) => Of("", Numbered(weights.Length), weights);

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="weights">Seats, votes or shares, one per party.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">A number is negative or not finite.</exception>
    public MeasureResult Of(IEnumerable<double> weights) => Of([.. weights]);

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="weights">Seats or votes, one per party.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">A number is negative.</exception>
    public MeasureResult Of(IEnumerable<int> weights) => Of(weights.Select(w => (double)w));

    /// <summary>The measure of some weights, with its worked steps.</summary>
    /// <param name="subject">What is measured, such as "Mali 2013".</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="weights">Seats, votes or shares, one per party, in the same order.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureResult Of(string subject, IReadOnlyList<string> parties, params ReadOnlySpan<double> weights)
    {
        CheckNames(parties, weights.Length);
        return new(Calculate(weights), Steps(parties, "weight", weights, nobody: 0)) { Measure = this, Subject = subject };
    }

    internal override IEnumerable<ElectionQuestion> Questions(Election election) =>
        Enum.GetValues<MeasureScale>().Select(scale => new ElectionQuestion(election) { Scale = scale });

    internal override MeasureResult Answer(ElectionQuestion question) =>
        ElectionDistribution.Measure(question.Election, this, question.ScaleOrSeats, question.PolicyOrUsual);

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    internal override MeasureValue Value(double[] first, double[] second) => Calculate(first);

    /// <summary>With weight that no party has but that counts in the total.</summary>
    internal MeasureValue Calculate(ReadOnlySpan<double> weights, double nobody)
    {
        var distribution = Distribution.Of(weights, nobody);
        return distribution.Largest > 0 ? MeasureValue.Of(Compute(weights, distribution))
            : MeasureValue.Undefined(weights.IsEmpty ? "there are no parties" : "the total is zero");
    }

    internal Table Steps(IEnumerable<string> parties, string label, ReadOnlySpan<double> weights, double nobody)
    {
        var distribution = Distribution.Of(weights, nobody);
        var values = weights.ToArray();
        var shares = Array.ConvertAll(values, w => distribution.Total > 0 ? w / distribution.Total : 0);
        var table = new Table(Column.OfText("party", parties), Column.Of(label, values), Column.Of("share", shares));
        return distribution.Total > 0 ? StepTerm.AddTo(table, Terms, [.. shares.Select(p => (p, distribution.LargestShare))]) : table;
    }
}
