namespace ElectionAnalysis;

/// <summary>
/// How votes and seats are spread over a country. Of a party, v are its votes in a district, V all votes there and p = v/V;
/// n is the number of districts. A party that did not stand in a district has 0 votes there.
/// </summary>
public static partial class Territory
{
    private const string JonesMainwaring =
        "Jones, M. P. and Mainwaring, S. (2003). The nationalization of parties and party systems: an empirical measure and an "
            + "application to the Americas. Party Politics 9(2), 139–166.";
    private const string Bochsler2010 =
        "Bochsler, D. (2010). Measuring party nationalisation: a new Gini-based indicator that corrects for the number of units. "
            + "Electoral Studies 29(1), 155–168.";
    private const string Golosov2016 =
        "Golosov, G. V. (2016). Party system nationalization: the problems of measurement with an application to federal states. Party "
            + "Politics 22(3), 278–288.";

    /// <summary>
    /// Jones and Mainwaring's party nationalisation score: 1 less the Gini coefficient of a party's shares over the districts.
    /// </summary>
    public static DistrictMeasure Nationalisation { get; } = OfParty(key: "nationalisation", variant: "Jones–Mainwaring",
        formula: @"PNS = 1 - \left(\frac{2\sum_i i\,p_{(i)}}{n\sum_i p_{(i)}} - \frac{n+1}{n}\right)", range: "1/n to 1",
        citation: JonesMainwaring,
        note: "Every district weighs alike, whatever its size; with few districts it cannot be low.",
        closing: "1 − (2 · Σi·p ÷ (n · Σp) − (n + 1) ÷ n)",
        compute: static (votes, all) =>
        {
            double[] p = [.. votes.Zip(all, (v, t) => v / t).Order()];
            var weighted = p.Index().Sum(x => (x.Index + 1) * x.Item);
            return MeasureValue.Of(Math.Min(1, 1 - ((2 * weighted / (p.Length * p.Sum())) - ((p.Length + 1.0) / p.Length))));
        },
        terms: [new("i", static rows => rows.Select((_, i) => i + 1.0), Summed: false),
            new("i·p", static rows => rows.Select((r, i) => (i + 1) * r.Share))]);

    /// <summary>Bochsler's party nationalisation score with districts weighted by their votes.</summary>
    public static DistrictMeasure NationalisationWeighted { get; } = OfParty(key: "nationalisation_weighted", variant: "Bochsler, weighted",
        formula: @"PNS_w = \frac{2\sum_i V_{(i)}\left(\sum_{j \le i} v_{(j)} - \frac{v_{(i)}}{2}\right)}{\sum_i V_i \sum_i v_i}",
        range: "0 to 1", citation: Bochsler2010,
        note: "Every voter weighs alike, so a small district hardly counts; still lower with more districts.",
        closing: "2 · ΣV·c ÷ (ΣV · Σv)",
        compute: static (votes, all) => MeasureValue.Of(Weighted(votes, all)),
        terms: WeightedTerms);

    /// <summary>Bochsler's standardised score: the weighted one, as if there were ten districts of equal size.</summary>
    public static DistrictMeasure NationalisationStandardised { get; } = OfParty(key: "nationalisation_standardised",
        variant: "Bochsler, standardised",
        formula: @"sPNS = PNS_w^{\,1/\log_{10} E}, \quad E = \frac{\left(\sum_i V_i\right)^2}{\sum_i V_i^2}", range: "0 to 1",
        citation: Bochsler2010,
        note: "Makes countries with different numbers of districts comparable; E is the effective number of districts.",
        closing: "(2 · ΣV·c ÷ (ΣV · Σv))^(1 ÷ log₁₀ E)",
        compute: static (votes, all) =>
            Effective(all) is > 1 + 1e-9 and var districts ? MeasureValue.Of(Math.Pow(Weighted(votes, all), 1 / Math.Log10(districts)))
            : MeasureValue.Undefined("there is but one district"),
        terms: [.. WeightedTerms, new("V²", static rows => rows.Select(r => r.All * r.All))]);

    /// <summary>Golosov's index of party nationalisation, from 0 when all support is in one district to 1 when it is even.</summary>
    public static DistrictMeasure NationalisationGolosov { get; } = OfParty(key: "nationalisation_golosov", variant: "Golosov",
        formula: @"IPN = 1 - \frac{n - \left(\sum_i p_i\right)^2 / \sum_i p_i^2}{n - 1}", range: "0 to 1", citation: Golosov2016,
        note: "From 0 to 1 whatever the number of districts; every district weighs alike.",
        closing: "1 − (n − (Σp)² ÷ Σp²) ÷ (n − 1)",
        compute: static (votes, all) =>
        {
            double[] p = [.. votes.Zip(all, (v, t) => v / t)];
            return p.Length < 2 ? MeasureValue.Undefined("there is but one district")
                : MeasureValue.Of(1 - ((p.Length - (p.Sum() * p.Sum() / p.Sum(x => x * x))) / (p.Length - 1)));
        },
        terms: [new("p²", static rows => rows.Select(r => r.Share * r.Share))]);

