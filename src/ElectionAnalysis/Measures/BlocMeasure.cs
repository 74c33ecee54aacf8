using System.Buffers;

namespace ElectionAnalysis;

/// <summary>A measure of the change between two elections over blocs of parties.</summary>
public sealed class BlocMeasure : Measure
{
    private readonly bool within;

    internal BlocMeasure(bool within) => this.within = within;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs { get; } = ["the weight of every party before", "the weight of every party after", "the bloc of every party"];

    /// <summary>The measure of two elections.</summary>
    /// <param name="before">Seats, votes or shares then.</param>
    /// <param name="after">Seats, votes or shares now, for the same parties in the same order.</param>
    /// <param name="blocs">The bloc each party belongs to, as numbers from 0.</param>
    /// <returns>The value; undefined when either total is zero.</returns>
    /// <exception cref="MeasureException">The lengths differ, a weight is negative or not finite, or a bloc's number is out of range.</exception>
    public MeasureValue Of(ReadOnlySpan<double> before, ReadOnlySpan<double> after, ReadOnlySpan<int> blocs)
    {
        var totalBefore = PairedWeights.Totals(before, after, "before", "after", out var totalAfter);
        if (blocs.Length != before.Length)
        {
            throw new MeasureException($"There are {before.Length} parties and {blocs.Length} blocs; give every party one.");
        }

        if (totalBefore <= 0 || totalAfter <= 0)
        {
            return MeasureValue.Undefined(before.IsEmpty ? "there are no parties" : totalBefore > 0 ? "the total after is zero" : "the total before is zero");
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
        return MeasureValue.Of(within ? Math.Max(0, (parties - between) / 2) : between / 2);
    }
}
