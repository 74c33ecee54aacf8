namespace ElectionAnalysis;

/// <content>Whole party systems: scores of their parties together, and national against local fragmentation.</content>
public static partial class Territory
{
    /// <summary>Jones and Mainwaring's party-system score: the parties' scores, weighted by their votes.</summary>
    public static PartySystemMeasure SystemNationalisation => SystemScores[0];

    /// <summary>Bochsler's weighted score of the party system.</summary>
    public static PartySystemMeasure SystemNationalisationWeighted => SystemScores[1];

    /// <summary>Bochsler's standardised score of the party system.</summary>
    public static PartySystemMeasure SystemNationalisationStandardised => SystemScores[2];

    /// <summary>Golosov's index of party-system nationalisation.</summary>
    public static PartySystemMeasure SystemNationalisationGolosov => SystemScores[3];

    /// <summary>
    /// Chhibber and Kollman's party aggregation: the effective number of parties nationally less its mean over the districts.
    /// </summary>
    public static PartySystemMeasure InflationDifference { get; } = Inflation(key: "inflation_difference", variant: "Chhibber–Kollman",
        formula: @"D = N_{nat} - \frac{1}{n}\sum_i N_i", range: "from below 0 upward",
        citation: "Chhibber, P. and Kollman, K. (1998). Party aggregation and the number of parties in India and the United States. "
            + "American Political Science Review 92(2), 329–342.",
        note: "In parties; every district weighs alike.", closing: "N national − ΣN ÷ n",
        combine: static (national, mean, _) => national - mean);

    /// <summary>Cox's inflation: that difference as a share of the national number.</summary>
    public static PartySystemMeasure InflationCox { get; } = Inflation(key: "inflation_cox", variant: "Cox",
        formula: @"I = \frac{N_{nat} - \frac{1}{n}\sum_i N_i}{N_{nat}}", range: "from below 0 to 1",
        citation: "Cox, G. W. (1999). Electoral rules and electoral coordination. Annual Review of Political Science 2, 145–161.",
        note: "As a share of the national number, so systems of different size compare.", closing: "(N national − ΣN ÷ n) ÷ N national",
        combine: static (national, mean, _) => (national - mean) / national);

    /// <summary>
    /// Moenius and Kasuya's weighted inflation: the difference as a share of the local number, districts weighted by their votes.
    /// </summary>
    public static PartySystemMeasure InflationWeighted { get; } = Inflation(key: "inflation_weighted", variant: "Moenius–Kasuya, weighted",
        formula: @"I_w = \frac{N_{nat} - \sum_i w_i N_i}{\sum_i w_i N_i}, \quad w_i = \frac{V_i}{\sum_j V_j}", range: "from below 0 upward",
        citation: "Moenius, J. and Kasuya, Y. (2004). Measuring party linkage across districts: some party system inflation indices and "
            + "their properties. Party Politics 10(5), 543–564.",
        note: "As a share of the local number; districts weigh by their votes.", closing: "(N national − Σw·N) ÷ Σw·N",
        combine: static (national, _, weighted) => (national - weighted) / weighted);

    private static PartySystemMeasure[] SystemScores => field ??=
    [
        .. new[] { Nationalisation, NationalisationWeighted }.Select(m => System(m, @"\sum_j p_j \, PNS_j", standardised: false)),
        System(NationalisationStandardised, @"\left(\sum_j p_j \, PNS_{w,j}\right)^{1/\log_{10} E}", standardised: true),
        System(NationalisationGolosov, @"\sum_j p_j \, IPN_j", standardised: false),
    ];

    private static PartySystemMeasure System(DistrictMeasure party, string formula, bool standardised)
    {
        var scored = standardised ? NationalisationWeighted : party;
        MeasureValue[] Scores(DistrictVotes votes) =>
            [.. Enumerable.Range(0, votes.Parties.Count).Select(p => scored.Calculate(votes.Of(p), votes.Totals()))];
        return new()
        {
            Key = "system_" + party.Key,
            Name = "Party-system nationalisation",
            Variant = party.Variant,
            Family = MeasureFamily.Territory,
            Formula = formula,
            Citation = party.Citation,
            Range = party.Range,
            Unit = MeasureUnit.Number,
            Note = "The parties' scores, weighted by their shares of all votes; parties without votes count for nothing. " + party.Note,
            Closing = standardised ? "(Σ share · score)^(1 ÷ log₁₀ E)" : "Σ share · score",
            Compute = votes =>
            {
                var (national, total) = (votes.National(), votes.Totals().Sum());
                var sum = 0.0;
                foreach (var (votesOf, score) in national.Zip(Scores(votes)))
                {
                    if (votesOf > 0 && !score.IsDefined)
                    {
                        return score;
                    }

                    sum += votesOf > 0 ? votesOf / total * score.Value : 0;
                }

                return !standardised ? MeasureValue.Of(sum)
                    : Effective(votes.Totals()) is > 1 + 1e-9 and var districts ? MeasureValue.Of(Math.Pow(sum, 1 / Math.Log10(districts)))
                    : MeasureValue.Undefined("there is but one district");
            },
            Work = votes =>
            {
                var (national, total, scores) = (votes.National(), votes.Totals().Sum(), Scores(votes));
                var terms = national.Zip(scores, (v, s) => Share(v, total) * (s.OrNull ?? 0)).ToList();
                return new(
                    Column.OfText("party", votes.Parties), Column.Of("votes", national),
                    Column.Of("share", national.Select(v => Share(v, total))),
                    Column.OfNullable("score", scores.Select(s => s.OrNull)), Column.Of("share · score", terms),
                    StepTerm.Running("running sum", terms));
            },
        };
    }

    private static PartySystemMeasure Inflation(
        string key, string variant, string formula, string range, string citation, string note, string closing,
        Func<double, double, double, double> combine)
    {
        static double[] Local(DistrictVotes votes) =>
            [.. Enumerable.Range(0, votes.Districts.Count).Select(d => Fragmentation.LaaksoTaagepera.Calculate(votes.In(d)).OrNull ?? 0)];
        return new()
        {
            Key = key,
            Name = "Party-system inflation",
            Variant = variant,
            Family = MeasureFamily.Territory,
            Formula = formula,
            Citation = citation,
            Range = range,
            Unit = MeasureUnit.Number,
            Note = note + " N is the effective number of parties after Laakso and Taagepera.",
            Closing = closing,
            Compute = votes =>
            {
                var (local, totals) = (Local(votes), votes.Totals());
                return MeasureValue.Of(combine(Fragmentation.LaaksoTaagepera.Calculate(votes.National()).Value, local.Average(),
                    local.Zip(totals, (n, v) => n * v).Sum() / totals.Sum()));
            },
            Work = votes =>
            {
                var (local, totals) = (Local(votes), votes.Totals());
                var weighted = local.Zip(totals, (n, v) => n * Share(v, totals.Sum())).ToList();
                var national = Fragmentation.LaaksoTaagepera.Calculate(votes.National()).OrNull;
                return new(
                    Column.OfText("district", votes.Districts), Column.Of("votes", totals),
                    Column.Of("w", totals.Select(v => Share(v, totals.Sum()))),
                    Column.Of("N", local), StepTerm.Running("Σ N", local), Column.Of("w·N", weighted), StepTerm.Running("Σ w·N", weighted),
                    Column.OfNullable("N national", totals.Select(_ => national)));
            },
        };
    }
}
