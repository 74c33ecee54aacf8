namespace ElectionAnalysis.Tests;

/// <summary>What a number counts and of whom it is, where the words around it decide; every sentence was read by hand first.</summary>
public class NumbersInWordsTests
{
    // 1,234,567 − 1,034,567 = 200,000 votes; 42.0% − 35.2% = 6.8 points; 100% − 71.0% = 29.0% stayed away.
    private const string House = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Assembly
        - Election Date: 12 September 2020
        - Turnout: 71.0%
        - Leader1: Anna Berg
        - Party1: Labour Party
        - Seats1: 90
        - Last Election1: 70 seats, 35.00%
        - Seat Change1: Increase 20
        - Popular Vote1: 1,234,567
        - Percentage1: 42.0%
        - Leader2: John Whitfield
        - Party2: Liberal Democratic Party
        - Seats2: 70
        - Last Election2: 85 seats, 41.50%
        - Seat Change2: Decrease 15
        - Popular Vote2: 1,034,567
        - Percentage2: 35.2%
        - Leader3: Eve Novak
        - Party3: Green League
        - Seats3: 40
        - Last Election3: 45 seats, 23.50%
        - Popular Vote3: 670,000
        - Percentage3: 22.8%
        """;

    private static string Claims(string prose) =>
        string.Join("; ", Text.Election(House, prose, "2020 Testland parliamentary election").Claims.Select(c =>
            $"{TableRecords.SnakeCase(c.Kind.ToString())} {c.Subject} {c.Value}"));

    private static int Contradictions(string prose) =>
        Text.Election(House, prose, "2020 Testland parliamentary election").Findings.Count(f => f.Verdict == Verdict.Disagrees);

    [Theory]
    [InlineData("The 1,234,567 ballots cast for Labour were a record.", "votes Labour Party 1,234,567")]
    [InlineData("Some 670,000 valid votes for the Green League were counted.", "votes Green League about 670,000")]
    [InlineData("Nearly a million and a quarter people voted Labour.", "votes Labour Party under 1,250,000")]
    [InlineData("The 2,939,134 ballots cast for all parties were counted twice.", "cast election 2,939,134")]
    public void Read_BallotsForAParty_AreItsVotes(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("Labour polled just over one and a quarter million votes.", "votes Labour Party over 1,250,000")]
    [InlineData("Labour polled a million and a quarter votes.", "votes Labour Party 1,250,000")]
    [InlineData("The Liberal Democrats received three and a half million votes.", "votes Liberal Democratic Party 3,500,000")]
    [InlineData("The Green League took nearly seven hundred thousand votes.", "votes Green League under 700,000")]
    public void Read_FractionsOfAMillion_AreOneNumber(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("Labour had one million votes.", 500_000, 1_500_000)]
    [InlineData("Labour had one and a quarter million votes.", 1_125_000, 1_375_000)]
    [InlineData("Labour had nine hundred thousand votes.", 855_000, 945_000)]
    [InlineData("Labour had one million two hundred thousand votes.", 1_150_000, 1_250_000)]
    public void Read_RoundNumberInWords_IsAsPreciseAsItsWords(string prose, double low, double high) =>
        Assert.Equal((low, high), Text.Election("- Party1: Labour Party\n- Seats1: 9", prose).Claims.Single().Value.Range);

    [Theory]
    [InlineData("The Labour Party gained 28 seats, 24 of them from the Liberal Democrats.", "")]
    [InlineData("The Labour Party took eight seats from its rivals.", "")]
    [InlineData("The Green League lost seven seats to Labour.", "")]
    [InlineData("The Labour Party won 90 seats, 24 of them from the Liberal Democrats.", "seats_won Labour Party 90")]
    [InlineData("The Labour Party gained 20 seats.", "seat_change Labour Party 20")]
    public void Read_SeatsFromSomebody_AreNoneWon(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("Berg's lead shrank from 12.2 points to 6.8.", "share_margin Labour Party 6.8%")]
    [InlineData("Berg's lead shrank from 12.2 to 6.8 points.", "share_margin Labour Party 6.8%")]
    [InlineData("Labour's advantage melted from 12.2 points in 2016 to 6.8.", "share_margin Labour Party 6.8%")]
    [InlineData("The Labour Party was in front by three to five points.", "")]
    [InlineData("Labour came out on top by some two hundred thousand votes.", "vote_margin Labour Party about 200,000")]
    [InlineData("Labour was about two hundred thousand votes ahead of the Liberal Democrats.", "vote_margin Labour Party about 200,000")]
    public void Read_LeadThenAndNow_IsTheOneNow(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("Berg's lead shrank from 12.2 points to 9.8.", 1)]
    [InlineData("Berg's lead shrank from 12.2 points to 6.8.", 0)]
    [InlineData("Labour had a lead of one hundred thousand votes.", 1)]
    [InlineData("Labour was a million votes ahead of nobody.", 0)]
    public void Check_Lead_IsHeldAgainstTheVotes(string prose, int expected) => Assert.Equal(expected, Contradictions(prose));

    [Theory]
    [InlineData("Three in ten of those entitled to vote stayed at home.", "abstention election about 30%")]
    [InlineData("About a third of the electorate did not vote.", "abstention election about 33.3333%")]
    [InlineData("More than a quarter of those on the rolls did not vote.", "abstention election over 25%")]
    [InlineData("Two thirds of the electorate did not want him.", "")]
    public void Read_PartOfTheElectorateThatStayedAway_IsAbstention(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("Ortega got 4.78% and Lund 1.75%, both below the five per cent that entitle a candidate to a refund.",
        "vote_share ? 4.78%; vote_share ? 1.75%")]
    [InlineData("Ortega (4.78%) fell below the 5% at which the state pays back the costs.", "vote_share ? 4.78%")]
    [InlineData("The five smaller lists had 5.7% of the vote between them.", "vote_share ? 5.7%")]
    [InlineData("Labour won the 42.0 per cent that it needed.", "vote_share Labour Party 42.0%")]
    [InlineData("Non-aligned Farmers' Voice obtained 1.86% and Our Home 1.63%.", "vote_share ? 1.86%; vote_share ? 1.63%")]
    [InlineData("The three opposition lists together had 110 of the 200 seats and 58.0% of the vote.",
        "seats_won ? 110; house_seats house 200; vote_share ? 58.0%")]
    public void Read_SharesOfOthers_AreNobodysOfTheInfobox(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("Berg was elected prime minister by 118 deputies; 61 voted against her.",
        "office_votes office: Berg 118; office_votes ? 61")]
    [InlineData("Anna Berg was confirmed by 118 votes to 61.", "office_votes office: Anna Berg 118; office_votes ? 61")]
    [InlineData("By 118 votes to 61 the Assembly chose Anna Berg as prime minister.",
        "office_votes office: Anna Berg 118; office_votes ? 61")]
    [InlineData("Ivar Holm was elected Speaker by 118 votes.", "office_votes office: Ivar Holm 118")]
    [InlineData("Ivar Holm had become its president with 118 votes against 61.", "office_votes office: Ivar Holm 118; office_votes ? 61")]
    [InlineData("Berg was re-elected by 118 of 179 votes.", "office_votes office: Berg 118")]
    [InlineData("The vote of confidence in Whitfield failed by 61 to 118.", "office_votes office: Whitfield 61; office_votes ? 118")]
    [InlineData("Labour won 90 seats and 42.0% of the votes.", "seats_won Labour Party 90; vote_share Labour Party 42.0%")]
    public void Read_VotesOfTheHouse_AreForAnOfficeAndNoPartys(string prose, string expected) => Assert.Equal(expected, Claims(prose));
}
