namespace ElectionAnalysis;

/// <summary>
/// Change between two elections. A party that is new has base 0 and no base for relative change; one that
/// vanished has 0 now. Weights are normalised to shares on each side.
/// </summary>
public static class Swing
{
    /// <summary>Pedersen's index of net volatility.</summary>
    public static ChangeMeasure Pedersen { get; } = new()
    {
        Key = "pedersen",
        Name = "Volatility",
        Variant = "Pedersen",
        Family = MeasureFamily.Swing,
        Formula = @"V = \tfrac{1}{2}\sum_i \left|p_i - b_i\right|",
        Citation =
            "Pedersen, M. N. (1979). The dynamics of European party systems: changing patterns of electoral volatility. European Journal "
                + "of Political Research 7(1), 1–26.",
        Range = "0 to 1",
        Unit = MeasureUnit.Share,
        Closing = "Σ ½|difference|",
        Note =
            "Nets out what moved in both directions. Made for votes, where it is the least that shares moved; of seats it says nothing "
                + "about voters. A new party has base 0, a party that left has 0 now.",
        Compute = static (before, after, totalBefore, totalAfter) =>
        {
            double sum = 0, b = 1 / totalBefore, a = 1 / totalAfter;
            for (var i = 0; i < before.Length; i++)
            {
                sum += Math.Abs((after[i] * a) - (before[i] * b));
            }

            return sum / 2;
        },
    };

    /// <summary>Bartolini and Mair's volatility between blocs of parties.</summary>
    public static BlocMeasure BartoliniMairBetween { get; } = new(within: false)
    {
        Key = "bartolini_mair_between",
        Name = "Volatility between blocs",
        Variant = "Bartolini–Mair",
        Family = MeasureFamily.Swing,
        Formula = @"BV = \tfrac{1}{2}\sum_k \left|\sum_{i \in k} (p_i - b_i)\right|",
        Citation =
            "Bartolini, S. and Mair, P. (1990). Identity, Competition, and Electoral Availability. Cambridge: Cambridge University Press.",
        Range = "0 to the total volatility",
        Unit = MeasureUnit.Share,
        Closing = "½ · Σ|net change of a bloc|",
        Note = "Parties of one bloc are added up first, so moves among them do not count.",
    };

    /// <summary>Bartolini and Mair's volatility within blocs: the total less that between blocs.</summary>
    public static BlocMeasure BartoliniMairWithin { get; } = new(within: true)
    {
        Key = "bartolini_mair_within",
        Name = "Volatility within blocs",
        Variant = "Bartolini–Mair",
        Family = MeasureFamily.Swing,
        Formula = @"WBV = V - BV",
        Citation =
            "Bartolini, S. and Mair, P. (1990). Identity, Competition, and Electoral Availability. Cambridge: Cambridge University Press.",
        Range = "0 to the total volatility",
        Unit = MeasureUnit.Share,
        Closing = "total volatility − volatility between blocs",
        Note = "What is left of the total when moves between blocs are taken out.",
    };

    /// <summary>Butler's (conventional) swing from party B to party A: the mean of A's gain and B's loss, in shares of all votes.</summary>
    public static ScalarMeasure Butler { get; } = new("A's share before", "A's share after", "B's share before", "B's share after")
    {
        Key = "butler_swing",
        ExampleNumbers = [0.35, 0.45, 0.45, 0.40],
        SubjectOf = ScalarSubject.TwoParties,
        Name = "Swing",
        Variant = "Butler",
        Family = MeasureFamily.Swing,
        Formula = @"S = \frac{(p_A - b_A) + (b_B - p_B)}{2}",
        Citation = "Butler, D. E. (1952). The British General Election of 1951. London: Macmillan.",
        Range = "−1 to 1",
        Unit = MeasureUnit.Points,
        Closing = "½ · ((A's gain) + (B's loss))",
        Note = "In points of all votes; also called conventional or total-vote swing. Other parties count in the base.",
        Compute = static v => MeasureValue.Of(((v[1] - v[0]) + (v[2] - v[3])) / 2),
    };

    /// <summary>Steed's (two-party) swing from party B to party A: the change of A's share of the votes for A and B.</summary>
    public static ScalarMeasure Steed { get; } = new("A's votes before", "A's votes after", "B's votes before", "B's votes after")
    {
        Key = "steed_swing",
        ExampleNumbers = [0.35, 0.45, 0.45, 0.40],
        SubjectOf = ScalarSubject.TwoParties,
        Name = "Swing",
        Variant = "Steed",
        Family = MeasureFamily.Swing,
        Formula = @"S = \frac{p_A}{p_A + p_B} - \frac{b_A}{b_A + b_B}",
        Citation =
            "Steed, M. (1965). An analysis of the results. In Butler, D. E. and King, A., The British General Election of 1964. London: "
                + "Macmillan.",
        Range = "−1 to 1",
        Unit = MeasureUnit.Points,
        Closing = "A's share of the two now − A's share of the two before",
        Note = "In points of the votes for the two parties only; other parties drop out.",
        Compute = static v => v[0] + v[2] > 0 && v[1] + v[3] > 0
            ? MeasureValue.Of((v[1] / (v[1] + v[3])) - (v[0] / (v[0] + v[2])))
            : MeasureValue.Undefined("neither of the two parties had votes at one of the elections"),
    };

