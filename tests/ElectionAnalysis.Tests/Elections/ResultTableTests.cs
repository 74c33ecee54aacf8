namespace ElectionAnalysis.Tests;

/// <summary>An article's table of results joins its infobox: what one lacks the other gives, and what both give is checked.</summary>
public class ResultTableTests
{
    private const string Infobox = "{{Infobox election\n| election_name = 2020 Testland election\n| seats_for_election = All 100 seats\n"
        + "| party1 = [[Alpha Party|ALP]]\n| seats1 = 60\n| popular_vote1 = 500\n| party2 = Beta\n| seats2 = 40\n}}\n== Results ==\n";

    private static Election Read(string source) => Election.From(ElectionDocument.Parse(source, "w.wikitext"));

    private static string Parties(Election election) => string.Join("; ",
        election.Parties.Select(p => FormattableString.Invariant($"{p.Party.Value} {p.Seats?.Value} {p.Votes?.Value} {p.VoteShare?.Value}")));

    [Fact]
    public void Table_WithPartiesThatTheInfoboxLacks_CompletesIt()
    {
        var election = Read(Infobox + """
            {| class="wikitable"
            ! colspan="2" | Party !! Votes !! % !! Seats !! +/–
            |-
            | style="background:red" | || [[Alpha Party]] || 500 || 50.0 || 60 || +5
            |-
            | style="background:blue" | || '''[[Beta (Testland)|Beta]]''' || 300 || 30.0 || 40 || −5
            |-
            | || Gamma Union || 200 || 20.0 || – || New
            |-
            ! colspan="2" | Total !! 1,000 !! 100 !! 100 !! 0
            |-
            | colspan="2" | Invalid/blank votes || 50 || – || – || –
            |-
            | colspan="2" | Registered voters/turnout || 2,000 || 52.5 || – || –
            |-
            | colspan="6" | Source: Commission, 2020
            |}
            """);

        Assert.Equal("ALP 60 500 0.5; Beta 40 300 0.3; Gamma Union 0 200 0.2", Parties(election));
        var round = election.Rounds[0];
        Assert.Equal((2_000, 1_000, 50, 0.525), (round.Registered!.Value, round.Valid!.Value, round.InvalidStated!.Value,
            round.TurnoutStated!.Value));
        Assert.Equal(PartyStatus.New, election.Parties[2].Status);
        Assert.Equal(18, election.Parties[2].Votes!.Source.Line);
        Assert.All(election.Findings.Where(f => f.Check == "results_table"), f => Assert.Equal(Verdict.Agrees, f.Verdict));
        Assert.Equal(3, election.Findings.Count(f => f.Check == "results_table"));
    }

    [Theory]
    [InlineData("! Party !! Votes 2020 !! % !! Votes 2016 !! Seats !! Previous seats !! +/–\n|-\n| [[Alpha Party]] || 500 || 62.5 || 450 || 60 || 55 || +5\n"
        + "|-\n| Beta || 300 || 37.5 || 450 || 40 || 45 || −4\n|-\n! Total !! 800 !! 100 !! 900 !! 100 !! 100 !! 0\n", "450 0.5 55, 450 0.5 45")]
    [InlineData("! rowspan=2 | Party !! colspan=2 | 2020 !! colspan=2 | 2016\n|-\n! Votes !! Seats !! % !! Seats\n|-\n| [[Alpha Party]] || 500 || 60 || 51.5 || 55\n"
        + "|-\n| Beta || 300 || 40 || 48.5 || 45\n", " 0.515 55,  0.485 45")]
    [InlineData("! Parti !! Voix !! Sièges !! Sièges élection précédente\n|-\n| [[Alpha Party]] || 500 || 60 || 55\n|-\n| Beta || 300 || 40 || 45\n",
        "  55,   45")]
    public void Table_WithTheElectionBeforeBesideThePresent_GivesItToTheParties(string rows, string then)
    {
        var election = Read(Infobox + "{| class=\"wikitable\"\n" + rows + "|}\n");

        Assert.Equal(then, string.Join(", ", election.Parties.Select(p => FormattableString.Invariant(
            $"{p.PreviousVotes?.Value} {p.PreviousVoteShare?.Value} {p.PreviousSeats?.Value}"))));
        Assert.Equal([60, 40], election.Parties.Select(p => p.Seats!.Value));
        Assert.Equal(rows.Contains("−4", StringComparison.Ordinal) ? 1 : 0,
            election.Findings.Count(f => f is { Check: "seat_change", Verdict: Verdict.Disagrees }));
    }