    /// <summary>
    /// Samuels and Snyder's malapportionment: the share of seats that go to districts that would not have them by their people.
    /// </summary>
    public static DistrictMeasure Malapportionment { get; } = new("people", "seats")
    {
        ExampleDistricts = ("Two districts with 100 and 300 people and 2 seats each.", ["north", "south"], [100, 300], [2, 2]),
        Key = "malapportionment",
        Name = "Malapportionment",
        Variant = "Samuels–Snyder",
        Family = MeasureFamily.Territory,
        Formula = @"MAL = \tfrac{1}{2}\sum_i |s_i - v_i|",
        Citation =
            "Samuels, D. and Snyder, R. (2001). The value of a vote: malapportionment in comparative perspective. British Journal of "
                + "Political Science 31(4), 651–671.",
        Range = "0 to 1",
        Unit = MeasureUnit.Share,
        Note = "Loosemore and Hanby's formula with districts for parties and people (or registered voters) for votes.",
        Closing = "Σ½|s − v|",
        Compute = static (people, seats) =>
            people.Sum() <= 0
                ? MeasureValue.Undefined("there are no people")
                : seats.Sum() <= 0 ? MeasureValue.Undefined("there are no seats")
            : MeasureValue.Of(people.Zip(seats, (v, s) => Math.Abs((s / seats.Sum()) - (v / people.Sum()))).Sum() / 2),
        Work = static (districts, people, seats) =>
        {
            var terms = people.Zip(seats, (v, s) => Math.Abs(Share(s, seats.Sum()) - Share(v, people.Sum())) / 2).ToList();
            return
            [
                Column.OfText("district", districts), Column.Of("people", people), Column.Of("seats", seats),
                Column.Of("v", people.Select(v => Share(v, people.Sum()))), Column.Of("s", seats.Select(s => Share(s, seats.Sum()))),
                Column.Of("½|s − v|", terms), StepTerm.Running("running sum", terms),
            ];
        },
    };

    private static DistrictTerm[] WeightedTerms =>
        [new("c = v so far − ½v", static rows => Cumulated(rows), Summed: false),
            new("V·c", static rows => rows.Zip(Cumulated(rows), (r, c) => r.All * c))];

    /// <summary>The measures of how evenly one party's votes are spread.</summary>
    internal static IReadOnlyList<DistrictMeasure> OfOneParty =>
        [Nationalisation, NationalisationWeighted, NationalisationStandardised, NationalisationGolosov];

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    private static double Effective(double[] all) => all.Sum() * all.Sum() / all.Sum(v => v * v);

    private static double Weighted(double[] votes, double[] all)
    {
        double so = 0, top = 0;
        foreach (var (v, t) in votes.Zip(all).OrderBy(d => d.First / d.Second))
        {
            top += t * (so + (v / 2));
            so += v;
        }

        return Math.Min(1, 2 * top / (all.Sum() * votes.Sum()));
    }

    private static List<double> Cumulated(IReadOnlyList<PartyInDistrict> rows)
    {
        var so = 0.0;
        return [.. rows.Select(r => (so += r.Votes) - (r.Votes / 2))];
    }

    /// <summary>A measure of one party's votes; the steps go from its weakest district to its strongest.</summary>
    private static DistrictMeasure OfParty(
        string key, string variant, string formula, string range, string citation, string note, string closing,
        DistrictMeasure.Formulation compute, DistrictTerm[] terms) => new("votes of the party", "votes of all parties")
        {
            Key = key,
            Name = "Nationalisation",
            Variant = variant,
            Family = MeasureFamily.Territory,
            Formula = formula,
            Citation = citation,
            Range = range,
            Unit = MeasureUnit.Number,
            Note = note,
            Closing = closing,
            PartOfWhole = true,
            Compute = (votes, all) =>
                Array.Exists(all, v => v <= 0)
                    ? MeasureValue.Undefined("a district has no votes")
                    : votes.Sum() <= 0 ? MeasureValue.Undefined("the party has no votes") : compute(votes, all),
            Work = (districts, votes, all) =>
            {
                var rows = districts.Select((d, i) => new PartyInDistrict(d, votes[i], all[i], Share(votes[i], all[i])))
                    .OrderBy(r => r.Share).ToList();
                return
                [
                    Column.OfText("district", rows.Select(r => r.District)), Column.Of("v", rows.Select(r => r.Votes)),
                    Column.Of("V", rows.Select(r => r.All)),
                    Column.Of("p", rows.Select(r => r.Share)), StepTerm.Running("Σ p", rows.Select(r => r.Share)),
                    .. terms.SelectMany(t =>
                        t.Summed
                            ? new Column[] { Column.Of(t.Name, t.Of(rows)), StepTerm.Running($"Σ {t.Name}", t.Of(rows)) }
                            : [Column.Of(t.Name, t.Of(rows))]),
                ];
            },
        };

    private sealed record PartyInDistrict(string District, double Votes, double All, double Share);

    private sealed record DistrictTerm(string Name, Func<IReadOnlyList<PartyInDistrict>, IEnumerable<double>> Of, bool Summed = true);
}
