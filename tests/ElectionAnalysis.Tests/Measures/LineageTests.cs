using FsCheck;
using FsCheck.Fluent;

namespace ElectionAnalysis.Tests;

/// <summary>What a rename, a merger and a split do to volatility, by both rules.</summary>
public class LineageTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131215, 20131125);

    private static (string, double)[] Parties(params (string, double)[] parties) => parties;

    private static double[] Volatilities(Lineage lineage, (string, double)[] before, (string, double)[] after) =>
        [.. lineage.Compare(Swing.Pedersen, before, after).Select(r => Math.Round(r.Number("value")!.Value, 12))];

    [Fact]
    public void Renamed_Party_IsTheSameByBothRules() =>
        Assert.Equal([0.5, 0, 0], Volatilities(
            Lineage.Of(new Succession("Old", "New")),
            Parties(("Old", 50), ("C", 50)),
            Parties(("New", 50), ("C", 50))));

    [Fact]
    public void Merged_Parties_AreAddedUpOrTheSmallerLeft() =>

        // By names (30 + 20 + 50) ÷ 2; Mainwaring: 50 − 30 gained and 20 left.
        Assert.Equal([0.5, 0, 0.2], Volatilities(
            Lineage.Of(new("A", "AB", SuccessionKind.Merged), new("B", "AB", SuccessionKind.Merged)),
            Parties(("A", 30), ("B", 20), ("C", 50)),
            Parties(("AB", 50), ("C", 50))));

    [Fact]
    public void Split_Party_IsComparedWithAllOrWithTheLargest() =>

        // By names (60 + 35 + 25) ÷ 2; Mainwaring: 60 − 35 lost and 25 new.
        Assert.Equal([0.6, 0, 0.25], Volatilities(
            Lineage.Of(new("A", "A1", SuccessionKind.Split), new("A", "A2", SuccessionKind.Split)),
            Parties(("A", 60), ("C", 40)),
            Parties(("A1", 35), ("A2", 25), ("C", 40))));

    [Fact]
    public void Split_WithKnownShares_GivesEveryHeirItsBase() =>

        // Halves of 60 are 30 and 30: 5 gained and 5 lost.
        Assert.Equal([0.6, 0.05, 0.25], Volatilities(
            Lineage.Of(new("A", "A1", SuccessionKind.Split, 0.5), new("A", "A2", SuccessionKind.Split, 0.5)),
            Parties(("A", 60), ("C", 40)),
            Parties(("A1", 35), ("A2", 25), ("C", 40))));

    [Fact]
    public void Split_FromAPartyThatGoesOn_KeepsItAmongTheHeirs() =>
        Assert.Equal([0.2, 0, 0.2], Volatilities(
            Lineage.Of(new Succession("A", "B", SuccessionKind.Split)),
            Parties(("A", 60), ("C", 40)),
            Parties(("A", 40), ("B", 20), ("C", 40))));

    [Fact]
    public void Merged_IntoAPartyThatGoesOn_KeepsItsOwnBase() =>
        Assert.Equal([0.1, 0, 0.1], Volatilities(
            Lineage.Of(new Succession("B", "A", SuccessionKind.Merged)),
            Parties(("A", 50), ("B", 10), ("C", 40)),
            Parties(("A", 60), ("C", 40))));

    [Fact]
    public void Align_ShareBelowOne_LeavesTheRest()
    {
        var rows = Lineage.Of(new Succession("A", "B", SuccessionKind.JointList, 0.25))
            .Align(Parties(("A", 60), ("C", 40)), Parties(("B", 50), ("C", 50)), LineageRule.BartoliniMair);

        Assert.Equal([new("B", 15, 50), new("C", 40, 50), new("A (the rest)", 45, 0)], rows);
    }

    [Fact]
    public void Align_ThoseOfASplit_StandTogether() =>
        Assert.Equal("A1 + A2",
            Lineage.Of(new("A", "A1", SuccessionKind.Split), new("A", "A2", SuccessionKind.Split))
                .Align(Parties(("A", 1)), Parties(("A1", 1), ("A2", 1)), LineageRule.BartoliniMair)[0].Party);

    [Fact]
    public void From_Table_ReadsWhatToTableWrites()
    {
        var lineage = Lineage.Of(new("A", "B"), new("C", "D", SuccessionKind.JointList, 0.5));

        Assert.Equal(lineage.Successions, Lineage.From(Table.ReadCsv(new StringReader(lineage.ToTable().ToCsv()))).Successions);
    }

    [Fact]
    public void Of_BadLines_AreRefusedByText()
    {
        static string Message(Action action) => Assert.Throws<MeasureException>(action).Message;
        static Lineage Table(string before, string after, string kind) =>
            Lineage.From(new(Column.OfText("before", [before]), Column.OfText("after", [after]), Column.OfText("kind", [kind])));

        Assert.Equal("'B' cannot inherit 1.5 of 'A'; give a share above 0 and at most 1, or none when it is not known.",
            Message(() => _ = new Succession("A", "B", Share: 1.5)));
        Assert.Equal("The lineage says twice that 'B' follows 'A'; keep one line.",
            Message(() => Lineage.Of(new("A", "B"), new("A", "B"))));
        Assert.Equal("The heirs of 'A' inherit 1.2 of it; shares add up to at most 1.",
            Message(() => Lineage.Of(new("A", "B", Share: 0.6), new("A", "C", Share: 0.6))));
        Assert.Equal("The lineage names 'Labor', and no party of that name has a result then. Did you mean 'Labour'?",
            Message(() => Lineage.Of(new Succession("Labor", "X")).Align(Parties(("Labour", 1)), Parties(("X", 1)), default)));
        Assert.Equal("Line 1 of the lineage lacks a party; give both before and after.", Message(() => Table("A", "", "split")));
        Assert.Equal("Line 1 of the lineage says 'swallowed'; a kind is renamed, merged, split or joint list.",
            Message(() => Table("A", "B", "swallowed")));
    }

    [Fact]
    public void Measure_ElectionWithoutLineage_SaysNamesAreMatched() =>
        Assert.Contains(Text.Mali.Measure(Swing.Pedersen).Notes,
            n => n.StartsWith("Parties are matched by name", StringComparison.Ordinal));

    [Fact]
    public void Measure_ElectionWithLineage_ShowsBothRulesAndTheDifference()
    {
        var result = Now.Measure(Swing.Pedersen, since: Then, lineage: Merger);

        Assert.Equal(0, result.Value.Value, 12);
        Assert.Equal(["by the Mainwaring rule", "without the lineage, by exact names"], result.Alternatives.Select(a => a.Policy));
        Assert.Equal([0.2, 0.5], result.Alternatives.Select(a => Math.Round(a.Value.Value, 12)));
        Assert.Contains("Measured by the Mainwaring rule it differs by +20.00 points.", result.Notes);
        Assert.Equal(0.2, Now.Measure(Swing.Pedersen, since: Then, lineage: Merger, rule: LineageRule.Mainwaring).Value.Value, 12);
    }

    [Fact]
    public void Measure_TwoDocuments_ComparesTheirSeats()
    {
        var result = Now.Measure(Swing.Pedersen, since: Then);

        Assert.Equal(0.5, result.Value.Value, 12);
        Assert.Equal("2016 Testland parliamentary election to 2020 Testland parliamentary election", result.Subject);
        Assert.Equal(["AB", "C", "A", "B"], result.Steps.Select(r => r.Text("party")));
    }

    [Fact]
    public void SeatSwings_WithLineage_PutTheRulesSideBySide()
    {
        var swings = Now.SeatSwings(Then, Merger);

        Assert.Equal(["by the Bartolini–Mair rule: AB 0", "by the Bartolini–Mair rule: C 0", "by the Mainwaring rule: AB 20",
            "by the Mainwaring rule: C 0", "by the Mainwaring rule: B -20"],
            swings.Select(r => $"{r.Text("rule")}: {r.Text("party")} {r.Number("change")}"));
        Assert.Equal(["parties linked"], Now.SeatSwings(Then).Select(r => r.Text("rule")).Distinct());
        Assert.Null(Now.SeatSwings(Then)[0]["relative_change"]);
    }

    [Fact]
    public void SeatSwings_Mali_AddUpToTheSeatsOfBothHouses()
    {
        var swings = Text.Mali.SeatSwings();

        Assert.Equal(140, swings.Sum(r => r.Number("before")));
        Assert.Equal(147, swings.Sum(r => r.Number("after")));
        Assert.Equal(0, swings.Sum(r => r.Number("change_points"))!.Value, 12);
        Assert.Equal(55, swings.Single(r => r.Text("party") == "Rally for Mali").Number("change"));
    }

    [Fact]
    public void Align_AnyMergersAndSplits_KeepAllWeight_AndBartoliniMairNeverSeesMore() =>
        Check.One(Config, Prop.ForAll(Gen.Choose(0, 50).ArrayOf(8).ToArbitrary(), numbers =>
        {
            // Four parties then, four now; who follows whom is taken from the numbers themselves.
            (string,
                double)[] before =
                    [.. numbers[..4].Select((n, i) => ($"t{i}", n + 1.0))], after = [.. numbers[4..].Select((n, i) => ($"n{i}", n + 1.0))];
            var lineage = Lineage.Of(numbers[..4]
                .SelectMany((n, i) => new[] { new Succession($"t{i}", $"n{n % 4}"), new Succession($"t{i}", $"n{n / 4 % 4}") }).Distinct()
                .Where((_, k) => numbers[k % 8] % 3 > 0));
            var (bartolini, mainwaring) = (lineage.Align(before, after, LineageRule.BartoliniMair),
                lineage.Align(before, after, LineageRule.Mainwaring));
            double Volatility(IReadOnlyList<AlignedParty> rows) =>
                Swing.Pedersen.Calculate([.. rows.Select(r => r.Before)], [.. rows.Select(r => r.After)]).Value;
            return new[] { bartolini,
                mainwaring }.All(rows =>
                    Math.Abs(rows.Sum(r => r.Before) - before.Sum(b => b.Item2)) < 1e-9
                        && Math.Abs(rows.Sum(r => r.After) - after.Sum(a => a.Item2)) < 1e-9)
                && Volatility(bartolini) <= Volatility(mainwaring) + 1e-9
                && Volatility(mainwaring) <= Volatility(Lineage.Of().Align(before, after, default)) + 1e-9;
        }));

    private static readonly Lineage Merger = Lineage.Of(new("A", "AB", SuccessionKind.Merged), new("B", "AB", SuccessionKind.Merged));

    private static readonly Election Then = Text.Election("- Party1: A\n- Seats1: 30\n- Party2: B\n- Seats2: 20\n- Party3: C\n- Seats3: 50", title: "2016 Testland parliamentary election");

    private static readonly Election Now = Text.Election("- Party1: AB\n- Seats1: 50\n- Party2: C\n- Seats2: 50");
}
