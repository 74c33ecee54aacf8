using System.Buffers;

namespace ElectionAnalysis;

/// <content>Measures of seats over votes. A party with seats and no votes makes them infinite, where they divide by its votes.</content>
public static partial class Disproportionality
{
    /// <summary>The Sainte-Laguë index: squared deviations, by votes.</summary>
    public static DisproportionalityMeasure SainteLague { get; } = Sums("sainte_lague_index", "Sainte-Laguë", MeasureUnit.Number,
        @"\sum_i \frac{(s_i - v_i)^2}{v_i}", "0 upward",
        "Sainte-Laguë, A. (1910). La représentation proportionnelle et la méthode des moindres carrés. Annales scientifiques de l'École normale supérieure 27, 529–542.",
        "What Sainte-Laguë's method makes as small as it can be. Infinite when a party has seats without votes.",
        "Σ(d² ÷ v)", [new("d² ÷ v", static (v, s) => Over(Squared(v, s), v))], static sums => sums[0]);

    /// <summary>The D'Hondt index: the largest advantage of a party.</summary>
    public static DisproportionalityMeasure DHondt { get; } = Entry("dhondt_index", "D'Hondt", MeasureUnit.Number,
        @"\max_i \frac{s_i}{v_i}", "1 upward", "Gallagher, M. (1991). Proportionality, disproportionality and electoral systems. Electoral Studies 10(1), 33–51.",
        "What D'Hondt's method makes as small as it can be. Infinite when a party has seats without votes.",
        "the largest s ÷ v", [new("s ÷ v", static (v, s) => Over(s, v), Summed: false)],
        static (votes, seats, totalVotes, totalSeats) =>
        {
            var largest = 0.0;
            for (var i = 0; i < votes.Length; i++)
            {
                largest = Math.Max(largest, Over(seats[i] / totalSeats, votes[i] / totalVotes));
            }

            return double.IsFinite(largest) ? MeasureValue.Of(largest) : Infinite;
        }, LargestAdvantage);

    /// <summary>Aleskerov and Platonov's index: the mean advantage of the parties that have one.</summary>
    public static DisproportionalityMeasure AleskerovPlatonov { get; } = Sums("aleskerov_platonov", "Aleskerov–Platonov", MeasureUnit.Number,
        @"\frac{1}{k}\sum_{s_i > v_i} \frac{s_i}{v_i}", "1 upward", Karpov,
        "A mean over the k parties with more seats than votes entitle them to; 1 when no party has. Infinite when a party has seats without votes.",
        "Σ(s ÷ v) counted ÷ parties counted",
        [new("s ÷ v counted", static (v, s) => Over(s, v) is > 1 and var advantage ? advantage : 0), new("counted", static (v, s) => Over(s, v) > 1 ? 1 : 0)],
        static sums => sums[1] > 0 ? sums[0] / sums[1] : 1);

    /// <summary>Szalai's coefficient of structural difference.</summary>
    public static DisproportionalityMeasure Szalai { get; } = Sums("szalai", "Szalai", MeasureUnit.Share,
        @"\sqrt{\frac{1}{n}\sum_i \left(\frac{s_i - v_i}{s_i + v_i}\right)^2}", "0 to 1", Karpov,
        "Every party weighs alike, and one without seats counts in full, so many small parties make it large.",
        "√(Σ(d ÷ (s + v))² ÷ n)",
        [new("(d ÷ (s + v))²", static (v, s) => Over(Squared(v, s), (v + s) * (v + s))), new("n", static (v, s) => v + s > 0 ? 1 : 0)],
        static sums => Math.Sqrt(sums[0] / sums[1]));

    /// <summary>Szalai's coefficient, weighted by the size of the parties.</summary>
    public static DisproportionalityMeasure SzalaiWeighted { get; } = Sums("szalai_weighted", "Szalai, weighted", MeasureUnit.Share,
        @"\sqrt{\tfrac{1}{2}\sum_i \frac{(s_i - v_i)^2}{s_i + v_i}}", "0 to 1", Karpov,
        "Parties weigh by their mean share, so small ones hardly count.",
        "√Σ(½d² ÷ (s + v))", [new("½d² ÷ (s + v)", static (v, s) => Over(Squared(v, s) / 2, v + s))], static sums => Math.Sqrt(sums[0]));

    /// <summary>Kullback and Leibler's divergence of the seats from the votes, in nats.</summary>
    public static DisproportionalityMeasure KullbackLeibler { get; } = Sums("kullback_leibler", "Kullback–Leibler", MeasureUnit.Number,
        @"\sum_i s_i \ln\frac{s_i}{v_i}", "0 upward",
        "Kullback, S. and Leibler, R. A. (1951). On information and sufficiency. Annals of Mathematical Statistics 22(1), 79–86.",
        "Of seats from votes, in nats; the other way round it would be infinite for every party without seats. Infinite when a party has seats without votes.",
        "Σ(s · ln(s ÷ v))", [new("s · ln(s ÷ v)", static (v, s) => s > 0 ? s * Math.Log(Over(s, v)) : 0)], static sums => Math.Max(0, sums[0]));

    /// <summary>The Gini coefficient of seats over votes: twice the area between the Lorenz curve and equality, the voters of the least favoured parties first.</summary>
    public static DisproportionalityMeasure GiniOfSeats { get; } = Entry("gini_disproportionality", "Gini, area of the Lorenz curve", MeasureUnit.Share,
        @"1 - \sum_{(i)} v_{(i)} \left(S_{(i)} + S_{(i-1)}\right)", "0 to 1", Mapping,
        "The area that every voter weighs into alike; S are shares of seats added up from the least favoured party.",
        "1 − Σv · (S so far + S before)", Cumulated, static (votes, seats, totalVotes, totalSeats) => Lorenz(votes, seats, totalVotes, totalSeats, overParties: false), static (groups, totalVotes, totalSeats) => LorenzOf(groups, totalVotes, totalSeats, overParties: false), leastFavouredFirst: true);

    /// <summary>What several R packages print as Gini: twice the mean distance, over the parties, between the cumulated shares of votes and seats.</summary>
    public static DisproportionalityMeasure GiniOverParties { get; } = Entry("gini_over_parties", "Gini, mean distance over the parties", MeasureUnit.Share,
        @"\frac{2}{n}\sum_{(i)} \left(V_{(i)} - S_{(i)}\right)", "0 to 2", "By definition; a discrete stand-in for the area, which weighs every party alike.",
        "A mean over parties instead of the area over voters, so it is not the Gini coefficient; V and S are shares added up from the least favoured party.",
        "2 ÷ n · Σ(V so far − S so far)", Cumulated, static (votes, seats, totalVotes, totalSeats) => Lorenz(votes, seats, totalVotes, totalSeats, overParties: true), static (groups, totalVotes, totalSeats) => LorenzOf(groups, totalVotes, totalSeats, overParties: true), leastFavouredFirst: true);

    private static StepTerm[] Cumulated => [new("v", static (v, _) => v), new("s", static (_, s) => s)];

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
