namespace ElectionAnalysis;

/// <summary>A measure of the change between two elections over the same parties.</summary>
public sealed class ChangeMeasure : Measure
{
    internal delegate double Formulation(ReadOnlySpan<double> before, ReadOnlySpan<double> after, double totalBefore, double totalAfter);

    internal ChangeMeasure() => Compute = (before, after, totalBefore, totalAfter) =>
    {
        var sum = 0.0;
        for (var i = 0; i < before.Length; i++)
        {
            sum += Term(before[i] / totalBefore, after[i] / totalAfter);
        }

        return sum;
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the weight of every party before", "the weight of every party after"];

    internal override WorkedExample Example => new(
        "Two parties had 50 percent each; now they have 40 and 30, and a third has 30.",
        Of("", WorkedExample.Parties, [50, 50, 0], [40, 30, 30]));

    internal override WorkedExample IncompleteExample => new(
        "Two parties have 60 and 40 of 100 seats and had 50 and 40; the document does not say how large the previous house was.",
        WorkedExample.UnlistedSeats.Measure(this));

    internal override IReadOnlyList<string> Choices { get; } = ["scale", "policy", "since", "lineage", "rule"];

    internal override int Lists => 2;

    private protected override bool KnowsParties => true;

    internal Formulation Compute { get; init; }

    /// <summary>Whether a party counts that was there, or not, and is there, or not.</summary>
    internal Func<bool, bool, bool> Counts { get; init; } = static (_, _) => true;

    /// <summary>A party's summand, from its shares before and after; a share below the threshold is none.</summary>
    internal double Term(double before, double after)
    {
        var (then, now) = (Present(before), Present(after));
        return Counts(then > 0, now > 0) ? Math.Abs(now - then) / 2 : 0;
    }

    private double Present(double share) => share < CountsFrom ? 0 : share;

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="before">Seats, votes or shares then; 0 for a party that did not exist.</param>
    /// <param name="after">Seats, votes or shares now, for the same parties in the same order; 0 for a party that vanished.</param>
    /// <returns>The value; undefined when either total is zero.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureValue Calculate(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        var totalBefore = PairedWeights.Totals(before, after, "before", "after", out var totalAfter);
        return totalBefore > 0 && totalAfter > 0 ? MeasureValue.Of(Compute(before, after, totalBefore, totalAfter))
            : MeasureValue.Undefined(before.IsEmpty
                ? "there are no parties"
                : totalBefore > 0 ? "the total after is zero" : "the total before is zero");
    }

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="before">Seats, votes or shares then; 0 for a party that did not exist.</param>
    /// <param name="after">Seats, votes or shares now, for the same parties in the same order; 0 for a party that vanished.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(ReadOnlySpan<double> before, ReadOnlySpan<double> after) => Of("", Numbered(before.Length), before, after);

    /// <summary>The measure of two elections, with its worked steps.</summary>
    /// <param name="subject">What is measured, such as "Mali 2013".</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="before">Seats, votes or shares then; 0 for a party that did not exist.</param>
    /// <param name="after">Seats, votes or shares now; 0 for a party that vanished.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureResult Of(string subject, IReadOnlyList<string> parties, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        CheckNames(parties, before.Length);
        return new(Calculate(before, after), Steps(parties, before.ToArray(), after.ToArray())) { Measure = this, Subject = subject };
    }

    internal override IEnumerable<ElectionQuestion> Questions(Election election) =>
        Enum.GetValues<MeasureScale>().Select(scale => new ElectionQuestion(election) { Scale = scale });

    internal override MeasureResult Answer(ElectionQuestion question) => ElectionChange.Measure(this, question);

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    internal override MeasureValue Value(double[] first, double[] second) => Calculate(first, second);

    internal MeasureValue Calculate(IReadOnlyList<AlignedParty> parties) =>
        Calculate([.. parties.Select(p => p.Before)], [.. parties.Select(p => p.After)]);

    /// <summary>The worked steps; rest is what no listed party had then or has now.</summary>
    internal Table Steps(IEnumerable<string> parties, double[] before, double[] after, (double Then, double Now) rest = default)
    {
        var (totalBefore, totalAfter) = (before.Sum() + rest.Then, after.Sum() + rest.Now);
        static double Share(double weight, double total) => total > 0 ? weight / total : 0;
        var shares = before.Zip(after, (b, a) => (Before: Share(b, totalBefore), After: Share(a, totalAfter))).ToList();
        var table = new Table(
            Column.OfText("party", parties),
            Column.Of("before", before),
            Column.Of("after", after),
            Column.Of("share before", shares.Select(s => s.Before)),
            Column.Of("share after", shares.Select(s => s.After)),
            Column.Of("difference", shares.Select(s => s.After - s.Before)));
        return StepTerm.AddTo(table, [new("½|difference| counted", Term)], shares);
    }
}
