namespace ElectionAnalysis;

/// <summary>
/// How far seats depart from votes: v are shares of votes, s shares of seats, d = s − v. A party with neither is no
/// party. Where the literature has several definitions under one name, each is an entry of its own.
/// </summary>
public static partial class Disproportionality
{
    /// <summary>The share of votes from which Rae counts a party, where he leaves out the smallest.</summary>
    public const double RaeThreshold = 0.005;

    private const string Mapping = "Taagepera, R. and Grofman, B. (2003). Mapping the indices of seats–votes disproportionality and inter-election volatility. Party Politics 9(6), 659–677.";
    private const string Karpov = "Karpov, A. (2008). Measurement of disproportionality in proportional representation systems. Mathematical and Computer Modelling 48(9–10), 1421–1438.";
    private const string Monroe1994 = "Monroe, B. L. (1994). Disproportionality and malapportionment: measuring electoral inequity. Electoral Studies 13(2), 132–149.";

    /// <summary>Loosemore and Hanby's distortion: the seats that the wrong parties hold.</summary>
    public static DisproportionalityMeasure LoosemoreHanby { get; } = Sum("loosemore_hanby", "Loosemore–Hanby", MeasureUnit.Share,
        @"D = \tfrac{1}{2}\sum_i |s_i - v_i|", "0 to 1",
        "Loosemore, J. and Hanby, V. J. (1971). The theoretical limits of maximum distortion: some analytic expressions for electoral systems. British Journal of Political Science 1(4), 467–477.",
        "½|d|", static (v, s) => Math.Abs(s - v) / 2, static sum => sum);

    /// <summary>Gallagher's least squares index.</summary>
    public static DisproportionalityMeasure Gallagher { get; } = Sum("gallagher", "Gallagher", MeasureUnit.Share,
        @"LSq = \sqrt{\tfrac{1}{2}\sum_i (s_i - v_i)^2}", "0 to 1",
        "Gallagher, M. (1991). Proportionality, disproportionality and electoral systems. Electoral Studies 10(1), 33–51.",
        "½d²", static (v, s) => (s - v) * (s - v) / 2, Math.Sqrt);

    /// <summary>Rae's index: the mean deviation over all parties.</summary>
    public static DisproportionalityMeasure RaeAll { get; } = RaeOf("rae_disproportionality", "Rae, all parties", 0, @"I = \frac{1}{n}\sum_i |s_i - v_i|");

    /// <summary>Rae's index over the parties with at least half a percent of the votes.</summary>
    public static DisproportionalityMeasure RaeLarger { get; } = RaeOf("rae_disproportionality_larger", "Rae, parties of at least 0.5%", RaeThreshold, @"I = \frac{1}{m}\sum_{v_i \ge 0.005} |s_i - v_i|");

    /// <summary>Lijphart's largest deviation.</summary>
    public static DisproportionalityMeasure LijphartLargest { get; } = Entry("lijphart_largest_deviation", "Lijphart, largest deviation", MeasureUnit.Share,
        @"\max_i |s_i - v_i|", "0 to 1",
        "Lijphart, A. (1994). Electoral Systems and Party Systems. Oxford: Oxford University Press.",
        static (votes, seats, totalVotes, totalSeats) =>
        {
            var largest = 0.0;
            for (var i = 0; i < votes.Length; i++)
            {
                largest = Math.Max(largest, Math.Abs((seats[i] / totalSeats) - (votes[i] / totalVotes)));
            }

            return MeasureValue.Of(largest);
        });

    /// <summary>Lijphart's mean deviation of the two parties with the most votes.</summary>
    public static DisproportionalityMeasure LijphartTwoLargest { get; } = Entry("lijphart_two_largest", "Lijphart, two largest parties", MeasureUnit.Share,
        @"\tfrac{1}{2}\left(|s_1 - v_1| + |s_2 - v_2|\right)", "0 to 1",
        "Lijphart, A. (1984). Democracies. New Haven: Yale University Press.",
        TwoLargest);

