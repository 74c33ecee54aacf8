namespace ElectionAnalysis.Tests;

public class PastedTextTests
{
    private const string Infobox = "= 2020 Testland election =\n\nInfobox\n- Party1: A\n- Seats1: 6\n- Party2: B\n- Seats2: 4\n";

    private static string Read(string text)
    {
        var archive = ElectionArchive.Read(text);
        var parties = archive.Records.Count == 1
            ? string.Join(", ", archive.Records[0].Parties.Select(p => $"{p.Party} {(object?)p.Votes ?? (object?)p.Seats ?? p.VoteShare}")) : "";
        return $"{archive.ReadAs}: {parties}";
    }

    [Theory]
    [InlineData(Infobox, "a document with an infobox: A 6, B 4")]
    [InlineData("{{Infobox election\n| election_name = 2020 Testland\n| party1 = A\n| seats1 = 6\n| party2 = B\n| seats2 = 4\n}}",
        "an article's wikitext: A 6, B 4")]
    [InlineData("party,votes,seats\nA,600,6\nB,400,4\n", "a table separated by commas: A 600, B 400")]
    [InlineData("Partei;Stimmen;Mandate\nA;1.600;6\nB;1.400;4", "a table separated by semicolons: A 1600, B 1400")]
    [InlineData("Party\tVotes\tSeats\r\nA\t600\t6\r\nB\t400\t4\r\n", "a table separated by tabs: A 600, B 400")]
    [InlineData("| Party | Votes | Seats |\n| --- | ---: | ---: |\n| A | 600 | 6 |\n| **B** | 400 | 4 |", "a table separated by bars: A 600, B 400")]
    [InlineData("+-----+-----+\n| Party | Votes |\n+-----+-----+\n| A | 600 |\n| B | 400 |\n+-----+-----+", "a table separated by bars: A 600, B 400")]
    [InlineData("Party            Votes   Seats\nLabour Party       600       6\nThe Greens         400       4",
        "a table set apart by spaces: Labour Party 600, The Greens 400")]
    [InlineData("\n\n  Party\tVotes\n  A\t600\n  B\t400\n\n", "a table separated by tabs: A 600, B 400")]
    [InlineData("Parti politique\tVoix\nUnion de la gauche, écologistes\t12 600\nDivers\t400", "a table separated by tabs: Union de la gauche, écologistes 12600, Divers 400")]
    [InlineData("<table class=\"wikitable\">\n<tr><th>Party</th><th>Votes</th></tr><tr><td>A</td><td>600</td></tr><tr><td>B</td><td>400</td></tr></table>",
        "a page (HTML): A 600, B 400")]
    [InlineData("<table><tr><th>Party</th><th>Votes</th></tr></table>", "a page (HTML): ")]
    public void Read_WhateverIsPasted_TellsWhatItIs(string text, string read) => Assert.Equal(read, Read(text));

    [Fact]
    public void Read_AnInfoboxCopiedFromAPage_HasItsColumnsAsParties()
    {
        var archive = ElectionArchive.Read("""
            2021 Testland parliamentary election

            ← 2017	13 September 2021	2025 →

            All 10 seats in the Diet
            6 seats needed for a majority
            Turnout	77.2% (Decrease1.0pp)
             	First party	Second party
            Leader	Ann Berg	Bo Dahl
            Party	Labour	Centre
            Last election	5 seats, 27.4%	3 seats, 25.0%
            Seats won	4	3
            Seat change	Decrease 1	Steady 0
             	Third party	Fourth party
            Leader	Cy Ek	Di Falk
            Party	Green	Red
            Last election	0 seats, 2.0%	2 seats, 9.0%
            Seats won	2	1
            """);
        var election = archive.Records[0];

        Assert.Equal("an infobox copied from a page", archive.ReadAs);
        Assert.Equal("2021 Testland parliamentary election", election.Title);
        Assert.Equal(["Labour 4 5", "Centre 3 3", "Green 2 0", "Red 1 2"],
            election.Parties.Select(p => $"{p.Party} {p.Seats} {p.PreviousSeats}"));
        Assert.Equal((10, 6, 0.772), (election.HouseSeats!.Value, election.MajorityStated!.Value, election.Rounds[0].TurnoutStated!.Value));
        Assert.Equal(new DateOnly(2021, 9, 13), election.Rounds[0].Date!.Value);
        Assert.Equal((12, 18), (election.Parties[0].Seats!.Source.Line, election.Parties[3].Seats!.Source.Line));
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Read_AnInfoboxWithoutBullets_IsReadByItsKeys()
    {
        var election = ElectionArchive.Read("= X election, 2021 =\n\nInfobox\nCountry: Norway\nParty1: Labour\nSeats1: 48\nParty2: Centre\nSeats2: 28\n")
            .Records[0];

        Assert.Equal(["Labour 48", "Centre 28"], election.Parties.Select(p => $"{p.Party} {p.Seats}"));
    }

    [Fact]
    public void Read_ATextWithATableOfTabs_IsNoInfobox() => Assert.Equal("a table separated by tabs",
        ElectionArchive.Read("Party\tVotes\tSeats\nLabour\t600\t6\nCentre\t400\t4").ReadAs);

    [Fact]
    public void Read_Sentences_AreADocument()
    {
        var archive = ElectionArchive.Read(
            "Parliamentary elections were held in Testland on 3 May 2020, as planned.\nOf 1,000 registered voters, 600 cast a vote, of which 590 were valid.");

        Assert.Equal("text", archive.ReadAs);
        Assert.Contains(archive.Records[0].Claims, c => c.Kind == ClaimKind.Registered && c.Value.Number == 1000);
    }

    [Fact]
    public void Read_APath_ReadsTheFileOrSaysThatItIsNotThere()
    {
        Assert.Equal(2, ElectionArchive.Read($" \"{Text.SeedFolder}\" ").Records.Count);
        Assert.Equal("a file", ElectionArchive.Read(Text.SeedFolder).ReadAs);
        Assert.Contains("there is no such folder or file", Assert.Throws<DocumentException>(() => ElectionArchive.Read("my elections.csv")).Message,
            StringComparison.Ordinal);
        Assert.Contains("paste a document or a table", Assert.Throws<DocumentException>(() => ElectionArchive.Read(" \n ")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ATableWithoutParties_SaysWhatIsMissing() => Assert.Contains("no column of parties",
        Assert.Throws<TableException>(() => ElectionArchive.Read("x;y\n1;2\n3;4")).Message, StringComparison.Ordinal);
}
