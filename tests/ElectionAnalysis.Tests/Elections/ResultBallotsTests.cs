namespace ElectionAnalysis.Tests;

/// <summary>An article's table with two votes of every voter gives both, whatever its headings call them.</summary>
public class ResultBallotsTests
{
    private static Election Read(string table) =>
        Election.From(ElectionDocument.Parse($"= 2020 Testland election =\n== Results ==\n{{| class=\"wikitable\"\n{table}|}}\n", "w.wikitext"));

    private static string Results(Election election) => string.Join("; ", election.Parties.Select(p => $"{p.Party.Value} {p.Seats?.Value} "
        + string.Join(' ', p.Results.Select(r => FormattableString.Invariant($"{r.Ballot} {r.Votes?.Value} {r.VoteShare?.Value}")))));

    private static string Groups(string one, string other, string seats) =>
        $"! rowspan=2 | Party !! colspan=3 | {one} !! colspan=3 | {other} !! rowspan=2 | {seats}\n|-\n"
        + "! Votes !! % !! Seats !! Votes !! % !! Seats\n|-\n| Alpha || 5,000 || 62.5 || 6 || 4,500 || 56.3 || 2 || 8\n"
        + "|-\n| Beta || 3,000 || 37.5 || 3 || 3,500 || 43.8 || 3 || 6\n";

    [Theory]
    [InlineData("Constituencies", "Regional additional members", "Total seats", "Constituency", "Regional")]
    [InlineData("Plurality", "Additional members", "Seats", "Constituency", "PartyList")]
    [InlineData("Wahlkreisstimmen", "Landesstimmen", "Sitze gesamt", "Constituency", "PartyList")]
    [InlineData("Direktstimmen", "Listenstimmen", "Sitze gesamt", "Constituency", "PartyList")]
    [InlineData("Wahlkreisstimmen", "Gesamtstimmen", "Sitze", "Constituency", "PartyList")]
    [InlineData("小選挙区", "比例代表", "議席数", "Constituency", "PartyList")]
    [InlineData("지역구", "비례대표", "의석수", "Constituency", "PartyList")]
    [InlineData("Collegi uninominali", "Quota proporzionale", "Seggi", "Constituency", "PartyList")]
    [InlineData("Mayoría relativa", "Representación proporcional", "Escaños", "Constituency", "PartyList")]
    [InlineData("Одномандатные округа", "Партийные списки", "Мандаты", "Constituency", "PartyList")]
    [InlineData("Egyéni választókerületek", "Országos listák", "Mandátumok", "Constituency", "PartyList")]
    public void Table_WithGroupsOfTwoBallots_GivesBoth(string one, string other, string seats, string first, string second)
    {
        var election = Read(Groups(one, other, seats));

        Assert.Equal($"Alpha 8 {first} 5000 0.625 {second} 4500 0.563; Beta 6 {first} 3000 0.375 {second} 3500 0.438", Results(election));
        Assert.Equal(second, election.MainBallot.ToString());
        Assert.DoesNotContain(election.Findings, f => f.Check == "ballot_not_read");
    }

    [Theory]
    [InlineData("! Partei !! Direktstimmen !! % !! Listenstimmen !! % !! Sitze\n|-\n| A || 5.000 || 62,5 || 4.500 || 56,3 || 8\n|-\n| B || 3.000 || 37,5 || 3.500 || 43,8 || 6\n", "Constituency", "PartyList")]
    [InlineData("! Party !! Constituency votes !! % !! List votes !! % !! Seats\n|-\n| A || 5,000 || 62.5 || 4,500 || 56.3 || 8\n|-\n| B || 3,000 || 37.5 || 3,500 || 43.8 || 6\n", "Constituency", "PartyList")]
    public void Table_WithBallotsSideBySide_GivesEachItsShare(string table, string first, string second) => Assert.Equal(
        $"A 8 {first} 5000 0.625 {second} 4500 0.563; B 6 {first} 3000 0.375 {second} 3500 0.438", Results(Read(table)));

    [Fact]
    public void Table_WithSeatsOfBothBallotsAlone_AddsThem()
    {
        var election = Read("! rowspan=2 | Party !! colspan=2 | Constituency !! colspan=2 | List\n|-\n! Votes !! Seats !! Votes !! Seats\n|-\n"
            + "| Alpha || 5,000 || 6 || 4,500 || 2\n|-\n| Beta || 3,000 || – || 3,500 || 3\n|-\n| Gamma || 200 || || 150 ||\n");

        Assert.Equal([8, 3, null], election.Parties.Select(p => p.Seats?.Value));
        Assert.Equal("6 + 2", election.Parties[0].Seats!.Source.Text);
    }

