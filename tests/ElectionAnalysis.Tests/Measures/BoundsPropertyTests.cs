using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>
/// Parties are deleted from a complete election whose totals stay known. Whatever a document then leaves out, the range must
/// contain what the complete election gives.
/// </summary>
public partial class BoundsPropertyTests
{
    /// <summary>
    /// A thousand elections where the environment variable ELECTIONS_THOROUGH names the bounds, as .ci/thorough does; else a tenth.
    /// </summary>
    private static readonly int Tests =
        Environment.GetEnvironmentVariable("ELECTIONS_THOROUGH")?.Contains("bounds", StringComparison.Ordinal) == true ? 1_000 : 100;

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(Tests).WithReplay(20131215, 20131125);

    /// <summary>What a document gives of votes.</summary>
    public enum Given
    {
        /// <summary>Votes, and how many were valid.</summary>
        Counts,

        /// <summary>Percentages with one decimal.</summary>
        Percentages,

        /// <summary>Votes and percentages with one decimal, and no total.</summary>
        Both,
    }

    private static Arbitrary<Party[]> Elections =>
        (from votes in Gen.OneOf(Gen.Choose(1, 300), Gen.Choose(1, 6_000), Gen.Choose(500, 60_000))
         from seats in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 3)), (2, Gen.Choose(0, 60)))
         from listed in Gen.Frequency((3, Gen.Constant(true)), (2, Gen.Constant(false)))
         select new Party(votes, seats, listed)).ArrayOf()
            .Where(p => p.Length is > 1 and < 14 && p.Any(x => x.Listed && x.Seats > 0) && p.Sum(x => x.Votes) > 3_000).ToArbitrary();

    [Theory]
    [InlineData(Given.Counts)]
    [InlineData(Given.Percentages)]
    [InlineData(Given.Both)]
    public void Disproportionality_PartiesDeleted_RangeContainsTheComplete(Given given) =>
        Holds(given, (whole, part) => Measures.All.OfType<DisproportionalityMeasure>()
            .Select(m => (whole.Measure(m), part.Measure(m))));

    [Theory]
    [InlineData(Given.Counts)]
    [InlineData(Given.Percentages)]
    [InlineData(Given.Both)]
    public void Slope_PartiesDeleted_RangeContainsTheComplete(Given given) =>
        Holds(given, (whole, part) => new[] { Disproportionality.CoxShugart, Disproportionality.CoxShugartOrigin }
            .Select(m => (whole.Measure(m), part.Measure(m))));

    [Theory]
    [InlineData(Given.Counts)]
    [InlineData(Given.Percentages)]
    [InlineData(Given.Both)]
    public void Votes_PartiesDeleted_RangeContainsTheComplete(Given given) =>
        Holds(given,
            (whole, part) =>
                Measures.All.OfType<DistributionMeasure>().Append(Fragmentation.Hill(0.5)).Append(Fragmentation.Hill(3))
                    .Append(Fragmentation.Concentration(5))
            .Select(m => (whole.Measure(m, MeasureScale.Votes), part.Measure(m, MeasureScale.Votes))));

    [Fact]
    public void Seats_PartiesDeleted_RangeContainsTheComplete() =>
        Holds(Given.Counts,
            (whole, part) =>
                Measures.All.OfType<DistributionMeasure>().Append(Fragmentation.Hill(0.5)).Append(Fragmentation.Hill(3))
                    .Append(Fragmentation.Concentration(5))
            .Select(m => (whole.Measure(m), part.Measure(m))));

    [Theory]
    [InlineData(MeasureScale.Seats)]
    [InlineData(MeasureScale.Votes)]
    public void Change_PartiesDeletedFromEitherDocument_RangeContainsTheComplete(MeasureScale scale) =>
        Check.One(Config, Prop.ForAll(Elections, Elections, (now, then) =>
        {
            var (election, since) = (Election(now, Given.Percentages, whole: false), Election(then, Given.Percentages, whole: false));
            var (before, after) = Aligned(then, now, p => scale == MeasureScale.Seats ? p.Seats : p.Votes);
            foreach (var measure in Changes)
            {
                Contains(election.Measure(measure, scale, since: since), measure.Calculate(before, after).Value);
            }

            return true;
        }));

    [Fact]
    public void Change_PartiesDeletedFromOneDocument_RangeContainsTheComplete() =>
        Check.One(Config, Prop.ForAll(Elections, Elections, (now, then) =>
        {
            if (!now.Index().Any(p => p.Item.Listed && p.Index < then.Length && then[p.Index].Votes > 0))
            {
                return true;
            }

            var election = Election(now, Given.Percentages, whole: false, then);
            var (before, after) = Aligned(then, now, p => p.Votes);
            var (seatsThen, seatsNow) = Aligned(then, now, p => p.Seats);
            int[] blocs = [.. before.Select((_, i) => i % 3)];
            foreach (var measure in Changes)
            {
                Contains(election.Measure(measure, MeasureScale.Votes), measure.Calculate(before, after).Value);
                Contains(election.Measure(measure), measure.Calculate(seatsThen, seatsNow).Value);
            }

            foreach (var measure in new[] { Swing.BartoliniMairBetween, Swing.BartoliniMairWithin })
            {
                Contains(election.Measure(measure, bloc: p => $"{(int.Parse(p.Party.Value[1..], CultureInfo.InvariantCulture) - 1) % 3}"),
                    measure.Calculate(seatsThen, seatsNow, blocs).Value);
            }

            return true;
        }));

    private static ChangeMeasure[] Changes { get; } =
        [Swing.Pedersen, Swing.PowellTuckerA(0), Swing.PowellTuckerB(0), Swing.PowellTuckerA(0.02), Swing.PowellTuckerB(0.02),
            Swing.PowellTuckerA(0.2), Swing.PowellTuckerB(0.2)];

    private static (double[] Before, double[] After) Aligned(Party[] then, Party[] now, Func<Party, double> weight)
    {
        double[] Padded(Party[] parties) =>
            [.. Enumerable.Range(0, Math.Max(then.Length, now.Length)).Select(i => i < parties.Length ? weight(parties[i]) : 0)];
        return (Padded(then), Padded(now));
    }

    private static void Contains(MeasureResult part, double truth)
    {
        var value = part.Value.OrNull ?? truth;
        Assert.True(part.Low <= truth + 1e-9 && truth - 1e-9 <= part.High,
            $"{part}: the complete value {truth} is outside {part.Low} to {part.High}");
        Assert.True(part.Low <= value + 1e-9 && value - 1e-9 <= part.High, $"{part}: the value is outside {part.Low} to {part.High}");
    }

    [Theory]
    [InlineData(Given.Counts)]
    [InlineData(Given.Percentages)]
    public void Everything_NothingDeleted_IsOneNumber(Given given) =>
        Check.One(Config, Prop.ForAll(Elections, parties =>
        {
            var whole = Election([.. parties.Select(p => p with { Listed = true })], given, whole: true);
            return Problems(Measures.All.OfType<DisproportionalityMeasure>().Select(m => whole.Measure(m)).Select(r => (r, r)),
                given == Given.Counts);
        }));

    private static void Holds(Given given, Func<Election, Election, IEnumerable<(MeasureResult Whole, MeasureResult Part)>> results) =>
        Check.One(Config, Prop.ForAll(Elections, parties =>
        {
            var (whole, part) = (Election(parties, Given.Counts, whole: true), Election(parties, given, whole: false));

            // Where nothing limits the votes, nothing is said of them.
            return part.UnlistedVotes is { High: double.PositiveInfinity } || Problems(results(whole, part), exact: false);
        }));

    private static bool Problems(IEnumerable<(MeasureResult Whole, MeasureResult Part)> results, bool exact)
    {
        foreach (var (whole, part) in results)
        {
            var slack = 1e-9 * Math.Max(1, Math.Abs(whole.Value.OrNull ?? 0));
            if (part.Value.OrNull is { } value && !(part.Low <= value + slack && value - slack <= part.High))
            {
                throw new InvalidOperationException($"{part}: the value {value} is outside {part.Low} to {part.High}");
            }

            if (whole.Value.OrNull is { } truth && !(part.Low <= truth + slack && truth - slack <= part.High))
            {
                throw new InvalidOperationException($"{part}: the complete value {truth} is outside {part.Low} to {part.High}");
            }

            if (exact && part.Value.IsDefined && part.High - part.Low > slack)
            {
                throw new InvalidOperationException($"{part}: nothing is missing, and it ranges from {part.Low} to {part.High}");
            }
        }

        return true;
    }

    private static Election Election(Party[] parties, Given given, bool whole, Party[]? then = null,
        bool houseThen = true, params IReadOnlyCollection<int> seatless)
    {
        var culture = CultureInfo.InvariantCulture;
        var (votes, seats) = (parties.Sum(p => p.Votes), parties.Sum(p => p.Seats));
        var text = new StringBuilder();
        text.Append(culture, $"- Country: Testland\n- Seats For Election: All {seats} seats\n");
        foreach (var (i, party) in parties.Index().Where(p => whole || p.Item.Listed))
        {
            text.Append(culture, $"- Party{i + 1}: P{i + 1}\n");
            text.Append(seatless.Contains(i) ? "" : string.Create(culture, $"- Seats{i + 1}: {party.Seats}\n"));
            text.Append(given != Given.Percentages ? string.Create(culture, $"- Popular Vote{i + 1}: {party.Votes}\n") : "");
            text.Append(given != Given.Counts ? string.Create(culture, $"- Percentage{i + 1}: {100.0 * party.Votes / votes:0.0}%\n") : "");
            text.Append(then is null
                ? ""
                : i < then.Length
                    ? string.Create(culture,
                        $"- Last Election{i + 1}: {then[i].Seats} seats, {100.0 * then[i].Votes / then.Sum(p => p.Votes):0.0}%\n")
                    : $"- Last Election{i + 1}: New\n");
        }

        return Text.Election(text.ToString(),
            then is not null && !houseThen ? ""
            : then is not null ? string.Create(culture, $"==Results==\nThe previous parliament had {then.Sum(p => p.Seats)} seats.")
            : given == Given.Counts
                ? string.Create(culture,
                    $"==Results==\nOf {votes * 2:N0} registered voters, {votes:N0} cast a vote, with {votes:N0} being valid.")
                : "");
    }

    /// <summary>A party, and whether the document lists it.</summary>
    public sealed record Party(int Votes, int Seats, bool Listed);
}
