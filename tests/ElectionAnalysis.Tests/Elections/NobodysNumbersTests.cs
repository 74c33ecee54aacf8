namespace ElectionAnalysis.Tests;

/// <summary>Numbers of which the words beside them say that they are nobody's result, and the like of them that are somebody's.</summary>
public class NobodysNumbersTests
{
    // 52 + 44 + 24 = 120 seats; 480 + 400 + 220 of 1,100 thousand votes.
    private const string House = """
        - Country: West Testland
        - Previous Election: 2017
        - Seats For Election: All 120 seats in the Legislative Assembly
        - Majority Seats: 61
        - Party1: Testlander Labour Party
        - Leader1: Park Min-ho
        - Seats1: 52
        - Last Election1: 60 seats, 48.10%
        - Popular Vote1: 480,000
        - Percentage1: 43.64%
        - Party2: Independent Growers' Party
        - Leader2: Ada Berg
        - Seats2: 44
        - Last Election2: 40 seats, 34.00%
        - Popular Vote2: 400,000
        - Percentage2: 36.36%
        - Party3: Greens West Testland
        - Leader3: Jon Falk
        - Seats3: 24
        - Last Election3: 20 seats, 17.90%
        - Popular Vote3: 220,000
        - Percentage3: 20.00%
        """;

    private static string Claims(string prose, string title = "2020 West Testland state election") =>
        string.Join("; ", Text.Election(House, prose, title).Claims.Select(c =>
            $"{TableRecords.SnakeCase(c.Kind.ToString())} {c.Subject.Party?.Party.Value ?? c.Subject.Kind.ToString()} {c.Value}")
            .Order(StringComparer.Ordinal));

    private static List<string> Contradictions(string prose) =>
        [.. Text.Election(House, prose, "2020 West Testland state election").Findings.Where(f => f.Verdict == Verdict.Disagrees)
            .Select(f => f.Message)];

    [Theory]
    [InlineData("Labour had a majority with eight seats to spare.")]
    [InlineData("The Supreme Court let the result stand by nine votes to five.")]
    [InlineData("The leadership went to Nora Lund, 34, who had been a deputy since 2017.")]
    [InlineData("Nora Lund beat him in the party's ballot with 133 points against 120.")]
    [InlineData("None of its 17 candidates in the capital saved the deposit.")]
    [InlineData("All five of the eliminated candidates supported him.")]
    [InlineData("Women are 31% of the new deputies.")]
    [InlineData("The six regions of the Legislative Council, each returning five members, were redrawn.")]
    [InlineData("Members are elected from lists (Port Sand alone has 36 seats).")]
    [InlineData("The largest district has 2.13 times the voters of the smallest, a disparity of 2.13 to one.")]
    [InlineData("Under Nora Lund the party was to win 12 seats in 2024.")]
    [InlineData("In Hobb Labour lost three of its eight seats.")]
    [InlineData("Seven other candidates divided what was left.")]
    public void Read_NumberOfSomethingElse_IsNotRead(string prose) => Assert.Equal("", Claims(prose));

