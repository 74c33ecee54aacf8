namespace ElectionAnalysis.Tests;

/// <summary>Electoral systems as data, by cases that can be done by hand.</summary>
public class ElectoralSystemTests
{
    private static readonly string[] Names = ["A", "B", "C"];

    private static DistrictVotes Districts(params double[][] votes) => DistrictVotes.From(new Table(
        Column.OfText("district", votes.SelectMany((v, d) => v.Select(_ => (string?)$"d{d + 1}"))),
        Column.OfText("party", votes.SelectMany(v => v.Select((_, p) => (string?)Names[p]))),
        Column.Of("votes", votes.SelectMany(v => v))));

    [Fact]
    public void Of_Plurality_GivesEachDistrictToTheMostVotes() => Assert.Equal([2, 1, 0],
        new ElectoralSystem("x", SeatTier.Plurality()).Of(Districts([5, 4, 1], [5, 4, 3], [1, 9, 0])).Seats);

    [Fact]
    public void Of_PluralityWithATie_GivesNoSeatAndSaysWhere()
    {
        var result = new ElectoralSystem("x", SeatTier.Plurality()).Of(Districts([5, 5, 1], [5, 4, 3]));

        Assert.Equal([1, 0, 0], result.Seats);
        Assert.Equal(["constituencies, d1: A and B tie for 1 seat"], result.Ties);
    }

    [Fact]
    public void Of_DistrictsOfDifferentSizes_GivesEachItsSeats() => Assert.Equal([3, 1, 0],
        new ElectoralSystem("x", SeatTier.Districts(Apportionment.DHondt,
            AreaSeats.Of(new Dictionary<string, int> { ["d1"] = 3, ["d2"] = 1 }))).Of(Districts([60, 40, 0], [50, 49, 0])).Seats);

    // d1 has 300 of 400 votes, so 3 of 4 seats: A 2, B 1. d2 has one: B.
    [Fact]
    public void Of_SeatsSharedByVotes_FollowTheVotesCastThere() => Assert.Equal([2, 2, 0],
        new ElectoralSystem("x", SeatTier.Districts(Apportionment.DHondt, AreaSeats.Shared(4, Apportionment.Hare)))
            .Of(Districts([200, 100, 0], [40, 60, 0])).Seats);

    // 10 seats by 60, 30, 10: due are 6, 3, 1. A wins both districts.
    [Theory]
    [InlineData(Compensation.None, 8, 3, 1)]
    [InlineData(Compensation.OverhangStays, 6, 3, 1)]
    public void Of_TwoTiers_AreLinkedOrNot(Compensation compensation, int a, int b, int c)
    {
        var system = new ElectoralSystem("x", SeatTier.Plurality(), SeatTier.Lists(Apportionment.SainteLague, 10) with
        {
            Compensation = compensation,
        });

        Assert.Equal([a, b, c], system.Of(Districts([30, 15, 5], [30, 15, 5])).Seats);
    }

    // Of 4 seats by 40, 40, 20 everybody's due is 2, 1 or 2, 1: by Sainte-Laguë 2, 1, 1 would tie; so 41, 39, 20: due 2, 1, 1.
    // C wins two districts of three, one more than its due.
    [Theory]
    [InlineData(Compensation.OverhangStays, 2, 1, 2)]
    [InlineData(Compensation.OverhangAbsorbed, 1, 1, 2)]
    [InlineData(Compensation.OverhangDropped, 2, 1, 1)]
    [InlineData(Compensation.OverhangLevelled, 3, 3, 2)]
    public void Of_Overhang_StaysIsAbsorbedLevelledOrDropped(Compensation compensation, int a, int b, int c)
    {
        var system = new ElectoralSystem("x", SeatTier.Plurality(), SeatTier.Lists(Apportionment.SainteLague, 4) with
        {
            Compensation = compensation,
        });

        var result = system.Of(Districts([9, 9, 10], [9, 9, 10], [23, 21, 0]));

        Assert.Equal([a, b, c], result.Seats);
        Assert.Equal([1, 0, 2], result.TierSeats[0]);
    }

    [Fact]
    public void Of_RegionalCompensation_CountsTheSeatsWonInTheRegion()
    {
        var system = new ElectoralSystem("x", SeatTier.Plurality(), new SeatTier
        {
            Name = "regions", Seats = 4, Method = Apportionment.DHondt, Area = TierArea.Region,
            Compensation = Compensation.OverhangAbsorbed,
        });
        var regions = new Dictionary<string, string> { ["d1"] = "north", ["d2"] = "north", ["d3"] = "south", ["d4"] = "south" };

        var result = system.Of(Districts([62, 38, 0], [62, 38, 0], [10, 80, 10], [10, 80, 10]), regions: regions);

        // North: 124 to 76 make 3 and 1 of four; A has won two. South: 20, 160, 20 make 0, 4, 0; B has won two.
        Assert.Equal([3, 5, 0], result.Seats);
        Assert.Equal([1, 3, 0], result.TierSeats[1]);
    }

    [Fact]
    public void Of_Bonus_GoesToTheLargest() => Assert.Equal([7, 2, 1],
        new ElectoralSystem("x", SeatTier.Lists(Apportionment.Hare, 8), SeatTier.Bonus(2)).Of(Names, [60, 25, 15]).Seats);

