namespace ElectionAnalysis;

/// <content>Two parties in districts of one seat each. Every score is positive when it favours the first party.</content>
public static partial class Territory
{
    /// <summary>
    /// Stephanopoulos and McGhee's efficiency gap: votes that the second party wasted less those the first did, of all votes.
    /// </summary>
    public static DistrictMeasure EfficiencyGap { get; } = OfTwo(key: "efficiency_gap", name: "Efficiency gap",
        variant: "Stephanopoulos–McGhee",
        formula: @"EG = \frac{W_B - W_A}{\sum_i (a_i + b_i)}", range: "−½ to ½",
        citation: "Stephanopoulos, N. O. and McGhee, E. M. (2015). Partisan gerrymandering and the efficiency gap. University of Chicago "
            + "Law Review 82(2), 831–900.",
        note: "Wasted are all votes of the loser, and the winner's beyond half. In a district tied exactly nobody gains.",
        closing: "(Σ wasted by B − Σ wasted by A) ÷ all votes",
        compute: static (a, b) => MeasureValue.Of((b.Zip(a, Wasted).Sum() - a.Zip(b, Wasted).Sum()) / (a.Sum() + b.Sum())),
        terms: static (a, b) =>
            [Column.Of("wasted by A", a.Zip(b, Wasted)), StepTerm.Running("Σ wasted by A", a.Zip(b, Wasted)),
                Column.Of("wasted by B", b.Zip(a, Wasted)), StepTerm.Running("Σ wasted by B", b.Zip(a, Wasted))]);

    /// <summary>The mean–median difference: how far the first party's median district lies above its mean one.</summary>
    public static DistrictMeasure MeanMedian { get; } = OfTwo(key: "mean_median", name: "Mean–median difference", variant: null,
        formula: @"\text{median}(p) - \bar p, \quad p_i = \frac{a_i}{a_i + b_i}", range: "−½ to ½",
        citation: "McDonald, M. D. and Best, R. E. (2015). Unfair partisan gerrymanders in politics and law: a diagnostic applied to six "
            + "cases. Election Law Journal 14(4), 312–330.",
        note: "The mean is of the districts' shares, so districts of different size weigh alike.",
        closing: "median p − mean p",
        compute: static (a, b) => MeasureValue.Of(Median(Shares(a, b)) - Shares(a, b).Average()),
        terms: static (_, _) => []);

    /// <summary>
    /// Partisan bias: the first party's share of seats, less one half, if a uniform swing gave both parties the same mean share.
    /// </summary>
    public static DistrictMeasure PartisanBias { get; } = OfTwo(key: "partisan_bias", name: "Partisan bias", variant: "uniform swing",
        formula: @"\frac{|\{i : p_i > \bar p\}| + \tfrac{1}{2}|\{i : p_i = \bar p\}|}{n} - \tfrac{1}{2}", range: "−½ to ½",
        citation: "King, G. and Browning, R. X. (1987). Democratic representation and partisan bias in congressional elections. American "
            + "Political Science Review 81(4), 1251–1273.",
        note: "By uniform swing of the districts' shares to a mean of one half; a district tied after the swing counts half.",
        closing: "Σ won ÷ n − ½",
        compute: static (a, b) => MeasureValue.Of(SeatShare(Shares(a, b), 0.5) - 0.5),
        terms: static (a, b) =>
        {
            var (shares, mean) = (Shares(a, b), Shares(a, b).Average());
            return [Column.Of("p after swing", shares.Select(p => p - mean + 0.5)),
                Column.Of("won", shares.Select(p => Won(p - mean + 0.5))),
                StepTerm.Running("Σ won", shares.Select(p => Won(p - mean + 0.5)))];
        });

    /// <summary>
    /// The seats–votes curve: what share of districts the first party would win at every mean share of votes, by uniform swing.
    /// </summary>
    /// <param name="first">The first party's votes in every district.</param>
    /// <param name="second">The second party's.</param>
    /// <param name="points">How many points from 0 to 1.</param>
    /// <returns>votes (mean share), seats (share of districts), swing (in points from the actual result).</returns>
    /// <exception cref="MeasureException">
    /// The lengths differ, a number is negative or not finite, a district has no votes, or there are too few points.
    /// </exception>
    public static Table SeatsVotesCurve(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int points = 101)
    {
        var bias = PartisanBias.Calculate(first, second);
        if (!bias.IsDefined || points < 2)
        {
            throw new MeasureException($"There is no seats–votes curve: {bias.UndefinedBecause ?? "it needs two points at least"}.");
        }

        var shares = Shares(first.ToArray(), second.ToArray());
        var votes = Enumerable.Range(0, points).Select(k => (double)k / (points - 1)).ToList();
        return new(
            Column.Of("votes", votes),
            Column.Of("seats", votes.Select(v => SeatShare(shares, v))),
            Column.Of("swing", votes.Select(v => v - shares.Average())));
    }

    private static double SeatShare(double[] shares, double mean)
    {
        var swing = mean - shares.Average();
        return shares.Sum(p => Won(p + swing)) / shares.Length;
    }

    /// <summary>A district is won above one half, and half won at one half; adding a swing must not decide it by its last digit.</summary>
    private static double Won(double share) => Math.Abs(share - 0.5) < 1e-12 ? 0.5 : share > 0.5 ? 1 : 0;

    private static double Wasted(double own, double other) => own < other ? own : own > other ? (own - other) / 2 : own / 2;

    private static double[] Shares(double[] a, double[] b) => [.. a.Zip(b, (x, y) => Share(x, x + y))];

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static DistrictMeasure OfTwo(
        string key, string name, string? variant, string formula, string range, string citation, string note, string closing,
        DistrictMeasure.Formulation compute, Func<double[], double[], IEnumerable<Column>> terms) =>
            new("votes of party A", "votes of party B")
        {
            ExampleDistricts = ("Five districts of 100 votes, where A has 5, 60, 25, 55 and 55 and B the rest.",
                ["1", "2", "3", "4", "5"], [5, 60, 25, 55, 55], [95, 40, 75, 45, 45]),
            Key = key,
            Name = name,
            Variant = variant,
            Family = MeasureFamily.Territory,
            Formula = formula,
            Citation = citation,
            Range = range,
            Unit = MeasureUnit.Points,
            Note = note,
            Closing = closing,
            Compute = (a, b) =>
                a.Zip(b).Any(d => d.First + d.Second <= 0) ? MeasureValue.Undefined("a district has no votes") : compute(a, b),
            Work = (districts, a, b) =>
            [
                Column.OfText("district", districts), Column.Of("A", a), Column.Of("B", b), Column.Of("p", Shares(a, b)), .. terms(a, b),
            ],
        };
}