    /// <summary>Grofman's index by the effective number of parties in votes: the sum of deviations over it.</summary>
    public static DisproportionalityMeasure GrofmanVotes { get; } = Entry("grofman_enep", "Grofman, Σ|d| over the effective number by votes", MeasureUnit.Number,
        @"\frac{\sum_i |s_i - v_i|}{1 / \sum_i v_i^2}", "0 to 2",
        "Grofman's index as defined in " + Mapping,
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(
            Total(votes, seats, totalVotes, totalSeats, static (v, s) => Math.Abs(s - v)) * Total(votes, seats, totalVotes, totalSeats, static (v, _) => v * v)));

    /// <summary>Grofman's index by the effective number of parties in seats: half the sum of deviations over it.</summary>
    public static DisproportionalityMeasure GrofmanSeats { get; } = Entry("grofman_enpp", "Grofman, ½Σ|d| over the effective number by seats", MeasureUnit.Number,
        @"\frac{\tfrac{1}{2}\sum_i |s_i - v_i|}{1 / \sum_i s_i^2}", "0 to 1",
        "Lijphart, A. (1994). Electoral Systems and Party Systems. Oxford: Oxford University Press, who divides by the effective number of parliamentary parties after Grofman.",
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(
            Total(votes, seats, totalVotes, totalSeats, static (v, s) => Math.Abs(s - v)) / 2 * Total(votes, seats, totalVotes, totalSeats, static (_, s) => s * s)));

    /// <summary>Monroe's index: least squares, by the largest that the votes allow.</summary>
    public static DisproportionalityMeasure Monroe { get; } = Entry("monroe", "Monroe", MeasureUnit.Share,
        @"\sqrt{\frac{\sum_i (s_i - v_i)^2}{1 + \sum_i v_i^2}}", "0 to 1", Monroe1994,
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(Math.Sqrt(
            Total(votes, seats, totalVotes, totalSeats, static (v, s) => Squared(v, s)) / (1 + Total(votes, seats, totalVotes, totalSeats, static (v, _) => v * v)))));

    /// <summary>Gatev's coefficient of structural difference.</summary>
    public static DisproportionalityMeasure Gatev { get; } = Entry("gatev", "Gatev", MeasureUnit.Share,
        @"\sqrt{\frac{\sum_i (s_i - v_i)^2}{\sum_i (s_i^2 + v_i^2)}}", "0 to 1", Karpov,
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(Math.Sqrt(
            Total(votes, seats, totalVotes, totalSeats, static (v, s) => Squared(v, s)) / Total(votes, seats, totalVotes, totalSeats, static (v, s) => (s * s) + (v * v)))));

    /// <summary>Ryabtsev's coefficient of structural difference.</summary>
    public static DisproportionalityMeasure Ryabtsev { get; } = Entry("ryabtsev", "Ryabtsev", MeasureUnit.Share,
        @"\sqrt{\frac{\sum_i (s_i - v_i)^2}{\sum_i (s_i + v_i)^2}}", "0 to 1", Karpov,
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(Math.Sqrt(
            Total(votes, seats, totalVotes, totalSeats, static (v, s) => Squared(v, s)) / Total(votes, seats, totalVotes, totalSeats, static (v, s) => (s + v) * (s + v)))));

    /// <summary>Ortona's index: the distortion, by the most that there can be when the largest party takes every seat.</summary>
    public static DisproportionalityMeasure Ortona { get; } = Entry("ortona", "Ortona", MeasureUnit.Share,
        @"\frac{\tfrac{1}{2}\sum_i |s_i - v_i|}{1 - \max_i v_i}", "0 upward, 1 when the party with the most votes holds every seat",
        "Fragnelli, V., Monella, G. and Ortona, G. (2005). A simulative approach for evaluating electoral systems. Homo Oeconomicus 22(4), 525–549.",
        static (votes, seats, totalVotes, totalSeats) =>
        {
            var largest = 0.0;
            foreach (var v in votes)
            {
                largest = Math.Max(largest, v / totalVotes);
            }

            return largest < 1
                ? MeasureValue.Of(Total(votes, seats, totalVotes, totalSeats, static (v, s) => Math.Abs(s - v)) / 2 / (1 - largest))
                : MeasureValue.Undefined("one party has all votes, so no seat could be elsewhere");
        });

