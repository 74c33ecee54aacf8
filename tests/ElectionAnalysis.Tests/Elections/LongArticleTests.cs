namespace ElectionAnalysis.Tests;

/// <summary>What whole articles say of a result, in their plain words, and what they say besides it.</summary>
public class LongArticleTests
{
    private const string Provinces = """
        - Country: Northland
        - Type: parliamentary
        - Seats For Election: 83 seats in the Legislative Assembly
        - Election Date: May 8, 1986
        - Party1: Progressive Conservative
        - Seats1: 61
        - Party2: New Democratic
        - Seats2: 16
        - Party3: Liberal
        - Seats3: 4
        - Party4: Republican
        - Seats4: 2
        """;

    [Theory]
    [InlineData("The Rally won 66 out of 200 seats.", "seats_won|Rally for Testland|66; house_seats|house|200")]
    [InlineData("It was a victory for Labour, who won with 50 seats of the 200 seats.", "seats_won|Labour Party|50; house_seats|house|200")]
    [InlineData("The Conservatives won few seats (30 of the 200).", "seats_won|Conservative Party|30; house_seats|house|200")]
    [InlineData("The elections filled 200 seats in the National Assembly.", "house_seats|house|200")]
    [InlineData("Labour won 50 of the country's 200 seats.", "seats_won|Labour Party|50; house_seats|house|200")]
    [InlineData("Labour was re-elected, returning 50 of the 57 seats won by the party in the previous general election.",
        "seats_won|Labour Party|50; previous_seats|Labour Party|57")]
    [InlineData("Labour suffered most, and its 57 members were reduced to 50.", "previous_seats|Labour Party|57; seats_won|Labour Party|50")]
    [InlineData("Labour took 50 seats.The Conservatives took 30 seats.", "seats_won|Labour Party|50; seats_won|Conservative Party|30")]
    [InlineData("Of the 200 seats, 43 seats were allocated to the Eastern Valley.", "house_seats|house|200")]
    [InlineData("Voter turn-out stood at 67.7%.", "turnout|election|67.7%")]
    [InlineData("A total of 447 candidates stood; 128 independents, 111 from the Labour Party and 93 from the Conservative Party.",
        "candidates|total|447; candidates|Independents|128; candidates|Labour Party|111; candidates|Conservative Party|93")]
    public void Read_PlainSentences_FindsTheirNumbers(string prose, string expected) => Reads(ProseSentences.Parliament, prose, expected);

    [Theory]
    [InlineData("The PCs won 61 seats.", "seats_won|Progressive Conservative|61")]
    [InlineData("The Progressive Conservative Party won 61 seats.", "seats_won|Progressive Conservative|61")]
    [InlineData("The NDP took 16 seats.", "seats_won|New Democratic|16")]
    [InlineData("The New Democrats took 16 seats.", "seats_won|New Democratic|16")]
    [InlineData("Republicans won two seats.", "seats_won|Republican|2")]
    [InlineData("The Liberal Party won four seats.", "seats_won|Liberal|4")]
    public void Read_PartiesWhoseBoxLeavesOutParty_AreKnownByTheirUsualNames(string prose, string expected) =>
        Reads(Provinces, prose, expected);

    [Theory]
    [InlineData("Labour, with some 7 million members, is by far the largest party.")]
    [InlineData("A list can win one of the 93 seats of the list tier.")]
    [InlineData("After by-elections in June 2021, Labour increased its tally to 54 seats.")]
    [InlineData("Four members of Labour resigned and joined the Conservatives in February.")]
    [InlineData("In elections for the Andean Parliament, Labour won five seats.")]
    [InlineData("All the 545,180 ballot slips were destroyed and new ones were printed.")]
    [InlineData("Early results, released on 25 November 2020, initially showed Labour leading with 12,345 votes.")]
    [InlineData("Berg lost her seat to the Conservatives by just 79 votes.")]
    [InlineData("In the Eastern Division, Labour won 13 of the 20 seats.")]
    [InlineData("The commission banned 499 candidates.")]
    [InlineData("Three candidates, who had too few signatures, were removed from the ballot.")]
    [InlineData("More than half of the electorate switching parties, it was an eventful election.")]
    [InlineData("Without the closures, turnout could have reached 55%.")]
    [InlineData("Labour usually acquired more than 90 percent of the vote among the diaspora.")]
    [InlineData("The government ran for a second term; Chris Koster, a candidate for governor, won 52.8% of the vote.")]
    [InlineData("The electorate approved membership of the Union by 56.9% to 43.1%.")]
    [InlineData("Berg declared her candidacy on 1 March 2020.")]
    [InlineData("The council of the capital announced on 3 April 2020 that polling stations would open early.")]
    [InlineData("==Candidates==\n\nThe council voted in favour of Anna Berg of Labour with 673 votes (86.73%).")]
    [InlineData("==District 4==\n\nLabour's candidate won 45% of the vote.")]
    [InlineData("==Campaign==\n\nLabour took 13 seats.")]
    [InlineData("Phase-I of polling saw a turnout of 70.75%.")]
    [InlineData("Each list is elected from five 10-seat constituencies.")]
    public void Read_WhatIsToldBesidesTheResult_IsNone(string prose) => Reads(ProseSentences.Parliament, prose, "");

