namespace ElectionAnalysis.Tests;

/// <summary>
/// Results told in roundabout words, and numbers beside them that are of somebody or something else. Every sentence was judged by hand
/// before it was read.
/// </summary>
public class OtherWordsTests
{
    // 61 + 38 + 29 + 12 = 140; a majority is 71.
    private const string House = """
        - Country: Marland
        - Previous Election: 2027
        - Seats For Election: All 140 seats in the Assembly
        - Majority Seats: 71
        - Election Date: 5 May 2031
        - Registered: 4,210,377
        - Turnout: 66.41%
        - Leader1: Ida Brandt
        - Party1: Labour Party
        - Last Election1: 44 seats, 30.15%
        - Seats1: 61
        - Popular Vote1: 1,105,662
        - Percentage1: 39.87%
        - Leader2: Otto Krag
        - Party2: Conservative Party
        - Last Election2: 63 seats, 41.02%
        - Seats2: 38
        - Popular Vote2: 702,118
        - Percentage2: 25.32%
        - Leader3: Mona Vik
        - Party3: Liberal Democratic Party
        - Last Election3: 21 seats, 17.44%
        - Seats3: 29
        - Popular Vote3: 540,903
        - Percentage3: 19.50%
        - Leader4: Per Holm
        - Party4: Green Party
        - Last Election4: 12 seats, 8.31%
        - Seats4: 12
        - Popular Vote4: 244,871
        - Percentage4: 8.83%
        """;

    // 294 in all: 237 + 57.
    private const string TwoBallots = """
        - Country: Marland
        - Seats For Election: All 480 seats in the Assembly
        - Party1: Labour Party
        - Seats1: 294
        - Popular Vote1: 25,643,309 (constituency), 16,624,457 (party list)
        - Percentage1: 43.01% (constituency), 27.62% (party list)
        - Party2: Conservative Party
        - Seats2: 186
        - Popular Vote2: 13,598,773 (constituency), 9,628,653 (party list)
        - Percentage2: 22.81% (constituency), 16.00% (party list)
        """;

    private const string Question = """
        - Country: Marland
        - Election Date: 4 August 2031
        - Yes: 6,092,593 (68.55%)
        - No: 2,795,059 (31.45%)
        """;

    private static string Claims(string prose, string infobox = House, string title = "2031 Marland parliamentary election") =>
        string.Join("; ", Text.Election(infobox, prose, title).Claims.Select(c =>
            $"{TableRecords.SnakeCase(c.Kind.ToString())} {c.Subject} {c.Value}").Order(StringComparer.Ordinal));

    private static string Contradictions(string prose, string infobox, string title = "2031 Marland parliamentary election") =>
        string.Join("; ", Text.Election(infobox, prose, title).Findings.Where(f => f.Verdict == Verdict.Disagrees)
            .Select(f => $"{f.Left?.Kind} {f.Left?.Subject} {f.Left}"));

