namespace ElectionAnalysis.Tests;

public class TableMeasureTests
{
    private static readonly Table Parties = ElectionArchive.Load(Text.SeedFolder).Parties;

    [Fact]
    public void Measure_GroupedByElection_EqualsEachElectionsOwn()
    {
        var table = Parties.Measure(Fragmentation.LaaksoTaagepera, "seats", "election");

        Assert.Equal(["election", "laakso_taagepera", "low", "high", "undefined", "left_out"], table.Columns.Select(c => c.Name));
        Assert.Equal(Text.Mali.Measure(Fragmentation.LaaksoTaagepera).Value.Value, table[0].Number("laakso_taagepera"));
        Assert.Equal(Text.Turkmenistan.Measure(Fragmentation.LaaksoTaagepera).Value.Value, table[1].Number("laakso_taagepera"));
    }

    // 60 of 100 seats are listed; the 40 of nobody may be of one party or of forty: 1/(.36 + .16) and 1/(.36 + 40 * .0001).
    [Fact]
    public void Measure_AWholeElectionOfAnArchive_HasTheSeatsThatAreNotListedInItsRange()
    {
        var archive = ElectionArchive.Of(Election.From(ElectionDocument.Parse("""
            = 2001 Freedonian election =

            Infobox
            - Country: Freedonia
            - Seats For Election: All 100 seats
            - Party1: Red Party
            - Seats1: 60
            """, "a.txt")));
        var own = archive.Records[0].Measure(Fragmentation.LaaksoTaagepera);
        Microsoft.Data.Analysis.DataFrame changed = archive.Parties;
        changed["seats"][0] = 59;

        foreach (var row in new[] { archive.Parties.Measure(Fragmentation.LaaksoTaagepera, "seats", "election"),
            archive.Parties.Select("election", "seats").Measure(Fragmentation.LaaksoTaagepera, "seats"),
            archive.DataFrames["parties"].Measure(Fragmentation.LaaksoTaagepera, "seats", "election") }.Select(t => t[0]))
        {
            Assert.Equal((own.Value.OrNull, own.Low, own.High), (row.Number("laakso_taagepera"), row.Number("low"), row.Number("high")));
            Assert.Equal((1 / .52, 1 / .364), (row.Number("low")!.Value, row.Number("high")!.Value));
            Assert.Equal(own.LeftOut.Count, row.Value<int>("left_out"));
        }

        var own59 = changed.Measure(Fragmentation.LaaksoTaagepera, "seats", "election")[0];
        Assert.Equal((1.0, null, null), (own59.Number("laakso_taagepera"), own59.Number("low"), own59.Number("high")));
    }

    // Red is chosen: what the rows say is all there is.
    [Fact]
    public void Measure_RowsThatWereChosen_HaveNoRange()
    {
        var row = Parties.Where(r => r.Number("seats") > 20).Measure(Fragmentation.LaaksoTaagepera, "seats", "election")[0];

        Assert.Null(row.Number("low"));
    }

    /// <summary>A party with 5 of 8 seats has no votes: what the others have says nothing of the whole.</summary>
    [Theory]
    [InlineData(5, null, "more than half of seats is in rows without votes")]
    [InlineData(3, 0.0, null)]
    public void Measure_MostOfOneNumberInRowsWithoutTheOther_IsUndefined(int seats, double? expected, string? undefined)
    {
        var table = new Table([Column.OfNullable<int>("votes", [200, 100, null]), Column.Of("seats", [2, 1, seats])])
            .Measure(Disproportionality.Gallagher, ["votes", "seats"])[0];

        Assert.Equal((expected, undefined, 1), (table.Number("gallagher"), table.Text("undefined"), table.Value<int>("left_out")));
    }

    [Fact]
    public void Measure_GroupedByAnotherColumn_Works()
    {
        var table = Parties.Measure(Fragmentation.Hill(0), "seats", ["country", "status"]);

        Assert.Equal(4, table.RowCount);
        Assert.Equal(9, table.Single(r => r.Text("country") == "Mali" && r.Text("status") == "new").Number("hill_0"));
    }

    [Fact]
    public void Measure_WholeTable_IsOneGroup() =>
        Assert.Equal(1, Text.Mali.Parties.ToTable().Measure(Fragmentation.Rae, "seats").RowCount);

