namespace ElectionAnalysis;

/// <summary>
/// Who can make and break majorities. S is a coalition, w its seats, q the quota; a coalition wins with w(S) ≥ q, and a
/// member is critical when the others lose without it.
/// </summary>
public static class Power
{
    private const string Banzhaf1965 =
        "Banzhaf, J. F. (1965). Weighted voting doesn't work: a mathematical analysis. Rutgers Law Review 19(2), 317–343.";

    /// <summary>Banzhaf's raw count: the coalitions in which a party is critical.</summary>
    public static PowerIndex BanzhafSwings { get; } = Entry(key: "banzhaf_swings", variant: "Banzhaf, swings", unit: MeasureUnit.Count,
        formula: @"\eta_i = \left|\{S \ni i : w(S) \ge q, \; w(S) - w_i < q\}\right|", range: "0 to 2ⁿ⁻¹", citation: Banzhaf1965,
        note: "A count, so it cannot be compared between houses with different numbers of parties.", partName: "critical in",
        parts: static counts => Single(counts.Swings()), normalised: false);

    /// <summary>
    /// Penrose's and Banzhaf's absolute index: the chance to be critical when every other party says yes or no by a coin.
    /// </summary>
    public static PowerIndex BanzhafAbsolute { get; } = Entry(key: "banzhaf_absolute", variant: "Banzhaf, absolute (Penrose)",
        unit: MeasureUnit.Share,
        formula: @"\beta_i' = \frac{\eta_i}{2^{n-1}}", range: "0 to 1",
        citation: "Penrose, L. S. (1946). The elementary statistics of majority voting. Journal of the Royal Statistical Society "
            + "109(1), 53–57.",
        note: "The chance of being critical; the parties' values need not add up to 1.", partName: "chance of being critical",
        parts: static counts => Single(counts.SwingChances()), normalised: false);

    /// <summary>Banzhaf's index, normalised so that the parties' values add up to 1.</summary>
    public static PowerIndex Banzhaf { get; } = Entry(key: "banzhaf", variant: "Banzhaf, normalised", unit: MeasureUnit.Share,
        formula: @"\beta_i = \frac{\eta_i}{\sum_j \eta_j}", range: "0 to 1", citation: Banzhaf1965,
        note: "Counts coalitions, whatever their order and size.", partName: "critical in",
        parts: static counts => Single(counts.Swings()));

    /// <summary>Shapley and Shubik's index: the orders of joining in which a party turns a losing coalition into a winning one.</summary>
    public static PowerIndex ShapleyShubik { get; } = Entry(key: "shapley_shubik", variant: "Shapley–Shubik", unit: MeasureUnit.Share,
        formula: @"\phi_i = \sum_{S \ni i, \; i \text{ critical}} \frac{(|S|-1)!\,(n-|S|)!}{n!}", range: "0 to 1",
        citation: "Shapley, L. S. and Shubik, M. (1954). A method for evaluating the distribution of power in a committee system. "
            + "American Political Science Review 48(3), 787–792.",
        note: "Counts orders in which parties join, so very small and very large coalitions weigh more than with Banzhaf.",
        partName: "pivotal, no. {0}", parts: static counts => counts.Pivots(), normalised: false);

    /// <summary>Deegan and Packel's index: minimal winning coalitions, each shared equally by its members.</summary>
    public static PowerIndex DeeganPackel { get; } = Entry(key: "deegan_packel", variant: "Deegan–Packel", unit: MeasureUnit.Share,
        formula: @"\rho_i = \frac{1}{|M|}\sum_{S \in M, \; S \ni i} \frac{1}{|S|}", range: "0 to 1",
        citation: "Deegan, J. and Packel, E. W. (1978). A new index of power for simple n-person games. International Journal of Game "
            + "Theory 7(2), 113–123.",
        note: "Only minimal winning coalitions M; each is worth the same and is shared equally. A larger party can have less power than "
            + "a smaller one.",
        partName: "minimal, {0} members", parts: static counts => counts.MinimalWinningBySize(), divided: true);

    /// <summary>Holler's public good index: minimal winning coalitions a party belongs to.</summary>
    public static PowerIndex PublicGood { get; } = Entry(key: "public_good", variant: "Holler, public good", unit: MeasureUnit.Share,
        formula: @"h_i = \frac{|\{S \in M : i \in S\}|}{\sum_j |\{S \in M : j \in S\}|}", range: "0 to 1",
        citation: "Holler, M. J. (1982). Forming coalitions and measuring voting power. Political Studies 30(2), 262–271.",
        note: "Only minimal winning coalitions M; what they win is not divided. A larger party can have less power than a smaller one.",
        partName: "minimal winning coalitions", parts: static counts => Single(counts.MinimalWinning()));

    /// <summary>Johnston's index: coalitions in which a party is critical, each shared by all that are.</summary>
    public static PowerIndex Johnston { get; } = Entry(key: "johnston", variant: "Johnston", unit: MeasureUnit.Share,
        formula: @"\gamma_i = \frac{\sum_{S : i \text{ critical}} 1 / c(S)}{\sum_j \sum_{S : j \text{ critical}} 1 / c(S)}",
        range: "0 to 1",
        citation: "Johnston, R. J. (1978). On the measurement of power: some reactions to Laver. Environment and Planning A 10(8), 907–914.",
        note: "As Banzhaf, but a coalition with c(S) critical members gives each of them 1/c(S), so being the only one counts for more.",
        partName: "{0} critical", parts: static counts => counts.CriticalWith(), divided: true);

    /// <summary>Every index of the family.</summary>
    internal static IReadOnlyList<PowerIndex> All =>
        [BanzhafSwings, BanzhafAbsolute, Banzhaf, ShapleyShubik, DeeganPackel, PublicGood, Johnston];

    private static double[][] Single(double[] values) => Array.ConvertAll(values, v => new[] { v });

    private static PowerIndex Entry(
        string key, string variant, MeasureUnit unit, string formula, string range, string citation, string note, string partName,
        Func<ICoalitionCounts, double[][]> parts, bool divided = false, bool normalised = true) => new()
        {
            Key = key,
            Name = "Power",
            Variant = variant,
            Family = MeasureFamily.Power,
            Formula = formula,
            Citation = citation,
            Range = range,
            Unit = unit,
            Note = note,
            PartName = partName,
            Parts = parts,
            Divided = divided,
            Normalised = normalised,
        };
}
