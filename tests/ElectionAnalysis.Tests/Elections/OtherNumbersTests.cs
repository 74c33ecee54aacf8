namespace ElectionAnalysis.Tests;

/// <summary>
/// Numbers beside a result that are of another place, time, vote or body: they state nothing about this election, and no
/// contradiction comes of them. Every sentence was judged by hand before it was read.
/// </summary>
public class OtherNumbersTests
{
    private const string House = """
        - Country: Testland
        - Previous Election: 2016
        - Seats For Election: All 200 seats in the National Assembly
        - Election Date: 12 September 2020
        - Registered: 4,000,000
        - Turnout: 75.00%
        - Leader1: Anna Berg
        - Party1: Labour Party
        - Seats1: 80
        - Last Election1: 70 seats, 35.00%
        - Popular Vote1: 1,200,000
        - Percentage1: 40.00%
        - Leader2: John Whitfield
        - Party2: Conservative Party
        - Seats2: 70
        - Last Election2: 83 seats, 41.50%
        - Popular Vote2: 1,050,000
        - Percentage2: 35.00%
        - Leader3: Eve Novak
        - Party3: Green League
        - Seats3: 50
        - Last Election3: 47 seats, 23.50%
        - Popular Vote3: 750,000
        - Percentage3: 25.00%
        - Title: Prime Minister
        - Before Election: John Whitfield
        - After Election: Anna Berg
        """;

    private const string Question = """
        - Country: Testland
        - Date: 12 September 2020
        - Yes: 1,500,000
        - No: 1,400,000
        - Yes Percentage: 51.72%
        - No Percentage: 48.28%
        - Electorate: 4,000,000
        """;

    private static List<Claim> Own(string prose, string infobox = House, string title = "2020 Testland parliamentary election") =>
        [.. Text.Election(infobox, prose, title).Claims.Where(c => c.Subject.Kind != SubjectKind.OtherElection)];

    private static string Written(string prose) =>
        string.Join("; ", Own(prose).Select(c => $"{TableRecords.SnakeCase(c.Kind.ToString())} {c.Subject.Name} {c.Value}"));

    [Theory]
    [InlineData("In El Norte Labour came first with 52.5%.")]
    [InlineData("At Oss the Greens won 28.4% and 12,481 votes.")]
    [InlineData("Port Mary, where the Conservatives are strong, gave them 51.5% of the vote.")]
    [InlineData("Novak took the riding with 45% of the local vote.")]
    [InlineData("South of the river Labour won 44.3%.")]
    [InlineData("Abroad, 48,374 people voted.")]
    [InlineData("The largest majority, 17,986 votes, was recorded in Vikas.")]
    [InlineData("The smallest majority was 53 votes, in Waitaki.")]
    [InlineData("The highest turnout, 88.2%, was measured on the island of Oog.")]
    [InlineData("Labour's best constituency was Dock, with 71.2%.")]
    [InlineData("Among Testlanders abroad Labour had 54.1%.")]
    public void Read_NumbersOfAPlace_StateNothing(string prose) => Assert.Empty(Own(prose));

    [Theory]
    [InlineData("It was Labour's second-best result ever, after the 43.8% that had brought Joop Brand to power in 1977.")]
    [InlineData("The Greens never came near their record of 55 seats set in 2006.")]
    [InlineData("Labour had not done so well since the 42.3% it won in 1998.")]
    [InlineData("The number of seats was raised from 100 to 150 in 1956.")]
    [InlineData("By the end of the parliament the Greens were down to 42 members.")]
    [InlineData("A week before polling day Labour stood at 85 seats.")]
    [InlineData("The elections of June 2011 had left Labour as the largest party, with 91 seats against 70 for the Conservatives.")]
    [InlineData("The Greens were the third party in 2011, with 31 seats to Labour's 91.")]
    [InlineData("Four years later Berg won a second term with 86 seats.")]
    [InlineData("At 20:00 turnout stood at 61.0%.")]
    [InlineData("Never before had the Greens had less than 30 per cent of the vote.")]
    [InlineData("A debate on 5 September was watched by many, and two of the debates, on 12 August, were not.")]
    public void Read_NumbersOfAnotherTime_StateNothing(string prose) => Assert.Empty(Own(prose));