    [Theory]
    [InlineData("The Labour Party, long overshadowed by the Conservatives, came back with 61 seats.", "seats_won Labour Party 61")]
    [InlineData("The Greens, twice beaten by the Liberal Democrats, held on to 12 seats.", "seats_won Green Party 12")]
    [InlineData("The Conservatives of Ida Brandt had won 63 seats in 2027.", "previous_seats Conservative Party 63")]
    [InlineData("Together Labour and its ally the Greens, whose own score was 12, had 73 seats.", "seats_won ? 73; seats_won Green Party 12")]
    [InlineData("Brandt founded the Labour Youth League, with 12 members in the Assembly, in 2020.", "")]
    [InlineData("The tax on bread had risen from 5% to 8% under the Conservatives.", "")]
    [InlineData("Ten regions, which fill 90 seats, were redrawn.", "")]
    [InlineData("Krag had held Easton with 51.2% in 2027.", "")]
    [InlineData("Labour spent 1,105,662 crowns.", "")]
    public void Read_NumberBesideAnotherName_IsOfItsOwner(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("The 540,903 electors who stayed with the Liberal Democrats were proud.", "votes Liberal Democratic Party 540,903")]
    [InlineData("The 702,118 people who stuck by Krag were not enough.", "votes Conservative Party 702,118")]
    [InlineData("1,105,662 hands went up for Labour.", "votes Labour Party 1,105,662")]
    [InlineData("The Conservatives had a bad night: 25 of their seats were swept away, which left them with 38.",
        "seat_change Conservative Party -25; seats_won Conservative Party 38")]
    [InlineData("Many seats were gone, leaving the Conservatives with 38.", "seats_won Conservative Party 38")]
    [InlineData("The Conservatives lost 25 of their 63.", "previous_seats Conservative Party 63; seat_change Conservative Party -25")]
    [InlineData("Twelve seats apiece went to the Greens and the Farmers.", "seats_won Green Party 12")]
    [InlineData("The Greens' 8.83% was worth twelve seats.", "seats_won Green Party 12; vote_share Green Party 8.83%")]
    [InlineData("In 2027, 63 Conservatives, 21 Liberal Democrats and 12 Greens had been returned.",
        "previous_seats Conservative Party 63; previous_seats Green Party 12; previous_seats Liberal Democratic Party 21")]
    [InlineData("Labour had 61 seats, where 71 would have sufficed.", "majority_seats house 71; seats_won Labour Party 61")]
    [InlineData("Of 140 seats in the Assembly, 61 went to Labour.", "house_seats house 140; seats_won Labour Party 61")]
    [InlineData("The 140 members are chosen in ten regions.", "house_seats house 140")]
    [InlineData("Labour elected 61 out of 140 candidates.", "candidates Labour Party 140; seats_won Labour Party 61")]
    [InlineData("The number of candidates rose to 811.", "candidates total 811")]
    [InlineData("Scrutineers threw out 31,220 ballots.", "invalid election 31,220")]
    [InlineData("12,110 people defaced their papers.", "invalid election 12,110")]
    [InlineData("Turnout, despite a transport strike, slipped to 66.41%.", "turnout round 1 66.41%")]
    [InlineData("Labour had 39.87% of the vote and 61 seats; polls in April had promised it 45%.",
        "seats_won Labour Party 61; vote_share Labour Party 39.87%")]
    [InlineData("Labour exulted. The gain over its 2027 result was 17 seats and 9.72 points.",
        "seat_change Labour Party 17; vote_share_change Labour Party 9.72%")]
    public void Read_RoundaboutWords_SayTheSame(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("== Constituencies ==\nLabour had 43.01% of the constituency vote and 237 of the seats.", "")]
    [InlineData("== Lists ==\nLabour's 16,624,457 votes produced 57 seats.", "")]
    [InlineData("== Constituencies ==\nLabour had 53.01% of the constituency vote.", "VoteShare Labour Party 53.01%")]
    [InlineData("== Results ==\nLabour won 284 of the seats.", "SeatsWon Labour Party 284")]
    public void Check_SectionOfOneBallot_IsAPart(string prose, string expected) =>
        Assert.Equal(expected, Contradictions(prose, TwoBallots));

    [Theory]
    [InlineData("Voters adopted it, by 6,092,593 votes to 2,795,059.", "votes No 2,795,059; votes Yes 6,092,593")]
    [InlineData("Voters adopted it, by 7,092,593 votes to 2,795,059.", "votes No 2,795,059; votes Yes 7,092,593")]
    [InlineData("A president would have to obtain 25% in 24 counties.", "")]
    public void Read_Referendum_AnswerIsOfTheVerb(string prose, string expected) =>
        Assert.Equal(expected, Claims(prose, Question, "2031 Marland referendum"));

    [Theory]
    [InlineData("403,544 more people voted Labour than Conservative.")]
    [InlineData("Had 12,000 people voted Labour instead, it would have won.")]
    [InlineData("Some 90,000 people voted Labour for the first time.")]
    [InlineData("40,000 voters in Aldby voted for the Greens.")]
    [InlineData("By noon, 300,000 people had voted Labour.")]
    [InlineData("Two hours before closing 900,000 people voted Labour.")]
    [InlineData("1,350,533 people voted Labour or Green.")]
    [InlineData("5,000 ballots for the Greens had been misplaced.")]
    [InlineData("27,000 ballots cast for Labour were counted twice.")]
    [InlineData("A further 12,000 ballots were cast for the Greens abroad.")]
    [InlineData("8,000 additional ballots for the Greens would have given them ten seats.")]
    [InlineData("Labour won 61 seats, against 44 in 2027, 17 more.")]
    [InlineData("The Conservatives won 38 seats, compared with 63 in 2027, 25 fewer.")]
    [InlineData("Labour had had 44 seats, now 17 more joined them.")]
    [InlineData("The Conservatives lost 25 seats, leaving it 33 short of a majority.")]
    [InlineData("The Conservatives lost 25 seats, leaving the left with 73.")]
    [InlineData("The Conservatives lost 25 seats, leaving four parties in government.")]
    [InlineData("The Greens had 11 of their 140 candidates under 30.")]
    [InlineData("The Greens got 11 of their 140 candidates from the unions.")]
    [InlineData("Three Greens took their seats in the new cabinet.")]
    [InlineData("The Greens had eight candidates elected for the first time.")]
    [InlineData("At the county election Labour won 30.0%.")]
    [InlineData("300,000 people voted Labour out of habit.")]
    [InlineData("7,000 ballots for the Greens were declared invalid.")]
    [InlineData("1,000,000 residents were not entitled to vote.")]
    [InlineData("In all, 1,105,662 people voted Labour, which would not have been enough in 2027.")]
    public void Check_WhatIsTrueOfSome_ContradictsNothing(string prose) => Assert.Equal("", Contradictions(prose, House));

