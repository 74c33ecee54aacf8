namespace ElectionAnalysis.Tests;

/// <summary>What holds for the whole catalogue: every measure has a case, can be followed by hand, and stands on the page.</summary>
public class CatalogueTests
{
    /// <summary>The page's own examples, worked out by hand: shares 0.5, 0.3, 0.2; from 0.5, 0.5, 0 to 0.4, 0.3, 0.3.</summary>
    public static TheoryData<string, double> ByHand() => new()
    {
        { "laakso_taagepera", 1 / 0.38 },
        { "golosov", 1 + (0.3 / 0.46) + (0.2 / 0.41) },
        { "molinar", 1 + (0.13 / 0.38 / 0.38) },
        { "dunleavy_boucek", ((1 / 0.38) + 2) / 2 },
        { "rae_fractionalisation", 0.62 },
        { "herfindahl_hirschman", 0.38 },
        { "wildgen", 1 / (Math.Sqrt(0.5) * Math.Pow(0.3, 0.3) * Math.Pow(0.2, 0.2)) },
        { "hill_0", 3 },
        { "hill_1", 1 / (Math.Sqrt(0.5) * Math.Pow(0.3, 0.3) * Math.Pow(0.2, 0.2)) },
        { "hill_2", 1 / 0.38 },
        { "hill_infinity", 2 },
        { "largest_share", 0.5 },
        { "inverse_largest_share", 2 },
        { "concentration_2", 0.8 },
        { "concentration_3", 1 },
        { "taagepera_low", 10_000.0 / 3_000 },
        { "taagepera_high", 10_000.0 / 2_910 },
        { "pedersen", 0.3 },
        { "powell_tucker_a", 0.15 },
        { "powell_tucker_b", 0.15 },

        // A and C gain 0.2 together, B loses 0.2.
        { "bartolini_mair_between", 0.2 },
        { "bartolini_mair_within", 0.1 },
        { "butler_swing", 0.075 },
        { "steed_swing", (0.45 / 0.85) - (0.35 / 0.8) },
        { "points_change", 0.046 },
        { "seat_swing", 5 },
        { "seat_swing_points", 0.125 - 0.2 },
        { "relative_seat_swing", 0.25 },
        { "turnout_registered", 0.6 },
        { "turnout_voting_age", 0.5 },
        { "valid_share", 0.95 },
        { "invalid_share", 0.05 },
        { "turnout_change_points", -0.06 },
        { "turnout_change_voters", -60 },
        { "roll_off", 0.1 },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Example_WorkedOutByHand_IsWhatThePageSays(string key, double expected) =>
        Assert.Equal(expected, Assert.IsType<MeasureResult>(Measures.Find(key).Example.Result).Value.Value, 12);

    [Fact]
    public void Catalogue_EveryMeasure_HasACaseByHand()
    {
        var cases = new[]
        {
            ByHand().Select(c => c[0]), DisproportionalityTests.ByHand().Select(c => c[0]), ApportionmentTests.ByHand().Select(c => c[0]),
            PowerTests.ByHand().Select(c => c[0]),
            TerritoryTests.OfPartyByHand().Select(c => c[0]), TerritoryTests.OfSystemByHand().Select(c => c[0]),
            TerritoryTests.OfTwoPartiesByHand().Select(c => c[0]),
        }.SelectMany(c => c).Cast<string>();

        // Modified Sainte-Laguë's and malapportionment's have tests of their own, for a tie and for two districts.
        Assert.Equal(["malapportionment", "modified_sainte_lague"],
            Measures.All.Select(m => m.Key).Except(cases).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Catalogue_EveryMeasure_ExplainsItself() =>
        Assert.All(Measures.All, m =>
        {
            var example = m.Example.Result;
            Assert.NotEmpty(m.Note);
            Assert.NotEmpty(example.Text);
            Assert.DoesNotContain("undefined", example.Text, StringComparison.Ordinal);
            Assert.True(example.Steps.RowCount > 1, m.Key);
            Assert.True(example is not MeasureResult || example.Closing is { Length: > 0 }, m.Key);
        });

    [Fact]
    public void Steps_SumsOfEveryExample_MakeTheValueTheClosingNames()
    {
        // The closing's own formula, on the last row's running sums.
        static double Sum(MeasureResult result, string term) =>
            result.Steps[result.Steps.RowCount - 1].Number(result.Steps.Has("running sum") ? "running sum" : $"Σ {term}")!.Value;
        static void Check(string key, Func<MeasureResult, double> closing) =>
            Assert.Equal(((MeasureResult)Measures.Find(key).Example.Result).Value.Value,
                closing((MeasureResult)Measures.Find(key).Example.Result), 12);

        Check("laakso_taagepera", r => 1 / Sum(r, "p²"));
        Check("molinar", r => 1 + ((Sum(r, "p²") - 0.25) / (Sum(r, "p²") * Sum(r, "p²"))));
        Check("golosov", r => Sum(r, ""));
        Check("wildgen", r => Math.Exp(Sum(r, "")));
        Check("gallagher", r => Math.Sqrt(Sum(r, "½d²")));
        Check("grofman_enep", r => Sum(r, "|d|") * Sum(r, "v²"));
        Check("grofman_enpp", r => Sum(r, "|d|") * Sum(r, "s²") / 2);
        Check("monroe", r => Math.Sqrt(Sum(r, "d²") / (1 + Sum(r, "v²"))));
        Check("cox_shugart", r => (Sum(r, "s·v") - (1 / Sum(r, "n"))) / (Sum(r, "v²") - (1 / Sum(r, "n"))));
        Check("farina_degrees", r => Math.Acos(Sum(r, "s·v") / Math.Sqrt(Sum(r, "s²") * Sum(r, "v²"))) * 180 / Math.PI);
        Check("aleskerov_platonov", r => Sum(r, "s ÷ v counted") / Sum(r, "counted"));
        Check("pedersen", r => Sum(r, ""));
        Check("nationalisation", r => 1 - ((2 * Sum(r, "i·p") / (2 * Sum(r, "p"))) - 1.5));
        Check("nationalisation_golosov", r => 1 - (2 - (Sum(r, "p") * Sum(r, "p") / Sum(r, "p²"))));
        Check("efficiency_gap", r => (Sum(r, "wasted by B") - Sum(r, "wasted by A")) / 500);
        Check("system_nationalisation", r => Sum(r, ""));
    }

    [Fact]
    public void Page_IsWhatTheProgramWrites() =>
        Assert.Equal(Measures.Page(), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "measures.md")));

    [Theory]
    [InlineData("esaps, README", "0.32", "0.0866")]
    [InlineData("SciencesPo, vignette Indices", "2.10", "1.984")]
    [InlineData("SciencesPo, vignette Indices", "47.01", "3.81")]
    [InlineData("PRcalc, D'Hondt", "LDP 18, JCP 5", "LDP 19, JCP 4")]
    [InlineData("votelib, tests", "7.4", "0.1467")]
    public void Page_UnreproducedValues_ComeOutOfTheMistakeThatMakesThem(string source, string printed, string right) =>
        Assert.Contains(UnreproducedValues.ToTable(),
            r => r.Text("source") == source && r.Text("printed") == printed && r.Text("right") == right);

    [Fact]
    public void Groups_EveryMeasure_StandsInOne() =>
        Assert.All(Measures.All, m => Assert.Contains(MeasureGroups.Of(m), g => g.Key == m.Key));

    [Fact]
    public void Compare_NameThatOneBears_ShowsItAndItsRelatives()
    {
        var comparison = Measures.Compare("Gallagher", [500, 300, 200], [6, 4, 0]);

        Assert.Equal(["gallagher", "loosemore_hanby", "monroe", "gatev", "ryabtsev"], comparison.Measures.Select(m => m.Key));
        Assert.Equal(0, comparison.ToTable()[0].Number("difference"));
        Assert.Equal(Math.Sqrt(0.06 / 1.38) - Math.Sqrt(0.03), comparison.ToTable()[2].Number("difference")!.Value, 12);
        Assert.Contains("divided by 1 + Σv² instead of 2", comparison.ToTable()[2].Text("why"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rae", new[] { "rae_disproportionality", "rae_disproportionality_larger" })]
    [InlineData("lijphart", new[] { "lijphart_largest_deviation", "lijphart_two_largest" })]
    [InlineData("cox shugart", new[] { "cox_shugart", "cox_shugart_origin" })]
    [InlineData("Sainte-Lague", new[] { "sainte_lague_index", "dhondt_index", "aleskerov_platonov", "kullback_leibler" })]
    public void Compare_NameThatSeveralBear_ShowsThose(string name, string[] keys) =>
        Assert.Equal(keys, Measures.Compare(name, [500, 300, 200], [6, 4, 0]).Measures.Select(m => m.Key));

    [Fact]
    public void Compare_OtherNumbers_FindTheirMeasures()
    {
        Assert.Equal("laakso_taagepera", Measures.Compare("ENP", 50, 30, 20).Measures[0].Key);
        Assert.Equal(["laakso_taagepera", "golosov"], Measures.Compare("effective number", Text.Mali).Measures.Select(m => m.Key));
        Assert.StartsWith("No measure of such numbers is called ''.",
            Assert.Throws<MeasureException>(() => Measures.Compare("", 1)).Message, StringComparison.Ordinal);
        Assert.Equal(["pedersen", "powell_tucker_a", "powell_tucker_b"],
            Measures.Compare("Pedersen", Text.Mali).Measures.Select(m => m.Key));
        Assert.Equal(9, Measures.Compare("Jefferson", ["A", "B", "C"], [600, 280, 120], 6).Measures.Count);
        Assert.Equal("A and C tie for 1 seat", Measures.Compare("Jefferson", ["A", "B", "C"], [600, 280, 120], 6).ToTable()[2].Text("tie"));
        Assert.StartsWith("No measure of such numbers is called 'Galagher'. Did you mean 'Gallagher'",
            Assert.Throws<MeasureException>(() => Measures.Compare("Galagher", [1], [1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Formulas_AreAllDrawnAsMathMl() =>
        Assert.All(Measures.All, m =>
        {
            var math = LatexMath.ToMathMl(m.Formula);
            Assert.DoesNotContain("<mtext>\\", math, StringComparison.Ordinal);
            var xml = System.Xml.Linq.XDocument.Parse(math.Replace("&#160;", " ", StringComparison.Ordinal));
            Assert.All(xml.Descendants("mfrac"), f => Assert.Equal(2, f.Elements().Count()));
            Assert.All(xml.Descendants().Where(e => e.Name.LocalName is "munder" or "msub" or "msup" or "mover"),
                e => Assert.Equal(2, e.Elements().Count()));
        });
}
