using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>Who can make and break majorities: small houses by hand, any house against counting every coalition.</summary>
public class PowerTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20131215, 20131125);

    private static readonly Arbitrary<(int[] Seats, int Quota)> Houses =
        Gen.Choose(0, 30).ArrayOf().Where(s => s.Length is > 0 and < 9 && s.Sum() > 0)
            .SelectMany(s => Gen.Choose(1, s.Sum()).Select(q => (s, q))).ToArbitrary();

    private static IEnumerable<PowerIndex> All => Measures.All.OfType<PowerIndex>();

    private static readonly string[] Letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

    private static VotingGame Game(int quota, params int[] seats) => new(Letters[..seats.Length], seats, quota);

    /// <summary>
    /// 4, 2, 1, 1 with 5 of 8 needed. Winning are A with anybody, so A is critical in the 7 coalitions of A and some
    /// others but for none: in all 7 (B, C, D alone make 4). B is critical in AB only, as are C in AC and D in AD. Minimal
    /// winning are AB, AC, AD. In a line of four A is pivotal unless it stands first, B only when second after A.
    /// </summary>
    public static TheoryData<string, double[]> ByHand() => new()
    {
        { "banzhaf_swings", [7, 1, 1, 1] },
        { "banzhaf_absolute", [7.0 / 8, 1.0 / 8, 1.0 / 8, 1.0 / 8] },
        { "banzhaf", [0.7, 0.1, 0.1, 0.1] },
        { "shapley_shubik", [0.75, 1.0 / 12, 1.0 / 12, 1.0 / 12] },
        { "deegan_packel", [0.5, 1.0 / 6, 1.0 / 6, 1.0 / 6] },
        { "public_good", [0.5, 1.0 / 6, 1.0 / 6, 1.0 / 6] },

        // A alone is critical in the 4 coalitions of three or four, and with one other in the 3 pairs.
        { "johnston", [5.5 / 7, 0.5 / 7, 0.5 / 7, 0.5 / 7] },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Of_FourParties_IsWhatOneWorksOut(string key, double[] power)
    {
        var actual = ((PowerIndex)Measures.Find(key)).Of([4, 2, 1, 1], 5);

        Assert.All(power.Zip(actual), p => Assert.Equal(p.First, p.Second, 12));
    }

    [Fact]
    public void Of_AnyHouse_IsWhatCountingEveryCoalitionGives() =>
        Holds((seats, quota) =>
            All.All(index =>
                index.Of(seats, quota).Zip(EveryCoalition(index.Key, seats, quota)).All(p => Math.Abs(p.First - p.Second) < 1e-9)));

    [Fact]
    public void Of_AnyHouse_SharesAddUpToOne() =>
        Holds((seats, quota) =>
            All.Where(i => i.Unit == MeasureUnit.Share && i != Power.BanzhafAbsolute)
                .All(i => Math.Abs(i.Of(seats, quota).Sum() - 1) < 1e-9));

    [Fact]
    public void Of_AnyHouse_EqualSeatsHaveEqualPower_AndOrderMakesNoDifference() =>
        Holds((seats, quota) => All.All(i =>
        {
            var power = i.Of(seats, quota);
            var reversed = i.Of([.. seats.Reverse()], quota).Reverse();
            return power.Zip(reversed).All(p => Math.Abs(p.First - p.Second) < 1e-9)
                && seats.Index().All(x => seats.Index().All(y => x.Item != y.Item || Math.Abs(power[x.Index] - power[y.Index]) < 1e-9));
        }));

    [Fact]
    public void Of_AnyHouse_MoreSeatsNeverLessPower_WhereTheIndexKeepsOrder() =>
        Holds((seats, quota) => new[] { Power.Banzhaf, Power.ShapleyShubik, Power.Johnston }.All(i =>
            i.Of(seats, quota) is var power
                && seats.Index().All(x => seats.Index().All(y => x.Item < y.Item || power[x.Index] >= power[y.Index] - 1e-9))));

    [Fact]
    public void MinimalWinning_AnyHouse_ListsAllOfThemOnce() =>
        Holds((seats, quota) =>
        {
            var game = Game(quota, seats);
            var expected = Winning(seats, quota).Where(c => Members(seats, c).All(i => Sum(seats, c) - seats[i] < quota))
                .Select(c => Name(seats, c)).ToHashSet();
            var listed = game.MinimalWinning().Select(c => string.Concat(c.Parties.Order(StringComparer.Ordinal))).ToList();
            return listed.Count == expected.Count && expected.SetEquals(listed) && game.MinimalWinningCount == expected.Count;
        });

    [Fact]
    public void Smallest_AnyHouse_AreTheFewestSeatsAndTheFewestParties() =>
        Holds((seats, quota) =>
        {
            var winning = Winning(seats, quota).Where(c => Members(seats, c).All(i => seats[i] > 0)).ToList();
            var (fewestSeats, fewestParties) = (winning.Min(c => Sum(seats, c)), winning.Min(c => BitOperations.PopCount((uint)c)));
            bool Same(IEnumerable<Coalition> listed, IEnumerable<int> expected) =>
                listed.Select(c => string.Concat(c.Parties.Order(StringComparer.Ordinal))).Order()
                    .SequenceEqual(expected.Select(c => Name(seats, c)).Order());
            return Same(Game(quota, seats).SmallestSeats(), winning.Where(c => Sum(seats, c) == fewestSeats))
                && Same(Game(quota, seats).SmallestNumber(), winning.Where(c => BitOperations.PopCount((uint)c) == fewestParties));
        });

    [Fact]
    public void Connected_AnyHouse_AreTheShortestStretchesThatWin() =>
        Holds((seats, quota) =>
        {
            var line = Enumerable.Range(0, seats.Length).Where(i => seats[i] > 0).ToList();
            var expected = new List<string>();
            for (var a = 0; a < line.Count; a++)
            {
                for (var b = a; b < line.Count; b++)
                {
                    var sum = line[a..(b + 1)].Sum(i => seats[i]);
                    if (sum >= quota && sum - seats[line[a]] < quota && sum - seats[line[b]] < quota)
                    {
                        expected.Add(string.Concat(line[a..(b + 1)].Select(i => Letters[i])));
                    }
                }
            }

            return Game(quota, seats).Connected(Letters[..seats.Length]).Select(c => string.Concat(c.Parties)).SequenceEqual(expected);
        });

    [Fact]
    public void Roles_TellWhoIsNeeded()
    {
        Assert.Equal(["dictator", "dummy", "without seats"], Game(6, 6, 4, 0).Roles().Select(r => r.Text("role")));
        Assert.Equal(["veto", "pivotal", "pivotal"], Game(7, 6, 2, 2).Roles().Select(r => r.Text("role")));

        // 6 + 3 + 1 of 10 and 7 needed: nobody needs the last.
        Assert.Equal(["veto", "pivotal", "pivotal"], Game(7, 6, 3, 1).Roles().Select(r => r.Text("role")));
        Assert.Equal(PartyRole.Dummy, Game(9, 6, 3, 1).Role("C"));
    }

    [Fact]
    public void Of_BadHouses_AreRefusedByText()
    {
        static string Message(Action action) => Assert.Throws<MeasureException>(action).Message;

        Assert.Equal("B has -1 seats; seats cannot be negative. Leave out what is missing.", Message(() => Game(1, 2, -1)));
        Assert.Equal("Nobody has a seat, so nobody can decide.", Message(() => Game(1, 0, 0)));
        Assert.Equal("A decision needs 11 of 10 seats, which nobody can have; give a quota from 1 to 10.", Message(() => Game(11, 6, 4)));
        Assert.Equal("A decision needs 0 of 10 seats, which nobody needs to have; give a quota from 1 to 10.",
            Message(() => Power.Banzhaf.Of([6, 4], 0)));
        Assert.Equal("There are 1 parties and 2 numbers of seats; give every party one.", Message(() => _ = new VotingGame(["A"], [1, 2])));
        Assert.StartsWith("There is no party 'Z'.", Message(() => Game(6, 6, 4).Role("Z")), StringComparison.Ordinal);
        Assert.Equal("The order lacks 'B'; name every party with seats.", Message(() => Game(6, 6, 4).Connected("A")));
        Assert.Equal("The order names 'A' twice.", Message(() => Game(6, 6, 4).Connected("A", "A")));
        Assert.Contains("too many coalitions to count", Message(() => Game(1_000_000_001, 1_000_000_000, 999_999_999).SmallestSeats()),
            StringComparison.Ordinal);
        Assert.Contains("too many coalitions to count", Message(() => Power.ShapleyShubik.Of([.. Enumerable.Range(1, 2_000)], 1_000_001)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SeatsInThousands_CountTheSameCoalitions() =>
        Assert.Equal(Power.Banzhaf.Of([4, 2, 1, 1], 5),
            Power.Banzhaf.Of([400_000_000, 200_000_000, 100_000_000, 100_000_000], 400_000_001));

    [Fact]
    public void Of_QuotaUpToHalf_SaysThatTwoCanWin() =>
        Assert.Contains("Two coalitions apart from each other can both reach 4 of 8 seats.", Game(4, 4, 2, 2).Measure(Power.Banzhaf).Notes);

    [Fact]
    public void Of_FortyPartiesAndAThousandSeats_CountsExactly()
    {
        var random = new Random(7);
        int[] seats = [.. Enumerable.Range(0, 40).Select(i => 1 + random.Next(49))];
        seats[0] += 1_000 - seats.Sum();
        var game = new VotingGame([.. Enumerable.Range(1, 40).Select(i => $"P{i}")], seats);

        Assert.All(All, i => Assert.Equal(40, game.Measure(i).Power.Count));

        Assert.Equal(1, game.Measure(Power.ShapleyShubik).Power.Sum(), 12);
        Assert.Equal(10, game.MinimalWinning().Take(10).ToTable().RowCount);
        Assert.True(game.MinimalWinningCount > 1_000_000_000);
    }

    [Fact]
    public void Of_ManyEqualParties_IsWhatCombinatoricsSays()
    {
        // n equal parties, k needed: each is critical in C(n−1, k−1) coalitions.
        var swings = Power.BanzhafSwings.Of([.. Enumerable.Repeat(1, 101)], 51);

        Assert.All(swings, s => Assert.Equal(1.0089134454556419e29, s, 1e15));
        Assert.All(Power.ShapleyShubik.Of([.. Enumerable.Repeat(1, 150)], 76), s => Assert.Equal(1.0 / 150, s, 15));
    }

    [Fact]
    public void VotingGame_Mali_RallyForMaliNeedsEightMore()
    {
        var game = Text.Mali.VotingGame();

        Assert.Equal((74, 147), (game.Quota, game.Total));
        Assert.Equal(PartyRole.Pivotal, game.Role("Rally for Mali"));

        // The party with 66 of 147 is critical far more often than its share of the seats.
        var banzhaf = game.Measure(Power.Banzhaf);
        Assert.True(banzhaf.Power[game.Parties.ToList().IndexOf("Rally for Mali")] > 0.8);
        Assert.Equal(2, game.SmallestNumber().First().Parties.Count);
        Assert.All(game.SmallestSeats().Take(20), c => Assert.Equal(74, c.Seats));
    }

    [Fact]
    public void VotingGame_Turkmenistan_NobodyHasAMajority()
    {
        var game = Text.Turkmenistan.VotingGame();

        Assert.Equal((63, 125), (game.Quota, game.Total));
        Assert.All(game.Seats, s => Assert.True(s < 63));
        Assert.DoesNotContain("veto", game.Roles().Select(r => r.Text("role")));
    }

    [Fact]
    public void VotingGame_SeatsNotGiven_AreLeftOutAndSaid()
    {
        var game = Text.Election("- Seats For Election: 10\n- Party1: A\n- Seats1: 5\n- Party2: B\n- Seats2: 2\n- Party3: C\n- Seats3: –")
            .VotingGame();

        // 3 of the 10 seats belong to no party that is known, so 6 are needed and A and B together make one.
        Assert.Equal(6, game.Quota);
        Assert.Contains("C is left out: its seats are not given.", game.Measure(Power.Banzhaf).Notes);
        Assert.Equal("Nobody can tell who can decide in 2020 Testland parliamentary election: the document gives no party's seats.",
            Assert.Throws<MeasureException>(() => Text.Election("- Party1: A").VotingGame()).Message);
        Assert.Contains("more seats than can be counted",
            Assert.Throws<MeasureException>(() =>
                Text.Election("- Party1: A\n- Seats1: 2000000000\n- Party2: B\n- Seats2: 2000000000").VotingGame()).Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public void From_Table_ReadsTheHouse()
    {
        var game = VotingGame.From(new(Column.OfText("party", ["A", "B"]), Column.Of("seats", [7, 3])));

        Assert.Equal((10, 6), (game.Total, game.Quota));
        Assert.Equal(PartyRole.Dictator, game.Role("A"));
        Assert.Equal("Row 2 has 1.5 in 'seats'; give whole seats, 0 for none.",
            Assert.Throws<MeasureException>(() =>
                VotingGame.From(new(Column.OfText("party", ["A", "B"]), Column.Of("seats", [7, 1.5])))).Message);
        Assert.Equal("Row 1 has no number in 'seats'; give whole seats, 0 for none.",
            Assert.Throws<MeasureException>(() =>
                VotingGame.From(new(Column.OfText("party", ["A"]), Column.OfNullable("seats", new int?[] { null })))).Message);
    }

    private static void Holds(Func<int[], int, bool> law) => Check.One(Config, Prop.ForAll(Houses, h => law(h.Seats, h.Quota)));

    private static int Sum(int[] seats, int coalition) => Members(seats, coalition).Sum(i => seats[i]);

    private static IEnumerable<int> Members(int[] seats, int coalition) =>
        Enumerable.Range(0, seats.Length).Where(i => (coalition >> i & 1) == 1);

    private static string Name(int[] seats, int coalition) => string.Concat(Members(seats, coalition).Select(i => Letters[i]));

    private static IEnumerable<int> Winning(int[] seats, int quota) =>
        Enumerable.Range(0, 1 << seats.Length).Where(c => Sum(seats, c) >= quota);

    /// <summary>The definitions, over every coalition and every order of parties with seats.</summary>
    private static double[] EveryCoalition(string key, int[] all, int quota)
    {
        var playing = Enumerable.Range(0, all.Length).Where(i => all[i] > 0).ToArray();
        int[] seats = [.. playing.Select(i => all[i])];
        var n = seats.Length;
        bool Critical(int c, int i) => Sum(seats, c) - seats[i] < quota;
        var winning = Winning(seats, quota).ToList();
        var minimal = winning.Where(c => Members(seats, c).All(i => Critical(c, i))).ToList();
        double Factorial(int k) => k < 2 ? 1 : k * Factorial(k - 1);
        double Size(int c) => BitOperations.PopCount((uint)c);
        double Value(int i) => key switch
        {
            "banzhaf_swings" or "banzhaf" => winning.Count(c => Members(seats, c).Contains(i) && Critical(c, i)),
            "banzhaf_absolute" => winning.Count(c => Members(seats, c).Contains(i) && Critical(c, i)) / Math.Pow(2, n - 1),
            "shapley_shubik" =>
                winning.Where(c => Members(seats, c).Contains(i) && Critical(c, i))
                    .Sum(c => Factorial((int)Size(c) - 1) * Factorial(n - (int)Size(c)) / Factorial(n)),
            "deegan_packel" => minimal.Where(c => Members(seats, c).Contains(i)).Sum(c => 1 / Size(c)),
            "public_good" => minimal.Count(c => Members(seats, c).Contains(i)),
            "johnston" =>
                winning.Where(c => Members(seats, c).Contains(i) && Critical(c, i))
                    .Sum(c => 1.0 / Members(seats, c).Count(j => Critical(c, j))),
            _ => throw new NotSupportedException(key),
        };

        var values = Enumerable.Range(0, n).Select(Value).ToArray();
        var sum = key is "banzhaf" or "deegan_packel" or "public_good" or "johnston" ? values.Sum() : 1;
        var result = new double[all.Length];
        for (var k = 0; k < n; k++)
        {
            result[playing[k]] = values[k] / sum;
        }

        return result;
    }
}
