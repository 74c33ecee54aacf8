using System.Numerics;

namespace ElectionAnalysis;

/// <summary>
/// Ways of turning votes into seats. Divisor methods differ in how a party's seats so far count against it, quota
/// methods in the price of a seat. Every one is exact, and none breaks a tie.
/// </summary>
public static class Apportionment
{
    private const string BalinskiYoung =
        "Balinski, M. L. and Young, H. P. (1982). Fair Representation: Meeting the Ideal of One Man, One Vote. New Haven: Yale "
            + "University Press.";
    private const string Lijphart1986 =
        "Lijphart, A. (1986). Degrees of proportionality of proportional representation formulas. In Grofman, B. and Lijphart, A., "
            + "Electoral Laws and Their Political Consequences. New York: Agathon.";
    private const string Gallagher1991 =
        "Gallagher, M. (1991). Proportionality, disproportionality and electoral systems. Electoral Studies 10(1), 33–51.";

    /// <summary>D'Hondt's method, Jefferson's in the United States: divisors 1, 2, 3.</summary>
    public static DivisorMethod DHondt { get; } = Divisors(key: "dhondt", variant: "D'Hondt",
        otherNames: ["Jefferson", "greatest divisors"], formula: "k + 1", divisor: static k => (k + 1, 1),
        citation: "D'Hondt, V. (1882). Système pratique et raisonné de représentation proportionnelle. Brussels: Muquardt.",
        note: "Rounds down, so it favours large parties most among the methods that respect the lower quota; parties never gain by "
            + "splitting.");

    /// <summary>Sainte-Laguë's method, Webster's in the United States: divisors 1, 3, 5.</summary>
    public static DivisorMethod SainteLague { get; } = Divisors(key: "sainte_lague", variant: "Sainte-Laguë",
        otherNames: ["Webster", "major fractions", "Schepers"], formula: "2k + 1", divisor: static k => ((2 * (BigInteger)k) + 1, 1),
        citation: "Sainte-Laguë, A. (1910). La représentation proportionnelle et la méthode des moindres carrés. Annales scientifiques "
            + "de l'École normale supérieure 27, 529–542.",
        note: "Rounds to the nearest, so it favours neither large nor small parties.");

    /// <summary>Modified Sainte-Laguë: divisors 1.4, 3, 5, as in Norway.</summary>
    public static DivisorMethod ModifiedSainteLague { get; } = Modified(1.4m);

    /// <summary>The Danish method: divisors 1, 4, 7.</summary>
    public static DivisorMethod Danish { get; } = Divisors(key: "danish", variant: "Danish", otherNames: [], formula: "3k + 1",
        divisor: static k => ((3 * (BigInteger)k) + 1, 1), citation: Lijphart1986,
        note: "Rounds up from a third, so it favours small parties more than Sainte-Laguë does.");

    /// <summary>The Imperiali divisors: 2, 3, 4.</summary>
    public static DivisorMethod Imperiali { get; } = Divisors(key: "imperiali_divisors", variant: "Imperiali divisors", otherNames: [],
        formula: "k + 2", divisor: static k => ((BigInteger)k + 2, 1), citation: Gallagher1991,
        note: "Asks a party for two averages before its first seat, so it favours large parties more than D'Hondt does, and is not "
            + "proportional even when it could be exactly. Not the Imperiali quota.");

    /// <summary>Adams's method: every party a seat first, then divisors 1, 2, 3.</summary>
    public static DivisorMethod Adams { get; } = Divisors(key: "adams", variant: "Adams", otherNames: ["smallest divisors"], formula: "k",
        divisor: static k => (k, 1), citation: BalinskiYoung,
        note: "Rounds up, so it favours small parties most.");

    /// <summary>Huntington and Hill's method of equal proportions: divisors are geometric means of k and k + 1.</summary>
    public static DivisorMethod HuntingtonHill { get; } = Divisors(key: "huntington_hill", variant: "Huntington–Hill",
        otherNames: ["equal proportions"], formula: @"\sqrt{k(k+1)}", divisor: static k => (k * ((BigInteger)k + 1), 1),
        citation: "Huntington, E. V. (1928). The apportionment of representatives in Congress. Transactions of the American Mathematical "
            + "Society 30(1), 85–110.",
        note: "Rounds at the geometric mean, and gives every party a seat first. In use for the United States House of Representatives "
            + "since 1941.", squared: true);

    /// <summary>Dean's method: divisors are harmonic means of k and k + 1.</summary>
    public static DivisorMethod Dean { get; } = Divisors(key: "dean", variant: "Dean", otherNames: ["harmonic mean"],
        formula: @"\frac{2k(k+1)}{2k+1}", divisor: static k => (2 * k * ((BigInteger)k + 1), (2 * (BigInteger)k) + 1),
        citation: BalinskiYoung,
        note: "Rounds at the harmonic mean, and gives every party a seat first.");

    /// <summary>The method of Macau: divisors 1, 2, 4, 8.</summary>
    public static DivisorMethod Macau { get; } = Divisors(key: "macau", variant: "Macau", otherNames: [], formula: "2^k",
        divisor: static k => (BigInteger.One << k, 1),
        citation: "Electoral Law for the Legislative Assembly of the Macau Special Administrative Region, Law 3/2001, article 17.",
        note: "Every seat halves a list's claim to the next, so large parties gain by standing as several lists.", linear: false);

