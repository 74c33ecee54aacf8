namespace ElectionAnalysis.Tests;

/// <summary>Percentages behind seats, and what strangers' texts say besides a result.</summary>
public class SeatShareTests
{
    // Labour has 50 of 200 seats, which is 25%, and 27.4% of the votes; it lost 7 of 57, which is 12.3%.
    private static readonly string Votes = ProseSentences.Parliament.Replace("- Seats2: 50", "- Seats2: 50\n- Percentage2: 27.4%",
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Labour won 50 seats (25%).")]
    [InlineData("Labour took 50 seats, 25.0% of the House.")]
    [InlineData("Labour has 50 seats, which is 25%.")]
    [InlineData("Labour: 50 seats, 25.0%.")]
    [InlineData("Labour won 50 seats, about 25%.")]
    [InlineData("Labour got 50 seats, i.e. 25.0 per cent of all.")]
    public void Read_PercentageThatTheSeatsMake_IsOfSeats(string prose) => Reads(Votes, prose, "seats_won|Labour Party|50");

    [Theory]
    [InlineData("Labour lost 7 of its 57 seats, or 12%.", "previous_seats|Labour Party|57; seat_change|Labour Party|-7")]
    [InlineData("Labour lost 7 seats, or 12% of those it had held.", "seat_change|Labour Party|-7")]
    public void Read_PercentageOfSeatsLost_IsOfSeats(string prose, string expected) => Reads(Votes, prose, expected);

    [Theory]
    [InlineData("Labour won 50 seats (27.4%).", "seats_won|Labour Party|50; vote_share|Labour Party|27.4%")]
    [InlineData("Labour won 50 seats (27.8%).", "seats_won|Labour Party|50; vote_share|Labour Party|27.8%")]
    [InlineData("Labour won 50 seats, 25.0% of the vote.", "seats_won|Labour Party|50; vote_share|Labour Party|25%")]
    [InlineData("Labour won 50 seats and 27.4%.", "seats_won|Labour Party|50; vote_share|Labour Party|27.4%")]
    public void Read_OtherPercentageBehindSeats_IsOfVotes(string prose, string expected) => Reads(Votes, prose, expected);

    [Theory]
    [InlineData("Two-party shares were 52.3% for Labour and 47.7% for the Conservatives.")]
    [InlineData("Young voters preferred the Greens (23%) and Labour (21%).")]
    [InlineData("Of the members elected 55, or 27.5%, were women; among the Greens 59%, the Conservatives 13%.")]
    [InlineData("In Schleswig-Holstein Labour had 3.2%.")]
    [InlineData("In the provisional figures Labour had stood at 33.5%.")]
    [InlineData("On the night of the count, with 30 per cent of the protocols in, Labour had been credited with 36%.")]
    [InlineData("Turnout, as announced on the night, was 47.8%.")]
    [InlineData("Nearly 18 million people saw the only debate.")]
    [InlineData("Whitfield beat Berg in a ballot within the group, by 80 votes to 56.")]
    [InlineData("Voters may mark up to five candidates.")]
    [InlineData("New boundaries would have reduced the total number of members to 34.")]
    [InlineData("Measured against all those registered, Labour had 17.4%.")]
    [InlineData("Of the voters of Whitfield, 48% chose Labour and 20% the Greens.")]
    [InlineData("Labour drew 29.4% of women and 23.5% of men.")]
    [InlineData("Women made up 30.7% of the new members: 58.2% with the Greens and 26.4% with Labour.")]
    [InlineData("With some 10% of boxes opened, tallymen put Labour at 25 to 27 per cent.")]
    [InlineData("On election night the tribunal, after 96% of the tables, announced 28.4% for Labour.")]
    [InlineData("The first sitting of the Assembly was held on 11 December 2020.")]
    [InlineData("A gender quota requires 30% of the candidates to be women.")]
    [InlineData("==Close states==\n\n* Illinois, 2.09% (94,999 votes)\n* Ohio, 2.31% (105,143 votes)")]
    [InlineData("==Statistics==\n\n* Starr County, Texas 84.74%\n* Duval County, Texas 81.95%")]
    public void Read_NumbersOfOthers_AreNone(string prose) => Reads(Votes, prose, "");

    // The same words beside a result: a number that the box contradicts is told.
    [Theory]
    [InlineData("Labour won 45 seats, as young people voted in large numbers.", "seats_won|Labour Party|45")]
    [InlineData("In the first election with a gender quota, Labour won 45 seats.", "seats_won|Labour Party|45")]
    [InlineData("Compared with two-party shares of old, Labour had 28.4% of the vote.", "vote_share|Labour Party|28.4%")]
    [InlineData("A third of the candidates were women, and Labour received 28.4%.", "vote_share|Labour Party|28.4%")]
    [InlineData("Some members of the party were quite surprised that Labour won 45 seats.", "seats_won|Labour Party|45")]
    [InlineData("The results, announced on election night, gave Labour 45 seats.", "seats_won|Labour Party|45")]
    [InlineData("Labour won 450 seats.", "seats_won|Labour Party|450")]
    [InlineData("Labour gained 7 seats.", "seat_change|Labour Party|+7")]
    [InlineData("Labour won 50 seats (25.3%).", "seats_won|Labour Party|50; vote_share|Labour Party|25.3%")]
    public void Read_TheSameWordsBesideAResult_LoseNothing(string prose, string expected) => Reads(Votes, prose, expected);

    [Theory]
    [InlineData("Labour kept all of its 57 seats but seven.", "previous_seats|Labour Party|57")]
    [InlineData("Labour kept all of its 50 seats.", "seats_won|Labour Party|50")]
    [InlineData("Labour won 50 seats, a net loss of 7 seats in comparison with the 2016 election.", "seat_change|Labour Party|-7; seats_won|Labour Party|50")]
    [InlineData("Labour obtained 50 of the places to be filled, the Conservatives 30.", "seats_won|Conservative Party|30; seats_won|Labour Party|50")]
    [InlineData("In 2016 Labour and the Conservatives had been returned to the Executive with 57 and 20 seats respectively.",
        "previous_seats|Conservative Party|20; previous_seats|Labour Party|57")]
    [InlineData("2,145,458 handed in a valid ballot.", "valid|election|2145458")]
    [InlineData("A total of 1,191,832 voters took part, of whom 37,849 cast invalid ballots.", "cast|election|1191832; invalid|election|37849")]
    [InlineData("* Plaid Cymru (3 MPs, 0.6% of vote)", "seats_won|?|3; vote_share|?|0.6%")]
    public void Read_StrangersSentences_FindsTheirNumbers(string prose, string expected) => Reads(Votes, prose, expected);

    [Fact]
    public void Read_ShareInABracketBesideTheThreshold_IsNoThreshold() => Assert.DoesNotContain(
        Text.Election(Votes, "Testland – Forward! (1.58%) was far from the threshold.").Claims, c => c.Kind == ClaimKind.Threshold);

    [Theory]
    [InlineData("The Greens won 12 seats.", "seats_won|Green Party Testland|12")]
    [InlineData("The Green Party won 12 seats.", "seats_won|Green Party Testland|12")]
    public void Read_PartyWithItsPlaceBehind_IsKnownWithoutIt(string prose, string expected) =>
        Reads(Votes.Replace("Green Alliance of Testland", "Green Party Testland", StringComparison.Ordinal), prose, expected);

    [Fact]
    public void Read_SharesOfPlacesInAReferendum_AreNoAnswers() => Assert.Empty(
        Text.Election(ProseSentences.Referendum, "Leinster outside the city gave 62.6%, Munster 59.8% and Connacht 53.4%.", "2015 Testland referendum")
            .Claims);

    [Fact]
    public void Read_ReferendumWithoutABox_HasItsAnswers() => Assert.Equal(["vote_share|?|42.89%", "vote_share|?|57.11%"],
        Text.Election("", "Of the votes, 57.11% were \"no\" votes and 42.89% voted \"yes\".", "2023 Testland referendum").Claims
            .Select(ProseTests.Written).Order());

    private static void Reads(string infobox, string prose, string expected) => Assert.Equal(
        expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(),
        Text.Election(infobox, prose).Claims.Select(ProseTests.Written).Order());
}