    // Apart, the quotients are 46, 30, 24, 23, 15.3: 3, 1, 1. Together B and C have 54, 27, 18 against 46, 23, so 3, and share them 2 to 1.
    [Fact]
    public void Of_LinkedLists_CountAsOneFirst()
    {
        var system = new ElectoralSystem("x", SeatTier.Lists(Apportionment.DHondt, 5));

        Assert.Equal([3, 1, 1], system.Of(Names, [46, 30, 24]).Seats);
        Assert.Equal([2, 2, 1], system.Linking(["B", "C"]).Of(Names, [46, 30, 24]).Seats);
    }

    [Fact]
    public void Of_ThresholdsOfTheirOwn_HoldForThoseParties()
    {
        var tier = SeatTier.Lists(Apportionment.Hare, 10) with { Threshold = Threshold.OfShare(0.05m) };
        var system = new ElectoralSystem("x", tier with
        {
            ThresholdOf = new Dictionary<string, Threshold?> { ["B"] = Threshold.OfShare(0.4m), ["C"] = null },
        });

        Assert.Equal([9, 0, 1], system.Of(Names, [65, 31, 4]).Seats);
        Assert.Contains("no party 'D'", Assert.Throws<MeasureException>(() => new ElectoralSystem("x", tier with
        {
            ThresholdOf = new Dictionary<string, Threshold?> { ["D"] = null },
        }).Of(Names, [1, 1, 1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ThresholdOfAllValidVotes_CountsThoseOfOthers() => Assert.Equal([10, 0, 0],
        new ElectoralSystem("x", SeatTier.Lists(Apportionment.Hare, 10) with { Threshold = Threshold.OfShare(0.05m) })
            .Of(Names, [900, 50, 40], validVotes: 1_010).Seats);

    [Fact]
    public void Of_NobodyAboveTheThreshold_LeavesTheSeatsEmptyAndSaysSo() => Assert.Contains("nobody takes part",
        new ElectoralSystem("x", SeatTier.Lists(Apportionment.Hare, 10) with { Threshold = Threshold.OfShare(0.9m) })
            .Of(Names, [5, 4, 3]).Notes.Single(), StringComparison.Ordinal);

    [Fact]
    public void Of_RegionsThatAreNotSaid_AsksForThem() => Assert.Contains("say in 'regions' which one 'd1' is in",
        Assert.Throws<MeasureException>(() => new ElectoralSystem("x",
            new SeatTier { Name = "r", Seats = 1, Method = Apportionment.DHondt, Area = TierArea.Region }).Of(Districts([1, 2, 3]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Compare_Systems_StandSideBySide()
    {
        var votes = DistrictVotes.Alike(Names, [50, 30, 20], districts: 10);
        var table = ElectoralSystem.Compare(votes, new ElectoralSystem("plurality", SeatTier.Plurality()),
            new ElectoralSystem("lists", SeatTier.Lists(Apportionment.Hare, 10)));

        Assert.Equal(["party", "vote_share", "plurality", "lists"], table.Columns.Select(c => c.Name));
        Assert.Equal([10, 0, 0], table.Select(r => r.Number("plurality")!.Value));
        Assert.Equal([5, 3, 2], table.Select(r => r.Number("lists")!.Value));
    }

    [Fact]
    public void System_Printed_SaysItsRules()
    {
        Assert.Equal("New Zealand. electorates: 1 seat in every district, all to the most votes. lists: 120 seats, Sainte-Laguë, with the "
            + "seats won before; overhang stays, at least 5% of the votes or at least 1 seats won.", ElectoralSystems.NewZealand.ToString());
        Assert.Equal(ElectoralSystems.NewZealand, ElectoralSystems.NewZealand with { });
        Assert.NotEqual(ElectoralSystems.NewZealand, ElectoralSystems.Germany);
    }

    [Fact]
    public void Of_AnyVotes_GivesAsManySeatsAsTheHouseHas()
    {
        var random = new Random(4);
        for (var i = 0; i < 200; i++)
        {
            var votes = Districts([.. Enumerable.Range(0, 6).Select(_ => Names.Select(_ => (double)random.Next(1, 1_000_000)).ToArray())]);
            var system = new ElectoralSystem("x", SeatTier.Plurality(), SeatTier.Lists(Apportionment.SainteLague, 12) with
            {
                Compensation = i % 2 == 0 ? Compensation.OverhangAbsorbed : Compensation.OverhangDropped,
            });

            Assert.Equal(12, system.Of(votes).House);
        }
    }

    [Fact]
    public void ToTable_AllValidVotesGiven_SharesAreOfThem()
    {
        var result = ElectoralSystems.Slovakia.Of(["A", "B"], [600.0, 300], validVotes: 1200);

        Assert.Equal([0.5, 0.25], result.ToTable().Select(r => r.Number("vote_share")!.Value));
        Assert.Equal(1200, result.ValidVotes);
        Assert.Equal(900, ElectoralSystems.Slovakia.Of(["A", "B"], [600.0, 300]).ValidVotes);
    }
}
