namespace ElectionAnalysis.Tests;

/// <summary>Columns with unusual names, told in the list of sources beside the file, so that commands and reports read them too.</summary>
public sealed class ColumnsBesideTests : TableFileCase
{
    private const string Odd = "Grouping,Popular support,Members of it\nA,90300,30\nB,50200,11\nC,20100,0";

    private Election LoadWith(string line)
    {
        File.WriteAllText(Path.Combine(Folder, DocumentSource.FileName), $"[*]\npublisher = Office\n\n[odd.csv]\n{line}\n");
        return Load(Odd, "odd.csv");
    }

    [Theory]
    [InlineData("columns = Party = Grouping; Votes = Popular support; Seats = Members of it")]
    [InlineData("columns = party=Grouping;votes=\"Popular support\";seats=\"Members of it\";")]
    public void Load_ColumnsNamedBesideTheFile_AreTaken(string line)
    {
        var election = LoadWith(line);

        Assert.Equal("A 90300, B 50200, C 20100", Votes(election));
        Assert.Equal([30, 11, 0], election.Parties.Select(p => p.Seats?.Value));
        Assert.Equal("Office", election.Document.Source.Publisher);
    }

    [Theory]
    [InlineData("columns = Vots = Popular support", "there is no 'Vots' to name a column for")]
    [InlineData("columns = Votes", "'Votes' names no column")]
    [InlineData("columns = Votes = Popular; Seats = Members of it", "There is no column 'Popular'. Did you mean 'Popular support'?")]
    public void Load_ColumnsThatAreNone_SaysWhich(string line, string message) =>
        Assert.Contains(message, Assert.Throws<DocumentException>(() => LoadWith(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_UnusualNamesWithoutSuchALine_SaysWhereTheyCanBeTold() =>
        Assert.Contains("into sources.ini: below a line [odd.csv] such as columns = Party = …; Votes = …",
            Assert.Throws<DocumentException>(() => Load(Odd, "odd.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_PartiesSideBySide_AreNamedBetweenCommas() =>
        Assert.Equal(["Blue", "Red and Green"], ElectionColumns.Parse("District = Ward; Parties = Blue, Red and Green").Parties);
}