    [Theory]
    [InlineData("! Party !! Votes 2020 !! % !! Votes 2016 !! Seats\n|-\n| [[Alpha Party]] || 500 || 62.5 || 450 || 60\n|-\n| Beta || 300 || 37.5 || 440 || 40\n"
        + "|-\n! Valid votes !! 800 !! 100 !! 890 !! 100\n|-\n| Invalid votes || 20 || || 30 ||\n|-\n| Votes cast || 820 || || 920 ||\n|-\n| Registered voters || 2,000 || || 1,900 ||\n")]
    [InlineData("! Party !! Votes !! % !! Previous votes !! Seats\n|-\n| [[Alpha Party]] || 500 || 62.5 || 450 || 60\n|-\n| Beta || 300 || 37.5 || 440 || 40\n"
        + "|-\n! Total !! 800 !! 100 !! 890 !! 100\n|-\n| Invalid/blank votes || 20 || || 30 ||\n|-\n| Total votes || 820 || || 920 ||\n|-\n| Registered voters || 2,000 || || 1,900 ||\n")]
    [InlineData("! Partei !! Stimmen !! % !! Stimmen 2016 !! Sitze\n|-\n| [[Alpha Party]] || 500 || 62,5 || 450 || 60\n|-\n| Beta || 300 || 37,5 || 440 || 40\n"
        + "|-\n! Gültige Stimmen !! 800 !! 100 !! 890 !! 100\n|-\n| Ungültige Stimmen || 20 || || 30 ||\n|-\n| Wählende || 820 || || 920 ||\n|-\n| Wahlberechtigte || 2.000 || || 1.900 ||\n")]
    [InlineData("! Parti !! Voix !! % !! Voix 2016 !! Sièges\n|-\n| [[Alpha Party]] || 500 || 62,5 || 450 || 60\n|-\n| Beta || 300 || 37,5 || 440 || 40\n"
        + "|-\n! Exprimés !! 800 !! 100 !! 890 !! 100\n|-\n| Nuls || 20 || || 30 ||\n|-\n| Votants || 820 || || 920 ||\n|-\n| Inscrits || 2 000 || || 1 900 ||\n")]
    public void Table_WithTotalsOfTheElectionBefore_GivesThemToPreviousTotals(string rows)
    {
        var election = Read(Infobox + "{| class=\"wikitable\"\n" + rows + "|}\n");

        var (then, now) = (election.PreviousTotals!, election.Rounds[0]);
        Assert.Equal((890, 920, 30, 1_900), (then.Valid!.Value, then.Cast!.Value, then.InvalidStated!.Value, then.Registered!.Value));
        Assert.Equal((800, 820, 20, 2_000), (now.Valid!.Value, now.Cast!.Value, now.InvalidStated!.Value, now.Registered!.Value));
    }

    [Theory]
    [InlineData("! Party !! Votes 2020 !! % 2020 !! % 2016 !! Seats\n|-\n| [[Alpha Party]] || 500 || 62.5 || 51.0 || 60\n|-\n| Beta || 300 || 37.5 || 49.0 || 40\n"
        + "|-\n| Turnout || || 41.0 || 48.4 ||\n", 0.484)]
    [InlineData("! Party !! Votes !! % !! Seats\n|-\n| [[Alpha Party]] || 500 || 62.5 || 60\n|-\n| Beta || 300 || 37.5 || 40\n|-\n! Total !! 800 !! 100 !! 100\n", null)]
    public void Table_WithATurnoutBefore_GivesItAndNothingElse(string rows, double? turnout)
    {
        var election = Read(Infobox + "{| class=\"wikitable\"\n" + rows + "|}\n");

        Assert.Equal((turnout, null), (election.PreviousTotals?.TurnoutStated?.Value, election.PreviousTotals?.Valid?.Value));
    }

    [Fact]
    public void Table_WithATotalThatIsWrong_KeepsTheOtherTotals()
    {
        var round = Read(Infobox + """
            {| class="wikitable"
            ! Party !! Votes !! % !! Seats
            |-
            | Alpha Party || 500 || 50.0 || 60
            |-
            | Beta || 300 || 30.0 || 40
            |-
            | Gamma || 200 || 20.0 || 20
            |-
            ! Total !! 901 !! 100 !! 120
            |-
            | Valid votes || 1,000 || 98.0 ||
            |-
            | Invalid votes || 20 || 2.0 ||
            |-
            | Total votes || 1,020 || 100 ||
            |-
            | Registered voters || 2,000 || 51.0 ||
            |}
            """).Rounds.Single();

        Assert.Equal((2000L, 1020L, 1000L, 20L), (round.Registered!.Value, round.Cast!.Value, round.Valid!.Value, round.Invalid!.Value));
    }

