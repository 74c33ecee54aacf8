namespace ElectionAnalysis.Tests;

/// <summary>
/// Paragraphs that turn to a party's own ballot or to by-elections, comparisons of two, and numbers in short forms. Every sentence was
/// judged by hand before it was read.
/// </summary>
public class TurnedAsideTests
{
    private const string House = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Assembly
        - Registered: 4,000,000
        - Leader1: Anna Berg
        - Party1: Labour Party
        - Seats1: 80
        - Last Election1: 70 seats, 35.0%
        - Seats Before1: 68
        - Percentage1: 40.0%
        - Leader2: John Whitfield
        - Party2: Conservative Party
        - Seats2: 70
        - Last Election2: 83 seats, 41.5%
        - Percentage2: 35.0%
        - Leader3: Eve Novak
        - Party3: Green League
        - Seats3: 50
        - Last Election3: 47 seats, 23.5%
        - Percentage3: 25.0%
        """;

    private static string Contradictions(string prose) =>
        string.Join("; ", Text.Election(House, prose, "2020 Testland parliamentary election").Findings
            .Where(f => f.Verdict == Verdict.Disagrees && f.Left?.Kind is not null).Select(f => $"{f.Left?.Kind} {f.Left?.Subject} {f.Left}"));

    private static string Claims(string prose) =>
        string.Join("; ", Text.Election(House, prose, "2020 Testland parliamentary election").Claims
            .Select(c => $"{c.Kind} {c.Subject} {c.Value}"));

    [Theory]
    [InlineData("The party congress met in May. Berg got 61% and Novak 30%.")]
    [InlineData("The Movement's convention was held on 7 October. Berg got 45% and Whitfield 40%.")]
    [InlineData("At the Central Committee it had to be decided. 75% of the members of the party were for Berg and 25% against.")]
    [InlineData("The party's membership chose in March. Berg received 52.1% and Novak 47.9%.")]
    [InlineData("The nominating convention was short. Whitfield took 210 votes, Berg 44.")]
    [InlineData("A by-election was held in Sker in 2021. Novak won it. This left Labour with 79 seats and the Greens with 51.")]
    [InlineData("Three by-elections followed within a year. The Conservatives thus went up to 73.")]
    public void Check_BallotOfAPartyOrByElection_ContradictsNothing(string prose) => Assert.Equal("", Contradictions(prose));

    [Theory]
    [InlineData("The party congress met in May. In the general election Labour won 90 seats.", "SeatsWon Labour Party 90")]
    [InlineData("After a by-election the campaign began. Labour won 44.0% of the vote.", "VoteShare Labour Party 44.0%")]
    [InlineData("Labour won 60 seats, its fewest since the 2019 by-election.", "SeatsWon Labour Party 60")]
    public void Check_BackAtTheElection_ContradictionIsTold(string prose, string expected) => Assert.Equal(expected, Contradictions(prose));

    [Theory]
    [InlineData("Labour won 46 seats with a margin of less than 2%.", "SeatsWon Labour Party 46")]
    [InlineData("At dissolution Labour held 68 seats.", "")]
    [InlineData("The union bought 1,500 vote machines.", "")]
    [InlineData("Labour formed the government with 80 seats, the Conservatives the opposition with 70.",
        "SeatsWon Labour Party 80; SeatsWon Conservative Party 70")]
    [InlineData("The Greens nominated 120 candidates, Labour 198 and the Conservatives 200.",
        "Candidates Green League 120; Candidates Labour Party 198; Candidates Conservative Party 200")]
    [InlineData("Labour put up 198, while the Greens fielded 120.", "Candidates Labour Party 198; Candidates Green League 120")]
    [InlineData("Labour elected 80, and the Greens came to 50.",
        "SeatsWon Labour Party 80; SeatsWon Green League 50")]
    [InlineData("Labour was five points better off than in 2016, and ten seats.",
        "VoteShareChange Labour Party 5%; SeatChange Labour Party 10")]
    [InlineData("On 12,000 papers no valid choice was marked, so that 2,600,000 votes were counted.",
        "Invalid election 12,000; Valid election 2,600,000")]
    [InlineData("Labour formed a government with the support of the Greens, 130 of the 200 members in all.",
        "SeatsWon ? 130; HouseSeats house 200")]
    [InlineData("Labour was ahead with 40.0%, compared to 35.0% for the Conservatives.",
        "VoteShare Labour Party 40.0%; VoteShare Conservative Party 35.0%")]
    [InlineData("Labour overtook the Conservatives, with 80 seats against 70.", "SeatsWon Labour Party 80; SeatsWon Conservative Party 70")]
    public void Read_ShortForms_AreReadAsWhatTheyAre(string prose, string expected) => Assert.Equal(expected, Claims(prose));
}