    /// <summary>The change of one party's share, also of its two-party-preferred share.</summary>
    public static ScalarMeasure Points { get; } = new("share before", "share after")
    {
        Key = "points_change",
        ExampleNumbers = [0.464, 0.51],
        Name = "Change in points",
        Family = MeasureFamily.Swing,
        Formula = @"\Delta p = p - b",
        Citation = "Mackerras, M. (1972). Australian General Elections. Sydney: Angus and Robertson.",
        Range = "−1 to 1",
        Unit = MeasureUnit.Points,
        Closing = "share after − share before",
        Note = "For a two-party-preferred share, this is the swing as Australian sources print it.",
        Compute = static v => MeasureValue.Of(v[1] - v[0]),
    };

    /// <summary>The change of a party's seats.</summary>
    public static ScalarMeasure Seats { get; } = new("seats before", "seats after")
    {
        Key = "seat_swing",
        ExampleNumbers = [20, 25],
        Name = "Seat swing",
        Variant = "seats",
        Family = MeasureFamily.Swing,
        Formula = @"\Delta s = s - s_0",
        Citation = "By definition.",
        Range = "minus the seats before, to the seats of the house",
        Unit = MeasureUnit.Seats,
        Closing = "seats after − seats before",
        Note = "In seats; houses of different size are not put on one scale.",
        Compute = static v => MeasureValue.Of(v[1] - v[0]),
    };

    /// <summary>The change of a party's share of the seats, each house by its own size.</summary>
    public static ScalarMeasure SeatPoints { get; } = new("seats before", "house before", "seats after", "house after")
    {
        Key = "seat_swing_points",
        ExampleNumbers = [20, 100, 25, 200],
        Name = "Seat swing",
        Variant = "points",
        Family = MeasureFamily.Swing,
        Formula = @"\Delta p = \frac{s}{S} - \frac{s_0}{S_0}",
        Citation = "By definition.",
        Range = "−1 to 1",
        Unit = MeasureUnit.Points,
        Closing = "seats after ÷ house after − seats before ÷ house before",
        Note = "Each house by its own size.",
        Compute = static v =>
            v[1] > 0 && v[3] > 0 ? MeasureValue.Of((v[2] / v[3]) - (v[0] / v[1])) : MeasureValue.Undefined("a house has no seats"),
    };

    /// <summary>The change of a party's seats relative to what it had.</summary>
    public static ScalarMeasure RelativeSeats { get; } = new("seats before", "seats after")
    {
        Key = "relative_seat_swing",
        ExampleNumbers = [20, 25],
        Name = "Seat swing",
        Variant = "relative",
        Family = MeasureFamily.Swing,
        Formula = @"\frac{s - s_0}{s_0}",
        Citation = "By definition.",
        Range = "−1 upward",
        Unit = MeasureUnit.Share,
        Closing = "(seats after − seats before) ÷ seats before",
        Note = "A party without seats before has no base, and so no value.",
        Compute = static v =>
            v[0] > 0 ? MeasureValue.Of((v[1] - v[0]) / v[0]) : MeasureValue.Undefined("there is no base: the party had no seats before"),
    };

    /// <summary>Powell and Tucker's type A volatility: what parties brought that entered or took that left.</summary>
    /// <param name="threshold">The share (0–1) below which a party counts as absent; Powell and Tucker use 0.02.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is not from 0 to below 1.</exception>
    public static ChangeMeasure PowellTuckerA(double threshold) =>
        PowellTucker(type: "a", variant: "type A, entry and exit", threshold: threshold,
        formula: @"V_A = \tfrac{1}{2}\left(\sum_{new} p_i + \sum_{old} b_i\right)",
        counts: static (wasThere, isThere) => wasThere != isThere);

    /// <summary>Powell and Tucker's type B volatility: what moved between parties present at both elections.</summary>
    /// <param name="threshold">The share (0–1) below which a party counts as absent; Powell and Tucker use 0.02.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is not from 0 to below 1.</exception>
    public static ChangeMeasure PowellTuckerB(double threshold) =>
        PowellTucker(type: "b", variant: "type B, between lasting parties", threshold: threshold,
        formula: @"V_B = \tfrac{1}{2}\sum_{lasting} \left|p_i - b_i\right|", counts: static (wasThere, isThere) => wasThere && isThere);

    private static ChangeMeasure PowellTucker(string type, string variant, double threshold, string formula, Func<bool, bool, bool> counts)
    {
        if (!(threshold >= 0 && threshold < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is a share from 0 to below 1, such as 0.02.");
        }

        return new()
        {
            Key = $"powell_tucker_{type}",
            Name = "Volatility",
            Variant =
                $"Powell–Tucker {variant}, threshold {threshold.ToString("0.##%", System.Globalization.CultureInfo.InvariantCulture)}",
            Family = MeasureFamily.Swing,
            Formula = formula,
            Citation =
                "Powell, E. N. and Tucker, J. A. (2014). Revisiting electoral volatility in post-communist countries: new data, new "
                    + "results and new approaches. British Journal of Political Science 44(1), 123–147.",
            Range = "0 to 1",
            Unit = MeasureUnit.Share,
            Closing = "Σ ½|difference|",
            Note = type == "a"
                ? "Only parties above the threshold at one election and below it at the other; adds up with type B to Pedersen's when "
                    + "the threshold is 0."
                : "Only parties above the threshold at both elections.",
            Counts = counts,
            CountsFrom = threshold,
        };
    }
}
