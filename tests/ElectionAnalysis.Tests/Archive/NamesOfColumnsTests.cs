namespace ElectionAnalysis.Tests;

/// <summary>Tables whose columns, or headings, say less or something else than what they hold.</summary>
public sealed class NamesOfColumnsTests : TableFileCase
{
    [Theory]
    [InlineData("year,name,coalition,party_code,votes\n2004,Ann,AB,A,60\n2004,Bob,AB,B,30\n2004,Cy,CC,C,10\n")]
    [InlineData("candidate;alliance;party_abbreviation;votes\nAnn;AB;A;60\nBob;AB;B;30\nCy;CC;C;10\n")]
    [InlineData("coalition;party;party_code;votes\nAB;A;1;60\nAB;B;2;30\nCC;C;3;10\n")]
    public void Party_BesideACoalition_IsTheParty(string table) => Assert.Equal("A 60, B 30, C 10", Votes(Load(table)));

    [Theory]
    [InlineData("id,province,zone,candidate_no,party,score\n1,East,1,2,Red,60\n2,East,1,1,Blue,40\n3,East,2,1,Red,50\n4,East,2,2,Blue,70\n5,West,1,2,Red,5\n6,West,1,1,Blue,8\n")]
    [InlineData("county,town,polling_place,number,party,votes\nEast,A,1,1,Red,60\nEast,A,1,2,Blue,40\nEast,A,2,1,Red,50\nEast,A,2,2,Blue,70\nWest,B,1,1,Red,5\nWest,B,1,2,Blue,8\n")]
    public void Districts_NumberedAnewInEveryRegion_AreAllThere(string table)
    {
        var election = Load(table);

        Assert.Equal("Red 115, Blue 118", Votes(election));
        Assert.Equal(3, election.Districts.Select(d => d.District).Distinct().Count());
    }

    [Theory]
    [InlineData("\"party\"\t\"votes\"\t\"seats\"\n\"1\"\t\"Red\"\t60\t6\n\"2\"\t\"Blue\"\t40\t4\n", "a.tsv")]
    [InlineData("party,votes,seats\n17,Red,60,6\n23,Blue,40,4\n", "a.csv")]
    public void Rows_WithTheirNumberBeforeTheHeadings_AreRead(string table, string name)
    {
        var election = Load(table, name);

        Assert.Equal("Red 60, Blue 40", Votes(election));
        Assert.Equal([6, 4], election.Parties.Select(p => p.Seats!.Value));
    }

    [Theory]
    [InlineData("party,votes,seats\n5,Red,60,6\n2,Blue,40,4\n")]
    [InlineData("party,votes,seats\nRed,60,6,0.6\nBlue,40,4,0.4\n")]
    public void Rows_WithAFieldMoreThatNumbersNone_AreRefused(string table) =>
        Assert.Throws<DocumentException>(() => Load(table));

    [Fact]
    public void Result_BesideNoName_IsNobodys() => Assert.Contains("no row has the name of a party beside its result",
        Assert.Throws<DocumentException>(() => Load("valid,seats,party,list_no\n100,10,,\n,,Red,1\n,,Blue,2\n")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Parties_BesideTheRegisterAndRejectedVotes_AreRead()
    {
        var election = Load("Circonscription,Électeurs enregistrés,Bulletins rejetés,P.B.,P.R.,P.V.\nEst,100,2,40,30,\nOuest,90,1,20,40,5\n");

        Assert.Equal("P.B. 60, P.R. 70, P.V. 5", Votes(election));
        Assert.Equal((190, 3), (election.Rounds[0].Registered!.Value, election.Rounds[0].InvalidStated!.Value));
    }

    [Theory]
    [InlineData("""{"_source": "office", "_note": "final", "2019": {"parties": [{"name": "Red", "votes": 60}, {"name": "Blue", "votes": 40}]}, "2023": {"parties": [{"name": "Red", "votes": 50}, {"name": "Blue", "votes": 70}]}}""")]
    [InlineData("""{"_urls": {"a": "x", "b": "y"}, "2019": {"parties": [{"name": "Red", "votes": 60}, {"name": "Blue", "votes": 40}]}, "2023": {"parties": [{"name": "Red", "votes": 50}, {"name": "Blue", "votes": 70}]}}""")]
    public void Elections_UnderNamesBesideNotes_AreEachRead(string json)
    {
        var path = Path.Combine(Folder, "a.json");
        File.WriteAllText(path, json);

        Assert.Equal(["Red 60, Blue 40", "Red 50, Blue 70"], ElectionArchive.Load(path).Records.Select(Votes));
    }

    [Fact]
    public void Elections_OfKindsAndRoundsUnderTheirNames_AreToldApart()
    {
        var path = Path.Combine(Folder, "a.json");
        File.WriteAllText(path, """
            {"parliament": [{"year": 2014, "parties": [{"name": "Red", "votes": 60}, {"name": "Blue", "votes": 40}]}],
             "president": [{"year": 2014, "round1": {"candidates": [{"name": "Ann", "votes": 30}, {"name": "Bob", "votes": 20}]},
               "round2": {"candidates": [{"name": "Ann", "votes": 25}, {"name": "Bob", "votes": 35}]}}]}
            """);

        var elections = ElectionArchive.Load(path).Records;

        Assert.Equal(["Red 60, Blue 40", "Ann 30, Bob 20"], elections.Select(Votes));
        Assert.Equal([25L, 35L], elections[1].Parties.Select(p => p.Results.Single(r => r.Round == 2).Votes!.Value));
    }

    [Theory]
    [InlineData("year,turnout,turnout_p,name,votes,votes_p\n2014,100,50.0,Red,60,60.0\n2014,100,50.0,Blue,40,40.0\n", true)]
    [InlineData("name,votes,votes_p\nRed,60,20\nBlue,40,10\n", false)]
    public void Share_OfALetter_IsOneBesideATurnoutOfTheSame(string table, bool isShare) =>
        Assert.Equal(isShare, Load(table).Parties.All(p => p.VoteShare is not null));

    [Theory]
    [InlineData("2013 presidential results.csv", false)]
    [InlineData("prezidentske_volby.csv", false)]
    [InlineData("assembly 2013.csv", true)]
    public void Winners_OfCounties_HaveSeatsWhereAHouseWasElected(string name, bool haveSeats)
    {
        var election = Load("County,Registered,Ann,Bob,Cy,Total valid votes,Winner\nA,90,40,30,5,75,Ann\nB,80,20,30,5,55,Bob\nC,70,40,10,5,55,Ann\n",
            name);

        Assert.Equal("Ann 100, Bob 70, Cy 15", Votes(election));
        Assert.Equal(haveSeats ? [2, 1, 0] : [null, null, null], election.Parties.Select(p => p.Seats?.Value));
    }
}
