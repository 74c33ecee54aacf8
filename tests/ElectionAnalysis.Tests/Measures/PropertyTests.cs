using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>Laws that hold for every input, tried on generated ones; the seed is fixed, so that a failure comes back.</summary>
public class PropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131215, 20131125);

    private static readonly Arbitrary<double[]> Weights =
        Gen.Choose(0, 5_000).Select(i => (double)i).ArrayOf().Where(w => w.Sum() > 0 && w.Length < 40).ToArbitrary();

    private static readonly Arbitrary<(double Before, double After)[]> Changes =
        Gen.Choose(0, 900).Two().Select(p => (Before: (double)p.Item1, After: (double)p.Item2)).ArrayOf()
            .Where(c => c.Sum(x => x.Before) > 0 && c.Sum(x => x.After) > 0).ToArbitrary();

    private static IEnumerable<DistributionMeasure> Distributions =>
        Measures.All.OfType<DistributionMeasure>().Append(Fragmentation.Hill(0.5)).Append(Fragmentation.Hill(3));

    private static IEnumerable<ChangeMeasure> AllChanges => Measures.All.OfType<ChangeMeasure>();

    private static void Holds(Func<double[], bool> law) => Check.One(Config, Prop.ForAll(Weights, law));

    private static void Holds(Func<double[], double[], bool> law) =>
        Check.One(Config, Prop.ForAll(Changes, c => law([.. c.Select(x => x.Before)], [.. c.Select(x => x.After)])));

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left));

    [Fact]
    public void Distribution_ScaledWeights_MeasuresTheSame() =>
        Holds(w => Distributions.All(m => Near(m.Calculate(w).Value, m.Calculate([.. w.Select(x => x * 7.25)]).Value)));

    [Fact]
    public void Distribution_AnyOrder_MeasuresTheSame() =>
        Holds(w => Distributions.All(m => Near(m.Calculate(w).Value, m.Calculate([.. w.OrderBy(x => (x * 7919) % 101)]).Value)));

    [Fact]
    public void Distribution_PartiesWithNothing_ChangeNothing() =>
        Holds(w => Distributions.All(m => Near(m.Calculate(w).Value, m.Calculate([0, .. w, 0]).Value)));

    [Fact]
    public void Hill_EveryPartyTwice_CountsTwiceAsMany() =>
        Holds(w =>
            new[] { 0, 0.5, 1, 2, 3,
                double.PositiveInfinity }.All(q =>
                    Near(2 * Fragmentation.Hill(q).Calculate(w).Value, Fragmentation.Hill(q).Calculate([.. w, .. w]).Value)));

    [Fact]
    public void NumberOfParties_AnyAuthor_IsBetweenOneAndTheCount() =>
        Holds(w =>
        {
            var count = w.Count(x => x > 0);
            DistributionMeasure[] numbers = [Fragmentation.LaaksoTaagepera, Fragmentation.Golosov, Fragmentation.Molinar,
                Fragmentation.DunleavyBoucek, Fragmentation.Wildgen, Fragmentation.InverseLargestShare, Fragmentation.Hill(0.5),
                Fragmentation.Hill(3)];
            return numbers.All(m => m.Calculate(w).Value >= 1 - 1e-9 && m.Calculate(w).Value <= count + 1e-9);
        });

    [Fact]
    public void NumberOfParties_EqualShares_IsTheirCount() =>
        Check.One(Config, Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), n =>
        {
            var equal = Enumerable.Repeat(3.0, n).ToArray();
            return new[] { Fragmentation.LaaksoTaagepera, Fragmentation.Golosov, Fragmentation.Wildgen, Fragmentation.DunleavyBoucek,
                Fragmentation.InverseLargestShare, Fragmentation.Hill(0),
                Fragmentation.Hill(0.5) }.All(m => Near(m.Calculate(equal).Value, n))
                && Near(Fragmentation.Rae.Calculate(equal).Value, 1 - (1.0 / n));
        }));

    [Fact]
    public void LaaksoTaagepera_TwoPartiesMerge_NeverRises() =>
        Holds(w =>
            w.Length < 2
                || Fragmentation.LaaksoTaagepera.Calculate([w[0] + w[1], .. w[2..]]).Value
                    <= Fragmentation.LaaksoTaagepera.Calculate(w).Value + 1e-9);

    [Fact]
    public void Hill_HigherOrder_NeverCountsMore() =>
        Holds(w =>
        {
            var numbers = new[] { 0, 0.5, 1, 1.5, 2, 5, 40, double.PositiveInfinity }.Select(q => Fragmentation.Hill(q).Calculate(w).Value)
                .ToList();
            return numbers.Zip(numbers.Skip(1)).All(p => p.First >= p.Second - 1e-9);
        });

    [Fact]
    public void EquivalentNames_AnyShares_Agree() =>
        Holds(w => Near(Fragmentation.Hill(2).Calculate(w).Value, Fragmentation.LaaksoTaagepera.Calculate(w).Value)
            && Near(1 - Fragmentation.HerfindahlHirschman.Calculate(w).Value, Fragmentation.Rae.Calculate(w).Value)
            && Near(1 / (1 - Fragmentation.Rae.Calculate(w).Value), Fragmentation.LaaksoTaagepera.Calculate(w).Value)
            && Near(Fragmentation.Concentration(1).Calculate(w).Value, Fragmentation.LargestShare.Calculate(w).Value));

    [Fact]
    public void Taagepera_Bounds_HoldTheTruth() =>
        Holds(w =>
        {
            // The last parties are lumped together; the truth must lie between the bounds.
            var cut = w.Length / 2;
            var other = w[cut..].Sum();
            var truth = Fragmentation.LaaksoTaagepera.Calculate(w).Value;
            return Fragmentation.TaageperaLow.Calculate(w[..cut], other).Value <= truth + 1e-9
                && truth <= Fragmentation.TaageperaHigh.Calculate(w[..cut], other).Value + 1e-9;
        });

    [Fact]
    public void Change_ScaleAndOrder_MakeNoDifference() =>
        Holds((b, a) =>
            AllChanges.All(m =>
                Near(m.Calculate(b, a).Value,
                    m.Calculate([.. b.Reverse().Select(x => x * 3)], [.. a.Reverse().Select(x => x * 0.5)]).Value)));

    [Fact]
    public void Change_Any_IsBetweenZeroAndOne() =>
        Holds((b, a) => AllChanges.All(m => m.Calculate(b, a).Value is >= 0 and <= 1 + 1e-9));

    [Fact]
    public void Pedersen_BackInTime_IsTheSame() =>
        Holds((b, a) => Near(Swing.Pedersen.Calculate(b, a).Value, Swing.Pedersen.Calculate(a, b).Value));

    [Fact]
    public void Pedersen_NothingChanged_IsZero() => Holds(w => Swing.Pedersen.Calculate(w, w).Value < 1e-12);

    [Fact]
    public void PowellTucker_WithoutThreshold_AddUpToPedersen() =>
        Holds((b, a) =>
            Near(Swing.PowellTuckerA(0).Calculate(b, a).Value + Swing.PowellTuckerB(0).Calculate(b, a).Value,
                Swing.Pedersen.Calculate(b, a).Value));

    [Fact]
    public void BartoliniMair_BetweenAndWithin_AddUpToPedersen() =>
        Holds((b, a) =>
        {
            var blocs = Enumerable.Range(0, b.Length).Select(i => i % 3 % b.Length).ToArray();
            var between = Swing.BartoliniMairBetween.Calculate(b, a, blocs).Value;
            return Near(between + Swing.BartoliniMairWithin.Calculate(b, a, blocs).Value, Swing.Pedersen.Calculate(b, a).Value)
                && between >= 0;
        });

    [Fact]
    public void Steed_OtherWayRound_ChangesItsSign() =>
        Holds((b, a) => b.Length < 2 || b[0] + b[1] == 0 || a[0] + a[1] == 0
            || Near(Swing.Steed.Calculate(b[0], a[0], b[1], a[1]).Value, -Swing.Steed.Calculate(b[1], a[1], b[0], a[0]).Value));

    [Fact]
    public void Turnout_ValidAndInvalid_AddUpToOne() =>
        Holds((b, a) =>
            a[0] + b[0] == 0
                || Near(Turnout.ValidShare.Calculate(a[0], a[0] + b[0]).Value + Turnout.InvalidShare.Calculate(b[0], a[0] + b[0]).Value,
                    1));

    [Fact]
    public void Hemicycle_AnyHouse_DrawsEverySeatApart() =>
        Check.One(Config, Prop.ForAll(Gen.Choose(1, 1_000).ToArbitrary(), seats =>
        {
            var (places, gap) = Hemicycle.Place(seats);
            return places.Count == seats && places.Distinct().Count() == seats && gap > 0
                && places.All(p => p.Y >= -1e-9 && (p.X * p.X) + (p.Y * p.Y) <= 1 + 1e-9);
        }));
}
