namespace ElectionAnalysis.Tests;

/// <summary>Tables as a teacher makes them up: round numbers, names of parties with a word for a total, headings of one's own.</summary>
public class MadeUpTablesTests
{
    private static Election Read(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv))).Records.Single();

    private static string Names(Election election) => string.Join(" ", election.Parties.Select(p => p.Party.Value));

    private static string Refused(string csv) => Assert.Throws<TableException>(() => Read(csv)).Message;

    // Half of all votes are the sum of the others; with shares that make a hundred, and in round numbers, that is chance.
    [Theory]
    [InlineData("Party,Votes,Share,Seats\nRed,1000,50%,5\nBlue,500,25%,3\nGreen,500,25%,2\n", "Red Blue Green")]
    [InlineData("Party,Votes,Share,Seats\nRed,1002,50%,5\nBlue,501,25%,3\nGreen,501,25%,2\n", "Red Blue Green")]
    [InlineData("Party,Votes,Seats\nAlliance,3000,6\nLabour,2000,4\nLiberals,1000,2\n", "Alliance Labour Liberals")]
    [InlineData("Party,Votes\nRed,3000\nBlue,1000\nGreen,600\nGrey,400\n", "Red Blue Green Grey")]
    [InlineData("Party,Votes\nGrey,400\nGreen,600\nRed,1000\n", "Grey Green Red")]
    public void From_PartyWithAsManyVotesAsOthersTogether_IsAParty(string csv, string names)
    {
        var election = Read(csv);

        Assert.Equal(names, Names(election));
        Assert.DoesNotContain(election.Problems, p => p.Kind == "sum_among_parties");
    }

    // A number to the last vote is no chance; shares of all and of parts together make two hundred; others stand above their parts.
    [Theory]
    [InlineData("Party,Votes\nLiberal,9101\nConservative,7102\nCanada,16203\n", "Liberal Conservative")]
    [InlineData("Party,Votes\nCanada,16203\nLiberal,9101\nConservative,7102\n", "Liberal Conservative")]
    [InlineData("Party,Votes,Share\nNationwide,10000,100%\nRed,6000,60%\nBlue,4000,40%\n", "Red Blue")]
    [InlineData("Party,Votes\nRed,8000\nBlue,5000\nOthers,1000\nGreen,600\nGrey,400\n", "Red Blue Green Grey")]
    public void From_SumOfOtherRows_IsLeftOutAndTold(string csv, string names)
    {
        var election = Read(csv);

        Assert.Equal(names, Names(election));
        Assert.Contains(election.Problems, p => p.Kind is "sum_among_parties" or "total_among_parties");
    }

    [Theory]
    [InlineData("Total Change")]
    [InlineData("Total Labour")]
    [InlineData("Sum of Us")]
    [InlineData("Valid Reform")]
    [InlineData("Valid Vote Party")]
    [InlineData("Majority")]
    [InlineData("Blank")]
    [InlineData("Null")]
    [InlineData("Electorate First")]
    [InlineData("Turnout Now")]
    [InlineData("Registered Voters Party")]
    [InlineData("Spoilt Ballot Party")]
    public void From_PartyCalledLikeATotalThatWonSeats_IsAParty(string name) => Assert.Equal($"Red Blue {name} Green",
        Names(Read($"Party,Votes,Seats\nRed,5312,25\nBlue,3177,13\n{name},911,4\nGreen,2201,9\n")));

    [Theory]
    [InlineData("Total,11601,51")]
    [InlineData("Valid votes,11601,")]
    [InlineData("Invalid votes,911,")]
    [InlineData("Blank,911,")]
    [InlineData("Informal party votes,911,")]
    [InlineData("Registered voters,20000,")]
    [InlineData("Total Left,7513,34")]
    public void From_Total_IsNoParty(string row) =>
        Assert.Equal("Blue Red Green", Names(Read($"Party,Votes,Seats\nBlue,4088,17\nRed,5312,25\nGreen,2201,9\n{row}\n")));

    [Fact]
    public void From_RowWithVotesThatIsNoParty_IsTold() => Assert.Contains(
        Read("Party,Votes\nRed,5312\nBlue,3177\nMajority,2135\n").Problems,
        p => p is { Kind: "no_party", IsNote: true } && p.Message == "'Majority' is called like a total or a remark, so its 2,135 count for no party.");

    // Five ballots and more for each: ridings are no votes, and no parties.
    [Theory]
    [InlineData("Outfit,Ballots won,Ballots %,Ridings taken,Ridings 2019\nLiberal,5556629,32.62%,160,157\nConservative,5747410,33.74%,119,121\nOthers,154367,0.91%,0,1\n")]
    [InlineData("Outfit,Ballots won,Ridings taken,Ridings 2019\nLiberal,5556629,160,157\nConservative,5747410,119,121\n")]
    public void From_FewOfSomethingBesideBallots_AreNoParties(string csv) => Assert.Contains("no column of parties", Refused(csv),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Team,Ballots,Chairs\nRed,5556629,160\nBlue,5747410,119\n", "columns: new() { Party = \"Team\", Votes = \"Ballots\" }")]
    [InlineData("Name,Ballots,Chairs,Chairs before\nRed,5000,16,15\nBlue,4000,11,12\n", "columns: new() { Party = \"Name\", Votes = \"Ballots\" }")]
    [InlineData("Group,Votes cast,Places,Places before\nRed,5000,16,15\nBlue,4000,11,12\n", "columns: new() { Party = \"Group\", Votes = \"Votes cast\" }")]
    [InlineData("Outfit,Leader,Ballots won,Ridings taken\nRed,Ann,5000,16\nBlue,Bob,4000,11\n", "columns: new() { Party = \"Outfit\", Votes = \"Ballots won\" }")]
    [InlineData("Team,Points,Chairs\nRed,5000,16\nBlue,4000,11\n", "columns: new() { Party = \"Team\", Votes = … }")]
    public void From_HeadingsOfOnesOwn_TheRemedyNamesWhatThereIsAReasonFor(string csv, string remedy) =>
        Assert.Contains(remedy, Refused(csv), StringComparison.Ordinal);

    [Fact]
    public void From_ColumnOfVotesWithoutANumber_IsSaidToHaveNone() => Assert.Equal(
        "'table' has no number in its column 'Votes', which says 'abc'.", Refused("Party,Votes\nReds,abc\nBlues,\n"));

    [Fact]
    public void From_NumberThatNoCountCanBe_IsNamedByItsColumn()
    {
        var problems = Read("Party,Votes,Seats\nReds,-100,3\nBlues,200,2.5\n").Problems.Select(p => $"{p.Source.Line} {p.Message}").ToList();

        Assert.Contains("2 Column 'Votes' says '-100', which was not read: a count cannot be negative; check the source.", problems);
        Assert.Contains("3 Column 'Seats' says '2.5', which was not read: write a whole number such as 17.", problems);
        Assert.DoesNotContain(problems, p => p.Contains("5.5", StringComparison.Ordinal) || p.Contains("taken as all", StringComparison.Ordinal));
    }

    // 1,234 of 2,801 are 44.06%, and 1,567 are 55.94%.
    [Fact]
    public void From_TwoPartiesWhoseSharesMakeAHundredAndFitNoVotes_BothAreTold() => Assert.Equal(
        ["Reds: 1,234 votes make 44.06% of all; 45.6% is stated.", "Blues: 1,567 votes make 55.94% of all; 54.4% is stated."],
        Read("Party,Votes,Share\nReds,1234,45.6%\nBlues,1567,54.4%\n").Findings
            .Where(f => f is { Check: "vote_share", Verdict: Verdict.Disagrees }).Select(f => f.Message));

    // Neither election has a turnout: that is said of the table once.
    [Fact]
    public void Checks_OfATable_AreWithoutNotesAndSaidOnce()
    {
        var archive = ElectionArchive.From(Table.ReadCsv(new StringReader("Year,Party,Votes,Seats\n2019,Red,700,7\n2019,Blue,300,3\n2023,Red,600,6\n2023,Blue,400,4\n")));
        int Of(string verdict) => archive.Findings.Where(f => f.Text("verdict") == verdict).RowCount;

        Assert.True(Of("note") > 0);
        Assert.Equal((2, 2), (Of("cannot tell"), archive.Findings.RowCount - Of("note")));
        Assert.Equal(["cannot tell"], archive.Checks.Select(f => f.Text("verdict")));
    }
}
