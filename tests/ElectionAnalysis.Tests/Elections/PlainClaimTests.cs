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
}
