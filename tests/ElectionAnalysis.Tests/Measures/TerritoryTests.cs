using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>Votes and seats over a country: two or three districts by hand, then laws.</summary>
public class TerritoryTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131215, 20131125);

    /// <summary>Five districts with votes of three parties each.</summary>
    private static readonly Arbitrary<double[][]> Countries =
        Gen.Choose(1, 500).Select(v => (double)v).ArrayOf(3).ArrayOf(5).ToArbitrary();

    /// <summary>
    /// North: A 60, B 40. South: A 60, B 240. Shares of A are 0.6 and 0.2; nationally A has 120 of 400, B 280.
    /// </summary>
    private static readonly DistrictVotes Two = DistrictVotes.From(new Table(
        Column.OfText("district", ["north", "north", "south", "south"]),
        Column.OfText("party", ["A", "B", "A", "B"]),
        Column.Of("votes", [60, 40, 60, 240])));

    public static TheoryData<string, double> OfPartyByHand() => new()
    {
        // Gini of 0.2 and 0.6: 2 · (0.2 + 1.2) ÷ (2 · 0.8) − 1.5 = 0.25.
        { "nationalisation", 0.75 },

        // South first: V·c = 300 · 30 + 100 · 90 = 18,000; twice that over 400 · 120.
        { "nationalisation_weighted", 0.75 },

        // E = 400² ÷ (100² + 300²) = 1.6.
        { "nationalisation_standardised", Math.Pow(0.75, 1 / Math.Log10(1.6)) },

        // (0.8)² ÷ (0.04 + 0.36) = 1.6; 1 − (2 − 1.6) ÷ 1.
        { "nationalisation_golosov", 0.6 },
    };

    public static TheoryData<string, double> OfSystemByHand() => new()
    {
        // B has 0.4 and 0.8: Gini 2 · (0.4 + 1.6) ÷ (2 · 1.2) − 1.5 = 1/6; 0.3 · 0.75 + 0.7 · 5/6.
        { "system_nationalisation", 0.225 + (0.7 * 5 / 6) },

        // B: north first, 100 · 20 + 300 · 160 = 50,000; twice that over 400 · 280 = 25/28.
        { "system_nationalisation_weighted", 0.225 + (0.7 * 25 / 28) },
        { "system_nationalisation_standardised", Math.Pow(0.225 + (0.7 * 25 / 28), 1 / Math.Log10(1.6)) },

        // B: 1.2² ÷ 0.8 = 1.8, so 0.8.
        { "system_nationalisation_golosov", (0.3 * 0.6) + (0.7 * 0.8) },

        // National 1 ÷ (0.09 + 0.49), north 1 ÷ 0.52, south 1 ÷ 0.68.
        { "inflation_difference", (1 / 0.58) - (((1 / 0.52) + (1 / 0.68)) / 2) },
        { "inflation_cox", 1 - (0.58 * ((1 / 0.52) + (1 / 0.68)) / 2) },
        { "inflation_weighted", (1 / 0.58 / ((0.25 / 0.52) + (0.75 / 0.68))) - 1 },
    };

    /// <summary>A: 95, 40, 75, 45, 45 of 100 each. The values are GerryChain's, whose first party is the favoured B.</summary>
    public static TheoryData<string, double> OfTwoPartiesByHand() => new()
    {
        { "efficiency_gap", 0.3 },
        { "mean_median", 0.15 },
        { "partisan_bias", 0.1 },
    };

    [Theory]
    [MemberData(nameof(OfPartyByHand))]
    public void Measure_PartyInTwoDistricts_IsWhatOneWorksOut(string key, double expected) =>
        Assert.Equal(expected, Two.Measure((DistrictMeasure)Measures.Find(key), "A").Value.Value, 12);

    [Theory]
    [MemberData(nameof(OfSystemByHand))]
    public void Measure_SystemInTwoDistricts_IsWhatOneWorksOut(string key, double expected) =>
        Assert.Equal(expected, Two.Measure((PartySystemMeasure)Measures.Find(key)).Value.Value, 12);

    [Theory]
    [MemberData(nameof(OfTwoPartiesByHand))]
    public void Of_TwoParties_PositiveFavoursTheFirst(string key, double expected)
    {
        double[] a = [95, 40, 75, 45, 45], b = [5, 60, 25, 55, 55];
        var measure = (DistrictMeasure)Measures.Find(key);

        Assert.Equal(expected, measure.Calculate(b, a).Value, 12);
        Assert.Equal(-expected, measure.Calculate(a, b).Value, 12);
    }

    [Fact]
    public void Malapportionment_SeatsByPeople_IsTheShareMisplaced()
    {
        // People 100 of 400 have 2 of 4 seats: ½ (0.25 + 0.25).
        Assert.Equal(0.25, Territory.Malapportionment.Calculate([100, 300], [2, 2]).Value, 12);
        Assert.Equal(0, Territory.Malapportionment.Calculate([100, 300], [1, 3]).Value, 12);
    }

    [Fact]
    public void SeatsVotesCurve_UniformSwing_TurnsDistrictsOneAfterTheOther()
    {
        var curve = Territory.SeatsVotesCurve([40, 60], [60, 40], points: 11);

        // Shares 0.4 and 0.6, mean 0.5: the first turns at 0.6, the second at 0.4.
        Assert.Equal([0, 0, 0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 1], curve.Select(r => r.Number("seats")!.Value));
    }

    [Fact]
    public void Of_UndefinedInputs_SayWhy()
    {
        Assert.Equal("there are no districts", Territory.EfficiencyGap.Calculate([], []).UndefinedBecause);
        Assert.Equal("a district has no votes", Territory.EfficiencyGap.Calculate([1, 0], [1, 0]).UndefinedBecause);
        Assert.Equal("the party has no votes", Territory.Nationalisation.Calculate([0, 0], [1, 1]).UndefinedBecause);
        Assert.Equal("there is but one district", Territory.NationalisationGolosov.Calculate([1], [2]).UndefinedBecause);
        Assert.Equal("there is but one district", Territory.NationalisationStandardised.Calculate([1], [2]).UndefinedBecause);
        Assert.Equal("district 2 has more votes of the party (3) than votes of all parties (2)",
            Territory.Nationalisation.Calculate([1, 3], [2, 2]).UndefinedBecause);
        Assert.Equal("there are no people", Territory.Malapportionment.Calculate([0], [1]).UndefinedBecause);
        Assert.Equal("there are no seats", Territory.Malapportionment.Calculate([1], [0]).UndefinedBecause);
    }

    [Fact]
    public void Of_BadInput_IsRefusedByText()
    {
        static string Message(Action action) => Assert.Throws<MeasureException>(action).Message;
        static Table Table(string?[] districts, string?[] parties, int?[] votes) =>
            new(Column.OfText("district", districts), Column.OfText("party", parties), Column.OfNullable("votes", votes));

        Assert.Equal("There are 2 districts with people and 1 with seats; give both for the same districts in the same order.",
            Message(() => Territory.Malapportionment.Calculate([1, 2], [1])));
        Assert.StartsWith("Weight 1 is NaN;", Message(() => Territory.EfficiencyGap.Calculate([double.NaN], [1])),
            StringComparison.Ordinal);
        Assert.Equal("The votes of B in north are not given, and missing is not zero; leave out the district, or the party everywhere.",
            Message(() => DistrictVotes.From(Table(["north", "north"], ["A", "B"], [1, null]))));
        Assert.Equal("A has two rows in north; add them up.",
            Message(() => DistrictVotes.From(Table(["north", "north"], ["A", "A"], [1, 2]))));
        Assert.Equal("Row 2 lacks a party; every row needs both.",
            Message(() => DistrictVotes.From(Table(["north", "north"], ["A", null], [1, 2]))));
        Assert.StartsWith("There is no party 'C'.", Message(() => Two.Of("C")), StringComparison.Ordinal);
        Assert.StartsWith("Efficiency gap (Stephanopoulos–McGhee) needs votes of party A and votes of party B; name two parties",
            Message(() => Two.Measure(Territory.EfficiencyGap, "A")), StringComparison.Ordinal);
        Assert.StartsWith("Malapportionment (Samuels–Snyder) needs people and seats, not two parties.",
            Message(() => Two.Measure(Territory.Malapportionment, "A", "B")), StringComparison.Ordinal);
        Assert.Equal("There is no seats–votes curve: it needs two points at least.", Message(() => Territory.SeatsVotesCurve([1], [1], 1)));
    }

    [Fact]
    public void From_PartyWithoutARow_DidNotStandThere()
    {
        var votes = DistrictVotes.From(new Table(Column.OfText("district", ["north", "south"]), Column.OfText("party", ["A", "B"]),
            Column.Of("votes", [10, 20])));

        Assert.Equal([10.0, 0], votes.Of("A"));
        Assert.Equal([10.0, 20], votes.Totals());
    }

    [Fact]
    public void Nationalisation_Table_HasARowPerParty() =>
        Assert.Equal(["party", "votes", "vote_share", "nationalisation", "nationalisation_weighted", "nationalisation_standardised",
            "nationalisation_golosov"], Two.Nationalisation().Columns.Select(c => c.Name));

    [Fact]
    public void Measure_Table_GroupsByElection()
    {
        var table = new Table(Column.OfText("election", ["x", "x", "y", "y"]), Column.Of("people", [1.0, 3, 1, 3]),
            Column.Of("seats", [2.0, 2, 1, 3]));

        Assert.Equal([0.25, 0.0],
            table.Measure(Territory.Malapportionment, ["people", "seats"], "election").Select(r => r.Number("malapportionment")!.Value));
    }

    [Fact]
    public void Steps_OfEveryMeasure_HaveARowPerDistrictOrParty()
    {
        Assert.All(Measures.All.OfType<DistrictMeasure>(),
            m => Assert.Equal(2, m.Of("x", ["north", "south"], [60, 60], [100, 300]).Steps.RowCount));
        Assert.All(Measures.All.OfType<PartySystemMeasure>(), m => Assert.Equal(2, Two.Measure(m).Steps.RowCount));
        Assert.Equal(0.6, Two.Measure(Territory.Nationalisation, "A").Steps[1].Number("p"));
        Assert.Equal("1 − (2 · Σi·p ÷ (n · Σp) − (n + 1) ÷ n) = 0.75", Two.Measure(Territory.Nationalisation, "A").Closing);
    }

    [Fact]
    public void Nationalisation_SameShareEverywhere_IsOne() =>
        Check.One(Config, Prop.ForAll(Gen.Choose(1, 900).Select(v => (double)v).ArrayOf(6).ToArbitrary(), all =>
            Measures.All.OfType<DistrictMeasure>().Where(m => m.PartOfWhole)
                .All(m => Math.Abs(m.Calculate([.. all.Select(v => v / 4)], all).Value - 1) < 1e-9)));

    [Fact]
    public void Nationalisation_AnyCountry_IsBetweenZeroAndOne_WhateverOrderAndScale() =>
        Holds((a, b) =>
        {
            double[] all = [.. a.Zip(b, (x, y) => x + y)];
            return Measures.All.OfType<DistrictMeasure>().Where(m => m.PartOfWhole).All(m =>
                m.Calculate(a, all).Value is var v && v is >= 0 and <= 1
                    && Math.Abs(v - m.Calculate([.. a.Reverse().Select(x => x * 3)], [.. all.Reverse().Select(x => x * 3)]).Value) < 1e-9);
        });

    [Fact]
    public void TwoParties_OtherWayRound_ChangeTheSign() =>
        Holds((a, b) =>
            new[] { Territory.EfficiencyGap, Territory.MeanMedian,
                Territory.PartisanBias }.All(m =>
                    Math.Abs(m.Calculate(a, b).Value + m.Calculate(b, a).Value) < 1e-9 && Math.Abs(m.Calculate(a, b).Value) <= 0.5 + 1e-9));

    [Fact]
    public void SeatsVotesCurve_MoreVotes_NeverFewerSeats() =>
        Holds((a, b) =>
            Territory.SeatsVotesCurve(a, b).Select(r => r.Number("seats")!.Value).ToList() is var seats
                && seats.Zip(seats.Skip(1)).All(p => p.First <= p.Second));

    [Fact]
    public void Inflation_SameSharesEverywhere_IsNone() =>
        Check.One(Config, Prop.ForAll(Gen.Choose(1, 900).Select(v => (double)v).ArrayOf(3).ToArbitrary(), parties =>
        {
            var rows = Enumerable.Range(1, 4).SelectMany(d => parties.Select((v, p) => (District: $"d{d}", Party: $"p{p}", Votes: v * d)))
                .ToList();
            var votes = DistrictVotes.From(new Table(Column.OfText("district", rows.Select(r => r.District)),
                Column.OfText("party", rows.Select(r => r.Party)), Column.Of("votes", rows.Select(r => r.Votes))));
            return new[] { Territory.InflationDifference, Territory.InflationCox,
                Territory.InflationWeighted }.All(m => Math.Abs(m.Calculate(votes).Value) < 1e-9)
                && Math.Abs(Territory.SystemNationalisation.Calculate(votes).Value - 1) < 1e-9;
        }));

    private static void Holds(Func<double[], double[], bool> law) =>
        Check.One(Config, Prop.ForAll(Countries, c => law([.. c.Select(d => d[0])], [.. c.Select(d => d[1])])));
}