    [Fact]
    public void ElectionResults_AsTheTemplateHasThem_GiveRowsTotalsAndContradictions()
    {
        var election = Read(Infobox + """
            {{Election results
            |party1=[[Alpha Party]]–Ally|votes1=501|seats1=60|sc1=+5
            |party2=[[Beta]]|votes2=300|seats2=40|sc2=−5
            |party3=Gamma|votes3=200|seats3=0|sc3=New
            |invalid=40|blank=9
            |electorate=2100
            }}
            """);

        Assert.Equal("ALP 60 501 0.5005; Beta 40 300 0.2997; Gamma 0 200 0.1998", Parties(election));
        var round = election.Rounds[0];
        Assert.Equal((2_100, 1_050, 1_001, 40, 9),
            (round.Registered!.Value, round.Cast!.Value, round.Valid!.Value, round.InvalidStated!.Value, round.Blank!.Value));
        Assert.Equal(49, round.Invalid);
        Assert.Equal("ALP: votes: the infobox gives 500, the table of results 501.",
            Assert.Single(election.Findings, f => f is { Check: "results_table", Verdict: Verdict.Disagrees }).Message);
    }

    [Fact]
    public void ElectionResults_OfTwoRounds_KeepThemApart()
    {
        var election = Read("""
            {{Election results
            |cand1=[[Ann Lee]]|party1=Alpha|votes1=400|votes1_2=700
            |cand2=Bo Sol|party2=[[Independent politician|Independent]]|votes2=350|votes2_2=300
            |cand3=Cy Dee|party3=Gamma|votes3=250
            |invalid=10|invalid2=20|electorate=2000|electorate2=2001
            }}
            """);

        Assert.Equal(["Alpha 1 400", "Alpha 2 700", "Independent 1 350", "Independent 2 300", "Gamma 1 250"],
            election.Parties.SelectMany(p => p.Results.Select(r => $"{p.Party.Value} {r.Round} {r.Votes!.Value}")));
        Assert.Equal([(1, 2_000L, 1_010L), (2, 2_001L, 1_020L)], election.Rounds.Select(r =>
            (r.Round, r.Registered!.Value, r.Cast!.Value)));
        Assert.Equal("Bo Sol", election.Parties[1].Leader!.Value);
    }

    [Fact]
    public void Table_OfTwoBallotsWithAlliances_ReadsEachWhereItBelongs()
    {
        var election = Read("""
            == Results ==
            {| class="wikitable"
            ! rowspan=2 colspan=3 | Party or alliance !! colspan=2 | Proportional !! colspan=2 | Constituency !! rowspan=2 | Total seats !! rowspan=2 | +/–
            |-
            ! Votes !! % !! Votes !! Seats
            |-
            | rowspan=3 | Left Pact || style="background:red" | || Alpha || 400 || 40.0 || 380 || 10 || 30 || +2
            |-
            | style="background:pink" | || Beta || 200 || 20.0 || 230 || 5 || 15 || 0
            |-
            ! colspan=2 | Total !! 600 !! 60.0 !! 610 !! 15 !! 45 !! +2
            |-
            | style="background:blue" | || colspan=2 | Gamma || 400 || 40.0 || 390 || 11 || 31 || −2
            |-
            ! colspan=3 | Total !! 1,000 !! 100 !! 1,000 !! 26 !! 76 !! 0
            |}
            """);

        Assert.Equal("Alpha 30 400 0.4; Beta 15 200 0.2; Gamma 31 400 0.4", Parties(election));
        Assert.Equal(Ballot.PartyList, election.MainBallot);
        Assert.Equal(["Left Pact", "Left Pact", null], election.Parties.Select(p => p.Alliance?.Value));
        Assert.Equal([380, 230, 390], election.Parties.Select(p => p.Results.First(r => r.Ballot == Ballot.Constituency).Votes!.Value));
        Assert.Equal(1_000, election.Rounds[0].Valid!.Value);
    }

