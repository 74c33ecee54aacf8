namespace ElectionAnalysis;

/// <content>Votes and seats as two vectors, or as points on a line.</content>
public static partial class Disproportionality
{
    private const string Koppel = "Koppel, M. and Diskin, A. (2009). Measuring disproportionality, volatility and malapportionment: axiomatization and solutions. Social Choice and Welfare 33(2), 281–286";

    private const string CoxShugart1991 = "Cox, G. W. and Shugart, M. S. (1991). Comment on Gallagher's 'Proportionality, disproportionality and electoral systems'. Electoral Studies 10(4), 348–352";

    /// <summary>Farina's angle between votes and seats, in degrees.</summary>
    public static DisproportionalityMeasure FarinaDegrees { get; } = Entry("farina_degrees", "Farina, degrees", MeasureUnit.Number,
        @"\arccos \frac{\sum_i s_i v_i}{\sqrt{\sum_i s_i^2 \sum_i v_i^2}} \cdot \frac{180}{\pi}", "0 to 90", "The angle whose cosine is studied by " + Koppel + ".",
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(Angle(votes, seats, totalVotes, totalSeats) * 180 / Math.PI));

    /// <summary>Farina's angle times 10/9, so that it goes to 100.</summary>
    public static DisproportionalityMeasure FarinaHundred { get; } = Entry("farina_hundred", "Farina, times 10/9", MeasureUnit.Number,
        @"\tfrac{10}{9} \arccos \frac{\sum_i s_i v_i}{\sqrt{\sum_i s_i^2 \sum_i v_i^2}} \cdot \frac{180}{\pi}", "0 to 100", "The angle whose cosine is studied by " + Koppel + ", scaled so that its largest value is 100.",
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(Angle(votes, seats, totalVotes, totalSeats) * 200 / Math.PI));

    /// <summary>The cosine distance: 1 less the cosine of the angle between votes and seats.</summary>
    public static DisproportionalityMeasure Cosine { get; } = Entry("cosine_distance", "cosine", MeasureUnit.Share,
        @"1 - \frac{\sum_i s_i v_i}{\sqrt{\sum_i s_i^2 \sum_i v_i^2}}", "0 to 1", Koppel + ".",
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(Math.Max(0, 1 - CosineOf(votes, seats, totalVotes, totalSeats))));

    /// <summary>Hellinger's distance between votes and seats.</summary>
    public static DisproportionalityMeasure Hellinger { get; } = Sum("hellinger", "Hellinger", MeasureUnit.Share,
        @"\sqrt{\tfrac{1}{2}\sum_i \left(\sqrt{s_i} - \sqrt{v_i}\right)^2}", "0 to 1",
        "Hellinger, E. (1909). Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen. Journal für die reine und angewandte Mathematik 136, 210–271.",
        "½(√s − √v)²", static (v, s) => (Math.Sqrt(s) - Math.Sqrt(v)) * (Math.Sqrt(s) - Math.Sqrt(v)) / 2, Math.Sqrt);

    /// <summary>Cox and Shugart's slope of seats on votes by least squares; above 1 large parties are favoured.</summary>
    public static DisproportionalityMeasure CoxShugart { get; } = Entry("cox_shugart", "Cox–Shugart, least squares", MeasureUnit.Number,
        @"b = \frac{\sum_i (s_i - \bar s)(v_i - \bar v)}{\sum_i (v_i - \bar v)^2}", "any; 1 when seats are proportional",
        CoxShugart1991 + ".",
        static (votes, seats, totalVotes, totalSeats) =>
        {
            var n = 0;
            for (var i = 0; i < votes.Length; i++)
            {
                n += votes[i] > 0 || seats[i] > 0 ? 1 : 0;
            }

            // Both shares add up to 1, so their means over n parties are 1/n.
            var products = Total(votes, seats, totalVotes, totalSeats, static (v, s) => v * s) - (1.0 / n);
            var squares = Total(votes, seats, totalVotes, totalSeats, static (v, _) => v * v) - (1.0 / n);
            return squares > 1e-15 ? MeasureValue.Of(products / squares) : MeasureValue.Undefined("all parties have the same share of votes, so no line has a slope");
        });

    /// <summary>The slope of seats on votes for a line through the origin.</summary>
    public static DisproportionalityMeasure CoxShugartOrigin { get; } = Entry("cox_shugart_origin", "Cox–Shugart, through the origin", MeasureUnit.Number,
        @"b = \frac{\sum_i s_i v_i}{\sum_i v_i^2}", "0 upward; 1 when seats are proportional",
        "The slope of " + CoxShugart1991 + ", without its constant.",
        static (votes, seats, totalVotes, totalSeats) => MeasureValue.Of(
            Total(votes, seats, totalVotes, totalSeats, static (v, s) => v * s) / Total(votes, seats, totalVotes, totalSeats, static (v, _) => v * v)));

    private static double CosineOf(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats) =>
        Total(votes, seats, totalVotes, totalSeats, static (v, s) => v * s)
        / Math.Sqrt(Total(votes, seats, totalVotes, totalSeats, static (v, _) => v * v) * Total(votes, seats, totalVotes, totalSeats, static (_, s) => s * s));

    /// <summary>The angle, by the half-angle form, which keeps its digits where votes and seats nearly agree.</summary>
    private static double Angle(ReadOnlySpan<double> votes, ReadOnlySpan<double> seats, double totalVotes, double totalSeats)
    {
        var lengthVotes = Math.Sqrt(Total(votes, seats, totalVotes, totalSeats, static (v, _) => v * v));
        var lengthSeats = Math.Sqrt(Total(votes, seats, totalVotes, totalSeats, static (_, s) => s * s));
        double apart = 0, together = 0;
        for (var i = 0; i < votes.Length; i++)
        {
            var (v, s) = (votes[i] / totalVotes / lengthVotes, seats[i] / totalSeats / lengthSeats);
            apart += (v - s) * (v - s);
            together += (v + s) * (v + s);
        }

        return 2 * Math.Atan2(Math.Sqrt(apart), Math.Sqrt(together));
    }
}
