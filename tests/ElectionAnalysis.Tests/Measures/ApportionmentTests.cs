using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>Seats from votes: cases one can work out with a pencil, then laws.</summary>
public class ApportionmentTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131215, 20131125);

    private static readonly Arbitrary<(double[] Votes, int Seats)> Elections =
        Gen.Choose(1, 9_999).Select(v => (double)v).ArrayOf().Where(v => v.Length is > 0 and < 12)
            .SelectMany(v => Gen.Choose(v.Length, 60).Select(s => (v, s))).ToArbitrary();

    private static IEnumerable<ApportionmentMethod> Methods => Measures.All.OfType<ApportionmentMethod>();

    private static IEnumerable<DivisorMethod> DivisorMethods => Measures.All.OfType<DivisorMethod>();

    private static ApportionmentMethod Method(string key) => (ApportionmentMethod)Measures.Find(key);

    /// <summary>
    /// Votes 600, 280, 120 for 6 seats. The six largest quotients, by D'Hondt: 600, 300, 280, 200, 150, 140; by
    /// Sainte-Laguë: 600, 280, 200, 120, 120, 93⅓; by the Imperiali divisors: 300, 200, 150, 140, 120, 100; by Macau's: 600,
    /// 300, 280, 150, 140, 120; by the Danish: 600, 280, 150, 120, 85.7, 70. After a seat for everybody, by Adams: 600, 300,
    /// 280; by Huntington and Hill: 424, 245, 198; by Dean: 450, 250, 210. Hare's quota is 166⅔, so 3.6, 1.68 and 0.72 of it;
    /// Droop's 143, so 4 and 28 left, 1 and 137, 0 and 120; Hagenbach-Bischoff's 142.86, so 4.2, 1.96, 0.84; Imperiali's
    /// 125, so 4, 2 and 0 full ones.
    /// </summary>
    public static TheoryData<string, int[]> ByHand() => new()
    {
        { "dhondt", [4, 2, 0] },
        { "sainte_lague", [3, 2, 1] },
        { "danish", [3, 2, 1] },
        { "imperiali_divisors", [5, 1, 0] },
        { "adams", [3, 2, 1] },
        { "huntington_hill", [3, 2, 1] },
        { "dean", [3, 2, 1] },
        { "macau", [3, 2, 1] },
        { "hare", [3, 2, 1] },
        { "droop", [4, 2, 0] },
        { "hagenbach_bischoff", [4, 2, 0] },
        { "imperiali_quota", [4, 2, 0] },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Of_ThreeParties_IsWhatOneWorksOut(string key, int[] seats)
    {
        var allocation = Method(key).Of([600, 280, 120], 6);

        Assert.Null(allocation.Tie);
        Assert.Equal(seats, allocation.Seats);
    }

    [Fact]
    public void ModifiedSainteLague_FourthAgainstFirstSeat_IsAnExactTie()
    {
        // 600 ÷ 7 and 120 ÷ 1.4 are the same number; in floating point they need not be.
        var allocation = Apportionment.ModifiedSainteLague.Of(["A", "B", "C"], [600, 280, 120], 6);

        Assert.Equal([3, 2, 0], allocation.Seats);
        Assert.Equal("A and C tie for 1 seat", allocation.Tie!.ToString());
        Assert.Equal([0, 2], allocation.Tie.Indices);
        Assert.Equal("A 3, B 2; A and C tie for 1 seat", allocation.Text);
    }

    [Fact]
    public void Modified_AnotherFirstDivisor_DecidesOtherwise()
    {
        Assert.Equal([3, 2, 1], Apportionment.Modified(1.2m).Of([600, 280, 120], 6).Seats);
        Assert.Contains("below 3", Assert.Throws<MeasureException>(() => Apportionment.Modified(3)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dhondt", new double[] { 1, 2, 3, 4 })]
    [InlineData("sainte_lague", new double[] { 1, 3, 5, 7 })]
    [InlineData("modified_sainte_lague", new double[] { 1.4, 3, 5, 7 })]
    [InlineData("danish", new double[] { 1, 4, 7, 10 })]
    [InlineData("imperiali_divisors", new double[] { 2, 3, 4, 5 })]
    [InlineData("adams", new double[] { 0, 1, 2, 3 })]
    [InlineData("macau", new double[] { 1, 2, 4, 8 })]
    public void Divisors_AsTheLawsPrintThem(string key, double[] divisors) =>
        Assert.Equal(divisors, ((DivisorMethod)Method(key)).Divisors(4));

    [Fact]
    public void Divisors_Means_AreGeometricAndHarmonic()
    {
        Assert.Equal([0, Math.Sqrt(2), Math.Sqrt(6)], Apportionment.HuntingtonHill.Divisors(3));
        Assert.Equal([0, 4.0 / 3, 12.0 / 5], Apportionment.Dean.Divisors(3));
    }

    [Fact]
    public void Of_AllTied_NamesEverybodyAndTheSeatsAtStake()
    {
        var allocation = Apportionment.DHondt.Of(["A", "B", "C"], [10, 10, 10], 5);

        Assert.Equal([1, 1, 1], allocation.Seats);
        Assert.Equal("A, B and C tie for 2 seats", allocation.Tie!.ToString());
        Assert.Equal("A, B and C tie for 2 seats", Apportionment.Hare.Of(["A", "B", "C"], [10, 10, 10], 5).Tie!.ToString());
    }

    [Fact]
    public void HagenbachBischoff_QuotasFilledToTheLastVote_IsATieForOneSeatLess()
    {
        // The quota of 100 votes and 1 seat is 50, which both parties fill.
        var allocation = Apportionment.HagenbachBischoff.Of(["A", "B"], [50, 50], 1);

        Assert.Equal([0, 0], allocation.Seats);
        Assert.Equal("A and B tie for 1 seat", allocation.Tie!.ToString());
    }

    [Fact]
    public void Of_Shares_AreTakenAsTheDecimalsTheyPrintAs()
    {
        // 0.1 + 0.2 is not 0.3 in binary; as decimals the tie is exact.
        Assert.Equal("A and B tie for 1 seat",
            Apportionment.DHondt.Of(["A", "B"], [0.3, 0.1], 3) is { Tie: { } tie } ? tie.ToString() : "no tie");
        Assert.Equal([2, 1], Apportionment.Hare.Of([66.6, 33.4], 3).Seats);
        Assert.Equal([1, 1], Apportionment.Hare.Of([1e-300, 1e-300], 2).Seats);
        Assert.Equal([2, 0], Apportionment.DHondt.Of([1e300, 1e-300], 2).Seats);
    }

    [Fact]
    public void Of_Threshold_IsComparedExactly()
    {
        SeatRules five = new() { Threshold = Threshold.OfShare(0.05m) };

        Assert.Equal([19, 1], Apportionment.SainteLague.Of([95, 5], 20, five).Seats);
        Assert.Equal([20, 0], Apportionment.SainteLague.Of([95.01, 4.99], 20, five).Seats);
        Assert.Equal([20, 0], Apportionment.SainteLague.Of([95, 5], 20, five with { VotesCounted = 101 }).Seats);
    }

    [Fact]
    public void Of_SeveralThresholds_AnyOrAll()
    {
        var any = Threshold.Any(Threshold.OfShare(0.1m), Threshold.OfSeatsWon(3));
        int[] Seats(Threshold threshold, params int[] won) =>
            [.. Apportionment.SainteLague.Of([80, 12, 8], 10, new() { Threshold = threshold, SeatsWon = won }).Seats];

        // A's ninth quotient is 80 ÷ 17 = 4.7; C's first is 8.
        Assert.Equal([9, 1, 0], Seats(any, 10, 0, 2));
        Assert.Equal([8, 1, 1], Seats(any, 10, 0, 3));
        Assert.Equal([10, 0, 0], Seats(Threshold.All(Threshold.OfShare(0.1m), Threshold.OfSeatsWon(3)), 10, 2, 3));
        Assert.Equal("at least 10% of the votes or at least 3 seats won", any.ToString());
    }

    [Fact]
    public void Of_MinimumSeats_GoToEverybody()
    {
        // After one each, 400, 267, 200, 160, 133, 114 and 100 are all A's, against B's 95.
        Assert.Equal([8, 1, 1], Apportionment.DHondt.Of([800, 190, 10], 10, new() { MinimumSeats = 1 }).Seats);

        // 8, 1.9 and 0.1 quotas: C gets 2; of the other 8 seats A has 6.46 quotas and B 1.54.
        Assert.Equal([6, 2, 2], Apportionment.Hare.Of([800, 190, 10], 10, new() { MinimumSeats = 2 }).Seats);
    }

    [Theory]
    [InlineData("adams", new double[] { 5, 4, 3 }, 2,
        "the method gives every party a seat first, and 2 seats do not go round 3 parties; set a threshold or choose a method that does not")]
    [InlineData("imperiali_quota", new double[] { 5, 5 }, 3,
        "the full quotas are 4, and there are 3 seats; choose a larger quota, such as Droop's")]
    [InlineData("droop", new double[] { 0.6, 0.4 }, 10,
        "10 seats are left after the full quotas, and 2 parties can get one each; the quota is too large for so few votes (are they "
            + "shares?), choose Hare's")]
    [InlineData("dhondt", new double[] { 0, 0 }, 3, "the total of votes is zero")]
    [InlineData("hare", new double[] { }, 3, "there are no parties")]
    public void Of_SeatsThatCannotBeGiven_SaysWhy(string key, double[] votes, int seats, string because)
    {
        var allocation = Method(key).Of(votes, seats);

        Assert.Equal(because, allocation.UndefinedBecause);
        Assert.Equal("undefined: " + because, allocation.Text);
        Assert.Contains(because, Assert.Throws<InvalidOperationException>(() => allocation.Seats).Message, StringComparison.Ordinal);
        Assert.Equal(votes.Length, allocation.Steps.RowCount);
    }

    [Fact]
    public void Of_RulesNobodyCanMeet_SaysWhy()
    {
        Assert.Equal("no party passes the threshold",
            Apportionment.DHondt.Of([1, 1, 1], 3, new() { Threshold = Threshold.OfShare(0.5m) }).UndefinedBecause);
        Assert.Equal("5 seats are too few to give each of 3 parties 2",
            Apportionment.DHondt.Of([1, 1, 1], 5, new() { MinimumSeats = 2 }).UndefinedBecause);
    }

    [Fact]
    public void Of_BadInput_IsRefusedByText()
    {
        static string Message(Action action) => Assert.Throws<MeasureException>(action).Message;

        Assert.StartsWith("Weight 2 is -2;", Message(() => Apportionment.DHondt.Of([1, -2], 3)), StringComparison.Ordinal);
        Assert.StartsWith("Weight 1 is NaN;", Message(() => Apportionment.Hare.Of([double.NaN], 3)), StringComparison.Ordinal);
        Assert.StartsWith("Weight 1 is Infinity;", Message(() => Apportionment.Hare.Of([double.PositiveInfinity], 3)),
            StringComparison.Ordinal);
        Assert.Equal("There cannot be -1 seats; give 0 or more.", Message(() => Apportionment.Hare.Of([1], -1)));
        Assert.Equal("There are 1 parties and 2 numbers of votes; give every party one.",
            Message(() => Apportionment.Hare.Of(["A"], [1, 2], 1)));
        Assert.Equal("A threshold of 5 is no share; write 5% as 0.05m.", Message(() => Threshold.OfShare(5)));
        Assert.Equal("The threshold asks for 3 seats won; give every party's in SeatRules.SeatsWon.",
            Message(() => Apportionment.DHondt.Of([1], 1, new() { Threshold = Threshold.OfSeatsWon(3) })));
        Assert.Equal("There are 1 parties and 2 numbers of seats won; give every party one.",
            Message(() => Apportionment.DHondt.Of([1], 1, new() { SeatsWon = [1, 2] })));
        Assert.Equal("The parties have more votes than the 10 counted; give all votes, or none.",
            Message(() => Apportionment.DHondt.Of([11], 1, new() { VotesCounted = 10 })));
    }

    [Fact]
    public void Of_NoSeats_GivesNone() =>
        Assert.All<ApportionmentMethod>([Apportionment.DHondt, Apportionment.Hare, Apportionment.Droop],
            m => Assert.Equal([0, 0], m.Of([3, 2], 0).Seats));

    [Fact]
    public void EquivalentNames_StandInTheCatalogue()
    {
        Assert.Contains("Jefferson", Apportionment.DHondt.OtherNames);
        Assert.Contains("Webster", Apportionment.SainteLague.OtherNames);
        Assert.Contains("Hamilton", Apportionment.Hare.OtherNames);
    }

    [Fact]
    public void Steps_DivisorMethod_ListTheWinningQuotients()
    {
        var steps = Apportionment.DHondt.Of(["A", "B", "C"], [600, 280, 120], 6).Steps;

        Assert.Equal([600.0, 300, 280, 200, 150, 140], steps.Select(r => r.Number("quotient")!.Value));
        Assert.Equal(["A", "A", "B", "A", "A", "B"], steps.Select(r => r.Text("party")));
    }

    [Fact]
    public void Steps_LargeHouse_ShowWhereTheLastSeatFell()
    {
        var steps = Apportionment.SainteLague.Of(["A", "B", "C"], [600, 280, 120], 2_000_000_000).Steps;

        Assert.Equal(3, steps.RowCount);
        Assert.True(steps.Min(r => r.Number("last quotient")) >= steps.Max(r => r.Number("next quotient")));
    }

    [Fact]
    public void Steps_QuotaMethod_ShowWholeQuotasAndWhatIsLeft()
    {
        var steps = Apportionment.Droop.Of(["A", "B", "C"], [600, 280, 120], 6).Steps;

        Assert.Equal([28.0, 137, 120], steps.Select(r => r.Number("votes left over")!.Value));
        Assert.Equal([0.0, 1, 0], steps.Select(r => r.Number("by remainder")!.Value));
    }

    [Fact]
    public void Of_AnyElection_GivesAllSeatsOrTiesForTheRest() =>
        Holds((votes, seats) => Methods.All(m => m.Of(votes, seats) is not { UndefinedBecause: null } a
            || (a.Seats.Sum() + (a.Tie?.Seats ?? 0) == seats && (a.Tie is null || a.Tie.Seats < a.Tie.Parties.Count))));

    [Fact]
    public void Of_ScaleAndOrder_MakeNoDifference() =>
        Holds((votes, seats) => Methods.All(m =>
        {
            // Droop's quota is rounded to a whole vote, so there the scale is part of the law.
            var other = m.Of([.. votes.Reverse().Select(v => m == Apportionment.Droop ? v : v * 3)], seats);
            var one = m.Of(votes, seats);
            return one.UndefinedBecause is not null
                ? other.UndefinedBecause is not null
                : one.Seats.SequenceEqual(other.Seats.Reverse()) && one.Tie?.Seats == other.Tie?.Seats;
        }));

    [Fact]
    public void Of_MoreVotes_NeverFewerSeats() =>
        Holds((votes, seats) => Methods.All(m => m.Of(votes, seats) is not { UndefinedBecause: null } a
            || votes.Index()
                .All(x =>
                    votes.Index()
                        .All(y =>
                            x.Item <= y.Item
                                || a.Seats[x.Index] + (a.Tie?.Indices.Contains(x.Index) == true ? 1 : 0) >= a.Seats[y.Index]))));

    [Fact]
    public void DivisorMethod_LargerHouse_TakesNoSeatAway() =>
        Holds((votes, seats) =>
            DivisorMethods.All(m => m.Of(votes, seats).Seats.Zip(m.Of(votes, seats + 1).Seats).All(s => s.First <= s.Second)));

    [Fact]
    public void Hare_AnyElection_StaysWithinTheQuota() =>
        Holds((votes, seats) => Apportionment.Hare.Of(votes, seats) is var a && votes.Zip(a.Seats).All(p =>
            p.Second >= Math.Floor((p.First * seats / votes.Sum()) + 1e-9)
                && p.Second <= Math.Ceiling((p.First * seats / votes.Sum()) - 1e-9)));

    [Fact]
    public void DHondt_AnyElection_NeverBelowTheLowerQuota_AdamsNeverAboveTheUpper() =>
        Holds((votes, seats) => votes.Index().All(p =>
            p.Item * seats / votes.Sum() is var share
            && Apportionment.DHondt.Of(votes, seats) is var low
            && low.Seats[p.Index] + (low.Tie?.Indices.Contains(p.Index) == true ? 1 : 0) >= Math.Floor(share + 1e-9)
            && Apportionment.Adams.Of(votes, seats).Seats[p.Index] <= Math.Ceiling(share - 1e-9)));

    [Fact]
    public void DivisorMethod_Award_IsWhatGivingOneSeatAfterTheOtherGives() =>
        Holds((votes, seats) => DivisorMethods.All(m =>
        {
            var allocation = m.Of(votes, seats);
            var divisors = m.Divisors(seats + 1);
            var given = new int[votes.Length];
            for (var left = seats - (allocation.Tie?.Seats ?? 0); left > 0; left--)
            {
                given[votes.Index()
                    .MaxBy(v => (divisors[given[v.Index]] == 0 ? double.MaxValue : v.Item / divisors[given[v.Index]], -v.Index)).Index]++;
            }

            // In floating point near-ties can fall either way; they move no more than one seat.
            return given.Zip(allocation.Seats).All(g => Math.Abs(g.First - g.Second) <= (allocation.Tie is null ? 0 : 1));
        }));

    [Fact]
    public void Of_TenThousandSeatsAndAThousandParties_AreGiven()
    {
        var random = new Random(7);
        double[] votes = [.. Enumerable.Range(0, 1_000).Select(_ => (double)random.Next(1, 5_000_000))];

        Assert.All(Methods.Where(m => m != Apportionment.ImperialiQuota),
            m => Assert.Equal(10_000, m.Of(votes, 10_000) is var a ? a.Seats.Sum() + (a.Tie?.Seats ?? 0) : 0));
        Assert.Equal(2_000_000_000, Apportionment.SainteLague.Of(votes, 2_000_000_000).Seats.Sum());
    }

    [Fact]
    public void Apportion_ElectionWithVotes_UsesThem()
    {
        var election =
            Text.Election("- Seats For Election: 6\n- Party1: A\n- Popular Vote1: 600\n- Party2: B\n- Popular Vote2: 280\n- Party3: C\n- "
                + "Popular Vote3: 120");

        Assert.Equal("Apportionment (D'Hondt), 6 seats, Testland 2020: A 4, B 2",
            election.Apportion(Apportionment.DHondt).ToString()
                .Replace("2020 Testland parliamentary election", "Testland 2020", StringComparison.Ordinal));
        Assert.Equal("the document gives no party's votes", Text.Mali.Apportion(Apportionment.DHondt).UndefinedBecause);
    }

    [Fact]
    public void Apportion_TableOfDistricts_GivesEachItsOwnSeats()
    {
        var table = new Table(
            Column.OfText("district", ["north", "south", "north", "south", "east"]),
            Column.OfText("party", ["A", "A", "B", "B", "A"]),
            Column.Of("votes", [60.0, 10, 40, 10, 0]),
            Column.Of("magnitude", [5, 1, 5, 1, 3]));
        var given = table.Apportion(Apportionment.DHondt, "votes", "magnitude", by: "district");

        Assert.Equal([3, 0, 2, 0, null], given.Select(r => (int?)r.Number("seats_given")));
        Assert.Equal([false, true, false, true, false], given.Select(r => (bool)r["tied"]!));
        Assert.Equal("the total of votes is zero", given[4].Text("undefined"));
        Assert.Equal([2, 1],
            table.Where(r => r.Text("district") == "north").Apportion(Apportionment.Hare, "votes", 3)
                .Select(r => (int?)r.Number("seats_given")));
    }

    [Fact]
    public void Apportion_TableWithHoles_IsRefusedByText()
    {
        var table = new Table(Column.OfNullable("votes", new double?[] { 1, null }), Column.Of("magnitude", [5, 6]));

        Assert.Equal("Row 2 has no 'votes', and missing is not zero; leave the row out, or give 0.",
            Assert.Throws<MeasureException>(() => table.Apportion(Apportionment.DHondt, "votes", 3)).Message);
        Assert.StartsWith("The rows of the group of row 1 do not agree on a whole number in 'magnitude';",
            Assert.Throws<MeasureException>(() =>
                table.Head(2).With("votes", _ => 1).Apportion(Apportionment.DHondt, "votes", "magnitude")).Message,
                StringComparison.Ordinal);
    }

    private static void Holds(Func<double[], int, bool> law) => Check.One(Config, Prop.ForAll(Elections, e => law(e.Votes, e.Seats)));
}
