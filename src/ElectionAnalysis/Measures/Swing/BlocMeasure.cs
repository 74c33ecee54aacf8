using System.Buffers;

namespace ElectionAnalysis;

/// <summary>A measure of the change between two elections over blocs of parties.</summary>
public sealed class BlocMeasure : Measure
{
    internal BlocMeasure(bool within) => IsWithin = within;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the weight of every party before", "the weight of every party after",
        "the bloc of every party"];

    internal bool IsWithin { get; }

    internal override WorkedExample Example => new(
        "The same three parties; A and C are of the left, B of the right.",
        Of("", WorkedExample.Parties, [50, 50, 0], [40, 30, 30], ["left", "right", "left"]));

    internal override IReadOnlyList<string> Choices { get; } = ["bloc"];

    private protected override bool KnowsParties => true;

    /// <summary>The value alone, without the steps: for many at once.</summary>
    /// <param name="before">Seats, votes or shares then.</param>
    /// <param name="after">Seats, votes or shares now, for the same parties in the same order.</param>
    /// <param name="blocs">The bloc each party belongs to, as numbers from 0.</param>
    /// <returns>The value; undefined when either total is zero.</returns>
    /// <exception cref="MeasureException">
    /// The lengths differ, a weight is negative or not finite, or a bloc's number is out of range.
    /// </exception>
    public MeasureValue Calculate(ReadOnlySpan<double> before, ReadOnlySpan<double> after, ReadOnlySpan<int> blocs)
    {
        var totalBefore = PairedWeights.Totals(before, after, "before", "after", out var totalAfter);
        if (blocs.Length != before.Length)
        {
            throw new MeasureException($"There are {before.Length} parties and {blocs.Length} blocs; give every party one.");
        }

        if (totalBefore <= 0 || totalAfter <= 0)
        {
            return MeasureValue.Undefined(before.IsEmpty
                ? "there are no parties"
                : totalBefore > 0 ? "the total after is zero" : "the total before is zero");
        }

        var count = 0;
        foreach (var bloc in blocs)
        {
            if (bloc < 0 || bloc >= blocs.Length)
            {
                throw new MeasureException(Invariant($"Bloc {bloc} is out of range; number the blocs from 0."));
            }

            count = Math.Max(count, bloc + 1);
        }

        var net = ArrayPool<double>.Shared.Rent(count);
        net.AsSpan(0, count).Clear();
        var parties = 0.0;
        for (var i = 0; i < before.Length; i++)
        {
            var change = (after[i] / totalAfter) - (before[i] / totalBefore);
            net[blocs[i]] += change;
            parties += Math.Abs(change);
        }

        var between = 0.0;
        for (var b = 0; b < count; b++)
        {
            between += Math.Abs(net[b]);
        }

        ArrayPool<double>.Shared.Return(net);
        return MeasureValue.Of(IsWithin ? Math.Max(0, (parties - between) / 2) : between / 2);
    }

    /// <summary>The measure of some numbers, with its worked steps.</summary>
    /// <param name="before">Seats, votes or shares then.</param>
    /// <param name="after">Seats, votes or shares now, for the same parties in the same order.</param>
    /// <param name="blocs">The name of the bloc each party belongs to.</param>
    /// <returns>The result; undefined, with the reason, where the formula gives no number.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a number is negative or not finite.</exception>
    public MeasureResult Of(ReadOnlySpan<double> before, ReadOnlySpan<double> after, IReadOnlyList<string> blocs) =>
        Of("", Numbered(before.Length), before, after, blocs);

    /// <summary>The measure of two elections, with its worked steps.</summary>
    /// <param name="subject">What is measured, such as "Mali 2013".</param>
    /// <param name="parties">The parties' names.</param>
    /// <param name="before">Seats, votes or shares then.</param>
    /// <param name="after">Seats, votes or shares now.</param>
    /// <param name="blocs">The name of the bloc each party belongs to.</param>
    /// <returns>The result.</returns>
    /// <exception cref="MeasureException">The lengths differ, or a weight is negative or not finite.</exception>
    public MeasureResult Of(string subject, IReadOnlyList<string> parties, ReadOnlySpan<double> before, ReadOnlySpan<double> after,
        IReadOnlyList<string> blocs)
    {
        ArgumentNullException.ThrowIfNull(blocs);
        CheckNames(parties, before.Length);
        CheckNames(blocs, before.Length);
        return new(Calculate(before, after, Column.OfText("bloc", blocs).Codes(out _)),
            Steps(parties, before.ToArray(), after.ToArray(), blocs)) { Measure = this, Subject = subject };
    }

    internal override MeasureResult Answer(ElectionQuestion question) => ElectionChange.Measure(
        question.Election,
        this,
        question.Bloc
            ?? throw new MeasureException($"{this} wants to know every party's bloc: give bloc, such as bloc: p => p.IsIndependents ? \"none\" : \"parties\"."));

    internal override Table Over(Table table, ColumnNames columns, ColumnNames by) => GroupMeasures.Of(this, table, columns, by);

    /// <summary>One row per party with its change, and where a bloc's last party stands, the bloc's net change.</summary>
    internal static Table Steps(IEnumerable<string> parties, double[] before, double[] after, IReadOnlyList<string> blocs)
    {
        var (totalBefore, totalAfter) = (before.Sum(), after.Sum());
        var change = before.Zip(after, (b, a) => totalBefore > 0 && totalAfter > 0 ? (a / totalAfter) - (b / totalBefore) : 0).ToList();
        var last = blocs.Index().ToLookup(b => b.Item, b => b.Index, StringComparer.Ordinal);
        return new(
            Column.OfText("party", parties),
            Column.OfText("bloc", blocs),
            Column.Of("before", before),
            Column.Of("after", after),
            Column.Of("difference of shares", change),
            Column.OfNullable("net change of its bloc",
                blocs.Select((b, i) => last[b].Last() == i ? last[b].Sum(k => change[k]) : (double?)null)));
    }
}
