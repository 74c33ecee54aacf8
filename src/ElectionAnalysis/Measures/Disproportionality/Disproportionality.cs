namespace ElectionAnalysis;

/// <summary>
/// How far seats depart from votes: v are shares of votes, s shares of seats, d = s − v. A party with neither is no
/// party. Where the literature has several definitions under one name, each is an entry of its own.
/// </summary>
public static partial class Disproportionality
{
    /// <summary>The share of votes from which Rae counts a party, where he leaves out the smallest.</summary>
    public const double RaeThreshold = 0.005;

    private const string Mapping =
        "Taagepera, R. and Grofman, B. (2003). Mapping the indices of seats–votes disproportionality and inter-election volatility. "
            + "Party Politics 9(6), 659–677.";
    private const string Karpov =
        "Karpov, A. (2008). Measurement of disproportionality in proportional representation systems. Mathematical and Computer "
            + "Modelling 48(9–10), 1421–1438.";
    private const string Lijphart1994 = "Lijphart, A. (1994). Electoral Systems and Party Systems. Oxford: Oxford University Press";

    private static StepTerm Deviation => new("|d|", static (v, s) => Math.Abs(s - v));
    private static StepTerm Square => new("d²", static (v, s) => Squared(v, s));
    private static StepTerm VotesSquare => new("v²", static (v, _) => v * v);
    private static StepTerm SeatsSquare => new("s²", static (_, s) => s * s);

    /// <summary>Loosemore and Hanby's distortion: the seats that the wrong parties hold.</summary>
    public static DisproportionalityMeasure LoosemoreHanby { get; } = Sums(key: "loosemore_hanby", variant: "Loosemore–Hanby",
        unit: MeasureUnit.Share,
        formula: @"D = \tfrac{1}{2}\sum_i |s_i - v_i|", range: "0 to 1",
        citation: "Loosemore, J. and Hanby, V. J. (1971). The theoretical limits of maximum distortion: some analytic expressions for "
            + "electoral systems. British Journal of Political Science 1(4), 467–477.",
        note: "Adds up deviations as they are, so many small ones weigh as much as a large one.",
        closing: "Σ½|d|", terms: [new("½|d|", static (v, s) => Math.Abs(s - v) / 2)], finish: static sums => sums[0]);

    /// <summary>Gallagher's least squares index.</summary>
    public static DisproportionalityMeasure Gallagher { get; } = Sums(key: "gallagher", variant: "Gallagher", unit: MeasureUnit.Share,
        formula: @"LSq = \sqrt{\tfrac{1}{2}\sum_i (s_i - v_i)^2}", range: "0 to 1",
        citation: "Gallagher, M. (1991). Proportionality, disproportionality and electoral systems. Electoral Studies 10(1), 33–51.",
        note: "Squares first, so large deviations weigh more than many small ones; divides by 2, whatever the votes are. Parties lumped "
            + "together as others make it larger where they all won less, or all more, than their votes.",
        closing: "√Σ½d²", terms: [new("½d²", static (v, s) => Squared(v, s) / 2)], finish: static sums => Math.Sqrt(sums[0]),
        rule: RestRule.LeftOut);

    /// <summary>Rae's index: the mean deviation over all parties.</summary>
    public static DisproportionalityMeasure RaeAll { get; } = RaeOf(key: "rae_disproportionality", variant: "Rae, all parties",
        threshold: 0, formula: @"I = \frac{1}{n}\sum_i |s_i - v_i|",
        note: "A mean over parties, so many tiny parties make it small.");

    /// <summary>Rae's index over the parties with at least half a percent of the votes.</summary>
    public static DisproportionalityMeasure RaeLarger { get; } = RaeOf(key: "rae_disproportionality_larger",
        variant: "Rae, parties of at least 0.5%", threshold: RaeThreshold, formula: @"I = \frac{1}{m}\sum_{v_i \ge 0.005} |s_i - v_i|",
        note: "Leaves out the smallest parties, as Rae did himself.");

