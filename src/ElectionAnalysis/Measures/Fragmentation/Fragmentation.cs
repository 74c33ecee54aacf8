namespace ElectionAnalysis;

/// <summary>How many parties there are, and how unequal. Shares are 0–1; weights are normalised, never rounded, in any order.</summary>
public static partial class Fragmentation
{
    /// <summary>Effective number of parties after Laakso and Taagepera.</summary>
    public static DistributionMeasure LaaksoTaagepera { get; } = new()
    {
        Key = "laakso_taagepera",
        Name = "Effective number of parties",
        Variant = "Laakso–Taagepera",
        Family = MeasureFamily.Fragmentation,
        Formula = @"N = \frac{1}{\sum_i p_i^2}",
        Citation =
            "Laakso, M. and Taagepera, R. (1979). \"Effective\" number of parties: a measure with application to West Europe. "
                + "Comparative Political Studies 12(1), 3–27.",
        Range = "1 to the number of parties",
        Unit = MeasureUnit.Number,
        Closing = "1 ÷ Σp²",
        Note = "The usual one. Weighs a party by its share, so small ones hardly count; can be above 2 although one party has a majority.",
        OtherNames = ["ENP", "ENPP", "ENEP", "Hill number of order 2"],
        Grouped = static (groups, total, _) => 1 / Squares(groups, total),
        Rule = RestRule.Mean,
        Compute = static (_, in d) => 1 / d.SquaredShares,
        Terms = [new("p²", static (p, _) => p * p)],
    };

    /// <summary>Effective number of parties after Golosov, which counts small parties beside a dominant one for less.</summary>
    public static DistributionMeasure Golosov { get; } = new()
    {
        Key = "golosov",
        Name = "Effective number of parties",
        Variant = "Golosov",
        Family = MeasureFamily.Fragmentation,
        Formula = @"N_P = \sum_i \frac{p_i}{p_i + p_1^2 - p_i^2}",
        Citation = "Golosov, G. V. (2010). The effective number of parties: a new approach. Party Politics 16(2), 171–192.",
        Range = "1 to the number of parties",
        Unit = MeasureUnit.Number,
        Closing = "Σ(p ÷ (p + p₁² − p²))",
        Note = "Measures every party against the largest, so it is lower than Laakso and Taagepera beside a dominant party.",
        Grouped = static (groups, total, _) => GolosovOf(groups, total),
        Spread = Spread.BesideLargest,
        Compute = static (weights, in d) =>
        {
            var (sum, largest) = (0.0, d.LargestShare);
            foreach (var weight in weights)
            {
                var p = weight / d.Total;
                sum += p / (p + (largest * largest) - (p * p));
            }

            return sum;
        },
        Terms = [new("p ÷ (p + p₁² − p²)", static (p, largest) => p / (p + (largest * largest) - (p * p)))],
    };

    /// <summary>Number of parties after Molinar, which counts the largest party as one.</summary>
    public static DistributionMeasure Molinar { get; } = new()
    {
        Key = "molinar",
        Name = "Number of parties",
        Variant = "Molinar",
        Family = MeasureFamily.Fragmentation,
        Formula = @"NP = 1 + N \, \frac{\sum_i p_i^2 - p_1^2}{\sum_i p_i^2}",
        Citation =
            "Molinar, J. (1991). Counting the number of parties: an alternative index. American Political Science Review 85(4), 1383–1391.",
        Range = "1 to the number of parties",
        Unit = MeasureUnit.Number,
        Closing = "1 + (Σp² − p₁²) ÷ (Σp²)²",
        Note = "The largest party always counts as one, so it drops fast when that party grows. Dunleavy and Boucek (2003) advise "
            + "against its use.",
        Grouped = static (groups, total, _) =>
        {
            var (squares, largest) = (Squares(groups, total), Top(groups, total));
            return 1 + (Math.Max(0, squares - (largest * largest)) / (squares * squares));
        },
        Spread = Spread.BesideLargest,
        Compute = static (_, in d) =>
            1 + (Math.Max(0, d.SquaredShares - (d.LargestShare * d.LargestShare)) / (d.SquaredShares * d.SquaredShares)),
        Terms = [new("p²", static (p, _) => p * p)],
    };

