using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>Houses of millions of seats: the same seats as giving one after the other, without the wait.</summary>
public class LargeHouseTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131215, 20131125);

    public static TheoryData<string> Methods() => [.. Measures.All.OfType<ApportionmentMethod>().Select(m => m.Key)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Of_FiveMillionSeatsAndThousandMillionMillionVotes_AreGivenOut(string key)
    {
        var method = (ApportionmentMethod)Measures.Find(key);
        double[] votes = [1e15, 999_999_999_999_999, 3e14 + 1, 123_456_789, 1_001, 7];
        foreach (var minimum in (int[])[0, 1, 1_000, 800_000])
        {
            var given = await Task.Run(() => method.Of(votes, 5_000_000, new() { MinimumSeats = minimum }))
                .WaitAsync(TimeSpan.FromMinutes(1));

            Assert.True(given.UndefinedBecause is not null || given.Seats.Sum() + (given.Tie?.Seats ?? 0) == 5_000_000);
            Assert.True(given.Steps.RowCount is > 0 and < 10);
        }
    }

    /// <summary>
    /// 600, 280 and 120: the seats one by one go A 600, A 300, B 280, A 150, B 140, C 120, then A 75, B 70, C 60 and so on.
    /// </summary>
    [Theory]
    [InlineData(6, 3, 2, 1)]
    [InlineData(7, 4, 2, 1)]
    [InlineData(3_000_002, 1_000_002, 1_000_001, 999_999)]
    [InlineData(3_000_003, 1_000_002, 1_000_001, 1_000_000)]
    public void Macau_AnyHouse_GoesRoundAndRound(int seats, params int[] given) =>
        Assert.Equal(given, Apportionment.Macau.Of([600, 280, 120], seats).Seats);

    /// <summary>400, 200 and 100: A 400, then A and B at 200, then all three at 100, again and again.</summary>
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(3_000_000, 0)]
    [InlineData(3_000_001, 1)]
    public void Macau_EqualClaims_AreATie(int seats, int atStake) =>
        Assert.Equal(atStake, Apportionment.Macau.Of([400, 200, 100], seats).Tie?.Seats ?? 0);

    [Fact]
    public void DivisorMethods_WithOrWithoutMinimum_GiveWhatOneSeatAfterTheOtherGives()
    {
        var cases = Gen.Choose(1, 9_999).ArrayOf().Where(v => v.Length is > 0 and < 8)
            .SelectMany(v =>
                Gen.Choose(0, 400)
                    .SelectMany(s => Gen.Choose(0, 30).Select(m => (Votes: v, Seats: s + (m * v.Length) + v.Length, Minimum: m))))
                    .ToArbitrary();

        Check.One(Config, Prop.ForAll(cases, c => Measures.All.OfType<DivisorMethod>().All(m =>
        {
            var allocation = m.Of([.. c.Votes.Select(v => (double)v)], c.Seats, new() { MinimumSeats = c.Minimum });
            var slow = OneByOne(m, c.Votes, c.Seats, c.Minimum);
            return allocation.Seats.SequenceEqual(slow.Seats) && (allocation.Tie?.Seats ?? 0) == slow.Tied;
        })));
    }

    private static (int[] Seats, int Tied) OneByOne(DivisorMethod method, int[] votes, int seats, int minimum)
    {
        var given = votes.Select(_ => Math.Max(minimum, method.Divisor(0).Numerator.IsZero ? 1 : 0)).ToArray();
        bool Beats(int i, int j)
        {
            var (a, b) = (method.Divisor(given[i]), method.Divisor(given[j]));
            BigInteger Weight(int party) => method.Squared ? (BigInteger)votes[party] * votes[party] : votes[party];
            return Weight(i) * a.Denominator * b.Numerator > Weight(j) * b.Denominator * a.Numerator;
        }

        for (var left = seats - given.Sum(); left > 0;)
        {
            var best = Enumerable.Range(0, votes.Length).Where(i => !Enumerable.Range(0, votes.Length).Any(j => Beats(j, i))).ToArray();
            if (best.Length > left)
            {
                return (given, left);
            }

            foreach (var i in best)
            {
                given[i]++;
                left--;
            }
        }

        return (given, 0);
    }

    [Fact]
    public void SeatFlow_HousesBeyondTwoThousandMillion_AddUp()
    {
        var election =
            Text.Election("- Party1: A\n- Seats1: 2000000000\n- Last Election1: 1\n- Party2: B\n- Seats2: 2000000000\n- Last Election2: 1");

        Assert.Contains("3999999998 were won", Charts.SeatFlow(election).Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(7, 0)]
    public void ApportionmentLab_NoVotesOrNoSeats_HasNoShares(double votes, int seats) =>
        Assert.DoesNotContain("NaN", Charts.ApportionmentLab("Testland", ["A"], [votes], seats, "x.txt").ToJson(),
            StringComparison.Ordinal);

    [Fact]
    public void Apportion_SeatsNobodyCanCount_AreRefused()
    {
        var table = new Table(Column.Of("votes", [1.0]), Column.Of("magnitude", [3e9]));

        Assert.Throws<MeasureException>(() => table.Apportion(Apportionment.DHondt, "votes", "magnitude"));
    }
}