    [Theory]
    [InlineData("Berg was elected with 12,345 personal votes and Falk with 9,876.", "")]
    [InlineData("The Greens won 24 seats; their best placed candidate, in Hobb, polled 26.4%.", "seats_won Greens West Testland 24")]
    [InlineData("Nora Lund (Sand East, with 5,358 votes) kept her seat; the Greens polled 220,000 votes.",
        "votes Greens West Testland 220,000")]
    [InlineData("The opposition was strongest in western Hobb, at 64.3%; the Greens won 24 seats.", "seats_won Greens West Testland 24")]
    [InlineData("Turnout fell, which was put down to the floods in the south: the Greens took 220,000 votes.",
        "votes Greens West Testland 220,000")]
    [InlineData("The Growers with 44 seats (36.36%; 51.1% in Hobb) overtook nobody, and Labour had 480,000 votes.",
        "seats_won Independent Growers' Party 44; vote_share Independent Growers' Party 36.36%; votes Testlander Labour Party 480,000")]
    [InlineData("The Labour government had raised the tax on bread from 5% to 8%.", "")]
    [InlineData("Labour, which had promised to cut the tax on bread, fell from 48.10% to 43.64%.",
        "previous_vote_share Testlander Labour Party 48.10%; vote_share Testlander Labour Party 43.64%")]
    [InlineData("Three parties each polled between 5 and 6 per cent.", "")]
    [InlineData("One Testland, which had entered the Council with three members in 2017, lost them all.", "")]
    public void Read_NumberBesideSomethingElse_IsOfItsOwn(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("The government of Labour and the Greens, with 76 of the 120 seats, took office.",
        "house_seats House 120; seats_won Unresolved 76")]
    [InlineData("The alliance of the Testlander Labour Party (TLP) and the Greens (GWT) carried 76 of the 120 seats.",
        "house_seats House 120; seats_won Unresolved 76")]
    [InlineData("Labour signed an agreement with the Greens, giving the government 76 seats.", "seats_won Unresolved 76")]
    [InlineData("The Greens agreed on a coalition with the Growers, which together with Labour held 120 of the seats.",
        "seats_won Unresolved 120")]
    [InlineData("The 76 seats of Labour and the Greens together were a majority.", "seats_won Unresolved 76")]
    public void Read_SeatsOfSeveral_AreOfNoneAlone(string prose, string expected)
    {
        Assert.Equal(expected, Claims(prose));
        Assert.Empty(Contradictions(prose));
    }

    [Theory]
    [InlineData("Labour fell by eight to 52.", "seat_change Testlander Labour Party -8; seats_won Testlander Labour Party 52")]
    [InlineData("Labour shrank by eight to 52.", "seat_change Testlander Labour Party -8; seats_won Testlander Labour Party 52")]
    [InlineData("Labour's caucus was reduced by eight, to 52.",
        "seat_change Testlander Labour Party -8; seats_won Testlander Labour Party 52")]
    [InlineData("The Growers climbed to 44.", "seats_won Independent Growers' Party 44")]
    [InlineData("The Greens rose by four to 24.", "seat_change Greens West Testland 4; seats_won Greens West Testland 24")]
    [InlineData("Labour took 52 of the 120 seats, down from 60, and the Growers 44, up from 40.",
        "house_seats House 120; previous_seats Independent Growers' Party 40; previous_seats Testlander Labour Party 60; "
        + "seats_won Independent Growers' Party 44; seats_won Testlander Labour Party 52")]
    [InlineData("Rents climbed to 44 in the capital.", "")]
    [InlineData("Its 120 members were chosen for four years.", "house_seats House 120")]
    [InlineData("Its 24 members were chosen for four years.", "")]
    [InlineData("The Greens, also known as the Verdants, won 24 seats.", "seats_won Greens West Testland 24")]
    [InlineData("It was the Greens who gained most: with 220,000 votes they increased their seats from 20 to 24.",
        "previous_seats Greens West Testland 20; seats_won Greens West Testland 24; votes Greens West Testland 220,000")]
    [InlineData("Park Ji-won, an independent, received 9,876 votes.", "votes Unresolved 9,876")]
    [InlineData("There were 300 candidates, 110 of whom ran for the Greens.", "candidates Greens West Testland 110; candidates Total 300")]
    [InlineData("On the first day 310 nominations were received.", "candidates Total 310")]
    public void Read_SeatsAndNames_OtherWordsForThem(string prose, string expected) => Assert.Equal(expected, Claims(prose));

