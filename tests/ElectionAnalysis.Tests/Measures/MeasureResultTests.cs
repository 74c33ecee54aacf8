namespace ElectionAnalysis.Tests;

public class MeasureResultTests
{
    [Fact]
    public void Catalogue_EveryEntry_IsComplete()
    {
        Assert.Equal(Measures.All.Count, Measures.All.Select(m => m.Key).Distinct().Count());
        Assert.All(Measures.All, m =>
        {
            Assert.Matches("^[a-z0-9_]+$", m.Key);
            Assert.All([m.Name, m.Formula, m.Citation, m.Range], Assert.NotEmpty);
            Assert.NotEmpty(m.Needs);
        });
        Assert.Equal(Measures.All.Count, Measures.Catalogue().RowCount);
    }

    [Fact]
    public void Find_WrongKey_NamesTheNearest() =>
        Assert.Contains("Did you mean 'pedersen'", Assert.Throws<KeyNotFoundException>(() => Measures.Find("pederson")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Measure_Steps_LeadToTheValue()
    {
        var result = Text.Turkmenistan.Measure(Fragmentation.LaaksoTaagepera);
        var last = result.Steps[result.Steps.RowCount - 1];

        Assert.Equal(["party", "seats", "share", "p²", "running sum"], result.Steps.Columns.Select(c => c.Name));
        Assert.Equal(result.Value.Value, 1 / last.Number("running sum")!.Value, 12);
    }

    [Fact]
    public void Measure_Steps_OfEveryChange_AddUpToTheValue()
    {
        foreach (var measure in Measures.All.OfType<ChangeMeasure>())
        {
            var result = Text.Mali.Measure(measure);
            Assert.Equal(result.Value.Value, result.Steps[result.Steps.RowCount - 1].Number("running sum")!.Value, 12);
        }
    }

    [Fact]
    public void Measure_Independents_AreShownTheOtherWayToo()
    {
        var alternative = Assert.Single(Text.Mali.Measure(Fragmentation.LaaksoTaagepera).Alternatives);

        // Four single members instead of one group of four: 4·1² instead of 4².
        Assert.Equal("each of the 4 independents as a party of one", alternative.Policy);
        Assert.Equal(21609.0 / (5075 - 16 + 4), alternative.Value.Value, 12);
    }

    [Fact]
    public void Measure_IndependentsPolicy_IsExplicitAndShowsTheOther()
    {
        var each = Text.Mali.Measure(Fragmentation.LaaksoTaagepera, policy: new(Independents: IndependentsPolicy.EachAParty));

        Assert.Equal(21609.0 / (5075 - 16 + 4), each.Value.Value, 12);
        Assert.Equal(new Alternative("the 4 independents as one group", Text.Mali.Measure(Fragmentation.LaaksoTaagepera).Value),
            Assert.Single(each.Alternatives));
        Assert.Contains("Independents, 4 of 4", each.Steps.Select(r => r.Text("party")));
    }

    [Fact]
    public void Measure_OthersPolicy_LeavesThemOutAndSaysSo()
    {
        var election = Text.Election("- Party1: A\n- Seats1: 60\n- Party2: B\n- Seats2: 20\n- Party3: Other parties\n- Seats3: 20");

        Assert.Equal(0.6, election.Measure(Fragmentation.LargestShare).Value.Value);
        var without = election.Measure(Fragmentation.LargestShare, policy: new(Others: OthersPolicy.LeftOut));
        Assert.Equal(0.75, without.Value.Value);
        Assert.Equal("Other parties", Assert.Single(without.LeftOut).Row);
    }

    [Fact]
    public void Measure_Others_GetTaageperasBounds()
    {
        var election =
            Text.Election("- Seats For Election: 100\n- Party1: A\n- Seats1: 40\n- Party2: B\n- Seats2: 30\n- Party3: C\n- Seats3: 20\n- "
                + "Party4: Others\n- Seats4: 10");
        var result = election.Measure(Fragmentation.LaaksoTaagepera);

        Assert.Equal([10_000.0 / 3_000, 10_000.0 / 2_910], result.Alternatives.Select(a => a.Value.Value));
    }

    [Fact]
    public void Measure_NoVotes_SaysSoInsteadOfZero()
    {
        var result = Text.Mali.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes);

        Assert.Equal("undefined: the document gives no party's votes", result.Text);
        Assert.Equal("Effective number of parties (Laakso–Taagepera), votes, Mali 2013: undefined: the document gives no party's votes",
            result.ToString());
    }

    [Fact]
    public void Measure_SharesInsteadOfVotes_SaysSo()
    {
        var result = Text.Election("- Party1: A\n- Percentage1: 60%\n- Party2: B\n- Percentage2: 40%")
            .Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes);

        Assert.Equal(1 / (0.36 + 0.16), result.Value.Value, 12);
        Assert.Contains("Computed from vote shares, because the document gives no votes.", result.Notes);
    }

    [Fact]
    public void Measure_SomeSeatsMissingAndNoTotal_IsUndefinedAndSaysWhy()
    {
        var result = Text.Election("- Party1: A\n- Seats1: 6\n- Party2: B\n- Seats2: –\n- Party3: C\n- Seats3: 4")
            .Measure(Fragmentation.LargestShare);

        Assert.Equal("B's seats are not given, nor how many there are together", result.Value.UndefinedBecause);
        Assert.Equal(new LeftOut("B", "its seats are not given"), Assert.Single(result.LeftOut));
    }

    [Fact]
    public void MeasureAll_DocumentThatIsSilentOnTheElectionBefore_ComparesWithThePreviousOneGiven()
    {
        var then = Text.Election("- Election Date: 1 May 2018\n- Party1: A\n- Seats1: 60\n- Party2: B\n- Seats2: 40");
        var now = Text.Election("- Election Date: 1 May 2022\n- Party1: A\n- Seats1: 45\n- Party2: B\n- Seats2: 55");
        static MeasureResult Pedersen(IEnumerable<MeasureResult> all) => all.First(r => ReferenceEquals(r.Measure, Swing.Pedersen));

        Assert.False(Pedersen(now.MeasureAll()).Value.IsDefined);
        Assert.Equal(0.15, Pedersen(now.MeasureAll(then)).Value.OrNull!.Value, 9);
        Assert.Equal(Pedersen(Text.Mali.MeasureAll()).Text, Pedersen(Text.Mali.MeasureAll(Text.Turkmenistan)).Text);
    }

    [Fact]
    public void MeasureAll_Seeds_IsATableWithoutSilentHoles()
    {
        var table = Text.Mali.MeasureAll().Concat(Text.Turkmenistan.MeasureAll()).ToTable();

        Assert.All(table, row => Assert.True(row["value"] is null != row["undefined"] is null));
        Assert.All(table.Where(r => r["value"] is not null),
            row => Assert.True(row.Number("low") <= row.Number("value") && row.Number("value") <= row.Number("high")));
    }

    [Theory]
    [InlineData(MeasureUnit.Share, 0.37321, "37.32%")]
    [InlineData(MeasureUnit.Points, -0.0131, "−1.31 points")]
    [InlineData(MeasureUnit.Seats, 55, "+55 seats")]
    [InlineData(MeasureUnit.Voters, -98834, "−98,834 voters")]
    [InlineData(MeasureUnit.Number, 4.2579, "4.26")]
    public void Show_Unit_DecidesHowItReads(MeasureUnit unit, double value, string expected) =>
        Assert.Equal(expected, Measures.All.First(m => m.Unit == unit).Show(MeasureValue.Of(value)));
}
