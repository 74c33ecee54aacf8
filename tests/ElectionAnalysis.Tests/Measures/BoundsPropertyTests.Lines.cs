using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <content>Single lines are deleted beside parties, or numbers are rounded.</content>
public partial class BoundsPropertyTests
{
    private static Arbitrary<(Party[] Parties, int[] Seatless)> SeatlessElections =>
        (from parties in Elections.Generator
         from first in Gen.Choose(0, parties.Length - 1)
         from second in Gen.Frequency((2, Gen.Constant(first)), (1, Gen.Choose(0, parties.Length - 1)))
         select (parties.Select((p, i) => i == first || i == second ? p with { Listed = true } : p).ToArray(), new[] { first, second }))
            .Where(e => e.Item1.Index().Any(p => p.Item.Listed && p.Item.Seats > 0 && !e.Item2.Contains(p.Index))).ToArbitrary();

    [Theory]
    [InlineData(Given.Counts)]
    [InlineData(Given.Percentages)]
    [InlineData(Given.Both)]
    public void Disproportionality_SeatsLineDeleted_RangeContainsTheComplete(Given given) =>
        Check.One(Config, Prop.ForAll(SeatlessElections, e =>
        {
            var whole = Election(e.Parties, Given.Counts, whole: true);
            var part = Election(e.Parties, given, whole: false, seatless: e.Seatless);
            return part.UnlistedVotes is { High: double.PositiveInfinity }
                || Said(Measures.All.OfType<DisproportionalityMeasure>().Select(m => (whole.Measure(m), part.Measure(m))));
        }));

    [Fact]
    public void SeatsAndTheirChange_SeatsLineDeleted_RangeContainsTheComplete() =>
        Check.One(Config, Prop.ForAll(SeatlessElections, Elections, (e, then) =>
        {
            var whole = Election(e.Parties, Given.Counts, whole: true, [.. then.Take(e.Parties.Length)]);
            var part = Election(e.Parties, Given.Counts, whole: false, [.. then.Take(e.Parties.Length)], seatless: e.Seatless);
            return Said(Measures.All.OfType<DistributionMeasure>().Select(m => (whole.Measure(m), part.Measure(m)))
                .Concat(Changes.Select(m => (whole.Measure(m), part.Measure(m)))));
        }));

    /// <summary>
    /// Where a document does not say how large the previous house was, no larger one than today's is assumed unless it must be.
    /// </summary>
    [Fact]
    public void Change_PreviousHouseNotStated_RangeContainsTheCompleteOrNamesWhatItAssumes() =>
        Check.One(Config, Prop.ForAll(Elections, Elections, (now, then) =>
        {
            var election = Election(now, Given.Percentages, whole: false, then, houseThen: false);
            var (seatsThen, seatsNow) = Aligned(then, now, p => p.Seats);
            var (house, houseThen, listed) = (seatsNow.Sum(), seatsThen.Sum(), election.PreviousSeatsListed ?? 0);
            foreach (var result in Changes.Select(m => election.Measure(m)).Where(r => r.Low is not null))
            {
                var truth = ((ChangeMeasure)result.Measure).Calculate(seatsThen, seatsNow).OrNull;
                // Without a single previous seat given nothing is assumed of how many there were.
                if (election.PreviousSeatsListed is null || listed > house || houseThen <= house)
                {
                    Contains(result, truth ?? result.Low!.Value);
                }
                else
                {
                    Assert.Contains(result.Notes.Append(result.Value.ToString()),
                        n => n.Contains("which the document does not say", StringComparison.Ordinal)
                            || n.Contains("fewer than half of today's", StringComparison.Ordinal));
                }
            }

            return true;
        }));

