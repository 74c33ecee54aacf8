using System.Buffers;

namespace ElectionAnalysis;

/// <content>Measures of seats over votes. A party with seats and no votes makes them infinite, where they divide by its votes.</content>
public static partial class Disproportionality
{
    /// <summary>The Sainte-Laguë index: squared deviations, by votes.</summary>
    public static DisproportionalityMeasure SainteLague { get; } = Sum("sainte_lague_index", "Sainte-Laguë", MeasureUnit.Number,
        @"\sum_i \frac{(s_i - v_i)^2}{v_i}", "0 upward",
        "Sainte-Laguë, A. (1910). La représentation proportionnelle et la méthode des moindres carrés. Annales scientifiques de l'École normale supérieure 27, 529–542.",
        "d²/v", static (v, s) => Over(Squared(v, s), v), static sum => sum);

    /// <summary>The D'Hondt index: the largest advantage of a party.</summary>
    public static DisproportionalityMeasure DHondt { get; } = Entry("dhondt_index", "D'Hondt", MeasureUnit.Number,
        @"\max_i \frac{s_i}{v_i}", "1 upward", "Gallagher, M. (1991). Proportionality, disproportionality and electoral systems. Electoral Studies 10(1), 33–51.",
        static (votes, seats, totalVotes, totalSeats) =>
        {
            var largest = 0.0;
            for (var i = 0; i < votes.Length; i++)
            {
                largest = Math.Max(largest, Over(seats[i] / totalSeats, votes[i] / totalVotes));
            }

            return double.IsFinite(largest) ? MeasureValue.Of(largest) : Infinite;
        });

    /// <summary>Aleskerov and Platonov's index: the mean advantage of the parties that have one.</summary>
    public static DisproportionalityMeasure AleskerovPlatonov { get; } = Entry("aleskerov_platonov", "Aleskerov–Platonov", MeasureUnit.Number,
        @"\frac{1}{k}\sum_{s_i > v_i} \frac{s_i}{v_i}", "1 upward", Karpov,
        static (votes, seats, totalVotes, totalSeats) =>
        {
            var (sum, count) = (0.0, 0);
            for (var i = 0; i < votes.Length; i++)
            {
                var advantage = Over(seats[i] / totalSeats, votes[i] / totalVotes);
                if (advantage > 1)
                {
                    sum += advantage;
                    count++;
                }
            }

            return !double.IsFinite(sum) ? Infinite : MeasureValue.Of(count == 0 ? 1 : sum / count);
        });

    /// <summary>Szalai's coefficient of structural difference.</summary>
    public static DisproportionalityMeasure Szalai { get; } = Entry("szalai", "Szalai", MeasureUnit.Share,
        @"\sqrt{\frac{1}{n}\sum_i \left(\frac{s_i - v_i}{s_i + v_i}\right)^2}", "0 to 1", Karpov,
        static (votes, seats, totalVotes, totalSeats) =>
        {
            var (sum, count) = (0.0, 0);
            for (var i = 0; i < votes.Length; i++)
            {
                var (v, s) = (votes[i] / totalVotes, seats[i] / totalSeats);
                if (v + s > 0)
                {
                    sum += Squared(v, s) / ((v + s) * (v + s));
                    count++;
                }
            }

            return MeasureValue.Of(Math.Sqrt(sum / count));
        });

    /// <summary>Szalai's coefficient, weighted by the size of the parties.</summary>
    public static DisproportionalityMeasure SzalaiWeighted { get; } = Sum("szalai_weighted", "Szalai, weighted", MeasureUnit.Share,
        @"\sqrt{\tfrac{1}{2}\sum_i \frac{(s_i - v_i)^2}{s_i + v_i}}", "0 to 1", Karpov,
        "½d²/(s+v)", static (v, s) => Over(Squared(v, s) / 2, v + s), Math.Sqrt);

