namespace ElectionAnalysis.Tests;

/// <summary>Every line of an infobox ends as a value or as a finding; what it does not say is not invented.</summary>
public class InfoboxLineTests
{
    [Theory]
    [InlineData("3 May 1950 and 17 May 1950 (run-off)", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("3 May 1950; 17 May 1950 (runoff)", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("3 May 1950 (17 May 1950 runoff)", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("3 May and 17 May 1950 (second ballot)", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("3 and 17 May 1950 (second round)", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("3 May 1950, 17 May 1950 (2nd round)", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("First round: 3 May 1950; 17 May 1950", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("3 May 1950 (first round), 17 May 1950", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("2 May 1950, 3 May 1950 and 17 May 1950 (run-off)", "1 1950-05-03; 2 1950-05-17")]
    [InlineData("3 May 1950, 17 May 1950 and 31 May 1950 (third round)", "1 1950-05-03; 2 1950-05-17; 3 1950-05-31")]
    [InlineData("16 and 17 May 1950 (second round)", "2 1950-05-17")]
    [InlineData("3–17 May 1950 (second round)", "2 1950-05-17")]
    [InlineData("3 May 1950 and 17 May 1950 (first round)", "1 1950-05-17")]
    [InlineData("17 May 1950 (run-off)", "2 1950-05-17")]
    public void Dates_OneRoundNamed_TheOtherDaysKeepTheirRounds(string value, string expected)
    {
        var election = Text.Election($"- Election Date: {value}");

        Assert.Equal(expected, string.Join("; ", election.Rounds.Where(r => r.Date is not null)
            .Select(r => Invariant($"{r.Round} {r.Date!.Value:yyyy-MM-dd}"))));
        Assert.Empty(election.Problems);
    }

    [Theory]
    [InlineData("3 मई 1950", "1950-05-03")]
    [InlineData("३ जनवरी १९५०", "1950-01-03")]
    [InlineData("3 ژوئن 1950", "1950-06-03")]
    [InlineData("۲۹ خرداد ۱۴۰۰", "2021-06-19")]
    [InlineData("12 اسفند 1394", "2016-03-02")]
    [InlineData("৭ জানুয়ারি ২০২৪", "2024-01-07")]
    [InlineData("8 فروری 2024", "2024-02-08")]
    [InlineData("20 հունիսի 2021", "2021-06-20")]
    [InlineData("6 ஏப்ரல் 2021", "2021-04-06")]
    [InlineData("3 जुलै 2022", "2022-07-03")]
    [InlineData("14 พฤษภาคม 2566", "2023-05-14")]
    [InlineData("03.05.1950", "1950-05-03")]
    [InlineData("5.3.1950", "1950-03-05")]
    [InlineData("13/5/1950", "1950-05-13")]
    public void Dates_MonthsOfOtherScriptsAndPoints_AreRead(string value, string expected)
    {
        var election = Text.Election($"- Election Date: {value}");

        Assert.Equal(expected, Invariant($"{election.Rounds[0].Date?.Value:yyyy-MM-dd}"));
        Assert.Empty(election.Problems);
    }

    [Theory]
    [InlineData("3/5/1950", "in '3/5/1950' the day cannot be told from the month")]
    [InlineData("3-5-1950", "in '3-5-1950' the day cannot be told from the month")]
    [InlineData("03/05/50", "in '03/05/50' the day cannot be told from the month")]
    [InlineData("3 Brumaire of that year", "no day could be read in it")]
    [InlineData("31 اسفند 1394", "no day could be read in it")]
    [InlineData("45.13.1950", "there is no such day")]
    public void Dates_NotRead_SayTheTrueReason(string value, string reason)
    {
        var election = Text.Election($"- Election Date: {value}");

        Assert.Null(election.Rounds[0].Date);
        Assert.Contains(reason, Assert.Single(election.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Percentage1: < 5%")]
    [InlineData("Percentage1: <1%")]
    [InlineData("Percentage1: less than 5%")]
    [InlineData("Percentage1: over 5%")]
    [InlineData("Percentage1: 5%+")]
    [InlineData("Percentage1: 5% or more")]
    [InlineData("Percentage1: none")]
    [InlineData("Percentage1: -5%")]
    [InlineData("Percentage1: −5%")]
    [InlineData("Popular Vote1: <1,000")]
    [InlineData("Popular Vote1: more than 40,000")]
    [InlineData("Seats1: <40")]
    [InlineData("Seats1: ~40")]
    [InlineData("Seats1: about 40")]
    [InlineData("Seats1: 40+")]
    [InlineData("Seats1: 40 or fewer")]
    [InlineData("Seats1: none")]
    [InlineData("Seats1: None")]
    [InlineData("Seats1: 40 + 5")]
    [InlineData("Seats1: 40 + 5 allied")]
    [InlineData("Last Election1: XYZ: 30, ABC: 15")]
    [InlineData("Last Election1: 30 (XYZ), 15 (ABC)")]
    [InlineData("Last Election1: 30 XYZ + 15 ABC")]
    [InlineData("Last Election1: 30 + 15")]
    [InlineData("Last Election1: 30 Party of Work, 15 New Union")]
    [InlineData("Last Election1: 30 for XYZ, 15 for ABC")]
    [InlineData("Last Election1: Зелёные: 30, Синие: 15")]
    [InlineData("Last Election1: <30")]
    [InlineData("Last Election1: ~30 seats")]
    [InlineData("Swing1: less than 1%")]
    public void Party_NoNumberThatIsOne_IsAFindingAndNoValue(string line)
    {
        var election = Text.Election($"- Party1: A\n- {line}");
        var party = election.Parties[0];

        Assert.Equal((null, null, null, null, null, null, null), (party.Seats?.Value, party.Votes?.Value, party.VoteShare?.Value,
            party.PreviousSeats?.Value, party.SwingStated?.Value, party.SeatChangeStated?.Value,
            party.Results.FirstOrDefault()?.VoteShareChange?.Value));
        Assert.Contains(election.Problems, p => p.Kind == "unreadable_value" && p.Source.Line == 5);
    }

    [Theory]
    [InlineData("Seats1: 40 (+5)", 40, 5)]
    [InlineData("Seats1: 40 +5", 40, 5)]
    [InlineData("Seats1: 40 (▲ 5)", 40, 5)]
    [InlineData("Seats1: 40 (Increase 5)", 40, 5)]
    [InlineData("Seats1: 40 − 5", 40, -5)]
    [InlineData("Seats1: 40", 40, null)]
    public void Seats_WithTheirChange_AreRead(string line, int seats, int? change)
    {
        var party = Text.Election($"- Party1: A\n- {line}").Parties[0];

        Assert.Equal((seats, change), (party.Seats!.Value, party.SeatChangeStated?.Value));
    }

    [Theory]
    [InlineData("57 seats, 29.3%", 57)]
    [InlineData("57 of 120 seats", 57)]
    [InlineData("57 (2019)", 57)]
    [InlineData("2019: 57", 57)]
    [InlineData("57 seats, 120,000 votes", 57)]
    [InlineData("57 (as the Old Party)", 57)]
    [InlineData("57 (+3)", 57)]
    [InlineData("57 for XYZ (+3 since)", 57)]
    [InlineData("60 elected, 58 at dissolution", 60)]
    [InlineData("60 in the House, 30 in the Senate", 60)]
    [InlineData("60 representatives, 30 senators", 60)]
    [InlineData("60 Representatives, 30 Senators", 60)]
    [InlineData("60 Sitze, 58 Mandate bei der Auflösung", 60)]
    [InlineData("Seats: 60, Votes: 500,000", 60)]
    [InlineData("House: 60, Senate: 30", 60)]
    public void LastElection_OfOneParty_IsRead(string value, int seats) =>
        Assert.Equal(seats, Text.Election($"- Party1: A\n- Seats1: 60\n- Last Election1: {value}").Parties[0].PreviousSeats?.Value);

    [Fact]
    public void Votes_AboutSoMany_CarryWhatIsLeftOpen()
    {
        var party = Text.Election("- Party1: A\n- Popular Vote1: about 40,000\n- Percentage1: ~5%").Parties[0];

        Assert.Equal((40_000L, 5_000.0, 0.05, 0.005), (party.Votes!.Value, party.VotesTolerance,
            party.VoteShare!.Value, party.VoteShareTolerance));
    }

    [Theory]
    [InlineData("Turnout: over 60%")]
    [InlineData("Registered: more than 4.1 million")]
    [InlineData("Votes Cast: 400,000+")]
    [InlineData("Invalid Votes: none")]
    public void Round_BoundOrNone_IsAFindingAndNoValue(string line)
    {
        var election = Text.Election($"- {line}");
        var round = election.Rounds[0];

        Assert.Equal((null, null, null, null), (round.TurnoutStated?.Value,
            round.Registered?.Value, round.Cast?.Value, round.InvalidStated?.Value));
        Assert.Equal("unreadable_value", Assert.Single(election.Problems).Kind);
    }

    [Fact]
    public void PartlyRead_NumberAmongWords_IsNamed() => Assert.Contains("15", Assert.Single(Text.Election(
        "- Seats For Election: 100\n- Party1: A\n- Seats1: 30 for the Alliance; 15").Problems,
        p => p.Kind == "partly_read").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("248 seats in the House of Councillors, 124 contested", 124, 248)]
    [InlineData("All 76 seats, of which 40 are up for election", 40, 76)]
    [InlineData("100 seats (33 contested)", 33, 100)]
    [InlineData("100 seats, 33 contested in the 2010 election", 33, 100)]
    [InlineData("147 seats", 147, 147)]
    [InlineData("150 seats, 75 of which are contested in single-member districts", 150, 150)]
    [InlineData("150 seats, 75 of them contested by proportional representation", 150, 150)]
    [InlineData("All 147 seats contested", 147, 147)]
    [InlineData("All 120 seats, 61 needed for a majority", 120, 120)]
    public void SeatsForElection_PartContested_IsTheContest(string value, int contested, int house)
    {
        var election = Text.Election($"- Seats For Election: {value}");

        Assert.Equal((contested, house), (election.SeatsContested!.Value, election.HouseSeats!.Value));
    }

    /// <summary>Where nobody stood against some members, they were elected all the same.</summary>
    [Fact]
    public void SeatsForElection_PartiesWonMoreThanWereContested_IsTheHouse()
    {
        var election = Text.Election("- Seats For Election: 615 seats, 547 contested\n- Party1: A\n- Seats1: 400\n- Party2: B\n- Seats2: 215");

        Assert.Equal(615, election.SeatsContested!.Value);
        Assert.Contains(election.Problems, p => p.Kind == "partly_read" && p.Message.Contains("547", StringComparison.Ordinal));
    }

    [Fact]
    public void Referendum_Choices_AreItsAnswers()
    {
        var election = Text.Election("- Choice1: Keep\n- Votes1: 600\n- Choice2: Change\n- Votes2: 400",
            title: "2011 Testland voting system referendum");

        Assert.Equal(["Keep 600", "Change 400"], election.Parties.Select(p => Invariant($"{p.Party.Value} {p.Votes!.Value}")));
        Assert.Empty(election.UnknownEntries);
    }

    [Theory]
    [InlineData("Yes Percent", "No Percent")]
    [InlineData("Yes %", "No %")]
    [InlineData("Yes share", "No share")]
    [InlineData("For percentage", "Against percentage")]
    public void Referendum_PercentagesOfTheAnswers_AreRead(string yes, string no)
    {
        var election = Text.Election($"- Yes: 600\n- {yes}: 60%\n- No: 400\n- {no}: 40%", title: "2018 Testland referendum");

        Assert.Equal([0.6, 0.4], election.Parties.Select(p => p.VoteShare?.Value ?? 0));
        Assert.Empty(election.UnknownEntries);
    }

    [Theory]
    [InlineData(70, 30, "", 1100)]
    [InlineData(20, 30, "", null)]
    [InlineData(20, 30, "- Registered: 2,000\n- Turnout: 52.5%\n", 1050)]
    [InlineData(20, 30, "- Registered: 2,000\n- Turnout: 51.5%\n", 1030)]
    [InlineData(20, 30, "- Registered: 2,000\n- Turnout: 52%\n", null)]
    public void Referendum_PapersWithoutATotal_AreSummedWhereBlanksAreKnownToBeBeside(int blank, int invalid, string more, int? cast) =>
        Assert.Equal(cast, (int?)Text.Election($"- For: 600\n- Against: 400\n- Blank: {blank}\n- Invalid: {invalid}\n{more}",
            title: "2014 Testland referendum").Rounds[0].Cast?.Value);

    [Theory]
    [InlineData("- Before Party: Reds")]
    [InlineData("- Before Party: Reds\n- After Party: Blues")]
    public void RulingParty_BeforePartyAlone_IsKnown(string office)
    {
        var election = Text.Election($"- Party1: Reds\n- Seats1: 40\n- Party2: Blues\n- Seats2: 60\n{office}", "The ruling party won 40 seats.");

        Assert.Contains(election.Claims, c => c.Kind == ClaimKind.SeatsWon && c.Subject.Party?.Party.Value == "Reds");
        Assert.Empty(election.Problems);
    }

    [Fact]
    public void Figure_InWords_ShowsWhatCannotBeSeen()
    {
        var election = Text.Election("- Party1: A\u202EB\n- Seats1: 40\n- Party2: C\n- Seats2: 60", title: "2020 Test\u202Eland election");

        Assert.DoesNotContain('\u202E', Charts.SeatsBar(election).ToString());
        Assert.Contains("⟨U+202E⟩", Charts.SeatsBar(election).ToString(), StringComparison.Ordinal);
    }
}
