using System.Buffers;

namespace ElectionAnalysis;

/// <content>Measures of seats over votes. A party with seats and no votes makes them infinite, where they divide by its votes.</content>
public static partial class Disproportionality
{
    /// <summary>The Sainte-Laguë index: squared deviations, by votes.</summary>
    public static DisproportionalityMeasure SainteLague { get; } = Sums(key: "sainte_lague_index", variant: "Sainte-Laguë",
        unit: MeasureUnit.Number,
        formula: @"\sum_i \frac{(s_i - v_i)^2}{v_i}", range: "0 upward",
        citation: "Sainte-Laguë, A. (1910). La représentation proportionnelle et la méthode des moindres carrés. Annales scientifiques "
            + "de l'École normale supérieure 27, 529–542.",
        note: "What Sainte-Laguë's method makes as small as it can be. Infinite when a party has seats without votes.",
        closing: "Σ(d² ÷ v)", terms: [new("d² ÷ v", static (v, s) => Over(Squared(v, s), v))], finish: static sums => sums[0]);

    /// <summary>The D'Hondt index: the largest advantage of a party.</summary>
    public static DisproportionalityMeasure DHondt { get; } = Entry(key: "dhondt_index", variant: "D'Hondt", unit: MeasureUnit.Number,
        formula: @"\max_i \frac{s_i}{v_i}", range: "1 upward",
        citation: "Gallagher, M. (1991). Proportionality, disproportionality and electoral systems. Electoral Studies 10(1), 33–51.",
        note: "What D'Hondt's method makes as small as it can be. Infinite when a party has seats without votes.",
        closing: "the largest s ÷ v", terms: [new("s ÷ v", static (v, s) => Over(s, v), Summed: false)],
        compute: static (votes, seats, totalVotes, totalSeats) =>
        {
            var largest = 0.0;
            for (var i = 0; i < votes.Length; i++)
            {
                largest = Math.Max(largest, Over(seats[i] / totalSeats, votes[i] / totalVotes));
            }

            return double.IsFinite(largest) ? MeasureValue.Of(largest) : Infinite;
        }, grouped: LargestAdvantage);

    /// <summary>Aleskerov and Platonov's index: the mean advantage of the parties that have one.</summary>
    public static DisproportionalityMeasure AleskerovPlatonov { get; } = Sums(key: "aleskerov_platonov", variant: "Aleskerov–Platonov",
        unit: MeasureUnit.Number,
        formula: @"\frac{1}{k}\sum_{s_i > v_i} \frac{s_i}{v_i}", range: "1 upward", citation: Karpov,
        note: "A mean over the k parties with more seats than votes entitle them to; 1 when no party has. Infinite when a party has "
            + "seats without votes.",
        closing: "Σ(s ÷ v) counted ÷ parties counted",
        terms: [new("s ÷ v counted", static (v, s) => Over(s, v) is > 1 and var advantage ? advantage : 0),
            new("counted", static (v, s) => Over(s, v) > 1 ? 1 : 0)],
        finish: static sums => sums[1] > 0 ? sums[0] / sums[1] : 1);

    /// <summary>Szalai's coefficient of structural difference.</summary>
    public static DisproportionalityMeasure Szalai { get; } = Sums(key: "szalai", variant: "Szalai", unit: MeasureUnit.Share,
        formula: @"\sqrt{\frac{1}{n}\sum_i \left(\frac{s_i - v_i}{s_i + v_i}\right)^2}", range: "0 to 1", citation: Karpov,
        note: "Every party weighs alike, and one without seats counts in full, so many small parties make it large.",
        closing: "√(Σ(d ÷ (s + v))² ÷ n)",
        terms: [new("(d ÷ (s + v))²", static (v, s) => Over(Squared(v, s), (v + s) * (v + s))),
            new("n", static (v, s) => v + s > 0 ? 1 : 0)],
        finish: static sums => Math.Sqrt(sums[0] / sums[1]));

