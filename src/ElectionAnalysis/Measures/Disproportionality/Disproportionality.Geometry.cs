namespace ElectionAnalysis;

/// <content>Votes and seats as two vectors, or as points on a line.</content>
public static partial class Disproportionality
{
    private const string Koppel =
        "Koppel, M. and Diskin, A. (2009). Measuring disproportionality, volatility and malapportionment: axiomatization and solutions. "
            + "Social Choice and Welfare 33(2), 281–286";

    private const string CoxShugart1991 =
        "Cox, G. W. and Shugart, M. S. (1991). Comment on Gallagher's 'Proportionality, disproportionality and electoral systems'. "
            + "Electoral Studies 10(4), 348–352";

    private static StepTerm Product => new("s·v", static (v, s) => s * v);

    /// <summary>Farina's angle between votes and seats, in degrees.</summary>
    public static DisproportionalityMeasure FarinaDegrees { get; } = Entry(key: "farina_degrees", variant: "Farina, degrees",
        unit: MeasureUnit.Number,
        formula: @"\arccos \frac{\sum_i s_i v_i}{\sqrt{\sum_i s_i^2 \sum_i v_i^2}} \cdot \frac{180}{\pi}", range: "0 to 90",
        citation: "The angle whose cosine is studied by " + Koppel + ".",
        note: "In degrees, so at most 90.", closing: "arccos(Σs·v ÷ √(Σs² · Σv²)) in degrees", terms: [Product, SeatsSquare, VotesSquare],
        compute: static (votes, seats, totalVotes, totalSeats) =>
            MeasureValue.Of(Angle(votes, seats, totalVotes, totalSeats) * 180 / Math.PI),
        grouped: static (groups, totalVotes, totalSeats) => AngleOf(groups, totalVotes, totalSeats) * 180 / Math.PI);

    /// <summary>Farina's angle times 10/9, so that it goes to 100.</summary>
    public static DisproportionalityMeasure FarinaHundred { get; } = Entry(key: "farina_hundred", variant: "Farina, times 10/9",
        unit: MeasureUnit.Number,
        formula: @"\tfrac{10}{9} \arccos \frac{\sum_i s_i v_i}{\sqrt{\sum_i s_i^2 \sum_i v_i^2}} \cdot \frac{180}{\pi}", range: "0 to 100",
        citation: "The angle whose cosine is studied by " + Koppel + ", scaled so that its largest value is 100.",
        note: "The same angle times 10/9, so at most 100.", closing: "10/9 · arccos(Σs·v ÷ √(Σs² · Σv²)) in degrees",
        terms: [Product, SeatsSquare, VotesSquare],
        compute: static (votes, seats, totalVotes, totalSeats) =>
            MeasureValue.Of(Angle(votes, seats, totalVotes, totalSeats) * 200 / Math.PI),
        grouped: static (groups, totalVotes, totalSeats) => AngleOf(groups, totalVotes, totalSeats) * 200 / Math.PI);

    /// <summary>The cosine distance: 1 less the cosine of the angle between votes and seats.</summary>
    public static DisproportionalityMeasure Cosine { get; } = Sums(key: "cosine_distance", variant: "cosine", unit: MeasureUnit.Share,
        formula: @"1 - \frac{\sum_i s_i v_i}{\sqrt{\sum_i s_i^2 \sum_i v_i^2}}", range: "0 to 1", citation: Koppel + ".",
        note: "The cosine of Farina's angle, taken from 1; hardly moves while the angle is small.",
        closing: "1 − Σs·v ÷ √(Σs² · Σv²)", terms: [Product, SeatsSquare, VotesSquare],
        finish: static sums => Math.Max(0, 1 - (sums[0] / Math.Sqrt(sums[1] * sums[2]))));

    /// <summary>Hellinger's distance between votes and seats.</summary>
    public static DisproportionalityMeasure Hellinger { get; } = Sums(key: "hellinger", variant: "Hellinger", unit: MeasureUnit.Share,
        formula: @"\sqrt{\tfrac{1}{2}\sum_i \left(\sqrt{s_i} - \sqrt{v_i}\right)^2}", range: "0 to 1",
        citation: "Hellinger, E. (1909). Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen. Journal "
            + "für die reine und angewandte Mathematik 136, 210–271.",
        note: "Compares square roots, so a small party shut out counts for more than with Gallagher.",
        closing: "√Σ½(√s − √v)²",
        terms: [new("½(√s − √v)²", static (v, s) => (Math.Sqrt(s) - Math.Sqrt(v)) * (Math.Sqrt(s) - Math.Sqrt(v)) / 2)],
        finish: static sums => Math.Sqrt(sums[0]));

    /// <summary>Cox and Shugart's slope of seats on votes by least squares; above 1 large parties are favoured.</summary>
    public static DisproportionalityMeasure CoxShugart { get; } = Sums(key: "cox_shugart", variant: "Cox–Shugart, least squares",
        unit: MeasureUnit.Number,
        formula: @"b = \frac{\sum_i (s_i - \bar s)(v_i - \bar v)}{\sum_i (v_i - \bar v)^2}", range: "any; 1 when seats are proportional",
        citation: CoxShugart1991 + ".",
        note: "Above 1 large parties are favoured, below 1 small ones. With a constant: the line need not go through the origin.",
        closing: "(Σs·v − 1 ÷ n) ÷ (Σv² − 1 ÷ n)", terms: [Product, VotesSquare, new("n", static (v, s) => v > 0 || s > 0 ? 1 : 0)],

        // Both shares add up to 1, so their means over n parties are 1/n.
        finish: static sums => sums[1] - (1 / sums[2]) > 1e-15 ? (sums[0] - (1 / sums[2])) / (sums[1] - (1 / sums[2])) : double.NaN,
        undefined: "all parties have the same share of votes, so no line has a slope");

    /// <summary>The slope of seats on votes for a line through the origin.</summary>
    public static DisproportionalityMeasure CoxShugartOrigin { get; } = Sums(key: "cox_shugart_origin",
        variant: "Cox–Shugart, through the origin", unit: MeasureUnit.Number,
        formula: @"b = \frac{\sum_i s_i v_i}{\sum_i v_i^2}", range: "0 upward; 1 when seats are proportional",
        citation: "The slope of " + CoxShugart1991 + ", without its constant.",
        note: "Above 1 large parties are favoured. Without a constant: no votes, no seats.",
        closing: "Σs·v ÷ Σv²", terms: [Product, VotesSquare], finish: static sums => sums[0] / sums[1]);

    /// <summary>The angle, by the half-angle form, which keeps its digits where votes and seats nearly agree.</summary>
    private static double Angle(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats)
    {
        double apart = 0, together = 0, squaredVotes = 0, squaredSeats = 0;
        for (var i = 0; i < votes.Length; i++)
        {
            var (v, s) = (votes[i] / totalVotes, seats[i] / totalSeats);
            squaredVotes += v * v;
            squaredSeats += s * s;
        }

        var (lengthVotes, lengthSeats) = (Math.Sqrt(squaredVotes), Math.Sqrt(squaredSeats));
        for (var i = 0; i < votes.Length; i++)
        {
            var (v, s) = (votes[i] / totalVotes / lengthVotes, seats[i] / totalSeats / lengthSeats);
            apart += (v - s) * (v - s);
            together += (v + s) * (v + s);
        }

        return 2 * Math.Atan2(Math.Sqrt(apart), Math.Sqrt(together));
    }
}