    [Theory]
    [InlineData("Nationally, Example won the election with 304 electoral votes and a 14.4 percent lead.", "")]
    [InlineData("Voters chose 11 representatives, or electors to the Electoral Council, who voted for President.", "electoral_votes|total|11")]
    [InlineData("Example won 66 of Northland's 67 counties.", "states_carried|Blue Party|66")]
    [InlineData("Example carried Grant County with over sixty percent of the vote.", "")]
    public void Read_AStateOfALargerElection_GivesTheStatesNumbersOnly(string prose, string expected) =>
        Assert.Equal(Items(expected), Text.Election(ProseSentences.President, prose, "2020 Testland presidential election in Northland")
            .Claims.Select(ProseTests.Written).Order());

    [Fact]
    public void Read_SeatsBeforeTheElection_AreNoneThatWereWon() =>
        Reads(ProseSentences.Parliament, "==Seats before the election==\n\n* Labour Party: 57 seats", "previous_seats|Labour Party|57");

    [Theory]
    [InlineData("Labour took 5 seats.")]
    [InlineData("==Background==\n\nIn 2012 Labour had done better, winning 90 seats.")]
    [InlineData("It was the largest gain since the 1974 elections, when Labour won 49 seats.")]
    public void Findings_NumbersFarFromTheBoxOrOfAnotherYear_ContradictNothing(string prose) =>
        Assert.DoesNotContain(Text.Election(ProseSentences.Parliament, prose).Findings, f => f.Verdict == Verdict.Disagrees);

    [Theory]
    [InlineData("Labour took 51 seats.")]
    [InlineData("Labour won 60 seats.")]
    [InlineData("The Rally for Testland won 67 of the 200 seats.")]
    public void Findings_NumbersNearTheBoxsOrADigitOff_Contradict(string prose) =>
        Assert.Contains(Text.Election(ProseSentences.Parliament, prose).Findings, f => f.Verdict == Verdict.Disagrees);

    // What stands elsewhere in a sentence, and a heading of one word, hide no contradiction.
    [Theory]
    [InlineData("Labour won 51 seats, its best result since the 2019 by-election.")]
    [InlineData("Labour, whose members had resigned from the cabinet, won 51 seats.")]
    [InlineData("==Counting==\n\nLabour won 51 seats.")]
    [InlineData("==Victory==\n\nLabour won 51 seats.")]
    public void Findings_WordsBesideTheNumber_DoNotHideAContradiction(string prose) =>
        Assert.Contains(Text.Election(ProseSentences.Parliament, prose).Findings, f => f.Verdict == Verdict.Disagrees);

    [Theory]
    [InlineData("The election was held on 21 May 2023; turnout was highest in the northern region.")]
    [InlineData("After Prime Minister Fox resigned, the election was held on 21 May 2023.")]
    public void Findings_AnotherDayOfTheVote_Contradicts(string prose) =>
        Assert.Contains(Text.Election("- Country: Testland\n- Election Date: 14 May 2023\n- Party1: A\n- Seats1: 3", prose, "2023 Testland election")
            .Findings, f => f.Verdict == Verdict.Disagrees);

    private const string LastRound = """
        - Country: Testland
        - Election Date: 25 October 2009 (first round), 29 November 2009 (second round)
        - Nominee1: José Mujica
        - Party1: Broad Front
        - Percentage1: 52.39%
        - Nominee2: Luis Lacalle
        - Party2: National Party
        - Percentage2: 43.51%
        """;

    [Theory]
    [InlineData("A second ballot was held in November. Mujica had received 48% of the vote.", false)]
    [InlineData("Mujica won the run-off with 55% of the vote.", true)]
    public void Findings_ASharesRoundThatNobodyNames_ContradictsNoOtherRound(string prose, bool contradicts) =>
        Assert.Equal(contradicts, Text.Election(LastRound, prose, "2009 Testland presidential election").Findings
            .Any(f => f.Verdict == Verdict.Disagrees));

    private static void Reads(string infobox, string prose, string expected) =>
        Assert.Equal(Items(expected), Text.Election(infobox, prose).Claims.Select(ProseTests.Written).Order());

    private static IEnumerable<string> Items(string expected) =>
        expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order();
}