    [Fact]
    public void Turnout_CountsRounded_RangeContainsTheComplete()
    {
        var counts = (from registered in Gen.Choose(1_000_000, 90_000_000)
                      from cast in Gen.Choose(10, 100)
                      from invalid in Gen.Choose(0, 30)
                      from digits in Gen.Choose(1, 3)
                      select (registered, (long)registered * cast / 100, (long)registered * cast / 100 * invalid / 100, digits))
            .ToArbitrary();
        Check.One(Config, Prop.ForAll(counts, c =>
        {
            var (registered, cast, invalid, digits) = c;
            string Millions(double n) => (n / 1e6).ToString($"F{digits}", CultureInfo.InvariantCulture) + " million";
            var election = Text.Election($"- Registered: {Millions(registered)}\n- Votes Cast: {Millions(cast)}\n"
                + $"- Invalid Votes: {Millions(invalid)}\n- Party1: A\n- Seats1: 5");
            foreach (var (measure, truth) in new[] { (Turnout.OfRegistered, Turnout.OfRegistered.Calculate(cast, registered)),
                (Turnout.InvalidShare, Turnout.InvalidShare.Calculate(invalid, cast)),
                (Turnout.ValidShare, Turnout.ValidShare.Calculate(cast - invalid, cast)) })
            {
                var result = election.Measure(measure);
                Assert.True(result.Value.IsDefined ? result.Low <= truth.Value + 1e-12 && truth.Value - 1e-12 <= result.High
                    : measure == Turnout.OfRegistered || cast < 2 * Math.Pow(10, 6 - digits), $"{result}: the complete value is {truth}");
            }

            return true;
        }));
    }

    [Fact]
    public void Swing_SharesRounded_RangeContainsTheComplete()
    {
        var shares = (from share in Gen.Choose(1, 4_900).Four() from digits in Gen.Choose(0, 1) select (share, digits)).ToArbitrary();
        Check.One(Config, Prop.ForAll(shares, c =>
        {
            var (before, after, beforeB, afterB) = c.share;
            string Percent(int share) => (share / 100.0).ToString($"F{c.digits}", CultureInfo.InvariantCulture) + "%";
            var election = Text.Election($"- Party1: A\n- Percentage1: {Percent(after)}\n- Last Election1: {Percent(before)}, 3 seats\n"
                + $"- Party2: B\n- Percentage2: {Percent(afterB)}\n- Last Election2: {Percent(beforeB)}, 3 seats");
            foreach (var measure in new[] { Swing.Butler, Swing.Steed })
            {
                var result = election.Measure(measure, to: "A", from: "B");
                if (result.Value.IsDefined)
                {
                    Contains(result, measure.Calculate(before / 1e4, after / 1e4, beforeB / 1e4, afterB / 1e4).Value);
                }
            }

            return true;
        }));
    }

    /// <summary>One vote each: the least that parties can have, and a remainder next to what arithmetic loses.</summary>
    [Fact]
    public void Slope_UnlistedPartiesOfOneVote_RangeContainsTheComplete() =>
        Check.One(Config, Prop.ForAll(Elections, Gen.Choose(1, 3).ToArbitrary(), (parties, few) =>
        {
            Party[] all = [.. parties.Select(p => p with { Listed = true }), .. Enumerable.Repeat(new Party(1, 0, false), few)];
            var (whole, part) = (Election(all, Given.Counts, whole: true), Election(all, Given.Counts, whole: false));
            return Problems(new[] { Disproportionality.CoxShugart, Disproportionality.CoxShugartOrigin }
                .Select(m => (whole.Measure(m), part.Measure(m))), exact: false);
        }));

    /// <summary>Where a range is given it holds the complete value, and none goes beyond what the measure can be.</summary>
    private static bool Said(IEnumerable<(MeasureResult Whole, MeasureResult Part)> results)
    {
        var said = results.Where(r => r.Part.Low is not null).ToList();
        return Problems(said, exact: false) && said.TrueForAll(r =>
            !r.Part.Measure.Range.Equals("0 to 1", StringComparison.Ordinal) || r.Part is { Low: >= 0, High: <= 1 + 1e-12 });
    }
}
