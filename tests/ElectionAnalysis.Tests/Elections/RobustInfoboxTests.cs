namespace ElectionAnalysis.Tests;

public class RobustInfoboxTests
{
    [Fact]
    public void SeatsListed_SumAboveEveryInteger_IsUndefinedAndReported()
    {
        var election = Text.Election("- Party1: A\n- Seats1: 2,000,000,000\n- Party2: B\n- Seats2: 2,000,000,000");

        Assert.Null(election.SeatsListed);
        var finding = Assert.Single(election.Findings, f => f.Check == "seats_sum");
        Assert.Equal(Verdict.Disagrees, finding.Verdict);
        Assert.Contains("4,000,000,000", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_KeyFourTimes_IsOneProblemWithItsCount()
    {
        var document = Text.Document("- Party1: A\n- Seats1: 5\n- Seats1: 6\n- Seats1: 7\n- Seats1: 8");

        var problem = Assert.Single(document.Problems, p => p.Kind == "duplicate_key");
        Assert.Equal(6, problem.Source.Line);
        Assert.Contains("here and 2 more times, last on line 8", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_KeyAHundredThousandTimes_IsOneProblemAndFewEntries()
    {
        var election = Text.Election(string.Concat(Enumerable.Repeat("- Seats1: 5\n", 100_000)) + "- Party1: A");

        Assert.Single(election.Problems, p => p.Kind == "duplicate_key");
        Assert.True(election.Document.Infobox.Count < 1_000);
        Assert.Equal(5, election.Parties[0].Seats?.Value);
    }

    [Fact]
    public void Turnout_RoundedCounts_AreCheckedWithinTheirRounding()
    {
        // 20,000,000 / 27,500,000 is 72.73%; with 27.45 to 27.55 million it is 72.6% to 72.9%.
        var election = Text.Election("- Registered: 27.5 million\n- Votes cast: 20,000,000\n- Turnout: 72.8%\n- Party1: A\n- Seats1: 5");

        Assert.Equal(Verdict.Agrees, Assert.Single(election.Findings, f => f.Check == "turnout").Verdict);
    }

    [Fact]
    public void Turnout_OutsideTheRounding_StillDisagrees()
    {
        var election = Text.Election("- Registered: 27.5 million\n- Votes cast: 20,000,000\n- Turnout: 74.8%\n- Party1: A\n- Seats1: 5");

        Assert.Equal(Verdict.Disagrees, Assert.Single(election.Findings, f => f.Check == "turnout").Verdict);
    }

    [Fact]
    public void Invalid_FromRoundedCast_IsNotComputed()
    {
        var election = Text.Election("- Votes cast: 1.2 million\n- Valid votes: 1,190,000\n- Party1: A\n- Seats1: 5");

        Assert.Null(election.Rounds[0].Invalid);
    }

    [Theory]
    [InlineData("63.5% (constituency) ▲7.7pp", 0.077)]
    [InlineData("55.93% (constituency votes; ▲ 2.25pp)", 0.0225)]
    [InlineData("63.5% (constituency) ▼7.7pp, 63.4% (regional) ▼7.5pp", -0.077)]
    [InlineData("63.5% ▲ 7.7pp (constituency)", 0.077)]
    public void TurnoutChange_BesideABallotsName_IsRead(string turnout, double change)
    {
        var round = Text.Election($"- Turnout: {turnout}\n- Party1: A\n- Seats1: 5").Rounds[0];

        Assert.Equal(change, round.TurnoutChangeStated!.Value, 9);
    }

    [Fact]
    public void TurnoutChange_AfterTheNameOfEachRound_IsOfThatRound()
    {
        var election = Text.Election("- Election Date: 1 May 2020 (first round), 15 May 2020 (second round)\n"
            + "- Turnout: 70.5% (first round) ▼1.5pp 60.5% (second round) ▲2.5pp\n- Party1: A\n- Seats1: 5");

        Assert.Equal([-0.015, 0.025], election.Rounds.Select(r => Math.Round(r.TurnoutChangeStated!.Value, 9)));
    }

    [Fact]
    public void Results_PrimaryVoteBesideGeneralVote_AreTwoRounds()
    {
        var party = Text.Election("- Election Date: 15 September 2018 (primary round), 18 October 2018 (general round)\n"
            + "- 1blank: Primary vote\n- 2blank: General vote\n- Party1: A\n- Seats1: 5\n- 1data1: 92,722 (31.85%)\n- 2data1: 172,268 "
                + "(54.95%)").Parties[0];

        Assert.Equal([(1, 92_722L), (2, 172_268L)], party.Results.Select(r => (r.Round ?? 0, r.Votes!.Value)));
    }

    [Fact]
    public void Results_PrimaryVoteBesidePreferredVote_StaysAFirstPreference()
    {
        var party =
            Text.Election("- 1blank: Primary vote\n- 2blank: Two-party-preferred\n- Party1: A\n- Seats1: 5\n- 1data1: 32.6%\n- "
                + "2data1: 52.1%").Parties[0];

        Assert.Equal([Ballot.FirstPreferences, Ballot.AfterPreferences], party.Results.Select(r => r.Ballot));
    }

    /// <summary>The party with the most seats among those that could be read need not be the largest.</summary>
    [Theory]
    [InlineData("- Seats For Election: 577\n- Party1: A\n- Seats1: three hundred eight\n- Party2: B\n- Seats2: 42", null)]
    [InlineData("- Seats For Election: 100\n- Party1: A\n- Seats1: 60\n- Party2: B", "A")]
    [InlineData("- Party1: A\n- Seats1: 60\n- Party2: B\n- Seats2: 42", "A")]
    public void LargestParty_WhereOthersMayHaveMore_IsNull(string infobox, string? expected) =>
        Assert.Equal(expected, Text.Election(infobox).LargestParty?.Party.Value);

    [Theory]
    [InlineData("- Party1: A\n- Percentage1: 189%\n- Party2: B\n- Percentage2: 41.2%")]
    [InlineData("- Party1: A\n- Popular vote1: 12,345 (100.4%)\n- Party2: B\n- Percentage2: 41.2%")]
    [InlineData("- Party1: A\n- Percentage1: 303.3 percent\n- Party2: B\n- Percentage2: 41.2%")]
    public void VoteShare_OfMoreThanAHundred_IsNoneAndSaysSo(string infobox)
    {
        var election = Text.Election(infobox);

        Assert.Equal([null, 0.412], election.Parties.Select(p => p.VoteShare?.Value));
        Assert.Equal(5, Assert.Single(election.Problems).Source.Line);
    }

    [Theory]
    [InlineData("- Party1: A\n- Popular vote1: 1,234,567 (45.6%, ▲ 2.1pp)", 1_234_567, 0.456)]
    [InlineData("- Party1: A\n- Popular vote1: 1 234 567\n- Percentage1: 45,6 %", 1_234_567, 0.456)]
    [InlineData("- Party1: A\n- Popular vote1: 12,34,567[a]\n- Percentage1: 45.60%", 1_234_567, 0.456)]
    [InlineData("- Party1: A\n- Votes1: 1,234,567 votes\n- Percentage1: 45.6 per cent", 1_234_567, 0.456)]
    [InlineData("- Nominee1: Ann Ash\n- Party1: A\n- Popular vote1: 1.234.567\n- Percentage1: 45.6%", 1_234_567, 0.456)]
    [InlineData("- Candidate1: Ann Ash\n- Popular vote1: 1,234,567\n- Percentage1: 45.6%", 1_234_567, 0.456)]
    [InlineData("- 1blank: Party vote\n- 2blank: Share\n- Party1: A\n- 1data1: 1,234,567\n- 2data1: 45.6%", 1_234_567, 0.456)]
    [InlineData("- 1blank: Votes\n- 2blank: % and swing\n- Party1: A\n- 1data1: 1,234,567\n- 2data1: 45.6% ▼1.2%", 1_234_567, 0.456)]
    [InlineData("- Party1: A\n- List vote1: 1,234,567\n- % and swing1: 45.6% (▲1.2 pp)", 1_234_567, 0.456)]
    [InlineData("- Alliance1: X\n- Party1: A\n- Popular vote1: ١٬٢٣٤٬٥٦٧\n- Percentage1: 45.6%", 1_234_567, 0.456)]
    public void Votes_InStylesOfManyArticles_AreRead(string infobox, long votes, double share)
    {
        var party = Text.Election(infobox).Parties[0];

        Assert.Equal(votes, party.Votes?.Value);
        Assert.Equal(share, party.VoteShare!.Value, 9);
    }
}