    /// <summary>Hare's quota and largest remainders, Hamilton's method in the United States.</summary>
    public static QuotaMethod Hare { get; } = Quota(key: "hare", variant: "Hare",
        otherNames: ["Hamilton", "Vinton", "Hare–Niemeyer", "largest remainder"], formula: @"\frac{V}{S}",
        quota: static (votes, _, seats) => (votes, seats),
        citation: "Hare, T. (1859). A Treatise on the Election of Representatives, Parliamentary and Municipal. London: Longman.",
        note: "The quota is Hare's, who meant it for the single transferable vote. Every party gets its exact share rounded down or up; a larger house can cost a party a seat (the Alabama paradox).");

    /// <summary>Droop's quota, the next whole number above V/(S+1), and largest remainders.</summary>
    public static QuotaMethod Droop { get; } = Quota(key: "droop", variant: "Droop", otherNames: [],
        formula: @"\left\lfloor\frac{V}{S+1}\right\rfloor + 1",
        quota: static (votes, one, seats) => (((votes / (one * (seats + (BigInteger)1))) + 1) * one, 1),
        citation: "Droop, H. R. (1881). On methods of electing representatives. Journal of the Statistical Society of London 44(2), "
            + "141–202.",
        note: "The smallest whole quota such that no more parties can fill it than there are seats; counts whole votes, so it cannot be used "
            + "on shares.");

    /// <summary>Hagenbach-Bischoff's quota, V/(S+1), and largest remainders.</summary>
    public static QuotaMethod HagenbachBischoff { get; } = Quota(key: "hagenbach_bischoff", variant: "Hagenbach-Bischoff", otherNames: [],
        formula: @"\frac{V}{S+1}", quota: static (votes, _, seats) => (votes, seats + (BigInteger)1),
        citation: "Hagenbach-Bischoff, E. (1888). Die Frage der Einführung einer Proportionalvertretung statt des absoluten Mehres. Basel.",
        note: "Droop's quota without rounding. Swiss law uses this quota only to begin with and gives the rest by highest averages, "
            + "which is D'Hondt's method.");

    /// <summary>The Imperiali quota, V/(S+2), and largest remainders.</summary>
    public static QuotaMethod ImperialiQuota { get; } = Quota(key: "imperiali_quota", variant: "Imperiali quota", otherNames: [],
        formula: @"\frac{V}{S+2}", quota: static (votes, _, seats) => (votes, seats + (BigInteger)2),
        citation: Lijphart1986,
        note: "So small a quota that parties can fill more of them than there are seats; then the result is undefined. In use in Italy "
            + "until 1993. Not the Imperiali divisors.");

    /// <summary>Sainte-Laguë's method with another first divisor, which makes the first seat dearer.</summary>
    /// <param name="first">The first divisor, such as 1.4 (Norway) or 1.2 (Sweden since 2018).</param>
    /// <returns>The method.</returns>
    /// <exception cref="MeasureException">The divisor is not from above 0 to below 3.</exception>
    public static DivisorMethod Modified(decimal first)
    {
        if (first is <= 0 or >= 3)
        {
            throw new MeasureException(Invariant($"The first divisor is {first}; it must be above 0 and below 3, the second."));
        }

        var scale = BigInteger.Pow(10, first.Scale);
        var numerator = new BigInteger(first * (decimal)scale);
        return Divisors(key: "modified_sainte_lague", variant: Invariant($"modified Sainte-Laguë, first divisor {first}"), otherNames: [],
            formula: $@"{first.ToString(System.Globalization.CultureInfo.InvariantCulture)} \text{{ for }} k = 0, \; 2k + 1",
            divisor: k => k == 0 ? (numerator, scale) : ((2 * (BigInteger)k) + 1, 1),
            citation: Lijphart1986, note: "Sainte-Laguë with a dearer first seat, which keeps out the smallest parties.");
    }

    private static string Seat(string divisor) => $@"\text{{seat to }} \arg\max_i \frac{{V_i}}{{d(k_i)}}, \quad d(k) = {divisor}";

    private static DivisorMethod Divisors(
        string key, string variant, string[] otherNames, string formula, Func<int, (BigInteger Numerator, BigInteger Denominator)> divisor,
        string citation, string note, bool squared = false, bool linear = true) => new()
        {
            Key = key,
            Name = "Apportionment",
            Variant = variant,
            OtherNames = otherNames,
            Family = MeasureFamily.Apportionment,
            Formula = Seat(formula),
            Citation = citation,
            Range = "0 to the number of seats",
            Unit = MeasureUnit.Seats,
            Note = note,
            Divisor = divisor,
            Squared = squared,
            Linear = linear,
        };

    private static QuotaMethod Quota(
        string key, string variant, string[] otherNames, string formula,
        Func<BigInteger, BigInteger, int, (BigInteger Numerator, BigInteger Denominator)> quota, string citation, string note) => new()
        {
            Key = key,
            Name = "Apportionment",
            Variant = variant,
            OtherNames = otherNames,
            Family = MeasureFamily.Apportionment,
            Formula = $@"\left\lfloor \frac{{V_i}}{{q}} \right\rfloor + \text{{one for the largest remainders}}, \quad q = {formula}",
            Citation = citation,
            Range = "0 to the number of seats",
            Unit = MeasureUnit.Seats,
            Note = note,
            Quota = quota,
        };
}