    private static double Squared(double votes, double seats) => (seats - votes) * (seats - votes);

    private static MeasureValue TwoLargest(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats)
    {
        int first = -1, second = -1;
        for (var i = 0; i < votes.Length; i++)
        {
            if (first < 0 || votes[i] > votes[first])
            {
                (first, second) = (i, first);
            }
            else if (second < 0 || votes[i] > votes[second])
            {
                second = i;
            }
        }

        if (second < 0 || !(votes[second] > 0))
        {
            return MeasureValue.Undefined("fewer than two parties have votes");
        }

        double Deviation(double v, double s) => Math.Abs((s / totalSeats) - (v / totalVotes));
        for (var i = 0; i < votes.Length; i++)
        {
            // Exactly equal votes are a tie; equal deviations make it one without consequences.
            if (i != first && i != second && votes[i].Equals(votes[second]) && !Deviation(votes[i], seats[i]).Equals(Deviation(votes[second], seats[second])))
            {
                return MeasureValue.Undefined("parties tie for second place by votes, and their seats differ");
            }
        }

        return MeasureValue.Of((Deviation(votes[first], seats[first]) + Deviation(votes[second], seats[second])) / 2);
    }

    private static DisproportionalityMeasure RaeOf(string key, string variant, double threshold, string formula) => Entry(key, variant, MeasureUnit.Share, formula, "0 to 1",
        "Rae, D. W. (1967). The Political Consequences of Electoral Laws. New Haven: Yale University Press.",
        (votes, seats, totalVotes, totalSeats) =>
        {
            var (sum, count) = (0.0, 0);
            for (var i = 0; i < votes.Length; i++)
            {
                var (v, s) = (votes[i] / totalVotes, seats[i] / totalSeats);
                if (v >= threshold && (v > 0 || s > 0))
                {
                    sum += Math.Abs(s - v);
                    count++;
                }
            }

            return count > 0 ? MeasureValue.Of(sum / count) : MeasureValue.Undefined("no party has that many votes");
        });

    private static double Total(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats, Func<double, double, double> term)
    {
        var sum = 0.0;
        for (var i = 0; i < votes.Length; i++)
        {
            sum += term(votes[i] / totalVotes, seats[i] / totalSeats);
        }

        return sum;
    }

    /// <summary>A measure that is a function of one sum over the parties.</summary>
    private static DisproportionalityMeasure Sum(string key, string variant, MeasureUnit unit, string formula, string range, string citation, string termName, Func<double, double, double> term, Func<double, double> result) =>
        Entry(
            key,
            variant,
            unit,
            formula,
            range,
            citation,
            (votes, seats, totalVotes, totalSeats) =>
            {
                var sum = Total(votes, seats, totalVotes, totalSeats, term);
                return double.IsFinite(sum) ? MeasureValue.Of(result(sum)) : Infinite;
            },
            termName,
            term);

    private static DisproportionalityMeasure Entry(
        string key, string variant, MeasureUnit unit, string formula, string range, string citation, DisproportionalityMeasure.Formulation compute, string termName = "", Func<double, double, double>? term = null) => new()
        {
            Key = key,
            Name = "Disproportionality",
            Variant = variant,
            Family = MeasureFamily.Disproportionality,
            Formula = formula,
            Citation = citation,
            Range = range,
            Unit = unit,
            Compute = compute,
            TermName = termName,
            Term = term,
        };

    private static MeasureValue Infinite => MeasureValue.Undefined("it is infinite: a party has seats without votes");
}