    // A share behind the last of them may be of either, and votes from abroad are no second ballot.
    [Theory]
    [InlineData("! Party !! Raw votes !! Weighted votes !! % !! Seats\n|-\n| A || 500 || 520 || 52.0 || 5\n|-\n| B || 500 || 480 || 48.0 || 5\n",
        "A 5 Only 500 ; B 5 Only 500 ", "'Weighted votes'")]
    [InlineData("! rowspan=2 | Party !! colspan=2 | Constituency !! colspan=2 | Overseas\n|-\n! Votes !! % !! Votes !! %\n|-\n"
        + "| A || 500 || 62.5 || 20 || 40\n|-\n| B || 300 || 37.5 || 30 || 60\n", "A  Only 500 0.625; B  Only 300 0.375", "'Overseas'")]
    [InlineData("! rowspan=2 | Party !! colspan=3 | Chamber of Deputies !! colspan=3 | Senate\n|-\n! Votes !! % !! Seats !! Votes !! % !! Seats\n|-\n"
        + "| A || 500 || 62.5 || 5 || 450 || 60 || 2\n|-\n| B || 300 || 37.5 || 4 || 300 || 40 || 1\n", "A 5 Only 500 0.625; B 4 Only 300 0.375", "'Senate'")]
    public void Table_WithOtherVotesBeside_SaysThatTheyAreNotRead(string table, string results, string left)
    {
        var election = Read(table);

        Assert.Equal(results, Results(election));
        Assert.Contains(left, Assert.Single(election.Findings, f => f.Check == "ballot_not_read").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Table_WithATotalThatIsMoreThanItsParts_HasIt() => Assert.Equal("A  Only 530 0.53; B  Only 470 0.47",
        Results(Read("! Party !! Domestic votes !! Overseas votes !! Total votes !! %\n|-\n| A || 500 || 20 || 530 || 53.0\n|-\n"
            + "| B || 400 || 60 || 470 || 47.0\n")));

    [Fact]
    public void Table_WithVotesThatNothingTellsApart_SaysWhatIsNotRead()
    {
        var election = Read(Groups("Blue paper", "White paper", "Seats"));

        Assert.Equal("Alpha 8 Only 5000 0.625; Beta 6 Only 3000 0.375", Results(election));
        Assert.Contains("'White paper'", Assert.Single(election.Findings, f => f.Check == "ballot_not_read").Message, StringComparison.Ordinal);
    }

    // What is the sum of the others is the votes; rounds and shares of one vote are no ballots.
    [Theory]
    [InlineData("! rowspan=2 | Party !! colspan=2 | Polling day !! colspan=2 | Early !! colspan=2 | Both\n|-\n! Votes !! % !! Votes !! % !! Votes !! %\n|-\n"
        + "| A || 500 || 50 || 100 || 40 || 600 || 48\n|-\n| B || 500 || 50 || 150 || 60 || 650 || 52\n", "A  Only 600 0.48; B  Only 650 0.52")]
    [InlineData("! Candidate !! Party !! Votes of men !! Votes of women !! Votes\n|-\n| Ann || A || 500 || 600 || 1,100\n|-\n| Bob || B || 400 || 300 || 700\n",
        "A  Only 1100 ; B  Only 700 ")]
    [InlineData("! rowspan=2 | Party !! colspan=2 | Constituency !! colspan=2 | Total\n|-\n! Votes !! % !! Votes !! %\n|-\n| A || 500 || 50 || 550 || 50\n|-\n"
        + "| B || 500 || 50 || 550 || 50\n", "A  Constituency 500 0.5 Only 550 0.5; B  Constituency 500 0.5 Only 550 0.5")]
    [InlineData("! Partei !! Erststimmen !! Zweitstimmen !! Gesamtstimmen\n|-\n| A || 500 || 450 || 950\n|-\n| B || 300 || 320 || 620\n",
        "A  First 500  Second 450  Only 950 ; B  First 300  Second 320  Only 620 ")]
    public void Table_WithPartsOfOneVote_HasNoSecondBallot(string table, string results)
    {
        var election = Read(table);

        Assert.Equal(results, Results(election));
        Assert.DoesNotContain(election.Findings, f => f.Check == "ballot_not_read");
    }
}