    [Theory]
    [InlineData("The Red Party won ten seats, as many as the Blue Union.", "seats_won Blue Union 10; seats_won Red Party 10")]
    [InlineData("The Red Party won ten seats, the same number as the Blue Union, and governed.",
        "seats_won Blue Union 10; seats_won Red Party 10")]
    [InlineData("The Red Party won ten seats, as many as the Blue Union had hoped for.", "seats_won Red Party 10")]
    [InlineData("Of 300 candidates 110 were nominated by the Red Party and the same number by the Blue Union.",
        "candidates Blue Union 110; candidates Red Party 110; candidates Total 300")]
    public void Read_AsManyAsAnother_IsOfBoth(string prose, string expected) => Assert.Equal(expected, string.Join("; ", Text.Election(
        "- Country: Testland\n- Seats For Election: All 20 seats in the National Assembly\n- Party1: Red Party\n- Seats1: 10\n"
        + "- Party2: Blue Union\n- Seats2: 10", prose).Claims.Select(c =>
            $"{TableRecords.SnakeCase(c.Kind.ToString())} {c.Subject.Party?.Party.Value ?? c.Subject.Kind.ToString()} {c.Value}")
            .Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("The Growers won 44 seats, as many as Labour had hoped for.")]
    [InlineData("The Growers won 44 seats, as many as Labour and the Greens in 1998.")]
    [InlineData("The 10 seats of Labour and the Greens that changed hands decided nothing.")]
    [InlineData("The Growers were only 80,000 votes behind.")]
    public void Check_TrueSentence_IsNotAccused(string prose) => Assert.Empty(Contradictions(prose));

    [Theory]
    [InlineData("Turnout", "The 220 members are elected from open lists.", "House seats")]
    [InlineData("Rules", "Elections were held to fill all 220 seats in the Legislative Assembly.", "House seats")]
    public void Check_HouseMiswritten_Disagrees(string heading, string prose, string side) =>
        Assert.Contains(Contradictions(heading + "\n\n" + prose), m => m.StartsWith(side, StringComparison.Ordinal));

    [Fact]
    public void Read_NameOfARoundBetweenTwoDays_IsOfTheSecond()
    {
        var rounds = Text.Election("- Country: Testland\n- Election Date: 4 June 2010, run-off 18 June 2010\n- Party1: Red\n- Popular Vote1: 320",
            "", "2010 Testland presidential election").Rounds;
        Assert.Equal([(1, new DateOnly(2010, 6, 4)), (2, new DateOnly(2010, 6, 18))], rounds.Select(r => (r.Round, r.Date!.Value)));
    }

    // Words of the rules above in sentences that are somebody's.
    [Theory]
    [InlineData("In Hobb gains of 3 seats, made by nobody, changed nothing.", "")]
    [InlineData("Turnout rose, which pleased those in Hobb: there it was 80.1%.", "")]
    [InlineData("The Greens, which fell back in Hobb: 10.1% of the vote, won 24 seats.", "seats_won Greens West Testland 24")]
    [InlineData("The Testlander Labour Party (TLP) and the Greens (GWT) won 52 seats and 24.",
        "seats_won Greens West Testland 24; seats_won Testlander Labour Party 52")]
    [InlineData("The Growers won 44 seats, as many as Labour and the Greens together had feared.", "seats_won Independent Growers' Party 44")]
    [InlineData("Labour (Arbeit, 43.64%) came first.", "vote_share Testlander Labour Party 43.64%")]
    [InlineData("Labour, whose leading candidate was Park Min-ho, won 52 seats.", "seats_won Testlander Labour Party 52")]
    [InlineData("The Greens came first in several districts, including Hobb, with 20.00% of the national vote.",
        "vote_share Greens West Testland 20.00%")]
    [InlineData("Labour, personally humiliated, fell to 52.", "seats_won Testlander Labour Party 52")]
    [InlineData("The election was intended to choose all 120 members.", "house_seats House 120")]
    [InlineData("Labour promised to cut taxes and fell from 48.10% to 43.64%.",
        "previous_vote_share Testlander Labour Party 48.10%; vote_share Testlander Labour Party 43.64%")]
    [InlineData("It was Labour that the Greens feared, but they won 24 seats.", "seats_won Greens West Testland 24")]
    public void Read_LikeNobodys_IsStillRead(string prose, string expected) => Assert.Equal(expected, Claims(prose));
}