    /// <summary>Kullback and Leibler's divergence of the seats from the votes, in nats.</summary>
    public static DisproportionalityMeasure KullbackLeibler { get; } = Sum("kullback_leibler", "Kullback–Leibler", MeasureUnit.Number,
        @"\sum_i s_i \ln\frac{s_i}{v_i}", "0 upward",
        "Kullback, S. and Leibler, R. A. (1951). On information and sufficiency. Annals of Mathematical Statistics 22(1), 79–86.",
        "s·ln(s/v)", static (v, s) => s > 0 ? s * Math.Log(Over(s, v)) : 0, static sum => Math.Max(0, sum));

    /// <summary>The Gini coefficient of seats over votes: twice the area between the Lorenz curve and equality, the voters of the least favoured parties first.</summary>
    public static DisproportionalityMeasure GiniOfSeats { get; } = Entry("gini_disproportionality", "Gini, area of the Lorenz curve", MeasureUnit.Share,
        @"1 - \sum_{(i)} v_{(i)} \left(S_{(i)} + S_{(i-1)}\right)", "0 to 1", Mapping,
        static (votes, seats, totalVotes, totalSeats) => Lorenz(votes, seats, totalVotes, totalSeats, overParties: false));

    /// <summary>What several R packages print as Gini: twice the mean distance, over the parties, between the cumulated shares of votes and seats.</summary>
    public static DisproportionalityMeasure GiniOverParties { get; } = Entry("gini_over_parties", "Gini, mean distance over the parties", MeasureUnit.Share,
        @"\frac{2}{n}\sum_{(i)} \left(V_{(i)} - S_{(i)}\right)", "0 to 2", "By definition; a discrete stand-in for the area, which weighs every party alike.",
        static (votes, seats, totalVotes, totalSeats) => Lorenz(votes, seats, totalVotes, totalSeats, overParties: true));

    /// <summary>Nothing of nothing is nothing; something of nothing is infinite.</summary>
    private static double Over(double numerator, double denominator) => denominator > 0 ? numerator / denominator : numerator > 0 ? double.PositiveInfinity : 0;

    /// <summary>Least favoured first; of equally favoured ones the larger first, so that the order of the input does not matter.</summary>
    private static void Sort(ReadOnlySpan<double> votes, Span<double> advantages, Span<int> order)
    {
        const double rounding = 1e-12;
        advantages.Sort(order);
        for (int start = 0, end; start < advantages.Length; start = end)
        {
            var most = advantages[start] * (1 + rounding);
            for (end = start; end < advantages.Length && advantages[end] <= most; end++)
            {
                advantages[end] = -votes[order[end]];
            }

            advantages[start..end].Sort(order[start..end]);
        }
    }

    private static MeasureValue Lorenz(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats, bool overParties)
    {
        var (advantages, order) = (ArrayPool<double>.Shared.Rent(votes.Length), ArrayPool<int>.Shared.Rent(votes.Length));
        try
        {
            var count = 0;
            for (var i = 0; i < votes.Length; i++)
            {
                if (votes[i] > 0 || seats[i] > 0)
                {
                    advantages[count] = Over(seats[i], votes[i]);
                    order[count++] = i;
                }
            }

            Sort(votes, advantages.AsSpan(0, count), order.AsSpan(0, count));
            double cumulatedVotes = 0, cumulatedSeats = 0, distance = 0, area = 0;
            for (var k = 0; k < count; k++)
            {
                var (v, s) = (votes[order[k]] / totalVotes, seats[order[k]] / totalSeats);
                area += v * ((2 * cumulatedSeats) + s);
                cumulatedVotes += v;
                cumulatedSeats += s;
                distance += cumulatedVotes - cumulatedSeats;
            }

            return MeasureValue.Of(Math.Max(0, overParties ? 2 * distance / count : 1 - area));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(advantages);
            ArrayPool<int>.Shared.Return(order);
        }
    }
}
