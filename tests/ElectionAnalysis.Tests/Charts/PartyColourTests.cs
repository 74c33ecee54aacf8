namespace ElectionAnalysis.Tests;

public class PartyColourTests
{
    [Theory]
    [InlineData("#e4003b", "#E4003B")]
    [InlineData("E4003B", "#E4003B")]
    [InlineData(" #fc0 ", "#FFCC00")]
    [InlineData("Red", "#FF0000")]
    [InlineData("#12345", null)]
    [InlineData("url(javascript:x)", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Read_AsDocumentsWriteIt_IsAColourOrNothing(string? text, string? colour) => Assert.Equal(colour, PartyColour.Read(text));

    [Theory]
    [InlineData("Green Alliance", "#009E73")]
    [InlineData("Bündnis 90/Die Grünen", "#009E73")]
    [InlineData("Partido Verde", "#009E73")]
    [InlineData("Blue Party", "#0072B2")]
    [InlineData("Orange Movement", "#E69F00")]
    [InlineData("Greenland Party", null)]
    [InlineData("Alfred's List", null)]
    public void OfName_ThatSaysAColour_IsThatOfThePalette(string name, string? colour) => Assert.Equal(colour, PartyColour.OfName(name));

    [Theory]
    [InlineData("#FFFFFF")]
    [InlineData("#FFFF00")]
    [InlineData("#000000")]
    [InlineData("#14181B")]
    public void Fit_ColourThatAPageSwallows_IsMovedUntilItIsSeen(string colour) => Assert.NotEqual(colour, PartyColour.Fit(colour, []));

    [Theory]
    [InlineData("#E4003B")]
    [InlineData("#0087DC")]
    [InlineData("#009E73")]
    public void Fit_ColourThatIsSeen_StaysAsItIs(string colour) => Assert.Equal(colour, PartyColour.Fit(colour, []));

    [Fact]
    public void Of_PartiesOfTheirOwnColours_KeepsThemAndLetsNoTwoLookAlike()
    {
        var colours = Palette.Of(Text.Election("- Party1: A\n- Seats1: 5\n- Colour1: #E4003B\n- Party2: B\n- Seats2: 4\n- Colour2: #E3003A\n"
            + "- Party3: Green Alliance\n- Seats3: 3\n- Party4: C\n- Seats4: 2\n- Colour4: none\n- Party5: Independents\n- Seats5: 1"));

        Assert.Equal(("#E4003B", "#009E73"), (colours[0], colours[2]));
        Assert.Equal(5, colours.Distinct().Count());
        Assert.Contains(colours[3], Palette.Parties);
    }

    [Fact]
    public void Of_ExampleOfTheReadme_PaintsTheGreensGreenAndTheOrangeOrange() => Assert.Equal(["#0072B2", "#009E73", "#E69F00"],
        Palette.Of(Text.Election("- Party1: Blue Party\n- Seats1: 58\n- Party2: Green Alliance\n- Seats2: 41\n- Party3: Orange Movement\n- Seats3: 21")));

    [Fact]
    public void Styled_ByATable_TakesShortNamesColoursAndPlacesAndNoNumber()
    {
        var looks = Table.ReadCsv(new StringReader(
            "party,short,colour,position\nRALLY FOR MALI,RPM,#AA0000,3\nFare,,#00AA00,\nSomebody else,SE,#123456,1\n"));

        var mali = Text.Mali.Styled(looks);

        Assert.Equal(("RPM", "#AA0000", 3.0), (mali.Parties[0].ShortName, mali.Parties[0].Colour, mali.Parties[0].Position));
        Assert.Equal("#00AA00", mali.Parties.Single(p => p.Party.Value == "FARE").Colour);
        Assert.Equal(Text.Mali.Parties.Select(p => p.Seats), mali.Parties.Select(p => p.Seats));
        Assert.Contains("RPM", Charts.SeatsBar(mali).ToJson(), StringComparison.Ordinal);
        Assert.Equal("No row of the table is of a party of Turkmenistan 2013, such as 'Democratic Party of Turkmenistan'.",
            Assert.Throws<TableException>(() => Text.Turkmenistan.Styled(looks)).Message);
    }
}
