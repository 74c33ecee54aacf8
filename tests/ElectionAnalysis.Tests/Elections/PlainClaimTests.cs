namespace ElectionAnalysis.Tests;

/// <summary>Claims in plain words, and what they are held against; every number of the house below is checked by hand.</summary>
public class PlainClaimTests
{
    // 90 + 70 + 36 + 4 = 200; a majority is 101.
    private const string House = """
        - Country: Testland
        - Previous Election: 2017
        - Seats For Election: All 200 seats in the National Assembly
        - Majority Seats: 101
        - Party1: Red Party
        - Seats1: 90
        - Last Election1: 61
        - Percentage1: 41.0%
        - Party2: Blue Union
        - Seats2: 70
        - Last Election2: 83
        - Party3: Green League
        - Seats3: 36
        - Last Election3: 52
        - Party4: Independents
        - Seats4: 4
        - Last Election4: 4
        """;

    // 166,000 + 84,000 = 250,000: 66.4% and 33.6%, a lead of 32.8 points.
    private const string Question = """
        - Country: Testland
        - Yes: 166,000
        - No: 84,000
        """;

    private static List<string> Contradictions(string infobox, string prose, string title = "2020 Testland parliamentary election") =>
        [.. Text.Election(infobox, prose, title).Findings.Where(f => f.Verdict == Verdict.Disagrees).Select(f => f.Message)];

    private static string Claims(string infobox, string prose, string title = "2020 Testland parliamentary election") =>
        string.Join("; ", Text.Election(infobox, prose, title).Claims.Select(c =>
            $"{TableRecords.SnakeCase(c.Kind.ToString())} {c.Subject} {c.Value}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Together, the Red Party and the Green League command 126 of the 200 seats, 25 more than needed for a majority.", "")]
    [InlineData("Together, the Red Party and the Green League command 127 of the 200 seats, 26 seats more than needed for a majority.",
        "Red Party and Green League together: the text gives 127 seats, their own make 90 + 36 = 126.")]
    [InlineData("The Red Party and the Green League together hold 125 seats.",
        "Red Party and Green League together: the text gives 125 seats, their own make 90 + 36 = 126.")]
    [InlineData("Together, the Red Party, the Green League and two independents command 128 of the 200 seats.", "")]
    [InlineData("Before the election the Red Party and the Green League together held 113 seats.", "")]
    public void Check_SeatsOfSeveral_AreTheirSum(string prose, string expected) =>
        Assert.Equal(expected, string.Join('|', Contradictions(House, prose)));

    [Theory]
    [InlineData("The Blue Union took 70 seats, thirteen fewer than before, and lost its majority by three seats.",
        "seat_change Blue Union -13; seats_won Blue Union 70")]
    [InlineData("The Blue Union missed a majority by 31 seats.", "")]
    [InlineData("The Red Party increased its majority by three.", "")]
    [InlineData("The Blue Union lost its majority and was cut by 13 seats.", "seat_change Blue Union -13")]
    public void Read_DistanceFromAMajority_IsNoChange(string prose, string expected) => Assert.Equal(expected, Claims(House, prose));

    [Theory]
    [InlineData("A majority of 66.4% voted in favour.", "vote_share Yes 66.4%")]
    [InlineData("By a majority of 66.4 per cent, voters approved the proposal.", "vote_share Yes 66.4%")]
    [InlineData("Yes won by a majority of 32.8%.", "share_margin Yes 32.8%")]
    public void Read_MajorityAboveAHalf_IsAShare(string prose, string expected) =>
        Assert.Equal(expected, Claims(Question, prose, "2020 Testland referendum"));

    [Theory]
    [InlineData("Three of the four independents joined the Red Party.", "")]
    [InlineData("Anna Berg was Elected Marshal of the Senate with 70 votes to 30.", "office_votes ? 30; office_votes office: Anna Berg 70")]
    public void Read_MembersAndOffices_AreNoResults(string prose, string expected)
    {
        var election = Text.Election(House, prose);

        Assert.Equal(expected, Claims(House, prose));
        Assert.DoesNotContain(election.Claims, c => c.Subject.Office == "head of government");
        Assert.DoesNotContain(election.Findings, f => f.Kind == CheckKind.OfficeVotesSum);
    }

    // 53 + 47 = 100; 51 + 2 = 53, 49 − 2 = 47.
    private const string Senate = """
        - Country: Testland
        - Seats For Election: 100
        - Party1: Red Party
        - Seats Before1: 51
        - Seats After1: 53
        - Seat Change1: +2
        - Party2: Blue Union
        - Seats Before2: 49
        - Seats After2: 47
        - Seat Change2: -2
        """;

    [Fact]
    public void From_SeatsBeforeAndAfter_TakesThoseAfterAsTheSeats()
    {
        var election = Text.Election(Senate, title: "2018 Testland Senate election");

        Assert.Equal([53, 47], election.Parties.Select(p => p.Seats?.Value));
        Assert.Equal("Red Party", election.LargestParty?.Party.Value);
        Assert.Empty(election.Problems);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
        Assert.Equal(2, election.Findings.Count(f => f is { Kind: CheckKind.SeatChange, Verdict: Verdict.Agrees }));
    }

    [Theory]
    [InlineData("- Seat Change1: +2", "- Seat Change1: +3", CheckKind.SeatChange)]
    [InlineData("- Seats After2: 47\n- Seat Change2: -2", "- Seats After2: 48\n- Seat Change2: -1", CheckKind.SeatsSum)]
    public void Check_SeatsBeforeAndAfterThatDoNotFit_IsAContradiction(string right, string wrong, CheckKind kind)
    {
        var findings = Text.Election(Senate.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal),
            title: "2018 Testland Senate election").Findings;

