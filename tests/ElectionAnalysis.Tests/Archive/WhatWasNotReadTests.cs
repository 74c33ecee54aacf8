namespace ElectionAnalysis.Tests;

/// <summary>What stands in a table and is no part of what was read is said, with its line.</summary>
public class WhatWasNotReadTests
{
    private static Election Only(string text) => Assert.Single(ElectionArchive.Read(text).Records);

    private static string Said(Election election, string kind) => Assert.Single(election.Problems, p => p.Kind == kind).Message;

    [Fact]
    public void Read_ColumnsThatNothingUses_AreNamedTogether() => Assert.EndsWith("Columns not used: 'Remarks', 'Weather'.",
        Said(Only("Party,Votes,Seats,Remarks,Turnip price,Weather\nReds,5000,10,none,20,rain\nBlues,4000,8,new leader,18,sun\n"), "columns_not_read"),
        StringComparison.Ordinal);

    [Fact]
    public void Read_KeysOfRecordsThatNothingUses_AreNamed() => Assert.Equal("Columns not used: 'weather', 'slogan'.", Said(Only(
        """[{"party":"Reds","votes":50,"weather":"rain","slogan":"On"},{"party":"Blues","votes":40,"weather":"sun","slogan":"Go"}]"""),
        "columns_not_read"));

    [Theory]
    [InlineData("Party,Votes,Seats\nReds,5000,10\nBlues,4000,8\n")]
    [InlineData("Date,Country,Party,Votes\n2001-05-06,Erewhon,Reds,50\n2001-05-06,Erewhon,Blues,40\n")]
    [InlineData("District,Candidate,Party,Votes\nNorth,Ann,Reds,50\nNorth,Bob,Blues,40\nSouth,Cid,Reds,30\nSouth,Dan,Blues,20\n")]
    public void Read_EveryColumnUsed_SaysNothingOfColumns(string table) =>
        Assert.DoesNotContain(Only(table).Problems, p => p.Kind == "columns_not_read");

    [Theory]
    [InlineData("Party,Votes,Seats\nA,5000,10\nB,4000,8\nC,two thousand,4\n", 4, "'Votes' says 'two thousand'")]
    [InlineData("Partei;Stimmen;Sitze\nA;5.000;10\nB;unbekannt;8\nC;3.000;4\nD;100;0\n", 3, "'Stimmen' says 'unbekannt'")]
    [InlineData("Party,Seats\nA,sixty\nB,40\nC,10\n", 2, "'Seats' says 'sixty'")]
    public void Read_CellThatIsNoNumber_IsNamedAndTheRestRead(string table, int line, string start)
    {
        var election = Only(table);

        var problem = Assert.Single(election.Problems, p => p.Kind == "unreadable_value");
        Assert.StartsWith(start, problem.Message, StringComparison.Ordinal);
        Assert.Equal((line, false), (problem.Source.Line, problem.IsNote));
        var bad = election.Parties[line - 2];
        Assert.True(bad.Votes is null || bad.Seats is null);
        Assert.All(election.Parties.Where(p => p != bad), p => Assert.NotNull(p.Seats));
    }

    /// <summary>Two of three cells are words: nothing says that the third is a number of votes.</summary>
    [Fact]
    public void Read_ManyCellsThatAreNoNumbers_AreAColumnOfTexts() => Assert.Contains("'Votes' is string",
        Assert.Throws<TableException>(() => ElectionArchive.Read("Party,Votes\nA,five\nB,four\nC,3\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("4,000*")]
    [InlineData("4 000 (+3)")]
    public void Read_MarksThatTablesHave_AreNoUnreadCells(string cell) => Assert.DoesNotContain(
        Only($"Party;Votes;Seats\nA;5000;10\nB;{cell};8\nC;3000;4\n").Problems, p => p.Kind == "unreadable_value");

    [Theory]
    [InlineData("Landia 1991 election\nParty,Votes,Seats\nOnly One,5000,10\n")]
    [InlineData("Party;Votes\nOnly One;5000\n")]
    [InlineData("Result\nof the count of 1991\nVotes\tParty\n5000\tOnly One\n")]
    public void Read_OneRowBelowAHeader_IsATable(string table)
    {
        var party = Assert.Single(Only(table).Parties);
        Assert.Equal(("Only One", 5000L), (party.Party.Value, party.Votes!.Value));
    }

    [Fact]
    public void Read_SentenceThatNamesColumns_IsNoTable() => Assert.Equal("text",
        ElectionArchive.Read("The election of 1991\nParty, votes and seats matter to all, but not here, nor now.\nReds won, it is said.").ReadAs);

    [Theory]
    [InlineData("https://example.org/wiki/An_election")]
    [InlineData("ftp://example.org/results.csv")]
    public void Read_Address_IsSaidNotToBeFetched(string address)
    {
        Assert.EndsWith("addresses are not fetched; save the page and name its file, or paste its text.",
            Assert.Throws<DocumentException>(() => ElectionArchive.Read(address)).Message, StringComparison.Ordinal);
        Assert.Contains("not fetched", Assert.Throws<DocumentException>(() => ElectionArchive.Load(address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TableWithBars_SaysNothingOfTabs() => Assert.DoesNotContain(
        Only("| Party | Seats 2014 | Seats 2018 |\n|---|---|---|\n| Reds | 10 | 12 |\n| Blues | 8 | 6 |\n").Problems,
        p => p.Message.Contains("tab", StringComparison.Ordinal) && p.Message.Contains("separated", StringComparison.Ordinal));

    [Fact]
    public void Read_KeysThatAreNoInfobox_AreNotCalledOne() => Assert.StartsWith("text",
        ElectionArchive.Read("parties:\n  - name: Reds\n    votes: 50\n  - name: Blues\n    votes: 40\n").ReadAs, StringComparison.Ordinal);
}