    /// <summary>
    /// The infobox counts after preferences, or early, or otherwise: its number beside the table's others would be of nothing.
    /// </summary>
    [Theory]
    [InlineData("60", "40", "0", "Alpha 60 500 0.5; Beta 40 300 0.3; Gamma 0 200 0.2")]
    [InlineData("58", "39", "3", "Alpha 58 500 0.5; Beta 39 300 0.3; Gamma 3 200 0.2")]
    public void Table_ThatContradictsTheInfobox_IsTakenAsAWhole(string alpha, string beta, string gamma, string expected)
    {
        var election = Read("{{Infobox election\n| election_name = E\n| seats_for_election = All 100 seats\n| party1 = Alpha\n| seats1 = 60\n"
            + "| percentage1 = 54.5%\n| party2 = Beta\n| seats2 = 40\n| percentage2 = 45.5%\n}}\n== Results ==\n{| class=wikitable\n! Party !! Votes !! % !! Seats\n"
            + $"|-\n| Alpha || 500 || 50.0 || {alpha}\n|-\n| Beta || 300 || 30.0 || {beta}\n|-\n| Gamma || 200 || 20.0 || {gamma}\n|-\n| Total || 1,000 || 100 || 100\n|}}");

        Assert.Equal(expected, Parties(election));
        Assert.Equal(alpha == "60" ? 2 : 4, election.Findings.Count(f => f is { Check: "results_table", Verdict: Verdict.Disagrees }));
        Assert.DoesNotContain(election.Findings, f => f is { Check: not "results_table", Verdict: Verdict.Disagrees });
    }

    /// <summary>Parties in coalition share one cell of votes: the coalition is the list that was voted for.</summary>
    [Fact]
    public void Table_WithVotesOfACoalition_HasOneRowOfIt()
    {
        var election = Read("""
            == Results ==
            {| class="wikitable"
            ! colspan=2 | Party or coalition !! Votes !! Seats !! Total seats !! +/–
            |-
            ! rowspan=2 | Joint List || Alpha || rowspan=2 | 600 || 4 || rowspan=2 | 6 || rowspan=2 | +2
            |-
            | Beta || 2
            |-
            ! colspan=2 | Gamma || 400 || 4 || 4 || −2
            |-
            | colspan=2 | Total || 1,000 || 10 || 10 || 0
            |}
            """);

        Assert.Equal("Joint List 6 600 ; Gamma 4 400 ", Parties(election));
        Assert.Equal([4, 6], election.Parties.Select(p => p.PreviousSeats!.Value));
        Assert.Equal(10, election.HouseSeats!.Value);
    }

    [Theory]
    [InlineData("Name !! Leader !! Votes (2016) !! Seats (2016)")]
    [InlineData("Party !! Leader !! Seats 2016 !! Votes 2016")]
    public void Table_OfAnEarlierYear_IsNoResult(string header)
    {
        var election = Read("{{Infobox election\n| election_name = 2020 Testland election\n| party1 = Alpha\n| party2 = Beta\n}}\n== Candidacies ==\n"
            + $"{{| class=wikitable\n! {header}\n|-\n| Alpha || A || 60 || 6\n|-\n| Beta || B || 40 || 4\n|}}");

        Assert.All(election.Parties, p => Assert.Null(p.Seats));
        Assert.All(election.Parties, p => Assert.Null(p.Votes));
    }

    [Fact]
    public void Table_WhoseRowsMayBeTheInfoboxsParties_AddsNone()
    {
        var election = Read(Infobox + """
            {| class="wikitable"
            ! Party !! Votes !! Seats
            |-
            | Alpha Party || 500 || 60
            |-
            | Bêta Movement of the People || 300 || 38
            |-
            | Gamma || 200 || 2
            |}
            """);

        Assert.Equal("ALP 60 500 ; Beta 40  ", Parties(election));
        Assert.Contains(election.Problems, p => p.Kind == "unmatched_rows");
    }

    [Theory]
    [InlineData("== Opinion polls ==")]
    [InlineData("== Results by constituency ==")]
    [InlineData("=== Electoral system ===")]
    public void Table_OfSomethingElse_IsNoResult(string heading) =>
        Assert.Equal(2, Read(Infobox + heading + "\n{| class=wikitable\n! Party !! Votes !! Seats\n|-\n| [[Alpha Party]] || 9 || 1\n|-\n| Beta || 8 "
            + "|| 1\n|-\n| Delta || 7 || 0\n|}").Parties.Count);

    [Fact]
    public void Table_NamesOfItsLinks_AreKnownInProse() =>
        Assert.Contains(Read(Infobox + "The Alpha Party won 59 seats.").Findings,
            f => f is { Check: "prose", Verdict: Verdict.Disagrees });

    [RealDataFact]
    public void FranceTwentyTwentyFour_ContradictsItself()
    {
        var election = Election.Read(Path.Combine(RealData.Folder, "wikipedia_wikitext", "fr_2024_european_parliament.excerpt.wikitext"));

        Assert.Equal(38, election.Parties.Count);
        Assert.Equal(["turnout", "results_table"],
            election.Findings.Where(f => f.Verdict == Verdict.Disagrees).Select(f => f.Check));
        Assert.Equal(0.5149, election.Rounds[0].Turnout!.Value, 4);
        Assert.Equal(81, election.SeatsListed);
    }
}
