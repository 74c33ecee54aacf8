namespace ElectionAnalysis.Tests;

public class ElectionDocumentTests
{
    private const string Small = "= A title =\n\nInfobox\n- Country: Mali\n- Seats1: 66\n\nThe lead.\n\n==First==\nOne.\nTwo.\n\nThree.\n";

    [Fact]
    public void Parse_WholeDocument_KeepsTitleInfoboxAndSections()
    {
        var document = ElectionDocument.Parse(Small, "a.txt");

        Assert.Equal("A title", document.Title.Value);
        Assert.Equal(["Country", "Seats1"], document.Infobox.Select(e => e.Key));
        Assert.Equal(["", "First"], document.Sections.Select(s => s.Heading));
        Assert.Equal(["One. Two.", "Three."], document.Sections[1].Paragraphs.Select(p => p.Text));
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("== Results ==", "Results")]
    [InlineData("*Results*", "Results")]
    [InlineData("'''Results and turnout'''", "Results and turnout")]
    [InlineData("__Results__", "Results")]
    [InlineData("### Results", "Results")]
    [InlineData("*Results.*", null)]
    [InlineData("*one* and *two*", null)]
    [InlineData("'tis the season'", null)]
    [InlineData("* Labour 30", null)]
    [InlineData("# Labour 30", null)]
    [InlineData("***", null)]
    [InlineData("#", null)]
    [InlineData("==", null)]
    public void Parse_LineBeforeAParagraph_IsAHeadingByItsMarks(string line, string? heading)
    {
        var sections = ElectionDocument.Parse($"= A title =\n\nLead.\n\n{line}\nText.\n", "a.txt").Sections;

        Assert.Equal(heading is null ? [""] : ["", heading], sections.Select(s => s.Heading));
        Assert.Equal(heading is null ? $"{line} Text." : "Text.", sections[^1].Paragraphs[^1].Text);
    }

    [Fact]
    public void Parse_Entry_KeepsFileLineAndText()
    {
        var entry = ElectionDocument.Parse(Small, "a.txt").Infobox[1];

        Assert.Equal(("seats", 1, "66"), (entry.Name, entry.Number, entry.Value));
        Assert.Equal(new Provenance("a.txt", 5, "66"), entry.Source);
        Assert.Equal("a.txt:5: 66", entry.Source.ToString());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Parse_OtherLineEnds_GiveTheSameLines(string lineEnd)
    {
        var document = ElectionDocument.Parse(Small.Replace("\n", lineEnd, StringComparison.Ordinal), "a.txt");

        Assert.Equal(5, document.Infobox[1].Source.Line);
        Assert.Equal(9, document.Sections[1].Line);
        Assert.Equal("One. Two.", document.Sections[1].Paragraphs[0].Text);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsNotPartOfTheTitle() =>
        Assert.Equal("A title", ElectionDocument.Parse("\uFEFF" + Small, "a.txt").Title.Value);

    [Fact]
    public void Parse_ValueOverSeveralLines_IsKeptWhole()
    {
        var document = Text.Document("- Turnout: 38.63% (first round)\n37.32% (second round)\n- Country: Mali");

        Assert.Equal("38.63% (first round)\n37.32% (second round)", document.Infobox[0].Value);
        Assert.Equal("Mali", document.Infobox[1].Value);
    }

    [Fact]
    public void LineAt_ParagraphOverSeveralLines_FindsTheLine()
    {
        var paragraph = ElectionDocument.Parse(Small, "a.txt").Sections[1].Paragraphs[0];

        Assert.Equal(10, paragraph.LineAt(0));
        Assert.Equal(10, paragraph.LineAt(4));
        Assert.Equal(11, paragraph.LineAt(5));
    }

    [Fact]
    public void Parse_DuplicateKey_KeepsBothAndSaysSo()
    {
        var document = Text.Document("- Seats1: 5\n- Seats1: 6");

        Assert.Equal(2, document.Infobox.Count);
        Assert.Contains("'Seats1' stands more than once", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Last Election12", "last election", 12)]
    [InlineData("last_election3", "last election", 3)]
    [InlineData("Leader's Seat2", "leaders seat", 2)]
    [InlineData("seats1_before", "seats before", 1)]
    [InlineData("Country", "country", null)]
    [InlineData("1Blank", "1blank", null)]
    public void Split_Key_TellsNameFromNumber(string key, string name, int? number) =>
        Assert.Equal((name, number), InfoboxKey.Split(key));

    [Theory]
    [InlineData("", "a.txt:1: the document is empty")]
    [InlineData(" \n\r\n\t", "a.txt:1: the document is empty")]
    [InlineData("= A =\n\0\u0001", "a.txt:2: this is no text")]
    public void Parse_NoText_IsOneClearLine(string text, string message)
    {
        var error = Assert.Throws<DocumentException>(() => ElectionDocument.Parse(text, "a.txt"));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Read_MissingFile_NamesIt() =>
        Assert.Equal("gone.txt:1: there is no such file; check the path.",
            Assert.Throws<DocumentException>(() => ElectionDocument.Read("gone.txt")).Message);

    [Theory]
    [InlineData("just words", "missing_title", "missing_infobox")]
    [InlineData("= Only a title =", "missing_infobox")]
    [InlineData("= T =\nInfobox\n- Seats1: 1")]
    public void Parse_PartsMissing_LoadsAndSaysWhatIsMissing(string text, params string[] problems) =>
        Assert.Equal(problems, ElectionDocument.Parse(text, "a.txt").Problems.Select(p => p.Kind));

    [Fact]
    public void Parse_EveryLine_EndsUpSomewhere()
    {
        var text = File.ReadAllText(Directory.GetFiles(Text.SeedFolder).Order(StringComparer.Ordinal).First());
        var document = ElectionDocument.Parse(text, "seed.txt");
        var kept = document.Sections.SelectMany(s => s.Paragraphs.Select(p => p.Text).Prepend(s.Heading))
            .Concat(document.Infobox.SelectMany(e => new[] { e.Key, e.Value })).Append(document.Title.Value);
        var characters = kept.Sum(t => t.Count(char.IsLetterOrDigit)) + "Infobox".Length;

        Assert.Equal(text.Count(char.IsLetterOrDigit), characters);
    }
}
