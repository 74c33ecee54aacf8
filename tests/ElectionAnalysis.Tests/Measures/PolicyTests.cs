namespace ElectionAnalysis.Tests;

/// <summary>What counts as a party, and what a result says under another policy.</summary>
public class PolicyTests
{
    /// <summary>Votes 600, 300, 60 and 40 for others; 100 ballots invalid.</summary>
    private static readonly Election Election = Text.Election(
        "- Country: Testland\n- Election Date: 3 May 2020\n- Seats For Election: 10\n- Registered: 2,000\n- Party1: A\n- Seats1: 6\n- "
            + "Popular Vote1: 600\n- Party2: B\n- Seats2: 4\n- Popular Vote2: 300\n- Party3: C\n- Seats3: 0\n- Popular Vote3: 60\n- "
                + "Party4: Others\n- Seats4: 0\n- Popular Vote4: 40",
        "==Results==\nOf 2,000 registered voters, 1,100 cast a vote, of which 1,000 were valid and 100 invalid.");

    [Fact]
    public void Under_Threshold_LeavesSmallPartiesOutAndSaysSo()
    {
        var result = Election.Measure(Fragmentation.LargestShare, MeasureScale.Votes).Under(new(Threshold: 0.05));

        Assert.Equal(600.0 / 960, result.Value.Value, 12);
        Assert.Equal(new LeftOut("Others", "it is below the threshold"), Assert.Single(result.LeftOut));
        Assert.Equal("independents as one group; others as one party; blank and invalid ballots left out; parties below 5% left out",
            result.Policy!.ToString());
    }

    [Fact]
    public void Under_OthersLeftOut_MeasuresTheRest()
    {
        var result = Election.Measure(Fragmentation.LargestShare, MeasureScale.Votes);

        Assert.Equal(0.6, result.Value.Value, 12);
        Assert.Equal(new Alternative("others left out", MeasureValue.Of(600.0 / 960)), Assert.Single(result.Alternatives));
    }

    [Fact]
    public void Under_BlankInTheTotal_CountsThemForNobody()
    {
        var result = Election.Measure(Fragmentation.LargestShare, MeasureScale.Votes, new(Blank: BlankPolicy.InTheTotal));

        Assert.Equal(600.0 / 1_100, result.Value.Value, 12);
        Assert.Contains("100 blank and invalid ballots count in the total, for nobody.", result.Notes);
        Assert.DoesNotContain(result.Steps, r => r.Text("party")!.Contains("blank", StringComparison.OrdinalIgnoreCase));

        // 0.6², 0.3², 0.06² and 0.04², by the larger total: 1.21 / (0.36 + 0.09 + 0.0036 + 0.0016).
        Assert.Equal(1.21 / 0.4552,
            Election.Measure(Fragmentation.LaaksoTaagepera, MeasureScale.Votes, new(Blank: BlankPolicy.InTheTotal)).Value.Value, 12);
    }

    [Fact]
    public void Under_BlankNotGiven_IsUndefinedRatherThanZero() =>
        Assert.Equal("the document does not give the blank and invalid ballots",
            Text.Election("- Party1: A\n- Popular Vote1: 60\n- Party2: B\n- Popular Vote2: 40")
                .Measure(Fragmentation.LargestShare, MeasureScale.Votes, new(Blank: BlankPolicy.InTheTotal)).Value.UndefinedBecause);

    [Fact]
    public void UnderEveryPolicy_ShowsEachChangeBesideTheValue()
    {
        var table = Election.Measure(Fragmentation.LargestShare, MeasureScale.Votes).UnderEveryPolicy();

        Assert.Equal(5, table.RowCount);
        Assert.Equal([0.6, 0.6, 600.0 / 960, 600.0 / 1_100, 0.6], table.Select(r => r.Number("value")!.Value));
        Assert.Equal(0, table[0].Number("difference"));
    }

    [Fact]
    public void Disproportionality_Policies_LeaveRowsOut()
    {
        var result = Election.Measure(Disproportionality.LoosemoreHanby);

        Assert.Equal((0.0 + 0.1 + 0.06 + 0.04) / 2, result.Value.Value, 12);
        Assert.Equal(((0.625 - 0.6) + (0.4 - 0.3125) + 0.0625) / 2, result.Under(new(Others: OthersPolicy.LeftOut)).Value.Value, 12);
        Assert.Equal(2, result.Under(new(Threshold: 0.1)).LeftOut.Count);
    }

    [Fact]
    public void Change_EachIndependentAPartyOfOne_AreDifferentPeople()
    {
        var election =
            Text.Election("- Seats For Election: 10\n- Party1: A\n- Seats1: 8\n- Last Election1: 7 seats\n- Party2: Independents\n- "
                + "Seats2: 2\n- Last Election2: 3 seats");

        Assert.Equal(0.1, election.Measure(Swing.Pedersen).Value.Value, 12);

        // One seat moved to A, and 3 people left while 2 entered: (1 + 3 + 2) ÷ 20.
        Assert.Equal(0.3, election.Measure(Swing.Pedersen, policy: new(Independents: IndependentsPolicy.EachAParty)).Value.Value, 12);
    }

    [Fact]
    public void Under_MeasureThatCountsNoParties_SaysSo() =>
        Assert.Equal("What counts as a party makes no difference to Turnout (of registered voters).",
            Assert.Throws<MeasureException>(() => Text.Mali.Measure(Turnout.OfRegistered).Under(new())).Message);

    [Fact]
    public void Threshold_ThatIsNoShare_IsRefused() =>
        Assert.Equal("A threshold of 5 is no share from 0 to below 1; write 1% as 0.01.",
            Assert.Throws<MeasureException>(() => new UnitPolicy(Threshold: 5)).Message);

    [Fact]
    public void MeasureAll_EveryResultOfParties_CarriesItsPolicy() =>
        Assert.All(Text.Mali.MeasureAll().Where(r => r.Measure is DistributionMeasure or ChangeMeasure or DisproportionalityMeasure),
            r => Assert.Equal(new(), r.Policy));
}
