namespace ElectionAnalysis.Tests;

/// <summary>Blocks of templates of which each is a row of results.</summary>
public class ResultTemplatesTests
{
    private static Election Read(string source) => Election.From(ElectionDocument.Parse("= 2020 Testland election =\nText.\n\n" + source, "w.wikitext"));

    private static string Results(Election election) => string.Join("; ", election.Parties.Select(p => $"{p.Party.Value} {p.Leader?.Value} {p.Seats?.Value} "
        + string.Join(' ', p.Results.Select(r => FormattableString.Invariant($"{r.Ballot} {r.Votes?.Value} {r.VoteShare?.Value}")))));

    private const string Count = "{{STV Election box begin3|title=North|numcounts=2}}\n"
        + "{{STV Election box candidate3|party=Green Party (Testland)|candidate='''[[Ann Lee]]'''|percentage=40.0|count1='''4,000'''}}\n"
        + "{{STV Election box candidate3|party=Blue|candidate=Bob Ray|percentage=35.0|count1=3,500|count2=3,900}}\n"
        + "{{STV Election box candidate3|party=Red|candidate=Cat Orr|percentage=25.0|count1=2,500|count2=2,600}}\n"
        + "{{STV Election box end3|electorate=20,000|valid=10,000|spoilt=200|quota=3,334|turnout=10,200 (51.0%)}}\n";

    [Fact]
    public void Count_OfTransferableVotes_GivesFirstPreferences()
    {
        var election = Read(Count);

        Assert.Equal("Green Party Ann Lee  Only 4000 0.4; Blue Bob Ray  Only 3500 0.35; Red Cat Orr  Only 2500 0.25", Results(election));
        var round = election.Rounds[0];
        Assert.Equal((20_000, 10_000, 200, 10_200, 0.51), (round.Registered!.Value, round.Valid!.Value, round.InvalidStated!.Value,
            round.Cast!.Value, round.TurnoutStated!.Value));
        Assert.DoesNotContain(election.Findings, f => f.Check == "unknown_template");
    }

    [Fact]
    public void Counts_OfSeveralDistricts_AreNotTheElections()
    {
        var election = Read("== Wards ==\n=== North ===\n" + Count + "=== South ===\n" + Count.Replace("4,000", "4,400", StringComparison.Ordinal));

        Assert.Empty(election.Parties);
        Assert.Contains("2 tables", Assert.Single(election.Findings, f => f.Check == "table_left_out").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CANelec")]
    [InlineData("Canadian election result")]
    public void Rows_OfCanada_GiveTheCandidatesAndTotals(string name)
    {
        var election = Read($$$"""
            {{{{{name}}}/top|CA|2020|percent=yes|change=yes|expenditures=yes}}
            {{{{{name}}}|CA|Liberal|[[Ann Lee]]|5,000|50.00|+0.34|$82,000}}
            {{{{{name}}}|CA|NDP|Bob Ray|3,000|30.00|-2.10|$none listed}}
            {{{{{name}}}|CA|Green|Cat Orr|2,000|20.00|–12.23|$}}
            {{{{{name}}}/total|Total valid votes/expense limit|10,000|99.0||$105,000}}
            {{{{{name}}}/total|Total rejected ballots|100|1.0|+0.1}}
            {{{{{name}}}/total|Turnout|10,100|50.50|-3.9}}
            {{{{{name}}}/total|Eligible voters|20,000}}
            {{{{{name}}}/hold|CA|Liberal|swing=–4.67}}
            {{end}}
            """);

        Assert.Equal("Liberal Ann Lee  Only 5000 0.5; NDP Bob Ray  Only 3000 0.3; Green Cat Orr  Only 2000 0.2", Results(election));
        var round = election.Rounds[0];
        Assert.Equal((20_000, 10_000, 100, 10_100, 0.505), (round.Registered!.Value, round.Valid!.Value, round.InvalidStated!.Value,
            round.Cast!.Value, round.TurnoutStated!.Value));
        Assert.Equal(-0.1223, election.Parties[2].SwingStated!.Value, 6);
        Assert.DoesNotContain(election.Findings, f => f.Check == "unknown_template" || f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void Summary_OfAdditionalMembers_GivesBothBallotsAndAllSeats()
    {
        var election = Read("""
            {{AMS Election Summary Begin|title=Result}}
            {{AMS Election Summary Party
            | party = Labour Party (UK) | votes = 933,438 | seats = 8 | seats net = {{increase}}2 | AMS votes = 911,204 | AMS seats = 4
            }}
            {{AMS Election Summary Party|party=Conservative Party (UK)|votes=722,280|seats=6|AMS votes=708,528|AMS seats=3}}
            {{AMS Election Summary Party|party=Green Party|votes=188,623|seats=0|AMS votes=189,215|AMS seats=2}}
            {{AMS Election Summary End}}
            """);

        Assert.Equal("Labour Party  12 Constituency 933438  PartyList 911204 ; Conservative Party  9 Constituency 722280  PartyList 708528 ; "
            + "Green Party  2 Constituency 188623  PartyList 189215 ", Results(election));
    }

    [Fact]
    public void Block_AfterPreferences_JoinsTheFirstCount()
    {
        var election = Read("""
            {{Election box begin|title=Testland}}
            {{Election box candidate AU party|party=Labor|candidate=Ann Lee|votes=4,000|percentage=40.00|change=+2.10}}
            {{Election box candidate AU party|party=Liberal|candidate=Bob Ray|votes=4,500|percentage=45.00|change=+5.98}}
            {{Election box candidate AU party|party=Greens|candidate=Cat Orr|votes=1,500|percentage=15.00|change=−2.13}}
            {{Election box formal|votes=10,000|percentage=95.00}}
            {{Election box 2pp}}
            {{Election box candidate AU party|party=Labor|candidate=Ann Lee|votes=5,200|percentage=52.00|change=−2.00}}
            {{Election box candidate AU party|party=Liberal|candidate=Bob Ray|votes=4,800|percentage=48.00|change=+2.00}}
            {{Election box hold AU party|winner=Labor|swing=−2.00}}
            {{Election box end}}
            """);

        Assert.Equal("Labor Ann Lee  Only 4000 0.4 AfterPreferences 5200 0.52; Liberal Bob Ray  Only 4500 0.45 AfterPreferences 4800 0.48; "
            + "Greens Cat Orr  Only 1500 0.15", Results(election));
        Assert.Equal((Ballot.Only, 10_000), (election.MainBallot, election.Rounds[0].Valid!.Value));
        Assert.DoesNotContain(election.Findings, f => f.Check == "table_left_out");
    }

    [Fact]
    public void Templates_ThatNobodyKnows_AreNamedWithoutAnInfobox()
    {
        var election = Read("== Results ==\n{{Foo box start}}\n{{Foo box row|Liberal|Ann Lee|5,000|50.0}}\n{{Foo box row|NDP|Bob Ray|3,000|30.0}}\n");

        Assert.Contains("'foo box row'", Assert.Single(election.Findings, f => f.Check == "unknown_template").Message, StringComparison.Ordinal);
    }
}