    /// <summary>Lijphart's largest deviation.</summary>
    public static DisproportionalityMeasure LijphartLargest { get; } = Entry(key: "lijphart_largest_deviation",
        variant: "Lijphart, largest deviation", unit: MeasureUnit.Share,
        formula: @"\max_i |s_i - v_i|", range: "0 to 1", citation: Lijphart1994 + ".",
        note: "Looks at one party alone, usually the largest.", closing: "the largest |d|", terms: [Deviation with { Summed = false }],
        compute: static (votes, seats, totalVotes, totalSeats) =>
        {
            var largest = 0.0;
            for (var i = 0; i < votes.Length; i++)
            {
                largest = Math.Max(largest, Math.Abs((seats[i] / totalSeats) - (votes[i] / totalVotes)));
            }

            return MeasureValue.Of(largest);
        }, grouped: LargestDeviation);

    /// <summary>Lijphart's mean deviation of the two parties with the most votes.</summary>
    public static DisproportionalityMeasure LijphartTwoLargest { get; } = Entry(key: "lijphart_two_largest",
        variant: "Lijphart, two largest parties", unit: MeasureUnit.Share,
        formula: @"\tfrac{1}{2}\left(|s_1 - v_1| + |s_2 - v_2|\right)", range: "0 to 1",
        citation: "Lijphart, A. (1984). Democracies. New Haven: Yale University Press.",
        note: "The two with the most votes, not the two largest deviations.",
        closing: "the mean |d| of the two parties with the most votes", terms: [Deviation with { Summed = false }],
        compute: TwoLargest, grouped: TwoLargestOf);

    /// <summary>Grofman's index by the effective number of parties in votes: the sum of deviations over it.</summary>
    public static DisproportionalityMeasure GrofmanVotes { get; } = Sums(key: "grofman_enep",
        variant: "Grofman, Σ|d| over the effective number by votes", unit: MeasureUnit.Number,
        formula: @"\frac{\sum_i |s_i - v_i|}{1 / \sum_i v_i^2}", range: "0 to 2",
        citation: "Grofman's index as defined in " + Mapping,
        note: "Without the half, over the effective number of electoral parties.",
        closing: "Σ|d| · Σv²", terms: [Deviation, VotesSquare], finish: static sums => sums[0] * sums[1]);

    /// <summary>Grofman's index by the effective number of parties in seats: half the sum of deviations over it.</summary>
    public static DisproportionalityMeasure GrofmanSeats { get; } = Sums(key: "grofman_enpp",
        variant: "Grofman, ½Σ|d| over the effective number by seats", unit: MeasureUnit.Number,
        formula: @"\frac{\tfrac{1}{2}\sum_i |s_i - v_i|}{1 / \sum_i s_i^2}", range: "0 to 1",
        citation: Lijphart1994 + ", who divides by the effective number of parliamentary parties after Grofman.",
        note: "With the half, over the effective number of parliamentary parties.",
        closing: "½ · Σ|d| · Σs²", terms: [Deviation, SeatsSquare], finish: static sums => sums[0] / 2 * sums[1]);

    /// <summary>Monroe's index: least squares, by the largest that the votes allow.</summary>
    public static DisproportionalityMeasure Monroe { get; } = Sums(key: "monroe", variant: "Monroe", unit: MeasureUnit.Share,
        formula: @"\sqrt{\frac{\sum_i (s_i - v_i)^2}{1 + \sum_i v_i^2}}", range: "0 to 1",
        citation: "Monroe, B. L. (1994). Disproportionality and malapportionment: measuring electoral inequity. Electoral Studies 13(2), "
            + "132–149.",
        note: "Gallagher's sum, divided by 1 + Σv² instead of 2, which is what it would be if a party without votes had every seat.",
        closing: "√(Σd² ÷ (1 + Σv²))", terms: [Square, VotesSquare], finish: static sums => Math.Sqrt(sums[0] / (1 + sums[1])));

