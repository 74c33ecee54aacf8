namespace ElectionAnalysis.Tests;

/// <summary>Tables copied out of a page, whose headings over several columns are left as one field each.</summary>
public class LostSpansTests
{
    private const string TwoBallots = """
        Party | Constituencies | National list | Seats | +/– | |
        ---|---|---|---|---|---|
        Votes | % | Votes | % | |
        Front Party | 6,636,685 | 98.81 | 7,145,601 | 99.10 | 288 | +36 |
        Independents | 79,800 | 1.19 | 64,759 | 0.90 | 98 | –2 |
        Total | 6,716,485 | 100.00 | 7,210,360 | 100.00 | 386 | +34 |
        """;

    [Fact]
    public void Read_TwoHeadingsOfEqualNames_HoldTheColumnsBelowThem()
    {
        var table = Read(TwoBallots);

        Assert.Equal(["Party", "Constituencies Votes", "Constituencies %", "National list Votes", "National list %", "Seats", "+/–"],
            table.Columns.Select(c => c.Name));
        Assert.Equal(7_145_601, table["National list Votes"].Number(0));
        Assert.Equal(288, table["Seats"].Number(0));
    }

    [Fact]
    public void Read_OneHeadingBehindOthers_IsFoundByWhatItsNumbersAre()
    {
        // "Votes" could span four columns as well; then signs would stand below "%".
        var table = Read("""
            Party	Votes	%	Seats
            Lower House	+/–	Upper House	+/–
            Independence Party	36,029	42.49	13	0	7	+1
            Progressive Party	23,061	27.20	13	+2	6	0
            People's Alliance	12,929	15.25	5	0	2	–1
            """);

        Assert.Equal(["Party", "Votes", "%", "Seats Lower House", "Seats +/–", "Seats Upper House", "Seats +/–_2"],
            table.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Read_HeadingsOfUnequalNames_EndAtAChange()
    {
        var table = Read("""
            Party	Popular vote	Seats
            Votes	%	±pp	Won	+/−
            Congress	1,200,400	41.10	+3.2	61	+4
            People's Party	1,100,300	37.60	−2.1	43	−6
            Others	622,000	21.30	−1.1	7	+2
            """);

        Assert.Equal(["Party", "Popular vote Votes", "Popular vote %", "Popular vote ±pp", "Seats Won", "Seats +/−"],
            table.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Read_HeadingsThatCannotBeTold_StayAsTheyAre() =>
        Assert.Null(LostSpans.Restored([["Party", "Alpha", "Beta", "Gamma"], ["left", "right"], ["X", "10", "20", "30", "40"],
            ["Y", "11", "21", "31", "41"]]));

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("Party\tVotes\nX\t1\nY\t2\n")]
    [InlineData("Party\tVotes\tSeats\nWinner\tLoser\tNone\nX\t1\t2\nY\t2\t3\n")]
    public void Restored_TablesThatLostNothing_AreNone(string text) =>
        Assert.Null(LostSpans.Restored(text.Split('\n').Select(l => (string?[])l.Split('\t')).ToList()));

    [Fact]
    public void Load_ACopiedTableOfTwoBallots_GivesSeatsAndBothBallots()
    {
        var election = Assert.Single(ElectionArchive.Read("1985 Testland parliamentary election\n\n" + TwoBallots).Records);

        var front = Assert.Single(election.Parties, p => p.Party.Value == "Front Party");
        Assert.Equal(288, front.Seats?.Value);
        Assert.Equal([6_636_685L, 7_145_601L], front.Results.Select(r => r.Votes!.Value).Order());
    }

    private static Table Read(string text)
    {
        using var reader = new StringReader(text);
        return TableCsv.Read(reader, "pasted.txt", isPatient: true);
    }
}