    /// <summary>Szalai's coefficient, weighted by the size of the parties.</summary>
    public static DisproportionalityMeasure SzalaiWeighted { get; } = Sums(key: "szalai_weighted", variant: "Szalai, weighted",
        unit: MeasureUnit.Share,
        formula: @"\sqrt{\tfrac{1}{2}\sum_i \frac{(s_i - v_i)^2}{s_i + v_i}}", range: "0 to 1", citation: Karpov,
        note: "Parties weigh by their mean share, so small ones hardly count.",
        closing: "√Σ(½d² ÷ (s + v))", terms: [new("½d² ÷ (s + v)", static (v, s) => Over(Squared(v, s) / 2, v + s))],
        finish: static sums => Math.Sqrt(sums[0]));

    /// <summary>Kullback and Leibler's divergence of the seats from the votes, in nats.</summary>
    public static DisproportionalityMeasure KullbackLeibler { get; } = Sums(key: "kullback_leibler", variant: "Kullback–Leibler",
        unit: MeasureUnit.Number,
        formula: @"\sum_i s_i \ln\frac{s_i}{v_i}", range: "0 upward",
        citation: "Kullback, S. and Leibler, R. A. (1951). On information and sufficiency. Annals of Mathematical Statistics 22(1), 79–86.",
        note: "Of seats from votes, in nats; the other way round it would be infinite for every party without seats. Infinite when a "
            + "party has seats without votes.",
        closing: "Σ(s · ln(s ÷ v))", terms: [new("s · ln(s ÷ v)", static (v, s) => s > 0 ? s * Math.Log(Over(s, v)) : 0)],
        finish: static sums => Math.Max(0, sums[0]));

    /// <summary>
    /// The Gini coefficient of seats over votes: twice the area between the Lorenz curve and equality, the voters of the least
    /// favoured parties first.
    /// </summary>
    public static DisproportionalityMeasure GiniOfSeats { get; } = Entry(key: "gini_disproportionality",
        variant: "Gini, area of the Lorenz curve", unit: MeasureUnit.Share,
        formula: @"1 - \sum_{(i)} v_{(i)} \left(S_{(i)} + S_{(i-1)}\right)", range: "0 to 1", citation: Mapping,
        note: "1 less twice the area under the Lorenz curve, every voter weighing alike; S are shares of seats added up from the least "
            + "favoured party.",
        closing: "1 − Σv · (S so far + S before)", terms: Cumulated,
        compute: static (votes, seats, totalVotes, totalSeats) => Lorenz(votes, seats, totalVotes, totalSeats, overParties: false),
        grouped: static (groups, totalVotes, totalSeats) => LorenzOf(groups, totalVotes, totalSeats, overParties: false),
        leastFavouredFirst: true);

    /// <summary>
    /// What several R packages print as Gini: twice the mean distance, over the parties, between the cumulated shares of votes
    /// and seats.
    /// </summary>
    public static DisproportionalityMeasure GiniOverParties { get; } = Entry(key: "gini_over_parties",
        variant: "Gini, mean distance over the parties", unit: MeasureUnit.Share,
        formula: @"\frac{2}{n}\sum_{(i)} \left(V_{(i)} - S_{(i)}\right)", range: "0 to 2",
        citation: "By definition; a discrete stand-in for the area, which weighs every party alike.",
        note: "A mean over parties instead of the area over voters, so it is not the Gini coefficient; V and S are shares added up from "
            + "the least favoured party.",
        closing: "2 ÷ n · Σ(V so far − S so far)", terms: Cumulated,
        compute: static (votes, seats, totalVotes, totalSeats) => Lorenz(votes, seats, totalVotes, totalSeats, overParties: true),
        grouped: static (groups, totalVotes, totalSeats) => LorenzOf(groups, totalVotes, totalSeats, overParties: true),
        leastFavouredFirst: true);

    private static StepTerm[] Cumulated => [new("v", static (v, _) => v), new("s", static (_, s) => s)];

    /// <summary>Nothing of nothing is nothing; something of nothing is infinite.</summary>
    private static double Over(double numerator, double denominator) =>
        denominator > 0 ? numerator / denominator : numerator > 0 ? double.PositiveInfinity : 0;

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

    private static MeasureValue Lorenz(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats,
        bool overParties)
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