    [Theory]
    [InlineData("In a mock election at schools the Greens won 31.0% and Labour 36.0%.")]
    [InlineData("In a poll released on 3 September Labour stood at 38.2%.")]
    [InlineData("In the provincial councils the Greens held 46 seats.")]
    [InlineData("Labour attracted 24% of those who had voted for the Greens in 2016.")]
    [InlineData("Berg received 1,003,517 preference votes.")]
    [InlineData("A pact gave Labour 60% of the ministries and the Greens 40% of the posts.")]
    [InlineData("The Greens promised public servants a rise of at least ten percent.")]
    [InlineData("The Greens forfeited their deposit in 62 of 200 seats.")]
    [InlineData("Labour took 33 of the 48 seats in the Greater Harbour Area.")]
    [InlineData("Labour gained 25 seats, among them 20 from the Conservatives.")]
    [InlineData("The Conservatives lost twelve seats to Labour.")]
    [InlineData("Under another system Labour would have won 74 seats and the Greens 56.")]
    [InlineData("Among pensioners the Conservatives reached 58%.")]
    [InlineData("Berg's approval stood at 33.6% a year later.")]
    [InlineData("Some 1,145,000 people voted in advance polls.")]
    [InlineData("It had the support of 43% of the students and 22% of the farmers.")]
    [InlineData("Berg came first with 47.96% of the 2,285 delegates, and Novak, who had 32.3%, conceded.")]
    [InlineData("The finale of a cooking show drew 1.05 million viewers.")]
    [InlineData("The Senate grew by five members to 60.")]
    [InlineData("In the Senate little changed. Labour kept 30 seats and the Conservatives 25.")]
    [InlineData("The amendment passed with 115 of 160 members in favour.")]
    [InlineData("The Conservatives missed outright victory by less than half a point.")]
    public void Read_NumbersOfAnotherVoteOrThing_StateNothing(string prose) => Assert.Empty(Own(prose));

    [Theory]
    [InlineData("The final declaration was delayed until 16 September by requests for recounts in 22 polling stations.")]
    [InlineData("Publication of the election results was put off until 20 September.")]
    [InlineData("The deadline for complaints about the vote was moved to 19 September.")]
    [InlineData("The first session after the election was postponed to 24 September.")]
    public void Read_DaysOfWhatFollows_AreNotOfVoting(string prose) => Assert.Empty(Own(prose));

    [Fact]
    public void Read_VoteOfAnotherYear_KeepsItsTurnout() => Assert.Empty(
        Own("Accession was endorsed in 2003 by 83.76% on a turnout of 45.62%.", Question, "2020 Testland quota referendum"));

    [Fact]
    public void Read_PeopleWhoCrossABorder_AreNobodysVotes() => Assert.Empty(
        Own("More than 390,000 people crossed the border in 2015.", Question, "2020 Testland quota referendum"));

    [Theory]
    [InlineData("Labour won a majority in the National Assembly, taking 80 of its 200 seats.",
        "seats_won Labour Party 80; house_seats house 200")]
    [InlineData("The Conservatives lost 13 seats and some 200,000 votes.", "seat_change Conservative Party -13")]
    [InlineData("The Greens had won 47 seats (23.50%) in 2016.",
        "previous_seats Green League 47; previous_vote_share Green League 23.50%")]
    [InlineData("Labour's tally of 80 was its highest for years.", "seats_won Labour Party 80")]
    [InlineData("Labour won 80 seats. The Conservatives formed the Official Opposition with 70.",
        "seats_won Labour Party 80; seats_won Conservative Party 70")]
    [InlineData("The Farmers polled 0.7% but remained without a seat.", "vote_share ? 0.7%; seats_won ? 0")]
    [InlineData("None of the other lists was represented.", "seats_won ? 0")]
    [InlineData("The Farmers were shut out of the House.", "seats_won ? 0")]
    [InlineData("Labour and the Greens each ran a full slate of 200.",
        "candidates Labour Party 200; candidates Green League 200")]
    [InlineData("The commission approved 14 candidacies.", "candidates total 14")]
    [InlineData("Turnout was 75.00%, with 3,000,000 people taking part.", "turnout election 75.00%; cast election 3,000,000")]
    [InlineData("A small number of papers, 37,988, were blank or invalid.", "invalid election 37,988")]
    [InlineData("The coalition of Labour and the Greens held 130 seats.", "seats_won ? 130")]
    [InlineData("Berg of Labour, whose cabinet relied on a pact with Novak, was elected Prime Minister by 120 votes to 80.",
        "office_votes office: Berg 120; office_votes ? 80")]
    [InlineData("1,200,000 electors, that is 40.00%, cast their ballots for Labour.",
        "votes Labour Party 1,200,000; vote_share Labour Party 40.00%")]
    [InlineData("Turnout reached 75.00%: 3,000,000 of 4,000,000 electors.",
        "turnout election 75.00%; cast election 3,000,000; registered election 4,000,000")]
    [InlineData("Valid papers numbered 2,940,000, void ones 40,000 and unmarked ones 20,000.",
        "valid election 2,940,000; invalid election 40,000; blank election 20,000")]
    [InlineData("Labour ran in 198 constituencies, the Conservatives in 195.",
        "candidates Labour Party 198; candidates Conservative Party 195")]
    [InlineData("The house grew by ten seats to 200.", "house_seats house 200")]
    [InlineData("The Conservatives won 70 seats; Labour, once allied with them, 80.",
        "seats_won Conservative Party 70; seats_won Labour Party 80")]
    [InlineData("Labour had more members than before, 80 instead of 70.",
        "seats_won Labour Party 80; previous_seats Labour Party 70")]
    [InlineData("12,500 people voted for Peter Berg, a dentist.", "votes ? 12,500")]
    public void Read_NumbersThatCouldBeOfAnother_AreOfWhomTheyAreSaid(string prose, string expected) =>
        Assert.Equal(expected, Written(prose));
}
