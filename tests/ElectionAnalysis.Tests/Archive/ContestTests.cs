namespace ElectionAnalysis.Tests;

/// <summary>Several contests in one file.</summary>
public class ContestTests
{
    private static IReadOnlyList<Election> All(string csv) => ElectionArchive.From(Table.ReadCsv(new StringReader(csv)), name: "us.csv").Records;

    private static string Votes(Election election) =>
        string.Join(", ", election.Parties.Select(p => Invariant($"{p.Party.Value} {p.Votes?.Value}")));

    private const string Precincts = """
        county,precinct,office,district,party,candidate,votes
        Ada,P1,President,,DEM,Ann Lee,100
        Ada,P1,President,,REP,Bob Ray,120
        Ada,P2,President,,DEM,Ann Lee,80
        Ada,P2,President,,REP,Bob Ray,70
        Ada,P1,U.S. House,1,DEM,Cal Fox,90
        Ada,P1,U.S. House,1,REP,Dee Orr,110
        Ada,P2,U.S. House,2,DEM,Eve Poe,85
        Ada,P2,U.S. House,2,REP,Fay Guy,60
        Ada,P1,State Senate,10,DEM,Gil Hay,95
        Ada,P1,State Senate,10,REP,Hal Ivy,105
        Ada,P1,Registered Voters,,,,400
        Ada,P2,Registered Voters,,,,300
        Ada,P1,Ballots Cast,,,,230
        Ada,P2,Ballots Cast,,,,155

        """;

    [Fact]
    public void From_OfficesInNumberedDistricts_AreContestsWithThePrecinctsThatVotedInThem()
    {
        var elections = All(Precincts);

        Assert.Equal(["us (President)", "us (U.S. House 1)", "us (U.S. House 2)", "us (State Senate 10)"], elections.Select(e => e.Title));
        Assert.Equal(["DEM 180, REP 190", "DEM 90, REP 110", "DEM 85, REP 60", "DEM 95, REP 105"], elections.Select(Votes));
        Assert.Equal([(700, 385), (400, 230), (300, 155), (400, 230)],
            elections.Select(e => (e.Rounds[0].Registered!.Value, e.Rounds[0].Cast!.Value)));
        Assert.Equal([2, 1, 1, 1], elections.Select(e => e.Districts.Select(d => d.District).Distinct().Count()));
        Assert.Contains(elections[0].Findings, f => f.Message == "'office' and 'district' name 4 contests, each of which is an election: "
            + "President, U.S. House 1, U.S. House 2 and State Senate 10.");
    }

    // Nobody knows how many voters of a divided precinct belong to which district.
    [Fact]
    public void From_APrecinctInTwoContestsOfOneOffice_GivesNeitherItsVoters()
    {
        var elections = All(Precincts + "Ada,P1,U.S. House,2,DEM,Eve Poe,1\nAda,P1,U.S. House,2,REP,Fay Guy,2\n");
        var second = elections.Single(e => e.Title.EndsWith("House 2)", StringComparison.Ordinal));

        Assert.Equal("DEM 86, REP 62", Votes(second));
        Assert.Null(second.Rounds[0].Registered);
        Assert.Null(second.Rounds[0].Cast);
        Assert.Equal(700, elections[0].Rounds[0].Registered!.Value);
        Assert.Contains(second.Findings, f => f.Message.StartsWith("'Registered Voters' is given for places that are in several contests", StringComparison.Ordinal));
    }

    // Candidates for one office stand in many counties: a county is no contest.
    [Fact]
    public void From_CountiesBesidePrecincts_AreNoContests() => Assert.Equal(["us (Governor)"], All("""
        office,county,district,precinct,party,candidate,votes
        Governor,A,1,P1,DEM,Ann,10
        Governor,A,1,P1,REP,Bob,20
        Governor,B,2,P2,DEM,Ann,15
        Governor,B,2,P2,REP,Bob,5
        """).Select(e => e.Title));

    [Theory]
    [InlineData("Contest Name")]
    [InlineData("race")]
    [InlineData("Office")]
    [InlineData("election_type")]
    [InlineData("Tipo de elección")]
    [InlineData("選挙種別")]
    [InlineData("Wahlart")]
    public void From_ContestsUnderAnyUsualName_AreElections(string column)
    {
        var elections = All($"{column},precinct,party,votes\nMayor,1,A,50\nMayor,1,B,40\nMayor,2,A,30\nMayor,2,B,45\nSheriff,1,A,33\nSheriff,1,B,44\n");

        Assert.Equal(["A 80, B 85", "A 33, B 44"], elections.Select(Votes));
        Assert.Contains(elections[0].Findings, f => f.Message.Contains("names 2 contests", StringComparison.Ordinal));
    }

    [Fact]
    public void From_VotesByWayOfVotingAndTheirTotal_AreTheTotal() => Assert.Equal("DEM 180, REP 190", Votes(All("""
        Precinct,Office,Candidate,Party,Election Day,Early,Total
        P1,Governor,Ann Lee,DEM,60,40,100
        P1,Governor,Bob Ray,REP,70,50,120
        P2,Governor,Ann Lee,DEM,40,40,80
        P2,Governor,Bob Ray,REP,30,40,70
        """).Single()));

    // 121,015 and 306,658 are the state's own totals; 52 contests are named by office and district.
    [RealDataFact]
    public void OpenElections_Hawaii_HasAContestForEachDistrict()
    {
        var archive = ElectionArchive.Load(Path.Combine(RealData.Folder, "openelections_hi_2012_general_precinct.csv"));

        Assert.Equal(52, archive.Records.Count);
        Assert.Equal([285_008, 137_531], new[] { "D", "R" }.Select(p => archive.Records
            .Where(e => e.Title.Contains("(US Representative", StringComparison.Ordinal))
            .Sum(e => e.Parties.Single(x => x.Party.Value == p).Votes!.Value)));
    }
}