    /// <summary>Dunleavy and Boucek's mean of the effective number and the inverse of the largest share.</summary>
    public static DistributionMeasure DunleavyBoucek { get; } = new()
    {
        Key = "dunleavy_boucek",
        Name = "Number of parties",
        Variant = "Dunleavy–Boucek",
        Family = MeasureFamily.Fragmentation,
        Formula = @"N_b = \tfrac{1}{2}\left(\frac{1}{\sum_i p_i^2} + \frac{1}{p_1}\right)",
        Citation = "Dunleavy, P. and Boucek, F. (2003). Constructing the number of parties. Party Politics 9(3), 291–315.",
        Range = "1 to the number of parties",
        Unit = MeasureUnit.Number,
        Closing = "½ · (1 ÷ Σp² + 1 ÷ p₁)",
        Note = "Halves the distance to the inverse of the largest share, which damps jumps.",
        Grouped = static (groups, total, _) => ((1 / Squares(groups, total)) + (1 / Top(groups, total))) / 2,
        Rule = RestRule.Mean,
        Compute = static (_, in d) => ((1 / d.SquaredShares) + (1 / d.LargestShare)) / 2,
        Terms = [new("p²", static (p, _) => p * p)],
    };

    /// <summary>Rae's fractionalisation: the chance that two members drawn at random (with replacement) are of different parties.</summary>
    public static DistributionMeasure Rae { get; } = new()
    {
        Key = "rae_fractionalisation",
        Name = "Fractionalisation",
        Variant = "Rae",
        Family = MeasureFamily.Fragmentation,
        Formula = @"F = 1 - \sum_i p_i^2",
        Citation = "Rae, D. W. (1967). The Political Consequences of Electoral Laws. New Haven: Yale University Press.",
        Range = "0 to 1 − 1/n",
        Unit = MeasureUnit.Number,
        Closing = "1 − Σp²",
        Note = "Drawn with replacement; the effective number is 1 ÷ (1 − F). Not his index of disproportionality.",
        Grouped = static (groups, total, _) => Math.Max(0, 1 - Squares(groups, total)),
        Rule = RestRule.Mean,
        RestMean = static (one, many) => 1 - (2 / ((1 / (1 - one)) + (1 / (1 - many)))),
        Compute = static (_, in d) => Math.Max(0, 1 - d.SquaredShares),
        Terms = [new("p²", static (p, _) => p * p)],
    };

    /// <summary>The Herfindahl–Hirschman index of concentration.</summary>
    public static DistributionMeasure HerfindahlHirschman { get; } = new()
    {
        Key = "herfindahl_hirschman",
        Name = "Concentration",
        Variant = "Herfindahl–Hirschman",
        Family = MeasureFamily.Fragmentation,
        Formula = @"HH = \sum_i p_i^2",
        Citation = "Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5), 761–762.",
        Range = "1/n to 1",
        Unit = MeasureUnit.Number,
        Closing = "Σp²",
        Note = "The inverse of the effective number of parties.",
        OtherNames = ["HHI", "Simpson"],
        Grouped = static (groups, total, _) => Squares(groups, total),
        Rule = RestRule.Mean,
        RestMean = static (one, many) => 2 / ((1 / one) + (1 / many)),
        Compute = static (_, in d) => d.SquaredShares,
        Terms = [new("p²", static (p, _) => p * p)],
    };

    /// <summary>
    /// Wildgen's hyperfractionalisation: the exponential of Shannon's entropy, which weighs small parties more than Laakso and
    /// Taagepera do.
    /// </summary>
    public static DistributionMeasure Wildgen { get; } = new()
    {
        Key = "wildgen",
        Name = "Hyperfractionalisation",
        Variant = "Wildgen",
        Family = MeasureFamily.Fragmentation,
        Formula = @"I = \exp\left(-\sum_i p_i \ln p_i\right)",
        Citation = "Wildgen, J. K. (1971). The measurement of hyperfractionalization. Comparative Political Studies 4(2), 233–243.",
        Range = "1 to the number of parties",
        Unit = MeasureUnit.Number,
        Closing = "exp(Σ(−p·ln p))",
        Note = "Counts small parties for more than Laakso and Taagepera do.",
        OtherNames = ["Hill number of order 1"],
        Grouped = static (groups, total, _) => HillOf(groups, total, 1),
        Compute = static (weights, in d) => ExponentialEntropy(weights, d.Total),
        Terms = [new("−p·ln p", static (p, _) => p > 0 ? -p * Math.Log(p) : 0)],
    };

