namespace ElectionAnalysis.Tests;

/// <summary>What a number of the prose is held against: the ballot that is named, and what stands beside it.</summary>
public class HeldAgainstTests
{
    private const string House = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Assembly
        - Leader1: Anna Berg
        - Party1: Labour Party
        - Seats1: 90
        - Last Election1: 70 seats, 35.0%
        - Seat Change1: Increase 20
        - Percentage1: 42.0%
        - Party2: Civic Union
        - Seats2: 70
        - Seats Before2: 84
        - Last Election2: 85 seats, 41.5%
        - Percentage2: 35.2%
        - Party3: People's Front (Maoist Centre)
        - Seats3: 40
        - Last Election3: 45 seats, 23.5%
        - Percentage3: 22.8%
        """;

    private const string TwoVotes = """
        - Seats For Election: All 100 seats
        - 1blank: Constituency vote
        - 2blank: Regional vote
        - Party1: Labour Party
        - Seats1: 60
        - 1data1: 500,000
        - 2data1: 400,000
        - Party2: Green League
        - Seats2: 40
        - 1data2: 300,000
        - 2data2: 350,000
        """;

    private static string Contradictions(string infobox, string prose) =>
        string.Join("; ", Text.Election(infobox, prose, "2020 Testland parliamentary election").Findings
            .Where(f => f.Verdict == Verdict.Disagrees).Select(f => $"{f.Left?.Kind} {f.Left?.Subject} {f.Left} / {f.Right}"));

    [Theory]
    [InlineData("Labour jumped from 70 seats to sixty-one.", "SeatsWon Labour Party 61 / 90")]
    [InlineData("The Civic Union went from 85 seats down to 48.", "SeatsWon Civic Union 48 / 70")]
    [InlineData("Labour lost twenty seats and was left with 90.", "SeatChange Labour Party −20 / +20")]
    [InlineData("Labour gained twenty seats and returned 120 members.", "SeatsWon Labour Party 120 / 90")]
    [InlineData("The Maoist Centre went from 45 seats down to 23.", "SeatsWon People's Front (Maoist Centre) 23 / 40")]
    [InlineData("The Civic Union fell from 41.5% to 25.2%.", "VoteShare Civic Union 25.2% / 35.2%")]
    [InlineData("The Civic Union secured 84 of the 200 seats, as many as it held at the dissolution.", "SeatsWon Civic Union 84 / 70")]
    public void Check_NumberBesideARightOne_IsOfThisElectionHoweverFar(string prose, string expected) =>
        Assert.Equal(expected, Contradictions(House, prose));

    [Theory]
    [InlineData("Labour rose from 70 seats to 90, of which 31 in the north.")]
    [InlineData("Labour rose from 70 seats to 90, in the capital from four to eleven.")]
    [InlineData("Labour, 70 seats strong in 2016, took 90, three fewer than its best.")]
    [InlineData("Labour won 90 seats, thirty fewer than it had hoped for.")]
    [InlineData("The Civic Union lost 15 seats; Labour took eleven of these.")]
    [InlineData("Labour lost three seats, won 23 and so had 90.")]
    [InlineData("Labour, which had had 55 members in 2012 and 70 in 2016, returned 90.")]
    public void Check_OtherNumberBesideARightOne_ContradictsNothing(string prose) => Assert.Equal("", Contradictions(House, prose));

    [Theory]
    [InlineData("In the constituency ballot Labour received 700,000 votes.", "Votes Labour Party 700,000 / 500,000")]
    [InlineData("On the regional ballot Labour received 500,000 votes.", "Votes Labour Party 500,000 / 400,000")]
    [InlineData("The Green League received 450,000 regional votes.", "Votes Green League 450,000 / 350,000")]
    [InlineData("In the constituency vote the Green League had 300,000 votes, in the regional vote 950,000.",
        "Votes Green League 950,000 / 350,000")]
    [InlineData("In the constituency vote Labour had 500,000 votes, but 400,000 chose it for the regions.", "")]
    [InlineData("Labour received 500,000 votes in the constituency ballot and 400,000 in the regional one.", "")]
    [InlineData("Unlike in the constituency vote, Labour fell back: 400,000 votes.", "")]
    [InlineData("First in the constituency vote, Labour was first again with 400,000 votes for its lists.", "")]
    public void Check_NamedBallot_IsHeldAgainstItsOwnNumber(string prose, string expected) =>
        Assert.Equal(expected, Contradictions(TwoVotes, prose));

    // 47.7 − 1.2 = 46.5 in the constituencies, 40.3 + 1.4 = 41.7 in the regions.
    [Theory]
    [InlineData("In the constituency vote Labour, which had 46.5% in 2016, rose to 47.7%.", 0)]
    [InlineData("In the regional vote Labour fell from 41.7% to 40.3%.", 0)]
    [InlineData("In the regional vote Labour fell from 44.7% to 40.3%.", 1)]
    public void Check_ShareBefore_OfTwoBallots_IsOfEither(string prose, int expected) => Assert.Equal(expected, Text.Election("""
        - Seats For Election: All 100 seats
        - Previous Election: 2016
        - 1blank: Constituency vote
        - 2blank: % and swing
        - 3blank: Regional vote
        - 4blank: % and swing
        - Party1: Labour Party
        - Seats1: 60
        - 1data1: 500,000
        - 2data1: 47.7% Increase 1.2pp
        - 3data1: 400,000
        - 4data1: 40.3% Decrease 1.4pp
        """, prose, "2020 Testland parliamentary election").Findings.Count(f => f.Verdict == Verdict.Disagrees));

    [Theory]
    [InlineData("Of voters under thirty about 38 per cent were for Labour and fewer than 15 per cent for the Civic Union.", "")]
    [InlineData("Of the men 40.0 per cent and of the women 44.1 per cent voted Labour.", "")]
    [InlineData("Of those over sixty 38 per cent chose the Civic Union.", "")]
    [InlineData("Of all those who voted, 45.0 per cent chose Labour.", "VoteShare Labour Party 45.0% / 42.0%")]
    [InlineData("Half of the pensioners, 53 per cent, voted Labour, but overall it had 45.0 per cent.", "VoteShare Labour Party 45.0% / 42.0%")]
    [InlineData("The first estimate at 8 pm was 43.2 per cent for Labour and 34.8 for the Civic Union.", "")]
    [InlineData("An early estimate had Labour at 43.2 per cent; in the count it had 44.0 per cent.", "VoteShare Labour Party 44.0% / 42.0%")]
    [InlineData("With a tenth of the ballots counted Labour had 44.1 per cent.", "")]
    [InlineData("The final count was 44.0 per cent for Labour and 35.2 for the Civic Union.", "VoteShare Labour Party 44.0% / 42.0%")]
    [InlineData("Norrland sent 30 Labour members, three more than it sent of the Civic Union, whose 36.1 per cent there was a record.", "")]
    public void Check_ShareOfSomeVoters_ContradictsNothing(string prose, string expected) =>
        Assert.Equal(expected, Contradictions(House, prose));

    [Theory]
    [InlineData("The Labour Party and the Civic Union alone, with 160 of the 200 members, would have had a majority.", "")]
    [InlineData("The Labour Party came first and the Civic Union, with 80 of the 200 members, second.", "SeatsWon Civic Union 80 / 70")]
    public void Check_AsideOfTwo_IsOfBothWhereTheyAreTheSubject(string prose, string expected) =>
        Assert.Equal(expected, Contradictions(House, prose));

    [Fact]
    public void Verdict_NumberInsideALongerOne_IsHeldAgainstItsOwnBallot() =>
        Assert.DoesNotContain(Text.Election("""
            - Seats For Election: All 100 seats
            - 1blank: Constituency vote
            - 2blank: Regional vote
            - Party1: Labour Party
            - Seats1: 60
            - 1data1: 48.1%
            - 2data1: 40.3%
            - Party2: Green League
            - Seats2: 40
            - 1data2: 1.3%
            - 2data2: 8.1%
            """, "Labour won 48.1% of the constituency vote, while the Greens took 8.1% of the regional vote.").Findings,
            f => f.Verdict == Verdict.Disagrees);

    [Theory]
    [InlineData("Labour held 90 seats; it had won 112 seats in its heyday.", false)]
    [InlineData("Labour rose from 70 seats to 90, gaining 29 from the Union and losing 9.", false)]
    [InlineData("Labour rose from 70 seats to 60.", true)]
    public void Verdict_BesideARightNumber_OnlyInItsOwnPart(string sentence, bool disagrees) =>
        Assert.Equal(disagrees, Text.Election(House, sentence).Findings.Any(f => f.Verdict == Verdict.Disagrees));
}
