using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>Seats against votes, on three parties one can work out by hand, and by laws.</summary>
public class DisproportionalityTests
{
    /// <summary>v = 0.5, 0.3, 0.2; s = 0.6, 0.4, 0; d = 0.1, 0.1, −0.2.</summary>
    private static readonly double[] Votes = [500, 300, 200];
    private static readonly double[] Seats = [6, 4, 0];

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131215, 20131125);

    private static readonly Arbitrary<(double Votes, double Seats)[]> Elections =
        Gen.Choose(1, 900).Two().Select(p => (Votes: (double)p.Item1, Seats: (double)(p.Item2 / 9))).ArrayOf()
            .Where(c => c.Length is > 1 and < 40 && c.Sum(x => x.Seats) > 0).ToArbitrary();

    private static IEnumerable<DisproportionalityMeasure> All => Measures.All.OfType<DisproportionalityMeasure>();

    public static TheoryData<string, double> ByHand() => new()
    {
        { "loosemore_hanby", 0.2 },
        { "gallagher", Math.Sqrt(0.03) },
        { "rae_disproportionality", 0.4 / 3 },
        { "rae_disproportionality_larger", 0.4 / 3 },
        { "lijphart_largest_deviation", 0.2 },
        { "lijphart_two_largest", 0.1 },
        { "grofman_enep", 0.4 * 0.38 },
        { "grofman_enpp", 0.2 * 0.52 },
        { "sainte_lague_index", (0.01 / 0.5) + (0.01 / 0.3) + (0.04 / 0.2) },
        { "dhondt_index", 4.0 / 3 },
        { "monroe", Math.Sqrt(0.06 / 1.38) },
        { "gatev", Math.Sqrt(0.06 / 0.9) },
        { "ryabtsev", Math.Sqrt(0.06 / (1.21 + 0.49 + 0.04)) },
        { "szalai", Math.Sqrt(((0.01 / 1.21) + (0.01 / 0.49) + 1) / 3) },
        { "szalai_weighted", Math.Sqrt(((0.01 / 1.1) + (0.01 / 0.7) + 0.2) / 2) },
        { "aleskerov_platonov", (1.2 + (4.0 / 3)) / 2 },
        { "cox_shugart", (0.42 - (1.0 / 3)) / (0.38 - (1.0 / 3)) },
        { "cox_shugart_origin", 0.42 / 0.38 },
        { "cosine_distance", 1 - (0.42 / Math.Sqrt(0.52 * 0.38)) },
        { "farina_degrees", Math.Acos(0.42 / Math.Sqrt(0.52 * 0.38)) * 180 / Math.PI },
        { "farina_hundred", Math.Acos(0.42 / Math.Sqrt(0.52 * 0.38)) * 200 / Math.PI },
        { "kullback_leibler", (0.6 * Math.Log(1.2)) + (0.4 * Math.Log(4.0 / 3)) },
        { "hellinger", Math.Sqrt(1 - (Math.Sqrt(0.3) + Math.Sqrt(0.12))) },

        // Least favoured first: (0.2, 0), (0.7, 0.6), (1, 1); trapezia 0, 0.15, 0.24.
        { "gini_disproportionality", 1 - (2 * (0.15 + 0.24)) },
        { "gini_over_parties", 2 * (0.2 + 0.1) / 3 },
        { "ortona", 0.4 },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Of_ThreeParties_IsWhatOneWorksOut(string key, double expected) =>
        Assert.Equal(expected, ((DisproportionalityMeasure)Measures.Find(key)).Of(Votes, Seats).Value, 12);

    [Fact]
    public void Catalogue_EveryMeasure_HasACaseByHand() =>
        Assert.Equal(All.Select(m => m.Key).Order(StringComparer.Ordinal),
            ByHand().Select(c => (string)c[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void RaeLarger_PartyBelowHalfAPercent_IsNotCounted() =>
        Assert.Equal((0.004 + 0.004) / 2, Disproportionality.RaeLarger.Calculate([596, 400, 4], [600, 400, 0]).Value + 0.002, 12);

    [Fact]
    public void Of_SeatsProportionalToVotes_IsTheMeasuresZero()
    {
        double[] one = [Disproportionality.DHondt.Calculate(Votes, [5, 3, 2]).Value,
            Disproportionality.AleskerovPlatonov.Calculate(Votes, [5, 3, 2]).Value,
            Disproportionality.CoxShugart.Calculate(Votes, [5, 3, 2]).Value,
            Disproportionality.CoxShugartOrigin.Calculate(Votes, [5, 3, 2]).Value];

        Assert.All(one, v => Assert.Equal(1, v, 12));
        Assert.All(All.Where(m =>
            !m.Key.StartsWith("cox", StringComparison.Ordinal) && m.Key is not ("dhondt_index" or "aleskerov_platonov")),
            m => Assert.Equal(0, m.Calculate(Votes, [5, 3, 2]).Value, 7));
    }

    [Theory]
    [InlineData("sainte_lague_index")]
    [InlineData("dhondt_index")]
    [InlineData("aleskerov_platonov")]
    [InlineData("kullback_leibler")]
    public void Of_SeatsWithoutVotes_AreInfiniteWhereVotesDivide(string key) =>
        Assert.Equal("it is infinite: a party has seats without votes",
            ((DisproportionalityMeasure)Measures.Find(key)).Calculate([10, 0], [5, 1]).UndefinedBecause);

    [Fact]
    public void Of_SeatsWithoutVotes_AreANumberElsewhere()
    {
        string[] infinite = ["sainte_lague_index", "dhondt_index", "aleskerov_platonov", "kullback_leibler", "ortona",
            "lijphart_two_largest"];

        Assert.All(All.Where(m => !infinite.Contains(m.Key)), m => Assert.True(m.Calculate([10, 0], [5, 1]).IsDefined, m.Key));
        Assert.Equal("one party has all votes, so no seat could be elsewhere",
            Disproportionality.Ortona.Calculate([10, 0], [5, 1]).UndefinedBecause);
    }

    [Theory]
    [InlineData(new double[] { }, new double[] { }, "there are no parties")]
    [InlineData(new double[] { 0, 0 }, new double[] { 1, 1 }, "the total of votes is zero")]
    [InlineData(new double[] { 1, 1 }, new double[] { 0, 0 }, "the total of seats is zero")]
    public void Of_NothingToCompare_SaysWhy(double[] votes, double[] seats, string reason) =>
        Assert.All(All, m => Assert.Equal(reason, m.Calculate(votes, seats).UndefinedBecause));

    [Fact]
    public void Of_BadWeights_AreRefusedByText()
    {
        Assert.Equal("There are 2 weights of votes and 1 of seats; give both for the same parties in the same order, 0 for a party that "
            + "did not stand.", Assert.Throws<MeasureException>(() => Disproportionality.Gallagher.Calculate([1, 2], [1])).Message);
        Assert.StartsWith("Weight 2 is -2;",
            Assert.Throws<MeasureException>(() => Disproportionality.Gallagher.Calculate([1, -2], [1, 1])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("Weight 1 is NaN;",
            Assert.Throws<MeasureException>(() => Disproportionality.Gallagher.Calculate([1, 2], [double.NaN, 1])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void LijphartTwoLargest_TieForSecondPlace_IsNotBrokenInSilence()
    {
        Assert.Equal("parties tie for second place by votes, and their seats differ",
            Disproportionality.LijphartTwoLargest.Calculate([5, 3, 3], [5, 4, 2]).UndefinedBecause);
        Assert.True(Disproportionality.LijphartTwoLargest.Calculate([5, 3, 3], [5, 3, 3]).IsDefined);
        Assert.Equal("fewer than two parties have votes", Disproportionality.LijphartTwoLargest.Calculate([5, 0], [5, 1]).UndefinedBecause);
    }

    [Fact]
    public void CoxShugart_EqualVotes_HasNoSlope() =>
        Assert.Contains("no line has a slope", Disproportionality.CoxShugart.Calculate([5, 5], [7, 3]).UndefinedBecause!,
            StringComparison.Ordinal);

    [Fact]
    public void Of_ScaledWeightsInAnyOrderWithAbsentParties_MeasuresTheSame() =>
        Check.One(Config, Prop.ForAll(Elections, election =>
        {
            var shuffled = election.OrderBy(e => (e.Votes * 7919) % 101).Append((Votes: 0.0, Seats: 0.0)).ToArray();
            return All.All(m =>
            {
                var value = m.Calculate([.. election.Select(e => e.Votes)], [.. election.Select(e => e.Seats)]);
                var other = m.Calculate([.. shuffled.Select(e => e.Votes * 3)], [.. shuffled.Select(e => e.Seats / 7)]);
                return value.IsDefined == other.IsDefined
                    && (!value.IsDefined || Math.Abs(value.Value - other.Value) < 1e-7 * Math.Max(1, Math.Abs(value.Value)));
            });
        }));

    [Fact]
    public void Of_AnyElection_StaysWithinBounds() =>
        Check.One(Config, Prop.ForAll(Elections, election =>
        {
            double[] votes = [.. election.Select(e => e.Votes)], seats = [.. election.Select(e => e.Seats)];
            bool Between(DisproportionalityMeasure m, double low, double high) =>
                m.Calculate(votes, seats) is not { IsDefined: true, Value: var v } || (v >= low - 1e-12 && v <= high + 1e-12);
            return All.Where(m => m.Range == "0 to 1").All(m => Between(m, 0, 1))
                && All.Where(m => m.Range == "0 upward").All(m => Between(m, 0, double.MaxValue))
                && All.Where(m => m.Range == "1 upward").All(m => Between(m, 1, double.MaxValue))
                && Between(Disproportionality.FarinaDegrees, 0, 90) && Between(Disproportionality.FarinaHundred, 0, 100)
                && Between(Disproportionality.GrofmanVotes, 0, 2) && Between(Disproportionality.GiniOverParties, 0, 2);
        }));

    [Fact]
    public void Of_AnyElection_KnownOrderingsHold() =>
        Check.One(Config, Prop.ForAll(Elections, election =>
        {
            double[] votes = [.. election.Select(e => e.Votes)], seats = [.. election.Select(e => e.Seats)];
            double Of(DisproportionalityMeasure m) => m.Calculate(votes, seats).Value;
            return Of(Disproportionality.Gallagher) <= Of(Disproportionality.LoosemoreHanby) + 1e-12
                && Of(Disproportionality.LijphartLargest) <= Of(Disproportionality.LoosemoreHanby) + 1e-12
                && Of(Disproportionality.RaeAll) <= 2 * Of(Disproportionality.LoosemoreHanby) / votes.Length + 1e-12
                && Of(Disproportionality.Hellinger) <= Math.Sqrt(Of(Disproportionality.LoosemoreHanby)) + 1e-12
                && Of(Disproportionality.LoosemoreHanby) <= (Math.Sqrt(2) * Of(Disproportionality.Hellinger)) + 1e-12;
        }));

    [Fact]
    public void Measure_SeedsWithoutVotes_IsUndefinedWithTheReason() =>
        Assert.All(All,
            m =>
                Assert.Equal("the document does not give the votes and the seats of any party",
                    Text.Mali.Measure(m).Value.UndefinedBecause));

    [Fact]
    public void Measure_ElectionWithVotes_ShowsItsSteps()
    {
        var election =
            Election.From(ElectionDocument.Parse("= 2020 X parliamentary election =\n\nInfobox\n- Country: X\n- Seats For Election: "
                + "10\n- Party1: A\n- Seats1: 6\n- Popular Vote1: 500\n- Party2: B\n- Seats2: 4\n- Popular Vote2: 300\n- Party3: C\n- "
                    + "Seats3: 0\n- Popular Vote3: 200\n", "x.txt"));
        var result = election.Measure(Disproportionality.Gallagher);

        Assert.Equal(Math.Sqrt(0.03), result.Value.Value, 12);
        Assert.Equal(0.03, result.Steps[2].Number("running sum")!.Value, 12);
        Assert.Equal(["party", "votes", "seats", "share of votes", "share of seats", "d", "½d²", "running sum"],
            result.Steps.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Measure_Table_GroupsByElection()
    {
        var table = new Table(Column.OfText("election", ["a", "a", "b", "b"]), Column.Of("votes", [50.0, 50, 60, 40]),
            Column.Of("seats", [50.0, 50, 100, 0]));

        Assert.Equal([0.0, 0.4],
            table.Measure(Disproportionality.LoosemoreHanby, ["votes", "seats"], by: "election")
                .Select(r => Math.Round(r.Number("loosemore_hanby")!.Value, 12)));
    }

    // "40%" and "17%" beside "42.4%" have lost their zeros: rounding hides no 0.6 points, and nothing is scaled up to 100%.
    [Fact]
    public void Gallagher_SharesOfUnlikeDigits_AreNotScaledUp()
    {
        var election = Text.Election("- Seats For Election: 100\n- Party1: A\n- Seats1: 50\n- Percentage1: 42.4%\n- Party2: B\n"
            + "- Seats2: 45\n- Percentage2: 40%\n- Party3: C\n- Seats3: 5\n- Percentage3: 17%");

        var gallagher = election.Measure(Disproportionality.Gallagher);

        // ½((50 − 42.4)² + (45 − 40)² + (5 − 17)²) = 113.38
        Assert.Equal(Math.Sqrt(113.38) / 100, gallagher.Value.Value, 6);
        Assert.True(gallagher.Low < gallagher.Value.Value && gallagher.Value.Value < gallagher.High);
    }
}
