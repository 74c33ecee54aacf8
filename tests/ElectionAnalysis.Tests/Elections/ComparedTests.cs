namespace ElectionAnalysis.Tests;

/// <summary>
/// Rounds that are only compared with, strengths before the election told in its past, and whom "the first two", "its rival" and "the other
/// four" mean. Every sentence was judged by hand before it was read.
/// </summary>
public class ComparedTests
{
    private const string House = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Assembly
        - Party1: Labour Party
        - Seats1: 80
        - Last Election1: 70 seats
        - Party2: Conservative Party
        - Seats2: 70
        - Last Election2: 83 seats
        - Party3: Democrats 66
        - Seats3: 50
        - Last Election3: 47 seats
        """;

    private static string Claims(string infobox, string prose, string title = "2020 Testland parliamentary election") =>
        string.Join("; ", Text.Election(infobox, prose, title).Claims.Select(ProseTests.Written));

    private static string Rounds(string prose) => Claims(ProseSentences.RoundsWithNumbers, prose, "2019 Testland presidential election");

    [Theory]
    [InlineData("Turnout was 58.3%, up 2.1 points on the first round.", "turnout|round 2|58.3%; turnout_change|round 2|+2.1%")]
    [InlineData("More people voted than in the first round: turnout was 58.3%.", "turnout|round 2|58.3%")]
    [InlineData("Turnout in October was 56.2%.", "turnout|round 1|56.2%")]
    [InlineData("Turnout in the first round was 56.2%.", "turnout|round 1|56.2%")]
    public void Read_RoundComparedWith_IsNotTheSentences(string prose, string claims) => Assert.Equal(claims, Rounds(prose));

    [Theory]
    [InlineData("Labour was only the second group, with 70 deputies, whereas the Conservatives had 83.",
        "previous_seats|Labour Party|70; previous_seats|Conservative Party|83")]
    [InlineData("The House then had 220 members.", "previous_house_seats|house|220")]
    public void Read_BackgroundInThePast_IsOfTheHouseBefore(string sentence, string claims) =>
        Assert.Equal(claims, Claims(House, "==Background==\n" + sentence));

    [Theory]
    [InlineData("Labour was only the second group, with 69 deputies.")]
    [InlineData("The House then had 220 members.")]
    public void Check_BackgroundInThePast_IsNoContradiction(string sentence) =>
        Assert.DoesNotContain(Text.Election(House, "==Background==\n" + sentence).Findings, f => f.Verdict == Verdict.Disagrees);

    [Theory]
    [InlineData("Labour, the Conservatives and Democrats 66 (D66) stood everywhere: the first two put up 200 each, and D66 190.",
        "candidates|Labour Party|200; candidates|Conservative Party|200; candidates|Democrats 66|190")]
    [InlineData("Labour won 80 seats. Democrats 66 (D66) did well. D66, on the other hand, rose from 47 to 50.",
        "seats_won|Labour Party|80; previous_seats|Democrats 66|47; seats_won|Democrats 66|50")]
    public void Read_FirstTwoAndLettersWithAYear_AreThoseNamed(string prose, string claims) => Assert.Equal(claims, Claims(House, prose));

    [Theory]
    [InlineData("The victor was in front in thirteen of the seventeen provinces. Lima won the other four.",
        "states_carried|Broad Front|13; states_carried|National Accord|4")]
    [InlineData("Sosa received 1,525,448 votes, her opponent 1,402,331, which corresponded to 52.1 and 47.9 per cent respectively.",
        "votes|Broad Front|1525448; votes|National Accord|1402331; vote_share|Broad Front|52.1%; vote_share|National Accord|47.9%")]
    public void Read_OtherStatesAndShares_AreOfTheOtherOne(string prose, string claims) => Assert.Equal(claims, Rounds(prose));

    [Theory]
    [InlineData("The Conservatives gained ten seats; Labour lost seven, the URD seventeen, and the Democratic Party 62.",
        "seat_change|Conservative Party|+10; seat_change|Labour Party|-7; "
            + "seat_change|Union for the Republic and Democracy|-17; seat_change|Democratic Party of Testland|-62")]
    [InlineData("Labour lost seven seats to finish with 50, the Conservatives 30.",
        "seat_change|Labour Party|-7; seats_won|Labour Party|50; seats_won|Conservative Party|30")]
    [InlineData("Labour, down seven, won 50 seats, the Conservatives 30.",
        "seat_change|Labour Party|-7; seats_won|Labour Party|50; seats_won|Conservative Party|30")]
    public void Read_VerbSaidOnce_IsOfEachNumberBehindIt(string prose, string claims) =>
        Assert.Equal(claims, Claims(ProseSentences.Parliament, prose));

    [Fact]
    public void Read_EachBehindAVerbOfThePast_IsOfThePast() =>
        Assert.Equal("previous_seats|Labour Party|70; previous_seats|Democrats 66|47; previous_seats|Conservative Party|47",
            Claims(House.Replace("83 seats", "47 seats"), "In 2016 Labour had 70 seats, and Democrats 66 and the Conservatives 47 each."));
}
