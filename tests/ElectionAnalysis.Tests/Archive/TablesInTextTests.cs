namespace ElectionAnalysis.Tests;

/// <summary>Tables with sentences around them, and documents with tables between their paragraphs.</summary>
public sealed class TablesInTextTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Election Load(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return ElectionArchive.Load(path).Records.Single();
    }

    private const string Rows = """
        Blue,300000,50.0,51
        Red,200000,33.3,33
        Green,100000,16.7,16
        Total,600000,100,100

        """;

    // What the sentences state is read, in quotes, cut at commas, wrapped, below a title or below the table.
    [Theory]
    [InlineData("Election of Ruritania 2019\n\"Voting took place on 12 May 2019. Turnout was 61.2%.\"\n\nParty,Votes,%,Seats\n" + Rows)]
    [InlineData("Election of Ruritania 2019\n\nOn 12 May 2019, a Sunday, Ruritania voted, and turnout was 61.2%.\n\nParty,Votes,%,Seats\n" + Rows)]
    [InlineData("Election of Ruritania 2019\n\nThe election was held on 12 May 2019. The turnout\nof voters was 61.2% of those registered.\n\nParty,Votes,%,Seats\n" + Rows)]
    [InlineData("Election of Ruritania 2019\n\nParty,Votes,%,Seats\n" + Rows + "\nThe election was held on 12 May 2019. Turnout was 61.2%.\n")]
    public void Load_SentencesAroundATable_AreReadAsProse(string csv)
    {
        var election = Load("a.csv", csv);

        Assert.Equal("Election of Ruritania 2019", election.Title);
        Assert.Equal(new DateOnly(2019, 5, 12), election.Rounds[0].Date?.Value);
        Assert.Equal(0.612, election.Rounds[0].TurnoutStated?.Value);
        Assert.Equal(3, election.Parties.Count);
    }

    [Theory]
    [InlineData("Election of Ruritania, 12 May 2019")]
    [InlineData("Source: Electoral Commission, final results of 3 June 2019")]
    [InlineData("No. 12 of the series")]
    [InlineData("Votes in thousands")]
    public void Load_TitlesAndNotesAboveATable_AreNoProse(string line) =>
        Assert.Empty(Load("a.csv", $"{line}\n\nParty,Votes,%,Seats\n{Rows}").Document.Sections);

    [Fact]
    public void Load_ASentenceThatContradictsTheTable_Disagrees() =>
        Assert.Single(Load("a.csv", $"The Blue party won 52 of the 100 seats.\n\nParty,Votes,%,Seats\n{Rows}").Findings,
            f => f.Verdict == Verdict.Disagrees);

    [Fact]
    public void Load_SentencesAboveSeveralElections_AreSaidToBeLeftOut()
    {
        File.WriteAllText(Path.Combine(folder, "a.csv"), """
            Turnout was 61.2% in the last election.

            Year,Party,Votes
            2015,Blue,6000
            2015,Red,4000
            2019,Blue,5000
            2019,Red,5500
            """);
        var elections = ElectionArchive.Load(Path.Combine(folder, "a.csv")).Records;

        Assert.All(elections, e => Assert.Contains(e.Findings, f => f.Message.StartsWith("The text around the table is not read", StringComparison.Ordinal)));
    }

    // Tables as a browser copies them, as Markdown draws them, and set apart by spaces, between the paragraphs of a document.
    [Theory]
    [InlineData("Party\tVotes\t%\tSeats\nBlue\t300,000\t50.0\t51\nRed\t200,000\t33.3\t33\nGreen\t100,000\t16.7\t16\nTotal\t600,000\t100\t100\nInvalid votes\t12,000\nRegistered voters\t1,000,000")]
    [InlineData("Party\tVotes\t%\tSeats\n\tBlue\t300,000\t50.0\t51\n\tRed\t200,000\t33.3\t33\n\tGreen\t100,000\t16.7\t16\nTotal\t600,000\t100\t100\nInvalid votes\t12,000\nRegistered voters\t1,000,000")]
    [InlineData("| Party | Votes | % | Seats |\n|---|---:|---:|---:|\n| **Blue** | 300,000 | 50.0 | 51 |\n| Red | 200,000 | 33.3 | 33 |\n| Green | 100,000 | 16.7 | 16 |\n| Total | 600,000 | 100 | 100 |\n| Invalid votes | 12,000 | | |\n| Registered voters | 1,000,000 | | |")]
    [InlineData("Party | Votes | % | Seats\nBlue | 300,000 | 50.0 | 51\nRed | 200,000 | 33.3 | 33\nGreen | 100,000 | 16.7 | 16\nTotal | 600,000 | 100 | 100\nInvalid votes | 12,000 | |\nRegistered voters | 1,000,000 | |")]
    public void Load_ATableBetweenParagraphs_IsReadBesideTheProse(string table)
    {
        var election = Load("a.txt", $"""
            = 2019 Ruritanian parliamentary election =

            Parliamentary elections were held in Ruritania on 12 May 2019. The Blue party, which had governed since 2015, kept its majority.

            ==Background==
            The government had announced the election in March. Nobody expected it to lose, as the economy had grown.

            ==Results==
            Turnout was 61.2%.

            {table}

            The Greens were the winners of the evening.
            """);

        Assert.Equal([300_000L, 200_000, 100_000], election.Parties.Select(p => p.Votes?.Value));
        Assert.Equal([51, 33, 16], election.Parties.Select(p => p.Seats?.Value));
        var round = election.Rounds[0];
        Assert.Equal((1_000_000, 612_000, 600_000), (round.Registered?.Value, round.Cast?.Value, round.Valid?.Value));
        Assert.Equal(0.612, election.Rounds[0].TurnoutStated?.Value);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
        Assert.DoesNotContain(election.Document.Sections.SelectMany(s => s.Paragraphs), p => p.Text.Contains("300,000", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_ATableBesideAnInfobox_IsAWitnessOfItsOwn()
    {
        var election = Load("a.txt", """
            = 2019 Ruritanian parliamentary election =

            Infobox
            - Country: Ruritania
            - Election Date: 12 May 2019
            - Party1: Blue
            - Seats1: 51
            - Popular Vote1: 300,000
            - Party2: Red
            - Seats2: 33
            - Popular Vote2: 200,000

            ==Results==
            Party	Votes	Seats
            Blue	300,000	51
            Red	200,100	33
            Green	100,000	16

            ==Opinion polls==
            Pollster	Blue	Red	Green
            Institute of May	48	31	12
            Institute of June	47	32	13
            """);

        Assert.Equal(["Blue", "Red", "Green"], election.Parties.Select(p => p.Party.Value));
        Assert.Contains(election.Findings, f => f.Verdict == Verdict.Disagrees && f.Message == "Red: votes: the infobox gives 200,000, the table of results 200,100.");
        Assert.Equal(2, election.Document.Tables.Count);
    }

    // Infoboxes in lines, with the tables of an article's source left between the paragraphs.
    [Fact]
    public void Load_ATableInWikitextBesideAnInfoboxInLines_IsReadWithIt()
    {
        var election = Load("a.txt", """
            = 2019 Ruritanian parliamentary election =

            Infobox
            - Country: Ruritania
            - Party1: Blue
            - Seats1: 51

            The Blue party won 51 seats.

            == Results ==
            {| class="wikitable"
            ! Party !! Votes !! Seats
            |-
            | Blue || 300,000 || 51
            |-
            | Red || 200,000 || 33
            |}

            Red won 33 seats.
            """);

        Assert.Equal([300_000L, 200_000], election.Parties.Select(p => p.Votes?.Value));
        Assert.Equal("Ruritania", election.Country?.Value);
        Assert.Equal([8, 19], election.Claims.Select(c => c.Source.Line));
    }

    // An infobox whose values stand below each other is no table.
    [Theory]
    [InlineData("- Country:      Ruritania\n- Party1:       Blue\n- Seats1:       51\n- Popular Vote1: 300,000\n- Party2:       Red\n- Seats2:       49")]
    [InlineData("- Country:\tRuritania\n- Party1:\tBlue\n- Seats1:\t51\n- Popular Vote1:\t300,000\n- Party2:\tRed\n- Seats2:\t49")]
    [InlineData("Country:      Ruritania\nParty1:       Blue\nSeats1:       51\nPopular Vote1:   300,000\nParty2:       Red\nSeats2:       49")]
    public void Load_AnInfoboxWithAlignedValues_StaysAnInfobox(string infobox) =>
        Assert.Equal([51, 49], Load("a.txt", $"= 2019 election =\n\nInfobox\n{infobox}\n").Parties.Select(p => p.Seats?.Value));

    // Lines with bars, tabs or gaps that are no table stay in their paragraphs.
    [Theory]
    [InlineData("Blue | Green, as the alliance was called, had three members.\nIt was led by A | B.\nNobody knew why.")]
    [InlineData("The list ended.\tIt was long.\nAnother line.\tWith a tab.\nA third.\tToo.")]
    [InlineData("He said:  nothing of the kind.\nShe said:  a lot.\nThey said:  little.")]
    public void Parse_LinesThatAreNoTable_StayProse(string lines)
    {
        var document = ElectionDocument.Parse($"= 2019 election =\n\n{lines}\n", "a.txt");

        Assert.Empty(document.Tables);
        Assert.Equal(lines.Count(c => c == '\n') + 1,
            document.Sections.Sum(s => s.Paragraphs.Sum(p => p.LineAt(p.Text.Length - 1) - p.Line + 1)));
    }

    // A party with the votes of two others is a party where the table's total counts it.
    [Theory]
    [InlineData("Blue,300000,51\nRed,200000,33\nGreen,100000,16\nTotal,600000,100\n", 3)]
    [InlineData("Blue,300000,51\nRed,200000,33\nGreen,100000,16\n", 3)]
    [InlineData("Left,300000,49\nRed,200000,33\nGreen,100000,16\nBlue,350111,51\nTotal,650111,100\n", 3)]
    public void Load_APartyWithTheVotesOfTwoOthers_IsNoSum(string rows, int parties) =>
        Assert.Equal(parties, Load("a.csv", "Party,Votes,Seats\n" + rows).Parties.Count);
}
