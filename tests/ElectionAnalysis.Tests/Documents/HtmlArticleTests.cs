namespace ElectionAnalysis.Tests;

/// <summary>A saved page of an article is read as what it shows.</summary>
public class HtmlArticleTests
{
    private const string Page = """
        <!-- saved -->
        <!DOCTYPE html><html><head><title>2020 Testland election - Wikipedia</title></head><body>
        <h1 id="firstHeading">2020 Testland election</h1>
        <div class="mw-parser-output">
        <table class="infobox vevent"><tr><td><span class="flagicon"><a title="Testland"><img alt=""></a></span></td></tr><tr><td><table><tr>
        <td><img alt="←"> <a title="2016 Testland election">2016</a></td><td>3 May 2020</td><td>2024 →</td></tr></table></td></tr>
        <tr><td colspan="3">All 100 seats in the Assembly<br>51 seats needed for a majority</td></tr>
        <tr><th>Turnout</th><td colspan="2">61.2%<sup class="reference">[1]</sup></td></tr>
        <tr><th>Leader</th><td>Ann Lee</td><td>Bo Sol</td></tr>
        <tr><th>Party</th><td><a title="Alpha Party (Testland)">Alpha</a></td><td>Beta</td></tr>
        <tr><th>Seats won</th><td><b>60</b></td><td>30</td></tr>
        <tr><th>Seat change</th><td><img alt="Increase">5</td><td><img alt="Decrease">7</td></tr>
        <tr><th>Leader</th><td>Cy Dee</td></tr>
        <tr><th>Party</th><td>Gamma</td></tr>
        <tr><th>Seats won</th><td>10</td></tr></table>
        <p>Elections were held on 3 May.<sup class="reference">[2]</sup> <span style="display: none">99 seats</span>Alpha won 61 seats.</p>
        <div class="mw-heading"><h2>Results</h2><span class="mw-editsection">[edit]</span></div>
        <table class="wikitable"><tr><th colspan="2">Party</th><th>Votes</th><th>%</th><th>Seats</th></tr>
        <tr><td></td><td><a title="Alpha Party (Testland)">Alpha Party</a></td><td>1,200</td><td>60.0</td><td>60</td></tr>
        <tr><td></td><td>Beta</td><td>600</td><td>30.0</td><td>30</td></tr>
        <tr><td></td><td>Gamma</td><td>200</td><td>10.0</td><td>10</td></tr>
        <tr><td colspan="2">Total</td><td>2,000</td><td>100</td><td>100</td></tr></table>
        </div></body></html>
        """;

    private static Election Read(string page) => Election.From(ElectionDocument.Parse(page, "a.html"));

    [Fact]
    public void Page_InfoboxTableAndProse_AreReadAndHeldAgainstEachOther()
    {
        var election = Read(Page);

        Assert.Equal(("2020 Testland election", "Testland"), (election.Title, election.Country!.Value));
        Assert.Equal((100, 51, new DateOnly(2020, 5, 3), 0.612, "2016"),
            (election.HouseSeats!.Value, election.MajorityStated!.Value, election.Rounds[0].Date!.Value,
                election.Rounds[0].TurnoutStated!.Value,
                election.PreviousElection!.Value));
        Assert.Equal(["Alpha Ann Lee 60 5 1200", "Beta Bo Sol 30 -7 600", "Gamma Cy Dee 10  200"], election.Parties.Select(p =>
            $"{p.Party.Value} {p.Leader?.Value} {p.Seats?.Value} {p.SeatChangeStated?.Value} {p.Votes?.Value}"));
        Assert.Equal("a.html:16", Assert.Single(election.Findings, f => f.Verdict == Verdict.Disagrees).LeftAt);
    }

    [Fact]
    public void Page_NestedWithoutEnd_IsRefusedInOneLine() =>
        Assert.Contains("elements are open here",
            Assert.Throws<DocumentException>(() => Read("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Nothing of an election.</p>")]
    [InlineData("<html><body><table><tr><td>1</td></tr></table>")]
    [InlineData("<table class=infobox><tr><th>Party<td>A<td>B<tr><td>")]
    public void Page_WithLittle_IsReadAsFarAsItGoes(string page) =>
        Assert.NotEmpty(ElectionArchive.Of(Read(page)).ToJson());

    [RealDataFact]
    public void RealPages_OfElevenElections_GiveTheirResults()
    {
        string Summary(string file)
        {
            var election = Election.Read(Path.Combine(RealData.Folder, "wikipedia_html", file));
            return FormattableString.Invariant(
                $"{election.Parties.Count} parties, {election.SeatsListed} seats, {election.Parties.Sum(p => p.Votes?.Value ?? 0)} votes");
        }

        Assert.Equal("9 parties, 349 seats, 5261122 votes", Summary("se_1998_general.html"));
        Assert.Equal("5 parties, 47 seats, 629143 votes", Summary("au_sa_1973_state.html"));
        Assert.Equal("4 parties, 165 seats, 11295834 votes", Summary("ve_2010_parliamentary.html"));
        // The page's own total is 441,212: its rows have 44 more.
        Assert.Equal("11 parties,  seats, 441256 votes", Summary("cy_2013_presidential.html"));
        Assert.Equal("3 parties,  seats, 5847160 votes", Summary("us_ca_1962_governor.html"));
        Assert.Equal("8 parties, 18 seats, 70292 votes", Summary("gb_coventry_2007_council.html"));
        Assert.Equal("1 parties,  seats, 0 votes", Summary("bo_2014_general_before_vote.html"));
    }
}