    /// <summary>The largest party's share.</summary>
    public static DistributionMeasure LargestShare { get; } = new()
    {
        Key = "largest_share",
        Name = "Largest share",
        Family = MeasureFamily.Fragmentation,
        Formula = @"p_1 = \max_i p_i",
        Citation = "Taagepera, R. (1999). Supplementing the effective number of parties. Electoral Studies 18(4), 497–504.",
        Range = "1/n to 1",
        Unit = MeasureUnit.Share,
        Closing = "the largest share",
        Note = "Above one half the party has a majority.",
        Grouped = static (groups, total, _) => Top(groups, total),
        Compute = static (_, in d) => d.LargestShare,
    };

    /// <summary>The inverse of the largest share; below 2 one party has a majority.</summary>
    public static DistributionMeasure InverseLargestShare { get; } = new()
    {
        Key = "inverse_largest_share",
        Name = "Inverse of the largest share",
        Variant = "Taagepera",
        Family = MeasureFamily.Fragmentation,
        Formula = @"N_\infty = \frac{1}{p_1}",
        Citation = "Taagepera, R. (1999). Supplementing the effective number of parties. Electoral Studies 18(4), 497–504.",
        Range = "1 to the number of parties",
        Unit = MeasureUnit.Number,
        Closing = "1 ÷ p₁",
        Note = "Looks at the largest party alone.",
        OtherNames = ["Hill number of infinite order"],
        Grouped = static (groups, total, _) => 1 / Top(groups, total),
        Compute = static (_, in d) => 1 / d.LargestShare,
    };

    /// <summary>Lower bound of the effective number when some parties are only known together: all others as one party.</summary>
    public static ResidualMeasure TaageperaLow { get; } = new()
    {
        Key = "taagepera_low",
        Name = "Effective number of parties, lower bound",
        Variant = "Taagepera, others as one party",
        Family = MeasureFamily.Fragmentation,
        Formula = @"N_{low} = \frac{T^2}{\sum_i w_i^2 + R^2}",
        Citation = "Taagepera, R. (1997). Effective number of parties for incomplete data. Electoral Studies 16(2), 145–151.",
        Range = "1 to the upper bound",
        Unit = MeasureUnit.Number,
        Closing = "T² ÷ (Σw² + R²)",
        Note = "Others as a single party; T is the total, R what the others have.",
        Compute = static (squares, other, total) => total * total / (squares + (other * other)),
    };

    /// <summary>
    /// Upper bound of the effective number when some parties are only known together: others of one unit (a seat, a vote)
    /// each.
    /// </summary>
    public static ResidualMeasure TaageperaHigh { get; } = new()
    {
        Key = "taagepera_high",
        Name = "Effective number of parties, upper bound",
        Variant = "Taagepera, others of one unit each",
        Family = MeasureFamily.Fragmentation,
        Formula = @"N_{high} = \frac{T^2}{\sum_i w_i^2 + R}",
        Citation = "Taagepera, R. (1997). Effective number of parties for incomplete data. Electoral Studies 16(2), 145–151.",
        Range = "the lower bound to the number of parties",
        Unit = MeasureUnit.Number,
        Closing = "T² ÷ (Σw² + R)",
        Note = "Others of one seat or one vote each, which is as many as they can be; T is the total, R what the others have. Give counts: "
            + "in per cent a unit is one per cent, and others may be smaller.",
        // Less than one unit of others cannot be split any further.
        Compute = static (squares, other, total) => total * total / (squares + Math.Min(other, other * other)),
    };
}
