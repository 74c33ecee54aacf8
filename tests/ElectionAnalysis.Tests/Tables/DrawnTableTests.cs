namespace ElectionAnalysis.Tests;

/// <summary>Tables drawn for the eye, with tabs between their fields.</summary>
public sealed class DrawnTableTests
{
    [Theory]
    [InlineData("| Party | Votes |\n|---|---:|\n| **A** | 600 |\n| B | 400 |", "Party\tVotes\n\nA\t600\nB\t400")]
    [InlineData("Party | Votes\n--- | ---\nA | 600\nB | 400", "Party\tVotes\n\nA\t600\nB\t400")]
    [InlineData("+---+---+\n| Party | Votes |\n+===+===+\n| A | 600 |\n+---+---+", "\nParty\tVotes\n\nA\t600\n")]
    [InlineData("┌──┬──┐\n│ Party │ Votes │\n├──┼──┤\n│ A │ 600 │\n└──┴──┘", "\nParty\tVotes\n\nA\t600\n")]
    [InlineData("A title, with a comma\n\n| Party | Votes |\n|---|---|\n| A | 600 |\n| B | 400 |\n\nTurnout: 50", "A title, with a comma\n\nParty\tVotes\n\nA\t600\nB\t400\n\nTurnout: 50")]
    public void Tabbed_Bars_AreFieldsAndEveryLineStaysWhereItWas(string text, string expected)
    {
        Assert.Equal(expected, DrawnTable.Tabbed(text));
        Assert.True(DrawnTable.Is(text, out var isBarred) && isBarred);
    }

    [Theory]
    [InlineData("Party          Votes    %\nRed List       1,200   60.0\nBlue List        800   40.0", "Party\tVotes\t%\nRed List\t1,200\t60.0\nBlue List\t800\t40.0")]
    // A field that is missing moves no other.
    [InlineData("No  Party      Votes  Seats\n1   Red List     600      6\n    Others        10\n2   Blue List    400      4", "No\tParty\tVotes\tSeats\n1\tRed List\t600\t6\n\tOthers\t10\n2\tBlue List\t400\t4")]
    // Names whose spaces stand below each other are one field all the same.
    [InlineData("Party     Votes\nRed List   600\nOld List   400", "Party\tVotes\nRed List\t600\nOld List\t400")]
    [InlineData("Liste      Stimmen\n----------------\nRot          1 200\nBlau           800", "Liste\tStimmen\n\nRot\t1 200\nBlau\t800")]
    public void Tabbed_ColumnsSetApart_AreFieldsByTheirPlaces(string text, string expected)
    {
        Assert.Equal(expected, DrawnTable.Tabbed(text));
        Assert.True(DrawnTable.Is(text, out var isBarred) && !isBarred);
    }

    [Theory]
    [InlineData("Party,Votes\nA,600\nB,400")]
    [InlineData("Party;  Votes\nA;  600\nB;  400")]
    [InlineData("a|b\n1|2\n3|4")]
    [InlineData("Elections were held in 2020.  The Reds won 60.\nThe Blues won 40.  Nobody else stood.\nTurnout was high.")]
    [InlineData("")]
    public void Tabbed_WhatIsNotDrawn_IsLeftAlone(string text) => Assert.Null(DrawnTable.Tabbed(text));

    [Fact]
    public void ReadCsv_DrawnTable_IsRead()
    {
        var table = Table.ReadCsv(new StringReader("| Party | Votes |\n|---|---:|\n| A | 600 |\n| B | 400 |"));

        Assert.Equal(["Party", "Votes"], table.Columns.Select(c => c.Name));
        Assert.Equal(600, table["Votes"].Number(0));
    }
}
