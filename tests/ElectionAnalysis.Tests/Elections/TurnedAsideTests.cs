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

    [Theory]
    [InlineData("With half of the polling stations in, Labour was leading with 42.1%.")]
    [InlineData("With 45 of the 60 constituencies declared, the Greens stood at 41 seats.")]
    [InlineData("After two thirds of the ballots had been counted, the Conservatives were on 33.2% of the vote.")]
    [InlineData("Half-way through the count Labour had 84 seats.")]
    [InlineData("Berg had named 84 seats as her goal.")]
    [InlineData("Labour had set itself a target of 90 seats.")]
    [InlineData("Whitfield's aim had been 75 seats.")]
    [InlineData("At the Bundestag election the year after, Labour was down to 38.5%.")]
    [InlineData("At the election two years later, Labour fell to 77 seats.")]
    [InlineData("Thirteen years earlier Labour had still had 44.0%.")]
    [InlineData("The vote for First Minister ended in a tie, 79 to 79.")]
    [InlineData("Labour fills 42% of the House.")]
    [InlineData("Twenty of the Assembly's members are returned from five regions, four from each.")]
    [InlineData("Compared with 2008, Labour was eight seats up.")]
    [InlineData("Labour won 80 seats, 12 more than in 2008.")]
    [InlineData("For a two-thirds majority 134 votes are required.")]
    [InlineData("Two Green deputies sat in the Landtag of Carinthia.")]
    public void Check_WhatIsNoResult_IsHeldAgainstNothing(string prose) => Assert.Equal("", Contradictions(prose));

    [Theory]
    [InlineData("Labour won 80 seats; with half of the votes counted it had stood at 84.", "SeatsWon Labour Party 80")]
    [InlineData("One registered voter in five stayed at home.", "Abstention election about 20%")]
    [InlineData("Four in ten of those eligible, some 1.6 million people, stayed away.",
        "Abstention election about 40%; Abstained election about 1,600,000")]
    [InlineData("More than a quarter of the electorate sat out the vote.", "Abstention election over 25%")]
    [InlineData("More than 900,000 registered voters failed to show up.", "Abstained election over 900,000")]
    [InlineData("Of Labour's 80 successful candidates, half had never sat before.", "SeatsWon Labour Party 80")]
    [InlineData("The Greens had 50 candidates elected.", "SeatsWon Green League 50")]
    [InlineData("Four parties lost five seats apiece.", "SeatChange ? -5")]
    [InlineData("Labour finished ten seats up.", "SeatChange Labour Party 10")]
    [InlineData("The Greens were three seats better off than before.", "SeatChange Green League 3")]
    [InlineData("In 2016 Labour had won 70 seats, ten fewer than this time.",
        "PreviousSeats Labour Party 70; SeatChange Labour Party 10")]
    [InlineData("A majority in the Assembly takes 101 seats.", "MajoritySeats house 101")]
    [InlineData("The magic number was 101.", "MajoritySeats house 101")]
    [InlineData("In the Assembly 101 votes are needed for a majority.", "MajoritySeats house 101")]
    [InlineData("With 80 seats Labour was ahead.", "SeatsWon Labour Party 80")]
    [InlineData("There were just over 3.9 million names on the electoral roll.", "Registered election over 3,900,000")]
    [InlineData("More than 900,000 ballots went to Labour.", "Votes Labour Party over 900,000")]
    [InlineData("Labour came up to 80 seats.", "SeatsWon Labour Party 80")]
    public void Read_OtherWords_AreReadAsWhatTheySay(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("The Conservatives finished 13 seats up.")]
    [InlineData("The Greens were three seats worse off than before.")]
    [InlineData("A majority takes 104 seats.")]
    [InlineData("Ninety-eight votes are required for a majority.")]
    [InlineData("With 84 seats Labour kept its majority.")]
    [InlineData("Labour and the Conservatives tied on 76 seats each.", "SeatsWon Labour Party")]
    [InlineData("Fewer than 3.8 million people were entitled to vote.")]
    [InlineData("Nearly 4.3 million people were entitled to vote.")]
    [InlineData("There were just over 3.7 million names on the electoral roll.")]
    [InlineData("Green deputies aside, 84 seats went to Labour.")]
    public void Check_WhatTheInfoboxHasOtherwise_IsTold(string prose, string told = "") =>
        Assert.True(Contradictions(prose) is { Length: > 0 } found && found.StartsWith(told, StringComparison.Ordinal));
}