    [Theory]
    [InlineData("1,205,662 people voted Labour.", "Votes Labour Party 1,205,662")]
    [InlineData("Two million people voted Labour.", "Votes Labour Party 2,000,000")]
    [InlineData("1,205,662 ballots were cast for Labour.", "Votes Labour Party 1,205,662")]
    [InlineData("The Conservatives lost 25 seats, leaving them with 37.", "SeatsWon Conservative Party 37")]
    [InlineData("Labour saw 62 of its 140 candidates elected.", "SeatsWon Labour Party 62")]
    public void Check_WhatIsSaidOfAll_IsHeldAgainstTheInfobox(string prose, string expected) =>
        Assert.Equal(expected, Contradictions(prose, House));

    [Theory]
    [InlineData("In the lower house election Labour won 61 seats.", "seats_won Labour Party 61")]
    [InlineData("Labour won 61 seats in the federal election of 5 May 2031.", "round_date round 1 2031-05-05; seats_won Labour Party 61")]
    [InlineData("66.41% of the electorate took part and ignored the calls to abstain.", "turnout election 66.41%")]
    [InlineData("Over 66% of registered voters voted, and few skipped the second page.", "turnout election over 66%")]
    [InlineData("33.59% of registered voters ignored the election.", "abstention election 33.59%")]
    [InlineData("Labour won the 61 seats it had hoped for.", "seats_won Labour Party 61")]
    [InlineData("Labour's 61 seats were the goal it had set itself.", "seats_won Labour Party 61")]
    [InlineData("Labour won 61 seats as its target voters came out.", "seats_won Labour Party 61")]
    [InlineData("Labour named 75 seats as its goal.", "")]
    [InlineData("After the tax dispute turnout was 66.41%.", "turnout election 66.41%")]
    [InlineData("In 2027 Labour had had 44 seats, 17 fewer.", "previous_seats Labour Party 44; seat_change Labour Party 17")]
    public void Read_OwnNumbersBesideWordsOfOthers_AreRead(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("The proposal opposed by Parliament was carried by 6,092,593 votes to 2,795,059.")]
    [InlineData("The accession rejected by the cabinet went through by 6,092,593 votes to 2,795,059.")]
    [InlineData("3,297,534 more people voted Yes than No.")]
    [InlineData("120,000 Aldbyers voted yes.")]
    [InlineData("Six years earlier 511,713 people voted yes to the UN.")]
    [InlineData("If 12,000 more people voted No, it would have been close.")]
    [InlineData("Just over 68% voted Yes.")]
    public void Check_Referendum_WhatIsTrueContradictsNothing(string prose) =>
        Assert.Equal("", Contradictions(prose, Question, "2031 Marland referendum"));

    // Two days of one place in the text, of which the infobox has the second; days in the other order.
    [Theory]
    [InlineData("The election took place on 7 and 17 June 2031.")]
    [InlineData("The election took place on 17 and 7 June 2031.")]
    [InlineData("The election took place on 17 June and 7 June 2031, or on 7–17 June.")]
    public void Read_DaysThatTheInfoboxHasOtherwise_StopNothing(string prose) => Assert.Equal(2, Text.Election(
        "- Country: Marland\n- Election Date: 10 June 2031 (first round), 17 June 2031 (second round)\n- Party1: A\n- Seats1: 3", prose)
        .Rounds.Count);

    [Fact]
    public void Read_PartyOfTheLeft_IsNotTheLeft()
    {
        const string Box = "- Country: Marland\n- Party1: Left Front (Marland)\n- Seats1: 10\n- Party2: Union\n- Seats2: 30";
        var claims = Text.Election(Box, "The Radical Party of the Left won 12 seats. The Left won 10 seats.").Claims;

        Assert.Equal([(SubjectKind.Unresolved, 12.0), (SubjectKind.Party, 10.0)],
            claims.Where(c => c.Kind == ClaimKind.SeatsWon).Select(c => (c.Subject.Kind, c.Value.Number!.Value)));
    }
}