    /// <summary>Two parliaments are not one of 272 seats, which nobody notices in a number.</summary>
    [Fact]
    public void Measure_SeveralElectionsAndNothingToGroupBy_SaysSo()
    {
        var error = Assert.Throws<MeasureException>(() => Parties.Measure(Fragmentation.Rae, "seats"));

        Assert.Contains("say by: \"election\" for a value of each", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, Parties.Select("seats").Measure(Fragmentation.Rae, "seats").RowCount);
    }

    [Fact]
    public void Measure_Change_TakesTwoColumns() =>
        Assert.Equal(78.0 / 125, Parties.Measure(Swing.Pedersen, ["previous_seats", "seats"], "election")[1].Number("pedersen")!.Value, 12);

    [Fact]
    public void Measure_Nulls_AreLeftOutAndCounted()
    {
        var rows = new Table(Column.OfText("g", ["a", "a", "b", "a"]), Column.OfNullable<int>("w", [1, null, null, 3]));
        var table = rows.Measure(Fragmentation.LargestShare, "w", "g");

        Assert.Equal((0.75, 1), (table[0].Number("largest_share"), table[0].Value<int>("left_out")));
        Assert.Equal((null, "no row has w", 1), (table[1]["largest_share"], table[1].Text("undefined"), table[1].Value<int>("left_out")));
    }

    [Fact]
    public void Measure_SortedAndUnsortedKeys_GiveTheSame()
    {
        var keys = Enumerable.Range(0, 300).Select(i => i / 10).ToArray();
        var weights = keys.Select((_, i) => (double)((i * 37) % 23)).ToArray();
        var sorted = new Table(Column.Of("k", keys), Column.Of("w", weights)).Measure(Fragmentation.Golosov, "w", "k");
        var mixed = Enumerable.Range(0, 300).OrderBy(i => (i * 7919) % 300).ToArray();
        var shuffled = new Table(Column.Of("k", mixed.Select(i => keys[i])),
            Column.Of("w", mixed.Select(i => weights[i]))).Measure(Fragmentation.Golosov, "w", "k").Sort("k");

        Assert.All(sorted.Zip(shuffled), p => Assert.Equal(p.First.Number("golosov")!.Value, p.Second.Number("golosov")!.Value, 12));
    }

    [Fact]
    public void Measure_Turnout_SumsTheRowsThatHaveBoth()
    {
        var rounds = ElectionArchive.Load(Text.SeedFolder).Rounds.Measure(Turnout.OfRegistered, ["cast", "registered"], "election");

        Assert.Equal(2_221_283.0 / 5_951_838, rounds[0].Number("turnout_registered"));
        Assert.Equal((1, "no row has all the numbers"), (rounds[0].Value<int>("left_out"), rounds[1].Text("undefined")));
    }

    [Fact]
    public void Measure_Blocs_AreNamedByAColumn() =>
        Assert.Equal(71.0 / 125,
            Parties.Measure(Swing.BartoliniMairBetween, ["previous_seats", "seats", "status"], "election")[1]
                .Number("bartolini_mair_between")!.Value, 12);

    [Fact]
    public void Measure_Others_AreBounded()
    {
        var table = new Table(Column.OfText("party", ["A", "B", "C", "Others"]), Column.Of("votes", [40, 30, 20, 10]));

        Assert.Equal(10_000.0 / 3_000, table.Measure(Fragmentation.TaageperaLow, ["votes", "party"])[0].Number("taagepera_low"));
    }

    [Fact]
    public void Measure_ColumnThatOneCellMakesText_NamesTheRow() =>
        Assert.Equal("Column 'votes' is string, because row 2 says 'many'; numbers are needed there.",
            Assert.Throws<TableException>(() =>
                Table.ReadCsv(new StringReader("votes\n10\nmany\n30\n")).Measure(Fragmentation.Rae, "votes")).Message);

    [Fact]
    public void Measure_TextColumn_IsRefused() =>
        Assert.Equal("Column 'party' is string; numbers are needed there.",
            Assert.Throws<TableException>(() => Parties.Measure(Fragmentation.Rae, "party", "election")).Message);
}
