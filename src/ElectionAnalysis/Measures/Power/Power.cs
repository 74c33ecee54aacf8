namespace ElectionAnalysis;

/// <summary>
/// Who can make and break majorities. S is a coalition, w its seats, q the quota; a coalition wins with w(S) ≥ q, and a
/// member is critical when the others lose without it.
/// </summary>
public static class Power
{
    private const string Banzhaf1965 = "Banzhaf, J. F. (1965). Weighted voting doesn't work: a mathematical analysis. Rutgers Law Review 19(2), 317–343.";

    /// <summary>Banzhaf's raw count: the coalitions in which a party is critical.</summary>
    public static PowerIndex BanzhafSwings { get; } = Entry("banzhaf_swings", "Banzhaf, swings", MeasureUnit.Count,
        @"\eta_i = \left|\{S \ni i : w(S) \ge q, \; w(S) - w_i < q\}\right|", "0 to 2ⁿ⁻¹", Banzhaf1965,
        "A count, so it cannot be compared between houses with different numbers of parties.", "critical in", static counts => Single(counts.Swings()), normalised: false);

    /// <summary>Penrose's and Banzhaf's absolute index: the chance to be critical when every other party says yes or no by a coin.</summary>
    public static PowerIndex BanzhafAbsolute { get; } = Entry("banzhaf_absolute", "Banzhaf, absolute (Penrose)", MeasureUnit.Share,
        @"\beta_i' = \frac{\eta_i}{2^{n-1}}", "0 to 1",
        "Penrose, L. S. (1946). The elementary statistics of majority voting. Journal of the Royal Statistical Society 109(1), 53–57.",
        "The chance of being critical; the parties' values need not add up to 1.", "chance of being critical", static counts => Single(counts.SwingChances()), normalised: false);

    /// <summary>Banzhaf's index, normalised so that the parties' values add up to 1.</summary>
    public static PowerIndex Banzhaf { get; } = Entry("banzhaf", "Banzhaf, normalised", MeasureUnit.Share,
        @"\beta_i = \frac{\eta_i}{\sum_j \eta_j}", "0 to 1", Banzhaf1965,
        "Counts coalitions, whatever their order and size.", "critical in", static counts => Single(counts.Swings()));

    /// <summary>Shapley and Shubik's index: the orders of joining in which a party turns a losing coalition into a winning one.</summary>
    public static PowerIndex ShapleyShubik { get; } = Entry("shapley_shubik", "Shapley–Shubik", MeasureUnit.Share,
        @"\phi_i = \sum_{S \ni i, \; i \text{ critical}} \frac{(|S|-1)!\,(n-|S|)!}{n!}", "0 to 1",
        "Shapley, L. S. and Shubik, M. (1954). A method for evaluating the distribution of power in a committee system. American Political Science Review 48(3), 787–792.",
        "Counts orders in which parties join, so very small and very large coalitions weigh more than with Banzhaf.", "pivotal, no. {0}", static counts => counts.Pivots(), normalised: false);

    /// <summary>Deegan and Packel's index: minimal winning coalitions, each shared equally by its members.</summary>
    public static PowerIndex DeeganPackel { get; } = Entry("deegan_packel", "Deegan–Packel", MeasureUnit.Share,
        @"\rho_i = \frac{1}{|M|}\sum_{S \in M, \; S \ni i} \frac{1}{|S|}", "0 to 1",
        "Deegan, J. and Packel, E. W. (1978). A new index of power for simple n-person games. International Journal of Game Theory 7(2), 113–123.",
        "Only minimal winning coalitions M; each is worth the same and is shared equally. A larger party can have less power than a smaller one.",
        "minimal, {0} members", static counts => counts.MinimalWinningBySize(), divided: true);

    /// <summary>Holler's public good index: minimal winning coalitions a party belongs to.</summary>
    public static PowerIndex PublicGood { get; } = Entry("public_good", "Holler, public good", MeasureUnit.Share,
        @"h_i = \frac{|\{S \in M : i \in S\}|}{\sum_j |\{S \in M : j \in S\}|}", "0 to 1",
        "Holler, M. J. (1982). Forming coalitions and measuring voting power. Political Studies 30(2), 262–271.",
        "Only minimal winning coalitions M; what they win is not divided. A larger party can have less power than a smaller one.",
        "minimal winning coalitions", static counts => Single(counts.MinimalWinning()));

    /// <summary>Johnston's index: coalitions in which a party is critical, each shared by all that are.</summary>
    public static PowerIndex Johnston { get; } = Entry("johnston", "Johnston", MeasureUnit.Share,
        @"\gamma_i = \frac{\sum_{S : i \text{ critical}} 1 / c(S)}{\sum_j \sum_{S : j \text{ critical}} 1 / c(S)}", "0 to 1",
        "Johnston, R. J. (1978). On the measurement of power: some reactions to Laver. Environment and Planning A 10(8), 907–914.",
        "As Banzhaf, but a coalition with c(S) critical members gives each of them 1/c(S), so being the only one counts for more.",
        "{0} critical", static counts => counts.CriticalWith(), divided: true);

    private static double[][] Single(double[] values) => Array.ConvertAll(values, v => new[] { v });

    private static PowerIndex Entry(
        string key, string variant, MeasureUnit unit, string formula, string range, string citation, string note, string partName, Func<ICoalitionCounts, double[][]> parts, bool divided = false, bool normalised = true) => new()
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