        Assert.Equal(kind, Assert.Single(findings, f => f.Verdict == Verdict.Disagrees).Kind);
    }

    [Theory]
    [InlineData("The Red Party won 20 of the 35 seats contested and the Blue Union 15.", "")]
    [InlineData("The Red Party won 20 of the 35 seats that were up for election.", "")]
    [InlineData("The Blue Union won 15 seats.", "")]
    [InlineData("The Blue Union now holds 48 seats.", "Blue Union, seats won: the lead gives 48, line 12 gives 47.")]
    public void Check_SeatsWonOfAPart_AreNotHeldAgainstTheHouse(string prose, string expected) =>
        Assert.Equal(expected, string.Join('|', Contradictions(Senate, prose, "2018 Testland Senate election")));

    [Theory]
    [InlineData("The Blue Union was left with just 69 mandates.", true)]
    [InlineData("The Blue Union was left with just 70 mandates.", false)]
    [InlineData("After two defections the Blue Union was left with just 69 mandates.", false)]
    [InlineData("In 2022 the Blue Union had 69 seats.", false)]
    [InlineData("The Blue Union held 69 seats in the Senate.", false)]
    public void Check_SeatsInTheAftermath_AreOfThisElectionUnlessTheySayOtherwise(string prose, bool contradicts) =>
        Assert.Equal(contradicts, Contradictions(House, $"==Aftermath==\n{prose}").Count > 0);

    [Theory]
    [InlineData("There were 69 null and 31 blank votes.", 100, 250_100)]
    [InlineData("There were 31 blank and 69 null votes.", 100, 250_100)]
    [InlineData("There were 69 invalid votes, of which 31 were blank.", 69, 250_069)]
    public void From_BlankVotesOfTheProse_AreInTheRound(string prose, long invalid, long cast)
    {
        var round = Text.Election(Question, prose, "2020 Testland referendum").Rounds[0];

        Assert.Equal((69L, 31L, invalid, cast), (round.InvalidStated?.Value, round.Blank?.Value, round.Invalid, round.Cast?.Value));
    }

    [Theory]
    [InlineData("- Registered: 1,000,000", "1000000 1000000", "every round")]
    [InlineData("- Registered: 1,000,000\n- Votes Cast: 600,000 (first round), 500,000 (second round)\n"
        + "- Turnout: 60.00% (first round), 49.50% (second round)", "1000000 ", "turnout prove")]
    [InlineData("- Registered: 1,000,000\n- Votes Cast: 600,000 (first round)\n- Turnout: 70.00% (first round)", " ", "name the round")]
    public void From_RegisterOfNoRound_IsOfTheRoundsThatItFits(string lines, string expected, string said)
    {
        var election = Text.Election($"- Election Date: 6 October 2019 (first round), 3 November 2019 (second round)\n{lines}",
            title: "2019 Testland presidential election");

        Assert.Equal(expected, string.Join(' ', election.Rounds.Select(r => r.Registered?.Value)));
        Assert.Contains(said, Assert.Single(election.Problems).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(election.Findings, f => f.Verdict == Verdict.Disagrees);
    }

    [Fact]
    public void From_TurnoutOfNoRound_SaysHowToWriteIt() =>
        Assert.Contains("'Turnout: 70.63% (first round)'",
            Assert.Single(Text.Election("- Election Date: 6 October 2019 (first round), 3 November 2019 (second round)\n"
                + "- Turnout: 70.63% (3.19pp)", title: "2019 Testland presidential election").Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("The Red Party beat the Blue Union by 90 seats to 70.", "seats_won Blue Union 70; seats_won Red Party 90")]
    [InlineData("The Red Party led the Blue Union by 20 seats.", "")]
    public void Read_SeatsOfTwo_AreOfBoth(string prose, string expected) => Assert.Equal(expected, Claims(House, prose));

    [Fact]
    public void Check_VotesAboveATotalOfTheText_NamesItsLine() =>
        Assert.Contains("The parties' votes add up to 700,000, 10,000 more than the 690,000 votes that line 10 gives.",
            Contradictions("- Country: Testland\n- Party1: Red Party\n- Popular Vote1: 400,000\n- Party2: Blue Union\n"
                + "- Popular Vote2: 300,000", "There were 690,000 valid votes."));

    [Theory]
    [InlineData("Red Party (90), Green League (36) and Independents (4) together held 130 of the 200 seats.",
        "house_seats house 200; seats_won ? 130; seats_won Green League 36; seats_won Independents 4; seats_won Red Party 90")]
    [InlineData("The seats went to the Red Party (90) and the Blue Union (70).", "seats_won Blue Union 70; seats_won Red Party 90")]
    [InlineData("Candidates of the Red Party (190) and the Blue Union (180) stood for the seats.", "")]
    public void Read_SeatsInBracketsBehindNames_AreTheirSeats(string prose, string expected) =>
        Assert.Equal(expected, Claims(House, prose));

    [Theory]
    [InlineData("The Red Party captured 45 percent of the seats.", true, false)]
    [InlineData("The Red Party captured 47 percent of the seats.", true, true)]
    [InlineData("The Red Party captured 45 percent of the seats in the capital.", false, false)]
    public void Check_ShareOfTheSeats_IsHeldAgainstTheHouse(string prose, bool isRead, bool contradicts)
    {
        var election = Text.Election(House, prose);

        Assert.Equal(isRead, election.Claims.Any(c => c.Kind == ClaimKind.SeatsWon));
        Assert.Equal(contradicts, election.Findings.Any(f => f.Verdict == Verdict.Disagrees));
    }
}