    /// <summary>Gatev's coefficient of structural difference.</summary>
    public static DisproportionalityMeasure Gatev { get; } = Sums(key: "gatev", variant: "Gatev", unit: MeasureUnit.Share,
        formula: @"\sqrt{\frac{\sum_i (s_i - v_i)^2}{\sum_i (s_i^2 + v_i^2)}}", range: "0 to 1", citation: Karpov,
        note: "Gallagher's sum, divided by Σs² + Σv² instead of 2, so it is larger in fragmented systems.",
        closing: "√(Σd² ÷ Σ(s² + v²))", terms: [Square, new("s² + v²", static (v, s) => (s * s) + (v * v))],
        finish: static sums => Math.Sqrt(sums[0] / sums[1]));

    /// <summary>Ryabtsev's coefficient of structural difference.</summary>
    public static DisproportionalityMeasure Ryabtsev { get; } = Sums(key: "ryabtsev", variant: "Ryabtsev", unit: MeasureUnit.Share,
        formula: @"\sqrt{\frac{\sum_i (s_i - v_i)^2}{\sum_i (s_i + v_i)^2}}", range: "0 to 1", citation: Karpov,
        note: "Gallagher's sum, divided by Σ(s + v)² instead of 2.",
        closing: "√(Σd² ÷ Σ(s + v)²)", terms: [Square, new("(s + v)²", static (v, s) => (s + v) * (s + v))],
        finish: static sums => Math.Sqrt(sums[0] / sums[1]));

    /// <summary>Ortona's index: the distortion, by the most that there can be when the largest party takes every seat.</summary>
    public static DisproportionalityMeasure Ortona { get; } = Entry(key: "ortona", variant: "Ortona", unit: MeasureUnit.Share,
        formula: @"\frac{\tfrac{1}{2}\sum_i |s_i - v_i|}{1 - \max_i v_i}",
        range: "0 upward, 1 when the party with the most votes holds every seat",
        citation: "Fragnelli, V., Monella, G. and Ortona, G. (2005). A simulative approach for evaluating electoral systems. Homo "
            + "Oeconomicus 22(4), 525–549.",
        note: "Loosemore and Hanby's sum, measured against what plurality could do at most.", closing: "½ · Σ|d| ÷ (1 − the largest v)",
        terms: [Deviation],
        compute: static (votes, seats, totalVotes, totalSeats) =>
        {
            double largest = 0, deviations = 0;
            for (var i = 0; i < votes.Length; i++)
            {
                largest = Math.Max(largest, votes[i] / totalVotes);
                deviations += Math.Abs((seats[i] / totalSeats) - (votes[i] / totalVotes));
            }

            return largest < 1 ? MeasureValue.Of(deviations / 2 / (1 - largest))
                : MeasureValue.Undefined("one party has all votes, so no seat could be elsewhere");
        }, grouped: OrtonaOf);

    private static MeasureValue Infinite => MeasureValue.Undefined("it is infinite: a party has seats without votes");

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

        double Apart(double v, double s) => Math.Abs((s / totalSeats) - (v / totalVotes));
        for (var i = 0; i < votes.Length; i++)
        {
            // Exactly equal votes are a tie; equal deviations make it one without consequences.
            if (i != first && i != second && votes[i].Equals(votes[second])
                && !Apart(votes[i], seats[i]).Equals(Apart(votes[second], seats[second])))
            {
                return MeasureValue.Undefined("parties tie for second place by votes, and their seats differ");
            }
        }

        return MeasureValue.Of((Apart(votes[first], seats[first]) + Apart(votes[second], seats[second])) / 2);
    }

    private static DisproportionalityMeasure RaeOf(string key, string variant, double threshold, string formula, string note)
    {
        bool Counts(double v, double s) => v >= threshold && (v > 0 || s > 0);
        return Sums(key: key, variant: variant, unit: MeasureUnit.Share, formula: formula, range: "0 to 1",
            citation: "Rae, D. W. (1967). The Political Consequences of Electoral Laws. New Haven: Yale University Press.",
            note: note, closing: "Σ|d| counted ÷ parties counted",
            terms: [new("|d| counted", (v, s) => Counts(v, s) ? Math.Abs(s - v) : 0), new("counted", (v, s) => Counts(v, s) ? 1 : 0)],
            finish: static sums => sums[1] > 0 ? sums[0] / sums[1] : double.NaN, undefined: "no party has that many votes",
            countsFrom: threshold);
    }
}
